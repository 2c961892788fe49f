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

@Suite("Plansoftware: downloaden en wijzigen") struct WijzigenTests {
  @Test("Downloaden en niets wijzigen geeft geen verschil, ook niet na bewaren zonder wijziging")
  func geenVerschil() async throws {
    let straat = try Proefstraat()
    #expect(await straat.pagina("/plansoftware").contains("Omgevingsplan Rieteroog"))
    let antwoord = await straat.stuur("/plansoftware/regelingen", ["regelingId": Proefplan.work])
    #expect(antwoord.koppen["Location"] == "/plansoftware/regelingen/1")
    #expect(await straat.pagina("/plansoftware/regelingen/1").contains("geeft geen verschil"))
    let stuk = try #require(try Werkplek(straat.omgeving, PlansoftwareInstellingen()).werkstuk("1"))
    let velden = Artikeltekst(try #require(stuk.tekst.onderdeel(wId: Proefplan.artikel)).tak).velden
    #expect(
      velden.map(\.waarde) == [
        "In de [[ref:1|haven]] geldt een stamdiameter van [[b:2|40 centimeter]], zie [[ref:3|artikel 2.2]]."
      ])
    await straat.stuur(Proefstraat.artikel, ["tekst.1": velden[0].waarde, "opschrift": "Stamdiameter"])
    #expect(await straat.pagina("/plansoftware/regelingen/1/wijziging").contains("Er is nog niets gewijzigd"))
    #expect(await straat.besluit().status == 422)
  }

  @Test("Een gewijzigde tekst houdt zijn verwijzingen, met doel en wId") func verwijzingen() async throws {
    let straat = try Proefstraat()
    await straat.wijzig()
    let concept = try #require(try Werkplek(straat.omgeving, PlansoftwareInstellingen()).werkstuk("1"))
    let nieuw = try #require(concept.tekst.onderdeel(wId: Proefplan.artikel)).tak
    var refs: [Tak] = []
    nieuw.doorloop { if $0.lokaal == "IntIoRef" || $0.lokaal == "IntRef" { refs.append($0) } }
    #expect(refs.map { $0["wId"] } == ["\(Proefplan.artikel)__ref_o_1", nil])
    #expect(refs.last?["ref"] == "chp_2__art_2.2" && nieuw.leesbareTekst.contains("25 centimeter"))
    let blad = await straat.pagina("/plansoftware/regelingen/1/wijziging")
    #expect(blad.contains("Artikel 2.1") && blad.contains("meldingsplicht") && blad.contains("vergunningplicht"))
    await straat.stuur("/plansoftware/regelingen/1/wijziging/ongedaan")
    #expect(await straat.pagina("/plansoftware/regelingen/1/wijziging").contains("Er is nog niets gewijzigd"))
  }

  @Test(
    "Een teken dat niet klopt wordt gemeld bij het veld, en er wordt niets bewaard",
    arguments: ["In de [[ref:9|haven]]", "[[ref:1|a]] en [[ref:1|b]]", "In de [[ref:1|haven", "  "])
  func fouteTekens(tekst: String) async throws {
    let straat = try Proefstraat()
    await straat.download()
    let antwoord = await straat.stuur(Proefstraat.artikel, ["tekst.1": tekst])
    #expect(antwoord.status == 422 && antwoord.inhoudAlsTekst.contains("veld-tekst-1-fout"))
    #expect(await straat.pagina("/plansoftware/regelingen/1/wijziging").contains("Er is nog niets gewijzigd"))
  }

  @Test("Bewaren zonder wijziging zegt dat er niets is gewijzigd") func niets() async throws {
    let straat = try Proefstraat()
    await straat.download()
    let leeg = await straat.stuur(Proefstraat.artikel, [:])
    let adres = try #require(leeg.koppen["Location"])
    #expect(adres.hasSuffix("?bewaard=niets"))
    #expect(await straat.pagina(adres).contains("U heeft niets gewijzigd"))
    await straat.wijzig()
    let echt = await straat.stuur(Proefstraat.artikel, ["tekst.1": "In de haven mag alles."])
    #expect(echt.koppen["Location"]?.hasSuffix("?bewaard=ja") == true)
    let nogEens = await straat.stuur(Proefstraat.artikel, ["tekst.1": "In de haven mag alles."])
    #expect(nogEens.koppen["Location"]?.hasSuffix("?bewaard=niets") == true)
  }

  @Test("De tekens in een tekst worden boven het veld uitgelegd") func tekens() {
    let tekens = Tekstteken.tekens(in: "In de [[ref:1|haven]] geldt [[noot:2]] iets, [[open.")
    #expect(tekens.map(\.geschreven) == ["[[ref:1|haven]]", "[[noot:2]]"])
    #expect(tekens.map(\.tekst) == ["haven", ""] && tekens.map(\.soort) == ["ref", "noot"])
  }

  @Test("Een keuze buiten de lijst wordt gemeld") func fouteKeuze() async throws {
    let straat = try Proefstraat()
    await straat.download()
    for (veld, waarde) in [
      ("regel.1.locatie", "nl.imow-gm9995.gebied.Weg"), ("regel.1.aanduiding.1.kwalificatie", "Misschien"),
      ("regel.1.aanduiding.2.kwalificatie", Proefplan.melding),
    ] {
      #expect(await straat.stuur(Proefstraat.artikel, [veld: waarde]).status == 422, "\(veld)")
    }
  }

  @Test("Leden en onderdelen hebben elk hun eigen veld en hun eigen annotatie") func leden() async throws {
    let stuk = Artikeltekst(try #require(RegelingTekst(Proefplan.tekst).onderdeel(wId: Proefplan.metLeden)).tak)
    #expect(
      stuk.velden.map(\.label) == [
        "Lid 1", "Lid 2, begin van de opsomming", "Lid 2, onderdeel a", "Lid 2, onderdeel b",
      ])
    let plekken = Regelplek.alle(in: stuk.artikel, OWVerzameling(Proefplan.objecten))
    #expect(plekken.map(\.plek) == ["lid 1", "lid 2"])
    #expect(plekken.map { $0.regel?.identificatie.delen?.eigenDeel } == ["R2", "R3"])
  }

  @Test("Onbekende regeling, artikel of aanlevering geeft een nette 404") func onbekend() async throws {
    let straat = try Proefstraat()
    for pad in ["regelingen/9", "regelingen/9/artikelen/x", "regelingen/9/wijziging", "aanleveringen/9"] {
      #expect(await straat.haal("/plansoftware/\(pad)").status == 404, "\(pad)")
    }
    #expect(await straat.stuurBestand(Array("hallo".utf8)).status == 422)
  }
}
