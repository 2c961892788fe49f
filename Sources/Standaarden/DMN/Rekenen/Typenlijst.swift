/// The types that a model can name: FEEL's own, its item definitions, and those of imported models.
final class Typenlijst {
  private let modellen: [DMNModel]
  private let nummer: Int
  private let namen: FEELNamen
  private var klaar: [String: Modeltype] = [:]
  private var bezig: Set<String> = []

  init(_ modellen: [DMNModel], _ nummer: Int) {
    self.modellen = modellen
    self.nummer = nummer
    let geimporteerd = modellen.indices.contains(nummer) ? modellen[nummer].imports : []
    namen = FEELNamen(geimporteerd.map(\.naam), leden: modellen.flatMap { $0.typen.flatMap(\.namen) })
  }

  /// The type that a `typeRef` names; without one, anything goes.
  func type(_ tekst: String) -> Modeltype {
    if tekst.isEmpty { return .alles }
    if let gevonden = Modeltype.bijNaam[tekst] { return gevonden }
    if let definitie = eigen(tekst) { return type(definitie, nummer) }
    guard let gelezen = FEELParser.type(tekst, namen: namen) else { return .onbekend(tekst) }
    return type(gelezen)
  }

  func type(_ naam: FEELTypenaam) -> Modeltype {
    switch naam {
    case .naam(let naam): return opNaam(naam)
    case .lijst(let lid): return .lijst(type(lid))
    case .interval(let lid): return .interval(type(lid))
    case .context(let leden): return .context(leden.map { Modeltype.Lid(naam: $0.naam, type: type($0.type)) })
    case .functie(let parameters, let uitkomst): return .functie(parameters.map(type), type(uitkomst))
    }
  }

  private func eigen(_ naam: String) -> Typedefinitie? {
    modellen.indices.contains(nummer) ? modellen[nummer].typen.first { $0.naam == naam } : nil
  }

  private func opNaam(_ naam: String) -> Modeltype {
    if let gevonden = Modeltype.bijNaam[naam] { return gevonden }
    if let definitie = eigen(naam) { return type(definitie, nummer) }
    for geimporteerd in modellen.indices.contains(nummer) ? modellen[nummer].imports : [] {
      let begin = geimporteerd.naam.isEmpty ? "" : geimporteerd.naam + "."
      guard naam.hasPrefix(begin), let doel = modellen.firstIndex(where: { $0.naamruimte == geimporteerd.naamruimte }),
        let definitie = modellen[doel].typen.first(where: { $0.naam == naam.dropFirst(begin.count) })
      else { continue }
      return doel == nummer ? type(definitie, doel) : Typenlijst(modellen, doel).type(definitie.naam)
    }
    return .onbekend(naam)
  }

  private func type(_ definitie: Typedefinitie, _ plek: Int) -> Modeltype {
    if let gevonden = klaar[definitie.naam] { return gevonden }
    // A type that holds itself cannot be unrolled; inside itself anything goes.
    guard bezig.insert(definitie.naam).inserted else { return .alles }
    let type = opbouw(definitie)
    bezig.remove(definitie.naam)
    klaar[definitie.naam] = type
    return type
  }

  private func opbouw(_ definitie: Typedefinitie) -> Modeltype {
    let kaal: Modeltype
    switch definitie.soort {
    case .leeg: kaal = .alles
    case .verwijzing(let naam): kaal = type(naam)
    case .functie(let parameters, let uitkomst): kaal = .functie(parameters.map(type), type(uitkomst))
    case .context(let delen):
      kaal = .context(delen.map { Modeltype.Lid(naam: $0.naam, type: opbouw($0)) })
    }
    let beperkt = definitie.toegestaan.flatMap { toets($0) }.map { Modeltype.beperkt(kaal, $0) } ?? kaal
    return definitie.isVerzameling ? .lijst(beperkt) : beperkt
  }

  private func toets(_ cel: FEELCel<[FEELToets]>) -> (@Sendable (FEELWaarde, Rekenloop) -> Bool)? {
    guard let toetsen = cel.boom, toetsen != [.alles] else { return nil }
    let vertaler = Vertaler(zicht: Zicht(), typen: self)
    let code = vertaler.toetsen(toetsen, inTabel: true)
    let slots = vertaler.bereik.aantal
    return { waarde, loop in code(waarde, Kader(loop: loop, aantal: slots)).waarheid == true }
  }
}
