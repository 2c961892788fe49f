/// The rules that belong to no standard: about files and about reports themselves.
package enum GemeenschappelijkeRegels {
  private static let eigen = Bevinding.Norm(standaard: "Werkplaats", versie: "1", regel: "")

  package static let teVeel = Regelkaart(
    "WP-ALG-001", .informatie, titel: "Een verslag toont hoogstens 200 bevindingen per bestand",
    waarom: "Een bestand dat overal fout is, geeft vaak duizenden keren dezelfde melding. De eerste 200 wijzen de weg.",
    hint: "Los eerst de getoonde bevindingen op en controleer daarna opnieuw",
    fout: "5000 keer dezelfde ontbrekende wId", goed: "200 bevindingen en de regel: nog 4800 niet getoond",
    norm: eigen)

  package static let leegBestand = Regelkaart(
    "WP-ALG-002", titel: "Een bestand heeft inhoud",
    waarom: "Een leeg bestand ontstaat vaak doordat het opslaan of versturen halverwege stopte.",
    hint: "Maak het bestand opnieuw en lever het nog een keer aan", fout: "besluit.xml (0 bytes)",
    goed: "besluit.xml (12.345 bytes)", norm: eigen)

  package static let onbekendeSoort = Regelkaart(
    "WP-ALG-003", titel: "Het programma herkent wat het bestand is",
    waarom: "Aan de inhoud ziet het programma welke standaard hoort bij dit bestand. Dat lukte hier niet.",
    hint: "Kies een zip met opdracht.xml, een STTR-bestand (.dmn), een verzoekbericht of een map daarvan",
    fout: "brief.docx", goed: "opdracht.zip", norm: eigen)

  package static let alle: [Regelkaart] = [teVeel, leegBestand, onbekendeSoort]
}
