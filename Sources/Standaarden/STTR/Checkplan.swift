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
  /// By element of the model, the question that fills it; -1 for the others.
  let vraagBijPlek: [Int32]
  /// By decision of the file.
  let beslissingen: [Onderdeel]
  /// The place of the decision that is asked for among those of the file.
  let topnummer: Int
  /// For a form: what the outcome requires, decisions and inputs.
  let vereist: [Int]
  let groepnamen: [String: String]
  let voorbehouden: [String]

  /// A decision of the file, with what its table reads.
  struct Onderdeel: Sendable {
    var id: String
    /// The element of the model.
    var plek: Int
    var tabel: Beslistabel?
    /// By column, in the order of their names.
    var kolommen: [[Gelezen]]
  }
  enum Gelezen: Sendable {
    /// The element, and the text of the question behind it or else its name.
    case invoer(Int, String)
    /// Which decision of the file.
    case beslissing(Int)
  }

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
    var bijPlek = [Int32](repeating: -1, count: rekenmodel.aantalElementen)
    for (nummer, plekken) in plekkenBijVraag.enumerated() {
      for plek in plekken where bijPlek[plek] < 0 { bijPlek[plek] = Int32(nummer) }
    }
    vraagBijPlek = bijPlek
    beslissingen = Self.beslissingen(regels, rekenmodel) { plek in
      bijPlek[plek] < 0 ? nil : vragen[Int(bijPlek[plek])].tekst
    }
    let topbeslissing = regels.topbeslissing.flatMap { regels.dmn.beslissing($0) }
    topnummer = beslissingen.firstIndex { $0.id == topbeslissing?.id } ?? 0
    vereist = ((topbeslissing?.vereisteBeslissingen ?? []) + (topbeslissing?.vereisteInvoer ?? [])).compactMap {
      rekenmodel.plek($0.id)
    }
    groepnamen = Dictionary(regels.regelgroepen.map { ($0.id, $0.naam) }, uniquingKeysWith: { eerste, _ in eerste })
    let gebruikt = Set(regels.uitvoeringsregelBijInvoer.values)
    voorbehouden = regels.uitvoeringsregels.compactMap { regel in
      guard case .vasteWaardeVoorbehoud(_, _, let tekst) = regel.soort, gebruikt.contains(regel.id) else { return nil }
      return tekst
    }
  }

  private static func beslissingen(
    _ regels: Regelbestand, _ rekenmodel: Rekenmodel, _ vraagtekst: (Int) -> String?
  ) -> [Onderdeel] {
    let eersteMetId = Dictionary(
      regels.dmn.beslissingen.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    var gelezen: [String: Gelezen] = [:]
    for beslissing in regels.dmn.beslissingen where gelezen[beslissing.variabele] == nil {
      gelezen[beslissing.variabele] = eersteMetId[beslissing.id].map { .beslissing($0) }
    }
    // An input goes before a decision with its name, and the first of its name before the others.
    for invoer in regels.dmn.invoergegevens.reversed() {
      let plek = rekenmodel.plek(invoer.id)
      gelezen[invoer.variabele] = .invoer(plek ?? -1, plek.flatMap(vraagtekst) ?? invoer.naam)
    }
    return regels.dmn.beslissingen.map { beslissing in
      let kolommen = (beslissing.tabel?.kolommen ?? []).map { kolom -> [Gelezen] in
        if case .naam(let naam)? = kolom.expressie.boom { return gelezen[naam].map { [$0] } ?? [] }
        return (kolom.expressie.boom?.namen ?? []).sorted().compactMap { gelezen[$0] }
      }
      return Onderdeel(
        id: beslissing.id, plek: rekenmodel.plek(beslissing.id) ?? -1, tabel: beslissing.tabel, kolommen: kolommen)
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
