package import Bevindingen

/// The rules of reading what the LVBB hands over, and of the uitwisselpakket.
package enum UitleveringRegels {
  private static func lvbb(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "LVBB bronhouderkoppelvlak", versie: "1.0.4", regel: regel)
  }
  private static func stop(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "STOP", versie: "1.3.0", regel: regel)
  }

  package static let wortel = Regelkaart(
    "WP-STOP-511", titel: "Een bestand begint met het element dat erin hoort",
    waarom: "Aan het eerste element ziet het programma wat het leest.",
    hint: "Controleer of de bestanden niet zijn verwisseld", fout: "consolidaties.xml met <manifest>",
    goed: "consolidaties.xml met <Consolidaties>", norm: lvbb("lvbbu:Consolidaties"))

  package static let onvolledig = Regelkaart(
    "WP-STOP-512", titel: "Een uitlevering is volledig",
    waarom: "Zonder identificatie, toestanden en data is niet te zeggen welke tekst wanneer geldt.",
    hint: "Vraag de uitlevering opnieuw op", fout: "<BekendeToestand> zonder <geldigheid>",
    goed: "<BekendeToestand> met <geldigheid>", norm: lvbb("cons:Toestanden"))

  package static let ontbreekt = Regelkaart(
    "WP-STOP-513", titel: "Elk bestand dat wordt genoemd, zit in het pakket",
    waarom: "Een genoemd bestand dat ontbreekt, is onderweg verloren gegaan of verkeerd genoemd.",
    hint: "Maak het pakket opnieuw, of verbeter de naam", fout: "pakbon.xml noemt Regeling/Tekst.xml; dat ontbreekt",
    goed: "pakbon.xml noemt Regeling/Tekst.xml; dat zit erin", norm: stop("STOP1202"))

  package static let geenPakbon = Regelkaart(
    "WP-STOP-514", titel: "Een uitwisselpakket heeft een pakbon.xml",
    waarom: "De pakbon zegt wat er in het pakket zit en waar het staat.",
    hint: "Download het pakket opnieuw, of kies een ander bestand", fout: "download.zip zonder pakbon.xml",
    goed: "download.zip met pakbon.xml", norm: stop("uws:Pakbon"))

  package static let geenRegeling = Regelkaart(
    "WP-STOP-515", titel: "Een uitwisselpakket bevat een regeling met tekst",
    waarom: "Zonder tekst van de regeling valt er niets te wijzigen.",
    hint: "Download het pakket opnieuw, of kies een andere regeling",
    fout: "<Component> met alleen <soortWork>/join/id/stop/work_010</soortWork>",
    goed: "<Component> met <soortWork>/join/id/stop/work_019</soortWork> en een tekstmodule", norm: stop("uws:Pakbon"))

  package static let ongenoemd = Regelkaart(
    "WP-STOP-516", .informatie, titel: "Elk bestand in het pakket wordt genoemd",
    waarom: "Een bestand dat nergens wordt genoemd, wordt niet gebruikt.",
    hint: "Haal het bestand weg, of noem het in de pakbon of in manifest-ow.xml", fout: "Regeling/kladje.txt",
    goed: "alleen genoemde bestanden", norm: stop("STOP1201"))

  package static let afwijkendeModule = Regelkaart(
    "WP-STOP-517", .waarschuwing, titel: "De pakbon noemt een module zoals zij in het bestand heet",
    waarom: "Sommige producenten noemen in de pakbon een andere naam of naamruimte dan in het bestand staat. Wij lezen "
      + "het bestand toch.",
    hint: "Neem naam en naamruimte over van het eerste element van het bestand",
    fout: "<localName>GeoInformatieObjectVersie</localName> bij een bestand met GeoInformatieObjectVaststelling",
    goed: "<localName>GeoInformatieObjectVaststelling</localName>", norm: stop("STOP1203"))

  package static let vorm = Regelkaart(
    "WP-STOP-518", titel: "Een uitlevering heeft de vorm die de LVBB voorschrijft",
    waarom: "Overheid.nl en het DSO lezen wat de LVBB uitlevert met een programma. Dat weet alleen raad met elementen "
      + "die in het schema staan, op hun vaste plek; bij iets anders kan een toestand of een tekst wegvallen.",
    hint: "Zet op die plek wat de bevinding noemt, of vraag de uitlevering opnieuw op",
    fout: "<Consolidatie> waarin <RegelingVersie> vóór <Toestanden> staat",
    goed: "<Consolidatie> met ConsolidatieIdentificatie, Toestanden en dan RegelingVersie",
    norm: lvbb("lvbb-stop-uitlevering.xsd"))

  package static let verwerking = Regelkaart(
    "WP-STOP-519", .informatie, titel: "Een toestand van STOP 1.4 zegt zelf wat er nog niet in verwerkt is",
    waarom: "In STOP 1.4 noemt een toestand de publicaties die er nog in moeten, of die niet meer worden verwerkt. Wij "
      + "tonen de tekst van de toestand zoals hij is; die publicaties zitten daar niet in.",
    hint: "Lees de genoemde publicaties ernaast als u de tekst gebruikt",
    fout: "<nogTeVerwerken>/akn/nl/bill/gm9999/2026/b/nld@1</nogTeVerwerken>",
    goed: "<verwerkingen> met alleen <verwerkt>",
    norm: Bevinding.Norm(standaard: "STOP", versie: "1.4.1", regel: "cons:verwerkingen"))

  package static let alle: [Regelkaart] =
    [
      wortel, onvolledig, ontbreekt, geenPakbon, geenRegeling, ongenoemd, afwijkendeModule, vorm, verwerking,
    ] + Consolidatievorm.alle
}
