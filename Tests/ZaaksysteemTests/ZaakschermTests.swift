import Ketenspoor
import STAM
import Testing
import Tijd

@testable import Zaaksysteem

@Suite("Wat de behandelaar ziet en doet") struct ZaakschermTests {
  private func metZaak(_ type: TypeVerzoek = .aanvraagVergunning) async throws -> (Proefketen, String) {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(type: type), documenten: Proefketen.bijlagen)
    try await keten.meld("2026112300001")
    return (keten, try nodig(try keten.zaak()).nummer)
  }

  @Test("Op een melding komt geen besluit, geen verlenging en geen kennisgeving") func melding() async throws {
    let (keten, nummer) = try await metZaak(.melding)
    let blad = await keten.pagina("/zaken/\(nummer)/besluit").inhoudAlsTekst
    #expect(blad.contains("Melding akkoord") && !blad.contains("Verleend"))
    let termijn = await keten.pagina("/zaken/\(nummer)/termijn").inhoudAlsTekst
    #expect(!termijn.contains("zes weken") && !termijn.contains("4:15"))
    for (rest, velden) in [
      ("besluit", [("uitkomst", "verleend"), ("motivering", "Goed.")]), ("verlengen", [("reden", "Druk.")]),
      ("opschorten", [("reden", "overmacht")]),
    ] {
      #expect(try await keten.vul("/zaken/\(nummer)/\(rest)", velden).status == 422, "\(rest)")
    }
    _ = try await keten.vul("/zaken/\(nummer)/besluit", [("uitkomst", "akkoord"), ("motivering", "Alles is er.")])
    let zaak = try #require(try keten.zaak())
    #expect(zaak.standwoord == "Afgehandeld" && zaak.berichten.last?.soort == .beoordeling)
    #expect(keten.boekje.nu.post.last?.contains("bezwaar") == false)
    let kennisgeving = try await keten.vul("/zaken/\(nummer)/kennisgeving", [("opschrift", "Melding")])
    #expect(kennisgeving.status == 422 && keten.boekje.nu.leveringen.isEmpty)
  }

  @Test("Na een vraag om aanvulling bij een melding kan de behandelaar zelf verder") func aanvulling() async throws {
    let (keten, nummer) = try await metZaak(.melding)
    let tot = keten.omgeving.klok.vandaag.plus(weken: 2).description
    _ = try await keten.vul("/zaken/\(nummer)/aanvulling", [("wat", "Een tekening."), ("tot", tot)])
    let wacht = try #require(try keten.zaak())
    #expect(wacht.stand == .wachtOpAanvulling && !wacht.termijn.bereken().opgeschort)
    _ = try await keten.vul("/zaken/\(nummer)/stand", [("stand", "inBehandeling")])
    #expect(try keten.zaak()?.stand == .inBehandeling)
  }

  @Test("Een kennisgeving op een zaterdag, op zondag of vandaag wordt geweigerd") func werkdag() async throws {
    let (keten, nummer) = try await metZaak()
    _ = try await keten.vul("/zaken/\(nummer)/besluit", [("uitkomst", "verleend"), ("motivering", "Goed.")])
    let vandaag = keten.omgeving.klok.vandaag
    for dag in [vandaag] + (1...7).map({ vandaag.plus(dagen: $0) }).filter({ !$0.isWerkdag }) {
      let velden = [("opschrift", "Besluit boom"), ("datum", dag.description)]
      #expect(try await keten.vul("/zaken/\(nummer)/kennisgeving", velden).status == 422, "\(dag)")
    }
    #expect(try keten.zaak()?.kennisgevingen.isEmpty == true)
  }

  @Test("Na een daad zegt de pagina dat het gelukt is, en wat er daarna komt") func gelukt() async throws {
    let (keten, nummer) = try await metZaak()
    let antwoord = try await keten.vul("/zaken/\(nummer)/stand", [("stand", "inBehandeling")])
    let doel = try #require(antwoord.koppen["Location"])
    #expect(doel.hasSuffix("/zaken/\(nummer)?klaar=stand"))
    let pagina = await keten.pagina("/zaken/\(nummer)?klaar=stand").inhoudAlsTekst
    #expect(pagina.contains("nu: in behandeling") && pagina.contains("Volgende: "))
    for daad in Zaakdaad.allCases {
      #expect(await keten.pagina("/zaken/\(nummer)?klaar=\(daad.rawValue)").status == 200, "\(daad)")
    }
    #expect(await keten.pagina("/zaken/\(nummer)?klaar=onzin").status == 200)
  }

  @Test("Doorzenden vraagt eerst of u het zeker weet, en verandert dan nog niets") func doorzenden() async throws {
    let (keten, nummer) = try await metZaak()
    let voor = try keten.zaak()
    let vraag = await keten.pagina("/zaken/\(nummer)/doorzenden?wat=behandeldienst&oin=\(Proefketen.dienst)")
    #expect(vraag.status == 200 && vraag.inhoudAlsTekst.contains("Zend door naar Omgevingsdienst Zuiderzeerand"))
    #expect(await keten.pagina("/zaken/\(nummer)/doorzenden?wat=bevoegdgezag").status == 422)
    #expect(try keten.zaak() == voor)
  }

  @Test("Is er nog geen antwoord, dan staat er waar het gegeven wordt") func geenAntwoord() async throws {
    let (keten, nummer) = try await metZaak()
    let velden = [
      ("partner", Proefketen.regio), ("privilege", "BT"), ("titel", "Advies boom"), ("vraag", "Is dit veilig?"),
    ]
    _ = try await keten.vul("/zaken/\(nummer)/advies", velden)
    let antwoord = try await keten.vul("/zaken/\(nummer)/advies/ophalen")
    #expect(antwoord.koppen["Location"]?.hasSuffix("?klaar=geenAntwoord") == true)
    let pagina = await keten.pagina("/zaken/\(nummer)/advies?klaar=geenAntwoord").inhoudAlsTekst
    #expect(pagina.contains("/samenwerken/\(Proefketen.regio)"))
  }

  @Test("Een zaaktype verwijderen vraagt eerst of u het zeker weet") func zaaktype() async throws {
    let (keten, _) = try await metZaak()
    let nummer = try #require(try keten.store.zaaktypen().first).nummer
    #expect(await keten.pagina("/zaaktypen/\(nummer)/verwijderen").status == 200)
    #expect(try keten.store.zaaktypen().contains { $0.nummer == nummer })
  }
}
