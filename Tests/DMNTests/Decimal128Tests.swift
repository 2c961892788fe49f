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
    case "macht": a.macht(b)
    default: nil
    }
  }

  @Test("Elke bewerking geeft bit voor bit wat Python's decimal geeft")
  func vectoren() throws {
    var fouten: [String] = []
    for regel in try Self.regels() {
      let delen = regel.split(separator: " ")
      let a = try #require(Decimal128(delen[1]), "\(delen[1])")
      let b = try #require(Decimal128(delen[2]), "\(delen[2])")
      let gekregen: String
      if delen[0] == "orde" {
        gekregen = a < b ? "-1" : a == b ? "0" : "1"
      } else {
        gekregen = Self.reken(delen[0], a, b)?.wetenschappelijk ?? "-"
      }
      let isGelijk =
        // The digits of a power may be kept differently; its value may not.
        delen[0] == "macht" || delen[0] == "log" || delen[0] == "exp"
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
