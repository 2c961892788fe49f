import ArgumentParser
import Bevindingen
import Casussen
import Foundation
import Pakket

/// `werkplaats voorbeelden`: the practice municipality as the packages that the chain exchanges.
struct Voorbeelden: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voorbeelden", abstract: "Maak uit de leesbare bronnen de pakketten van de oefengemeente.",
    discussion: "Schrijft de aanlevering van het omgevingsplan (STOP, LVBB, IMOW) en de STTR-bestanden.")

  @Option(help: "De map waarin de pakketten komen.")
  var naar: String

  func run() throws {
    let (gemeente, _) = try Oefenbron.lees(casus: Oefenbron.eersteCasus)
    do {
      let plan = Planbouwer(gemeente).bouw()
      for (naam, bytes) in plan.bestanden { try schrijf(bytes, "omgevingsplan/\(naam)") }
      try schrijf(try plan.zip(), "omgevingsplan.zip")
      for pad in gemeente.regelpaden {
        guard let regels = Regelbouwer(gemeente).regels(pad).model else { continue }
        let naam = pad.split(separator: "/").last.map { String($0.dropLast(4)) } ?? "regels"
        try schrijf(regels.sttr, "regels/\(naam).dmn")
      }
      Uitvoer.schrijf("De pakketten van \(gemeente.gegevens.gemeente.volledigeNaam) staan in \(naar)")
    } catch let afloop as ExitCode {
      throw afloop
    } catch {
      Uitvoer.meld(Uitvoer.nietTeSchrijven("Een pakket", in: naar, error))
      throw Afloop.kanNiet
    }
  }

  private func schrijf(_ bytes: [UInt8], _ pad: String) throws {
    let doel = URL(fileURLWithPath: naar).appendingPathComponent(pad)
    try FileManager.default.createDirectory(at: doel.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: doel)
  }
}
