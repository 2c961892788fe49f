import Bevindingen

/// What a delivery may do to what was known (OZON4001-4005, 0350; IMOW 3.1, section 5).
enum Mutatieregels {
  static let onbekendBeeindigd = OWKaart.maak(
    "OZON4001", .fout, "Alleen een bekend object kan eindigen",
    "Beëindigen haalt een object weg dat er al is. Dit object kent het stelsel niet, of het was al beëindigd.",
    hint: "Haal het object uit de levering of verbeter de identificatie",
    fout: "<ow:status>beëindigen</ow:status> bij iets nieuws",
    goed: "<ow:status>beëindigen</ow:status> bij een object uit een eerdere levering")

  static let andereInhoud = OWKaart.maak(
    "OZON4002", .fout, "Een beëindigd object heeft dezelfde inhoud als voorheen",
    "Bij beëindigen gaat de hele inhoud nog een keer mee. Zo is zeker dat beide kanten hetzelfde object bedoelen.",
    hint: "Neem de laatst geleverde inhoud over en voeg alleen de status toe", fout: "andere naam én status beëindigen",
    goed: "zelfde inhoud met status beëindigen")

  static let nietsGewijzigd = OWKaart.maak(
    "OZON4003", .fout, "Een wijziging verandert iets",
    "Een object opnieuw leveren zonder verschil maakt een versie die niets zegt.",
    hint: "Lever dit object niet mee", fout: "hetzelfde Gebied, precies gelijk",
    goed: "het Gebied met een nieuwe noemer")

  static let anderType = OWKaart.maak(
    "OZON4005", .fout, "Een object houdt zijn type",
    "Een identificatie hoort bij één soort object. Anders kloppen alle verwijzingen niet meer.",
    hint: "Geef het nieuwe object een eigen identificatie en beëindig het oude",
    fout: "eerst RegelVoorIedereen, nu Instructieregel met dezelfde identificatie", goed: "een nieuwe identificatie")

  static let verwijstNaarBeeindigd = OWKaart.maak(
    "OZON0350", .fout, "Niets verwijst naar een beëindigd object",
    "Een object dat blijft, wijst naar een object dat met deze levering verdwijnt.",
    hint: "Wijzig of beëindig ook het object dat verwijst", fout: "regel blijft, zijn Gebied eindigt",
    goed: "regel en Gebied eindigen samen")

  static let alle: [Regelkaart] = [
    onbekendBeeindigd, andereInhoud, nietsGewijzigd, anderType, verwijstNaarBeeindigd,
  ]

  static func controleer(
    _ geleverd: [OWObject], bestaand: OWVerzameling, resultaat: OWVerzameling
  ) -> [Bevinding] {
    let wijzigingen = geleverd.bevindingen { object -> [Bevinding] in
      guard let id = object.identificatie else { return [] }
      if let vorige = bestaand[id] { return vergelijk(object, vorige, id) }
      guard object.isBeeindigd else { return [] }
      return [onbekendBeeindigd.bevinding("'\(id)' eindigt, maar is niet bekend", bij: object.vindplaats)]
    }
    guard !resultaat.beeindigd.isEmpty else { return wijzigingen }
    let verwijzingen = resultaat.objecten.bevindingen { object -> [Bevinding] in
      object.relaties.filter { resultaat.beeindigd[$0.doel] != nil }.map { relatie in
        verwijstNaarBeeindigd.bevinding(
          "\(relatie.bron.rawValue) '\(relatie.bronIdentificatie?.rawValue ?? "")' verwijst naar "
            + "'\(relatie.doel)', dat beëindigd is", bij: relatie.vindplaats)
      }
    }
    return wijzigingen + verwijzingen
  }

  private static func vergelijk(_ object: OWObject, _ vorige: OWObject, _ id: OWIdentificatie) -> [Bevinding] {
    guard object.type == vorige.type else {
      let tekst = "'\(id)' was een \(vorige.type.rawValue) en is nu een \(object.type.rawValue)"
      return [anderType.bevinding(tekst, bij: object.vindplaats)]
    }
    let gelijk = object.heeftDezelfdeInhoud(als: vorige)
    if object.isBeeindigd {
      return gelijk
        ? [] : [andereInhoud.bevinding("'\(id)' eindigt met een andere inhoud dan bekend is", bij: object.vindplaats)]
    }
    if gelijk {
      return [nietsGewijzigd.bevinding("'\(id)' is gelijk aan wat al bekend is", bij: object.vindplaats)]
    }
    return []
  }
}
