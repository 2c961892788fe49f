import Bevindingen
import Testing

@testable import DMN

@Suite struct BeslismodelTests {
  private static let kapvergunning = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="kappen" namespace="https://example.org/kappen">
      <inputData id="i1" name="omtrek in cm"><variable name="omtrek in cm" typeRef="number"/></inputData>
      <inputData id="i2" name="achtertuin"><variable name="achtertuin" typeRef="boolean"/></inputData>
      <decision id="d1" name="vergunning nodig"><variable name="vergunning nodig" typeRef="string"/>
        <informationRequirement><requiredInput href="#i1"/></informationRequirement>
        <informationRequirement><requiredInput href="#i2"/></informationRequirement>
        <decisionTable hitPolicy="FIRST">
          <input><inputExpression><text>omtrek in cm</text></inputExpression></input>
          <input><inputExpression><text>achtertuin</text></inputExpression></input>
          <output/>
          <rule><inputEntry><text>&lt; 30</text></inputEntry><inputEntry><text>-</text></inputEntry>
            <outputEntry><text>"nee"</text></outputEntry></rule>
          <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>true</text></inputEntry>
            <outputEntry><text>"melding"</text></outputEntry></rule>
          <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>
            <outputEntry><text>"ja"</text></outputEntry></rule>
        </decisionTable></decision>
      <decision id="d2" name="leges"><variable name="leges" typeRef="number"/>
        <informationRequirement><requiredDecision href="#d1"/></informationRequirement>
        <literalExpression><text>if vergunning nodig = "ja" then 0.1 + 0.2 else 0</text></literalExpression></decision>
      <decision id="d3" name="los"><variable name="los"/>
        <informationRequirement><requiredInput href="#i2"/></informationRequirement>
        <literalExpression><text>not(achtertuin)</text></literalExpression></decision>
    </definitions>
    """

  @Test("Een buitenstaander vraagt een besluit, ziet wat nog nodig is en waarom")
  func vraag() throws {
    let model = try Beslismodel(Array(Self.kapvergunning.utf8))
    #expect(model.meldingen == [])
    #expect(model.invoer == ["omtrek in cm", "achtertuin"])
    let klaar = model.bepaal("leges", ["omtrek in cm": .getal("31.5"), "achtertuin": .waar(false)])
    #expect(klaar.waarde == .getal("0.3"))
    #expect(klaar.uitleg.contains("  rij 1 past niet: omtrek in cm is 31,5"))
    let open = model.bepaal("vergunning nodig", ["omtrek in cm": .getal("50")])
    #expect(open.waarde == nil && open.nodig == ["achtertuin"])
    // A thin tree needs no second question.
    #expect(model.bepaal("vergunning nodig", ["omtrek in cm": .getal("12")]).waarde == .tekst("nee"))
    #expect(model.bepaal("bestaat niet", [:]).oorzaak != nil)
  }

  @Test("Wat geen model is, wordt geweigerd met een reden")
  func geenModel() {
    #expect(throws: Beslismodel.NietTeLezen.self) { try Beslismodel(Array("<a/>".utf8)) }
    #expect(throws: Beslismodel.NietTeLezen.self) { try Beslismodel([]) }
  }

  @Test("Na een wijziging wordt alleen opnieuw gerekend wat ervan afhangt")
  func sessie() throws {
    let gelezen = DMNDecoder.decodeer(Array(Self.kapvergunning.utf8), bestand: "m.dmn")
    var sessie = Rekensessie(Rekenmodel(try #require(gelezen.model)))
    sessie.zet("omtrek in cm", .getal(Decimaal(50)))
    sessie.zet("achtertuin", .boolean(false))
    #expect(sessie.waarde("leges") == .waarde(.getal(Decimaal("0.3") ?? .nul)))
    #expect(sessie.waarde("los") == .waarde(.boolean(true)))
    #expect(sessie.aantalBerekend == 3)
    sessie.zet("omtrek in cm", .getal(Decimaal(20)))
    #expect(sessie.waarde("leges") == .waarde(.getal(.nul)))
    #expect(sessie.waarde("los") == .waarde(.boolean(true)))
    // Only the table and what builds on it; `los` does not read the changed input.
    #expect(sessie.aantalBerekend == 5)
  }

  @Test("Een onbekende naam wordt gemeld met de naam die er op lijkt")
  func bijnaGoed() throws {
    let xml = Self.kapvergunning.replacing("not(achtertuin)", with: "not(achtertuim)")
    let model = try Beslismodel(Array(xml.utf8))
    #expect(model.meldingen.count == 1)
    #expect(model.meldingen.first?.contains("bedoelt u achtertuin") == true)
    #expect(model.bepaal("los", ["achtertuin": .waar(true)]).waarde == nil)
  }
}
