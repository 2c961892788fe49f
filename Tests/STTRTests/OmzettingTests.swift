import Bevindingen
import Testing

@testable import STTR

@Suite("Omzetting van STTR 1 naar STTR 3") struct OmzettingTests {
  private func omgezet(_ bytes: [UInt8]) throws -> (tekst: String, bytes: [UInt8], bevindingen: [Bevinding]) {
    let uit = STTROmzetting.naarVersie3(bytes, bestand: "r.dmn")
    let nieuw = try #require(uit.model)
    return (String(decoding: nieuw, as: UTF8.self), nieuw, uit.bevindingen)
  }

  @Test("Wat wij schrijven, past en geeft dezelfde regels")
  func eigen() throws {
    let bytes = try #require(STTREncoder.codeer(EncoderTests.kappen).model)
    let nieuw = try omgezet(bytes)
    #expect(nieuw.bevindingen == [])
    #expect(nieuw.bytes == STTREncoder.codeer(EncoderTests.kappen, versie: .drie).model)
    let twee = try omgezet(nieuw.bytes)
    #expect(twee.bytes == nieuw.bytes && twee.bevindingen == [])
  }

  @Test("Uitbreidingen van anderen en opmerkingen blijven byte voor byte staan; wat niet past, staat in de lijst")
  func soorten() throws {
    let nieuw = try omgezet(Soortenbestand.bytes(.een))
    #expect(
      nieuw.tekst.contains("<!-- blijft staan --><x:bouwer  a='1'><x:tabel><![CDATA[a < b]]></x:tabel></x:bouwer>"))
    #expect(nieuw.tekst.contains("<uitv:numberWaarde>1,5</uitv:numberWaarde>"))
    #expect(nieuw.tekst.contains("<uitv:dateWaarde>31-01-2027</uitv:dateWaarde>"))
    #expect(!nieuw.tekst.contains("/v1.0/Uitvoeringsregel") && nieuw.tekst.contains("<bedr:sttr versie=\"3\"/>"))
    let teksten = nieuw.bevindingen.map(\.samenvatting).joined(separator: "\n")
    for woord in ["GGS", "endpointStatus", "herbruikbareVraagReferentie", "registerNaam"] {
      #expect(teksten.contains(woord), "\(woord) in \(teksten)")
    }
    #expect(Set(nieuw.bevindingen.map(\.code)) == ["WDK-TR-062"])
  }

  @Test(
    "Een vaste waarde krijgt de vorm van versie 3, of staat in de lijst",
    arguments: [
      (GegevensType.number, "12.50", "12,50"), (.number, "+3", "3"), (.number, "-3", nil), (.number, "1.000,5", nil),
      (.date, "2027-01-31", "31-01-2027"), (.date, "31-01-2027", "31-01-2027"), (.date, "morgen", nil),
      (.boolean, "1", "true"), (.boolean, "onwaar", nil), (.list, "a", "a"),
    ] as [(GegevensType, String, String?)])
  func waarden(type: GegevensType, oud: String, nieuw: String?) {
    #expect(type.waardeInVersie3(oud) == nieuw)
  }

  @Test("Een bestand zonder versie krijgt er een, en een te lange vraag staat in de lijst")
  func lang() throws {
    let bytes = try #require(STTREncoder.codeer(EncoderTests.indienen).model)
    let tekst = String(decoding: bytes, as: UTF8.self).replacing("<bedr:sttr versie=\"1\"/>", with: "")
      .replacing("Waarom?", with: String(repeating: "w", count: 600))
    let nieuw = try omgezet(Array(tekst.utf8))
    #expect(nieuw.tekst.contains("versie=\"3\""))
    #expect(nieuw.bevindingen.map(\.samenvatting).filter { $0.contains("vraagTekst") }.count == 1)
    #expect(STTROmzetting.naarVersie3(Array("<a".utf8), bestand: "r.dmn").model == nil)
  }

  @Test(
    "Elk geldig voorbeeld is daarna geldig volgens het schema van versie 3 en rekent hetzelfde",
    .enabled(if: Voorbeelden.heeftXmllint, Voorbeelden.overgeslagen), arguments: Voorbeelden.goed)
  func voorbeelden(pad: String) throws {
    let oud = try Voorbeelden.bytes(pad)
    let nieuw = try omgezet(oud)
    #expect(nieuw.bevindingen == [])
    let oordeel = try #require(try Voorbeelden.geldig(nieuw.bytes, versie: .drie))
    #expect(oordeel.0, "\(oordeel.1)")
    let (links, rechts) = (
      STTRDecoder.decodeer(oud, bestand: pad).model, STTRDecoder.decodeer(nieuw.bytes, bestand: pad).model
    )
    #expect(rechts?.sttrVersie == 3)
    #expect(links?.uitvoeringsregels.map(\.soort) == rechts?.uitvoeringsregels.map(\.soort))
  }
}
