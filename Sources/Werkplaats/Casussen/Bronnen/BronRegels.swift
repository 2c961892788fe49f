package import Bevindingen

/// The rules of the readable sources under Voorbeelden: what a person can do wrong in a text editor. The format is
/// ours, so are the codes.
package enum BronRegels {
  private static func norm(_ deel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "Voorbeelden", versie: "1", regel: deel)
  }

  static let regelvorm = Regelkaart(
    "WP-BRON-001", titel: "Een regel heeft geen tabs, geen spaties aan het eind en het regeleinde LF",
    waarom:
      "Inspringen heeft betekenis in deze bestanden. Een tab of een onzichtbare spatie ziet u niet, maar telt wel.",
    hint: "Vervang elke tab door spaties en haal spaties aan het eind van de regel weg",
    fout: "  naam: centrum␠␠", goed: "  naam: centrum", norm: norm("3 Gemeenschappelijke afspraken"))

  static let geenTekst = Regelkaart(
    "WP-BRON-002", titel: "Een bron is een tekstbestand in UTF-8 van gewone grootte",
    waarom: "Het programma leest de bronnen als tekst. Een ander soort bestand kan het niet lezen.",
    hint: "Sla het bestand op als platte tekst in UTF-8", fout: "omgevingsplan.docx", goed: "omgevingsplan.txt",
    norm: norm("3 Gemeenschappelijke afspraken"))

  static let inspringing = Regelkaart(
    "WP-BRON-003", titel: "Een regel onder een kop springt twee spaties in",
    waarom: "Aan de inspringing ziet het programma bij welk blok een regel hoort.",
    hint: "Spring de regel twee spaties in, of vier bij een geneste lijst", fout: "gebied centrum\n   naam: Centrum",
    goed: "gebied centrum\n  naam: Centrum", norm: norm("3 Gemeenschappelijke afspraken"))

  static let kopregel = Regelkaart(
    "WP-BRON-004", titel: "Een kopregel is: soort, slug en eventueel een titel na een streep",
    waarom: "De kopregel zegt wat er komt en hoe het heet. Zonder die twee kan niets ernaar verwijzen.",
    hint: "Schrijf de kop als: soort slug, of: soort slug | titel", fout: "groep", goed: "groep waardevolle-bomen",
    norm: norm("3 Blokformaat"))

  static let sleutelregel = Regelkaart(
    "WP-BRON-005", titel: "Een regel in een blok is: sleutel, dubbele punt, spatie, waarde",
    waarom: "De sleutel eindigt bij de eerste dubbele punt met een spatie erachter.",
    hint: "Zet een dubbele punt en een spatie tussen de sleutel en de waarde", fout: "  naam=Haven",
    goed: "  naam: Haven", norm: norm("3 Blokformaat"))

  static let bloksoort = Regelkaart(
    "WP-BRON-006", titel: "Een blok heeft een soort die in dit bestand hoort",
    waarom: "Een onbekend blok wordt niet gebruikt. Vaak is het een tikfout.",
    hint: "Kies een van de soorten uit Voorbeelden/README.md", fout: "activitiet BoomVellen",
    goed: "activiteit BoomVellen", norm: norm("4 tot 9"))

  static let sleutel = Regelkaart(
    "WP-BRON-007", titel: "Een blok heeft alleen sleutels die bij zijn soort horen",
    waarom: "Een onbekende sleutel wordt niet gebruikt. Vaak is het een tikfout.",
    hint: "Kies een van de sleutels uit Voorbeelden/README.md", fout: "  groeb: Kapactiviteit",
    goed: "  groep: Kapactiviteit", norm: norm("4 tot 9"))

  static let sleutelOntbreekt = Regelkaart(
    "WP-BRON-008", titel: "Een blok heeft alle sleutels die verplicht zijn, en enkelvoudige sleutels een keer",
    waarom: "Zonder deze waarde kan het officiële bestand niet worden gemaakt.",
    hint: "Voeg de sleutel een keer toe", fout: "groep waardevolle-bomen (zonder gebieden)",
    goed: "groep waardevolle-bomen met de regel gebieden: …", norm: norm("4 tot 9"))

  static let dubbel = Regelkaart(
    "WP-BRON-009", titel: "Een slug of nummer komt een keer voor",
    waarom: "Een verwijzing naar een naam die twee keer bestaat, is niet te beslissen.",
    hint: "Geef een van de twee een andere naam", fout: "twee keer: Artikel 6.4", goed: "Artikel 6.4 en Artikel 6.5",
    norm: norm("3 Slug"))

  static let verwijzing = Regelkaart(
    "WP-BRON-010", titel: "Een verwijzing wijst naar iets dat bestaat",
    waarom: "Een verwijzing naar niets geeft in de keten een fout bij het valideren.",
    hint: "Controleer de spelling, of voeg toe waarnaar u verwijst", fout: "locatie=bedrijventerein",
    goed: "locatie=bedrijventerrein", norm: norm("3 Locatie en artikelverwijzing"))

  static let waarde = Regelkaart(
    "WP-BRON-011", titel: "Een waarde heeft de vorm die bij de sleutel hoort",
    waarom: "Een datum, getal of keuze in een andere vorm kan het programma niet lezen.",
    hint: "Schrijf een datum als jjjj-mm-dd en een getal met cijfers", fout: "  inwerking: 4 januari 2027",
    goed: "  inwerking: 2027-01-04", norm: norm("3 Gemeenschappelijke afspraken"))

  static let waardelijst = Regelkaart(
    "WP-BRON-012", titel: "Een term staat in de waardelijst van IMOW",
    waarom: "De landelijke voorziening keurt een waarde af die niet in de lijst staat.",
    hint: "Kies een term uit de waardelijst, met dezelfde hoofdletters", fout: "kwalificatie=Vergunningsplicht",
    goed: "kwalificatie=Vergunningplicht",
    norm: Bevinding.Norm(standaard: "IMOW-waardelijsten", versie: "5.2.0", regel: ""))

  static let planregel = Regelkaart(
    "WP-BRON-013", titel: "Een regel in het plan staat op een plek waar hij mag staan",
    waarom: "Een hoofdstuk heeft afdelingen of artikelen. Een artikel heeft leden of zelf tekst.",
    hint: "Zet de regel onder het goede hoofdstuk, artikel of lid", fout: "Lid 1 zonder artikel erboven",
    goed: "Artikel 6.2 | Verbod, en daaronder Lid 1", norm: norm("5 Planformaat"))

  static let annotatie = Regelkaart(
    "WP-BRON-014", titel: "Elk artikel zonder leden en elk lid heeft precies één @regel, vooraan",
    waarom: "De annotatie zegt waar de regel geldt. Zonder annotatie staat de regel niet op de kaart.",
    hint: "Zet @regel met idealisatie en locatie direct na de tekst", fout: "@activiteit … zonder @regel",
    goed: "@regel idealisatie=Exact locatie=centrum", norm: norm("5 Planformaat, annotaties"))

  static let tekstverwijzing = Regelkaart(
    "WP-BRON-015", titel: "Een verwijzing in de tekst is: [[soort:doel|zichtbare tekst]]",
    waarom: "Van deze verwijzing maakt het programma een echte verwijzing in de regeling.",
    hint: "Gebruik gio, art, hoofdstuk of bijlage als soort, en sluit af met ]]", fout: "[[gio:centrum]]",
    goed: "[[gio:centrum|centrum]]", norm: norm("5 Planformaat, verwijzingen"))

  static let json = Regelkaart(
    "WP-BRON-016", titel: "Een JSON-bron is geldige JSON met alle velden",
    waarom: "Zonder deze gegevens heeft de oefengemeente geen adressen, organisaties of gebieden.",
    hint: "Controleer komma's, aanhalingstekens en de naam van het veld", fout: "{\"naam\": Rieteroog}",
    goed: "{\"naam\": \"Rieteroog\"}", norm: norm("1, 2 en 8"))

  static let gebied = Regelkaart(
    "WP-BRON-017", titel: "Elk gebied is een geldig vlak met een vaste UUID, en staat in precies één GIO",
    waarom: "De geometrie reist in een GIO. Een geometrie in twee GIO's of in geen enkele keurt de keten af.",
    hint: "Verbeter het vlak, of zet het gebied in precies één GIO", fout: "gebied centrum staat in twee GIO's",
    goed: "gebied centrum staat alleen in GIO centrum", norm: norm("2 GeoJSON"))

  static let bestand = Regelkaart(
    "WP-BRON-018", titel: "Een bron die genoemd wordt, is er ook",
    waarom: "Zonder dit bestand kan de oefengemeente of de casus niet worden gemaakt.",
    hint: "Zet het bestand terug, of verbeter het pad", fout: "Als wijziging: wijzigingen/boom.txt (bestaat niet)",
    goed: "Als wijziging: wijzigingen/boom-diameter.txt", norm: norm("tabel van bestanden"))

  static let stap = Regelkaart(
    "WP-BRON-019", titel: "Een casus gebruikt de stappen 1 tot 11 en varianten die in de casus staan",
    waarom: "Een stap die niet bestaat, kan niet worden uitgevoerd.",
    hint: "Gebruik 1, 2, 3, 4a, 4b, 5, 6, 7, 8a, 8b, 9a, 9b, 10 of 11", fout: "Stap 12 | Klaar",
    goed: "Stap 9b | Terugkoppelen", norm: norm("9 Casusformaat"))

  static let naam = Regelkaart(
    "WP-BRON-020", titel: "Een slug geeft een OW-naam van 1 tot 32 letters en cijfers",
    waarom: "De naam in een OW-identificatie mag niet langer zijn, en heeft alleen letters en cijfers.",
    hint: "Kies een kortere slug met letters, cijfers en streepjes", fout: "gebied ten_oosten_van_het_dorp",
    goed: "gebied dorp-oost", norm: Bevinding.Norm(standaard: "IMOW", versie: "2.0.0", regel: "TPOD1892"))

  package static let alle: [Regelkaart] = [
    regelvorm, geenTekst, inspringing, kopregel, sleutelregel, bloksoort, sleutel, sleutelOntbreekt, dubbel,
    verwijzing, waarde, waardelijst, planregel, annotatie, tekstverwijzing, json, gebied, bestand, stap, naam,
  ]
}

/// All rules of this module.
package enum CasussenRegels {
  package static let alle: [Regelkaart] = BronRegels.alle
}
