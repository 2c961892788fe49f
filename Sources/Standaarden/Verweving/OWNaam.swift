package import IMOW

/// What a change did to an object, an area or an information object.
package enum Wijzigingsoort: String, Sendable, Hashable, Codable { case toegevoegd, gewijzigd, beeindigd }

/// The name that people know an OW object by.
package enum OWNaam {
  package static func naam(_ object: OWObject) -> String? {
    switch object.inhoud {
    case .activiteit(let waarde): waarde.naam
    case .omgevingsnorm(let waarde), .omgevingswaarde(let waarde): waarde.naam
    case .gebiedsaanwijzing(let waarde): waarde.naam
    case .locatie(let waarde): waarde.noemer
    case .kaart(let waarde): waarde.naam
    case .hoofdlijn(let waarde): waarde.naam
    case .regeltekst(let waarde): waarde.wId
    case .divisie(let waarde): waarde.wId
    case .divisietekst(let waarde): waarde.wId
    case .juridischeRegel, .pons, .regelingsgebied, .symbolisatieItem, .tekstdeel, .los: nil
    }
  }
}
