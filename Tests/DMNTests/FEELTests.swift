import Bevindingen
import Testing

@testable import DMN

@Suite struct FEELTests {
  private static let namen = FEELParser.Namen([
    "stamomtrek", "zichtbaar vanaf openbaar gebied", "_6d45-8c_Niet van toepassing", "boom", "boomhoogte",
  ])

  private func past(_ toets: String, _ waarde: FEELWaarde) throws -> Bool? {
    try FEELParser.toetsen(toets, namen: Self.namen).past(waarde)
  }
  private func getal(_ tekst: String) throws -> FEELWaarde { .getal(try #require(Decimaal(tekst))) }

  @Test(
    "Elke vorm van een cel uit de praktijk",
    arguments: [
      ("-", "\"x\"", true), ("true", "true", true), ("false", "true", false), ("< 50", "49.99", true),
      ("< 50", "50", false), (">= 50", "50", true), ("[20..30)", "30", false), ("[20..30)", "20", true),
      ("]20..30]", "20", false), ("(20..30]", "30", true), ("[20..30[", "30", false), ("not(null)", "\"a\"", true),
      ("not(null)", "null", false), ("null", "null", true), ("\"a\", \"b\"", "\"b\"", true),
      ("not(\"a\", \"b\")", "\"b\"", false), ("not(\"a\")", "\"c\"", true),
      ("if ? = null then false else contains(?, \"pad 1_\")", "\"x pad 1_\"", true),
      ("not(if ? = null then false else contains(?, \"pad 1_\"))", "\"x pad 1_\"", false),
      ("contains(?, \"a\") and not(contains(?, \"b\"))", "\"ac\"", true), ("? > 3 or ? = 1", "2", false),
      ("starts with(?, \"ab\")", "\"abc\"", true), ("ends with(?, \"bc\")", "\"abc\"", true),
      ("string length(?) > 2", "\"abc\"", true), ("list contains([1, 2], ?)", "2", true),
      ("count([1, 2]) = 2", "true", true), ("matches(?, \"[0-9]{4}\")", "\"1234\"", true),
      ("> date(\"2020-01-31\")", "date(\"2020-02-01\")", true), ("-5", "-5", true), ("? in (1, 2, [5..7])", "6", true),
      ("? between 1 and 3", "3", true), ("1 + 2 * 3", "7", true), ("(1 + 2) * 3", "9", true),
    ])
  func cellen(cel: String, invoer: String, verwacht: Bool) throws {
    #expect(try past(cel, waarde(invoer)) == verwacht, "\(cel) bij \(invoer)")
  }

  private func waarde(_ tekst: String) throws -> FEELWaarde {
    try FEELParser.expressie(tekst, namen: Self.namen).los
  }

  @Test("Namen met spaties en streepjes gaan voor")
  func namen() throws {
    let naam = try FEELParser.expressie("_6d45-8c_Niet van toepassing", namen: Self.namen)
    #expect(naam == .naam("_6d45-8c_Niet van toepassing"))
    let som = try FEELParser.expressie("zichtbaar vanaf openbaar gebied and boomhoogte > 3", namen: Self.namen)
    #expect(som.namen == ["zichtbaar vanaf openbaar gebied", "boomhoogte"])
  }

  @Test(
    "Wat niet te lezen is, wordt niet geraden",
    arguments: [
      "Vergunningplicht", "\"open", "for x in y return x", "(1", "1 2", "if true then 1", "#",
      String(repeating: "(", count: 500), String(repeating: "boom in (", count: 15),
      String(repeating: "not(", count: 45),
    ])
  func fouten(tekst: String) {
    #expect(throws: FEELFout.self) { try FEELParser.toetsen(tekst, namen: Self.namen) }
  }

  @Test("Onbekend is geen null: niet waar wint, en een streepje past altijd")
  func drieWaarden() throws {
    func toets(_ tekst: String) throws -> Bool? {
      try FEELParser.toetsen(tekst, namen: Self.namen).past(.onbekend)
    }
    #expect(try toets("-") == true)
    #expect(try toets("not(null)") == nil)
    #expect(try toets("if ? = null then true else false") == nil)
    #expect(try waarde("boom = 1 and false") == .boolean(false))
    #expect(try waarde("boom = 1 or true") == .boolean(true))
    #expect(try waarde("boom = 1 and true") == .onbekend)
  }

  @Test("Getallen zijn exact")
  func getallen() throws {
    #expect(try waarde("0.1 + 0.2 = 0.3") == .boolean(true))
    #expect(try waarde("1 / 3 * 3 = 1") == .boolean(false))
    #expect(try waarde("1 / 0") == .null)
    #expect(Decimaal("12.50")?.description == "12.5")
    #expect(Decimaal("-0.05")?.metKomma == "-0,05")
    #expect(Decimaal(ingevoerd: "12,5") == Decimaal("12.5"))
    #expect(Decimaal(ingevoerd: "1.000,5") == nil)
    #expect(
      Decimaal("2").flatMap { $0.gedeeld(door: Decimaal(3)) }?.description == "0.6666666666666666666666666666666667")
    #expect(Decimaal(String(repeating: "9", count: 35)) == Decimaal("1e35"))
    #expect(Decimaal("1e6145") == nil)
  }

  @Test("Een geo-antwoord is gelijk aan het woord en aan ja of nee")
  func eenVan() throws {
    let ja = FEELWaarde.eenVan([.tekst("ja"), .boolean(true)])
    #expect(try past("\"ja\"", ja) == true)
    #expect(try past("true", ja) == true)
    #expect(try past("false", ja) == false)
    #expect(try past("not(null)", ja) == true)
  }

  @Test(
    "Een patroon met herhaling in herhaling kost geen eindeloze tijd", arguments: ["(a+)+b", "((a*)*)*b", "(a|aa)+b"])
  func patronen(patroon: String) throws {
    let tekst = String(repeating: "a", count: 2_000)
    #expect(try #require(FEELPatroon(patroon)).komtVoor(in: tekst) == false)
    #expect(FEELPatroon("[0-9]{4} ?[A-Z]{2}")?.omvat("1234 AB") == true)
  }

  @Test(
    "Een patroon dat niet klopt, wordt geweigerd", arguments: ["[", "a{2", "(a", "a**", "\\p{Xx}", "[b-a]", "\\1(a)"])
  func foutPatroon(patroon: String) { #expect(FEELPatroon(patroon) == nil) }

  @Test("Elke regel heeft tekst en voorbeelden")
  func kaarten() {
    for kaart in DMNRegels.alle {
      #expect(![kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed].contains(""))
    }
  }
}
