/// A type that values can be held against: those of FEEL, and those that a model defines (DMN 1.5, 10.3.2.9).
indirect enum Modeltype: Sendable {
  case alles, niets, boolean, getal, tekst, datum, tijd, datumtijd, duur, maandduur
  case lijst(Modeltype)
  case interval(Modeltype)
  case context([Lid])
  case functie([Modeltype], Modeltype)
  case elkeFunctie
  /// Only the values that the test lets through.
  case beperkt(Modeltype, @Sendable (FEELWaarde, Rekenloop) -> Bool)
  /// A name that nothing is known of.
  case onbekend(String)

  struct Lid: Sendable {
    var naam: String
    var type: Modeltype
  }

  /// The types of FEEL by the names that models give them.
  static let bijNaam: [String: Modeltype] = [
    "Any": .alles, "any": .alles, "Null": .niets, "null": .niets, "boolean": .boolean, "number": .getal,
    "string": .tekst, "date": .datum, "time": .tijd, "date and time": .datumtijd, "dateTime": .datumtijd,
    "days and time duration": .duur, "dayTimeDuration": .duur, "years and months duration": .maandduur,
    "yearMonthDuration": .maandduur, "list": .lijst(.alles), "range": .interval(.alles), "context": .context([]),
    "function": .elkeFunctie,
  ]

  /// Whether a value is of the type; null belongs to none but its own.
  func omvat(_ waarde: FEELWaarde, _ loop: Rekenloop) -> Bool {
    switch (self, waarde) {
    case (.alles, .null): return false
    case (.alles, _): return true
    case (.beperkt(let type, let toets), _): return type.omvat(waarde, loop) && toets(waarde, loop)
    case (.niets, .null), (.boolean, .boolean), (.getal, .getal), (.tekst, .tekst), (.datum, .datum), (.tijd, .tijd),
      (.datumtijd, .datumtijd), (.duur, .duur), (.maandduur, .maandduur), (.elkeFunctie, .functie):
      return true
    case (_, .eenVan(let keuzes)): return keuzes.contains { omvat($0, loop) }
    case (.lijst(let lid), .lijst(let leden)): return leden.allSatisfy { lid.draagt($0, loop) }
    case (.interval(let lid), .interval(let interval)):
      return [interval.begin, interval.eind].allSatisfy { $0.map { lid.draagt($0, loop) } ?? true }
    case (.context(let leden), .context(let velden)):
      return leden.allSatisfy { lid in velden[lid.naam].map { lid.type.draagt($0, loop) } ?? false }
    case (.functie, .functie(let functie)): return omvat(functie)
    default: return false
    }
  }

  /// As `omvat`, but null may stand for a value of any type.
  func draagt(_ waarde: FEELWaarde, _ loop: Rekenloop) -> Bool { waarde.isNull || omvat(waarde, loop) }

  private func omvat(_ functie: FEELFunctiewaarde) -> Bool {
    guard case .functie(let parameters, let uitkomst) = self else { return false }
    return parameters.count == functie.parameters.count
      && zip(parameters, functie.parameters).allSatisfy { $0.pastIn($1.type) }
      && functie.afgeleid.pastIn(uitkomst)
  }

  /// Whether every value of this type is one of the other (DMN 1.5, 10.3.2.9.2).
  func pastIn(_ ander: Modeltype) -> Bool {
    switch (self, ander) {
    case (_, .alles), (.niets, _), (.boolean, .boolean), (.getal, .getal), (.tekst, .tekst), (.datum, .datum),
      (.tijd, .tijd), (.datumtijd, .datumtijd), (.duur, .duur), (.maandduur, .maandduur), (.elkeFunctie, .elkeFunctie),
      (.functie, .elkeFunctie):
      return true
    case (.beperkt(let type, _), _): return type.pastIn(ander)
    case (_, .beperkt(let type, _)): return pastIn(type)
    case (.lijst(let a), .lijst(let b)), (.interval(let a), .interval(let b)): return a.pastIn(b)
    case (.context(let a), .context(let b)):
      return b.allSatisfy { lid in a.contains { $0.naam == lid.naam && $0.type.pastIn(lid.type) } }
    case (.functie(let a, let x), .functie(let b, let y)):
      return a.count == b.count && zip(b, a).allSatisfy { $0.pastIn($1) } && x.pastIn(y)
    default: return false
    }
  }

  /// The value as one of this type, with the conversions that DMN makes by itself (1.5, 10.3.2.9.4); nil when it
  /// cannot be one.
  func pas(_ waarde: FEELWaarde, _ loop: Rekenloop) -> FEELWaarde? {
    switch (self, waarde) {
    case (.alles, _), (.tekst, .tekst), (.getal, .getal), (.boolean, .boolean), (_, .null), (_, .onbekend):
      return waarde
    default: return pasAnders(waarde, loop)
    }
  }

  private func pasAnders(_ waarde: FEELWaarde, _ loop: Rekenloop) -> FEELWaarde? {
    if case .onbekend = self { return waarde }
    if omvat(waarde, loop) { return waarde }
    if case .functie(let parameters, _) = kaal, case .functie(let functie) = waarde {
      // What a function without types takes and gives shows itself when it is called.
      return functie.parameters.count == parameters.count ? waarde : nil
    }
    if case .lijst(let leden) = waarde, leden.count == 1, !isLijst, let enig = pas(leden[0], loop) { return enig }
    switch kaal {
    case .lijst(let lid):
      if case .lijst(let leden) = waarde { return beperk(passend(leden, lid, loop), loop) }
      guard let enig = lid.pas(waarde, loop) else { return nil }
      return beperk(.lijst([enig]), loop)
    case .datumtijd:
      guard case .datum(let datum) = waarde else { return nil }
      return beperk(.datumtijd(FEELDatumtijd(datum: datum, tijd: FEELTijd(miljardsten: 0, zone: .utc))), loop)
    case .context(let leden):
      guard case .context(let velden) = waarde else { return nil }
      return beperk(passend(velden, leden, loop), loop)
    default: return nil
    }
  }

  private var isLijst: Bool { if case .lijst = kaal { true } else { false } }
  private var kaal: Modeltype { if case .beperkt(let type, _) = self { type.kaal } else { self } }

  private func beperk(_ waarde: FEELWaarde?, _ loop: Rekenloop) -> FEELWaarde? {
    guard let waarde else { return nil }
    if case .beperkt(let type, let toets) = self {
      guard toets(waarde, loop) else { return nil }
      return type.beperk(waarde, loop)
    }
    return waarde
  }

  private func passend(_ leden: [FEELWaarde], _ type: Modeltype, _ loop: Rekenloop) -> FEELWaarde? {
    var uit: [FEELWaarde] = []
    for lid in leden {
      guard let passend = type.pas(lid, loop) else { return nil }
      uit.append(passend)
    }
    return .lijst(uit)
  }

  private func passend(_ velden: FEELContext, _ leden: [Lid], _ loop: Rekenloop) -> FEELWaarde? {
    var uit = velden
    for lid in leden {
      guard let veld = velden[lid.naam], let passend = lid.type.pas(veld, loop) else { return nil }
      uit = uit.met(lid.naam, passend)
    }
    return .context(uit)
  }
}
