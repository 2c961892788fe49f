package import Tijd

/// How something stands: a colour, a shape and a word, of which any one is enough.
package enum Status: String, Sendable, Hashable, Codable, CaseIterable {
  case groen, oranje, rood
  /// Does not apply here.
  case nvt
  /// Nobody has done it yet.
  case nietGetest

  /// The word that is shown when the page gives none of its own.
  package var woord: String {
    switch self {
    case .groen: "Werkt"
    case .oranje: "Let op"
    case .rood: "Werkt niet"
    case .nvt: "Niet nodig"
    case .nietGetest: "Nog niet gedaan"
    }
  }

  var teken: Teken {
    switch self {
    case .groen: .vink
    case .oranje: .driehoek
    case .rood: .kruis
    case .nvt: .streepje
    case .nietGetest: .open
    }
  }

  var klasse: String { "status-\(rawValue.lowercased())" }
}

/// A moment in the course of something: a step of a procedure, a message that came in, a deadline.
package struct Mijlpaal: Sendable, Hashable {
  package var titel: String
  package var status: Status
  /// What is shown as the state; empty takes the word of the status.
  package var stand: String
  package var moment: Tijdstip?
  package var tekst: String
  /// Where the title leads.
  package var pad: String?

  package init(
    _ titel: String, _ status: Status, stand: String = "", moment: Tijdstip? = nil, tekst: String = "",
    pad: String? = nil
  ) {
    self.titel = titel
    self.status = status
    self.stand = stand
    self.moment = moment
    self.tekst = tekst
    self.pad = pad
  }
}

extension HTML {
  /// A badge with shape and word: `h.status(.groen, "Bekendgemaakt")`.
  package mutating func status(_ status: Status, _ woord: String? = nil) {
    element("span", [.klasse("status \(status.klasse)")]) { h in
      h.teken(status.teken)
      h.span(nil, woord ?? status.woord)
    }
  }

  /// What happened and what is still to come, from top to bottom.
  package mutating func tijdlijn(_ mijlpalen: [Mijlpaal]) {
    element("ol", [.klasse("tijdlijn")]) { h in
      for mijlpaal in mijlpalen {
        h.element("li", [.klasse("mijlpaal \(mijlpaal.status.klasse)")]) { h in h.mijlpaal(mijlpaal) }
      }
    }
  }

  private mutating func mijlpaal(_ mijlpaal: Mijlpaal) {
    element("p", [.klasse("mijlpaal-titel")]) { h in
      if let pad = mijlpaal.pad { h.a(mijlpaal.titel, naar: pad) } else { h.sterk(mijlpaal.titel) }
      h.tekst(" ")
      h.status(mijlpaal.status, mijlpaal.stand.isEmpty ? nil : mijlpaal.stand)
    }
    if let moment = mijlpaal.moment {
      element("p", [.klasse("mijlpaal-moment")]) { h in h.tijd(moment) }
    }
    if !mijlpaal.tekst.isEmpty { p(mijlpaal.tekst) }
  }
}
