import Bevindingen

/// Identification and status (TPOD1892, OZON5001, 0310, 0122, 0126-0128, 0352).
struct Identiteitsregels {
  static let grammatica = OWKaart.maak(
    "TPOD1892", .fout, "Een identificatie heeft de vaste vorm",
    "Aan de identificatie ziet het stelsel van wie het object is en welk type het heeft.",
    hint: "Schrijf nl.imow-, de code van de overheid, het type en 1 tot 32 letters of cijfers",
    fout: "nl.imow-gm9995.gebied.Kern-1", goed: "nl.imow-gm9995.gebied.Kern1")

  static let typewoord = OWKaart.maak(
    "OZON5001", .fout, "Het type in de identificatie past bij het object",
    "Het middelste woord van de identificatie zegt iets anders dan het element. Dit is ook regel TPOD1890.",
    hint: "Gebruik het typewoord van het element", fout: "<l:Gebied> met nl.imow-gm9995.lijn.A",
    goed: "<l:Gebied> met nl.imow-gm9995.gebied.A")

  static let dubbel = OWKaart.maak(
    "OZON0310", .fout, "Een identificatie is uniek",
    "Twee objecten met dezelfde identificatie zijn niet uit elkaar te houden.",
    hint: "Geef het tweede object een eigen identificatie", fout: "twee keer nl.imow-gm9995.gebied.A",
    goed: "nl.imow-gm9995.gebied.A en nl.imow-gm9995.gebied.B")

  static let status = OWKaart.maak(
    "OZON0122", .fout, "De status is 'beëindigen' of ontbreekt",
    "Het stelsel kent maar één status. Een ander woord wordt niet verwerkt.",
    hint: "Schrijf beëindigen of haal het element weg", fout: "<ow:status>B</ow:status>",
    goed: "<ow:status>beëindigen</ow:status>")

  static let geenProcedurestatus = OWKaart.maak(
    "OZON0126", .fout, "Een vastgesteld object heeft geen procedurestatus",
    "De procedurestatus is alleen voor een ontwerp.", hint: "Haal procedurestatus weg",
    fout: "<ow:procedurestatus>ontwerp</ow:procedurestatus> in een besluit", goed: "geen procedurestatus")

  static let procedurestatus = OWKaart.maak(
    "OZON0127", .fout, "Een ontwerpobject heeft procedurestatus 'ontwerp'",
    "Zonder deze status lijkt het object vastgesteld.", hint: "Voeg procedurestatus ontwerp toe",
    fout: "ontwerp zonder procedurestatus", goed: "<ow:procedurestatus>ontwerp</ow:procedurestatus>")

  static let geenSymbolisatie = OWKaart.maak(
    "OZON0128", .fout, "Een ontwerp heeft geen SymbolisatieItem",
    "Het stelsel kan eigen symbolen in een ontwerp nog niet aan.", hint: "Haal de SymbolisatieItems weg",
    fout: "SymbolisatieItem in een ontwerp", goed: "SymbolisatieItem pas bij het besluit")

  static let andereRegeling = OWKaart.maak(
    "OZON0352", .fout, "Een object wijzigt alleen via zijn eigen regeling",
    "Dit object hoort bij een andere regeling. Alleen een besluit over die regeling mag het wijzigen.",
    hint: "Maak een eigen object met een nieuwe identificatie", fout: "gebied van de verordening in het omgevingsplan",
    goed: "eigen gebied van het omgevingsplan")

  static let alle: [Regelkaart] = [
    grammatica, typewoord, dubbel, status, geenProcedurestatus, procedurestatus, geenSymbolisatie, andereRegeling,
  ]

  let controle: Regelingcontrole

  func controleer() -> [Bevinding] {
    var eerste: [OWIdentificatie: OWObject] = [:]
    return controle.geleverd.bevindingen { controleer($0, &eerste) + controleerStatus($0) }
  }

  private func controleer(_ object: OWObject, _ eerste: inout [OWIdentificatie: OWObject]) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    for (type, id) in object.alleIdentificaties where !id.rawValue.isEmpty {
      if let delen = id.delen {
        if delen.typewoord != type.typewoord {
          // Downloads from the real system hold nested objects with another type word, so there it is not enforced.
          let genest = OWObjecttype.ingebed.contains(type)
          bevindingen.append(
            Self.typewoord.bevinding(
              "'\(id)' is een \(type.rawValue), maar zegt '\(delen.typewoord)'", bij: object.vindplaats,
              ernst: genest ? .waarschuwing : nil))
        }
      } else {
        bevindingen.append(
          Self.grammatica.bevinding("'\(id)' heeft niet de vaste vorm", bij: object.vindplaats))
      }
      if let vorige = eerste[id] {
        bevindingen.append(
          Self.dubbel.bevinding(
            "'\(id)' komt meer dan één keer voor", bij: object.vindplaats,
            verwant: [.init(vindplaats: vorige.vindplaats ?? Vindplaats(bestand: ""), toelichting: "eerste gebruik")]))
      } else {
        eerste[id] = object
      }
      // An Ambtsgebied is shared by all regelingen of one authority.
      if type != .ambtsgebied, controle.omgeving.vanAndereRegelingen.contains(id) {
        bevindingen.append(
          Self.andereRegeling.bevinding("'\(id)' hoort bij een andere regeling", bij: object.vindplaats))
      }
    }
    return bevindingen
  }

  private func controleerStatus(_ object: OWObject) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if case .anders(let tekst)? = object.status {
      bevindingen.append(Self.status.bevinding("Status '\(tekst)' bestaat niet", bij: object.vindplaats))
    }
    let naam = object.identificatie?.rawValue ?? object.type.rawValue
    switch controle.context.fase {
    case .vastgesteld:
      if let status = object.procedurestatus {
        bevindingen.append(
          Self.geenProcedurestatus.bevinding(
            "'\(naam)' heeft procedurestatus '\(status.tekst)'", bij: object.vindplaats))
      }
    case .ontwerp where object.type == .symbolisatieItem:
      bevindingen.append(Self.geenSymbolisatie.bevinding("SymbolisatieItem in een ontwerp", bij: object.vindplaats))
    case .ontwerp:
      if object.procedurestatus != .ontwerp {
        bevindingen.append(
          Self.procedurestatus.bevinding("'\(naam)' heeft geen procedurestatus ontwerp", bij: object.vindplaats))
      }
    }
    return bevindingen
  }
}
