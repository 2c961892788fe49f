package import Markup

/// A text element as far as OW cares: its wId, kind, content and place.
package struct OWTekstelement: Sendable, Hashable {
  package var wId: String
  package var soort: Soort
  package var inhoud: Inhoud
  package var plek: Plek

  package enum Soort: Sendable, Hashable {
    case artikel
    /// An Artikel that is divided in Leden.
    case artikelMetLeden
    case lid, divisie, divisietekst
    case anders(String)
  }
  package enum Inhoud: Sendable, Hashable { case metInhoud, zonderInhoud }
  package enum Plek: Sendable, Hashable { case lichaam, bijlageOfToelichting }

  package init(wId: String, soort: Soort, inhoud: Inhoud = .metInhoud, plek: Plek = .lichaam) {
    self.wId = wId
    self.soort = soort
    self.inhoud = inhoud
    self.plek = plek
  }
}

// MARK: - Out of a text

extension OWTekstelement {
  private static let buitenLichaam: Set<String> = [
    "Bijlage", "Toelichting", "AlgemeneToelichting", "ArtikelgewijzeToelichting",
  ]

  /// The elements of a STOP text that OW objects can hang on, in the order of the text. `structuur` names the elements
  /// that divide a text (IMOW does not know STOP; `RegelingTekst.structuur` does).
  package static func alle(in tekst: Takbron, structuur: Set<String>) -> [OWTekstelement] {
    var uit: [OWTekstelement] = []
    bezoek(tekst, plek: .lichaam, structuur, &uit)
    return uit
  }

  private static func bezoek(_ tak: Takbron, plek: Plek, _ structuur: Set<String>, _ uit: inout [OWTekstelement]) {
    for kind in tak.takken {
      let hier: Plek = buitenLichaam.contains(kind.lokaal) ? .bijlageOfToelichting : plek
      if let wId = kind["wId"], let soort = Soort(kind, structuur) {
        let inhoud: Inhoud = kind.eerste("Inhoud") == nil ? .zonderInhoud : .metInhoud
        uit.append(OWTekstelement(wId: wId, soort: soort, inhoud: inhoud, plek: hier))
      }
      bezoek(kind, plek: hier, structuur, &uit)
    }
  }
}

extension OWTekstelement.Soort {
  /// Nil: no element that an OW object can point to.
  fileprivate init?(_ tak: Takbron, _ structuur: Set<String>) {
    switch tak.lokaal {
    case "Artikel": self = tak.eerste("Lid") == nil ? .artikel : .artikelMetLeden
    case "Lid": self = .lid
    case "Divisie": self = .divisie
    case "Divisietekst": self = .divisietekst
    case let naam where structuur.contains(naam): self = .anders(naam)
    default: return nil
    }
  }
}
