import ArgumentParser
import Bevindingen
import Controle

/// `werkplaats consolideer --was PAD --mutatie PAD`
struct Consolideer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolideer", abstract: "Voer een RegelingMutatie uit en schrijf de nieuwe tekst.",
    discussion: "Voorbeeld: werkplaats consolideer --was plan.zip --mutatie wijziging.zip --naar nieuw.xml")

  @Option(help: "De oude tekst: een tekstbestand, een besluit of een pakket met de hele regeling.")
  var was: String

  @Option(help: "De wijziging: een levering of een besluit met een RegelingMutatie.")
  var mutatie: String

  @Option(help: "Waar de nieuwe tekst komt; zonder dit staat hij op het scherm.")
  var naar: String?

  func run() throws {
    let uitkomst = Consolideren.voerUit(was: try Bestandsinvoer.lees(was), mutatie: try Bestandsinvoer.lees(mutatie))
    Bestandsinvoer.meld(uitkomst.bevindingen)
    guard let model = uitkomst.model else { throw Afloop.kanNiet }
    if let naar {
      try Bestandsinvoer.probeer { () throws(ControleStoring) in try Bestandslezer.schrijf(model.tekst, naar: naar) }
      let aantal = model.wijzigingen.count
      Uitvoer.meld("\(aantal) \(aantal == 1 ? "wijziging" : "wijzigingen") uitgevoerd. De tekst staat in \(naar).")
    } else {
      Uitvoer.schrijf(String(decoding: model.tekst, as: UTF8.self))
    }
    if uitkomst.heeftFouten { throw Afloop.fout }
  }
}
