import ArgumentParser
import Bevindingen
import Controle
import Tijd

/// `werkplaats klik PAD... --punt X,Y`
struct KlikOpdracht: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "klik", abstract: "Toon welke regels op een punt gelden.",
    discussion: """
      De pakketten tellen in de volgorde waarin u ze noemt: eerst het plan, dan de wijzigingen.
      Voorbeeld: werkplaats klik plan.zip --punt 152000,533000
      """)

  @Argument(help: "Leveringen, gedownloade pakketten of mappen daarvan.")
  var paden: [String]

  @Option(help: "Het punt in meters (RD), als x,y.")
  var punt: Kaartplek

  @Option(help: "De dag (jjjj-mm-dd); zonder dit vandaag.")
  var datum: Dag?

  @Flag(help: "Schrijf het antwoord als JSON.")
  var json = false

  struct Kaartplek: ExpressibleByArgument {
    var x: Double
    var y: Double
    init?(argument: String) {
      let delen = argument.split(separator: ",")
      guard delen.count == 2, let x = Double(delen[0]), let y = Double(delen[1]), x.isFinite, y.isFinite else {
        return nil
      }
      self.x = x
      self.y = y
    }
  }

  func run() throws {
    let pakketten = try paden.flatMap { try Bestandsinvoer.delen($0) }
    let uitkomst = Klik.vraag(pakketten, x: punt.x, y: punt.y, datum: datum?.waarde ?? Vandaag.datum)
    Bestandsinvoer.meld(uitkomst.bevindingen.filter { $0.ernst == .fout || $0.code == "WP-CTL-008" })
    guard let klik = uitkomst.model else { throw Afloop.kanNiet }
    Uitvoer.schrijf(json ? JSONTekst.maak(klik) : klik.alsTekst)
    if uitkomst.heeftFouten, klik.regelingen.isEmpty { throw Afloop.kanNiet }
  }
}
