import ArgumentParser
import Bevindingen
import DMN

/// `werkplaats dmn-meting`: what `./meet` prints about the decision engine.
struct DmnMeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn-meting", abstract: "Meet de beslismachine (voor ./meet).", shouldDisplay: false)

  @Argument(help: "De map met de TCK; zonder deze wordt die niet gemeten.")
  var tck: String?

  /// Rounds of each measurement; the best one is printed, because everything else on the machine only makes it slower.
  private static let rondes = 9

  func run() throws {
    try meet(.m1, "m1: 4 rijen, 3 vragen, UNIQUE", grens: "1,5", aantal: 50_000)
    try meet(.m2, "m2: 60 rijen, 20 vragen, FIRST", grens: "3", aantal: 20_000)
    try meet(.m3, "m3: 100 rijen, 4 getallen, UNIQUE", grens: "3", aantal: 50_000)
    let bytes = Array(Meetmodel.m2.xml.utf8)
    let laden = Self.beste(aantal: 20) { _ = Self.laad(bytes) }
    Uitvoer.schrijf("  \(Self.kolom("m2 lezen en vertalen")) \(Self.getal(laden / 1_000)) ms    (grens 3)")
    guard let tck else { return }
    let mappen = try Proefmappen.lees(tck)
    let loop = TCKLoop(nu: "2026-01-31T10:15:30Z")
    let duur = Self.beste(aantal: 1) { for map in mappen { _ = loop.loop(map) } }
    Uitvoer.schrijf("  \(Self.kolom("de TCK in één proces")) \(Self.getal(duur / 1_000)) ms    (grens 1000)")
  }

  private func meet(_ meetmodel: Meetmodel, _ naam: String, grens: String, aantal: Int) throws {
    guard let model = Self.laad(Array(meetmodel.xml.utf8)) else { throw Afloop.kanNiet }
    let vraag = Rekenmodel.Vraag(meetmodel.invoer)
    guard model.reken("besluit", vraag).uitkomst.waarde != nil else { throw Afloop.kanNiet }
    let duur = Self.beste(aantal: aantal) { _ = model.reken("besluit", vraag) }
    Uitvoer.schrijf("  \(Self.kolom(naam)) \(Self.getal(duur)) µs    (grens \(grens))")
  }

  private static func laad(_ bytes: [UInt8]) -> Rekenmodel? {
    DMNDecoder.decodeer(bytes, bestand: "meting.dmn").model.map { Rekenmodel($0) }
  }

  /// Microseconds of one time.
  private static func beste(aantal: Int, _ doe: () -> Void) -> Double {
    let klok = ContinuousClock()
    let duren = (0..<rondes).map { _ in
      let begin = klok.now
      for _ in 0..<aantal { doe() }
      return (klok.now - begin) / .microseconds(1) / Double(aantal)
    }
    return duren.min() ?? 0
  }

  private static func kolom(_ naam: String) -> String { naam + String(repeating: " ", count: max(0, 36 - naam.count)) }

  private static func getal(_ waarde: Double) -> String {
    let honderdsten = Int(waarde * 100)
    let rest = honderdsten % 100
    return "\(honderdsten / 100),\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// Three tables of the shapes that rule files have: small and mixed, wide with words, long with intervals.
struct Meetmodel {
  var vragen: [(naam: String, type: String)]
  var beleid: String
  var rijen: [(toetsen: [String], uitkomst: String)]
  var invoer: [String: FEELWaarde]

  static let m1 = Meetmodel(
    vragen: [("leeftijd", "number"), ("risico", "string"), ("draagkrachtig", "boolean")], beleid: "UNIQUE",
    rijen: [
      ([">=18", "\"midden\", \"laag\"", "true"], "\"goed\""), (["<18", "\"midden\", \"laag\"", "true"], "\"fout\""),
      (["-", "\"hoog\"", "true"], "\"fout\""), (["-", "-", "false"], "\"fout\""),
    ],
    invoer: ["leeftijd": .getal(Decimaal(20)), "risico": .tekst("laag"), "draagkrachtig": .boolean(true)])

  static let m2: Meetmodel = {
    let vragen = (0..<20).map { ("vraag \($0) over het bouwwerk", "string") }
    let rijen = (0..<60).map { rij -> (toetsen: [String], uitkomst: String) in
      let toetsen = (0..<20).map { kolom -> String in
        if rij == 41 { return "-" }
        return (rij + kolom) % 3 == 0 ? "\"Ja\"" : (rij * 7 + kolom) % 5 == 0 ? "\"Nee\"" : "-"
      }
      return (toetsen, "\"uitkomst \(rij % 7)\"")
    }
    let invoer = vragen.enumerated().map { ($1.0, FEELWaarde.tekst($0 % 2 == 0 ? "Ja" : "Nee")) }
    return Meetmodel(
      vragen: vragen, beleid: "FIRST", rijen: rijen, invoer: Dictionary(invoer, uniquingKeysWith: { a, _ in a }))
  }()

  static let m3: Meetmodel = {
    let rijen = (0..<100).map { rij -> (toetsen: [String], uitkomst: String) in
      let toetsen = ["[\(rij * 10)..\(rij * 10 + 10))", ">= \(rij % 7)", "< \(1_000 - rij)", "[0..\(500 + rij)]"]
      return (toetsen, "\(rij)")
    }
    let getallen = [425, 6, 500, 300].enumerated().map { ("getal\($0)", FEELWaarde.getal(Decimaal($1))) }
    return Meetmodel(
      vragen: (0..<4).map { ("getal\($0)", "number") }, beleid: "UNIQUE", rijen: rijen,
      invoer: Dictionary(getallen, uniquingKeysWith: { a, _ in a }))
  }()

  var xml: String {
    let gegevens = vragen.enumerated().map { nummer, vraag in
      """
      <inputData id="i\(nummer)" name="\(vraag.naam)"><variable name="\(vraag.naam)" typeRef="\(vraag.type)"/></inputData>
      """
    }
    let eisen = vragen.indices.map {
      "<informationRequirement><requiredInput href=\"#i\($0)\"/></informationRequirement>"
    }
    let kolommen = vragen.map { "<input><inputExpression><text>\($0.naam)</text></inputExpression></input>" }
    let regels = rijen.map { rij in
      let toetsen = rij.toetsen.map { "<inputEntry><text>\($0.replacing("<", with: "&lt;"))</text></inputEntry>" }
      return "<rule>\(toetsen.joined())<outputEntry><text>\(rij.uitkomst)</text></outputEntry></rule>"
    }
    return """
      <definitions xmlns="\(DMNVersie.dmn15.rawValue)" name="meting" namespace="meting">\(gegevens.joined())
      <decision id="besluit" name="besluit"><variable name="besluit"/>\(eisen.joined())
      <decisionTable hitPolicy="\(beleid)">\(kolommen.joined())<output/>\(regels.joined())</decisionTable>
      </decision></definitions>
      """
  }
}
