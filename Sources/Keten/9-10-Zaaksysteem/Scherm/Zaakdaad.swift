import Scherm
import Tijd

/// What a handler just did. It travels in the address of the page that follows, so that the page can say that it worked
/// and where the chain goes on.
enum Zaakdaad: String, Sendable, Hashable, CaseIterable {
  case ontvangst, brief, stand, documenten, aanvulling, verlengd, opgeschort, hervat
  case adviesGevraagd, antwoordOpgehaald, geenAntwoord, adviesOvergenomen
  case besluit, kennisgeving, doorgezonden, nagevraagd

  /// Name of the value in the address.
  static let veld = "klaar"
}

/// The message at the top of a zaak after an act.
struct Daadmelding {
  let deel: Zaakdeel

  private var zaak: Zaak { deel.zaak }

  func schrijf(_ daad: Zaakdaad, _ h: inout HTML) {
    switch daad {
    case .ontvangst: h.gelukt("De ontvangst is bevestigd", volgende: Self.postvak)
    case .brief: h.gelukt("De brief is genoteerd als verstuurd")
    case .stand: h.gelukt("De stand van deze zaak is nu: \(zaak.standwoord.lowercased())", volgende: naDeStand)
    case .documenten: documenten(&h)
    case .aanvulling: h.gelukt("De vraag om aanvulling is verstuurd", volgende: Self.postvak)
    case .verlengd: h.gelukt("De termijn is verlengd", volgende: Self.postvak)
    case .opgeschort: h.gelukt("De termijn staat nu stil")
    case .hervat: h.gelukt("De termijn loopt weer")
    case .adviesGevraagd: adviesGevraagd(&h)
    case .antwoordOpgehaald: h.gelukt("De antwoorden zijn bijgewerkt")
    case .geenAntwoord: geenAntwoord(&h)
    case .adviesOvergenomen:
      h.gelukt("U heeft het advies overgenomen", volgende: ("neem een besluit", deel.pad("/besluit")))
    case .besluit: besluit(&h)
    case .kennisgeving: kennisgeving(&h)
    case .doorgezonden, .nagevraagd: doorgezonden(&h)
    }
  }

  private static let postvak = (tekst: "lees het bericht in het Oefenpostvak", pad: "/postvak")

  private var naDeStand: (tekst: String, pad: String)? {
    switch zaak.stand {
    case .ontvankelijkheidToetsen:
      return (tekst: "kijk op het blad Verzoek of alles er is, en neem de zaak in behandeling", pad: deel.pad(""))
    case .inBehandeling:
      guard zaak.verzoek.vraagtBesluit else {
        return (tekst: "rond de \(zaak.verzoek.soortwoord) af", pad: deel.pad("/besluit"))
      }
      return (tekst: "vraag advies (stap 11) of neem een besluit", pad: deel.pad("/advies"))
    case .ontvangen, .ontvangstBevestigd, .wachtOpAanvulling, .adviesGevraagd, .ontwerpTerInzage, .verlengd, .besloten,
      .bekendgemaakt, .bezwaarOfBeroep, .onherroepelijk, .ingetrokken, .doorgezonden:
      return nil
    }
  }

  private func documenten(_ h: inout HTML) {
    let mist = zaak.ontbrekendeDocumenten.count
    guard mist > 0 else { return h.gelukt("Alle documenten zijn er nu") }
    h.melding(
      .waarschuwing, mist == 1 ? "Er ontbreekt nog 1 document" : "Er ontbreken nog \(mist) documenten",
      "Probeer het later opnieuw.")
  }

  private func adviesGevraagd(_ h: inout HTML) {
    guard let vraag = zaak.adviezen.last else { return }
    h.gelukt(
      "Uw vraag aan \(vraag.naam) is genoteerd",
      volgende: ("stap 11, geef antwoord namens \(vraag.naam)", "/samenwerken/\(vraag.oin)"))
  }

  private func geenAntwoord(_ h: inout HTML) {
    h.melding(.info, "Er is nog geen antwoord") { h in
      h.p("In deze oefening geeft u het antwoord zelf, bij Samenwerken, namens de partner.")
      let open = zaak.adviezen.filter { $0.ontvangenOp == nil && !$0.isAf }
      h.lijst(open) { h, vraag in h.a("Geef antwoord namens \(vraag.naam)", naar: "/samenwerken/\(vraag.oin)") }
    }
  }

  private func besluit(_ h: inout HTML) {
    if zaak.verzoek.vraagtBesluit {
      h.gelukt(
        "Het besluit is genomen", "De initiatiefnemer krijgt bericht.",
        volgende: ("publiceer de kennisgeving (stap 9b)", deel.pad("/besluit") + "#kennisgeving"))
    } else {
      h.gelukt("De \(zaak.verzoek.soortwoord) is afgehandeld", volgende: Self.postvak)
    }
  }

  private func kennisgeving(_ h: inout HTML) {
    guard let kennisgeving = zaak.kennisgevingen.last else { return }
    h.gelukt(
      "De kennisgeving is verstuurd naar de LVBB",
      "De LVBB maakt haar bekend op \(kennisgeving.datumBekendmaking.voluit).",
      volgende: ("zet de klok op die dag en lees de kennisgeving (stap 4a)", "/klok"))
  }

  private func doorgezonden(_ h: inout HTML) {
    guard let doorzending = zaak.doorzendingen.last else { return }
    switch doorzending.stand {
    case .uitgevoerd: h.gelukt("Het verzoek is doorgezonden naar \(doorzending.naam)", doorzending.uitleg)
    case .loopt: h.melding(.waarschuwing, "Het is nog niet zeker of het verzoek is doorgezonden", doorzending.uitleg)
    case .geweigerd: h.melding(.waarschuwing, "Het verzoek is niet doorgezonden", doorzending.uitleg)
    }
  }
}
