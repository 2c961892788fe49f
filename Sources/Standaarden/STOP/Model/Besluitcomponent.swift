package import Markup

extension Besluitcomponent {
  /// Text models of a whole regulation.
  package static let regelingmodellen: Set<String> = [
    "RegelingCompact", "RegelingVrijetekst", "RegelingTijdelijkdeel", "RegelingKlassiek",
  ]

  /// What the identification of a whole regulation in this text model says that it is.
  var soortWork: SoortWork { Self.soortWork(van: tekst.lokaal) }

  static func soortWork(van model: String) -> SoortWork {
    model == "RegelingTijdelijkdeel" ? .tijdelijkRegelingdeel : .regeling
  }

  /// The text model of the new version, as far as the component itself tells: a mutation does when it replaces all.
  var tekstmodel: String? {
    switch soort {
    case .regeling: tekst.lokaal
    case .mutatie:
      tekst.eerste("VervangRegeling")?.takken.map(\.lokaal).first { Self.regelingmodellen.contains($0) }
    }
  }

  /// Components in the WijzigBijlagen of a BesluitCompact, or the RegelingKlassiek of a BesluitKlassiek with what its
  /// own articles change (STOP0040: there a RegelingMutatie stands in a WijzigArtikel).
  package static func alle(in besluit: Tak) -> [Besluitcomponent] {
    besluit.takken.flatMap { kind -> [Besluitcomponent] in
      if kind.lokaal == "WijzigBijlage" {
        return kind.takken.compactMap { component($0, wijzigBijlage: kind["eId"]) }
      }
      guard let eigen = component(kind, wijzigBijlage: nil) else { return [] }
      return [eigen] + (kind.lokaal == "RegelingKlassiek" ? mutaties(in: kind) : [])
    }
  }

  private static func mutaties(in tak: Tak) -> [Besluitcomponent] {
    tak.takken.flatMap { kind in
      kind.lokaal == "RegelingMutatie"
        ? component(kind, wijzigBijlage: nil).map { [$0] } ?? [] : mutaties(in: kind)
    }
  }

  private static func component(_ tak: Tak, wijzigBijlage: String?) -> Besluitcomponent? {
    let soort: Soort? =
      regelingmodellen.contains(tak.lokaal) ? .regeling : tak.lokaal == "RegelingMutatie" ? .mutatie : nil
    guard let soort else { return nil }
    return Besluitcomponent(
      soort: soort, componentnaam: tak["componentnaam"] ?? "", was: tak["was"], wordt: tak["wordt"] ?? "",
      tekst: tak, wijzigBijlage: wijzigBijlage)
  }
}
