/// Works out trees of FEEL, with a third answer besides value and null: not known yet.
struct FEELRekenaar {
  /// Values by variable; a variable that is known to the model but has no value here is not known yet.
  let waarden: (String) -> Uitslag
  /// Why something came to null, in the order in which it happened.
  private(set) var oorzaken: [String] = []

  enum Uitslag: Sendable, Hashable {
    case waarde(FEELWaarde)
    case onbekend

    static let waar = Uitslag.waarde(.boolean(true))
    static let onwaar = Uitslag.waarde(.boolean(false))
    static let null = Uitslag.waarde(.null)
  }

  /// Texts that decisions build from each other stay within this.
  static let grootsteTekst = 100_000

  init(waarden: @escaping (String) -> Uitslag) { self.waarden = waarden }

  mutating func nul(_ oorzaak: String) -> Uitslag {
    if oorzaken.count < 20 { oorzaken.append(oorzaak) }
    return .null
  }

  mutating func reken(_ expressie: FEELExpressie, invoer: Uitslag = .null) -> Uitslag {
    switch expressie {
    case .waarde(let waarde): return .waarde(waarde)
    case .naam(let naam): return waarden(naam)
    case .invoer: return invoer
    case .min(let a):
      guard case .waarde(let waarde) = reken(a, invoer: invoer) else { return .onbekend }
      guard case .getal(let getal) = waarde else { return nul("een min hoort voor een getal") }
      return .waarde(.getal(getal.tegengesteld))
    case .reken(let teken, let a, let b):
      return twee(a, b, invoer) { mij, links, rechts in mij.reken(teken, links, rechts) }
    case .vergelijk(let teken, let a, let b):
      return twee(a, b, invoer) { mij, links, rechts in mij.vergelijk(teken, links, rechts) }
    case .en(let a, let b): return en(reken(a, invoer: invoer), reken(b, invoer: invoer))
    case .of(let a, let b):
      return ontken(en(ontken(reken(a, invoer: invoer)), ontken(reken(b, invoer: invoer))))
    case .als(let voorwaarde, let dan, let anders):
      guard case .waarde(let waarde) = reken(voorwaarde, invoer: invoer) else { return .onbekend }
      return reken(waarde.waarheid == true ? dan : anders, invoer: invoer)
    case .lijst(let delen):
      guard let leden = alle(delen, invoer) else { return .onbekend }
      return lijst(leden)
    case .functie(let functie, let argumenten):
      if functie == .niet, argumenten.count == 1 { return ontken(reken(argumenten[0], invoer: invoer)) }
      guard let leden = alle(argumenten, invoer) else { return .onbekend }
      return roepAan(functie, leden)
    case .inToetsen(let a, let toetsen): return voldoet(reken(a, invoer: invoer), aan: toetsen)
    }
  }

  /// Lists hold values and lists of values, no deeper: decisions that double each other would grow without end.
  mutating func lijst(_ leden: [FEELWaarde]) -> Uitslag {
    let teDiep = leden.contains { lid in
      guard case .lijst(let binnen) = lid else { return false }
      return binnen.contains { if case .lijst = $0 { true } else { false } }
    }
    return teDiep ? nul("lijsten staan dieper in elkaar dan twee") : .waarde(.lijst(leden))
  }

  private mutating func alle(_ delen: [FEELExpressie], _ invoer: Uitslag) -> [FEELWaarde]? {
    var leden: [FEELWaarde] = []
    for deel in delen {
      guard case .waarde(let waarde) = reken(deel, invoer: invoer) else { return nil }
      leden.append(waarde)
    }
    return leden
  }

  private mutating func twee(
    _ a: FEELExpressie, _ b: FEELExpressie, _ invoer: Uitslag,
    _ doe: (inout FEELRekenaar, FEELWaarde, FEELWaarde) -> Uitslag
  ) -> Uitslag {
    guard case .waarde(let links) = reken(a, invoer: invoer), case .waarde(let rechts) = reken(b, invoer: invoer)
    else { return .onbekend }
    return doe(&self, links, rechts)
  }

  // MARK: - Truth in three (four, with null) values

  /// False wins over everything; then not known; then null (DMN 1.5, table 50, with our third answer added).
  private func en(_ a: Uitslag, _ b: Uitslag) -> Uitslag {
    if waarheid(a) == false || waarheid(b) == false { return .onwaar }
    if a == .onbekend || b == .onbekend { return .onbekend }
    return waarheid(a) == true && waarheid(b) == true ? .waar : .null
  }
  private func ontken(_ a: Uitslag) -> Uitslag {
    if a == .onbekend { return .onbekend }
    return waarheid(a).map { .waarde(.boolean(!$0)) } ?? .null
  }
  private func waarheid(_ uitslag: Uitslag) -> Bool? {
    if case .waarde(let waarde) = uitslag { waarde.waarheid } else { nil }
  }

  // MARK: - Arithmetic and order

  private mutating func reken(_ teken: FEELExpressie.Rekenteken, _ a: FEELWaarde, _ b: FEELWaarde) -> Uitslag {
    if teken == .plus, let links = a.alsTekst, let rechts = b.alsTekst {
      guard links.utf8.count + rechts.utf8.count <= Self.grootsteTekst else { return nul("de tekst wordt te lang") }
      return .waarde(.tekst(links + rechts))
    }
    guard case .getal(let links) = a, case .getal(let rechts) = b else {
      return nul("\(teken.rawValue) rekent met getallen, niet met \(a) en \(b)")
    }
    let uitkomst: Decimaal? =
      switch teken {
      case .plus: links.plus(rechts)
      case .min: links.min(rechts)
      case .maal: links.maal(rechts)
      case .deel: links.gedeeld(door: rechts)
      case .macht: Self.macht(links, rechts)
      }
    return uitkomst.map { .waarde(.getal($0)) } ?? nul("\(links) \(teken.rawValue) \(rechts) heeft geen uitkomst")
  }

  /// Whole exponents from 0 to 100: enough for areas and volumes.
  private static func macht(_ grondtal: Decimaal, _ exponent: Decimaal) -> Decimaal? {
    guard let keer = exponent.geheel, (0...100).contains(keer) else { return nil }
    return (0..<keer).reduce(Optional(Decimaal(1))) { product, _ in product?.maal(grondtal) }
  }

  private mutating func vergelijk(
    _ teken: FEELExpressie.Vergelijking, _ a: FEELWaarde, _ b: FEELWaarde
  ) -> Uitslag {
    switch teken {
    case .gelijk: return uitslag(a.isGelijk(b), a, b)
    case .ongelijk: return uitslag(a.isGelijk(b).map { !$0 }, a, b)
    case .kleiner: return uitslag(a.isKleiner(dan: b), a, b)
    case .groter: return uitslag(b.isKleiner(dan: a), a, b)
    case .kleinerOfGelijk: return uitslag(b.isKleiner(dan: a).map { !$0 }, a, b)
    case .groterOfGelijk: return uitslag(a.isKleiner(dan: b).map { !$0 }, a, b)
    }
  }
  private mutating func uitslag(_ waar: Bool?, _ a: FEELWaarde, _ b: FEELWaarde) -> Uitslag {
    waar.map { .waarde(.boolean($0)) } ?? nul("\(a) en \(b) zijn niet te vergelijken")
  }

  // MARK: - Unary tests

  /// Whether a value passes at least one of the tests.
  mutating func voldoet(_ waarde: Uitslag, aan toetsen: [FEELToets]) -> Uitslag {
    var onzeker = false
    var leeg = false
    for toets in toetsen {
      switch voldoet(waarde, aan: toets) {
      case .onbekend: onzeker = true
      case .waarde(let uitkomst):
        if uitkomst.waarheid == true { return .waar }
        if uitkomst.isNull { leeg = true }
      }
    }
    if onzeker { return .onbekend }
    return leeg ? .null : .onwaar
  }

  private mutating func voldoet(_ waarde: Uitslag, aan toets: FEELToets) -> Uitslag {
    if case .alles = toets { return .waar }
    guard case .waarde(let invoer) = waarde else { return .onbekend }
    switch toets {
    case .alles: return .waar
    case .vergelijk(let teken, let expressie):
      guard case .waarde(let grens) = reken(expressie, invoer: waarde) else { return .onbekend }
      return vergelijk(teken, invoer, grens)
    case .interval(let interval): return ligt(invoer, in: interval)
    case .niet(let toetsen): return ontken(voldoet(waarde, aan: toetsen))
    case .expressie(let expressie):
      guard case .waarde(let gelezen) = reken(expressie, invoer: waarde) else { return .onbekend }
      if expressie.leestInvoer { return gelezen.waarheid == nil ? .null : .waarde(gelezen) }
      return gelijkAan(gelezen, invoer)
    }
  }

  /// A cell that is not a test by itself: equal to the value, or a list that holds it.
  private func gelijkAan(_ gelezen: FEELWaarde, _ invoer: FEELWaarde) -> Uitslag {
    if case .lijst(let leden) = gelezen, invoer.isGelijk(gelezen) != true {
      return .waarde(.boolean(leden.contains { invoer.isGelijk($0) == true }))
    }
    // A condition over other variables stands in a column of another kind (DMN 1.5, 7.3.2).
    if case .boolean = gelezen, invoer.isGelijk(gelezen) == nil { return .waarde(gelezen) }
    return .waarde(.boolean(invoer.isGelijk(gelezen) ?? false))
  }

  private mutating func ligt(_ waarde: FEELWaarde, in interval: FEELInterval) -> Uitslag {
    guard case .waarde(let begin) = reken(interval.begin), case .waarde(let eind) = reken(interval.eind) else {
      return .onbekend
    }
    let onder = interval.beginHoortErbij ? waarde.isKleiner(dan: begin) : begin.isKleiner(dan: waarde).map { !$0 }
    let boven = interval.eindHoortErbij ? eind.isKleiner(dan: waarde) : waarde.isKleiner(dan: eind).map { !$0 }
    guard let onder, let boven else { return nul("\(waarde) past niet bij het interval") }
    return .waarde(.boolean(!onder && !boven))
  }
}

extension [FEELToets] {
  /// Whether a value passes, when nothing else is known; nil when that cannot be said.
  package func past(_ waarde: FEELWaarde) -> Bool? {
    var rekenaar = FEELRekenaar { _ in .onbekend }
    guard case .waarde(let uitslag) = rekenaar.voldoet(.waarde(waarde), aan: self) else { return nil }
    return uitslag.waarheid == true
  }
}
