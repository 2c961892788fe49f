package import Markup

/// One part of a text as people know it: a chapter, an article, a paragraph.
package struct Tekstonderdeel: Sendable, Hashable {
  /// The element name: Hoofdstuk, Artikel, Lid, Divisietekst, Bijlage, …
  package var soort: String
  package var eId: String
  package var wId: String
  package var label: String?
  package var nummer: String?
  package var opschrift: String?
  /// 0 for what stands directly under the text.
  package var diepte: Int
  package var tak: Tak

  /// `Artikel 2.1 Kappen van bomen`.
  package var kop: String {
    [label ?? (soort == "Lid" ? "Lid" : nil), nummer, opschrift].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

/// A text of a regulation (RegelingCompact, RegelingVrijetekst, RegelingTijdelijkdeel), to walk through and search.
package struct RegelingTekst: Sendable, Hashable {
  package var tak: Tak
  package init(_ tak: Tak) { self.tak = tak }

  /// Elements that people can point at in a table of contents, with the articles and paragraphs below.
  package static let structuur: Set<String> = [
    "Boek", "Deel", "Hoofdstuk", "Titel", "Afdeling", "Paragraaf", "Subparagraaf", "Subsubparagraaf", "Artikel",
    "Lid", "WijzigArtikel", "WijzigLid", "Divisie", "Divisietekst", "Bijlage", "Toelichting", "AlgemeneToelichting",
    "ArtikelgewijzeToelichting", "Motivering", "InleidendeTekst",
  ]

  package var opschrift: String { tak.eerste("RegelingOpschrift")?.leesbareTekst ?? "" }

  /// All parts in document order.
  package var onderdelen: [Tekstonderdeel] {
    var som: [Tekstonderdeel] = []
    verzamel(tak, diepte: 0, &som)
    return som
  }

  private func verzamel(_ tak: Tak, diepte: Int, _ som: inout [Tekstonderdeel]) {
    for kind in tak.takken {
      var dieper = diepte
      // The Titel of a Figuur is no structure: it has no wId.
      if Self.structuur.contains(kind.lokaal), let wId = kind["wId"] {
        let kop = kind.eerste("Kop")
        som.append(
          Tekstonderdeel(
            soort: kind.lokaal, eId: kind["eId"] ?? "", wId: wId, label: kop?.eerste("Label")?.leesbareTekst,
            nummer: (kop?.eerste("Nummer") ?? kind.eerste("LidNummer"))?.leesbareTekst,
            opschrift: kop?.eerste("Opschrift")?.leesbareTekst, diepte: diepte, tak: kind))
        dieper += 1
      }
      verzamel(kind, diepte: dieper, &som)
    }
  }

  package var artikelen: [Tekstonderdeel] { onderdelen.filter { $0.soort == "Artikel" } }

  package func onderdeel(wId: String) -> Tekstonderdeel? { onderdelen.first { $0.wId == wId } }

  /// Any element with this wId, also lists, tables and references.
  package func element(wId: String) -> Tak? { tak.opWId[wId] }

  /// The same text with the element of this wId replaced; unchanged when it is not there.
  package func vervangen(wId: String, door nieuw: Tak) -> RegelingTekst { RegelingTekst(tak.vervangen(wId, nieuw)) }
}

extension Tak {
  /// Elements that end a line for a reader.
  private static let blokken: Set<String> = [
    "Al", "Kop", "Li", "Lid", "Tussenkop", "row", "Begrip", "Lijstaanhef", "Bijschrift", "Artikel", "Hoofdstuk",
  ]
  private static let weggelaten: Set<String> = ["VerwijderdeTekst", "Noot", "Nootref"]

  /// The text as a reader sees it now: without removed text and notes, blocks on their own lines.
  package var leesbareTekst: String {
    var som = ""
    verzamelTekst(&som)
    return som.split(separator: "\n").map { String($0).genormaliseerd }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func verzamelTekst(_ som: inout String) {
    for knoop in knopen {
      switch knoop {
      // A line end in the source is no line end on paper.
      case .tekst(let tekst): som += tekst.replacing("\n", with: " ")
      case .tak(let kind):
        if Tak.weggelaten.contains(kind.lokaal) { continue }
        kind.verzamelTekst(&som)
        som += Tak.blokken.contains(kind.lokaal) ? "\n" : Tak.losse.contains(kind.lokaal) ? " " : ""
      }
    }
  }

  private static let losse: Set<String> = ["Label", "Nummer", "LidNummer", "LiNummer", "Term", "br", "entry"]

  fileprivate func vervangen(_ wId: String, _ nieuw: Tak) -> Tak {
    if self["wId"] == wId { return nieuw }
    var kopie = self
    kopie.knopen = knopen.map { knoop in
      switch knoop {
      case .tekst: knoop
      case .tak(let kind): .tak(kind.vervangen(wId, nieuw))
      }
    }
    return kopie
  }
}
