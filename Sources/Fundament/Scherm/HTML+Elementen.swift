package import Tijd

/// Short names for the elements that every page uses.
extension HTML {
  package mutating func p(_ inhoud: String, klasse: String? = nil) {
    element("p", [.klasse(klasse)], tekst: inhoud)
  }
  package mutating func p(klasse: String? = nil, _ inhoud: (inout HTML) -> Void) {
    element("p", [.klasse(klasse)], inhoud)
  }

  /// The first, larger paragraph of a page.
  package mutating func intro(_ inhoud: String) { p(inhoud, klasse: "intro") }

  // The page shell writes the h1; the content starts at h2.
  package mutating func kop2(_ inhoud: String, id: String? = nil) { kop("h2", inhoud, id: id) }
  package mutating func kop3(_ inhoud: String, id: String? = nil) { kop("h3", inhoud, id: id) }
  package mutating func kop4(_ inhoud: String, id: String? = nil) { kop("h4", inhoud, id: id) }

  /// A heading with the number of the step in the chain before it.
  package mutating func kop2(stap: String, _ inhoud: String, id: String? = nil) {
    element("h2", [.id(id), .klasse("kop-stap")]) { h in
      h.stapnummer(stap)
      h.tekst(inhoud)
    }
  }

  /// The number of a step in a round badge; read aloud as "Stap 4a:".
  package mutating func stapnummer(_ stap: String) {
    element("span", [.klasse("stapnummer")]) { h in
      h.verborgenTekst("Stap ")
      h.tekst(stap)
      h.verborgenTekst(": ")
    }
  }

  package mutating func a(_ inhoud: String, naar adres: String, klasse: String? = nil) {
    element("a", [.naar(adres), .klasse(klasse)], tekst: inhoud)
  }
  package mutating func a(naar adres: String, klasse: String? = nil, _ inhoud: (inout HTML) -> Void) {
    element("a", [.naar(adres), .klasse(klasse)], inhoud)
  }

  package mutating func div(_ klasse: String? = nil, _ inhoud: (inout HTML) -> Void) {
    element("div", [.klasse(klasse)], inhoud)
  }
  package mutating func span(_ klasse: String? = nil, _ inhoud: String) {
    element("span", [.klasse(klasse)], tekst: inhoud)
  }
  /// A part of the page with its own heading (h2).
  package mutating func deel(_ kop: String, id: String? = nil, _ inhoud: (inout HTML) -> Void) {
    element("section", [.id(id), .klasse("deel")]) { h in
      h.kop2(kop)
      inhoud(&h)
    }
  }

  package mutating func sterk(_ inhoud: String) { element("strong", tekst: inhoud) }
  package mutating func nadruk(_ inhoud: String) { element("em", tekst: inhoud) }
  /// A code, file name or path inside a sentence.
  package mutating func code(_ inhoud: String) { element("code", tekst: inhoud) }
  package mutating func regeleinde() { los("br") }
  package mutating func streep() { los("hr") }

  /// Only for screen readers.
  package mutating func verborgenTekst(_ inhoud: String) { span("alleen-voorlezen", inhoud) }

  /// A bulleted list of plain text.
  package mutating func lijst(_ regels: [String]) { lijst(regels) { h, regel in h.tekst(regel) } }

  /// A bulleted list; the closure writes the content of each `li`.
  package mutating func lijst<Regel>(_ regels: [Regel], _ schrijf: (inout HTML, Regel) -> Void) {
    rij("ul", regels, schrijf)
  }
  /// A numbered list.
  package mutating func stappen<Regel>(_ regels: [Regel], _ schrijf: (inout HTML, Regel) -> Void) {
    rij("ol", regels, schrijf)
  }

  /// A moment with its machine-readable form.
  package mutating func tijd(_ tijdstip: Tijdstip) {
    element("time", [.attr("datetime", tijdstip.description)], tekst: tijdstip.voluit)
  }
  package mutating func dag(_ datum: Datum) {
    element("time", [.attr("datetime", datum.description)], tekst: datum.voluit)
  }

  /// Details that open on demand; works without JavaScript.
  package mutating func uitklap(_ kop: String, stand: Uitklapstand = .dicht, _ inhoud: (inout HTML) -> Void) {
    element("details", [.vlag("open", als: stand == .open), .klasse("uitklap")]) { h in
      h.element("summary", tekst: kop)
      h.div("uitklap-inhoud", inhoud)
    }
  }

  private mutating func kop(_ naam: String, _ inhoud: String, id: String?) {
    element(naam, [.id(id)], tekst: inhoud)
    merkKop(inhoud)
  }

  private mutating func rij<Regel>(_ naam: String, _ regels: [Regel], _ schrijf: (inout HTML, Regel) -> Void) {
    element(naam) { h in
      for regel in regels { h.element("li") { h in schrijf(&h, regel) } }
    }
  }
}

/// How a `details` block is first shown.
package enum Uitklapstand: Sendable { case open, dicht }
