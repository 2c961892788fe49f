import DSOKoppelvlak
import STTR
import Tijd

/// Makes the delivery of one rule file: first the order that makes the activiteit toepasbaar, then the rules.
struct Leveringbouwer {
  /// What the RTR already has switched on for the activiteit: it must stay on.
  let register: RTRGegevens.Activiteit?
  let activiteit: String
  let soort: Regelbeheerobject
  /// Other kinds of rules for the same activiteit on this desk.
  let ookAan: [Regelbeheerobject]
  let werkzaamheid: String
  let begin: Datum

  func bouw(_ bytes: [UInt8], naam: String) -> Levering {
    let kenmerken = Activiteitkenmerken(
      magneet: register?.magneet ?? false, toonbaar: true, verfijnbaar: register?.verfijnbaar ?? false,
      regelbeheerobjecten: objecten, werkzaamheden: werkzaamheden,
      bestuurslaag: register?.bestuursorgaan.bestuurslaag ?? "gemeente", begindatum: begin.dagEerst)
    let json = "\(activiteit).json"
    let bestand = "\(naam).dmn"
    return Levering(
      opdrachten: [
        .updateActiviteit(activiteit: activiteit, bestandsnaam: json),
        .toevoegenToepasbareRegels(geldigBegindatum: begin.dagEerst, bestandsnaam: bestand),
      ], bestanden: [json: kenmerken.codeer(), bestand: bytes])
  }

  private var objecten: [Regelbeheerobject] {
    let bestaand = (register?.regelBeheerObjecten ?? []).compactMap {
      Regelbeheerobject(typering: $0.typering, toestemming: $0.toestemming?.code)
    }
    return uniek(bestaand + [soort] + ookAan)
  }

  private var werkzaamheden: [String] {
    let adressen = (register?.links?.werkzaamheden ?? []).map(\.href)
    let bestaand = adressen.compactMap { $0.split(separator: "/").last.map(String.init) }
    return uniek(bestaand + (werkzaamheid.isEmpty ? [] : [werkzaamheid]))
  }

  private func uniek<Waarde: Hashable>(_ waarden: [Waarde]) -> [Waarde] {
    var gezien: Set<Waarde> = []
    return waarden.filter { gezien.insert($0).inserted }
  }
}
