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

/// Answers and what should come out: one line of the table of tests.
struct Regelscenario: Sendable, Hashable, Codable {
  var naam: String
  /// By slug of the question.
  var antwoorden: [String: String]
  /// A Conclusiecode.
  var verwacht: String
  /// The row that should give it; nil when that does not matter.
  var rij: String?
}

/// Runs the tests of a rule set on the very file that goes to the RTR.
struct Scenarioproef {
  let set: Regelset
  let check: Vergunningcheck

  struct Uitkomst: Sendable, Hashable {
    var conclusie: String
    var rij: String?
    /// Questions that were still open.
    var open: [String]
    var klopt: Bool
  }

  /// Nil when no file can be made of the rules.
  init?(_ set: Regelset, _ naamgeving: Regelnaamgeving) {
    guard let bytes = set.sttrBestand(naamgeving).model,
      let regels = STTRDecoder.decodeer(bytes, bestand: "\(set.slug).dmn").model
    else { return nil }
    self.set = set
    check = Vergunningcheck(regels)
  }

  func doe(_ scenario: Regelscenario) -> Uitkomst {
    let antwoorden = check.vragen.compactMap { vraag -> Antwoord? in
      guard let slug = vraag.vraagReferentie, let antwoord = scenario.antwoorden[slug], !antwoord.isEmpty else {
        return nil
      }
      return Antwoord(id: vraag.id, antwoord: antwoord)
    }
    let uitkomst = check.bepaal(antwoorden)
    let eerste = uitkomst.conclusies.first
    let rij = eerste.flatMap { set.rijen.indices.contains($0.rij) ? set.rijen[$0.rij].id : nil }
    let klopt = eerste?.code == scenario.verwacht && (scenario.rij.map { $0 == rij } ?? true)
    return Uitkomst(
      conclusie: eerste?.bekend?.waarde ?? eerste?.code ?? "nog geen conclusie", rij: rij,
      open: uitkomst.openVragen.map(\.tekst), klopt: klopt)
  }

  /// Rows that no test of the dossier reaches.
  func zonderProef(_ scenarios: [Regelscenario]) -> [String] {
    let geraakt = Set(scenarios.compactMap { doe($0).rij })
    return set.rijen.map(\.id).filter { !geraakt.contains($0) }
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
