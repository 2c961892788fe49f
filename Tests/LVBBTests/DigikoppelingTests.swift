import Bevindingen
import Digikoppeling
import Ketenspoor
import Opslag
import Pakket
import STOP
import Testing
import Tijd

@testable import LVBB

@Suite("Berichten over Digikoppeling") struct DigikoppelingTests {
  private func zip() throws -> [UInt8] { try Proeflevering.zip(Proeflevering.initieel()) }

  private func signaal(_ antwoord: Antwoord) -> EbMSBericht? { EbMSKoppelvlak.signaal(in: antwoord) }

  @Test("De bevestiging komt in het antwoord, de uitkomsten volgen als berichten in volgorde")
  func heen() async throws {
    let keten = try Proefketen()
    let antwoord = try await keten.stuurBericht(.publicatie, try zip(), idLevering: "plan-001", messageId: "m-1")
    #expect(antwoord.status == 200)
    #expect(signaal(antwoord)?.acknowledgment?.refToMessageId == "m-1")
    try await keten.naar("2026-11-25")
    let resultaten = try keten.resultaten(keten.plansoftware)
    #expect(resultaten.map(\.stand) == ["validatie-voltooid", "registratie-voltooid", "gepubliceerd"])
    #expect(
      resultaten.map(\.elementnaam) == [
        "publicatieVerzoekResultaat", "publicatieStatusVerzoekResultaat", "publicatieStatusVerzoekResultaat",
      ])
    #expect(resultaten.last?.codes == ["DL-0005"] && resultaten.last?.verslag?.tijdstipPublicatie != nil)
  }

  @Test("Hetzelfde bericht voor de tweede keer wordt bevestigd maar niet nog eens behandeld")
  func dubbel() async throws {
    let keten = try Proefketen()
    let eerste = try await keten.stuurBericht(.publicatie, try zip(), idLevering: "plan-001", messageId: "m-1")
    let tweede = try await keten.stuurBericht(.publicatie, try zip(), idLevering: "plan-001", messageId: "m-1")
    #expect(signaal(tweede)?.messageId == signaal(eerste)?.messageId)
    #expect(try keten.leveringen.count == 1)
    #expect(try keten.resultaten(keten.plansoftware).count == 2)
  }

  @Test("Antwoorden gaan naar het systeem dat stuurde: op rol") func rol() async throws {
    let keten = try Proefketen()
    let zip = try Proeflevering.zip(Proeflevering.kennisgeving(over: nil, op: "2026-11-24"))
    _ = try await keten.stuurBericht(
      .publicatie, zip, idLevering: "kennis-001", messageId: "m-9", rol: "zaaksysteem")
    #expect(try keten.resultaten(keten.zaaksysteem).map(\.stand) == ["validatie-voltooid", "registratie-voltooid"])
    #expect(keten.plansoftware.ontvangen.isEmpty)
  }

  @Test("Twee systemen met hetzelfde OIN en dezelfde rol krijgen elk hun eigen antwoorden")
  func zelfdeRol() async throws {
    let keten = try Proefketen()
    let los = try Proeflevering.zip(Proeflevering.kennisgeving(over: nil, op: "2026-11-24"))
    _ = try await keten.stuurBericht(
      .publicatie, try zip(), idLevering: "plan-001", messageId: "m-1", rol: "Bronhouder", van: "plansoftware")
    _ = try await keten.stuurBericht(
      .publicatie, los, idLevering: "kennis-001", messageId: "m-2", rol: "Bronhouder", van: "zaaksysteem")
    try await keten.naar("2026-11-25")
    #expect(try keten.resultaten(keten.plansoftware).last?.verslag?.idLevering == "plan-001")
    #expect(try keten.resultaten(keten.zaaksysteem).last?.verslag?.idLevering == "kennis-001")
    #expect(try keten.resultaten(keten.zaaksysteem).count == 3)
  }

  @Test("Een andere idLevering in het verzoek dan in opdracht.xml") func idLevering() async throws {
    let keten = try Proefketen()
    _ = try await keten.stuurBericht(.publicatie, try zip(), idLevering: "iets-anders", messageId: "m-1")
    let resultaat = try #require(try keten.resultaten(keten.plansoftware).first)
    #expect(resultaat.uitkomst == .nietValide && resultaat.codes == ["WP-LVBB-002"])
  }

  @Test("Een zip zonder leesbaar verzoek") func zonderVerzoek() async throws {
    let keten = try Proefketen()
    _ = try await keten.stuurBericht(.publicatie, try zip(), idLevering: "", messageId: "m-1")
    #expect(try keten.resultaten(keten.plansoftware).first?.codes == ["WP-LVBB-008"])
  }

  @Test("Een verzoek zonder zip") func zonderZip() async throws {
    let keten = try Proefketen()
    _ = try await keten.stuurBericht(.publicatie, [], idLevering: "plan-001", messageId: "m-1")
    #expect(try keten.resultaten(keten.plansoftware).first?.codes == ["LVBB0002"])
  }

  // MARK: - Grote Berichten

  private func groot(_ zip: [UInt8], _ wijzig: (inout GrootBestand) -> Void = { _ in }) -> LVBBVerzoek {
    var bestand = GrootBestand(
      naam: "plan.zip", controlegetal: Hash.md5(zip), bytes: zip.count,
      ophalenBij: "https://plan.example.org/plansoftware/gb/plan.zip")
    wijzig(&bestand)
    return LVBBVerzoek(dienst: .publicatie, idLevering: "plan-001", leverancier: "Proef", grootBestand: bestand)
  }

  @Test("Een zip die apart reist, wordt bij de afzender opgehaald en net zo behandeld") func grootBericht() async throws
  {
    let keten = try Proefketen()
    let zip = try zip()
    keten.plansoftware.zetKlaar("plan.zip", zip)
    let antwoord = try await keten.stuurBericht(groot(zip), nil, messageId: "m-1")
    #expect(signaal(antwoord)?.acknowledgment?.refToMessageId == "m-1")
    let resultaten = try keten.resultaten(keten.plansoftware)
    #expect(resultaten.map(\.stand) == ["validatie-voltooid", "registratie-voltooid"])
    #expect(resultaten.first?.elementnaam == "publicatieVerzoekResultaat")
    #expect(try keten.leveringen.first?.zip == Hash.sha256(zip))
  }

  @Test("Wat er niet is, verlopen is of anders is dan aangekondigd, geeft een fout") func grootBerichtFout()
    async throws
  {
    let zip = try zip()
    func codes(_ klaar: [UInt8]?, _ wijzig: (inout GrootBestand) -> Void = { _ in }) async throws -> [String] {
      let keten = try Proefketen()
      if let klaar { keten.plansoftware.zetKlaar("plan.zip", klaar) }
      _ = try await keten.stuurBericht(groot(zip, wijzig), nil, messageId: "m-1")
      return try #require(try keten.resultaten(keten.plansoftware).first).codes
    }
    #expect(try await codes(nil) == ["LVBB0002"])
    #expect(try await codes(zip) { $0.ophalenBij = nil } == ["LVBB0002"])
    #expect(try await codes(zip) { $0.verlooptOp = Proefketen.begin.plus(seconden: -1) } == ["LVBB0002"])
    #expect(try await codes(zip + [0]) == ["WP-LVBB-009"])
    #expect(try await codes(zip) { $0.controlegetal = Hash.md5([]) } == ["WP-LVBB-009"])
  }

  @Test("Is de afzender even weg, dan haalt de LVBB de zip later op, en niet voor altijd") func grootBerichtLater()
    async throws
  {
    let zip = try zip()
    for komtTerug in [true, false] {
      let keten = try Proefketen()
      keten.plansoftware.zetKlaar("plan.zip", zip)
      keten.omgeving.verbindingen.zetVerstoorder { _, naar, _, _ in
        naar == "plansoftware" ? .onbereikbaar(oorzaak: "proef") : nil
      }
      _ = try await keten.stuurBericht(groot(zip), nil, messageId: "m-1")
      #expect(try keten.leveringen.first?.status == .ontvangen)
      if komtTerug { keten.omgeving.verbindingen.zetVerstoorder(nil) }
      try keten.omgeving.klok.verschuif(seconden: komtTerug ? 60 : Zipophaling.wachtOpZipSeconden)
      try await keten.omgeving.verwerkTijd()
      #expect(try keten.leveringen.first?.status == (komtTerug ? .geregistreerd : .nietValide))
    }
  }

  @Test("Alleen het pad van het adres telt") func adres() {
    #expect(Zipophaling.pad("https://plan.example.org/gb/1?x=2") == "/gb/1?x=2")
    #expect(Zipophaling.pad("/gb/1") == "/gb/1")
    #expect(Zipophaling.pad("https://plan.example.org") == nil && Zipophaling.pad("gb/1") == nil)
  }

  @Test("De bevestiging als los bericht, als een coach dat kiest") func losBericht() async throws {
    let keten = try Proefketen(LVBBInstellingen(bevestiging: .losBericht))
    let antwoord = try await keten.stuurBericht(.publicatie, try zip(), idLevering: "plan-001", messageId: "m-1")
    #expect(antwoord.status == 204)
    let eerste = try #require(keten.plansoftware.ontvangen.first)
    let overdracht = EbMSOverdracht(
      contentType: eerste.koppen["Content-Type"] ?? "", soapAction: eerste.koppen["SOAPAction"], body: eerste.inhoud)
    #expect(EbMSDecoder().decode(overdracht).model?.acknowledgment?.refToMessageId == "m-1")
  }

  @Test("Wat geen ebMS-bericht is, krijgt een SOAP-fout; niets wordt bewaard") func rommel() async throws {
    let keten = try Proefketen()
    let antwoord = try await keten.omgeving.verbindingen.roep(
      van: "plansoftware", naar: "lvbb", koppelvlak: "ebMS2",
      .post("/lvbb/digikoppeling", Array("<niets/>".utf8), soort: "text/xml"))
    #expect(antwoord.status == 500 && antwoord.inhoudAlsTekst.contains("Fault"))
    #expect(try keten.leveringen.isEmpty)
  }

  @Test("Is plansoftware even weg, dan komt de uitkomst later alsnog") func buurWeg() async throws {
    let keten = try Proefketen()
    keten.omgeving.verbindingen.zetVerstoorder { _, naar, _, _ in
      naar == "plansoftware" ? .onbereikbaar(oorzaak: "proef") : nil
    }
    _ = try await keten.stuurBericht(.publicatie, try zip(), idLevering: "plan-001", messageId: "m-1")
    #expect(keten.plansoftware.ontvangen.isEmpty)
    keten.omgeving.verbindingen.zetVerstoorder(nil)
    try keten.omgeving.klok.verschuif(seconden: 60)
    try await keten.omgeving.verwerkTijd()
    #expect(try keten.resultaten(keten.plansoftware).map(\.stand) == ["validatie-voltooid", "registratie-voltooid"])
  }
}
