/// The operators on values (DMN 1.5, 10.3.2.15 and tables 50 to 55).
enum Bewerking {
  static func reken(
    _ teken: FEELExpressie.Rekenteken, _ a: FEELWaarde, _ b: FEELWaarde, _ loop: Rekenloop
  ) -> FEELWaarde {
    if case .getal(let links) = a, case .getal(let rechts) = b { return getallen(teken, links, rechts, loop) }
    if a.isOnbekend || b.isOnbekend { return .onbekend }
    if case .null = a { return loop.nul("\(teken.rawValue) kan niets met null") }
    if case .null = b { return loop.nul("\(teken.rawValue) kan niets met null") }
    let uitkomst: FEELWaarde?
    switch teken {
    case .plus: uitkomst = plus(a, b, loop) ?? plus(b, a, omgekeerd: true, loop)
    case .min: uitkomst = min(a, b)
    case .maal: uitkomst = maal(a, b) ?? maal(b, a)
    case .deel: uitkomst = deel(a, b)
    case .macht: uitkomst = nil
    }
    return uitkomst ?? loop.nul("\(teken.rawValue) kan niets met \(a.soort) en \(b.soort)")
  }

  private static func getallen(
    _ teken: FEELExpressie.Rekenteken, _ a: Decimaal, _ b: Decimaal, _ loop: Rekenloop
  ) -> FEELWaarde {
    let uitkomst: Decimaal? =
      switch teken {
      case .plus: a.plus(b)
      case .min: a.min(b)
      case .maal: a.maal(b)
      case .deel: a.gedeeld(door: b)
      case .macht: a.macht(b)
      }
    return uitkomst.map { .getal($0) } ?? loop.nul("\(a) \(teken.rawValue) \(b) heeft geen uitkomst")
  }

  private static func plus(
    _ a: FEELWaarde, _ b: FEELWaarde, omgekeerd: Bool = false, _ loop: Rekenloop
  ) -> FEELWaarde? {
    switch (a, b) {
    case (.datum(let datum), .duur(let duur)): return datumplus(datum, duur.miljardsten)
    case (.datum(let datum), .maandduur(let duur)): return datum.plus(maanden: duur.maanden).map { .datum($0) }
    case (.datumtijd(let moment), .duur(let duur)): return momentplus(moment, duur.miljardsten)
    case (.datumtijd(let moment), .maandduur(let duur)): return maandenplus(moment, duur.maanden)
    case (.tijd(let tijd), .duur(let duur)): return tijdplus(tijd, duur.miljardsten)
    case (.duur(let x), .duur(let y)): return FEELDuur(gecontroleerd: x.miljardsten + y.miljardsten).map { .duur($0) }
    case (.maandduur(let x), .maandduur(let y)):
      let (som, overloop) = x.maanden.addingReportingOverflow(y.maanden)
      return overloop ? nil : .maandduur(FEELMaandduur(maanden: som))
    default:
      guard !omgekeerd, let links = a.alsTekst, let rechts = b.alsTekst else { return nil }
      return loop.tekst(links + rechts)
    }
  }

  private static func min(_ a: FEELWaarde, _ b: FEELWaarde) -> FEELWaarde? {
    switch (a, b) {
    case (.datum(let datum), .duur(let duur)): return datumplus(datum, -duur.miljardsten)
    case (.datum(let datum), .maandduur(let duur)):
      return duur.maanden == .min ? nil : datum.plus(maanden: -duur.maanden).map { .datum($0) }
    case (.datumtijd(let moment), .duur(let duur)): return momentplus(moment, -duur.miljardsten)
    case (.datumtijd(let moment), .maandduur(let duur)):
      return duur.maanden == .min ? nil : maandenplus(moment, -duur.maanden)
    case (.tijd(let tijd), .duur(let duur)): return tijdplus(tijd, -duur.miljardsten)
    case (.duur(let x), .duur(let y)): return FEELDuur(gecontroleerd: x.miljardsten - y.miljardsten).map { .duur($0) }
    case (.maandduur(let x), .maandduur(let y)):
      let (rest, overloop) = x.maanden.subtractingReportingOverflow(y.maanden)
      return overloop ? nil : .maandduur(FEELMaandduur(maanden: rest))
    default:
      let verschil = Tijdorde.verschil(a, b) ?? Tijdorde.verschil(alsMoment(a), alsMoment(b))
      return verschil.flatMap { FEELDuur(gecontroleerd: $0) }.map { .duur($0) }
    }
  }

  /// A day counts as its midnight in UTC beside a moment (DMN 1.5, 10.3.2.3.5).
  static func alsMoment(_ waarde: FEELWaarde) -> FEELWaarde {
    guard case .datum(let datum) = waarde else { return waarde }
    return .datumtijd(FEELDatumtijd(datum: datum, tijd: FEELTijd(miljardsten: 0, zone: .utc)))
  }

  private static func maal(_ a: FEELWaarde, _ b: FEELWaarde) -> FEELWaarde? {
    guard case .getal(let getal) = b else { return nil }
    switch a {
    case .duur(let duur): return duur.totaalSeconden?.maal(getal).flatMap { FEELDuur(seconden: $0) }.map { .duur($0) }
    case .maandduur(let duur): return maanden(Decimaal(duur.maanden).maal(getal))
    default: return nil
    }
  }

  private static func deel(_ a: FEELWaarde, _ b: FEELWaarde) -> FEELWaarde? {
    switch (a, b) {
    case (.duur(let duur), .getal(let getal)):
      return duur.totaalSeconden?.gedeeld(door: getal).flatMap { FEELDuur(seconden: $0) }.map { .duur($0) }
    case (.maandduur(let duur), .getal(let getal)): return maanden(Decimaal(duur.maanden).gedeeld(door: getal))
    case (.duur(let x), .duur(let y)):
      guard let boven = x.totaalSeconden, let onder = y.totaalSeconden else { return nil }
      return boven.gedeeld(door: onder).map { .getal($0) }
    case (.maandduur(let x), .maandduur(let y)):
      return Decimaal(x.maanden).gedeeld(door: Decimaal(y.maanden)).map { .getal($0) }
    default: return nil
    }
  }

  /// Parts of months are dropped.
  private static func maanden(_ getal: Decimaal?) -> FEELWaarde? {
    getal?.afgerond(op: 0, .omlaag)?.geheel.map { .maandduur(FEELMaandduur(maanden: $0)) }
  }

  private static func datumplus(_ datum: FEELDatum, _ miljardsten: Int128) -> FEELWaarde? {
    let moment = FEELDatumtijd(datum: datum, tijd: FEELTijd(miljardsten: 0, zone: nil))
    return FEELDatumtijd(lokaal: moment.lokaal + miljardsten, zone: nil).map { .datum($0.datum) }
  }
  private static func momentplus(_ moment: FEELDatumtijd, _ miljardsten: Int128) -> FEELWaarde? {
    FEELDatumtijd(lokaal: moment.lokaal + miljardsten, zone: moment.tijd.zone).map { .datumtijd($0) }
  }
  private static func maandenplus(_ moment: FEELDatumtijd, _ maanden: Int) -> FEELWaarde? {
    moment.datum.plus(maanden: maanden).map { .datumtijd(FEELDatumtijd(datum: $0, tijd: moment.tijd)) }
  }
  private static func tijdplus(_ tijd: FEELTijd, _ miljardsten: Int128) -> FEELWaarde {
    let rest = Int(miljardsten % Int128(FEELTijd.perDag))
    return .tijd(FEELTijd(miljardsten: tijd.miljardsten + rest, zone: tijd.zone))
  }

  static func tegengesteld(_ waarde: FEELWaarde, _ loop: Rekenloop) -> FEELWaarde {
    switch waarde {
    case .getal(let getal): return .getal(getal.tegengesteld)
    case .duur(let duur): return .duur(FEELDuur(miljardsten: -duur.miljardsten))
    case .maandduur(let duur) where duur.maanden != .min: return .maandduur(FEELMaandduur(maanden: -duur.maanden))
    case .onbekend: return .onbekend
    default: return loop.nul("een min hoort voor een getal of een duur, niet voor \(waarde.soort)")
    }
  }

  // MARK: - Comparing

  static func vergelijk(
    _ soort: FEELExpressie.Vergelijking, _ a: FEELWaarde, _ b: FEELWaarde, _ loop: Rekenloop
  ) -> FEELWaarde {
    if a.isOnbekend || b.isOnbekend { return .onbekend }
    let waar: Bool?
    switch soort {
    case .gelijk: waar = a.isGelijk(b)
    case .ongelijk: waar = a.isGelijk(b).map { !$0 }
    case .kleiner: waar = a.isKleiner(dan: b)
    case .groter: waar = b.isKleiner(dan: a)
    case .kleinerOfGelijk: waar = kleinerOfGelijk(a, b)
    case .groterOfGelijk: waar = kleinerOfGelijk(b, a)
    }
    return waar.map { .boolean($0) } ?? loop.nul("\(a.soort) en \(b.soort) zijn niet te vergelijken")
  }

  private static func kleinerOfGelijk(_ a: FEELWaarde, _ b: FEELWaarde) -> Bool? {
    b.isKleiner(dan: a).map { !$0 }
  }

  static func tussen(_ a: FEELWaarde, _ laag: FEELWaarde, _ hoog: FEELWaarde, _ loop: Rekenloop) -> FEELWaarde {
    en(vergelijk(.groterOfGelijk, a, laag, loop), vergelijk(.kleinerOfGelijk, a, hoog, loop))
  }

  // MARK: - Truth in three (four, with null) values

  /// False wins over everything; then not known; then null (DMN 1.5, table 50, with our third answer added).
  static func en(_ a: FEELWaarde, _ b: FEELWaarde) -> FEELWaarde {
    if a.waarheid == false || b.waarheid == false { return .boolean(false) }
    if a.isOnbekend || b.isOnbekend { return .onbekend }
    return a.waarheid == true && b.waarheid == true ? .boolean(true) : .null
  }
  static func of(_ a: FEELWaarde, _ b: FEELWaarde) -> FEELWaarde {
    if a.waarheid == true || b.waarheid == true { return .boolean(true) }
    if a.isOnbekend || b.isOnbekend { return .onbekend }
    return a.waarheid == false && b.waarheid == false ? .boolean(false) : .null
  }
  static func niet(_ a: FEELWaarde) -> FEELWaarde {
    if a.isOnbekend { return .onbekend }
    return a.waarheid.map { .boolean(!$0) } ?? .null
  }
}
