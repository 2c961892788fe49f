package import Tijd

/// Omgevingsdocumenten Presenteren v8: documents and their structure. Names as in OpenAPI 8.0.2.
package enum Presenteren {
  /// A value of a value list: the concept URI and its label.
  package struct Waardelijstwaarde: Sendable, Hashable, Codable {
    package var code: String
    package var waarde: String

    package init(code: String, waarde: String) {
      self.code = code
      self.waarde = waarde
    }
  }

  /// Who delivered the document.
  package struct BevoegdGezag: Sendable, Hashable, Codable {
    package var naam: String
    package var bestuurslaag: String
    /// `gm9995`.
    package var code: String

    package init(naam: String, bestuurslaag: String, code: String) {
      self.naam = naam
      self.bestuurslaag = bestuurslaag
      self.code = code
    }
  }

  /// Since when, until when, and since when known. Dates are yyyy-mm-dd, moments are UTC.
  package struct Registratiegegevens: Sendable, Hashable, Codable {
    package var versie: Int?
    package var beginInwerking: Datum
    package var beginGeldigheid: Datum
    package var eindGeldigheid: Datum?
    package var tijdstipRegistratie: Tijdstip
    package var eindRegistratie: Tijdstip?

    package init(
      versie: Int? = nil, beginInwerking: Datum, beginGeldigheid: Datum, eindGeldigheid: Datum? = nil,
      tijdstipRegistratie: Tijdstip, eindRegistratie: Tijdstip? = nil
    ) {
      self.versie = versie
      self.beginInwerking = beginInwerking
      self.beginGeldigheid = beginGeldigheid
      self.eindGeldigheid = eindGeldigheid
      self.tijdstipRegistratie = tijdstipRegistratie
      self.eindRegistratie = eindRegistratie
    }
  }

  /// A rectangle in RD.
  package struct BoundingBox: Sendable, Hashable, Codable {
    package var minX: Double
    package var minY: Double
    package var maxX: Double
    package var maxY: Double

    package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
      self.minX = minX
      self.minY = minY
      self.maxX = maxX
      self.maxY = maxY
    }
  }

  /// A locatie inside another answer.
  package struct EmbeddedLocatie: Sendable, Hashable, Codable {
    package var identificatie: String
    package var geometrieIdentificatie: String?
    package var locatieType: LocatieType
    package var noemer: String?
    package var boundingBox: BoundingBox?
    package var geregistreerdMet: Registratiegegevens
    package var embedded: EmbeddedLocaties?

    package init(
      identificatie: String, geometrieIdentificatie: String? = nil, locatieType: LocatieType,
      noemer: String? = nil, boundingBox: BoundingBox? = nil, geregistreerdMet: Registratiegegevens,
      embedded: EmbeddedLocaties? = nil
    ) {
      self.identificatie = identificatie
      self.geometrieIdentificatie = geometrieIdentificatie
      self.locatieType = locatieType
      self.noemer = noemer
      self.boundingBox = boundingBox
      self.geregistreerdMet = geregistreerdMet
      self.embedded = embedded
    }

    private enum CodingKeys: String, CodingKey {
      case identificatie, geometrieIdentificatie, locatieType, noemer, boundingBox, geregistreerdMet
      case embedded = "_embedded"
    }
  }

  /// The members of a group.
  package struct EmbeddedLocaties: Sendable, Hashable, Codable {
    package var omvat: [EmbeddedLocatie]

    package init(omvat: [EmbeddedLocatie]) {
      self.omvat = omvat
    }
  }

  /// The kinds of locatie.
  package enum LocatieType: String, Sendable, Hashable, Codable, CaseIterable {
    case gebied = "Gebied"
    case lijn = "Lijn"
    case punt = "Punt"
    case gebiedengroep = "Gebiedengroep"
    case lijnengroep = "Lijnengroep"
    case puntengroep = "Puntengroep"
    case ambtsgebied = "Ambtsgebied"
  }

  /// What `_expand=true` adds to a Regeling.
  package struct RegelingEmbedded: Sendable, Hashable, Codable {
    package var regelingsgebied: EmbeddedLocatie?
    package var pons: EmbeddedLocatie?

    package init(regelingsgebied: EmbeddedLocatie? = nil, pons: EmbeddedLocatie? = nil) {
      self.regelingsgebied = regelingsgebied
      self.pons = pons
    }
  }

  /// The links of a Regeling.
  package struct RegelingLinks: Sendable, Hashable, Codable {
    package var zelf: HAL.Link
    package var documentstructuur: HAL.Link?
    package var themas: HAL.Link?
    package var heeftRegelingsgebied: HAL.Link?
    package var opvolgerVan: HAL.Link?
    package var tijdelijkDeelVan: HAL.Link?
    package var beoogdeOpvolgers: [HAL.Link]?
    package var tijdelijkDelen: [HAL.Link]?
    package var ontwerpTijdelijkDelen: [HAL.Link]?
    package var annotaties: HAL.Link?

    package init(
      zelf: HAL.Link, documentstructuur: HAL.Link? = nil, themas: HAL.Link? = nil,
      heeftRegelingsgebied: HAL.Link? = nil, opvolgerVan: HAL.Link? = nil, tijdelijkDeelVan: HAL.Link? = nil,
      beoogdeOpvolgers: [HAL.Link]? = nil, tijdelijkDelen: [HAL.Link]? = nil,
      ontwerpTijdelijkDelen: [HAL.Link]? = nil, annotaties: HAL.Link? = nil
    ) {
      self.zelf = zelf
      self.documentstructuur = documentstructuur
      self.themas = themas
      self.heeftRegelingsgebied = heeftRegelingsgebied
      self.opvolgerVan = opvolgerVan
      self.tijdelijkDeelVan = tijdelijkDeelVan
      self.beoogdeOpvolgers = beoogdeOpvolgers
      self.tijdelijkDelen = tijdelijkDelen
      self.ontwerpTijdelijkDelen = ontwerpTijdelijkDelen
      self.annotaties = annotaties
    }

    private enum CodingKeys: String, CodingKey {
      case documentstructuur, themas, heeftRegelingsgebied, opvolgerVan, tijdelijkDeelVan, beoogdeOpvolgers,
        tijdelijkDelen, ontwerpTijdelijkDelen, annotaties
      case zelf = "self"
    }
  }

  /// One regeling in force.
  package struct Regeling: Sendable, Hashable, Codable {
    /// AKN work.
    package var identificatie: String
    package var officieleTitel: String
    package var aangeleverdDoorEen: BevoegdGezag
    package var type: Waardelijstwaarde
    package var geregistreerdMet: Registratiegegevens
    package var citeerTitel: String?
    package var opschrift: String?
    package var conditie: String?
    package var heeftBijlagen: Bool?
    package var heeftToelichtingen: Bool?
    package var publicatieID: String?
    package var inwerkingTot: String?
    package var geldigTot: String?
    package var embedded: RegelingEmbedded?
    package var links: RegelingLinks

    package init(
      identificatie: String, officieleTitel: String, aangeleverdDoorEen: BevoegdGezag,
      type: Waardelijstwaarde, geregistreerdMet: Registratiegegevens, citeerTitel: String? = nil,
      opschrift: String? = nil, conditie: String? = nil, heeftBijlagen: Bool? = nil,
      heeftToelichtingen: Bool? = nil, publicatieID: String? = nil, inwerkingTot: String? = nil,
      geldigTot: String? = nil, embedded: RegelingEmbedded? = nil, links: RegelingLinks
    ) {
      self.identificatie = identificatie
      self.officieleTitel = officieleTitel
      self.aangeleverdDoorEen = aangeleverdDoorEen
      self.type = type
      self.geregistreerdMet = geregistreerdMet
      self.citeerTitel = citeerTitel
      self.opschrift = opschrift
      self.conditie = conditie
      self.heeftBijlagen = heeftBijlagen
      self.heeftToelichtingen = heeftToelichtingen
      self.publicatieID = publicatieID
      self.inwerkingTot = inwerkingTot
      self.geldigTot = geldigTot
      self.embedded = embedded
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case identificatie, officieleTitel, aangeleverdDoorEen, type, geregistreerdMet, citeerTitel, opschrift,
        conditie, heeftBijlagen, heeftToelichtingen, publicatieID, inwerkingTot, geldigTot
      case embedded = "_embedded"
      case links = "_links"
    }
  }

  /// The list itself.
  package struct RegelingenEmbedded: Sendable, Hashable, Codable {
    package var regelingen: [Regeling]

    package init(regelingen: [Regeling]) {
      self.regelingen = regelingen
    }
  }

  /// A page of regelingen.
  package struct Regelingen: Sendable, Hashable, Codable {
    package var embedded: RegelingenEmbedded
    package var links: HAL.PaginaLinks
    package var page: HAL.Pagina

    package init(embedded: RegelingenEmbedded, links: HAL.PaginaLinks, page: HAL.Pagina) {
      self.embedded = embedded
      self.links = links
      self.page = page
    }

    private enum CodingKeys: String, CodingKey {
      case page
      case embedded = "_embedded"
      case links = "_links"
    }
  }
}
