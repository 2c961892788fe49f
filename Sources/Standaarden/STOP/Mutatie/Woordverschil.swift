import Markup

/// Word by word, what one plain text has and another has not: the comparison of a renvooi without its elements.
package enum Woordverschil {
  /// Stretches in the order of reading; leaving out what is removed gives `wordt`, line breaks included.
  package static func delen(was: String, wordt: String) -> [Tekstwijziging.Deel] {
    let vergelijking = Woordvergelijking(voegSamen: { _, nieuw in nieuw }, blijvend: [])
    return vergelijking.markeer([.tekst(was)], [.tekst(wordt)]).map { knoop in
      switch knoop {
      case .tekst(let tekst): .init(.gelijk, tekst)
      case .tak(let tak): .init(tak.lokaal == Renvooi.verwijderdeTekst ? .verwijderd : .nieuw, tak.ruweTekst)
      }
    }
  }
}
