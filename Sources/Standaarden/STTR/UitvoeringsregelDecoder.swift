import Markup

/// Reads one `uitv:uitvoeringsregel` (STTR, Uitvoeringsregel.xsd; ten kinds in version 1, nine in version 3).
enum UitvoeringsregelDecoder {
  /// The kinds, by element name.
  static let soorten: Set<String> = [
    "vraag", "geoVerwijzing", "bijlage", "vasteWaarde", "vasteWaardeVoorbehoud", "implicietAntwoord",
    "uitkomstHerbruikbareBeslissing", "registerbevraging", "registerbevragingAPIProfiel",
    "herbruikbareVraagReferentie",
  ]

  /// What is missing or wrong is for the grammar to say; here the value that the standard has for it counts.
  static func decodeer(_ element: Element) -> Uitvoeringsregel {
    var regel = Uitvoeringsregel(
      id: element["id"] ?? "", herbruikbaarId: element.tekst(van: "herbruikbaarId"),
      regelgroep: element.eerste("regelgroepRef")?["href"].map(zonderHekje),
      bereik: keuze(element, "bereik", anders: .werkzaamheid),
      classificatie: keuze(element, "classificatie", anders: .activiteit),
      vraagReferentie: element.tekst(van: "vraagReferentie"),
      publiceerbaar: waar(element, "publiceerbaar") ?? true,
      potentieelVertrouwelijk: waar(element, "potentieelVertrouwelijk") ?? false,
      prioriteit: element.tekst(van: "prioriteit").flatMap { Int($0) }, soort: .onbekend(""),
      toelichting: element.eerste("uitvoeringsregelToelichting").map(toelichting),
      consistentieregel: element.eerste("consistentieregel").map(consistentieregel), vindplaats: element.vindplaats)
    guard let soort = element.kinderen.first(where: { soorten.contains($0.lokaal) }) else { return regel }
    regel.soort = self.soort(soort)
    let constante = soort.lokaal == "vasteWaardeVoorbehoud" ? soort.eerste("vasteWaarde") : soort
    regel.waardeVraag = constante?.tekst(van: "waardeVraag")
    regel.context = keuze(soort, "context", anders: .werkzaamheidOverstijgend)
    if soort.lokaal.hasPrefix("registerbevraging") { regel.register = register(soort) }
    return regel
  }

  private static func zonderHekje(_ href: String) -> String { href.hasPrefix("#") ? String(href.dropFirst()) : href }

  private static func keuze<K: RawRepresentable>(_ element: Element, _ naam: String, anders: K) -> K
  where K.RawValue == String { element.tekst(van: naam).flatMap(K.init(rawValue:)) ?? anders }

  private static func waar(_ element: Element, _ naam: String) -> Bool? {
    switch element.tekst(van: naam) {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  private static func toelichting(_ element: Element) -> Toelichting {
    Toelichting(
      kort: element.tekst(van: "toelichting"), lang: element.tekst(van: "langeToelichting"),
      belangrijk: waar(element, "belangrijk") ?? false)
  }

  private static func consistentieregel(_ element: Element) -> Consistentieregel {
    Consistentieregel(
      reguliereExpressie: element.tekst(van: "reguliereExpressie") ?? "",
      invulinstructie: element.tekst(van: "invulinstructie"))
  }

  private static func soort(_ element: Element) -> Uitvoeringsregel.Soort {
    switch element.lokaal {
    case "vraag": return .vraag(vraag(element))
    case "geoVerwijzing":
      return .geoVerwijzing(
        locatie: element.eerste("locatie")?["identificatie"] ?? "", vraagTekst: element.tekst(van: "vraagTekst"))
    case "bijlage":
      return .bijlage(
        type: element.tekst(van: "bijlageType") ?? "",
        documenttype: element.tekst(van: "documenttypeGeneriek") ?? "Overig")
    case "vasteWaarde":
      let (waarde, type) = vasteWaarde(element)
      return .vasteWaarde(waarde: waarde, gegevensType: type)
    case "vasteWaardeVoorbehoud":
      let (waarde, type) = vasteWaarde(element.eerste("vasteWaarde") ?? element)
      return .vasteWaardeVoorbehoud(
        waarde: waarde, gegevensType: type, voorbehoud: element.tekst(van: "tekstVoorbehoud") ?? "")
    case "implicietAntwoord":
      return .implicietAntwoord(
        werkzaamheid: element.eerste("werkzaamheid")?["urn"] ?? "", waarde: waar(element, "waarde") ?? true)
    case "uitkomstHerbruikbareBeslissing":
      return .uitkomstHerbruikbareBeslissing(
        activiteit: element.eerste("activiteit")?["urn"] ?? "", naam: element.tekst(van: "naam") ?? "")
    case "registerbevraging":
      return .registerbevraging(
        vraag(element.eerste("vraag") ?? element), register: element.tekst(van: "register") ?? "",
        verborgen: waar(element, "verborgenStuurvraag") ?? false)
    case "registerbevragingAPIProfiel":
      return .registerbevragingAPIProfiel(
        vraag(element.eerste("vraag") ?? element),
        afnamepunt: element.eerste("afnamepunt")?.tekst(van: "endpointAfnamepunt") ?? "",
        verborgen: waar(element, "verborgenStuurvraag") ?? false)
    default: return .herbruikbareVraagReferentie(element.tekst(van: "herbruikbareVraagId") ?? "")
    }
  }

  private static func vraag(_ element: Element) -> Vraagdefinitie {
    Vraagdefinitie(
      gegevensType: keuze(element, "gegevensType", anders: .string),
      vraagTekst: element.tekst(van: "vraagTekst") ?? "", opties: element.eerste("opties").map(opties),
      meerRegels: element.tekst(van: "inputType") != "text")
  }

  private static func opties(_ element: Element) -> Opties {
    Opties(
      meerdereAntwoorden: element.tekst(van: "optieType") == "meerdereAntwoorden",
      geenVanBovenstaande: waar(element, "optieGeenVanBovenstaande") ?? false,
      opties: element.alle("optie").enumerated().map { plek, optie in
        Opties.Optie(
          volgnummer: optie.tekst(van: "sequenceId").flatMap { Int($0) } ?? plek,
          tekst: optie.tekst(van: "optieText") ?? "",
          uitleg: optie.eerste("uitvoeringsregelToelichting").map(toelichting))
      })
  }

  /// Version 1 writes a value and its type; version 3 one element per type, numbers with a decimal comma.
  private static func vasteWaarde(_ element: Element) -> (String, GegevensType) {
    let perType: [(String, GegevensType)] = [
      ("booleanWaarde", .boolean), ("numberWaarde", .number), ("stringWaarde", .string), ("dateWaarde", .date),
    ]
    for (naam, type) in perType {
      if let tekst = element.tekst(van: naam) { return (tekst, type) }
    }
    let type = element.tekst(van: "gegevensType").flatMap(GegevensType.init(rawValue:)) ?? .string
    return (element.tekst(van: "waarde") ?? "", type)
  }

  private static func register(_ element: Element) -> Registervraag {
    let afnamepunt = element.eerste("afnamepunt")
    let criteria = afnamepunt?.eerste("criteria")
    return Registervraag(
      gegeven: element.tekst(van: "registerGegeven"), koppelveld: element.tekst(van: "registerKoppelveld"),
      status: afnamepunt?.tekst(van: "endpointStatus"), naam: afnamepunt?.tekst(van: "registerNaam"),
      zoekingang: afnamepunt?.eerste("query")?.tekst(van: "zoekingang"),
      koppelvelden: afnamepunt?.eerste("query")?.alle("registerKoppelveld").map(koppelveld) ?? [],
      kenmerk: criteria?.tekst(van: "kenmerk"), kwaliteit: criteria?.tekst(van: "kwaliteit"),
      isMeervoudig: criteria?.tekst(van: "resultaattype") == "meervoudig",
      projectie: afnamepunt?.eerste("projectie")?.tekst(van: "naam"))
  }

  private static func koppelveld(_ element: Element) -> Registervraag.Koppelveld {
    let bron: Registervraag.Bron =
      if let naam = element.tekst(van: "registerKetenVariabele") {
        .ketenVariabele(naam)
      } else if let regel =
        element.eerste("registerUitvoeringsregelRef")
      { .uitvoeringsregel(regel["href"].map(zonderHekje) ?? "") } else {
        .vasteWaarde(element.tekst(van: "registerVasteWaarde") ?? "")
      }
    return .init(kenmerk: element.tekst(van: "kenmerk") ?? "", waardetype: element.tekst(van: "waardetype"), bron: bron)
  }
}
