import ArgumentParser
import Bevindingen
import Controle
import Server

/// `werkplaats uitleg CODE`, or `--dekking` for the page of which codes are checked.
struct Uitleg: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uitleg", abstract: "Leg een code van een bevinding uit.",
    discussion: "Voorbeeld: werkplaats uitleg LVBB1009")

  @Argument(help: "De code, bijvoorbeeld LVBB1009 of WP-XML-001.")
  var code: String?

  @Flag(help: "Schrijf als Markdown welke officiële codes worden gecontroleerd en welke niet.")
  var dekking = false

  func validate() throws {
    if code == nil && !dekking { throw ValidationError("Noem een code, of gebruik --dekking.") }
  }

  func run() throws {
    let catalogus = Samenstelling.catalogus
    guard let code, !dekking else { return Uitvoer.schrijf(Dekking.markdown(catalogus.kaarten)) }
    if let kaart = catalogus[Bevinding.Code(code)] ?? catalogus[Bevinding.Code(code.uppercased())] {
      return Uitvoer.schrijf(kaart.alsTekst)
    }
    Uitvoer.meld("De code '\(code)' ken ik niet.")
    let verwant = catalogus.lijktOp(code)
    if !verwant.isEmpty {
      Uitvoer.meld("Bedoelt u misschien:")
      for kaart in verwant { Uitvoer.meld("  \(kaart.code)  \(kaart.titel)") }
    }
    throw Afloop.kanNiet
  }
}
