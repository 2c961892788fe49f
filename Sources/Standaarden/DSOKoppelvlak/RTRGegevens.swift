/// RTR gegevens v2: the register of toepasbare regels. Dates travel as dd-mm-yyyy; names as seen in clients of the
/// real API.
package enum RTRGegevens {
  /// Who owns an activiteit.
  package struct Bestuursorgaan: Sendable, Hashable, Codable {
    package var oin: String
    /// GM, PV, WS or MNRE.
    package var organisatieType: String?
    /// Digits only: 9995.
    package var organisatieCode: String?
    package var bestuurslaag: String?

    package init(
      oin: String, organisatieType: String? = nil, organisatieCode: String? = nil, bestuurslaag: String? = nil
    ) {
      self.oin = oin
      self.organisatieType = organisatieType
      self.organisatieCode = organisatieCode
      self.bestuurslaag = bestuurslaag
    }
  }

  /// A kind of permission: code and text.
  package struct Toestemming: Sendable, Hashable, Codable {
    package var code: String
    package var waarde: String?

    package init(code: String, waarde: String? = nil) {
      self.code = code
      self.waarde = waarde
    }
  }

  /// One set of rules that can hang on an activiteit: Conclusie or Indieningsvereisten.
  package struct RegelBeheerObject: Sendable, Hashable, Codable {
    package var typering: String
    package var functioneleStructuurRef: String
    package var toestemming: Toestemming?

    package init(typering: String, functioneleStructuurRef: String, toestemming: Toestemming? = nil) {
      self.typering = typering
      self.functioneleStructuurRef = functioneleStructuurRef
      self.toestemming = toestemming
    }
  }

  /// A locatie by identification.
  package struct LocatieRef: Sendable, Hashable, Codable {
    package var identificatie: String

    package init(identificatie: String) {
      self.identificatie = identificatie
    }
  }

  /// The links of an activiteit.
  package struct ActiviteitLinks: Sendable, Hashable, Codable {
    package var zelf: HAL.Link?
    package var werkzaamheden: [HAL.Link]?
    package var bovenliggendeActiviteit: HAL.Link?
    package var onderliggendeActiviteiten: [HAL.Link]?

    package init(
      zelf: HAL.Link? = nil, werkzaamheden: [HAL.Link]? = nil, bovenliggendeActiviteit: HAL.Link? = nil,
      onderliggendeActiviteiten: [HAL.Link]? = nil
    ) {
      self.zelf = zelf
      self.werkzaamheden = werkzaamheden
      self.bovenliggendeActiviteit = bovenliggendeActiviteit
      self.onderliggendeActiviteiten = onderliggendeActiviteiten
    }

    private enum CodingKeys: String, CodingKey {
      case werkzaamheden, bovenliggendeActiviteit, onderliggendeActiviteiten
      case zelf = "self"
    }
  }

  /// An activiteit in the register.
  package struct Activiteit: Sendable, Hashable, Codable {
    package var urn: String
    package var omschrijving: String
    /// dd-mm-yyyy.
    package var begindatum: String
    package var einddatum: String?
    package var verfijnbaar: Bool?
    package var toonbaar: Bool?
    package var magneet: Bool?
    package var bestuursorgaan: Bestuursorgaan
    package var regelBeheerObjecten: [RegelBeheerObject]?
    package var locaties: [LocatieRef]?
    package var links: ActiviteitLinks?

    package init(
      urn: String, omschrijving: String, begindatum: String, einddatum: String? = nil,
      verfijnbaar: Bool? = nil, toonbaar: Bool? = nil, magneet: Bool? = nil, bestuursorgaan: Bestuursorgaan,
      regelBeheerObjecten: [RegelBeheerObject]? = nil, locaties: [LocatieRef]? = nil,
      links: ActiviteitLinks? = nil
    ) {
      self.urn = urn
      self.omschrijving = omschrijving
      self.begindatum = begindatum
      self.einddatum = einddatum
      self.verfijnbaar = verfijnbaar
      self.toonbaar = toonbaar
      self.magneet = magneet
      self.bestuursorgaan = bestuursorgaan
      self.regelBeheerObjecten = regelBeheerObjecten
      self.locaties = locaties
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case urn, omschrijving, begindatum, einddatum, verfijnbaar, toonbaar, magneet, bestuursorgaan,
        regelBeheerObjecten, locaties
      case links = "_links"
    }
  }

  /// The list itself.
  package struct ActiviteitenEmbedded: Sendable, Hashable, Codable {
    package var activiteiten: [Activiteit]

    package init(activiteiten: [Activiteit]) {
      self.activiteiten = activiteiten
    }
  }

  /// A page of activiteiten.
  package typealias Activiteiten = HAL.GelinkteLijst<ActiviteitenEmbedded>

  /// Asks by OIN, or by code without letters or padding.
  package struct BestuursorgaanVraag: Sendable, Hashable, Codable {
    package var oin: String?
    package var organisatieCode: String?

    package init(oin: String? = nil, organisatieCode: String? = nil) {
      self.oin = oin
      self.organisatieCode = organisatieCode
    }
  }

  /// Body of POST /activiteiten/_zoek.
  package struct ActiviteitenZoekvraag: Sendable, Hashable, Codable {
    package var datum: String?
    package var bestuursorgaan: BestuursorgaanVraag?
    package var organisatieCode: String?
    package var geometrie: GeoJSON?

    package init(
      datum: String? = nil, bestuursorgaan: BestuursorgaanVraag? = nil, organisatieCode: String? = nil,
      geometrie: GeoJSON? = nil
    ) {
      self.datum = datum
      self.bestuursorgaan = bestuursorgaan
      self.organisatieCode = organisatieCode
      self.geometrie = geometrie
    }
  }

  /// Work as people name it; it leads to activiteiten.
  package struct Werkzaamheid: Sendable, Hashable, Codable {
    package var urn: String
    package var omschrijving: String
    package var functioneleStructuurRef: String?
    package var trefwoorden: [String]?
    package var begindatum: String?
    package var einddatum: String?
    package var links: WerkzaamheidLinks?

    package init(
      urn: String, omschrijving: String, functioneleStructuurRef: String? = nil, trefwoorden: [String]? = nil,
      begindatum: String? = nil, einddatum: String? = nil, links: WerkzaamheidLinks? = nil
    ) {
      self.urn = urn
      self.omschrijving = omschrijving
      self.functioneleStructuurRef = functioneleStructuurRef
      self.trefwoorden = trefwoorden
      self.begindatum = begindatum
      self.einddatum = einddatum
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case urn, omschrijving, functioneleStructuurRef, trefwoorden, begindatum, einddatum
      case links = "_links"
    }
  }

  /// The links of a werkzaamheid.
  package struct WerkzaamheidLinks: Sendable, Hashable, Codable {
    package var zelf: HAL.Link?
    package var activiteiten: [HAL.Link]?

    package init(zelf: HAL.Link? = nil, activiteiten: [HAL.Link]? = nil) {
      self.zelf = zelf
      self.activiteiten = activiteiten
    }

    private enum CodingKeys: String, CodingKey {
      case activiteiten
      case zelf = "self"
    }
  }

  /// The list itself.
  package struct WerkzaamhedenEmbedded: Sendable, Hashable, Codable {
    package var werkzaamheden: [Werkzaamheid]

    package init(werkzaamheden: [Werkzaamheid]) {
      self.werkzaamheden = werkzaamheden
    }
  }

  /// A page of werkzaamheden.
  package typealias Werkzaamheden = HAL.GelinkteLijst<WerkzaamhedenEmbedded>
}
