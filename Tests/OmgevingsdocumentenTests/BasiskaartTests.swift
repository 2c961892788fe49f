import Foundation
import Geometrie
import Ketenspoor
import Scherm
import Testing
import Tijd

@testable import Omgevingsdocumenten

@Suite("Basiskaart") struct BasiskaartTests {
  private func vak(_ soort: String, _ naam: String, _ maat: Double) -> Kaartinrichting.Achtergrondvorm {
    Kaartinrichting.Achtergrondvorm(soort: soort, naam: naam, vorm: Voorbeelddoorlevering.vlak(0, 0, maat, maat))
  }

  @Test("Buren met dezelfde stijl zijn één regel in de legenda; percelen blijven weg") func lagen() {
    let inrichting = Kaartinrichting(achtergrond: [
      vak("water", "IJsselmeer", 9), vak("eiland", "", 8), vak("weide", "", 3), vak("bos", "", 2),
      vak("perceel", "RTG99 A 1", 1), vak("haven", "Haven", 1),
    ])
    let tekening = Kaarttekening(inrichting: inrichting, geometrie: Geometriekaart(levering: 0, []))
    #expect(tekening.achtergrond.map(\.naam) == ["Water", "Eiland", "Weide, bos", "Haven"])
    #expect(tekening.achtergrond.map(\.stijl) == [.water, .land, .groen, .haven])
  }

  @Test("Haven en woongebied hebben hun naam op de kaart, weide niet") func namen() {
    let inrichting = Kaartinrichting(achtergrond: [
      vak("weide", "Zuidpolder", 3), vak("woongebied", "De Elzen", 2), vak("haven", "Rieterhaven", 1),
    ])
    let tekening = Kaarttekening(inrichting: inrichting, geometrie: Geometriekaart(levering: 0, []))
    #expect(tekening.achtergrond.flatMap(\.vormen).map(\.label) == ["", "De Elzen", "Rieterhaven"])
  }

  @Test("GeoJSON van buiten wordt een vorm, onzin niet") func geoJSON() {
    let goed = Array("{\"type\":\"Point\",\"coordinates\":[152000,533000]}".utf8)
    #expect(Kaartinrichting.Achtergrondvorm(soort: "boom", naam: "", geoJSON: goed) != nil)
    #expect(Kaartinrichting.Achtergrondvorm(soort: "boom", naam: "", geoJSON: Array("{}".utf8)) == nil)
  }

  @Test("De kaart van Rieteroog blijft een pagina die te laden is") func rieteroog() async throws {
    let inrichting = try Self.rieteroog()
    let omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(Voorbeelddoorlevering.dag("2026-04-01"), uur: 12))
    let router = try OmgevingsdocumentenSystem(omgeving, inrichting: inrichting).router
    for nummer in 1...2 {
      let zip = try Voorbeelddoorlevering.zip(nummer)
      _ = await router.beantwoord(.post("/omgevingsdocumenten/doorlevering", zip, soort: "application/zip"))
    }
    let antwoord = await router.beantwoord(.get("/omgevingsdocumenten/kaart?x=151500&y=532500"))
    #expect(antwoord.status == 200 && antwoord.inhoud.count < 1_000_000)
    guard let map = ProcessInfo.processInfo.environment["OZON_PROEF"] else { return }
    try Data(antwoord.inhoud).write(to: URL(filePath: map).appending(path: "rieteroog.html"))
  }

  /// The base map of the practice municipality, from its source.
  private static func rieteroog() throws -> Kaartinrichting {
    let wortel = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bron = wortel.appending(path: "Voorbeelden/rieteroog/kaart.geojson")
    let verzameling = try JSONDecoder().decode(Verzameling.self, from: Data(contentsOf: bron))
    return Kaartinrichting(
      achtergrond: verzameling.features.map {
        .init(soort: $0.properties.soort, naam: $0.properties.naam ?? "", vorm: $0.geometry.vorm)
      })
  }

  private struct Verzameling: Decodable {
    struct Ding: Decodable {
      struct Eigenschappen: Decodable {
        var soort: String
        var naam: String?
      }
      var properties: Eigenschappen
      var geometry: GeoJSON
    }
    var features: [Ding]
  }
}
