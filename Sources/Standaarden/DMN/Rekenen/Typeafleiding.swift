/// What type an expression has, as far as its text says so. Used for the type of functions, which `instance of` asks
/// for before they are called (DMN 1.5, 10.3.2.9.2).
struct Typeafleiding {
  let typen: Typenlijst
  var namen: [String: Modeltype]

  func type(_ expressie: FEELExpressie) -> Modeltype {
    switch expressie {
    case .waarde(let waarde): return Self.type(van: waarde)
    case .naam(let naam): return namen[naam] ?? .alles
    case .min(let a): return type(a)
    case .reken(let teken, let a, let b): return reken(teken, type(a), type(b))
    case .vergelijk, .tussen, .en, .of, .instantie, .inToetsen, .sommige, .elke: return .boolean
    case .als(_, let dan, let anders): return samen([type(dan), type(anders)])
    case .lijst(let leden): return .lijst(samen(leden.map(type)))
    case .context(let velden): return .context(velden.map { Modeltype.Lid(naam: $0.naam, type: type($0.waarde)) })
    case .interval(let interval): return .interval(type(interval.begin))
    case .eenzijdig(_, let grens): return .interval(type(grens))
    case .voor(_, let lichaam):
      // What the loop binds is not known here.
      return .lijst(Typeafleiding(typen: typen, namen: [:]).type(lichaam))
    case .functie(let functie): return self.functie(functie)
    case .roep(.naam(let naam), _), .roepMetNamen(.naam(let naam), _):
      return namen[naam] == nil ? Self.uitkomsten[naam] ?? .alles : .alles
    case .roep, .roepMetNamen, .pad, .filter, .invoer: return .alles
    }
  }

  func functie(_ functie: FEELExpressie.Functie) -> Modeltype {
    let parameters = functie.parameters.map { ($0.naam, $0.type.map(typen.type) ?? .alles) }
    let binnen = Typeafleiding(typen: typen, namen: namen.merging(parameters) { _, nieuw in nieuw })
    return .functie(parameters.map(\.1), functie.isExtern ? .alles : binnen.type(functie.lichaam))
  }

  private static func type(van waarde: FEELWaarde) -> Modeltype {
    switch waarde {
    case .null: .niets
    case .boolean: .boolean
    case .getal: .getal
    case .tekst: .tekst
    case .datum: .datum
    case .tijd: .tijd
    case .datumtijd: .datumtijd
    case .duur: .duur
    case .maandduur: .maandduur
    case .onbekend, .lijst, .context, .interval, .functie, .eenVan: .alles
    }
  }

  private func reken(_ teken: FEELExpressie.Rekenteken, _ a: Modeltype, _ b: Modeltype) -> Modeltype {
    switch (a, b) {
    case (.getal, .getal): .getal
    case (.tekst, .tekst) where teken == .plus: .tekst
    case (.datum, .duur), (.datum, .maandduur): .datum
    case (.datumtijd, .duur), (.datumtijd, .maandduur): .datumtijd
    case (.tijd, .duur): .tijd
    default: .alles
    }
  }

  /// The one type that all have; anything when they differ.
  private func samen(_ typen: [Modeltype]) -> Modeltype {
    guard let eerste = typen.first(where: { if case .niets = $0 { false } else { true } }) else { return .alles }
    return typen.allSatisfy { $0.pastIn(eerste) } ? eerste : .alles
  }

  /// What functions of FEEL give, where it is always the same type.
  private static let uitkomsten: [String: Modeltype] = {
    let getal = [
      "number", "string length", "count", "sum", "mean", "median", "stddev", "product", "decimal", "floor", "ceiling",
      "round up", "round down", "round half up", "round half down", "modulo", "sqrt", "log", "exp", "day of year",
      "week of year",
    ]
    let tekst = [
      "string", "substring", "upper case", "lower case", "substring before", "substring after", "replace",
      "string join", "day of week", "month of year",
    ]
    let waar = [
      "not", "contains", "starts with", "ends with", "matches", "list contains", "all", "any", "odd", "even", "is",
    ]
    var uit: [String: Modeltype] = ["date": .datum, "time": .tijd, "date and time": .datumtijd, "today": .datum]
    uit["now"] = .datumtijd
    uit["years and months duration"] = .maandduur
    uit["split"] = .lijst(.tekst)
    for naam in getal { uit[naam] = .getal }
    for naam in tekst { uit[naam] = .tekst }
    for naam in waar { uit[naam] = .boolean }
    return uit
  }()
}
