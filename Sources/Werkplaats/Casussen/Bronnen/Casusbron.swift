package import Bevindingen
package import Geometrie
package import Tijd

/// One `.casus` file (Voorbeelden/README.md, section 9): what happens, and what must then be true.
package struct Casusbron: Sendable, Hashable {
  package var slug: String
  package var titel: String
  package var niveau: Int
  /// Folder of the municipality, relative to the casus file.
  package var map: String
  package var startdatum: Datum
  package var verhaal: String
  package var varianten: [Casusvariant]
  package var stappen: [Casusstap]
  package var testpunten: [Testpunt]
  package var scenarios: [Scenario]
  package var vindplaats: Vindplaats

  package func variant(_ slug: String) -> Casusvariant? { varianten.first { $0.slug == slug } }
  package func scenario(_ slug: String) -> Scenario? { scenarios.first { $0.slug == slug } }

  /// What must be done for one step in a variant: the step without variant, and the one of that variant beside it.
  package func stappen(_ nummer: String, variant: String) -> [Casusstap] {
    stappen.filter { $0.nummer == nummer && ($0.variant == nil || $0.variant == variant) }
  }
}

package struct Casusvariant: Sendable, Hashable {
  package var slug: String
  package var titel: String
  /// Step numbers in the order in which they are done.
  package var stappen: [String]
  package var vindplaats: Vindplaats
}

/// A line of a step: `antwoord diameter` and `28`.
package struct Casusregel: Sendable, Hashable {
  package var sleutel: String
  package var waarde: String
  package var vindplaats: Vindplaats

  /// What stands after a first word: `diameter` in `antwoord diameter`.
  package func na(_ woord: String) -> String? {
    sleutel.hasPrefix(woord + " ") ? String(sleutel.dropFirst(woord.count + 1)) : nil
  }
}

package struct Casusstap: Sendable, Hashable {
  package var nummer: String
  package var titel: String
  package var variant: String?
  package var rol: String
  package var gegeven: [Casusregel]
  package var als: [Casusregel]
  package var dan: [Casusregel]
  package var vindplaats: Vindplaats

  package func als(_ sleutel: String) -> String? { als.first { $0.sleutel == sleutel }?.waarde }
  package func alsAlle(_ sleutel: String) -> [String] { als.filter { $0.sleutel == sleutel }.map(\.waarde) }
  package func dan(_ sleutel: String) -> String? { dan.first { $0.sleutel == sleutel }?.waarde }
  package func gegeven(_ sleutel: String) -> String? { gegeven.first { $0.sleutel == sleutel }?.waarde }

  /// Name and value of all lines that begin with a word: `antwoord aantal: 1` gives (aantal, 1).
  package func alsReeks(_ woord: String) -> [(naam: String, waarde: String)] {
    als.compactMap { regel in regel.na(woord).map { ($0, regel.waarde) } }
  }
}

/// Where something happens: a point, or an area.
package enum Casuslocatie: Sendable, Hashable {
  case punt(Punt)
  /// A ring, not closed.
  case vlak([Punt])

  /// Reads `punt x y` and `vlak x1 y1 x2 y2 x3 y3 …`.
  package init?(_ tekst: String) {
    let woorden = tekst.woorden
    let getallen = woorden.dropFirst().compactMap { Double($0) }
    guard getallen.count == woorden.count - 1, getallen.count.isMultiple(of: 2) else { return nil }
    let punten = stride(from: 0, to: getallen.count, by: 2).map { Punt(x: getallen[$0], y: getallen[$0 + 1]) }
    switch (woorden.first, punten.count) {
    case ("punt", 1): self = .punt(punten[0])
    case ("vlak", 3...): self = .vlak(punten)
    default: return nil
    }
  }

  package var vorm: Vorm {
    switch self {
    case .punt(let punt): .punt(punt)
    case .vlak(let punten): .vlak(Vlak(buitenring: punten + punten.prefix(1)))
    }
  }
}

/// A point of step 4b with the rules that must apply there, the day before and the day itself of entry into force.
package struct Testpunt: Sendable, Hashable {
  package struct Activiteit: Sendable, Hashable {
    package var activiteit: String
    package var kwalificatie: String
    /// `6.4` or `6.2/1`.
    package var regel: String
  }
  package struct Tekst: Sendable, Hashable {
    package var regel: String
    package var bevat: String
  }
  package struct Verwachting: Sendable, Hashable {
    package var wel: [String] = []
    package var niet: [String] = []
    package var activiteiten: [Activiteit] = []
    package var teksten: [Tekst] = []
  }
  package var slug: String
  package var titel: String
  package var punt: Punt
  package var voor: Verwachting
  package var na: Verwachting
  package var vindplaats: Vindplaats
}

/// A row of answers for steps 6 and 8a, with the conclusion and the row that must come out.
package struct Scenario: Sendable, Hashable {
  package struct Antwoord: Sendable, Hashable {
    package var vraag: String
    package var waarde: String
  }
  package var slug: String
  package var titel: String
  /// Path of the rules, relative to the folder of the municipality.
  package var regels: String
  package var locatie: Casuslocatie
  package var antwoorden: [Antwoord]
  package var conclusie: String
  package var rij: String
  package var vindplaats: Vindplaats
}
