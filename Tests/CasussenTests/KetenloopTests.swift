import Bevindingen
import Foundation
import Ketenspoor
import Testing
import Tijd

@testable import Casussen

@Suite("Ketenloop")
struct KetenloopTests {
  /// A werkplaats in which no door opens.
  private func dicht() -> Ketenomgeving {
    Ketenomgeving(
      roep: { _ in .nietGevonden("Deze pagina") }, zetKlok: { _ in }, verwerkTijd: {},
      nu: { Tijdstip(Datum(dagnummer: 20_000)) })
  }

  @Test("Als niets werkt, staat bij elke stap wat er misging en wordt elke stap geprobeerd") func allesStuk()
    async throws
  {
    let map = try Voorbeeldmap(pad: Gedeeld.voorbeelden)
    let casus = try #require(map.casus("boom-kappen"))
    let gemeente = try #require(map.gemeente(van: casus).model)
    for variant in casus.varianten {
      let loop = Ketenloop(casus, variant: variant, gemeente: gemeente, omgeving: dicht())
      let verslagen = await loop.voerUit()
      #expect(verslagen.map(\.stap) == variant.stappen)
      #expect(verslagen.allSatisfy { !$0.isGoed && $0.afloop == .gestopt && !$0.fouten.isEmpty })
    }
    let vulling = await Vulling(gemeente, startdatum: nil, omgeving: dicht()).voerUit()
    #expect(!vulling.isGoed && vulling.fouten.count == 1)
  }

  @Test("De voorbeeldregels staan per onderwerp bij elkaar, en elke stap van de casus zegt wat u doet") func hulp()
    throws
  {
    let map = try Voorbeeldmap(pad: Gedeeld.voorbeelden)
    let casus = try #require(map.casus("boom-kappen"))
    let gemeente = try #require(map.gemeente(van: casus).model)
    #expect(gemeente.regelgroepen.map(\.naam) == ["Boom kappen", "Spuitcabine gebruiken"])
    #expect(gemeente.regelgroepen.map(\.teksten.count) == [3, 2])
    for nummer in ["1", "3", "4b", "5", "7", "8a", "8b", "9b"] {
      #expect(casus.stappen(nummer, variant: "basis").contains { !$0.alsAlle("doe").isEmpty }, "stap \(nummer)")
    }
  }

  @Test("Een stap zonder enige controle is niet goed") func leeg() {
    var verslag = Stapverslag(stap: "1", titel: "x")
    #expect(!verslag.isGoed)
    verslag.controle("a", verwacht: "1", gevonden: "1")
    #expect(verslag.isGoed)
    verslag.controle("b", verwacht: "1", gevonden: "2")
    #expect(!verslag.isGoed && verslag.afwijkingen.map(\.naam) == ["b"])
  }
}

@Suite("Eigen invoer", .enabled(if: Gedeeld.heeftShared, "overgeslagen: ../shared ontbreekt"))
struct PraktijkinvoerTests {
  @Test("Een echte levering en echte regels uit een map en uit zips zijn te lezen") func gemeentestad() throws {
    let shared = try #require(Gedeeld.shared).path
    let gelezen = try Praktijkinvoer.lees(
      plan: "\(shared)/examples/stop/gemeentestad-opdracht", regels: ["\(shared)/examples/sttr/gemeentestad-kv-tr"])
    let invoer = try #require(gelezen.model)
    #expect(invoer.overheidscode == "gm0297" && invoer.oin == "00000001807288111000")
    #expect(invoer.regels.count == 5 && invoer.regels.filter(\.gaatOverActiviteit).count == 2)
    #expect(invoer.plan["SOURCE.txt"] == nil && invoer.plan["manifest.xml"] != nil)
    #expect(!Praktijkplekken(invoer).punten.isEmpty)
  }

  @Test("Regels zonder levering die de activiteit toepasbaar maakt, krijgen er een; met zo'n levering niet")
  func toepasbaar() throws {
    let shared = try #require(Gedeeld.shared).path
    let regels = "\(shared)/examples/sttr/gemeentestad-kv-tr"
    let plan = "\(shared)/examples/stop/gemeentestad-opdracht"
    let kappen = "\(regels)/Conclusie Kappen van een boom - Initiele versie"
    let zonder = try #require(try Praktijkinvoer.lees(plan: plan, regels: [kappen]).model)
    #expect(Array(zonder.zelfToepasbaar.keys) == ["nl.imow-gm0297.activiteit.2019000810"])
    #expect(zonder.regels.filter(\.gaatOverActiviteit).count == 1)
    let met = try #require(try Praktijkinvoer.lees(plan: plan, regels: [regels]).model)
    #expect(met.zelfToepasbaar.isEmpty)
  }

  @Test("Een map zonder opdracht is een bevinding, een pad dat er niet is een storing") func geenOpdracht() throws {
    let shared = try #require(Gedeeld.shared).path
    let gelezen = try Praktijkinvoer.lees(plan: "\(shared)/examples/sttr/gemeentestad-kv-tr", regels: [])
    #expect(gelezen.model == nil && gelezen.bevindingen.map(\.code) == ["WP-BRON-018"])
    #expect(throws: Voorbeeldmap.VoorbeeldStoring.self) { try Praktijkinvoer.lees(plan: "/bestaat-niet", regels: []) }
  }
}
