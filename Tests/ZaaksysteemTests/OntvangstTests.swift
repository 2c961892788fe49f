import Bevindingen
import DSOKoppelvlak
import Digikoppeling
import Ketenspoor
import Opslag
import STAM
import Testing
import Tijd

@testable import Zaaksysteem

@Suite("Ontvangst van verzoeken") struct OntvangstTests {
  private static let nummer = "2026112300001"

  @Test("Een notificatie geeft één zaak met alle antwoorden en documenten") func eenZaak() async throws {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(), documenten: Proefketen.bijlagen)
    let antwoord = try await keten.meld(Self.nummer)
    #expect(antwoord.status == 204)
    let zaak = try #require(try keten.zaak())
    #expect(zaak.verzoek.ontvangenSpecificaties == 3 && zaak.verzoek.bewaardeSpecificaties == 3)
    #expect(zaak.verzoek.activiteiten.first?.antwoorden.map(\.vraagId) == ["11", "12", "13"])
    #expect(zaak.documenten.map(\.idIsHash) == [true])
    #expect(zaak.stand == .ontvangstBevestigd && zaak.zaaktype.code == "OMG-VERG")
    #expect(zaak.verzoek.locaties.first?.x == 152_094.3)
    #expect(keten.boekje.nu.signalen.map(\.soort) == [.acknowledgment])
    #expect(keten.boekje.nu.post.count == 1)
    let mail = keten.boekje.nu.post.first ?? ""
    #expect(mail.contains("To: \"T. van Oeverzwaluw\" <trijntje@oefen.example>") && mail.contains("OEFEN"))
  }

  @Test("Dezelfde notificatie twee keer, of een nieuwe voor hetzelfde verzoek, opent geen tweede zaak")
  func dubbel() async throws {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(), documenten: Proefketen.bijlagen)
    try await keten.meld(Self.nummer)
    try await keten.meld(Self.nummer)
    try await keten.meld(Self.nummer, messageId: "m2@dso")
    #expect(try keten.zaken().count == 1)
    #expect(keten.boekje.nu.post.count == 1)
    let signalen = keten.boekje.nu.signalen
    #expect(signalen.count == 3 && signalen[0].messageId == signalen[1].messageId)
    #expect(try keten.store.notificaties().count == 2)
  }

  @Test("Een verzoek voor een ander OIN (403) geeft geen zaak en blijft zichtbaar") func anderOIN() async throws {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(), voor: Proefketen.dienst)
    try await keten.meld(Self.nummer)
    #expect(try keten.zaken().isEmpty)
    let regel = try #require(try keten.store.openNotificaties().first)
    #expect(regel.stand == .nogOpTeHalen && regel.uitleg.contains("403"))
    let pagina = await keten.pagina("").inhoudAlsTekst
    #expect(pagina.contains("Eerst doen") && pagina.contains("403"))
  }

  @Test("Een onbekende CPA krijgt een SOAP Fault, en niets wordt bewaard") func onbekendeCPA() async throws {
    let keten = try Proefketen()
    let antwoord = try await keten.meld(Self.nummer, cpa: "ANDERS")
    #expect(antwoord.status == 500 && antwoord.inhoudAlsTekst.contains("Fault"))
    #expect(try keten.store.notificaties().isEmpty)
  }

  @Test("Een document dat ontbreekt, wordt getoond en later alsnog opgehaald") func documentOntbreekt() async throws {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek())
    try await keten.meld(Self.nummer)
    let zaak = try #require(try keten.zaak())
    #expect(zaak.ontbrekendeDocumenten.count == 1)
    #expect(zaak.bevindingen.contains { $0.code == "WP-VTH-003" })
    let pagina = await keten.pagina("/zaken/\(zaak.nummer)").inhoudAlsTekst
    #expect(pagina.contains("Er ontbreken documenten"))
    keten.boekje.zet { $0.documenten = Proefketen.bijlagen }
    _ = try await keten.vul("/zaken/\(zaak.nummer)/documenten/ophalen")
    let later = try #require(try keten.zaak())
    #expect(later.ontbrekendeDocumenten.isEmpty && !later.bevindingen.contains { $0.code == "WP-VTH-003" })
    #expect(try keten.store.openNotificaties().isEmpty)
  }

  @Test("Ligt DSO-LV eruit, dan blijft het verzoek staan en haalt de klok het later op") func laterOphalen()
    async throws
  {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(), documenten: Proefketen.bijlagen)
    keten.boekje.zet { $0.loketIsStuk = true }
    try await keten.meld(Self.nummer)
    #expect(try keten.zaken().isEmpty)
    keten.boekje.zet { $0.loketIsStuk = false }
    try await keten.omgeving.verwerkTijd()
    #expect(try keten.zaken().isEmpty)
    try keten.omgeving.klok.verschuif(seconden: 61)
    try await keten.omgeving.verwerkTijd()
    #expect(try keten.zaken().count == 1)
  }

  @Test("Stopt het programma tussen notificatie en zaak, dan opent een herstart precies één zaak")
  func herstart() async throws {
    let keten = try Proefketen()
    keten.boekje.zet { $0.loketIsStuk = true }
    keten.leg(Proefketen.verzoek(), documenten: Proefketen.bijlagen)
    try await keten.meld(Self.nummer)
    keten.boekje.zet { $0.loketIsStuk = false }
    try keten.omgeving.klok.verschuif(seconden: 61)
    // The same database, a new process.
    let herstart = try ZaaksysteemSystem(keten.omgeving, zetel: keten.zetel)
    await herstart.tik(keten.omgeving.klok.nu)
    await herstart.tik(keten.omgeving.klok.nu)
    await keten.systeem.tik(keten.omgeving.klok.nu)
    try await keten.omgeving.bezorger.leegAlles(keten.omgeving.klok.nu)
    #expect(try keten.zaken().count == 1)
    #expect(keten.boekje.nu.post.count == 1)
  }

  @Test("Zonder zaaktype loopt het ophalen vast met een duidelijke bevinding; na herstel gaat het door")
  func zonderZaaktype() async throws {
    let keten = try Proefketen()
    let regel = try #require(try keten.store.zaaktypen().first)
    _ = try await keten.vul("/zaaktypen/\(regel.nummer)/verwijderen")
    keten.leg(Proefketen.verzoek(), documenten: Proefketen.bijlagen)
    try await keten.meld(Self.nummer)
    #expect(try keten.store.openNotificaties().map(\.code) == ["WP-VTH-001"])
    let velden = [("type", "Aanvraag vergunning"), ("code", "A"), ("naam", "Vergunning")]
    _ = try await keten.vul("/zaaktypen", velden)
    _ = try await keten.vul("/zaaktypen", velden)
    _ = try await keten.vul("/ophalen")
    #expect(try keten.store.openNotificaties().map(\.code) == ["WP-VTH-002"])
    let laatste = try #require(try keten.store.zaaktypen().last)
    _ = try await keten.vul("/zaaktypen/\(laatste.nummer)/verwijderen")
    _ = try await keten.vul("/ophalen")
    #expect(try keten.zaken().count == 1)
  }

  @Test("Een gemist verzoek wordt gevonden met zoeken, dat van een ander niet") func gemist() async throws {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(), documenten: Proefketen.bijlagen)
    keten.boekje.zet { stand in
      stand.zaakverwijzingen = [
        .init(verzoeknummer: Self.nummer, doel: "Initieren", bevoegdGezag: Proefketen.gemeente),
        .init(
          verzoeknummer: "2026112300002", doel: "Initieren", bevoegdGezag: Proefketen.gemeente,
          behandeldienst: Proefketen.dienst),
      ]
    }
    let antwoord = try await keten.vul("/gemist", [("dagen", "30")])
    #expect(antwoord.koppen["Location"]?.hasSuffix("gemist=1") == true)
    #expect(try keten.zaken().map(\.verzoek.verzoeknummer) == [Self.nummer])
  }

  @Test("Een aanvulling hervat de termijn; een intrekking sluit de zaak") func aanvullenEnIntrekken() async throws {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(), documenten: Proefketen.bijlagen)
    try await keten.meld(Self.nummer)
    let nummer = try #require(try keten.zaak()).nummer
    let tot = keten.omgeving.klok.vandaag.plus(weken: 4)
    _ = try await keten.vul("/zaken/\(nummer)/aanvulling", [("wat", "De hoogte"), ("tot", tot.description)])
    #expect(try keten.zaak()?.stand == .wachtOpAanvulling)
    try keten.omgeving.klok.verschuif(dagen: 21)
    keten.leg(Proefketen.verzoek(volgnummer: "001", doel: .aanvullen, metBijlage: false))
    try await keten.meld(Self.nummer, messageId: "m2@dso", doel: .aanvullen)
    let aangevuld = try #require(try keten.zaak())
    #expect(aangevuld.stand == .inBehandeling && aangevuld.volgnummers == ["000", "001"])
    #expect(aangevuld.documenten.map(\.isVervallen) == [true])
    let begin = aangevuld.verzoek.indienDatum.datum
    #expect(aangevuld.termijn.bereken().uiterste == begin.plus(weken: 11).eersteWerkdag)
    keten.boekje.zet { $0.magOphalen = [:] }
    try await keten.meld(Self.nummer, messageId: "m3@dso", doel: .intrekken)
    #expect(try keten.zaak()?.stand == .ingetrokken)
  }

  @Test("Een aanvulling op een onbekend verzoek opent een zaak; een kopie niet") func onbekendEnKopie() async throws {
    let keten = try Proefketen()
    keten.leg(Proefketen.verzoek(volgnummer: "002", doel: .aanvullen, metBijlage: false))
    try await keten.meld(Self.nummer, doel: .aanvullen)
    let zaak = try #require(try keten.zaak())
    #expect(zaak.bevindingen.contains { $0.code == "WP-STAM-063" })
    let kopie = Proefketen.verzoek("2026112300009", dienst: Proefketen.dienst)
    let besluit = Intakebesluit(
      kopie, bestaand: nil, eigenOIN: Proefketen.gemeente, geadresseerd: Geadresseerde())
    #expect(besluit == .kopie(behandeldienst: Proefketen.dienst))
  }

  @Test("Twee zetels in één databank hebben elk hun eigen zaken") func tweeZetels() async throws {
    let keten = try Proefketen()
    let dienst = try ZaaksysteemSystem(
      keten.omgeving, zetel: Proefketen.zetel("omgevingsdienst", Proefketen.dienst))
    keten.leg(Proefketen.verzoek(), documenten: Proefketen.bijlagen)
    try await keten.meld(Self.nummer)
    let ander = await dienst.router.beantwoord(.get("/omgevingsdienst/api/zaken")).inhoudAlsTekst
    let eigen = await keten.pagina("/api/zaken").inhoudAlsTekst
    #expect(ander.contains("\"aantal\":0") && eigen.contains("\"aantal\":1"))
  }

  @Test("Acht weken die eindigen op een feestdag schuiven door naar de eerste werkdag") func feestdag() async throws {
    // 30 October 2026 plus eight weeks is 25 December.
    let dag = try #require(Datum("2026-10-30"))
    let keten = try Proefketen(nu: Tijdstip(dag, uur: 9))
    keten.leg(Proefketen.verzoek(op: Tijdstip(dag, uur: 9)), documenten: Proefketen.bijlagen)
    try await keten.meld(Self.nummer)
    #expect(try keten.zaak()?.termijn.bereken().uiterste == Datum("2026-12-28"))
  }
}
