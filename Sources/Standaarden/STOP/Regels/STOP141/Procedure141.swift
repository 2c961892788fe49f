import Bevindingen
import Markup

/// The course of a procedure as STOP 1.4.1 judges it (imop-procedure). The codes are those of 1.3.0; the steps are not:
/// schorsing became the voorlopige voorziening, and beperking vindbaarheid is new.
enum Procedure141 {
  private struct Stap {
    var soort: String
    var datum: String
    var element: Element
  }

  /// The rank of a step among those that are checked together, and whether it may be on the day of the one before it.
  private struct Rang {
    var plaats: Int
    var moetLater = false
  }

  private static let eenmalig: Set<String> = [
    Procedurestap.vaststelling, Procedurestap.ondertekening, Procedurestap.publicatie,
    Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn, Procedurestap.eindeBezwaartermijn,
    Procedurestap.beroepIngesteld, Procedurestap.eindeBeroepstermijn, Procedurestap.beroepAfgedaan,
    Procedurestap.beperkingVindbaarheid,
  ]
  private static let vanOntwerp: Set<String> = [
    Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn, Procedurestap.beperkingVindbaarheid,
  ]
  private static let vanDefinitief: Set<String> = [
    Procedurestap.eindeBezwaartermijn, Procedurestap.beroepIngesteld, Procedurestap.eindeBeroepstermijn,
    Procedurestap.beroepAfgedaan, Procedurestap.voorlopigeVoorziening, Procedurestap.voorzieningOpgeheven,
  ]
  /// In which order steps of one day are taken.
  private static let opEenDag: [String] = [
    Procedurestap.vaststelling, Procedurestap.ondertekening, Procedurestap.publicatie,
    Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn, Procedurestap.eindeBezwaartermijn,
    Procedurestap.beroepIngesteld, Procedurestap.eindeBeroepstermijn, Procedurestap.voorlopigeVoorziening,
    Procedurestap.voorzieningOpgeheven, Procedurestap.beroepAfgedaan, Procedurestap.beperkingVindbaarheid,
  ]
  private static let reeksen: [(kaart: Regelkaart, rangen: [String: Rang])] = [
    (
      Procedureregels.volgorde,
      [
        Procedurestap.vaststelling: Rang(plaats: 1), Procedurestap.ondertekening: Rang(plaats: 2),
        Procedurestap.publicatie: Rang(plaats: 3),
        Procedurestap.beperkingVindbaarheid: Rang(plaats: 4, moetLater: true),
      ]
    ),
    (
      Procedureperioden.volgorde,
      [
        Procedurestap.vaststelling: Rang(plaats: 1), Procedurestap.ondertekening: Rang(plaats: 1),
        Procedurestap.beginInzagetermijn: Rang(plaats: 2),
        Procedurestap.eindeBezwaartermijn: Rang(plaats: 2, moetLater: true),
        Procedurestap.eindeInzagetermijn: Rang(plaats: 3, moetLater: true),
        Procedurestap.eindeBeroepstermijn: Rang(plaats: 3, moetLater: true),
      ]
    ),
    (
      Procedureregels.beroep,
      [
        Procedurestap.vaststelling: Rang(plaats: 1), Procedurestap.ondertekening: Rang(plaats: 1),
        Procedurestap.beroepIngesteld: Rang(plaats: 2), Procedurestap.eindeBeroepstermijn: Rang(plaats: 3),
      ]
    ),
  ]
  private static let metgezellen: [(stap: String, nodig: [String])] = [
    (Procedurestap.beginInzagetermijn, [Procedurestap.eindeInzagetermijn]),
    (Procedurestap.beroepIngesteld, [Procedurestap.ondertekening, Procedurestap.eindeBeroepstermijn]),
    (Procedurestap.eindeBeroepstermijn, [Procedurestap.ondertekening]),
    (Procedurestap.eindeBezwaartermijn, [Procedurestap.ondertekening]),
  ]

  static func controleer(_ elementen: [Element]) -> [Bevinding] {
    elementen.filter { $0.heet("procedurestappen", in: STOPNaamruimte.data) }.flatMap(verloop)
  }

  private static func verloop(_ procedure: Element) -> [Bevinding] {
    let alle = procedure.alle("Procedurestap").map {
      Stap(soort: $0.waarde("soortStap"), datum: String($0.waarde("voltooidOp").prefix(10)), element: $0)
    }
    let plek = Dictionary(opEenDag.enumerated().map { ($0.element, $0.offset) }) { eerste, _ in eerste }
    let opVolgorde = alle.sorted {
      ($0.datum, plek[$0.soort] ?? opEenDag.count) < ($1.datum, plek[$1.soort] ?? opEenDag.count)
    }
    var gezien: Set<String> = []
    var (enkel, som): ([Stap], [Bevinding]) = ([], [])
    for stap in opVolgorde {
      if gezien.insert(stap.soort).inserted || !eenmalig.contains(stap.soort) {
        enkel.append(stap)
      } else {
        som.append(meld(Procedureperioden.dubbel, stap, "staat er meer dan eens"))
      }
    }
    return som + samen(gezien, procedure) + reeksen.flatMap { volgorde(enkel, $0.rangen, $0.kaart) } + perioden(enkel)
  }

  private static func meld(_ kaart: Regelkaart, _ stap: Stap, _ wat: String) -> Bevinding {
    kaart.bevinding("Stap \(stap.soort) op \(stap.datum) \(wat)", bij: stap.element.vindplaats)
  }

  private static func samen(_ soorten: Set<String>, _ procedure: Element) -> [Bevinding] {
    var som: [Bevinding] = []
    if !soorten.isDisjoint(with: vanOntwerp), !soorten.isDisjoint(with: vanDefinitief) {
      som.append(
        Procedureregels.mengvorm.bevinding(
          "Stappen van een ontwerp en van een definitief besluit staan bij elkaar", bij: procedure.vindplaats))
    }
    for (stap, nodig) in metgezellen where soorten.contains(stap) {
      for ander in nodig where !soorten.contains(ander) {
        som.append(
          Procedureregels.metgezel.bevinding("Stap \(stap) staat er zonder stap \(ander)", bij: procedure.vindplaats))
      }
    }
    return som
  }

  private static func volgorde(_ stappen: [Stap], _ rangen: [String: Rang], _ kaart: Regelkaart) -> [Bevinding] {
    let reeks = stappen.filter { rangen[$0.soort] != nil }
    return zip(reeks, reeks.dropFirst()).compactMap { eerder, later in
      guard let een = rangen[eerder.soort], let ander = rangen[later.soort] else { return nil }
      if een.plaats > ander.plaats { return meld(kaart, later, "ligt na stap \(eerder.soort) op \(eerder.datum)") }
      guard ander.moetLater, eerder.datum == later.datum else { return nil }
      return meld(kaart, later, "is op dezelfde dag als stap \(eerder.soort)")
    }
  }

  /// Walks the steps by date: a voorziening after a beroep, an end after a begin.
  private static func perioden(_ stappen: [Stap]) -> [Bevinding] {
    var (isBegonnen, isAfgedaan, heeftVoorziening) = (false, false, false)
    var som: [Bevinding] = []
    for stap in stappen {
      switch stap.soort {
      case Procedurestap.beroepIngesteld: (isBegonnen, isAfgedaan) = (true, false)
      case Procedurestap.beroepAfgedaan:
        if !isBegonnen || isAfgedaan {
          som.append(meld(Procedureperioden.beroepNooitBegonnen, stap, "staat er zonder begonnen beroep"))
        }
        (isBegonnen, isAfgedaan) = (true, true)
      case Procedurestap.voorlopigeVoorziening, Procedurestap.voorzieningOpgeheven:
        if !isBegonnen { som.append(meld(Procedureperioden.buitenBeroep, stap, "ligt niet na een beroep")) }
        (isBegonnen, isAfgedaan) = (true, false)
        let begint = stap.soort == Procedurestap.voorlopigeVoorziening
        if begint, heeftVoorziening {
          som.append(meld(Procedureperioden.schorsingOpen, stap, "begint terwijl de vorige voorziening nog loopt"))
        }
        if !begint, !heeftVoorziening {
          som.append(meld(Procedureperioden.schorsingNooitBegonnen, stap, "eindigt een voorziening die niet begon"))
        }
        heeftVoorziening = begint
      default: continue
      }
    }
    return som
  }
}
