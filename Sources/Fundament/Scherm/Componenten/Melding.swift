/// The kind of a message to the user. Each has its own word and sign: colour is never the only difference
/// (WCAG 2.2, 1.4.1).
package enum Meldingsoort: String, Sendable, Hashable, CaseIterable {
  case succes, info, waarschuwing, fout

  var woord: String {
    switch self {
    case .succes: "Gelukt"
    case .info: "Informatie"
    case .waarschuwing: "Let op"
    case .fout: "Fout"
    }
  }

  /// Only what answers an act of the user is announced at once.
  var rol: String? {
    switch self {
    case .succes: "status"
    case .fout: "alert"
    case .info, .waarschuwing: nil
    }
  }

  var teken: Teken {
    switch self {
    case .succes: .vink
    case .info: .info
    case .waarschuwing: .driehoek
    case .fout: .kruis
    }
  }
}

extension HTML {
  /// A message in a box: `h.melding(.succes, "Het besluit is aangeleverd")`.
  package mutating func melding(_ soort: Meldingsoort, _ titel: String, _ tekst: String = "") {
    melding(soort, titel) { h in
      if !tekst.isEmpty { h.p(tekst) }
    }
  }

  /// A message with more than one sentence of text.
  package mutating func melding(_ soort: Meldingsoort, _ titel: String, _ inhoud: (inout HTML) -> Void) {
    element("div", [.klasse("melding melding-\(soort.rawValue)"), .attr("role", soort.rol)]) { h in
      h.teken(soort.teken)
      h.div("melding-inhoud") { h in
        h.element("p", [.klasse("melding-titel")]) { h in
          h.verborgenTekst("\(soort.woord): ")
          h.tekst(titel)
        }
        inhoud(&h)
      }
    }
  }

  /// What an act of the user led to, and where the chain goes on.
  package mutating func gelukt(
    _ titel: String, _ tekst: String = "", volgende: (tekst: String, pad: String)? = nil
  ) {
    melding(.succes, titel) { h in
      if !tekst.isEmpty { h.p(tekst) }
      guard let volgende else { return }
      h.p { h in
        h.tekst("Volgende: ")
        h.a(volgende.tekst, naar: volgende.pad)
      }
    }
  }

  /// What is shown when there is nothing yet, with what to do about it.
  package mutating func leegbericht(
    _ titel: String, _ tekst: String = "", actie: (tekst: String, pad: String)? = nil
  ) {
    div("leegbericht") { h in
      h.p(titel, klasse: "leegbericht-titel")
      if !tekst.isEmpty { h.p(tekst) }
      if let actie { h.p { h in h.knoplink(actie.tekst, naar: actie.pad, soort: .secundair) } }
    }
  }
}
