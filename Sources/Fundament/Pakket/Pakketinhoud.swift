/// Where a large file of a package stands until it is needed. Reading gives the same bytes each time.
package protocol Bestandsbron: Sendable {
  func lees() -> [UInt8]
  /// The first bytes, or all when there are fewer: enough to tell what kind of file it is.
  func begin(_ aantal: Int) -> [UInt8]
}

/// The files of a package by name. Order is that of the zip.
package struct Pakketinhoud: Sendable, Hashable {
  package struct Bestand: Sendable {
    private enum Bron: Sendable {
      case bytes([UInt8])
      case later(any Bestandsbron)
    }

    /// Path inside the package, `/` between folders, never absolute, never with `..`.
    package var naam: String
    /// Unpacked, in bytes.
    package let grootte: Int
    private let bron: Bron

    package init(naam: String, inhoud: [UInt8]) {
      self.naam = naam
      grootte = inhoud.count
      bron = .bytes(inhoud)
    }

    /// A file that is read when it is asked for.
    package init(naam: String, grootte: Int, later bron: some Bestandsbron) {
      self.naam = naam
      self.grootte = grootte
      self.bron = .later(bron)
    }

    /// A large file is read anew each time that it is asked for: who needs it twice keeps it.
    package var inhoud: [UInt8] {
      switch bron {
      case .bytes(let bytes): bytes
      case .later(let bron): bron.lees()
      }
    }

    /// The first bytes, or all when there are fewer.
    package func begin(_ aantal: Int) -> [UInt8] {
      switch bron {
      case .bytes(let bytes): Array(bytes.prefix(aantal))
      case .later(let bron): bron.begin(aantal)
      }
    }
  }

  package let bestanden: [Bestand]
  /// When a name occurs twice the first one counts (the reader reports the second).
  private let plekOpNaam: [String: Int]

  package init(_ bestanden: [Bestand] = []) {
    self.bestanden = bestanden
    plekOpNaam = Dictionary(
      bestanden.enumerated().map { ($1.naam, $0) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  /// From a dictionary, in the order of the names so that the same content gives the same bytes.
  package init(_ opNaam: [String: [UInt8]]) {
    self.init(opNaam.sorted { $0.key < $1.key }.map { Bestand(naam: $0.key, inhoud: $0.value) })
  }

  package subscript(_ naam: String) -> [UInt8]? { bestand(naam)?.inhoud }

  package func bestand(_ naam: String) -> Bestand? { plekOpNaam[naam].map { bestanden[$0] } }

  package var namen: [String] { bestanden.map(\.naam) }

  /// All files unpacked, by name: for packages that are small, or of which everything is needed at once.
  package var opNaam: [String: [UInt8]] {
    Dictionary(bestanden.map { ($0.naam, $0.inhoud) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  package static func == (links: Pakketinhoud, rechts: Pakketinhoud) -> Bool { links.bestanden == rechts.bestanden }
  package func hash(into hasher: inout Hasher) { hasher.combine(bestanden) }
}

extension Pakketinhoud.Bestand: Hashable {
  package static func == (links: Self, rechts: Self) -> Bool {
    links.naam == rechts.naam && links.grootte == rechts.grootte && links.inhoud == rechts.inhoud
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(naam)
    hasher.combine(grootte)
  }
}
