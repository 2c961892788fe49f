import Bevindingen
import DSOKoppelvlak
import Foundation
import IMOW
import Ketenspoor
import Markup
import Pakket
import STOP
import Testing
import Tijd

@testable import Omgevingsdocumenten

/// Plays the LVBB: serves one package.
private struct Pakketdienst: Ketensysteem {
  let naam: Systeemnaam = "lvbb"
  let pakket: [UInt8]
  var router: Router {
    var router = Router()
    router.koppelvlak(.get, "/lvbb/pakketten/{sha}") { _ in .bytes(pakket, soort: "application/zip") }
    return router
  }
}

@Suite("Toepasbaar opvragen, downloaden en valideren") struct DienstenTests {
  private let omgeving: Werkplaatsomgeving
  private let router: Router

  init() async throws {
    omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(Voorbeelddoorlevering.dag("2026-04-01"), uur: 12))
    let systeem = try OmgevingsdocumentenSystem(omgeving)
    omgeving.verbindingen.registreer(systeem)
    router = systeem.router
    for nummer in 1...2 {
      _ = await router.beantwoord(
        .post(
          "/omgevingsdocumenten/doorlevering", try Voorbeelddoorlevering.zip(nummer), soort: "application/zip"))
    }
  }

  // MARK: - Toepasbaar opvragen

  private func locaties(_ geometrie: DSOKoppelvlak.GeoJSON, _ operator: String) async throws -> [String] {
    let vraag = ToepasbaarOpvragen.LocatieZoekvraag(geo: .init(geometrie: geometrie, spatialOperator: `operator`))
    let antwoord = await router.beantwoord(
      .post(
        DSOPad.toepasbaarOpvragen + "/locatieidentificaties/_zoek", try DSOJSON.encode(vraag),
        soort: "application/json"))
    return try antwoord.json(ToepasbaarOpvragen.Locatieidentificaties.self).embedded.locatieidentificaties
  }

  private func vierkant(_ minX: Double, _ minY: Double, _ maat: Double) -> DSOKoppelvlak.GeoJSON {
    .polygon([
      [
        .init(x: minX, y: minY), .init(x: minX + maat, y: minY), .init(x: minX + maat, y: minY + maat),
        .init(x: minX, y: minY + maat), .init(x: minX, y: minY),
      ]
    ])
  }

  @Test("Ja, deels en nee volgen uit within en intersects") func ligging() async throws {
    let centrum = "nl.imow-gm9995.gebied.Centrum"
    let geheel = vierkant(151_200, 532_200, 100)
    #expect(try await locaties(geheel, "within").contains(centrum))
    let deels = vierkant(151_900, 532_500, 200)
    #expect(try await locaties(deels, "intersects").contains(centrum))
    #expect(try await !locaties(deels, "within").contains(centrum))
    #expect(try await locaties(deels, "within").contains("nl.imow-gm9995.gebiedengroep.Alles"))
    let buiten = vierkant(160_000, 540_000, 10)
    #expect(try await locaties(buiten, "intersects").isEmpty)
    #expect(try await locaties(geheel, "within").contains("nl.imow-gm9995.ambtsgebied.Rieteroog"))
    #expect(try await !locaties(buiten, "intersects").contains("nl.imow-gm9995.ambtsgebied.Rieteroog"))
  }

  @Test("Activiteiten hebben begin, ouder en locaties; de landelijke top staat er ook") func activiteiten() async throws
  {
    let antwoord = await router.beantwoord(.get(DSOPad.toepasbaarOpvragen + "/activiteiten?datum=2026-08-01"))
    let lijst = try antwoord.json(ToepasbaarOpvragen.Activiteiten.self).embedded.activiteiten
    let kappen = try #require(lijst.first { $0.naam == "Boom kappen" })
    // It exists since the first version, also when asked about the second.
    #expect(kappen.beginGeldigheid == Voorbeelddoorlevering.eersteDag && kappen.eindGeldigheid == nil)
    #expect(kappen.locatieRefs == ["nl.imow-gm9995.gebied.Centrum"] && kappen.bevoegdGezag.code == "gm9995")
    #expect(lijst.contains { $0.identificatie == "nl.imow-mnre1034.activiteit.ActInOmgevingsplan" })
    let voor = await router.beantwoord(.get(DSOPad.toepasbaarOpvragen + "/activiteiten?datum=2025-08-01"))
    #expect(
      try voor.json(ToepasbaarOpvragen.Activiteiten.self).embedded.activiteiten
        .allSatisfy { $0.regelingIdentificatie.isEmpty })
    #expect(await router.beantwoord(.get(DSOPad.toepasbaarOpvragen + "/locaties/_zoek")).status == 501)
  }

  // MARK: - Downloaden

  private func download(_ regeling: String, tijdvraag: String = "") async throws -> Uitwisselpakket {
    let aanvraag = await router.beantwoord(
      .post(
        DSOPad.downloaden + "/aanvraag" + tijdvraag,
        try DSOJSON.encode(Omgevingsdocumentdiensten.Downloadaanvraag(regelingId: regeling)),
        soort: "application/json"))
    #expect(aanvraag.status == 202)
    let id = try aanvraag.json(Omgevingsdocumentdiensten.Downloadbevestiging.self).verzoekIdentificatie
    let status = await router.beantwoord(.get(DSOPad.downloaden + "/status/\(id)"))
    #expect(try status.json(Omgevingsdocumentdiensten.Downloadstatus.self).status == .beschikbaar)
    let adres = try await router.beantwoord(.get(DSOPad.downloaden + "/download/\(id)"))
      .json(Omgevingsdocumentdiensten.Downloadadres.self).url
    let zip = Zip.lees(await router.beantwoord(.get(adres)).inhoud, bestand: "download.zip")
    let gelezen = UitwisselpakketDecoder.decode(try #require(zip.model).opNaam)
    #expect(gelezen.bevindingen.isEmpty, "\(gelezen.bevindingen)")
    return try #require(gelezen.model)
  }

  @Test("Een download is precies wat er was ingeleverd") func heenEnWeer() async throws {
    let pakket = try await download(Voorbeelddoorlevering.work)
    var ingeleverd = Voorbeelddoorlevering.tekst(1)
    // A file of its own names the version of its schema.
    ingeleverd["schemaversie"] = pakket.tekst["schemaversie"]
    #expect(pakket.tekst.genormaliseerd == ingeleverd.genormaliseerd)
    #expect(pakket.identificatie.expression == "\(Voorbeelddoorlevering.work)/nld@1")
    #expect(pakket.momentopname?.doel == Voorbeelddoorlevering.doelen[0])
    let objecten = pakket.owBestanden.flatMap {
      OWBestandDecoder().decode($0.value, bestand: $0.key).model?.objecten ?? []
    }
    let eerst = Voorbeelddoorlevering.objecten(eerste: true)
    #expect(objecten.count == eerst.count)
    for object in eerst { #expect(objecten.contains { $0.heeftDezelfdeInhoud(als: object) }) }
    let gio = try #require(pakket.informatieobjecten.first)
    #expect(gio.isGIO && gio.identificatie.expression == Voorbeelddoorlevering.gio)
    #expect(GIODecoder().decode(gio.bytes, bestand: "gio.gml").model?.locaties.count == 2)
  }

  @Test("Een gekozen versie geeft alle objecten van alle doelen tot dan") func versie() async throws {
    let pakket = try await download("\(Voorbeelddoorlevering.work)/nld@2")
    let aantal =
      Voorbeelddoorlevering.objecten(eerste: true).count + Voorbeelddoorlevering.objecten(eerste: false).count
    let objecten = pakket.owBestanden.flatMap {
      OWBestandDecoder().decode($0.value, bestand: $0.key).model?.objecten ?? []
    }
    #expect(objecten.count == aantal && pakket.momentopname?.doel == Voorbeelddoorlevering.doelen[1])
  }

  @Test("Met een latere dag komt de versie die dan geldt; Presenteren noemt haar registratie en haar begin")
  func latereVersie() async throws {
    let later = "?geldigOp=2036-01-01&inWerkingOp=2036-01-01"
    let pakket = try await download(Voorbeelddoorlevering.work, tijdvraag: later)
    #expect(pakket.identificatie.expression == "\(Voorbeelddoorlevering.work)/nld@2")
    #expect(pakket.momentopname?.doel == Voorbeelddoorlevering.doelen[1])
    let lijst = try await router.beantwoord(.get("\(DSOPad.presenteren)/regelingen\(later)"))
      .json(Presenteren.Regelingen.self)
    let regeling = try #require(lijst.embedded.regelingen.first { $0.identificatie == Voorbeelddoorlevering.work })
    #expect(regeling.geregistreerdMet.beginInwerking == Voorbeelddoorlevering.tweedeDag)
    let fout = await router.beantwoord(
      .post(
        DSOPad.downloaden + "/aanvraag?inWerkingOp=morgen",
        try DSOJSON.encode(Omgevingsdocumentdiensten.Downloadaanvraag(regelingId: Voorbeelddoorlevering.work)),
        soort: "application/json"))
    #expect(fout.status == 400)
  }

  @Test("Een onbekende regeling is 404, en een onbekende download ook") func onbekend() async throws {
    let antwoord = await router.beantwoord(
      .post(DSOPad.downloaden + "/aanvraag", Array("{\"regelingId\":\"x\"}".utf8), soort: "application/json"))
    #expect(antwoord.status == 404)
    let leeg = await router.beantwoord(.post(DSOPad.downloaden + "/aanvraag", [], soort: "application/json"))
    #expect(leeg.status == 400)
    #expect(await router.beantwoord(.get(DSOPad.downloaden + "/status/x")).status == 404)
  }

  // MARK: - Valideren

  private func rapport(_ pakket: [UInt8], grootte: Int? = nil) async throws
    -> Omgevingsdocumentdiensten.Validatierapport
  {
    omgeving.verbindingen.registreer(Pakketdienst(pakket: pakket))
    let opdracht = Omgevingsdocumentdiensten.Valideeropdracht(
      identificatie: "levering-1", checksum: Hash.sha256(pakket), grootte: grootte ?? pakket.count,
      url: "https://lvbb.invalid/lvbb/pakketten/x", typeOmgevingsdocument: "REGELING")
    let antwoord = await router.beantwoord(
      .post(DSOPad.valideren, try DSOJSON.encode(opdracht), soort: "application/json"))
    #expect(antwoord.status == 200, "\(antwoord.inhoudAlsTekst)")
    let id = try antwoord.json(String.self)
    return try await router.beantwoord(.get(DSOPad.valideren + "/rapport/\(id)"))
      .json(Omgevingsdocumentdiensten.Validatierapport.self)
  }

  @Test("Een verwijzing naar een gebied dat er niet is, wordt afgekeurd met plaats") func losseVerwijzing() async throws
  {
    let bestand = IMOW.OWBestand(
      naam: "ow.xml", dataset: "d", gebied: "g", leveringsId: "1",
      objecten: [
        OWObject(
          .gebiedsaanwijzing(
            Gebiedsaanwijzing(
              identificatie: "nl.imow-gm9995.gebiedsaanwijzing.Los",
              type: Waardelijst.typeGebiedsaanwijzing.waarde("Natuur").map { Waardelijstwaarde($0.uri) },
              naam: "Los", groep: nil, locaties: [.locatie("nl.imow-gm9995.gebied.Nergens")])))
      ])
    let manifest = OWManifest(aanleveringen: [
      OWAanlevering(
        workIDRegeling: Voorbeelddoorlevering.work, doelID: "/join/id/proces/gm9995/2026/drie",
        bestanden: [OWManifestbestand(naam: "ow.xml", objecttypen: ["Gebiedsaanwijzing"])])
    ])
    let zip = try Zip.schrijf(
      Pakketinhoud([
        "manifest-ow.xml": OWBestandEncoder().encode(manifest), "ow.xml": OWBestandEncoder().encode(bestand),
      ]))
    let rapport = try await rapport(zip)
    #expect(rapport.resultaat == "AFGEKEURD" && rapport.status == .gereed)
    #expect(rapport.meldingen.contains { $0.code == "OZON0096" && $0.bestand == "ow.xml" })
  }

  @Test("Een ander pakket dan genoemd krijgt een rapport dat dat zegt") func anderPakket() async throws {
    let rapport = try await rapport(try Voorbeelddoorlevering.zip(1), grootte: 3)
    #expect(rapport.meldingen.map(\.code) == ["WP-OZON-004"])
  }

  @Test("Een pakket zonder manifest-ow wordt afgekeurd") func zonderManifest() async throws {
    let rapport = try await rapport(try Zip.schrijf(Pakketinhoud(["a.txt": [65]])))
    #expect(rapport.meldingen.map(\.code) == ["WP-OZON-005"])
  }

  @Test("De aanlevering van Gemeentestad krijgt een rapport met plaats bij elke melding") func gemeentestad()
    async throws
  {
    guard let zip = try Voorbeelddoorlevering.gedeeldeZip("examples/stop/gemeentestad-opdracht") else {
      return print("overgeslagen: ../shared ontbreekt")
    }
    let rapport = try await rapport(zip)
    #expect(rapport.meldingen.allSatisfy { $0.bestand != nil && !$0.melding.isEmpty })
    // The tophaak is preloaded, so nothing dangles there.
    #expect(!rapport.meldingen.contains { $0.code == "OZON0082" })
  }
}
