import Ketenspoor
import Opslag
import Scherm
import Tijd

/// The confirmation: what was handed in, to whom, and where it went since.
struct VerzoekScherm: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: LoketStore
  let instellingen: LoketInstellingen

  func routes(_ router: inout Router) {
    router.scherm("/loket/verzoeken/{nummer}") { context in
      try verzoek(context["nummer"], na: context.aanroep.zoek("klaar"))
    }
    router.scherm("/loket/verzoeken/{nummer}/bericht") { context in try bericht(context["nummer"]) }
  }

  private func verzoek(_ nummer: String, na daad: String?) throws -> Antwoord {
    guard let verzoek = try store.verzoek(nummer) else { return onbekend(nummer) }
    let routes = try store.routes(nummer)
    let bevestigd = try store.standen(nummer)
    let anderen = try store.project(verzoek.project)?.aanvraag?.verzoeknummers.filter { $0 != nummer } ?? []
    let behandelaar = verzoek.behandeldienst.map { instellingen.naam($0) } ?? verzoek.bevoegdGezagNaam
    let titel = verzoek.isIngetrokken ? "Uw verzoek is ingetrokken" : "Uw verzoek is ingediend"
    return Loketpagina.maak(titel, stap: "8b", klok: omgeving.klok) { h in
      stand(verzoek, na: daad, behandelaar: behandelaar, &h)
      h.kenmerken([
        "Naam": .tekst(verzoek.naam), "Soort": .tekst(verzoek.type), "Ingediend": .tijd(verzoek.ingediend),
        "Bevoegd gezag": .tekst(verzoek.bevoegdGezagNaam), "Wie behandelt het": .tekst(behandelaar),
        "Aangekomen": .tekst(bevestigd.map { Self.woord($0) }.joined(separator: ", ")),
      ])
      h.deel("Uw documenten") { h in
        h.tabel("Uw documenten", kolommen: ["Naam", "Soort"], van: verzoek.documenten, leeg: "Zonder documenten.") {
          [.tekst($0.naam), .tekst(Self.bestandssoort($0.naam))]
        }
      }
      if !anderen.isEmpty {
        h.deel("Bij dit project horen ook") { h in
          h.lijst(anderen) { h, ander in h.a("Verzoek \(ander)", naar: "/loket/verzoeken/\(ander)") }
        }
      }
      if !verzoek.isIngetrokken {
        h.deel("Wilt u nog iets veranderen?") { h in
          h.knoppenrij { h in
            h.knoplink("Vul het verzoek aan", naar: "/loket/verzoeken/\(nummer)/aanvullen", soort: .secundair)
            h.knoplink("Trek het verzoek in", naar: "/loket/verzoeken/\(nummer)/intrekken", soort: .secundair)
          }
        }
      }
      h.uitklap("Technische gegevens") { h in
        h.tabel("Bij wie dit verzoek was", kolommen: ["Rol", "Organisatie", "Nummer (OIN)", "Sinds"], van: routes) {
          [
            .tekst($0.wat), .tekst($0.oin == "geen" ? "–" : instellingen.naam($0.oin)), .code($0.oin),
            .tijd($0.tijdstip),
          ]
        }
        h.p { h in
          h.a("Het bericht aan de overheid (XML volgens STAM 4.0.0)", naar: "/loket/verzoeken/\(nummer)/bericht")
        }
      }
    }
  }

  /// What happened last, at the top.
  private func stand(_ verzoek: Verzoekrij, na daad: String?, behandelaar: String, _ h: inout HTML) {
    if verzoek.isIngetrokken {
      h.gelukt("Verzoek \(verzoek.verzoeknummer) is ingetrokken", "\(behandelaar) krijgt bericht en stopt.")
    } else if daad == "aan" {
      h.gelukt("Uw aanvulling is verstuurd", "\(behandelaar) krijgt haar binnen.", volgende: volgende(verzoek))
    } else {
      h.gelukt(
        "Verzoek \(verzoek.verzoeknummer) is ingediend",
        "Bewaar dit nummer. \(behandelaar) behandelt uw verzoek en stuurt u bericht.", volgende: volgende(verzoek))
    }
  }

  /// The desk that got it.
  private func volgende(_ verzoek: Verzoekrij) -> (tekst: String, pad: String)? {
    instellingen.ontvangers.first { $0.oin == verzoek.ontvanger }.map { ontvanger -> (tekst: String, pad: String) in
      let stap = ontvanger.oin == verzoek.bevoegdGezag ? "9" : "10"
      return ("stap \(stap), behandel dit verzoek bij \(ontvanger.naam)", "/\(ontvanger.systeem)")
    }
  }

  /// How far the notification is, as the store notes it.
  private static func woord(_ stand: String) -> String {
    switch stand {
    case "verstuurd": "Nog niet, het bericht is onderweg"
    case "bevestigd": "Ja"
    default: "Nee, \(stand)"
    }
  }

  /// `SVG` for `tekening.svg`.
  private static func bestandssoort(_ naam: String) -> String {
    let delen = naam.split(separator: ".")
    return delen.count > 1 ? delen[delen.count - 1].uppercased() : "Bestand"
  }

  private func bericht(_ nummer: String) throws -> Antwoord {
    guard let verzoek = try store.verzoek(nummer), let bytes = try omgeving.kluis.lees(verzoek.berichtSha256) else {
      return onbekend(nummer)
    }
    return .xml(bytes)
  }

  private func onbekend(_ nummer: String) -> Antwoord {
    .probleem(
      status: 404, titel: "Dit verzoek is er niet",
      detail: "Er is geen verzoek met nummer '\(nummer)'. Kijk op de beginpagina van het loket.")
  }
}
