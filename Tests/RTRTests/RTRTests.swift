import Bevindingen
import DSOKoppelvlak
import Foundation
import Ketenspoor
import Pakket
import STTR
import Testing
import Tijd

@testable import RTR

/// A register with a plan behind it, and the acts of the tests.
struct Proefregister {
  static let oin = "00000099000000001000"
  let omgeving: Werkplaatsomgeving
  let plan: Proefplan
  let rtr: RTRSystem

  init(_ inhoud: Proefplan.Inhoud, dag: String = "2027-01-05") throws {
    let datum = try #require(Datum(dag))
    omgeving = try .voorProef(nu: Tijdstip(datum, uur: 9))
    plan = Proefplan(inhoud)
    rtr = try RTRSystem(
      omgeving,
      organisaties: [RTROrganisatie(oin: Self.oin, code: "gm9995", naam: "gemeente Rieteroog")],
      werkzaamheden: [
        RTRWerkzaamheid(urn: "BoomKappen", omschrijving: "Boom onderhouden of weghalen", trefwoorden: ["boom kappen"])
      ])
    omgeving.verbindingen.registreer(plan)
    omgeving.verbindingen.registreer(rtr)
  }

  func roep(_ aanroep: Aanroep) async -> Ketenspoor.Antwoord { await rtr.router.beantwoord(aanroep) }

  func leverAan(_ inhoud: [String: [UInt8]], oin: String = Self.oin) async throws
    -> ToepasbareRegels.Aanleverbevestiging
  {
    try await leverAan(zip: Zip.schrijf(Pakketinhoud(inhoud)), oin: oin)
  }

  func leverAan(zip: [UInt8], oin: String = Self.oin) async throws -> ToepasbareRegels.Aanleverbevestiging {
    let antwoord = await roep(
      .post(
        "/overheid/toepasbare-regels/aanleverentoepasbareregels/v1/aanleveringen", zip, soort: "application/zip",
        koppen: ["X-OIN": oin]))
    #expect([200, 201].contains(antwoord.status))
    return try antwoord.json(ToepasbareRegels.Aanleverbevestiging.self)
  }

  /// Both orders in one delivery, as Regelbeheer makes it.
  static func levering(_ bytes: [UInt8], _ urn: String, _ soorten: [Regelbeheerobject], begin: String) -> Levering {
    let kenmerken = Activiteitkenmerken(
      regelbeheerobjecten: soorten, werkzaamheden: ["BoomKappen"], begindatum: begin)
    return Levering(
      opdrachten: [
        .updateActiviteit(activiteit: urn, bestandsnaam: "a.json"),
        .toevoegenToepasbareRegels(geldigBegindatum: begin, bestandsnaam: "r.dmn"),
      ], bestanden: ["a.json": kenmerken.codeer(), "r.dmn": bytes])
  }

  func conclusie(
    _ werk: String = "BoomKappen", _ antwoorden: [(Int, String)] = [], _ plek: GeoJSON? = nil, datum: String? = nil
  ) async throws -> [UitvoerenServices.ConclusieAntwoord] {
    let antwoord = await bepaal(
      "conclusie", FunctioneleStructuurRef.werkzaamheid(werk), antwoorden, plek, datum: datum)
    #expect(antwoord.status == 200, "\(antwoord.inhoudAlsTekst)")
    return try antwoord.json([UitvoerenServices.ConclusieAntwoord].self)
  }

  func bepaal(
    _ soort: String, _ ref: String, _ antwoorden: [(Int, String)] = [], _ plek: GeoJSON? = nil, datum: String? = nil
  ) async -> Ketenspoor.Antwoord {
    let vraag = UitvoerenServices.Vraagstelling(
      functioneleStructuurRefs: [
        .init(functioneleStructuurRef: ref, antwoorden: antwoorden.map { .init(id: $0.0, antwoord: $0.1) })
      ], geo: plek.map { .init(intersects: $0) }, datum: datum)
    guard let aanroep = try? Aanroep.json(.post, DSOPad.uitvoerenServices + "/\(soort)/_bepaal", vraag) else {
      return Ketenspoor.Antwoord(status: 0)
    }
    return await roep(aanroep)
  }

  func json<Model: Decodable>(_ model: Model.Type, _ pad: String) async throws -> Model {
    try await roep(.get(pad)).json(model)
  }
}

extension ToepasbaarOpvragen.Activiteit {
  static func proef(
    _ urn: String, _ naam: String, code: String = "gm9995", vanaf: String = "2024-01-01", tot: String? = nil,
    boven: String? = nil, locaties: [String] = []
  ) -> Self {
    .init(
      identificatie: urn, naam: naam, bovenliggendeActiviteitRef: boven,
      bevoegdGezag: .init(naam: "gemeente Rieteroog", bestuurslaag: "gemeente", code: code),
      regelingIdentificatie: "/akn/nl/act/\(code)/2024/omgevingsplan",
      beginGeldigheid: Datum(vanaf) ?? Datum(dagnummer: 0), eindGeldigheid: tot.flatMap { Datum($0) },
      locatieRefs: locaties)
  }
}

@Suite struct RTRTests {
  static let boom = "nl.imow-gm9995.activiteit.BoomVellen"
  static let zone = "nl.imow-gm9995.gebied.zone"
  static let rond = "nl.imow-gm9995.gebied.grondgebied"

  static let inhoud = Proefplan.Inhoud(
    activiteiten: [
      .proef(boom, "Boom vellen", boven: "nl.imow-gm9995.activiteit.Top", locaties: [zone]),
      .proef("nl.imow-gm9995.activiteit.Top", "Activiteit in omgevingsplan", locaties: [rond]),
    ],
    locaties: [
      zone: .init(minX: 100, minY: 100, maxX: 200, maxY: 200), rond: .init(minX: 0, minY: 0, maxX: 1000, maxY: 1000),
    ])

  static let ontwerp = Regelset(
    slug: "kap", naam: "Conclusie kappen", soort: .conclusie, activiteit: boom,
    groepen: [.init(slug: "g", naam: "Uw boom", prioriteit: 1)],
    vragen: [
      Regelvraag(slug: "zone", soort: .geo(locatie: zone), tekst: "In de zone?", groep: "g", prioriteit: 1),
      Regelvraag(slug: "dikte", soort: .getal(eenheid: "cm"), tekst: "Hoe dik?", groep: "g", prioriteit: 2),
    ], kolommen: ["zone", "dikte"],
    rijen: [
      Regelrij(id: "R01", cellen: ["\"nee\"", "-"], uitkomst: .toestemmingsvrij, uitleg: "Buiten de zone"),
      Regelrij(id: "R02", cellen: ["\"deels\"", "-"], uitkomst: .neemContactOpMet, uitleg: "Op de rand"),
      Regelrij(id: "R03", cellen: ["-", "< 30"], uitkomst: .toestemmingsvrij, uitleg: "Dun"),
      Regelrij(id: "R04", cellen: ["-", "-"], uitkomst: .vergunningplicht, uitleg: "Dik", artikel: "6.4"),
    ])

  static func bytes(_ set: Regelset, oin: String = Proefregister.oin) throws -> [UInt8] {
    try #require(set.sttrBestand(Regelnaamgeving(oin: oin, bronhouder: "gm9995")).model)
  }

  static func gevuld(begin: String = "04-01-2027", dag: String = "2027-01-05") async throws -> Proefregister {
    let register = try Proefregister(inhoud, dag: dag)
    let soorten: [Regelbeheerobject] = [.conclusie, .indieningsvereisten(.vergunning)]
    let bevestiging = try await register.leverAan(
      Proefregister.levering(bytes(ontwerp), boom, soorten, begin: begin).codeer())
    #expect(bevestiging.status == .verwerkt, "\(bevestiging.meldingen ?? [])")
    return register
  }

  private static func vlak(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> GeoJSON {
    .polygon([[(x1, y1), (x2, y1), (x2, y2), (x1, y2), (x1, y1)].map { .init(x: $0.0, y: $0.1) }])
  }

  @Test(
    "De kaart antwoordt ja, nee of deels; alleen raken telt niet",
    arguments: [
      (GeoJSON.punt(x: 150, y: 150), "ja"), (.punt(x: 300, y: 300), "nee"), (.punt(x: 200, y: 150), "ja"),
      (vlak(110, 110, 120, 120), "ja"), (vlak(190, 190, 210, 210), "deels"), (vlak(200, 100, 250, 200), "nee"),
      (vlak(100, 100, 200, 200), "ja"),
      (.lineString([.init(x: 150, y: 150), .init(x: 250, y: 150)]), "deels"),
      (.lineString([.init(x: 200, y: 150), .init(x: 250, y: 150)]), "nee"),
    ])
  func geo(plek: GeoJSON, antwoord: String) async throws {
    let register = try await Self.gevuld()
    let activiteit = try #require(try await register.conclusie("BoomKappen", [], plek).first?.activiteiten.first)
    let vragen = (activiteit.vraaggroepen ?? []).flatMap(\.vragen)
    let kaart = try #require(vragen.first { $0.uitvoeringsregelType == "geoVerwijzing" })
    #expect(kaart.vooringevuldAntwoord == antwoord)
  }

  @Test("De check vraagt wat nodig is, concludeert en wijst naar het formulier")
  func check() async throws {
    let register = try await Self.gevuld()
    let plek = GeoJSON.punt(x: 150, y: 150)
    let eerste = try #require(try await register.conclusie("BoomKappen", [], plek).first)
    #expect(eerste.omschrijving == "Boom onderhouden of weghalen")
    let activiteit = try #require(eerste.activiteiten.first)
    #expect(activiteit.bestuursorgaan?.oin == Proefregister.oin && activiteit.bestuursorgaan?.organisatieCode == "9995")
    let open = (activiteit.vraaggroepen ?? []).flatMap(\.vragen).filter { $0.vooringevuldAntwoord == nil }
    let dikte = try #require(open.first)
    #expect(open.count == 1 && dikte.tekst == "Hoe dik? (in cm)" && dikte.antwoordType == "numeriek")
    let klaar = try await register.conclusie("BoomKappen", [(dikte.id, "45,5")], plek)
    let conclusie = try #require(klaar.first?.activiteiten.first?.conclusies?.first)
    #expect(conclusie.toestemmingstype.code == "Vergunningplicht")
    #expect(
      conclusie.toonbareActiviteitFunctioneleStructuurRef?.hasSuffix("IndieningsvereistenVergunning\(Self.boom)")
        == true)
    let id = try #require(conclusie.toelichtingId)
    let tekst = try await register.json(
      UitvoerenServices.Toelichting.self, DSOPad.uitvoerenServices + "/toelichtingen/\(id)")
    #expect(tekst.toelichting == "Dik Zie artikel 6.4.")
  }

  @Test("Voor de begindatum gelden de regels nog niet, en een nieuwe versie beëindigt de oude")
  func datums() async throws {
    let register = try await Self.gevuld(begin: "04-01-2027")
    // The day before, the activiteit itself is not yet toepasbaar.
    #expect(
      try await register.conclusie("BoomKappen", [], nil, datum: "03-01-2027").first?.activiteiten.isEmpty == true)
    #expect(try await register.conclusie("BoomKappen", [], nil, datum: "04-01-2027").first?.activiteiten.count == 1)
    var nieuw = Self.ontwerp
    nieuw.naam = "Conclusie kappen 2"
    let levering = Levering(
      opdrachten: [.toevoegenToepasbareRegels(geldigBegindatum: "01-03-2027", bestandsnaam: "r.dmn")],
      bestanden: ["r.dmn": try Self.bytes(nieuw)])
    #expect(try await register.leverAan(levering.codeer()).status == .verwerkt)
    let pad = DSOPad.uitvoerenGegevens + "/toepasbareRegels"
    let nu = try await register.json(ToepasbareRegels.ToepasbareRegelsPagina.self, pad + "?datum=28-02-2027")
    #expect(nu.embedded.toepasbareRegels.map(\.naam) == ["Conclusie kappen"])
    #expect(nu.embedded.toepasbareRegels.first?.einddatum == "28-02-2027")
    let later = try await register.json(ToepasbareRegels.ToepasbareRegelsPagina.self, pad + "?datum=01-03-2027")
    #expect(later.embedded.toepasbareRegels.map(\.naam) == ["Conclusie kappen 2"])
    let adres = try #require(later.embedded.toepasbareRegels.first?.links?.sttrBestand?.href)
    #expect(await register.roep(.get(adres)).inhoud == (try Self.bytes(nieuw)))
  }

  @Test("Een activiteit zonder regels zegt dat de regels ontbreken")
  func ontbreekt() async throws {
    let register = try Proefregister(Self.inhoud)
    let kenmerken = Activiteitkenmerken(
      regelbeheerobjecten: [.conclusie], werkzaamheden: ["BoomKappen"], begindatum: "04-01-2027")
    let levering = Levering(
      opdrachten: [.updateActiviteit(activiteit: Self.boom, bestandsnaam: "a.json")],
      bestanden: ["a.json": kenmerken.codeer()])
    #expect(try await register.leverAan(levering.codeer()).status == .verwerkt)
    #expect(try await register.conclusie().first?.activiteiten.first?.ontbrekendeData == "toepasbareRegels")
  }

  enum Vergissing: String, CaseIterable, Sendable {
    case geenZip, geenManifest, teVeel, anderOIN, onbekendeActiviteit, nietAan, datumVorm, nietToepasbaar, kapotBestand
    var code: String {
      switch self {
      case .geenZip: "WP-ZIP-001"
      case .geenManifest, .teVeel, .datumVorm: "WDK-TR-051"
      case .anderOIN, .onbekendeActiviteit, .nietAan, .nietToepasbaar: "WDK-TR-050"
      case .kapotBestand: "WP-XML-001"
      }
    }
  }

  @Test("Een verkeerde levering wordt afgekeurd en laat niets achter", arguments: Vergissing.allCases)
  func vergissingen(vergissing: Vergissing) async throws {
    let register = try Proefregister(Self.inhoud)
    var set = Self.ontwerp
    if vergissing == .onbekendeActiviteit { set.activiteit = "nl.imow-gm9995.activiteit.Weg" }
    var bytes = try Self.bytes(set, oin: vergissing == .anderOIN ? "00000099000000007777" : Proefregister.oin)
    if vergissing == .kapotBestand { bytes = Array("<dmn".utf8) }
    let soorten: [Regelbeheerobject] = vergissing == .nietAan ? [.maatregelen] : [.conclusie]
    var levering = Proefregister.levering(bytes, Self.boom, soorten, begin: "04-01-2027")
    if vergissing == .nietToepasbaar {
      levering.opdrachten.removeFirst()
      levering.bestanden["a.json"] = nil
    }
    if vergissing == .datumVorm {
      levering.opdrachten[1] = .toevoegenToepasbareRegels(geldigBegindatum: "2027-01-04", bestandsnaam: "r.dmn")
    }
    var inhoud = levering.codeer()
    if vergissing == .geenManifest { inhoud["manifest.xml"] = nil }
    if vergissing == .teVeel { inhoud["extra.txt"] = [1] }
    let bevestiging =
      try await vergissing == .geenZip
      ? register.leverAan(zip: Array("geen zip".utf8)) : register.leverAan(inhoud)
    #expect(bevestiging.status == .afgekeurd)
    let fouten = (bevestiging.meldingen ?? []).filter { $0.ernst == "fout" }.map(\.code)
    #expect(fouten.contains(vergissing.code), "\(fouten)")
    let pad = DSOPad.uitvoerenGegevens + "/toepasbareRegels"
    let lijst = try await register.json(ToepasbareRegels.ToepasbareRegelsPagina.self, pad)
    #expect(lijst.embedded.toepasbareRegels.isEmpty)
    let opnieuw = try await register.json(
      ToepasbareRegels.Aanleverbevestiging.self,
      "/overheid/toepasbare-regels/aanleverentoepasbareregels/v1/aanleveringen/\(bevestiging.aanleveringId)")
    #expect(opnieuw.status == .afgekeurd)
  }

  @Test("Zijn de plannen niet bereikbaar, dan komt een levering later terug")
  func planStuk() async throws {
    var stuk = Self.inhoud
    stuk.isStuk = true
    let register = try Proefregister(stuk)
    let zip = try Zip.schrijf(
      Pakketinhoud(
        Proefregister.levering(Self.bytes(Self.ontwerp), Self.boom, [.conclusie], begin: "04-01-2027").codeer()))
    let antwoord = await register.roep(
      .post(
        "/overheid/toepasbare-regels/aanleverentoepasbareregels/v1/aanleveringen", zip, soort: "application/zip",
        koppen: ["X-OIN": Proefregister.oin]))
    #expect(antwoord.status == 503)
    #expect(await register.roep(.get(DSOPad.rtrGegevens + "/activiteiten")).status == 503)
  }

  @Test("Verkeerde vragen krijgen 400, 404 of een eerlijke 501")
  func weigeringen() async throws {
    let register = try await Self.gevuld()
    let werk = FunctioneleStructuurRef.werkzaamheid("BoomKappen")
    #expect(await register.bepaal("conclusie", "onzin").status == 400)
    #expect(await register.bepaal("conclusie", werk, datum: "gisteren").status == 400)
    #expect(await register.bepaal("indieningsvereisten", werk).status == 400)
    #expect(await register.bepaal("maatregelen", werk).status == 501)
    #expect(await register.roep(.get(DSOPad.rtrGegevens + "/activiteiten/weg")).status == 404)
    #expect(await register.roep(.get(DSOPad.uitvoerenServices + "/toelichtingen/1")).status == 404)
    let rest = GegevensEndpoint.samengesteld + "/activiteiten/algemeen"
    #expect(await register.roep(.get(rest)).status == 501)
    let kapot = Aanroep.post(
      DSOPad.uitvoerenServices + "/conclusie/_bepaal", Array("{".utf8), soort: "application/json")
    #expect(await register.roep(kapot).status == 400)
    let zonder = Aanroep.post(AanleverEndpoint.aanleveringen, [1], soort: "application/zip")
    #expect(await register.roep(zonder).status == 403)
  }

  @Test("Het register toont de boom, wat aan staat en de werkzaamheden")
  func lezen() async throws {
    let register = try await Self.gevuld()
    let lijst = try await register.json(
      RTRGegevens.Activiteiten.self, DSOPad.rtrGegevens + "/activiteiten?datum=04-01-2027&pageSize=1")
    #expect(lijst.page == .init(size: 1, totalElements: 2, totalPages: 2, number: 1))
    #expect(lijst.links?.next?.href.hasSuffix("page=2") == true)
    let boom = try await register.json(RTRGegevens.Activiteit.self, DSOPad.rtrGegevens + "/activiteiten/\(Self.boom)")
    #expect(boom.regelBeheerObjecten?.map(\.typering) == ["Conclusie", "Indieningsvereisten"])
    #expect(boom.links?.werkzaamheden?.first?.href.hasSuffix("/BoomKappen") == true)
    let vraag = Zoekinterface.WerkzaamhedenZoekvraag(zoekterm: "boom kap")
    let gevonden = await register.roep(try .json(.post, DSOPad.zoekinterface + "/werkzaamheden/_zoek", vraag))
    #expect(try gevonden.json(RTRGegevens.Werkzaamheden.self).embedded.werkzaamheden.map(\.urn) == ["BoomKappen"])
    let suggestie = await register.roep(
      try .json(.post, DSOPad.zoekinterface + "/werkzaamheden/_suggereer", Zoekinterface.Zoekterm(zoekterm: "bo")))
    #expect(try suggestie.json([String].self) == ["Boom onderhouden of weghalen", "boom kappen"])
    let doen = await register.roep(
      try .json(
        .post, DSOPad.zoekinterface + "/activiteiten/_zoek", Zoekinterface.ActiviteitenZoekvraag(zoekterm: "boom")))
    #expect(
      try doen.json(Zoekinterface.Activiteiten.self).embedded.activiteiten.map(\.toestemming?.code) == ["Vergunning"])
  }

  @Test("Een verzoek gaat naar het bevoegd gezag, of naar de behandeldienst die dat heeft ingesteld")
  func routering() async throws {
    let register = try await Self.gevuld()
    let ref = FunctioneleStructuurRef(
      oin: Proefregister.oin, soort: .indieningsvereisten(.vergunning), activiteit: Self.boom
    ).description
    let vraag = Verzoeksroutering.Vraag(functioneleStructuurRefs: [ref])
    func routering() async throws -> Verzoeksroutering.Routering {
      let antwoord = await register.roep(try .json(.post, DSOPad.verzoeksroutering + "/_bepaal", vraag))
      return try #require(try antwoord.json(Verzoeksroutering.Antwoord.self).routeringen.first)
    }
    #expect(try await routering().bevoegdeGezagen.first?.naam == "gemeente Rieteroog")
    #expect(try await routering().behandeldienst == nil)
    let dienst = Verzoeksroutering.Behandeldienstconfiguratie(
      activiteitUrn: Self.boom, bevoegdGezagOin: Proefregister.oin,
      behandeldienst: .init(oin: "00000099000000002000", naam: "Omgevingsdienst"), begindatum: "01-01-2027")
    let pad = DSOPad.behandeldienstconfiguraties + "/behandeldienstconfiguraties"
    #expect(await register.roep(try .json(.put, pad, dienst)).status == 403)
    let gezet = await register.roep(try .json(.put, pad, dienst, koppen: ["X-OIN": Proefregister.oin]))
    #expect(gezet.status == 201)
    #expect(try await routering().behandeldienst?.oin == "00000099000000002000")
    let lijst = try await register.json(Verzoeksroutering.Behandeldienstconfiguraties.self, pad)
    let id = try #require(lijst.behandeldienstconfiguraties.first?.id)
    let weg = Aanroep(.delete, pad + "/\(id)", koppen: ["X-OIN": Proefregister.oin])
    #expect(await register.roep(weg).status == 204)
    #expect(try await routering().behandeldienst == nil)
  }

  @Test("Verifiëren zegt wat er mis is en bewaart niets")
  func verifieren() async throws {
    let register = try Proefregister(Self.inhoud)
    func rapport(_ bytes: [UInt8]) async throws -> ToepasbareRegels.Verificatierapport {
      let aanroep = Aanroep.post(DSOPad.verifieren + "/verifieren", bytes, soort: "application/xml")
      return try await register.roep(aanroep).json(ToepasbareRegels.Verificatierapport.self)
    }
    #expect(try await rapport(Self.bytes(Self.ontwerp)).resultaat == "GOEDGEKEURD")
    #expect(try await rapport([]).resultaat == "AFGEKEURD")
    let tekst = String(decoding: try Self.bytes(Self.ontwerp), as: UTF8.self)
    let fout = try await rapport(Array(tekst.replacingOccurrences(of: "Vergunningplicht", with: "Mag niet").utf8))
    #expect(fout.resultaat == "AFGEKEURD" && fout.meldingen.contains { $0.code == "WDK-TR-020" && $0.regel != nil })
  }

  @Test("Elke pagina van het register is er, ook als er nog niets is")
  func paginas() async throws {
    let leeg = try Proefregister(.init())
    for pad in ["/rtr", "/rtr/verifieren", "/rtr/leveringen", "/rtr/hygiene"] {
      #expect(await leeg.roep(.get(pad)).status == 200, "\(pad)")
    }
    let vol = try await Self.gevuld()
    for pad in ["/rtr", "/rtr/activiteiten/\(Self.boom)", "/rtr/regels/100001", "/rtr/leveringen", "/rtr/hygiene"] {
      #expect(await vol.roep(.get(pad)).status == 200, "\(pad)")
    }
    #expect(await vol.roep(.get("/rtr/regels/9")).status == 404)
    #expect(await vol.roep(.get("/rtr/activiteiten/weg")).status == 404)
    #expect(await vol.roep(.get("/rtr/hygiene")).inhoudAlsTekst.contains("IndieningsvereistenVergunning staat aan"))
    #expect(await vol.roep(.get("/rtr/hygiene")).inhoudAlsTekst.contains("Vragen die een gebruiker twee keer krijgt"))
  }
}
