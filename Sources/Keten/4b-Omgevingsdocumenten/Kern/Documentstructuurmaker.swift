import DSOKoppelvlak
import Markup
import STOP

/// From a STOP text to the tree of documentcomponenten (Presenteren v8). Kop and inhoud stay XML.
struct Documentstructuurmaker: Sendable {
  /// The address of the annotations of one component.
  var annotaties: @Sendable (_ wId: String) -> String?

  /// Elements that are a component: the structure, and every Begrip (which also stands in the inhoud of its parent).
  private static let soorten = RegelingTekst.structuur.union([
    "RegelingOpschrift", "Begrip", "Conditie", "Aanhef", "Sluiting", "Rectificatietekst",
  ])
  /// What belongs to the inhoud of a component.
  private static let inhouden: Set<String> = [
    "Inhoud", "Al", "Groep", "Lijst", "Begrippenlijst", "Figuur", "table", "Tussenkop", "Formule", "Citaat",
    "Kadertekst", "Definitie", "Term",
  ]

  func maak(_ tekst: Tak) -> [Presenteren.DocumentComponent] { componenten(in: tekst) }

  private func componenten(in tak: Tak) -> [Presenteren.DocumentComponent] {
    var uit: [Presenteren.DocumentComponent] = []
    verzamel(tak, &uit)
    return uit
  }

  private func verzamel(_ tak: Tak, _ uit: inout [Presenteren.DocumentComponent]) {
    for kind in tak.takken {
      if Self.soorten.contains(kind.lokaal), let wId = kind["wId"] {
        uit.append(component(kind, wId: wId, volgnummer: uit.count + 1))
      } else {
        verzamel(kind, &uit)
      }
    }
  }

  private func component(_ tak: Tak, wId: String, volgnummer: Int) -> Presenteren.DocumentComponent {
    let kinderen = componenten(in: tak)
    let inhoud = tak.takken.filter { Self.inhouden.contains($0.lokaal) }
    return Presenteren.DocumentComponent(
      identificatie: wId, expressie: tak["eId"] ?? wId, type: tak.lokaal, volgordeNummer: volgnummer,
      kop: (tak.eerste("Kop") ?? tak.eerste("LidNummer")).map(Self.xml),
      inhoud: inhoud.isEmpty ? nil : inhoud.map(Self.xml).joined(),
      gereserveerd: tak.eerste("Gereserveerd") == nil ? nil : true,
      vervallen: tak.eerste("Vervallen") == nil ? nil : true,
      links: annotaties(wId).map { Presenteren.DocumentComponentLinks(annotaties: HAL.Link(href: $0)) },
      embedded: kinderen.isEmpty ? nil : Presenteren.DocumentComponenten(documentComponenten: kinderen))
  }

  private static func xml(_ tak: Tak) -> String { String(decoding: XMLSchrijver().schrijfDeel(tak), as: UTF8.self) }
}
