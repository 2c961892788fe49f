package import Bevindingen

/// The rules about a text in regelformaat (Voorbeelden/README.md, section 7). The notation is ours.
package enum NotatieRegels {
  private static func kaart(
    _ code: String, _ titel: String, als ernst: Bevinding.Ernst = .fout, waarom: String, hint: String, fout: String,
    goed: String
  ) -> Regelkaart {
    Regelkaart(
      Bevinding.Code(code), ernst, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: Bevinding.Norm(standaard: "regelformaat van de werkplaats", versie: "1", regel: "paragraaf 7"))
  }

  package static let regelvorm = kaart(
    "WP-STTR-001", "Elke regel is een kop, een rij of een sleutel met waarde",
    waarom: "Een regel die niet te lezen is, doet niet mee. Dan mist er een stuk van uw regels.",
    hint: "Schrijf een kop zonder spaties ervoor, en een sleutel met 2 spaties ervoor", fout: "tekst Hoe dik?",
    goed: "  tekst: Hoe dik?")

  package static let onbekend = kaart(
    "WP-STTR-002", "Elk blok en elke sleutel hoort bij het regelformaat",
    waarom: "Een woord dat het formaat niet kent, heeft geen gevolg. Meestal is het een tikfout.",
    hint: "Kijk in Voorbeelden/README.md welke sleutels er zijn", fout: "  prioritiet: 1", goed: "  prioriteit: 1")

  package static let ontbreekt = kaart(
    "WP-STTR-003", "Elk blok heeft de sleutels die nodig zijn",
    waarom: "Zonder deze gegevens is de vraag niet te stellen of de rij niet te gebruiken.",
    hint: "Vul de sleutel aan", fout: "vraag dikte zonder tekst", goed: "vraag dikte met tekst: Hoe dik is de stam?")

  package static let waarde = kaart(
    "WP-STTR-004", "Elke waarde is een waarde die mag",
    waarom: "De keten kent hier alleen vaste woorden, datums en getallen.",
    hint: "Kies een waarde uit de lijst in Voorbeelden/README.md", fout: "  type: jan-nee", goed: "  type: ja-nee")

  package static let verwijzing = kaart(
    "WP-STTR-005", "Elke naam waar u naar verwijst, bestaat",
    waarom: "Een kolom, groep, locatie of voorwaarde zonder doel kan niets doen.",
    hint: "Gebruik precies de naam van de vraag, de groep of de rij", fout: "  kolommen: diktee",
    goed: "  kolommen: dikte")

  package static let dubbel = kaart(
    "WP-STTR-006", "Elke naam komt een keer voor",
    waarom: "Bij twee keer dezelfde naam is niet te zeggen welke bedoeld is.",
    hint: "Geef een van de twee een andere naam",
    fout: "twee keer vraag dikte", goed: "vraag dikte en vraag hoogte")

  package static let rij = kaart(
    "WP-STTR-007", "Elke rij heeft een cel voor elke kolom, en een uitkomst",
    waarom: "Met een cel te weinig schuift de rij op en staat de uitkomst op de verkeerde plek.",
    hint: "Zet een - in een kolom die niet uitmaakt", fout: "rij R01 | Vergunningplicht",
    goed: "rij R01 | >= 30 | Vergunningplicht")

  package static let uitleg = kaart(
    "WP-STTR-008", "Elke rij heeft een uitleg", als: .waarschuwing,
    waarom: "Wie de check doet, wil weten waarom. Zonder uitleg ziet hij alleen de conclusie.",
    hint: "Voeg een blok uitleg met de naam van de rij toe", fout: "rij R01 zonder uitleg R01",
    goed: "uitleg R01 met een tekst en een artikel")

  package static let alle: [Regelkaart] = [
    regelvorm, onbekend, ontbreekt, waarde, verwijzing, dubbel, rij, uitleg,
  ]
}
