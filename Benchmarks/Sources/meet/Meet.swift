import Foundation

/// Times the werkplaats as a whole process, always beside something else in the same run: ratios hold when the speed
/// of the machine drifts, seconds do not.
@main
struct Meet {
  /// Pairs of runs per measurement; the median of the ratios is printed.
  static let herhalingen = 5

  static func main() throws {
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
    try beslissen(programma)
    try vragen(programma)
  }

  /// Asking rule files, timed inside one process as well.
  private static func vragen(_ programma: String) throws {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: programma)
    proces.arguments = ["sttr-meting"]
    print("\nregelbestanden vragen (STTR), één kern")
    fflush(stdout)
    try proces.run()
    proces.waitUntilExit()
  }

  /// The decision engine by itself: one process times its own loops, because one decision takes less time than a start.
  private static func beslissen(_ programma: String) throws {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: programma)
    proces.arguments = ["dmn-meting"]
    if let tck = ProcessInfo.processInfo.environment["WERKPLAATS_DMN_TCK"] { proces.arguments?.append(tck) }
    print("\nbeslissen met DMN, één kern, het beste van een aantal rondes")
    fflush(stdout)
    try proces.run()
    proces.waitUntilExit()
  }

  /// How the cost of validating a text grows, and beside xmllint that only reads it.
  private static func groei(_ programma: String, _ map: URL) throws {
    print("\nvalideer een regelingtekst, naast xmllint --noout op hetzelfde bestand")
    print("  artikelen      MB   werkplaats s   / xmllint   / half zo groot")
    var vorige: Double?
    for aantal in [1_000, 2_000, 4_000, 8_000] {
      let tekst = Regelingtekst(artikelen: aantal).xml
      let pad = map.appendingPathComponent("regeling-\(aantal).xml")
      try Data(tekst.utf8).write(to: pad)
      let paren = try (0..<herhalingen).map { _ in
        (try duur(programma, ["valideer", pad.path]), try duur("/usr/bin/env", ["xmllint", "--noout", pad.path]))
      }
      let eigen = mediaan(paren.map(\.0))
      let verhouding = mediaan(paren.map { $0.0 / $0.1 })
      let stap = vorige.map { getal(eigen / $0, 2) } ?? "-"
      print(
        "  \(vul(String(aantal), 9))  \(vul(getal(Double(tekst.utf8.count) / 1e6, 2), 6))  \(vul(getal(eigen, 3), 13))"
          + "  \(vul(getal(verhouding, 1), 10))  \(vul(stap, 16))")
      vorige = eigen
    }
  }

  /// The whole casus beside the start of the program alone.
  private static func keten(_ programma: String) throws {
    print("\nde hele keten (casus boom-kappen, met het klaarzetten van de gemeente), naast alleen starten")
    let paren = try (0..<herhalingen).map { _ in
      (try duur(programma, ["keten", "--casus", "boom-kappen"]), try duur(programma, ["uitleg", "WP-XML-001"]))
    }
    print(
      "  keten \(getal(mediaan(paren.map(\.0)), 2)) s, \(getal(mediaan(paren.map { $0.0 / $0.1 }), 0)) keer het starten alleen"
    )
  }

  private static func duur(_ programma: String, _ argumenten: [String]) throws -> Double {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: programma)
    proces.arguments = argumenten
    proces.standardOutput = FileHandle.nullDevice
    proces.standardError = FileHandle.nullDevice
    let klok = ContinuousClock()
    let begin = klok.now
    try proces.run()
    proces.waitUntilExit()
    return Double((klok.now - begin) / .microseconds(1)) / 1e6
  }

  private static func mediaan(_ getallen: [Double]) -> Double { getallen.sorted()[getallen.count / 2] }

  private static func getal(_ waarde: Double, _ decimalen: Int) -> String { String(format: "%.\(decimalen)f", waarde) }

  private static func vul(_ tekst: String, _ breedte: Int) -> String {
    String(repeating: " ", count: max(0, breedte - tekst.count)) + tekst
  }
}
