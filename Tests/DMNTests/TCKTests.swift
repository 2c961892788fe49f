import Foundation
import Testing

@testable import DMN

/// The part of the DMN TCK that lies beside the repository; the score may only go up.
@Suite struct TCKTests {
  private static let map: URL? = {
    let wortel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let gedeeld =
      ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? wortel.deletingLastPathComponent().appendingPathComponent("shared")
    let map = gedeeld.appendingPathComponent("dmn-tck/TestCases")
    return FileManager.default.fileExists(atPath: map.path) ? map : nil
  }()

  private static func mappen(_ map: URL) throws -> [TCKLoop.Map] {
    let bestanden = FileManager.default
    return try bestanden.contentsOfDirectory(atPath: map.path).sorted().flatMap { niveau -> [TCKLoop.Map] in
      let map = map.appendingPathComponent(niveau)
      guard let namen = try? bestanden.contentsOfDirectory(atPath: map.path).sorted() else { return [] }
      return try namen.map { naam in
        let hier = map.appendingPathComponent(naam)
        let alle = try bestanden.contentsOfDirectory(atPath: hier.path).sorted()
        func inhoud(_ eind: String) throws -> [(naam: String, bytes: [UInt8])] {
          try alle.filter { $0.hasSuffix(eind) }.map {
            ($0, Array(try Data(contentsOf: hier.appendingPathComponent($0))))
          }
        }
        return TCKLoop.Map(naam: "\(niveau)/\(naam)", modellen: try inhoud(".dmn"), tests: try inhoud(".xml"))
      }
    }
  }

  @Test("De proeven van de TCK slagen, behalve die om Java vragen")
  func tck() throws {
    guard let map = Self.map else {
      print("overgeslagen: ../shared ontbreekt")
      return
    }
    let loop = TCKLoop(nu: "2026-01-31T10:15:30Z")
    let uitslag = try Self.mappen(map).reduce(into: TCKUitslag()) { $0.voegToe(loop.loop($1)) }
    #expect(uitslag.onleesbaar == [])
    let fout = uitslag.gevallen.filter { !$0.isGoed && !$0.map.hasSuffix("external-java") }
    #expect(fout.map { "\($0.map) \($0.id)" } == [])
    let niveau2 = uitslag.scores("compliance-level-2")
    #expect(niveau2.gevallen.goed == niveau2.gevallen.totaal && niveau2.gevallen.totaal > 0)
    let niveau3 = uitslag.scores("compliance-level-3")
    #expect(niveau3.gevallen.goed * 1_000 >= niveau3.gevallen.totaal * 994)
    #expect(niveau3.vlaggen.goed == niveau3.vlaggen.totaal)
  }

  @Test("Een verwachting klopt bij een klein verschil in getallen, en anders niet")
  func vergelijking() {
    let verwacht = TCKWaarde.waarde(.getal(Decimaal("0.333333333333") ?? .nul))
    #expect(verwacht.vergelijk(.getal(Decimaal("0.33333333333333333") ?? .nul)) == .bijna)
    #expect(verwacht.vergelijk(.getal(Decimaal("0.3334") ?? .nul)) == .anders)
    #expect(TCKWaarde.waarde(.tekst("a ")).vergelijk(.tekst("a")) == .anders)
    #expect(TCKWaarde.waarde(.null).vergelijk(.boolean(false)) == .anders)
    #expect(TCKWaarde.lijst([verwacht]).vergelijk(.lijst([])) == .anders)
  }
}
