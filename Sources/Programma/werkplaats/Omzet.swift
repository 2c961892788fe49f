import ArgumentParser
import Bevindingen
import Controle

/// `werkplaats omzetten BESTAND`
struct Omzet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "omzetten", abstract: "Zet een regelbestand van STTR 1 of 2 om naar STTR 3.",
    discussion: """
      Het nieuwe bestand komt op het scherm, of met --uit in een bestand. Wat niet in STTR 3 past, staat in een lijst \
      ernaast: dat herstelt u zelf. Met --json komt die lijst als JSON op het scherm; het nieuwe bestand krijgt u dan \
      alleen met --uit.
      Afloop: 0 alles past, 1 iets past niet, 2 niet te lezen of geen regelbestand.
      Voorbeeld: werkplaats omzetten regels.dmn --uit regels-3.dmn
      """)

  @Argument(help: "Het regelbestand (STTR, .dmn of .xml).")
  var bestand: String

  @Option(help: "Waar het nieuwe bestand komt; zonder dit staat het op het scherm.")
  var uit: String?

  @Flag(help: "Schrijf wat niet past als JSON.")
  var json = false

  func run() throws {
    let gelezen = Omzetten.voerUit(try Bestandsinvoer.bytes(bestand), bestand: bestand)
    guard let omzetting = gelezen.model else {
      Bestandsinvoer.meld(gelezen.bevindingen)
      throw Afloop.kanNiet
    }
    if let uit {
      try Bestandsinvoer.probeer { () throws(ControleStoring) in
        try Bestandslezer.schrijf(omzetting.tekst, naar: uit)
      }
    }
    if json {
      Uitvoer.schrijf(JSONTekst.maak(omzetting.verslag(uit: uit)))
    } else {
      if uit == nil { Uitvoer.schrijf(String(decoding: omzetting.tekst, as: UTF8.self)) }
      Bestandsinvoer.meld(omzetting.nietPassend)
      Uitvoer.meld(omzetting.samenvatting)
      if let uit { Uitvoer.meld("Het nieuwe bestand staat in \(uit).") }
    }
    if !omzetting.nietPassend.isEmpty { throw Afloop.fout }
  }
}
