/// Anchors OW objects to one Artikel or Lid of the text, by its wId (IMOW 3.1, Regeltekst).
package struct Regeltekst: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var wId: String
  /// v2.0.0 only.
  package var gerelateerdeRegelteksten: [OWVerwijzing]

  package init(identificatie: OWIdentificatie, wId: String, gerelateerdeRegelteksten: [OWVerwijzing] = []) {
    self.identificatie = identificatie
    self.wId = wId
    self.gerelateerdeRegelteksten = gerelateerdeRegelteksten
  }
}

/// A rule in a Regeltekst: for everybody, for an authority, or about an omgevingswaarde (IMOW 3.1, Juridische regel).
package struct JuridischeRegel: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  /// Nil only when the element is missing, which the schema forbids.
  package var idealisatie: Waardelijstwaarde?
  package var artikelOfLid: OWVerwijzing?
  package var themas: [Waardelijstwaarde]
  package var locaties: [OWVerwijzing]
  package var gebiedsaanwijzingen: [OWVerwijzing]
  package var kaarten: [OWVerwijzing]
  package var soort: Soort

  package enum Soort: Sendable, Hashable {
    case regelVoorIedereen(activiteitaanduidingen: [Activiteitaanduiding], omgevingsnormen: [OWVerwijzing])
    case instructieregel(
      instrumenten: [Waardelijstwaarde], taakuitoefeningen: [Waardelijstwaarde], omgevingsnormen: [OWVerwijzing])
    case omgevingswaarderegel(omgevingswaarden: [OWVerwijzing])
  }

  package init(
    identificatie: OWIdentificatie, idealisatie: Waardelijstwaarde?, artikelOfLid: OWVerwijzing?,
    themas: [Waardelijstwaarde] = [], locaties: [OWVerwijzing], gebiedsaanwijzingen: [OWVerwijzing] = [],
    kaarten: [OWVerwijzing] = [],
    soort: Soort = .regelVoorIedereen(activiteitaanduidingen: [], omgevingsnormen: [])
  ) {
    self.identificatie = identificatie
    self.idealisatie = idealisatie
    self.artikelOfLid = artikelOfLid
    self.themas = themas
    self.locaties = locaties
    self.gebiedsaanwijzingen = gebiedsaanwijzingen
    self.kaarten = kaarten
    self.soort = soort
  }

  package var type: OWObjecttype {
    switch soort {
    case .regelVoorIedereen: .regelVoorIedereen
    case .instructieregel: .instructieregel
    case .omgevingswaarderegel: .omgevingswaarderegel
    }
  }

  package var activiteitaanduidingen: [Activiteitaanduiding] {
    if case .regelVoorIedereen(let aanduidingen, _) = soort { aanduidingen } else { [] }
  }
  package var omgevingsnormen: [OWVerwijzing] {
    switch soort {
    case .regelVoorIedereen(_, let normen), .instructieregel(_, _, let normen): normen
    case .omgevingswaarderegel: []
    }
  }
  package var omgevingswaarden: [OWVerwijzing] {
    if case .omgevingswaarderegel(let waarden) = soort { waarden } else { [] }
  }
}

/// Which Activiteit a RegelVoorIedereen is about, with what qualification and where.
package struct Activiteitaanduiding: Sendable, Hashable {
  package var activiteit: OWVerwijzing?
  package var locatieaanduiding: ActiviteitLocatieaanduiding?

  package init(activiteit: OWVerwijzing?, locatieaanduiding: ActiviteitLocatieaanduiding?) {
    self.activiteit = activiteit
    self.locatieaanduiding = locatieaanduiding
  }
}

/// The place and the qualification of an Activiteit in one rule. Travels only inside its RegelVoorIedereen.
package struct ActiviteitLocatieaanduiding: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var kwalificatie: Waardelijstwaarde?
  /// v3.1.0 and later.
  package var eigenSymbolisatie: String?
  package var locaties: [OWVerwijzing]
  package var status: OWStatus?
  package var procedurestatus: OWProcedurestatus?

  package init(
    identificatie: OWIdentificatie, kwalificatie: Waardelijstwaarde?, eigenSymbolisatie: String? = nil,
    locaties: [OWVerwijzing], status: OWStatus? = nil, procedurestatus: OWProcedurestatus? = nil
  ) {
    self.identificatie = identificatie
    self.kwalificatie = kwalificatie
    self.eigenSymbolisatie = eigenSymbolisatie
    self.locaties = locaties
    self.status = status
    self.procedurestatus = procedurestatus
  }
}

/// An activity of the functionele structuur (IMOW 3.1, Activiteit).
package struct Activiteit: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var naam: String
  package var groep: Waardelijstwaarde?
  package var gerelateerdeActiviteiten: [OWVerwijzing]
  package var bovenliggendeActiviteit: OWVerwijzing?

  package init(
    identificatie: OWIdentificatie, naam: String, groep: Waardelijstwaarde?,
    gerelateerdeActiviteiten: [OWVerwijzing] = [], bovenliggendeActiviteit: OWVerwijzing?
  ) {
    self.identificatie = identificatie
    self.naam = naam
    self.groep = groep
    self.gerelateerdeActiviteiten = gerelateerdeActiviteiten
    self.bovenliggendeActiviteit = bovenliggendeActiviteit
  }
}

/// An Omgevingsnorm or Omgevingswaarde: a value that applies somewhere (IMOW 3.1, Norm).
package struct Norm: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var naam: String
  package var type: Waardelijstwaarde?
  package var eenheid: Waardelijstwaarde?
  package var normwaarden: [Normwaarde]
  package var groep: Waardelijstwaarde?

  package init(
    identificatie: OWIdentificatie, naam: String, type: Waardelijstwaarde?, eenheid: Waardelijstwaarde? = nil,
    normwaarden: [Normwaarde], groep: Waardelijstwaarde?
  ) {
    self.identificatie = identificatie
    self.naam = naam
    self.type = type
    self.eenheid = eenheid
    self.normwaarden = normwaarden
    self.groep = groep
  }
}

/// One value of a norm with the places where it applies.
package struct Normwaarde: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var kwalitatieveWaarde: String?
  /// A decimal number, as written.
  package var kwantitatieveWaarde: String?
  /// The fixed text "waarde staat in regeltekst".
  package var waardeInRegeltekst: String?
  package var eigenSymbolisatie: String?
  package var locaties: [OWVerwijzing]

  package init(
    identificatie: OWIdentificatie, kwalitatieveWaarde: String? = nil, kwantitatieveWaarde: String? = nil,
    waardeInRegeltekst: String? = nil, eigenSymbolisatie: String? = nil, locaties: [OWVerwijzing]
  ) {
    self.identificatie = identificatie
    self.kwalitatieveWaarde = kwalitatieveWaarde
    self.kwantitatieveWaarde = kwantitatieveWaarde
    self.waardeInRegeltekst = waardeInRegeltekst
    self.eigenSymbolisatie = eigenSymbolisatie
    self.locaties = locaties
  }

  package enum Waardesoort: String, Sendable, Hashable { case kwalitatief, kwantitatief, inRegeltekst }

  /// Which kinds of value are filled; exactly one is right (TPOD1650).
  package var waardesoorten: [Waardesoort] {
    var soorten: [Waardesoort] = []
    if kwalitatieveWaarde != nil { soorten.append(.kwalitatief) }
    if kwantitatieveWaarde != nil { soorten.append(.kwantitatief) }
    if waardeInRegeltekst != nil { soorten.append(.inRegeltekst) }
    return soorten
  }
}

/// An area that got a legal meaning, such as a beperkingengebied (IMOW 3.1, Gebiedsaanwijzing).
package struct Gebiedsaanwijzing: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var type: Waardelijstwaarde?
  package var naam: String
  package var groep: Waardelijstwaarde?
  package var eigenSymbolisatie: String?
  package var locaties: [OWVerwijzing]

  package init(
    identificatie: OWIdentificatie, type: Waardelijstwaarde?, naam: String, groep: Waardelijstwaarde?,
    eigenSymbolisatie: String? = nil, locaties: [OWVerwijzing]
  ) {
    self.identificatie = identificatie
    self.type = type
    self.naam = naam
    self.groep = groep
    self.eigenSymbolisatie = eigenSymbolisatie
    self.locaties = locaties
  }
}

/// Where the old Wro plans stop being shown (IMOW 3.1, Pons).
package struct Pons: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var locatie: OWVerwijzing?

  package init(identificatie: OWIdentificatie, locatie: OWVerwijzing?) {
    self.identificatie = identificatie
    self.locatie = locatie
  }
}

/// The area that a regeling covers (IMOW 3.1, Regelingsgebied).
package struct Regelingsgebied: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var locatie: OWVerwijzing?

  package init(identificatie: OWIdentificatie, locatie: OWVerwijzing?) {
    self.identificatie = identificatie
    self.locatie = locatie
  }
}

/// A symbol code for some objects (v2.0.0 only; it has no identification).
package struct SymbolisatieItem: Sendable, Hashable {
  package var symboolcode: String
  package var activiteitLocatieaanduidingen: [OWVerwijzing]
  package var gebiedsaanwijzingen: [OWVerwijzing]
  package var normwaarden: [OWVerwijzing]

  package init(
    symboolcode: String, activiteitLocatieaanduidingen: [OWVerwijzing] = [],
    gebiedsaanwijzingen: [OWVerwijzing] = [], normwaarden: [OWVerwijzing] = []
  ) {
    self.symboolcode = symboolcode
    self.activiteitLocatieaanduidingen = activiteitLocatieaanduidingen
    self.gebiedsaanwijzingen = gebiedsaanwijzingen
    self.normwaarden = normwaarden
  }
}
