extension HTML {
  /// A button that sends the form; with a name it says which button it was.
  /// - Parameter onderwerp: read aloud after the text: what this button is about, where a page has many of them.
  package mutating func knop(
    _ tekst: String, _ soort: Knopsoort = .primair, naam: String? = nil, waarde: String? = nil,
    over onderwerp: String = ""
  ) {
    element(
      "button",
      [
        .attr("type", "submit"), .klasse("knop knop-\(soort.rawValue)"), .attr("name", naam), .attr("value", waarde),
      ]
    ) { h in
      h.tekst(tekst)
      if !onderwerp.isEmpty { h.verborgenTekst(" \(onderwerp)") }
    }
  }

  /// A link that looks like a button, for going somewhere.
  package mutating func knoplink(_ tekst: String, naar pad: String, soort: Knopsoort = .primair) {
    a(tekst, naar: pad, klasse: "knop knop-\(soort.rawValue)")
  }

  /// A form that is only a button: a POST with hidden values.
  package mutating func knopformulier(
    _ tekst: String, naar pad: String, _ soort: Knopsoort = .secundair, velden: [(naam: String, waarde: String)] = [],
    over onderwerp: String = ""
  ) {
    element("form", [.actie(pad), .attr("method", "post"), .klasse("knopformulier")]) { h in
      for veld in velden { h.verborgen(veld.naam, veld.waarde) }
      h.knop(tekst, soort, over: onderwerp)
    }
  }

  /// Buttons beside each other.
  package mutating func knoppenrij(_ inhoud: (inout HTML) -> Void) { div("knoppenrij", inhoud) }
}
