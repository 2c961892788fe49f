import Bevindingen
import Markup

/// Rules of STOP 1.4.1 on GIOs, on a change of a GIO and on the area of a publication (imop-geo).
enum GIO141 {
  /// Rules on the elements of one namespace.
  struct Familie: Sendable {
    var ruimte: String
    var regels: [Elementregel]
  }

  static let nieuw: [Familie] = [
    Familie(ruimte: STOPNaamruimte.geo, regels: mutaties + gebieden),
    Familie(ruimte: STOPNaamruimte.basisgeo, regels: [effectgebied]),
    Familie(ruimte: STOPNaamruimte.gml, regels: vormen),
  ]
  static let gewijzigd: [Familie] = [
    Familie(ruimte: STOPNaamruimte.gml, regels: [losKenmerk])
  ]
  static let families: [Elementregels] = (nieuw + gewijzigd).map { Elementregels(in: $0.ruimte, $0.regels) }

  private static func kaart(
    _ nummer: String, _ titel: String, _ waarom: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart {
    Kaart.stop141(.init("STOP\(nummer)"), titel, waarom: waarom, hint: hint, fout: fout, goed: goed)
  }

  private static let mutaties: [Elementregel] = [
    Elementregel(
      kaart(
        "3032", "Na een wijziging heeft elke geometrie een eigen GUID",
        "OW-objecten wijzen met de GUID één geometrie aan.", "Geef elke toegevoegde locatie een eigen basisgeo:id",
        "twee toegevoegde locaties met dezelfde basisgeo:id", "elke toegevoegde locatie een eigen basisgeo:id"),
      bij: "locatieMutaties"
    ) { mutaties in
      let locaties = mutaties.alle("LocatieMutatie")
      // A revision takes the old one away and puts the new one there.
      for acties in [["voegtoe", "reviseer"], ["verwijder", "reviseer"]] {
        let ids = locaties.filter { acties.contains($0.waarde("wijzigactie")) }.compactMap(id)
        if let dubbel = GIOregels.dubbel(ids) { return "basisgeo:id '\(dubbel)' komt vaker voor in de wijziging" }
      }
      return nil
    },
    Elementregel(
      kaart(
        "3034", "Elke markering van een wijziging heeft een eigen GUID",
        "Markeringen mogen elkaar niet overlappen, dus ze zijn nooit dezelfde.", "Geef elke markering een nieuwe GUID",
        "een Vlak en een Lijn met dezelfde basisgeo:id in wijzigmarkeringen",
        "een Vlak en een Lijn met elk een eigen basisgeo:id"), bij: "wijzigmarkeringen"
    ) { markeringen in
      GIOregels.dubbel(markeringen.kinderen.compactMap(id)).map { "basisgeo:id '\($0)' komt vaker voor" }
    },
    Elementregel(
      kaart(
        "3080", "Een wijziging van een GIO noemt de versie die verandert",
        "Zonder die versie is niet te zeggen wat er gelijk blijft.", "Voeg wasID toe met de vorige FRBRExpression",
        "GeoInformatieObjectMutatie zonder wasID", "GeoInformatieObjectMutatie met <wasID>…/nld@2025-01-01</wasID>"),
      bij: "GeoInformatieObjectMutatie"
    ) { mutatie in
      guard mutatie.ouder?.lokaal == "vastgesteldeVersie", let vaststelling = mutatie.ouder?.ouder,
        vaststelling.lokaal == "GeoInformatieObjectVaststelling", vaststelling.eerste("wasID") == nil
      else { return nil }
      return "De wijziging van \(mutatie.waarde("FRBRWork")) heeft geen wasID"
    },
  ]

  private static func id(_ drager: Element) -> String? { drager.eerste("geometrie", "Geometrie", "id")?.tekst }

  private static let gebieden: [Elementregel] = [
    Elementregel(
      kaart(
        "3065", "Een gebiedsmarkering is het ambtsgebied of een eigen gebied, niet allebei",
        "Met allebei is onduidelijk voor welk gebied het besluit geldt.", "Verwijder Ambtsgebied of elk Gebied",
        "<Gebiedsmarkering><Ambtsgebied/><Gebied/></Gebiedsmarkering>",
        "<Gebiedsmarkering><Gebied/></Gebiedsmarkering>"), bij: "Gebiedsmarkering"
    ) { markering in
      markering.eerste("Gebied") != nil && markering.eerste("Ambtsgebied") != nil
        ? "Gebiedsmarkering heeft een Ambtsgebied en een Gebied" : nil
    }
  ]

  private static let effectgebied = Elementregel(
    kaart(
      "3060", "Een effectgebied is een vlak", "Het zegt binnen welk gebied iemand gevolgen kan merken.",
      "Teken een vlak (gml:Surface of gml:Polygon)", "<Effectgebied>…<gml:Point>", "<Effectgebied>…<gml:Polygon>"),
    bij: "geometrie"
  ) { geometrie in
    let voorouders = geometrie.voorouders
    guard voorouders.contains(where: { $0.heet("Effectgebied", in: STOPNaamruimte.geo) }),
      !geometrie.afstammelingen().contains(where: {
        $0.ruimte == STOPNaamruimte.gml && ($0.lokaal == "Surface" || $0.lokaal == "Polygon")
      })
    else { return nil }
    let gebied = voorouders.first { $0.lokaal == "Gebied" }
    return "Effectgebied '\(gebied?.waarde("label") ?? "")' is geen vlak"
  }

  private static let vormen: [Elementregel] = [
    Elementregel(
      kaart(
        "3040", "Een geometrie heeft geen cirkels of bogen",
        "Niet elk systeem van de keten kan ze tekenen; op de kaart zou een stuk ontbreken.",
        "Vervang de cirkel of boog door korte rechte lijnen", "<gml:CircleByCenterPoint>",
        "<gml:Polygon> met genoeg punten"), bij: "Circle", "Arc", "CircleByCenterPoint"
    ) { vorm in
      vorm.voorouders.contains { $0.heet("Geometrie", in: STOPNaamruimte.basisgeo) }
        ? "Een geometrie heeft gml:\(vorm.lokaal)" : nil
    },
    Elementregel(
      kaart(
        "3050", "Een gebied is in RD", "Het blad zoekt een gebied op in RD-coördinaten.",
        "Reken de coördinaten om naar urn:ogc:def:crs:EPSG::28992", "<Gebied>…srsName=\"urn:ogc:def:crs:EPSG::4258\"",
        "<Gebied>…srsName=\"urn:ogc:def:crs:EPSG::28992\"")
    ) { vorm in
      guard let stelsel = vorm["srsName"], stelsel != "urn:ogc:def:crs:EPSG::28992",
        vorm.voorouders.contains(where: { $0.heet("Gebied", in: STOPNaamruimte.geo) })
      else { return nil }
      return "Een gebied heeft srsName '\(stelsel)'"
    },
  ]

  // MARK: - As 1.4.1 words them

  /// One system of coordinates in the whole file: a GIO is delivered in one of its own.
  static func stelsels(_ elementen: [Element]) -> [Bevinding] {
    let gios: Set<String> = ["GeoInformatieObjectVersie", "GeoInformatieObjectMutatie"]
    guard let versie = elementen.first(where: { $0.ruimte == STOPNaamruimte.geo && gios.contains($0.lokaal) }) else {
      return []
    }
    let stelsels = Set(elementen.compactMap { $0["srsName"] })
    guard stelsels.count != 1 else { return [] }
    let wat = stelsels.isEmpty ? "Geen geometrie noemt een stelsel" : "De geometrieën hebben verschillende stelsels"
    return [Regels141.kaart(eenStelsel).bevinding(wat, bij: versie.vindplaats)]
  }
  static let eenStelsel: Bevinding.Code = "STOP3021"

  private static let losKenmerk = Elementregel(
    Regels141.kaart("STOP3090"), bij: "metaDataProperty", "description", "descriptionReference", "identifier", "name",
    "boundedBy", "location", "PriorityLocation"
  ) { element in
    element.ouder?.ruimte == STOPNaamruimte.geo ? "gml:\(element.lokaal) staat in \(element.ouder?.lokaal ?? "")" : nil
  }
}
