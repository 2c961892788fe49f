import Bevindingen
import Markup
import STTR
import Tijd

/// The deliveries that make an activiteit toepasbaar, for input that brings rules without them.
///
/// The RTR takes rules in only for an activiteit that was made toepasbaar, and the loket finds a check only by its
/// werkzaamheid. Whoever tries the rules of somebody else often has no such delivery at hand.
enum ToepasbaarMaken {
  /// A delivery that we made, and what it is for.
  struct Zelfgemaakt: Sendable {
    var activiteit: String
    /// Urn that we gave to the werkzaamheid: the name of the activiteit in the plan.
    var werkzaamheid: String
    var pakket: Praktijkinvoer.Regelpakket
  }

  static func aanvulling(
    bij pakketten: [Praktijkinvoer.Regelpakket], plan: [String: [UInt8]]
  ) -> [Zelfgemaakt] {
    var geleverd: Set<String> = []
    var objecten: [String: [Regelbeheerobject]] = [:]
    var begin: [String: Datum] = [:]
    for pakket in pakketten {
      for opdracht in pakket.levering.opdrachten {
        switch opdracht {
        case .updateActiviteit(let activiteit, _): geleverd.insert(activiteit)
        case .toevoegenToepasbareRegels(let datum, let naam):
          guard let bytes = pakket.levering.bestanden[naam],
            let ref = STTRDecoder.decodeer(bytes, bestand: naam).model?.functioneleStructuurRef
          else { continue }
          if objecten[ref.activiteit]?.contains(ref.soort) != true {
            objecten[ref.activiteit, default: []].append(ref.soort)
          }
          if let dag = Datum(dagEerst: datum) { begin[ref.activiteit] = min(begin[ref.activiteit] ?? dag, dag) }
        case .onbekend: continue
        }
      }
    }
    let namen = activiteitnamen(plan)
    return objecten.filter { !geleverd.contains($0.key) }.sorted { $0.key < $1.key }.compactMap { activiteit, soorten in
      guard let dag = begin[activiteit] else { return nil }
      return maak(activiteit, naam: namen[activiteit], soorten, dag)
    }
  }

  private static func maak(
    _ activiteit: String, naam: String?, _ soorten: [Regelbeheerobject], _ dag: Datum
  ) -> Zelfgemaakt {
    let werkzaamheid = urn(naam ?? activiteit)
    let bestand = "\(activiteit).json"
    let kenmerken = Activiteitkenmerken(
      regelbeheerobjecten: soorten, werkzaamheden: [werkzaamheid], begindatum: dag.dagEerst)
    let levering = Levering(
      opdrachten: [.updateActiviteit(activiteit: activiteit, bestandsnaam: bestand)],
      bestanden: [bestand: kenmerken.codeer()])
    let pakket = Praktijkinvoer.Regelpakket(
      naam: "toepasbaar maken van \(activiteit)", inhoud: levering.codeer(), levering: levering)
    return Zelfgemaakt(activiteit: activiteit, werkzaamheid: werkzaamheid, pakket: pakket)
  }

  /// The form of the national list: the words of a name behind each other, each with a capital.
  private static func urn(_ naam: String) -> String {
    naam.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Identification to name, from the OW files of the plan.
  private static func activiteitnamen(_ plan: [String: [UInt8]]) -> [String: String] {
    var namen: [String: String] = [:]
    for (bestand, bytes) in plan where bestand.hasPrefix("ow") && bestand.hasSuffix(".xml") {
      guard let wortel = XMLLezer.lees(bytes, bestand: bestand).model?.wortel else { continue }
      for activiteit in wortel.afstammelingen("Activiteit") {
        guard let id = activiteit.tekst(van: "identificatie"), let naam = activiteit.tekst(van: "naam") else {
          continue
        }
        namen[id] = naam
      }
    }
    return namen
  }
}
