import Bevindingen
import DMN
import Testing

@testable import STTR

/// More decisions than one, and files that are too large to walk.
@Suite struct AnalysegrenzenTests {
  /// A rule file written out: questions of yes and no, tables by name, the last one on top.
  struct Tabel {
    var naam: String
    var beleid: String
    var kolommen: [String]
    /// Cells, and the outcome as FEEL.
    var rijen: [[String]]
  }

  static func regels(vragen: [(naam: String, tekst: String)], _ tabellen: [Tabel], extra: String = "") throws
    -> Regelbestand
  {
    let ruimte = "http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/"
    var xml =
      "<definitions xmlns=\"http://www.omg.org/spec/DMN/20180521/MODEL/\" xmlns:uitv=\"\(ruimte)Uitvoeringsregel\" "
      + "xmlns:bedr=\"\(ruimte)Bedrijfsregel\" name=\"proef\" id=\"d\" "
      + "namespace=\"http://toepasbare-regels.omgevingswet.overheid.nl/00000099000000001000\"><extensionElements>"
      + "<uitv:uitvoeringsregels>"
    for vraag in vragen {
      xml +=
        "<uitv:uitvoeringsregel id=\"u-\(vraag.naam)\"><uitv:vraag><uitv:gegevensType>boolean</uitv:gegevensType>"
        + "<uitv:vraagTekst>\(vraag.tekst)</uitv:vraagTekst></uitv:vraag></uitv:uitvoeringsregel>"
    }
    xml += extra + "</uitv:uitvoeringsregels></extensionElements>"
    for naam in vragen.map(\.naam) + (extra.isEmpty ? [] : ["extra"]) {
      xml +=
        "<inputData id=\"i-\(naam)\" name=\"\(naam)\"><extensionElements><uitv:uitvoeringsregelRef href=\"#u-\(naam)\"/>"
        + "</extensionElements><variable name=\"\(naam)\" typeRef=\"boolean\"/></inputData>"
    }
    for (plek, tabel) in tabellen.enumerated() {
      let isTop = plek == tabellen.count - 1
      xml += "<decision id=\"b-\(tabel.naam)\" name=\"\(tabel.naam)\">"
      if isTop {
        xml +=
          "<extensionElements><bedr:functioneleStructuurRef href=\"http://toepasbare-regels.omgevingswet.overheid.nl/"
          + "00000099000000001000/id/concept/Conclusienl.imow-gm9995.activiteit.A\"/></extensionElements>"
      }
      xml += "<variable name=\"\(tabel.naam)\" typeRef=\"string\"/>"
      for kolom in tabel.kolommen {
        let isBeslissing = tabellen.contains { $0.naam == kolom }
        xml +=
          "<informationRequirement>"
          + (isBeslissing ? "<requiredDecision href=\"#b-\(kolom)\"/>" : "<requiredInput href=\"#i-\(kolom)\"/>")
          + "</informationRequirement>"
      }
      xml += "<decisionTable hitPolicy=\"\(tabel.beleid)\">"
      xml += tabel.kolommen.map { "<input><inputExpression><text>\($0)</text></inputExpression></input>" }.joined()
      xml += "<output/>"
      for rij in tabel.rijen {
        let cellen = rij.map { $0.replacing("\"", with: "&quot;").replacing("<", with: "&lt;") }
        xml += "<rule>" + cellen.dropLast().map { "<inputEntry><text>\($0)</text></inputEntry>" }.joined()
        xml += "<outputEntry><text>\(cellen[cellen.count - 1])</text></outputEntry></rule>"
      }
      xml += "</decisionTable></decision>"
    }
    return try #require(STTRDecoder.decodeer(Array((xml + "</definitions>").utf8), bestand: "proef.dmn").model)
  }

  private static func willekeurig(_ toeval: inout Zaadtoeval) throws -> Regelbestand {
    let namen = ["a", "b", "c", "d", "e"]
    var tabellen: [Tabel] = []
    for nummer in 0..<Int.random(in: 1...3, using: &toeval) {
      var kolommen = Array(namen.shuffled(using: &toeval).prefix(Int.random(in: 1...3, using: &toeval)))
      if let vorige = tabellen.last, Bool.random(using: &toeval) { kolommen.append(vorige.naam) }
      let beleid = ["ANY", "FIRST", "UNIQUE"].randomElement(using: &toeval) ?? "ANY"
      tabellen.append(
        Tabel(
          naam: "pad\(nummer)", beleid: beleid, kolommen: kolommen, rijen: rijen(kolommen, ["\"x\"", "\"y\""], &toeval))
      )
    }
    let kolommen = tabellen.map(\.naam) + (Bool.random(using: &toeval) ? ["a"] : [])
    let beleid = ["ANY", "FIRST", "RULE ORDER"].randomElement(using: &toeval) ?? "ANY"
    tabellen.append(
      Tabel(
        naam: "top", beleid: beleid, kolommen: kolommen,
        rijen: rijen(kolommen, ["\"Verbod\"", "\"Vergunningplicht\"", "\"Toestemmingsvrij\""], &toeval)))
    return try regels(vragen: namen.map { ($0, "Is \($0) zo?") }, tabellen)
  }

  private static func rijen(_ kolommen: [String], _ uit: [String], _ toeval: inout Zaadtoeval) -> [[String]] {
    (0..<Int.random(in: 1...5, using: &toeval)).map { _ in
      kolommen.map { kolom in
        let cellen = kolom.count == 1 ? ["-", "true", "false"] : ["-", "\"x\"", "\"y\"", "not(null)", "\"z\""]
        return cellen.randomElement(using: &toeval) ?? "-"
      } + [uit.randomElement(using: &toeval) ?? uit[0]]
    }
  }

  @Test("Ook met beslissingen onder beslissingen klopt de analyse met alle combinaties", arguments: 0..<250)
  func meerBeslissingen(nummer: Int) throws {
    var toeval = Zaadtoeval(UInt64(nummer) &+ 9_000)
    let regels = try Self.willekeurig(&toeval)
    let model = try AnalyseTests.model(regels)
    let beeld = Wegenloop.loop(model, toeval: &toeval)
    let telling = AnalyseTests.tel(model.check)
    #expect(beeld.isVolledig)
    #expect(Set(beeld.gesteld.map { model.check.vragen[$0].uitvoeringsregel }) == telling.gesteld)
    #expect(beeld.geraakt == telling.geraakt)
    #expect(Set(beeld.tegenstrijdig.keys) == telling.tegenstrijdig)
    #expect(!beeld.zonderUitkomst.isEmpty == telling.heeftGat)
    let bepalend = try #require(beeld.bepalend)
    #expect(Set(bepalend.map { model.check.vragen[$0].uitvoeringsregel }) == telling.bepalend)
  }

  @Test("Veertig vragen en tweeduizend rijen: binnen enkele seconden, en de bevinding zegt dat het een steekproef is")
  func vijandig() throws {
    var toeval = Zaadtoeval(1)
    let namen = (0..<40).map { "v\($0)" }
    let rijen = (0..<2_000).map { _ in
      namen.map { _ in ["-", "true", "false"].randomElement(using: &toeval) ?? "-" }
        + [["\"Verbod\"", "\"Toestemmingsvrij\""].randomElement(using: &toeval) ?? "\"Verbod\""]
    }
    for beleid in ["ANY", "FIRST", "RULE ORDER"] {
      let regels = try Self.regels(
        vragen: namen.map { ($0, "Is \($0) zo?") },
        [Tabel(naam: "top", beleid: beleid, kolommen: namen, rijen: rijen)])
      var gevonden: [Analysebevinding] = []
      let duur = ContinuousClock().measure { gevonden = Verificatie.analyseer(regels) }
      // A debug build on a busy machine; in a release build it is about a tenth.
      #expect(duur < .seconds(60), "\(duur)")
      #expect(gevonden.contains { $0.bevinding.code == "WP-STTR-110" && $0.bevinding.ernst == .informatie })
      #expect(!gevonden.contains { ["WP-STTR-101", "WP-STTR-103", "WP-STTR-109"].contains($0.bevinding.code) })
      #expect(gevonden.count < 3_000)
    }
  }

  @Test("Dezelfde bytes geven hetzelfde verslag, ook van een steekproef")
  func herhaalbaar() throws {
    let namen = (0..<24).map { "v\($0)" }
    let rijen = namen.indices.map { plek in
      namen.indices.map { ($0 + plek) % 7 < 3 ? "true" : ($0 * plek) % 5 == 0 ? "false" : "-" }
        + [plek % 2 == 0 ? "\"Verbod\"" : "\"Toestemmingsvrij\""]
    }
    let regels = try Self.regels(
      vragen: namen.map { ($0, "Is \($0) zo?") },
      [Tabel(naam: "top", beleid: "RULE ORDER", kolommen: namen, rijen: rijen)])
    #expect(Verificatie.analyseer(regels, zaad: 7) == Verificatie.analyseer(regels, zaad: 7))
  }

  @Test("Een gekozen werkzaamheid is een omstandigheid: beide kanten worden gelopen en staan in de getuige")
  func werkzaamheid() throws {
    let extra =
      "<uitv:uitvoeringsregel id=\"u-extra\"><uitv:implicietAntwoord><uitv:werkzaamheid urn=\"BoomKappen\"/>"
      + "<uitv:waarde>true</uitv:waarde></uitv:implicietAntwoord></uitv:uitvoeringsregel>"
    let regels = try Self.regels(
      vragen: [("a", "Is a zo?")],
      [
        Tabel(
          naam: "top", beleid: "ANY", kolommen: ["extra", "a"],
          rijen: [["true", "true", "\"Verbod\""], ["false", "-", "\"Toestemmingsvrij\""]])
      ],
      extra: extra)
    let gevonden = Verificatie.analyseer(regels).map(\.bevinding)
    #expect(gevonden.map(\.code).filter { $0.rawValue < "WP-STTR-120" } == ["WP-STTR-104"])
    #expect(gevonden.first?.samenvatting.contains("werkzaamheid BoomKappen: gekozen; Is a zo?: nee") == true)
  }
}
