/// The naming of text elements: eId and wId (STOP 1.3.0 and 1.4.1, agAKN).
package enum EIdNaamgeving {
  /// The abbreviation with which the last part of an eId starts, by element.
  package static let afkortingen: [String: String] = [
    "Lichaam": "body", "RegelingOpschrift": "longTitle", "Aanhef": "formula_1", "Sluiting": "formula_2",
    "Boek": "book", "Deel": "part", "Hoofdstuk": "chp", "Titel": "title", "Afdeling": "subchp", "Paragraaf": "subsec",
    "Subparagraaf": "subsec", "Subsubparagraaf": "subsec", "Artikel": "art", "WijzigArtikel": "art", "Lid": "para",
    "WijzigLid": "para", "Divisie": "div", "Divisietekst": "content", "Rectificatietekst": "content",
    "Mededelingtekst": "content",
    "Bijlage": "cmp", "WijzigBijlage": "cmp", "AlgemeneToelichting": "genrecital",
    "ArtikelgewijzeToelichting": "artrecital", "Toelichting": "recital", "Kadertekst": "recital",
    "Motivering": "acc", "Inhoudsopgave": "toc", "InleidendeTekst": "intro", "Lijst": "list", "Begrippenlijst": "list",
    "Li": "item", "Begrip": "item", "Figuur": "img", "Formule": "math", "Citaat": "cit", "table": "table",
    "ExtIoRef": "ref", "IntIoRef": "ref",
  ]

  /// Elements of which a text has one: their wId is their eId, without authority and version.
  package static let vast: Set<String> = ["Lichaam", "RegelingOpschrift", "Aanhef", "Sluiting"]

  /// The last part of an eId, after the last `__`.
  package static func laatsteDeel(_ eId: String) -> String {
    eId.range(of: "__", backwards: true).map { String(eId[$0.upperBound...]) } ?? eId
  }

  /// The eId without its last part.
  package static func begin(_ eId: String) -> String {
    eId.range(of: "__", backwards: true).map { String(eId[..<$0.lowerBound]) } ?? ""
  }

  /// The printed number as it may stand in an eId: no spaces, other signs become a full stop, none at the end.
  package static func nummer(_ gedrukt: String) -> String {
    var som = ""
    for teken in gedrukt where !teken.isWhitespace {
      let mag = teken.isASCII && (teken.isLetter || teken.isNumber || teken == "-" || teken == ".")
      som.append(mag ? teken : ".")
    }
    while som.hasSuffix(".") { som.removeLast() }
    return som
  }
}

extension String {
  fileprivate func range(of gezocht: String, backwards: Bool) -> Range<Index>? {
    let naald = Array(gezocht)
    var plek = endIndex
    while plek > startIndex {
      plek = index(before: plek)
      guard let eind = index(plek, offsetBy: naald.count, limitedBy: endIndex) else { continue }
      if self[plek..<eind].elementsEqual(naald) { return plek..<eind }
    }
    return nil
  }
}
