import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Opslag
import Pakket
import STOP
import Testing
import Tijd

@testable import LVBB

@Suite("Wat de LVBB controleert") struct ControleTests {
  @Test("Een goed pakket is valide en verandert niets aan het register") func valide() async throws {
    let keten = try Proefketen()
    let zip = try Proeflevering.zip(Proeflevering.initieel(Proeflevering.opdracht(.validatie)))
    let resultaat = try await keten.leverAan(zip, "validatie")
    #expect(resultaat.elementnaam == "validatieVerzoekResultaat")
    #expect(resultaat.uitkomst == .valide, "\(resultaat.codes)")
    #expect(resultaat.verslag?.idLevering == "plan-001")
    #expect(try keten.beeld.versies.isEmpty)
  }

  @Test("Met dezelfde idLevering mag eerst worden gevalideerd en daarna gepubliceerd")
  func eerstValideren() async throws {
    let keten = try Proefketen()
    let zip = try Proeflevering.zip(Proeflevering.initieel())
    #expect(try await keten.leverAan(zip, "validatie").uitkomst == .valide)
    #expect(try keten.leveringen.first?.bevindingen.allSatisfy { $0.stap == "2" } == true)
    #expect(try await keten.leverAan(zip).voortgang == .registratieVoltooid)
  }

  @Test("Een bestand dat geen zip is") func geenZip() async throws {
    let keten = try Proefketen()
    let resultaat = try await keten.leverAan(Array("dit is geen zip".utf8))
    #expect(resultaat.uitkomst == .nietValide && resultaat.codes == ["LVBB1001"])
    #expect(resultaat.verslag?.idLevering == "onbekend")
  }

  @Test("Een bestandsnaam met .. in de zip") func naamMetPunten() async throws {
    let keten = try Proefketen()
    var bestanden = Leveringbouwer.bestanden(Proeflevering.initieel())
    bestanden["../kwaad.xml"] = [65]
    #expect(try await keten.leverAan(Proeflevering.zip(bestanden)).codes.contains("LVBB1004"))
  }

  @Test("Een verkeerde hash bij een GIO") func hash() async throws {
    let keten = try Proefketen()
    // The GML changes after its hash was worked out.
    let zip = try Proeflevering.zip(Proeflevering.initieel(), "Centrum.gml", "152100 533100", "152101 533100")
    #expect(try await keten.leverAan(zip).codes == ["LVBB3008"])
  }

  @Test("Een vlak dat zichzelf kruist") func geometrie() async throws {
    let keten = try Proefketen()
    let zip = try Proeflevering.zip(Proeflevering.initieel(hoekpunten: Proeflevering.acht))
    let resultaat = try await keten.leverAan(zip)
    #expect(resultaat.uitkomst == .nietValide && resultaat.codes.contains("WP-GEO-004"))
  }

  @Test("Een publicatieopdracht die als validatieverzoek komt, mag alleen bij het formulier") func andereOpdracht()
    async throws
  {
    let keten = try Proefketen()
    let zip = try Proeflevering.zip(Proeflevering.initieel(Proeflevering.opdracht(.validatie)))
    #expect(try await keten.leverAan(zip, "publicatie").codes == ["WP-LVBB-001"])
  }

  @Test("Een datum in het verleden: streng een fout, soepel een waarschuwing") func datum() async throws {
    let zip = try Proeflevering.zip(
      Proeflevering.initieel(Proeflevering.opdracht(op: "2022-06-24"), werkendVanaf: "2022-07-01"))
    let streng = try Proefketen(LVBBInstellingen(datumscontrole: .streng))
    #expect(try await streng.leverAan(zip).uitkomst == .nietValide)
    #expect(try streng.codes().contains("LVBB1501"))
    let soepel = try Proefketen()
    #expect(try await soepel.leverAan(zip).uitkomst == .gepubliceerd)
    #expect(try #require(soepel.leveringen.first).bevindingen.aantal(.waarschuwing) >= 2)
    #expect(try soepel.leveringen.first?.tijdstipPublicatie?.datum == Datum("2026-11-23"))
  }

  @Test("Een onbekend OIN: streng geweigerd, soepel een waarschuwing") func machtiging() async throws {
    var opdracht = Proeflevering.opdracht()
    opdracht.idBevoegdGezag = "00000001807288111000"
    let zip = try Proeflevering.zip(Proeflevering.initieel(opdracht))
    let streng = try Proefketen(LVBBInstellingen(machtigingscontrole: .streng))
    #expect(try await streng.leverAan(zip).codes.contains("LVBB1512"))
    let soepel = try Proefketen()
    #expect(try await soepel.leverAan(zip).voortgang == .registratieVoltooid)
    #expect(try soepel.codes().contains("LVBB1512"))
  }

  @Test("Het OIN van een andere overheid dan in de identificatie") func anderGezag() async throws {
    var opdracht = Proeflevering.opdracht()
    opdracht.idBevoegdGezag = "00000099000000003000"
    opdracht.idAanleveraar = "00000099000000003000"
    let keten = try Proefketen()
    #expect(try await keten.leverAan(Proeflevering.zip(Proeflevering.initieel(opdracht))).codes == ["WP-LVBB-006"])
  }

  @Test("Wat DSO-LV over de objecten zegt, staat in hetzelfde verslag") func owBevindingen() async throws {
    let keten = try Proefketen()
    keten.kaart.meld(
      .init(code: "TPOD1920", ernst: "Blokkerend", melding: "Locatie ontbreekt", bestand: "owLocaties.xml"))
    let resultaat = try await keten.leverAan(Proeflevering.zip(Proeflevering.initieel()))
    #expect(resultaat.uitkomst == .nietValide && resultaat.codes == ["TPOD1920"])
    #expect(try keten.leveringen.first?.bevindingen.first?.vindplaats?.bestand == "owLocaties.xml")
  }

  @Test("DSO-LV geeft geen antwoord: soepel een waarschuwing, streng een fout") func owWeg() async throws {
    let zip = try Proeflevering.zip(Proeflevering.initieel())
    let soepel = try Proefketen(metKaart: false)
    #expect(try await soepel.leverAan(zip).voortgang == .registratieVoltooid)
    #expect(try soepel.codes().contains("WP-LVBB-003"))
    let streng = try Proefketen(LVBBInstellingen(owControle: .streng), metKaart: false)
    #expect(try await streng.leverAan(zip).codes.contains("WP-LVBB-003"))
  }

  @Test("Een rapport van DSO-LV dat later komt, houdt de aanlevering vast en niet voor altijd")
  func owLater() async throws {
    let keten = try Proefketen()
    keten.kaart.zetKlaar(false)
    let zip = try Proeflevering.zip(Proeflevering.initieel())
    _ = try await keten.stuurBestand(zip, "publicatie", koppen: [:])
    #expect(try keten.leveringen.first?.status == .ontvangen)
    keten.kaart.zetKlaar(true)
    try await keten.omgeving.verwerkTijd()
    #expect(try keten.leveringen.first?.status == .geregistreerd)
  }

  @Test("Raadplegen is niet nagebootst en zegt dat") func raadplegen() async throws {
    let keten = try Proefketen()
    _ = try await keten.stuurBericht(.raadpleeg, [0x50, 0x4B], idLevering: "vraag-1", messageId: "m-1")
    let resultaat = try #require(try keten.resultaten(keten.plansoftware).first)
    #expect(resultaat.uitkomst == .behandelingAfgebroken && resultaat.codes.contains("WP-LVBB-004"))
  }

  @Test("Een formulier zonder bestand of keuze") func leegFormulier() async throws {
    let keten = try Proefketen()
    let pagina = try await keten.stuurBestand([], nil, koppen: ["Accept": "text/html"])
    #expect(pagina.status == 400 && pagina.inhoudAlsTekst.contains("Kies wat de LVBB moet doen"))
    let probleem = try await keten.stuurBestand([1], "iets anders", koppen: [:])
    #expect(probleem.status == 400 && probleem.alsProbleem != nil)
  }

  @Test("Elke kaart van STOP die de LVBB gebruikt, bestaat; eigen kaarten zijn uniek en gevuld") func kaarten() {
    let stop = Regelcatalogus(STOPRegels.alle)
    for code in LVBBRegels.gebruiktUitSTOP { #expect(stop[code] != nil, "\(code)") }
    let samen = Regelcatalogus(
      STOPRegels.alle + STOPMutatieRegels.alle + ConsolidatieRegels.alle + LVBBRegels.alle)
    #expect(LVBBRegels.alle.allSatisfy { !samen.dubbeleCodes.contains($0.code) })
    for kaart in LVBBRegels.alle {
      let teksten = [kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed]
      #expect(teksten.allSatisfy { !$0.isEmpty }, "\(kaart.code)")
    }
  }
}
