import Bevindingen
import DSOKoppelvlak
import STTR
import Tijd

/// One rule set on the desk: the rules, their tests, and what became of them.
struct Regeldossier: Sendable, Hashable, Codable {
  var id: String
  var set: Regelset
  /// The name of the activiteit in the plan, as the RTR gave it.
  var activiteitnaam: String
  var scenarios: [Regelscenario] = []
  /// What rows, questions and the rules as a whole follow in the plan, as it was when the author last looked.
  var koppelingen: [Koppeling] = []
  var gewijzigdOp: Tijdstip
  /// Moment and outcome of the last verification by the RTR.
  var verificatie: Uitslag?
  var publicatie: Uitslag?

  /// What the RTR said.
  struct Uitslag: Sendable, Hashable, Codable {
    var op: Tijdstip
    /// GOEDGEKEURD, AFGEKEURD or VERWERKT.
    var uitkomst: String
    var meldingen: [ToepasbareRegels.Verificatiemelding]
    var isGoed: Bool { uitkomst != "AFGEKEURD" }
    /// Accepted, but something in it will not do what the author thinks.
    var waarschuwt: Bool { isGoed && meldingen.contains { $0.ernst == "waarschuwing" } }
  }
}

extension Regeldossier {
  /// Also reads a dossier that was kept before it had scenarios or ties.
  init(from decoder: any Decoder) throws {
    let bak = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try bak.decode(String.self, forKey: .id), set: try bak.decode(Regelset.self, forKey: .set),
      activiteitnaam: try bak.decode(String.self, forKey: .activiteitnaam),
      scenarios: try bak.decodeIfPresent([Regelscenario].self, forKey: .scenarios) ?? [],
      koppelingen: try bak.decodeIfPresent([Koppeling].self, forKey: .koppelingen) ?? [],
      gewijzigdOp: try bak.decode(Tijdstip.self, forKey: .gewijzigdOp),
      verificatie: try bak.decodeIfPresent(Uitslag.self, forKey: .verificatie),
      publicatie: try bak.decodeIfPresent(Uitslag.self, forKey: .publicatie))
  }
}

extension Regeldossier {
  /// The rules as a file of this version of STTR, with what does not fit there; nil when no file can be made of them.
  func bestand(_ naamgeving: Regelnaamgeving, _ versie: STTRVersie) -> Bevonden<[UInt8]> {
    let eerste = set.sttrBestand(naamgeving)
    guard versie == .drie, let bytes = eerste.model else { return eerste }
    return STTROmzetting.naarVersie3(bytes, bestand: bestandsnaam(versie))
  }

  func bestandsnaam(_ versie: STTRVersie) -> String { versie == .drie ? "\(set.slug)-sttr3.dmn" : "\(set.slug).dmn" }
}

/// Runs the scenarios of a rule set on the very file that goes to the RTR.
enum Regelproef {
  /// Nil when no file can be made of the rules.
  static func loop(_ set: Regelset, _ naamgeving: Regelnaamgeving) -> Scenarioloop? {
    guard let bytes = set.sttrBestand(naamgeving).model,
      let regels = STTRDecoder.decodeer(bytes, bestand: "\(set.slug).dmn").model
    else { return nil }
    return Scenarioloop(regels, rijnamen: set.rijen.map(\.id))
  }

  /// For looking only: a scenario that does not care for its row says the one that it comes out at.
  static func metRijen(_ dossier: Regeldossier, _ naamgeving: Regelnaamgeving) -> Regeldossier {
    guard dossier.scenarios.contains(where: { $0.rij == nil }), let loop = loop(dossier.set, naamgeving) else {
      return dossier
    }
    var kopie = dossier
    for plek in kopie.scenarios.indices where kopie.scenarios[plek].rij == nil {
      kopie.scenarios[plek].rij = loop.loop(kopie.scenarios[plek]).rijen.first
    }
    return kopie
  }
}

/// Everything that can be said about a rule set before it leaves the desk.
enum Dossiercontrole {
  static func bevindingen(_ set: Regelset, _ naamgeving: Regelnaamgeving) -> [Bevinding] {
    let tekst = Regelnotatie.lees(Regelnotatie.schrijf(set), bestand: "\(set.slug).txt").bevindingen
    let bestand = set.sttrBestand(naamgeving)
    var alle = tekst + bestand.bevindingen
    if let bytes = bestand.model {
      alle += Verificatie.verifieer(bytes, bestand: "\(set.slug).dmn").bevindingen
    }
    return alle.bijStap("5")
  }

  /// What the ways through the questions and their words bring up; nothing while the rules do not make a sound file.
  static func analyse(_ set: Regelset, _ naamgeving: Regelnaamgeving) -> [Analysebevinding] {
    guard let bytes = set.sttrBestand(naamgeving).model else { return [] }
    let gelezen = Verificatie.verifieer(bytes, bestand: "\(set.slug).dmn")
    guard let regels = gelezen.model, !gelezen.heeftFouten else { return [] }
    return Verificatie.analyseer(regels)
  }

  /// Questions that these rules and the others on the desk ask twice.
  static func dubbel(_ sets: [Regelset], _ naamgeving: Regelnaamgeving) -> [Bevinding] {
    let bronnen = sets.compactMap { set -> Dubbelevragen.Bron? in
      guard let bytes = set.sttrBestand(naamgeving).model else { return nil }
      return STTRDecoder.decodeer(bytes, bestand: "\(set.slug).dmn").model.map { Dubbelevragen.Bron($0) }
    }
    return Dubbelevragen.controleer(bronnen).bijStap("5")
  }
}
