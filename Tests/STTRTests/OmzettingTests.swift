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
  }

  @Test("Een vaste waarde die niet past, staat één keer in de lijst")
  func eenKeer() throws {
    let oud = String(decoding: Soortenbestand.bytes(.een), as: UTF8.self)
    let zonder = try omgezet(Array(oud.utf8)).bevindingen
    let nieuw = try omgezet(Array(oud.replacing(">1.5<", with: ">-1.5<").utf8)).bevindingen
    #expect(nieuw.count == zonder.count + 1)
    #expect(nieuw.contains { $0.samenvatting.contains("'-1.5'") })
  }

  @Test(
    "Wat geen regelbestand is, wordt niet omgezet en zegt waarom",
    arguments: [
      ("<a", "WP-XML-001"), ("<a/>", "WP-ALG-003"), ("", "WP-ALG-002"),
      ("<definitions xmlns='http://www.omg.org/spec/DMN/20180521/MODEL/' name='n' namespace='n'/>", "WP-ALG-003"),
      ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "WP-XML-002"),
    ])
  func geenRegels(tekst: String, code: String) {
    let uit = STTROmzetting.naarVersie3(Array(tekst.utf8), bestand: "r.dmn")
    #expect(uit.model == nil)
    #expect(uit.bevindingen.first?.code.rawValue == code)
  }

  @Test("Een bestand in een andere codering is daarna UTF-8, en zegt dat ook")
  func codering() throws {
    let bytes = try #require(STTREncoder.codeer(EncoderTests.kappen).model)
    let tekst = String(decoding: bytes, as: UTF8.self).replacing("Hoe", with: "H\u{F6}\u{E9}")
    let latijn = tekst.replacing("encoding=\"UTF-8\"", with: "encoding='ISO-8859-1'").unicodeScalars.map {
      UInt8(exactly: $0.value) ?? 0x3F
    }
    let nieuw = try omgezet(latijn)
    #expect(nieuw.tekst.hasPrefix("<?xml version=\"1.0\" encoding='UTF-8'?>"))
    #expect(nieuw.tekst.contains("H\u{F6}\u{E9}"))
    #expect(!STTRDecoder.decodeer(nieuw.bytes, bestand: "r.dmn").heeftFouten)
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
