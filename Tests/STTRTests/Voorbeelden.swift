import Foundation
import Testing

/// The official examples beside the project; absent on most machines.
enum Voorbeelden {
  static let overgeslagen: Comment = "overgeslagen: ../shared ontbreekt"

  static let map: URL? = {
    let omgeving = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"].map { URL(fileURLWithPath: $0) }
    let wortel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let gevonden = omgeving ?? wortel.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: gevonden.appendingPathComponent("examples/sttr").path)
      ? gevonden : nil
  }()
  static var aanwezig: Bool { map != nil }

  static func bytes(_ pad: String) throws -> [UInt8] {
    Array(try Data(contentsOf: try #require(map).appendingPathComponent("examples/sttr").appendingPathComponent(pad)))
  }

  static let kappen =
    "gemeentestad-kv-tr/Conclusie Kappen van een boom - Initiele versie/"
    + "Conclusie Kappen van een boom - Initiele versie.dmn"
  static let indienen =
    "gemeentestad-kv-tr/Indieningsvereisten Vergunning Kappen van een boom - Initiele versie/"
    + "Indieningsvereisten Vergunning Kappen van een boom - Initiele versie.dmn"
  static let goed = [
    kappen, indienen,
    "gemeentestad-kv-tr/Conclusie Bouwen van een bijgebouw - Initiele versie/"
      + "Conclusie Bouwen van een bijgebouw - Initiele versie.dmn",
    "amsterdam-vergunningcheck/demo.dmn", "amsterdam-vergunningcheck/with-conclusion-description.dmn",
    "amsterdam-vergunningcheck/tree-felling.dmn", "houtmanj-vergunningcheck/mpQ4YsJWhRTzxkM8n_bijbehorend-bouwwerk.xml",
    "houtmanj-vergunningcheck/Aa2EX3YprpZQ65non_dakkapel-bouwen.xml",
    "houtmanj-vergunningcheck/Px5vWPipoijhCLTAr_skip-question.xml",
  ]
  static let fout = [
    "amsterdam-vergunningcheck/demo-stripped_INVALID.dmn",
    "houtmanj-vergunningcheck/WKPxKx4YBJ5fqYSni_dakkapel-monument_INVALID-order.xml",
    "houtmanj-vergunningcheck/Aa2EX3YprpZQ65non_dakkapel-bouwen_earlier-INVALID-order.xml",
    "houtmanj-vergunningcheck/vTKzD7rDiKRWarXLK_geo-ja-nee-deels_INVALID-order.xml",
  ]

  /// Nil when xmllint is not there.
  static func geldig(_ bytes: [UInt8]) throws -> (Bool, String)? {
    guard let map, FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") else { return nil }
    let bestand = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).dmn")
    try Data(bytes).write(to: bestand)
    defer { try? FileManager.default.removeItem(at: bestand) }
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    let schema = map.appendingPathComponent("standards/sttr/imtr-1.x-namespace-v1.0/sttr-all.xsd").path
    proces.arguments = ["--nonet", "--noout", "--schema", schema, bestand.path]
    let pijp = Pipe()
    proces.standardError = pijp
    try proces.run()
    let tekst = String(decoding: pijp.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    proces.waitUntilExit()
    return (proces.terminationStatus == 0, tekst)
  }
}
