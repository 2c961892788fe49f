import Bevindingen
import Ketenspoor
import Opslag
import Pakket
import STAM
import Scherm
import Tijd

/// Adding to a verzoek that was handed in, and taking it back: two pages that begin at the page of the verzoek.
struct VervolgScherm: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: LoketStore
  let notificaties: Notificatiebezorging

  func routes(_ router: inout Router) {
    router.scherm("/loket/verzoeken/{nummer}/aanvullen") { context in try aanvullen(context["nummer"], [], nil) }
    router.formulier("/loket/verzoeken/{nummer}/aanvullen") { context in try vulAan(context) }
    router.scherm("/loket/verzoeken/{nummer}/intrekken") { context in try intrekken(context["nummer"]) }
    router.formulier("/loket/verzoeken/{nummer}/intrekken") { context in try trekIn(context) }
  }

  /// A verzoek that can still change, with its last message.
  private func lopend(_ nummer: String) throws -> (rij: Verzoekrij, bericht: Verzoekbericht)? {
    guard let rij = try store.verzoek(nummer), !rij.isIngetrokken,
      let bytes = try omgeving.kluis.lees(rij.berichtSha256),
      let bericht = VerzoekDecoder().decode(bytes, bestand: "verzoek-\(nummer).xml").model
    else { return nil }
    return (rij, bericht)
  }

  private func kanNiet(_ nummer: String) -> Antwoord {
    .probleem(
      status: 404, titel: "Dit verzoek is niet te wijzigen",
      detail: "Er is geen verzoek met nummer '\(nummer)', of het is ingetrokken. Kijk op de beginpagina van het loket.")
  }

  // MARK: - Aanvullen

  /// A question for a document: its place in the message, and what it is called.
  private struct Plek {
    var activiteit: Int
    var specificatie: Int
    var naam: String
    var veld: String { "d\(activiteit)-\(specificatie)" }
  }

  private func plekken(_ verzoek: Verzoek) -> [Plek] {
    verzoek.projectactiviteiten.enumerated().flatMap { nummer, activiteit in
      activiteit.specificaties.enumerated().compactMap { plaats, specificatie in
        specificatie.gevraagdeBijlage.map {
          Plek(activiteit: nummer, specificatie: plaats, naam: $0.documentsoortDSO)
        }
      }
    }
  }

  private func aanvullen(_ nummer: String, _ fouten: [Veldfout], _ invoer: Formulier?) throws -> Antwoord {
    guard let (rij, bericht) = try lopend(nummer) else { return kanNiet(nummer) }
    return pagina("Vul uw verzoek aan", rij, fouten) { h in
      h.p("U voegt iets toe aan: \(rij.naam). Wat u eerder stuurde, blijft erbij.")
      h.formulier(naar: "/loket/verzoeken/\(nummer)/aanvullen", .bestanden, fouten: fouten) { h in
        h.tekstvak(
          Veld("toelichting", "Wat vult u aan?", fout: fouten["toelichting"], invulling: .verplicht),
          waarde: invoer?.tekst("toelichting") ?? "")
        for plek in plekken(bericht.verzoek) {
          h.bestandsveld(Veld(plek.veld, "Document: \(plek.naam)", hint: "Mag leeg blijven.", fout: fouten[plek.veld]))
        }
        h.knop("Verstuur de aanvulling")
      }
      h.p { h in h.a("Terug, ik vul niets aan", naar: "/loket/verzoeken/\(nummer)") }
    }
  }

  private func vulAan(_ context: Verzoekcontext) throws -> Antwoord {
    let nummer = context["nummer"]
    guard let (rij, bericht) = try lopend(nummer) else { return kanNiet(nummer) }
    let formulier = try context.aanroep.formulier()
    let toelichting = (formulier.tekst("toelichting") ?? "").trimmed
    guard !toelichting.isEmpty else {
      return try aanvullen(nummer, [Veldfout("toelichting", "Schrijf op wat u aanvult")], formulier)
    }
    var bekend = Set(rij.documenten.map(\.id))
    var stukken: [Vervolgbericht.Stuk] = []
    var documenten: [Verzoekrij.Stuk] = []
    for plek in plekken(bericht.verzoek) {
      for bestand in formulier.bestanden(plek.veld).filter({ !$0.bytes.isEmpty }) {
        guard bestand.bytes.count <= AanvraagScherm.grootsteBijlage else {
          let fout = Veldfout(plek.veld, "\(bestand.naam) is groter dan 50 MB. Kies een kleiner bestand")
          return try aanvullen(nummer, [fout], formulier)
        }
        let sha256 = try omgeving.kluis.bewaar(bestand.bytes)
        let id = bekend.contains(sha256) ? Hash.sha256(Array("\(sha256) \(omgeving.ids.uuid())".utf8)) : sha256
        bekend.insert(id)
        stukken.append(
          .init(
            activiteit: plek.activiteit, specificatie: plek.specificatie, bestandsnaam: bestand.naam, documentId: id))
        documenten.append(.init(id: id, naam: bestand.naam, soort: bestand.type, sha256: sha256))
      }
    }
    let vervolg = Vervolgbericht(vorige: bericht, nu: omgeving.klok.nu)
    return try verstuur(vervolg.aanvulling(toelichting: toelichting, stukken), rij, documenten)
  }

  // MARK: - Intrekken

  private func intrekken(_ nummer: String) throws -> Antwoord {
    guard let (rij, _) = try lopend(nummer) else { return kanNiet(nummer) }
    return pagina("Trek uw verzoek in?", rij, []) { h in
      h.p("Het gaat om: \(rij.naam). De overheid stopt dan met de behandeling. U kunt dit niet terugdraaien.")
      h.formulier(naar: "/loket/verzoeken/\(nummer)/intrekken") { h in
        h.tekstvak(Veld("toelichting", "Waarom trekt u het in?", hint: "Mag leeg blijven."), regels: 3)
        h.knop("Trek het verzoek in", .gevaar)
      }
      h.p { h in h.a("Terug, ik trek niets in", naar: "/loket/verzoeken/\(nummer)") }
    }
  }

  private func trekIn(_ context: Verzoekcontext) throws -> Antwoord {
    let nummer = context["nummer"]
    guard let (rij, bericht) = try lopend(nummer) else { return kanNiet(nummer) }
    let toelichting = (try context.aanroep.formulier().tekst("toelichting") ?? "").trimmed
    return try verstuur(
      Vervolgbericht(vorige: bericht, nu: omgeving.klok.nu).intrekking(toelichting: toelichting), rij, [])
  }

  // MARK: - Sending

  private func verstuur(
    _ bericht: Verzoekbericht?, _ vorige: Verzoekrij, _ documenten: [Verzoekrij.Stuk]
  ) throws -> Antwoord {
    guard let bericht else {
      return .probleem(
        status: 422, titel: "Er kan niets meer bij",
        detail: "Dit verzoek heeft al duizend berichten. Dien een nieuw verzoek in.")
    }
    let sha256 = try omgeving.kluis.bewaar(VerzoekEncoder().encode(bericht))
    let gelukt = try omgeving.databank.schrijf { verbinding -> Bool in
      // Two clicks at once: only the first finds the message that it builds upon.
      guard let rij = try store.vervolg(vorige, bericht.verzoek, sha256: sha256, documenten, in: verbinding) else {
        return false
      }
      try notificaties.plaats(rij, ontvanger: rij.ontvanger, in: verbinding)
      return true
    }
    let pad = "/loket/verzoeken/\(vorige.verzoeknummer)"
    return .verwijsDoor(naar: gelukt ? "\(pad)?klaar=\(bericht.verzoek.doel == .intrekken ? "in" : "aan")" : pad)
  }

  private func pagina(
    _ titel: String, _ rij: Verzoekrij, _ fouten: [Veldfout], _ inhoud: (inout HTML) -> Void
  ) -> Antwoord {
    Loketpagina.maak(
      titel, stap: "8b", klok: omgeving.klok,
      kruimels: [("Verzoek \(rij.verzoeknummer)", "/loket/verzoeken/\(rij.verzoeknummer)")],
      status: fouten.isEmpty ? 200 : 422, inhoud)
  }
}
