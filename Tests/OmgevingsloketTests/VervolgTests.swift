import STAM
import Testing
import Tijd

@testable import Omgevingsloket

@Suite("Aanvullen en intrekken") struct VervolgTests {
  private let nu = Tijdstip(seconden: 1_795_425_000)

  private func bericht(_ volgnummer: String = "000") -> Verzoekbericht {
    let bijlage = GevraagdeBijlage(documentsoortDSO: "Situatietekening", verplicht: true)
    let activiteit = Projectactiviteit(
      activiteitId: "a", imowId: "nl.imow-a", activiteitnaam: "Boom kappen", volgnummer: "1",
      specificaties: [
        Specificatie(vraagId: "1", vraagtekst: "Hoe dik?", antwoord: "28"),
        Specificatie(vraagId: "2", vraagtekst: "Situatietekening", antwoord: "false", gevraagdeBijlage: bijlage),
      ])
    let gemeente = Instantie(naam: "gemeente", oin: "00000099000000001000", beginGeldigheid: nu)
    let mens = Betrokkene(
      persoon: .natuurlijk(NatuurlijkPersoon(geslachtsnaamNaamgebruik: "Oeverzwaluw", voorlettersNaamgebruik: "T.")))
    return Verzoekbericht(
      stuurgegevens: Stuurgegevens(tijdstipBericht: nu),
      verzoek: Verzoek(
        doel: .initieren, indienDatum: nu, naam: PubliceerbaarTekst("Boom"), type: .aanvraagVergunning,
        verzoeknummer: "2026112300001", volgnummer: volgnummer, bevoegdGezag: gemeente, initiatiefnemer: mens,
        projectactiviteiten: [activiteit]))
  }

  @Test("Een aanvulling houdt het nummer, telt verder en zet het document bij zijn vraag") func aanvulling() throws {
    let later = nu.plus(seconden: 86_400)
    let stuk = Vervolgbericht.Stuk(activiteit: 0, specificatie: 1, bestandsnaam: "kaart.pdf", documentId: "ab")
    let fout = Vervolgbericht.Stuk(activiteit: 5, specificatie: 0, bestandsnaam: "x", documentId: "cd")
    let vervolg = Vervolgbericht(vorige: bericht(), nu: later).aanvulling(toelichting: "De kaart.", [stuk, fout])
    let verzoek = try #require(vervolg).verzoek
    #expect(verzoek.doel == .aanvullen && verzoek.volgnummer == "001" && verzoek.verzoeknummer == "2026112300001")
    #expect(verzoek.documenten.map(\.documentId) == ["ab"] && verzoek.indienDatum == later)
    #expect(verzoek.projectactiviteiten[0].specificaties.map(\.antwoord) == ["28", "true"])
  }

  @Test("Een intrekking verandert verder niets; na het laatste volgnummer kan niets meer") func intrekking() throws {
    let verzoek = try #require(Vervolgbericht(vorige: bericht("001"), nu: nu).intrekking(toelichting: "")).verzoek
    #expect(verzoek.doel == .intrekken && verzoek.volgnummer == "002")
    #expect(verzoek.projectactiviteiten == bericht().verzoek.projectactiviteiten)
    #expect(Vervolgbericht(vorige: bericht("999"), nu: nu).intrekking(toelichting: "") == nil)
  }
}
