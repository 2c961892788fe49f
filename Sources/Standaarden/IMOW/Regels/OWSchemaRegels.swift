import Bevindingen

/// The rules about the form of OW files: what the XSD demands (IMOW 3.1, section 4).
enum OWSchemaRegels {
  static func norm(_ regel: String) -> Bevinding.Norm { .init(standaard: "IMOW", versie: "3.1", regel: regel) }

  static let schema = Regelkaart(
    "TPOD1164", titel: "Een OW-bestand volgt het schema van IMOW",
    waarom: "Software leest elk object in een vaste volgorde. Staat er iets anders, dan gaat er iets verloren.",
    hint: "Vergelijk het object met het schema IMOW_Deelbestand; let op volgorde en verplichte elementen",
    fout: "<r:RegelVoorIedereen> zonder <r:idealisatie>",
    goed: "<r:identificatie/> <r:idealisatie/> <r:artikelOfLid/> <r:locatieaanduiding/>", norm: norm("TPOD1164"))

  static let standlevering = Regelkaart(
    "TPOD1250", titel: "Een OW-bestand is een standlevering",
    waarom: "Om de objecten heen zit een vaste verpakking: dataset, inhoud en daarna per object een stand.",
    hint: "Vul de verpakking aan", fout: "<sl:standBestand> zonder <sl:inhoud>",
    goed: "<sl:dataset/> <sl:inhoud/> <sl:stand/>", norm: norm("TPOD1250"))

  static let manifest = Regelkaart(
    "TPOD1162", titel: "manifest-ow.xml volgt het schema",
    waarom: "Het manifest zegt welk bestand bij welke regeling hoort. Klopt het niet, dan komt er niets aan.",
    hint: "Vergelijk het manifest met het schema manifest-ow", fout: "<Aanlevering> zonder <WorkIDRegeling>",
    goed: "<WorkIDRegeling/> <DoelID/> <Bestand/>", norm: norm("TPOD1162"))

  static let schemaversie = Regelkaart(
    "TPOD1163", titel: "De schemaversie van een OW-bestand bestaat",
    waarom: "De schemaversie zegt met welke regels het bestand is gemaakt.",
    hint: "Laat het attribuut weg (versie 2.0.0) of vul 3.1.0 in", fout: "<owBestand schemaversie=\"3.0\">",
    goed: "<owBestand schemaversie=\"3.1.0\">", norm: norm("TPOD1163"))

  static let manifestversie = Regelkaart(
    "TPOD1160", titel: "De schemaversie van manifest-ow.xml bestaat",
    waarom: "De schemaversie zegt met welke regels het manifest is gemaakt.",
    hint: "Laat het attribuut weg (versie 2.0.0) of vul 3.1.0 in", fout: "<Aanleveringen schemaversie=\"3.0\">",
    goed: "<Aanleveringen schemaversie=\"3.1.0\">", norm: norm("TPOD1160"))

  static let geenObject = Regelkaart(
    "OZON3000", titel: "Een OW-object heeft genoeg inhoud om een object te zijn",
    waarom: "Zonder identificatie kan niemand naar het object wijzen en kan het nooit gewijzigd worden.",
    hint: "Geef het object een identificatie", fout: "<l:Gebied> zonder <l:identificatie>",
    goed: "<l:identificatie>nl.imow-gm9995.gebied.Kern</l:identificatie>",
    norm: .init(standaard: "OZON", versie: "2026", regel: "OZON3000"))

  static let onbekendType = Regelkaart(
    "OZON0010", titel: "IMOW kent het objecttype",
    waarom: "Het landelijke stelsel slaat alleen objecten op die in de standaard staan.",
    hint: "Gebruik een objecttype uit de lijst; let op hoofdletters", fout: "<objecttype>gebied</objecttype>",
    goed: "<objecttype>Gebied</objecttype>",
    norm: .init(standaard: "OZON", versie: "2026", regel: "OZON0010"))

  static let alle: [Regelkaart] = [
    schema, standlevering, manifest, schemaversie, manifestversie, geenObject, onbekendType,
  ]
}
