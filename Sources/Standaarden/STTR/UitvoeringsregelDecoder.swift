import Bevindingen
import Markup

/// Reads one `uitv:uitvoeringsregel` (STTR, Uitvoeringsregel.xsd; ten kinds in version 1, nine in version 3).
enum UitvoeringsregelDecoder {
  /// The kinds, by element name.
  static let soorten: Set<String> = [
    "vraag", "geoVerwijzing", "bijlage", "vasteWaarde", "vasteWaardeVoorbehoud", "implicietAntwoord",
    "uitkomstHerbruikbareBeslissing", "registerbevraging", "registerbevragingAPIProfiel",
    "herbruikbareVraagReferentie",
  ]

  static func decodeer(_ element: Element) -> (regel: Uitvoeringsregel, bevindingen: [Bevinding]) {
    var bevindingen: [Bevinding] = []
    let regel = Uitvoeringsregel(
      id: element["id"] ?? "", herbruikbaarId: element.tekst(van: "herbruikbaarId"),
      regelgroep: element.eerste("regelgroepRef")?["href"].map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 },
      bereik: keuze(element, "bereik", anders: .werkzaamheid, &bevindingen),
      classificatie: keuze(element, "classificatie", anders: .activiteit, &bevindingen),
      vraagReferentie: element.tekst(van: "vraagReferentie"),
      publiceerbaar: waar(element, "publiceerbaar") ?? true,
      potentieelVertrouwelijk: waar(element, "potentieelVertrouwelijk") ?? false,
      prioriteit: element.tekst(van: "prioriteit").flatMap { Int($0) }, soort: soort(element, &bevindingen),
      toelichting: element.eerste("uitvoeringsregelToelichting").map(toelichting),
      consistentieregel: element.eerste("consistentieregel").map(consistentieregel), vindplaats: element.vindplaats)
    return (regel, bevindingen)
  }

  private static func keuze<K: RawRepresentable>(
    _ element: Element, _ naam: String, anders: K, _ bevindingen: inout [Bevinding]
  ) -> K where K.RawValue == String {
    guard let kind = element.eerste(naam) else { return anders }
    if let gevonden = K(rawValue: kind.tekst) { return gevonden }
    bevindingen.append(
      STTRRegels.grammatica.bevinding("'\(kind.tekst)' is geen waarde van \(naam)", bij: kind.vindplaats))
    return anders
  }

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

  private static func soort(_ regel: Element, _ bevindingen: inout [Bevinding]) -> Uitvoeringsregel.Soort {
    guard let element = regel.kinderen.first(where: { soorten.contains($0.lokaal) }) else {
      bevindingen.append(
        STTRRegels.grammatica.bevinding(
          "uitvoeringsregel '\(regel["id"] ?? "")' zegt niet hoe de waarde ontstaat", bij: regel.vindplaats))
      return .onbekend("")
    }
    switch element.lokaal {
    case "vraag": return .vraag(vraag(element, &bevindingen))
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
        vraag(element.eerste("vraag") ?? element, &bevindingen), register: element.tekst(van: "register") ?? "",
        verborgen: waar(element, "verborgenStuurvraag") ?? false)
    case "registerbevragingAPIProfiel":
      return .registerbevragingAPIProfiel(
        vraag(element.eerste("vraag") ?? element, &bevindingen),
        afnamepunt: element.eerste("afnamepunt")?.tekst(van: "endpointAfnamepunt") ?? "",
        verborgen: waar(element, "verborgenStuurvraag") ?? false)
    default: return .herbruikbareVraagReferentie(element.tekst(van: "herbruikbareVraagId") ?? "")
    }
  }

  private static func vraag(_ element: Element, _ bevindingen: inout [Bevinding]) -> Vraagdefinitie {
    Vraagdefinitie(
      gegevensType: keuze(element, "gegevensType", anders: .string, &bevindingen),
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
          toelichting: optie.afstammelingen("toelichting").first?.tekst)
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
}
