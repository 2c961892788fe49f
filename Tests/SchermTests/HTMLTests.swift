import Scherm
import Testing

@Suite("HTML schrijven")
struct HTMLTests {
  @Test("Tekst uit invoer wordt nooit een element") func tekst() {
    #expect(HTML { $0.p("<script>&") }.alsTekst == "<p>&lt;script&gt;&amp;</p>")
  }

  @Test("Een aanhalingsteken breekt niet uit een attribuut") func attribuut() {
    let html = HTML { $0.element("p", [.attr("title", #"" onclick='x' <&"#)], tekst: "") }.alsTekst
    #expect(html == #"<p title="&quot; onclick=&#39;x&#39; &lt;&amp;"></p>"#)
  }

  @Test(
    "Een link voert geen script uit",
    arguments: ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " javascript:x", "java\nscript:x"])
  func scriptlink(adres: String) {
    #expect(HTML { $0.a("x", naar: adres) }.alsTekst == ##"<a href="#">x</a>"##)
  }

  @Test(
    "Gewone adressen blijven staan",
    arguments: ["/a:b", "?x=1:2", "#veld", "https://a.nl/", "mailto:a@b.nl", "verder/a"])
  func gewoon(adres: String) {
    #expect(HTML { $0.a("x", naar: adres) }.alsTekst == "<a href=\"\(adres)\">x</a>")
  }

  @Test("JSON kan zijn blok niet sluiten") func eiland() {
    let html = HTML { $0.jsonEiland(json: Array(#"{"a":"</script><!--&"}"#.utf8)) }.alsTekst
    #expect(!html.dropLast("</script>".count).contains("</"))
    #expect(html.contains(#"\u003c/script\u003e\u003c!--\u0026"#))
  }

  @Test("Stuurtekens verdwijnen, regeleinden blijven") func stuurtekens() {
    #expect(HTML { $0.tekst("a\u{0}\u{8}b\nc é") }.alsTekst == "ab\nc é")
  }

  @Test("Een attribuut zonder waarde of met nil") func vlaggen() {
    let html = HTML { h in
      h.los("input", [.vlag("checked"), .vlag("disabled", als: false), .attr("a", nil), .attr("b", "")])
    }
    #expect(html.alsTekst == #"<input checked b="">"#)
  }

  @Test("Een deel van een pad wordt gecodeerd") func pad() {
    #expect(HTML.padveilig("a b/ë?&") == "a%20b%2F%C3%AB%3F%26")
  }
}
