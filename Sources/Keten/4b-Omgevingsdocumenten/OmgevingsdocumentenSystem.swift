package import Geometrie
package import Ketenspoor
import Opslag

/// Step 4b: the omgevingsdocumenten of DSO-LV ("Ozon") with Regels op de kaart.
///
/// Takes in texts, OW objects and geometry from the LVBB, and answers what applies where and when.
package struct OmgevingsdocumentenSystem: Ketensysteem {
  package static let systeemnaam: Systeemnaam = "omgevingsdocumenten"
  package let naam = Self.systeemnaam
  private let omgeving: Werkplaatsomgeving
  private let inrichting: Kaartinrichting
  private let bron: Documentbron

  /// - Parameters:
  ///   - inrichting: the base map and the addresses under it.
  ///   - bestuursnamen: names by code (`gm9995`), since no standard message carries them.
  package init(
    _ omgeving: Werkplaatsomgeving, inrichting: Kaartinrichting = Kaartinrichting(),
    bestuursnamen: [String: String] = Bestuursnamen.oefen
  ) throws {
    try omgeving.databank.migreer(DocumentStore.migraties)
    self.omgeving = omgeving
    self.inrichting = inrichting
    let store = DocumentStore(omgeving.databank, kluis: omgeving.kluis)
    try store.laadVoor()
    bron = Documentbron(store: store, namen: Bestuursnamen(namen: bestuursnamen))
  }

  package var router: Router {
    var router = Router()
    DoorleveringEndpoint(bron: bron, klok: omgeving.klok).voegToe(aan: &router)
    PresenterenEndpoint(bron: bron, klok: omgeving.klok).voegToe(aan: &router)
    ToepasbaarOpvragenEndpoint(bron: bron, klok: omgeving.klok).voegToe(aan: &router)
    DownloadenEndpoint(bron: bron, klok: omgeving.klok, ids: omgeving.ids).voegToe(aan: &router)
    ValiderenEndpoint(bron: bron, verbindingen: omgeving.verbindingen, ids: omgeving.ids).voegToe(aan: &router)
    VersiesEndpoint(bron: bron, klok: omgeving.klok).voegToe(aan: &router)
    OmgevingsdocumentenSchermen(bron: bron, inrichting: inrichting, klok: omgeving.klok).voegToe(aan: &router)
    return router
  }
}

/// What the map page shows besides rules: a base map and known addresses, both in RD.
package struct Kaartinrichting: Sendable {
  /// One thing of the base map.
  package struct Achtergrondvorm: Sendable {
    /// Such as `water`, `weg`, `pand`; decides how it is drawn.
    package var soort: String
    package var naam: String
    package var vorm: Vorm

    package init(soort: String, naam: String, vorm: Vorm) {
      self.soort = soort
      self.naam = naam
      self.vorm = vorm
    }

    /// Nil when the bytes are no GeoJSON geometry.
    package init?(soort: String, naam: String, geoJSON: [UInt8]) {
      guard let gelezen = GeoJSON(bytes: geoJSON) else { return nil }
      self.init(soort: soort, naam: naam, vorm: gelezen.vorm)
    }
  }

  /// In the order of drawing.
  package var achtergrond: [Achtergrondvorm]
  package var adressen: [(tekst: String, punt: Punt)]

  package init(achtergrond: [Achtergrondvorm] = [], adressen: [(tekst: String, punt: Punt)] = []) {
    self.achtergrond = achtergrond
    self.adressen = adressen
  }
}
