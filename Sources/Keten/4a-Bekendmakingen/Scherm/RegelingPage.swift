import STOP
import STOPWeergave
import Scherm
import Tijd

/// The consolidated text of a regulation as it reads on a day, with its history and what is still to come.
struct RegelingPage {
  let regel: Regelingregel
  let dag: Datum
  let vandaag: Datum
  let isFouteDatum: Bool
  /// The expression that is in force on `dag`; nil when nothing is.
  let toestand: String?
  let toestanden: [Toestandregel]
  let tekst: Leesvorm?
  let weergave: Tekstweergave
  let klok: Tijdstip

  var bytes: [UInt8] {
    let titel = regel.citeertitel ?? regel.titel
    return Pagina(titel: titel, systeem: .bekendmakingen, kruimels: Kruimels.overzicht, klok: klok) { h in
      schrijfKop(&h)
      h.deel("Versies") { h in schrijfGeschiedenis(&h) }
      h.deel("Tekst op \(dag.voluit)") { h in schrijfTekst(&h) }
    }.bytes
  }

  private func schrijfKop(_ h: inout HTML) {
    h.kenmerken(["Officiële titel": .tekst(regel.titel), "Nummer": .code(regel.nummer)])
    let fouten = isFouteDatum ? [Veldfout("datum", "Vul een datum in, zoals \(vandaag)")] : []
    h.formulier(naar: Adres.regeling(regel.nummer), .get, fouten: fouten, label: "Kies een dag") { h in
      h.datumveld(
        Veld("datum", "Toon de tekst op", hint: "U ziet de regels zoals ze op die dag gelden.", fout: fouten["datum"]),
        waarde: dag)
      h.knop("Toon", .secundair)
    }
  }

  private func schrijfGeschiedenis(_ h: inout HTML) {
    h.tabel(
      "Versies van deze regeling", kolommen: ["Geldt vanaf", "Geldt tot", "Stand", "Versie", ""], van: toestanden,
      leeg: "Van deze regeling is nog geen versie bekend."
    ) { regel in
      let stand: Cel =
        switch regel.stand(op: vandaag) {
        case .verleden: .status(.nvt, "Vervallen")
        case .heden: .status(.groen, "Geldt nu")
        case .toekomst: .status(.oranje, "Komt nog")
        }
      return [
        .dag(regel.vanaf), regel.tot.map { .dag($0) } ?? .leeg, stand, .tekst(Self.naam(regel.instrumentVersie)),
        regel.heeftTekst ? .link("Toon deze tekst", naar: Adres.regeling(self.regel.nummer, op: regel.vanaf)) : .leeg,
      ]
    }
  }

  /// Two changes that do not know of each other give no single text yet (STOP: samenloop).
  private static func naam(_ versie: String?) -> String {
    versie.map { Versienaam.tekst($0) } ?? "Nog niet samengevoegd: twee wijzigingen lopen door elkaar"
  }

  private func schrijfTekst(_ h: inout HTML) {
    guard let toestand else {
      return h.melding(.info, "Op deze dag geldt deze regeling niet", "Kies een andere dag, of kijk bij Versies.")
    }
    guard let tekst else {
      return h.melding(
        .waarschuwing, "De tekst van deze versie is niet doorgeleverd",
        "De LVBB levert alleen de nieuwste tekst mee. Oudere teksten zijn er alleen als ze eerder zijn ontvangen.")
    }
    h.uitklap("Technische gegevens") { h in
      h.kenmerken([
        "Regeling": .code(regel.work), "Toestand": .code(toestand),
        "Verantwoordelijk": .code(regel.eindverantwoordelijke),
      ])
    }
    var weergave = weergave
    weergave.eersteKop = 3
    weergave.schrijf(tekst, in: &h)
    h.knoppenrij { h in
      h.knoplink(
        "Download als XML", naar: "/bekendmakingen/regelingen/\(regel.nummer)/xml?datum=\(dag)", soort: .secundair)
    }
  }
}
