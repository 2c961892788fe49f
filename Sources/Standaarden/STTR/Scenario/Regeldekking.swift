import DMN

/// Which part of the rules a set of scenarios touches: rows of tables, ways through them, and questions.
package struct Regeldekking: Sendable, Hashable {
  package struct Tabel: Sendable, Hashable {
    package var beslissing: String
    package var naam: String
    /// Per row the names of the scenarios that it fitted.
    package var rijen: [[String]]
    package var geraakt: Int { rijen.count { !$0.isEmpty } }
  }

  /// One combination of rows that fitted together.
  package struct Pad: Sendable, Hashable {
    /// Rows by decision id.
    package var treffers: [String: [Int]]
    package var scenarios: [String]
  }

  package struct Vraagdekking: Sendable, Hashable {
    package var sleutel: String
    package var tekst: String
    package var scenarios: [String]
  }

  /// In document order.
  package var tabellen: [Tabel]
  /// In the order in which they were first walked.
  package var paden: [Pad]
  /// In the order of asking.
  package var vragen: [Vraagdekking]

  package init(_ loop: Scenarioloop, _ verslagen: [Scenarioverslag]) {
    tabellen = loop.regels.dmn.beslissingen.compactMap { beslissing in
      guard let tabel = beslissing.tabel else { return nil }
      let rijen = tabel.rijen.indices.map { plek in
        verslagen.filter { $0.treffers[beslissing.id]?.contains(plek) == true }.map(\.scenario.naam)
      }
      return Tabel(beslissing: beslissing.id, naam: beslissing.naam, rijen: rijen)
    }
    paden = []
    for verslag in verslagen where !verslag.treffers.isEmpty {
      if let plek = paden.firstIndex(where: { $0.treffers == verslag.treffers }) {
        paden[plek].scenarios.append(verslag.scenario.naam)
      } else {
        paden.append(Pad(treffers: verslag.treffers, scenarios: [verslag.scenario.naam]))
      }
    }
    vragen = loop.check.vragen.map { vraag in
      let sleutel = vraag.scenariosleutel
      let namen = verslagen.filter { $0.gesteld.contains(sleutel) }.map(\.scenario.naam)
      return Vraagdekking(sleutel: sleutel, tekst: vraag.tekst, scenarios: namen)
    }
  }

  package func tabel(_ beslissing: String?) -> Tabel? { tabellen.first { $0.beslissing == beslissing } }
}

extension Regeldekking.Tabel {
  /// Whole percent, rounded down: 100 means all of them.
  package var procent: Int { rijen.isEmpty ? 100 : geraakt * 100 / rijen.count }
}
