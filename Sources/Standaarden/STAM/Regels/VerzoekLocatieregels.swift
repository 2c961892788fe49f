package import Bevindingen
import Markup

/// Where the verzoek lies: coordinates that can be in the Netherlands, in the right order, in closed rings.
package enum VerzoekLocatieregels {
  package static let buitenNederland = Regelkaart(
    "WP-STAM-040", titel: "Coördinaten liggen in Nederland",
    waarom: "Een plek buiten Nederland kan geen bevoegd gezag vinden.",
    hint: "Controleer het coördinaatstelsel en de getallen",
    fout: "48.85 2.35", goed: "52.1551 5.3872", norm: STAMRegels.norm("coordinatenEtrs"))

  package static let assen = Regelkaart(
    "WP-STAM-041", titel: "De coördinaten staan in de volgorde van het stelsel",
    waarom: "In EPSG 4258 staat de breedte vooraan, in EPSG 28992 de x. Omgewisseld ligt de plek ergens anders.",
    hint: "Wissel de twee getallen om", fout: "5.3872 52.1551 in EPSG 4258", goed: "52.1551 5.3872 in EPSG 4258",
    norm: STAMRegels.norm("gml:pos"))

  package static let nietGesloten = Regelkaart(
    "WP-STAM-042", titel: "Een vlak is gesloten",
    waarom: "Het laatste punt van een ring is gelijk aan het eerste. Een open lijn heeft geen binnenkant.",
    hint: "Herhaal het eerste punt aan het eind", fout: "0 0 0 9 9 9", goed: "0 0 0 9 9 9 0 0",
    norm: Bevinding.Norm(standaard: "GML", versie: "3.1.1", regel: "LinearRing"))

  package static let teWeinigPunten = Regelkaart(
    "WP-STAM-043", titel: "Een ring heeft minstens vier punten",
    waarom: "Met minder punten is er geen oppervlak.", hint: "Teken het vlak opnieuw", fout: "0 0 0 9 0 0",
    goed: "0 0 0 9 9 9 0 0", norm: Bevinding.Norm(standaard: "GML", versie: "3.1.1", regel: "LinearRing"))

  package static let stelsel = Regelkaart(
    "WP-STAM-044", titel: "srsName past bij referentiestelsel",
    waarom: "Als de twee elkaar tegenspreken, weet de ontvanger niet waar de plek ligt.",
    hint: "Gebruik 4258 bij ETRS89 en 28992 bij RD", fout: "RD met urn:ogc:def:crs:EPSG::4258",
    goed: "RD met urn:ogc:def:crs:EPSG::28992", norm: STAMRegels.norm("referentiestelsel"))

  package static let geenGeometrie = Regelkaart(
    "WP-STAM-045", .waarschuwing, titel: "Een projectlocatie heeft een punt of een vlak",
    waarom: "Zonder coördinaten kan de ontvanger de locatie niet op de kaart zetten.",
    hint: "Voeg een puntlocatie of vlaklocatie toe", fout: "<coordinatenEtrs> zonder punt en vlak",
    goed: "<coordinatenEtrs><puntlocatie>…</puntlocatie>…</coordinatenEtrs>", norm: STAMRegels.norm("coordinatenEtrs"))

  package static let geenLocatie = Regelkaart(
    "WP-STAM-046", .waarschuwing, titel: "Een verzoek heeft een projectlocatie",
    waarom: "Zonder locatie weet het bevoegd gezag niet waar het over gaat.", hint: "Voeg een projectlocatie toe",
    fout: "<projectlocaties/>", goed: "<projectlocaties><projectlocatie>…</projectlocatie></projectlocaties>",
    norm: STAMRegels.norm("projectlocaties"))

  static let alle = [buitenNederland, assen, nietGesloten, teWeinigPunten, stelsel, geenGeometrie, geenLocatie]

  static func controleer(_ verzoek: Element) -> [Bevinding] {
    guard let locaties = verzoek.eerste("projectlocaties") else { return [] }
    let elk = locaties.alle("projectlocatie")
    if elk.isEmpty {
      return [geenLocatie.bevinding("Het verzoek heeft geen projectlocatie", bij: locaties.vindplaats)]
    }
    return elk.flatMap { locatie in
      ["coordinatenEtrs", "coordinatenOpgegeven"].compactMap { locatie.eerste($0) }.flatMap {
        controleerCoordinaten($0)
      }
    }
  }

  private static func controleerCoordinaten(_ element: Element) -> [Bevinding] {
    let punt = element.eerste("puntlocatie")
    let vlak = element.eerste("vlaklocatie")
    guard punt != nil || vlak != nil else {
      return [geenGeometrie.bevinding("\(element.lokaal) heeft geen punt en geen vlak", bij: element.vindplaats)]
    }
    guard let genoemd = Referentiestelsel(rawValue: element.tekst(van: "referentiestelsel") ?? "") else { return [] }
    var gevonden: [Bevinding] = []
    for geometrie in [punt, vlak].compactMap({ $0 }) {
      gevonden += controleerStelsel(geometrie, genoemd)
      let posities = geometrie.afstammelingen("pos") + geometrie.afstammelingen("posList")
      gevonden += posities.compactMap { controleerLigging($0, genoemd) }
      gevonden += geometrie.afstammelingen("LinearRing").compactMap { controleerRing($0) }
    }
    return gevonden
  }

  private static func controleerStelsel(_ geometrie: Element, _ genoemd: Referentiestelsel) -> [Bevinding] {
    ([geometrie] + geometrie.afstammelingen()).compactMap { element in
      guard let naam = element["srsName"] else { return nil }
      let code = naam.split { $0 == ":" || $0 == "/" || $0 == "#" }.last.map(String.init) ?? ""
      let past: Bool =
        switch genoemd {
        case .etrs89: ["4258", "ETRS89"].contains(code)
        case .wgs84: ["4326", "CRS84", "WGS84"].contains(code)
        case .rd: ["28992", "RD"].contains(code)
        }
      if past { return nil }
      return stelsel.bevinding(
        "srsName '\(naam.prefix(60))' past niet bij \(genoemd.rawValue): verwacht is \(genoemd.srsName)",
        bij: element.vindplaats(attribuut: "srsName"))
    }
  }

  /// One finding per list of numbers: the first point tells enough.
  private static func controleerLigging(_ element: Element, _ stelsel: Referentiestelsel) -> Bevinding? {
    let getallen = element.tekst.split { $0 == " " || $0.isNewline || $0 == "\t" }.compactMap { XSDWaarde.double($0) }
    for plek in stride(from: 0, to: getallen.count - 1, by: 2) {
      let (een, twee) = (getallen[plek], getallen[plek + 1])
      if Nederland.bevat(een, twee, stelsel) { continue }
      let gevonden = "\(een) \(twee)"
      if Nederland.bevat(twee, een, stelsel) {
        return assen.bevinding("De coördinaten \(gevonden) zijn omgewisseld", bij: element.vindplaats)
      }
      return buitenNederland.bevinding(
        "\(gevonden) ligt niet in Nederland in stelsel \(stelsel.rawValue)", bij: element.vindplaats)
    }
    return nil
  }

  private static func controleerRing(_ ring: Element) -> Bevinding? {
    let tekst = (ring.alle("pos") + ring.alle("posList")).map(\.tekst).joined(separator: " ")
    let getallen = tekst.split { $0 == " " || $0.isNewline || $0 == "\t" }.compactMap { XSDWaarde.double($0) }
    guard !getallen.isEmpty else { return nil }
    guard getallen.count >= 8 else {
      return teWeinigPunten.bevinding(
        "Een ring heeft \(getallen.count / 2) punten; nodig zijn er 4", bij: ring.vindplaats)
    }
    let gesloten = getallen[0] == getallen[getallen.count - 2] && getallen[1] == getallen[getallen.count - 1]
    if gesloten { return nil }
    return nietGesloten.bevinding(
      "De ring eindigt in \(getallen[getallen.count - 2]) \(getallen[getallen.count - 1]) en begon in \(getallen[0]) \(getallen[1])",
      bij: ring.vindplaats)
  }
}

/// The box around the European Netherlands with the Dutch part of the North Sea, as wide as the rules can reach.
private enum Nederland {
  private static let breedte = 50.7...55.8
  private static let lengte = 2.5...7.3
  private static let x = -7_000.0...300_000.0
  private static let y = 289_000.0...860_000.0

  static func bevat(_ eerste: Double, _ tweede: Double, _ stelsel: Referentiestelsel) -> Bool {
    switch stelsel {
    case .etrs89, .wgs84: breedte.contains(eerste) && lengte.contains(tweede)
    case .rd: x.contains(eerste) && y.contains(tweede)
    }
  }
}
