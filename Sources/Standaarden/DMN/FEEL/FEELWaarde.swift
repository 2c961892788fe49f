/// A value of FEEL (DMN 1.5, 10.3.2).
package enum FEELWaarde: Sendable, Hashable, CustomStringConvertible {
  case null
  /// Not known yet, because an input is missing. Ours, and only on the way: an `Uitkomst` says it in words.
  case onbekend
  case boolean(Bool)
  case getal(Decimaal)
  case tekst(String)
  case datum(FEELDatum)
  indirect case tijd(FEELTijd)
  indirect case datumtijd(FEELDatumtijd)
  indirect case duur(FEELDuur)
  case maandduur(FEELMaandduur)
  case lijst([FEELWaarde])
  case context(FEELContext)
  indirect case interval(FEELIntervalwaarde)
  case functie(FEELFunctiewaarde)
  /// Equal to each of these. Needed for the answer to a geo question, which files test as `"ja"` and as `true`.
  case eenVan([FEELWaarde])

  package static func context(_ velden: [String: FEELWaarde]) -> FEELWaarde {
    .context(FEELContext(velden.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
  }

  /// Three-valued equality: nil when the kinds differ (FEEL: null).
  package func isGelijk(_ ander: FEELWaarde) -> Bool? {
    switch (self, ander) {
    case (.tekst(let a), .tekst(let b)): Self.gelijk(a, b)
    case (.getal(let a), .getal(let b)): a == b
    case (.boolean(let a), .boolean(let b)): a == b
    case (.null, .null): true
    case (.eenVan(let keuzes), _): keuzes.contains { $0.isGelijk(ander) == true }
    case (_, .eenVan(let keuzes)): keuzes.contains { isGelijk($0) == true }
    case (.null, _), (_, .null): false
    case (.lijst(let a), .lijst(let b)): Self.gelijk(a, b)
    case (.lijst(let enige), _) where enige.count == 1: enige[0].isGelijk(ander)
    case (_, .lijst(let enige)) where enige.count == 1: isGelijk(enige[0])
    case (.context(let a), .context(let b)): a.isGelijk(b)
    case (.interval(let a), .interval(let b)): a.isGelijk(b)
    case (.functie(let a), .functie(let b)): a == b
    default: isTijdgelijk(ander)
    }
  }

  /// FEEL compares texts by code point; Swift also calls composed and decomposed letters equal, and those differ in
  /// length.
  @inline(__always) static func gelijk(_ a: String, _ b: String) -> Bool { a == b && a.utf8.count == b.utf8.count }

  private static func gelijk(_ a: [FEELWaarde], _ b: [FEELWaarde]) -> Bool? {
    guard a.count == b.count else { return false }
    return zip(a, b).allSatisfy { $0.isGelijk($1) == true }
  }

  private func isTijdgelijk(_ ander: FEELWaarde) -> Bool? {
    switch (self, ander) {
    case (.datum(let a), .datum(let b)): a == b
    case (.tijd, .tijd), (.datumtijd, .datumtijd):
      // A moment with a zone and one without lie nowhere with respect to each other, so they are not the same.
      Tijdorde.isGelijk(self, ander)
    case (.duur(let a), .duur(let b)): a == b
    case (.maandduur(let a), .maandduur(let b)): a == b
    default: nil
    }
  }

  /// Nil when the two cannot be put in order.
  package func isKleiner(dan ander: FEELWaarde) -> Bool? {
    switch (self, ander) {
    case (.getal(let a), .getal(let b)): a < b
    case (.tekst(let a), .tekst(let b)): a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    case (.datum(let a), .datum(let b)): a < b
    case (.tijd, .tijd), (.datumtijd, .datumtijd): Tijdorde.verschil(self, ander).map { $0 < 0 }
    case (.duur(let a), .duur(let b)): a < b
    case (.maandduur(let a), .maandduur(let b)): a < b
    default: nil
    }
  }

  /// Whether it holds no other values.
  var isEnkelvoudig: Bool {
    switch self {
    case .lijst, .context, .interval, .functie, .eenVan: false
    default: true
    }
  }
  package var isNull: Bool { if case .null = self { true } else { false } }
  var isOnbekend: Bool { if case .onbekend = self { true } else { false } }

  package var waarheid: Bool? {
    switch self {
    case .boolean(let waarde): waarde
    case .eenVan(let keuzes): keuzes.lazy.compactMap(\.waarheid).first
    default: nil
    }
  }
  /// The text, for the functions on texts.
  package var alsTekst: String? {
    switch self {
    case .tekst(let tekst): tekst
    case .eenVan(let keuzes): keuzes.lazy.compactMap(\.alsTekst).first
    default: nil
    }
  }
  var alsGetal: Decimaal? { if case .getal(let getal) = self { getal } else { nil } }
  var alsContext: FEELContext? { if case .context(let context) = self { context } else { nil } }
}

/// What lies between two moments.
enum Tijdorde {
  /// Equal when hour, minute, second and offset are (DMN 1.5, table 53): parts of seconds do not count.
  static func isGelijk(_ a: FEELWaarde, _ b: FEELWaarde) -> Bool {
    verschil(zonderDeel(a), zonderDeel(b)).map { $0 == 0 } ?? false
  }
  private static func zonderDeel(_ waarde: FEELWaarde) -> FEELWaarde {
    switch waarde {
    case .tijd(let tijd): .tijd(tijd.zonderDeel)
    case .datumtijd(let moment): .datumtijd(FEELDatumtijd(datum: moment.datum, tijd: moment.tijd.zonderDeel))
    default: waarde
    }
  }

  /// Billionths of a second; nil when one has a zone and the other has none.
  static func verschil(_ a: FEELWaarde, _ b: FEELWaarde) -> Int128? {
    switch (a, b) {
    case (.tijd(let a), .tijd(let b)):
      guard (a.zone == nil) == (b.zone == nil) else { return nil }
      let zones = Int128((a.afstand ?? 0) - (b.afstand ?? 0)) * Int128(FEELTijd.perSeconde)
      return Int128(a.miljardsten) - Int128(b.miljardsten) - zones
    case (.datumtijd(let a), .datumtijd(let b)):
      guard (a.tijd.zone == nil) == (b.tijd.zone == nil) else { return nil }
      return a.ogenblik - b.ogenblik
    default: return nil
    }
  }
}
