import Bevindingen
import Ketenspoor
import Testing

@Suite("Router") struct RouterTests {
  private func router() -> Router {
    var router = Router()
    router.scherm("/rtr/{rest...}") { .tekst("rest \($0["rest"])") }
    router.scherm("/rtr/{id}") { .tekst("id \($0["id"])") }
    router.scherm("/rtr/vast") { _ in .tekst("vast") }
    router.koppelvlak(.post, "/rtr/{id}/delen/{deel}") { .tekst("\($0["id"]) \($0["deel"])") }
    return router
  }

  private func antwoord(_ methode: Methode, _ doel: String) async -> Antwoord {
    await router().beantwoord(Aanroep(methode, doel))
  }

  @Test(
    "De meest precieze route wint, in welke volgorde ook toegevoegd",
    arguments: [
      ("/rtr/vast", "vast"), ("/rtr/7", "id 7"), ("/rtr/", "rest "), ("/rtr", "rest "), ("/rtr/a/b/c", "rest a/b/c"),
      ("/rtr/7?x=1", "id 7"),
    ])
  func volgorde(doel: String, verwacht: String) async {
    #expect(await antwoord(.get, doel).inhoudAlsTekst == verwacht)
  }

  @Test("Een gecodeerde schuine streep blijft in zijn segment, en accenten komen goed over") func codering() async {
    #expect(await antwoord(.post, "/rtr/a%2Fb/delen/caf%C3%A9").inhoudAlsTekst == "a/b café")
  }

  @Test("Een onbekend adres geeft 404, een verkeerde methode 405 met wat wel mag") func foutcodes() async {
    #expect(await antwoord(.get, "/elders").status == 404)
    let verkeerd = await antwoord(.delete, "/rtr/1/delen/2")
    #expect(verkeerd.status == 405)
    #expect(verkeerd.koppen["allow"] == "GET, POST")
    #expect(verkeerd.alsProbleem?.status == 405)
  }

  @Test("HEAD geeft de koppen van GET zonder inhoud") func head() async {
    let antwoord = await antwoord(.head, "/rtr/vast")
    #expect(antwoord.status == 200 && antwoord.inhoud.isEmpty)
  }

  @Test("Een fout die zijn eigen antwoord kent, wordt zo beantwoord") func eigenAntwoord() async {
    var router = Router()
    router.koppelvlak(.post, "/x") { .tekst(try $0.aanroep.json([String: Int].self).description) }
    let antwoord = await router.beantwoord(.post("/x", Array("{".utf8), soort: "application/json"))
    #expect(antwoord.status == 400)
  }

  @Test("Een onverwachte fout wordt 500 zonder de binnenkant te tonen, met het spoornummer") func onverwacht() async {
    struct Geheim: Error { let pad = "/geheim/pad" }
    var router = Router()
    router.koppelvlak(.get, "/x") { _ in throw Geheim() }
    let antwoord = await router.beantwoord(.get("/x"), spoornummer: 12)
    #expect(antwoord.status == 500)
    #expect(antwoord.alsProbleem?.instance == "urn:ketenspoor:12")
    #expect(!antwoord.inhoudAlsTekst.contains("geheim"))
    #expect(antwoord.bevindingen.first?.code == "WP-KETEN-001")
  }

  @Test("Routers van systemen gaan samen") func samen() async {
    var ander = Router()
    ander.scherm("/lvbb") { _ in .tekst("lvbb") }
    let samen = Router.samen([router(), ander])
    #expect(await samen.beantwoord(.get("/lvbb")).inhoudAlsTekst == "lvbb")
    #expect(await samen.beantwoord(.get("/rtr/vast")).inhoudAlsTekst == "vast")
  }

  @Test("Wat niet is nagebootst, zegt dat") func nietNagebootst() {
    let antwoord = Antwoord.nietNagebootst("Zoeken op kaartlaag")
    #expect(antwoord.status == 501 && antwoord.soort == "application/problem+json")
  }
}

@Suite("Aanroep en koppen") struct AanroepTests {
  @Test("Zoekvragen worden gelezen en weer gecodeerd") func zoekvragen() {
    let aanroep = Aanroep(.get, "/a?naam=J%C3%A9r%C3%B4me+B&leeg=&vlag&naam=2")
    #expect(aanroep.zoek("naam") == "Jérôme B")
    #expect(aanroep.zoekAlle("naam") == ["Jérôme B", "2"])
    #expect(aanroep.zoek("vlag")?.isEmpty == true)
    #expect(Aanroep(.get, aanroep.doel) == aanroep)
  }

  @Test("Kapotte procentcodering blijft staan", arguments: [("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("a%41", "aA")])
  func kapot(tekst: String, verwacht: String) {
    #expect(Procentcodering.decodeer(tekst) == verwacht)
  }

  @Test("Koppen: hoofdletters maken niet uit, volgorde en herhaling blijven") func koppen() {
    var koppen: Koppen = ["Content-Type": "a", "X-OIN": "1"]
    koppen.voegToe("x-oin", "2")
    #expect(koppen["CONTENT-TYPE"] == "a")
    #expect(koppen.alle("X-Oin") == ["1", "2"])
    koppen["content-type"] = "b"
    #expect(koppen.map(\.naam) == ["content-type", "X-OIN", "x-oin"])
  }

  @Test("Een regeleinde in een kopwaarde kan geen nieuwe kop beginnen") func kopinjectie() {
    let antwoord = Antwoord.verwijsDoor(naar: "/x\r\nSet-Cookie: a=b")
    #expect(antwoord.koppen["Location"] == "/x  Set-Cookie: a=b")
  }

  @Test("Een koekje komt terug zoals het gezet is") func koekje() throws {
    let gezet = try #require(Antwoord.leeg().met(koekje: "rol", "plan jurist;").koppen["Set-Cookie"])
    let paar = gezet.prefix { $0 != ";" }
    let aanroep = Aanroep(.get, "/", koppen: ["Cookie": "ander=1; \(paar)"])
    #expect(aanroep.koekje("rol") == "plan jurist;")
  }

  @Test("JSON zegt in het Nederlands welk veld ontbreekt") func jsonUitleg() {
    struct Vraag: Decodable { let regelingId: String }
    let aanroep = Aanroep(.post, "/x", inhoud: Array("{}".utf8))
    #expect {
      try aanroep.json(Vraag.self)
    } throws: { fout in
      (fout as? Inhoudsfout)?.uitleg.contains("'regelingId'") == true
    }
  }
}
