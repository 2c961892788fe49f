import Foundation
import Pakket
import Testing

/// The shared examples and standards beside the project; absent on a plain checkout.
enum Gedeeld {
  static let map: String? = {
    let gekozen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"]
    let wortel = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let pad = gekozen ?? wortel.deletingLastPathComponent().appendingPathComponent("shared").path
    return FileManager.default.fileExists(atPath: pad + "/examples/stop") ? pad : nil
  }()

  static var isEr: Bool { map != nil }
  static var kanKeuren: Bool { isEr && FileManager.default.fileExists(atPath: "/usr/bin/xmllint") }
  static let overgeslagen: Comment = "overgeslagen: ../shared ontbreekt"

  /// The files of an example as a zip; `wijzig` may change a file on the way.
  static func zip(_ voorbeeld: String, wijzig: [String: (String) -> String] = [:]) throws -> [UInt8] {
    let basis = try #require(map) + "/examples/stop/" + voorbeeld
    var bestanden: [String: [UInt8]] = [:]
    for naam in try FileManager.default.contentsOfDirectory(atPath: basis) where naam != "SOURCE.txt" {
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: basis + "/" + naam)))
      if let wijziging = wijzig[naam] { bytes = Array(wijziging(String(decoding: bytes, as: UTF8.self)).utf8) }
      bestanden[naam] = bytes
    }
    return try Zip.schrijf(Pakketinhoud(bestanden))
  }

  static func bestand(_ pad: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: try #require(map) + "/" + pad)))
  }

  /// Complaints of xmllint about the bytes; empty when they follow the schema.
  static func klachten(_ bytes: [UInt8], schema: String) throws -> String {
    let basis = try #require(map) + "/standards/stop"
    let map = FileManager.default.temporaryDirectory
    let bestand = map.appendingPathComponent(UUID().uuidString + ".xml")
    let uitvoer = map.appendingPathComponent(UUID().uuidString + ".txt")
    try Data(bytes).write(to: bestand)
    try Data().write(to: uitvoer)
    defer {
      try? FileManager.default.removeItem(at: bestand)
      try? FileManager.default.removeItem(at: uitvoer)
    }
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    proces.arguments = ["--noout", "--nonet", "--schema", "\(basis)/\(schema)", bestand.path]
    proces.environment = ProcessInfo.processInfo.environment.merging(
      ["XML_CATALOG_FILES": "\(basis)/catalog.xml"]) { $1 }
    proces.standardError = try FileHandle(forWritingTo: uitvoer)
    try proces.run()
    proces.waitUntilExit()
    return proces.terminationStatus == 0 ? "" : try String(contentsOf: uitvoer, encoding: .utf8)
  }
}
