import Geometrie
package import STTR

/// What came out of a scenario, beside what was expected.
package struct Scenariouitslag: Sendable, Hashable {
  package var scenario: Scenario
  /// Nil when the check did not come to a conclusion.
  package var conclusie: String?
  /// The row of the table: `R15`.
  package var rij: String?
  /// What was still open, as texts of questions.
  package var openVragen: [String]

  package var klopt: Bool { conclusie == scenario.conclusie && rij == scenario.rij }
}

/// Walks the scenarios of a casus through an STTR file, as a regelanalist does before the rules are published.
package struct Scenarioproef: Sendable {
  /// More rounds than a table has questions.
  private static let meesteRonden = 60

  private let gemeente: Voorbeeldgemeente
  private let bouwer: Regelbouwer

  package init(_ gemeente: Voorbeeldgemeente) {
    self.gemeente = gemeente
    bouwer = Regelbouwer(gemeente)
  }

  /// - Parameter sttr: the file as it goes through the chain; the readable rules only give the names of the rows.
  package func loop(_ scenario: Scenario, _ sttr: Regelbestand, _ regelset: Regelset) -> Scenariouitslag {
    let check = Vergunningcheck(sttr)
    let omstandigheden = Vergunningcheck.Omstandigheden(geo: geoAntwoorden(scenario.locatie.vorm))
    var antwoorden: [STTR.Antwoord] = []
    var uitslag = Scenariouitslag(scenario: scenario, openVragen: [])
    for _ in 0..<Self.meesteRonden {
      let uitkomst = check.bepaal(antwoorden, omstandigheden)
      if let conclusie = uitkomst.conclusies.first {
        uitslag.conclusie = conclusie.code
        uitslag.rij = regelset.rijen.indices.contains(conclusie.rij) ? regelset.rijen[conclusie.rij].id : nil
        uitslag.openVragen = []
        return uitslag
      }
      uitslag.openVragen = uitkomst.openVragen.map(\.tekst)
      let nieuw = uitkomst.openVragen.compactMap { vraag in antwoord(vraag, scenario) }
        .filter { nieuw in !antwoorden.contains { $0.id == nieuw.id } }
      guard !nieuw.isEmpty else { return uitslag }
      antwoorden += nieuw
    }
    return uitslag
  }

  private func antwoord(_ vraag: Vraag, _ scenario: Scenario) -> STTR.Antwoord? {
    guard let gegeven = scenario.antwoorden.first(where: { $0.vraag == vraag.vraagReferentie }) else { return nil }
    return STTR.Antwoord(id: vraag.id, antwoord: gegeven.waarde)
  }

  /// How a place lies with regard to every locatie of the plan.
  private func geoAntwoorden(_ plek: Vorm) -> [String: GeoAntwoord] {
    var antwoorden: [String: GeoAntwoord] = [:]
    for (slug, identificatie) in bouwer.naamgeving.locaties {
      let leden = gemeente.annotaties.groep(slug)?.gebieden ?? [slug]
      guard let gebied = Vorm.samen(leden.compactMap { gemeente.gebied($0)?.vorm }) else { continue }
      switch plek.ligging(in: gebied) {
      case .binnen: antwoorden[identificatie] = .ja
      case .deels: antwoorden[identificatie] = .deels
      case .buiten: antwoorden[identificatie] = .nee
      }
    }
    return antwoorden
  }
}
