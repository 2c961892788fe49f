package import Bevindingen

/// The shape of the message: what the schemas of STAM 4.0.0 prescribe.
package enum VerzoekStructuurregels {
  package static let geenVerzoekbericht = Regelkaart(
    "WP-STAM-001", titel: "Een verzoekbericht begint met verzoekXML",
    waarom:
      "Aan het eerste element ziet de ontvanger wat voor bericht het is. Een ander bericht kan hij niet verwerken.",
    hint: "Kijk of u het goede bestand hebt gekozen", fout: "<verzoek>…</verzoek>",
    goed: "<verzoekXML xmlns=\"http://www.omgevingswet.nl/koppelvlak/stam-v4/IMAM\">…</verzoekXML>",
    norm: STAMRegels.norm("imam-4.0.xsd"))

  package static let onbekendeVersie = Regelkaart(
    "WP-STAM-002", titel: "Een verzoekbericht heeft STAM-versie 4.0.0",
    waarom:
      "In een andere versie hebben elementen een andere naam of plaats. Wie dan toch verder leest, mist gegevens.",
    hint: "Bewaar het bericht en vraag de afzender om versie 4.0.0", fout: "stam-v2/IMAM", goed: "stam-v4/IMAM",
    norm: STAMRegels.norm("imam-4.0.xsd, version"))

  package static let ontbreekt = Regelkaart(
    "WP-STAM-003", titel: "Een verplicht element is er",
    waarom: "Zonder dit element is het bericht niet volledig. Andere software weigert het bericht.",
    hint: "Voeg het element toe", fout: "<bevoegdGezag><naam>…</naam></bevoegdGezag>",
    goed: "<bevoegdGezag><naam>…</naam><oin>…</oin>…</bevoegdGezag>", norm: STAMRegels.norm("minOccurs"))

  package static let onverwacht = Regelkaart(
    "WP-STAM-004", titel: "Er staan geen elementen die er niet horen",
    waarom: "Een element dat niet in de standaard staat, of te vaak, kan geen ontvanger plaatsen.",
    hint: "Haal het element weg of zet het op zijn eigen plaats", fout: "<project><titel>…</titel></project>",
    goed: "<project><naam>…</naam></project>", norm: STAMRegels.norm("maxOccurs"))

  package static let volgorde = Regelkaart(
    "WP-STAM-005", titel: "Elementen staan in de volgorde van de standaard",
    waarom: "De volgorde ligt vast. Software die het bericht controleert, weigert een andere volgorde.",
    hint: "Zet het element op de plaats die de standaard noemt", fout: "<oin>…</oin><naam>…</naam>",
    goed: "<naam>…</naam><oin>…</oin>", norm: STAMRegels.norm("sequence"))

  package static let waardelijst = Regelkaart(
    "WP-STAM-006", titel: "Een waarde staat in de waardelijst",
    waarom: "De ontvanger kiest zijn werkproces op deze waarde. Een andere spelling kent hij niet.",
    hint: "Kies een waarde uit de lijst, precies zo geschreven", fout: "<doel>initiëren</doel>",
    goed: "<doel>Initieren</doel>", norm: STAMRegels.norm("enumeration"))

  package static let waardevorm = Regelkaart(
    "WP-STAM-007", titel: "Een waarde heeft de vorm van zijn gegevenstype",
    waarom: "Een datum, getal of ja/nee is alleen te lezen in de afgesproken vorm.",
    hint: "Schrijf de waarde in de vorm die de standaard vraagt", fout: "<indienDatum>23-11-2026</indienDatum>",
    goed: "<indienDatum>2026-11-23T09:10:00</indienDatum>", norm: STAMRegels.norm("simpleType"))

  package static let attribuut = Regelkaart(
    "WP-STAM-008", titel: "Attributen staan alleen waar ze horen",
    waarom: "Een attribuut dat de standaard niet kent, maakt het bericht ongeldig.", hint: "Haal het attribuut weg",
    fout: "<doel bron=\"gebruiker\">", goed: "<doel>", norm: STAMRegels.norm("attribute"))

  package static let losseTekst = Regelkaart(
    "WP-STAM-009", titel: "Tussen elementen staat geen losse tekst",
    waarom: "Tekst buiten een element hoort nergens bij en gaat verloren.",
    hint: "Zet de tekst in een element of haal haar weg",
    fout: "<project>Dakkapel</project>", goed: "<project><naam>Dakkapel</naam></project>",
    norm: STAMRegels.norm("complexType"))

  static let alle = [
    geenVerzoekbericht, onbekendeVersie, ontbreekt, onverwacht, volgorde, waardelijst, waardevorm, attribuut,
    losseTekst,
  ]
}
