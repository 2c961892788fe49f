package import Bevindingen

/// The packing of a message over HTTP.
package enum MIMERegels {
  package static let teGroot = Regelkaart(
    "WP-EBMS-001", titel: "Een bericht blijft binnen de grenzen",
    waarom: "Een grens aan grootte en aantal delen voorkomt dat één bericht de ontvanger stillegt.",
    hint: "Stuur grote bestanden als Grote Bericht", fout: "300 MB in één bericht",
    goed: "een verwijzing naar het bestand",
    norm: DigikoppelingRegels.profiel("Grote Berichten"), zekerheid: .aanname)

  package static let boundary = Regelkaart(
    "WP-EBMS-002", titel: "Een multipart-bericht noemt zijn boundary",
    waarom: "Zonder deze grensregel is niet te zien waar een deel begint en eindigt.",
    hint: "Zet boundary in Content-Type, hoogstens 70 tekens", fout: "multipart/related",
    goed: "multipart/related; boundary=\"=_1\"",
    norm: Bevinding.Norm(standaard: "RFC 2046", versie: "1996", regel: "5.1.1"))

  package static let delen = Regelkaart(
    "WP-EBMS-003", titel: "De boundary komt in het bericht voor",
    waarom: "Anders bevat het bericht geen enkel deel.", hint: "Gebruik in kop en bericht dezelfde boundary",
    fout: "boundary=a, in het bericht --b", goed: "boundary=a, in het bericht --a",
    norm: Bevinding.Norm(standaard: "RFC 2046", versie: "1996", regel: "5.1.1"))

  package static let einde = Regelkaart(
    "WP-EBMS-004", titel: "Het bericht is afgesloten met de slotgrens",
    waarom: "Zonder slot kan het bericht onderweg zijn afgebroken. Dan mist er misschien een stuk van het bestand.",
    hint: "Verstuur het bericht opnieuw", fout: "--grens aan het eind", goed: "--grens-- aan het eind",
    norm: Bevinding.Norm(standaard: "RFC 2046", versie: "1996", regel: "5.1.1"))

  package static let koppen = Regelkaart(
    "WP-EBMS-005", titel: "Elk deel heeft leesbare koppen en een lege regel",
    waarom: "De lege regel scheidt de koppen van de inhoud.", hint: "Zet na de koppen een lege regel",
    fout: "Content-ID zonder dubbele punt", goed: "Content-ID: <deel-1>",
    norm: Bevinding.Norm(standaard: "RFC 2046", versie: "1996", regel: "5.1"))

  package static let base64 = Regelkaart(
    "WP-EBMS-006", titel: "Base64 is volledig en geldig",
    waarom: "Met een fout teken is het bestand niet terug te lezen.", hint: "Verstuur het deel als gewone bytes",
    fout: "SGFsbG8*", goed: "SGFsbG8=", norm: Bevinding.Norm(standaard: "RFC 2045", versie: "1996", regel: "6.8"))

  package static let codering = Regelkaart(
    "WP-EBMS-007", titel: "Een deel heeft een bekende codering",
    waarom: "Digikoppeling vraagt gewone bytes; base64 lezen we ook.", hint: "Laat Content-Transfer-Encoding weg",
    fout: "quoted-printable", goed: "binary", norm: DigikoppelingRegels.profiel("hoofdstuk 5"))

  package static let start = Regelkaart(
    "WP-EBMS-008", titel: "start wijst het SOAP-deel aan",
    waarom: "De ontvanger zoekt met start de envelop. Wijst start nergens heen, dan moet hij gokken.",
    hint: "Neem de Content-ID van het SOAP-deel over, tussen < en >", fout: "start=\"<x>\" zonder deel <x>",
    goed: "start=\"<soap-1>\" met deel <soap-1>",
    norm: Bevinding.Norm(standaard: "RFC 2387", versie: "1998", regel: "3.2"))

  package static let contentType = Regelkaart(
    "WP-EBMS-009", .waarschuwing, titel: "Een ebMS-bericht is text/xml of multipart/related",
    waarom: "Andere software kijkt eerst naar Content-Type en weigert de rest.", hint: "Pas Content-Type aan",
    fout: "application/octet-stream", goed: "multipart/related; type=\"text/xml\"",
    norm: DigikoppelingRegels.profiel("hoofdstuk 5"))

  static let alle = [teGroot, boundary, delen, einde, koppen, base64, codering, start, contentType]
}

/// The table of contents of a message.
package enum ManifestRegels {
  package static let verwijzing = Regelkaart(
    "WP-EBMS-020", titel: "Elke verwijzing in het Manifest wijst naar een deel",
    waarom: "Anders mist er een bijlage. De ontvanger moet het bericht dan weigeren.",
    hint: "Geef het deel de Content-ID waar cid: naar wijst", fout: "cid:a zonder deel <a>", goed: "cid:a met deel <a>",
    norm: DigikoppelingRegels.ebms("3.2.2"))

  package static let nietGenoemd = Regelkaart(
    "WP-EBMS-021", .waarschuwing, titel: "Elk deel staat in het Manifest",
    waarom: "Een deel dat niet genoemd is, geeft de ontvanger niet door.", hint: "Noem het deel met een Reference",
    fout: "drie delen, één Reference", goed: "drie delen: envelop en twee References",
    norm: DigikoppelingRegels.ebms("3.2"))

  static let alle = [verwijzing, nietGenoemd]
}

/// The number of an organisation.
package enum OINRegels {
  private static let norm = Bevinding.Norm(standaard: "OIN-stelsel", versie: "2.2", regel: "hoofdstuk 6")

  package static let lengte = Regelkaart(
    "WP-EBMS-080", titel: "Een OIN heeft twintig cijfers",
    waarom: "Met het OIN weet de ontvanger wie de afzender is.", hint: "Neem het OIN over uit het OIN-register",
    fout: "<eb:PartyId>1000</eb:PartyId>", goed: "<eb:PartyId>00000099000000001000</eb:PartyId>", norm: norm)

  package static let register = Regelkaart(
    "WP-EBMS-081", .waarschuwing, titel: "Een OIN begint met een bekend register",
    waarom: "De eerste acht cijfers zeggen uit welk register het nummer komt. Voor oefenen is dat 00000099.",
    hint: "Controleer de eerste acht cijfers", fout: "<eb:PartyId>12345678000000001000</eb:PartyId>",
    goed: "<eb:PartyId>00000099000000002000</eb:PartyId>", norm: norm)

  static let alle = [lengte, register]
}
