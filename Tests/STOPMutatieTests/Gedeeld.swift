import Bevindingen
import Foundation
import Markup
import STOP
import Testing

/// The shared examples and standards, and what the tests need around them.
enum Gedeeld {
  static let map: String? = {
    let gekozen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"]
    let wortel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let pad = gekozen ?? wortel.deletingLastPathComponent().appendingPathComponent("shared").path
    return FileManager.default.fileExists(atPath: pad + "/examples/stop") ? pad : nil
  }()

  static var isEr: Bool { map != nil }
  static let overgeslagen: Comment = "overgeslagen: ../shared ontbreekt"

  static func bytes(_ pad: String) throws -> [UInt8] {
    let basis = try #require(map)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: basis + "/" + pad)))
  }

  static func boom(_ pad: String) throws -> Element {
    try #require(XMLLezer.lees(try bytes(pad), bestand: pad).model).wortel
  }

  static func boom(_ bytes: [UInt8]) throws -> Element {
    try #require(XMLLezer.lees(bytes, bestand: "proef.xml").model).wortel
  }

  /// Path in the zip to bytes.
  static func zip(_ pad: String) throws -> [String: [UInt8]] {
    let basis = try #require(map)
    let tijdelijk = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: tijdelijk, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: tijdelijk) }
    try #require(draai("/usr/bin/unzip", ["-qo", basis + "/" + pad, "-d", tijdelijk.path]).code == 0)
    var gevonden: [String: [UInt8]] = [:]
    let namen = FileManager.default.enumerator(atPath: tijdelijk.path)?.compactMap { $0 as? String } ?? []
    for naam in namen {
      let url = tijdelijk.appendingPathComponent(naam)
      var isMap: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isMap)
      if !isMap.boolValue { gevonden[naam] = [UInt8](try Data(contentsOf: url)) }
    }
    return gevonden
  }

  static func draai(_ programma: String, _ argumenten: [String], omgeving: [String: String] = [:]) throws -> (
    code: Int32, tekst: String
  ) {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: programma)
    proces.arguments = argumenten
    proces.environment = ProcessInfo.processInfo.environment.merging(omgeving) { $1 }
    let pijp = Pipe()
    proces.standardOutput = pijp
    proces.standardError = pijp
    try proces.run()
    let data = pijp.fileHandleForReading.readDataToEndOfFile()
    proces.waitUntilExit()
    return (proces.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Complaints of xmllint about the bytes; empty when they follow the schema.
  static func klachten(_ bytes: [UInt8], schema: String) throws -> String {
    let basis = try #require(map)
    let bestand = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".xml")
    try Data(bytes).write(to: bestand)
    defer { try? FileManager.default.removeItem(at: bestand) }
    let uitkomst = try draai(
      "/usr/bin/xmllint", ["--noout", "--nonet", "--schema", "\(basis)/standards/stop/\(schema)", bestand.path],
      omgeving: ["XML_CATALOG_FILES": "\(basis)/standards/stop/catalog.xml"])
    return uitkomst.code == 0 ? "" : uitkomst.tekst
  }

  /// The text of the newest version in a delivery of the LVBB.
  static func geconsolideerd(_ zip: String) throws -> Tak {
    let bestanden = try Gedeeld.zip("examples/stop/gemeentestad-consolidatie-lvbb/\(zip).zip")
    let wortel = try boom(try #require(bestanden["consolidaties.xml"]))
    return try #require(wortel.afstammelingen("RegelingCompact").first).tak
  }

  static func mutatie(_ pad: String) throws -> RegelingMutatie {
    let element = try #require(try boom("examples/stop/\(pad)").afstammelingen("RegelingMutatie").first)
    return try #require(RegelingMutatie.decode(element).model)
  }
}

/// Equality modulo white space, marks resolved and texts joined.
func zelfde(_ links: Tak, _ rechts: Tak) -> Bool {
  func effen(_ tak: Tak) -> Tak? {
    var kopie = Renvooi.los(tak, .wordt)
    for naam in ["componentnaam", "wordt", "schemaversie"] { kopie?[naam] = nil }
    return kopie?.genormaliseerd
  }
  return effen(links) == effen(rechts)
}

/// Without the attribute ref of one element.
func zonderRef(_ tak: Tak, _ wId: String) -> Tak {
  var kopie = tak
  if tak["wId"] == wId { kopie["ref"] = nil }
  kopie.knopen = tak.knopen.map { knoop in knoop.tak.map { .tak(zonderRef($0, wId)) } ?? knoop }
  return kopie
}
