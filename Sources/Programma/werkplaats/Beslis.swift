import ArgumentParser
import Bevindingen
import Controle
import DMN
import Foundation

/// `werkplaats beslis MODEL --invoer JSON`
struct Beslis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "beslis", abstract: "Reken een beslissing uit een DMN- of STTR-model uit.",
    discussion: "Voorbeeld: werkplaats beslis regels.dmn --invoer '{\"Diameter\": 25}' --uitleg")

  @Argument(help: "Het model: een bestand met DMN of STTR.")
  var model: String

  @Option(help: "De invoer als JSON-object, of een bestand daarmee.")
  var invoer: String

  @Option(help: "Naam of id van de beslissing; zonder dit de hoogste.")
  var besluit: String?

  @Flag(help: "Laat zien welke rijen passen en waarom.")
  var uitleg = false

  func run() throws {
    let bytes = try Bestandsinvoer.bytes(model)
    let waarden = try Bestandsinvoer.json(invoer)
    let (beslissen, antwoorden) = try bepaal(bytes, waarden)
    Bestandsinvoer.meld(beslissen.bevindingen.filter { $0.ernst == .fout })
    if antwoorden.isEmpty { Uitvoer.meld(Self.zonderUitkomst(beslissen.beslissingen)) }
    for antwoord in antwoorden {
      Uitvoer.schrijf("\(antwoord.beslissing.naam) = \(Beslissen.tekst(antwoord.bepaling.uitkomst))")
      if !antwoord.open.isEmpty { Uitvoer.schrijf("  nog nodig: \(antwoord.open.joined(separator: ", "))") }
      if uitleg { Uitvoer.schrijf(beslissen.uitleg(antwoord)) }
      Bestandsinvoer.meld(antwoord.bepaling.bevindingen)
    }
    let isBepaald = antwoorden.allSatisfy { $0.bepaling.uitkomst.waarde != nil }
    let isFoutloos = antwoorden.allSatisfy { !$0.bepaling.bevindingen.heeftFouten }
    if antwoorden.isEmpty || !isBepaald || !isFoutloos { throw Afloop.fout }
  }

  /// Without --besluit the decisions count that nothing else builds on; in a circle there is none.
  private static func zonderUitkomst(_ namen: [String]) -> String {
    namen.isEmpty
      ? "Er is geen uitkomst: in dit model staat geen beslissing."
      : "Er is geen uitkomst: elke beslissing in dit model bouwt op een andere, dus er is geen laatste. "
        + "Dit zijn de beslissingen: \(namen.joined(separator: ", ")). Verbreek de kring in het model."
  }

  private func bepaal(
    _ bytes: [UInt8], _ waarden: JSONWaarde
  ) throws -> (Beslissen, [Beslissen.Antwoord]) {
    do {
      let beslissen = try Beslissen(bytes, bestand: model)
      return (beslissen, try beslissen.bepaal(waarden, besluit: besluit, nu: Date().formatted(.iso8601)))
    } catch {
      Uitvoer.meld(error.melding)
      throw Afloop.kanNiet
    }
  }
}
