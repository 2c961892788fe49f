import Bevindingen
import Ketenspoor
import STTR
import Scherm
import Tijd

/// A walk through the check or the form as an inwoner makes it, which can be kept as a scenario. The answers travel in
/// the address, so that the page works without anything that is remembered.
struct ProefScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    router.scherm("/regelbeheer/sets/{id}/proberen") { ctx in try toon(ctx) }
  }

  private func toon(_ ctx: Verzoekcontext) throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let loop = Regelproef.loop(dossier.set, bureau.naamgeving)
    let antwoorden = Scenarioformulier.antwoorden(dossier.set, ctx.aanroep.zoekAlle)
    return bureau.pagina("Probeer \(dossier.set.naam)", kruimels: bureau.kruimels(dossier)) { h in
      bureau.tabbladen(dossier, huidig: dossier.pad + "/proberen", &h)
      guard let loop else {
        return h.melding(
          .waarschuwing, "De regels zijn nog niet volledig", "Herstel eerst de fouten bij Vragen en tabel.")
      }
      if dossier.set.soort == .conclusie {
        check(dossier, loop, antwoorden, &h)
      } else {
        formulier(dossier, loop, antwoorden, &h)
      }
    }
  }

  // MARK: - Conclusie

  private func check(
    _ dossier: Regeldossier, _ loop: Scenarioloop, _ antwoorden: [String: String], _ h: inout HTML
  ) {
    h.intro("Loop de check door zoals een inwoner. Aan het einde bewaart u uw antwoorden als scenario.")
    let uitkomst = loop.check.bepaal(
      loop.antwoorden(Regelscenario(naam: "", antwoorden: antwoorden, verwacht: [])))
    let geteld = uitkomst.gegeven.map(\.scenariosleutel)
    let gegeven = antwoorden.filter { geteld.contains($0.key) }
    gegevenAntwoorden(dossier, geteld, gegeven, &h)
    if let vraag = uitkomst.openVragen.first, let regelvraag = dossier.set.vraag(vraag.scenariosleutel) {
      let fout = uitkomst.bevindingen.first { $0.samenvatting.hasSuffix(vraag.tekst) }
      let fouten = fout.map { [Veldfout("antwoord-\(regelvraag.slug)", $0.hint)] } ?? []
      h.deel("Volgende vraag") { h in
        if let toelichting = regelvraag.toelichting { h.p(toelichting) }
        h.formulier(naar: dossier.pad + "/proberen", .get, fouten: fouten) { h in
          verborgen(gegeven, &h)
          Scenarioformulier(set: dossier.set, fouten: fouten).antwoordveld(
            regelvraag, fouten.isEmpty ? "" : antwoorden[regelvraag.slug] ?? "", &h)
          h.knop("Volgende")
        }
      }
      return
    }
    let verslag = loop.loop(Regelscenario(naam: "", antwoorden: gegeven, verwacht: []))
    slot(dossier, uitkomst, verslag, gegeven, &h)
  }

  private func gegevenAntwoorden(
    _ dossier: Regeldossier, _ volgorde: [String], _ gegeven: [String: String], _ h: inout HTML
  ) {
    guard !gegeven.isEmpty else { return }
    h.deel("Uw antwoorden") { h in
      h.tabel("Uw antwoorden", kolommen: ["Vraag", "Antwoord", ""], van: volgorde.filter { gegeven[$0] != nil }) {
        slug in
        let tekst = dossier.set.vraag(slug)?.tekst ?? slug
        return [
          .tekst(tekst), .tekst(gegeven[slug] ?? ""),
          Cel { h in
            h.a(naar: Self.adres(dossier, gegeven.filter { $0.key != slug })) { h in
              h.tekst("Wijzig")
              h.verborgenTekst(" het antwoord op \(tekst)")
            }
          },
        ]
      }
      h.p { h in h.a("Begin opnieuw", naar: dossier.pad + "/proberen") }
    }
  }

  private static func adres(_ dossier: Regeldossier, _ antwoorden: [String: String]) -> String {
    let delen = antwoorden.sorted { $0.key < $1.key }.map { slug, antwoord in
      "antwoord-\(slug)=\(Procentcodering.codeer(antwoord))"
    }
    return dossier.pad + "/proberen" + (delen.isEmpty ? "" : "?" + delen.joined(separator: "&"))
  }

  private func verborgen(_ antwoorden: [String: String], _ h: inout HTML) {
    for (slug, antwoord) in antwoorden.sorted(by: { $0.key < $1.key }) { h.verborgen("antwoord-\(slug)", antwoord) }
  }

  private func slot(
    _ dossier: Regeldossier, _ uitkomst: Checkuitkomst, _ verslag: Scenarioverslag, _ gegeven: [String: String],
    _ h: inout HTML
  ) {
    guard !verslag.uitkomst.isEmpty else {
      return h.melding(.waarschuwing, "Er komt geen conclusie uit", "Geen enkele rij past bij deze antwoorden.")
    }
    h.deel("Conclusie") { h in
      h.kenmerken([
        "Conclusie": .tekst(dossier.set.woorden(verwacht: verslag.uitkomst)),
        "Rij": .tekst(verslag.rijen.isEmpty ? "–" : verslag.rijen.joined(separator: ", ")),
        "Uitleg": .tekst(uitkomst.conclusies.compactMap(\.toelichting).first ?? "–"),
      ])
    }
    bewaren(dossier, verslag, gegeven, &h)
  }

  // MARK: - Indieningsvereisten

  private func formulier(
    _ dossier: Regeldossier, _ loop: Scenarioloop, _ antwoorden: [String: String], _ h: inout HTML
  ) {
    h.intro("Vul het formulier in zoals een inwoner. Bewaar daarna als scenario welke vragen erop stonden.")
    let verslag = loop.loop(Regelscenario(naam: "", antwoorden: antwoorden, verwacht: []))
    let zichtbaar = verslag.gesteld.compactMap { dossier.set.vraag($0) }
    let gegeven = antwoorden.filter { verslag.gesteld.contains($0.key) }
    h.deel("Het formulier") { h in
      h.formulier(naar: dossier.pad + "/proberen", .get, label: "Het formulier") { h in
        for vraag in zichtbaar {
          Scenarioformulier(set: dossier.set).antwoordveld(vraag, gegeven[vraag.slug] ?? "", &h)
        }
        h.knop("Bekijk het formulier met deze antwoorden")
      }
    }
    if !gegeven.isEmpty { bewaren(dossier, verslag, gegeven, &h) }
  }

  // MARK: - Keeping it

  private func bewaren(
    _ dossier: Regeldossier, _ verslag: Scenarioverslag, _ gegeven: [String: String], _ h: inout HTML
  ) {
    h.deel("Bewaar deze proef") { h in
      h.p("Is dit wat het plan zegt? Bewaar uw antwoorden dan met de uitkomst. Zo ziet u later of dat nog klopt.")
      h.formulier(naar: dossier.pad + "/scenarios") { h in
        verborgen(gegeven, &h)
        for code in verslag.uitkomst { h.verborgen("verwacht", code) }
        if let rij = verslag.rijen.first {
          h.verborgen("rij", rij)
          if let artikel = dossier.artikel(bijRij: rij) {
            h.verborgen("artikel", artikel.wId)
            h.verborgen("opschrift", artikel.opschrift)
          }
        }
        h.tekstveld(
          Veld("naam", "Naam", hint: "Bijvoorbeeld: een dunne boom in het dorp", invulling: .verplicht))
        h.tekstveld(Veld("notitie", "Notitie", hint: "Bijvoorbeeld met wie u dit heeft afgesproken"))
        h.knop("Bewaar als scenario")
      }
    }
  }
}
