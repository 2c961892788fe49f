/// Unary tests (DMN 1.5, 7.3.2 and 10.3.2.8).
extension Vertaler {
  /// - Parameter inTabel: whether the tests are a cell; there a condition over other variables may stand.
  func toetsen(_ toetsen: [FEELToets], inTabel: Bool) -> Toetscode {
    let leest = toetsen.contains(where: \.leestInvoer)
    let buiten = bereik.invoer
    let slot = leest ? bereik.nieuwSlot() : 0
    if leest { bereik.invoer = slot }
    let codes = toetsen.map { toets($0, inTabel: inTabel) }
    bereik.invoer = buiten
    let samen = Self.een(codes)
    guard leest else { return samen }
    return { waarde, kader in
      kader[slot] = waarde
      return samen(waarde, kader)
    }
  }

  /// True when one of them is; then unknown, then null, then false.
  private static func een(_ codes: [Toetscode]) -> Toetscode {
    if codes.count == 1 { return codes[0] }
    return { waarde, kader in
      var onzeker = false
      var leeg = false
      for code in codes {
        switch code(waarde, kader) {
        case .boolean(true): return .boolean(true)
        case .boolean: continue
        case .onbekend: onzeker = true
        default: leeg = true
        }
      }
      if onzeker { return .onbekend }
      return leeg ? .null : .boolean(false)
    }
  }

  private func toets(_ toets: FEELToets, inTabel: Bool) -> Toetscode {
    switch toets {
    case .alles: return { _, _ in .boolean(true) }
    case .vergelijk(let soort, let grens):
      let grens = code(grens)
      return { waarde, kader in Bewerking.vergelijk(soort, waarde, grens(kader), kader.loop) }
    case .interval(let interval):
      let interval = code(.interval(interval))
      return { waarde, kader in
        let interval = interval(kader)
        return interval.isNull ? .null : Toets.past(waarde, bij: interval, kader, inTabel: inTabel)
      }
    case .niet(let binnen):
      let codes = binnen.map { self.toets($0, inTabel: inTabel) }
      let samen = Self.een(codes)
      return { Bewerking.niet(samen($0, $1)) }
    case .expressie(let expressie):
      if expressie.leestInvoer {
        let code = code(expressie)
        return { waarde, kader in
          let uitkomst = code(kader)
          if uitkomst.isOnbekend || uitkomst.waarheid != nil { return uitkomst }
          return uitkomst.isNull ? .null : Toets.past(waarde, bij: uitkomst, kader, inTabel: inTabel)
        }
      }
      if case .waarde(.tekst(let tekst)) = expressie { return Toets.tekst(tekst) }
      let code = code(expressie)
      return { waarde, kader in Toets.past(waarde, bij: code(kader), kader, inTabel: inTabel) }
    }
  }
}

/// Whether a value passes what a cell came to.
enum Toets {
  static func tekst(_ tekst: String) -> Toetscode {
    { waarde, kader in
      if case .tekst(let gegeven) = waarde { return .boolean(FEELWaarde.gelijk(gegeven, tekst)) }
      return past(waarde, bij: .tekst(tekst), kader, inTabel: true)
    }
  }

  static func past(_ waarde: FEELWaarde, bij cel: FEELWaarde, _ kader: Kader, inTabel: Bool) -> FEELWaarde {
    if waarde.isOnbekend || cel.isOnbekend { return .onbekend }
    switch cel {
    case .interval(let interval):
      if case .interval(let gegeven) = waarde { return .boolean(gegeven.isGelijk(interval)) }
      guard let past = interval.omvat(waarde) else {
        return kader.nul("\(waarde.soort) past niet bij een interval")
      }
      return .boolean(past)
    case .lijst(let leden):
      if case .lijst = waarde, waarde.isGelijk(cel) == true { return .boolean(true) }
      return .boolean(
        leden.contains { lid in
          if case .interval(let interval) = lid, interval.omvat(waarde) == true { return true }
          return waarde.isGelijk(lid) == true
        })
    case .boolean where inTabel && waarde.isGelijk(cel) == nil: return cel
    default:
      if let gelijk = waarde.isGelijk(cel) { return .boolean(gelijk) }
      return inTabel ? .boolean(false) : kader.nul("\(waarde.soort) en \(cel.soort) zijn niet te vergelijken")
    }
  }
}
