import Foundation
import Ketenspoor
import STTR
import Testing

@testable import Regelbeheer

@Suite struct ScenarioSchermTests {
  typealias Bureau = RegelbeheerTests.Bureau

  @Test("Een proef stelt de vragen in volgorde, zegt wat niet kan en is te bewaren als scenario") func proef()
    async throws
  {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    let begin = await bureau.haal(pad + "/proberen").inhoudAlsTekst
    #expect(begin.contains("In de zone?") && !begin.contains("Wat doet u?") && !begin.contains("Bewaar als scenario"))
    let tweede = await bureau.haal(pad + "/proberen?antwoord-plek=ja").inhoudAlsTekst
    #expect(tweede.contains("Hoe dik?") && tweede.contains("name=\"antwoord-plek\" value=\"ja\""))
    let fout = await bureau.haal(pad + "/proberen?antwoord-plek=ja&antwoord-dikte=dik").inhoudAlsTekst
    #expect(fout.contains("Vul een getal in"))
    let eind = await bureau.haal(pad + "/proberen?antwoord-plek=nee&antwoord-dikte=12").inhoudAlsTekst
    #expect(eind.contains("Toestemmingsvrij") && eind.contains("Bewaar als scenario"))
    #expect(!eind.contains("name=\"antwoord-dikte\""), "Een antwoord dat niet telt, gaat niet mee")
    let bewaard = await bureau.stuur(
      pad + "/scenarios",
      ["naam": "Buiten", "antwoord-plek": "nee", "verwacht": "Toestemmingsvrij", "rij": "R01", "notitie": "met Noor"])
    #expect(bewaard.koppen["Location"] == pad + "/scenarios?bewaard=Buiten")
    #expect(await bureau.haal(pad + "/scenarios/1").inhoudAlsTekst.contains("met Noor"))
    #expect(await bureau.stuur(pad + "/scenarios/1", ["naam": "Buiten", "verwacht": ""]).status == 422)
    #expect(await bureau.stuur(pad + "/scenarios/1", ["naam": "Erbuiten", "verwacht": "Verbod"]).status == 303)
    let lijst = await bureau.haal(pad + "/scenarios").inhoudAlsTekst
    #expect(lijst.contains("Erbuiten") && lijst.contains("1 van 1 scenario's kloppen niet"))
    #expect(await bureau.haal(pad + "/scenarios/9").status == 404)
  }

  @Test("Voor een rij zonder scenario komt er een voorstel met de antwoorden ingevuld") func voorstel() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    let pagina = await bureau.haal(pad + "/scenarios/voorstel?rij=R04").inhoudAlsTekst
    #expect(pagina.contains("Met deze antwoorden past rij R04") && pagina.contains("value=\"Kappen\" selected"))
    _ = await bureau.stuur(pad + "/rijen", ["cel-soort": "\"Snoeien\"", "uitkomst": "Verbod", "uitleg": "Te laat"])
    #expect(await bureau.haal(pad + "/scenarios/voorstel?rij=R05").inhoudAlsTekst.contains("is niet te bereiken"))
    #expect(await bureau.haal(pad + "/scenarios/voorstel?rij=R77").status == 404)
  }

  @Test("Scenario's gaan als rekenblad heen en terug; een fout bestand verandert niets") func bestand() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    _ = await bureau.stuur(
      pad + "/scenarios", ["naam": "Café", "antwoord-plek": "nee", "verwacht": "Toestemmingsvrij", "rij": "R01"])
    let download = await bureau.haal(pad + "/scenariobestand")
    #expect(download.koppen["Content-Type"]?.hasPrefix("text/csv") == true)
    var tekst = download.inhoudAlsTekst
    tekst += "Dik;ja;45;Kappen;Vergunningplicht;R04;;;\r\n"
    let naar = pad + "/scenariobestand"
    #expect(await bureau.stuur(bestand: Array(tekst.utf8), naam: "s.csv", naar: naar, [:]).status == 303)
    let lijst = await bureau.haal(pad + "/scenarios").inhoudAlsTekst
    #expect(lijst.contains("Alle scenario's kloppen") && lijst.contains(">Dik<") && lijst.contains(">Café<"))
    let kapot = await bureau.stuur(
      bestand: Array("Scenario;Verwacht\nx;Misschien\n".utf8), naam: "k.csv", naar: naar, ["wijze": "vervang"])
    #expect(kapot.status == 422 && kapot.inhoudAlsTekst.contains("WP-STTR-054"))
    #expect(await bureau.haal(pad + "/scenarios").inhoudAlsTekst == lijst)
    // As an old spreadsheet writes it: é as one byte, that is no UTF-8.
    let oud = Array("Scenario;Vraag: plek;Verwacht\nCaf".utf8) + [0xE9] + Array(";nee;Toestemmingsvrij\n".utf8)
    #expect(await bureau.stuur(bestand: oud, naam: "o.csv", naar: naar, ["wijze": "vervang"]).status == 303)
    let na = await bureau.haal(pad + "/scenarios").inhoudAlsTekst
    #expect(na.contains(">Café<") && !na.contains(">Dik<"))
    #expect(await bureau.stuur(bestand: [], naam: "", naar: naar, [:]).status == 422)
  }

  @Test("Een scenario van een formulier verwacht vragen en bijlagen") func formulier() async throws {
    let bureau = try Bureau()
    let begin = await bureau.stuur("/regelbeheer/sets", ["activiteit": ProefRTR.urn, "soort": "Vergunning"])
    let pad = try #require(begin.koppen["Location"])
    let vragen: [KeyValuePairs<String, String>] = [
      ["slug": "rooien", "tekst": "Gaat u rooien?", "soort": "ja-nee", "verplicht": "ja", "prioriteit": "1"],
      [
        "slug": "diepte", "tekst": "Hoe diep?", "soort": "getal", "verplicht": "ja", "prioriteit": "2",
        "alleenAlsVraag": "rooien", "alleenAlsAntwoord": "ja",
      ],
    ]
    for velden in vragen { #expect(await bureau.stuur(pad + "/vragen", velden).status == 303) }
    let proef = await bureau.haal(pad + "/proberen?antwoord-rooien=ja").inhoudAlsTekst
    #expect(proef.contains("Hoe diep?") && proef.contains("Bewaar als scenario"))
    #expect(!(await bureau.haal(pad + "/proberen?antwoord-rooien=nee").inhoudAlsTekst.contains("Hoe diep?")))
    _ = await bureau.stuur(
      pad + "/scenarios", ["naam": "Niet", "antwoord-rooien": "nee", "verwacht": "rooien"])
    #expect(await bureau.haal(pad + "/scenarios").inhoudAlsTekst.contains("Alle scenario's kloppen"))
    // A question that gets another short name stays in the scenario.
    _ = await bureau.stuur(
      pad + "/vragen/rooien",
      ["slug": "uitgraven", "tekst": "Gaat u rooien?", "soort": "ja-nee", "verplicht": "ja", "prioriteit": "1"])
    #expect(await bureau.haal(pad + "/scenarios").inhoudAlsTekst.contains("Alle scenario's kloppen"))
  }

  @Test("Een dossier van voor deze versie blijft leesbaar") func oud() throws {
    let json = """
      {"id":"1","activiteitnaam":"Boom","gewijzigdOp":"2027-01-02T09:00:00Z","scenarios":[
      {"naam":"Dun","antwoorden":{"dikte":"3"},"verwacht":"Verbod","rij":"R01"}],
      "set":{"slug":"s","naam":"n","soort":\(Self.soort),"activiteit":"a","werkzaamheid":"","sttrVersie":1,"groepen":[],
      "vragen":[],"tabelnaam":"T","trefferbeleid":"FIRST","kolommen":[],"rijen":[]}}
      """
    let dossier = try JSONDecoder().decode(Regeldossier.self, from: Data(json.utf8))
    #expect(dossier.scenarios.first?.verwacht == ["Verbod"] && dossier.koppelingen.isEmpty)
    let heen = try JSONDecoder().decode(Regeldossier.self, from: JSONEncoder().encode(dossier))
    #expect(heen == dossier)
  }

  private static var soort: String {
    (try? JSONEncoder().encode(Regelbeheerobject.conclusie)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
