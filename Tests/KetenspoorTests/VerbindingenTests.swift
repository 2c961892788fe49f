import Bevindingen
import Ketenspoor
import Opslag
import Synchronization
import Testing
import Tijd

/// A system with one border: what comes in is kept, and `antwoord` decides what goes out.
private final class Proefsysteem: Ketensysteem {
  let naam: Systeemnaam
  let ontvangen = Mutex<[String]>([])
  let gemeld = Mutex<[String]>([])
  private let antwoord: @Sendable (Verzoekcontext) async throws -> Antwoord

  init(_ naam: Systeemnaam, _ antwoord: @escaping @Sendable (Verzoekcontext) async throws -> Antwoord) {
    self.naam = naam
    self.antwoord = antwoord
  }

  var router: Router {
    var router = Router()
    router.koppelvlak(.post, "/\(naam)/in") { [self] context in
      ontvangen.withLock { $0.append(String(decoding: context.aanroep.inhoud, as: UTF8.self)) }
      return try await antwoord(context)
    }
    router.scherm("/\(naam)") { _ in .html("<p>scherm</p>") }
    return router
  }
  func bezorgd(_ bericht: UitgaandBericht, antwoord: Antwoord) async {
    gemeld.withLock { $0.append("bezorgd \(antwoord.status)") }
  }
  func opgegeven(_ bericht: UitgaandBericht, fout: String) async { gemeld.withLock { $0.append("opgegeven") } }
}

private struct Stuk: Error {}

private final class Schakelaar: Sendable {
  private let stand = Mutex(true)
  var staatAan: Bool { stand.withLock { $0 } }
  func zetUit() { stand.withLock { $0 = false } }
}

@Suite("Verbindingen en Ketenspoor") struct VerbindingenTests {
  private let nu = Tijdstip(seconden: 1_795_000_000)
  private let omgeving: Werkplaatsomgeving

  init() throws { omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(seconden: 1_795_000_000)) }

  private func post(_ tekst: String, naar: String = "lvbb") -> Aanroep {
    .post("/\(naar)/in", Array(tekst.utf8), soort: "text/xml", koppen: ["X-OIN": "1"])
  }

  private func roep(_ tekst: String, naar: Systeemnaam = "lvbb") async throws -> Antwoord {
    try await omgeving.verbindingen.roep(
      van: "plansoftware", naar: naar, koppelvlak: "digikoppeling", post(tekst, naar: naar.rawValue))
  }

  @Test("De aanroep staat in het spoor voordat hij wordt verwerkt") func eerstHetSpoor() async throws {
    let spoor = omgeving.spoor
    omgeving.verbindingen.registreer(
      Proefsysteem("lvbb") { context in
        let regel = try spoor.regel(try #require(context.spoornummer))
        #expect(regel?.isAfgerond == false)
        #expect(try regel.map { try spoor.verzoekbytes($0) } == Array("vraag".utf8))
        return .tekst("antwoord")
      })
    #expect(try await roep("vraag").inhoudAlsTekst == "antwoord")
    let regel = try #require(try spoor.zoek().first)
    #expect(regel.status == 200 && regel.vervoer == .intern && regel.verzoekkoppen["x-oin"] == "1")
    #expect(regel.tijdstip == nu)
    #expect(try spoor.antwoordbytes(regel) == Array("antwoord".utf8))
  }

  @Test("Een systeem dat stukgaat, geeft 500 en laat een spoor met een bevinding achter") func stuk() async throws {
    omgeving.verbindingen.registreer(Proefsysteem("lvbb") { _ in throw Stuk() })
    let antwoord = try await roep("vraag")
    #expect(antwoord.status == 500 && antwoord.bevindingen.isEmpty)
    let regel = try #require(try omgeving.spoor.zoek(status: 500).first)
    #expect(regel.bevindingen.map(\.code) == ["WP-KETEN-001"])
  }

  @Test("Een onbekend systeem is een storing, met een spoor") func onbekend() async throws {
    await #expect(throws: VerbindingStoring.onbekendSysteem("lvbb")) { try await roep("x") }
    #expect(try omgeving.spoor.zoek().first?.fout != nil)
  }

  @Test("Een ander adres: de aanroep gaat naar buiten, en dat blijft zo na een herstart") func extern() async throws {
    try omgeving.verbindingen.zetAdres("lvbb", .extern(basis: "https://lvbb.example/"))
    await #expect(throws: VerbindingStoring.self) { try await roep("zonder netwerk") }
    let opnieuw = try Werkplaatsomgeving(
      databank: omgeving.databank, kluis: omgeving.kluis, ids: .oplopend(),
      http: { url, aanroep in .tekst("\(url) \(aanroep.inhoud.count)") })
    let antwoord = try await opnieuw.verbindingen.roep(
      van: "plansoftware", naar: "lvbb", koppelvlak: "digikoppeling", post("abc"))
    #expect(antwoord.inhoudAlsTekst == "https://lvbb.example/lvbb/in 3")
    #expect(try opnieuw.spoor.zoek().first?.vervoer == .http)
  }

  @Test("Een storing op bestelling bereikt de ontvanger niet") func verstoring() async throws {
    let lvbb = Proefsysteem("lvbb") { _ in .tekst("ok") }
    omgeving.verbindingen.registreer(lvbb)
    omgeving.verbindingen.zetVerstoorder { _, naar, _, _ in
      naar == "lvbb" ? .antwoord(.probleem(status: 503, titel: "Bezet", detail: "Later")) : nil
    }
    #expect(try await roep("x").status == 503)
    omgeving.verbindingen.zetVerstoorder { _, _, _, _ in .onbereikbaar(oorzaak: "stekker eruit") }
    await #expect(throws: VerbindingStoring.self) { try await roep("x") }
    #expect(lvbb.ontvangen.withLock { $0.isEmpty })
    #expect(try omgeving.spoor.zoek(tekst: "STEKKER").count == 1)
  }

  @Test("Van buiten: een koppelvlak laat een spoor na, een scherm niet, een onbekend pad is nil")
  func vanBuiten() async throws {
    omgeving.verbindingen.registreer(Proefsysteem("lvbb") { _ in .tekst("ok") })
    #expect(await omgeving.verbindingen.neemAan(.get("/lvbb"))?.status == 200)
    #expect(try omgeving.spoor.zoek().isEmpty)
    #expect(await omgeving.verbindingen.neemAan(post("x"), van: "leverancier")?.status == 200)
    #expect(try omgeving.spoor.zoek(van: "leverancier", naar: "lvbb").first?.vervoer == .http)
    #expect(await omgeving.verbindingen.neemAan(.get("/elders")) == nil)
    #expect(await omgeving.verbindingen.neemAan(.get("/lvbb/in"))?.status == 405)
  }

  @Test("Zoeken in het spoor: jokertekens zijn gewone tekens") func zoeken() async throws {
    omgeving.verbindingen.registreer(Proefsysteem("lvbb") { _ in .tekst("ok") })
    for _ in 1...3 { _ = try await roep("x") }
    #expect(try omgeving.spoor.zoek(tekst: "DIGIKOPPELING").count == 3)
    #expect(try omgeving.spoor.zoek(tekst: "%").isEmpty)
    #expect(try omgeving.spoor.zoek(vanaf: 3).map(\.volgnummer) == [3])
    #expect(try omgeving.spoor.zoek(hoogstens: 2).map(\.volgnummer) == [3, 2])
    #expect(try omgeving.spoor.zoek(hoogstens: 2, overslaan: 2).map(\.volgnummer) == [1])
  }

  @Test("Zoeken in het spoor op methode, status en dag, en op woorden samen") func zoekenOpWat() async throws {
    omgeving.verbindingen.registreer(Proefsysteem("lvbb") { _ in .tekst("ok") })
    for _ in 1...3 { _ = try await roep("x") }
    let dag = omgeving.klok.nu.datum
    for tekst in ["POST", "200", "post lvbb 200", dag.description, dag.dagEerst, dag.voluit.uppercased()] {
      #expect(try omgeving.spoor.aantal(tekst: tekst) == 3, "\(tekst)")
    }
    for tekst in ["DELETE", "404", "post elders", dag.plus(dagen: 1).voluit] {
      #expect(try omgeving.spoor.aantal(tekst: tekst) == 0, "\(tekst)")
    }
    #expect(try omgeving.spoor.aantal(nietVan: "plansoftware") == 0)
  }
}

@Suite("Bezorger") struct BezorgerTests {
  private let nu = Tijdstip(seconden: 1_795_000_000)
  private let omgeving: Werkplaatsomgeving

  init() throws { omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(seconden: 1_795_000_000)) }

  private func plaats(_ teksten: String..., van: Systeemnaam = "plansoftware", naar: Systeemnaam = "lvbb") throws {
    try omgeving.databank.schrijf { verbinding in
      for tekst in teksten {
        let aanroep = Aanroep.post("/\(naar)/in", Array(tekst.utf8), soort: "text/xml")
        try omgeving.plaats(van: van, naar: naar, koppelvlak: "digikoppeling", aanroep, in: verbinding)
      }
    }
  }

  @Test("Berichten komen op volgorde aan, ook na een storing, en de afzender hoort ervan") func volgorde() async throws
  {
    let isBezet = Schakelaar()
    let lvbb = Proefsysteem("lvbb") { _ in
      isBezet.staatAan ? .probleem(status: 503, titel: "Bezet", detail: "Later") : .leeg()
    }
    let plansoftware = Proefsysteem("plansoftware") { _ in .leeg() }
    omgeving.verbindingen.registreer(lvbb)
    omgeving.verbindingen.registreer(plansoftware)
    try plaats("een", "twee")
    #expect(try await omgeving.bezorger.leegAlles(nu).mislukt == 1)
    isBezet.zetUit()
    #expect(try await omgeving.bezorger.leegAlles(nu).bezorgd == 0)
    #expect(try await omgeving.bezorger.leegAlles(nu.plus(seconden: 10)).bezorgd == 2)
    #expect(lvbb.ontvangen.withLock { $0 } == ["een", "een", "twee"])
    #expect(plansoftware.gemeld.withLock { $0 } == ["bezorgd 204", "bezorgd 204"])
  }

  @Test("Een geweigerd bericht wordt niet opnieuw gestuurd") func geweigerd() async throws {
    let afzender = Proefsysteem("plansoftware") { _ in .leeg() }
    omgeving.verbindingen.registreer(afzender)
    omgeving.verbindingen.registreer(Proefsysteem("lvbb") { _ in .probleem(status: 400, titel: "Nee", detail: "Nee") })
    try plaats("een")
    #expect(try await omgeving.bezorger.leegAlles(nu).opgegeven == 1)
    #expect(afzender.gemeld.withLock { $0 } == ["opgegeven"])
    #expect(try omgeving.uitvak.berichten(status: .opgegeven).count == 1)
  }

  @Test("Wat een bezorging zelf in het uitvak legt, gaat in dezelfde ronde mee") func antwoordbericht() async throws {
    let omgeving = omgeving
    let plansoftware = Proefsysteem("plansoftware") { _ in .leeg() }
    omgeving.verbindingen.registreer(plansoftware)
    omgeving.verbindingen.registreer(
      Proefsysteem("lvbb") { _ in
        try omgeving.databank.schrijf { verbinding in
          let terug = Aanroep.post("/plansoftware/in", Array("resultaat".utf8), soort: "text/xml")
          try omgeving.plaats(van: "lvbb", naar: "plansoftware", koppelvlak: "digikoppeling", terug, in: verbinding)
        }
        // A route that asks for a round must not wait for itself.
        try await omgeving.bezorger.leegAlles(omgeving.klok.nu)
        return .leeg()
      })
    try plaats("levering")
    try await omgeving.verwerkTijd()
    #expect(plansoftware.ontvangen.withLock { $0 } == ["resultaat"])
  }

  @Test("Twee rondes tegelijk bezorgen een bericht één keer") func tegelijk() async throws {
    let lvbb = Proefsysteem("lvbb") { _ in
      await Task.yield()
      return .leeg()
    }
    omgeving.verbindingen.registreer(lvbb)
    try plaats("een", "twee", "drie")
    async let eerste = omgeving.bezorger.leegAlles(nu)
    async let tweede = omgeving.bezorger.leegAlles(nu)
    let samen = try await eerste.bezorgd + tweede.bezorgd
    #expect(samen == 3)
    #expect(lvbb.ontvangen.withLock { $0 } == ["een", "twee", "drie"])
  }
}
