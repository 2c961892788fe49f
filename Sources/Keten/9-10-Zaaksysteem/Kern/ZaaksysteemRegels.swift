package import Bevindingen

/// Findings of the receiving side: what a functional administrator must see, not guess.
package enum ZaaksysteemRegels {
  private static func norm(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "VTH-ontvangst", versie: "STAM 4.0.0", regel: regel)
  }

  static let geenZaaktype = Regelkaart(
    "WP-VTH-001", titel: "Bij elk soort verzoek hoort één zaaktype",
    waarom: "Zonder zaaktype is niet bekend welke zaak er open moet. Gokken geeft een verkeerde termijn.",
    hint: "Voeg bij de instellingen een zaaktype toe voor dit soort verzoek. Haal het verzoek daarna opnieuw op",
    fout: "Melding staat niet in de tabel", goed: "Melding hoort bij OMG-MELD", norm: norm("zaaktype"),
    zekerheid: .aanname)

  static let meerZaaktypen = Regelkaart(
    "WP-VTH-002", titel: "Bij een soort verzoek hoort niet meer dan één zaaktype",
    waarom: "Het zaaksysteem kiest niet tussen twee zaaktypen.",
    hint: "Verwijder bij de instellingen het verkeerde zaaktype. Haal het verzoek daarna opnieuw op",
    fout: "Melding hoort bij OMG-MELD en bij OMG-SLOOP", goed: "Melding hoort bij OMG-MELD", norm: norm("zaaktype"),
    zekerheid: .aanname)

  static let documentOntbreekt = Regelkaart(
    "WP-VTH-003", titel: "Elk document uit het verzoek is op te halen",
    waarom: "De behandelaar beoordeelt anders een aanvraag die niet compleet is.",
    hint: "Probeer het opnieuw. Blijft het ontbreken? Vraag DSO-LV naar dit document",
    fout: "documentId zonder bestand achter de link", goed: "elke documentId geeft een bestand",
    norm: norm("documenten"))

  static let veldverlies = Regelkaart(
    "WP-VTH-004", titel: "Alle antwoorden uit het verzoek staan in de zaak",
    waarom: "Een antwoord dat onderweg verdwijnt, ziet de behandelaar niet.",
    hint: "Vergelijk het verzoekbericht met de zaak en meld het verschil bij uw leverancier",
    fout: "12 antwoorden ontvangen, 11 bewaard", goed: "12 antwoorden ontvangen, 12 bewaard",
    norm: norm("specificatie"))

  static let langeTitel = Regelkaart(
    "WP-VTH-005", .informatie, titel: "De titel past in het veld omschrijving van de zaak",
    waarom: "In de Zaken API mag de omschrijving 80 tekens hebben. Software met dat veld kort de titel af.",
    hint: "Bewaar de volledige titel ook in de toelichting", fout: "een titel van 120 tekens",
    goed: "een titel van hoogstens 80 tekens",
    norm: Bevinding.Norm(standaard: "ZGW Zaken API", versie: "1.5", regel: "zaak.omschrijving"))

  static let documentHash = Regelkaart(
    "WP-VTH-006", .informatie, titel: "De documentId is de hash van het bestand",
    waarom: "In het officiële voorbeeld lijkt de documentId een SHA-256. Nergens staat dat dit moet.",
    hint: "Behandel de documentId als een gewoon nummer", fout: "64 tekens die niet bij de inhoud horen",
    goed: "de SHA-256 van het bestand", norm: norm("documentId"), zekerheid: .aanname)

  static let geenEmail = Regelkaart(
    "WP-VTH-007", .waarschuwing, titel: "De initiatiefnemer is per e-mail te bereiken",
    waarom: "Een e-mailadres is niet verplicht. Zonder adres gaat er geen bericht uit.",
    hint: "Stuur een brief en vink dat af in de zaak", fout: "initiatiefnemer zonder emailadres",
    goed: "initiatiefnemer met emailadres", norm: norm("emailadres"))

  package static let alle: [Regelkaart] = [
    geenZaaktype, meerZaaktypen, documentOntbreekt, veldverlies, langeTitel, documentHash, geenEmail,
  ]
}
