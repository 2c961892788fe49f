/// Blocks of content: cards, code, before and after, and text with its changes marked.
extension HTML {
  /// A grid of cards. Write each card with `tegel`.
  package mutating func tegels(_ inhoud: (inout HTML) -> Void) {
    element("ul", [.klasse("tegels")], inhoud)
  }

  /// One card in `tegels`; its title is a heading (h3) and, with a path, the link.
  package mutating func tegel(
    _ titel: String, naar pad: String? = nil, stap: String? = nil, _ inhoud: (inout HTML) -> Void
  ) {
    element("li", [.klasse("tegel")]) { h in
      h.element("h3") { h in
        if let stap { h.stapnummer(stap) }
        if let pad { h.a(titel, naar: pad) } else { h.tekst(titel) }
      }
      inhoud(&h)
    }
  }

  /// Code, XML or JSON as it is: it scrolls inside its own region, which the keyboard can reach.
  package mutating func codeblok(_ label: String, _ code: String) {
    let id = nieuwId("code")
    element("figure", [.klasse("codeblok")]) { h in
      h.element("figcaption", [.id(id)], tekst: label)
      let vak: [Attribuut] = [.attr("role", "region"), .aria("labelledby", id), .attr("tabindex", "0")]
      h.element("pre", vak) { h in h.code(code) }
    }
  }

  /// Two states beside each other.
  package mutating func voorEnNa(
    koppen: (voor: String, na: String) = ("Voor", "Na"), voor: (inout HTML) -> Void, na: (inout HTML) -> Void
  ) {
    div("voor-en-na") { h in
      h.element("section", [.klasse("voor")]) { h in
        h.kop3(koppen.voor)
        voor(&h)
      }
      h.element("section", [.klasse("na")]) { h in
        h.kop3(koppen.na)
        na(&h)
      }
    }
  }

  /// More than two states of one thing beside each other on a wide screen, each with a heading (h4).
  package mutating func naastElkaar(_ vakken: [(kop: String, inhoud: (inout HTML) -> Void)]) {
    div("naast-elkaar") { h in
      for vak in vakken {
        h.element("section") { h in
          h.kop4(vak.kop)
          vak.inhoud(&h)
        }
      }
    }
  }

  /// Two columns on a wide screen, one on a narrow one; the first is the larger.
  package mutating func kolommen(_ hoofd: (inout HTML) -> Void, naast: (inout HTML) -> Void) {
    div("kolommen") { h in
      h.div("kolom-hoofd", hoofd)
      h.div("kolom-naast", naast)
    }
  }

  /// A quiet box around something that belongs together.
  package mutating func kader(_ inhoud: (inout HTML) -> Void) { div("kader", inhoud) }

  // MARK: - Renvooi

  /// Text that a change adds: underlined, and read aloud as "nieuw".
  package mutating func nieuw(_ tekst: String) { nieuw { h in h.tekst(tekst) } }
  package mutating func nieuw(_ inhoud: (inout HTML) -> Void) { wijziging("ins", "nieuw: ", "einde nieuw", inhoud) }

  /// Text that a change takes away: struck through, and read aloud as "vervallen".
  package mutating func vervallen(_ tekst: String) { vervallen { h in h.tekst(tekst) } }
  package mutating func vervallen(_ inhoud: (inout HTML) -> Void) {
    wijziging("del", "vervallen: ", "einde vervallen", inhoud)
  }

  /// The key to the marks of a changed text.
  package mutating func renvooilegenda() {
    p(klasse: "renvooilegenda") { h in
      h.tekst("In deze tekst staat ")
      h.nieuw("nieuwe tekst onderstreept")
      h.tekst(" en ")
      h.vervallen("vervallen tekst doorgehaald")
      h.tekst(".")
    }
  }

  // Both marks end aloud too: otherwise a listener cannot tell where the old text goes on.
  private mutating func wijziging(
    _ naam: String, _ begin: String, _ eind: String, _ inhoud: (inout HTML) -> Void
  ) {
    element(naam, [.klasse("renvooi")]) { h in
      h.verborgenTekst(begin)
      inhoud(&h)
      h.verborgenTekst(" (\(eind)) ")
    }
  }
}
