/// What stands behind a dot (DMN 1.5, 10.3.2.5 and tables 58 to 65).
enum Pad {
  static func lees(_ waarde: FEELWaarde, _ naam: String, _ loop: Rekenloop) -> FEELWaarde {
    switch waarde {
    case .context(let velden):
      return velden[naam] ?? loop.nul("de context heeft geen \(naam)")
    case .onbekend: return .onbekend
    case .lijst(let leden):
      guard loop.stap(leden.count + 1) else { return loop.nul("een pad door lijsten kost te veel werk") }
      return .lijst(leden.map { lees($0, naam, loop) })
    default:
      return eigenschap(waarde, naam) ?? loop.nul("\(waarde.soort) heeft geen \(naam)")
    }
  }

  private static func eigenschap(_ waarde: FEELWaarde, _ naam: String) -> FEELWaarde? {
    switch waarde {
    case .datum(let datum): return dag(datum, naam)
    case .tijd(let tijd): return uur(tijd, naam, afstand: tijd.afstand)
    case .datumtijd(let moment): return dag(moment.datum, naam) ?? uur(moment.tijd, naam, afstand: moment.afstand)
    case .duur(let duur): return deel(duur, naam)
    case .maandduur(let duur):
      switch naam {
      case "years": return getal(duur.maanden / 12)
      case "months": return getal(duur.maanden % 12)
      default: return nil
      }
    case .interval(let interval): return kant(interval, naam)
    default: return nil
    }
  }

  private static func getal(_ getal: Int) -> FEELWaarde { .getal(Decimaal(getal)) }

  private static func dag(_ datum: FEELDatum, _ naam: String) -> FEELWaarde? {
    switch naam {
    case "year": getal(datum.jaar)
    case "month": getal(datum.maand)
    case "day": getal(datum.dag)
    case "weekday": getal(datum.weekdag)
    default: nil
    }
  }

  private static func uur(_ tijd: FEELTijd, _ naam: String, afstand: Int?) -> FEELWaarde? {
    switch naam {
    case "hour": return getal(tijd.uur)
    case "minute": return getal(tijd.minuut)
    case "second":
      return getal(tijd.seconde)
    case "time offset":
      return afstand.map { .duur(FEELDuur(miljardsten: Int128($0) * Int128(FEELTijd.perSeconde))) } ?? .null
    case "timezone":
      if case .naam(let naam)? = tijd.zone { return .tekst(naam) }
      return .null
    default: return nil
    }
  }

  private static func deel(_ duur: FEELDuur, _ naam: String) -> FEELWaarde? {
    switch naam {
    case "days": getal(duur.dagen)
    case "hours": getal(duur.uren)
    case "minutes": getal(duur.minuten)
    case "seconds": getal(duur.seconden)
    default: nil
    }
  }

  private static func kant(_ interval: FEELIntervalwaarde, _ naam: String) -> FEELWaarde? {
    switch naam {
    case "start": interval.begin ?? .null
    case "end": interval.eind ?? .null
    case "start included": .boolean(interval.beginHoortErbij)
    case "end included": .boolean(interval.eindHoortErbij)
    default: nil
    }
  }
}
