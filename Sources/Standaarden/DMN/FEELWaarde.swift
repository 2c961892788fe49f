/// A value of FEEL (DMN 1.5, 10.3.2).
package enum FEELWaarde: Sendable, Hashable, CustomStringConvertible {
  case null
  case boolean(Bool)
  case getal(Decimaal)
  case tekst(String)
  case datum(FEELDatum)
  case lijst([FEELWaarde])
  case context([String: FEELWaarde])
  /// Equal to each of these. Needed for the answer to a geo question, which files test as `"ja"` and as `true`.
  case eenVan([FEELWaarde])

  /// Three-valued equality: nil when the kinds differ (FEEL: null).
  package func isGelijk(_ ander: FEELWaarde) -> Bool? {
    switch (self, ander) {
    case (.null, .null): true
    case (.eenVan(let keuzes), _): keuzes.contains { $0.isGelijk(ander) == true }
    case (_, .eenVan(let keuzes)): keuzes.contains { isGelijk($0) == true }
    case (.null, _), (_, .null): false
    case (.boolean(let a), .boolean(let b)): a == b
    case (.getal(let a), .getal(let b)): a == b
    case (.tekst(let a), .tekst(let b)): a == b
    case (.datum(let a), .datum(let b)): a == b
    case (.lijst(let a), .lijst(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isGelijk($1) == true }
    case (.lijst(let enige), _) where enige.count == 1: enige[0].isGelijk(ander)
    case (_, .lijst(let enige)) where enige.count == 1: isGelijk(enige[0])
    case (.context(let a), .context(let b)): a == b
    default: nil
    }
  }

  /// Nil when the two cannot be put in order.
  package func isKleiner(dan ander: FEELWaarde) -> Bool? {
    switch (self, ander) {
    case (.getal(let a), .getal(let b)): a < b
    case (.tekst(let a), .tekst(let b)): a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    case (.datum(let a), .datum(let b)): a < b
    default: nil
    }
  }

  package var isNull: Bool { self == .null }
  package var waarheid: Bool? {
    switch self {
    case .boolean(let waarde): waarde
    case .eenVan(let keuzes): keuzes.lazy.compactMap(\.waarheid).first
    case .null, .getal, .tekst, .datum, .lijst, .context: nil
    }
  }
  /// The text, for the functions on texts.
  package var alsTekst: String? {
    switch self {
    case .tekst(let tekst): tekst
    case .eenVan(let keuzes): keuzes.lazy.compactMap(\.alsTekst).first
    case .null, .boolean, .getal, .datum, .lijst, .context: nil
    }
  }

  /// As FEEL would write it.
  package var description: String {
    switch self {
    case .null: "null"
    case .boolean(let waarde): waarde ? "true" : "false"
    case .getal(let getal): getal.description
    case .tekst(let tekst): "\"\(tekst)\""
    case .datum(let datum): "date(\"\(datum)\")"
    case .lijst(let leden): "[\(leden.map(\.description).joined(separator: ", "))]"
    case .context(let velden):
      "{\(velden.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    case .eenVan(let keuzes): keuzes.first?.description ?? "null"
    }
  }

  /// For people: without quotes, `ja` and `nee`, decimal comma, day first.
  package var leesbaar: String {
    switch self {
    case .null: "geen uitkomst"
    case .boolean(let waarde): waarde ? "ja" : "nee"
    case .getal(let getal): getal.metKomma
    case .tekst(let tekst): tekst
    case .datum(let datum): datum.dagEerst
    case .lijst(let leden): leden.map(\.leesbaar).joined(separator: ", ")
    case .context: description
    case .eenVan(let keuzes): keuzes.first?.leesbaar ?? "geen uitkomst"
    }
  }
}

/// A calendar day in FEEL. Own type, because this engine stands on nothing else.
package struct FEELDatum: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let jaar: Int
  package let maand: Int
  package let dag: Int

  package init?(jaar: Int, maand: Int, dag: Int) {
    guard (1...9999).contains(jaar), (1...12).contains(maand), dag >= 1, dag <= Self.dagen(maand, jaar) else {
      return nil
    }
    self.jaar = jaar
    self.maand = maand
    self.dag = dag
  }

  /// Reads `yyyy-mm-dd`.
  package init?(_ tekst: some StringProtocol) {
    let delen = tekst.split(separator: "-", omittingEmptySubsequences: false)
    guard delen.count == 3, delen.map(\.count) == [4, 2, 2],
      delen.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let jaar = Int(delen[0]), let maand = Int(delen[1]), let dag = Int(delen[2])
    else { return nil }
    self.init(jaar: jaar, maand: maand, dag: dag)
  }

  /// Reads `dd-mm-yyyy`, the notation of IMTR.
  package init?(dagEerst tekst: some StringProtocol) {
    let delen = tekst.split(separator: "-", omittingEmptySubsequences: false)
    guard delen.count == 3 else { return nil }
    self.init("\(delen[2])-\(delen[1])-\(delen[0])")
  }

  package static func < (links: FEELDatum, rechts: FEELDatum) -> Bool {
    (links.jaar, links.maand, links.dag) < (rechts.jaar, rechts.maand, rechts.dag)
  }
  package var description: String { "\(Self.cijfers(jaar, 4))-\(Self.cijfers(maand, 2))-\(Self.cijfers(dag, 2))" }
  package var dagEerst: String { "\(Self.cijfers(dag, 2))-\(Self.cijfers(maand, 2))-\(Self.cijfers(jaar, 4))" }

  private static func cijfers(_ getal: Int, _ breedte: Int) -> String {
    let tekst = String(getal)
    return String(repeating: "0", count: max(0, breedte - tekst.count)) + tekst
  }
  private static func dagen(_ maand: Int, _ jaar: Int) -> Int {
    switch maand {
    case 2: (jaar % 4 == 0 && jaar % 100 != 0) || jaar % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
