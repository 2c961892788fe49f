import Ketenspoor
import Opslag
import Scherm
import Tijd

/// The confirmation: what was handed in, to whom, and where it went since.
struct VerzoekScherm: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: LoketStore

  func routes(_ router: inout Router) {
    router.scherm("/loket/verzoeken/{nummer}") { context in try verzoek(context["nummer"]) }
    router.scherm("/loket/verzoeken/{nummer}/bericht") { context in try bericht(context["nummer"]) }
  }

  private func verzoek(_ nummer: String) throws -> Antwoord {
    guard let verzoek = try store.verzoek(nummer) else { return onbekend(nummer) }
    let routes = try store.routes(nummer)
    let bevestigd = try store.standen(nummer)
    let anderen = try store.project(verzoek.project)?.aanvraag?.verzoeknummers.filter { $0 != nummer } ?? []
    return Loketpagina.maak("Uw verzoek is ingediend", stap: "8b", klok: omgeving.klok) { h in
      h.melding(.succes, "Verzoek \(nummer) is ingediend", "Bewaar dit nummer. De overheid stuurt u bericht.")
      h.kenmerken([
        "Naam": .tekst(verzoek.naam), "Soort": .tekst(verzoek.type), "Ingediend": .tijd(verzoek.ingediend),
        "Bevoegd gezag": .tekst(verzoek.bevoegdGezagNaam),
        "Behandeldienst": .tekst(verzoek.behandeldienst ?? "geen: het bevoegd gezag behandelt zelf"),
        "Bezorging": .tekst(bevestigd.joined(separator: ", ")),
      ])
      h.tabel("Documenten", kolommen: ["Naam", "Soort"], van: verzoek.documenten, leeg: "Zonder documenten.") {
        [.tekst($0.naam), .tekst($0.soort)]
      }
      h.tabel("Wie het verzoek had", kolommen: ["Rol", "OIN", "Sinds"], van: routes) {
        [.tekst($0.wat), .code($0.oin), .tijd($0.tijdstip)]
      }
      if !anderen.isEmpty {
        h.deel("Bij dit project horen ook") { h in
          h.lijst(anderen) { h, ander in h.a("Verzoek \(ander)", naar: "/loket/verzoeken/\(ander)") }
        }
      }
      h.p { h in h.a("Bekijk het verzoekbericht (STAM 4.0.0)", naar: "/loket/verzoeken/\(nummer)/bericht") }
    }
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
