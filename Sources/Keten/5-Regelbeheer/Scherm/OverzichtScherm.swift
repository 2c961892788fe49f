import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import STTR
import Scherm
import Tijd

/// The list of activiteiten and dossiers, and the ways to begin one.
struct OverzichtScherm: Sendable {
  let bureau: Regelbureau
  private var klok: Klok { bureau.omgeving.klok }

  func voegToe(aan router: inout Router) {
    router.scherm("/regelbeheer") { ctx in try await overzicht(ctx.aanroep, fouten: []) }
    router.formulier("/regelbeheer/sets") { ctx in try await begin(ctx.aanroep) }
    router.formulier("/regelbeheer/sets/tekst") { ctx in try await uitTekst(ctx.aanroep) }
  }

  private func overzicht(_ aanroep: Aanroep, fouten: [Veldfout]) async throws -> Ketenspoor.Antwoord {
    let dag = aanroep.zoek("datum").flatMap { Datum($0) } ?? klok.vandaag
    var storing: String?
    var activiteiten: [RTRGegevens.Activiteit] = []
    do {
      activiteiten = try await bureau.rtr.activiteiten(op: dag)
    } catch {
      storing = error.reden
    }
    let eigen = activiteiten.filter { $0.urn.hasPrefix("nl.imow-\(bureau.naamgeving.bronhouder).") }
    let anders = activiteiten.count - eigen.count
    let dossiers = try bureau.store.dossiers()
    let drift = try await drift(dossiers)
    return bureau.pagina(
      "Toepasbare regels maken", kruimels: [("Bord", "/")], status: fouten.isEmpty ? 200 : 422
    ) { h in
      let voorbeelden = VoorbeeldScherm(bureau: bureau)
      voorbeelden.bevestiging(aanroep.zoek("overgenomen"), dossiers, &h)
      h.intro("Hier maakt u van de regels in uw plan vragen die een inwoner kan beantwoorden.")
      voorbeelden.knoppen(dossiers, &h)
      h.deel("Uw regels") { h in
        driftmelding(drift, &h)
        lijst(dossiers, drift.aantallen, &h)
        if !dossiers.isEmpty { h.p { h in h.a("Bekijk per artikel wat eraan hangt", naar: "/regelbeheer/artikelen") } }
        dubbelevragen(dossiers, &h)
      }
      h.deel("Begin met een activiteit uit het plan") { h in
        h.formulier(naar: "/regelbeheer", .get, label: "Kies een dag") { h in
          h.datumveld(Veld("datum", "Toon de activiteiten op"), waarde: dag)
          h.knop("Toon", .secundair)
        }
        if let storing { h.melding(.waarschuwing, "De activiteiten zijn niet opgehaald", storing) }
        nieuw(eigen, fouten, &h)
        if anders > 0 { h.p("Nog \(anders) activiteiten zijn van andere overheden.") }
      }
      h.deel("Begin met tekst of met een bestand") { h in
        h.p { h in
          h.a("Publiceer een bestand van uw eigen software", naar: "/regelbeheer/bestand")
          h.tekst(" (een levering als zip, of een STTR-bestand).")
        }
        h.uitklap("Plak regels in tekstvorm", stand: fouten["tekst"] == nil ? .dicht : .open) { h in
          h.formulier(naar: "/regelbeheer/sets/tekst") { h in
            h.tekstvak(
              Veld(
                "tekst", "Regels",
                hint: "De eerste regel is het woord regels met een korte naam, zoals: regels boom-kappen. "
                  + "Kijk bij uw eigen regels op het tabblad Tekst voor een voorbeeld.",
                fout: fouten["tekst"], invulling: .verplicht), regels: 12)
            h.knop("Maak regels van deze tekst")
          }
        }
      }
    }
  }

  /// How many ties of each dossier no longer match the plan of today. Without ties nothing is asked of DSO-LV.
  private func drift(_ dossiers: [Regeldossier]) async throws -> (aantallen: [String: Int], stand: Planstand?) {
    let gekoppeld = dossiers.filter { !$0.koppelingen.isEmpty }
    guard !gekoppeld.isEmpty else { return ([:], nil) }
    let stand = try await bureau.planstand(op: klok.vandaag)
    let aantallen = gekoppeld.map { ($0.id, bureau.drift($0, stand).count) }
    return (Dictionary(aantallen, uniquingKeysWith: { eerste, _ in eerste }), stand)
  }

  private func driftmelding(_ drift: (aantallen: [String: Int], stand: Planstand?), _ h: inout HTML) {
    if let stand = drift.stand { h.planstoring(stand) }
    let sets = drift.aantallen.values.count { $0 > 0 }
    guard sets > 0 else { return }
    let welke = sets == 1 ? "1 van uw regelsets volgt" : "\(sets) van uw regelsets volgen"
    h.melding(.waarschuwing, "Het plan is veranderd") { h in
      h.p("\(welke) tekst, een activiteit of een gebied dat nu anders is.")
      h.p { h in h.a("Bekijk per artikel wat er anders is", naar: "/regelbeheer/artikelen") }
    }
  }

  private func lijst(_ dossiers: [Regeldossier], _ drift: [String: Int], _ h: inout HTML) {
    h.tabel(
      "Regels op dit bureau", kolommen: ["Naam", "Soort", "Activiteit", "Volgt", "Plan", "Stand"], van: dossiers,
      leeg: "U heeft nog geen regels. Kies hieronder een activiteit."
    ) { dossier in
      let artikelen = dossier.set.artikelen
      return [
        .link(dossier.set.naam, naar: dossier.pad), .tekst(Regelsoort.label(dossier.set.soort)),
        .tekst(dossier.activiteitnaam),
        .tekst(artikelen.isEmpty ? "–" : "artikel \(artikelen.joined(separator: ", "))"),
        Self.plan(dossier, drift[dossier.id] ?? 0), Self.stand(dossier),
      ]
    }
  }

  private func dubbelevragen(_ dossiers: [Regeldossier], _ h: inout HTML) {
    let dubbel = Dossiercontrole.dubbel(dossiers.map(\.set), bureau.naamgeving)
    guard !dubbel.isEmpty else { return }
    h.uitklap("Vragen die de gebruiker twee keer krijgt (\(dubbel.count))") { h in
      h.bevindingenlijst(dubbel.begrensd(), onder: 2)
    }
  }

  private static func plan(_ dossier: Regeldossier, _ aantal: Int) -> Cel {
    if dossier.koppelingen.isEmpty { return .link("Nog niet gekoppeld", naar: dossier.pad + "/herkomst") }
    guard aantal > 0 else { return .status(.groen, "Gelijk") }
    return Cel { h in
      h.status(.oranje, "Veranderd")
      h.tekst(" ")
      h.a("\(aantal) keer iets anders", naar: dossier.pad + "/herkomst")
    }
  }

  private static func stand(_ dossier: Regeldossier) -> Cel {
    if let publicatie = dossier.publicatie {
      guard publicatie.isGoed else { return .status(.rood, "Afgekeurd") }
      if publicatie.op >= dossier.gewijzigdOp, publicatie.waarschuwt {
        return .status(.oranje, "Gepubliceerd, met waarschuwingen")
      }
      return publicatie.op < dossier.gewijzigdOp
        ? .status(.oranje, "Gewijzigd na publicatie")
        : .status(.groen, "Gepubliceerd")
    }
    guard let verificatie = dossier.verificatie else { return .status(.nietGetest, "Nog niet geverifieerd") }
    guard verificatie.isGoed else { return .status(.rood, "Afgekeurd") }
    return verificatie.waarschuwt
      ? .status(.oranje, "Geverifieerd, met waarschuwingen") : .status(.groen, "Geverifieerd")
  }

  private func nieuw(_ activiteiten: [RTRGegevens.Activiteit], _ fouten: [Veldfout], _ h: inout HTML) {
    guard !activiteiten.isEmpty else {
      h.leegbericht("Uw plan heeft op deze dag geen activiteiten", "Publiceer eerst een plan (stap 3).")
      return
    }
    let keuzes = activiteiten.map { Keuze($0.urn, $0.omschrijving) }
    h.formulier(naar: "/regelbeheer/sets", fouten: fouten.filter { $0.veld != "tekst" }) { h in
      h.keuzelijst(Veld("activiteit", "Activiteit", fout: fouten["activiteit"], invulling: .verplicht), keuzes)
      h.keuzerondjes(
        Veld("soort", "Wat wilt u maken?", fout: fouten["soort"], invulling: .verplicht),
        Regelsoort.keuzes.prefix(4).map { Keuze($0.waarde, $0.label) })
      h.knop("Begin")
    }
  }

  // MARK: - Beginning

  private func begin(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let formulier = try aanroep.formulier()
    let urn = formulier.tekst("activiteit") ?? ""
    var fouten: [Veldfout] = []
    if urn.isEmpty {
      fouten.append(Veldfout("activiteit", "Kies een activiteit"))
    } else if let lijst = try? await bureau.rtr.activiteiten(op: klok.vandaag),
      !lijst.contains(where: { $0.urn == urn })
    {
      // When the RTR cannot be reached, nobody can say that it does not exist; the RTR itself will, at delivery.
      fouten.append(Veldfout("activiteit", "Deze activiteit staat in geen enkel plan. Kies er een uit de lijst"))
    }
    let soort = Regelsoort.soort(formulier.tekst("soort") ?? "")
    if soort == nil { fouten.append(Veldfout("soort", "Kies wat u wilt maken")) }
    guard fouten.isEmpty, let soort else { return try await overzicht(aanroep, fouten: fouten) }
    let naam = await bureau.activiteitnaam(urn)
    let kort = urn.split(separator: ".").last.map(String.init) ?? urn
    let set = Regelset(
      slug: "\(kort)-\(soort.voorvoegsel)".lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" },
      naam: "\(soort.typering) \(naam)", soort: soort, activiteit: urn, werkzaamheid: kort,
      geldigVanaf: klok.vandaag.plus(dagen: 1), groepen: [.init(slug: "algemeen", naam: "Uw plan", prioriteit: 1)])
    let dossier = Regeldossier(
      id: bureau.omgeving.ids.uuid(), set: set, activiteitnaam: naam, gewijzigdOp: klok.nu)
    try bureau.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad)
  }

  /// A text with the slug of an existing dossier replaces its rules.
  private func uitTekst(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let tekst = try aanroep.formulier().tekst("tekst") ?? ""
    let gelezen = Regelnotatie.lees(tekst, bestand: "tekst")
    guard let set = gelezen.model, !gelezen.heeftFouten else {
      return bureau.pagina("Deze tekst klopt nog niet", status: 422) { h in
        h.bevindingenlijst(gelezen.bevindingen)
        h.formulier(naar: "/regelbeheer/sets/tekst") { h in
          h.tekstvak(Veld("tekst", "Regels", invulling: .verplicht), waarde: tekst, regels: 24)
          h.knop("Probeer opnieuw")
        }
      }
    }
    let bestaand = try bureau.store.dossiers().first { $0.set.slug == set.slug }
    let naam = await bureau.activiteitnaam(bureau.naamgeving.activiteit(set.activiteit))
    var dossier =
      bestaand
      ?? Regeldossier(id: bureau.omgeving.ids.uuid(), set: set, activiteitnaam: naam, gewijzigdOp: klok.nu)
    dossier.set = set
    try bureau.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad)
  }
}
