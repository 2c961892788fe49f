package import Bevindingen

/// The rules about geometry that hold in every standard of the chain.
package enum GeometrieRegels {
  private static let gml = Bevinding.Norm(standaard: "GML", versie: "3.2.2", regel: "Simple Features profiel 0")

  package static let onleesbaar = Regelkaart(
    "WP-GEO-001", titel: "Een geometrie is te lezen",
    waarom: "Zonder leesbare coördinaten weet niemand waar de regel geldt.",
    hint: "Kijk of de coördinaten getallen zijn, in paren, met een punt als decimaalteken",
    fout: "<gml:pos>152000,5</gml:pos>", goed: "<gml:pos>152000.5 533000.0</gml:pos>", norm: gml)

  package static let boog = Regelkaart(
    "WP-GEO-002", titel: "Een geometrie heeft geen bogen",
    waarom: "De keten kent alleen rechte lijnstukken. Een boog of cirkel kan de kaart niet tekenen.",
    hint: "Zet de boog in de tekensoftware om in korte rechte stukjes", fout: "<gml:Arc>",
    goed: "<gml:LineStringSegment>",
    norm: gml)

  package static let stelsel = Regelkaart(
    "WP-GEO-003", titel: "Een geometrie noemt zijn coördinatenstelsel: RD (28992) of ETRS89 (4258)",
    waarom: "Zonder stelsel kan dezelfde coördinaat op twee plaatsen liggen.",
    hint: "Zet srsName=\"urn:ogc:def:crs:EPSG::28992\" op de buitenste geometrie", fout: "<gml:Polygon>",
    goed: "<gml:Polygon srsName=\"urn:ogc:def:crs:EPSG::28992\">", norm: gml)

  package static let ongeldig = Regelkaart(
    "WP-GEO-004", titel: "Een vlak is geldig: gesloten en zonder kruisende randen",
    waarom: "Bij een vlak dat zichzelf kruist, is niet te zeggen wat binnen en wat buiten is.",
    hint: "Herstel het vlak in de tekensoftware op de genoemde plek", fout: "een vlak in de vorm van een acht",
    goed: "twee losse vlakken", norm: gml)

  package static let buitenNederland = Regelkaart(
    "WP-GEO-005", .waarschuwing, titel: "Een geometrie ligt in Nederland",
    waarom: "Coördinaten buiten Nederland wijzen meestal op verwisselde assen of een verkeerd stelsel.",
    hint: "Kijk of x en y verwisseld zijn", fout: "533000 152000 in RD", goed: "152000 533000 in RD", norm: gml)

  package static let alle: [Regelkaart] = [onleesbaar, boog, stelsel, ongeldig, buitenNederland]
}
