import Bevindingen
import STTR
import Scherm

/// The list of what the analysis found, each with the way to the question or row it is about.
extension HTML {
  mutating func wegenlijst(_ gevonden: [Analysebevinding], _ dossier: Regeldossier) {
    p("Alle wegen door de vragen zijn gelopen, of er is een steekproef genomen. Ook staan hier tips voor de teksten.")
    let gesorteerd = gevonden.enumerated().sorted {
      ($0.element.bevinding.ernst, $0.offset) < ($1.element.bevinding.ernst, $1.offset)
    }.map(\.element)
    tabel(
      "Wat de analyse vindt", kolommen: ["Hoe erg", "Wat", "Wat nu?", "Waar", "Uitleg"], van: gesorteerd,
      leeg: "Er is niets gevonden: elke weg eindigt in één uitkomst en de vragen zijn goed te lezen."
    ) { vondst in
      let bevinding = vondst.bevinding
      return [
        Cel { h in h.ernst(bevinding.ernst) }, .tekst(bevinding.samenvatting), .tekst(bevinding.hint),
        Self.plaats(vondst.onderwerp, dossier),
        .link(bevinding.code.rawValue, naar: "/uitleg/\(bevinding.code.rawValue)"),
      ]
    }
  }

  /// The table of a rule set is the one decision of its file, row for row.
  private static func plaats(_ onderwerp: Analysebevinding.Onderwerp, _ dossier: Regeldossier) -> Cel {
    switch onderwerp {
    case .vraag(let slug?, _) where dossier.set.vraag(slug) != nil:
      .link("De vraag \(slug)", naar: "\(dossier.pad)/vragen/\(slug)")
    case .rij(_, let rij) where dossier.set.soort == .conclusie && dossier.set.rijen.indices.contains(rij):
      .link("Rij \(dossier.set.rijen[rij].id)", naar: "\(dossier.pad)/rijen/\(dossier.set.rijen[rij].id)")
    case .tabel, .rij: .tekst("de beslistabel")
    case .vraag, .bestand: .tekst("alle regels")
    }
  }
}
