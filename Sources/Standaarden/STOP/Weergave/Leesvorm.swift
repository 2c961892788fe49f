package import Markup

/// A STOP text as people read it: headings, paragraphs, lists, tables, figures, references and renvooi marks, without
/// any element name that a page would have to know (STOP 1.3.0, imop-tekst).
///
/// Neutral on purpose: every system that shows text makes its own HTML, print or plain text from this one tree.
package struct Leesvorm: Sendable, Hashable {
  package var blokken: [Leesblok]

  package init(blokken: [Leesblok]) { self.blokken = blokken }

  /// Reads any text element: a regeling, a besluit, a publication or one article.
  package init(_ tak: Tak) { self = Leesvormmaker.maak(tak) }

  /// All parts in document order, parents before children.
  package var delen: [Leesdeel] { blokken.flatMap(\.delen) }
}

/// Whether something appears or vanishes (renvooi).
package enum Leesmerk: String, Sendable, Hashable, CaseIterable { case geen, nieuw, vervallen }

/// A block of text.
package indirect enum Leesblok: Sendable, Hashable {
  case deel(Leesdeel)
  case alinea([Leesstuk])
  /// A heading inside running text; it is no part of the structure.
  case tussenkop([Leesstuk])
  case lijst(Leeslijst)
  case begrippen([Leesbegrip])
  case tabel(Leestabel)
  case figuur(Leesfiguur)
  case formule([Leesstuk])
  case citaat([Leesblok])
  case kader([Leesblok])
  /// The element exists, but has no content: Gereserveerd, Vervallen, NogNietInWerking.
  case zonderInhoud(String)
  /// Blocks that appear or vanish as a whole.
  case gewijzigd(Leesmerk, [Leesblok])

  package var delen: [Leesdeel] {
    switch self {
    case .deel(let deel): [deel] + deel.inhoud.flatMap(\.delen)
    case .gewijzigd(_, let blokken), .kader(let blokken), .citaat(let blokken): blokken.flatMap(\.delen)
    case .alinea, .tussenkop, .lijst, .begrippen, .tabel, .figuur, .formule, .zonderInhoud: []
    }
  }

  /// The words only.
  package var tekst: String {
    switch self {
    case .deel(let deel): ([deel.titel] + deel.inhoud.map(\.tekst)).filter { !$0.isEmpty }.joined(separator: " ")
    case .alinea(let stukken), .tussenkop(let stukken), .formule(let stukken): stukken.tekst
    case .lijst(let lijst):
      ([lijst.aanhef.tekst] + lijst.punten.map(\.tekst) + [lijst.sluiting.tekst]).filter { !$0.isEmpty }
        .joined(separator: " ")
    case .begrippen(let begrippen):
      begrippen.map { "\($0.term.tekst) \($0.definitie.map(\.tekst).joined(separator: " "))" }.joined(separator: " ")
    case .tabel(let tabel):
      (tabel.kop + tabel.rijen).flatMap(\.cellen).flatMap(\.inhoud).map(\.tekst).joined(separator: " ")
    case .figuur(let figuur): [figuur.titel.tekst, figuur.bijschrift.tekst].joined(separator: " ")
    case .citaat(let blokken), .kader(let blokken), .gewijzigd(_, let blokken):
      blokken.map(\.tekst).joined(separator: " ")
    case .zonderInhoud(let woord): woord
    }
  }
}

/// A part of the structure: a hoofdstuk, an artikel, a lid, a bijlage, an instruction of a mutation.
package struct Leesdeel: Sendable, Hashable {
  /// The element name of the standard, such as `Artikel`; a page may use it, but need not.
  package var element: String
  package var eId: String?
  package var wId: String?
  /// An address inside the page that no other part has; nil when the part cannot be referred to.
  package var anker: String?
  /// Label, number, title: `Artikel`, `2.10`, `Bomen kappen`. Empty for parts without a heading.
  package var kop: Leeskop
  package var inhoud: [Leesblok]

  package init(
    element: String, eId: String? = nil, wId: String? = nil, anker: String? = nil, kop: Leeskop = Leeskop(),
    inhoud: [Leesblok] = []
  ) {
    self.element = element
    self.eId = eId
    self.wId = wId
    self.anker = anker
    self.kop = kop
    self.inhoud = inhoud
  }

  /// The heading in one line.
  package var titel: String { kop.tekst }
  package var isLid: Bool { element == "Lid" }
  package var isArtikel: Bool { element == "Artikel" }
}

/// The heading of a part.
package struct Leeskop: Sendable, Hashable {
  package var label: [Leesstuk]
  package var nummer: [Leesstuk]
  package var opschrift: [Leesstuk]
  package var subtitel: [Leesstuk]
  package var merk: Leesmerk

  package init(
    label: [Leesstuk] = [], nummer: [Leesstuk] = [], opschrift: [Leesstuk] = [], subtitel: [Leesstuk] = [],
    merk: Leesmerk = .geen
  ) {
    self.label = label
    self.nummer = nummer
    self.opschrift = opschrift
    self.subtitel = subtitel
    self.merk = merk
  }

  package var isLeeg: Bool { label.isEmpty && nummer.isEmpty && opschrift.isEmpty && subtitel.isEmpty }

  /// Label, number and title with a space between them.
  package var stukken: [Leesstuk] {
    [label, nummer, opschrift].filter { !$0.isEmpty }.reduce(into: []) { rij, deel in
      if !rij.isEmpty { rij.append(.tekst(" ")) }
      rij += deel
    }
  }
  package var tekst: String { (stukken.tekst + (subtitel.isEmpty ? "" : " \(subtitel.tekst)")) }
}

/// A list; its items bear their own number or none.
package struct Leeslijst: Sendable, Hashable {
  package var aanhef: [Leesstuk]
  package var punten: [Leespunt]
  package var sluiting: [Leesstuk]

  package init(aanhef: [Leesstuk] = [], punten: [Leespunt], sluiting: [Leesstuk] = []) {
    self.aanhef = aanhef
    self.punten = punten
    self.sluiting = sluiting
  }

  package var isGenummerd: Bool { punten.contains { !$0.nummer.isEmpty } }
}

/// One item of a list.
package struct Leespunt: Sendable, Hashable {
  /// As printed: `a.`, `1°`.
  package var nummer: String
  package var inhoud: [Leesblok]
  package var merk: Leesmerk
  package var anker: String?

  package init(nummer: String, inhoud: [Leesblok], merk: Leesmerk = .geen, anker: String? = nil) {
    self.nummer = nummer
    self.inhoud = inhoud
    self.merk = merk
    self.anker = anker
  }
  package var tekst: String { ([nummer] + inhoud.map(\.tekst)).filter { !$0.isEmpty }.joined(separator: " ") }
}

/// A word with its meaning.
package struct Leesbegrip: Sendable, Hashable {
  package var term: [Leesstuk]
  package var definitie: [Leesblok]
  package var merk: Leesmerk
  package var anker: String?

  package init(term: [Leesstuk], definitie: [Leesblok], merk: Leesmerk = .geen, anker: String? = nil) {
    self.term = term
    self.definitie = definitie
    self.merk = merk
    self.anker = anker
  }
}

/// A table (the CALS model of STOP), spans worked out.
package struct Leestabel: Sendable, Hashable {
  package var titel: [Leesstuk]
  package var kop: [Leesrij]
  package var rijen: [Leesrij]
  package var anker: String?

  package init(titel: [Leesstuk], kop: [Leesrij], rijen: [Leesrij], anker: String? = nil) {
    self.titel = titel
    self.kop = kop
    self.rijen = rijen
    self.anker = anker
  }
}

package struct Leesrij: Sendable, Hashable {
  package var cellen: [Leescel]
  package var merk: Leesmerk

  package init(cellen: [Leescel], merk: Leesmerk = .geen) {
    self.cellen = cellen
    self.merk = merk
  }
}

package struct Leescel: Sendable, Hashable {
  package var inhoud: [Leesblok]
  package var kolommen: Int
  package var rijen: Int
  package var merk: Leesmerk

  package init(inhoud: [Leesblok], kolommen: Int = 1, rijen: Int = 1, merk: Leesmerk = .geen) {
    self.inhoud = inhoud
    self.kolommen = kolommen
    self.rijen = rijen
    self.merk = merk
  }
}

/// A picture with its words.
package struct Leesfiguur: Sendable, Hashable {
  package var titel: [Leesstuk]
  package var afbeeldingen: [Leesafbeelding]
  package var bijschrift: [Leesstuk]
  package var bron: [Leesstuk]
  package var merk: Leesmerk
  package var anker: String?

  package init(
    titel: [Leesstuk], afbeeldingen: [Leesafbeelding], bijschrift: [Leesstuk], bron: [Leesstuk],
    merk: Leesmerk = .geen, anker: String? = nil
  ) {
    self.titel = titel
    self.afbeeldingen = afbeeldingen
    self.bijschrift = bijschrift
    self.bron = bron
    self.merk = merk
    self.anker = anker
  }
}

/// A picture: the file name in the package, its size in pixels, and the text for who cannot see it.
package struct Leesafbeelding: Sendable, Hashable {
  package var naam: String
  package var breedte: Int?
  package var hoogte: Int?
  package var alternatief: String

  package init(naam: String, breedte: Int?, hoogte: Int?, alternatief: String) {
    self.naam = naam
    self.breedte = breedte
    self.hoogte = hoogte
    self.alternatief = alternatief
  }
}

/// A piece of running text.
package indirect enum Leesstuk: Sendable, Hashable {
  package enum Stijl: String, Sendable, Hashable { case cursief, vet, onderstreept, verlaagd, verhoogd }

  /// Where a reference leads.
  package enum Doel: Sendable, Hashable {
    /// A place in this text, by its `anker`.
    case intern(String)
    /// A web address.
    case web(String)
    /// An AKN, JOIN, JCI or other identification.
    case identificatie(String)
    /// An information object (a GIO or a document), by its JOIN expression.
    case informatieobject(String)
  }

  case tekst(String)
  case stijl(Stijl, [Leesstuk])
  case afkorting([Leesstuk], voluit: String)
  case verwijzing(Doel, [Leesstuk])
  case afbeelding(Leesafbeelding)
  case noot(nummer: String, [Leesblok])
  case nootverwijzing(String)
  case regeleinde
  case gewijzigd(Leesmerk, [Leesstuk])

  package var tekst: String {
    switch self {
    case .tekst(let tekst): tekst
    case .stijl(_, let stukken), .afkorting(let stukken, _), .verwijzing(_, let stukken),
      .gewijzigd(_, let stukken):
      stukken.ruweTekst
    case .afbeelding(let afbeelding): afbeelding.alternatief
    case .noot(let nummer, let blokken): " (\(nummer) \(blokken.map(\.tekst).joined(separator: " ")))"
    case .nootverwijzing(let nummer): nummer
    case .regeleinde: " "
    }
  }
}

extension [Leesstuk] {
  fileprivate var ruweTekst: String { map(\.tekst).joined() }

  /// The words only, white space folded.
  package var tekst: String { ruweTekst.genormaliseerd }
}
