package import Bevindingen
package import Tijd

/// Whether a besluit had a kennisgeving before.
package enum Kennisgevingbeurt: Sendable { case eerste, volgende }

extension Procedureverloop {
  /// The course of the procedure after a kennisgeving: steps are added, replaced and removed by kind and day
  /// (normen 11.2 point 9; validatiematrix 6.0, codes 4750 to 4757 and 4762).
  ///
  /// What can be carried out is carried out; the findings say what the LVBB refuses.
  /// - Parameters:
  ///   - ontvangenOp: the day on which the LVBB handles it; what the mutation itself says comes first.
  ///   - beurt: the first kennisgeving about the besluit may bear its dates.
  package func na(
    _ mutatie: Procedureverloopmutatie, ontvangenOp dag: Datum? = nil, beurt: Kennisgevingbeurt = .eerste,
    bij plaats: Vindplaats? = nil
  ) -> Bevonden<Procedureverloop> {
    var nieuw = self
    let ontvangen = mutatie.ontvangenOp ?? dag
    var gevonden = datums(mutatie.bekendOp, ontvangen, beurt, plaats)
    if mutatie.voegStappenToe.isEmpty && mutatie.vervangStappen.isEmpty && mutatie.verwijderStappen.isEmpty {
      gevonden.append(ConsolidatieRegels.leegVerloop.bevinding("Mutatie van het procedureverloop is leeg", bij: plaats))
    }
    for weg in mutatie.verwijderStappen {
      guard let plek = nieuw.plek(weg.soortStap, weg.datumTeMuterenStap) else {
        gevonden.append(Procedureverloop.onbekend(weg.soortStap, "\(weg.datumTeMuterenStap)", plaats))
        continue
      }
      nieuw.stappen.remove(at: plek)
    }
    for vervanging in mutatie.vervangStappen {
      gevonden += Procedureverloop.publicatiestap(vervanging.stap, plaats)
      guard let plek = nieuw.plek(vervanging.stap.soortStap, vervanging.datumTeMuterenStap) else {
        gevonden.append(
          Procedureverloop.onbekend(vervanging.stap.soortStap, "\(vervanging.datumTeMuterenStap)", plaats))
        continue
      }
      nieuw.stappen[plek] = vervanging.stap
    }
    for stap in mutatie.voegStappenToe {
      gevonden += Procedureverloop.publicatiestap(stap, plaats)
      if nieuw.plek(stap.soortStap, stap.voltooidOp) != nil {
        gevonden.append(
          ConsolidatieRegels.dubbeleStap.bevinding(
            "Stap \(stap.soortStap) op \(stap.voltooidOp) is al bekend", bij: plaats))
      } else {
        nieuw.stappen.append(stap)
      }
    }
    nieuw.bekendOp = mutatie.bekendOp
    nieuw.ontvangenOp = ontvangen ?? ontvangenOp
    return Bevonden(nieuw, bevindingen: gevonden)
  }

  /// Neither axis goes back, and of a second kennisgeving one of them goes on.
  private func datums(
    _ bekend: Datum, _ ontvangen: Datum?, _ beurt: Kennisgevingbeurt, _ plaats: Vindplaats?
  ) -> [Bevinding] {
    var gevonden: [Bevinding] = []
    if bekend < bekendOp {
      gevonden.append(
        ConsolidatieRegels.eerderBekend.bevinding("bekendOp \(bekend) ligt voor \(bekendOp)", bij: plaats))
    }
    if let ontvangen, let eerder = ontvangenOp, ontvangen < eerder {
      gevonden.append(
        ConsolidatieRegels.eerderOntvangen.bevinding("ontvangenOp \(ontvangen) ligt voor \(eerder)", bij: plaats))
    }
    // Without a day of receipt only bekendOp tells which is the newer.
    let isLater =
      bekend > bekendOp || bekend == bekendOp && ontvangen.flatMap { dag in ontvangenOp.map { dag > $0 } } ?? false
    if beurt == .volgende, !isLater {
      gevonden.append(
        ConsolidatieRegels.nietLaterBekend.bevinding("bekendOp \(bekend) is niet later dan \(bekendOp)", bij: plaats))
    }
    return gevonden
  }

  /// The LVBB itself adds the step publicatie when it publishes.
  package func metPublicatie(_ stap: Procedurestap) -> Procedureverloop {
    var nieuw = self
    nieuw.stappen.removeAll { $0.soortStap == Procedurestap.publicatie }
    nieuw.stappen.append(stap)
    return nieuw
  }

  private func plek(_ soort: String, _ dag: Datum) -> Int? {
    stappen.firstIndex { $0.soortStap == soort && $0.voltooidOp == dag }
  }

  private static func onbekend(_ soort: String, _ dag: String, _ plaats: Vindplaats?) -> Bevinding {
    ConsolidatieRegels.onbekendeStap.bevinding("Stap \(soort) op \(dag) komt niet voor in het verloop", bij: plaats)
  }

  private static func publicatiestap(_ stap: Procedurestap, _ plaats: Vindplaats?) -> [Bevinding] {
    guard stap.soortStap == Procedurestap.publicatie else { return [] }
    return [ConsolidatieRegels.publicatieGeleverd.bevinding("Stap publicatie is aangeleverd", bij: plaats)]
  }
}
