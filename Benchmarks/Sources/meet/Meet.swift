import Foundation

/// Times the werkplaats as a whole process, always beside something else in the same run: ratios hold when the speed
/// of the machine drifts, seconds do not.
@main
struct Meet {
  /// Pairs of runs per measurement; the median of the ratios is printed.
  static let herhalingen = 5

  static func main() throws {
    if CommandLine.arguments.count == 5, CommandLine.arguments[1] == Pakketproef.opdracht {
      return try Pakketproef.maak(Array(CommandLine.arguments.dropFirst(2)))
    }
    guard CommandLine.arguments.count == 2 else {
      print("gebruik: meet PAD-NAAR-WERKPLAATS")
      exit(2)
    }
    let programma = CommandLine.arguments[1]
    let map = FileManager.default.temporaryDirectory.appendingPathComponent("werkplaats-meet-\(getpid())")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    print("Alles is gemeten als heel proces, mediaan van \(herhalingen) paren.")
    try groei(programma, map)
    try keten(programma)
    let tck = ProcessInfo.processInfo.environment["WERKPLAATS_DMN_TCK"]
    try eigenLussen(
      programma, ["dmn-meting"] + (tck.map { [$0] } ?? []),
      "beslissen met DMN, één kern, het beste van een aantal rondes")
    try eigenLussen(programma, ["sttr-meting"], "regelbestanden vragen (STTR), één kern")
  }

  /// The decision engine and the asking of rule files: one process times its own loops, because one decision takes less
  /// time than a start.
  private static func eigenLussen(_ programma: String, _ argumenten: [String], _ kop: String) throws {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: programma)
    proces.arguments = argumenten
    print("\n" + kop)
    // The process writes to the same place: what we said must come first.
    fflush(nil)
    try proces.run()
    proces.waitUntilExit()
  }

  /// How the cost of validating a text grows, beside xmllint with the official schema (when it is there) or, without
  /// it, beside xmllint that only reads. 1,500 articles are the 1.5 MB of a large municipal text.
  private static func groei(_ programma: String, _ map: URL) throws {
    let schema = Schema.gevonden
    print("\nvalideer een regelingtekst, naast xmllint \(schema == nil ? "--noout" : "--schema") op hetzelfde bestand")
    print("  artikelen      MB   werkplaats s   / xmllint   / half zo groot   geheugen / bestand")
    var vorige: Double?
    for aantal in [1_500, 3_000, 6_000, 12_000] {
      let tekst = Regelingtekst(artikelen: aantal).xml
      let pad = map.appendingPathComponent("regeling-\(aantal).xml")
      try Data(tekst.utf8).write(to: pad)
      let ander = ["--nonet", "--noout"] + (schema.map { ["--schema", $0.pad] } ?? []) + [pad.path]
      let paren = try (0..<herhalingen).map { _ in
        (
          try Heelproces(programma, ["valideer", pad.path]),
          try Heelproces("xmllint", ander, omgeving: schema.map { ["XML_CATALOG_FILES": $0.catalogus] } ?? [:])
        )
      }
      let eigen = mediaan(paren.map(\.0.seconden))
      let verhouding = mediaan(paren.map { $0.0.seconden / $0.1.seconden })
      let stap = vorige.map { getal(eigen / $0, 2) } ?? "-"
      let megabytes = Double(tekst.utf8.count) / 1e6
      let geheugen = mediaan(paren.map(\.0.megabytes)) / megabytes
      print(
        "  \(vul(String(aantal), 9))  \(vul(getal(megabytes, 2), 6))  \(vul(getal(eigen, 3), 13))"
          + "  \(vul(getal(verhouding, 1), 10))  \(vul(stap, 16))  \(vul(getal(geheugen, 1), 19))")
      vorige = eigen
    }
    try groot(programma, map)
  }

  /// The largest file that the LVBB takes is 100 MB; here the ratio of the memory matters, not the time.
  private static func groot(_ programma: String, _ map: URL) throws {
    let tekst = Regelingtekst(artikelen: 94_000).xml
    let pad = map.appendingPathComponent("groot.xml")
    try Data(tekst.utf8).write(to: pad)
    let megabytes = Double(tekst.utf8.count) / 1e6
    let proces = try Heelproces(programma, ["valideer", pad.path])
    print(
      "  een tekst van \(getal(megabytes, 0)) MB: \(getal(proces.seconden, 1)) s en"
        + " \(getal(proces.megabytes, 0)) MB geheugen, \(getal(proces.megabytes / megabytes, 1)) keer het bestand")
    try pakketten(programma, map)
  }

  /// A delivery with one large file, and one whose maps together are many times as large as each of them.
  private static func pakketten(_ programma: String, _ map: URL) throws {
    for soort in Pakketproef.Soort.allCases {
      let plek = map.appendingPathComponent(soort.rawValue)
      // By a process of its own: a process that starts hands its own memory down as the least that its child needed.
      _ = try Heelproces(
        CommandLine.arguments[0], [Pakketproef.opdracht, soort.rawValue, programma, plek.path])
      try pakket(programma, soort.naam, plek.appendingPathComponent("omgevingsplan").path)
    }
  }

  private static func pakket(_ programma: String, _ naam: String, _ pad: String) throws {
    let grootten = try FileManager.default.contentsOfDirectory(atPath: pad).compactMap {
      (try FileManager.default.attributesOfItem(atPath: "\(pad)/\($0)")[.size] as? Int).map { Double($0) / 1e6 }
    }
    let (alles, grootste) = (grootten.reduce(0, +), grootten.max() ?? 1)
    let proces = try Heelproces(programma, ["valideer", pad])
    print(
      "  \(naam) (\(getal(alles, 0)) MB, grootste bestand \(getal(grootste, 0)) MB): \(getal(proces.seconden, 1)) s en"
        + " \(getal(proces.megabytes, 0)) MB geheugen, \(getal(proces.megabytes / grootste, 1)) keer het grootste bestand"
    )
  }

  /// The whole casus beside the start of the program alone.
  private static func keten(_ programma: String) throws {
    print("\nde hele keten (casus boom-kappen, met het klaarzetten van de gemeente), naast alleen starten")
    let paren = try (0..<herhalingen).map { _ in
      (
        try Heelproces(programma, ["keten", "--casus", "boom-kappen"]).seconden,
        try Heelproces(programma, ["uitleg", "WP-XML-001"]).seconden
      )
    }
    print(
      "  keten \(getal(mediaan(paren.map(\.0)), 2)) s, \(getal(mediaan(paren.map { $0.0 / $0.1 }), 0)) keer het starten alleen"
    )
  }

  private static func mediaan(_ getallen: [Double]) -> Double { getallen.sorted()[getallen.count / 2] }

  private static func getal(_ waarde: Double, _ decimalen: Int) -> String { String(format: "%.\(decimalen)f", waarde) }

  private static func vul(_ tekst: String, _ breedte: Int) -> String {
    String(repeating: " ", count: max(0, breedte - tekst.count)) + tekst
  }
}

/// The official schema of STOP texts, when the folder with standards stands beside the project.
struct Schema {
  let pad: String
  let catalogus: String

  static var gevonden: Schema? {
    let omgeving = ProcessInfo.processInfo.environment
    guard let map = omgeving["WERKPLAATS_MAP"] else { return nil }
    let standaarden = (omgeving["WERKPLAATS_SHARED"] ?? map + "/../shared") + "/standards/stop"
    let schema = Schema(pad: standaarden + "/1.3.0/imop-tekst.xsd", catalogus: standaarden + "/catalog.xml")
    return FileManager.default.fileExists(atPath: schema.pad) ? schema : nil
  }
}
