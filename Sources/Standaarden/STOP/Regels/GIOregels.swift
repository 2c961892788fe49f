import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on GIOs (imop-geo); those on locations also hold for the changed locations of 1.4.1.
enum GIOregels {
  static let crs: Set<String> = ["urn:ogc:def:crs:EPSG::28992", "urn:ogc:def:crs:EPSG::4258"]

  private static func kaart(
    _ nummer: String, _ titel: String, _ waarom: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart {
    Kaart.stop(.init("STOP\(nummer)"), titel, waarom: waarom, hint: hint, fout: fout, goed: goed)
  }

  static let regels = Elementregels(in: STOPNaamruimte.geo, groepen + normen + vormen)

  /// What GML allows in every feature and a GIO does not.
  static let inGML = Elementregels(
    in: STOPNaamruimte.gml,
    [
      Elementregel(
        kaart(
          "3090", "Een GIO heeft geen losse kenmerken van GML",
          "Wat daar staat, leest niemand in de keten; de gegevens van een GIO hebben eigen elementen.",
          "Verwijder het element", "<geo:Locatie><gml:name>Centrum</gml:name>",
          "<geo:Locatie><geo:naam>Centrum</geo:naam>"),
        bij: "metaDataProperty", "description", "descriptionReference", "identifier", "name", "boundedBy", "location",
        "PriorityLocation"
      ) { element in
        let isInGIO = ([element] + element.voorouders).contains { $0.ruimte == STOPNaamruimte.geo }
        return isInGIO ? "gml:\(element.lokaal) staat in \(element.ouder?.lokaal ?? "een GIO")" : nil
      }
    ])

  private static let groepen: [Elementregel] = [
    Elementregel(
      kaart(
        "3000", "Alle locaties hebben een groep, of geen enkele", "Een locatie zonder groep hoort nergens bij.",
        "Geef elke locatie een groepID", "twee locaties, één met groepID", "alle locaties met groepID"),
      bij: "locaties", "locatieMutaties"
    ) { deels($0, "groepID") },
    Elementregel(
      kaart(
        "3001", "Een groep van een locatie staat in de lijst met groepen",
        "Anders heeft de groep geen naam op de kaart.",
        "Voeg de groep toe of verbeter groepID", "groepID hoog zonder Groep hoog", "Groep hoog staat in groepen"),
      bij: "Locatie", "LocatieMutatie"
    ) { locatie in
      guard let groep = locatie.tekst(van: "groepID"), let versie = locatie.ouder?.ouder else { return nil }
      let bekend = (versie.eerste("groepen")?.kinderen ?? []).contains { $0.waarde("groepID") == groep }
      return bekend ? nil : "Groep '\(groep)' staat niet in groepen"
    },
    Elementregel(
      kaart(
        "3003", "Een groepID komt één keer voor", "Twee groepen met hetzelfde ID zijn niet te onderscheiden.",
        "Geef elke groep een eigen groepID", "twee keer groepID hoog", "hoog en laag"), bij: "groepen"
    ) { dubbel($0.kinderen.map { $0.waarde("groepID") }).map { "groepID '\($0)' komt vaker voor" } },
    Elementregel(
      kaart(
        "3004", "Een label komt één keer voor", "Twee groepen met dezelfde naam kan een lezer niet uit elkaar houden.",
        "Geef elke groep een eigen label", "twee keer label Hoog", "Hoog en Laag"), bij: "groepen"
    ) { dubbel($0.kinderen.map { $0.waarde("label") }).map { "Label '\($0)' komt vaker voor" } },
    Elementregel(
      kaart(
        "3005", "Elke groep heeft een locatie",
        "Een groep zonder locatie staat wel in de legenda, maar niet op de kaart.",
        "Verwijder de groep of gebruik hem bij een locatie", "Groep laag zonder locatie", "elke groep wordt gebruikt"),
      bij: "groepen"
    ) { groepen in
      let locaties = groepen.ouder.flatMap(locaties)?.kinderen ?? []
      let gebruikt = Set(locaties.compactMap { $0.tekst(van: "groepID") })
      return groepen.kinderen.map { $0.waarde("groepID") }.first { !gebruikt.contains($0) }
        .map { "Groep '\($0)' heeft geen locatie" }
    },
  ]

  private static let normen: [Elementregel] = [
    Elementregel(
      kaart(
        "3006", "Alle locaties hebben een kwantitatieve waarde, of geen enkele",
        "Een locatie zonder waarde laat een gat in de norm.",
        "Geef elke locatie een waarde", "Centrum: 10 meter, Haven: geen waarde", "Centrum: 10 meter, Haven: 12 meter"),
      bij: "locaties", "locatieMutaties"
    ) { deels($0, "kwantitatieveNormwaarde") },
    Elementregel(
      kaart(
        "3007", "Alle locaties hebben een kwalitatieve waarde, of geen enkele",
        "Een locatie zonder waarde laat een gat in de norm.",
        "Geef elke locatie een waarde", "Centrum: plat dak, Haven: geen waarde", "Centrum: plat dak, Haven: zadeldak"),
      bij: "locaties", "locatieMutaties"
    ) { deels($0, "kwalitatieveNormwaarde") },
    Elementregel(
      kaart(
        "3008", "Een locatie heeft één soort waarde", "Een norm is een getal of een tekst, niet allebei.",
        "Verwijder een van de twee", "10 en hoog bij één locatie", "10"), bij: "Locatie", "LocatieMutatie"
    ) { locatie in
      locatie.eerste("kwantitatieveNormwaarde") != nil && locatie.eerste("kwalitatieveNormwaarde") != nil
        ? "Locatie '\(locatie.waarde("naam"))' heeft twee soorten waarde" : nil
    },
    Elementregel(
      kaart(
        "3009", "Bij getallen hoort een eenheid", "10 kan meter of verdiepingen zijn.",
        "Vul eenheidlabel en eenheidID in",
        "waarde 10 zonder eenheid", "waarde 10, eenheidlabel meter"), bij: "locaties", "locatieMutaties"
    ) { locaties in
      guard heeft(locaties, "kwantitatieveNormwaarde"), let versie = locaties.ouder else { return nil }
      let compleet = versie.eerste("eenheidlabel") != nil && versie.eerste("eenheidID") != nil
      return compleet ? nil : "Er zijn getallen, maar eenheidlabel of eenheidID ontbreekt"
    },
    Elementregel(
      kaart(
        "3010", "Een kwalitatieve waarde is ingevuld", "Een lege waarde zegt niets.", "Vul de waarde in",
        "<kwalitatieveNormwaarde/>", "<kwalitatieveNormwaarde>hoog</kwalitatieveNormwaarde>"),
      bij: "kwalitatieveNormwaarde"
    ) { $0.tekst.isEmpty ? "kwalitatieveNormwaarde is leeg" : nil },
    Elementregel(
      kaart(
        "3011", "Bij waarden hoort een norm", "Een lezer moet weten wat de waarde betekent.",
        "Vul normlabel en normID in",
        "waarde 10 zonder norm", "waarde 10, normlabel bouwhoogte"), bij: "locaties", "locatieMutaties"
    ) { locaties in
      let heeftWaarde = heeft(locaties, "kwantitatieveNormwaarde") || heeft(locaties, "kwalitatieveNormwaarde")
      guard heeftWaarde, let versie = locaties.ouder else { return nil }
      let compleet = versie.eerste("normlabel") != nil && versie.eerste("normID") != nil
      return compleet ? nil : "Er zijn waarden, maar normlabel of normID ontbreekt"
    },
    Elementregel(
      kaart(
        "3012", "Een locatie heeft een groep of een waarde, niet allebei", "Een GIO is van één soort.",
        "Verwijder de groep of de waarde", "groepID en waarde bij één locatie", "alleen groepID"), bij: "Locatie",
      "LocatieMutatie"
    ) { locatie in
      let heeftWaarde =
        locatie.eerste("kwantitatieveNormwaarde") != nil || locatie.eerste("kwalitatieveNormwaarde") != nil
      return heeftWaarde && locatie.eerste("groepID") != nil
        ? "Locatie '\(locatie.waarde("naam"))' heeft een groep en een waarde" : nil
    },
    Elementregel(
      kaart(
        "3015", "Bij kwalitatieve waarden hoort geen eenheid", "Een woord heeft geen eenheid.",
        "Verwijder eenheidlabel en eenheidID", "waarde hoog, eenheidlabel meter", "waarde hoog"), bij: "locaties",
      "locatieMutaties"
    ) { locaties in
      guard heeft(locaties, "kwalitatieveNormwaarde"), let versie = locaties.ouder else { return nil }
      let heeftEenheid = versie.eerste("eenheidlabel") != nil || versie.eerste("eenheidID") != nil
      return heeftEenheid ? "Er is een eenheid bij kwalitatieve waarden" : nil
    },
    Elementregel(
      kaart(
        "3016", "Een norm of eenheid hoort bij waarden", "Zonder waarden heeft een norm geen betekenis.",
        "Geef de locaties waarden of verwijder norm en eenheid", "normlabel zonder waarden", "normlabel met waarden"),
      bij: "GeoInformatieObjectVersie", "GeoInformatieObjectMutatie"
    ) { versie in
      let heeftNorm = ["normlabel", "normID", "eenheidlabel", "eenheidID"].contains { versie.eerste($0) != nil }
      guard heeftNorm, let locaties = locaties(van: versie) else { return nil }
      let heeftWaarde = heeft(locaties, "kwantitatieveNormwaarde") || heeft(locaties, "kwalitatieveNormwaarde")
      return heeftWaarde ? nil : "Er is een norm of eenheid, maar geen waarde"
    },
  ]

  private static let vormen: [Elementregel] = [
    Elementregel(
      kaart(
        "3013", "Elke geometrie heeft een eigen GUID", "OW-objecten wijzen met de GUID één geometrie aan.",
        "Geef elke geometrie een nieuwe GUID", "twee locaties met dezelfde basisgeo:id", "elke locatie een eigen id"),
      bij: "locaties"
    ) { locaties in
      dubbel(locaties.kinderen.map { $0.eerste("geometrie", "Geometrie", "id")?.tekst ?? "" })
        .map { "basisgeo:id '\($0)' komt vaker voor" }
    },
    Elementregel(
      kaart(
        "3019", "Een locatie heeft een geometrie", "Zonder geometrie staat de locatie niet op de kaart.",
        "Teken de locatie of verwijder haar", "<basisgeo:geometrie/>", "<basisgeo:geometrie><gml:Polygon>…"),
      bij: "Locatie", "LocatieMutatie", "Punt", "Lijn", "Vlak", "Gebied"
    ) { locatie in
      let vorm = locatie.eerste("geometrie", "Geometrie", "geometrie")?.kinderen.first
      return vorm == nil || vorm?.tekst.isEmpty == true
        ? "\(locatie.lokaal) '\(locatie.tekst(van: "naam") ?? locatie.waarde("label"))' heeft geen geometrie" : nil
    },
    Elementregel(
      kaart(
        "3020", "Een geometrie is in RD of ETRS89", "Andere coördinaten komen op een verkeerde plek terecht.",
        "Gebruik urn:ogc:def:crs:EPSG::28992 of EPSG::4258", "srsName=\"EPSG:4326\"",
        "srsName=\"urn:ogc:def:crs:EPSG::28992\""), bij: "locaties", "locatieMutaties", "wijzigmarkeringen"
    ) { locaties in
      stelsels(locaties).first { !crs.contains($0) }.map { "srsName '\($0)' is niet toegestaan" }
    },
    Elementregel(
      kaart(
        "3021", "Alle geometrieën van een GIO hebben hetzelfde stelsel", "Anders passen de vlakken niet op elkaar.",
        "Reken alle geometrieën om naar één stelsel", "RD en ETRS89 door elkaar", "alles in RD"), bij: "locaties"
    ) { Set(stelsels($0)).count > 1 ? "De geometrieën hebben verschillende stelsels" : nil },
  ]

  /// The locations of a version, or those that change in a mutation (STOP 1.4.1).
  private static func locaties(van versie: Element) -> Element? {
    versie.eerste("locaties") ?? versie.eerste("locatieMutaties")
  }
  private static func stelsels(_ locaties: Element) -> [String] {
    locaties.afstammelingen().filter { $0.ruimte == STOPNaamruimte.gml }.compactMap { $0["srsName"] }
  }
  private static func heeft(_ locaties: Element, _ naam: String) -> Bool {
    locaties.kinderen.contains { $0.eerste(naam) != nil }
  }
  private static func deels(_ locaties: Element, _ naam: String) -> String? {
    let aantal = locaties.kinderen.filter { $0.eerste(naam) != nil }.count
    return aantal == 0 || aantal == locaties.kinderen.count
      ? nil : "\(aantal) van \(locaties.kinderen.count) locaties hebben \(naam)"
  }
  static func dubbel(_ waarden: [String]) -> String? {
    var gezien: Set<String> = []
    return waarden.first { !gezien.insert($0).inserted }
  }
}
