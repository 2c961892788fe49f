import Bevindingen
import Ketenspoor
import Testing

@testable import Casussen

@Suite("Gebruiker zonder scherm")
struct BrowserTests {
  static let pagina = """
    <!doctype html><html><head><title>T</title><script>if (a < b) { "<p>" }</script></head><body><nav><a href="/">x</a>
    </nav><main><h1>Kop &amp; staart</h1>
    <form action="/loket/vragen?groep=1" method="post" class="formulier" novalidate>
    <input type="hidden" name="ref" value="a&quot;b">
    <fieldset class="veld"><legend>Wat gaat u doen?<span> (verplicht)</span></legend>
    <div><input type="radio" id="r1" name="v1" value="kap"><label for="r1">Een boom kappen</label></div>
    <div><input type="radio" id="r2" name="v1" value="snoei" checked><label for="r2">Snoeien</label></div></fieldset>
    <label for="t">Toelichting</label><textarea id="t" name="v2">
    regel 1</textarea>
    <label for="s">Keuze</label><select id="s" name="v3"><option value="">Maak</option><option value="b">B</option></select>
    <button>Verder</button></form>
    <dl><dt>Bevoegd gezag</dt><dd>gemeente Rieteroog</dd></dl></main></body></html>
    """

  private func webpagina(_ html: String) -> Webpagina { Webpagina(pad: "/x", antwoord: .html(html)) }

  @Test("Een formulier heeft zijn velden met label, groep en beginwaarde") func formulier() throws {
    let pagina = webpagina(Self.pagina)
    let formulier = try #require(pagina.formulier(naar: "/vragen"))
    #expect(pagina.titel == "Kop & staart" && pagina.kenmerk("Bevoegd gezag") == "gemeente Rieteroog")
    #expect(formulier.velden.map(\.naam) == ["ref", "v1", "v2", "v3"])
    let keuze = try #require(formulier.veld("v1"))
    #expect(keuze.label.hasPrefix("Wat gaat u doen?") && keuze.keuzes.map(\.label) == ["Een boom kappen", "Snoeien"])
    let invulling = Invulling(formulier)
    #expect(invulling.waarde("v1") == "snoei" && invulling.waarde("ref") == "a\"b" && invulling.waarde("v3") == "")
    #expect(invulling.waarde("v2")?.contains("regel 1") == true)
    #expect(Ketenloop.waarde("Een boom kappen", keuze) == "kap")
  }

  @Test("Kapotte HTML geeft een pagina en geen crash") func kapot() {
    for html in [
      "<", "<a", "</b><p>x", "<div><span>a</div>b", "<a href='x>y", String(repeating: "<div>", count: 5_000),
    ] {
      #expect(webpagina(html).formulieren.isEmpty)
    }
  }

  @Test("Een doorverwijzing wordt gevolgd en een koekje gaat mee terug") func doorverwijzing() async throws {
    var bediener = Bediener { aanroep in
      switch aanroep.pad {
      case "/a": .verwijsDoor(naar: "/b").met(koekje: "stoel", "1")
      case "/b": .html("<main>\(aanroep.koekje("stoel") ?? "geen")</main>")
      default: .nietGevonden("dit")
      }
    }
    #expect(try await bediener.open("/a").tekst == "1")
    #expect(bediener.handelingen == ["GET /a → 303", "GET /b → 200"])
  }

  @Test("Een weigering zegt welke aanroep het was en waarom") func weigering() async {
    var bediener = Bediener { _ in .probleem(status: 422, titel: "Kan niet", detail: "De datum ontbreekt.") }
    let fout = await #expect(throws: Bedieningsfout.self) { try await bediener.open("/a") }
    #expect(fout?.uitleg.contains("De datum ontbreekt.") == true && fout?.uitleg.contains("422") == true)
  }

  @Test("Een verwijzing die al in de tekst stond houdt haar teken, een nieuwe wordt gewone tekst") func tekens() {
    var lezer = Tekstlezer(plaats: .init(bestand: "x"))
    let delen = lezer.delen("Op het [[gio:terrein|terrein]] en in de [[gio:haven|haven]] geldt 25.")
    let (tekst, vlak) = Ketenloop.metTekens(delen, oud: "Op het [[ref:1|terrein]] geldt 40.")
    #expect(tekst == "Op het [[ref:1|terrein]] en in de haven geldt 25." && vlak == ["haven"])
  }

  @Test("Een wId wijst artikel en lid aan") func wId() {
    #expect(Kaartlezing.verwijzing("gm9995_1__chp_6__art_6.2__para_1") == "6.2/1")
    #expect(Kaartlezing.verwijzing("gm9995_1__chp_6__subchp_6.1__art_6.10") == "6.10")
    #expect(Kaartlezing.verwijzing("body") == nil)
  }
}
