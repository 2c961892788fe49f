import Bevindingen

/// The link between OW and the text (OZON0210, 0211, 2000, 2040, 2041, 2060; TPOD2050-2061).
/// Checked only when the text is at hand.
struct Tekstregels {
  static let regeltekst = OWKaart.maak(
    "OZON2000", .fout, "Een Regeltekst wijst naar een artikel of lid dat bestaat",
    "De wId van de Regeltekst staat niet in de tekst, of hoort bij iets anders dan een artikel of lid (TPOD2000).",
    hint: "Neem de wId over uit de regeling", fout: "wId=\"gm9995_1__art_9.99\"",
    goed: "wId=\"gm9995_1__chp_2__art_2.3\"")
  static let divisie = OWKaart.maak(
    "OZON2040", .fout, "Een Divisie of Divisietekst wijst naar een divisie die bestaat",
    "De wId staat niet in de tekst, of hoort bij een ander soort element (TPOD2041 en TPOD2042).",
    hint: "Neem de wId over uit de regeling", fout: "wId=\"gm9995_1__div_99\"", goed: "wId=\"gm9995_1__div_1\"")
  static let nietInLichaam = OWKaart.maak(
    "OZON2041", .fout, "OW-objecten horen bij het lichaam van de regeling",
    "Bijlagen en toelichtingen kunnen geen annotaties hebben (TPOD1110).",
    hint: "Haal de annotatie weg of verplaats de tekst", fout: "Regeltekst bij een artikel in een bijlage",
    goed: "Regeltekst bij een artikel in het lichaam")
  static let artikelMetLeden = OWKaart.maak(
    "OZON2060", .fout, "Bij een artikel met leden horen annotaties bij de leden",
    "Een artikel met leden heeft zelf geen inhoud. Lezers zoeken de regel bij het lid (TPOD2060).",
    hint: "Maak een Regeltekst per lid", fout: "Regeltekst bij artikel 2.3 met drie leden",
    goed: "Regeltekst bij artikel 2.3, eerste lid")
  static let zonderInhoud = OWKaart.maak(
    "TPOD2061", .fout, "Een Regeltekst hoort bij tekst met inhoud",
    "Een vervallen of gereserveerd artikel heeft geen inhoud. Er valt dan niets te annoteren.",
    hint: "Beëindig de Regeltekst", fout: "Regeltekst bij een vervallen artikel",
    goed: "Regeltekst bij een artikel met tekst")
  static let dubbel = OWKaart.maak(
    "TPOD2051", .fout, "Bij een tekstelement hoort hoogstens één Regeltekst, Divisie of Divisietekst",
    "Twee objecten met dezelfde wId spreken elkaar tegen.", hint: "Voeg de twee objecten samen",
    fout: "twee Regelteksten met dezelfde wId", goed: "één Regeltekst met twee regels")
  static let nietGeannoteerd = OWKaart.maak(
    "TPOD2050", .informatie, "Bij elk artikel of lid met inhoud hoort een Regeltekst",
    "Tekst zonder annotatie is te lezen, maar niemand vindt haar met een klik op de kaart.",
    hint: "Maak een Regeltekst met een regel en een locatie, als de tekst op de kaart hoort",
    fout: "artikel 2.4 zonder Regeltekst", goed: "artikel 2.4 met Regeltekst en regel")

  static let tekstWeg = OWKaart.maak(
    "OZON0210", .fout, "Een Regeltekst houdt zijn artikel of lid",
    "De nieuwe tekst heeft het artikel of lid niet meer, maar de Regeltekst die ernaar wijst blijft bestaan.",
    hint: "Beëindig de Regeltekst of laat haar naar de nieuwe wId wijzen",
    fout: "artikel 2.4 vervalt, Regeltekst van 2.4 blijft", goed: "artikel 2.4 en zijn Regeltekst eindigen samen")
  static let divisieWeg = OWKaart.maak(
    "OZON0211", .fout, "Een Divisie of Divisietekst houdt haar tekst",
    "De nieuwe tekst heeft de divisie niet meer, maar het object dat ernaar wijst blijft bestaan.",
    hint: "Beëindig het object of laat het naar de nieuwe wId wijzen",
    fout: "divisie 3 vervalt, Divisietekst van 3 blijft", goed: "divisie 3 en haar Divisietekst eindigen samen")

  static let alle: [Regelkaart] = [
    tekstWeg, divisieWeg, regeltekst, divisie, nietInLichaam, artikelMetLeden, zonderInhoud, dubbel, nietGeannoteerd,
  ]

  let controle: Regelingcontrole

  func controleer() -> [Bevinding] {
    guard let teksten = controle.context.teksten else { return controleerDubbel() }
    let opWId = Dictionary(teksten.map { ($0.wId, $0) }) { eerste, _ in eerste }
    let perObject = controle.levend.bevindingen { object -> [Bevinding] in
      guard let anker = anker(object) else { return [] }
      return controleer(anker, opWId[anker.wId], object)
    }
    return perObject + controleerVerbroken(opWId) + controleerDubbel() + controleerNietGeannoteerd(teksten)
  }

  /// Known objects that this delivery does not touch, whose text is gone.
  private func controleerVerbroken(_ opWId: [String: OWTekstelement]) -> [Bevinding] {
    let geleverd = Set(controle.geleverd.compactMap(\.identificatie))
    return controle.nieuw.objecten.bevindingen { object -> Bevinding? in
      guard let id = object.identificatie, !geleverd.contains(id), let anker = anker(object), opWId[anker.wId] == nil
      else { return nil }
      let kaart = anker.type == .regeltekst ? Self.tekstWeg : Self.divisieWeg
      return kaart.bevinding("'\(id)' wijst naar '\(anker.wId)', dat niet meer bestaat", bij: controle.vindplaats)
    }
  }

  private struct Anker {
    let wId: String
    let type: OWObjecttype
  }

  private func anker(_ object: OWObject) -> Anker? {
    switch object.inhoud {
    case .regeltekst(let anker): Anker(wId: anker.wId, type: .regeltekst)
    case .divisie(let anker): Anker(wId: anker.wId, type: .divisie)
    case .divisietekst(let anker): Anker(wId: anker.wId, type: .divisietekst)
    default: nil
    }
  }

  private func controleer(_ anker: Anker, _ tekst: OWTekstelement?, _ object: OWObject) -> [Bevinding] {
    let ontbreekt = anker.type == .regeltekst ? Self.regeltekst : Self.divisie
    guard let tekst else {
      return [ontbreekt.bevinding("wId '\(anker.wId)' staat niet in de tekst", bij: object.vindplaats)]
    }
    if tekst.plek == .bijlageOfToelichting {
      return [Self.nietInLichaam.bevinding("'\(anker.wId)' staat niet in het lichaam", bij: object.vindplaats)]
    }
    switch (anker.type, tekst.soort) {
    case (.regeltekst, .artikelMetLeden):
      return [Self.artikelMetLeden.bevinding("Artikel '\(anker.wId)' heeft leden", bij: object.vindplaats)]
    case (.regeltekst, .artikel), (.regeltekst, .lid):
      guard tekst.inhoud == .zonderInhoud else { return [] }
      return [Self.zonderInhoud.bevinding("'\(anker.wId)' heeft geen inhoud", bij: object.vindplaats)]
    case (.divisie, .divisie), (.divisietekst, .divisietekst): return []
    default:
      return [
        ontbreekt.bevinding("'\(anker.wId)' past niet bij een \(anker.type.rawValue)", bij: object.vindplaats)
      ]
    }
  }

  private func controleerDubbel() -> [Bevinding] {
    var eerste: [String: OWIdentificatie] = [:]
    for object in controle.nieuw.objecten {
      if let anker = anker(object), let id = object.identificatie, eerste[anker.wId] == nil { eerste[anker.wId] = id }
    }
    return controle.levend.bevindingen { object -> Bevinding? in
      guard let anker = anker(object), let id = object.identificatie, let ander = eerste[anker.wId], ander != id else {
        return nil
      }
      return Self.dubbel.bevinding("'\(id)' en '\(ander)' hebben wId '\(anker.wId)'", bij: object.vindplaats)
    }
  }

  private func controleerNietGeannoteerd(_ teksten: [OWTekstelement]) -> [Bevinding] {
    let geannoteerd = Set(controle.nieuw.regelteksten.map(\.wId))
    let zonder = teksten.filter { tekst in
      guard tekst.plek == .lichaam, tekst.inhoud == .metInhoud else { return false }
      return (tekst.soort == .artikel || tekst.soort == .lid) && !geannoteerd.contains(tekst.wId)
    }
    guard !zonder.isEmpty else { return [] }
    let tekst = "\(zonder.count) artikelen of leden hebben geen Regeltekst; de eerste is '\(zonder[0].wId)'"
    return [Self.nietGeannoteerd.bevinding(tekst, bij: controle.vindplaats)]
  }
}
