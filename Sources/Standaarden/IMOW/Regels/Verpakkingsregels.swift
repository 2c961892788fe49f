import Bevindingen

/// Manifest and files (OZON0010, 0013, 2140, 2210, 4006-4008; TPOD1161, 2150).
struct Verpakkingsregels {
  static let bestandOntbreekt = OWKaart.maak(
    "TPOD1161", .fout, "Elk bestand in manifest-ow.xml zit in de levering",
    "Het manifest noemt een bestand dat er niet is. Dan ontbreken er objecten.",
    hint: "Voeg het bestand toe of haal het uit het manifest", fout: "<naam>owLocaties.xml</naam> zonder dat bestand",
    goed: "elk genoemd bestand zit in de zip")

  static let bestandNietGenoemd = OWKaart.maak(
    "WP-IMOW-001", .waarschuwing, "Elk OW-bestand staat in manifest-ow.xml",
    "Het landelijke stelsel leest alleen bestanden die in het manifest staan. Dit bestand wordt overgeslagen.",
    hint: "Noem het bestand in manifest-ow.xml", fout: "owKaart.xml in de zip, niet in het manifest",
    goed: "<Bestand><naam>owKaart.xml</naam></Bestand>", zekerheid: .aanname)

  static let typeNietGenoemd = OWKaart.maak(
    "OZON0013", .fout, "Het type van elk object staat in objectTypen",
    "Bovenin het bestand staat welke typen erin zitten. Dit object hoort niet bij die lijst.",
    hint: "Voeg het type toe aan objectTypen", fout: "<sl:objectType>Gebied</sl:objectType> en dan een <l:Lijn>",
    goed: "<sl:objectType>Gebied</sl:objectType> <sl:objectType>Lijn</sl:objectType>")

  static let zelfdeRegelingEnDoel = OWKaart.maak(
    "OZON4006", .fout, "Een levering noemt elke regeling met een doel één keer",
    "Twee aanleveringen voor dezelfde regeling en hetzelfde doel spreken elkaar tegen.",
    hint: "Voeg de twee aanleveringen samen", fout: "twee keer <Aanlevering> met dezelfde WorkIDRegeling en DoelID",
    goed: "één <Aanlevering> per regeling en doel")

  static let bestandDubbel = OWKaart.maak(
    "OZON4007", .fout, "Een OW-bestand hoort bij één regeling",
    "Een bestand dat bij twee regelingen hoort, maakt onduidelijk van wie de objecten zijn.",
    hint: "Splits het bestand per regeling", fout: "owLocaties.xml in twee aanleveringen",
    goed: "owLocaties-a.xml en owLocaties-b.xml")

  static let objectDubbel = OWKaart.maak(
    "OZON4008", .fout, "Een OW-object hoort bij één regeling",
    "Hetzelfde object staat in twee aanleveringen van deze levering.",
    hint: "Laat het object in één aanlevering staan", fout: "nl.imow-gm9995.gebied.Kern bij twee regelingen",
    goed: "het object bij één regeling")

  static let werkOnbekend = OWKaart.maak(
    "OZON2140", .fout, "De WorkIDRegeling hoort bij een regeling in de levering",
    "Het manifest noemt een regeling die niet in het besluit zit.",
    hint: "Neem het FRBRWork van de regeling over",
    fout: "<WorkIDRegeling>/akn/nl/act/gm9995/2024/reg1</WorkIDRegeling>",
    goed: "<WorkIDRegeling>/akn/nl/act/gm9995/2024/omgevingsplan</WorkIDRegeling>")

  static let doelOnbekend = OWKaart.maak(
    "OZON2210", .fout, "Regeling en doel uit het manifest horen bij elkaar",
    "Het besluit maakt voor deze regeling geen versie met dit doel. Dan weet niemand wanneer de objecten gaan gelden.",
    hint: "Neem het doel over uit de ConsolidatieInformatie van het besluit",
    fout: "<DoelID>/join/id/proces/gm9995/2024/ander</DoelID>",
    goed: "<DoelID>/join/id/proces/gm9995/2024/doel1</DoelID>")

  static let doelEnVersie = OWKaart.maak(
    "TPOD2150", .fout, "Het manifest noemt een doel of een versie, niet allebei",
    "Met een doel gelden de oude regels van IMOW 3.0, met een versie de nieuwe van STOP 1.4.",
    hint: "Haal een van de twee weg", fout: "<DoelID/> en <ExpressionIDRegeling/>", goed: "alleen <DoelID/>")

  static let typenVerschillen = OWKaart.maak(
    "WP-IMOW-002", .waarschuwing, "Het manifest noemt dezelfde typen als het bestand",
    "Manifest en bestand zeggen niet hetzelfde over de typen. Het stelsel kijkt naar allebei.",
    hint: "Maak de twee lijsten gelijk", fout: "manifest: Gebied; bestand: Gebied en Lijn",
    goed: "allebei Gebied en Lijn",
    zekerheid: .aanname)

  static let alle: [Regelkaart] = [
    bestandOntbreekt, bestandNietGenoemd, typeNietGenoemd, zelfdeRegelingEnDoel, bestandDubbel, objectDubbel,
    werkOnbekend, doelOnbekend, doelEnVersie, typenVerschillen,
  ]

  /// The words of TPOD1150, and the two that real files use as well.
  private static let woorden: Set<String> = Set(
    OWObjecttype.allCases.filter { $0 != .normwaarde && $0 != .activiteitLocatieaanduiding }.map(\.rawValue))

  let levering: OWLevering
  let omgeving: OWOmgeving

  func controleer() -> [Bevinding] {
    var bevindingen = levering.bestanden.flatMap(controleer)
    guard let manifest = levering.manifest else { return bevindingen }
    bevindingen += manifest.aanleveringen.flatMap(controleer)
    bevindingen += controleerDubbel(manifest)
    let genoemd = Set(manifest.aanleveringen.flatMap { $0.bestanden.map(\.naam) })
    for bestand in levering.bestanden where !genoemd.contains(bestand.naam) {
      bevindingen.append(
        Self.bestandNietGenoemd.bevinding("'\(bestand.naam)' staat niet in manifest-ow.xml", bij: bestand.vindplaats))
    }
    return bevindingen
  }

  private func controleer(_ bestand: OWBestand) -> [Bevinding] {
    let genoemd = Set(bestand.objectTypen)
    let woorden = bestand.objectTypen.filter { !Self.woorden.contains($0) }.map {
      OWSchemaRegels.onbekendType.bevinding("Objecttype '\($0)' kent IMOW niet", bij: bestand.vindplaats)
    }
    return woorden
      + bestand.objecten.lazy.filter { !genoemd.contains($0.type.rawValue) }.bevindingen { object -> Bevinding? in
        Self.typeNietGenoemd.bevinding(
          "\(object.type.rawValue) '\(object.identificatie?.rawValue ?? "")' staat niet in objectTypen",
          bij: object.vindplaats)
      }
  }

  private func controleer(_ aanlevering: OWAanlevering) -> [Bevinding] {
    var bevindingen = aanlevering.bestanden.flatMap(controleer)
    if aanlevering.doelID != nil, aanlevering.expressionIDRegeling != nil {
      bevindingen.append(
        Self.doelEnVersie.bevinding("Doel en versie staan allebei in de Aanlevering", bij: aanlevering.vindplaats))
    }
    guard let versies = omgeving.regelingversies else { return bevindingen }
    let bijWerk = versies.filter { $0.workID == aanlevering.workIDRegeling }
    if bijWerk.isEmpty {
      bevindingen.append(
        Self.werkOnbekend.bevinding(
          "Regeling '\(aanlevering.workIDRegeling)' zit niet in het besluit", bij: aanlevering.vindplaats))
    } else if let doel = aanlevering.doelID, !bijWerk.contains(where: { $0.doelen.contains(doel) }) {
      bevindingen.append(
        Self.doelOnbekend.bevinding(
          "Doel '\(doel)' hoort in het besluit niet bij '\(aanlevering.workIDRegeling)'", bij: aanlevering.vindplaats))
    }
    return bevindingen
  }

  private func controleer(_ regel: OWManifestbestand) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    for woord in regel.objecttypen where !Self.woorden.contains(woord) {
      bevindingen.append(
        OWSchemaRegels.onbekendType.bevinding("Objecttype '\(woord)' kent IMOW niet", bij: regel.vindplaats))
    }
    guard let bestand = levering.bestand(regel.naam) else {
      if omgeving.bestandsnamen?.contains(regel.naam) != true {
        bevindingen.append(
          Self.bestandOntbreekt.bevinding("'\(regel.naam)' zit niet in de levering", bij: regel.vindplaats))
      }
      return bevindingen
    }
    if Set(bestand.objectTypen) != Set(regel.objecttypen), !regel.objecttypen.isEmpty {
      bevindingen.append(
        Self.typenVerschillen.bevinding(
          "Manifest en '\(regel.naam)' noemen verschillende typen", bij: regel.vindplaats))
    }
    return bevindingen
  }

  private func controleerDubbel(_ manifest: OWManifest) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    var regelingen: Set<String> = []
    var bestanden: Set<String> = []
    var objecten: Set<OWIdentificatie> = []
    for aanlevering in manifest.aanleveringen {
      let sleutel = "\(aanlevering.workIDRegeling)|\(aanlevering.doelID ?? aanlevering.expressionIDRegeling ?? "")"
      if !regelingen.insert(sleutel).inserted {
        bevindingen.append(
          Self.zelfdeRegelingEnDoel.bevinding(
            "'\(aanlevering.workIDRegeling)' staat twee keer met hetzelfde doel", bij: aanlevering.vindplaats))
      }
      for bestand in aanlevering.bestanden where !bestanden.insert(bestand.naam).inserted {
        bevindingen.append(
          Self.bestandDubbel.bevinding("'\(bestand.naam)' staat twee keer in het manifest", bij: bestand.vindplaats))
      }
      var eigen: Set<OWIdentificatie> = []
      for object in levering.objecten(van: aanlevering) {
        guard let id = object.identificatie, eigen.insert(id).inserted else { continue }
        if !objecten.insert(id).inserted {
          bevindingen.append(
            Self.objectDubbel.bevinding("'\(id)' staat bij twee regelingen", bij: object.vindplaats))
        }
      }
    }
    return bevindingen
  }
}
