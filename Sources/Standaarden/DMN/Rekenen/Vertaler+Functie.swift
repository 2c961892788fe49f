/// Functions, calls, contexts, filters and loops.
extension Vertaler {
  // MARK: - Calls

  func roep(_ functie: FEELExpressie, _ argumenten: [FEELExpressie]) -> Code {
    let argumenten = argumenten.map(code)
    if let ingebouwd = ingebouwd(functie) {
      return { kader in ingebouwd.roep(kader.loop, argumenten.map { $0(kader) }) }
    }
    let functie = code(functie)
    return { kader in
      switch functie(kader) {
      case .functie(let functie): return functie.roep(kader.loop, argumenten.map { $0(kader) })
      case .onbekend: return .onbekend
      case let waarde: return kader.nul("\(waarde.soort) is geen functie")
      }
    }
  }

  func roep(_ functie: FEELExpressie, metNamen velden: [FEELExpressie.Veld]) -> Code {
    let velden = velden.map { ($0.naam, code($0.waarde)) }
    if let ingebouwd = ingebouwd(functie) {
      return { kader in ingebouwd.roep(kader.loop, metNamen: velden.map { ($0.0, $0.1(kader)) }) }
    }
    return roep(code(functie), metNamen: velden)
  }

  func roep(_ functie: @escaping Code, metNamen velden: [(String, Code)]) -> Code {
    { kader in
      switch functie(kader) {
      case .functie(let functie): return functie.roep(kader.loop, metNamen: velden.map { ($0.0, $0.1(kader)) })
      case .onbekend: return .onbekend
      case let waarde: return kader.nul("\(waarde.soort) is geen functie")
      }
    }
  }

  /// A name of the model goes before a function of FEEL with the same name.
  private func ingebouwd(_ functie: FEELExpressie) -> Ingebouwd? {
    guard case .naam(let naam) = functie, bereik.zoek(naam).isEmpty, zicht.namen[naam] == nil else { return nil }
    return Ingebouwd.bijNaam[naam]
  }

  // MARK: - Functions

  func functie(_ functie: FEELExpressie.Functie, naam: String? = nil) -> Code {
    if functie.isExtern { return { $0.nul("een functie in een andere taal wordt hier niet uitgevoerd") } }
    let parameters = functie.parameters.map {
      FEELFunctiewaarde.Parameter(naam: $0.naam, type: $0.type.map(typen.type) ?? .alles)
    }
    var afgeleid: Modeltype?
    if case .functie(_, let uitkomst) = Typeafleiding(typen: typen, namen: [:]).functie(functie) { afgeleid = uitkomst }
    return self.functie(naam: naam, parameters, uitkomst: .alles, afgeleid: afgeleid) { $0.code(functie.lichaam) }
  }

  /// - Parameter naam: the name under which the body can call itself.
  func functie(
    naam: String?, _ parameters: [FEELFunctiewaarde.Parameter], uitkomst: Modeltype, afgeleid: Modeltype? = nil,
    lichaam: (Vertaler) -> Code
  ) -> Code {
    let buiten = bereik
    bereik = Bereik(ouder: buiten)
    let eerder = buiten.gevangen
    buiten.gevangen = []
    defer { bereik = buiten }
    var namen: [String: Int] = [:]
    let eigenSlot = bereik.nieuwSlot()
    if let naam { namen[naam] = eigenSlot }
    let slots = parameters.map { parameter in
      let slot = bereik.nieuwSlot()
      namen[parameter.naam] = slot
      return slot
    }
    bereik.duw(namen)
    let code = lichaam(self)
    let aantal = bereik.aantal
    let gevangen = buiten.gevangen.sorted()
    buiten.gevangen.formUnion(eerder)
    return { kader in
      guard let toen = kader.kopie(van: gevangen) else { return kader.nul("functies zitten te diep in elkaar") }
      return .functie(
        FEELFunctiewaarde(
          naam: naam ?? "", parameters: parameters, uitkomsttype: uitkomst, afgeleid: afgeleid,
          nesting: toen.nesting + 1
        ) { zelf, _, argumenten in
          let kader = Kader(loop: toen.loop, aantal: aantal, ouder: toen)
          kader[eigenSlot] = .functie(zelf)
          for (slot, argument) in zip(slots, argumenten) { kader[slot] = argument }
          return code(kader)
        })
    }
  }

  // MARK: - Contexts

  func context(_ velden: [(String, FEELExpressie)]) -> Code {
    bereik.duw([:])
    defer { bereik.trek() }
    var delen: [(String, Int, Code)] = []
    var gezien: Set<String> = []
    var isDubbel = false
    for (naam, waarde) in velden {
      if !gezien.insert(naam).inserted { isDubbel = true }
      let code: Code
      if case .functie(let functie) = waarde {
        code = self.functie(functie, naam: naam)
      } else {
        code = self.code(waarde)
      }
      let slot = bereik.nieuwSlot()
      bereik.zet(naam, slot)
      delen.append((naam, slot, code))
    }
    if isDubbel { return { $0.nul("een context heeft twee keer dezelfde sleutel") } }
    let vast = delen
    return { kader in
      var uit: [(String, FEELWaarde)] = []
      uit.reserveCapacity(vast.count)
      for (naam, slot, code) in vast {
        let waarde = code(kader)
        if waarde.isOnbekend { return .onbekend }
        kader[slot] = waarde
        uit.append((naam, waarde))
      }
      return kader.loop.context(uit)
    }
  }

  // MARK: - Filters

  func filter(_ lijst: @escaping Code, _ past: (Vertaler) -> Code) -> Code {
    let slot = bereik.nieuwSlot()
    // A field that is called item goes before the member itself (DMN 1.5, table 55).
    bereik.duw(["item": slot])
    bereik.duwFilter(slot)
    let past = past(self)
    bereik.trek()
    bereik.trek()
    return { kader in
      let bron = lijst(kader)
      if bron.isOnbekend { return .onbekend }
      if bron.isNull { return kader.nul("uit null is niets te kiezen") }
      let leden = bron.alsLijst ?? []
      guard kader.loop.stap(leden.count + 1) else { return kader.nul("het filter kost te veel werk") }
      kader[slot] = leden.first ?? .null
      let eerste = past(kader)
      if case .getal(let getal) = eerste { return Self.lid(leden, getal, kader) }
      if leden.isEmpty { return .lijst([]) }
      var uit: [FEELWaarde] = []
      for (plek, lid) in leden.enumerated() {
        kader[slot] = lid
        let waarde = plek == 0 ? eerste : past(kader)
        if waarde.isOnbekend { return .onbekend }
        guard waarde.isNull || waarde.waarheid != nil else {
          return kader.nul("een filter met \(waarde.soort) is niet waar en niet onwaar")
        }
        if waarde.waarheid == true { uit.append(lid) }
      }
      return .lijst(uit)
    }
  }

  private static func lid(_ leden: [FEELWaarde], _ getal: Decimaal, _ kader: Kader) -> FEELWaarde {
    guard let plek = getal.geheel, plek != 0, plek <= leden.count, plek >= -leden.count else {
      return kader.nul("plaats \(getal) ligt niet in de lijst")
    }
    return leden[plek > 0 ? plek - 1 : leden.count + plek]
  }

  // MARK: - Loops

  struct Bron {
    var naam: String
    var code: (Vertaler) -> Code
    var eind: ((Vertaler) -> Code)?
  }

  func bron(_ iteratie: FEELExpressie.Iteratie) -> Bron {
    Bron(
      naam: iteratie.naam, code: { $0.code(iteratie.bron) }, eind: iteratie.eind.map { eind in { $0.code(eind) } })
  }

  func herhaal(
    _ bronnen: [Bron], partieel: Bool, lichaam: (Vertaler) -> Code,
    doe: @escaping @Sendable (Herhaling, Code, Kader) -> FEELWaarde
  ) -> Code {
    bereik.duw([:])
    defer { bereik.trek() }
    var stappen: [Herhaling.Stap] = []
    for bron in bronnen {
      let code = bron.code(self)
      let eind = bron.eind.map { $0(self) }
      let slot = bereik.nieuwSlot()
      bereik.zet(bron.naam, slot)
      stappen.append(Herhaling.Stap(slot: slot, bron: code, eind: eind))
    }
    var partieelSlot: Int?
    if partieel {
      let slot = bereik.nieuwSlot()
      bereik.zet("partial", slot)
      partieelSlot = slot
    }
    let lichaam = lichaam(self)
    // Most bodies do not look at what went before; then it is not kept.
    if let slot = partieelSlot, !bereik.gelezen.contains(slot) { partieelSlot = nil }
    let herhaling = Herhaling(stappen: stappen, partieelSlot: partieelSlot)
    return { doe(herhaling, lichaam, $0) }
  }
}

/// The running of `for`, `some` and `every` (DMN 1.5, 10.3.2.14).
struct Herhaling: Sendable {
  struct Stap: Sendable {
    var slot: Int
    var bron: Code
    var eind: Code?
  }
  var stappen: [Stap]
  var partieelSlot: Int?

  private enum Vervolg { case verder, stop }
  private enum Afloop {
    case klaar
    case anders(FEELWaarde)
  }

  static func verzamel(_ herhaling: Herhaling, _ lichaam: Code, _ kader: Kader) -> FEELWaarde {
    var uit: [FEELWaarde] = []
    let afloop = herhaling.loop(0, kader) {
      if let slot = herhaling.partieelSlot { kader[slot] = .lijst(uit) }
      let waarde = lichaam(kader)
      // The list must not be held twice while it grows, or it is copied in every round.
      if let slot = herhaling.partieelSlot { kader[slot] = .null }
      // A part that is kept in the outcome makes the list a copy of itself, which must be paid for.
      if herhaling.partieelSlot != nil, !waarde.isEnkelvoudig, !kader.loop.stap(uit.count) { return .stop }
      uit.append(waarde)
      return uit.count <= kader.loop.grenzen.lijst ? .verder : .stop
    }
    if case .anders(let waarde) = afloop { return waarde }
    if uit.contains(where: \.isOnbekend) { return .onbekend }
    return kader.loop.lijst(uit)
  }

  /// `some` is decided by a true, `every` by a false; what is neither makes the rest null.
  static func beslis(_ herhaling: Herhaling, _ toets: Code, _ kader: Kader, beslissend: Bool) -> FEELWaarde {
    var isBeslist = false
    var isLeeg = false
    var isOnbekend = false
    var isVreemd = false
    let afloop = herhaling.loop(0, kader) {
      let waarde = toets(kader)
      if waarde.isOnbekend {
        isOnbekend = true
      } else if let waar = waarde.waarheid {
        isBeslist = waar == beslissend
      } else if waarde.isNull {
        isLeeg = true
      } else {
        isVreemd = true
      }
      return isBeslist || isVreemd ? .stop : .verder
    }
    if isVreemd { return kader.nul("de voorwaarde is geen waar of onwaar") }
    if isBeslist { return .boolean(beslissend) }
    if case .anders(let waarde) = afloop { return waarde }
    if isOnbekend { return .onbekend }
    return isLeeg ? kader.nul("de voorwaarde is niet waar en niet onwaar") : .boolean(!beslissend)
  }

  private func loop(_ plek: Int, _ kader: Kader, _ doe: () -> Vervolg) -> Afloop {
    guard plek < stappen.count else {
      guard kader.loop.stap() else { return .anders(kader.nul("de herhaling kost te veel werk")) }
      return doe() == .verder ? .klaar : .anders(.null)
    }
    let stap = stappen[plek]
    let bron = stap.bron(kader)
    if bron.isOnbekend { return .anders(.onbekend) }
    if let eind = stap.eind {
      let tot = eind(kader)
      return tel(bron, tot, aflopend: true, plek, kader, doe)
    }
    switch bron {
    case .null: return .anders(kader.nul("null is geen lijst om te doorlopen"))
    case .interval(let interval):
      return tel(interval, plek, kader, doe)
    case .lijst(let leden):
      for lid in leden {
        kader[stap.slot] = lid
        if case .anders(let waarde) = loop(plek + 1, kader, doe) { return .anders(waarde) }
      }
      return .klaar
    default:
      kader[stap.slot] = bron
      return loop(plek + 1, kader, doe)
    }
  }

  private func tel(_ interval: FEELIntervalwaarde, _ plek: Int, _ kader: Kader, _ doe: () -> Vervolg) -> Afloop {
    guard let begin = interval.begin, let eind = interval.eind else {
      return .anders(kader.nul("een interval zonder einde is niet te doorlopen"))
    }
    let eersteVan = interval.beginHoortErbij ? begin : Self.stap(begin, 1)
    let laatste = interval.eindHoortErbij ? eind : Self.stap(eind, -1)
    return tel(eersteVan ?? .null, laatste ?? .null, aflopend: false, plek, kader, doe)
  }

  private static func stap(_ waarde: FEELWaarde, _ richting: Int) -> FEELWaarde? {
    switch waarde {
    case .getal(let getal): getal.plus(Decimaal(richting)).map { .getal($0) }
    case .datum(let datum): FEELDatum(dagnummer: datum.dagnummer + richting).map { .datum($0) }
    default: nil
    }
  }

  /// Over whole numbers or days.
  private func tel(
    _ van: FEELWaarde, _ tot: FEELWaarde, aflopend: Bool, _ plek: Int, _ kader: Kader, _ doe: () -> Vervolg
  ) -> Afloop {
    if tot.isOnbekend { return .anders(.onbekend) }
    guard Self.stap(van, 1) != nil, let omlaag = tot.isKleiner(dan: van) else {
      return .anders(kader.nul("van \(van.soort) tot \(tot.soort) is niet te tellen"))
    }
    if case .getal(let getal) = van, !getal.isGeheel { return .anders(kader.nul("\(getal) is geen geheel getal")) }
    if case .getal(let getal) = tot, !getal.isGeheel { return .anders(kader.nul("\(getal) is geen geheel getal")) }
    if omlaag && !aflopend { return .klaar }
    var hier = van
    while true {
      kader[stappen[plek].slot] = hier
      if case .anders(let waarde) = loop(plek + 1, kader, doe) { return .anders(waarde) }
      if hier.isGelijk(tot) == true { return .klaar }
      guard let volgende = Self.stap(hier, omlaag ? -1 : 1) else { return .klaar }
      hier = volgende
    }
  }
}
