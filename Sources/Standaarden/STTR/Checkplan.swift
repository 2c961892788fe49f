import DMN

/// What a vergunningcheck needs at every round, looked up once: places in the model instead of names.
final class Checkplan: Sendable {
  /// What an input gets without asking, when the circumstances say so.
  enum Vast: Sendable {
    case waarde(FEELWaarde)
    case werkzaamheid(String, urn: String, waarde: Bool, Uitvoeringsregel.Context)
    case beslissing(String)
  }

  let top: Int?
  /// Inputs with a value that is never asked.
  let vast: [(plekken: [Int], Vast)]
  /// By question, in the order of asking: the inputs that its answer goes to.
  let plekkenBijVraag: [[Int]]
  /// By question, the pattern of its answers; nil without one, or when it cannot be read.
  let patronen: [FEELPatroon?]
  /// Place in the order of asking, by the id of the question.
  let vraagBijId: [Int: Int]
  /// By place of an input, the question that fills it.
  let vraagBijPlek: [Int: Int]
  /// Decisions that the outcome may rest on.
  let beslissingen: [Int]
  let invoerBijNaam: [String: Int]
  let beslissingBijNaam: [String: Int]
  let groepnamen: [String: String]
  let voorbehouden: [String]

  init(_ regels: Regelbestand, _ rekenmodel: Rekenmodel, _ vragen: [Vraag], _ invoerBijRegel: [String: [String]]) {
    top = regels.topbeslissing.flatMap { rekenmodel.plek($0) }
    func plekken(_ regel: String) -> [Int] { (invoerBijRegel[regel] ?? []).compactMap { rekenmodel.plek($0) } }
    vast = regels.uitvoeringsregels.compactMap { regel in
      let plekken = plekken(regel.id)
      return plekken.isEmpty ? nil : Self.vast(regel).map { (plekken, $0) }
    }
    plekkenBijVraag = vragen.map { plekken($0.uitvoeringsregel) }
    patronen = vragen.map { $0.consistentieregel.flatMap { FEELPatroon($0.reguliereExpressie) } }
    vraagBijId = Dictionary(vragen.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    vraagBijPlek = Dictionary(
      plekkenBijVraag.enumerated().flatMap { nummer, plekken in plekken.map { ($0, nummer) } },
      uniquingKeysWith: { eerste, _ in eerste })
    beslissingen = regels.dmn.beslissingen.compactMap { rekenmodel.plek($0.id) }
    invoerBijNaam = Dictionary(
      regels.dmn.invoergegevens.enumerated().map { ($1.variabele, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    beslissingBijNaam = Dictionary(
      regels.dmn.beslissingen.enumerated().map { ($1.variabele, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    groepnamen = Dictionary(regels.regelgroepen.map { ($0.id, $0.naam) }, uniquingKeysWith: { eerste, _ in eerste })
    let gebruikt = Set(regels.uitvoeringsregelBijInvoer.values)
    voorbehouden = regels.uitvoeringsregels.compactMap { regel in
      guard case .vasteWaardeVoorbehoud(_, _, let tekst) = regel.soort, gebruikt.contains(regel.id) else { return nil }
      return tekst
    }
  }

  private static func vast(_ regel: Uitvoeringsregel) -> Vast? {
    switch regel.soort {
    case .vasteWaarde(let tekst, let type), .vasteWaardeVoorbehoud(let tekst, let type, _):
      .waarde(constante(tekst, type))
    case .implicietAntwoord(let werkzaamheid, let waarde):
      .werkzaamheid(
        werkzaamheid, urn: FunctioneleStructuurRef.werkzaamheidUrn(werkzaamheid) ?? werkzaamheid, waarde: waarde,
        regel.context)
    case .uitkomstHerbruikbareBeslissing(let activiteit, _): .beslissing(activiteit)
    case .vraag, .geoVerwijzing, .bijlage, .registerbevraging, .registerbevragingAPIProfiel,
      .herbruikbareVraagReferentie, .onbekend:
      nil
    }
  }

  /// Version 1 has no form for a constant, so both ways of writing a number, date or boolean count.
  private static func constante(_ tekst: String, _ type: GegevensType) -> FEELWaarde {
    switch type {
    case .boolean:
      switch type.waardeInVersie3(tekst) {
      case "true": .boolean(true)
      case "false": .boolean(false)
      default: .null
      }
    case .number: Decimaal(ingevoerd: tekst).map { .getal($0) } ?? .null
    case .date: (FEELDatum(dagEerst: tekst) ?? FEELDatum(tekst)).map { .datum($0) } ?? .null
    case .string, .list: .tekst(tekst)
    }
  }
}
