import Bevindingen
import Foundation
import Pakket

@testable import STOP

/// The official examples and schemas, read where they stand; tests that need them are skipped when they are absent.
enum Voorbeelden {
  static let map: String = {
    if let eigen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"] { return eigen }
    // Tests/STOPTests/Voorbeelden.swift -> package root -> ../shared
    let wortel = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return wortel.deletingLastPathComponent().appendingPathComponent("shared").path
  }()
  static var aanwezig: Bool { FileManager.default.fileExists(atPath: map + "/examples/stop") }

  static func lees(_ pad: String) -> [UInt8] {
    (try? Data(contentsOf: URL(fileURLWithPath: pad))).map { Array($0) } ?? []
  }

  /// The files of one example folder (not nested), as a package.
  static func pakket(_ naam: String) -> [String: [UInt8]] {
    let pad = "\(map)/examples/stop/\(naam)"
    if naam.hasSuffix(".zip") { return uitgepakt(lees(pad)) }
    var som: [String: [UInt8]] = [:]
    for bestand in (try? FileManager.default.contentsOfDirectory(atPath: pad)) ?? []
    where bestand != "SOURCE.txt" {
      var isMap: ObjCBool = false
      if FileManager.default.fileExists(atPath: "\(pad)/\(bestand)", isDirectory: &isMap), !isMap.boolValue {
        som[bestand] = lees("\(pad)/\(bestand)")
      }
    }
    return som
  }

  static func uitgepakt(_ bytes: [UInt8]) -> [String: [UInt8]] {
    guard let inhoud = Zip.lees(bytes, bestand: "voorbeeld.zip").model else { return [:] }
    return Dictionary(inhoud.bestanden.map { ($0.naam, $0.inhoud) }) { eerste, _ in eerste }
  }

  /// Every XML and GML file below the examples, also inside zips: a readable name and the bytes.
  static func alleXML() -> [(naam: String, bytes: [UInt8])] {
    let wortel = "\(map)/examples/stop"
    var som: [(naam: String, bytes: [UInt8])] = []
    for relatief in (FileManager.default.enumerator(atPath: wortel)?.allObjects ?? []).compactMap({ $0 as? String }) {
      let bytes = { lees("\(wortel)/\(relatief)") }
      if relatief.hasSuffix(".xml") || relatief.hasSuffix(".gml") { som.append((relatief, bytes())) }
      guard relatief.hasSuffix(".zip") else { continue }
      for (naam, inhoud) in uitgepakt(bytes()) where naam.hasSuffix(".xml") || naam.hasSuffix(".gml") {
        som.append(("\(relatief)!\(naam)", inhoud))
      }
    }
    return som.sorted { $0.naam < $1.naam }
  }
}

/// The official schema as judge, through xmllint.
enum XSDRechter {
  static var aanwezig: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") }

  /// Which schema speaks about this document element; nil when none of ours.
  static func schema(ruimte: String, stop: STOPProfiel = .stop130) -> String? {
    let map = "stop/\(stop.rawValue)"
    return switch ruimte {
    case STOPNaamruimte.lvbbt: "stop/lvbb-1.2.0/lvbb-transport.xsd"
    case STOPNaamruimte.lvbba: "stop/lvbb-1.2.0/lvbb-stop-aanlevering.xsd"
    case STOPNaamruimte.lvbbu: "stop/lvbb-1.0.4/lvbb-stop-uitlevering.xsd"
    case STOPNaamruimte.geo: "\(map)/imop-geo.xsd"
    case STOPNaamruimte.gio: "\(map)/imop-gio.xsd"
    case STOPNaamruimte.tekst: "\(map)/imop-tekst.xsd"
    case STOPNaamruimte.data: "\(map)/imop-data.xsd"
    case STOPNaamruimte.cons: "\(map)/imop-consolidatie.xsd"
    case STOPNaamruimte.uws: "\(map)/imop-uitwisseling.xsd"
    case STOPNaamruimte.se: "\(map)/se-FeatureStyle-imop.xsd"
    case STOPNaamruimte.mow: "imow/v2.0.0/bestanden-ow/generiek/manifest-ow.xsd"
    default: nil
    }
  }

  /// The line of a message such as `:12: element Lid: Schemas validity error …`.
  static func regel(_ melding: String) -> Int? {
    melding.split(separator: ":", omittingEmptySubsequences: true).first.flatMap { Int($0) }
  }

  /// The verdict per document, and what xmllint said.
  static func oordeel(_ documenten: [(naam: String, bytes: [UInt8])], schema: String) -> [String: (Bool, String)] {
    let map = FileManager.default.temporaryDirectory.appendingPathComponent("xsd-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    var paden: [String: String] = [:]
    for (nummer, document) in documenten.enumerated() {
      let pad = map.appendingPathComponent("d\(nummer).xml")
      try? Data(document.bytes).write(to: pad)
      paden[pad.path] = document.naam
    }
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    proces.arguments =
      ["--nonet", "--noout", "--huge", "--schema", "\(Voorbeelden.map)/standards/\(schema)"] + paden.keys.sorted()
    proces.environment = ["XML_CATALOG_FILES": "\(Voorbeelden.map)/standards/stop/catalog.xml"]
    let uit = map.appendingPathComponent("uit.txt")
    _ = FileManager.default.createFile(atPath: uit.path, contents: nil)
    proces.standardError = try? FileHandle(forWritingTo: uit)
    try? proces.run()
    proces.waitUntilExit()
    var som: [String: (Bool, String)] = [:]
    let regels = String(decoding: Voorbeelden.lees(uit.path), as: UTF8.self).split(separator: "\n").map(String.init)
    for (pad, naam) in paden {
      som[naam] = (
        regels.contains("\(pad) validates"),
        regels.first { $0.hasPrefix("\(pad):") }.map { $0.replacing(pad, with: "") } ?? ""
      )
    }
    return som
  }
}
