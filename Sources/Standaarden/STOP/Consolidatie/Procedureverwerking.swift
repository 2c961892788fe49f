package import Bevindingen
import Tijd

extension Procedureverloop {
  /// The course of the procedure after a kennisgeving: steps are added, replaced and removed by kind and day
  /// (normen 11.2 point 9; validatiematrix 6.0, codes 4750 to 4755 and 4762).
  ///
  /// What can be carried out is carried out; the findings say what the LVBB refuses.
  package func na(_ mutatie: Procedureverloopmutatie, bij plaats: Vindplaats? = nil) -> Bevonden<Procedureverloop> {
    var nieuw = self
    var gevonden: [Bevinding] = []
    if mutatie.voegStappenToe.isEmpty && mutatie.vervangStappen.isEmpty && mutatie.verwijderStappen.isEmpty {
      gevonden.append(ConsolidatieRegels.leegVerloop.bevinding("Mutatie van het procedureverloop is leeg", bij: plaats))
    }
    if mutatie.bekendOp <= bekendOp {
      gevonden.append(
        ConsolidatieRegels.nietLaterBekend.bevinding(
          "bekendOp \(mutatie.bekendOp) is niet later dan \(bekendOp)", bij: plaats))
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
    nieuw.ontvangenOp = mutatie.ontvangenOp ?? ontvangenOp
    return Bevonden(nieuw, bevindingen: gevonden)
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
