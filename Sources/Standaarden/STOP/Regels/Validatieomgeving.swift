package import Bevindingen
package import Markup
package import Tijd

/// What the validation must know of the world outside the package. A value, so that every run can be replayed.
package struct Validatieomgeving: Sendable {
  /// How strictly dates are judged.
  package enum Datumscontrole: Sendable {
    /// As the real LVBB does.
    case streng
    /// For practice with stored examples: a date in the past becomes a warning.
    case soepel
  }

  package var vandaag: Datum
  package var datumscontrole: Datumscontrole
  /// OIN of the bevoegd gezag to the idLeveringen that it used before.
  package var bekendeLeveringen: [String: Set<String>]
  /// Whether an aanleveraar may deliver for a bevoegd gezag; nil leaves LVBB1512 out.
  package var isGemachtigd: (@Sendable (_ aanleveraar: String, _ bevoegdGezag: String) -> Bool)?
  /// Works (regulations, information objects, besluiten) that are registered; nil leaves rules on state out.
  package var bekendeWerken: Set<String>?
  /// Of those, the works of which only a draft is registered: the definitive besluit lays them down anew.
  package var ontwerpwerken: Set<String> = []
  /// Expressions that are registered.
  package var bekendeExpressies: Set<String>?
  /// The text of a registered regulation version, to carry a mutation out on.
  package var wasTekst: @Sendable (_ expression: String) -> Tak?
  /// Doelen that are registered, with the works of the regulations that they are tied to.
  package var doelen: [String: Set<String>]

  package init(
    vandaag: Datum, datumscontrole: Datumscontrole = .streng, bekendeLeveringen: [String: Set<String>] = [:],
    isGemachtigd: (@Sendable (_ aanleveraar: String, _ bevoegdGezag: String) -> Bool)? = nil,
    bekendeWerken: Set<String>? = nil, bekendeExpressies: Set<String>? = nil, doelen: [String: Set<String>] = [:],
    wasTekst: @escaping @Sendable (_ expression: String) -> Tak? = { _ in nil }
  ) {
    self.vandaag = vandaag
    self.datumscontrole = datumscontrole
    self.bekendeLeveringen = bekendeLeveringen
    self.isGemachtigd = isGemachtigd
    self.bekendeWerken = bekendeWerken
    self.bekendeExpressies = bekendeExpressies
    self.doelen = doelen
    self.wasTekst = wasTekst
  }
}

/// What came out of a validation: findings, and the delivery as far as it could be read.
package struct Validatieverslag: Sendable {
  /// The groups of checks in the order in which the LVBB runs them; the first with a fout ends the run.
  package enum Groep: Int, Sendable, CaseIterable {
    case enveloppe = 1
    case opdracht, schema, identificatieEnTekst, samenhang, toestand

    /// For people.
    package var naam: String {
      switch self {
      case .enveloppe: "De zip en het manifest"
      case .opdracht: "De opdracht"
      case .schema: "De vorm van de bestanden"
      case .identificatieEnTekst: "Identificaties, tekst en metadata"
      case .samenhang: "De samenhang tussen de bestanden"
      case .toestand: "Wat de LVBB al weet"
      }
    }
  }

  package var bevindingen: [Bevinding]
  package var aanlevering: Aanlevering
  /// The group in which the run ended; nil when all groups were run.
  package var gestoptIn: Groep?

  package init(bevindingen: [Bevinding], aanlevering: Aanlevering, gestoptIn: Groep?) {
    self.bevindingen = bevindingen
    self.aanlevering = aanlevering
    self.gestoptIn = gestoptIn
  }

  package var isValide: Bool { !bevindingen.heeftFouten }
}
