import Bevindingen
import DSOKoppelvlak
import Digikoppeling
import Foundation
import Ketenspoor
import Opslag
import Pakket
import STAM
import STOP
import Testing
import Tijd

@testable import Zaaksysteem

@Suite("Behandeling van een zaak") struct BehandelingTests {
  private static let nummer = "2026112300001"

  private func metZaak(email: String? = "trijntje@oefen.example") async throws -> (Proefketen, String) {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(email: email), documenten: Proefketen.bijlagen)
    try await keten.meld(Self.nummer)
    return (keten, try nodig(try keten.zaak()).nummer)
  }

  @Test("Zonder e-mailadres wordt de ontvangstbevestiging een zichtbare brief") func brief() async throws {
    let (keten, nummer) = try await metZaak(email: nil)
    #expect(keten.boekje.nu.post.isEmpty)
    let zaak = try #require(try keten.zaak())
    #expect(zaak.stand == .ontvangen && zaak.teSchrijvenBrieven.count == 1)
    #expect(zaak.bevindingen.contains { $0.code == "WP-VTH-007" })
    let inbox = await keten.pagina("").inhoudAlsTekst
    #expect(inbox.contains("Brieven die u moet sturen"))
    let id = try #require(zaak.teSchrijvenBrieven.first?.id)
    _ = try await keten.vul("/zaken/\(nummer)/brief", [("bericht", id)])
    #expect(try keten.zaak()?.stand == .ontvangstBevestigd)
  }

  @Test("Een vraag om advies gaat één keer weg, en het antwoord komt in de zaak") func advies() async throws {
    let (keten, nummer) = try await metZaak()
    let velden = [
      ("partner", Proefketen.regio), ("privilege", "BT"), ("titel", "Advies boom"), ("vraag", "Is dit veilig?"),
      ("documenten", Hash.sha256(Proefketen.tekening)),
    ]
    _ = try await keten.vul("/zaken/\(nummer)/advies", velden)
    #expect(try keten.zaak()?.stand == .adviesGevraagd)
    #expect(keten.boekje.nu.swfDocumenten["swf-tekening.pdf"] == Proefketen.tekening)
    keten.boekje.zet { stand in
      stand.swfDocumenten["advies-1"] = Array("veilig".utf8)
      stand.actieverzoek?.status = .gereedgemeld
      stand.actieverzoek?.documenten = [
        SWFDossier.Document(
          documentId: "advies-1", bestandsNaam: "advies.pdf", samenwerkingId: "SAM-1001",
          aangemaaktDoor: Proefketen.regio, creatieDatumTijd: Proefketen.maandag)
      ]
      stand.adviesberichten = [
        SWFDossier.Bericht(
          berichtId: "b1", actieverzoekId: "actie-1", samenwerkingId: "SAM-1001", inhoud: "Akkoord, mits afgezet.",
          zender: Proefketen.regio, creatieDatumTijd: Proefketen.maandag)
      ]
    }
    try keten.omgeving.klok.verschuif(seconden: 6)
    await keten.systeem.tik(keten.omgeving.klok.nu)
    _ = try await keten.vul("/zaken/\(nummer)/advies/ophalen")
    let zaak = try #require(try keten.zaak())
    #expect(zaak.documenten.filter { $0.herkomst == .advies }.map(\.naam) == ["advies.pdf"])
    #expect(zaak.adviezen.first?.berichten.map(\.inhoud) == ["Akkoord, mits afgezet."])
    #expect(zaak.heeftAdvies && zaak.stand == .inBehandeling)
    #expect(keten.boekje.nu.actieverzoekenGemaakt == 1 && keten.boekje.nu.kamers.count == 1)
    let id = try #require(zaak.adviezen.first?.id)
    _ = try await keten.vul("/zaken/\(nummer)/advies/\(id)/akkoord")
    #expect(keten.boekje.nu.actieverzoek?.status == .gereed)
  }

  @Test("Verlengen telt zes weken op en de initiatiefnemer hoort het") func verlengen() async throws {
    let (keten, nummer) = try await metZaak()
    _ = try await keten.vul("/zaken/\(nummer)/verlengen", [("weken", "6"), ("reden", "Wij wachten op advies.")])
    let zaak = try #require(try keten.zaak())
    #expect(zaak.termijn.bereken().uiterste == zaak.verzoek.indienDatum.datum.plus(weken: 14).eersteWerkdag)
    #expect(keten.boekje.nu.post.count == 2)
  }

  @Test("Wie twee keer drukt, doet de rechtshandeling één keer") func tweeKeer() async throws {
    let (keten, nummer) = try await metZaak()
    let advies = [("partner", Proefketen.regio), ("privilege", "BT"), ("titel", "Advies"), ("vraag", "Is dit veilig?")]
    async let een = keten.vul("/zaken/\(nummer)/advies", advies)
    async let twee = keten.vul("/zaken/\(nummer)/advies", advies)
    _ = try await (een, twee)
    #expect(try keten.zaak()?.adviezen.count == 1)
    for _ in 1...3 { _ = try await keten.vul("/zaken/\(nummer)/verlengen", [("weken", "6"), ("reden", "onderzoek")]) }
    for _ in 1...2 {
      _ = try await keten.vul("/zaken/\(nummer)/besluit", [("uitkomst", "verleend"), ("motivering", "Het mag.")])
    }
    async let eerste = keten.vul(
      "/zaken/\(nummer)/kennisgeving", [("opschrift", "Vergunning"), ("datum", "2026-11-30")])
    async let tweede = keten.vul(
      "/zaken/\(nummer)/kennisgeving", [("opschrift", "Vergunning"), ("datum", "2026-11-30")])
    _ = try await (eerste, tweede)
    let zaak = try #require(try keten.zaak())
    #expect(zaak.termijngebeurtenissen.count == 1)
    #expect(zaak.kennisgevingen.count == 1 && keten.boekje.nu.leveringen.count == 1)
    #expect(zaak.berichten.filter { $0.soort == .verlenging }.count == 1)
  }

  @Test("Een formulier zonder inhoud geeft fouten en verandert niets") func leegFormulier() async throws {
    let (keten, nummer) = try await metZaak()
    let voor = try keten.zaak()
    for rest in ["besluit", "aanvulling", "verlengen", "advies", "kennisgeving", "doorzenden", "stand", "opschorten"] {
      let antwoord = try await keten.vul("/zaken/\(nummer)/\(rest)")
      #expect(antwoord.status == 422, "\(rest)")
    }
    #expect(try keten.zaak() == voor)
  }

  @Test("Weigert DSO-LV het doorzenden, dan verandert de zaak niet") func doorzendenGeweigerd() async throws {
    let (keten, nummer) = try await metZaak()
    keten.boekje.zet { $0.weigertDoorzenden = true }
    let velden = [("wat", "behandeldienst"), ("oin", Proefketen.dienst)]
    _ = try await keten.vul("/zaken/\(nummer)/doorzenden", velden)
    var zaak = try #require(try keten.zaak())
    #expect(zaak.stand == .ontvangstBevestigd && zaak.doorzendingen.map(\.stand) == [.geweigerd])
    keten.boekje.zet { $0.weigertDoorzenden = false }
    _ = try await keten.vul("/zaken/\(nummer)/doorzenden", velden)
    zaak = try #require(try keten.zaak())
    #expect(zaak.stand == .doorgezonden && zaak.doorzendingen.map(\.stand) == [.geweigerd, .uitgevoerd])
  }

  @Test("Een besluit gaat naar de initiatiefnemer en als kennisgeving naar de LVBB; het antwoord komt in de zaak")
  func kennisgeving() async throws {
    let (keten, nummer) = try await metZaak()
    _ = try await keten.vul(
      "/zaken/\(nummer)/besluit",
      [("uitkomst", "verleend"), ("motivering", "Er komt een nieuwe boom."), ("voorschriften", "Plant een linde.\n\n")])
    let besloten = try #require(try keten.zaak())
    #expect(besloten.stand == .besloten && besloten.besluit?.voorschriften == ["Plant een linde."])
    #expect(keten.boekje.nu.post.last?.contains("U krijgt de vergunning") == true)
    _ = try await keten.vul(
      "/zaken/\(nummer)/kennisgeving", [("opschrift", "Besluit boom Lindelaan 1"), ("datum", "2026-11-24")])
    let levering = try #require(keten.boekje.nu.leveringen.first)
    #expect(levering.action == "publicatieVerzoek" && levering.from.role == "Zaaksysteem")
    let zip = try #require(levering.payloads.last).inhoud
    let pakket = try #require(Zip.lees(zip, bestand: "k.zip").model)
    #expect(Set(pakket.namen) == ["opdracht.xml", "manifest.xml", "kennisgeving.xml"])
    let omgeving = Validatieomgeving(vandaag: keten.omgeving.klok.vandaag, datumscontrole: .streng)
    let oordeel = STOPValidatie.valideer(pakket: pakket.opNaam, omgeving: omgeving)
    #expect(oordeel.bevindingen.filter { $0.ernst == .fout }.map(\.samenvatting) == [])
    try await meldPublicatie(keten, levering)
    let zaak = try #require(try keten.zaak())
    #expect(zaak.stand == .bekendgemaakt && zaak.kennisgevingen.first?.publicatie == "gmb-2026-12")
    let json = await keten.pagina("/api/zaken/\(nummer)").inhoudAlsTekst
    #expect(json.contains("\"publicatie\":\"gmb-2026-12\""))
  }

  /// The LVBB answers: an outcome as ebMS message, in the conversation of the delivery.
  private func meldPublicatie(_ keten: Proefketen, _ levering: EbMSBericht) async throws {
    let id = try #require(try keten.zaak()?.kennisgevingen.first?.idLevering)
    let verslag = LVBBVerslag(
      idLevering: id, tijdstip: keten.omgeving.klok.nu,
      meldingen: [LVBBMelding(code: "WP-1", ernst: .informatie, beschrijving: "Gepubliceerd als gmb-2026-12")],
      stand: .uitkomst(.gepubliceerd))
    let resultaat = LVBBResultaat(dienst: .publicatie, soort: .status, verslag: verslag)
    let verzending = try #require(
      EbMSVerzending(
        cpa: Afspraken(zetel: keten.zetel).lvbb, van: Proefketen.lvbb, action: resultaat.elementnaam,
        payloads: [Payload(contentId: "r@lvbb", contentType: "text/xml", inhoud: resultaat.bytes)],
        messageId: "r1@lvbb", conversationId: levering.conversationId, timestamp: keten.omgeving.klok.nu,
        refToMessageId: levering.messageId))
    let overdracht = EbMSEncoder().encode(verzending.bericht)
    let antwoord = await keten.systeem.router.beantwoord(
      Aanroep(.post, verzending.endpoint, koppen: Koppen(overdracht.headers), inhoud: overdracht.body))
    #expect(antwoord.status == 204)
  }

  private static let schemas: String = {
    if let eigen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"] { return "\(eigen)/standards/stop" }
    let wortel = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return wortel.deletingLastPathComponent().appendingPathComponent("shared/standards/stop").path
  }()

  @Test(
    "De kennisgeving volgt het officiële schema",
    .enabled(
      if: FileManager.default.fileExists(atPath: schemas) && FileManager.default.fileExists(atPath: "/usr/bin/xmllint"),
      "overgeslagen: ../shared ontbreekt"))
  func schema() async throws {
    let (keten, nummer) = try await metZaak()
    _ = try await keten.vul(
      "/zaken/\(nummer)/besluit", [("uitkomst", "deels"), ("motivering", "Eén boom mag, de andere niet.")])
    _ = try await keten.vul(
      "/zaken/\(nummer)/kennisgeving",
      [("opschrift", "Besluit & bomen"), ("datum", "2026-11-24"), ("toelichting", "Zie <hier>.")])
    let zip = try #require(keten.boekje.nu.leveringen.first?.payloads.last).inhoud
    let bestanden = try #require(Zip.lees(zip, bestand: "k.zip").model).opNaam
    let map = FileManager.default.temporaryDirectory.appendingPathComponent("zaak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    for (naam, xsd) in [
      ("kennisgeving.xml", "lvbb-stop-aanlevering.xsd"), ("opdracht.xml", "lvbb-transport.xsd"),
      ("manifest.xml", "lvbb-transport.xsd"),
    ] {
      let bestand = map.appendingPathComponent(naam)
      try Data(bestanden[naam] ?? []).write(to: bestand)
      let proces = Process()
      proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
      proces.environment = ["XML_CATALOG_FILES": "\(Self.schemas)/catalog.xml"]
      proces.arguments = ["--noout", "--nonet", "--schema", "\(Self.schemas)/lvbb-1.2.0/\(xsd)", bestand.path]
      try proces.run()
      proces.waitUntilExit()
      #expect(proces.terminationStatus == 0, "\(naam)")
    }
  }

  /// Writes pages to the folder in ZAAK_SCHERMEN, to look at them.
  @Test("Elke pagina van een zaak is te tonen") func schermen() async throws {
    let (keten, nummer) = try await metZaak()
    keten.leg(Proefketen.verzoek("2026112300002", email: nil))
    try await keten.meld("2026112300002", messageId: "m9@dso")
    try await keten.meld("2026112300003", messageId: "m10@dso")
    _ = try await keten.vul(
      "/zaken/\(nummer)/advies",
      [("partner", Proefketen.regio), ("privilege", "VT"), ("titel", "Advies boom"), ("vraag", "Is dit veilig?")])
    _ = try await keten.vul(
      "/zaken/\(nummer)/besluit", [("uitkomst", "verleend"), ("motivering", "Er komt een linde.")])
    _ = try await keten.vul("/zaken/\(nummer)/kennisgeving", [("opschrift", "Besluit boom"), ("datum", "2026-11-24")])
    let tweede = try #require(try keten.zaken().first).nummer
    let paden =
      ["", "/zaaktypen"]
      + ["", "/documenten", "/termijn", "/advies", "/besluit", "/berichten", "/historie"]
      .flatMap { ["/zaken/\(nummer)\($0)", "/zaken/\(tweede)\($0)"] }
    for pad in paden {
      let antwoord = await keten.pagina(pad)
      #expect(antwoord.status == 200 && antwoord.inhoudAlsTekst.contains("<h1>"), "\(pad)")
      guard let map = ProcessInfo.processInfo.environment["ZAAK_SCHERMEN"] else { continue }
      let naam = "zaak" + pad.map { $0 == "/" ? "_" : $0 } + ".html"
      try Data(antwoord.inhoud).write(to: URL(fileURLWithPath: "\(map)/\(naam)"))
    }
  }
}
