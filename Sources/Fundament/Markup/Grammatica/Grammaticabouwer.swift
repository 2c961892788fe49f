/// Compiles tables: reads the declarations, fills in groups, numbers the types, makes the automata.
struct Grammaticabouwer {
  private struct Ruwtype {
    let inhoud: Ruwinhoud
    let attributen: [Ruwattribuut]
  }

  private let tabellen: [Grammatica.Tabel]
  private let ruimten: [String: String]
  private var ruwe: [Naam: Ruwtype] = [:]
  private var volgorde: [Naam] = []
  /// Types that are not an element of their own.
  private var alleenTypen: Set<Naam> = []
  private var groepen: [Naam: Ruwdeel] = [:]
  private var attribuutgroepen: [Naam: [Ruwattribuut]] = [:]
  private var waardetypen: [Naam: Waardetype] = [:]
  private var wachtend: [(naam: Naam, lezer: Declaratielezer)] = []

  private var nummers: [Naam: Int] = [:]
  private(set) var typen: [Elementtype] = []
  private(set) var elementen: [Naam: Int] = [:]
  private(set) var namen: [Naam: Int32] = [:]
  let willekeurig = 0

  init(_ tabellen: [Grammatica.Tabel]) {
    self.tabellen = tabellen
    ruimten = Dictionary(tabellen.map { ($0.voorvoegsel, $0.ruimte) }) { eerste, _ in eerste }
  }

  mutating func bouw() {
    for tabel in tabellen {
      for regel in tabel.declaraties { lees(regel, tabel) }
    }
    leesWaardetypen()
    typen = [Elementtype(inhoud: .willekeurig)]
    for naam in volgorde {
      nummers[naam] = typen.count
      typen.append(Elementtype(inhoud: .willekeurig))
    }
    for naam in volgorde {
      guard let nummer = nummers[naam] else { continue }
      let type = maak(naam)
      typen[nummer] = type
      if !alleenTypen.contains(naam) { elementen[naam] = nummer }
    }
  }

  private mutating func lees(_ regel: String, _ tabel: Grammatica.Tabel) {
    var lezer = Declaratielezer(regel, tabel: tabel, ruimten: ruimten)
    if lezer.neem("%") {
      let naam = naamEnDubbelepunt(&lezer, tabel)
      groepen[naam] = lezer.deel()
    } else if lezer.neem("@@") {
      let naam = naamEnDubbelepunt(&lezer, tabel)
      attribuutgroepen[naam] = lezer.attributen()
    } else if lezer.neem("$") {
      wachtend.append((naamEnDubbelepunt(&lezer, tabel), lezer))
    } else {
      leesElement(&lezer, tabel)
    }
  }

  /// A simple type may build on one that is declared later, so those that wait are tried again.
  private mutating func leesWaardetypen() {
    var over = wachtend
    while !over.isEmpty {
      let rest = over.filter { kandidaat in
        var lezer = kandidaat.lezer
        lezer.spaties()
        guard waardetype(lezer.naam()) != nil else { return true }
        var vol = kandidaat.lezer
        waardetypen[kandidaat.naam] = vol.waardetype { waardetype($0) }
        return false
      }
      precondition(rest.count < over.count, "onbekend basistype bij \(rest.map(\.naam))")
      over = rest
    }
  }

  private func naamEnDubbelepunt(_ lezer: inout Declaratielezer, _ tabel: Grammatica.Tabel) -> Naam {
    let naam = Naam(lezer.woord(), in: tabel.ruimte)
    precondition(lezer.neem(":"), "dubbele punt ontbreekt na \(naam)")
    return naam
  }

  private mutating func leesElement(_ lezer: inout Declaratielezer, _ tabel: Grammatica.Tabel) {
    let isElement = !lezer.neem(".")
    let naam = Naam(lezer.woord(), in: tabel.ruimte)
    if !isElement { alleenTypen.insert(naam) }
    lezer.spaties()
    precondition(ruwe[naam] == nil, "\(naam) staat twee keer in de tabel")
    volgorde.append(naam)
    if lezer.neem("->") {
      lezer.spaties()
      ruwe[naam] = Ruwtype(inhoud: .zoals(lezer.naam()), attributen: lezer.attributen())
      return
    }
    precondition(lezer.neem(":"), "dubbele punt ontbreekt na \(naam)")
    let inhoud = lezer.inhoud()
    ruwe[naam] = Ruwtype(inhoud: inhoud, attributen: lezer.attributen())
  }

  /// Own simple types first, then the built-in ones.
  private func waardetype(_ naam: Naam) -> Waardetype? {
    if let eigen = waardetypen[naam] { return eigen }
    return Waardetype.Basis(rawValue: naam.lokaal).map { Waardetype(basis: $0) }
  }

  private mutating func maak(_ naam: Naam) -> Elementtype {
    guard let ruw = ruwe[naam] else { preconditionFailure("type \(naam) ontbreekt") }
    var type = Elementtype(inhoud: inhoud(ruw.inhoud))
    if case .zoals(let ander) = ruw.inhoud, let attributen = ruwe[ander]?.attributen { vul(&type, attributen) }
    vul(&type, ruw.attributen)
    type.attributen.sort { $0.naam.lokaal < $1.naam.lokaal }
    return type
  }

  /// The number of an element's or attribute's name.
  private mutating func naamnummer(_ naam: Naam) -> Int32 {
    if let bekend = namen[naam] { return bekend }
    namen[naam] = Int32(namen.count)
    return Int32(namen.count - 1)
  }

  private mutating func inhoud(_ ruw: Ruwinhoud) -> Elementtype.Inhoud {
    switch ruw {
    case .leeg(let gemengd): return .leeg(gemengd: gemengd)
    case .vrij(let anders): return .vrij(anders: anders)
    case .enkelvoudig(let naam):
      guard let type = waardetype(naam) else { preconditionFailure("onbekend type \(naam)") }
      return .enkelvoudig(type)
    case .zoals(let naam):
      if naam.lokaal == "anyType" { return .willekeurig }
      if let type = waardetype(naam) { return .enkelvoudig(type) }
      guard let ander = ruwe[naam] else { preconditionFailure("onbekend type \(naam)") }
      return inhoud(ander.inhoud)
    case .alle(let delen):
      return .alle(
        delen.map { deel in
          let plaats = deel.plaats
          return .init(
            naam: plaats.naam, nummer: naamnummer(plaats.naam), type: nummer(plaats.type), verplicht: deel.verplicht)
        })
    case .model(let deel, let gemengd):
      return .model(Inhoudsmodel(uitgewerkt(deel)), gemengd: gemengd)
    }
  }

  private mutating func uitgewerkt(_ deel: Ruwdeel) -> Deel<Symbool> {
    switch deel {
    case .element(let plaats):
      return .symbool(Symbool(naam: plaats.naam, nummer: naamnummer(plaats.naam), type: nummer(plaats.type)))
    case .groep(let naam):
      guard let groep = groepen[naam] else { preconditionFailure("groep \(naam) ontbreekt") }
      return uitgewerkt(groep)
    case .reeks(let delen): return .reeks(delen.map { uitgewerkt($0) })
    case .keuze(let delen): return .keuze(delen.map { uitgewerkt($0) })
    case .herhaling(let kind, let van, let tot): return .herhaling(uitgewerkt(kind), van: van, tot: tot)
    }
  }

  /// The number of a type by name; a simple type gets its own the first time it is an element's content.
  private mutating func nummer(_ naam: Naam) -> Int {
    if let bekend = nummers[naam] { return bekend }
    if naam.lokaal == "anyType" { return willekeurig }
    guard let waarde = waardetype(naam) else { preconditionFailure("onbekend type \(naam)") }
    typen.append(Elementtype(inhoud: .enkelvoudig(waarde)))
    nummers[naam] = typen.count - 1
    return typen.count - 1
  }

  private mutating func vul(_ type: inout Elementtype, _ attributen: [Ruwattribuut]) {
    for attribuut in attributen {
      switch attribuut.soort {
      case .overige: type.overige = true
      case .groep(let naam):
        guard let groep = attribuutgroepen[naam] else { preconditionFailure("attribuutgroep \(naam) ontbreekt") }
        vul(&type, groep)
      case .attribuut(let naam, let soort, let verplicht):
        guard let waarde = waardetype(soort) else { preconditionFailure("onbekend type \(soort)") }
        // A later declaration of the same attribute is the narrower one.
        type.attributen.removeAll { $0.naam == naam }
        type.attributen.append(
          .init(naam: naam, nummer: naamnummer(naam), waardetype: waarde, verplicht: verplicht))
      }
    }
  }
}
