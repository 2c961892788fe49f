package import Bevindingen

/// The SOAP envelope and the ebMS headers in it.
package enum EnvelopeRegels {
  package static let soapAction = Regelkaart(
    "WP-EBMS-010", .waarschuwing, titel: "SOAPAction is \"ebXML\"",
    waarom: "Aan deze kop ziet de ontvanger dat het een ebMS-bericht is. De aanhalingstekens horen erbij.",
    hint: "Zet de kop SOAPAction: \"ebXML\"", fout: "SOAPAction: verzoek", goed: "SOAPAction: \"ebXML\"",
    norm: DigikoppelingRegels.ebms("B.2.2"))

  package static let envelope = Regelkaart(
    "WP-EBMS-011", titel: "Een bericht is een SOAP 1.1-envelop met kop en inhoud",
    waarom: "Zonder envelop is er geen adres en geen afzender.", hint: "Stuur een SOAP 1.1 Envelope met Header en Body",
    fout: "<verzoek>…</verzoek>", goed: "<soap:Envelope><soap:Header>…</soap:Header><soap:Body/></soap:Envelope>",
    norm: DigikoppelingRegels.ebms("2.3"))

  package static let messageHeader = Regelkaart(
    "WP-EBMS-012", titel: "De kop bevat een MessageHeader",
    waarom: "Daarin staat van wie het bericht komt en waar het over gaat.", hint: "Voeg eb:MessageHeader toe",
    fout: "<soap:Header/>", goed: "<soap:Header><eb:MessageHeader>…", norm: DigikoppelingRegels.ebms("3.1"))

  package static let ontbreekt = Regelkaart(
    "WP-EBMS-013", titel: "De verplichte gegevens in de kop zijn er",
    waarom: "Elk gegeven is nodig om het bericht te plaatsen en te beantwoorden.", hint: "Vul het gegeven in",
    fout: "zonder ConversationId", goed: "<eb:ConversationId>…</eb:ConversationId>",
    norm: DigikoppelingRegels.ebms("3.1"))

  package static let versie = Regelkaart(
    "WP-EBMS-014", titel: "Elke kop heeft versie 2.0",
    waarom: "Een andere versie heeft andere regels.", hint: "Zet eb:version=\"2.0\"", fout: "eb:version=\"1.0\"",
    goed: "eb:version=\"2.0\"", norm: DigikoppelingRegels.ebms("2.3.8"))

  package static let partyType = Regelkaart(
    "WP-EBMS-015", titel: "Een partij heeft een PartyId van type urn:osb:oin",
    waarom: "In Nederland herkennen overheden elkaar aan het OIN.", hint: "Zet eb:type=\"urn:osb:oin\" en het OIN",
    fout: "<eb:PartyId>gemeente</eb:PartyId>",
    goed: "<eb:PartyId eb:type=\"urn:osb:oin\">00000099000000001000</eb:PartyId>",
    norm: DigikoppelingRegels.profiel("hoofdstuk 5"))

  package static let witruimte = Regelkaart(
    "WP-EBMS-016", .waarschuwing, titel: "Service en Action bevatten geen spaties",
    waarom: "De namen moeten teken voor teken gelijk zijn aan die in de CPA.", hint: "Haal de spatie weg",
    fout: "verzoek notificatie", goed: "verzoeknotificatie", norm: DigikoppelingRegels.profiel("hoofdstuk 5"))

  package static let tijdstip = Regelkaart(
    "WP-EBMS-017", titel: "Een tijdstip heeft de vorm van XML Schema",
    waarom: "Met het tijdstip wordt bepaald of een bericht verlopen is.", hint: "Schrijf 2026-11-23T09:15:01Z",
    fout: "23-11-2026 09:15", goed: "2026-11-23T09:15:01Z", norm: DigikoppelingRegels.ebms("3.1.6.2"))

  package static let mustUnderstand = Regelkaart(
    "WP-EBMS-018", titel: "Koppen die begrepen moeten worden, zijn bekend",
    waarom: "Een kop met mustUnderstand=\"1\" mag de ontvanger niet overslaan.",
    hint: "Haal de kop weg of zet mustUnderstand op 0",
    fout: "<x:Route soap:mustUnderstand=\"1\"/>", goed: "alleen koppen van ebMS 2.0",
    norm: DigikoppelingRegels.ebms("2.3.6"))

  package static let nietOndersteund = Regelkaart(
    "WP-EBMS-019", titel: "Geen volgorde, geen tussenstations, geen antwoord op dezelfde verbinding",
    waarom: "Digikoppeling gebruikt deze onderdelen van ebMS niet.",
    hint: "Zet het onderdeel uit in uw software of CPA",
    fout: "<eb:MessageOrder>", goed: "zonder MessageOrder", norm: DigikoppelingRegels.profiel("hoofdstuk 3"))

  package static let foutcode = Regelkaart(
    "WP-EBMS-022", .waarschuwing, titel: "Een foutcode staat in ebMS 2.0",
    waarom: "Een onbekende code kan de afzender niet vertalen.", hint: "Lees de omschrijving bij de fout",
    fout: "errorCode=\"Kapot\"", goed: "errorCode=\"Inconsistent\"", norm: DigikoppelingRegels.ebms("4.2.3.4"))

  static let alle = [
    soapAction, envelope, messageHeader, ontbreekt, versie, partyType, witruimte, tijdstip, mustUnderstand,
    nietOndersteund, foutcode,
  ]
}
