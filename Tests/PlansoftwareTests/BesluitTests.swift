import Bevindingen
import Digikoppeling
import Foundation
import IMOW
import Ketenspoor
import Markup
import Pakket
import STOP
import Testing
import Tijd

@testable import Plansoftware

@Suite("Plansoftware: een besluit maken") struct BesluitTests {
  @Test("Een wijziging van één artikel en één annotatie geeft de kleinste mutatie en alleen het gewijzigde object")
  func kleinste() async throws {
    let straat = try Proefstraat()
    await straat.wijzig()
    let antwoord = await straat.besluit()
    #expect(antwoord.koppen["Location"] == "/plansoftware/aanleveringen/1", "\(antwoord.inhoudAlsTekst.prefix(3000))")
    #expect(
      !antwoord.bevindingen.heeftFouten, "\(antwoord.bevindingen.map { "\($0.code) \($0.samenvatting)" })")
    let blik = Pakketblik(await straat.haal("/plansoftware/aanleveringen/1/zip").inhoud)
    let mutatie = try #require(blik.mutaties.first)
    #expect(mutatie.instructies.map(\.doelwit) == [Proefplan.artikel])
    #expect(mutatie.was == Proefplan.expression && mutatie.wordt == "\(Proefplan.work)/nld@2026-12-03;2")
    #expect(mutatie.wijzigingen.first?.delen.contains { $0.soort == .nieuw && $0.tekst.contains("25") } == true)
    #expect(blik.objecten.compactMap(\.identificatie) == [Proefplan.id("juridischeregel", "R1")])
    let besluit = try #require(blik.besluit)
    #expect(
      besluit.consolidatie.beoogdeRegelingen.first?.gemaaktOpBasisVan.first?.doel == "/join/id/proces/gm9995/2024/start"
    )
    #expect(besluit.consolidatie.tijdstempels.first?.datum == Datum("2027-01-04"))
    #expect(besluit.identificatie.work == "/akn/nl/bill/gm9995/2026/stamdiameter-in-de-haven")
    let uitgevoerd = try #require(mutatie.voerUit(op: Proefplan.tekst).model)
    #expect(
      RegelingTekst(uitgevoerd).onderdeel(wId: Proefplan.artikel)?.tak.leesbareTekst.contains("25 centimeter") == true)
  }

  @Test("Een artikel erbij en een artikel weg: alleen wat nodig is, geldig in elkaar") func erbijEnWeg() async throws {
    let straat = try Proefstraat()
    await straat.download()
    let erbij = await straat.stuur(
      "/plansoftware/regelingen/1/artikelen",
      ["na": Proefplan.artikel, "opschrift": "Nieuwe regel", "tekst": "Eerste alinea.\r\n\r\nTweede alinea."])
    let wId = "gm9995_2__chp_2__art_2.1a"
    #expect(erbij.koppen["Location"]?.hasPrefix("/plansoftware/regelingen/1/artikelen/\(wId)") == true)
    await straat.stuur(
      "/plansoftware/regelingen/1/artikelen/\(wId)",
      [
        "regel.1.locatie": "nl.imow-gm9995.gebied.Dorp",
        "regel.1.aanduiding.1.activiteit": "nl.imow-gm9995.activiteit.BoomVellen",
        "regel.1.aanduiding.1.kwalificatie": "Toegestaan",
      ])
    await straat.stuur("/plansoftware/regelingen/1/artikelen/\(Proefplan.artikel)/verwijderen")
    let antwoord = await straat.besluit()
    #expect(
      !antwoord.bevindingen.heeftFouten, "\(antwoord.bevindingen.map { "\($0.code) \($0.samenvatting)" })")
    let blik = Pakketblik(await straat.haal("/plansoftware/aanleveringen/1/zip").inhoud)
    #expect(Set(blik.mutaties.flatMap(\.instructies).map(\.naam)) == ["VoegToe", "Verwijder"])
    #expect(
      blik.objecten.filter(\.isBeeindigd).compactMap { $0.identificatie?.delen?.eigenDeel }.sorted() == ["R1", "T1"])
    #expect(blik.objecten.filter { !$0.isBeeindigd }.count == 2)
  }

  @Test("Alleen een annotatie wijzigen gaat met een directe mutatie, niet met een besluit") func directeMutatie()
    async throws
  {
    let straat = try Proefstraat()
    await straat.download()
    await straat.stuur(Proefstraat.artikel, ["regel.1.locatie": "nl.imow-gm9995.gebied.Dorp"])
    #expect(await straat.besluit().status == 422)
    let antwoord = await straat.stuur("/plansoftware/regelingen/1/directe-mutatie")
    #expect(antwoord.status == 303 || antwoord.status == 302)
    #expect(!antwoord.bevindingen.heeftFouten)
    await straat.stuur("/plansoftware/aanleveringen/1/publiceren")
    try await straat.omgeving.verwerkTijd()
    #expect(straat.lvbb.post.verzoeken.map(\.action) == ["directeMutatieVerzoek"])
  }

  @Test(
    "De officiële schema's keuren het pakket goed", .enabled(if: Gedeeld.kanXSD, "overgeslagen: ../shared ontbreekt"),
    arguments: ["definitief", "ontwerp"])
  func schemas(procedure: String) async throws {
    let straat = try Proefstraat()
    await straat.wijzig()
    let antwoord = await straat.besluit(procedure)
    #expect(
      !antwoord.bevindingen.heeftFouten, "\(antwoord.bevindingen.map { "\($0.code) \($0.samenvatting)" })")
    let bestanden = await straat.bestanden("1")
    #expect(bestanden.count == 5)
    #expect(Gedeeld.fouten(bestanden) == [])
  }

  @Test(
    "De echte download van Gemeentestad: lezen, wijzigen, leveren",
    .enabled(if: Gedeeld.kanXSD, "overgeslagen: ../shared ontbreekt"))
  func gemeentestad() async throws {
    let zip = Gedeeld.lees("examples/stop/download-response2-gemeentestad/response2.zip")
    let straat = try Proefstraat(zip: zip)
    await straat.download()
    #expect(await straat.pagina("/plansoftware/regelingen/1").contains("geeft geen verschil"))
    let stuk = try #require(try Werkplek(straat.omgeving, PlansoftwareInstellingen()).werkstuk("1"))
    let artikel = try #require(
      stuk.tekst.artikelen.first { Artikeltekst($0.tak).velden.contains { $0.waarde.contains("[[ref:1") } })
    let veld = try #require(Artikeltekst(artikel.tak).velden.first { $0.waarde.contains("[[ref:1") })
    let adres = Plansoftwarepagina.artikel("1", artikel.wId)
    #expect(await straat.pagina(adres).contains("Zo geldt het nu"))
    await straat.stuur(adres, ["tekst.\(veld.nummer)": "\(veld.waarde) Dit is nieuw."])
    let antwoord = await straat.besluit()
    let bestanden = await straat.bestanden("1")
    #expect(Gedeeld.fouten(bestanden) == [])
    #expect(
      Pakketblik(await straat.haal("/plansoftware/aanleveringen/1/zip").inhoud).mutaties.first?.instructies.count == 1)
    #expect(
      !antwoord.bevindingen.heeftFouten, "\(antwoord.bevindingen.map { "\($0.code) \($0.samenvatting)" })")
  }
}

@Suite("Plansoftware: de dag van bekendmaking") struct BekendmakingsdagTests {
  @Test("Een zaterdag, een feestdag en een dag die al is begonnen worden in het formulier tegengehouden")
  func dagen() throws {
    let vandaag = try #require(Datum("2026-12-01"))
    func bezwaar(_ dag: String) -> String? { Bekendmakingsdag.bezwaar(Datum(dag), vandaag: vandaag) }
    #expect(bezwaar("2026-12-03") == nil)
    for dag in ["2026-12-05", "2026-12-25", "2026-12-01", "2026-11-30", "3 december"] { #expect(bezwaar(dag) != nil) }
    #expect(bezwaar("2026-12-05")?.contains("7 december 2026") == true)
  }

  @Test("Een besluit op een zaterdag wordt niet gemaakt en niet verstuurd") func zaterdag() async throws {
    let straat = try Proefstraat()
    await straat.wijzig()
    let besluit = await straat.stuur(
      "/plansoftware/regelingen/1/besluit",
      ["titel": "T", "datumBekendmaking": "2026-12-05", "inwerkingtreding": "2027-01-04"])
    #expect(besluit.status == 422 && besluit.inhoudAlsTekst.contains("veld-datumBekendmaking-fout"))
    await straat.besluit()
    let verstuurd = await straat.stuur(
      "/plansoftware/aanleveringen/1/publiceren", ["datumBekendmaking": "2026-12-05"])
    #expect(verstuurd.status == 422 && verstuurd.inhoudAlsTekst.contains("geen werkdag"))
    #expect(straat.lvbb.post.verzoeken.isEmpty)
  }
}
