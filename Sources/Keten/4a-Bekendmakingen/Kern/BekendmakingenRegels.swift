package import Bevindingen

/// Findings of the receiver of publications.
package enum BekendmakingenRegels {
  private static let norm = Bevinding.Norm(standaard: "LVBB", versie: "1.2.0", regel: "doorlevering")

  static let nietsGevonden = Regelkaart(
    "WP-BKM-001", titel: "Een doorlevering bevat een officiële publicatie of consolidaties",
    waarom: "Zonder officielepublicatie.xml en zonder consolidaties.xml is er niets te tonen.",
    hint: "Kijk in het Ketenspoor welke bestanden de LVBB heeft ingepakt", fout: "een zip met alleen een afbeelding",
    goed: "een zip met officielepublicatie.xml, de metadata en consolidaties.xml", norm: norm, zekerheid: .aanname)

  static let ontbrekendeAfbeelding = Regelkaart(
    "WP-BKM-002", .waarschuwing, titel: "Elke afbeelding uit de tekst zit in de doorlevering",
    waarom: "De lezer ziet anders een leeg vak waar in het besluit een afbeelding staat.",
    hint: "Voeg het bestand toe aan de aanlevering en publiceer opnieuw of rectificeer",
    fout: "<Illustratie naam=\"kaart.png\"/> zonder kaart.png in de zip",
    goed: "<Illustratie naam=\"kaart.png\"/> met kaart.png in de zip", norm: norm, zekerheid: .aanname)

  package static let alle: [Regelkaart] = [nietsGevonden, ontbrekendeAfbeelding]
}
