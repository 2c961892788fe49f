/// Boxed expressions (DMN 1.5, 10.2).
extension Vertaler {
  /// - Parameter naam: of the element or entry, under which a function can call itself.
  func code(_ logica: Beslislogica, naam: String? = nil) -> Code {
    switch logica {
    case .tabel(let tabel): return self.tabel(tabel)
    case .expressie(let cel):
      guard let boom = cel.boom else { return { $0.nul(cel.fout ?? "de expressie is niet te lezen") } }
      if case .functie(let functie) = boom { return self.functie(functie, naam: naam) }
      return code(boom)
    case .aanroep(let aanroep):
      let argumenten = aanroep.argumenten.map { argument in
        (argument.naam, passend(code(argument.logica), typen.type(argument.type)))
      }
      return roep(code(aanroep.functie), metNamen: argumenten)
    case .context(let regels): return context(regels)
    case .relatie(let relatie): return self.relatie(relatie)
    case .lijst(let leden):
      let leden = leden.map { code($0) }
      return { kader in kader.loop.lijst(leden.map { $0(kader) }) }
    case .functie(let functie): return self.functie(functie, naam: naam)
    case .voorwaarde(let als, let dan, let anders): return keuze(code(als), code(dan), code(anders))
    case .filter(let bron, let past): return filter(code(bron)) { $0.code(past) }
    case .herhaling(let herhaling): return self.herhaling(herhaling)
    case .nietOndersteund(let soort): return { $0.nul("\(soort) wordt niet uitgevoerd") }
    case .ontbreekt: return { $0.nul("er staat geen logica in") }
    }
  }

  /// Stricter than `if` in a text: what is not a truth is no ground for the other way (DMN 1.5, 10.2.2.7).
  private func keuze(_ als: @escaping Code, _ dan: @escaping Code, _ anders: @escaping Code) -> Code {
    { kader in
      let waarde = als(kader)
      if waarde.isOnbekend { return .onbekend }
      if let waar = waarde.waarheid { return waar ? dan(kader) : anders(kader) }
      return waarde.isNull ? anders(kader) : kader.nul("\(waarde.soort) is niet waar en niet onwaar")
    }
  }

  /// A value that does not fit its type is null, with the cause.
  func passend(_ code: @escaping Code, _ type: Modeltype) -> Code {
    if case .alles = type { return code }
    return { kader in
      let waarde = code(kader)
      if kader.loop.isSoepel { return waarde }
      return type.pas(waarde, kader.loop) ?? kader.nul("\(waarde.description.prefix(40)) past niet bij het type")
    }
  }

  private func context(_ regels: [Beslislogica.Contextregel]) -> Code {
    bereik.duw([:])
    defer { bereik.trek() }
    var delen: [(String, Int, Code)] = []
    var uitkomst: Code?
    for regel in regels {
      let code = passend(self.code(regel.logica, naam: regel.naam), typen.type(regel.type))
      guard !regel.naam.isEmpty else {
        uitkomst = code
        continue
      }
      let slot = bereik.nieuwSlot()
      bereik.zet(regel.naam, slot)
      delen.append((regel.naam, slot, code))
    }
    let vast = delen
    let slot = uitkomst
    return { kader in
      for (_, slot, code) in vast { kader[slot] = code(kader) }
      if let slot { return slot(kader) }
      let velden = vast.map { ($0.0, kader[$0.1]) }
      return velden.contains { $0.1.isOnbekend } ? .onbekend : kader.loop.context(velden)
    }
  }

  private func relatie(_ relatie: Beslislogica.Relatie) -> Code {
    let kolommen = relatie.kolommen
    let rijen = relatie.rijen.map { $0.map { code($0) } }
    return { kader in
      kader.loop.lijst(
        rijen.map { rij in kader.loop.context(Array(zip(kolommen, rij.map { $0(kader) }))) })
    }
  }

  private func herhaling(_ herhaling: Beslislogica.Herhaling) -> Code {
    let bron = Bron(naam: herhaling.naam, code: { $0.code(herhaling.bron) }, eind: nil)
    switch herhaling.soort {
    case .voor:
      return herhaal([bron], partieel: true) {
        $0.code(herhaling.lichaam)
      } doe: {
        Herhaling.verzamel($0, $1, $2)
      }
    case .elke:
      return herhaal([bron], partieel: false) {
        $0.code(herhaling.lichaam)
      } doe: {
        Herhaling.beslis($0, $1, $2, beslissend: false)
      }
    case .sommige:
      return herhaal([bron], partieel: false) {
        $0.code(herhaling.lichaam)
      } doe: {
        Herhaling.beslis($0, $1, $2, beslissend: true)
      }
    }
  }

  // MARK: - Functions

  private func parameters(_ functie: Beslislogica.Functiedefinitie) -> [FEELFunctiewaarde.Parameter] {
    functie.parameters.map { FEELFunctiewaarde.Parameter(naam: $0.naam, type: typen.type($0.type)) }
  }

  private func functie(_ functie: Beslislogica.Functiedefinitie, naam: String?) -> Code {
    guard functie.soort == .feel else {
      return { $0.nul("een functie in \(functie.soort.rawValue) wordt hier niet uitgevoerd") }
    }
    return self.functie(naam: naam, parameters(functie), uitkomst: .alles) { $0.code(functie.lichaam) }
  }

  /// A BKM is a function that sees only the knowledge it requires.
  func kennis(_ kennis: Bedrijfskennis) -> FEELFunctiewaarde {
    let functie = kennis.functie
    let parameters = parameters(functie)
    var uitkomst = typen.type(kennis.type)
    // `variable` may give the type of the function itself instead of that of its outcome.
    if case .functie(_, let eigen) = uitkomst { uitkomst = eigen }
    if case .elkeFunctie = uitkomst { uitkomst = .alles }
    guard functie.soort == .feel else {
      return FEELFunctiewaarde(naam: kennis.variabele, parameters: parameters, uitkomsttype: .alles) { _, loop, _ in
        loop.nul("een functie in \(functie.soort.rawValue) wordt hier niet uitgevoerd")
      }
    }
    var namen: [String: Int] = [:]
    let slots = parameters.map { parameter in
      let slot = bereik.nieuwSlot()
      namen[parameter.naam] = slot
      return slot
    }
    bereik.duw(namen)
    let code = code(functie.lichaam)
    let aantal = bereik.aantal
    return FEELFunctiewaarde(
      naam: kennis.variabele, parameters: parameters, uitkomsttype: uitkomst
    ) { _, loop, argumenten in
      let kader = Kader(loop: loop, aantal: aantal)
      for (slot, argument) in zip(slots, argumenten) { kader[slot] = argument }
      return code(kader)
    }
  }
}

extension Beslislogica {
  /// The variables that are read somewhere in the logic. Names that it binds itself may be among them.
  package var namen: Set<String> {
    switch self {
    case .expressie(let cel): return cel.boom?.namen ?? []
    case .nietOndersteund, .ontbreekt: return []
    case .tabel(let tabel): return tabel.namen
    case .aanroep(let aanroep):
      return aanroep.argumenten.reduce(into: aanroep.functie.namen) { $0.formUnion($1.logica.namen) }
    case .context(let regels): return regels.reduce(into: []) { $0.formUnion($1.logica.namen) }
    case .relatie(let relatie): return relatie.rijen.joined().reduce(into: []) { $0.formUnion($1.namen) }
    case .lijst(let leden): return leden.reduce(into: []) { $0.formUnion($1.namen) }
    case .functie(let functie): return functie.lichaam.namen
    case .voorwaarde(let als, let dan, let anders): return als.namen.union(dan.namen).union(anders.namen)
    case .filter(let bron, let past): return bron.namen.union(past.namen)
    case .herhaling(let herhaling): return herhaling.bron.namen.union(herhaling.lichaam.namen)
    }
  }
}

extension Beslistabel {
  var namen: Set<String> {
    var namen: Set<String> = []
    for kolom in kolommen { namen.formUnion(kolom.expressie.boom?.namen ?? []) }
    for rij in rijen {
      for cel in rij.toetsen { for toets in cel.boom ?? [] where toets != .alles { namen.formUnion(toets.namen) } }
      for cel in rij.uitvoer { namen.formUnion(cel.boom?.namen ?? []) }
    }
    for kolom in uitvoerkolommen { namen.formUnion(kolom.standaard?.boom?.namen ?? []) }
    return namen
  }
}
