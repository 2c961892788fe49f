/// The files of a package by name. Order is that of the zip.
package struct Pakketinhoud: Sendable, Hashable {
  package struct Bestand: Sendable, Hashable {
    /// Path inside the package, `/` between folders, never absolute, never with `..`.
    package var naam: String
    package var inhoud: [UInt8]

    package init(naam: String, inhoud: [UInt8]) {
      self.naam = naam
      self.inhoud = inhoud
    }
  }

  package private(set) var bestanden: [Bestand]

  package init(_ bestanden: [Bestand] = []) { self.bestanden = bestanden }

  /// From a dictionary, in the order of the names so that the same content gives the same bytes.
  package init(_ opNaam: [String: [UInt8]]) {
    bestanden = opNaam.sorted { $0.key < $1.key }.map { Bestand(naam: $0.key, inhoud: $0.value) }
  }

  package subscript(_ naam: String) -> [UInt8]? { bestanden.first { $0.naam == naam }?.inhoud }

  package var namen: [String] { bestanden.map(\.naam) }

  /// By name; when a name occurs twice the first one counts (the reader reports the second).
  package var opNaam: [String: [UInt8]] {
    Dictionary(bestanden.map { ($0.naam, $0.inhoud) }, uniquingKeysWith: { eerste, _ in eerste })
  }
}
