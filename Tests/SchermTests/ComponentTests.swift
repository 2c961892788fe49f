import Bevindingen
import Foundation
import Scherm
import Testing

@Suite("Onderdelen")
struct ComponentTests {
  private func html(_ bouw: (inout HTML) -> Void) -> String { HTML(bouw).alsTekst }

  @Test("Een fout bij een veld is aan dat veld gekoppeld") func veldfout() {
    let tekst = html { $0.tekstveld(Veld("a[0].b", "Naam", hint: "h", fout: "Vul in", invulling: .verplicht)) }
    #expect(tekst.contains(#"<label for="veld-a-0--b">Naam<span class="verplicht"> (verplicht)</span></label>"#))
    #expect(tekst.contains(#"id="veld-a-0--b" name="a[0].b" required"#))
    #expect(tekst.contains(#"aria-describedby="veld-a-0--b-hint veld-a-0--b-fout" aria-invalid="true""#))
  }

  @Test("Het foutenoverzicht leidt naar het veld, ook bij een groep keuzerondjes") func overzicht() {
    let tekst = html { h in
      h.formulier(naar: "/x", fouten: [Veldfout("soort", "Kies")]) { h in
        h.keuzerondjes(Veld("soort", "Soort", fout: "Kies"), [Keuze("a", "A"), Keuze("b", "B")], gekozen: "b")
      }
    }
    #expect(tekst.contains(##"<a href="#veld-soort">Kies</a>"##))
    #expect(tekst.contains(#"<input type="radio" id="veld-soort" name="soort" value="a">"#))
    #expect(tekst.contains(#"<input type="radio" id="veld-soort-2" name="soort" value="b" checked>"#))
    #expect(tekst.contains(#"<fieldset class="veld veld-met-fout" role="radiogroup""#))
  }

  @Test("Bestanden gaan als multipart, zoeken gaat als GET") func methode() {
    let post = html { $0.formulier(naar: "/x", .bestanden) { _ in } }
    #expect(post.contains(#"method="post" enctype="multipart/form-data""#))
    #expect(html { $0.formulier(naar: "/x", .get) { _ in } }.contains(#"method="get" class"#))
  }

  @Test("Een getalveld in een vreemde schrijfwijze houdt zijn grenzen") func getal() {
    let tekst = html { $0.tekstveld(Veld("n", "N"), waarde: "1,5", .getal(van: -1, tot: 2.5)) }
    #expect(tekst.contains(#"type="number" value="1,5" min="-1" max="2.5" step="any""#))
  }

  @Test("Een tekstvak houdt de eigen eerste lege regel") func tekstvak() {
    #expect(
      html { $0.tekstvak(Veld("t", "T"), waarde: "\nx</textarea>") }.contains(">\n\nx&lt;/textarea&gt;</textarea>"))
  }

  @Test("Fouten staan boven waarschuwingen, en de code leidt naar zijn uitleg") func bevindingen() throws {
    let tekst = html { h in
      h.bevindingenlijst([
        Bevinding(code: "WP-ZIP-2", ernst: .waarschuwing, samenvatting: "tweede"),
        Bevinding(code: "STOP 1/2", ernst: .fout, samenvatting: "eerste", hint: "Doe dit"),
      ])
    }
    let eerste = try #require(tekst.range(of: "eerste"))
    let tweede = try #require(tekst.range(of: "tweede"))
    #expect(eerste.lowerBound < tweede.lowerBound)
    #expect(tekst.contains("1 fout, 1 waarschuwing"))
    #expect(tekst.contains(#"href="/uitleg/STOP%201%2F2""#))
    #expect(tekst.contains("<strong>Wat nu? </strong>Doe dit"))
  }

  @Test("Geen bevindingen is goed nieuws, in woorden") func geenBevindingen() {
    #expect(html { $0.bevindingenlijst([]) }.contains("Geen bevindingen."))
  }

  @Test("Een tabel heeft bijschrift en koppen; het eerste vak is de kop van de rij") func tabel() {
    let tekst = html { $0.tabel("T", kolommen: ["A", .getal("B")], rijen: [["x", .getal(2)]]) }
    #expect(tekst.contains(#"<th scope="col">A</th><th scope="col" class="getal">B</th>"#))
    #expect(tekst.contains(#"<tr><th scope="row">x</th><td class="getal" data-kop="B">2</td></tr>"#))
    #expect(tekst.contains("<caption id=\"tabel-1\">T</caption>"))
  }

  @Test("Een bijschrift dat de kop erboven herhaalt, is alleen te horen") func bijschrift() {
    let tekst = html { h in
      h.kop2("Zaken")
      h.tabel("Zaken", kolommen: ["A"], rijen: [["x"]])
      h.tabel("Zaken", kolommen: ["A"], rijen: [["x"]])
    }
    #expect(tekst.contains(#"<caption id="tabel-1" class="alleen-voorlezen">Zaken</caption>"#))
    #expect(tekst.contains(#"<caption id="tabel-2">Zaken</caption>"#))
  }

  @Test("Ook met een zin ertussen of onder de paginatitel staat een naam er maar één keer") func naamEenKeer() {
    let tekst = html { h in
      h.kop2("Zaken")
      h.p("Alles wat binnenkwam.")
      h.tabel("Zaken", kolommen: ["A"], rijen: [["x"]])
    }
    #expect(tekst.contains(#"class="alleen-voorlezen">Zaken</caption>"#))
    let pagina = Pagina(titel: "Zaaktypen", systeem: .init(naam: "S"), klok: Proefpagina.klok) { h in
      h.p("Een tabel.")
      h.tabel("Zaaktypen", kolommen: ["A"], rijen: [["x"]])
    }
    #expect(String(decoding: pagina.bytes, as: UTF8.self).contains(#"class="alleen-voorlezen">Zaaktypen</caption>"#))
  }

  @Test("De koppen van de bevindingen volgen op de kop erboven", arguments: [1, 2, 3]) func kopniveau(niveau: Int) {
    let fout = Bevinding(code: "WP-ZIP-2", ernst: .fout, samenvatting: "s")
    #expect(html { $0.bevindingenlijst([fout], onder: niveau) }.contains("<h\(niveau + 1) id=\"bevindingen-fout-1\">"))
  }

  @Test("Een stand heeft altijd een woord", arguments: Status.allCases) func status(status: Status) {
    #expect(html { $0.status(status) }.contains("<span>\(status.woord)</span>"))
  }

  @Test("Nieuw en vervallen zijn ook te horen") func renvooi() {
    #expect(html { $0.nieuw("a") }.contains(#"<ins class="renvooi"><span class="alleen-voorlezen">nieuw: </span>a"#))
    #expect(html { $0.vervallen("a") }.contains("vervallen: </span>a"))
  }

  @Test("Bladeren slaat verre bladzijden over en noemt de huidige") func bladeren() {
    let tekst = html { $0.paginering(huidige: 5, totaal: 20) { "/l?p=\($0)" } }
    #expect(tekst.contains(#"<a href="/l?p=5" aria-current="page">"#))
    #expect(!tekst.contains("/l?p=10\"") && tekst.contains("/l?p=20\""))
    #expect(html { $0.paginering(huidige: 1, totaal: 1) { "/\($0)" } }.isEmpty)
  }

  @Test("Een codeblok is met het toetsenbord te bereiken") func code() {
    let tekst = html { $0.codeblok("L", "<a/>") }
    #expect(tekst.contains(#"<pre role="region" aria-labelledby="code-1" tabindex="0"><code>&lt;a/&gt;</code></pre>"#))
  }
}
