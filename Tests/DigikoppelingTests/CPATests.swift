import Bevindingen
import Foundation
import Testing
import Tijd

@testable import Digikoppeling

@Suite("CPA") struct CPATests {
  @Test("Een oefen-CPA is heen en terug gelijk") func heenEnTerug() {
    let uitkomst = CPADecoder().decode(CPAEncoder().encode(Proef.cpa), bestand: "cpa.xml")
    #expect(uitkomst.model == Proef.cpa)
    #expect(!uitkomst.heeftFouten, "\(uitkomst.bevindingen)")
    #expect(Set(uitkomst.bevindingen.map(\.code)) == ["WP-EBMS-063"])
  }

  @Test("osb-be vraagt geen bevestiging") func besteEffort() throws {
    let partijen = [("A", "00000099000000001000"), ("B", "00000099000000002000")].map {
      CPA.Oefenpartij(
        naam: $0.0, oin: $0.1, rol: $0.0, endpoint: "http://localhost/\($0.0)", verzendt: ["stuur\($0.0)"])
    }
    let cpa = CPA.oefening(
      dienst: "OEFEN", partijen[0], partijen[1], service: EbMSService("OEFEN:x"), profiel: .osbBE, start: Proef.nu,
      eind: Proef.nu.plus(seconden: 86_400))
    let verzending = try #require(
      EbMSVerzending(
        cpa: cpa, van: partijen[0].oin, action: "stuurA", payloads: [], messageId: "m", conversationId: "c",
        timestamp: Proef.nu))
    #expect(verzending.bericht.ackRequested == nil && !verzending.bericht.duplicateElimination)
    #expect(verzending.bericht.timeToLive == nil && verzending.betrouwbaar == nil)
    #expect(CPAControle.controleer(verzending.bericht, tegen: cpa, nu: Proef.nu).isEmpty)
  }

  @Test("Een actie zonder spiegel en een tijdsduur zonder vorm worden gevonden") func fout() {
    let tekst = String(decoding: CPAEncoder().encode(Proef.cpa), as: UTF8.self)
    func codes(_ van: String, _ naar: String) -> Set<Bevinding.Code> {
      Set(
        CPADecoder().decode(Array(tekst.replacingOccurrences(of: van, with: naar).utf8), bestand: "c").bevindingen.map(
          \.code))
    }
    #expect(
      codes("tns:id=\"B_R_publicatieVerzoek\" tns:action=\"publicatieVerzoek\"", "tns:id=\"B_R_x\" tns:action=\"x\"")
        .contains("WP-EBMS-062"))
    #expect(codes("PT5M", "5 minuten").contains("WP-EBMS-065"))
    #expect(codes("2028-12-31", "2048-12-31").contains("WP-EBMS-064"))
    #expect(codes("tns:uri=\"http://localhost/lvbb/digikoppeling\"", "tns:uri=\"\"").contains("WP-EBMS-066"))
    #expect(codes("CollaborationProtocolAgreement", "Afspraak") == ["WP-EBMS-060"])
  }

  @Test("Een verlopen CPA wordt gemeld") func verlopen() {
    let later = Tijdstip("2030-01-01T00:00:00Z")!
    let bevindingen = CPAControle.controleer(Proef.verzending.bericht, tegen: Proef.cpa, nu: later)
    #expect(bevindingen.map(\.code) == ["WP-EBMS-031"])
  }

  @Test(
    "Tijdsduren van XML Schema", arguments: [("PT3H", 10_800), ("P1D", 86_400), ("PT30M", 1_800), ("P1DT1S", 86_401)])
  func duur(tekst: String, seconden: Int) {
    #expect(XSDDuur.seconden(tekst) == seconden)
    #expect(XSDDuur.seconden("P") == nil && XSDDuur.seconden("3H") == nil && XSDDuur.seconden("P99999999999Y") == nil)
  }

  @Test(
    "Echte CPA's worden gelezen, en de onze is geldig volgens het schema",
    .enabled(if: Gedeeld.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func schema() throws {
    let echte = Gedeeld.bestanden("standards/digikoppeling/cpa", op: ".xml")
    #expect(echte.count == 3)
    for (naam, bytes) in echte {
      let uitkomst = CPADecoder().decode(bytes, bestand: naam)
      #expect(!uitkomst.heeftFouten, "\(naam): \(uitkomst.bevindingen)")
      let cpa = try #require(uitkomst.model)
      #expect(cpa.partijen.count == 2 && cpa.partijen.allSatisfy { !$0.rollen.isEmpty && $0.signaalEndpoint != nil })
    }
    #expect(try Gedeeld.oordeel(CPAEncoder().encode(Proef.cpa)) == nil)
    let notificatie = CPA.verzoeknotificatie(
      dsoLV: ("DSO-LV", "00000099000000090000", "http://localhost/loket"),
      ontvanger: ("gemeente", Proef.gemeente, "http://localhost/zaak"), start: Proef.nu, eind: Proef.nu)
    #expect(try Gedeeld.oordeel(CPAEncoder().encode(notificatie)) == nil)
  }

  @Test(
    "Voorbeeldberichten worden gelezen, en de onze zijn geldig volgens het schema",
    .enabled(if: Gedeeld.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func berichten() throws {
    for (naam, bytes) in Gedeeld.bestanden("examples/digikoppeling", op: ".xml") {
      let uitkomst = EbMSDecoder().decode(EbMSOverdracht(contentType: "text/xml", body: bytes))
      let verwacht: [Bevinding.Code] = naam.contains("soap-part") ? ["WP-EBMS-020"] : []
      #expect(uitkomst.bevindingen.map(\.code) == verwacht, "\(naam): \(uitkomst.bevindingen)")
      #expect(uitkomst.model != nil)
    }
    let bericht = Proef.verzending.bericht
    let maker = Antwoordmaker(bericht: bericht, id: "a@b", nu: Proef.nu)
    let fouten = [
      EbMSFout(.inconsistent, location: "/a", omschrijving: "past niet"), EbMSFout(.unknown, severity: .warning),
    ]
    for signaal in [bericht, maker.bevestiging(), maker.fout(fouten), maker.pong()] {
      let oordeel = try Gedeeld.oordeel(EbMSEncoder().envelope(signaal))
      #expect(oordeel == nil, "\(signaal.action)")
    }
    #expect(try Gedeeld.oordeel(EbMSEncoder().encode(SOAPFault(tekst: "x")).body) == nil)
  }

  @Test(
    "Het volledige HTTP-voorbeeld levert zijn bijlage byte voor byte",
    .enabled(if: Gedeeld.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func http() throws {
    let bestand = try #require(Gedeeld.bestanden("examples/digikoppeling", op: ".http").first)
    let tekst = String(decoding: bestand.bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    let delen = tekst.components(separatedBy: "\n\n")
    let kop = try #require(delen[0].components(separatedBy: "\n").first { $0.hasPrefix("Content-Type: ") })
    let body = delen.dropFirst().joined(separator: "\n\n")
    let uitkomst = EbMSDecoder().decode(
      EbMSOverdracht(contentType: String(kop.dropFirst("Content-Type: ".count)), body: Array(body.utf8)))
    #expect(uitkomst.bevindingen.isEmpty, "\(uitkomst.bevindingen)")
    let payload = try #require(uitkomst.model?.payloads.first)
    #expect(payload.bestandsnaam == "verzoek.xml" && uitkomst.model?.soort == .zaken)
    #expect(String(decoding: payload.inhoud, as: UTF8.self).contains("2026112300001"))
  }
}
