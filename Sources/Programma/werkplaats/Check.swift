import ArgumentParser
import Bevindingen
import Controle
import STTR

/// `werkplaats check REGELS... --antwoorden JSON`, or with `--wandelingen N` many rounds with random answers.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Doe één ronde van de vergunningcheck: open vragen en conclusies.",
    discussion: """
      Antwoorden: {"1": "true"}, [{"id": 1, "antwoord": "true"}], of {"antwoorden": …, "geo": {"locatie": "ja"}}.
      Met --wandelingen doet het programma de hele check zo vaak als u zegt, met willekeurige antwoorden. U ziet hoe \
      vaak elke conclusie eruit komt, en bij welke antwoorden er geen uitkomst is of rijen elkaar tegenspreken.
      Afloop met --wandelingen: 0 elke wandeling eindigt in een conclusie, 1 niet, 2 niet te lezen.
      Voorbeeld: werkplaats check regels.dmn --antwoorden '{"1": "true"}'
      Voorbeeld: werkplaats check regels.dmn --wandelingen 10000
      """)

  @Argument(help: "STTR-bestanden of leveringen voor het RTR.")
  var regels: [String]

  @Option(help: "De antwoorden als JSON, of een bestand daarmee.")
  var antwoorden: String?

  @Option(help: "Hoe vaak de check met willekeurige antwoorden wordt gedaan.")
  var wandelingen: Int?

  @Option(help: "Een getal: hetzelfde getal geeft dezelfde wandelingen.")
  var zaad: UInt64 = 1

  @Flag(help: "Schrijf het antwoord als JSON.")
  var json = false

  func validate() throws {
    if (antwoorden == nil) == (wandelingen == nil) {
      throw ValidationError("Geef --antwoorden of --wandelingen, een van de twee.")
    }
    if let wandelingen, !(1...Wandelproef.grootsteAantal).contains(wandelingen) {
      throw ValidationError("Het aantal wandelingen is 1 tot en met \(Wandelproef.grootsteAantal).")
    }
  }

  func run() throws {
    let gegeven = try antwoorden.map { bron in
      guard let gegeven = Checkantwoorden(try Bestandsinvoer.json(bron)) else {
        Uitvoer.meld("De antwoorden hebben niet de goede vorm. Voorbeeld: {\"1\": \"true\"}")
        throw Afloop.kanNiet
      }
      return gegeven
    }
    let gelezen = try regels.map { Checkronde.regelbestanden(try Bestandsinvoer.lees($0)) }
    Bestandsinvoer.meld(gelezen.flatMap(\.bevindingen).filter { $0.ernst == .fout })
    guard gelezen.allSatisfy({ $0.model != nil }) else { throw Afloop.kanNiet }
    let bestanden = gelezen.flatMap { $0.model ?? [] }
    if let wandelingen { return try wandel(bestanden, wandelingen) }
    guard let gegeven else { return }
    let ronde = Checkronde.ronde(bestanden, gegeven)
    Uitvoer.schrijf(json ? JSONTekst.maak(ronde) : ronde.alsTekst)
  }

  private func wandel(_ bestanden: [(bestand: String, regels: Regelbestand)], _ keren: Int) throws {
    let wandelingen = Wandelingen.loop(bestanden, keren: keren, zaad: zaad)
    Uitvoer.schrijf(json ? JSONTekst.maak(wandelingen) : wandelingen.alsTekst)
    if !wandelingen.isGoed { throw Afloop.fout }
  }
}
