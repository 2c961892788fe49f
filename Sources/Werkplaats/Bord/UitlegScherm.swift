import Bevindingen
import Ketenspoor
import Scherm
import Tijd

/// The explanation of every finding code.
struct UitlegScherm: Sendable {
  private static let kop = Systeemkop(naam: "Uitleg", ondertitel: "wat elke code betekent")

  let omgeving: Werkplaatsomgeving
  let catalogus: Regelcatalogus

  func overzicht(_ aanroep: Aanroep) -> Antwoord {
    let vraag = aanroep.zoekvragen.first { $0.naam == "zoek" }?.waarde ?? ""
    let naald = vraag.lowercased()
    let gevonden = catalogus.kaarten.filter { kaart in
      naald.isEmpty || kaart.code.rawValue.lowercased().contains(naald) || kaart.titel.lowercased().contains(naald)
    }
    let pagina = Pagina(
      titel: "Uitleg bij bevindingen", systeem: Self.kop, kruimels: [("Bord", "/")], klok: omgeving.klok.nu
    ) {
      h in
      h.formulier(naar: "/uitleg", .get, label: "Zoeken in de uitleg") { h in
        h.tekstveld(Veld("zoek", "Zoek op code of woord"), waarde: vraag, .zoeken)
        h.knop("Zoek", .secundair)
      }
      let bijschrift = gevonden.count == 1 ? "1 code" : "\(gevonden.count) codes"
      h.tabel(bijschrift, kolommen: ["Code", "Regel", "Ernst", "Norm"], van: gevonden) { kaart in
        [
          .link(kaart.code.rawValue, naar: "/uitleg/\(Self.padveilig(kaart.code.rawValue))"), .tekst(kaart.titel),
          .tekst(kaart.ernst.rawValue), .tekst("\(kaart.norm.standaard) \(kaart.norm.versie)"),
        ]
      }
    }
    return .html(pagina.bytes)
  }

  func kaart(_ code: String) -> Antwoord {
    guard let kaart = catalogus[Bevinding.Code(code)] else {
      return .probleem(
        status: 404, titel: "De code '\(code)' is onbekend",
        detail: "Zoek op de pagina Uitleg naar een deel van de code of naar een woord.")
    }
    let pagina = Pagina(
      titel: "\(kaart.code): \(kaart.titel)", systeem: Self.kop, kruimels: [("Bord", "/"), ("Uitleg", "/uitleg")],
      klok: omgeving.klok.nu
    ) { h in
      h.p { h in h.ernst(kaart.ernst) }
      h.deel("Waarom") { h in h.p(kaart.waarom) }
      h.deel("Wat nu") { h in h.p(kaart.hint) }
      h.codeblok("Fout", kaart.fout)
      h.codeblok("Goed", kaart.goed)
      h.kenmerken([
        "Norm": .tekst("\(kaart.norm.standaard) \(kaart.norm.versie) \(kaart.norm.regel)"),
        "Zekerheid": .tekst(HTML.zekerheid(kaart.zekerheid)),
      ])
    }
    return .html(pagina.bytes)
  }

  private static func padveilig(_ code: String) -> String { Procentcodering.codeer(code) }
}
