import Bevindingen
import DMN
import Testing

@testable import STTR

/// Random small rule files: some questions, decisions on decisions, every hit policy and kind of cell.
struct Toevalsbestand {
  let xml: [UInt8]

  private static let uitkomsten = ["Vergunningplicht", "Toestemmingsvrij", "Meldingsplicht", "Verbod"]
  private static let beleid = ["FIRST", "FIRST", "UNIQUE", "ANY", "RULE ORDER", "COLLECT", "PRIORITY"]

  init(_ d: inout Dobbelsteen) {
    let aantal = Int.random(in: 1...4, using: &d)
    let soorten = (0..<aantal).map { _ in Int.random(in: 0..<5, using: &d) }
    var regels = ""
    var invoer = ""
    for (nummer, soort) in soorten.enumerated() {
      let (kind, type) = Self.vraag(soort, nummer)
      let prioriteit = Int.random(in: 1...3, using: &d)
      regels +=
        "<uitv:uitvoeringsregel id='r\(nummer)'><inter:prioriteit>\(prioriteit)</inter:prioriteit>\(kind)"
        + "</uitv:uitvoeringsregel>"
      invoer +=
        "<inputData id='i\(nummer)' name='v \(nummer)'><extensionElements><uitv:uitvoeringsregelRef href='#r\(nummer)'/>"
        + "</extensionElements><variable name='v \(nummer)' typeRef='\(type)'/></inputData>"
    }
    // Each sub-decision says "ja" or "nee", or nothing.
    var kolommen = soorten.enumerated().map { ("v \($0)", $1) }
    var beslissingen = ""
    for deel in 0..<Int.random(in: 0...2, using: &d) {
      let gekozen = kolommen.filter { _ in Int.random(in: 0..<3, using: &d) > 0 }
      beslissingen += Self.beslissing("d\(deel)", "pad \(deel)", gekozen, ["ja", "nee"], top: "", &d)
      kolommen.append(("pad \(deel)", 5))
    }
    let top =
      "<extensionElements><bedr:functioneleStructuurRef href='\(STTRRuimte.stam)1/id/concept/Conclusienl.imow-gm1.activiteit.A'/>"
      + "</extensionElements>"
    beslissingen += Self.beslissing("top", "uitkomst", kolommen, Self.uitkomsten, top: top, &d)
    let ruimte = STTRRuimte.v1
    xml = Array(
      """
      <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:uitv="\(ruimte.uitvoeringsregel)" \
      xmlns:inter="\(ruimte.interactieregel)" xmlns:bedr="\(ruimte.bedrijfsregel)" name="n" namespace="\(STTRRuimte.stam)1">
      <extensionElements><uitv:uitvoeringsregels>\(regels)</uitv:uitvoeringsregels><bedr:sttr versie="1"/></extensionElements>
      \(invoer)\(beslissingen)</definitions>
      """.utf8)
  }

  private static func vraag(_ soort: Int, _ nummer: Int) -> (String, String) {
    func vraag(_ type: String, _ meer: String = "") -> String {
      "<uitv:vraag><uitv:gegevensType>\(type)</uitv:gegevensType><uitv:vraagTekst>Vraag \(nummer)?</uitv:vraagTekst>\(meer)"
        + "</uitv:vraag>"
    }
    let opties = ["a", "b", "c"].enumerated().map {
      "<uitv:optie><uitv:sequenceId>\($0)</uitv:sequenceId><uitv:optieText>\($1)</uitv:optieText></uitv:optie>"
    }.joined()
    return switch soort {
    case 0: (vraag("boolean"), "boolean")
    case 1: (vraag("number"), "number")
    case 2:
      (vraag("list", "<uitv:opties><uitv:optieType>enkelAntwoord</uitv:optieType>\(opties)</uitv:opties>"), "string")
    case 3:
      (
        "<uitv:geoVerwijzing><uitv:locatie identificatie='l\(nummer)'/><uitv:vraagTekst>Gebied \(nummer)?</uitv:vraagTekst>"
          + "</uitv:geoVerwijzing>", "string"
      )
    default: (vraag("date"), "date")
    }
  }

  private static func beslissing(
    _ id: String, _ naam: String, _ kolommen: [(String, Int)], _ uit: [String], top: String, _ d: inout Dobbelsteen
  ) -> String {
    let beleid = Self.beleid.randomElement(using: &d) ?? "FIRST"
    var xml =
      "<decision id='\(id)' name='\(naam)'>\(top)<variable name='\(naam)' typeRef='string'/>"
      + "<decisionTable hitPolicy='\(id == "top" ? beleid : beleid.contains("O") ? "FIRST" : beleid)'>"
    for kolom in kolommen { xml += "<input><inputExpression><text>\(kolom.0)</text></inputExpression></input>" }
    let waarden = uit.map { "&quot;\($0)&quot;" }.joined(separator: ", ")
    let standaard =
      Int.random(in: 0..<4, using: &d) == 0
      ? "<defaultOutputEntry><text>\"\(uit[0])\"</text></defaultOutputEntry>" : ""
    xml += "<output name='o'><outputValues><text>\(waarden)</text></outputValues>\(standaard)</output>"
    for _ in 0..<Int.random(in: 1...5, using: &d) {
      xml += "<rule>"
      for kolom in kolommen { xml += "<inputEntry><text>\(cel(kolom.1, kolommen, &d))</text></inputEntry>" }
      xml += "<outputEntry><text>\"\(uit.randomElement(using: &d) ?? "")\"</text></outputEntry></rule>"
    }
    return xml + "</decisionTable></decision>"
  }

  private static func cel(_ soort: Int, _ kolommen: [(String, Int)], _ d: inout Dobbelsteen) -> String {
    if Int.random(in: 0..<3, using: &d) == 0 { return "-" }
    if let ander = kolommen.randomElement(using: &d), Int.random(in: 0..<16, using: &d) == 0 {
      return "if \(ander.0) = null then false else true"
    }
    let keuzes =
      switch soort {
      case 0: ["true", "false", "not(true)", "not(null)"]
      case 1: ["&lt; 10", "&gt;= 10", "[10..20)", "not(20)", "20", "&lt; 10, &gt; 20", "not(null)"]
      case 2:
        [
          "\"a\"", "\"b\"", "\"a\", \"c\"", "not(\"a\", \"b\")", "contains(?, \"c\")", "not(null)",
          "if ? = null then false else contains(?, \"a\")",
        ]
      case 3: ["\"ja\"", "\"nee\"", "\"deels\"", "true", "false", "\"ja\", \"deels\"", "not(\"nee\")"]
      case 4: ["&lt; date(\"2027-01-01\")", "date(\"2027-01-01\")", "not(null)", "&gt;= date(\"2027-01-01\")"]
      default: ["\"ja\"", "\"nee\"", "not(\"ja\")", "not(null)", "null"]
      }
    return keuzes.randomElement(using: &d) ?? "-"
  }
}

@Suite("Orakel: alle combinaties van antwoorden tegenover het vragen") struct OrakelTests {
  static let bestanden = 250
  static let grootsteAantal = 1_200

  private func antwoorden(_ vraag: Vraag) -> [String] {
    if vraag.locatie != nil { return ["ja", "nee", "deels"] }
    if vraag.bijlageType != nil { return ["true"] }
    return switch vraag.gegevensType {
    case .boolean: ["true", "false"]
    case .number: ["5", "10", "15,5", "20", "31"]
    case .list: vraag.opties?.opties.map(\.tekst) ?? ["a"]
    case .date: ["31-12-2026", "01-01-2027"]
    case .string: ["iets", "anders"]
    }
  }

  private func combinaties(_ vragen: [Vraag]) -> [[Antwoord]] {
    vragen.reduce([[]]) { som, vraag in
      som.count > Self.grootsteAantal
        ? som : som.flatMap { begin in antwoorden(vraag).map { begin + [Antwoord(id: vraag.id, antwoord: $0)] } }
    }
  }

  /// A model by the letter of DMN, worked out with all answers at once: no asking, no index, no index of what is open.
  private func volgensDMN(_ check: Vergunningcheck, _ antwoorden: [Antwoord]) -> FEELWaarde? {
    var invoer: [String: FEELWaarde] = [:]
    for antwoord in antwoorden {
      guard let vraag = check.vraag(antwoord.id) else { continue }
      let waarde =
        vraag.locatie != nil
        ? GeoAntwoord(rawValue: antwoord.antwoord)?.waarde : Antwoordlezer.waarde(antwoord.antwoord, voor: vraag).model
      for id in check.invoerBijRegel[vraag.uitvoeringsregel] ?? [] {
        if let naam = check.regels.dmn.invoergegeven(id)?.variabele { invoer[naam] = waarde }
      }
    }
    var vraag = Rekenmodel.Vraag(invoer)
    vraag.metUitleg = true
    let top = check.regels.topbeslissing.flatMap { check.regels.dmn.beslissing($0) }
    return check.rekenmodel.reken(top?.variabele ?? "", vraag).uitkomst.waarde
  }

  /// Whether a UNIQUE or ANY table on the way has rows that disagree: there DMN has no outcome and asking stops early.
  private func spreektZichTegen(_ check: Vergunningcheck, _ antwoorden: [Antwoord]) -> Bool {
    guard let id = check.regels.topbeslissing else { return true }
    let ronde = Antwoordronde(check: check, antwoorden: antwoorden, omstandigheden: .init(), wijze: .allesTegelijk)
    return ronde.bepaling(id).beslissingen.values.contains { verloop in
      let tabel = check.regels.dmn.beslissing(verloop.beslissing)?.tabel
      return verloop.isTegenstrijdig || (tabel?.trefferbeleid == .uniek && verloop.treffers.count > 1)
    }
  }

  private func vergelijk(_ check: Vergunningcheck, _ antwoorden: [Antwoord]) -> (vergeleken: Bool, verschil: String?) {
    let gevraagd = check.bepaal(antwoorden)
    guard let id = check.regels.topbeslissing else { return (false, nil) }
    // The fast way of asking against the one that goes row by row, on exactly the answers that counted.
    let traag = check.rekenmodel.bepaal(
      id,
      met: Dictionary(
        gevraagd.gegeven.flatMap { vraag -> [(String, FEELWaarde)] in
          let waarde =
            vraag.locatie != nil
            ? GeoAntwoord(rawValue: vraag.antwoord ?? "")?.waarde
            : Antwoordlezer.waarde(vraag.antwoord ?? "", voor: vraag).model
          return (check.invoerBijRegel[vraag.uitvoeringsregel] ?? []).compactMap { id in waarde.map { (id, $0) } }
        }, uniquingKeysWith: { eerste, _ in eerste }))
    if traag.uitkomst.waarde != gevraagd.uitkomst.waarde || traag.uitkomst.isBepaald != gevraagd.uitkomst.isBepaald {
      return (true, "snel \(gevraagd.uitkomst), rij voor rij \(traag.uitkomst) bij \(antwoorden.map(\.antwoord))")
    }
    let open = check.vragen(bij: traag.open).map(\.id)
    if !traag.uitkomst.isBepaald, open != gevraagd.openVragen.map(\.id) {
      return (
        true, "open \(gevraagd.openVragen.map(\.tekst)) tegenover \(traag.open) bij \(antwoorden.map(\.antwoord))"
      )
    }
    guard antwoorden.count == check.vragen.count else { return (true, nil) }
    guard gevraagd.uitkomst.isBepaald else {
      return (true, "onbepaald bij alle antwoorden \(antwoorden.map(\.antwoord))")
    }
    guard let volgensDMN = volgensDMN(check, antwoorden), case .waarde(let waarde) = gevraagd.uitkomst,
      !spreektZichTegen(check, antwoorden), waarde.isGelijk(volgensDMN) != true
    else { return (true, nil) }
    return (true, "gevraagd \(waarde), volgens DMN \(volgensDMN) bij \(antwoorden.map(\.antwoord))")
  }

  private func controleer(_ check: Vergunningcheck, _ naam: String, _ d: inout Dobbelsteen) -> Int {
    var aantal = 0
    for alle in combinaties(check.vragen).prefix(Self.grootsteAantal) {
      // All answers, and some of them: leaving one out may never change an outcome that is certain.
      let deel = alle.filter { _ in Bool.random(using: &d) }
      for antwoorden in [alle, deel] {
        let uit = vergelijk(check, antwoorden)
        if uit.vergeleken { aantal += 1 }
        if let verschil = uit.verschil { Issue.record("\(naam): \(verschil)") }
      }
    }
    return aantal
  }

  @Test("Kleine willekeurige regelbestanden")
  func willekeurig() throws {
    var dobbelsteen = Dobbelsteen(71)
    var aantal = 0
    for nummer in 0..<Self.bestanden {
      let bestand = Toevalsbestand(&dobbelsteen)
      let gelezen = STTRDecoder.decodeer(bestand.xml, bestand: "toeval-\(nummer).dmn")
      let check = Vergunningcheck(try #require(gelezen.model))
      try #require(!gelezen.heeftFouten, "\(gelezen.bevindingen.map(\.samenvatting))")
      aantal += controleer(check, "toeval-\(nummer) \(String(decoding: bestand.xml, as: UTF8.self))", &dobbelsteen)
    }
    #expect(aantal > 5_000, "\(aantal) vergelijkingen")
  }

  @Test(
    "De voorbeelden", .enabled(if: Voorbeelden.aanwezig, Voorbeelden.overgeslagen),
    arguments: Voorbeelden.goed + Voorbeelden.fout.dropFirst())
  func voorbeelden(pad: String) throws {
    let regels = try #require(STTRDecoder.decodeer(try Voorbeelden.bytes(pad), bestand: pad).model)
    var dobbelsteen = Dobbelsteen(9)
    #expect(controleer(Vergunningcheck(regels), pad, &dobbelsteen) > 0)
  }
}
