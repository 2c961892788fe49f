import ArgumentParser

/// Says in Dutch what is wrong with the words on the command line. The parser only has English sentences; the ones
/// that a user can meet are translated here, and a sentence that we do not know is shown as it is.
enum Opdrachtfout {
  /// `melding` is the parser's whole message: "Error: …", "Usage: …" and where to find help, each on a line.
  static func tekst(_ melding: String) -> String {
    let regels = melding.split(separator: "\n")
    let kern = regels.first.map { $0.hasPrefix("Error: ") ? $0.dropFirst("Error: ".count) : $0 } ?? ""
    let gebruik = regels.first { $0.hasPrefix("Usage: ") }?.dropFirst("Usage: ".count) ?? "werkplaats <opdracht>"
    return """
      Deze opdracht klopt niet: \(zin(String(kern)))
      Gebruik: \(gebruik.replacing("<subcommand>", with: "<opdracht>"))
      Alle uitleg: werkplaats --help
      """
  }

  /// The parser's help with its own words in Dutch; the explanations are ours already.
  static func hulp(_ tekst: String) -> String {
    koppen.reduce(tekst) { $0.replacing($1.engels, with: $1.nederlands) }
  }

  private static let koppen: [(engels: String, nederlands: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("ARGUMENTS:", "WAT U NOEMT:"), ("OPTIONS:", "OPTIES:"),
    ("SUBCOMMANDS:", "OPDRACHTEN:"), ("<subcommand>", "<opdracht>"), ("(default:", "(standaard:"),
    ("(values:", "(kies uit:"), ("; default:", "; standaard:"), ("Show the version.", "Toon de versie."),
    ("Show help information.", "Toon deze uitleg."), ("Show subcommand help information.", "Leg een opdracht uit."),
    ("See 'werkplaats help <opdracht>' for detailed help.", "Meer over één opdracht: werkplaats help <opdracht>"),
  ]

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
