import Bevindingen
import Ketenspoor
import STTR
import Scherm

/// Rules that lie ready, so that a newcomer can go on without writing any.
package struct Regelvoorbeeld: Sendable, Hashable {
  /// What the rules are about, such as `Boom kappen`.
  package var naam: String
  /// In regelformaat, one text per rule set.
  package var teksten: [String]

  package init(naam: String, teksten: [String]) {
    self.naam = naam
    self.teksten = teksten
  }

  var sets: [Regelset] { teksten.compactMap { Regelnotatie.lees($0, bestand: naam).model } }
}

/// The buttons that take over example rules. What is on the desk already is never written over.
struct VoorbeeldScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    router.formulier("/regelbeheer/voorbeelden/{nummer}") { ctx in try await neemOver(ctx["nummer"]) }
  }

  /// Only those that are not on the desk yet.
  func knoppen(_ dossiers: [Regeldossier], _ h: inout HTML) {
    let bezet = Set(dossiers.map(\.set.slug))
    let open = bureau.voorbeelden.enumerated().filter { plek in
      plek.element.sets.contains { !bezet.contains($0.slug) }
    }
    guard !open.isEmpty else { return }
    h.deel("Snel beginnen") { h in
      h.p("U hoeft niet zelf te schrijven. Neem regels over die klaar liggen en bekijk daarna hoe ze werken.")
      h.knoppenrij { h in
        for (plek, voorbeeld) in open {
          h.knopformulier(
            "Neem de voorbeeldregels van \(voorbeeld.naam) over", naar: "/regelbeheer/voorbeelden/\(plek + 1)",
            plek == 0 ? .primair : .secundair)
        }
      }
    }
  }

  /// What the list says after a click.
  func bevestiging(_ nummer: String?, _ dossiers: [Regeldossier], _ h: inout HTML) {
    guard let voorbeeld = voorbeeld(nummer ?? "") else { return }
    let eerste = dossiers.first { dossier in voorbeeld.sets.contains { $0.slug == dossier.set.slug } }
    h.gelukt(
      "De voorbeeldregels van \(voorbeeld.naam) staan in uw lijst",
      volgende: eerste.map {
        (tekst: "stap 6, open de regels en verifieer ze. Begin met \($0.set.naam)", pad: $0.pad)
      })
  }

  private func voorbeeld(_ nummer: String) -> Regelvoorbeeld? {
    guard let getal = Int(nummer), bureau.voorbeelden.indices.contains(getal - 1) else { return nil }
    return bureau.voorbeelden[getal - 1]
  }

  private func neemOver(_ nummer: String) async throws -> Ketenspoor.Antwoord {
    guard let voorbeeld = voorbeeld(nummer) else { return bureau.onbekend }
    let bezet = Set(try bureau.store.dossiers().map(\.set.slug))
    for set in voorbeeld.sets where !bezet.contains(set.slug) {
      let naam = await bureau.activiteitnaam(bureau.naamgeving.activiteit(set.activiteit))
      try bureau.bewaar(
        Regeldossier(
          id: bureau.omgeving.ids.uuid(), set: set, activiteitnaam: naam, gewijzigdOp: bureau.omgeving.klok.nu))
    }
    return .verwijsDoor(naar: "/regelbeheer?overgenomen=\(nummer)")
  }
}
