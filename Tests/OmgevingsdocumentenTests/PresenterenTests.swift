import DSOKoppelvlak
import Foundation
import Ketenspoor
import Testing
import Tijd

@testable import Omgevingsdocumenten

@Suite("Presenteren v8 en tijdreizen") struct PresenterenTests {
  private let omgeving: Werkplaatsomgeving
  private let router: Router
  private let basis = DSOPad.presenteren

  init() async throws {
    omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(Voorbeelddoorlevering.dag("2026-04-01"), uur: 12))
    router = try OmgevingsdocumentenSystem(omgeving).router
    for nummer in 1...2 {
      let zip = try Voorbeelddoorlevering.zip(nummer)
      let antwoord = await router.beantwoord(
        .post("/omgevingsdocumenten/doorlevering", zip, soort: "application/zip"))
      #expect(antwoord.status == 201 && antwoord.bevindingen.isEmpty, "\(antwoord.bevindingen)")
    }
  }

  private func haal(_ pad: String) async -> Antwoord { await router.beantwoord(.get(basis + pad)) }

  private func zoek(
    _ pad: String, x: Double, y: Double, crs: String? = DSOCrs.rd
  ) async throws -> Antwoord {
    var koppen: Koppen = ["Content-Type": "application/json"]
    if let crs { koppen[DSOHeader.contentCrs] = crs }
    let inhoud = try DSOJSON.encode(Presenteren.GeoZoekRequestBody(geometrie: .punt(x: x, y: y)))
    return await router.beantwoord(Aanroep(.post, basis + pad, koppen: koppen, inhoud: inhoud))
  }

  private func annotaties(x: Double, y: Double, _ vraag: String = "") async throws
    -> PresenterenAnnotaties.Regeltekstannotaties
  {
    let pad = "/regelingen/\(Voorbeelddoorlevering.uri)/regeltekstannotaties/_zoek\(vraag)"
    return try await zoek(pad, x: x, y: y).json(PresenterenAnnotaties.Regeltekstannotaties.self)
  }

  @Test("Binnen, buiten en precies op de rand: aanraken telt mee") func randgeval() async throws {
    let binnen = try await annotaties(x: 151_500, y: 532_500)
    #expect(binnen.regelteksten.count == 1 && binnen.activiteiten.map(\.naam) == ["Boom kappen"])
    #expect(
      Set(binnen.geselecteerdeLocatieRefs ?? [])
        == ["nl.imow-gm9995.gebied.Centrum", "nl.imow-gm9995.gebied.Eiland", "nl.imow-gm9995.gebiedengroep.Alles"])
    let opEiland = try await annotaties(x: 153_000, y: 534_000)
    #expect(opEiland.regelteksten.count == 1)
    #expect(opEiland.geselecteerdeLocatieRefs?.contains("nl.imow-gm9995.gebied.Centrum") == false)
    #expect(try await annotaties(x: 154_000, y: 533_000).regelteksten.count == 1)
    #expect(try await annotaties(x: 154_000.001, y: 533_000).regelteksten.isEmpty)
    #expect(try await annotaties(x: 140_000, y: 533_000).regelteksten.isEmpty)
  }

  @Test("De dag bepaalt de versie: vóór en op de dag van inwerking") func tijdreizen() async throws {
    let dagen = { (dag: String) in "?geldigOp=\(dag)&inWerkingOp=\(dag)" }
    #expect(try await annotaties(x: 151_500, y: 532_500, dagen("2026-06-30")).regelteksten.count == 1)
    #expect(try await annotaties(x: 151_500, y: 532_500, dagen("2026-07-01")).regelteksten.count == 2)
    let voor = await haal("/regelingen\(dagen("2025-12-31"))")
    #expect(try voor.json(Presenteren.Regelingen.self).page.totalElements == 0)
    let tekst = await haal("/regelingen/\(Voorbeelddoorlevering.uri)/documentstructuur\(dagen("2026-08-01"))")
    #expect(tekst.inhoudAlsTekst.contains("gm9995_2__art_2"))
    let gisteren = await haal("/regelingen/\(Voorbeelddoorlevering.uri)?beschikbaarOp=2026-03-01T00:00:00Z")
    #expect(gisteren.status == 404)
  }

  @Test("Zonder of met een ander coördinatenstelsel: 422") func stelsel() async throws {
    let pad = "/regelingen/\(Voorbeelddoorlevering.uri)/regeltekstannotaties/_zoek"
    #expect(try await zoek(pad, x: 151_500, y: 532_500, crs: nil).status == 422)
    #expect(try await zoek(pad, x: 151_500, y: 532_500, crs: DSOCrs.etrs89).status == 422)
    let teFijn = try await zoek(pad, x: 151_500.12345, y: 532_500)
    #expect(teFijn.status == 422 && teFijn.soort == DSOMediatype.probleem)
  }

  @Test("Verkeerde parameters worden bij naam genoemd") func parameters() async {
    for pad in ["?geldigOp=morgen", "?page=0", "?size=201", "?_sort=naam"] {
      let antwoord = await haal("/regelingen\(pad)")
      #expect(antwoord.status == 400 && antwoord.inhoudAlsTekst.contains("invalid-params"), "\(pad)")
    }
  }

  @Test("De lijst, de regeling en de structuur verwijzen naar elkaar en houden de tijd vast") func links() async throws
  {
    let lijst = try await haal("/regelingen?geldigOp=2026-08-01&_expand=true").json(Presenteren.Regelingen.self)
    let regeling = try #require(lijst.embedded.regelingen.first)
    #expect(regeling.aangeleverdDoorEen.naam == "gemeente Rieteroog" && regeling.type.waarde == "Omgevingsplan")
    #expect(regeling.embedded?.regelingsgebied?.boundingBox?.maxX == 154_000)
    #expect(regeling.links.zelf.href.hasSuffix("?geldigOp=2026-08-01"))
    let structuur = try await router.beantwoord(.get(try #require(regeling.links.documentstructuur?.href)))
      .json(Presenteren.Documentstructuur.self)
    let hoofdstuk = try #require(structuur.embedded.documentComponenten.first { $0.type == "Hoofdstuk" })
    let lid = try #require(hoofdstuk.embedded?.documentComponenten.first?.embedded?.documentComponenten.first)
    #expect(lid.type == "Lid" && lid.inhoud?.contains("<Al>") == true)
    let annotaties = try await router.beantwoord(.get(try #require(lid.links?.annotaties.href)))
      .json(PresenterenAnnotaties.Regeltekstannotaties.self)
    #expect(annotaties.regelsVoorIedereen.count == 1 && annotaties.geselecteerdeLocatieRefs == nil)
  }

  @Test("Zoeken op plaats, bestuurslaag en onderwerpen") func zoeken() async throws {
    let alles = Presenteren.RegelingZoekobject(
      typeBevoegdGezag: ["gemeente"], bevoegdGezag: ["gm9995"], geometrie: .punt(x: 151_500, y: 532_500))
    let koppen: Koppen = [DSOHeader.contentCrs: DSOCrs.rd]
    let gevonden = await router.beantwoord(
      Aanroep(.post, basis + "/regelingen/_zoek", koppen: koppen, inhoud: try DSOJSON.encode(alles)))
    #expect(try gevonden.json(Presenteren.Regelingen.self).page.totalElements == 1)
    let waterschap = await router.beantwoord(
      Aanroep(
        .post, basis + "/regelingen/_zoek",
        inhoud: try DSOJSON.encode(Presenteren.RegelingZoekobject(typeBevoegdGezag: ["waterschap"]))))
    #expect(try waterschap.json(Presenteren.Regelingen.self).page.totalElements == 0)
    let onderwerpen = try await zoek("/onderwerpen/_zoek", x: 151_500, y: 532_500).json(Presenteren.Onderwerpen.self)
    #expect(onderwerpen.regelingen.first?.activiteiten?.map(\.naam) == ["Boom kappen"])
    #expect(onderwerpen.regelingen.first?.themas?.count == 1)
  }

  @Test("Wat niet is nagebootst, zegt dat") func nietNagebootst() async {
    for pad in ["/ontwerpregelingen", "/omgevingsvergunningen", "/regelingen/x/voorkomens"] {
      #expect(await haal(pad).status == 501, "\(pad)")
    }
    for pad in ["/crss", "/app-health", "/app-info"] { #expect(await haal(pad).status == 200, "\(pad)") }
  }

  @Test("De antwoorden zijn te bewaren om tegen de OpenAPI te leggen") func bewaar() async throws {
    guard let map = ProcessInfo.processInfo.environment["OZON_PROEF"] else { return }
    let uri = Voorbeelddoorlevering.uri
    var antwoorden: [String: Antwoord] = [
      "Regelingen": await haal("/regelingen?_expand=true"), "Regeling": await haal("/regelingen/\(uri)?_expand=true"),
      "Documentstructuur": await haal("/regelingen/\(uri)/documentstructuur"),
      "RegeltekstannotatiesVastgesteld": await haal("/regelingen/\(uri)/regeltekstannotaties"),
      "DivisieannotatiesVastgesteld": await haal("/regelingen/\(uri)/divisieannotaties"),
      "Problem400": await haal("/regelingen?page=0"),
    ]
    antwoorden["RegeltekstannotatiesVastgesteldAtLocation"] = try await zoek(
      "/regelingen/\(uri)/regeltekstannotaties/_zoek", x: 151_500, y: 532_500)
    antwoorden["Onderwerpen"] = try await zoek("/onderwerpen/_zoek", x: 151_500, y: 532_500)
    for (naam, antwoord) in antwoorden {
      try Data(antwoord.inhoud).write(to: URL(filePath: map).appending(path: "\(naam).json"))
    }
  }
}
