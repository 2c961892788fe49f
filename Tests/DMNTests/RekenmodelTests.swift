import Bevindingen
import Testing

@testable import DMN

@Suite struct RekenmodelTests {
  /// Two inputs a and b (boolean), one table.
  private func model(_ beleid: String, _ rijen: [(String, String, String)], uitvoer: String = "") throws -> Rekenmodel {
    let regels = rijen.map { a, b, uit in
      """
      <rule><inputEntry><text>\(a)</text></inputEntry><inputEntry><text>\(b)</text></inputEntry>
      <outputEntry><text>\(uit)</text></outputEntry></rule>
      """
    }.joined()
    let xml = """
      <definitions xmlns="\(DMNVersie.dmn12.rawValue)" name="m" namespace="n">
      <inputData id="a" name="a"><variable name="a" typeRef="boolean"/></inputData>
      <inputData id="b" name="b"><variable name="b" typeRef="boolean"/></inputData>
      <decision id="d" name="d"><variable name="d"/>
      <informationRequirement><requiredInput href="#a"/></informationRequirement>
      <informationRequirement><requiredInput href="#b"/></informationRequirement>
      <decisionTable hitPolicy="\(beleid)">
      <input><inputExpression><text>a</text></inputExpression></input>
      <input><inputExpression><text> b </text></inputExpression></input>
      <output>\(uitvoer)</output>\(regels)</decisionTable></decision></definitions>
      """
    let gelezen = DMNDecoder.decodeer(Array(xml.utf8), bestand: "m.dmn")
    #expect(gelezen.bevindingen == [])
    return Rekenmodel(try #require(gelezen.model))
  }

  private let ja = FEELWaarde.boolean(true)
  private let nee = FEELWaarde.boolean(false)
  private func tekst(_ t: String) -> Uitkomst { .waarde(.tekst(t)) }

  @Test("FIRST wacht op een eerdere rij die nog kan passen")
  func eerste() throws {
    let m = try model("FIRST", [("true", "-", "\"x\""), ("-", "true", "\"y\""), ("-", "-", "\"z\"")])
    #expect(m.bepaal("d", met: [:]).uitkomst == .onbekend)
    #expect(m.bepaal("d", met: ["a": ja]).uitkomst == tekst("x"))
    #expect(m.bepaal("d", met: ["b": ja]).uitkomst == .onbekend)
    #expect(m.bepaal("d", met: ["b": ja]).open == ["a"])
    #expect(m.bepaal("d", met: ["a": nee, "b": nee]).uitkomst == tekst("z"))
  }

  @Test("FIRST wacht niet als de eerdere rij dezelfde uitkomst geeft")
  func eersteZelfde() throws {
    let m = try model("FIRST", [("true", "-", "\"x\""), ("-", "true", "\"x\""), ("-", "-", "\"z\"")])
    #expect(m.bepaal("d", met: ["b": ja]).uitkomst == tekst("x"))
  }

  @Test("ANY met twee uitkomsten toont ze allebei en meldt het")
  func willekeurig() throws {
    let m = try model("ANY", [("true", "-", "\"x\""), ("-", "true", "\"y\"")])
    let bepaling = m.bepaal("d", met: ["a": ja, "b": ja])
    #expect(bepaling.uitkomst == tekst("x"))
    #expect(bepaling.beslissingen["d"]?.treffers.map(\.waarde) == [.tekst("x"), .tekst("y")])
    #expect(bepaling.bevindingen.map(\.code) == ["WP-DMN-007"])
    #expect(m.bepaal("d", met: ["a": ja]).uitkomst == tekst("x"))
  }

  @Test("UNIQUE zonder passende rij is null met een oorzaak")
  func uniek() throws {
    let m = try model("UNIQUE", [("true", "true", "\"x\"")])
    let bepaling = m.bepaal("d", met: ["a": nee])
    #expect(bepaling.uitkomst == .geen(oorzaak: "geen enkele rij past bij de antwoorden"))
    #expect(bepaling.open == [])
    #expect(bepaling.beslissingen["d"]?.rijen == [.pastNiet(kolom: 0, waarde: nee)])
    #expect(bepaling.bevindingen.map(\.code) == ["WP-DMN-008"])
  }

  @Test("RULE ORDER geeft alle uitkomsten, pas als geen rij meer open is")
  func rijvolgorde() throws {
    let m = try model("RULE ORDER", [("true", "-", "\"x\""), ("-", "true", "\"y\"")])
    #expect(m.bepaal("d", met: ["a": ja]).uitkomst == .onbekend)
    #expect(m.bepaal("d", met: ["a": ja, "b": ja]).uitkomst == .waarde(.lijst([.tekst("x"), .tekst("y")])))
  }

  @Test("PRIORITY en OUTPUT ORDER volgen de lijst van uitkomsten")
  func prioriteit() throws {
    let waarden = "<outputValues><text>\"y\",\"x\"</text></outputValues>"
    let rijen = [("true", "-", "\"x\""), ("-", "true", "\"y\"")]
    let p = try model("PRIORITY", rijen, uitvoer: waarden)
    #expect(p.bepaal("d", met: ["a": ja, "b": ja]).uitkomst == tekst("y"))
    #expect(p.bepaal("d", met: ["a": ja]).uitkomst == .onbekend)
    #expect(p.bepaal("d", met: ["b": ja]).uitkomst == tekst("y"))
    let o = try model("OUTPUT ORDER", rijen, uitvoer: waarden)
    #expect(o.bepaal("d", met: ["a": ja, "b": ja]).uitkomst == .waarde(.lijst([.tekst("y"), .tekst("x")])))
  }

  @Test("COLLECT telt op", arguments: [("SUM", "5"), ("MIN", "2"), ("MAX", "3"), ("COUNT", "2")])
  func verzamel(aggregatie: String, verwacht: String) throws {
    let m = try model("COLLECT\" aggregation=\"\(aggregatie)", [("true", "-", "2"), ("-", "true", "3")])
    #expect(m.bepaal("d", met: ["a": ja, "b": ja]).uitkomst == .waarde(.getal(try #require(Decimaal(verwacht)))))
  }

  @Test("Een kolom die in geen enkele open rij meer telt, is niet open")
  func open() throws {
    let m = try model("UNIQUE", [("true", "true", "\"x\""), ("true", "false", "\"y\""), ("false", "-", "\"z\"")])
    #expect(m.bepaal("d", met: [:]).open == ["a", "b"])
    #expect(m.bepaal("d", met: ["a": nee]).open == [])
    #expect(m.bepaal("d", met: ["a": ja]).open == ["b"])
  }

  @Test("Een cel die niet te lezen is, geeft een bevinding op haar plaats")
  func onleesbaar() {
    let xml = """
      <definitions xmlns="\(DMNVersie.dmn11.rawValue)" name="m" namespace="n"><decision id="d" name="d">
      <decisionTable><output/>
      <rule><outputEntry><text>Verbod</text></outputEntry></rule></decisionTable></decision></definitions>
      """
    let gelezen = DMNDecoder.decodeer(Array(xml.utf8), bestand: "m.dmn")
    #expect(gelezen.bevindingen.map(\.code) == ["WP-DMN-003"])
    #expect(gelezen.bevindingen.first?.vindplaats?.regel == 3)
  }
}
