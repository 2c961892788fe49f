import Bevindingen
import DMN
import Testing

@testable import STTR

@Suite(.enabled(if: Voorbeelden.aanwezig, Voorbeelden.overgeslagen)) struct ConformiteitTests {
  private func check(_ pad: String) throws -> Vergunningcheck {
    Vergunningcheck(try #require(STTRDecoder.decodeer(try Voorbeelden.bytes(pad), bestand: pad).model))
  }

  @Test("Een geldig bestand geeft geen fouten", arguments: Voorbeelden.goed)
  func goed(pad: String) throws {
    let uitkomst = Verificatie.verifieer(try Voorbeelden.bytes(pad), bestand: pad)
    #expect(uitkomst.bevindingen.filter { $0.ernst == .fout } == [])
  }

  @Test("Een bestand dat het schema weigert, geeft WDK-TR-001", arguments: Voorbeelden.fout)
  func fout(pad: String) throws {
    let uitkomst = Verificatie.verifieer(try Voorbeelden.bytes(pad), bestand: pad)
    #expect(uitkomst.bevindingen.contains { $0.code == "WDK-TR-001" && $0.ernst == .fout })
    #expect(uitkomst.bevindingen.first { $0.code == "WDK-TR-001" }?.vindplaats?.regel != nil)
  }

  @Test(
    "Willekeurige antwoorden, één voor één, eindigen altijd in een conclusie",
    arguments: Voorbeelden.goed + Voorbeelden.fout.dropFirst())
  func wandelingen(pad: String) throws {
    let check = try check(pad)
    var toeval = SystemRandomNumberGenerator()
    let keren = pad.contains("Aa2EX3") ? 15 : 40
    for _ in 0..<keren {
      var antwoorden: [Antwoord] = []
      var uitkomst = check.bepaal(antwoorden)
      while let vraag = uitkomst.openVragen.first {
        antwoorden.append(Antwoord(id: vraag.id, antwoord: antwoord(vraag, &toeval)))
        uitkomst = check.bepaal(antwoorden)
        #expect(uitkomst.vervallen == [])
        try #require(antwoorden.count <= check.vragen.count)
      }
      guard case .waarde = uitkomst.uitkomst else {
        Issue.record("geen uitkomst bij \(antwoorden)")
        continue
      }
      #expect(!uitkomst.conclusies.isEmpty)
      #expect(!uitkomst.verloop.values.contains { $0.isTegenstrijdig })
    }
  }

  private func antwoord(_ vraag: Vraag, _ toeval: inout SystemRandomNumberGenerator) -> String {
    if vraag.locatie != nil { return GeoAntwoord.allCases.randomElement(using: &toeval)?.rawValue ?? "ja" }
    if vraag.bijlageType != nil { return "true" }
    return switch vraag.gegevensType {
    case .boolean: Bool.random(using: &toeval) ? "true" : "false"
    case .number: "\(Int.random(in: 0...100, using: &toeval)),5"
    case .string: "iets"
    case .date: "31-01-2027"
    case .list: vraag.opties?.opties.randomElement(using: &toeval)?.tekst ?? ""
    }
  }

  @Test("Gemeentestad kappen: vier vragen, en elke conclusie met reden")
  func kappen() throws {
    let check = try check(Voorbeelden.kappen)
    #expect(check.vragen.count == 4)
    #expect(check.regels.oin == "00000001807288111000")
    #expect(check.regels.functioneleStructuurRef?.activiteit == "nl.imow-gm0297.activiteit.2019000810")
    #expect(check.regels.functioneleStructuurRef?.soort == .conclusie)
    let id = { check.vragen[$0].id }
    let dun = check.bepaal([Antwoord(id: id(0), antwoord: "49,5")])
    #expect(dun.conclusies.map(\.bekend) == [.toestemmingsvrij])
    let dik = [
      Antwoord(id: id(0), antwoord: "60"), Antwoord(id: id(1), antwoord: "true"),
      Antwoord(id: id(2), antwoord: "false"),
      Antwoord(id: id(3), antwoord: "false"),
    ]
    #expect(check.bepaal(Array(dik.prefix(3))).openVragen.map(\.id) == [id(3)])
    let plicht = check.bepaal(dik)
    #expect(plicht.conclusies.map(\.bekend) == [.vergunningplicht])
    #expect(plicht.conclusies.first?.redenen.contains("Wat is de stamomtrek van de boom? 60") == true)
    var anders = dik
    anders[0].antwoord = "10"
    #expect(check.bepaal(anders).vervallen == [id(1), id(2), id(3)])
  }

  @Test("Indieningsvereisten kappen: bijlage ontbreekt, dan compleet")
  func indienen() throws {
    let check = try check(Voorbeelden.indienen)
    #expect(check.regels.functioneleStructuurRef?.soort == .indieningsvereisten(.vergunning))
    var antwoorden: [Antwoord] = []
    var form = check.indieningsvereisten(antwoorden)
    #expect(form.bijlagen.count == 1)
    #expect(!form.compleet)
    for _ in 0..<10 {
      let open = form.vraaggroepen.flatMap(\.vragen).first { $0.antwoord == nil }
      guard let open else { break }
      antwoorden.append(Antwoord(id: open.id, antwoord: open.gegevensType == .boolean ? "true" : "12"))
      form = check.indieningsvereisten(antwoorden)
    }
    #expect(!form.compleet)
    antwoorden.append(Antwoord(id: form.bijlagen[0].id, antwoord: "true"))
    #expect(check.indieningsvereisten(antwoorden).compleet)
  }

  @Test("De echte leveringen worden gelezen en weer geschreven")
  func leveringen() throws {
    let map = "gemeentestad-kv-tr/nl.imow-gm0297.activiteit.2019000810/"
    let namen = ["manifest.xml", "opdrachtToepasbaarMaken.xml", "nl.imow-gm0297.activiteit.2019000810.json"]
    let inhoud = Dictionary(uniqueKeysWithValues: try namen.map { ($0, try Voorbeelden.bytes(map + $0)) })
    let gelezen = Levering.decodeer(inhoud)
    #expect(gelezen.bevindingen == [])
    let levering = try #require(gelezen.model)
    #expect(
      levering.opdrachten == [
        .updateActiviteit(activiteit: "nl.imow-gm0297.activiteit.2019000810", bestandsnaam: namen[2])
      ])
    let kenmerken = try #require(Activiteitkenmerken.decodeer(inhoud[namen[2]] ?? [], bestand: namen[2]).model)
    #expect(kenmerken.regelbeheerobjecten.count == 4)
    #expect(kenmerken.werkzaamheden == ["BoomOfStruikKappenOfSnoeien"])
    #expect(Activiteitkenmerken.decodeer(kenmerken.codeer(), bestand: "a.json").model == kenmerken)
    #expect(Levering.decodeer(levering.codeer()).model == levering)
  }
}
