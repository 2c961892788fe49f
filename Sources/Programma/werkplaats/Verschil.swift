import ArgumentParser
import Bevindingen
import Controle
import STOP
import Verweving

/// `werkplaats verschil --was PAD --wordt PAD`
struct Verschil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verschil",
    abstract: "Toon wat er verschilt tussen twee versies, of leg twee wijzigingen naast elkaar.",
    discussion: """
      Met --naar wordt het verschil een levering: een zip die van de oude versie de nieuwe maakt. Met --naast komen \
      twee wijzigingen op dezelfde basis naast elkaar, met een voorstel waarin beide staan en een lijst van wat een \
      mens moet beslissen; met --naar ook als levering op de versie van --naast.
      Afloop: 0 geen verschil of niets te beslissen, 1 wel, 2 niet te lezen.
      Voorbeeld: werkplaats verschil --was versie1.zip --wordt versie2.zip
      Voorbeeld: werkplaats verschil --was versie1.zip --wordt versie2.zip --naar levering.zip
      Voorbeeld: werkplaats verschil --was basis.zip --wordt a.zip --naast b.zip
      Voorbeeld: werkplaats verschil --was basis.zip --wordt mijn.zip --naast andere.zip --kies 1=wordt --naar levering.zip
      """)

  enum Formaat: String, ExpressibleByArgument, CaseIterable { case tekst, json, xml }

  /// What the proposal follows as long as nobody decided.
  enum Keuze: String, ExpressibleByArgument, CaseIterable {
    case basis, wordt, naast

    var voorkeur: Verweefvoorkeur {
      switch self {
      case .basis: .basis
      case .wordt: .a
      case .naast: .b
      }
    }
  }

  /// `3=wordt`; before the sign stands a number in the list, or the identification of a point.
  struct Puntkeuze: ExpressibleByArgument {
    var punt: String
    var keuze: Weeflevering.Keuze

    init?(argument: String) {
      let delen = argument.split(separator: "=", omittingEmptySubsequences: false)
      guard delen.count == 2, !delen[0].isEmpty else { return nil }
      switch delen[1] {
      case "wordt": keuze = .a
      case "naast": keuze = .b
      case "voorstel": keuze = .voorstel
      default: return nil
      }
      punt = String(delen[0])
    }
  }

  @Option(help: "De oude versie: een bestand of pakket met de hele regeling.")
  var was: String

  @Option(help: "De nieuwe versie, of een levering die de oude wijzigt.")
  var wordt: String

  @Option(help: "Een tweede wijziging op dezelfde oude versie.")
  var naast: String?

  @Option(help: "Hoe het verschil eruitziet: tekst, json of xml (de RegelingMutatie).")
  var formaat: Formaat = .tekst

  @Option(help: "Waar het komt: een zip is een levering; een ander bestand het verschil zelf.")
  var naar: String?

  @Option(help: "Wat het voorstel volgt tot iemand kiest: basis, wordt of naast.")
  var bijBotsing: Keuze = .basis

  @Option(
    help: "Uw keuze bij een punt van --naast: NUMMER=wordt, NUMMER=naast of NUMMER=voorstel. Mag meer keer.")
  var kies: [Puntkeuze] = []

  @OptionGroup(title: "Voor de levering") var levering: Leveringopties

  func validate() throws {
    guard !kies.isEmpty, naast == nil || naar?.lowercased().hasSuffix(".zip") != true else { return }
    throw ValidationError("--kies hoort bij een levering: geef ook --naast en --naar met een zip.")
  }

  func run() throws {
    if let naast { return try samen(naast) }
    let (oud, nieuw) = (try Bestandsinvoer.lees(was), try Bestandsinvoer.lees(wordt))
    let uitkomst = Versieverschil.vergelijk(was: oud, wordt: nieuw)
    Bestandsinvoer.meld(uitkomst.bevindingen)
    guard let verschil = uitkomst.model else { throw Afloop.kanNiet }
    if let naar, naar.lowercased().hasSuffix(".zip") {
      return try levering.maak(was: oud, wordt: nieuw, naar: naar)
    }
    let tekst =
      switch formaat {
      case .tekst: verschil.alsTekst
      case .json: verschil.alsJSON
      case .xml: String(decoding: verschil.alsXML, as: UTF8.self)
      }
    try schrijf(tekst)
    if !verschil.isGelijk { throw Afloop.fout }
  }

  private func samen(_ naast: String) throws {
    if let naar, naar.lowercased().hasSuffix(".zip") {
      return try levering.weef(
        basis: try Bestandsinvoer.lees(was), wordt: try Bestandsinvoer.lees(wordt),
        naast: try Bestandsinvoer.lees(naast), overig: bijBotsing.voorkeur,
        keuzes: Dictionary(kies.map { ($0.punt, $0.keuze) }) { _, laatste in laatste }, naar: naar)
    }
    let uitkomst = Samenvoeging.vergelijk(
      basis: try Bestandsinvoer.lees(was), a: try Bestandsinvoer.lees(wordt), b: try Bestandsinvoer.lees(naast),
      keuzes: Verweefkeuzes(bijBotsing.voorkeur))
    Bestandsinvoer.meld(uitkomst.bevindingen)
    guard let samenvoeging = uitkomst.model else { throw Afloop.kanNiet }
    let tekst =
      switch formaat {
      case .tekst: samenvoeging.alsTekst
      case .json: samenvoeging.alsJSON
      case .xml: String(decoding: samenvoeging.alsXML, as: UTF8.self)
      }
    try schrijf(tekst)
    if !samenvoeging.isZonderBotsing { throw Afloop.fout }
  }

  private func schrijf(_ tekst: String) throws {
    guard let naar else { return Uitvoer.schrijf(tekst) }
    try Bestandsinvoer.probeer { () throws(ControleStoring) in
      try Bestandslezer.schrijf(Array(tekst.utf8), naar: naar)
    }
    Uitvoer.meld("Geschreven naar \(naar).")
  }
}
