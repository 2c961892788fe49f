/// Makes closures of expressions: once for a model, to run many times.
///
/// Closures were chosen over instructions for a register machine: a FEEL expression is small and its operands are
/// values with references, so most of the time goes to the values and not to the way from one step to the next.
final class Vertaler {
  let zicht: Zicht
  let typen: Typenlijst
  var bereik: Bereik
  /// For a text without its model: every name may hold something, nobody knows what.
  var isAllesOnbekend = false

  init(zicht: Zicht, typen: Typenlijst, bereik: Bereik = Bereik()) {
    self.zicht = zicht
    self.typen = typen
    self.bereik = bereik
  }

  func code(_ expressie: FEELExpressie) -> Code {
    switch expressie {
    case .waarde(let waarde): return { _ in waarde }
    case .naam(let naam): return self.naam(naam)
    case .invoer: return invoer()
    case .min(let a):
      if case .waarde(.getal(let getal)) = a { return { _ in .getal(getal.tegengesteld) } }
      let a = code(a)
      return { Bewerking.tegengesteld(a($0), $0.loop) }
    case .reken(let teken, let a, let b):
      let (a, b) = (code(a), code(b))
      return { Bewerking.reken(teken, a($0), b($0), $0.loop) }
    case .vergelijk(let soort, let a, let b):
      let (a, b) = (code(a), code(b))
      return { Bewerking.vergelijk(soort, a($0), b($0), $0.loop) }
    case .tussen(let a, let laag, let hoog):
      let (a, laag, hoog) = (code(a), code(laag), code(hoog))
      return { Bewerking.tussen(a($0), laag($0), hoog($0), $0.loop) }
    case .en(let a, let b): return en(code(a), code(b))
    case .of(let a, let b): return of(code(a), code(b))
    case .als(let voorwaarde, let dan, let anders): return als(code(voorwaarde), code(dan), code(anders))
    case .lijst(let leden):
      let leden = leden.map(code)
      return { kader in kader.loop.lijst(leden.map { $0(kader) }) }
    case .context(let velden): return context(velden.map { ($0.naam, $0.waarde) })
    case .interval(let interval): return self.interval(interval)
    case .eenzijdig(let soort, let grens): return eenzijdig(soort, code(grens))
    case .pad(let links, let naam): return pad(expressie, links, naam)
    case .filter(let lijst, let past): return filter(code(lijst)) { $0.code(past) }
    case .roep(let functie, let argumenten): return roep(functie, argumenten)
    case .roepMetNamen(let functie, let velden): return roep(functie, metNamen: velden)
    case .functie(let functie): return self.functie(functie)
    case .voor(let iteraties, let lichaam):
      return herhaal(iteraties.map(bron), partieel: true) {
        $0.code(lichaam)
      } doe: {
        Herhaling.verzamel($0, $1, $2)
      }
    case .sommige(let iteraties, let toets):
      return herhaal(iteraties.map(bron), partieel: false) {
        $0.code(toets)
      } doe: {
        Herhaling.beslis($0, $1, $2, beslissend: true)
      }
    case .elke(let iteraties, let toets):
      return herhaal(iteraties.map(bron), partieel: false) {
        $0.code(toets)
      } doe: {
        Herhaling.beslis($0, $1, $2, beslissend: false)
      }
    case .instantie(let a, let type): return instantie(code(a), typen.type(type))
    case .inToetsen(let a, let toetsen):
      let a = code(a)
      let toets = self.toetsen(toetsen, inTabel: false)
      return { toets(a($0), $0) }
    }
  }

  // MARK: - Names

  private func naam(_ naam: String) -> Code {
    let vondsten = bereik.zoek(naam)
    var code: Code
    if let lokaal = vondsten.last, !lokaal.isFilter {
      code = Self.lokaal(lokaal.diepte, lokaal.slot)
    } else {
      code = element(zicht.namen[naam], naam)
    }
    for filter in vondsten.reversed() where filter.isFilter {
      let buiten = code
      let (diepte, slot) = (filter.diepte, filter.slot)
      code = { kader in
        if case .context(let velden) = kader.lees(diepte: diepte, slot: slot), let veld = velden[naam] { return veld }
        return buiten(kader)
      }
    }
    return code
  }

  private static func lokaal(_ diepte: Int, _ slot: Int) -> Code {
    if diepte == 0 { return { $0[slot] } }
    return { $0.lees(diepte: diepte, slot: slot) }
  }

  private func element(_ vondst: Zicht.Vondst?, _ naam: String) -> Code {
    switch vondst {
    case .element(let plek): return { $0.loop.element(plek) }
    case .model: return { $0.nul("\(naam) is de naam van een model, geen waarde") }
    case nil:
      if let waarde = Ingebouwd.bijNaam[naam]?.waarde { return { _ in waarde } }
      if isAllesOnbekend { return { _ in .onbekend } }
      return { $0.nul("de naam \(naam) is hier niet bekend") }
    }
  }

  private func invoer() -> Code {
    guard let (diepte, slot) = bereik.plekVanInvoer() else { return { $0.nul("? hoort in een cel van een tabel") } }
    return { $0.lees(diepte: diepte, slot: slot) }
  }

  private func pad(_ heel: FEELExpressie, _ links: FEELExpressie, _ naam: String) -> Code {
    if let vondst = zicht.vast(heel, bereik) { return element(vondst, naam) }
    let links = code(links)
    return { Pad.lees(links($0), naam, $0.loop) }
  }

  // MARK: - Truth

  private func en(_ a: @escaping Code, _ b: @escaping Code) -> Code {
    { kader in
      let links = a(kader)
      if links.waarheid == false { return .boolean(false) }
      return Bewerking.en(links, b(kader))
    }
  }
  private func of(_ a: @escaping Code, _ b: @escaping Code) -> Code {
    { kader in
      let links = a(kader)
      if links.waarheid == true { return .boolean(true) }
      return Bewerking.of(links, b(kader))
    }
  }
  func als(_ voorwaarde: @escaping Code, _ dan: @escaping Code, _ anders: @escaping Code) -> Code {
    { kader in
      let waarde = voorwaarde(kader)
      if waarde.isOnbekend { return .onbekend }
      return waarde.waarheid == true ? dan(kader) : anders(kader)
    }
  }

  private func instantie(_ a: @escaping Code, _ type: Modeltype) -> Code {
    { kader in
      let waarde = a(kader)
      if waarde.isOnbekend { return .onbekend }
      if case .onbekend(let naam) = type { return kader.nul("het type \(naam) bestaat niet") }
      return .boolean(type.omvat(waarde, kader.loop))
    }
  }

  // MARK: - Intervals

  private func interval(_ interval: FEELInterval) -> Code {
    let (begin, eind) = (code(interval.begin), code(interval.eind))
    let (metBegin, metEind) = (interval.beginHoortErbij, interval.eindHoortErbij)
    return { kader in
      let (van, tot) = (begin(kader), eind(kader))
      if van.isOnbekend || tot.isOnbekend { return .onbekend }
      guard tot.isKleiner(dan: van) == false else {
        return kader.nul("\(van.soort) en \(tot.soort) zijn geen begin en eind van een interval")
      }
      return .interval(
        FEELIntervalwaarde(begin: van, beginHoortErbij: metBegin, eind: tot, eindHoortErbij: metEind))
    }
  }

  private func eenzijdig(_ soort: FEELExpressie.Vergelijking, _ grens: @escaping Code) -> Code {
    { kader in
      let waarde = grens(kader)
      if waarde.isOnbekend { return .onbekend }
      guard !waarde.isNull else { return kader.nul("een interval kan geen null als grens hebben") }
      switch soort {
      case .kleiner, .kleinerOfGelijk:
        return .interval(
          FEELIntervalwaarde(
            begin: nil, beginHoortErbij: false, eind: waarde, eindHoortErbij: soort == .kleinerOfGelijk))
      case .groter, .groterOfGelijk:
        return .interval(
          FEELIntervalwaarde(
            begin: waarde, beginHoortErbij: soort == .groterOfGelijk, eind: nil, eindHoortErbij: false))
      case .gelijk:
        var punt = FEELIntervalwaarde(begin: waarde, beginHoortErbij: true, eind: waarde, eindHoortErbij: true)
        punt.isPunt = true
        return .interval(punt)
      case .ongelijk:
        return .interval(
          FEELIntervalwaarde(
            begin: nil, beginHoortErbij: false, eind: nil, eindHoortErbij: false, ongelijkAan: waarde))
      }
    }
  }
}
