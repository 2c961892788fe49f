import ArgumentParser
import Bevindingen
import Controle

/// `werkplaats check REGELS... --antwoorden JSON`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Doe één ronde van de vergunningcheck: open vragen en conclusies.",
    discussion: """
      Antwoorden: {"1": "true"}, [{"id": 1, "antwoord": "true"}], of {"antwoorden": …, "geo": {"locatie": "ja"}}.
      Voorbeeld: werkplaats check regels.dmn --antwoorden '{"1": "true"}'
      """)

  @Argument(help: "STTR-bestanden of leveringen voor het RTR.")
  var regels: [String]

  @Option(help: "De antwoorden als JSON, of een bestand daarmee.")
  var antwoorden: String

  @Flag(help: "Schrijf het antwoord als JSON.")
  var json = false

  func run() throws {
    guard let gegeven = Checkantwoorden(try Bestandsinvoer.json(antwoorden)) else {
      Uitvoer.meld("De antwoorden hebben niet de goede vorm. Voorbeeld: {\"1\": \"true\"}")
      throw Afloop.kanNiet
    }
    let gelezen = try regels.map { Checkronde.regelbestanden(try Bestandsinvoer.lees($0)) }
    Bestandsinvoer.meld(gelezen.flatMap(\.bevindingen).filter { $0.ernst == .fout })
    guard gelezen.allSatisfy({ $0.model != nil }) else { throw Afloop.kanNiet }
    let ronde = Checkronde.ronde(gelezen.flatMap { $0.model ?? [] }, gegeven)
    Uitvoer.schrijf(json ? JSONTekst.maak(ronde) : ronde.alsTekst)
  }
}
