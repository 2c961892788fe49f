import ArgumentParser

/// Says in Dutch what is wrong with the words on the command line. The parser only has English sentences; the ones
/// that a user can meet are translated here, and a sentence that we do not know is shown as it is.
enum Opdrachtfout {
  static func tekst(_ melding: String, gebruik: String) -> String {
    let kern = melding.hasPrefix("Error: ") ? String(melding.dropFirst("Error: ".count)) : melding
    return """
      Deze opdracht klopt niet: \(zin(String(kern.prefix(while: { $0 != "\n" }))))
      \(gebruik.replacing("Usage: ", with: "Gebruik: "))
      Alle uitleg: werkplaats --help
      """
  }

  private static var zinnen: [(engels: Regex<(Substring, Substring)>, nederlands: String)] {
    [
      (/Unknown option '(.*?)'.*/, "de optie '%' bestaat niet."),
      (/Missing expected argument '(.*?)'.*/, "'%' ontbreekt."),
      (/Missing value for '(.*?)'.*/, "achter '%' hoort nog een waarde."),
      (/Unexpected argument '(.*?)'.*/, "'%' hoort hier niet. Bestaat deze opdracht wel?"),
      (/[0-9]+ unexpected arguments: (.*)/, "deze woorden horen hier niet: %."),
      (/The value '(.*?)' is invalid for .*/, "de waarde '%' kan hier niet."),
      (/Value to be set with (?:flag|option) '(.*?)'.*/, "'%' staat er twee keer of spreekt een ander woord tegen."),
    ]
  }

  private static func zin(_ engels: String) -> String {
    for (patroon, nederlands) in zinnen {
      guard let gevonden = engels.wholeMatch(of: patroon) else { continue }
      return nederlands.replacing("%", with: gevonden.output.1)
    }
    return engels
  }
}
