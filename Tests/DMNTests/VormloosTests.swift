import Bevindingen
import Foundation
import Testing

@testable import DMN

/// Throws rubbish at the engine: whatever comes in, it must answer and not stop. A few seconds by default;
/// DMN_VORMLOOS_SECONDEN makes it longer.
@Suite(.serialized) struct VormloosTests {
  /// The same row of numbers for the same seed (SplitMix64), so that a find can be repeated.
  struct Toeval: RandomNumberGenerator {
    var stand: UInt64
    mutating func next() -> UInt64 {
      stand &+= 0x9E37_79B9_7F4A_7C15
      var z = stand
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    mutating func kies<T>(_ rij: [T]) -> T { rij[Int(next() % UInt64(rij.count))] }
    mutating func kans(_ procent: UInt64) -> Bool { next() % 100 < procent }
  }

  private static let seconden =
    ProcessInfo.processInfo.environment["DMN_VORMLOOS_SECONDEN"].flatMap { Int($0) } ?? 2

  private static let kleine: [String] = [
    "1", "0", "-1", "2.5", "1e6144", "9999999999999999999999999999999999", "1e-6176", "999999999999", "-0",
    "9223372036854775807", "-9223372036854775808", "\"a\"", "\"\"", "\"2020-02-29\"", "\"\\uD83D\\uDC0E\"", "null",
    "true",
    "false", "[]", "{}", "[1,2,3]", "{a: 1, b c: [2]}", "@\"2020-02-29\"", "@\"999999999-12-31\"",
    "@\"-999999999-01-01\"",
    "@\"10:00:00@Europe/Amsterdam\"", "@\"999999999-12-31T23:59:59Z\"", "@\"P999999999999D\"",
    "@\"P99999999999999999Y\"",
    "@\"-PT0.000000001S\"", "[1..5]", "(1..)", "(< 3)", "]\"a\"..\"z\"[", "x", "b c", "?", "item", "partial",
    "function(q) q", "function(q, r) q < r", "(a*)*b", "\"(a|a)*b\"", "\"[a-z-[aeiou]]+\"", "abs", "d",
  ]
  private static let tekens = ["+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or", "..", ","]

  private static func expressie(_ t: inout Toeval, _ diepte: Int) -> String {
    if diepte <= 0 || t.kans(15) { return t.kies(kleine) }
    func e() -> String { expressie(&t, diepte - 1) }
    switch t.next() % 18 {
    case 0, 1, 2: return "\(e()) \(t.kies(tekens)) \(e())"
    case 3: return "(\(e()))"
    case 4: return "[\(e()), \(e())]"
    case 5: return "{a: \(e()), b c: \(e())}"
    case 6: return "\(e())[\(e())]"
    case 7: return "\(e()).\(t.kies(["a", "b c", "year", "start", "time offset", "days"]))"
    case 8: return "if \(e()) then \(e()) else \(e())"
    case 9: return "for x in \(e()) return \(e())"
    case 10: return "for x in \(e())..\(e()) return \(e())"
    case 11: return "\(t.kies(["some", "every"])) x in \(e()) satisfies \(e())"
    case 12: return "\(e()) in (\(e()), \(e()))"
    case 13: return "\(e()) between \(e()) and \(e())"
    case 14: return "-\(e())"
    case 15:
      return
        "\(e()) instance of \(t.kies(["number", "list<Any>", "context<a: number>", "function<Any> -> Any", "date and time"]))"
    default:
      let functie = t.kies(Ingebouwd.alle)
      let argumenten = (0..<Int(t.next() % 5)).map { _ in e() }
      return "\(functie.naam)(\(argumenten.joined(separator: ", ")))"
    }
  }

  /// Cuts, doubles and changes pieces of a text.
  private static func verknoei(_ tekst: String, _ t: inout Toeval) -> String {
    var bytes = Array(tekst.utf8)
    for _ in 0..<Int(t.next() % 6) where !bytes.isEmpty {
      let plek = Int(t.next() % UInt64(bytes.count))
      switch t.next() % 4 {
      case 0: bytes.remove(at: plek)
      case 1: bytes.insert(t.kies(Array("()[]{}\"'\\.,-+*/<>=@?0129aeT &#;".utf8)), at: plek)
      case 2: bytes[plek] = UInt8(truncatingIfNeeded: t.next())
      default: bytes.insert(contentsOf: bytes[plek..<min(bytes.count, plek + Int(t.next() % 30))], at: plek)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func ontsnap(_ tekst: String) -> String {
    tekst.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static func model(_ t: inout Toeval) -> String {
    let beleid = t.kies(Trefferbeleid.allCases).rawValue
    let som = t.kans(50) ? " aggregation=\"\(t.kies(["SUM", "MIN", "MAX", "COUNT"]))\"" : ""
    let rijen = (0..<Int(t.next() % 5)).map { _ in
      "<rule><inputEntry><text>\(ontsnap(expressie(&t, 2)))</text></inputEntry>"
        + "<outputEntry><text>\(ontsnap(expressie(&t, 2)))</text></outputEntry></rule>"
    }.joined()
    let type = t.kies(["", "number", "string", "tA", "date and time", "list<number>"])
    return """
      <definitions xmlns="\(DMNVersie.dmn15.rawValue)" name="m" namespace="n">
      <itemDefinition name="tA" isCollection="\(t.kans(50))"><typeRef>\(t.kies(["number", "tA", "string"]))</typeRef>
      <allowedValues><text>\(ontsnap(expressie(&t, 1)))</text></allowedValues></itemDefinition>
      <inputData name="x" id="x"><variable name="x" typeRef="\(type)"/></inputData>
      <businessKnowledgeModel name="f" id="f"><variable name="f"/><encapsulatedLogic><formalParameter name="q"/>
      <literalExpression><text>\(ontsnap(t.kans(50) ? "f(q)" : expressie(&t, 2)))</text></literalExpression>
      </encapsulatedLogic></businessKnowledgeModel>
      <decision name="d" id="d"><variable name="d" typeRef="\(type)"/>
      <informationRequirement><requiredDecision href="#\(t.kies(["e", "d", "weg"]))"/></informationRequirement>
      <literalExpression><text>\(ontsnap(t.kans(30) ? "f(x) + e" : expressie(&t, 4)))</text></literalExpression></decision>
      <decision name="e" id="e"><variable name="e"/><decisionTable hitPolicy="\(beleid)"\(som)>
      <input><inputExpression><text>\(ontsnap(expressie(&t, 1)))</text></inputExpression></input>
      <output name="u"/>\(rijen)</decisionTable></decision></definitions>
      """
  }

  private static func waarde(_ t: inout Toeval) -> FEELWaarde {
    (try? FEELParser.leesExpressie(expressie(&t, 2), namen: FEELNamen([])))?.boom.los ?? .null
  }

  private static var grenzen: Rekengrenzen {
    var grenzen = Rekengrenzen()
    grenzen.stappen = 20_000
    grenzen.lijst = 2_000
    grenzen.tekst = 20_000
    return grenzen
  }

  private static func reken(_ xml: String, _ t: inout Toeval) {
    guard let model = DMNDecoder.decodeer(Array(xml.utf8), bestand: "m.dmn").model else { return }
    let rekenmodel = Rekenmodel(model, naambereik: t.kans(50) ? .heelModel : .volgensEisen)
    var vraag = Rekenmodel.Vraag(t.kans(70) ? ["x": waarde(&t)] : [:])
    vraag.grenzen = grenzen
    vraag.ontbrekend = t.kans(50) ? .null : .onbekend
    vraag.metUitleg = t.kans(50)
    vraag.nu = FEELDatumtijd("2026-01-31T10:15:30Z")
    for naam in ["d", "e"] {
      let antwoord = rekenmodel.reken(naam, vraag)
      _ = antwoord.uitkomst.waarde?.description
      _ = antwoord.uitkomst.waarde?.leesbaar
    }
    _ = rekenmodel.bepaal("d", met: [:])
  }

  @Test("Willekeurige modellen, ook kapotte, krijgen altijd een antwoord")
  func modellen() {
    let zaad = ProcessInfo.processInfo.environment["DMN_VORMLOOS_ZAAD"].flatMap { UInt64($0) } ?? 1
    var t = Toeval(stand: zaad)
    let eind = ContinuousClock.now + .seconds(Self.seconden)
    var aantal = 0
    while ContinuousClock.now < eind {
      let eerder = t.stand
      // After a crash this file holds the seed to begin with.
      if let pad = ProcessInfo.processInfo.environment["DMN_VORMLOOS_SPOOR"] {
        try? String(eerder).write(toFile: pad, atomically: false, encoding: .utf8)
      }
      let begin = ContinuousClock.now
      let xml = Self.model(&t)
      Self.reken(t.kans(40) ? Self.verknoei(xml, &t) : xml, &t)
      let duur = ContinuousClock.now - begin
      #expect(duur < .seconds(30), "zaad \(eerder) duurt te lang")
      aantal += 1
    }
    #expect(aantal > 0)
  }

  @Test("Diepe en lange teksten worden geweigerd of uitgerekend, maar leggen niets plat")
  func diep() {
    let namen = FEELNamen(["x"])
    let vormen: [String] = [
      "(", "[", "{a:", "-", "not(", "if ", "x in (", "x[", "abs(", "function(q) ", "for x in ", "some x in ",
    ]
    for vorm in vormen {
      _ = try? FEELParser.toetsen(String(repeating: vorm, count: 5_000), namen: namen)
      _ = try? FEELParser.expressie(String(repeating: vorm, count: 60) + "1", namen: namen)
    }
    for keten in ["1+", "x and ", "x.a.", "1 in 1 in ", "x = ", "x**"] {
      _ = (try? FEELParser.leesExpressie(String(repeating: keten, count: 390) + "1", namen: namen))?.boom.los
      _ = try? FEELParser.expressie(String(repeating: keten, count: 5_000) + "1", namen: namen)
    }
    _ = FEELPatroon(String(repeating: "(", count: 400))
    _ = FEELPatroon("((a{900}){900}){900}")
    let groei = "count(for i in 1..100000 return [partial])"
    _ = (try? FEELParser.leesExpressie(groei, namen: namen))?.boom.los
  }
}
