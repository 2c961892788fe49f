import Bevindingen
import Foundation
import Geometrie
import IMOW
import Markup
import Pakket
import STOP
import Testing
import Verweving

@testable import Controle

/// Whether two versions of a regulation are the same in all that a delivery brings.
enum Planvergelijking {
  static func vergelijk(_ verwacht: Planbeeld, _ gekregen: Planbeeld) {
    if !verwacht.expression.isEmpty { #expect(verwacht.expression == gekregen.expression) }
    if let een = verwacht.tekst, let ander = gekregen.tekst {
      let rest = RegelingMutatie.maak(was: ander, wordt: een, wasVersie: "a", wordtVersie: "b", componentnaam: "m")
      #expect(rest.model?.instructies.isEmpty == true, "de tekst is anders")
    }
    #expect(OWDelta.objecten(van: gekregen.ow, naar: verwacht.ow).isEmpty, "de OW-objecten zijn anders")
    for id in verwacht.ow.locaties.compactMap({ $0.geometrieID?.lowercased() }) {
      #expect(verwacht.geometrieen[id] == gekregen.geometrieen[id], "geometrie \(id) is anders")
    }
    for (work, object) in verwacht.bron.informatieobjecten {
      #expect(gekregen.bron.informatieobjecten[work]?.heeftDezelfdeInhoud(als: object) == true, "\(work) is anders")
    }
  }

  /// What stands on the table after a delivery came on top of what was there.
  static func na(_ invoer: Invoer...) throws -> Planbeeld {
    var stapel = Planstapel()
    for deel in invoer { stapel.voegToe(try #require(Planlezer.lees(deel).model)) }
    return try #require(stapel.beelden.first)
  }
}

/// What xmllint says of a delivery against the official schemas.
enum Schemaproef {
  static var kan: Bool { Gedeeld.isEr && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") }

  private static func schema(_ ruimte: String) -> String? {
    switch ruimte {
    case STOPNaamruimte.lvbbt: "stop/lvbb-1.2.0/lvbb-transport.xsd"
    case STOPNaamruimte.lvbba: "stop/lvbb-1.2.0/lvbb-stop-aanlevering.xsd"
    case STOPNaamruimte.geo: "stop/1.3.0/imop-geo.xsd"
    case STOPNaamruimte.mow: "imow/v2.0.0/bestanden-ow/generiek/manifest-ow.xsd"
    case OWRuimte.deelbestand: "imow/v2.0.0/bestanden-ow/deelbestand-ow/IMOW_Deelbestand.xsd"
    default: nil
    }
  }

  static func klachten(_ bestanden: Pakketinhoud) throws -> [String] {
    let map = FileManager.default.temporaryDirectory.appendingPathComponent("weef-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    return try bestanden.bestanden.compactMap { bestand in
      guard let ruimte = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam).model?.wortel.ruimte,
        let schema = schema(ruimte)
      else { return "\(bestand.naam): geen schema" }
      let pad = map.appendingPathComponent(bestand.naam)
      let uit = map.appendingPathComponent("uit.txt")
      try Data(bestand.inhoud).write(to: pad)
      try Data().write(to: uit)
      let proces = Process()
      proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
      proces.arguments = ["--nonet", "--noout", "--schema", "\(Gedeeld.map)/standards/\(schema)", pad.path]
      proces.environment = ["XML_CATALOG_FILES": "\(Gedeeld.map)/standards/stop/catalog.xml"]
      proces.standardError = try FileHandle(forWritingTo: uit)
      try proces.run()
      proces.waitUntilExit()
      if proces.terminationStatus == 0 { return nil }
      return "\(bestand.naam): \(try String(contentsOf: uit, encoding: .utf8).prefix(400))"
    }
  }
}
