import ArgumentParser
import Bevindingen
import Controle

/// `werkplaats verzoek PAD`
struct VerzoekOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verzoek", abstract: "Lees een verzoekbericht (STAM) en laat het zien.",
    discussion: "Voorbeeld: werkplaats verzoek verzoek.xml --json")

  @Argument(help: "Het verzoekbericht (XML).")
  var pad: String

  @Flag(help: "Schrijf het antwoord als JSON.")
  var json = false

  func run() throws {
    let gelezen = Verzoekweergave.lees(try Bestandsinvoer.bytes(pad), bestand: pad)
    guard let weergave = gelezen.model else {
      Bestandsinvoer.meld(gelezen.bevindingen)
      throw Afloop.kanNiet
    }
    Uitvoer.schrijf(json ? JSONTekst.maak(weergave) : weergave.alsTekst)
    if gelezen.heeftFouten { throw Afloop.fout }
  }
}
