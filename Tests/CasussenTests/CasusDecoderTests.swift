import Bevindingen
import Geometrie
import Testing

@testable import Casussen

@Suite("Casusformaat")
struct CasusDecoderTests {
  @Test("Een casus met varianten, stappen, testpunten en scenario's") func goed() throws {
    let tekst = Merktekst(
      """
      Casus kap | Kappen
        niveau: 1
        map: ../dorp
        startdatum: 2026-12-01
        verhaal: Een boom.
      Variant basis | Gewoon
        stappen: 1 8a
      Stap 1 | Wijzigen
        rol: planjurist
        Gegeven regeling: /akn/nl/act/gm9995/2024/plan
        Als wijziging: wijzigingen/dikte.txt
        Dan gewijzigd: 6.4
      Stap 8a | Check
        rol: initiatiefnemer
        Als scenario: dik
        Als antwoord diameter: 28
      Testpunt haven | Haven
        Gegeven punt: 153300 533150
        Dan voor wel: 6.2/1 5.9
        Dan na activiteit: BoomVellen Vergunningplicht 6.4
        Dan na tekst: 6.4 bevat 25 centimeter
      Scenario dik | Dikke boom
        regels: regels/kap.txt
        Gegeven locatie: vlak 1 2 3 4 5 6
        Als antwoord diameter: 24,5
        Dan conclusie: Vergunningplicht
        Dan rij: R15
      """)
    let gelezen = CasusDecoder().decode(tekst.bytes, bestand: "casussen/kap.casus")
    let casus = try #require(gelezen.model)
    #expect(gelezen.bevindingen.isEmpty)
    #expect(casus.stappen("8a", variant: "basis").first?.alsReeks("antwoord").first?.waarde == "28")
    #expect(casus.testpunten[0].voor.wel == ["6.2/1", "5.9"] && casus.testpunten[0].na.activiteiten[0].regel == "6.4")
    #expect(casus.testpunten[0].na.teksten[0].bevat == "25 centimeter")
    #expect(casus.scenarios[0].locatie == .vlak([Punt(x: 1, y: 2), Punt(x: 3, y: 4), Punt(x: 5, y: 6)]))
  }

  @Test("Onbekende stap, variant, scenario en een slechte locatie") func fouten() {
    let tekst = Merktekst(
      """
      Casus kap | Kappen
        niveau: een ①
        map: ../dorp
        startdatum: 2026-12-01
        verhaal: Een boom.
      Variant basis | Gewoon ②
        stappen: 1 2
      Stap 1 | Wijzigen
        rol: planjurist
        variant: bestaatNiet
        Als scenario: weg
      Stap 12 | Klaar ④
        rol: iemand
        kleur: rood ⑤
      Scenario fout | Fout ⑥
        regels: x
        Gegeven locatie: vlak 1 2
        Dan conclusie: Verbod
        Dan rij: R1
      Testpunt fout | Fout
        Gegeven punt: 1 2
        Dan straks wel: 6.1 ⑦
      """)
    let gelezen = CasusDecoder().decode(tekst.bytes, bestand: "casussen/kap.casus")
    #expect(
      gelezen.bevindingen.opMerk(tekst)
        == [
          "WP-BRON-007 ⑤", "WP-BRON-010 regel 8", "WP-BRON-011 ①", "WP-BRON-011 ⑥", "WP-BRON-011 ⑦", "WP-BRON-019 ②",
          "WP-BRON-019 ②", "WP-BRON-019 regel 8", "WP-BRON-019 ④",
        ].sorted())
  }
}
