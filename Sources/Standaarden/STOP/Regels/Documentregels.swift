import Bevindingen

/// The rules about the order and the document that it publishes: LVBB15xx and LVBB20xx.
enum Documentregels {
  static let schema = Kaart.lvbb(
    "LVBB2003", "Het besluit of de kennisgeving volgt het schema van STOP",
    waarom: "De tekst gaat machinaal door de hele keten. Een element op de verkeerde plek kan niemand verwerken.",
    hint: "Verbeter het genoemde element; bij de melding staat wat daar wel mag staan",
    fout: "<Artikel> zonder <Kop>", goed: "<Artikel> met eerst <Kop> en dan <Inhoud> of <Lid>")
  static let datumToekomst = Kaart.lvbb(
    "LVBB1501", "datumBekendmaking ligt in de toekomst",
    waarom: "De LVBB publiceert op de dag die u noemt; vandaag en eerder kan niet meer.",
    hint: "Kies een werkdag na vandaag", fout: "een datum in het verleden", goed: "de eerste werkdag na morgen")
  static let geenBill = Kaart.lvbb(
    "LVBB1502", "Een besluit heeft een identificatie met bill",
    waarom: "Aan bill herkent de LVBB dat het om een besluit gaat.",
    hint: "Gebruik /akn/nl/bill/… als FRBRWork van het besluit", fout: "/akn/nl/act/gm9995/2024/besluit1",
    goed: "/akn/nl/bill/gm9995/2024/besluit1")
  static let datumOntbreekt = Kaart.lvbb(
    "LVBB1505", "Bij een publicatie staat datumBekendmaking",
    waarom: "Zonder datum weet de LVBB niet wanneer zij moet publiceren.",
    hint: "Vul datumBekendmaking in opdracht.xml in", fout: "publicatie zonder datumBekendmaking",
    goed: "<datumBekendmaking>2027-01-12</datumBekendmaking>")
  static let publicatieOntbreekt = Kaart.lvbb(
    "LVBB1506", "Het bestand dat opdracht.xml noemt, staat in de zip", waarom: "Anders is er niets om te publiceren.",
    hint: "Voeg het bestand toe of verbeter de naam in opdracht.xml", fout: "publicatie besluit.xml; dat ontbreekt",
    goed: "besluit.xml staat in de zip")
  static let opdrachtOntbreekt = Kaart.lvbb(
    "LVBB1509", "De opdracht is te lezen", waarom: "Zonder opdracht weet de LVBB niet wat zij moet doen.",
    hint: "Lever een leesbare opdracht.xml", fout: "opdracht.xml met een onbekend wortelelement",
    goed: "<publicatieOpdracht>…</publicatieOpdracht>")
  static let geenBevoegdGezag = Kaart.lvbb(
    "LVBB1510", "De opdracht noemt het bevoegd gezag", waarom: "De LVBB moet weten namens wie zij publiceert.",
    hint: "Vul idBevoegdGezag met het OIN van 20 cijfers", fout: "<idBevoegdGezag/>",
    goed: "<idBevoegdGezag>00000099000000001000</idBevoegdGezag>")
  static let geenAanleveraar = Kaart.lvbb(
    "LVBB1511", "De opdracht noemt de aanleveraar", waarom: "De LVBB stuurt de antwoorden naar de aanleveraar.",
    hint: "Vul idAanleveraar met het OIN van 20 cijfers", fout: "<idAanleveraar/>",
    goed: "<idAanleveraar>00000099000000001000</idAanleveraar>")
  static let nietGemachtigd = Kaart.lvbb(
    "LVBB1512", "De aanleveraar mag namens dit bevoegd gezag aanleveren",
    waarom: "Niet iedereen mag een besluit van een gemeente laten publiceren.",
    hint: "Gebruik het eigen OIN of leg eerst een machtiging vast", fout: "OIN van gemeente A voor gemeente B",
    goed: "een adviesbureau met machtiging van gemeente B")
  static let geenDocument = Kaart.lvbb(
    "LVBB1515", "Het bestand is een besluit of kennisgeving met een bekende schemaversie",
    waarom: "Aan wortelelement en schemaversie ziet de LVBB welke regels gelden.",
    hint: "Gebruik AanleveringBesluit of AanleveringKennisgeving met schemaversie 1.2.0",
    fout: "<RegelingCompact> als los bestand", goed: "<AanleveringBesluit schemaversie=\"1.2.0\">")
  static let geenWerkdag = Kaart.lvbb(
    "LVBB1519", "datumBekendmaking is een werkdag",
    waarom: "Op zaterdag, zondag en feestdagen verschijnt geen officieel blad.",
    hint: "Kies een werkdag", fout: "2026-12-26", goed: "2026-12-28")

  static let alle: [Regelkaart] = [
    schema, datumToekomst, geenBill, datumOntbreekt, publicatieOntbreekt, opdrachtOntbreekt, geenBevoegdGezag,
    geenAanleveraar, nietGemachtigd, geenDocument, geenWerkdag,
  ]
}
