import Bevindingen
import Testing

@testable import Casussen

@Suite("Blokformaat")
struct BlokDecoderTests {
  @Test("Een goed blok geeft soort, slug, titel en regels in volgorde") func goed() throws {
    let tekst = Merktekst(
      """
      # commentaar
      vraag soortWerk | Het werk

        optie: een: twee
        optie: drie
      """)
    let gelezen = BlokDecoder().decode(tekst.bytes, bestand: "x.txt")
    let blok = try #require(gelezen.model?.first)
    #expect(gelezen.bevindingen.isEmpty)
    #expect(blok.soort == "vraag" && blok.slug == "soortWerk" && blok.titel == "Het werk")
    #expect(blok.waarden("optie") == ["een: twee", "drie"])
    #expect(blok.vindplaats.regel == 2 && blok.regels[1].vindplaats.regel == 5)
  }

  @Test("Elke fout in een regel heeft zijn eigen code en regelnummer") func fouten() {
    let tekst = Merktekst(
      """
        naam: zonder kop ①
      groep ②
        naam: hoort nergens bij ③
      groep contour
         naam: drie spaties ⑤
        naam=zonder dubbele punt ⑥
      \tnaam: met tab ④
      """)
    let gelezen = BlokDecoder().decode(tekst.bytes, bestand: "x.txt")
    #expect(
      gelezen.bevindingen.opMerk(tekst) == [
        "WP-BRON-001 ④", "WP-BRON-003 ①", "WP-BRON-003 ③", "WP-BRON-003 ⑤", "WP-BRON-004 ②", "WP-BRON-004 ④",
        "WP-BRON-005 ⑥",
      ])
  }

  @Test("Spaties en een carriage return aan het eind vallen op") func einde() {
    let bytes = Array("groep a  \n  naam: b\r\n".utf8)
    let gelezen = BlokDecoder().decode(bytes, bestand: "x.txt")
    #expect(gelezen.bevindingen.map(\.code) == ["WP-BRON-001", "WP-BRON-001"])
    #expect(gelezen.model?.first?["naam"] == "b")
  }

  @Test("Geen tekst is een bevinding en geen crash") func geenTekst() {
    let gelezen = BlokDecoder().decode([0xFF, 0xFE, 0x00, 0x41], bestand: "x.txt")
    #expect(gelezen.bevindingen.map(\.code) == ["WP-BRON-002"])
    #expect(BlokDecoder().decode([], bestand: "x.txt").bevindingen.map(\.code) == ["WP-ALG-002"])
  }
}

@Suite("Annotaties")
struct AnnotatieDecoderTests {
  @Test("Onbekende, ontbrekende en dubbele dingen in annotaties") func fouten() {
    let tekst = Merktekst(
      """
      activitiet BoomVellen ①
        naam: Kappen
      groep contour ②
        naam: contour
        groeb: x ③
      gio contour
        naam: contour
        join: /join/id/regdata/gm9995/2024/contour
        soort: kwantitatief ④
        gebieden: contour
      norm dikte
        naam: dikte
        type: Maatvoering
        groep: Groen
        eenheid: Centimeter
        locatie: contour
        waarde: contour dik ⑤
      norm dikte ⑥
        naam: dikte
        naam: nog eens ⑦
        type: Maatvoering
        groep: Groen
        eenheid: Centimeter
        locatie: contour
        waarde: contour 20
      """)
    let gelezen = AnnotatieDecoder().decode(tekst.bytes, bestand: "annotaties.txt")
    #expect(
      gelezen.bevindingen.opMerk(tekst) == [
        "WP-BRON-006 ①", "WP-BRON-007 ③", "WP-BRON-008 ②", "WP-BRON-008 ⑦", "WP-BRON-009 ⑥", "WP-BRON-011 ④",
        "WP-BRON-011 ⑤",
      ])
  }
}
