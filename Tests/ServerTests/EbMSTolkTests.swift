import Bevindingen
import Digikoppeling
import Ketenspoor
import Testing
import Tijd

@testable import Server

@Suite("Bezorgen van ebMS-berichten") struct EbMSTolkTests {
  private static let begin = Tijdstip(seconden: 1_800_000_000)

  private func bericht() throws -> EbMSBericht {
    let cpa = CPA.verzoeknotificatie(
      dsoLV: ("DSO-LV", "00000099000000090000", "/loket/digikoppeling"),
      ontvanger: ("gemeente Rieteroog", "00000099000000001000", "/zaaksysteem/digikoppeling"),
      start: Tijdstip(seconden: 0), eind: Tijdstip(seconden: 4_102_444_800))
    let payload = Payload(contentId: "n@werkplaats", contentType: "text/xml", inhoud: Array("<n/>".utf8))
    let verzending = EbMSVerzending(
      cpa: cpa, van: "00000099000000090000", action: Oefendiensten.verzoeknotificatie, payloads: [payload],
      messageId: "1@proef", conversationId: "c", timestamp: Self.begin)
    return try #require(verzending).bericht
  }

  private func aanroep(_ bericht: EbMSBericht) -> Aanroep {
    let overdracht = EbMSEncoder().encode(bericht)
    return Aanroep(.post, "/zaaksysteem/digikoppeling", koppen: Koppen(overdracht.headers), inhoud: overdracht.body)
  }

  @Test("Een verlopen bericht gaat met een nieuwe tijd en hetzelfde nummer weg") func verlopen() throws {
    let oud = try bericht()
    let tot = try #require(oud.timeToLive)
    let morgen = Self.begin.plus(seconden: 86_400)
    let nieuw = Bezorgtolk.ebMS.ververs(aanroep(oud), morgen)
    let gelezen = try #require(
      EbMSDecoder().decode(
        EbMSOverdracht(
          contentType: nieuw.koppen["Content-Type"] ?? "", soapAction: nieuw.koppen["SOAPAction"], body: nieuw.inhoud)
      ).model)
    #expect(gelezen.messageId == oud.messageId && gelezen.timestamp == morgen)
    #expect(gelezen.timeToLive == morgen.plus(seconden: tot.seconden - Self.begin.seconden))
    #expect(gelezen.payloads == oud.payloads)
  }

  @Test("Een bericht dat nog leeft en een gewone aanroep blijven zoals ze zijn") func levend() throws {
    let levend = aanroep(try bericht())
    #expect(Bezorgtolk.ebMS.ververs(levend, Self.begin.plus(seconden: 60)) == levend)
    let gewoon = Aanroep.get("/rtr/x")
    #expect(Bezorgtolk.ebMS.ververs(gewoon, Self.begin) == gewoon)
  }

  @Test("Alleen een ebMS-antwoord of een leeg antwoord is een ontvangstbewijs") func bewijs() throws {
    let verstuurd = aanroep(try bericht())
    let rommel = Antwoord.bytes([0, 255, 1], soort: "application/octet-stream")
    #expect(Bezorgtolk.ebMS.bezwaar(verstuurd, rommel) != nil)
    #expect(Bezorgtolk.ebMS.bezwaar(verstuurd, Antwoord.leeg(status: 204)) == nil)
    #expect(Bezorgtolk.ebMS.bezwaar(.get("/rtr/x"), rommel) == nil)
    let terug = EbMSEncoder().encode(try bericht())
    #expect(Bezorgtolk.ebMS.bezwaar(verstuurd, Antwoord.bytes(terug.body, soort: terug.contentType)) == nil)
  }
}
