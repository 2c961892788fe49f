import Bevindingen
import Foundation
import Markup

@testable import IMOW

/// The folder with official schemas and examples; nil when it is not there.
enum Gedeeld {
  static let overgeslagen = "overgeslagen: ../shared ontbreekt"

  static let map: String? = {
    let omgeving = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"]
    let naast = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "../shared").path
    return [omgeving, naast].compactMap(\.self).first { FileManager.default.fileExists(atPath: $0 + "/standards") }
  }()

  static var aanwezig: Bool { map != nil }
  static var kanSchema: Bool { aanwezig && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") }

  static func bytes(_ pad: String) -> [UInt8] { FileManager.default.contents(atPath: pad).map { [UInt8]($0) } ?? [] }

  static func bestanden(onder map: String, _ past: (String) -> Bool) -> [String] {
    let alle = FileManager.default.enumerator(atPath: map)?.compactMap { $0 as? String } ?? []
    return alle.filter(past).sorted().map { "\(map)/\($0)" }
  }

  /// Folders below `map` that hold a manifest-ow.xml.
  static func leveringen(onder map: String) -> [String] {
    bestanden(onder: map) { $0.hasSuffix("manifest-ow.xml") }.map { String($0.dropLast("/manifest-ow.xml".count)) }
  }

  static func lees(_ map: String) -> Bevonden<OWLevering> {
    var bevindingen: [Bevinding] = []
    let manifest = OWManifestDecoder().decode(bytes(map + "/manifest-ow.xml"))
    bevindingen += manifest.bevindingen
    var bestanden: [OWBestand] = []
    let namen = manifest.model?.aanleveringen.flatMap { $0.bestanden.map(\.naam) } ?? []
    for naam in namen where FileManager.default.fileExists(atPath: "\(map)/\(naam)") {
      let gelezen = OWBestandDecoder().decode(bytes("\(map)/\(naam)"), bestand: naam)
      bevindingen += gelezen.bevindingen
      if let bestand = gelezen.model { bestanden.append(bestand) }
    }
    return Bevonden(OWLevering(manifest: manifest.model, bestanden: bestanden), bevindingen: bevindingen)
  }

  /// What xmllint says against a schema; nil when the document is valid.
  static func schemafout(_ bytes: [UInt8], schema: String) throws -> String? {
    let naam = FileManager.default.temporaryDirectory.appending(path: "imow-\(UUID().uuidString).xml")
    try Data(bytes).write(to: naam)
    defer { try? FileManager.default.removeItem(at: naam) }
    let proces = Process()
    proces.executableURL = URL(filePath: "/usr/bin/xmllint")
    proces.arguments = ["--nonet", "--noout", "--schema", schema, naam.path]
    let uitvoer = Pipe()
    proces.standardError = uitvoer
    proces.standardOutput = Pipe()
    try proces.run()
    let tekst = String(decoding: uitvoer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    proces.waitUntilExit()
    return proces.terminationStatus == 0 ? nil : tekst
  }
}
