import ArgumentParser
import Bevindingen
import STTR

/// `werkplaats sttr-meting`: what `./meet` prints about asking rule files.
struct SttrMeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sttr-meting", abstract: "Meet het vragen van regelbestanden (voor ./meet).", shouldDisplay: false)

  private static let wandelingen = 100_000
  private static let bestanden = 500
  /// Rule files and questions of one round of the vergunningcheck.
  private static let ronde = (bestanden: 8, vragen: 60)
  /// Rounds of the shortest measurement; the best one is printed.
  private static let keren = 200

  func run() throws {
    // 80 KB: what a large rule file of a municipality measures.
    let groot = Meetregels(vragen: 24, paden: 20).xml
    Uitvoer.schrijf("  regelbestand van \(groot.count / 1_000) KB")
    let klok = ContinuousClock()
    var begin = klok.now
    let checks = try (0..<Self.bestanden).map { _ in try Self.laad(groot) }
    Self.toon("\(Self.bestanden) bestanden lezen en vertalen", klok.now - begin, .milliseconds(1), "ms", grens: 2_000)
    guard let check = checks.first else { return }
    // The same walks every run.
    var toeval = Zaadtoeval(2_026)
    begin = klok.now
    for _ in 0..<Self.wandelingen { try Self.wandel(check, &toeval) }
    Self.toon("\(Self.wandelingen) wandelingen", klok.now - begin, .milliseconds(1), "ms", grens: 10_000)
    try rondes(klok)
  }

  private func rondes(_ klok: ContinuousClock) throws {
    let perBestand = Self.ronde.vragen / Self.ronde.bestanden
    let over = Self.ronde.vragen % Self.ronde.bestanden
    let checks = try (0..<Self.ronde.bestanden).map { nummer in
      try Self.laad(Meetregels(vragen: perBestand + (nummer < over ? 1 : 0), paden: 8).xml)
    }
    let antwoorden = checks.map { check in check.vragen.map { Antwoord(id: $0.id, antwoord: "true") } }
    let duren = (0..<Self.keren).map { _ in
      let begin = klok.now
      for (check, antwoord) in zip(checks, antwoorden) { _ = check.bepaal(antwoord) }
      return klok.now - begin
    }
    let naam = "een ronde: \(Self.ronde.bestanden) bestanden, \(Self.ronde.vragen) vragen"
    Self.toon(naam, duren.min() ?? .zero, .microseconds(1), "µs", grens: 200)
  }

  private static func laad(_ xml: [UInt8]) throws -> Vergunningcheck {
    guard let regels = STTRDecoder.decodeer(xml, bestand: "meting.dmn").model else { throw Afloop.kanNiet }
    return Vergunningcheck(regels)
  }

  /// Answers the first open question by chance, until there is none; then the conclusions are drawn.
  private static func wandel(_ check: Vergunningcheck, _ toeval: inout Zaadtoeval) throws {
    var sessie = Vragensessie(check)
    while let vraag = sessie.volgende {
      sessie.geef(Antwoord(id: vraag.id, antwoord: Bool.random(using: &toeval) ? "true" : "false"))
    }
    guard !sessie.uitkomst.conclusies.isEmpty else { throw Afloop.kanNiet }
  }

  private static func toon(_ naam: String, _ duur: Duration, _ eenheid: Duration, _ woord: String, grens: Int) {
    let ruimte = String(repeating: " ", count: max(0, 42 - naam.count))
    Uitvoer.schrijf("  \(naam)\(ruimte) \(Int(duur / eenheid)) \(woord)    (grens \(grens))")
  }
}

/// A made-up rule file of the shape that real ones have: a table for each path, and one that collects them.
struct Meetregels {
  var vragen: Int
  var paden: Int

  private static let stam = "http://toepasbare-regels.omgevingswet.overheid.nl/"

  var xml: [UInt8] {
    let regels = (0..<vragen).map { nummer in
      "<uitv:uitvoeringsregel id=\"r\(nummer)\"><inter:prioriteit>\(nummer)</inter:prioriteit><uitv:vraag>"
        + "<uitv:gegevensType>boolean</uitv:gegevensType><uitv:vraagTekst>Geldt voorwaarde \(nummer)?</uitv:vraagTekst>"
        + "</uitv:vraag></uitv:uitvoeringsregel>"
    }
    let invoer = (0..<vragen).map { nummer in
      "<inputData id=\"i\(nummer)\" name=\"voorwaarde \(nummer)\"><extensionElements>"
        + "<uitv:uitvoeringsregelRef href=\"#r\(nummer)\"/></extensionElements>"
        + "<variable name=\"voorwaarde \(nummer)\" typeRef=\"boolean\"/></inputData>"
    }
    return Array(
      """
      <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:uitv="\(Self.stam)v1.0/Uitvoeringsregel" \
      xmlns:inter="\(Self.stam)v1.0/Interactieregel" xmlns:bedr="\(Self.stam)v1.0/Bedrijfsregel" name="meting" \
      namespace="\(Self.stam)00000099000000001000"><extensionElements><uitv:uitvoeringsregels>\(regels.joined())\
      </uitv:uitvoeringsregels><bedr:sttr versie="1"/></extensionElements>\(invoer.joined())\
      \((0..<paden).map(pad).joined())\(top)</definitions>
      """.utf8)
  }

  /// Five questions in a row lead to the conclusion; each of them can end the path.
  private func pad(_ nummer: Int) -> String {
    let gebruikt = Array(Set((0..<5).map { (nummer * 3 + $0 * ($0 + 1)) % vragen })).sorted()
    let rijen = (0...gebruikt.count).map { rij in
      let cellen = gebruikt.indices.map { rij == gebruikt.count ? "true" : $0 == rij ? "false" : "-" }
      return rijXML(cellen, rij == gebruikt.count ? "Vergunningplicht" : "no hit")
    }
    let eisen = gebruikt.map {
      "<informationRequirement><requiredInput href=\"#i\($0)\"/></informationRequirement>"
    }
    return beslissing(
      "p\(nummer)", "pad \(nummer)", eisen, gebruikt.map { "voorwaarde \($0)" }, rijen.joined())
  }

  private var top: String {
    let hits = (0..<paden).map { pad in
      rijXML((0..<paden).map { $0 == pad ? "\"Vergunningplicht\"" : "-" }, "Vergunningplicht")
    }
    let eisen = (0..<paden).map {
      "<informationRequirement><requiredDecision href=\"#p\($0)\"/></informationRequirement>"
    }
    let geen = rijXML((0..<paden).map { _ in "\"no hit\"" }, "Toestemmingsvrij")
    let ref =
      "<extensionElements><bedr:functioneleStructuurRef "
      + "href=\"\(Self.stam)00000099000000001000/id/concept/Conclusienl.imow-gm9995.activiteit.Meting\"/></extensionElements>"
    return beslissing("top", "conclusie", eisen, (0..<paden).map { "pad \($0)" }, hits.joined() + geen, ref)
  }

  private func rijXML(_ cellen: [String], _ uitkomst: String) -> String {
    "<rule>" + cellen.map { "<inputEntry><text>\($0)</text></inputEntry>" }.joined()
      + "<outputEntry><text>\"\(uitkomst)\"</text></outputEntry></rule>"
  }

  private func beslissing(
    _ id: String, _ naam: String, _ eisen: [String], _ kolommen: [String], _ rijen: String, _ ref: String = ""
  ) -> String {
    "<decision id=\"\(id)\" name=\"\(naam)\">\(ref)<variable name=\"\(naam)\" typeRef=\"string\"/>\(eisen.joined())"
      + "<decisionTable hitPolicy=\"ANY\">"
      + kolommen.map { "<input><inputExpression><text>\($0)</text></inputExpression></input>" }.joined()
      + "<output/>\(rijen)</decisionTable></decision>"
  }
}
