import Bevindingen
import Foundation
import Testing

@testable import STTR

@Suite struct VerificatieTests {
  /// The file of the practice table, with one text replaced.
  private func codes(_ van: String, _ naar: String, alle: Bool = false) throws -> Set<Bevinding.Code> {
    let bytes = try #require(STTREncoder.codeer(EncoderTests.kappen).model)
    let tekst = String(decoding: bytes, as: UTF8.self)
    try #require(tekst.contains(van))
    let delen = tekst.components(separatedBy: van)
    let nieuw = alle ? delen.joined(separator: naar) : delen[0] + naar + delen.dropFirst().joined(separator: van)
    return Set(Verificatie.verifieer(Array(nieuw.utf8), bestand: "r.dmn").bevindingen.map(\.code))
  }

  @Test(
    "Elke vergissing haar eigen code",
    arguments: [
      ("<uitv:bereik>", "<uitv:breik>", "WP-XML-001"),
      ("href=\"#regel-1\"", "href=\"#regel-9\"", "WDK-TR-010"),
      ("id=\"regel-2\"", "id=\"regel-1\"", "WDK-TR-011"),
      ("/id/concept/Conclusie", "/id/concept/Iets", "WDK-TR-013"),
      ("<dmn:text>omtrek</dmn:text>", "<dmn:text>omvang</dmn:text>", "WDK-TR-030"),
      ("\"Verbod\"", "\"Verboden\"", "WDK-TR-020"),
      ("\"Verbod\"", "true", "WDK-TR-021"),
      ("\"Wilg\"", "\"Wilgg\"", "WDK-TR-031"),
      ("versie=\"1\"", "versie=\"3\"", "WDK-TR-002"),
      ("<uitv:vraagTekst>Hoe dik is de stam?</uitv:vraagTekst>", "", "WDK-TR-001"),
    ])
  func vergissingen(van: String, naar: String, code: String) throws {
    let van =
      try String(decoding: #require(STTREncoder.codeer(EncoderTests.kappen).model), as: UTF8.self).contains(van)
      ? van : van.replacingOccurrences(of: "\"", with: "&quot;")
    #expect(try codes(van, naar).contains(Bevinding.Code(code)))
  }

  @Test("Een tabel zonder vangnet meldt antwoorden zonder uitkomst, en rijen die nooit passen")
  func volledigheid() throws {
    var ontwerp = EncoderTests.kappen
    ontwerp.rijen.removeLast()
    let zonder = Verificatie.verifieer(try #require(STTREncoder.codeer(ontwerp).model), bestand: "r.dmn").bevindingen
    #expect(zonder.contains { $0.code == "WP-STTR-104" && $0.samenvatting.hasPrefix("Geen uitkomst") })
    ontwerp = EncoderTests.kappen
    ontwerp.rijen.append(Ontwerprij(["> 10", "-", "-", "-"], .verbod))
    let dood = Verificatie.verifieer(try #require(STTREncoder.codeer(ontwerp).model), bestand: "r.dmn").bevindingen
    #expect(dood.contains { $0.code == "WP-STTR-107" && $0.samenvatting.hasPrefix("Rij 6") })
  }

  @Test("STTR 3 met naamruimten v2.0 en vreemde uitbreidingen wordt gelezen en bewaard")
  func versie3() throws {
    let bytes = try #require(STTREncoder.codeer(EncoderTests.kappen).model)
    let tekst = String(decoding: bytes, as: UTF8.self)
      .replacingOccurrences(of: "/v1.0/", with: "/v2.0/").replacingOccurrences(of: "versie=\"1\"", with: "versie=\"3\"")
      .replacingOccurrences(
        of: "<inter:regelgroepen>", with: "<x:afhankelijk xmlns:x=\"urn:x\"><x:y/></x:afhankelijk><inter:regelgroepen>")
    let gelezen = Verificatie.verifieer(Array(tekst.utf8), bestand: "r.dmn")
    #expect(gelezen.bevindingen.filter { $0.ernst == .fout } == [])
    #expect(gelezen.model?.sttrVersie == 3)
    #expect(gelezen.model?.uitvoeringsregels.count == 4)
    #expect(gelezen.model?.bron == Array(tekst.utf8))
  }

  @Test(
    "Rommel geeft bevindingen en nooit een klap", arguments: ["", "<a/>", "<definitions/>", "geen xml", "<a><b></a>"])
  func rommel(tekst: String) {
    #expect(Verificatie.verifieer(Array(tekst.utf8), bestand: "r.dmn").heeftFouten)
  }

  @Test("Vaste waarden, impliciete antwoorden en voorbehoud worden niet gevraagd")
  func vast() throws {
    let soorten = [
      "<uitv:implicietAntwoord><uitv:werkzaamheid urn=\"BoomKappen\"/><uitv:waarde>true</uitv:waarde>"
        + "</uitv:implicietAntwoord>",
      "<uitv:vasteWaardeVoorbehoud><uitv:vasteWaarde><uitv:waarde>true</uitv:waarde>"
        + "<uitv:gegevensType>boolean</uitv:gegevensType></uitv:vasteWaarde>"
        + "<uitv:tekstVoorbehoud>Let op</uitv:tekstVoorbehoud></uitv:vasteWaardeVoorbehoud>",
      "<uitv:uitkomstHerbruikbareBeslissing><uitv:activiteit urn=\"act\"/><uitv:naam>Mag het?</uitv:naam>"
        + "</uitv:uitkomstHerbruikbareBeslissing>",
    ]
    let vraag = Ontwerpvraag(naam: "a", tekst: "A?", soort: .jaNee)
    let ontwerp = Beslistabelontwerp(
      naam: "n", oin: EncoderTests.oin, activiteit: EncoderTests.activiteit, soort: .conclusie, vragen: [vraag],
      rijen: [Ontwerprij(["true"], .verbod), Ontwerprij(["false"], .toestemmingsvrij)])
    let bytes = String(decoding: try #require(STTREncoder.codeer(ontwerp).model), as: UTF8.self)
    let begin = try #require(bytes.range(of: "<uitv:vraag>")).lowerBound
    let eind = try #require(bytes.range(of: "</uitv:vraag>")).upperBound
    var checks: [Vergunningcheck] = []
    for soort in soorten {
      let tekst = bytes.replacingCharacters(in: begin..<eind, with: soort)
      let gelezen = Verificatie.verifieer(Array(tekst.utf8), bestand: "r.dmn")
      #expect(gelezen.bevindingen.filter { $0.ernst == .fout } == [])
      checks.append(Vergunningcheck(try #require(gelezen.model)))
    }
    #expect(checks[0].bepaal([]).conclusies.map(\.bekend) == [.toestemmingsvrij])
    #expect(checks[0].bepaal([], .init(werkzaamheden: ["BoomKappen"])).conclusies.map(\.bekend) == [.verbod])
    #expect(checks[1].bepaal([]).conclusies.map(\.bekend) == [.verbod])
    #expect(checks[1].bepaal([]).voorbehouden == ["Let op"])
    #expect(checks[2].bepaal([]).openVragen.map(\.activiteit) == ["act"])
    #expect(checks[2].bepaal([], .init(beslissingen: ["act": "true"])).conclusies.map(\.bekend) == [.verbod])
  }

  @Test("Een levering met een bestand te veel of te weinig")
  func levering() {
    let levering = Levering(
      opdrachten: [.toevoegenToepasbareRegels(geldigBegindatum: "2027-01-31", bestandsnaam: "r.dmn")],
      bestanden: ["r.dmn": [1]])
    var inhoud = levering.codeer()
    #expect(Levering.decodeer(inhoud).bevindingen.map(\.code) == ["WDK-TR-051"])
    inhoud["r.dmn"] = nil
    inhoud["over.txt"] = [1]
    #expect(Levering.decodeer(inhoud).bevindingen.count == 4)
    #expect(Levering.decodeer([:]).model == nil)
  }

  @Test("Elke regel heeft tekst en voorbeelden en zegt dat de code eigen is")
  func kaarten() {
    for kaart in STTRRegels.alle + AnalyseRegels.alle {
      #expect(![kaart.titel, kaart.hint, kaart.fout, kaart.goed].contains(""))
      #expect(kaart.waarom.contains("eigen code, geen DSO-code"))
    }
    #expect(Set(STTRRegels.alle.map(\.code)).count == STTRRegels.alle.count)
  }

  @Test("Een adres van regels wordt gelezen en geschreven")
  func adres() {
    let tekst =
      "http://toepasbare-regels.omgevingswet.overheid.nl/00000099000000001000/id/concept/"
      + "IndieningsvereistenMeldingGelijkwaardigeMaatregelnl.imow-gm9995.activiteit.A"
    let ref = FunctioneleStructuurRef("#" + tekst)
    #expect(ref?.soort == .indieningsvereisten(.meldingGelijkwaardigeMaatregel))
    #expect(ref?.description == tekst)
    #expect(FunctioneleStructuurRef("http://elders/x") == nil)
  }
}
