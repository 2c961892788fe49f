package import Tijd

/// A column of a table. A string literal is a column of text.
package struct Kolom: Sendable, Hashable, ExpressibleByStringLiteral {
  package enum Soort: Sendable, Hashable { case tekst, getal }
  package var kop: String
  package var soort: Soort

  package init(_ kop: String, _ soort: Soort = .tekst) {
    self.kop = kop
    self.soort = soort
  }
  package init(stringLiteral value: String) { self.init(value) }

  /// A heading that is a whole sentence may break over lines; a short one stays on one.
  fileprivate var klasse: String? {
    let langsteKop = 30
    let klassen = [soort == .getal ? "getal" : nil, kop.count > langsteKop ? "lang" : nil].compactMap { $0 }
    return klassen.isEmpty ? nil : klassen.joined(separator: " ")
  }

  /// A column of numbers: set to the right.
  package static func getal(_ kop: String) -> Kolom { Kolom(kop, .getal) }
}

/// The content of a cell, or of a value in a list of `kenmerken`. A string literal is plain text.
package struct Cel: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Runs when the table is written, so that everything lands in one buffer.
  let schrijf: (inout HTML) -> Void

  /// Anything: `Cel { h in h.status(.groen) }`.
  package init(_ schrijf: @escaping (inout HTML) -> Void) { self.schrijf = schrijf }
  package init(stringLiteral value: String) { self = .tekst(value) }

  package static func tekst(_ tekst: String) -> Cel { Cel { h in h.tekst(tekst) } }
  package static func getal(_ getal: Int) -> Cel { .tekst(String(getal)) }
  /// A code. A short one stays on one line; a long identification may break anywhere.
  package static func code(_ tekst: String) -> Cel {
    let langsteDeel = tekst.split(separator: " ").map(\.count).max() ?? 0
    let isEenDeel = !tekst.contains(" ")
    let klasse: String? = langsteDeel > 22 ? "lang" : isEenDeel ? "kort" : nil
    return Cel { h in h.element("code", [.klasse(klasse)], tekst: tekst) }
  }
  package static func link(_ tekst: String, naar pad: String) -> Cel { Cel { h in h.a(tekst, naar: pad) } }
  package static func status(_ status: Status, _ woord: String? = nil) -> Cel { Cel { h in h.status(status, woord) } }
  package static func tijd(_ tijdstip: Tijdstip) -> Cel { Cel { h in h.tijd(tijdstip) } }
  package static func dag(_ datum: Datum) -> Cel { Cel { h in h.dag(datum) } }
  package static var leeg: Cel { .tekst("–") }
}

/// A name with its value, in a list of them.
package struct Kenmerk {
  package var naam: String
  package var waarde: Cel
  package init(_ naam: String, _ waarde: Cel) {
    self.naam = naam
    self.waarde = waarde
  }
}

extension HTML {
  /// A table with a caption; the first cell of each row is the row's header.
  /// - Parameter leeg: what is said when there are no rows.
  package mutating func tabel(
    _ bijschrift: String, kolommen: [Kolom], rijen: [[Cel]], leeg: String? = nil
  ) {
    tabel(bijschrift, kolommen: kolommen, van: rijen, leeg: leeg) { $0 }
  }

  /// A table of values: `h.tabel("Verzoeken", kolommen: ["Nummer", "Datum"], van: verzoeken) { [.tekst($0.nummer), …] }`.
  package mutating func tabel<Waarde>(
    _ bijschrift: String, kolommen: [Kolom], van waarden: [Waarde], leeg: String? = nil,
    _ cellen: (Waarde) -> [Cel]
  ) {
    guard !waarden.isEmpty else { return leegTabel(bijschrift, leeg) }
    let id = nieuwId("tabel")
    // Said once is enough for the eye; the table keeps its name for who cannot see it.
    let bijschriftklasse: String? = herhaaltKop(bijschrift) ? "alleen-voorlezen" : nil
    // A wide table scrolls inside its own region, which the keyboard must be able to reach (WCAG 2.2, 2.1.1). On a
    // narrow screen each row becomes a card, in which every cell says its column.
    element(
      "div", [.klasse("tabel-vak stapelt"), .attr("role", "region"), .aria("labelledby", id), .attr("tabindex", "0")]
    ) { h in
      h.element("table") { h in
        h.element("caption", [.id(id), .klasse(bijschriftklasse)], tekst: bijschrift)
        h.element("thead") { h in h.kopregel(kolommen) }
        h.element("tbody") { h in
          for waarde in waarden { h.rij(cellen(waarde), kolommen: kolommen) }
        }
      }
    }
  }

  /// Names with their values.
  package mutating func kenmerken(_ kenmerken: [Kenmerk]) {
    guard !kenmerken.isEmpty else { return }
    element("dl", [.klasse("kenmerken")]) { h in
      for kenmerk in kenmerken {
        h.div { h in
          h.element("dt", tekst: kenmerk.naam)
          h.element("dd") { h in kenmerk.waarde.schrijf(&h) }
        }
      }
    }
  }

  /// Names with values: `h.kenmerken(["Nummer": "12", "Status": .status(.groen)])`, in the order given.
  package mutating func kenmerken(_ paren: KeyValuePairs<String, Cel>) {
    kenmerken(paren.map { Kenmerk($0.key, $0.value) })
  }

  /// A sentence of the page itself says enough; without it the caption tells what is not there.
  private mutating func leegTabel(_ bijschrift: String, _ leeg: String?) {
    if let leeg { leegbericht(leeg) } else { leegbericht(bijschrift, "Er is nog niets om te laten zien.") }
  }

  private mutating func kopregel(_ kolommen: [Kolom]) {
    element("tr") { h in
      for kolom in kolommen {
        h.element("th", [.attr("scope", "col"), .klasse(kolom.klasse)]) { h in
          // A column of buttons or links needs no visible name, but is read aloud by one.
          if kolom.kop.isEmpty { h.verborgenTekst("Actie") } else { h.tekst(kolom.kop) }
        }
      }
    }
  }

  private mutating func rij(_ cellen: [Cel], kolommen: [Kolom]) {
    element("tr") { h in
      for (plaats, cel) in cellen.enumerated() {
        let isGetal = plaats < kolommen.count && kolommen[plaats].soort == .getal
        let klasse: String? = isGetal ? "getal" : nil
        if plaats == 0 {
          h.element("th", [.attr("scope", "row"), .klasse(klasse)]) { h in cel.schrijf(&h) }
        } else {
          let kop = plaats < kolommen.count ? kolommen[plaats].kop : ""
          h.element("td", [.klasse(klasse), .attr("data-kop", kop.isEmpty ? nil : kop)]) { h in cel.schrijf(&h) }
        }
      }
    }
  }
}
