import Bevindingen
import Ketenspoor
import STTR
import Scherm
import Tijd

/// The page of one rule set: its questions, its table, what is wrong with it; and the same as text.
struct DossierScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    let basis = "/regelbeheer/sets/{id}"
    router.scherm(basis) { ctx in
      try await toon(ctx["id"], [], isVerwijderd: ctx.aanroep.zoek("verwijderd") != nil)
    }
    router.formulier(basis + "/kenmerken") { ctx in try await kenmerken(ctx) }
    router.formulier(basis + "/groepen") { ctx in try await groep(ctx) }
    router.formulier(basis + "/verwijder") { ctx in
      try bureau.store.verwijder(ctx["id"])
      return .verwijsDoor(naar: "/regelbeheer")
    }
    router.scherm(basis + "/tekst") { ctx in
      guard let dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
      return tekst(dossier, Regelnotatie.schrijf(dossier.set), [])
    }
    router.formulier(basis + "/tekst") { ctx in try bewaarTekst(ctx) }
    router.scherm(basis + "/bestand") { ctx in try bestand(ctx["id"]) }
    router.scherm(basis + "/bestand/sttr-3") { ctx in try bestand(ctx["id"], .drie) }
  }

  private func toon(
    _ id: String, _ fouten: [Veldfout], isVerwijderd: Bool = false
  ) async throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(id) else { return bureau.onbekend }
    let set = dossier.set
    let merken = Regelmerken(dossier, try await bureau.drift(dossier).drift, bureau.naamgeving)
    let analyse = Dossiercontrole.analyse(set, bureau.naamgeving)
    // Hints stand in a list of their own; only what may be wrong comes first.
    let hints = Set(analyse.map(\.bevinding).filter { $0.ernst == .informatie }.map(\.code))
    let bevindingen = Dossiercontrole.bevindingen(set, bureau.naamgeving).filter {
      $0.ernst != .informatie || !hints.contains($0.code)
    }
    return bureau.pagina(set.naam, status: fouten.isEmpty ? 200 : 422) { h in
      bureau.tabbladen(dossier, huidig: dossier.pad, &h)
      if isVerwijderd { h.melding(.info, "De vraag is verwijderd") }
      h.p("\(Regelsoort.label(set.soort)) · \(dossier.activiteitnaam)")
      controle(bevindingen, dossier, &h)
      merken.melding(&h)
      h.deel("Vragen") { h in vragen(dossier, merken, &h) }
      if set.soort == .conclusie { h.deel("Beslistabel") { h in tabel(dossier, merken, &h) } }
      h.deel("Wegen door de vragen") { h in h.wegenlijst(analyse, dossier) }
      h.deel("Gegevens") { h in gegevens(dossier, fouten, &h) }
    }
  }

  private func controle(_ bevindingen: [Bevinding], _ dossier: Regeldossier, _ h: inout HTML) {
    if bevindingen.isEmpty {
      let kan = dossier.set.soort == .conclusie ? "proberen, verifiëren en publiceren" : "verifiëren en publiceren"
      return h.gelukt(
        "Deze regels zijn volledig", "U kunt ze \(kan).",
        volgende: ("stap 6, verifieer de regels bij de RTR", dossier.pad + "/publiceren"))
    }
    let fouten = bevindingen.aantal(.fout)
    let titel = fouten > 0 ? "Er moet nog \(fouten) keer iets worden hersteld" : "Let op"
    let isErnstig = fouten + bevindingen.aantal(.waarschuwing) > 0
    h.melding(isErnstig ? .waarschuwing : .info, titel) { h in
      h.uitklap("Bekijk: \(HTML.samenvatting(bevindingen))") { h in
        h.bevindingenlijst(bevindingen.begrensd(), onder: 1)
      }
    }
  }

  private func vragen(_ dossier: Regeldossier, _ merken: Regelmerken, _ h: inout HTML) {
    let set = dossier.set
    let groepen = Dictionary(set.groepen.map { ($0.slug, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    let gesorteerd = set.vragen.enumerated().sorted { een, ander in
      let links = [groepen[een.element.groep ?? ""]?.prioriteit ?? 999, een.element.prioriteit, een.offset]
      let rechts = [groepen[ander.element.groep ?? ""]?.prioriteit ?? 999, ander.element.prioriteit, ander.offset]
      return links.lexicographicallyPrecedes(rechts)
    }.map(\.element)
    h.tabel(
      "In de volgorde waarin zij worden gesteld", kolommen: ["Vraag", "Korte naam", "Soort", "Groep", "Artikel", ""],
      van: gesorteerd, leeg: "Er zijn nog geen vragen."
    ) { vraag in
      [
        .link(vraag.tekst, naar: "\(dossier.pad)/vragen/\(vraag.slug)"), .code(vraag.slug),
        .tekst(Vraagsoort.label(vraag.soort)),
        .tekst(vraag.groep.flatMap { groepen[$0]?.naam } ?? "–"),
        merken.artikel(vraag.artikel, .vraag(vraag.slug)),
        Cel { h in
          h.a(naar: "\(dossier.pad)/vragen/\(vraag.slug)/verwijder") { h in
            h.tekst("Verwijder")
            h.verborgenTekst(" de vraag \(vraag.tekst)")
          }
        },
      ]
    }
    h.knoppenrij { h in h.knoplink("Voeg een vraag toe", naar: "\(dossier.pad)/vragen/nieuw") }
  }

  private func tabel(_ dossier: Regeldossier, _ merken: Regelmerken, _ h: inout HTML) {
    let set = dossier.set
    let uitleg =
      set.trefferbeleid == "FIRST"
      ? "De eerste rij die past, geeft de conclusie." : "Rijen die passen, geven dezelfde conclusie."
    h.p(uitleg)
    h.p("Een - betekent: maakt niet uit. Kies een rij om haar te wijzigen, te verplaatsen of te verwijderen.")
    // The conclusion stands next to the row: a table with many questions is wider than the screen.
    let koppen = set.kolommen.map { kolom in Kolom(set.vraag(kolom)?.tekst ?? kolom) }
    let kolommen: [Kolom] = ["Rij", "Conclusie", "Scenario's"] + koppen + ["Artikel"]
    h.tabel("Rijen van de beslistabel", kolommen: kolommen, van: set.rijen, leeg: "Er zijn nog geen rijen.") { rij in
      let begin: [Cel] = [
        .link(rij.id, naar: "\(dossier.pad)/rijen/\(rij.id)"), .tekst(rij.uitkomst.waarde), merken.scenarios(rij.id),
      ]
      let cellen = zip(set.kolommen, rij.cellen).map { kolom, cel in
        Cel.tekst(Celtekst.woorden(cel, set.vraag(kolom)))
      }
      return begin + cellen + [merken.artikel(rij.artikel, .rij(rij.id))]
    }
    h.knoppenrij { h in h.knoplink("Voeg een rij toe", naar: "\(dossier.pad)/rijen/nieuw") }
  }

  private func gegevens(_ dossier: Regeldossier, _ fouten: [Veldfout], _ h: inout HTML) {
    let set = dossier.set
    h.formulier(naar: "\(dossier.pad)/kenmerken", fouten: fouten) { h in
      h.tekstveld(Veld("naam", "Naam", fout: fouten["naam"], invulling: .verplicht), waarde: set.naam)
      h.tekstveld(
        Veld("werkzaamheid", "Werkzaamheid", hint: Regelsoort.werkzaamheidhint),
        waarde: set.werkzaamheid)
      h.datumveld(Veld("geldigVanaf", "Geldig vanaf", fout: fouten["geldigVanaf"]), waarde: set.geldigVanaf)
      if set.soort == .conclusie {
        h.keuzerondjes(
          Veld("trefferbeleid", "Welke rij telt?"),
          [Keuze("FIRST", "De eerste die past"), Keuze("ANY", "Elke rij die past (zij moeten gelijk zijn)")],
          gekozen: set.trefferbeleid)
      }
      h.knop("Bewaar de gegevens")
    }
    h.uitklap("Groepen van vragen") { h in
      h.tabel("Groepen", kolommen: ["Naam", "Kenmerk", .getal("Volgorde")], van: set.groepen) { groep in
        [.tekst(groep.naam), .code(groep.slug), .getal(groep.prioriteit)]
      }
      h.formulier(naar: "\(dossier.pad)/groepen") { h in
        h.tekstveld(
          Veld(
            "slug", "Kenmerk van de groep",
            hint: "Een kort woord zonder spaties. Met een kenmerk dat al bestaat, wijzigt u die groep.",
            invulling: .verplicht))
        h.tekstveld(Veld("groepnaam", "Naam van de groep", invulling: .verplicht))
        h.tekstveld(Veld("prioriteit", "Volgorde"), waarde: String(set.groepen.count + 1), .getal(van: 0))
        h.knop("Bewaar de groep", .secundair)
      }
    }
    h.uitklap("Verwijder deze regels") { h in
      h.p("De regels verdwijnen van dit bureau. In de RTR blijven zij staan.")
      h.knopformulier("Verwijder", naar: "\(dossier.pad)/verwijder", .gevaar)
    }
  }

  // MARK: - Acts

  private func kenmerken(_ ctx: Verzoekcontext) async throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let formulier = try ctx.aanroep.formulier()
    var fouten: [Veldfout] = []
    let naam = formulier.tekst("naam") ?? dossier.set.naam
    if naam.isEmpty { fouten.append(Veldfout("naam", "Vul een naam in")) }
    let datum = formulier.tekst("geldigVanaf") ?? ""
    if !datum.isEmpty, Datum(datum) == nil { fouten.append(Veldfout("geldigVanaf", "Vul een datum in")) }
    guard fouten.isEmpty else { return try await toon(dossier.id, fouten) }
    dossier.set.naam = naam
    dossier.set.werkzaamheid = (formulier.tekst("werkzaamheid") ?? dossier.set.werkzaamheid).filter { $0 != " " }
    if let dag = Datum(datum) { dossier.set.geldigVanaf = dag }
    if let beleid = formulier.tekst("trefferbeleid"), ["FIRST", "ANY"].contains(beleid) {
      dossier.set.trefferbeleid = beleid
    }
    try bureau.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad)
  }

  private func groep(_ ctx: Verzoekcontext) async throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let formulier = try ctx.aanroep.formulier()
    let slug = (formulier.tekst("slug") ?? "").filter { $0.isLetter || $0.isNumber || $0 == "-" }
    let naam = formulier.tekst("groepnaam") ?? ""
    if slug.isEmpty || naam.isEmpty {
      return try await toon(
        dossier.id, [Veldfout(slug.isEmpty ? "slug" : "groepnaam", "Vul slug en naam van de groep in")])
    }
    let prioriteit = Int(formulier.tekst("prioriteit") ?? "") ?? dossier.set.groepen.count + 1
    let groep = Regelset.Groep(slug: slug, naam: naam, prioriteit: prioriteit)
    if let plek = dossier.set.groepen.firstIndex(where: { $0.slug == slug }) {
      dossier.set.groepen[plek] = groep
    } else {
      dossier.set.groepen.append(groep)
    }
    try bureau.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad)
  }

  // MARK: - Text and file

  private func tekst(_ dossier: Regeldossier, _ tekst: String, _ bevindingen: [Bevinding]) -> Ketenspoor.Antwoord {
    bureau.pagina(
      "\(dossier.set.naam) als tekst", kruimels: bureau.kruimels(dossier), status: bevindingen.isEmpty ? 200 : 422
    ) { h in
      bureau.tabbladen(dossier, huidig: dossier.pad + "/tekst", &h)
      h.intro("Dezelfde regels als gewone tekst. U kunt ze hier in één keer wijzigen.")
      if !bevindingen.isEmpty {
        h.melding(.fout, "De tekst is nog niet bewaard", "Herstel eerst deze fouten.")
        h.bevindingenlijst(bevindingen, onder: 1)
      }
      h.formulier(naar: dossier.pad + "/tekst") { h in
        h.tekstvak(Veld("tekst", "Regels", invulling: .verplicht), waarde: tekst, regels: 30)
        h.knop("Bewaar de tekst")
      }
    }
  }

  private func bewaarTekst(_ ctx: Verzoekcontext) throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let invoer = try ctx.aanroep.formulier().tekst("tekst") ?? ""
    let gelezen = Regelnotatie.lees(invoer, bestand: "tekst")
    guard let set = gelezen.model, !gelezen.heeftFouten else { return tekst(dossier, invoer, gelezen.bevindingen) }
    dossier.set = set
    try bureau.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad)
  }

  private func bestand(_ id: String, _ versie: STTRVersie = .een) throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(id) else { return bureau.onbekend }
    let bestand = dossier.bestand(bureau.naamgeving, versie)
    guard let bytes = bestand.model else {
      return bureau.pagina("Er is nog geen bestand", kruimels: bureau.kruimels(dossier), status: 422) { h in
        h.melding(.fout, "Van deze regels is nog geen STTR-bestand te maken")
        h.bevindingenlijst(bestand.bevindingen, onder: 1)
      }
    }
    return .xml(bytes).met(kop: "Content-Disposition", "attachment; filename=\"\(dossier.bestandsnaam(versie))\"")
  }
}
