package import Tijd

/// Omgevingsdocument Toepasbaar Opvragen v7: which activiteiten a plan has and where they apply. The paths are
/// known, the full shapes are not public: fields marked "aanname" are our own.
package enum ToepasbaarOpvragen {
  /// Body of POST /locatieidentificaties/_zoek (style of v6/v7).
  package struct LocatieZoekvraag: Sendable, Hashable, Codable {
    package var geo: GeoZoek

    package init(geo: GeoZoek) {
      self.geo = geo
    }
  }

  /// The place to search with.
  package struct GeoZoek: Sendable, Hashable, Codable {
    package var geometrie: GeoJSON
    package var spatialOperator: String

    package init(geometrie: GeoJSON, spatialOperator: String = "intersects") {
      self.geometrie = geometrie
      self.spatialOperator = spatialOperator
    }
  }

  /// Answer of /locatieidentificaties/_zoek. Aanname: the collection key.
  package struct Locatieidentificaties: Sendable, Hashable, Codable {
    package var embedded: LocatieidentificatieLijst

    package init(embedded: LocatieidentificatieLijst) {
      self.embedded = embedded
    }

    private enum CodingKeys: String, CodingKey {
      case embedded = "_embedded"
    }
  }

  /// The identifications that the geometry hits.
  package struct LocatieidentificatieLijst: Sendable, Hashable, Codable {
    package var locatieidentificaties: [String]

    package init(locatieidentificaties: [String]) {
      self.locatieidentificaties = locatieidentificaties
    }
  }

  /// An activiteit of a published plan, as the RTR needs it. Aanname: the whole shape.
  package struct Activiteit: Sendable, Hashable, Codable {
    package var identificatie: String
    package var naam: String
    package var groep: Presenteren.Waardelijstwaarde?
    package var bovenliggendeActiviteitRef: String?
    package var gerelateerdeActiviteitRefs: [String]?
    package var bevoegdGezag: Presenteren.BevoegdGezag
    /// AKN work of the regeling.
    package var regelingIdentificatie: String
    package var beginGeldigheid: Datum
    package var eindGeldigheid: Datum?
    /// Locaties of all ActiviteitLocatieaanduidingen of the activiteit.
    package var locatieRefs: [String]

    package init(
      identificatie: String, naam: String, groep: Presenteren.Waardelijstwaarde? = nil,
      bovenliggendeActiviteitRef: String? = nil, gerelateerdeActiviteitRefs: [String]? = nil,
      bevoegdGezag: Presenteren.BevoegdGezag, regelingIdentificatie: String, beginGeldigheid: Datum,
      eindGeldigheid: Datum? = nil, locatieRefs: [String]
    ) {
      self.identificatie = identificatie
      self.naam = naam
      self.groep = groep
      self.bovenliggendeActiviteitRef = bovenliggendeActiviteitRef
      self.gerelateerdeActiviteitRefs = gerelateerdeActiviteitRefs
      self.bevoegdGezag = bevoegdGezag
      self.regelingIdentificatie = regelingIdentificatie
      self.beginGeldigheid = beginGeldigheid
      self.eindGeldigheid = eindGeldigheid
      self.locatieRefs = locatieRefs
    }
  }

  /// A page of activiteiten (GET /activiteiten?datum=yyyy-mm-dd).
  package typealias Activiteiten = HAL.GelinkteLijst<ActiviteitenEmbedded>

  /// The list itself.
  package struct ActiviteitenEmbedded: Sendable, Hashable, Codable {
    package var activiteiten: [Activiteit]

    package init(activiteiten: [Activiteit]) {
      self.activiteiten = activiteiten
    }
  }
}
