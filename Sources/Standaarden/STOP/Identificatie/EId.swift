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
    eId.laatsteScheiding.map { String(eId[eId.utf8.index($0, offsetBy: 2)...]) } ?? eId
  }

  /// The eId without its last part.
  package static func begin(_ eId: String) -> String {
    eId.laatsteScheiding.map { String(eId[..<$0]) } ?? ""
  }

  /// The same on the bytes of the eId, for who asks it of every element of a text.
  static func begin(_ eId: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var plek = eId.count - 1
    while plek > 0 {
      if eId[plek] == UInt8(ascii: "_"), eId[plek - 1] == UInt8(ascii: "_") { return eId[..<(plek - 1)] }
      plek -= 1
    }
    return eId[..<0]
  }

  /// The printed number as it may stand in an eId: no spaces, other signs become a full stop, none at the end.
  package static func nummer(_ gedrukt: String) -> String {
    var som: [UInt8] = []
    for teken in gedrukt.unicodeScalars where !teken.properties.isWhitespace {
      let mag = teken.isASCII && (teken.isLetterOfCijfer || teken == "-" || teken == ".")
      som.append(mag ? UInt8(truncatingIfNeeded: teken.value) : UInt8(ascii: "."))
    }
    while som.last == UInt8(ascii: ".") { som.removeLast() }
    return String(decoding: som, as: UTF8.self)
  }
}

extension String {
  /// Where the last `__` begins. On bytes: this is asked of every eId and wId in a text.
  fileprivate var laatsteScheiding: Index? {
    var volgende: UInt8 = 0
    var plek = utf8.endIndex
    while plek > utf8.startIndex {
      plek = utf8.index(before: plek)
      let hier = utf8[plek]
      if hier == UInt8(ascii: "_"), volgende == hier { return plek }
      volgende = hier
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOfCijfer: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
