import Foundation
import Testing

@testable import DMN

/// Holds the arithmetic against Python's decimal module, an implementation of its own (libmpdec).
@Suite struct Decimal128Tests {
  private static let map = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Hulpmiddelen")

  /// The vectors in the repository, or a longer list made by Hulpmiddelen/decimaalproef.py.
  private static func regels() throws -> [Substring] {
    let eigen = ProcessInfo.processInfo.environment["DECIMAALPROEF"].map { URL(fileURLWithPath: $0) }
    let bron = eigen ?? map.appendingPathComponent("decimaalproef.txt")
    return String(decoding: try Data(contentsOf: bron), as: UTF8.self).split(separator: "\n")
  }

  private static func reken(_ bewerking: Substring, _ a: Decimal128, _ b: Decimal128) -> Decimal128? {
    switch bewerking {
    case "plus": a.plus(b)
    case "min": a.min(b)
    case "maal": a.maal(b)
    case "deel": a.gedeeld(door: b)
    case "wortel": a.wortel
    case "exp": a.exponentieel
    case "log": a.logaritme
    case "macht", "wortelmacht": a.macht(b)
    case "modulo": a.modulo(b)
    default: afronding(bewerking).flatMap { wijze in b.geheel.flatMap { a.afgerond(op: $0, wijze) } }
    }
  }

  /// What stands behind `rond-`.
  private static func afronding(_ bewerking: Substring) -> Decimal128.Afronding? {
    switch bewerking {
    case "rond-halfEven": .halfEven
    case "rond-naarBoven": .naarBoven
    case "rond-naarBeneden": .naarBeneden
    case "rond-omhoog": .omhoog
    case "rond-omlaag": .omlaag
    case "rond-halfOmhoog": .halfOmhoog
    case "rond-halfOmlaag": .halfOmlaag
    default: nil
    }
  }

  /// Here the digits may be kept differently (1.0 or 1); the value may not differ.
  private static let alleenWaarde: Set<Substring> = ["macht", "wortelmacht", "log", "exp", "modulo"]

  @Test("Elke bewerking geeft bit voor bit wat Python's decimal geeft")
  func vectoren() throws {
    var fouten: [String] = []
    for regel in try Self.regels() {
      let delen = regel.split(separator: " ")
      try #require(delen.count == 4, "\(regel)")
      let a = try #require(Decimal128(delen[1]), "\(delen[1])")
      let b = try #require(Decimal128(delen[2]), "\(delen[2])")
      let gekregen: String
      if delen[0] == "orde" {
        gekregen = a < b ? "-1" : a == b ? "0" : "1"
      } else {
        gekregen = Self.reken(delen[0], a, b)?.wetenschappelijk ?? "-"
      }
      let isGelijk =
        Self.alleenWaarde.contains(delen[0]) || delen[0].hasPrefix("rond-")
        ? Decimal128(gekregen) == Decimal128(delen[3]) : gekregen == delen[3]
      if !isGelijk, fouten.count < 20 { fouten.append("\(regel), kreeg \(gekregen)") }
    }
    #expect(fouten == [])
  }

  @Test("Wat buiten het bereik valt, heeft geen uitkomst; wat te klein is, wordt nul")
  func grenzen() throws {
    let grootste = try #require(Decimal128("9999999999999999999999999999999999e6111"))
    #expect(grootste.plus(grootste) == nil)
    #expect(grootste.maal(Decimal128(10)) == nil)
    #expect(Decimal128("1e6145") == nil)
    #expect(Decimal128("1e-6177") == .nul)
    #expect(Decimal128(1).gedeeld(door: .nul) == nil)
    #expect(Decimal128(-1).wortel == nil && Decimal128(0).logaritme == nil)
    #expect(Decimal128(Int.min).description == "-9223372036854775808")
    #expect(Decimal128(Int.min).geheel == Int.min)
  }

  @Test("Een macht houdt een uitkomst tot aan de rand van het bereik")
  func groteMachten() throws {
    let rond = try #require(Decimal128("2.5"))
    #expect(Decimal128(10).macht(try #require(Decimal128("6144.5")))?.wetenschappelijk.hasSuffix("E+6144") == true)
    #expect(Decimal128("1e4000")?.macht(rond) == nil)
    #expect(Decimal128("1e2000")?.macht(rond)?.wetenschappelijk.hasSuffix("E+5000") == true)
    #expect(Decimal128("1e-2000")?.macht(rond)?.wetenschappelijk.hasSuffix("E-5000") == true)
    #expect(Decimal128("1e-4000")?.macht(rond) == .nul)
  }

  @Test("Afronden gaat elke kant op zoals de standaard zegt")
  func afronden() throws {
    let half = try #require(Decimal128("2.5"))
    #expect(half.afgerond(op: 0, .halfEven) == Decimal128(2))
    #expect(half.afgerond(op: 0, .halfOmhoog) == Decimal128(3))
    #expect(half.afgerond(op: 0, .halfOmlaag) == Decimal128(2))
    #expect(half.tegengesteld.afgerond(op: 0, .naarBeneden) == Decimal128(-3))
    #expect(half.tegengesteld.afgerond(op: 0, .naarBoven) == Decimal128(-2))
    #expect(Decimal128(1234).afgerond(op: -2, .omhoog) == Decimal128(1300))
    #expect(Decimal128("1e-100")?.afgerond(op: 0, .omhoog) == Decimal128(1))
    #expect(Decimal128(10).modulo(Decimal128(-3)) == Decimal128(-2))
    #expect(Decimal128("-1.25")?.modulo(Decimal128(1)) == Decimal128("0.75"))
  }
}
