import Foundation
import Testing

@testable import STTR

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

  static var heeftXmllint: Bool { aanwezig && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") }

  /// Nil when xmllint is not there.
  static func geldig(_ bytes: [UInt8], versie: STTRVersie = .een) throws -> (Bool, String)? {
    try oordelen([bytes], versie: versie).first
  }

  /// The verdict of the official schema on each document, and what was said. Empty when xmllint is not there.
  static func oordelen(_ documenten: [[UInt8]], versie: STTRVersie) throws -> [(Bool, String)] {
    guard let map, heeftXmllint, !documenten.isEmpty else { return [] }
    let werkmap = FileManager.default.temporaryDirectory.appendingPathComponent("xsd-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: werkmap, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: werkmap) }
    let paden = documenten.indices.map { werkmap.appendingPathComponent("d\($0).dmn") }
    for (pad, bytes) in zip(paden, documenten) { try Data(bytes).write(to: pad) }
    let uit = werkmap.appendingPathComponent("uit.txt")
    _ = FileManager.default.createFile(atPath: uit.path, contents: nil)
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    let naam = versie == .een ? "imtr-1.x-namespace-v1.0" : "imtr-3.0-namespace-v2.0"
    let schema = map.appendingPathComponent("standards/sttr/\(naam)/sttr-all.xsd").path
    proces.arguments = ["--nonet", "--noout", "--schema", schema] + paden.map(\.path)
    proces.standardError = try FileHandle(forWritingTo: uit)
    try proces.run()
    proces.waitUntilExit()
    var goed: Set<Substring> = []
    var eerste: [Substring: Substring] = [:]
    for regel in String(decoding: try Data(contentsOf: uit), as: UTF8.self).split(separator: "\n") {
      if regel.hasSuffix(" validates") {
        goed.insert(regel.dropLast(" validates".count))
      } else if let punt = regel.firstIndex(of: ":"), eerste[regel[..<punt]] == nil {
        eerste[regel[..<punt]] = regel[punt...]
      }
    }
    return paden.map { (goed.contains(Substring($0.path)), String(eerste[Substring($0.path)] ?? "")) }
  }
}
