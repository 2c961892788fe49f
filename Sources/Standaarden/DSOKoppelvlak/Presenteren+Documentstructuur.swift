extension Presenteren {
  /// What POST /regelingen/_zoek asks for.
  package struct RegelingZoekobject: Sendable, Hashable, Codable {
    /// waterschap, provincie, gemeente, ministerie
    package var typeBevoegdGezag: [String]?
    /// Codes: gm9995.
    package var bevoegdGezag: [String]?
    package var geometrie: GeoJSON?

    package init(typeBevoegdGezag: [String]? = nil, bevoegdGezag: [String]? = nil, geometrie: GeoJSON? = nil) {
      self.typeBevoegdGezag = typeBevoegdGezag
      self.bevoegdGezag = bevoegdGezag
      self.geometrie = geometrie
    }
  }

  /// The article that holds the condition of a part.
  package struct ConditieArtikel: Sendable, Hashable, Codable {
    package var kop: String?
    package var inhoud: String?

    package init(kop: String? = nil, inhoud: String? = nil) {
      self.kop = kop
      self.inhoud = inhoud
    }
  }

  /// The link to the annotations of a component.
  package struct DocumentComponentLinks: Sendable, Hashable, Codable {
    package var annotaties: HAL.Link

    package init(annotaties: HAL.Link) {
      self.annotaties = annotaties
    }
  }

  /// One element of the text, with its children.
  package struct DocumentComponent: Sendable, Hashable, Codable {
    /// The wId.
    package var identificatie: String
    /// The eId.
    package var expressie: String
    /// The STOP element name.
    package var type: String
    package var volgordeNummer: Int
    /// XML text.
    package var kop: String?
    /// XML text.
    package var inhoud: String?
    package var gereserveerd: Bool?
    package var vervallen: Bool?
    package var conditieArtikel: ConditieArtikel?
    package var links: DocumentComponentLinks?
    package var embedded: DocumentComponenten?

    package init(
      identificatie: String, expressie: String, type: String, volgordeNummer: Int, kop: String? = nil,
      inhoud: String? = nil, gereserveerd: Bool? = nil, vervallen: Bool? = nil,
      conditieArtikel: ConditieArtikel? = nil, links: DocumentComponentLinks? = nil,
      embedded: DocumentComponenten? = nil
    ) {
      self.identificatie = identificatie
      self.expressie = expressie
      self.type = type
      self.volgordeNummer = volgordeNummer
      self.kop = kop
      self.inhoud = inhoud
      self.gereserveerd = gereserveerd
      self.vervallen = vervallen
      self.conditieArtikel = conditieArtikel
      self.links = links
      self.embedded = embedded
    }

    private enum CodingKeys: String, CodingKey {
      case identificatie, expressie, type, volgordeNummer, kop, inhoud, gereserveerd, vervallen, conditieArtikel
      case links = "_links"
      case embedded = "_embedded"
    }
  }

  /// Components in document order.
  package struct DocumentComponenten: Sendable, Hashable, Codable {
    package var documentComponenten: [DocumentComponent]

    package init(documentComponenten: [DocumentComponent]) {
      self.documentComponenten = documentComponenten
    }
  }

  /// The links of a Documentstructuur.
  package struct DocumentstructuurLinks: Sendable, Hashable, Codable {
    package var zelf: HAL.Link
    package var regeling: HAL.Link?
    package var annotaties: HAL.Link?

    package init(zelf: HAL.Link, regeling: HAL.Link? = nil, annotaties: HAL.Link? = nil) {
      self.zelf = zelf
      self.regeling = regeling
      self.annotaties = annotaties
    }

    private enum CodingKeys: String, CodingKey {
      case regeling, annotaties
      case zelf = "self"
    }
  }

  /// The whole text of a regeling as a tree.
  package struct Documentstructuur: Sendable, Hashable, Codable {
    package var embedded: DocumentComponenten
    package var links: DocumentstructuurLinks?

    package init(embedded: DocumentComponenten, links: DocumentstructuurLinks? = nil) {
      self.embedded = embedded
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case embedded = "_embedded"
      case links = "_links"
    }
  }

  /// Search by place. The predicate is intersects.
  package struct GeoZoekRequestBody: Sendable, Hashable, Codable {
    package var geometrie: GeoJSON

    package init(geometrie: GeoJSON) {
      self.geometrie = geometrie
    }
  }

  /// An activiteit or gebiedsaanwijzing as a subject.
  package struct NaamOnderwerp: Sendable, Hashable, Codable {
    package var identificatie: String
    package var naam: String

    package init(identificatie: String, naam: String) {
      self.identificatie = identificatie
      self.naam = naam
    }
  }

  /// Where to go from a subject.
  package struct RegelingOnderwerpenLinks: Sendable, Hashable, Codable {
    package var regeling: HAL.Link
    package var documentstructuur: HAL.Link
    package var tijdelijkDeelVan: HAL.Link?

    package init(regeling: HAL.Link, documentstructuur: HAL.Link, tijdelijkDeelVan: HAL.Link? = nil) {
      self.regeling = regeling
      self.documentstructuur = documentstructuur
      self.tijdelijkDeelVan = tijdelijkDeelVan
    }
  }

  /// The subjects of one regeling at a place.
  package struct RegelingOnderwerpen: Sendable, Hashable, Codable {
    package var identificatie: String
    package var gebiedsaanwijzingen: [NaamOnderwerp]?
    package var activiteiten: [NaamOnderwerp]?
    package var themas: [Waardelijstwaarde]?
    package var links: RegelingOnderwerpenLinks

    package init(
      identificatie: String, gebiedsaanwijzingen: [NaamOnderwerp]? = nil,
      activiteiten: [NaamOnderwerp]? = nil, themas: [Waardelijstwaarde]? = nil,
      links: RegelingOnderwerpenLinks
    ) {
      self.identificatie = identificatie
      self.gebiedsaanwijzingen = gebiedsaanwijzingen
      self.activiteiten = activiteiten
      self.themas = themas
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case identificatie, gebiedsaanwijzingen, activiteiten, themas
      case links = "_links"
    }
  }

  /// The answer of POST /onderwerpen/_zoek.
  package struct Onderwerpen: Sendable, Hashable, Codable {
    package var regelingen: [RegelingOnderwerpen]

    package init(regelingen: [RegelingOnderwerpen]) {
      self.regelingen = regelingen
    }
  }
}
