/// Names that may be read at a place, prepared so that the longest one is found first.
///
/// FEEL names hold spaces and signs (`date and time`, `a-b`), so only the scope can tell where a name ends
/// (DMN 1.5, 10.3.1.4).
package struct FEELNamen: Sendable {
  private(set) var alle: Set<String> = []
  /// By first letter, the longest first.
  private var bijBegin: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  /// Names of parts (item components, context keys): they follow a dot or stand in a filter.
  private(set) var leden: Naamrij

  package struct Naamrij: Sendable {
    fileprivate var bijBegin: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    package init(_ namen: some Sequence<String>) { for naam in namen { FEELNamen.zet(naam, in: &bijBegin) } }
    mutating func zet(_ naam: String) { FEELNamen.zet(naam, in: &bijBegin) }
    func langste(_ lezer: FEELLezer) -> Naamtreffer? { FEELNamen.langste(bijBegin, lezer) }
  }

  package init(_ namen: some Sequence<String>, leden: some Sequence<String> = []) {
    self.leden = Naamrij(leden)
    for naam in namen { zet(naam) }
  }

  mutating func zet(_ naam: String) {
    let kaal = naam.alsNaam
    if alle.insert(kaal).inserted { Self.zet(kaal, in: &bijBegin) }
  }
  mutating func zetLid(_ naam: String) { leden.zet(naam.alsNaam) }

  private static func zet(_ naam: String, in tabel: inout [Unicode.Scalar: [[Unicode.Scalar]]]) {
    let tekens = Array(naam.unicodeScalars)
    guard let eerste = tekens.first, !FEELLezer.woorden.contains(naam) else { return }
    var rij = tabel[eerste] ?? []
    guard !rij.contains(tekens) else { return }
    rij.insert(tekens, at: rij.firstIndex { $0.count < tekens.count } ?? rij.count)
    tabel[eerste] = rij
  }

  struct Naamtreffer {
    var naam: String
    var eind: Int
  }

  func langste(_ lezer: FEELLezer) -> Naamtreffer? { Self.langste(bijBegin, lezer) }

  private static func langste(
    _ tabel: [Unicode.Scalar: [[Unicode.Scalar]]], _ lezer: FEELLezer
  ) -> Naamtreffer? {
    guard let eerste = lezer.hier, let rij = tabel[eerste] else { return nil }
    for naam in rij {
      if let eind = lezer.eind(van: naam) {
        return Naamtreffer(naam: String(String.UnicodeScalarView(naam)), eind: eind)
      }
    }
    return nil
  }

  /// The names that look most like one that is not known.
  func lijktOp(_ naam: String) -> [String] {
    let grens = naam.count / 3 + 1
    let kandidaten = alle.filter { abs($0.count - naam.count) <= grens }.sorted().prefix(500)
    return kandidaten.map { ($0, Self.afstand($0.lowercased(), naam.lowercased())) }
      .filter { $0.1 <= grens }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map(\.0)
  }

  /// How many letters must change (Levenshtein).
  private static func afstand(_ a: String, _ b: String) -> Int {
    let rechts = Array(b.unicodeScalars)
    var rij = Array(0...rechts.count)
    for (i, links) in a.unicodeScalars.enumerated() {
      var schuin = rij[0]
      rij[0] = i + 1
      for (j, teken) in rechts.enumerated() {
        let vervang = schuin + (links == teken ? 0 : 1)
        schuin = rij[j + 1]
        rij[j + 1] = min(vervang, rij[j + 1] + 1, rij[j] + 1)
      }
    }
    return rij[rechts.count]
  }
}

extension String {
  /// Without white space around it, and one space for each run of white space within.
  var alsNaam: String {
    guard unicodeScalars.contains(where: { FEELLezer.isWit($0) }) else { return self }
    return unicodeScalars.split(whereSeparator: FEELLezer.isWit).map { String($0) }.joined(separator: " ")
  }
}
