import ArgumentParser
import Bevindingen
import Controle
import Server
import Tijd

/// `werkplaats valideer PAD...`
struct Valideer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "valideer", abstract: "Controleer leveringen en bestanden.",
    discussion: """
      De soort wordt herkend aan de inhoud: een levering voor de LVBB (zip of map), een gedownload pakket, een \
      levering voor het RTR, een los bestand van STOP, IMOW, STTR of STAM, een ebMS-bericht of een CPA. \
      Losse afbeeldingen, PDF's en notities in een map tellen niet mee.
      Afloop: 0 geen fouten, 1 er zijn fouten, 2 niets hiervan was te lezen.
      Voorbeeld: werkplaats valideer opdracht.zip
      """)

  enum Formaat: String, ExpressibleByArgument, CaseIterable { case tekst, json, sarif, junit }

  @Argument(help: "Bestanden of mappen.")
  var paden: [String]

  @Option(help: "Wat het moet zijn: \(Controlenorm.allCases.map(\.woord).joined(separator: ", ")).")
  var norm: Norm?

  @Option(help: "Hoe het verslag eruitziet: tekst, json, sarif of junit.")
  var formaat: Formaat = .tekst

  @Option(help: "Controleer datums streng, alsof het deze dag is (jjjj-mm-dd).")
  var peildatum: Dag?

  /// A norm by its short word.
  struct Norm: ExpressibleByArgument {
    var waarde: Controlenorm
    init?(argument: String) {
      guard let norm = Controlenorm(woord: argument) else { return nil }
      waarde = norm
    }
  }

  func run() throws {
    let controle = Controle(
      peildatum: peildatum?.waarde ?? Vandaag.datum, strengeDatum: peildatum != nil, norm: norm?.waarde)
    var oordelen: [Bevindingenverslag.Bestandsoordeel] = []
    var regels = Regelverzameling()
    for pad in paden {
      for onderdeel in try Bestandsinvoer.probeer({ () throws(ControleStoring) in try Bestandslezer.onderdelen(pad) }) {
        let invoer = try Bestandsinvoer.probeer { () throws(ControleStoring) in try Bestandslezer.lees(onderdeel) }
        let oordeel = Self.gemeten { controle.beoordeel(invoer) }
        if Self.metRegels.contains(oordeel.norm) { regels.voegToe(invoer) }
        oordelen.append(oordeel)
      }
    }
    if let samen = regels.oordeel { oordelen.append(samen) }
    let verslag = Bevindingenverslag(versie: Versie.tekst, regelset: controle.regelset, bestanden: oordelen)
    switch formaat {
    case .tekst: Uitvoer.schrijf(TekstWeergave.render(verslag))
    case .json: Uitvoer.schrijf(JSONWeergave.render(verslag))
    case .sarif: Uitvoer.schrijf(SARIFWeergave.render(verslag, catalogus: Samenstelling.catalogus))
    case .junit: Uitvoer.schrijf(JUnitWeergave.render(verslag))
    }
    if Controle.isNietsGelezen(verslag) {
      Uitvoer.meld("Er is niets gecontroleerd: hier zit geen levering of bestand van de keten in dat te lezen is.")
      throw Afloop.kanNiet
    }
    if verslag.bevindingen.heeftFouten { throw Afloop.fout }
  }

  /// What has rule files in it; looking for them in anything else would read it twice.
  private static let metRegels = [Controlenorm.sttr, .rtr].map(\.rawValue)

  private static func gemeten(
    _ werk: () -> Bevindingenverslag.Bestandsoordeel
  ) -> Bevindingenverslag.Bestandsoordeel {
    let klok = ContinuousClock()
    let begin = klok.now
    var oordeel = werk()
    let duur = (klok.now - begin).components
    oordeel.duurMs = Int(duur.seconds) * 1_000 + Int(duur.attoseconds / 1_000_000_000_000_000)
    return oordeel
  }
}
