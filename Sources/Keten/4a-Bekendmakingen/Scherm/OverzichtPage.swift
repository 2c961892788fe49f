import Scherm
import Tijd

/// All publications, newest first, and the regulations that came of them.
struct OverzichtPage {
  let publicaties: [Publicatieregel]
  let aantal: Int
  let bladzijde: Int
  let bladzijden: Int
  let regelingen: [Regelingregel]
  let klok: Tijdstip

  var bytes: [UInt8] {
    Pagina(titel: "Bekendmakingen", systeem: .bekendmakingen, kruimels: Kruimels.begin, klok: klok) { h in
      h.intro("Hier staat wat officieel is bekendgemaakt, en hoe de regels er nu uitzien.")
      h.deel("Publicaties") { h in schrijfPublicaties(&h) }
      h.deel("Regelingen") { h in schrijfRegelingen(&h) }
    }.bytes
  }

  private func schrijfPublicaties(_ h: inout HTML) {
    h.tabel(
      "Publicaties, de nieuwste eerst", kolommen: ["Publicatie", "Titel", "Soort", "Gepubliceerd op"],
      van: publicaties, leeg: "Publiceer een besluit via de LVBB (stap 3). Daarna staat het hier."
    ) { regel in
      [
        .link(regel.aanduiding, naar: Adres.publicatie(regel.id)), .tekst(regel.titel), .tekst(regel.soort.woord),
        .dag(regel.gepubliceerdOp),
      ]
    }
    h.paginering(huidige: bladzijde, totaal: bladzijden) { "\(Adres.overzicht)?pagina=\($0)" }
  }

  private func schrijfRegelingen(_ h: inout HTML) {
    h.p("Een regeling is hier geconsolideerd: alle wijzigingen zijn verwerkt in één doorlopende tekst.")
    h.tabel(
      "Geconsolideerde regelingen", kolommen: ["Regeling", "Citeertitel", "Nummer"], van: regelingen,
      leeg: "Er is nog geen regeling geconsolideerd."
    ) { regel in
      [
        .link(regel.titel, naar: Adres.regeling(regel.nummer)), .tekst(regel.citeertitel ?? "–"),
        .code(regel.nummer),
      ]
    }
  }
}
