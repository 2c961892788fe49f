import Foundation
import Tijd

@testable import Digikoppeling

/// Official schemas and examples beside the project; absent on a plain checkout.
enum Gedeeld {
  static let map: String = {
    if let eigen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"] { return eigen }
    let wortel = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return wortel.deletingLastPathComponent().appendingPathComponent("shared").path
  }()
  static let schemas = "\(map)/standards/digikoppeling/ebms2"
  static let aanwezig =
    FileManager.default.fileExists(atPath: schemas) && FileManager.default.fileExists(atPath: "/usr/bin/xmllint")

  static func bestanden(_ onder: String, op einde: String) -> [(naam: String, bytes: [UInt8])] {
    let namen = (try? FileManager.default.contentsOfDirectory(atPath: "\(map)/\(onder)")) ?? []
    return namen.filter { $0.hasSuffix(einde) }.sorted().compactMap { naam in
      FileManager.default.contents(atPath: "\(map)/\(onder)/\(naam)").map { (naam, [UInt8]($0)) }
    }
  }

  /// Envelope and headers in one schema, so that the lax wildcard of SOAP finds the declarations of ebMS.
  private static let samen = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="\(EbMSNaamruimte.soap)" schemaLocation="\(schemas)/envelope.xsd"/>
    <xs:import namespace="\(EbMSNaamruimte.eb)" schemaLocation="\(schemas)/msg-header-2_0.xsd"/>
    <xs:import namespace="\(EbMSNaamruimte.cpa)" schemaLocation="\(schemas)/cpp-cpa-2_0.xsd"/>
    </xs:schema>
    """

  /// Nil when valid, else what the schema said.
  static func oordeel(_ bytes: [UInt8]) throws -> String? {
    let map = FileManager.default.temporaryDirectory.appendingPathComponent("ebms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let schema = map.appendingPathComponent("samen.xsd")
    let bestand = map.appendingPathComponent("bericht.xml")
    let uitvoer = map.appendingPathComponent("uitvoer.txt")
    try Data(samen.utf8).write(to: schema)
    try Data(bytes).write(to: bestand)
    try Data().write(to: uitvoer)
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    proces.arguments = ["--noout", "--nonet", "--schema", schema.path, bestand.path]
    proces.standardError = try FileHandle(forWritingTo: uitvoer)
    try proces.run()
    proces.waitUntilExit()
    return proces.terminationStatus == 0 ? nil : try String(contentsOf: uitvoer, encoding: .utf8)
  }
}

/// The same row of numbers on every run.
struct Toeval: RandomNumberGenerator {
  private var stand: UInt64
  init(_ zaad: UInt64) { stand = zaad }
  mutating func next() -> UInt64 {
    stand &+= 0x9E37_79B9_7F4A_7C15
    var z = stand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

enum Proef {
  static let nu = Tijdstip(seconden: 1_795_425_301)
  static let gemeente = "00000099000000001000"
  static let lvbb = "00000099000000091000"

  static let cpa = CPA.lvbbAanleveren(
    bronhouder: ("gemeente Rieteroog", gemeente, "http://localhost/plansoftware/digikoppeling"),
    lvbb: ("LVBB", lvbb, "http://localhost/lvbb/digikoppeling"), start: nu.plus(seconden: -28_000_000),
    eind: Tijdstip(Datum(dagnummer: 21_550)))

  static let payloads = [
    Payload(contentId: "verzoek@oefen", contentType: "application/xml", inhoud: Array("<publicatieVerzoek/>".utf8)),
    Payload(
      contentId: "pakket@oefen", contentType: "application/zip", bestandsnaam: "pakket.zip",
      inhoud: [0x50, 0x4B, 0, 13, 10, 45, 45, 0, 255, 13, 10, 10]),
  ]

  static var verzending: EbMSVerzending {
    let gemaakt = EbMSVerzending(
      cpa: cpa, van: gemeente, action: "publicatieVerzoek", payloads: payloads, messageId: "m1@rieteroog.example",
      conversationId: "c1", timestamp: nu)
    guard let gemaakt else { preconditionFailure("De oefen-CPA kent publicatieVerzoek niet") }
    return gemaakt
  }

  static let post = EbMSPost(eigenOIN: lvbb, cpas: [cpa])

  static func ontvang(
    _ bericht: EbMSBericht, bekend: EbMSPost.Bekend = .nieuw, nu: Tijdstip = nu.plus(seconden: 5)
  ) -> EbMSPost.Uitkomst {
    let gelezen = EbMSDecoder().decode(EbMSEncoder().encode(bericht))
    return post.beoordeel(gelezen, bekend: bekend, nu: nu, antwoordId: "a1@lvbb.example")
  }
}
