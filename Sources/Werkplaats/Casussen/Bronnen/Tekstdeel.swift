package import Bevindingen

/// Running text, with references in it: `[[gio:centrum|centrum]]` (Voorbeelden/README.md, section 5).
package enum Tekstdeel: Sendable, Hashable {
  case tekst(String)
  case verwijzing(Tekstverwijzing)
}

package struct Tekstverwijzing: Sendable, Hashable {
  package enum Soort: String, Sendable, Hashable, CaseIterable {
    case gio
    case artikel = "art"
    case hoofdstuk
    case bijlage
  }
  package var soort: Soort
  package var doel: String
  package var tekst: String
  package var vindplaats: Vindplaats
}

extension [Tekstdeel] {
  /// What a reader sees.
  package var platteTekst: String {
    map { deel in
      switch deel {
      case .tekst(let tekst): tekst
      case .verwijzing(let verwijzing): verwijzing.tekst
      }
    }.joined()
  }

  package var verwijzingen: [Tekstverwijzing] {
    compactMap { if case .verwijzing(let verwijzing) = $0 { verwijzing } else { nil } }
  }
}

extension [Inhoudbron] {
  package var verwijzingen: [Tekstverwijzing] {
    flatMap { deel in
      switch deel {
      case .alinea(let tekst): tekst.verwijzingen
      case .lijst(let onderdelen): onderdelen.flatMap(\.verwijzingen)
      }
    }
  }

  package var platteTekst: String {
    map { deel in
      switch deel {
      case .alinea(let tekst): tekst.platteTekst
      case .lijst(let onderdelen): onderdelen.map(\.platteTekst).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}

extension Onderdeelbron {
  fileprivate var verwijzingen: [Tekstverwijzing] { tekst.verwijzingen + onderdelen.flatMap(\.verwijzingen) }
  fileprivate var platteTekst: String {
    (["\(nummer) \(tekst.platteTekst)"] + onderdelen.map(\.platteTekst)).joined(separator: "\n")
  }
}

/// Finds the references in running text.
struct Tekstlezer {
  let plaats: Vindplaats
  var bevindingen: [Bevinding] = []

  init(plaats: Vindplaats) { self.plaats = plaats }

  mutating func delen(_ tekst: String) -> [Tekstdeel] {
    var delen: [Tekstdeel] = []
    var rest = tekst
    while let (voor, na) = rest.gesplitst(bij: "[[") {
      if !voor.isEmpty { delen.append(.tekst(voor)) }
      guard let (binnen, verder) = na.gesplitst(bij: "]]") else {
        meld("Verwijzing is niet afgesloten met ]]")
        return delen + [.tekst(na)]
      }
      if let verwijzing = verwijzing(binnen) { delen.append(.verwijzing(verwijzing)) }
      rest = verder
    }
    if rest.contains("]]") { meld("']]' zonder [[ ervoor") }
    if !rest.isEmpty { delen.append(.tekst(rest)) }
    return delen
  }

  private mutating func verwijzing(_ binnen: String) -> Tekstverwijzing? {
    guard let (adres, tekst) = binnen.gesplitst(bij: "|"), let (woord, doel) = adres.gesplitst(bij: ":"),
      let soort = Tekstverwijzing.Soort(rawValue: woord), !doel.isEmpty, !tekst.isEmpty
    else {
      meld("'[[\(binnen)]]' is geen verwijzing")
      return nil
    }
    return Tekstverwijzing(soort: soort, doel: doel, tekst: tekst, vindplaats: plaats)
  }

  private mutating func meld(_ tekst: String) {
    bevindingen.append(BronRegels.tekstverwijzing.bevinding(tekst, bij: plaats))
  }
}
