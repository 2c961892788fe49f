package import Bevindingen

/// The rules about STTR files. The official codes are not published: these are ours, and every text says so.
package enum STTRRegels {
  private static let eigen = "Dit is een eigen code, geen DSO-code. "
  private static func norm(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "STTR", versie: "1.0 tot en met 3.0", regel: regel)
  }
  private static func kaart(
    _ code: String, _ titel: String, als ernst: Bevinding.Ernst = .fout, waarom: String, hint: String, fout: String,
    goed: String, norm regel: String, _ zekerheid: Bevinding.Zekerheid = .volgensSpecificatie
  ) -> Regelkaart {
    Regelkaart(
      Bevinding.Code(code), ernst, titel: titel, waarom: eigen + waarom, hint: hint, fout: fout, goed: goed,
      norm: norm(regel), zekerheid: zekerheid)
  }

  package static let grammatica = kaart(
    "WDK-TR-001", "Een regelbestand volgt de opbouw van de standaard",
    waarom: "De keten weigert een bestand waarin een onderdeel ontbreekt of op een andere plek staat.",
    hint: "Zet de onderdelen in de volgorde van de standaard", fout: "eerst regelgroepRef, dan herbruikbaarId",
    goed: "eerst herbruikbaarId, dan regelgroepRef", norm: "XSD")

  package static let versie = kaart(
    "WDK-TR-002", "De naamruimten passen bij de versie van STTR",
    waarom: "Versie 3 heeft eigen naamruimten (v2.0). Door elkaar kan de keten ze niet lezen.",
    hint: "Gebruik overal v1.0 bij versie 1 en 2, en overal v2.0 bij versie 3",
    fout: "bedr:sttr versie=\"3\" met …/v1.0/Uitvoeringsregel",
    goed: "bedr:sttr versie=\"3\" met …/v2.0/Uitvoeringsregel",
    norm: "naamruimten")

  package static let verwijzing = kaart(
    "WDK-TR-010", "Elke verwijzing komt ergens uit",
    waarom: "Een verwijzing zonder doel laat een vraag of beslissing in de lucht hangen.",
    hint: "Controleer het id achter het hekje", fout: "<uitvoeringsregelRef href=\"#vraag9\"/> zonder vraag9",
    goed: "<uitvoeringsregelRef href=\"#vraag1\"/> met id=\"vraag1\"", norm: "href")

  package static let dubbel = kaart(
    "WDK-TR-011", "Ids en namen zijn uniek en verwijzen niet in een kring",
    waarom: "Bij een dubbele naam is niet te zeggen welke bedoeld is. Een kring komt nooit tot een uitkomst.",
    hint: "Geef elk onderdeel een eigen id en naam; haal de kring weg", fout: "twee keer id=\"vraag1\"",
    goed: "id=\"vraag1\" en id=\"vraag2\"", norm: "id")

  package static let invoer = kaart(
    "WDK-TR-012", "Elke invoer heeft één uitvoeringsregel en elke uitvoeringsregel wordt gebruikt",
    waarom: "De uitvoeringsregel zegt hoe de invoer een waarde krijgt. Zonder regel kan niemand de vraag stellen.",
    hint: "Koppel de invoer aan een vraag, of haal de ongebruikte vraag weg",
    fout: "inputData zonder uitvoeringsregelRef",
    goed: "inputData met <uitvoeringsregelRef href=\"#vraag1\"/>", norm: "uitvoeringsregelRef")

  package static let top = kaart(
    "WDK-TR-013", "Precies één beslissing heeft een functioneleStructuurRef",
    waarom: "Daaraan ziet de keten welke beslissing de uitkomst geeft en bij welke activiteit die hoort.",
    hint: "Geef alleen de bovenste beslissing een functioneleStructuurRef",
    fout: "geen beslissing met functioneleStructuurRef",
    goed: "…/id/concept/Conclusienl.imow-gm9995.activiteit.Kappen",
    norm: "functioneleStructuurRef")

  package static let kolom = kaart(
    "WDK-TR-014", "Elke kolom leest een bekende invoer of beslissing",
    waarom: "De tabel kan alleen rekenen met wat zij als vereiste noemt.",
    hint: "Schrijf de naam precies zoals bij de invoer en voeg de informationRequirement toe",
    fout: "kolom 'stamomvang' terwijl de invoer 'stamomtrek' heet", goed: "kolom 'stamomtrek'", norm: "inputExpression")

  package static let uitkomst = kaart(
    "WDK-TR-020", "De uitkomst is een van de toegestane waarden",
    waarom: "Een vergunningcheck kent zeven conclusies. Indieningsvereisten geven true of false.",
    hint:
      "Kies een van de zeven conclusies en schrijf die precies zo, bijvoorbeeld Vergunningplicht of Toestemmingsvrij",
    fout: "\"Vergunningsplicht\"", goed: "\"Vergunningplicht\"", norm: "ConclusieToestemming")

  package static let soort = kaart(
    "WDK-TR-021", "De soort regels past bij de uitkomsten", als: .waarschuwing,
    waarom: "De functioneleStructuurRef zegt welke soort regels het is. De uitkomsten horen daarbij.",
    hint: "Controleer het voorvoegsel voor de activiteit", fout: "Indieningsvereisten… met uitkomst \"Verbod\"",
    goed: "Conclusie… met uitkomst \"Verbod\"", norm: "functioneleStructuurRef")

  package static let cel = kaart(
    "WDK-TR-030", "Elke rij is volledig en elke cel is leesbaar",
    waarom: "Een cel die niet te lezen is, past nooit. De rij doet dan niet mee in de check.",
    hint: "Zet tekst tussen aanhalingstekens; een - betekent: maakt niet uit", fout: "rode", goed: "\"rode\"",
    norm: "beslistabel")

  package static let letterlijk = kaart(
    "WDK-TR-031", "Een cel vergelijkt met een antwoord dat kan voorkomen", als: .waarschuwing,
    waarom: "Een tikfout in een keuze zorgt dat de rij nooit past.",
    hint: "Schrijf de keuze precies zoals bij de vraag", fout: "\"acterkant\" bij de keuze achterkant",
    goed: "\"achterkant\"", norm: "opties")

  package static let geo = kaart(
    "WDK-TR-033", "Een kaartvraag rekent op ja, nee en deels", als: .waarschuwing,
    waarom: "Een plan kan binnen, buiten of deels binnen een gebied liggen.",
    hint: "Voeg een rij toe voor het antwoord dat ontbreekt", fout: "alleen \"ja\" en \"nee\"",
    goed: "\"ja\", \"nee\" en \"deels\"", norm: "geoVerwijzing", .aanname)

  package static let lengte = kaart(
    "WDK-TR-040", "Teksten blijven binnen de lengtes van STTR 3", als: .waarschuwing,
    waarom: "STTR 3 begrenst de lengte van teksten, omdat zij in het verzoekbericht komen. Nu mag het nog.",
    hint: "Maak de tekst korter en zet de rest in de lange toelichting", fout: "een vraag van 600 tekens",
    goed: "een vraag van hoogstens 512 tekens", norm: "STTR 3, datatypen")

  package static let vraag = kaart(
    "WDK-TR-041", "Elke vraag is te stellen", als: .waarschuwing,
    waarom: "Een vraag zonder tekst of met dubbele keuzes kan de gebruiker niet goed beantwoorden.",
    hint: "Vul de tekst aan en geef elke keuze een eigen tekst en nummer", fout: "twee keer de keuze Ja",
    goed: "de keuzes Ja en Nee", norm: "vraag", .aanname)

  package static let register = kaart(
    "WDK-TR-050", "Wat het regelbestand noemt, bestaat in het register",
    waarom:
      "De keten neemt alleen regels aan voor een activiteit die toepasbaar is gemaakt, van de juiste organisatie.",
    hint: "Maak eerst de activiteit toepasbaar en controleer het OIN", fout: "regels voor een onbekende activiteit",
    goed: "regels voor een activiteit uit het register", norm: "aanleveren", .aanname)

  package static let levering = kaart(
    "WDK-TR-051", "Het manifest en de bestanden van een levering kloppen met elkaar",
    waarom: "De keten controleert of alles er is en wanneer de regels ingaan.",
    hint: "Maak de levering opnieuw met alle bestanden en een datum als 31-01-2027",
    fout: "manifest noemt regels.dmn, maar het bestand ontbreekt", goed: "elk bestand staat in het manifest",
    norm: "aanleveren")

  package static let antwoord = kaart(
    "WDK-TR-060", "Een antwoord past bij de vraag",
    waarom: "Met een antwoord in de verkeerde vorm kan de check niet rekenen. De vraag blijft open.",
    hint: "Vul het antwoord in zoals de vraag het vraagt", fout: "twaalf", goed: "12,5", norm: "gegevensType")

  package static let ontwerp = kaart(
    "WDK-TR-061", "Een ontwerp van regels is volledig",
    waarom: "Uit een onvolledig ontwerp kan geen geldig regelbestand ontstaan.",
    hint: "Vul het ontwerp aan", fout: "een rij met te weinig cellen", goed: "een cel voor elke vraag",
    norm: "beslistabel")

  package static let omzetting = kaart(
    "WDK-TR-062", "Alles in het regelbestand past in STTR 3", als: .waarschuwing,
    waarom: "STTR 3 kent niet alles wat versie 1 kent, en begrenst teksten en getallen. Dit gaat niet vanzelf over.",
    hint: "Pas het oude bestand aan, of vul het nieuwe bestand aan, en controleer het daarna",
    fout: "een vaste waarde -5, of een vraag van 600 tekens", goed: "een vaste waarde 12,5 en een vraag van 200 tekens",
    norm: "STTR 3, XSD")

  package static let alle: [Regelkaart] = [
    grammatica, versie, verwijzing, dubbel, invoer, top, kolom, uitkomst, soort, cel, letterlijk, geo, lengte,
    vraag, register, levering, antwoord, ontwerp, omzetting,
  ]

  /// A finding of the DMN decoder under the code that STTR has for it.
  static func alsEigenCode(_ bevinding: Bevinding) -> Bevinding {
    let kaart: Regelkaart? =
      switch bevinding.code.rawValue {
      case "WP-DMN-001", "WP-DMN-002": grammatica
      case "WP-DMN-003", "WP-DMN-004": cel
      default: nil
      }
    return kaart?.bevinding(bevinding.samenvatting, bij: bevinding.vindplaats) ?? bevinding
  }
}
