/// Dates, times and durations (DMN 1.5, 10.3.4.1, 10.3.4.7 and 10.3.4.8).
enum Tijdfuncties {
  static let alle: [Ingebouwd] = [
    Ingebouwd("date", ["from"], ["year", "month", "day"]) { datum($0, $1) },
    Ingebouwd("time", ["from"], ["hour", "minute", "second", "offset?"]) { tijd($0, $1) },
    Ingebouwd("date and time", ["from"], ["date", "time"]) { moment($0, $1) },
    Ingebouwd("duration", ["from"]) { loop, a in
      switch a[0].enkel {
      case .duur, .maandduur: return a[0].enkel
      case .tekst(let tekst): return Duurtekst(tekst).map { FEELWaarde($0) } ?? loop.verkeerd("duration", a)
      default: return loop.verkeerd("duration", a)
      }
    },
    Ingebouwd("years and months duration", ["from", "to"]) { loop, a in
      guard let begin = dag(a[0]), let eind = dag(a[1]) else { return loop.verkeerd("years and months duration", a) }
      var verschil = 0
      if case .datumtijd(let x) = a[0].enkel, case .datumtijd(let y) = a[1].enkel {
        verschil = y.tijd.miljardsten - x.tijd.miljardsten
      }
      return .maandduur(FEELMaandduur(maanden: FEELDatum.maanden(van: begin, tot: eind, tijdVerschil: verschil)))
    },
    Ingebouwd("day of year", ["date"]) { vanDag($0, $1, "day of year") { .getal(Decimaal($0.dagVanHetJaar)) } },
    Ingebouwd("day of week", ["date"]) { vanDag($0, $1, "day of week") { .tekst(dagen[$0.weekdag - 1]) } },
    Ingebouwd("month of year", ["date"]) { vanDag($0, $1, "month of year") { .tekst(maanden[$0.maand - 1]) } },
    Ingebouwd("week of year", ["date"]) { vanDag($0, $1, "week of year") { .getal(Decimaal($0.weekVanHetJaar)) } },
    Ingebouwd("now", []) { loop, _ in loop.nu.map { .datumtijd($0) } ?? loop.nul("er is geen klok meegegeven") },
    Ingebouwd("today", []) { loop, _ in loop.nu.map { .datum($0.datum) } ?? loop.nul("er is geen klok meegegeven") },
  ]

  private static let dagen = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let maanden = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The day of a date, or of a date and time.
  static func dag(_ waarde: FEELWaarde) -> FEELDatum? {
    switch waarde.enkel {
    case .datum(let datum): datum
    case .datumtijd(let moment): moment.datum
    default: nil
    }
  }

  private static func vanDag(
    _ loop: Rekenloop, _ a: [FEELWaarde], _ naam: String, _ doe: (FEELDatum) -> FEELWaarde
  ) -> FEELWaarde {
    dag(a[0]).map(doe) ?? loop.verkeerd(naam, a)
  }

  private static func datum(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    if a.count == 3 {
      guard let jaar = a[0].geheel, let maand = a[1].geheel, let dag = a[2].geheel,
        let datum = FEELDatum(jaar: jaar, maand: maand, dag: dag)
      else { return loop.verkeerd("date", a) }
      return .datum(datum)
    }
    if a.count == 1, let datum = dag(a[0]) ?? a[0].tekst.flatMap({ FEELDatum($0) }) { return .datum(datum) }
    return loop.verkeerd("date", a)
  }

  private static func tijd(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    if a.count >= 3 { return tijdVanDelen(loop, a) }
    guard a.count == 1 else { return loop.verkeerd("time", a) }
    switch a[0].enkel {
    case .tijd: return a[0].enkel
    case .datumtijd(let moment): return .tijd(moment.tijd)
    case .datum: return .tijd(FEELTijd(miljardsten: 0, zone: .utc))
    default:
      guard let tijd = a[0].tekst.flatMap({ FEELTijd($0) }) else { return loop.verkeerd("time", a) }
      return .tijd(tijd)
    }
  }

  private static func tijdVanDelen(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard let uur = a[0].geheel, let minuut = a[1].geheel, let seconden = a[2].getal,
      let heel = seconden.afgerond(op: 0, .naarBeneden), let seconde = heel.geheel,
      let breuk = seconden.min(heel)?.maal(Decimaal(FEELTijd.perSeconde))?.afgerond(op: 0, .omlaag)?.geheel
    else { return loop.verkeerd("time", a) }
    var zone: FEELZone?
    if a.count > 3, !a[3].isNull {
      guard case .duur(let duur) = a[3].enkel, duur.rest == 0,
        let afstand = Int(exactly: duur.miljardsten / Int128(FEELTijd.perSeconde)),
        let gelezen = FEELZone(seconden: afstand)
      else { return loop.verkeerd("time", a) }
      zone = gelezen
    }
    guard let tijd = FEELTijd(uur: uur, minuut: minuut, seconde: seconde, miljardsten: breuk, zone: zone) else {
      return loop.verkeerd("time", a)
    }
    return .tijd(tijd)
  }

  private static func moment(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    if a.count == 2 {
      guard let datum = dag(a[0]), case .tijd(let tijd) = a[1].enkel else { return loop.verkeerd("date and time", a) }
      return .datumtijd(FEELDatumtijd(datum: datum, tijd: tijd))
    }
    switch a[0].enkel {
    case .datumtijd: return a[0].enkel
    case .datum(let datum):
      return .datumtijd(FEELDatumtijd(datum: datum, tijd: FEELTijd(miljardsten: 0, zone: .utc)))
    default:
      guard let moment = a[0].tekst.flatMap({ FEELDatumtijd($0) }) else { return loop.verkeerd("date and time", a) }
      return .datumtijd(moment)
    }
  }
}
