import Ketenspoor
import STTR
import Scherm
import Tijd

/// The table of scenarios: what should come out, what came out and why, and what of the rules they touch.
struct ScenarioScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    let basis = "/regelbeheer/sets/{id}/scenarios"
    router.scherm(basis) { ctx in try await toon(ctx["id"], nil, [], bewaard: ctx.aanroep.zoek("bewaard")) }
    router.formulier(basis) { ctx in try await bewaar(ctx, nummer: nil) }
    router.scherm(basis + "/voorstel") { ctx in try voorstel(ctx["id"], rij: ctx.aanroep.zoek("rij") ?? "") }
    router.scherm(basis + "/{nummer}") { ctx in try wijzig(ctx, []) }
    router.formulier(basis + "/{nummer}") { ctx in try await bewaar(ctx, nummer: ctx["nummer"]) }
    router.formulier(basis + "/{nummer}/verwijder") { ctx in
      guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
      if let plek = plek(ctx["nummer"], dossier) {
        dossier.scenarios.remove(at: plek)
        try bureau.store.bewaar(dossier)
      }
      return .verwijsDoor(naar: dossier.pad + "/scenarios")
    }
  }

  /// Numbers are counted from 1, as the page shows them.
  private func plek(_ nummer: String, _ dossier: Regeldossier) -> Int? {
    guard let getal = Int(nummer), dossier.scenarios.indices.contains(getal - 1) else { return nil }
    return getal - 1
  }

  private func toon(
    _ id: String, _ nieuw: Regelscenario?, _ fouten: [Veldfout], bewaard: String? = nil
  ) async throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(id) else { return bureau.onbekend }
    let loop = Regelproef.loop(dossier.set, bureau.naamgeving)
    let veranderd = Set(try await bureau.drift(dossier).drift.flatMap(\.scenarios))
    return bureau.pagina(
      "Scenario's van \(dossier.set.naam)", kruimels: bureau.kruimels(dossier), status: fouten.isEmpty ? 200 : 422
    ) { h in
      bureau.tabbladen(dossier, huidig: dossier.pad + "/scenarios", &h)
      h.intro("Schrijf op welke antwoorden iemand geeft en wat er dan uit moet komen.")
      if let bewaard { h.gelukt("Het scenario '\(bewaard)' is bewaard") }
      guard let loop else {
        return h.melding(
          .waarschuwing, "De regels zijn nog niet volledig", "Herstel eerst de fouten bij Vragen en tabel.")
      }
      let verslagen = dossier.scenarios.map(loop.loop)
      tabel(dossier, verslagen, veranderd, &h)
      if !verslagen.isEmpty { Dekkingsdeel(dossier: dossier, loop: loop).schrijf(verslagen, &h) }
      h.deel("Voeg een scenario toe") { h in
        h.p { h in
          h.tekst("Sneller gaat het met ")
          h.a("een proef van de check", naar: dossier.pad + "/proberen")
          h.tekst(": bewaar aan het einde uw antwoorden als scenario.")
        }
        Scenarioformulier(set: dossier.set, fouten: fouten).schrijf(
          nieuw ?? Regelscenario(naam: "", antwoorden: [:], verwacht: []), naar: dossier.pad + "/scenarios",
          knop: "Voeg toe en probeer", &h)
      }
      ScenariobestandScherm(bureau: bureau).deel(dossier, [], [], &h)
    }
  }

  private func tabel(
    _ dossier: Regeldossier, _ verslagen: [Scenarioverslag], _ veranderd: Set<String>, _ h: inout HTML
  ) {
    let mis = verslagen.count { !$0.klopt }
    if !verslagen.isEmpty {
      let oordeel = mis == 0 ? "Alle scenario's kloppen" : "\(mis) van \(verslagen.count) scenario's kloppen niet"
      h.melding(mis == 0 ? .succes : .fout, oordeel)
    }
    let isConclusie = dossier.set.soort == .conclusie
    let kolommen: [Kolom] =
      ["Scenario", "Antwoorden", "Verwacht", "Oordeel", "Uitkomst"] + (isConclusie ? ["Rij"] : []) + [""]
    h.tabel(
      "Scenario's", kolommen: kolommen, van: Array(verslagen.enumerated()), leeg: "Er zijn nog geen scenario's."
    ) { plek, verslag in
      let scenario = verslag.scenario
      let rij = isConclusie ? [Cel.tekst(verslag.rijen.isEmpty ? "–" : verslag.rijen.joined(separator: ", "))] : []
      return [
        .link(scenario.naam, naar: "\(dossier.pad)/scenarios/\(plek + 1)"),
        .tekst(dossier.set.woorden(antwoorden: scenario.antwoorden)),
        .tekst(dossier.set.woorden(verwacht: scenario.verwacht)),
        Cel { h in oordeel(verslag, isVeranderd: veranderd.contains(scenario.naam), dossier, &h) },
        .tekst(dossier.set.woorden(verwacht: verslag.uitkomst)),
      ] + rij + [
        Cel { h in
          h.knopformulier(
            "Verwijder", naar: "\(dossier.pad)/scenarios/\(plek + 1)/verwijder", over: "scenario \(scenario.naam)")
        }
      ]
    }
  }

  private func oordeel(_ verslag: Scenarioverslag, isVeranderd: Bool, _ dossier: Regeldossier, _ h: inout HTML) {
    verslag.klopt ? h.status(.groen, "Klopt") : h.status(.rood, "Klopt niet")
    for reden in verslag.redenen { h.p(reden) }
    for opmerking in verslag.opmerkingen { h.p(opmerking, klasse: "hint") }
    if isVeranderd {
      h.p { h in
        h.status(.oranje, "Plan veranderd")
        h.tekst(" ")
        h.a("bekijk het verschil", naar: dossier.pad + "/herkomst")
      }
    }
  }

  // MARK: - One scenario

  private func wijzig(_ ctx: Verzoekcontext, _ fouten: [Veldfout]) throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(ctx["id"]), let plek = plek(ctx["nummer"], dossier) else {
      return bureau.onbekend
    }
    return pagina(dossier, "Wijzig het scenario", dossier.scenarios[plek], nummer: plek + 1, fouten)
  }

  private func pagina(
    _ dossier: Regeldossier, _ titel: String, _ scenario: Regelscenario, nummer: Int, _ fouten: [Veldfout]
  ) -> Ketenspoor.Antwoord {
    bureau.pagina(titel, kruimels: bureau.kruimels(dossier), status: fouten.isEmpty ? 200 : 422) { h in
      Scenarioformulier(set: dossier.set, fouten: fouten).schrijf(
        scenario, naar: "\(dossier.pad)/scenarios/\(nummer)", knop: "Bewaar en probeer", &h)
      h.p { h in h.a("Terug naar de scenario's", naar: dossier.pad + "/scenarios") }
    }
  }

  private func voorstel(_ id: String, rij: String) throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(id), let loop = Regelproef.loop(dossier.set, bureau.naamgeving),
      let plek = loop.rijplek(rij), let top = loop.regels.topbeslissing
    else { return bureau.onbekend }
    let gevonden = Scenariozoeker.zoek(loop, beslissing: top, rij: plek)
    return bureau.pagina("Een scenario voor rij \(rij)", kruimels: bureau.kruimels(dossier)) { h in
      switch gevonden {
      case .gevonden(var scenario):
        h.intro("Met deze antwoorden past rij \(rij).")
        h.melding(
          .info, "Controleer de uitkomst",
          "De uitkomst hieronder is wat de regels nu geven. Alleen u weet of het plan dat ook zegt.")
        if let artikel = dossier.artikel(bijRij: rij) { scenario.artikel = artikel }
        Scenarioformulier(set: dossier.set).schrijf(
          scenario, naar: dossier.pad + "/scenarios", knop: "Bewaar als scenario", &h)
      case .nietTeBereiken:
        h.melding(
          .waarschuwing, "Rij \(rij) is niet te bereiken",
          "Geen enkele combinatie van antwoorden komt bij deze rij uit. Andere rijen vangen alles al af. "
            + "Verplaats de rij naar boven, of haal haar weg.")
      case .opgegeven:
        h.melding(
          .info, "Er is geen voorstel gevonden",
          "Er zijn te veel combinaties om te proberen. Maak zelf een scenario voor rij \(rij).")
      }
      h.p { h in h.a("Terug naar de scenario's", naar: dossier.pad + "/scenarios") }
    }
  }

  private func bewaar(_ ctx: Verzoekcontext, nummer: String?) async throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let (scenario, fouten) = Scenarioformulier.lees(
      try ctx.aanroep.formulier(), dossier.set, nummer: dossier.scenarios.count + 1)
    if let nummer {
      guard let plek = plek(nummer, dossier) else { return bureau.onbekend }
      guard fouten.isEmpty else { return pagina(dossier, "Wijzig het scenario", scenario, nummer: plek + 1, fouten) }
      dossier.scenarios[plek] = scenario
    } else {
      guard fouten.isEmpty else { return try await toon(dossier.id, scenario, fouten) }
      dossier.scenarios.append(scenario)
    }
    try bureau.store.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad + "/scenarios?bewaard=\(Procentcodering.codeer(scenario.naam))")
  }
}

extension Regeldossier {
  /// The article that a row is tied to.
  func artikel(bijRij id: String) -> Regelscenario.Artikel? {
    koppelingen.lazy.filter { $0.doel == .rij(id) }.compactMap(\.artikel).first
      .map { .init(wId: $0.wId, opschrift: $0.opschrift) }
  }
}
