import ArgumentParser
import Casussen
import Foundation
import Opslag
import Server

/// `werkplaats start`
struct Start: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start de werkplaats en laat zien op welk adres u hem opent.")

  @Option(help: "De poort waarop de werkplaats luistert.")
  var poort: Int = 8080

  @Option(help: "Het adres waarop de werkplaats luistert. Met 0.0.0.0 kunnen anderen in uw netwerk erbij.")
  var adres: String = "127.0.0.1"

  @Option(help: "De map met de gegevens van deze werkplaats.")
  var gegevens: String?

  @Flag(help: "Begin zonder de oefengemeente.")
  var leeg = false

  @Flag(help: "Spreek HTTPS met een eigen oefencertificaat.")
  var tls = false

  func validate() throws {
    guard (1...65_535).contains(poort) else {
      throw ValidationError("De poort is een getal van 1 tot en met 65535, bijvoorbeeld 8080.")
    }
  }

  func run() async throws {
    let map = gegevens ?? Plaatsen.gegevens
    do {
      let (gemeente, casus) = try Oefenbron.lees(casus: Oefenbron.eersteCasus)
      let werkplaats = try Samenstelling.open(
        gegevens: map, voorbeelden: gemeente, casus: casus, basisadres: "\(tls ? "https" : "http")://\(adres):\(poort)")
      if !leeg { try await vul(werkplaats) }
      let certificaten = tls ? try Oefencertificaten(map: map + "/certificaten") : nil
      let server = Server(werkplaats: werkplaats, adres: adres, poort: poort, certificaten: certificaten)
      try await server.draai { adres in
        Uitvoer.schrijf("De werkplaats staat klaar op \(adres)")
        if let certificaten {
          Uitvoer.schrijf("Laat uw software dit oefencertificaat vertrouwen: \(certificaten.wortelpad)")
        }
        Uitvoer.schrijf("Uw gegevens staan in \(map). Stoppen doet u met Ctrl-C.")
      }
    } catch let storing as Serverstoring {
      Uitvoer.meld(storing.uitlegVoorGebruiker)
      throw Afloop.kanNiet
    } catch let storing as OpslagStoring {
      Uitvoer.meld(storing.uitlegVoorGebruiker)
      throw Afloop.kanNiet
    }
  }

  private func vul(_ werkplaats: Werkplaats) async throws {
    guard let verslag = try await werkplaats.vulWaarNodig() else { return }
    for fout in verslag.fouten { Uitvoer.meld("Let op: \(fout)") }
    for afwijking in verslag.afwijkingen {
      Uitvoer.meld("Let op: \(afwijking.naam) is '\(afwijking.gevonden)', verwacht was '\(afwijking.verwacht)'")
    }
    Uitvoer.meld("De oefengemeente staat klaar (\(verslag.duurMs) ms).")
  }
}
