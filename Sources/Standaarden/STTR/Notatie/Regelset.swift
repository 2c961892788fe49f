package import Tijd

/// One regelbeheerobject as an author writes it: the content of one text in regelformaat (Voorbeelden/README.md,
/// section 7) and what the editor of Regelbeheer changes.
///
/// Richer than `Beslistabelontwerp`: it also remembers which article every question and row follows, and the
/// activiteit and locations under the names that the author uses.
package struct Regelset: Sendable, Hashable, Codable {
  package var slug: String
  package var naam: String
  package var soort: Regelbeheerobject
  /// Slug, or a full OW identification.
  package var activiteit: String
  /// Urn of the werkzaamheid that leads to these rules.
  package var werkzaamheid: String
  package var geldigVanaf: Datum?
  package var sttrVersie: Int
  package var groepen: [Groep]
  /// Questions and attachments, in the order of the source.
  package var vragen: [Regelvraag]
  package var tabelnaam: String
  /// `FIRST` or `ANY`.
  package var trefferbeleid: String
  /// Slugs of questions; the cells of a row stand in this order.
  package var kolommen: [String]
  package var rijen: [Regelrij]

  package struct Groep: Sendable, Hashable, Codable {
    package var slug: String
    package var naam: String
    package var prioriteit: Int
    package init(slug: String, naam: String, prioriteit: Int) {
      self.slug = slug
      self.naam = naam
      self.prioriteit = prioriteit
    }
  }

  package init(
    slug: String, naam: String, soort: Regelbeheerobject, activiteit: String, werkzaamheid: String = "",
    geldigVanaf: Datum? = nil, sttrVersie: Int = 1, groepen: [Groep] = [], vragen: [Regelvraag] = [],
    tabelnaam: String = "Tabel", trefferbeleid: String = "FIRST", kolommen: [String] = [], rijen: [Regelrij] = []
  ) {
    self.slug = slug
    self.naam = naam
    self.soort = soort
    self.activiteit = activiteit
    self.werkzaamheid = werkzaamheid
    self.geldigVanaf = geldigVanaf
    self.sttrVersie = sttrVersie
    self.groepen = groepen
    self.vragen = vragen
    self.tabelnaam = tabelnaam
    self.trefferbeleid = trefferbeleid
    self.kolommen = kolommen
    self.rijen = rijen
  }

  package func vraag(_ slug: String) -> Regelvraag? { vragen.first { $0.slug == slug } }
  package func rij(_ id: String) -> Regelrij? { rijen.first { $0.id == id } }
  /// The articles that the rules follow, each once, in the order of the source.
  package var artikelen: [String] {
    var gezien: Set<String> = []
    return (vragen.map(\.artikel) + rijen.map(\.artikel)).compactMap { $0 }.filter { gezien.insert($0).inserted }
  }
}

/// One question or attachment of a Regelset.
package struct Regelvraag: Sendable, Hashable, Codable {
  package var slug: String
  package var soort: Soort
  package var tekst: String
  package var toelichting: String?
  /// Slug of the group.
  package var groep: String?
  package var prioriteit: Int
  /// The rule that the question follows: `6.4` or `6.2/1`.
  package var artikel: String?
  package var herbruikbaar: String?
  package var patroon: String?
  package var invulhulp: String?
  /// Only for Indieningsvereisten.
  package var verplicht: Bool
  package var alleenAls: Voorwaarde?

  package enum Soort: Sendable, Hashable, Codable {
    case geo(locatie: String)
    case jaNee
    case getal(eenheid: String?)
    case tekst
    case datum
    case keuze([String])
    case meerkeuze([String])
    /// `naam` becomes the bijlageType.
    case bijlage(naam: String, documenttype: String)

    /// The word of the notation.
    package var woord: String {
      switch self {
      case .geo: "geo"
      case .jaNee: "ja-nee"
      case .getal: "getal"
      case .tekst: "tekst"
      case .datum: "datum"
      case .keuze, .meerkeuze: "lijst"
      case .bijlage: "bijlage"
      }
    }
  }

  /// `alleen-als: andereVraag = antwoord`.
  package struct Voorwaarde: Sendable, Hashable, Codable {
    package var vraag: String
    package var antwoord: String
    package init(vraag: String, antwoord: String) {
      self.vraag = vraag
      self.antwoord = antwoord
    }
  }

  package init(
    slug: String, soort: Soort, tekst: String, toelichting: String? = nil, groep: String? = nil, prioriteit: Int = 10,
    artikel: String? = nil, herbruikbaar: String? = nil, patroon: String? = nil, invulhulp: String? = nil,
    verplicht: Bool = true, alleenAls: Voorwaarde? = nil
  ) {
    self.slug = slug
    self.soort = soort
    self.tekst = tekst
    self.toelichting = toelichting
    self.groep = groep
    self.prioriteit = prioriteit
    self.artikel = artikel
    self.herbruikbaar = herbruikbaar
    self.patroon = patroon
    self.invulhulp = invulhulp
    self.verplicht = verplicht
    self.alleenAls = alleenAls
  }

  package var isBijlage: Bool { if case .bijlage = soort { true } else { false } }
  package var opties: [String] {
    switch soort {
    case .keuze(let opties), .meerkeuze(let opties): opties
    case .geo, .jaNee, .getal, .tekst, .datum, .bijlage: []
    }
  }
}

/// One row of the table: a FEEL test per column, the conclusion, and why.
package struct Regelrij: Sendable, Hashable, Codable {
  package var id: String
  package var cellen: [String]
  package var uitkomst: Conclusiecode
  package var uitleg: String
  package var artikel: String?

  package init(id: String, cellen: [String], uitkomst: Conclusiecode, uitleg: String = "", artikel: String? = nil) {
    self.id = id
    self.cellen = cellen
    self.uitkomst = uitkomst
    self.uitleg = uitleg
    self.artikel = artikel
  }
}
