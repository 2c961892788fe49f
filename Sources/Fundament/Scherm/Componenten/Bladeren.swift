/// Ways to other pages: breadcrumb, tabs that are links, and pages of a long list.
extension HTML {
  /// The way from the start page to here.
  package mutating func kruimelpad(_ kruimels: [(tekst: String, pad: String)], huidig: String) {
    guard !kruimels.isEmpty else { return }
    element("nav", [.klasse("kruimelpad"), .aria("label", "Kruimelpad")]) { h in
      h.element("ol") { h in
        for kruimel in kruimels { h.element("li") { h in h.a(kruimel.tekst, naar: kruimel.pad) } }
        h.element("li") { h in h.element("span", [.aria("current", "page")], tekst: huidig) }
      }
    }
  }

  /// Tabs as ordinary links, so that each has its own address: `huidig` is the path of the open one.
  package mutating func tabbladen(_ label: String, _ tabs: [(tekst: String, pad: String)], huidig: String) {
    element("nav", [.klasse("tabbladen"), .aria("label", label)]) { h in
      h.element("ul") { h in
        for tab in tabs {
          let stand: String? = tab.pad == huidig ? "page" : nil
          h.element("li") { h in h.element("a", [.naar(tab.pad), .aria("current", stand)], tekst: tab.tekst) }
        }
      }
    }
  }

  /// Pages of a long list, counted from 1: first, last and those around the current one.
  package mutating func paginering(huidige: Int, totaal: Int, pad: (Int) -> String) {
    guard totaal > 1 else { return }
    element("nav", [.klasse("paginering"), .aria("label", "Bladeren")]) { h in
      h.element("ul") { h in
        if huidige > 1 { h.element("li") { h in h.a("Vorige", naar: pad(huidige - 1)) } }
        var vorige = 0
        for nummer in 1...totaal where nummer == 1 || nummer == totaal || abs(nummer - huidige) <= 2 {
          if nummer > vorige + 1 { h.element("li", [.aria("hidden", "true")], tekst: "…") }
          vorige = nummer
          h.bladzijde(nummer, huidige: huidige, pad: pad(nummer))
        }
        if huidige < totaal { h.element("li") { h in h.a("Volgende", naar: pad(huidige + 1)) } }
      }
    }
  }

  private mutating func bladzijde(_ nummer: Int, huidige: Int, pad: String) {
    let stand: String? = nummer == huidige ? "page" : nil
    element("li") { h in
      h.element("a", [.naar(pad), .aria("current", stand)]) { h in
        h.verborgenTekst("Pagina ")
        h.tekst(String(nummer))
      }
    }
  }
}
