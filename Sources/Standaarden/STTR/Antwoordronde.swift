import Bevindingen
import DMN

/// One evaluation: gives the inputs their values and keeps track of which answers counted.
///
/// Questions go by their place in the order of asking.
struct Antwoordronde {
  let check: Vergunningcheck
  private let omstandigheden: Vergunningcheck.Omstandigheden
  private let loop: Vraagloop
  private var plan: Checkplan { check.plan }
  /// Values that have been given to inputs, by place.
  private(set) var waarden: [(plek: Int, waarde: FEELWaarde)] = []
  /// Answers that could be read, taken or not.
  private var klaar: [FEELWaarde?]
  /// The text of every answer that is known.
  private var teksten: [String?]
  private var genomen: [Bool]
  private(set) var bevindingen: [Bevinding] = []
  /// Whether an answer was refused because of its form.
  private(set) var heeftVerkeerdAntwoord = false

  /// Where the questions stand.
  struct Stand {
    var uitkomst: FEELWaarde
    /// Open questions, in order.
    var open: [Int]
  }

  init(check: Vergunningcheck, antwoorden: [Antwoord], omstandigheden: Vergunningcheck.Omstandigheden) {
    self.check = check
    self.omstandigheden = omstandigheden
    loop = Vraagloop(check.rekenmodel)
    let aantal = check.vragen.count
    klaar = [FEELWaarde?](repeating: nil, count: aantal)
    teksten = [String?](repeating: nil, count: aantal)
    genomen = [Bool](repeating: false, count: aantal)
    for (plekken, vast) in plan.vast { if let waarde = waarde(vast) { zet(plekken, waarde) } }
    for antwoord in antwoorden {
      if let nummer = plan.vraagBijId[antwoord.id] { teksten[nummer] = antwoord.antwoord }
    }
    for nummer in check.vragen.indices {
      let antwoord = teksten[nummer]
      teksten[nummer] = nil
      leesAntwoord(nummer, antwoord)
    }
  }

  private mutating func zet(_ plekken: [Int], _ waarde: FEELWaarde) {
    for plek in plekken {
      waarden.append((plek, waarde))
      loop.zet(plek, waarde)
    }
  }

  private func waarde(_ vast: Checkplan.Vast) -> FEELWaarde? {
    switch vast {
    case .waarde(let waarde): waarde
    case .werkzaamheid(let naam, let urn, let waarde, let context):
      .boolean(gekozen(naam, urn, context) ? waarde : !waarde)
    case .beslissing(let activiteit): omstandigheden.beslissingen[activiteit].map(Self.uitkomst)
    }
  }

  /// A werkzaamheid may be named by its urn or its full address. A specific one only counts in its own rules.
  private func gekozen(_ naam: String, _ urn: String, _ context: Uitvoeringsregel.Context) -> Bool {
    if context == .werkzaamheidSpecifiek, let deze = omstandigheden.werkzaamheid {
      return deze == naam || deze == urn
    }
    return omstandigheden.werkzaamheden.contains(naam) || omstandigheden.werkzaamheden.contains(urn)
  }

  static func uitkomst(_ tekst: String) -> FEELWaarde {
    tekst == "true" ? .boolean(true) : tekst == "false" ? .boolean(false) : .tekst(tekst)
  }

  private mutating func leesAntwoord(_ nummer: Int, _ antwoord: String?) {
    let vraag = check.vragen[nummer]
    if vraag.locatie != nil { return leesGeo(nummer, vraag, antwoord) }
    guard let antwoord, !antwoord.isEmpty else { return }
    if vraag.activiteit != nil {
      klaar[nummer] = Self.uitkomst(antwoord)
      teksten[nummer] = antwoord
      return
    }
    // An attachment is there or it is not yet there: "false" is no answer.
    if vraag.bijlageType != nil, antwoord != "true" { return }
    let gelezen = Antwoordlezer.waarde(antwoord, voor: vraag, patroon: plan.patronen[nummer])
    bevindingen += gelezen.bevindingen
    guard let waarde = gelezen.model else {
      heeftVerkeerdAntwoord = true
      return
    }
    klaar[nummer] = waarde
    teksten[nummer] = antwoord
  }

  /// What the user says goes before what the map says.
  private mutating func leesGeo(_ nummer: Int, _ vraag: Vraag, _ antwoord: String?) {
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
    klaar[nummer] = uitkomst.waarde
    teksten[nummer] = uitkomst.rawValue
  }

  private mutating func neem(_ nummer: Int) {
    guard let waarde = klaar[nummer] else { return }
    genomen[nummer] = true
    zet(plan.plekkenBijVraag[nummer], waarde)
  }

  // MARK: - Ways to take the answers

  mutating func eenVoorEen(_ top: Int) -> Stand {
    while true {
      let uitkomst = loop.waarde(top)
      guard uitkomst == .onbekend else { return Stand(uitkomst: uitkomst, open: []) }
      let open = open(vanaf: [top])
      guard let volgende = open.first(where: { klaar[$0] != nil }) else { return Stand(uitkomst: uitkomst, open: open) }
      neem(volgende)
    }
  }

  mutating func allesTegelijk(_ top: Int) -> Stand {
    for nummer in check.vragen.indices { neem(nummer) }
    return Stand(uitkomst: loop.waarde(top), open: genomen.indices.filter { !genomen[$0] })
  }

  /// For a form: every requirement on its own, so that one that is settled hides no other.
  mutating func perVereiste(_ top: Int) -> Stand {
    let beslissing = check.regels.topbeslissing.flatMap { check.regels.dmn.beslissing($0) }
    let delen = (beslissing?.vereisteBeslissingen ?? []).compactMap { check.rekenmodel.plek($0.id) }
    let direct = (beslissing?.vereisteInvoer ?? []).compactMap { check.rekenmodel.plek($0.id) }
    while true {
      for deel in delen { _ = loop.waarde(deel) }
      let nodig = direct.filter { loop.waarde($0) == .onbekend }
      let open = open(vanaf: delen.filter { loop.waarde($0) == .onbekend } + nodig)
      guard let volgende = open.first(where: { klaar[$0] != nil }) else {
        return Stand(uitkomst: loop.waarde(top), open: open)
      }
      neem(volgende)
    }
  }

  private func open(vanaf plekken: [Int]) -> [Int] {
    var open: [Int] = []
    loop.bezoekOpen(vanaf: plekken) { invoer in
      if let nummer = plan.vraagBijPlek[invoer], !open.contains(nummer) { open.append(nummer) }
    }
    return open.sorted()
  }

  // MARK: - What became of the answers

  /// Values that are never asked, and answers that were taken, by id of the input.
  var vasteWaarden: [String: FEELWaarde] { Self.perId(waarden, check.rekenmodel) }

  static func perId(
    _ waarden: [(plek: Int, waarde: FEELWaarde)], _ model: Rekenmodel
  ) -> [String: FEELWaarde] {
    Dictionary(waarden.map { (model.id($0.plek), $0.waarde) }, uniquingKeysWith: { _, laatste in laatste })
  }

  /// The whole way to the outcome; slower than the outcome alone.
  func bepaling(_ top: String) -> Bepaling { check.rekenmodel.bepaal(top, met: vasteWaarden) }

  /// Whether a decision on the way contradicts itself or has no outcome, so that there is something to report.
  var heeftIetsTeMelden: Bool {
    loop.isTegenstrijdig || plan.beslissingen.contains { loop.isNull($0) }
  }
  func treffers(_ plek: Int) -> [Beslissingsverloop.Treffer] { loop.treffers(plek) }
  func waarde(_ plek: Int) -> FEELWaarde { loop.waarde(plek) }

  func metAntwoord(_ nummer: Int) -> Vraag {
    var kopie = check.vragen[nummer]
    kopie.antwoord = teksten[nummer]
    return kopie
  }
  var gegeven: [Vraag] { genomen.indices.filter { genomen[$0] }.map(metAntwoord) }
  var vervallen: [Int] {
    genomen.indices.filter { klaar[$0] != nil && !genomen[$0] && check.vragen[$0].locatie == nil }
      .map { check.vragen[$0].id }
  }
}
