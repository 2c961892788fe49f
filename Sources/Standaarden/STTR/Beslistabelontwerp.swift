package import DMN

/// A decision table as somebody designs it: what an editor changes and the encoder turns into an STTR file.
package struct Beslistabelontwerp: Sendable, Hashable, Codable {
  package var naam: String
  package var oin: String
  package var activiteit: String
  package var soort: Regelbeheerobject
  package var groepen: [Groep]
  package var vragen: [Ontwerpvraag]
  /// For Conclusie: the table. For Indieningsvereisten: left empty, all questions are required unless `alsVraag`.
  package var rijen: [Ontwerprij]
  package var trefferbeleid: String

  package struct Groep: Sendable, Hashable, Codable {
    package var id: String
    package var naam: String
    package var prioriteit: Int
    package init(id: String, naam: String, prioriteit: Int) {
      self.id = id
      self.naam = naam
      self.prioriteit = prioriteit
    }
  }

  package init(
    naam: String, oin: String, activiteit: String, soort: Regelbeheerobject, groepen: [Groep] = [],
    vragen: [Ontwerpvraag] = [], rijen: [Ontwerprij] = [], trefferbeleid: Trefferbeleid = .eerste
  ) {
    self.naam = naam
    self.oin = oin
    self.activiteit = activiteit
    self.soort = soort
    self.groepen = groepen
    self.vragen = vragen
    self.rijen = rijen
    self.trefferbeleid = trefferbeleid.rawValue
  }
}

/// One question of the design; `naam` is the name of its column.
package struct Ontwerpvraag: Sendable, Hashable, Codable {
  package var naam: String
  package var tekst: String
  package var soort: Soort
  package var groep: String?
  package var prioriteit: Int
  package var toelichting: String?
  package var langeToelichting: String?
  package var herbruikbaarId: String?
  package var bereik: String?
  package var classificatie: String?
  package var vraagReferentie: String?
  package var patroon: String?
  package var invulinstructie: String?
  /// Indieningsvereisten only: ask this question only when that one has that answer (a unary test).
  package var alleenAls: Voorwaarde?

  package enum Soort: Sendable, Hashable, Codable {
    case jaNee
    case getal
    case tekst(meerRegels: Bool)
    case datum
    case keuze([String])
    case meerkeuze([String])
    case geo(locatie: String)
    case bijlage(documenttype: String)
  }

  package struct Voorwaarde: Sendable, Hashable, Codable {
    package var vraag: String
    package var toets: String
    package init(vraag: String, toets: String) {
      self.vraag = vraag
      self.toets = toets
    }
  }

  package init(
    naam: String, tekst: String, soort: Soort, groep: String? = nil, prioriteit: Int = 10,
    toelichting: String? = nil, langeToelichting: String? = nil, herbruikbaarId: String? = nil,
    bereik: String? = nil, classificatie: String? = nil, vraagReferentie: String? = nil,
    patroon: String? = nil, invulinstructie: String? = nil, alleenAls: Voorwaarde? = nil
  ) {
    self.naam = naam
    self.tekst = tekst
    self.soort = soort
    self.groep = groep
    self.prioriteit = prioriteit
    self.toelichting = toelichting
    self.langeToelichting = langeToelichting
    self.herbruikbaarId = herbruikbaarId
    self.bereik = bereik
    self.classificatie = classificatie
    self.vraagReferentie = vraagReferentie
    self.patroon = patroon
    self.invulinstructie = invulinstructie
    self.alleenAls = alleenAls
  }
}

/// One row: a unary test per question (in the order of the questions) and the conclusion.
package struct Ontwerprij: Sendable, Hashable, Codable {
  /// FEEL: `-`, `true`, `"Ja"`, `< 50`, `[20..30)`.
  package var toetsen: [String]
  package var conclusie: Conclusiecode
  package var toelichting: String?

  package init(_ toetsen: [String], _ conclusie: Conclusiecode, toelichting: String? = nil) {
    self.toetsen = toetsen
    self.conclusie = conclusie
    self.toelichting = toelichting
  }
}
