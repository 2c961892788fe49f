package import Tijd

/// Which system a page belongs to: shown above the title, so that people always know in whose seat they sit.
package struct Systeemkop: Sendable, Hashable {
  package var naam: String
  /// Step or steps in the chain, such as `2` or `9`; empty when the page is not part of a step.
  package var stap: String
  package var ondertitel: String
  package init(naam: String, stap: String = "", ondertitel: String = "") {
    self.naam = naam
    self.stap = stap
    self.ondertitel = ondertitel
  }
}

/// A whole HTML document: skip link, the loud practice banner, header, breadcrumb, one h1, the content and a footer.
///
/// Works without JavaScript and without inline style or script, so that a strict Content-Security-Policy holds.
/// Landmarks, language and page title follow WCAG 2.2 (1.3.1, 2.4.1, 2.4.2, 3.1.1).
package struct Pagina: Sendable {
  /// The document in UTF-8, for `Content-Type: text/html; charset=utf-8`.
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - kruimels: from the start page down to the parent of this page; the page itself is added.
  ///   - pad: path of this page, only needed together with `navigatie`.
  ///   - navigatie: normally left out: the server fills the slot (see `Navigatie`).
  package init(
    titel: String, systeem: Systeemkop, kruimels: [(tekst: String, pad: String)] = [], klok: Tijdstip,
    navigatie: Navigatie? = nil, pad: String = "", inhoud: (inout HTML) -> Void
  ) {
    let kern = HTML { h in
      // The title is the heading above all that has none of its own.
      h.merkKop(titel)
      inhoud(&h)
    }
    var h = HTML()
    h.ruw(VertrouwdeHTML(onzeEigen: "<!DOCTYPE html>\n"))
    h.element("html", [.attr("lang", "nl")]) { h in
      // Who hears only the title knows at once that the form came back (WCAG 2.2, 3.3.1).
      let paginatitel = kern.foutmelding == nil ? titel : "Fout: \(titel)"
      h.paginahoofd(titel: paginatitel, systeem: systeem, metKaart: kern.heeftKaart)
      h.element("body") { h in
        h.element("a", [.naar("#inhoud"), .klasse("sla-over")], tekst: "Ga naar de inhoud")
        h.oefenbalk(klok)
        h.kopbalk(systeem, navigatie: navigatie, pad: pad)
        h.kruimelpad(kruimels, huidig: titel)
        h.element("main", [.id("inhoud"), .attr("tabindex", "-1")]) { h in
          h.element("h1", tekst: titel)
          if let fouten = kern.foutmelding { h.foutwijzer(fouten) }
          h.voeg(kern)
        }
        h.voetbalk(klok)
      }
    }
    bytes = h.bytes
  }
}

extension HTML {
  fileprivate mutating func paginahoofd(titel: String, systeem: Systeemkop, metKaart: Bool) {
    element("head") { h in
      h.los("meta", [.attr("charset", "utf-8")])
      // The subject of a practice message says it already.
      let merk = titel.hasPrefix("OEFEN: ") ? "" : "OEFEN: "
      h.element("title", tekst: "\(merk)\(titel) – \(systeem.naam)")
      h.los("meta", [.attr("name", "viewport"), .attr("content", "width=device-width, initial-scale=1")])
      h.los("meta", [.attr("name", "robots"), .attr("content", "noindex")])
      if metKaart { h.stijlblad("/statisch/leaflet/leaflet.css") }
      h.stijlblad(Statisch.stijl.adres)
      guard metKaart else { return }
      h.script("/statisch/leaflet/leaflet.js")
      h.script(Statisch.kaart.adres)
    }
  }

  private mutating func stijlblad(_ adres: String) {
    los("link", [.attr("rel", "stylesheet"), .attr("href", adres)])
  }

  private mutating func script(_ adres: String) {
    element("script", [.attr("src", adres), .vlag("defer")]) { _ in }
  }

  fileprivate mutating func oefenbalk(_ klok: Tijdstip) {
    element("aside", [.klasse("oefenbalk"), .aria("label", "Oefenomgeving")]) { h in
      h.p { h in
        h.element("strong", tekst: "OEFENOMGEVING")
        h.tekst(" — niets hier is echt. ")
        h.a(naar: "/klok", klasse: "praktijkklok") { h in
          h.tekst("Praktijkklok: ")
          h.tijd(klok)
        }
      }
    }
  }

  fileprivate mutating func kopbalk(_ systeem: Systeemkop, navigatie: Navigatie?, pad: String) {
    element("header", [.klasse("kopbalk")]) { h in
      h.div("kopbalk-boven") { h in
        h.a("Werkplaats DSO-keten", naar: "/", klasse: "merk")
        h.element("p", [.klasse("systeem")]) { h in
          if !systeem.stap.isEmpty { h.stapnummer(systeem.stap) }
          h.span("systeem-naam", systeem.naam)
          if !systeem.ondertitel.isEmpty {
            h.tekst(" ")
            h.span("systeem-ondertitel", systeem.ondertitel)
          }
        }
      }
      if let navigatie {
        h.navigatie(navigatie, pad: pad)
      } else {
        h.ruw(VertrouwdeHTML(onzeEigen: Navigatie.plek))
      }
    }
  }

  /// A browser shows a refused form from the top of the page. A summary that stands lower is then out of sight, so
  /// the page points to it. One that follows the title at once needs no pointer.
  fileprivate mutating func foutwijzer(_ fouten: Foutmelding) {
    let inZicht = 2_500
    guard fouten.ervoor > inZicht else { return }
    // One line, no box: the box is the summary itself.
    element("p", [.klasse("foutwijzer"), .attr("role", "alert")]) { h in
      h.teken(.kruis)
      h.tekst(
        fouten.aantal == 1 ? "Er is 1 fout in wat u invulde. " : "Er zijn \(fouten.aantal) fouten in wat u invulde. ")
      h.a("Ga naar de uitleg", naar: "#\(fouten.id)")
    }
  }

  fileprivate mutating func voetbalk(_ klok: Tijdstip) {
    element("footer", [.klasse("voetbalk")]) { h in
      h.p("Werkplaats DSO-keten. Een oefenomgeving: besluiten, aanvragen en berichten hebben geen rechtsgevolg.")
      h.p { h in
        h.a("Naar het bord", naar: "/")
      }
    }
  }
}
