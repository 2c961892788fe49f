import Bevindingen
import DSOKoppelvlak
import Foundation
import Ketenspoor
import Testing
import Tijd

@testable import Samenwerken

@Suite("Samenwerken") struct SamenwerkenTests {
  static let gemeente = "00000099000000001000"
  static let omgevingsdienst = "00000099000000002000"
  static let veiligheidsregio = "00000099000000004000"
  static let vreemde = "00000099000000007000"

  /// A server with one dossier: the omgevingsdienst has VT, the veiligheidsregio BT.
  struct Proef {
    let router: Router
    let omgeving: Werkplaatsomgeving
    let dossier: String

    init() async throws {
      omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(seconden: 1_795_425_000))
      router = try SamenwerkenSystem(omgeving).router
      let antwoord = await router.beantwoord(
        try Self.json(
          .post, "/samenwerkingen", gemeente, SWF.SamenwerkingNieuw(titel: "Eik kappen", verzoeknummer: "2026112300001")
        ))
      dossier = try antwoord.json(SWF.Samenwerking.self).samenwerkingId
      for (oin, privilege) in [(omgevingsdienst, SWF.Privilege.volledig), (veiligheidsregio, .beperkt)] {
        let deelnemer = SWF.Deelnemer(oin: oin, privilege: privilege)
        _ = await stuur(.post, "/samenwerkingen/\(dossier)/deelnemers", SamenwerkenTests.gemeente, deelnemer)
      }
    }

    static func json(_ methode: Methode, _ pad: String, _ oin: String, _ waarde: some Encodable) throws -> Aanroep {
      try Aanroep.json(methode, SWFAdres.basis + pad, waarde, koppen: ["X-OIN": oin])
    }
    func stuur(_ methode: Methode, _ pad: String, _ oin: String, _ waarde: some Encodable) async -> Antwoord {
      guard let aanroep = try? Self.json(methode, pad, oin, waarde) else { return .leeg(status: 599) }
      return await router.beantwoord(aanroep)
    }
    func haal(_ pad: String, _ oin: String, _ methode: Methode = .get) async -> Antwoord {
      await router.beantwoord(Aanroep(methode, SWFAdres.basis + pad, koppen: ["X-OIN": oin]))
    }
    func upload(_ naam: String, _ merk: String, _ oin: String) async -> Antwoord {
      let metadata = "{\"vertrouwelijkheidsAanduiding\":\"\(merk)\"}"
      let body =
        "--g\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n\(metadata)\r\n--g\r\n"
        + "Content-Disposition: form-data; name=\"file\"; filename=\"\(naam)\"\r\nContent-Type: application/pdf\r\n\r\n%PDF \(naam)\r\n--g--\r\n"
      return await router.beantwoord(
        .post(
          "\(SWFAdres.basis)/samenwerkingen/\(dossier)/documenten", Array(body.utf8),
          soort: "multipart/form-data; boundary=g", koppen: ["X-OIN": oin]))
    }
    func verzoek(aan oin: String, documenten: [String] = []) async throws -> String {
      let nieuw = SWFDossier.ActieverzoekNieuw(
        ontvanger: oin, titel: "Advies", omschrijving: "Is de boom ziek?", documenten: documenten)
      return try await stuur(.post, "/samenwerkingen/\(dossier)/actieverzoeken", gemeente, nieuw)
        .json(SWFDossier.Actieverzoek.self).actieverzoekId
    }
    func zet(_ status: SWF.ActieverzoekStatus, _ id: String, _ oin: String) async -> Antwoord {
      await stuur(.patch, "/actieverzoeken/\(id)", oin, SWFDossier.ActieverzoekWijziging(status: status))
    }
  }

  @Test("Een samenwerking met advies loopt van begin tot gesloten en verwijderd") func heleWeg() async throws {
    let proef = try await Proef()
    let tekening = try await proef.upload("plan.pdf", "RV", Self.gemeente).json(SWFDossier.Document.self)
    let id = try await proef.verzoek(aan: Self.omgevingsdienst, documenten: [tekening.documentId])
    let werk = try await proef.haal("/actieverzoeken?organisatie=\(Self.omgevingsdienst)", Self.omgevingsdienst)
      .json(SWFDossier.Actieverzoeken.self).embedded.actieverzoeken
    #expect(werk.map(\.actieverzoekId) == [id] && werk.first?.documenten?.count == 1)
    let inhoud = try #require(tekening.links?.content?.href)
    let bytes = await proef.router.beantwoord(.get(inhoud, koppen: ["X-OIN": Self.omgevingsdienst]))
    #expect(bytes.inhoudAlsTekst == "%PDF plan.pdf")
    #expect(await proef.zet(.inBehandeling, id, Self.omgevingsdienst).status == 200)
    let bericht = await proef.stuur(
      .post, "/actieverzoeken/\(id)/berichten", Self.omgevingsdienst, SWFDossier.BerichtNieuw(inhoud: "Ja"))
    #expect(bericht.status == 201)
    #expect(await proef.zet(.gereedgemeld, id, Self.omgevingsdienst).status == 200)
    #expect(await proef.zet(.gereed, id, Self.gemeente).status == 200)
    #expect(await proef.zet(.ingetrokken, id, Self.gemeente).status == 409)
    let pad = "/samenwerkingen/\(proef.dossier)"
    #expect(await proef.haal(pad, Self.gemeente, .delete).status == 409)
    let sluiten = SWF.StatusWijziging(status: .gesloten)
    #expect(await proef.stuur(.patch, pad, Self.omgevingsdienst, sluiten).status == 403)
    #expect(await proef.stuur(.patch, pad, Self.gemeente, sluiten).status == 200)
    let teLaat = SWFDossier.ActieverzoekNieuw(ontvanger: Self.omgevingsdienst, titel: "Nog iets")
    #expect(await proef.stuur(.post, "\(pad)/actieverzoeken", Self.gemeente, teLaat).status == 409)
    #expect(await proef.haal(pad, Self.gemeente, .delete).status == 204)
    #expect(await proef.haal(pad, Self.omgevingsdienst).status == 404)
  }

  @Test("Zonder OIN 401, een vreemde 403, een onbekend nummer 404, met de regel in het spoor") func toegang()
    async throws
  {
    let proef = try await Proef()
    let zonder = await proef.router.beantwoord(.get("\(SWFAdres.basis)/samenwerkingen"))
    #expect(zonder.status == 401 && zonder.bevindingen.map(\.code) == ["WP-SWF-001"])
    let vreemd = await proef.haal("/samenwerkingen/\(proef.dossier)", Self.vreemde)
    #expect(vreemd.status == 403 && vreemd.bevindingen.map(\.code) == ["WP-SWF-002"])
    #expect(vreemd.alsProbleem?.status == 403)
    #expect(await proef.haal("/samenwerkingen/SAM-9", Self.gemeente).status == 404)
    #expect(await proef.haal("/actieverzoeken?organisatie=\(Self.gemeente)", Self.vreemde).status == 403)
  }

  @Test("Beperkte toegang ziet geen strikt vertrouwelijk document en hoort er niet van") func rechten() async throws {
    let proef = try await Proef()
    let geheim = try await proef.upload("geheim.pdf", "SV", Self.gemeente).json(SWFDossier.Document.self)
    _ = await proef.upload("open.pdf", "RV", Self.gemeente)
    func namen(_ oin: String) async throws -> [String] {
      try await proef.haal("/samenwerkingen/\(proef.dossier)/documenten?_sort=bestandsNaam", oin)
        .json(SWFDossier.Documenten.self).embedded.documenten.map(\.bestandsNaam)
    }
    #expect(try await namen(Self.veiligheidsregio) == ["open.pdf"])
    #expect(try await namen(Self.omgevingsdienst) == ["geheim.pdf", "open.pdf"])
    let gelezen = await proef.haal("/documenten/\(geheim.documentId)/content", Self.veiligheidsregio)
    #expect(gelezen.status == 403 && gelezen.bevindingen.map(\.code) == ["WP-SWF-005"])
    let meldingen = try await proef.haal("/notificaties", Self.veiligheidsregio).json(SWFDossier.Notificaties.self)
    #expect(meldingen.embedded.notificaties.map(\.notificatieType) == ["DEELNEMER_TOEGEVOEGD", "DOCUMENT_TOEGEVOEGD"])
    let merk = SWFDossier.DocumentMetadata(vertrouwelijkheidsAanduiding: "RV")
    #expect(await proef.stuur(.patch, "/documenten/\(geheim.documentId)", Self.omgevingsdienst, merk).status == 403)
    #expect(await proef.stuur(.patch, "/documenten/\(geheim.documentId)", Self.gemeente, merk).status == 200)
    #expect(try await namen(Self.veiligheidsregio).count == 2)
  }

  @Test(
    "Elke stap van een actieverzoek hoort bij zender of ontvanger",
    arguments: SWF.ActieverzoekStatus.allCases) func stappen(status: SWF.ActieverzoekStatus)
  {
    let zender = Actieverzoekloop.volgende(status, .zender)
    let ontvanger = Actieverzoekloop.volgende(status, .ontvanger)
    #expect(Actieverzoekloop.isAf(status) == (zender + ontvanger).isEmpty)
    #expect(!ontvanger.contains(.gereed) && !ontvanger.contains(.ingetrokken))
    #expect(!zender.contains(.geweigerd) && !zender.contains(.gereedgemeld))
  }

  @Test("Een actieverzoek aan wie niet meedoet, en een derde die meepraat, worden geweigerd") func derden() async throws
  {
    let proef = try await Proef()
    let fout = SWFDossier.ActieverzoekNieuw(ontvanger: Self.vreemde, titel: "Advies")
    let antwoord = await proef.stuur(.post, "/samenwerkingen/\(proef.dossier)/actieverzoeken", Self.gemeente, fout)
    #expect(antwoord.status == 400 && antwoord.bevindingen.map(\.code) == ["WP-SWF-007"])
    let id = try await proef.verzoek(aan: Self.veiligheidsregio)
    let bericht = SWFDossier.BerichtNieuw(inhoud: "Ik ook")
    #expect(await proef.stuur(.post, "/actieverzoeken/\(id)/berichten", Self.omgevingsdienst, bericht).status == 403)
    let ander = try await proef.verzoek(aan: Self.omgevingsdienst)
    #expect(await proef.haal("/actieverzoeken/\(ander)", Self.veiligheidsregio).status == 403)
    #expect(await proef.zet(.gereed, id, Self.veiligheidsregio).status == 409)
  }

  @Test("Twee vensters die aansluiten missen en herhalen niets") func vensters() async throws {
    let proef = try await Proef()
    let eerste = proef.omgeving.klok.nu
    try proef.omgeving.klok.verschuif(seconden: 60)
    _ = try await proef.verzoek(aan: Self.omgevingsdienst)
    let tweede = proef.omgeving.klok.nu
    func ids(_ vraag: String) async throws -> [String] {
      try await proef.haal("/notificaties?\(vraag)", Self.omgevingsdienst).json(SWFDossier.Notificaties.self)
        .embedded.notificaties.map(\.notificatieId)
    }
    let voor = try await ids("eventDatumTijd%5Blte%5D=\(eerste)")
    let na = try await ids("eventDatumTijd%5Bgt%5D=\(eerste)&eventDatumTijd%5Blte%5D=\(tweede)")
    let alle = try await ids("")
    #expect(voor.count == 1 && na.count == 1 && voor + na == alle)
    #expect(await proef.haal("/notificaties?eventDatumTijd%5Bgt%5D=gisteren", Self.gemeente).status == 400)
  }

  @Test("Weigeren op een pagina kan alleen met een reden") func weigeren() async throws {
    let proef = try await Proef()
    let id = try await proef.verzoek(aan: Self.veiligheidsregio)
    let pad = "/samenwerken/\(Self.veiligheidsregio)/actieverzoeken/\(id)"
    func weiger(_ reden: String) async -> Antwoord {
      await proef.router.beantwoord(
        .post(
          "\(pad)/status", Array("status=GEWEIGERD&melding=\(reden)".utf8), soort: "application/x-www-form-urlencoded"))
    }
    let vraag = await proef.router.beantwoord(.get("\(pad)/stoppen?naar=GEWEIGERD"))
    #expect(vraag.status == 200 && vraag.inhoudAlsTekst.contains("Waarom weigert u?"))
    #expect(await weiger("").status == 422)
    #expect(await weiger("Geen+tijd").status == 303)
    let verzoek = try await proef.haal("/actieverzoeken/\(id)", Self.gemeente).json(SWFDossier.Actieverzoek.self)
    #expect(verzoek.status == .geweigerd && verzoek.melding == "Geen tijd")
  }

  @Test("Een partner zonder software antwoordt op een pagina met tekst en document") func gast() async throws {
    let proef = try await Proef()
    let id = try await proef.verzoek(aan: Self.veiligheidsregio)
    let postvak = await proef.router.beantwoord(.get("/samenwerken/\(Self.veiligheidsregio)"))
    #expect(postvak.inhoudAlsTekst.contains("Advies"))
    let pad = "/samenwerken/\(Self.veiligheidsregio)/actieverzoeken/\(id)"
    #expect(await proef.router.beantwoord(.get(pad)).inhoudAlsTekst.contains("Is de boom ziek?"))
    let body =
      "--g\r\nContent-Disposition: form-data; name=\"antwoord\"\r\n\r\nAkkoord\r\n--g\r\n"
      + "Content-Disposition: form-data; name=\"bestand\"; filename=\"advies.pdf\"\r\n\r\n%PDF\r\n--g--\r\n"
    let klaar = await proef.router.beantwoord(
      .post("\(pad)/antwoord", Array(body.utf8), soort: "multipart/form-data; boundary=g"))
    #expect(klaar.status == 303)
    let verzoek = try await proef.haal("/actieverzoeken/\(id)", Self.gemeente).json(SWFDossier.Actieverzoek.self)
    #expect(verzoek.status == .gereedgemeld && verzoek.melding == "Akkoord" && verzoek.aantalBerichten == 1)
    #expect(verzoek.documenten?.map(\.bestandsNaam) == ["advies.pdf"])
    let leeg = await proef.router.beantwoord(
      .post("\(pad)/bericht", Array("inhoud=".utf8), soort: "application/x-www-form-urlencoded"))
    #expect(leeg.status == 422)
    let vreemd = await proef.router.beantwoord(.get("/samenwerken/\(Self.vreemde)/actieverzoeken/\(id)"))
    #expect(vreemd.status == 403 && vreemd.soort == "text/html")
    #expect(await proef.router.beantwoord(.get("/samenwerken")).status == 200)
    let dossier = await proef.router.beantwoord(.get("/samenwerken/\(Self.gemeente)/dossiers/\(proef.dossier)"))
    #expect(dossier.inhoudAlsTekst.contains("Volledige toegang"))
  }

  @Test("Kapotte inhoud krijgt een 400, nooit een 500") func kapot() async throws {
    let proef = try await Proef()
    for inhoud in ["", "{", "[]", "{\"titel\":1}", "{\"titel\":\" \"}"] {
      let antwoord = await proef.router.beantwoord(
        .post(
          "\(SWFAdres.basis)/samenwerkingen", Array(inhoud.utf8), soort: "application/json",
          koppen: ["X-OIN": Self.gemeente]))
      #expect(antwoord.status == 400, "\(inhoud)")
    }
    let zonderBestand = await proef.router.beantwoord(
      .post(
        "\(SWFAdres.basis)/samenwerkingen/\(proef.dossier)/documenten", Array("a=b".utf8),
        soort: "application/x-www-form-urlencoded", koppen: ["X-OIN": Self.gemeente]))
    #expect(zonderBestand.status == 400 && zonderBestand.bevindingen.map(\.code) == ["WP-SWF-008"])
  }

  @Test("Elke regel heeft een eigen code en alle teksten") func regels() {
    #expect(Regelcatalogus(SamenwerkenRegels.alle).dubbeleCodes.isEmpty)
    for kaart in SamenwerkenRegels.alle {
      #expect(![kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed].contains(""), "\(kaart.code)")
    }
  }
}
