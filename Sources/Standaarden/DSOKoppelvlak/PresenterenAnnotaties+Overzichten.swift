extension PresenterenAnnotaties {
  /// A locatie; a group lists its members.
  package struct Locatie: Sendable, Hashable, Codable {
    package var identificatie: String
    package var noemer: String?
    package var locatieType: Presenteren.LocatieType
    package var geometrieIdentificatie: String?
    package var locatieRefs: [String]?

    package init(
      identificatie: String, noemer: String? = nil, locatieType: Presenteren.LocatieType,
      geometrieIdentificatie: String? = nil, locatieRefs: [String]? = nil
    ) {
      self.identificatie = identificatie
      self.noemer = noemer
      self.locatieType = locatieType
      self.geometrieIdentificatie = geometrieIdentificatie
      self.locatieRefs = locatieRefs
    }
  }

  /// One layer of a kaart.
  package struct Kaartlaag: Sendable, Hashable, Codable {
    package var identificatie: String
    package var naam: String?
    package var niveau: Int
    package var gebiedsaanwijzingRefs: [String]?
    package var omgevingsnormRefs: [String]?
    package var omgevingswaardeRefs: [String]?
    package var activiteitLocatieaanduidingRefs: [String]?

    package init(
      identificatie: String, naam: String? = nil, niveau: Int, gebiedsaanwijzingRefs: [String]? = nil,
      omgevingsnormRefs: [String]? = nil, omgevingswaardeRefs: [String]? = nil,
      activiteitLocatieaanduidingRefs: [String]? = nil
    ) {
      self.identificatie = identificatie
      self.naam = naam
      self.niveau = niveau
      self.gebiedsaanwijzingRefs = gebiedsaanwijzingRefs
      self.omgevingsnormRefs = omgevingsnormRefs
      self.omgevingswaardeRefs = omgevingswaardeRefs
      self.activiteitLocatieaanduidingRefs = activiteitLocatieaanduidingRefs
    }
  }

  /// A map that the text refers to.
  package struct Kaart: Sendable, Hashable, Codable {
    package var identificatie: String
    package var naam: String
    package var nummer: String?
    package var uitsnede: Presenteren.BoundingBox?
    package var kaartlagen: [Kaartlaag]?

    package init(
      identificatie: String, naam: String, nummer: String? = nil, uitsnede: Presenteren.BoundingBox? = nil,
      kaartlagen: [Kaartlaag]? = nil
    ) {
      self.identificatie = identificatie
      self.naam = naam
      self.nummer = nummer
      self.uitsnede = uitsnede
      self.kaartlagen = kaartlagen
    }
  }

  /// What a divisie says about a place.
  package struct Tekstdeel: Sendable, Hashable, Codable {
    package var identificatie: String
    package var idealisatie: Presenteren.Waardelijstwaarde?
    package var divisieRef: String?
    package var divisietekstRef: String?
    package var themas: [Presenteren.Waardelijstwaarde]?
    package var locatieRefs: [String]?
    package var gebiedsaanwijzingRefs: [String]?
    package var hoofdlijnRefs: [String]?
    package var kaartRefs: [String]?

    package init(
      identificatie: String, idealisatie: Presenteren.Waardelijstwaarde? = nil, divisieRef: String? = nil,
      divisietekstRef: String? = nil, themas: [Presenteren.Waardelijstwaarde]? = nil,
      locatieRefs: [String]? = nil, gebiedsaanwijzingRefs: [String]? = nil, hoofdlijnRefs: [String]? = nil,
      kaartRefs: [String]? = nil
    ) {
      self.identificatie = identificatie
      self.idealisatie = idealisatie
      self.divisieRef = divisieRef
      self.divisietekstRef = divisietekstRef
      self.themas = themas
      self.locatieRefs = locatieRefs
      self.gebiedsaanwijzingRefs = gebiedsaanwijzingRefs
      self.hoofdlijnRefs = hoofdlijnRefs
      self.kaartRefs = kaartRefs
    }
  }

  /// A main line of policy.
  package struct Hoofdlijn: Sendable, Hashable, Codable {
    package var identificatie: String
    package var naam: String
    package var soort: String
    package var gerelateerdeHoofdlijnRefs: [String]?

    package init(identificatie: String, naam: String, soort: String, gerelateerdeHoofdlijnRefs: [String]? = nil) {
      self.identificatie = identificatie
      self.naam = naam
      self.soort = soort
      self.gerelateerdeHoofdlijnRefs = gerelateerdeHoofdlijnRefs
    }
  }

  /// RegeltekstannotatiesVastgesteld; with `geselecteerdeLocatieRefs` it is the AtLocation form.
  package struct Regeltekstannotaties: Sendable, Hashable, Codable {
    package var regelteksten: [Tekstanker]
    package var regelsVoorIedereen: [RegelVoorIedereen]
    package var omgevingswaarderegels: [Omgevingswaarderegel]
    package var instructieregels: [Instructieregel]
    package var gebiedsaanwijzingen: [Gebiedsaanwijzing]
    package var locaties: [Locatie]
    package var activiteiten: [Activiteit]
    package var omgevingsnormen: [Norm]
    package var omgevingswaarden: [Norm]
    package var kaarten: [Kaart]
    /// The locaties that the search geometry hits: tells "here" from "elsewhere".
    package var geselecteerdeLocatieRefs: [String]?
    package var links: AnnotatieLinks?

    package init(
      regelteksten: [Tekstanker] = [], regelsVoorIedereen: [RegelVoorIedereen] = [],
      omgevingswaarderegels: [Omgevingswaarderegel] = [], instructieregels: [Instructieregel] = [],
      gebiedsaanwijzingen: [Gebiedsaanwijzing] = [], locaties: [Locatie] = [],
      activiteiten: [Activiteit] = [], omgevingsnormen: [Norm] = [], omgevingswaarden: [Norm] = [],
      kaarten: [Kaart] = [], geselecteerdeLocatieRefs: [String]? = nil, links: AnnotatieLinks? = nil
    ) {
      self.regelteksten = regelteksten
      self.regelsVoorIedereen = regelsVoorIedereen
      self.omgevingswaarderegels = omgevingswaarderegels
      self.instructieregels = instructieregels
      self.gebiedsaanwijzingen = gebiedsaanwijzingen
      self.locaties = locaties
      self.activiteiten = activiteiten
      self.omgevingsnormen = omgevingsnormen
      self.omgevingswaarden = omgevingswaarden
      self.kaarten = kaarten
      self.geselecteerdeLocatieRefs = geselecteerdeLocatieRefs
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case regelteksten, regelsVoorIedereen, omgevingswaarderegels, instructieregels, gebiedsaanwijzingen,
        locaties, activiteiten, omgevingsnormen, omgevingswaarden, kaarten, geselecteerdeLocatieRefs
      case links = "_links"
    }
  }

  /// DivisieannotatiesVastgesteld; with `geselecteerdeLocatieRefs` it is the AtLocation form.
  package struct Divisieannotaties: Sendable, Hashable, Codable {
    package var divisies: [Tekstanker]
    package var divisieteksten: [Tekstanker]
    package var tekstdelen: [Tekstdeel]
    package var gebiedsaanwijzingen: [Gebiedsaanwijzing]
    package var hoofdlijnen: [Hoofdlijn]
    package var locaties: [Locatie]
    package var kaarten: [Kaart]
    package var geselecteerdeLocatieRefs: [String]?
    package var links: AnnotatieLinks?

    package init(
      divisies: [Tekstanker] = [], divisieteksten: [Tekstanker] = [], tekstdelen: [Tekstdeel] = [],
      gebiedsaanwijzingen: [Gebiedsaanwijzing] = [], hoofdlijnen: [Hoofdlijn] = [], locaties: [Locatie] = [],
      kaarten: [Kaart] = [], geselecteerdeLocatieRefs: [String]? = nil, links: AnnotatieLinks? = nil
    ) {
      self.divisies = divisies
      self.divisieteksten = divisieteksten
      self.tekstdelen = tekstdelen
      self.gebiedsaanwijzingen = gebiedsaanwijzingen
      self.hoofdlijnen = hoofdlijnen
      self.locaties = locaties
      self.kaarten = kaarten
      self.geselecteerdeLocatieRefs = geselecteerdeLocatieRefs
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case divisies, divisieteksten, tekstdelen, gebiedsaanwijzingen, hoofdlijnen, locaties, kaarten,
        geselecteerdeLocatieRefs
      case links = "_links"
    }
  }
}
