/// A place: one geometry, a group of places, or the area of an authority (IMOW 3.1, Locatie).
package struct Locatie: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var noemer: String?
  /// v2.0.0 only.
  package var hoogte: Hoogte?
  package var soort: Soort

  package init(identificatie: OWIdentificatie, noemer: String? = nil, hoogte: Hoogte? = nil, soort: Soort) {
    self.identificatie = identificatie
    self.noemer = noemer
    self.hoogte = hoogte
    self.soort = soort
  }

  package enum Soort: Sendable, Hashable {
    case gebied(geometrie: String)
    case lijn(geometrie: String)
    case punt(geometrie: String)
    case gebiedengroep([OWVerwijzing])
    case lijnengroep([OWVerwijzing])
    case puntengroep([OWVerwijzing])
    case ambtsgebied(BestuurlijkeGrenzenVerwijzing?)
  }

  package var type: OWObjecttype {
    switch soort {
    case .gebied: .gebied
    case .lijn: .lijn
    case .punt: .punt
    case .gebiedengroep: .gebiedengroep
    case .lijnengroep: .lijnengroep
    case .puntengroep: .puntengroep
    case .ambtsgebied: .ambtsgebied
    }
  }

  /// The `basisgeo:id` of the geometry, as written; nil for groups and ambtsgebieden.
  package var geometrieID: String? {
    switch soort {
    case .gebied(let geometrie), .lijn(let geometrie), .punt(let geometrie): geometrie
    case .gebiedengroep, .lijnengroep, .puntengroep, .ambtsgebied: nil
    }
  }

  package var leden: [OWVerwijzing] {
    switch soort {
    case .gebiedengroep(let leden), .lijnengroep(let leden), .puntengroep(let leden): leden
    case .gebied, .lijn, .punt, .ambtsgebied: []
    }
  }
}

/// Height of a Locatie (v2.0.0).
package struct Hoogte: Sendable, Hashable {
  package var waarde: String
  package var eenheid: Waardelijstwaarde?

  package init(waarde: String, eenheid: Waardelijstwaarde?) {
    self.waarde = waarde
    self.eenheid = eenheid
  }
}

/// Points at the area of an authority in the register of administrative borders, as it was on one day.
package struct BestuurlijkeGrenzenVerwijzing: Sendable, Hashable {
  /// `GM9995`, upper case.
  package var bestuurlijkeGrenzenID: String
  package var domein: String
  /// A date, as written (OZON0123 checks it).
  package var geldigOp: String

  package static let domein = "NL.BI.BestuurlijkGebied"

  package init(bestuurlijkeGrenzenID: String, domein: String = Self.domein, geldigOp: String) {
    self.bestuurlijkeGrenzenID = bestuurlijkeGrenzenID
    self.domein = domein
    self.geldigOp = geldigOp
  }
}
