import Bevindingen
import DMN

/// One evaluation: gives the inputs their values and keeps track of which answers counted.
struct Antwoordronde {
  let check: Vergunningcheck
  private let omstandigheden: Vergunningcheck.Omstandigheden
  /// Values by inputData id: constants, the map, and the answers that have been taken.
  private var waarden: [String: FEELWaarde] = [:]
  /// Answers that could be read, by uitvoeringsregel, not yet taken.
  private var klaar: [String: FEELWaarde] = [:]
  /// The text of every answer that is known, by uitvoeringsregel.
  private var teksten: [String: String] = [:]
  private var genomen: Set<String> = []
  private(set) var bevindingen: [Bevinding] = []
  /// Whether an answer was refused because of its form.
  private(set) var heeftVerkeerdAntwoord = false

  init(check: Vergunningcheck, antwoorden: [Antwoord], omstandigheden: Vergunningcheck.Omstandigheden) {
    self.check = check
    self.omstandigheden = omstandigheden
    for regel in check.regels.uitvoeringsregels { if let waarde = vast(regel) { zet(regel.id, waarde) } }
    let perId = Dictionary(antwoorden.map { ($0.id, $0.antwoord) }, uniquingKeysWith: { _, laatste in laatste })
    for vraag in check.vragen { leesAntwoord(vraag, perId[vraag.id]) }
  }

  private mutating func zet(_ regel: String, _ waarde: FEELWaarde) {
    for invoer in check.invoerBijRegel[regel] ?? [] { waarden[invoer] = waarde }
  }

  /// Values that are never asked.
  private func vast(_ regel: Uitvoeringsregel) -> FEELWaarde? {
    switch regel.soort {
    case .vasteWaarde(let tekst, let type), .vasteWaardeVoorbehoud(let tekst, let type, _):
      switch type {
      case .boolean: .boolean(tekst == "true")
      case .number: Decimaal(ingevoerd: tekst).map { .getal($0) } ?? .null
      case .date: (FEELDatum(dagEerst: tekst) ?? FEELDatum(tekst)).map { .datum($0) } ?? .null
      case .string, .list: .tekst(tekst)
      }
    case .implicietAntwoord(let werkzaamheid, let waarde):
      .boolean(gekozen(werkzaamheid) ? waarde : !waarde)
    case .uitkomstHerbruikbareBeslissing(let activiteit, _):
      omstandigheden.beslissingen[activiteit].map(Self.uitkomst)
    case .vraag, .geoVerwijzing, .bijlage, .registerbevraging, .registerbevragingAPIProfiel,
      .herbruikbareVraagReferentie, .onbekend:
      nil
    }
  }

  /// A werkzaamheid may be named by its urn or its full address.
  private func gekozen(_ werkzaamheid: String) -> Bool {
    omstandigheden.werkzaamheden.contains(werkzaamheid)
      || omstandigheden.werkzaamheden.contains(FunctioneleStructuurRef.werkzaamheidUrn(werkzaamheid) ?? "")
  }

  static func uitkomst(_ tekst: String) -> FEELWaarde {
    tekst == "true" ? .boolean(true) : tekst == "false" ? .boolean(false) : .tekst(tekst)
  }

  private mutating func leesAntwoord(_ vraag: Vraag, _ antwoord: String?) {
    if vraag.locatie != nil { return leesGeo(vraag, antwoord) }
    guard let antwoord, !antwoord.isEmpty else { return }
    if vraag.soort == "uitkomstHerbruikbareBeslissing" {
      klaar[vraag.uitvoeringsregel] = Self.uitkomst(antwoord)
      teksten[vraag.uitvoeringsregel] = antwoord
      return
    }
    // An attachment is there or it is not yet there: "false" is no answer.
    if vraag.bijlageType != nil, antwoord != "true" { return }
    let gelezen = Antwoordlezer.waarde(antwoord, voor: vraag)
    bevindingen += gelezen.bevindingen
    guard let waarde = gelezen.model else {
      heeftVerkeerdAntwoord = true
      return
    }
    klaar[vraag.uitvoeringsregel] = waarde
    teksten[vraag.uitvoeringsregel] = antwoord
  }

  /// What the user says goes before what the map says.
  private mutating func leesGeo(_ vraag: Vraag, _ antwoord: String?) {
    let gegeven: GeoAntwoord? =
      switch antwoord?.lowercased() {
      case "true": .ja
      case "false": .nee
      case let tekst?: GeoAntwoord(rawValue: tekst)
      case nil: nil
      }
    if let antwoord, !antwoord.isEmpty, gegeven == nil {
      heeftVerkeerdAntwoord = true
      bevindingen.append(
        STTRRegels.antwoord.bevinding(
          "'\(antwoord.prefix(60))' is geen ja, nee of deels: \(vraag.tekst)", hint: "Antwoord met ja, nee of deels"))
    }
    guard let uitkomst = gegeven ?? vraag.locatie.flatMap({ omstandigheden.geo[$0] }) else { return }
    klaar[vraag.uitvoeringsregel] = uitkomst.waarde
    teksten[vraag.uitvoeringsregel] = uitkomst.rawValue
  }

  private mutating func neem(_ vraag: Vraag) {
    guard let waarde = klaar[vraag.uitvoeringsregel] else { return }
    genomen.insert(vraag.uitvoeringsregel)
    zet(vraag.uitvoeringsregel, waarde)
  }

  // MARK: - Ways to take the answers

  mutating func eenVoorEen(_ top: String) -> Bepaling {
    while true {
      let bepaling = check.rekenmodel.bepaal(top, met: waarden)
      let open = check.vragen(bij: bepaling.open)
      guard let volgende = open.first(where: { klaar[$0.uitvoeringsregel] != nil }) else { return bepaling }
      neem(volgende)
    }
  }

  mutating func allesTegelijk(_ top: String) -> Bepaling {
    for vraag in check.vragen { neem(vraag) }
    return check.rekenmodel.bepaal(top, met: waarden)
  }

  /// For a form: every requirement on its own, so that one that is settled hides no other.
  mutating func perVereiste(_ top: String) -> (bepaling: Bepaling, open: [Vraag]) {
    let beslissing = check.regels.dmn.beslissing(top)
    let delen = beslissing?.vereisteBeslissingen.map(\.id) ?? []
    let direct = beslissing?.vereisteInvoer.map(\.id) ?? []
    while true {
      var openInvoer = Set(direct.filter { waarden[$0] == nil })
      for deel in delen { openInvoer.formUnion(check.rekenmodel.bepaal(deel, met: waarden).open) }
      let open = check.vragen(bij: Array(openInvoer))
      let beantwoord = open.filter { klaar[$0.uitvoeringsregel] != nil }
      guard let volgende = beantwoord.first else { return (check.rekenmodel.bepaal(top, met: waarden), open) }
      neem(volgende)
    }
  }

  // MARK: - What became of the answers

  /// Values that are never asked, and answers that were taken.
  var vasteWaarden: [String: FEELWaarde] { waarden }

  func metAntwoord(_ vraag: Vraag) -> Vraag {
    var kopie = vraag
    kopie.antwoord = teksten[vraag.uitvoeringsregel]
    return kopie
  }
  var gegeven: [Vraag] { check.vragen.filter { genomen.contains($0.uitvoeringsregel) }.map(metAntwoord) }
  var onbeantwoord: [Vraag] { check.vragen.filter { !genomen.contains($0.uitvoeringsregel) } }
  var vervallen: [Int] {
    check.vragen.filter {
      klaar[$0.uitvoeringsregel] != nil && !genomen.contains($0.uitvoeringsregel) && $0.locatie == nil
    }
    .map(\.id)
  }
}
