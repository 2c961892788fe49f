import Bevindingen
import DSOKoppelvlak
import Foundation
import Geometrie
import IMOW
import Ketenspoor
import Pakket
import Testing
import Tijd

@testable import Omgevingsdocumenten

@Suite("Pagina's en echte doorleveringen") struct SchermTests {
  private let omgeving: Werkplaatsomgeving
  private let router: Router

  init() throws {
    omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(Voorbeelddoorlevering.dag("2026-04-01"), uur: 12))
    let water = Kaartinrichting.Achtergrondvorm(
      soort: "eiland", naam: "Rieteroog", vorm: Voorbeelddoorlevering.vlak(149_900, 530_900, 154_100, 535_100))
    let inrichting = Kaartinrichting(
      achtergrond: [water], adressen: [("Havenstraat 1", Punt(x: 151_500, y: 532_500))])
    router = try OmgevingsdocumentenSystem(omgeving, inrichting: inrichting).router
  }

  private func lever(_ zip: [UInt8]) async -> Antwoord {
    await router.beantwoord(.post("/omgevingsdocumenten/doorlevering", zip, soort: "application/zip"))
  }

  private func pagina(_ pad: String) async -> String {
    let html = await router.beantwoord(.get(pad)).inhoudAlsTekst
    #expect(html.components(separatedBy: "<h1>").count == 2, "één h1 op \(pad)")
    #expect(!html.contains("style=\"") && !html.contains("javascript:"))
    return html
  }

  private func beide() async throws {
    for nummer in 1...2 { #expect(await lever(try Voorbeelddoorlevering.zip(nummer)).status == 201) }
  }

  @Test("De kaart toont per plek de regels met hun waarde daar") func kaart() async throws {
    try await beide()
    let leeg = await pagina("/omgevingsdocumenten/kaart")
    #expect(leeg.contains("Nog geen plek gekozen") && leeg.contains("Havenstraat 1"))
    let centrum = await pagina("/omgevingsdocumenten/kaart?x=151500&y=532500")
    #expect(centrum.contains("Artikel 1 Boom kappen, lid 1") && centrum.contains("versie 1"))
    #expect(centrum.contains("<strong>vergunningplicht</strong>") && centrum.contains("7,5"))
    let buitenCentrum = await pagina("/omgevingsdocumenten/kaart?x=153500&y=534500")
    #expect(buitenCentrum.contains("geldt niet op deze plek") && !buitenCentrum.contains("7,5"))
    let later = await pagina("/omgevingsdocumenten/kaart?x=151500&y=532500&datum=2026-07-01")
    #expect(later.contains("Artikel 2") && later.contains("U kijkt naar 1 juli 2026"))
    let gekozen = await pagina("/omgevingsdocumenten/kaart?x=151500&y=532500&regel=gm9995_1__art_1__para_1")
    #expect(gekozen.contains("Waar de gekozen regel geldt"))
    try schrijf(["kaart": centrum])
    #expect(await pagina("/omgevingsdocumenten/kaart?x=100000&y=400000").contains("Hier geldt op deze dag geen regel"))
  }

  @Test("Een verkeerde plek of dag geeft uitleg, geen fout") func invoer() async throws {
    #expect(await pagina("/omgevingsdocumenten/kaart?x=abc&y=1").contains("RD-coördinaten"))
    #expect(await pagina("/omgevingsdocumenten/kaart?datum=gisteren").contains("Vul een dag in"))
    #expect(await pagina("/omgevingsdocumenten/kaart?x=1e300&y=nan").contains("RD-coördinaten"))
  }

  @Test("De regeling heeft een inhoudsopgave, versies en annotaties bij het lid") func regeling() async throws {
    try await beide()
    let html = await pagina("/omgevingsdocumenten/regelingen/\(Voorbeelddoorlevering.uri)")
    #expect(html.contains("Inhoudsopgave") && html.contains("Waar en waarover: Boom kappen"))
    #expect(html.contains("Komt nog") && html.contains("Geldt nu"))
    let lijst = await pagina("/omgevingsdocumenten")
    #expect(lijst.contains("voorgeladen") && lijst.contains("Omgevingsplan Rieteroog"))
    #expect(await router.beantwoord(.get("/omgevingsdocumenten/regelingen/x")).status == 404)
  }

  @Test("Dezelfde doorlevering twee keer is één levering; zonder consolidaties geen levering") func nogEens()
    async throws
  {
    #expect(await lever(try Voorbeelddoorlevering.zip(1)).status == 201)
    #expect(await lever(try Voorbeelddoorlevering.zip(1)).status == 200)
    let leeg = await lever(try Zip.schrijf(Pakketinhoud(["a.txt": [65]])))
    #expect(leeg.status == 400 && leeg.bevindingen.contains { $0.code == "WP-OZON-001" })
    var zonder = Voorbeelddoorlevering.bestanden(2)
    zonder["ow.xml"] = nil
    let ontbreekt = await lever(try Zip.schrijf(Pakketinhoud(zonder)))
    #expect(ontbreekt.bevindingen.contains { $0.code == "WP-OZON-002" })
    let versies = await router.beantwoord(
      .get("/omgevingsdocumenten/api/regelingen/\(Voorbeelddoorlevering.uri)/versies"))
    #expect(versies.status == 200 && versies.inhoudAlsTekst.contains("\"stand\":\"geldend\""))
    let metStrepen = Procentcodering.codeer(Voorbeelddoorlevering.work)
    #expect(await router.beantwoord(.get("/omgevingsdocumenten/api/regelingen/\(metStrepen)/versies")).status == 200)
  }

  @Test("De echte doorleveringen van Gemeentestad bouwen op elkaar voort en staan op de kaart") func echt() async throws
  {
    for naam in ["initieel", "mutatie2", "mutatie3a"] {
      guard
        let zip = Voorbeelddoorlevering.gedeeld(
          "examples/stop/gemeentestad-consolidatie-lvbb/Gemeentestad-\(naam).zip")
      else { return print("overgeslagen: ../shared ontbreekt") }
      let antwoord = await lever(zip)
      #expect(antwoord.status == 201, "\(naam): \(antwoord.inhoudAlsTekst)")
    }
    let store = DocumentStore(omgeving.databank, kluis: omgeving.kluis)
    let bron = Documentbron(store: store, namen: Bestuursnamen(namen: [:]))
    let reis = Tijdreis(op: omgeving.klok.vandaag, bekendOp: omgeving.klok.nu)
    let versie = try #require(try bron.geldend(reis).first)
    // The objects of the first delivery still hold in the third version.
    #expect(versie.versie == 3)
    let aantal = try bron.stand(versie).ow.aantal
    #expect(aantal == 77)
    let vormen = try store.geometrieen()
    #expect(vormen.count == 13)
    let punt = try #require(vormen.compactMap { $0.vorm.puntErop }.first)
    let html = await pagina("/omgevingsdocumenten/kaart?x=\(Coordinaat.tekst(punt.x))&y=\(Coordinaat.tekst(punt.y))")
    #expect(html.contains("Lees de hele regeling") && html.contains("Toon op de kaart waar dit geldt"))
    let document = await pagina("/omgevingsdocumenten/regelingen/\(versie.uri)")
    #expect(document.contains("Inhoudsopgave"))
    try schrijf(["gemeentestad-kaart": html, "gemeentestad-regeling": document])
  }

  @Test("De oude vorm, met losse geometrie per bestand, wordt ook gelezen") func oudeVorm() async throws {
    guard let zip = try Voorbeelddoorlevering.gedeeldeZip("examples/imow/gemeentestad-consolidatie-lvbb-naar-ozon")
    else { return print("overgeslagen: ../shared ontbreekt") }
    let antwoord = await lever(zip)
    #expect(antwoord.status == 201 && antwoord.bevindingen.filter { $0.ernst == .fout }.isEmpty)
    let vormen = try DocumentStore(omgeving.databank, kluis: omgeving.kluis).geometrieen()
    #expect(vormen.count == 13)
  }

  @Test("Elke regelkaart is compleet") func kaarten() {
    for kaart in OmgevingsdocumentenRegels.alle {
      #expect(!kaart.waarom.isEmpty && !kaart.hint.isEmpty && !kaart.fout.isEmpty && !kaart.goed.isEmpty)
    }
  }

  private func schrijf(_ paginas: [String: String]) throws {
    guard let map = ProcessInfo.processInfo.environment["OZON_PROEF"] else { return }
    for (naam, html) in paginas { try Data(html.utf8).write(to: URL(filePath: map).appending(path: "\(naam).html")) }
  }
}
