import Ketenspoor
import STTR
import Scherm
import Tijd

/// The table of tests: answers, what was expected, what came out.
struct ProefScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    let basis = "/regelbeheer/sets/{id}"
    router.scherm(basis + "/proberen") { ctx in try toon(ctx["id"], []) }
    router.formulier(basis + "/scenarios") { ctx in try voegScenarioToe(ctx) }
    router.formulier(basis + "/scenarios/{nummer}/verwijder") { ctx in
      guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
      if let nummer = Int(ctx["nummer"]), dossier.scenarios.indices.contains(nummer - 1) {
        dossier.scenarios.remove(at: nummer - 1)
        try bureau.store.bewaar(dossier)
      }
      return .verwijsDoor(naar: dossier.pad + "/proberen")
    }
  }

  private func toon(_ id: String, _ fouten: [Veldfout]) throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(id) else { return bureau.onbekend }
    let proef = Scenarioproef(dossier.set, bureau.naamgeving)
    return bureau.pagina(
      "Probeer \(dossier.set.naam)", kruimels: bureau.kruimels(dossier), status: fouten.isEmpty ? 200 : 422
    ) { h in
      bureau.tabbladen(dossier, huidig: dossier.pad + "/proberen", &h)
      h.intro("Schrijf op welke antwoorden iemand geeft en wat er dan uit moet komen.")
      if let proef {
        scenarios(dossier, proef, &h)
        nieuw(dossier, fouten, &h)
      } else {
        h.melding(.waarschuwing, "De regels zijn nog niet volledig", "Herstel eerst de fouten bij Vragen en tabel.")
      }
    }
  }

  private func scenarios(_ dossier: Regeldossier, _ proef: Scenarioproef, _ h: inout HTML) {
    let regels = dossier.scenarios.enumerated().map { ($0.offset + 1, $0.element, proef.doe($0.element)) }
    let mis = regels.filter { !$0.2.klopt }.count
    if !regels.isEmpty {
      let oordeel = mis == 0 ? "Alle proeven kloppen" : "\(mis) van \(regels.count) proeven kloppen niet"
      h.melding(mis == 0 ? .succes : .fout, oordeel)
    }
    h.tabel(
      "Proeven", kolommen: ["Naam", "Antwoorden", "Verwacht", "Uitkomst", "Rij", "Oordeel", ""], van: regels,
      leeg: "Er zijn nog geen proeven."
    ) { nummer, scenario, uitkomst in
      let antwoorden = scenario.antwoorden.sorted { $0.key < $1.key }.map { slug, antwoord in
        "\(dossier.set.vraag(slug)?.tekst ?? slug): \(antwoord)"
      }
      let verwacht = Conclusiecode(rawValue: scenario.verwacht)?.waarde ?? scenario.verwacht
      let open = uitkomst.open.isEmpty ? "" : " (nog open: \(uitkomst.open.joined(separator: " ")))"
      return [
        .tekst(scenario.naam), .tekst(antwoorden.joined(separator: "; ")), .tekst(verwacht),
        .tekst(uitkomst.conclusie + open), .tekst(uitkomst.rij ?? "–"),
        uitkomst.klopt ? .status(.groen, "Klopt") : .status(.rood, "Klopt niet"),
        Cel { h in
          h.knopformulier("Verwijder proef \(nummer)", naar: "\(dossier.pad)/scenarios/\(nummer)/verwijder")
        },
      ]
    }
    let zonder = proef.zonderProef(dossier.scenarios)
    if !regels.isEmpty, !zonder.isEmpty {
      h.p("Deze rijen zijn nog door geen enkele proef geraakt: \(zonder.joined(separator: ", ")).")
    }
  }

  private func nieuw(_ dossier: Regeldossier, _ fouten: [Veldfout], _ h: inout HTML) {
    h.deel("Voeg een proef toe") { h in
      h.formulier(naar: "\(dossier.pad)/scenarios", fouten: fouten) { h in
        h.tekstveld(Veld("naam", "Naam", hint: "Bijvoorbeeld: een dunne boom in het dorp", invulling: .verplicht))
        h.veldengroep("Antwoorden (leeg: niet gegeven)") { h in
          for vraag in dossier.set.vragen { veld(vraag, &h) }
        }
        h.keuzelijst(
          Veld("verwacht", "Wat moet eruit komen?", fout: fouten["verwacht"], invulling: .verplicht),
          Conclusiecode.allCases.map { Keuze($0.rawValue, $0.waarde) })
        h.keuzelijst(
          Veld("rij", "Uit welke rij?"),
          [Keuze("", "Maakt niet uit")] + dossier.set.rijen.map { Keuze($0.id, $0.id) }, gekozen: "")
        h.knop("Voeg toe en probeer")
      }
    }
  }

  private func veld(_ vraag: Regelvraag, _ h: inout HTML) {
    let veld = Veld("antwoord-\(vraag.slug)", vraag.tekst)
    let leeg = Keuze("", "niet gegeven")
    switch vraag.soort {
    case .jaNee, .bijlage: h.keuzelijst(veld, [leeg, Keuze("ja", "ja"), Keuze("nee", "nee")], gekozen: "")
    case .geo:
      h.keuzelijst(veld, [leeg] + GeoAntwoord.allCases.map { Keuze($0.rawValue, $0.rawValue) }, gekozen: "")
    case .keuze(let opties): h.keuzelijst(veld, [leeg] + opties.map { Keuze($0, $0) }, gekozen: "")
    case .meerkeuze(let opties): h.aankruisvakjes(veld, opties.map { Keuze($0, $0) })
    case .getal, .tekst, .datum: h.tekstveld(veld)
    }
  }

  private func voegScenarioToe(_ ctx: Verzoekcontext) throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let formulier = try ctx.aanroep.formulier()
    let verwacht = formulier.tekst("verwacht") ?? ""
    guard Conclusiecode(rawValue: verwacht) != nil else {
      return try toon(dossier.id, [Veldfout("verwacht", "Kies wat eruit moet komen")])
    }
    var antwoorden: [String: String] = [:]
    for vraag in dossier.set.vragen {
      let antwoord = formulier.alle("antwoord-\(vraag.slug)").joined(separator: Antwoordlezer.scheiding)
      if !antwoord.isEmpty { antwoorden[vraag.slug] = antwoord }
    }
    let naam = formulier.tekst("naam") ?? ""
    let rij = formulier.tekst("rij") ?? ""
    dossier.scenarios.append(
      Regelscenario(
        naam: naam.isEmpty ? "Proef \(dossier.scenarios.count + 1)" : naam, antwoorden: antwoorden, verwacht: verwacht,
        rij: rij.isEmpty ? nil : rij))
    try bureau.store.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad + "/proberen")
  }
}
