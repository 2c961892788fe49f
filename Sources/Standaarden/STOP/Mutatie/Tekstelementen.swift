import Markup

/// Facts about the elements of the text models (STOP 1.3.0, imop-tekst.xsd) that mutation and renvooi rest upon.
enum Tekstelementen {
  /// What an instruction of a RegelingMutatie may carry: mgStructuurRegeling and the parts beside it.
  static let eenheden: Set<String> = [
    "Boek", "Deel", "Hoofdstuk", "Titel", "Afdeling", "Paragraaf", "Subparagraaf", "Subsubparagraaf", "Artikel",
    "Divisie", "Divisietekst", "Lichaam", "Bijlage", "Toelichting", "AlgemeneToelichting",
    "ArtikelgewijzeToelichting", "WijzigArtikel",
  ]

  /// Elements that hold running text in which NieuweTekst and VerwijderdeTekst may stand.
  static let tekstdragers: Set<String> = [
    "Al", "Label", "Nummer", "Opschrift", "Subtitel", "LidNummer", "LiNummer", "Lijstaanhef", "Lijstsluiting", "Term",
    "Tussenkop", "title", "Bijschrift", "Bron", "Titelregel",
  ]

  /// Running text inside running text that may hold marks itself. ExtIoRef, abbr, sub and sup may not.
  static let doorlopend: Set<String> = ["i", "b", "u", "strong", "ExtRef", "IntRef", "IntIoRef"]

  /// Elements that may bear the attribute wijzigactie.
  static let markeerbaar: Set<String> = [
    "Titelregel", "Divisietekst", "Divisie", "InleidendeTekst", "Inhoud", "Kadertekst", "Gereserveerd", "Vervallen",
    "Kop", "Nummer", "Opschrift", "Subtitel", "Groep", "Lijst", "Lijstaanhef", "Li", "Lijstsluiting", "Citaat",
    "Boek", "Deel", "Hoofdstuk", "Afdeling", "Titel", "Paragraaf", "Subparagraaf", "Subsubparagraaf", "Artikel",
    "Lid", "Sluiting", "table", "title", "colspec", "row", "entry", "Al", "Begrippenlijst", "Begrip", "Term",
    "Definitie", "Figuur", "Formule", "InlineTekstAfbeelding", "Tussenkop", "Noot", "Nootref",
  ]

  /// Elements of which a parent has one at most, so that two of them belong together whatever they hold.
  static let enkelvoudig: Set<String> = [
    "RegelingOpschrift", "Aanhef", "Conditie", "Kop", "Label", "Nummer", "Opschrift", "Subtitel", "LidNummer",
    "LiNummer", "Inhoud", "Lijstaanhef", "Lijstsluiting", "Term", "Definitie", "Illustratie", "Bijschrift", "Bron",
    "title", "thead", "tbody", "tgroup", "NootNummer", "Gereserveerd", "Vervallen", "Sluiting",
  ]

  /// Structure elements that may appear around or vanish from around text that stays.
  static let omhulsels: Set<String> = [
    "Boek", "Deel", "Hoofdstuk", "Titel", "Afdeling", "Paragraaf", "Subparagraaf", "Subsubparagraaf", "Divisie",
  ]

  /// Elements without a wId of their own to follow a change by: inline references to information objects.
  static let verwijzingen: Set<String> = ["ExtIoRef", "IntIoRef"]

  /// Elements that carry the regulation as lawyers know it: for these an unmarked change is refused. Lists, tables
  /// and figures inside an Artikel are judged more mildly, as the LVBB did with Gemeentestad (8 March 2021).
  static let structuur: Set<String> = eenheden.union(["Lid", "InleidendeTekst", "Sluiting", "WijzigLid"])

  /// The title of a Figuur has the name of a structure element, but no wId.
  static func isTekstdrager(_ tak: Tak) -> Bool {
    tekstdragers.contains(tak.lokaal) || (tak.lokaal == "Titel" && tak["wId"] == nil)
  }

  static func isEenheid(_ tak: Tak) -> Bool { eenheden.contains(tak.lokaal) && tak["wId"] != nil }
}

extension Tak {
  var wId: String? { self["wId"] }
  var eId: String? { self["eId"] }

  /// Visits this element and all below it in document order.
  func bezoek(_ doe: (Tak) -> Void) {
    doe(self)
    for knoop in knopen {
      if case .tak(let kind) = knoop { kind.bezoek(doe) }
    }
  }

  /// Every wId from here down, in document order.
  var alleWIds: [String] {
    var gevonden: [String] = []
    bezoek { if let wId = $0.wId { gevonden.append(wId) } }
    return gevonden
  }

  /// Elements by wId, from here down; the first one counts.
  var opWId: [String: Tak] {
    var gevonden: [String: Tak] = [:]
    bezoek { tak in
      if let wId = tak.wId, gevonden[wId] == nil { gevonden[wId] = tak }
    }
    return gevonden
  }
}

extension [Knoop] {
  /// Adds a text to the text before it, so that one run of text is one node.
  mutating func voegToe(tekst: String) {
    guard !tekst.isEmpty else { return }
    if case .tekst(let vorige)? = last {
      self[count - 1] = .tekst(vorige + tekst)
    } else {
      append(.tekst(tekst))
    }
  }

  mutating func voegToe(_ knoop: Knoop) {
    switch knoop {
    case .tekst(let tekst): voegToe(tekst: tekst)
    case .tak: append(knoop)
    }
  }
}
