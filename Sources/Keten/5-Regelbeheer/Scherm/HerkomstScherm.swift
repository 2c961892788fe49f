import Ketenspoor
import STTR
import Scherm
import Tijd

/// From which article each row and question follows, and what changed there since the author looked.
struct HerkomstScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    let basis = "/regelbeheer/sets/{id}"
    router.scherm(basis + "/herkomst") { ctx in try await toon(ctx, []) }
    router.formulier(basis + "/koppelingen") { ctx in try await koppel(ctx) }
    router.formulier(basis + "/koppelingen/alles") { ctx in
      try await wijzig(ctx) { dossier, koppelaar, _ in koppelaar.koppelAlles(&dossier) }
    }
    router.formulier(basis + "/koppelingen/gezien") { ctx in
      try await wijzig(ctx) { dossier, koppelaar, formulier in
        for sleutel in formulier.alle("koppeling") { koppelaar.gezien(sleutel, &dossier) }
      }
    }
    router.formulier(basis + "/koppelingen/los") { ctx in
      guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
      let sleutels = try ctx.aanroep.formulier().alle("koppeling")
      dossier.koppelingen.removeAll { sleutels.contains($0.sleutel) }
      try bureau.store.bewaar(dossier)
      return .verwijsDoor(naar: dossier.pad + "/herkomst")
    }
  }

  private func dag(_ tekst: String?) -> Datum { tekst.flatMap { Datum($0) } ?? bureau.omgeving.klok.vandaag }

  /// - Parameter isGelukt: false when the act before it could not be done.
  private func toon(
    _ ctx: Verzoekcontext, _ fouten: [Veldfout], isGelukt: Bool = true
  ) async throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let dag = dag(ctx.aanroep.zoek("datum"))
    let stand = try await bureau.planstand(op: dag)
    let drift = bureau.drift(dossier, stand)
    return bureau.pagina(
      "Herkomst van \(dossier.set.naam)", kruimels: bureau.kruimels(dossier),
      status: fouten.isEmpty && isGelukt ? 200 : 422
    ) { h in
      bureau.tabbladen(dossier, huidig: dossier.pad + "/herkomst", &h)
      h.intro("Uit welk artikel volgt elke rij en elke vraag? Verandert het plan, dan ziet u hier wat er anders is.")
      h.planstoring(stand)
      oordeel(dossier, drift, stand, &h)
      h.formulier(naar: dossier.pad + "/herkomst", .get, label: "Kies een dag") { h in
        h.datumveld(Veld("datum", "Vergelijk met het plan op", hint: "Ook een dag in de toekomst kan"), waarde: dag)
        h.knop("Vergelijk", .secundair)
      }
      if !drift.isEmpty { veranderd(dossier, drift, dag, &h) }
      koppelingen(dossier, drift, &h)
      if stand.beeld.regelingen.contains(where: { !$0.artikelen.isEmpty }) {
        nieuw(dossier, stand.beeld, dag, fouten, &h)
      } else if stand.storing == nil {
        h.leegbericht(
          "Er is op deze dag geen plan in werking", "Publiceer eerst een plan (stap 3). Uw koppelingen blijven bewaard."
        )
      }
      h.p { h in h.a("Bekijk per artikel wat eraan hangt", naar: "/regelbeheer/artikelen") }
    }
  }

  private func oordeel(_ dossier: Regeldossier, _ drift: [Drift], _ stand: Planstand, _ h: inout HTML) {
    if !drift.isEmpty {
      let wat = drift.count == 1 ? "1 koppeling klopt" : "\(drift.count) koppelingen kloppen"
      h.melding(.waarschuwing, "Het plan is veranderd: \(wat) niet meer", "Kijk hieronder wat er anders is.")
    } else if !dossier.koppelingen.isEmpty, stand.storing == nil {
      h.melding(.succes, "Niets veranderd", "Alles waar deze regels uit volgen, staat nog zo in het plan.")
    }
  }

  // MARK: - What changed

  private func veranderd(_ dossier: Regeldossier, _ drift: [Drift], _ dag: Datum, _ h: inout HTML) {
    h.deel("Veranderd in het plan") { h in
      if drift.contains(where: { $0.verschillen.contains { if case .tekst = $0 { true } else { false } } }) {
        h.renvooilegenda()
      }
      for stuk in drift {
        let koppeling = stuk.koppeling
        h.kop3("\(Self.naam(koppeling.doel, dossier.set)): \(koppeling.beeld.naam)")
        h.p(
          "U keek voor het laatst op \(koppeling.gezienOp.voluit)\(koppeling.versie.isEmpty ? "" : " (\(koppeling.versie))")."
        )
        h.verschillen(stuk)
        if !stuk.scenarios.isEmpty {
          h.p("Scenario's die hieraan hangen: \(stuk.scenarios.joined(separator: ", ")).")
        }
        h.knoppenrij { h in
          h.knopformulier(
            stuk.nu == nil ? "Gezien, maak los" : "Gezien, klopt nog", naar: dossier.pad + "/koppelingen/gezien",
            .primair, velden: [("koppeling", koppeling.sleutel), ("datum", dag.description)],
            over: "voor \(koppeling.doel.woorden), \(koppeling.beeld.naam)")
          if let pad = Self.pad(koppeling.doel, dossier) {
            h.knoplink("Wijzig \(koppeling.doel.woorden)", naar: pad, soort: .secundair)
          }
        }
      }
    }
  }

  private static func pad(_ doel: Koppeldoel, _ dossier: Regeldossier) -> String? {
    switch doel {
    case .regels: nil
    case .vraag(let slug): "\(dossier.pad)/vragen/\(slug)"
    case .rij(let id): "\(dossier.pad)/rijen/\(id)"
    }
  }

  static func naam(_ doel: Koppeldoel, _ set: Regelset) -> String {
    switch doel {
    case .regels: "Alle regels"
    case .vraag(let slug): "Vraag \(set.vraag(slug)?.tekst ?? slug)"
    case .rij(let id): "Rij \(id)"
    }
  }

  // MARK: - All ties

  private func koppelingen(_ dossier: Regeldossier, _ drift: [Drift], _ h: inout HTML) {
    let anders = Set(drift.map(\.koppeling.sleutel))
    let volgorde = ["regels"] + dossier.set.vragen.map { "vraag:\($0.slug)" } + dossier.set.rijen.map { "rij:\($0.id)" }
    let gesorteerd = dossier.koppelingen.sorted {
      (volgorde.firstIndex(of: $0.doel.sleutel) ?? .max, $0.sleutel)
        < (volgorde.firstIndex(of: $1.doel.sleutel) ?? .max, $1.sleutel)
    }
    h.deel("Koppelingen") { h in
      h.tabel(
        "Koppelingen", kolommen: ["Regel", "Volgt uit", "Gezien op", "Stand", ""], van: gesorteerd,
        leeg: "Nog niets is gekoppeld aan het plan."
      ) { koppeling in
        [
          .tekst(Self.naam(koppeling.doel, dossier.set)), .tekst(koppeling.beeld.naam), .tijd(koppeling.gezienOp),
          anders.contains(koppeling.sleutel) ? .status(.oranje, "Plan veranderd") : .status(.groen, "Gelijk"),
          Cel { h in
            h.knopformulier(
              "Maak los", naar: dossier.pad + "/koppelingen/los", velden: [("koppeling", koppeling.sleutel)],
              over: "\(koppeling.doel.woorden) van \(koppeling.beeld.naam)")
          },
        ]
      }
    }
  }

  // MARK: - A new tie

  private func nieuw(
    _ dossier: Regeldossier, _ plan: Planbeeld, _ dag: Datum, _ fouten: [Veldfout], _ h: inout HTML
  ) {
    let set = dossier.set
    h.deel("Koppel aan het plan") { h in
      let aantal = (set.vragen.map(\.artikel) + set.rijen.map(\.artikel)).count { $0 != nil }
      h.p(
        "\(aantal) rijen en vragen noemen zelf een artikel. Koppel die in één keer, met de activiteit en de gebieden "
          + "van deze regels. Wat al gekoppeld is, blijft zoals het is.")
      h.knopformulier(
        "Koppel wat een artikel noemt", naar: dossier.pad + "/koppelingen/alles",
        velden: [("datum", dag.description)])
      let onvindbaar = Koppelaar(plan: plan, naamgeving: bureau.naamgeving, nu: bureau.omgeving.klok.nu).onvindbaar(set)
      if !onvindbaar.isEmpty {
        h.melding(.info, "Niet elk genoemd artikel is te vinden") { h in h.lijst(onvindbaar) }
      }
      h.formulier(naar: dossier.pad + "/koppelingen", fouten: fouten, label: "Koppel één rij of vraag") { h in
        let doelen =
          set.rijen.map { Keuze("rij:\($0.id)", "Rij \($0.id): \($0.uitkomst.waarde)") }
          + set.vragen.map { Keuze("vraag:\($0.slug)", "Vraag \($0.tekst)") }
        h.keuzelijst(Veld("doel", "Rij of vraag", fout: fouten["doel"], invulling: .verplicht), doelen)
        h.keuzelijst(
          Veld("artikel", "Artikel in het plan", fout: fouten["artikel"], invulling: .verplicht),
          plan.regelingen.flatMap { regeling in
            regeling.artikelen.map { artikel in
              let waar = plan.regelingen.count > 1 ? " (\(regeling.titel))" : ""
              return Keuze(artikel.wId, artikel.opschrift + waar)
            }
          })
        h.verborgen("datum", dag.description)
        h.knop("Koppel", .secundair)
      }
    }
  }

  // MARK: - Acts

  private func koppel(_ ctx: Verzoekcontext) async throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let formulier = try ctx.aanroep.formulier()
    let stand = try await bureau.planstand(op: dag(formulier.tekst("datum")))
    let doel = dossier.set.koppeldoel(formulier.tekst("doel") ?? "")
    let artikel = stand.beeld.artikel(formulier.tekst("artikel") ?? "")
    var fouten: [Veldfout] = []
    if doel == nil { fouten.append(Veldfout("doel", "Kies een rij of vraag")) }
    if artikel == nil { fouten.append(Veldfout("artikel", "Kies een artikel uit de lijst")) }
    guard let doel, let artikel else { return try await toon(ctx, fouten) }
    let koppelaar = Koppelaar(plan: stand.beeld, naamgeving: bureau.naamgeving, nu: bureau.omgeving.klok.nu)
    dossier.koppel(koppelaar.koppeling(doel, .artikel(artikel)))
    dossier.set.noem(artikel.nummer, bij: doel)
    // Only what was named is new, and that goes to the inwoner too.
    if try bureau.store.dossier(dossier.id)?.set == dossier.set {
      try bureau.store.bewaar(dossier)
    } else {
      try bureau.bewaar(dossier)
    }
    return .verwijsDoor(naar: dossier.pad + "/herkomst")
  }

  private func wijzig(
    _ ctx: Verzoekcontext, _ doe: (inout Regeldossier, Koppelaar, Formulier) -> Void
  ) async throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let formulier = try ctx.aanroep.formulier()
    let dag = dag(formulier.tekst("datum"))
    let stand = try await bureau.planstand(op: dag)
    // Without the plan itself nobody can say that something still holds, or is gone.
    guard stand.storing == nil else { return try await toon(ctx, [], isGelukt: false) }
    doe(
      &dossier, Koppelaar(plan: stand.beeld, naamgeving: bureau.naamgeving, nu: bureau.omgeving.klok.nu), formulier)
    try bureau.store.bewaar(dossier)
    let vraag = dag == bureau.omgeving.klok.vandaag ? "" : "?datum=\(dag)"
    return .verwijsDoor(naar: dossier.pad + "/herkomst" + vraag)
  }
}

extension Regelset {
  /// What a form means with `rij:R02` or `vraag:dikte`; nil when it is not there.
  func koppeldoel(_ sleutel: String) -> Koppeldoel? {
    (rijen.map { Koppeldoel.rij($0.id) } + vragen.map { .vraag($0.slug) }).first { $0.sleutel == sleutel }
  }

  /// The article also stands with the row or question itself, where the inwoner reads it, unless another stands there.
  mutating func noem(_ artikel: String, bij doel: Koppeldoel) {
    switch doel {
    case .regels: break
    case .rij(let id):
      if let plek = rijen.firstIndex(where: { $0.id == id }), rijen[plek].artikel == nil {
        rijen[plek].artikel = artikel
      }
    case .vraag(let slug):
      if let plek = vragen.firstIndex(where: { $0.slug == slug }), vragen[plek].artikel == nil {
        vragen[plek].artikel = artikel
      }
    }
  }
}
