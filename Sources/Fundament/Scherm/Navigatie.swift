/// The way through the chain, shown at the top of every page.
///
/// The systems are strangers to each other, so a page does not know what else there is: it leaves a slot, and the
/// server fills it with `invullen` before the answer goes out. A page may also be given its navigation directly.
package struct Navigatie: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    /// Number in the chain, such as `4a`; empty for a page that is not a step.
    package var stap: String
    package var naam: String
    package var pad: String
    package init(stap: String = "", naam: String, pad: String) {
      self.stap = stap
      self.naam = naam
      self.pad = pad
    }
  }

  package var items: [Item]
  package init(_ items: [Item]) { self.items = items }

  package static let leeg = Navigatie([])

  /// The mark that a page leaves where its navigation belongs. Text is always escaped, so no text can look like it.
  static let plek = "<!--navigatie-->"

  /// Puts the navigation into a finished page; `pad` is the path of the request. Other bytes come back unchanged.
  package func invullen(in pagina: [UInt8], pad: String) -> [UInt8] {
    let mark = Array(Self.plek.utf8)
    // The slot stands in the header: looking further would cost time on every large page.
    let grens = min(pagina.count, 16_384)
    guard grens >= mark.count,
      let begin = (0...(grens - mark.count)).first(where: { plaats in
        pagina[plaats] == mark[0] && pagina[plaats..<(plaats + mark.count)].elementsEqual(mark)
      })
    else { return pagina }
    var fragment = HTML()
    fragment.navigatie(self, pad: pad)
    return Array(pagina[..<begin]) + fragment.bytes + Array(pagina[(begin + mark.count)...])
  }

  /// The item whose path is the longest beginning of the given path.
  func huidig(bij pad: String) -> Item? {
    let schoon = String(pad.prefix { $0 != "?" && $0 != "#" })
    return items.filter { schoon == $0.pad || ($0.pad != "/" && schoon.hasPrefix($0.pad + "/")) }
      .max { $0.pad.utf8.count < $1.pad.utf8.count }
  }
}

extension HTML {
  mutating func navigatie(_ navigatie: Navigatie, pad: String) {
    guard !navigatie.items.isEmpty else { return }
    let huidig = navigatie.huidig(bij: pad)
    element("nav", [.klasse("keten-navigatie"), .aria("label", "Stappen van de keten")]) { h in
      // Twice the same list, of which the style shows one: on a narrow screen it is folded, and a `details` cannot be
      // held open by style alone.
      h.element("details", [.klasse("keten-menu")]) { h in
        h.element("summary", tekst: "Stappen")
        h.navigatielijst(navigatie, huidig: huidig, klasse: nil)
      }
      h.navigatielijst(navigatie, huidig: huidig, klasse: "keten-rij")
    }
  }

  private mutating func navigatielijst(_ navigatie: Navigatie, huidig: Navigatie.Item?, klasse: String?) {
    element("ul", [.klasse(klasse)]) { h in
      for item in navigatie.items { h.navigatieItem(item, isHuidig: item == huidig) }
    }
  }

  private mutating func navigatieItem(_ item: Navigatie.Item, isHuidig: Bool) {
    element("li") { h in
      h.element("a", [.naar(item.pad), .aria("current", isHuidig ? "page" : nil)]) { h in
        if !item.stap.isEmpty { h.stapnummer(item.stap) }
        h.span("naam", item.naam)
      }
    }
  }
}
