import Bevindingen
import Tijd

/// What has to fit inside one object or between objects with one text (OZON0097-0100, 5002-5005, 0123, 0066-0068,
/// 0370, 0348, 0379-0383; TPOD2027, 2111, 2112).
struct Inhoudsregels {
  static let eenWaarde = OWKaart.maak(
    "OZON0097", .fout, "Een Normwaarde heeft precies één soort waarde",
    "Een waarde is een getal, een tekst, of staat in de regeltekst. Twee tegelijk of geen enkele kan niet (TPOD1650).",
    hint: "Vul één van de drie velden", fout: "kwalitatieveWaarde én kwantitatieveWaarde",
    goed: "alleen kwantitatieveWaarde 10")
  static let eenSoort = OWKaart.maak(
    "OZON5003", .fout, "Alle waarden van een norm zijn van dezelfde soort",
    "Een kaart kan geen getallen en teksten door elkaar tonen (TPOD2090).",
    hint: "Splits de norm in twee normen", fout: "waarden 10 en 'hoog'", goed: "waarden 10 en 12")
  static let eenheid = OWKaart.maak(
    "OZON5004", .fout, "Een norm heeft een eenheid bij getallen, en anders niet",
    "Een getal zonder eenheid zegt niets, een eenheid zonder getal ook niet (TPOD2100).",
    hint: "Voeg de eenheid toe of haal haar weg", fout: "kwantitatieveWaarde 10 zonder eenheid",
    goed: "kwantitatieveWaarde 10 met eenheid Meter")
  static let instrumentOfTaak = OWKaart.maak(
    "OZON5002", .fout, "Een Instructieregel noemt een instrument of een taakuitoefening",
    "De regel richt zich op een instrument of op een taak, niet op allebei en niet op geen van beide (TPOD2080).",
    hint: "Kies één van de twee", fout: "Instructieregel zonder instrument en zonder taakuitoefening",
    goed: "Instructieregel met instrument Omgevingsplan")
  static let idealisatieBijLocatie = OWKaart.maak(
    "OZON5005", .fout, "Een Tekstdeel met een locatie heeft een idealisatie",
    "Een lezer moet weten of de grens precies is of een indicatie (TPOD2110).", hint: "Vul idealisatie in",
    fout: "Tekstdeel met locatie, zonder idealisatie", goed: "Tekstdeel met locatie en idealisatie Exact")
  static let geldigOp = OWKaart.maak(
    "OZON0123", .fout, "Een Ambtsgebied heeft een geldige datum",
    "De grens van een gemeente kan veranderen. De datum zegt welke grens bedoeld is.",
    hint: "Schrijf de datum als jjjj-mm-dd", fout: "<l:geldigOp>1-1-2024</l:geldigOp>",
    goed: "<l:geldigOp>2024-01-01</l:geldigOp>")
  static let geometrieDubbel = OWKaart.maak(
    "OZON0370", .fout, "Een geometrie hoort bij één Locatie",
    "Twee Locaties met dezelfde geometrie neemt het stelsel nu niet aan. Deze regel verdwijnt later.",
    hint: "Gebruik één Locatie voor allebei", fout: "twee Gebieden met hetzelfde basisgeo:id",
    goed: "één Gebied, twee verwijzingen")
  static let symboolcode = OWKaart.maak(
    "WP-IMOW-003", .waarschuwing, "Een eigen symboolcode past in het schema",
    "Het schema van 3.1.0 laat alleen korte codes toe, dus geen enkele vlakcode. Dat is een fout in het schema zelf.",
    hint: "Gebruik een puntcode of lijncode, of laat de eigen symbolisatie weg", fout: "vsg012", goed: "pk012",
    zekerheid: .aanname)
  static let aanduidingDubbel = OWKaart.eenmaal("OZON0348", "RegelVoorIedereen", "ActiviteitLocatieaanduiding")
  static let eenIdealisatie = OWKaart.maak(
    "TPOD2027", .fout, "Alle regels bij één Regeltekst hebben dezelfde idealisatie",
    "Bij één artikel of lid kan de grens niet tegelijk precies en een indicatie zijn.",
    hint: "Kies overal dezelfde idealisatie", fout: "artikel 2.4 met een regel Exact en een regel Indicatief",
    goed: "artikel 2.4 met twee regels, allebei Exact")
  static let idealisatieDivisie = OWKaart.maak(
    "TPOD2111", .fout, "Alle Tekstdelen bij één Divisie hebben dezelfde idealisatie",
    "Bij één stuk tekst kan de grens niet tegelijk precies en een indicatie zijn.",
    hint: "Kies overal dezelfde idealisatie", fout: "Divisie 3.1 met een Tekstdeel Exact en een Tekstdeel Indicatief",
    goed: "Divisie 3.1 met twee Tekstdelen, allebei Exact")
  static let idealisatieDivisietekst = OWKaart.maak(
    "TPOD2112", .fout, "Alle Tekstdelen bij één Divisietekst hebben dezelfde idealisatie",
    "Bij één stuk tekst kan de grens niet tegelijk precies en een indicatie zijn.",
    hint: "Kies overal dezelfde idealisatie",
    fout: "Divisietekst 3.1.2 met een Tekstdeel Exact en een Tekstdeel Indicatief",
    goed: "Divisietekst 3.1.2 met twee Tekstdelen, allebei Exact")

  private static let soortPerRegel: [OWObjecttype: Regelkaart] = [
    .regelVoorIedereen: eenRegelsoort("OZON0098", "RegelVoorIedereen"),
    .omgevingswaarderegel: eenRegelsoort("OZON0099", "Omgevingswaarderegel"),
    .instructieregel: eenRegelsoort("OZON0100", "Instructieregel"),
  ]
  private static func eenRegelsoort(_ code: String, _ soort: String) -> Regelkaart {
    OWKaart.maak(
      code, .fout, "Een Regeltekst met een \(soort) heeft alleen zulke regels",
      "Eén artikel of lid richt zich op één soort lezer (TPOD1850).", hint: "Splits het artikel in leden",
      fout: "\(soort) en een ander soort regel bij één lid", goed: "twee keer \(soort)")
  }

  private static let geometriePerType: [OWObjecttype: Regelkaart] = [
    .gebied: OWKaart.bestaat("OZON0066", "Gebied", "geometrie"),
    .lijn: OWKaart.bestaat("OZON0067", "Lijn", "geometrie"),
    .punt: OWKaart.bestaat("OZON0068", "Punt", "geometrie"),
  ]
  private static let themaPerType: [OWObjecttype: Regelkaart] = [
    .regelVoorIedereen: OWKaart.eenmaal("OZON0379", "RegelVoorIedereen", "thema"),
    .instructieregel: OWKaart.eenmaal("OZON0380", "Instructieregel", "thema"),
    .omgevingswaarderegel: OWKaart.eenmaal("OZON0381", "Omgevingswaarderegel", "thema"),
  ]
  private static let instrumentDubbel = OWKaart.eenmaal("OZON0382", "Instructieregel", "instrument")
  private static let taakDubbel = OWKaart.eenmaal("OZON0383", "Instructieregel", "taakuitoefening")

  static let alle: [Regelkaart] =
    [
      eenWaarde, eenSoort, eenheid, instrumentOfTaak, idealisatieBijLocatie, geldigOp, geometrieDubbel, symboolcode,
      aanduidingDubbel,
      eenIdealisatie, idealisatieDivisie, idealisatieDivisietekst, instrumentDubbel, taakDubbel,
    ] + (Array(soortPerRegel.values) + geometriePerType.values + themaPerType.values).sorted { $0.code < $1.code }

  let controle: Regelingcontrole

  func controleer() -> [Bevinding] {
    controle.levend.bevindingen(controleer) + controleerGeometrieDubbel() + controleerRegelteksten()
      + controleerTekstdelen()
  }

  // MARK: - One object

  private func controleer(_ object: OWObject) -> [Bevinding] {
    controleerInhoud(object) + controleerSymboolcodes(object)
  }

  private func controleerSymboolcodes(_ object: OWObject) -> [Bevinding] {
    let codes: [String?] =
      switch object.inhoud {
      case .juridischeRegel(let regel):
        regel.activiteitaanduidingen.map { $0.locatieaanduiding?.eigenSymbolisatie }
      case .omgevingsnorm(let norm), .omgevingswaarde(let norm): norm.normwaarden.map(\.eigenSymbolisatie)
      case .gebiedsaanwijzing(let aanwijzing): [aanwijzing.eigenSymbolisatie]
      default: []
      }
    return codes.compactMap(\.self).filter { !Self.pastInSchema($0) }
      .map { Self.symboolcode.bevinding("Symboolcode '\($0)' past niet in het schema", bij: object.vindplaats) }
  }

  /// The pattern of v3.1.0: one of v, p, l; one of a, c, d, k, r, s, v, x; three digits.
  private static func pastInSchema(_ code: String) -> Bool {
    let tekens = Array(code)
    guard tekens.count == 5 else { return false }
    return "vpl".contains(tekens[0]) && "acdksrvx".contains(tekens[1])
      && tekens[2...].allSatisfy { ("0"..."9").contains($0) }
  }

  private func controleerInhoud(_ object: OWObject) -> [Bevinding] {
    switch object.inhoud {
    case .omgevingsnorm(let norm), .omgevingswaarde(let norm): controleer(norm, object)
    case .juridischeRegel(let regel): controleer(regel, object)
    case .tekstdeel(let tekstdeel): controleer(tekstdeel, object)
    case .locatie(let locatie): controleer(locatie, object)
    default: []
    }
  }

  private func controleer(_ norm: Norm, _ object: OWObject) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    for waarde in norm.normwaarden where waarde.waardesoorten.count != 1 {
      bevindingen.append(
        Self.eenWaarde.bevinding(
          "Normwaarde '\(waarde.identificatie)' heeft \(waarde.waardesoorten.count) soorten waarde",
          bij: object.vindplaats))
    }
    let soorten = Set(norm.normwaarden.flatMap(\.waardesoorten))
    if soorten.count > 1, norm.normwaarden.allSatisfy({ $0.waardesoorten.count == 1 }) {
      bevindingen.append(
        Self.eenSoort.bevinding(
          "Norm '\(norm.identificatie)' heeft verschillende soorten waarde", bij: object.vindplaats))
    }
    if soorten.contains(.kwantitatief) != (norm.eenheid != nil) {
      let tekst = norm.eenheid == nil ? "heeft getallen zonder eenheid" : "heeft een eenheid zonder getallen"
      bevindingen.append(Self.eenheid.bevinding("Norm '\(norm.identificatie)' \(tekst)", bij: object.vindplaats))
    }
    return bevindingen
  }

  private func controleer(_ regel: JuridischeRegel, _ object: OWObject) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if let kaart = Self.themaPerType[regel.type] { bevindingen += dubbel(regel.themas.map(\.uri), kaart, object) }
    if case .instructieregel(let instrumenten, let taken, _) = regel.soort {
      if instrumenten.isEmpty == taken.isEmpty {
        let tekst = taken.isEmpty ? "geen van beide" : "allebei"
        bevindingen.append(
          Self.instrumentOfTaak.bevinding(
            "Instructieregel '\(regel.identificatie)' noemt \(tekst)", bij: object.vindplaats))
      }
      bevindingen += dubbel(instrumenten.map(\.uri), Self.instrumentDubbel, object)
      bevindingen += dubbel(taken.map(\.uri), Self.taakDubbel, object)
    }
    let alas = regel.activiteitaanduidingen.compactMap { $0.locatieaanduiding?.identificatie.rawValue }
    return bevindingen + dubbel(alas, Self.aanduidingDubbel, object)
  }

  private func dubbel(_ waarden: [String], _ kaart: Regelkaart, _ object: OWObject) -> [Bevinding] {
    var gezien: Set<String> = []
    return waarden.filter { !gezien.insert($0).inserted }
      .map { kaart.bevinding("'\($0)' staat meer dan één keer", bij: object.vindplaats) }
  }

  private func controleer(_ tekstdeel: Tekstdeel, _ object: OWObject) -> [Bevinding] {
    guard tekstdeel.idealisatie == nil else { return [] }
    // A gebiedsaanwijzing always has a locatie.
    guard !tekstdeel.locaties.isEmpty || !tekstdeel.gebiedsaanwijzingen.isEmpty else { return [] }
    let tekst = "Tekstdeel '\(tekstdeel.identificatie)' heeft een locatie, maar geen idealisatie"
    return [Self.idealisatieBijLocatie.bevinding(tekst, bij: object.vindplaats)]
  }

  private func controleer(_ locatie: Locatie, _ object: OWObject) -> [Bevinding] {
    if case .ambtsgebied(let grenzen?) = locatie.soort, Datum(grenzen.geldigOp) == nil {
      return [Self.geldigOp.bevinding("'\(grenzen.geldigOp)' is geen datum", bij: object.vindplaats)]
    }
    guard let geometrie = locatie.geometrieID, let bekend = controle.omgeving.geometrieIDs,
      let kaart = Self.geometriePerType[locatie.type]
    else { return [] }
    let gezocht = geometrie.lowercased()
    guard !bekend.contains(geometrie), !bekend.contains(where: { $0.lowercased() == gezocht }) else { return [] }
    return [
      kaart.bevinding("Geometrie '\(geometrie)' van '\(locatie.identificatie)' is er niet", bij: object.vindplaats)
    ]
  }

  // MARK: - Between objects

  private func controleerGeometrieDubbel() -> [Bevinding] {
    var eerste: [String: OWIdentificatie] = [:]
    for locatie in controle.nieuw.locaties {
      if let geometrie = locatie.geometrieID, eerste[geometrie] == nil { eerste[geometrie] = locatie.identificatie }
    }
    return controle.levend.bevindingen { object -> Bevinding? in
      guard case .locatie(let locatie) = object.inhoud, let geometrie = locatie.geometrieID, !geometrie.isEmpty,
        let ander = eerste[geometrie], ander != locatie.identificatie
      else { return nil }
      return Self.geometrieDubbel.bevinding(
        "'\(locatie.identificatie)' en '\(ander)' gebruiken geometrie '\(geometrie)'", bij: object.vindplaats)
    }
  }

  /// All rules of the texts that this delivery touches, delivered or not.
  private func controleerRegelteksten() -> [Bevinding] {
    var perTekst: [OWIdentificatie: [JuridischeRegel]] = [:]
    for regel in controle.nieuw.juridischeRegels {
      if let tekst = regel.artikelOfLid?.doel { perTekst[tekst, default: []].append(regel) }
    }
    var gemeld: Set<OWIdentificatie> = []
    var bevindingen: [Bevinding] = []
    for object in controle.levend {
      guard case .juridischeRegel(let regel) = object.inhoud, let tekst = regel.artikelOfLid?.doel,
        let regels = perTekst[tekst], regels.count > 1, gemeld.insert(tekst).inserted
      else { continue }
      if Set(regels.map(\.type)).count > 1, let kaart = Self.soortPerRegel[regel.type] {
        bevindingen.append(
          kaart.bevinding("Regeltekst '\(tekst)' heeft regels van verschillende soort", bij: object.vindplaats))
      }
      if Set(regels.compactMap(\.idealisatie)).count > 1 {
        bevindingen.append(
          Self.eenIdealisatie.bevinding("Regeltekst '\(tekst)' heeft twee idealisaties", bij: object.vindplaats))
      }
    }
    return bevindingen
  }

  private func controleerTekstdelen() -> [Bevinding] {
    var perDivisie: [OWIdentificatie: Set<String>] = [:]
    for deel in controle.nieuw.tekstdelen {
      if let divisie = deel.divisieaanduiding?.doel, let idealisatie = deel.idealisatie {
        perDivisie[divisie, default: []].insert(idealisatie.uri)
      }
    }
    var gemeld: Set<OWIdentificatie> = []
    return controle.levend.bevindingen { object -> Bevinding? in
      guard case .tekstdeel(let deel) = object.inhoud, let divisie = deel.divisieaanduiding,
        (perDivisie[divisie.doel]?.count ?? 0) > 1, gemeld.insert(divisie.doel).inserted
      else { return nil }
      let kaart = divisie.element == "DivisieRef" ? Self.idealisatieDivisie : Self.idealisatieDivisietekst
      return kaart.bevinding("'\(divisie.doel)' heeft twee idealisaties", bij: object.vindplaats)
    }
  }
}
