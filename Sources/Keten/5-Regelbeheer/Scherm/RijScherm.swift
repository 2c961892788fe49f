import Ketenspoor
import STTR
import Scherm
import Tijd

/// The form of one row of the table.
struct RijScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    let basis = "/regelbeheer/sets/{id}/rijen"
    router.scherm(basis + "/nieuw") { ctx in
      guard let dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
      let set = dossier.set
      let leeg = Regelrij(id: set.nieuweRij, cellen: set.kolommen.map { _ in "-" }, uitkomst: .vergunningplicht)
      return toon(dossier, leeg, [])
    }
    router.scherm(basis + "/{rij}") { ctx in
      guard let dossier = try bureau.store.dossier(ctx["id"]), let rij = dossier.set.rij(ctx["rij"]) else {
        return bureau.onbekend
      }
      return toon(dossier, rij, [])
    }
    router.formulier(basis) { ctx in try bewaar(ctx, id: nil) }
    router.formulier(basis + "/{rij}") { ctx in try bewaar(ctx, id: ctx["rij"]) }
    router.formulier(basis + "/{rij}/verwijder") { ctx in
      try wijzig(ctx) { set in set.rijen.removeAll { $0.id == ctx["rij"] } }
    }
    router.formulier(basis + "/{rij}/omhoog") { ctx in try wijzig(ctx) { set in set.omhoog(ctx["rij"]) } }
  }

  private func wijzig(_ ctx: Verzoekcontext, _ doe: (inout Regelset) -> Void) throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    doe(&dossier.set)
    try bureau.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad)
  }

  private func toon(_ dossier: Regeldossier, _ rij: Regelrij, _ fouten: [Veldfout]) -> Ketenspoor.Antwoord {
    let set = dossier.set
    let bestaat = set.rij(rij.id) != nil
    return bureau.pagina(
      "Rij \(rij.id)", kruimels: bureau.kruimels(dossier), status: fouten.isEmpty ? 200 : 422
    ) { h in
      h.intro("Kies bij elke vraag wanneer deze rij past. Past alles, dan geeft de rij haar conclusie.")
      h.formulier(naar: dossier.pad + "/rijen" + (bestaat ? "/\(rij.id)" : ""), fouten: fouten) { h in
        h.veldengroep("Als") { h in
          for (plek, kolom) in set.kolommen.enumerated() {
            guard let vraag = set.vraag(kolom) else { continue }
            cel(vraag, plek < rij.cellen.count ? rij.cellen[plek] : "-", fouten, &h)
          }
        }
        h.veldengroep("Dan") { h in
          h.keuzelijst(
            Veld("uitkomst", "Conclusie", invulling: .verplicht),
            Conclusiecode.allCases.map { Keuze($0.rawValue, $0.waarde) }, gekozen: rij.uitkomst.rawValue)
          h.tekstvak(
            Veld("uitleg", "Uitleg bij de conclusie", hint: "Wat mag of moet de inwoner, en waarom?"),
            waarde: rij.uitleg, regels: 3)
          h.tekstveld(
            Veld("artikel", "Artikel in het plan", hint: "Bijvoorbeeld 6.4 of 6.2/1"), waarde: rij.artikel ?? "")
        }
        h.knoppenrij { h in
          h.knop("Bewaar de rij")
          h.knoplink("Terug", naar: dossier.pad, soort: .secundair)
        }
      }
      if bestaat { handelingen(dossier, rij, &h) }
    }
  }

  /// What can be done with a row as a whole; the order of rows matters when the first that fits counts.
  private func handelingen(_ dossier: Regeldossier, _ rij: Regelrij, _ h: inout HTML) {
    let pad = "\(dossier.pad)/rijen/\(rij.id)"
    h.deel("Verplaatsen of verwijderen") { h in
      h.knoppenrij { h in
        if dossier.set.rijen.first?.id != rij.id { h.knopformulier("Zet een plek hoger", naar: pad + "/omhoog") }
        h.knopformulier("Verwijder deze rij", naar: pad + "/verwijder", .gevaar)
      }
    }
  }

  private func cel(_ vraag: Regelvraag, _ waarde: String, _ fouten: [Veldfout], _ h: inout HTML) {
    let naam = "cel-\(vraag.slug)"
    var keuzes: [(String, String)]
    switch vraag.soort {
    case .jaNee, .bijlage: keuzes = [("true", "ja"), ("false", "nee")]
    case .geo:
      keuzes = [
        ("\"ja\"", "ja, helemaal"), ("\"ja\",\"deels\"", "ja, helemaal of voor een deel"),
        ("\"deels\"", "voor een deel"), ("\"nee\"", "nee"),
      ]
    case .keuze(let opties): keuzes = opties.map { ("\"\($0)\"", $0) }
    case .meerkeuze(let opties): keuzes = opties.map { ("contains(?, \"\($0)\")", "met daarbij: \($0)") }
    case .getal, .tekst, .datum:
      let hint = "Een - betekent: maakt niet uit. Een getal: < 20, >= 20 of [20..30). Tekst staat tussen \"\"."
      h.tekstveld(Veld(naam, vraag.tekst, hint: hint, fout: fouten[naam]), waarde: waarde)
      return
    }
    if waarde != "-", !keuzes.contains(where: { $0.0 == waarde }) { keuzes.append((waarde, waarde)) }
    h.keuzelijst(
      Veld(naam, vraag.tekst, fout: fouten[naam]),
      [Keuze("-", "maakt niet uit")] + keuzes.map { Keuze($0.0, $0.1) }, gekozen: waarde)
  }

  private func bewaar(_ ctx: Verzoekcontext, id: String?) throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let formulier = try ctx.aanroep.formulier()
    let cellen = dossier.set.kolommen.map { kolom in
      let invoer = (formulier.tekst("cel-\(kolom)") ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
      return invoer.isEmpty ? "-" : invoer
    }
    let uitleg = (formulier.tekst("uitleg") ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    let artikel = formulier.tekst("artikel") ?? ""
    let rij = Regelrij(
      id: id ?? dossier.set.nieuweRij, cellen: cellen,
      uitkomst: Conclusiecode(rawValue: formulier.tekst("uitkomst") ?? "") ?? .vergunningplicht, uitleg: uitleg,
      artikel: artikel.isEmpty ? nil : artikel)
    let fouten = zip(dossier.set.kolommen, cellen).compactMap { kolom, cel -> Veldfout? in
      cel.contains(" | ") ? Veldfout("cel-\(kolom)", "Gebruik geen streep (|) in een cel") : nil
    }
    guard fouten.isEmpty else { return toon(dossier, rij, fouten) }
    dossier.set.bewaar(rij)
    try bureau.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad)
  }
}
