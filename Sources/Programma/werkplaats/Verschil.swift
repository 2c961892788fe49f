import ArgumentParser
import Bevindingen
import Controle

/// `werkplaats verschil --was PAD --wordt PAD`
struct Verschil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verschil", abstract: "Toon wat er verschilt tussen twee versies: tekst, OW-objecten en gebieden.",
    discussion: "Voorbeeld: werkplaats verschil --was versie1.zip --wordt versie2.zip")

  enum Formaat: String, ExpressibleByArgument, CaseIterable { case tekst, json, xml }

  @Option(help: "De oude versie: een bestand of pakket met de hele regeling.")
  var was: String

  @Option(help: "De nieuwe versie, of een levering die de oude wijzigt.")
  var wordt: String

  @Option(help: "Hoe het verschil eruitziet: tekst, json of xml (de RegelingMutatie).")
  var formaat: Formaat = .tekst

  func run() throws {
    let uitkomst = Versieverschil.vergelijk(was: try Bestandsinvoer.lees(was), wordt: try Bestandsinvoer.lees(wordt))
    Bestandsinvoer.meld(uitkomst.bevindingen)
    guard let verschil = uitkomst.model else { throw Afloop.kanNiet }
    switch formaat {
    case .tekst: Uitvoer.schrijf(verschil.alsTekst)
    case .json: Uitvoer.schrijf(verschil.alsJSON)
    case .xml: Uitvoer.schrijf(String(decoding: verschil.alsXML, as: UTF8.self))
    }
    if !verschil.isGelijk { throw Afloop.fout }
  }
}
