import Bevindingen
import Foundation
import IMOW
import Markup
import STOP
import Testing
import Tijd

@testable import Casussen

@Suite("Planbouwer")
struct PlanbouwerTests {
  static func gemeente() throws -> Voorbeeldgemeente {
    let map = try Voorbeeldmap(pad: Gedeeld.voorbeelden)
    return try #require(map.gemeente(map: "rieteroog").model)
  }

  @Test("De oefengemeente en haar casus hebben geen enkele bevinding") func zonderBevindingen() throws {
    let map = try Voorbeeldmap(pad: Gedeeld.voorbeelden)
    #expect(map.bevindingen.map { "\($0.code) \($0.samenvatting)" }.isEmpty)
    let casus = try #require(map.casus("boom-kappen"))
    let gelezen = map.gemeente(van: casus)
    #expect(gelezen.bevindingen.map { "\($0.code) \($0.samenvatting)" } == [])
    #expect(try #require(gelezen.model).plan.artikelen.count >= 25)
  }

  @Test("Twee keer bouwen geeft dezelfde bytes") func deterministisch() throws {
    let gemeente = try Self.gemeente()
    let een = Planbouwer(gemeente).bouw()
    #expect(een.bestanden == Planbouwer(gemeente).bouw().bestanden)
    #expect(try een.zip() == Planbouwer(gemeente).bouw().zip())
  }

  @Test("Elke Regeltekst wijst naar een artikel of lid dat in de tekst staat") func ankers() throws {
    let levering = Planbouwer(try Self.gemeente()).bouw()
    var wIds: Set<String> = []
    func verzamel(_ tak: Tak) {
      if let wId = tak["wId"] { wIds.insert(wId) }
      for kind in tak.takken { verzamel(kind) }
    }
    verzamel(levering.regeling)
    let bestand = try #require(levering.bestanden["owRegelteksten.xml"])
    let gelezen = OWBestandDecoder().decode(bestand, bestand: "owRegelteksten.xml")
    let teksten = OWVerzameling(gelezen.model?.objecten ?? []).regelteksten
    #expect(teksten.count > 50)
    #expect(teksten.filter { !wIds.contains($0.wId) }.isEmpty)
    #expect(teksten.contains { $0.wId == "gm9995_1__chp_6__art_6.2__para_1" })
  }
}

extension PlanbouwerTests {
  @Test("Onze eigen STOP-validatie vindt niets in het gebouwde plan") func stopValidatie() throws {
    let gemeente = try Self.gemeente()
    let levering = Planbouwer(gemeente).bouw()
    let verslag = STOPValidatie.valideer(
      pakket: levering.bestanden,
      omgeving: Validatieomgeving(
        vandaag: gemeente.plan.kop.bekendgemaakt.plus(dagen: -1), bekendeWerken: [], bekendeExpressies: []))
    #expect(verslag.bevindingen.map { "\($0.code) \($0.samenvatting)" } == [])
    #expect(verslag.gestoptIn == nil)
  }

  @Test("Onze eigen IMOW-validatie vindt niets in het gebouwde plan") func imowValidatie() throws {
    let gemeente = try Self.gemeente()
    let levering = Planbouwer(gemeente).bouw()
    let manifest = OWManifestDecoder().decode(try #require(levering.bestanden["manifest-ow.xml"]))
    let bestanden = try levering.bestanden.keys.sorted().filter { $0.hasPrefix("ow") }.map {
      OWBestandDecoder().decode(try #require(levering.bestanden[$0]), bestand: $0)
    }
    var bevindingen = manifest.bevindingen + bestanden.flatMap(\.bevindingen)
    let teksten = gemeente.plan.artikelen.flatMap(\.regels).compactMap { regel in
      Tekstadressen(gemeente.plan, bronhouder: "gm9995").artikelen[regel.verwijzing].map {
        OWTekstelement(wId: $0.plek.wId, soort: $0.element == "Lid" ? .lid : .artikel)
      }
    }
    bevindingen += IMOWValidatie.valideer(
      levering: OWLevering(manifest: manifest.model, bestanden: bestanden.compactMap(\.model)), bestaand: nil,
      teksten: teksten, geometrieIDs: Set(gemeente.gebieden.map(\.id)))
    #expect(bevindingen.map { "\($0.code) \($0.samenvatting)" } == [])
  }
}

@Suite("Officiële schema's", .enabled(if: Gedeeld.heeftShared, "overgeslagen: ../shared ontbreekt"))
struct SchemaconformiteitTests {
  @Test("Elk bestand van het initiële plan is geldig volgens het officiële XSD") func xsd() throws {
    let shared = try #require(Gedeeld.shared)
    let levering = Planbouwer(try PlanbouwerTests.gemeente()).bouw()
    let map = FileManager.default.temporaryDirectory.appending(path: "casussen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    for (naam, bytes) in levering.bestanden { try Data(bytes).write(to: map.appending(path: naam)) }
    let stop = shared.appending(path: "standards/stop")
    let imow = shared.appending(path: "standards/imow/v2.0.0")
    for naam in levering.bestanden.keys.sorted() {
      let schema =
        switch naam {
        case "opdracht.xml", "manifest.xml": stop.appending(path: "lvbb-1.2.0/lvbb-transport.xsd")
        case "manifest-ow.xml": imow.appending(path: "bestanden-ow/generiek/manifest-ow.xsd")
        case let naam where naam.hasPrefix("ow"):
          imow.appending(path: "bestanden-ow/deelbestand-ow/IMOW_Deelbestand.xsd")
        case let naam where naam.hasSuffix(".gml"): stop.appending(path: "1.3.0/imop-geo.xsd")
        default: stop.appending(path: "lvbb-1.2.0/lvbb-stop-aanlevering.xsd")
        }
      let uitkomst = try xmllint(
        map.appending(path: naam), schema: schema, catalogus: stop.appending(path: "catalog.xml"))
      #expect(uitkomst.isEmpty, "\(naam): \(uitkomst.prefix(600))")
    }
  }

  /// Empty when the file is valid.
  private func xmllint(_ bestand: URL, schema: URL, catalogus: URL) throws -> String {
    let proces = Process()
    proces.executableURL = URL(filePath: "/usr/bin/env")
    proces.arguments = ["xmllint", "--nonet", "--noout", "--schema", schema.path, bestand.path]
    proces.environment = ProcessInfo.processInfo.environment.merging(
      ["XML_CATALOG_FILES": catalogus.path], uniquingKeysWith: { $1 })
    let pijp = Pipe()
    proces.standardError = pijp
    proces.standardOutput = pijp
    try proces.run()
    let uitvoer = String(decoding: pijp.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    proces.waitUntilExit()
    return proces.terminationStatus == 0 ? "" : uitvoer
  }
}
