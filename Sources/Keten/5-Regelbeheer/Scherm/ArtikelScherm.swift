import Ketenspoor
import Scherm
import Tijd

/// From the plan to the rules: per article what hangs on it, and what is different there.
struct ArtikelScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    router.scherm("/regelbeheer/artikelen") { ctx in try await toon(ctx) }
  }

  private func toon(_ ctx: Verzoekcontext) async throws -> Ketenspoor.Antwoord {
    let dag = ctx.aanroep.zoek("datum").flatMap { Datum($0) } ?? bureau.omgeving.klok.vandaag
    let stand = try await bureau.planstand(op: dag)
    let gebruik = Artikelgebruik.van(
      try bureau.store.dossiers().map { (Regelproef.metRijen($0, bureau.naamgeving), bureau.drift($0, stand)) },
      volgorde: stand.beeld.regelingen.flatMap { $0.artikelen.map(\.wId) })
    let anders = gebruik.filter { !$0.drift.isEmpty }
    return bureau.pagina("Artikelen en hun regels") { h in
      h.intro("Wat hangt er aan een artikel? Handig als u het plan gaat wijzigen, of als het net is gewijzigd.")
      h.planstoring(stand)
      h.formulier(naar: "/regelbeheer/artikelen", .get, label: "Kies een dag") { h in
        h.datumveld(Veld("datum", "Vergelijk met het plan op", hint: "Ook een dag in de toekomst kan"), waarde: dag)
        h.knop("Vergelijk", .secundair)
      }
      for regeling in stand.beeld.regelingen { h.p("\(regeling.titel), \(regeling.versie).") }
      if !anders.isEmpty { h.deel("Veranderd") { h in for artikel in anders { veranderd(artikel, &h) } } }
      h.deel("Alle artikelen met regels") { h in
        h.tabel(
          "Artikelen waar regels aan hangen", kolommen: ["Artikel", "Wat eraan hangt", "Regels", "Stand"], van: gebruik,
          leeg: "Aan geen enkel artikel hangen regels. Koppel ze op het tabblad Herkomst van uw regels."
        ) { artikel in
          [
            .tekst(artikel.opschrift), .tekst(artikel.zin), Cel { h in plekken(artikel, &h) },
            artikel.drift.isEmpty ? .status(.groen, "Gelijk") : .status(.oranje, "Plan veranderd"),
          ]
        }
      }
    }
  }

  private func veranderd(_ artikel: Artikelgebruik, _ h: inout HTML) {
    h.kop3(artikel.opschrift)
    h.p(artikel.zin)
    plekken(artikel, &h)
    // Two authors may have looked at different versions: each difference once.
    var gezien: Set<[Driftverschil]> = []
    for drift in artikel.drift where gezien.insert(drift.verschillen).inserted { h.verschillen(drift) }
  }

  private func plekken(_ artikel: Artikelgebruik, _ h: inout HTML) {
    h.lijst(artikel.plekken) { h, plek in
      h.a(plek.naam, naar: "/regelbeheer/sets/\(plek.dossier)/herkomst")
      let delen = [("rij", plek.rijen), ("vraag", plek.vragen), ("scenario", plek.scenarios)]
      for (soort, namen) in delen where !namen.isEmpty { h.tekst(", \(soort) \(namen.joined(separator: ", "))") }
    }
  }
}
