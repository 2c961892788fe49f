import DSOKoppelvlak
import Ketenspoor
import STTR
import Scherm
import Tijd

/// The kinds of questions, as the form offers them.
enum Vraagsoort {
  static let keuzes: [(waarde: String, label: String)] = [
    ("ja-nee", "Ja of nee"), ("keuze", "Eén keuze uit een lijst"), ("meerkeuze", "Meer keuzes uit een lijst"),
    ("getal", "Een getal"), ("tekst", "Een tekst"), ("datum", "Een datum"),
    ("geo", "De kaart geeft het antwoord (ligt de plek in een gebied?)"), ("bijlage", "Een bijlage"),
  ]

  static func waarde(_ soort: Regelvraag.Soort) -> String {
    switch soort {
    case .keuze: "keuze"
    case .meerkeuze: "meerkeuze"
    case .geo, .jaNee, .getal, .tekst, .datum, .bijlage: soort.woord
    }
  }
  static func label(_ soort: Regelvraag.Soort) -> String {
    switch soort {
    case .jaNee: "Ja of nee"
    case .keuze: "Eén keuze"
    case .meerkeuze: "Meer keuzes"
    case .getal(let eenheid): eenheid.map { "Getal (\($0))" } ?? "Getal"
    case .tekst: "Tekst"
    case .datum: "Datum"
    case .geo: "Kaart"
    case .bijlage(_, let documenttype): "Bijlage (\(documenttype))"
    }
  }

  /// `documenttypeGeneriek` (STTR, uitvoeringsregel bijlage).
  static let documenttypen = [
    "Advies", "Afbeelding", "Afspraak", "Akte", "Begroting", "Berekening", "Bestek", "Brief", "Foto", "Grafiek",
    "Identificatiebewijs", "Kaart", "Ontwerp", "Overeenkomst", "Plan", "PlanVanAanpak", "Rapport",
    "TechnischeTekening", "Tekening", "Uittreksel", "Verklaring", "Overig",
  ]
}

/// The form of one question.
struct VraagScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    let basis = "/regelbeheer/sets/{id}/vragen"
    router.scherm(basis + "/nieuw") { ctx in
      guard let dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
      let volgorde = (dossier.set.vragen.map(\.prioriteit).max() ?? 0) + 1
      let leeg = Regelvraag(
        slug: "", soort: .jaNee, tekst: "", groep: dossier.set.groepen.first?.slug, prioriteit: volgorde)
      return await toon(dossier, leeg, oud: nil, [])
    }
    router.scherm(basis + "/{slug}") { ctx in
      guard let dossier = try bureau.store.dossier(ctx["id"]), let vraag = dossier.set.vraag(ctx["slug"]) else {
        return bureau.onbekend
      }
      return await toon(dossier, vraag, oud: vraag.slug, [])
    }
    router.formulier(basis) { ctx in try await bewaar(ctx, oud: nil) }
    router.formulier(basis + "/{slug}") { ctx in try await bewaar(ctx, oud: ctx["slug"]) }
    router.scherm(basis + "/{slug}/verwijder") { ctx in
      guard let dossier = try bureau.store.dossier(ctx["id"]), let vraag = dossier.set.vraag(ctx["slug"]) else {
        return bureau.onbekend
      }
      return zeker(dossier, vraag)
    }
    router.formulier(basis + "/{slug}/verwijder") { ctx in
      guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
      dossier.set.verwijderVraag(ctx["slug"])
      try bureau.bewaar(dossier)
      return .verwijsDoor(naar: dossier.pad + "?verwijderd=ja")
    }
  }

  /// Asks before it happens: without the question its cells are gone too, and there is no way back.
  private func zeker(_ dossier: Regeldossier, _ vraag: Regelvraag) -> Ketenspoor.Antwoord {
    let rijen = dossier.set.rijen(met: vraag.slug)
    let vragen = dossier.set.vragen.filter { $0.alleenAls?.vraag == vraag.slug }
    return bureau.pagina("Verwijder een vraag", kruimels: bureau.kruimels(dossier)) { h in
      h.intro(vraag.tekst)
      h.melding(.waarschuwing, "U kunt dit niet ongedaan maken") { h in
        if !rijen.isEmpty {
          let waar = rijen.count == 1 ? "1 rij" : "\(rijen.count) rijen"
          h.p("Deze vraag staat in \(waar) van de beslistabel: \(rijen.joined(separator: ", ")).")
          h.p("Die rijen letten daarna niet meer op deze vraag. Sommige rijen kunnen dan nooit meer gelden.")
        }
        if !vragen.isEmpty {
          h.p("Deze vragen hangen ervan af: \(vragen.map(\.tekst).joined(separator: ", ")).")
          h.p("Zij worden daarna altijd gesteld.")
        }
      }
      h.knoppenrij { h in
        h.knopformulier(
          rijen.isEmpty ? "Verwijder deze vraag" : "Toch verwijderen",
          naar: "\(dossier.pad)/vragen/\(vraag.slug)/verwijder", .gevaar)
        h.knoplink("Terug", naar: dossier.pad, soort: .secundair)
      }
    }
  }

  private func toon(
    _ dossier: Regeldossier, _ vraag: Regelvraag, oud: String?, _ fouten: [Veldfout]
  ) async -> Ketenspoor.Antwoord {
    let locaties = await locatiekeuzes(dossier, vraag)
    return bureau.pagina(
      oud == nil ? "Voeg een vraag toe" : "Wijzig de vraag", kruimels: bureau.kruimels(dossier),
      status: fouten.isEmpty ? 200 : 422
    ) { h in
      h.formulier(naar: dossier.pad + "/vragen" + (oud.map { "/\($0)" } ?? ""), fouten: fouten) { h in
        basisvelden(dossier, vraag, fouten, &h)
        soortvelden(vraag, locaties, fouten, &h)
        h.uitklap("Meer instellingen", stand: vraag.alleenAls == nil ? .dicht : .open) { h in
          meer(dossier, vraag, oud, &h)
        }
        h.knoppenrij { h in
          h.knop("Bewaar de vraag")
          h.knoplink("Terug", naar: dossier.pad, soort: .secundair)
        }
      }
    }
  }

  private func basisvelden(_ dossier: Regeldossier, _ vraag: Regelvraag, _ fouten: [Veldfout], _ h: inout HTML) {
    h.tekstveld(Veld("tekst", "De vraag", fout: fouten["tekst"], invulling: .verplicht), waarde: vraag.tekst)
    h.tekstvak(
      Veld("toelichting", "Toelichting", hint: "Leg woorden uit en geef een voorbeeld."),
      waarde: vraag.toelichting ?? "", regels: 3)
    h.tekstveld(
      Veld(
        "slug", "Korte naam", hint: "Letters, cijfers en streepjes. Deze naam staat boven de kolom.",
        fout: fouten["slug"], invulling: .verplicht), waarde: vraag.slug)
    h.tekstveld(
      Veld("artikel", "Artikel in het plan", hint: "Waar volgt deze vraag uit? Bijvoorbeeld 6.4 of 6.2/1."),
      waarde: vraag.artikel ?? "")
    if !dossier.set.groepen.isEmpty {
      h.keuzelijst(
        Veld("groep", "Groep"), dossier.set.groepen.map { Keuze($0.slug, $0.naam) }, gekozen: vraag.groep)
    }
    h.tekstveld(Veld("prioriteit", "Volgorde in de groep"), waarde: String(vraag.prioriteit), .getal(van: 0, stap: 1))
  }

  private func soortvelden(
    _ vraag: Regelvraag, _ locaties: [Keuze], _ fouten: [Veldfout], _ h: inout HTML
  ) {
    h.keuzerondjes(
      Veld("soort", "Wat voor antwoord?", fout: fouten["soort"], invulling: .verplicht),
      Vraagsoort.keuzes.map { Keuze($0.waarde, $0.label) }, gekozen: Vraagsoort.waarde(vraag.soort))
    h.tekstvak(
      Veld("opties", "Keuzes", hint: "Alleen bij een lijst. Eén keuze per regel.", fout: fouten["opties"]),
      waarde: vraag.opties.joined(separator: "\n"), regels: 4)
    var eenheid = ""
    var locatie: String?
    var (bijlagenaam, documenttype) = ("", "Overig")
    switch vraag.soort {
    case .getal(let gegeven): eenheid = gegeven ?? ""
    case .geo(let gegeven): locatie = gegeven
    case .bijlage(let naam, let type): (bijlagenaam, documenttype) = (naam, type)
    case .jaNee, .tekst, .datum, .keuze, .meerkeuze: break
    }
    h.tekstveld(Veld("eenheid", "Eenheid", hint: "Alleen bij een getal. Bijvoorbeeld centimeter."), waarde: eenheid)
    h.keuzelijst(
      Veld("locatie", "Gebied", hint: "Alleen bij een kaartvraag.", fout: fouten["locatie"]), locaties,
      gekozen: locatie)
    h.tekstveld(
      Veld("bijlagenaam", "Naam van de bijlage", hint: "Alleen bij een bijlage.", fout: fouten["bijlagenaam"]),
      waarde: bijlagenaam)
    h.keuzelijst(
      Veld("documenttype", "Soort document", hint: "Alleen bij een bijlage."),
      Vraagsoort.documenttypen.map { Keuze($0, $0) }, gekozen: documenttype)
  }

  private func meer(_ dossier: Regeldossier, _ vraag: Regelvraag, _ oud: String?, _ h: inout HTML) {
    if dossier.set.soort != .conclusie {
      h.aankruisvak(Veld("verplicht", "Deze vraag is verplicht"), gekozen: vraag.verplicht ? "ja" : nil)
    }
    let anderen = dossier.set.vragen.filter { $0.slug != oud && !$0.isBijlage }
    h.keuzelijst(
      Veld("alleenAlsVraag", "Stel deze vraag alleen bij een antwoord op"),
      [Keuze("", "Altijd stellen")] + anderen.map { Keuze($0.slug, $0.tekst) }, gekozen: vraag.alleenAls?.vraag ?? "")
    h.tekstveld(
      Veld("alleenAlsAntwoord", "Namelijk dit antwoord", hint: "ja, nee, of precies de tekst van de keuze"),
      waarde: vraag.alleenAls?.antwoord ?? "")
    h.tekstveld(
      Veld("patroon", "Patroon van het antwoord", hint: "Een reguliere expressie. Laat leeg als alles mag."),
      waarde: vraag.patroon ?? "")
    h.tekstveld(
      Veld("invulhulp", "Hulp bij een verkeerd antwoord"), waarde: vraag.invulhulp ?? "")
    h.tekstveld(
      Veld(
        "herbruikbaar", "Gedeelde vraag",
        hint: "Dezelfde naam in twee regelbestanden: de inwoner krijgt de vraag één keer."),
      waarde: vraag.herbruikbaar ?? "")
  }

  /// Locations by slug, and those of the activiteit in the plan.
  private func locatiekeuzes(_ dossier: Regeldossier, _ vraag: Regelvraag) async -> [Keuze] {
    var keuzes = bureau.naamgeving.locaties.sorted { $0.key < $1.key }.map { Keuze($0.key, $0.key) }
    let urn = bureau.naamgeving.activiteit(dossier.set.activiteit)
    if let lijst = try? await bureau.rtr.activiteiten(op: bureau.omgeving.klok.vandaag) {
      let plan = lijst.first { $0.urn == urn }?.locaties?.map(\.identificatie) ?? []
      let bekend = Set(bureau.naamgeving.locaties.values)
      keuzes += plan.filter { !bekend.contains($0) }.map { Keuze($0, $0) }
    }
    if case .geo(let locatie) = vraag.soort, !keuzes.contains(where: { $0.waarde == locatie }) {
      keuzes.append(Keuze(locatie, locatie))
    }
    return keuzes
  }

  // MARK: - Saving

  private func bewaar(_ ctx: Verzoekcontext, oud: String?) async throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let lezer = Vraagformulier(formulier: try ctx.aanroep.formulier())
    let (vraag, fouten) = lezer.lees(dossier.set, oud: oud)
    guard fouten.isEmpty else { return await toon(dossier, vraag, oud: oud, fouten) }
    dossier.set.bewaar(vraag, inPlaatsVan: oud)
    if let oud { dossier.hernoemVraag(oud, naar: vraag.slug) }
    try bureau.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad)
  }
}

/// Reads the form of a question.
private struct Vraagformulier {
  let formulier: Formulier

  private func tekst(_ naam: String) -> String? {
    let waarde = (formulier.tekst(naam) ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    return waarde.isEmpty ? nil : waarde
  }

  func lees(_ set: Regelset, oud: String?) -> (Regelvraag, [Veldfout]) {
    var fouten: [Veldfout] = []
    let slug = tekst("slug") ?? ""
    if slug.isEmpty || !slug.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) {
      fouten.append(Veldfout("slug", "Gebruik letters, cijfers en streepjes"))
    } else if slug != oud, set.vraag(slug) != nil {
      fouten.append(Veldfout("slug", "Deze korte naam is al gebruikt"))
    }
    if tekst("tekst") == nil { fouten.append(Veldfout("tekst", "Schrijf de vraag op")) }
    let soort = soort(&fouten)
    var voorwaarde: Regelvraag.Voorwaarde?
    if let ander = tekst("alleenAlsVraag"), let antwoord = tekst("alleenAlsAntwoord") {
      voorwaarde = .init(vraag: ander, antwoord: antwoord)
    }
    let vraag = Regelvraag(
      slug: slug, soort: soort, tekst: tekst("tekst") ?? "", toelichting: tekst("toelichting"), groep: tekst("groep"),
      prioriteit: Int(tekst("prioriteit") ?? "") ?? 10, artikel: tekst("artikel"),
      herbruikbaar: tekst("herbruikbaar"), patroon: tekst("patroon"), invulhulp: tekst("invulhulp"),
      verplicht: set.soort == .conclusie || tekst("verplicht") == "ja", alleenAls: voorwaarde)
    return (vraag, fouten)
  }

  private func soort(_ fouten: inout [Veldfout]) -> Regelvraag.Soort {
    let opties = (formulier.tekst("opties") ?? "").split(whereSeparator: \.isNewline).map(String.init)
    let keuze = tekst("soort") ?? ""
    switch keuze {
    case "ja-nee": return .jaNee
    case "getal": return .getal(eenheid: tekst("eenheid"))
    case "tekst": return .tekst
    case "datum": return .datum
    case "keuze", "meerkeuze":
      if opties.count < 2 { fouten.append(Veldfout("opties", "Schrijf minstens twee keuzes op, elk op een regel")) }
      return keuze == "keuze" ? .keuze(opties) : .meerkeuze(opties)
    case "geo":
      if tekst("locatie") == nil { fouten.append(Veldfout("locatie", "Kies een gebied")) }
      return .geo(locatie: tekst("locatie") ?? "")
    case "bijlage":
      if tekst("bijlagenaam") == nil { fouten.append(Veldfout("bijlagenaam", "Geef de bijlage een naam")) }
      return .bijlage(naam: tekst("bijlagenaam") ?? "", documenttype: tekst("documenttype") ?? "Overig")
    default:
      fouten.append(Veldfout("soort", "Kies wat voor antwoord u verwacht"))
      return .jaNee
    }
  }
}
