import Testing

@Suite("Netjes: de stijl") struct StijlTests {
  /// A file that is longer has two subjects.
  private static let langsteBestand = 600
  /// A function that is longer hides its branches.
  private static let langsteFunctie = 70

  @Test("Een bestand heeft hoogstens 600 regels") func bestanden() {
    for bron in Bron.bronnen + Bron.proeven {
      #expect(bron.regels.count <= Self.langsteBestand, "\(bron.pad) heeft \(bron.regels.count) regels; splits het")
    }
  }

  @Test("Een functie heeft hoogstens 70 regels") func functies() {
    for bron in Bron.bronnen {
      var begin: (regel: Int, inspringing: Int)?
      for (nummer, regel) in bron.regels.enumerated() {
        let inspringing = regel.prefix { $0 == " " }.count
        let kaal = regel.dropFirst(inspringing)
        if let open = begin, inspringing == open.inspringing, kaal.hasPrefix("}") {
          let lengte = nummer - open.regel + 1
          #expect(lengte <= Self.langsteFunctie, "\(bron.pad):\(open.regel + 1) heeft een functie van \(lengte) regels")
          begin = nil
        } else if begin == nil, kaal.contains("func ") || kaal.hasPrefix("init(") || kaal.contains(" init("),
          regel.hasSuffix("{")
        {
          begin = (nummer, inspringing)
        }
      }
    }
  }

  @Test("Niets is blijven liggen: geen TODO, geen uitgezette code, geen toeval in woorden van deze machine")
  func resten() {
    let woorden = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "fatalError(", "try" + "!", "as" + "! "]
    for bron in Bron.bronnen {
      for (nummer, regel) in bron.regels.enumerated() {
        // `XXXXXX` is what mkstemp wants to see in the name of a temporary file.
        for woord in woorden where regel.replacing("XXXXXX", with: "").contains(woord) {
          Issue.record("\(bron.pad):\(nummer + 1) bevat \(woord)")
        }
      }
    }
  }

  @Test("Domeinwoorden zijn die van de standaard, niet vertaald") func woordenlijst() throws {
    let woordenlijst = try #require(Bron.alle(in: "", eindigtOp: "WOORDENLIJST.md").first)
    let verboden = woordenlijst.regels.flatMap { regel -> [String] in
      let vakken = regel.split(separator: "|", omittingEmptySubsequences: false)
      guard vakken.count >= 6, !regel.contains("---"), !regel.contains("niet gebruiken") else { return [] }
      return vakken[4].split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    }
    #expect(verboden.count >= 8)
    for bron in Bron.bronnen {
      for naam in Self.namen(bron.tekst) {
        for woord in verboden where naam.lowercased().hasPrefix(woord.lowercased()) {
          #expect(
            naam.count < woord.count + 1 || !Self.isHeelWoord(woord, in: naam),
            "\(bron.pad): '\(naam)' bevat het verboden woord '\(woord)'")
        }
      }
    }
  }

  /// Names that the file declares.
  private static func namen(_ tekst: String) -> [String] {
    let woorden = tekst.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    let sleutelwoorden: Set<Substring> = [
      "func", "var", "let", "struct", "class", "enum", "protocol", "case", "typealias",
    ]
    return zip(woorden, woorden.dropFirst()).compactMap { sleutelwoorden.contains($0) ? String($1) : nil }
  }

  /// "permit" is a word in `permitHolder` and `Permit`, not in `permitteer`.
  private static func isHeelWoord(_ woord: String, in naam: String) -> Bool {
    let rest = naam.dropFirst(woord.count)
    guard let volgende = rest.first else { return true }
    return volgende.isUppercase || volgende == "_" || volgende.isNumber
  }
}
