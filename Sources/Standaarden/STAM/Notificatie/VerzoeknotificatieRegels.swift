package import Bevindingen

/// Rules of the small message that says: a verzoek is ready to be fetched.
package enum VerzoeknotificatieRegels {
  private static let norm = Bevinding.Norm(standaard: "STAM", versie: "4.0.0", regel: "verzoeknotificatie")

  package static let onbekend = Regelkaart(
    "WP-STAM-070", titel: "Een verzoeknotificatie is te herkennen",
    waarom:
      "De vorm van dit bericht is niet openbaar. De werkplaats leest haar eigen vorm en het oudere triggerbericht.",
    hint: "Controleer of dit bericht een verzoeknotificatie is", fout: "<bericht>…</bericht>",
    goed: "<verzoeknotificatie><verzoeknummer>…</verzoeknummer></verzoeknotificatie>", norm: norm, zekerheid: .aanname)

  package static let zonderNummer = Regelkaart(
    "WP-STAM-071", titel: "Een verzoeknotificatie noemt het verzoeknummer",
    waarom: "Met het verzoeknummer haalt de ontvanger het verzoek op. Zonder nummer is er niets te halen.",
    hint: "Vraag de afzender om een bericht met verzoeknummer", fout: "<verzoeknummer/>",
    goed: "<verzoeknummer>2026112300001</verzoeknummer>", norm: norm, zekerheid: .aanname)

  package static let waarde = Regelkaart(
    "WP-STAM-072", .waarschuwing, titel: "De gegevens in een verzoeknotificatie zijn leesbaar",
    waarom: "De ontvanger kan met de rest verder, maar ziet pas na het ophalen wat het verzoek is.",
    hint: "Haal het verzoek op en kijk daar", fout: "<doel>nieuw</doel>", goed: "<doel>Initieren</doel>", norm: norm,
    zekerheid: .aanname)

  package static let oefenvorm = Regelkaart(
    "WP-STAM-073", .informatie, titel: "De vorm van de verzoeknotificatie is een aanname",
    waarom: "Het officiële schema is niet openbaar. Echte software kan een andere vorm verwachten.",
    hint: "Vraag DSO-LV of uw leverancier om het schema en stel de vorm in", fout: "vertrouwen op de oefenvorm",
    goed: "de vorm van uw leverancier instellen", norm: norm, zekerheid: .aanname)

  static let alle = [onbekend, zonderNummer, waarde, oefenvorm]
}
