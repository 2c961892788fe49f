import Bevindingen
import STTR

/// The rule files that belong together: a check with the forms to which it leads.
package struct Regelgroep: Sendable, Hashable {
  /// What it is about, such as `Boom kappen`.
  package var naam: String
  /// The files in regelformaat.
  package var teksten: [String]
}

extension Voorbeeldgemeente {
  /// By activiteit, in the order of the paths. The check gives the name, because it has the shortest one.
  package var regelgroepen: [Regelgroep] {
    var volgorde: [String] = []
    var namen: [String: String] = [:]
    var teksten: [String: [String]] = [:]
    for pad in regelpaden {
      let tekst = String(decoding: bestanden[pad] ?? [], as: UTF8.self)
      guard let set = Regelnotatie.lees(tekst, bestand: pad).model else { continue }
      if teksten[set.activiteit] == nil { volgorde.append(set.activiteit) }
      teksten[set.activiteit, default: []].append(tekst)
      let voorvoegsel = "\(set.soort.typering) "
      if set.soort == .conclusie, set.naam.hasPrefix(voorvoegsel) {
        namen[set.activiteit] = String(set.naam.dropFirst(voorvoegsel.count))
      }
    }
    return volgorde.map { Regelgroep(naam: namen[$0] ?? $0, teksten: teksten[$0] ?? []) }
  }
}
