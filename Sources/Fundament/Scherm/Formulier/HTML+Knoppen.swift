extension HTML {
  /// A button that sends the form; with a name it says which button it was.
  package mutating func knop(
    _ tekst: String, _ soort: Knopsoort = .primair, naam: String? = nil, waarde: String? = nil
  ) {
    element(
      "button",
      [
        .attr("type", "submit"), .klasse("knop knop-\(soort.rawValue)"), .attr("name", naam), .attr("value", waarde),
      ], tekst: tekst)
  }

  /// A link that looks like a button, for going somewhere.
  package mutating func knoplink(_ tekst: String, naar pad: String, soort: Knopsoort = .primair) {
    a(tekst, naar: pad, klasse: "knop knop-\(soort.rawValue)")
  }

  /// A form that is only a button: a POST with hidden values.
  package mutating func knopformulier(
    _ tekst: String, naar pad: String, _ soort: Knopsoort = .secundair, velden: [(naam: String, waarde: String)] = []
  ) {
    element("form", [.actie(pad), .attr("method", "post"), .klasse("knopformulier")]) { h in
      for veld in velden { h.verborgen(veld.naam, veld.waarde) }
      h.knop(tekst, soort)
    }
  }

  /// Buttons beside each other.
  package mutating func knoppenrij(_ inhoud: (inout HTML) -> Void) { div("knoppenrij", inhoud) }
}
