import ArgumentParser
import Bevindingen
import Controle
import STOP
import Tijd

/// What a delivery says that no comparison can tell. Everything has a practice default, which is printed.
struct Leveringopties: ParsableArguments {
  @Option(help: "OIN van het bevoegd gezag, 20 cijfers.")
  var oin: String?

  @Option(help: "Titel van het besluit.")
  var titel: String?

  @Option(help: "Naam van het besluit in identificaties: letters, cijfers en streepjes.")
  var kenmerk: String?

  @Option(help: "Het doel, bijvoorbeeld /join/id/proces/gm9995/2026/bomen.")
  var doel: String?

  @Option(help: "Dag van bekendmaking (jjjj-mm-dd).")
  var bekendmaking: Dag?

  @Option(help: "Dag waarop de wijziging in werking treedt (jjjj-mm-dd).")
  var inwerkingtreding: Dag?

  @Flag(help: "Maak een ontwerp: zonder inwerkingtreding.")
  var ontwerp = false

  private var vraag: Verschillevering.Vraag {
    Verschillevering.Vraag(
      vandaag: Vandaag.datum, oin: oin, titel: titel, kenmerk: kenmerk, doel: doel,
      datumBekendmaking: bekendmaking?.waarde, inwerkingtreding: inwerkingtreding?.waarde,
      procedure: ontwerp ? .ontwerp : .definitief)
  }

  func maak(was: Invoer, wordt: Invoer, naar: String) throws {
    let uitkomst = Verschillevering.maak(was: was, wordt: wordt, vraag: vraag)
    Bestandsinvoer.meld(uitkomst.bevindingen)
    guard let levering = uitkomst.model else { throw Afloop.kanNiet }
    try schrijf(levering, naar: naar)
  }

  /// The woven one: on the version of `naast`, with what `wordt` changed.
  func weef(
    basis: Invoer, wordt: Invoer, naast: Invoer, overig: Verweefvoorkeur, keuzes: [String: Weeflevering.Keuze],
    naar: String
  ) throws {
    let uitkomst = Weeflevering.maak(
      basis: basis, a: wordt, b: naast, vraag: .init(overig: overig, keuzes: keuzes, levering: vraag))
    Bestandsinvoer.meld(uitkomst.bevindingen)
    guard let weefsel = uitkomst.model else { throw Afloop.kanNiet }
    if let belemmering = weefsel.belemmering {
      Uitvoer.schrijf(belemmering)
      throw Afloop.fout
    }
    guard case .levering(let levering) = weefsel else { return }
    try schrijf(levering, naar: naar)
  }

  private func schrijf(_ levering: Verschillevering, naar: String) throws {
    guard !levering.isLeeg else { return Uitvoer.schrijf("Geen verschil: er is niets te leveren.") }
    try Bestandsinvoer.probeer { () throws(ControleStoring) in
      try Bestandslezer.schrijf(zip: levering.bestanden, naar: naar)
    }
    Uitvoer.schrijf(levering.alsTekst(naar: naar))
    throw Afloop.fout
  }
}
