import Bevindingen

/// Rules of the LVBB 1.2.0 Schematron on one information object: BHKV1014 to BHKV1018, BHKV1064 and BHKV1065.
enum BHKVInformatieobject {
  static let eenBestand = Kaart.bhkv(
    "BHKV1014", "Een informatieobject heeft precies één bestand",
    waarom: "Het bestand is het informatieobject; twee kan niet.",
    hint: "Noem één bestand in heeftBestanden", fout: "twee keer heeftBestand", goed: "één keer heeftBestand")
  static let soort = Kaart.bhkv(
    "BHKV1016", "Een informatieobject heeft soortWork informatieobject", waarom: "Daaraan herkent de LVBB het.",
    hint: "Gebruik /join/id/stop/work_010", fout: "<soortWork>/join/id/stop/work_019</soortWork> bij een GIO",
    goed: "<soortWork>/join/id/stop/work_010</soortWork>")
  static let titel = Kaart.bhkv(
    "BHKV1017", "De officiële titel is gelijk aan het work",
    waarom: "Zo is een informatieobject overal onder dezelfde naam te vinden.",
    hint: "Zet FRBRWork in officieleTitel", fout: "officieleTitel van een ander work",
    goed: "officieleTitel gelijk aan FRBRWork")
  static let collectie = Kaart.bhkv(
    "BHKV1018", "De collectie past bij de publicatieinstructie",
    waarom: "TeConsolideren hoort bij regdata, AlleenBekendTeMaken bij pubdata, Informatief bij infodata.",
    hint: "Maak collectie en publicatieinstructie passend", fout: "regdata met AlleenBekendTeMaken",
    goed: "regdata met TeConsolideren")
  static let geboorteregeling = Kaart.bhkv(
    "BHKV1015", "Een GIO noemt zijn geboorteregeling",
    waarom: "Een GIO ontstaat bij een regeling; daaraan is af te lezen bij welke.",
    hint: "Voeg heeftGeboorteregeling toe met het FRBRWork van de regeling",
    fout: "GIO zonder heeftGeboorteregeling",
    goed: "<heeftGeboorteregeling>/akn/nl/act/gm9995/2024/omgevingsplan</heeftGeboorteregeling>")
  static let symbolisatie = Kaart.bhkv(
    "BHKV1064", "Alleen een GIO heeft een FeatureTypeStyle", waarom: "Een PDF heeft geen kaartlagen.",
    hint: "Verwijder FeatureTypeStyle",
    fout: "PDF met FeatureTypeStyle", goed: "GIO met FeatureTypeStyle")
  static let borging = Kaart.bhkv(
    "BHKV1065", "Alleen een GIO heeft JuridischeBorgingVan", waarom: "Alleen locaties op de kaart worden zo geborgd.",
    hint: "Verwijder JuridischeBorgingVan", fout: "PDF met JuridischeBorgingVan", goed: "GIO met JuridischeBorgingVan")

  static let kaarten: [Regelkaart] = [
    eenBestand, soort, titel, collectie, geboorteregeling, symbolisatie, borging,
  ]

  private static let perInstructie = [
    "TeConsolideren": "regdata", "AlleenBekendTeMaken": "pubdata", "Informatief": "infodata",
  ]

  static func controleer(_ object: AanleveringInformatieObject) -> [Bevinding] {
    let id = object.identificatie
    let plaats = Vindplaats(bestand: object.bestand)
    var som: [Bevinding] = []
    if object.bestanden.count != 1 {
      som.append(eenBestand.bevinding("\(id.expression) heeft \(object.bestanden.count) bestanden", bij: plaats))
    }
    if id.soortWork != SoortWork.informatieobject.rawValue {
      som.append(soort.bevinding("\(id.expression) heeft soortWork \(id.soortWork)", bij: plaats))
    }
    guard let metadata = object.metadata else { return som }
    if metadata.officieleTitel != id.work {
      som.append(titel.bevinding("officieleTitel '\(metadata.officieleTitel)' is niet '\(id.work)'", bij: plaats))
    }
    if let verwacht = perInstructie[metadata.publicatieinstructie], !id.work.hasPrefix("/join/id/\(verwacht)/") {
      som.append(collectie.bevinding("\(id.work) is \(metadata.publicatieinstructie)", bij: plaats))
    }
    let isGIO = metadata.formaatInformatieobject == InformatieObjectMetadata.gio
    if isGIO && id.soortWork == SoortWork.informatieobject.rawValue && object.geboorteregeling == nil {
      som.append(geboorteregeling.bevinding("\(id.expression) noemt geen geboorteregeling", bij: plaats))
    }
    if !isGIO && object.symbolisatie != nil {
      som.append(symbolisatie.bevinding("\(id.expression) is geen GIO, maar heeft FeatureTypeStyle", bij: plaats))
    }
    if !isGIO && object.juridischeBorging != nil {
      som.append(borging.bevinding("\(id.expression) is geen GIO, maar heeft JuridischeBorgingVan", bij: plaats))
    }
    return som
  }
}
