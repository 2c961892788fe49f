import Bevindingen
import STOP
import Testing
import Tijd

@testable import Controle

/// A FeatureTypeStyle has the schema of the OGC and cannot say which version of STOP it follows.
@Suite("Een los bestand dat geen versie van STOP noemt") struct StijlversieTests {
  private func bevindingen(_ inhoud: String) throws -> [Bevinding] {
    let xml =
      "<FeatureTypeStyle xmlns=\"\(STOPNaamruimte.se)\" xmlns:geo=\"\(STOPNaamruimte.geo)\" xmlns:ogc=\"\(STOPNaamruimte.ogc)\" version=\"1.1.0\">\(inhoud)"
      + "</FeatureTypeStyle>"
    let invoer = Invoer(pad: "FeatureTypeStyle.xml", inhoud: .bestand(Array(xml.utf8)))
    return Controle(peildatum: try #require(Datum("2026-03-02"))).beoordeel(invoer).bevindingen
  }

  private let goed =
    "<FeatureTypeName>geo:Locatie</FeatureTypeName><SemanticTypeIdentifier>geo:geometrie</SemanticTypeIdentifier>"
    + "<Rule><Name>r</Name><Description><Title>Centrum</Title></Description><PolygonSymbolizer><Name>vsgt206</Name>"
    + "<Fill><SvgParameter name=\"fill\">#ff0000</SvgParameter></Fill></PolygonSymbolizer></Rule>"

  @Test("Goed in 1.3.0 is goed, en het verslag zegt waarmee is beoordeeld") func oud() throws {
    let gevonden = try bevindingen(goed)
    #expect(!gevonden.heeftFouten, "\(gevonden.map(\.samenvatting))")
    #expect(
      gevonden.filter { $0.code == "WP-CTL-013" }.map(\.samenvatting) == [
        "FeatureTypeStyle is beoordeeld als STOP 1.3.0"
      ])
  }

  @Test("Alleen goed in 1.4.1 is ook goed: een lege stijl") func nieuw() throws {
    let gevonden = try bevindingen("")
    #expect(!gevonden.heeftFouten, "\(gevonden.map(\.samenvatting))")
    #expect(gevonden.contains { $0.samenvatting == "FeatureTypeStyle is beoordeeld als STOP 1.4.1" })
  }

  @Test("Fout in allebei is fout") func fout() throws {
    let gevonden = try bevindingen(goed.replacing("#ff0000", with: "rood"))
    #expect(gevonden.heeftFouten && gevonden.contains { $0.code == "WP-CTL-013" })
  }
}
