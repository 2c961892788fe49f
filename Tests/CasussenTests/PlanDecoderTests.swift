import Bevindingen
import Testing

@testable import Casussen

@Suite("Planformaat")
struct PlanDecoderTests {
  static let kop = """
    regeling plan
      opschrift: Plan
      citeertitel: Plan
      work: /akn/nl/act/gm9995/2024/plan
      expression: nld@2024-01-01;1
      versienummer: 1
      soortRegeling: /join/id/stop/regelingtype_003
      eindverantwoordelijke: /tooi/id/gemeente/gm9995
      soortBestuursorgaan: /tooi/def/thes/kern/c_2a7d8663
      onderwerp: /tooi/def/concept/c_9d1917e9
      rechtsgebied: /tooi/def/concept/c_8ad05f6d
      doel: /join/id/proces/gm9995/2023/plan
      besluit: /akn/nl/bill/gm9995/2023/plan
      vastgesteld: 2023-11-23
      bekendgemaakt: 2023-12-01
      inwerking: 2024-01-01
      regelingsgebied: grond

    """

  @Test("Artikelen, leden, lijsten, verwijzingen en annotaties komen op hun plek") func goed() throws {
    let tekst = Merktekst(
      Self.kop + """
        Hoofdstuk 1 | Een
        Afdeling 1.1 | Eerste
        Artikel 1.1 | Met leden
        Lid 1
          Zie [[art:1.2|artikel 1.2]] en [[gio:grond|de grond]].
          - a. een
            - 1°. diep
          - b. twee
          @regel idealisatie=Exact thema=Natuur thema=Water locatie=grond
          @activiteit Kappen kwalificatie=Verbod locatie=grond
        Lid 2
          Tekst.
          @regel idealisatie=Exact locatie=grond
        Artikel 1.2 | Zonder leden
          Tekst.
          @regel idealisatie=Exact locatie=grond
        Bijlage I | Begrippen
        Begrip dik hout | hout dat dik is
        Gio grond
        """)
    let gelezen = PlanDecoder().decode(tekst.bytes, bestand: "plan.txt")
    let plan = try #require(gelezen.model)
    #expect(gelezen.bevindingen.isEmpty)
    #expect(plan.artikelen.flatMap(\.regels).map(\.verwijzing) == ["1.1/1", "1.1/2", "1.2"])
    let lid = plan.hoofdstukken[0].afdelingen[0].artikelen[0].leden[0]
    #expect(lid.inhoud.verwijzingen.map(\.soort) == [.artikel, .gio])
    #expect(
      lid.annotatie?.themas == ["Natuur", "Water"] && lid.annotatie?.activiteiten.first?.kwalificatie == "Verbod")
    guard case .lijst(let onderdelen) = lid.inhoud[1] else {
      Issue.record("geen lijst")
      return
    }
    #expect(onderdelen.map(\.nummer) == ["a.", "b."] && onderdelen[0].onderdelen.map(\.nummer) == ["1°."])
    #expect(plan.bijlagen[0].begrippen[0].term == "dik hout" && plan.bijlagen[0].gios.map(\.slug) == ["grond"])
  }

  @Test("Fouten in de tekst staan op hun eigen regel") func fouten() {
    let tekst = Merktekst(
      Self.kop + """
        Lid 1 ①
        Hoofdstuk 1 | Een
        Artikel 1.1 | Kaal ②
        Artikel 1.2 | Annotatie
          Een [[gio:grond]] verwijzing. ③
          @activiteit Kappen kwalificatie=Verbod locatie=grond ④
          @regel idealisatie=Exact locatie=grond
          Nog tekst. ⑤
        Artikel 1.2 | Dubbel ⑥
          Tekst.
          @regel idealisatie=Exact plaats=grond locatie=grond ⑦
        Iets anders ⑧
        """)
    let gelezen = PlanDecoder().decode(tekst.bytes, bestand: "plan.txt")
    #expect(
      gelezen.bevindingen.opMerk(tekst) == [
        "WP-BRON-009 ⑥", "WP-BRON-013 ①", "WP-BRON-013 ②", "WP-BRON-013 ⑤", "WP-BRON-013 ⑧", "WP-BRON-014 ②",
        "WP-BRON-014 ④", "WP-BRON-014 ⑦", "WP-BRON-015 ③",
      ])
  }

  @Test("Een datum in de kop die niet bestaat, staat in de bevinding met zijn regel") func datum() {
    let tekst = Merktekst(Self.kop.replacing("inwerking: 2024-01-01", with: "inwerking: 2024-13-01"))
    let gelezen = PlanDecoder().decode(tekst.bytes, bestand: "plan.txt")
    #expect(gelezen.model == nil)
    #expect(gelezen.bevindingen.map(\.code) == ["WP-BRON-011"] && gelezen.bevindingen[0].vindplaats?.regel == 16)
  }

  @Test("Een wijziging heeft alleen artikelen") func wijziging() throws {
    let tekst = Merktekst(
      """
      wijziging dikte
        regeling: plan
        opschrift: Wijziging
        versienummer: 2
        expression: nld@2026-12-03;2
        doel: /join/id/proces/gm9995/2026/dikte
        besluit: /akn/nl/bill/gm9995/2026/dikte
        besluit-expression: nld@2026-11-26;1
        vastgesteld: 2026-11-26
        bekendmaking: 2026-12-03
        inwerking: 2027-01-04
        aanhef: De raad besluit:
        motivering: Omdat.
        plaats: Rieteroog
      Hoofdstuk 1 | Mag niet ①
      Artikel 6.4 | Dikte
        Tekst.
        @regel idealisatie=Exact locatie=grond
      """)
    let gelezen = WijzigingDecoder().decode(tekst.bytes, bestand: "w.txt")
    #expect(gelezen.bevindingen.opMerk(tekst) == ["WP-BRON-013 ①"])
    #expect(try #require(gelezen.model).artikelen.map(\.nummer) == ["6.4"])
  }
}
