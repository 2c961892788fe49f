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
      let open = groepen.first { ref, _, groep in
        groep.vragen.contains { project.checkantwoorden[ref]?[$0.id] == nil }
      }
      return Ronde(project: project, antwoorden: antwoorden, open: open.map { ($0.0, $0.1, $0.2) })
    }
    return Ronde(project: project, antwoorden: try await rtr.conclusie(project), open: nil)
  }

  private func vragen(_ context: Verzoekcontext) async throws -> Antwoord {
    guard let project = try store.project(context["id"]) else { return Loketpagina.onbekend }
    let ronde = try await ronde(project)
    try store.bewaar(ronde.project, op: omgeving.klok.nu)
    guard let open = ronde.open else { return .verwijsDoor(naar: "/loket/check/\(project.id)/uitkomst") }
    return await formulier(ronde.project, open, [])
  }

  private func formulier(
    _ project: Project, _ open: (ref: String, activiteit: String, groep: UitvoerenServices.Vraaggroep),
    _ fouten: [Veldfout]
  ) async -> Antwoord {
    let teVragen = open.groep.vragen.filter { project.checkantwoorden[open.ref]?[$0.id] == nil }
    var velden: [Vraagveld] = []
    for vraag in teVragen {
      let toelichting = await rtr.toelichting(vraag.toelichting?.korteToelichtingId)
      velden.append(
        Vraagveld(
          vraag: vraag, toelichting: toelichting, antwoord: vraag.vooringevuldAntwoord,
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
    var fouten: [Veldfout] = []
    for vraag in open.groep.vragen where ronde.project.checkantwoorden[open.ref]?[vraag.id] == nil {
      if let antwoord = Vraagveld.lees(vraag, formulier) {
        ronde.project.checkantwoorden[open.ref, default: [:]][vraag.id] = antwoord
      } else if vraag.verplicht != false {
        fouten.append(Veldfout(Vraagveld.naam(vraag.id), "Geef antwoord op: \(vraag.tekst)"))
      }
    }
    let nieuw = ronde.project
    guard nieuw != begin else { return await self.formulier(begin, open, fouten) }
    // What was answered is kept, also when another question is still open: the next page asks that one again.
    try store.bewaar(nieuw, op: omgeving.klok.nu)
    return .verwijsDoor(naar: "/loket/check/\(begin.id)/vragen")
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
          .info, "Er is geen uitkomst", "Geen enkele overheid heeft regels voor deze werkzaamheid op deze plek.")
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
      let naam = instellingen.ontvangers.first { $0.oin == conclusie.bestuursorgaan }?.naam
      h.p("Overheid: \(naam.map { "\($0), " } ?? "")OIN \(conclusie.bestuursorgaan)", klasse: "zacht")
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
