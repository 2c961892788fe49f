import STOP
import STOPWeergave
import Scherm
import Tijd

/// A whole regulation: contents, versions, and the text with the annotations below each article.
struct RegelingPage {
  let versie: Regelingversie
  let versies: [Regelingversie]
  let dag: Datum
  let vandaag: Datum
  let soort: String
  let bevoegdGezag: String
  let tekst: Leesvorm?
  let aantalObjecten: Int
  let weergave: Tekstweergave
  let klok: Tijdstip

  var bytes: [UInt8] {
    Pagina(titel: versie.titel, systeem: .omgevingsdocumenten, kruimels: Kruimels.overzicht, klok: klok) { h in
      h.kenmerken([
        "Soort": .tekst(soort), "Van": .tekst(bevoegdGezag), "Officiële titel": .tekst(versie.officieleTitel),
        "Tekst van": .dag(dag), "Annotaties": .getal(aantalObjecten),
      ])
      h.uitklap("Technische gegevens") { h in
        h.kenmerken([
          "Identificatie": .code(versie.work), "Versie": .code(versie.instrumentVersie ?? "samenloop"),
        ])
      }
      h.knoppenrij { h in h.knoplink("Bekijk op de kaart", naar: "\(Adres.kaart)?datum=\(dag)", soort: .secundair) }
      h.deel("Versies") { h in schrijfVersies(&h) }
      schrijfTekst(&h)
    }.bytes
  }

  private func schrijfVersies(_ h: inout HTML) {
    h.tabel(
      "Versies van deze regeling", kolommen: ["In werking vanaf", "Tot", "Stand", "Versie", ""], van: versies
    ) { regel in
      let stand: Cel =
        switch regel.stand(op: vandaag) {
        case .verleden: .status(.nvt, "Vervallen")
        case .geldend: .status(.groen, "Geldt nu")
        case .toekomstig: .status(.oranje, "Komt nog")
        }
      return [
        .dag(regel.werkendVanaf), regel.werkendTot.map { .dag($0) } ?? .leeg, stand,
        .tekst(regel.instrumentVersie.map { Versienaam.tekst($0) } ?? "Nog niet samengevoegd"),
        .link("Lees deze versie", naar: Adres.regeling(regel.uri, op: regel.werkendVanaf)),
      ]
    }
  }

  private func schrijfTekst(_ h: inout HTML) {
    guard let tekst else {
      return h.melding(
        .waarschuwing, "De tekst van deze versie is niet doorgeleverd",
        "De LVBB levert alleen de nieuwste tekst mee. Oudere teksten zijn er alleen als ze eerder zijn ontvangen.")
    }
    let regels = Inhoudsregel.regels(tekst)
    if !regels.isEmpty {
      h.uitklap("Inhoudsopgave") { h in
        h.element("nav", [.aria("label", "Inhoudsopgave")]) { h in inhoud(regels, &h) }
      }
    }
    h.deel("Tekst") { h in weergave.schrijf(tekst, in: &h) }
  }

  private func inhoud(_ regels: [Inhoudsregel], _ h: inout HTML) {
    h.lijst(regels) { h, regel in
      if let anker = regel.anker { h.a(regel.titel, naar: "#\(anker)") } else { h.tekst(regel.titel) }
      if !regel.onder.isEmpty { inhoud(regel.onder, &h) }
    }
  }
}
