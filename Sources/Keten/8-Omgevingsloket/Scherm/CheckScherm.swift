import DSOKoppelvlak
import Ketenspoor
import Scherm
import Tijd

/// The vergunningcheck: werkzaamheid, questions one group at a time, conclusions per authority with the reason.
struct CheckScherm: Sendable {
  /// Rounds in which only the map answers: more means that rules ask each other in circles.
  private static let meesteKaartrondes = 20

  let omgeving: Werkplaatsomgeving
  let store: LoketStore
  let instellingen: LoketInstellingen

  private var rtr: RTRClient { RTRClient(omgeving: omgeving) }

  func routes(_ router: inout Router) {
    router.scherm("/loket/check/{id}/werkzaamheid") { context in try await werkzaamheid(context, []) }
    router.formulier("/loket/check/{id}/werkzaamheid") { context in try await kiesWerkzaamheid(context) }
    router.scherm("/loket/check/{id}/vragen") { context in try await vragen(context) }
    router.formulier("/loket/check/{id}/vragen") { context in try await beantwoord(context) }
    router.scherm("/loket/check/{id}/uitkomst") { context in try await uitkomst(context) }
    router.formulier("/loket/check/{id}/opnieuw") { context in try opnieuw(context) }
  }

  // MARK: - Werkzaamheid

  private func werkzaamheid(_ context: Verzoekcontext, _ fouten: [Veldfout]) async throws -> Antwoord {
    guard let project = try store.project(context["id"]) else { return Loketpagina.onbekend }
    let term = context.aanroep.zoek("zoek") ?? ""
    let gevonden = try await rtr.werkzaamheden(term)
    return Loketpagina.maak(
      "Wat wilt u gaan doen?", stap: "8a", klok: omgeving.klok, status: fouten.isEmpty ? 200 : 422
    ) {
      h in
      h.p("Locatie: \(project.locatie.tekst)")
      h.formulier(naar: context.aanroep.pad, .get, label: "Zoek een werkzaamheid") { h in
        h.tekstveld(Veld("zoek", "Zoek met uw eigen woorden", hint: "Bijvoorbeeld: boom"), waarde: term, .zoeken)
        h.knop("Zoek", .secundair)
      }
      if gevonden.isEmpty {
        h.leegbericht("Niets gevonden", "Probeer een ander woord, of zoek zonder woord om alles te zien.")
      } else {
        h.formulier(naar: context.aanroep.pad, fouten: fouten) { h in
          h.aankruisvakjes(
            Veld("werkzaamheid", "Kies een of meer werkzaamheden", fout: fouten["werkzaamheid"], invulling: .verplicht),
            gevonden.map { Keuze($0.functioneleStructuurRef ?? $0.urn, $0.omschrijving) },
            gekozen: Set(project.werkzaamheden.map(\.ref)))
          h.knop("Verder")
        }
      }
    }
  }

  private func kiesWerkzaamheid(_ context: Verzoekcontext) async throws -> Antwoord {
    guard var project = try store.project(context["id"]) else { return Loketpagina.onbekend }
    let gekozen = Set(try context.aanroep.formulier().alle("werkzaamheid"))
    let bekend = try await rtr.werkzaamheden("")
    project.werkzaamheden = bekend.compactMap { werkzaamheid in
      let ref = werkzaamheid.functioneleStructuurRef ?? werkzaamheid.urn
      return gekozen.contains(ref) ? .init(ref: ref, naam: werkzaamheid.omschrijving) : nil
    }
    guard !project.werkzaamheden.isEmpty else {
      return try await werkzaamheid(context, [Veldfout("werkzaamheid", "Kies minstens één werkzaamheid")])
    }
    project.checkantwoorden = [:]
    project.conclusies = []
    try store.bewaar(project, op: omgeving.klok.nu)
    return .verwijsDoor(naar: "/loket/check/\(project.id)/vragen")
  }

  // MARK: - Vragen

  /// The next group of open questions, or nothing when the check is done. What the map knows is filled in first.
  private struct Ronde {
    var project: Project
    var antwoorden: [UitvoerenServices.ConclusieAntwoord]
    var open: (ref: String, activiteit: String, groep: UitvoerenServices.Vraaggroep)?
    /// Questions of which the RTR did not accept the answer: it asks them again.
    var afgewezen: Set<Int> = []
  }

  private func ronde(_ begin: Project) async throws -> Ronde {
    var project = begin
    for _ in 0..<Self.meesteKaartrondes {
      let antwoorden = try await rtr.conclusie(project)
      let groepen = antwoorden.flatMap { antwoord in
        antwoord.activiteiten.flatMap { activiteit in
          (activiteit.vraaggroepen ?? []).map { (antwoord.functioneleStructuurRef, activiteit.subactiviteitNaam, $0) }
        }
      }
      var vanDeKaart = false
      for (ref, _, groep) in groepen {
        for vraag in groep.vragen where project.checkantwoorden[ref]?[vraag.id] == nil {
          guard vraag.uitvoeringsregelType == "geoVerwijzing", let waarde = vraag.vooringevuldAntwoord else { continue }
          project.checkantwoorden[ref, default: [:]][vraag.id] = waarde
          vanDeKaart = true
        }
      }
      if vanDeKaart { continue }
      var afgewezen: Set<Int> = []
      for (ref, _, groep) in groepen {
        // What the map answered travels along with its answer; anything else that is here is still asked.
        for vraag in groep.vragen
        where vraag.uitvoeringsregelType != "geoVerwijzing" && vraag.vooringevuldAntwoord == nil {
          guard project.checkantwoorden[ref]?.removeValue(forKey: vraag.id) != nil else { continue }
          afgewezen.insert(vraag.id)
        }
      }
      let open = groepen.first { ref, _, groep in
        groep.vragen.contains { project.checkantwoorden[ref]?[$0.id] == nil }
      }
      return Ronde(
        project: project, antwoorden: antwoorden, open: open.map { ($0.0, $0.1, $0.2) }, afgewezen: afgewezen)
    }
    return Ronde(project: project, antwoorden: try await rtr.conclusie(project), open: nil)
  }

  private func vragen(_ context: Verzoekcontext) async throws -> Antwoord {
    guard let project = try store.project(context["id"]) else { return Loketpagina.onbekend }
    let ronde = try await ronde(project)
    try store.bewaar(ronde.project, op: omgeving.klok.nu)
    guard let open = ronde.open else { return .verwijsDoor(naar: "/loket/check/\(project.id)/uitkomst") }
    return await formulier(ronde.project, open, [], [:])
  }

  private func formulier(
    _ project: Project, _ open: (ref: String, activiteit: String, groep: UitvoerenServices.Vraaggroep),
    _ fouten: [Veldfout], _ getypt: [Int: String]
  ) async -> Antwoord {
    let teVragen = open.groep.vragen.filter { project.checkantwoorden[open.ref]?[$0.id] == nil }
    var velden: [Vraagveld] = []
    for vraag in teVragen {
      let toelichting = await rtr.toelichting(vraag.toelichting?.korteToelichtingId)
      velden.append(
        Vraagveld(
          vraag: vraag, toelichting: toelichting, antwoord: getypt[vraag.id] ?? vraag.vooringevuldAntwoord,
          fout: fouten[Vraagveld.naam(vraag.id)]))
    }
    let titel = open.groep.groepNaam.isEmpty ? "Vragen over uw plan" : open.groep.groepNaam
    return Loketpagina.maak(titel, stap: "8a", klok: omgeving.klok, status: fouten.isEmpty ? 200 : 422) { h in
      h.p("\(open.activiteit) · \(project.locatie.tekst)")
      if velden.count > 1 { h.p(Vraagveld.uitleg) }
      h.formulier(naar: "/loket/check/\(project.id)/vragen", fouten: fouten) { h in
        h.verborgen("ref", open.ref)
        for veld in velden { veld.schrijf(&h) }
        h.knop("Verder")
      }
    }
  }

  private func beantwoord(_ context: Verzoekcontext) async throws -> Antwoord {
    guard let begin = try store.project(context["id"]) else { return Loketpagina.onbekend }
    let formulier = try context.aanroep.formulier()
    var ronde = try await ronde(begin)
    guard let open = ronde.open, formulier.tekst("ref") == open.ref else {
      // An old page was sent again: show where the check stands now.
      return .verwijsDoor(naar: "/loket/check/\(begin.id)/vragen")
    }
    let begonnen = ronde.project
    var getypt: [Int: String] = [:]
    var geenAntwoord: Set<Int> = []
    for vraag in open.groep.vragen where begonnen.checkantwoorden[open.ref]?[vraag.id] == nil {
      getypt[vraag.id] = formulier.tekst(Vraagveld.naam(vraag.id))
      switch Vraagveld.lees(vraag, formulier) {
      case .leeg: break
      case .antwoord(let tekst): ronde.project.checkantwoorden[open.ref, default: [:]][vraag.id] = tekst
      case .fout: geenAntwoord.insert(vraag.id)
      }
    }
    // What was answered well is kept, also when another question is still open: that one is asked again.
    let nu = try await self.ronde(ronde.project)
    try store.bewaar(nu.project, op: omgeving.klok.nu)
    guard let volgende = nu.open else { return .verwijsDoor(naar: "/loket/check/\(begin.id)/uitkomst") }
    var fouten = volgende.groep.vragen.filter { geenAntwoord.contains($0.id) || nu.afgewezen.contains($0.id) }
      .map { Vraagveld.past(niet: $0) }
    if fouten.isEmpty, nu.project == begonnen {
      // Only the first: whether the questions after it apply may hang on its answer.
      let mist = volgende.groep.vragen.first {
        $0.verplicht != false && begonnen.checkantwoorden[volgende.ref]?[$0.id] == nil
      }
      fouten = mist.map { [Vraagveld.mist($0)] } ?? []
    }
    guard !fouten.isEmpty else { return .verwijsDoor(naar: "/loket/check/\(begin.id)/vragen") }
    return await self.formulier(nu.project, volgende, fouten, getypt)
  }

  private func opnieuw(_ context: Verzoekcontext) throws -> Antwoord {
    guard var project = try store.project(context["id"]) else { return Loketpagina.onbekend }
    project.checkantwoorden = [:]
    project.conclusies = []
    try store.bewaar(project, op: omgeving.klok.nu)
    return .verwijsDoor(naar: "/loket/check/\(project.id)/vragen")
  }

  // MARK: - Uitkomst

  private func uitkomst(_ context: Verzoekcontext) async throws -> Antwoord {
    guard let begin = try store.project(context["id"]) else { return Loketpagina.onbekend }
    let ronde = try await ronde(begin)
    guard ronde.open == nil else { return .verwijsDoor(naar: "/loket/check/\(begin.id)/vragen") }
    var project = ronde.project
    project.conclusies = []
    var zonderRegels: [String] = []
    var voorbehouden: [String] = []
    for antwoord in ronde.antwoorden {
      for activiteit in antwoord.activiteiten {
        if activiteit.ontbrekendeData != nil { zonderRegels.append(activiteit.subactiviteitNaam) }
        voorbehouden += (activiteit.voorbehouden ?? []).map(\.tekst)
        for conclusie in activiteit.conclusies ?? [] {
          project.conclusies.append(
            Checkconclusie(
              activiteit: activiteit.subactiviteitNaam, bestuursorgaan: activiteit.bestuursorgaan?.oin ?? "",
              code: conclusie.toestemmingstype.code, tekst: conclusie.toestemmingstype.waarde,
              toelichting: await rtr.toelichting(conclusie.toelichtingId),
              formulierRef: conclusie.toonbareActiviteitFunctioneleStructuurRef))
        }
      }
    }
    try store.bewaar(project, op: omgeving.klok.nu)
    return pagina(project, zonderRegels, voorbehouden)
  }

  private func pagina(_ project: Project, _ zonderRegels: [String], _ voorbehouden: [String]) -> Antwoord {
    Loketpagina.maak("Uitkomst van uw check", stap: "8a", klok: omgeving.klok) { h in
      h.p("\(project.werkzaamheden.map(\.naam).joined(separator: ", ")) · \(project.locatie.tekst)")
      for conclusie in project.conclusies { schrijf(conclusie, &h) }
      for naam in zonderRegels {
        h.melding(
          .waarschuwing, "Voor '\(naam)' zijn er geen vragen",
          "De overheid heeft hiervoor geen toepasbare regels gemaakt. Kijk op de kaart welke regels hier gelden.")
      }
      if project.conclusies.isEmpty && zonderRegels.isEmpty {
        h.melding(
          .info, "Op \(omgeving.klok.vandaag.voluit) gelden er geen regels voor deze werkzaamheid op deze plek"
        ) { h in
          h.p { h in
            h.tekst("Gaan de regels later in? ")
            h.a("Zet dan de klok vooruit", naar: "/klok")
            h.tekst(" en doe de check opnieuw.")
          }
        }
      }
      if !voorbehouden.isEmpty { h.deel("Let op") { h in h.lijst(voorbehouden) } }
      h.knoppenrij { h in
        if project.conclusies.contains(where: { $0.formulierRef != nil }) {
          h.knopformulier("Verder met aanvragen of melden", naar: "/loket/check/\(project.id)/aanvragen", .primair)
        }
        h.knopformulier("Doe de check opnieuw", naar: "/loket/check/\(project.id)/opnieuw")
        h.knoplink(
          "Bekijk de regels op de kaart",
          naar: "/omgevingsdocumenten/kaart?x=\(project.locatie.x)&y=\(project.locatie.y)",
          soort: .secundair)
      }
    }
  }

  private func schrijf(_ conclusie: Checkconclusie, _ h: inout HTML) {
    let soort: Meldingsoort =
      switch conclusie.code {
      case "Toestemmingsvrij", "NietVanToepassing": .succes
      case "Verbod": .fout
      default: .info
      }
    h.melding(soort, "\(conclusie.activiteit): \(Self.kop(conclusie))") { h in
      if !conclusie.toelichting.isEmpty { h.p(conclusie.toelichting) }
      h.p("Overheid: \(instellingen.naam(conclusie.bestuursorgaan))", klasse: "zacht")
    }
  }

  /// The conclusion as something to do.
  private static func kop(_ conclusie: Checkconclusie) -> String {
    switch conclusie.code {
    case "Vergunningplicht": "u heeft een vergunning nodig"
    case "Meldingsplicht": "u moet dit melden"
    case "Informatieplicht": "u moet informatie geven"
    case "Toestemmingsvrij": "u heeft geen vergunning nodig"
    case "Verbod": "dit mag niet"
    case "NeemContactOpMet": "neem contact op met de gemeente"
    case "NietVanToepassing": "deze regels gelden niet voor u"
    default: conclusie.tekst
    }
  }
}
