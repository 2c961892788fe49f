/// Answers with what should come out: one line of a table of scenarios.
///
/// Questions are named by their vraagReferentie, or by the id of their uitvoeringsregel when they have none
/// (`Vraag.scenariosleutel`), so that a scenario outlives a new version of the file.
package struct Regelscenario: Sendable, Hashable, Codable {
  package var naam: String
  /// By question; the answer to a geo question is ja, nee or deels, to an attachment ja.
  package var antwoorden: [String: String]
  /// Conclusie: codes of conclusions. Indieningsvereisten: the questions and attachments that stand on the form.
  /// Order does not matter.
  package var verwacht: [String]
  /// The row of the table that should give it; nil when that does not matter.
  package var rij: String?
  package var artikel: Artikel?
  package var notitie: String

  /// The article of the plan that says so.
  package struct Artikel: Sendable, Hashable, Codable {
    package var wId: String
    package var opschrift: String
    package init(wId: String, opschrift: String) {
      self.wId = wId
      self.opschrift = opschrift
    }
  }

  package init(
    naam: String, antwoorden: [String: String], verwacht: [String], rij: String? = nil, artikel: Artikel? = nil,
    notitie: String = ""
  ) {
    self.naam = naam
    self.antwoorden = antwoorden
    self.verwacht = verwacht
    self.rij = rij
    self.artikel = artikel
    self.notitie = notitie
  }

  private enum Sleutel: String, CodingKey { case naam, antwoorden, verwacht, rij, artikel, notitie }

  /// Also reads what was kept before there could be more than one conclusion.
  package init(from decoder: any Decoder) throws {
    let bak = try decoder.container(keyedBy: Sleutel.self)
    naam = try bak.decode(String.self, forKey: .naam)
    antwoorden = try bak.decode([String: String].self, forKey: .antwoorden)
    if let een = try? bak.decode(String.self, forKey: .verwacht) {
      verwacht = [een]
    } else {
      verwacht = try bak.decode([String].self, forKey: .verwacht)
    }
    rij = try bak.decodeIfPresent(String.self, forKey: .rij)
    artikel = try bak.decodeIfPresent(Artikel.self, forKey: .artikel)
    notitie = try bak.decodeIfPresent(String.self, forKey: .notitie) ?? ""
  }
}

extension Vraag {
  /// By which a scenario names this question.
  package var scenariosleutel: String { vraagReferentie ?? uitvoeringsregel }

  /// An answer of a scenario as it travels in the run-time API.
  func scenarioantwoord(_ tekst: String) -> String {
    bijlageType != nil && ["ja", "true"].contains(tekst.lowercased()) ? "true" : tekst
  }
}

extension Antwoordlezer {
  /// The options in an answer to a question with several.
  package static func delen(_ antwoord: String) -> [String] { antwoord.gesplitst(bij: scheiding) }
}
