import Bevindingen
import DMN
import Markup

/// The order and cardinality of the STTR elements themselves (Uitvoeringsregel.xsd, Interactieregel.xsd).
enum STTRGrammatica {
  /// Children of `uitvoeringsregel` in their strict order; the kinds share one place.
  private static let volgorde = [
    "herbruikbaarId", "regelgroepRef", "bereik", "classificatie", "vraagReferentie", "publiceerbaar",
    "potentieelVertrouwelijk", "prioriteit", "", "uitvoeringsregelToelichting", "consistentieregel",
  ]
  private static let soortplek = 8

  /// Children in order, with those that must be there.
  private static let inhoud: [String: (volgorde: [String], verplicht: [String])] = [
    "vraag": (["gegevensType", "vraagTekst", "opties", "inputType"], ["gegevensType", "vraagTekst"]),
    "opties": (["optieType", "optieGeenVanBovenstaande", "optie"], ["optieType", "optie"]),
    "geoVerwijzing": (["locatie", "vraagTekst"], ["locatie", "vraagTekst"]),
    "bijlage": (["bijlageType", "documenttypeGeneriek"], ["bijlageType"]),
    "vasteWaardeVoorbehoud": (["vasteWaarde", "tekstVoorbehoud"], ["vasteWaarde", "tekstVoorbehoud"]),
    "uitkomstHerbruikbareBeslissing": (["activiteit", "naam"], ["activiteit", "naam"]),
    "implicietAntwoord": (["werkzaamheid", "waarde", "context"], ["werkzaamheid", "waarde"]),
    "regelgroep": (["naam", "prioriteit"], ["naam"]),
    "consistentieregel": (["reguliereExpressie", "invulinstructie"], ["reguliereExpressie"]),
  ]

  static func controleer(_ wortel: Element) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    for naam in ["name", "namespace"] where (wortel[naam] ?? "").isEmpty { eis(naam, wortel, &bevindingen) }
    for element in wortel.kinderen where element.ruimte == wortel.ruimte {
      guard element.lokaal == "inputData" || element.lokaal == "decision" else { continue }
      for naam in ["id", "name"] where (element[naam] ?? "").isEmpty { eis(naam, element, &bevindingen) }
      if let variabele = element.eerste("variable"), (variabele["name"] ?? "").isEmpty {
        eis("name", variabele, &bevindingen)
      }
    }
    for extensie in wortel.eerste("extensionElements")?.kinderen ?? [] where STTRRuimte.versie(extensie.ruimte) != nil {
      for element in extensie.afstammelingen() { controleerEen(element, &bevindingen) }
    }
    controleerVersie(wortel, &bevindingen)
    return bevindingen
  }

  private static func eis(_ attribuut: String, _ element: Element, _ bevindingen: inout [Bevinding]) {
    bevindingen.append(
      STTRRegels.grammatica.bevinding("\(element.lokaal) mist het attribuut \(attribuut)", bij: element.vindplaats))
  }

  private static func controleerEen(_ element: Element, _ bevindingen: inout [Bevinding]) {
    guard STTRRuimte.versie(element.ruimte) != nil else { return }
    if element.lokaal == "uitvoeringsregel" {
      if (element["id"] ?? "").isEmpty { eis("id", element, &bevindingen) }
      controleerRegel(element, &bevindingen)
    } else if let regels = inhoud[element.lokaal] {
      if element.lokaal == "regelgroep", (element["id"] ?? "").isEmpty { eis("id", element, &bevindingen) }
      for naam in regels.verplicht where element.eerste(naam) == nil {
        meld("\(element.lokaal) mist \(naam)", element, &bevindingen)
      }
      let plekken = element.kinderen.map { (regels.volgorde.firstIndex(of: $0.lokaal), $0) }
      controleer(plekken, in: element, magHerhaald: ["optie"], &bevindingen)
    }
  }

  private static func controleerRegel(_ regel: Element, _ bevindingen: inout [Bevinding]) {
    let plekken = regel.kinderen.map { kind -> (Int?, Element) in
      if UitvoeringsregelDecoder.soorten.contains(kind.lokaal) { return (soortplek, kind) }
      return (volgorde.firstIndex(of: kind.lokaal), kind)
    }
    // Without a kind the decoder has already spoken.
    controleer(plekken, in: regel, magHerhaald: [], &bevindingen)
  }

  private static func controleer(
    _ plekken: [(Int?, Element)], in element: Element, magHerhaald: Set<String>, _ bevindingen: inout [Bevinding]
  ) {
    var vorige = -1
    var vorigeNaam = ""
    for (plek, kind) in plekken {
      guard let plek else {
        meld("\(kind.lokaal) hoort niet in \(element.lokaal)", kind, &bevindingen)
        continue
      }
      if plek < vorige {
        meld("\(kind.lokaal) staat na \(vorigeNaam), maar hoort ervoor", kind, &bevindingen)
      } else if plek == vorige, !magHerhaald.contains(kind.lokaal) {
        meld("\(kind.lokaal) staat dubbel in \(element.lokaal)", kind, &bevindingen)
      }
      vorige = max(vorige, plek)
      vorigeNaam = kind.lokaal
    }
  }

  private static func meld(_ tekst: String, _ element: Element, _ bevindingen: inout [Bevinding]) {
    bevindingen.append(STTRRegels.grammatica.bevinding(tekst, bij: element.vindplaats))
  }

  private static func controleerVersie(_ wortel: Element, _ bevindingen: inout [Bevinding]) {
    let extensies = wortel.eerste("extensionElements")?.kinderen ?? []
    let versies = Set(wortel.afstammelingen().compactMap { STTRRuimte.versie($0.ruimte) })
    let genoemd = extensies.first { $0.lokaal == "sttr" && STTRRuimte.versie($0.ruimte) != nil }
    if versies.count > 1 {
      bevindingen.append(
        STTRRegels.versie.bevinding(
          "Naamruimten \(versies.sorted().joined(separator: " en ")) staan door elkaar", bij: wortel.vindplaats))
    } else if let ruimte = versies.first, (ruimte == "v2.0") != (genoemd?["versie"] == "3") {
      bevindingen.append(
        STTRRegels.versie.bevinding(
          "Naamruimte \(ruimte) past niet bij STTR-versie \(genoemd?["versie"] ?? "(niet genoemd)")",
          bij: (genoemd ?? wortel).vindplaats))
    }
    if let versie = DMNVersie(rawValue: wortel.ruimte), versie != .dmn11, versie != .dmn12 {
      bevindingen.append(
        STTRRegels.grammatica.bevinding("STTR kent DMN 1.1 en 1.2, niet \(versie.naam)", bij: wortel.vindplaats))
    }
  }
}
