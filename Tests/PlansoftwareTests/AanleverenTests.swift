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

@Suite("Plansoftware: aanleveren bij de LVBB") struct AanleverenTests {
  private func stand(_ straat: Proefstraat, _ id: String = "1") async -> String {
    struct Stand: Decodable { var stand: String }
    return (try? await straat.haal("/plansoftware/api/aanleveringen/\(id)").json(Stand.self).stand) ?? ""
  }

  @Test("Valideren en publiceren: elk een eigen opdracht en idLevering; antwoorden zetten de stand")
  func heenEnTerug() async throws {
    let straat = try Proefstraat()
    await straat.wijzig()
    await straat.besluit()
    #expect(await stand(straat) == "gereed")
    await straat.stuur("/plansoftware/aanleveringen/1/valideren")
    #expect(await stand(straat) == "validatieOnderweg")
    try await straat.omgeving.verwerkTijd()
    #expect(await stand(straat) == "validatieInBehandeling")
    #expect(await straat.pagina("/plansoftware/aanleveringen/1").contains("De LVBB is bezig"))
    let verzoek = try #require(straat.lvbb.post.verzoeken.first)
    let zip = try #require(verzoek.payloads.last)
    let opdracht = try Opdrachtaanpassing.opdracht(zip.inhoud)
    let gevraagd = try #require(LVBBVerzoek.decode(verzoek.payloads[0].inhoud, bestand: "v.xml").model)
    #expect(verzoek.action == "validatieVerzoek" && opdracht.soort == .validatie)
    #expect(gevraagd.idLevering == opdracht.idLevering)
    let valide = StompLVBB.antwoord(
      op: verzoek, .validatie, .uitkomst(.valide), idLevering: opdracht.idLevering, messageId: "m1@lvbb",
      meldingen: [.init(code: "LVBB4015", ernst: .waarschuwing, beschrijving: "let hier op")])
    #expect(await straat.systeem.router.beantwoord(valide).status == 204)
    #expect(await stand(straat) == "valide")
    #expect(await straat.pagina("/plansoftware/aanleveringen/1").contains("let hier op"))

    await straat.stuur("/plansoftware/aanleveringen/1/publiceren")
    try await straat.omgeving.verwerkTijd()
    let tweede = try #require(straat.lvbb.post.verzoeken.last)
    let publicatie = try Opdrachtaanpassing.opdracht(try #require(tweede.payloads.last).inhoud)
    #expect(publicatie.soort == .publicatie && publicatie.idLevering != opdracht.idLevering)
    for (nummer, voortgang) in [LVBBVoortgang.registratieVoltooid, .validatieVoltooid].enumerated() {
      _ = await straat.systeem.router.beantwoord(
        StompLVBB.antwoord(
          op: tweede, .publicatie, .voortgang(voortgang), idLevering: publicatie.idLevering,
          messageId: "p\(nummer)@lvbb"))
    }
    // The earlier progress came later: it does not turn the clock back.
    #expect(await stand(straat) == "publicatieGeregistreerd")
    let wachten = await straat.pagina("/plansoftware/aanleveringen/1")
    #expect(wachten.contains("De LVBB maakt dit op 3 december 2026 bekend"))
    #expect(wachten.contains("Zet de klok op 3 december 2026") && wachten.contains("Staat klaar voor bekendmaking"))
    _ = await straat.systeem.router.beantwoord(
      StompLVBB.antwoord(
        op: tweede, .publicatie, .uitkomst(.gepubliceerd), idLevering: publicatie.idLevering, messageId: "p9@lvbb"))
    #expect(await stand(straat) == "gepubliceerd")
  }

  @Test("Hetzelfde resultaat twee keer bezorgd verandert niets en krijgt twee keer een bevestiging")
  func dubbel() async throws {
    let straat = try Proefstraat()
    await straat.wijzig()
    await straat.besluit()
    await straat.stuur("/plansoftware/aanleveringen/1/valideren")
    try await straat.omgeving.verwerkTijd()
    let verzoek = try #require(straat.lvbb.post.verzoeken.first)
    let id = try Opdrachtaanpassing.opdracht(try #require(verzoek.payloads.last).inhoud).idLevering
    let bericht = StompLVBB.antwoord(
      op: verzoek, .validatie, .uitkomst(.nietValide), idLevering: id, messageId: "m1@lvbb")
    for _ in 1...2 { #expect(await straat.systeem.router.beantwoord(bericht).status == 204) }
    #expect(try AanleveringStore(straat.omgeving.databank, kluis: straat.omgeving.kluis).ontvangsten().count == 1)
    #expect(await stand(straat) == "nietValide")
    try await straat.omgeving.verwerkTijd()
    let bevestigingen = straat.lvbb.post.alle.filter { $0.soort == .acknowledgment }
    #expect(bevestigingen.map { $0.acknowledgment?.refToMessageId } == ["m1@lvbb", "m1@lvbb"])
  }

  @Test("Een resultaat voor een onbekende levering geeft een bevinding, geen fout") func onbekend() async throws {
    let straat = try Proefstraat()
    await straat.wijzig()
    await straat.besluit()
    await straat.stuur("/plansoftware/aanleveringen/1/valideren")
    try await straat.omgeving.verwerkTijd()
    var verzoek = try #require(straat.lvbb.post.verzoeken.first)
    verzoek.messageId = "iets-anders@lvbb"
    let antwoord = await straat.systeem.router.beantwoord(
      StompLVBB.antwoord(op: verzoek, .validatie, .uitkomst(.valide), idLevering: "vreemd-1", messageId: "m1@lvbb"))
    #expect(antwoord.status == 204 && antwoord.bevindingen.map(\.code).contains("WP-PLAN-004"))
    #expect(await stand(straat) == "validatieInBehandeling")
  }

  @Test("Een pakket van elders blijft gelijk, op de soort opdracht en de idLevering na") func pakket() async throws {
    let maker = try Proefstraat()
    await maker.wijzig()
    await maker.besluit()
    let zip = await maker.haal("/plansoftware/aanleveringen/1/zip").inhoud
    let straat = try Proefstraat()
    #expect(await straat.stuurBestand(zip).koppen["Location"] == "/plansoftware/aanleveringen/1")
    #expect(await straat.pagina("/plansoftware/aanleveringen/1").contains("Stamdiameter in de haven"))
    await straat.stuur("/plansoftware/aanleveringen/1/valideren")
    await straat.stuur("/plansoftware/aanleveringen/1/publiceren", ["idLevering": "nieuw"])
    try await straat.omgeving.verwerkTijd()
    let verzoeken = straat.lvbb.post.verzoeken
    #expect(verzoeken.first?.payloads.last?.inhoud == zip)
    let oud = try #require(Zip.lees(zip, bestand: "a.zip").model?.opNaam)
    let laatste = try #require(verzoeken.last?.payloads.last).inhoud
    let nieuw = try #require(Zip.lees(laatste, bestand: "b.zip").model?.opNaam)
    #expect(nieuw.filter { oud[$0.key] != $0.value }.keys.sorted() == ["opdracht.xml"])
    let opdracht = try Opdrachtaanpassing.opdracht(laatste)
    let eerste = try Opdrachtaanpassing.opdracht(zip)
    #expect(opdracht.soort == .publicatie && opdracht.idLevering != eerste.idLevering)
  }

  @Test("Elke regelkaart is compleet") func kaarten() {
    for kaart in PlansoftwareRegels.alle {
      #expect(!kaart.waarom.isEmpty && !kaart.hint.isEmpty && !kaart.fout.isEmpty && !kaart.goed.isEmpty)
    }
  }

  /// Set PLAN_PROEF to a folder to look at the pages.
  @Test("De pagina's zijn te schrijven") func paginas() async throws {
    let straat = try Proefstraat()
    await straat.wijzig()
    await straat.besluit()
    let paden = [
      "overzicht": "/plansoftware", "regeling": "/plansoftware/regelingen/1", "artikel": Proefstraat.artikel,
      "leden": "/plansoftware/regelingen/1/artikelen/\(Proefplan.metLeden)",
      "wijziging": "/plansoftware/regelingen/1/wijziging", "aanlevering": "/plansoftware/aanleveringen/1",
    ]
    for (naam, pad) in paden {
      let antwoord = await straat.haal(pad)
      #expect(antwoord.status == 200, "\(pad)")
      guard let map = ProcessInfo.processInfo.environment["PLAN_PROEF"] else { continue }
      try Data(antwoord.inhoud).write(to: URL(fileURLWithPath: "\(map)/\(naam).html"))
    }
  }
}
