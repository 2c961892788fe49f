import Bevindingen
package import Tijd

/// What has been published about one regulation or information object: its versions by doel, their dates, and whether
/// it was withdrawn. A value: the LVBB keeps it in tables, a test writes it down.
package struct Instrumentregister: Sendable, Hashable {
  /// One version, made for one doel.
  package struct Versie: Sendable, Hashable {
    package var expression: String
    package var doel: String
    /// The version this one was made from; nil for a first version and for an object that is always replaced whole.
    package var was: String?
    package var juridischWerkendVanaf: Datum?
    /// Absent means: the same day as juridischWerkendVanaf.
    package var geldigVanaf: Datum?
    package var isOntwerp: Bool
    /// The day on which the besluit that lays it down was published; nil when it is not yet.
    package var gepubliceerdOp: Datum?
    /// Doelen of which the changes were worked in as well (STOP 1.3.0, VervlochtenVersie).
    package var vervlochten: [String]

    package init(
      expression: String, doel: String, was: String? = nil, juridischWerkendVanaf: Datum? = nil,
      geldigVanaf: Datum? = nil, isOntwerp: Bool = false, gepubliceerdOp: Datum? = nil, vervlochten: [String] = []
    ) {
      self.expression = expression
      self.doel = doel
      self.was = was
      self.juridischWerkendVanaf = juridischWerkendVanaf
      self.geldigVanaf = geldigVanaf
      self.isOntwerp = isOntwerp
      self.gepubliceerdOp = gepubliceerdOp
      self.vervlochten = vervlochten
    }
  }

  package struct Intrekking: Sendable, Hashable {
    package var doel: String
    package var juridischWerkendVanaf: Datum
    package var geldigVanaf: Datum?
    package init(doel: String, juridischWerkendVanaf: Datum, geldigVanaf: Datum? = nil) {
      self.doel = doel
      self.juridischWerkendVanaf = juridischWerkendVanaf
      self.geldigVanaf = geldigVanaf
    }
  }

  package var work: String
  /// The work that the LVBB gave to the consolidation (a CVDR number).
  package var consolidatieWork: String
  package var versies: [Versie]
  package var intrekking: Intrekking?

  package init(work: String, consolidatieWork: String, versies: [Versie] = [], intrekking: Intrekking? = nil) {
    self.work = work
    self.consolidatieWork = consolidatieWork
    self.versies = versies
    self.intrekking = intrekking
  }

  package subscript(expression: String) -> Versie? { versies.first { $0.expression == expression } }

  /// Takes in what a besluit says about this instrument: new versions, dates, withdrawal.
  ///
  /// - Parameters:
  ///   - was: for each wordt version of a mutation, the version it was made from.
  ///   - isOntwerp: a draft has no dates and is never in force.
  package mutating func neemOp(
    _ informatie: ConsolidatieInformatie, was: [String: String] = [:], isOntwerp: Bool = false,
    gepubliceerdOp: Datum? = nil
  ) {
    for beoogd in informatie.beoogdeRegelgeving where beoogd.instrumentVersie.hasPrefix("\(work)/") {
      guard let doel = beoogd.doelen.first else { continue }
      versies.append(
        Versie(
          expression: beoogd.instrumentVersie, doel: doel, was: was[beoogd.instrumentVersie],
          isOntwerp: isOntwerp, gepubliceerdOp: gepubliceerdOp,
          vervlochten: beoogd.gemaaktOpBasisVan.filter { $0.soort == .vervlochten }.map(\.doel)))
    }
    // A date belongs to the doel: it may come with a later besluit than the version.
    for plek in versies.indices where !versies[plek].isOntwerp {
      let doel = versies[plek].doel
      if let datum = informatie.datum(.juridischWerkendVanaf, doel: doel) {
        versies[plek].juridischWerkendVanaf = datum
      }
      if let datum = informatie.datum(.geldigVanaf, doel: doel) { versies[plek].geldigVanaf = datum }
    }
    for weg in informatie.intrekkingen where weg.instrument == work && !isOntwerp {
      guard let doel = weg.doelen.first, let datum = informatie.datum(.juridischWerkendVanaf, doel: doel) else {
        continue
      }
      intrekking = Intrekking(
        doel: doel, juridischWerkendVanaf: datum, geldigVanaf: informatie.datum(.geldigVanaf, doel: doel))
    }
  }
}
