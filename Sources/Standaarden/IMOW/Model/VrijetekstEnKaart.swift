/// Anchors a STOP Divisie (IMOW 3.1, vrijetekst).
package struct Divisie: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var wId: String
  package init(identificatie: OWIdentificatie, wId: String) {
    self.identificatie = identificatie
    self.wId = wId
  }
}

/// Anchors a STOP Divisietekst (IMOW 3.1, vrijetekst).
package struct Divisietekst: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var wId: String
  package init(identificatie: OWIdentificatie, wId: String) {
    self.identificatie = identificatie
    self.wId = wId
  }
}

/// What a Divisie or Divisietekst says about a place (IMOW 3.1, Tekstdeel).
package struct Tekstdeel: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var idealisatie: Waardelijstwaarde?
  package var themas: [Waardelijstwaarde]
  /// A DivisieRef or DivisietekstRef.
  package var divisieaanduiding: OWVerwijzing?
  package var hoofdlijnen: [OWVerwijzing]
  package var kaarten: [OWVerwijzing]
  package var locaties: [OWVerwijzing]
  package var gebiedsaanwijzingen: [OWVerwijzing]

  package init(
    identificatie: OWIdentificatie, idealisatie: Waardelijstwaarde? = nil, themas: [Waardelijstwaarde] = [],
    divisieaanduiding: OWVerwijzing?, hoofdlijnen: [OWVerwijzing] = [], kaarten: [OWVerwijzing] = [],
    locaties: [OWVerwijzing] = [], gebiedsaanwijzingen: [OWVerwijzing] = []
  ) {
    self.identificatie = identificatie
    self.idealisatie = idealisatie
    self.themas = themas
    self.divisieaanduiding = divisieaanduiding
    self.hoofdlijnen = hoofdlijnen
    self.kaarten = kaarten
    self.locaties = locaties
    self.gebiedsaanwijzingen = gebiedsaanwijzingen
  }
}

/// A main line of policy (IMOW 3.1, Hoofdlijn).
package struct Hoofdlijn: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var soort: String
  package var naam: String
  package var gerelateerdeHoofdlijnen: [OWVerwijzing]

  package init(
    identificatie: OWIdentificatie, soort: String, naam: String, gerelateerdeHoofdlijnen: [OWVerwijzing] = []
  ) {
    self.identificatie = identificatie
    self.soort = soort
    self.naam = naam
    self.gerelateerdeHoofdlijnen = gerelateerdeHoofdlijnen
  }
}

/// A map that an article refers to (IMOW 3.1, Kaart).
package struct Kaart: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var naam: String
  package var nummer: String?
  package var uitsnede: Kaartextent?
  package var kaartlagen: [Kaartlaag]

  package init(
    identificatie: OWIdentificatie, naam: String, nummer: String? = nil, uitsnede: Kaartextent?,
    kaartlagen: [Kaartlaag]
  ) {
    self.identificatie = identificatie
    self.naam = naam
    self.nummer = nummer
    self.uitsnede = uitsnede
    self.kaartlagen = kaartlagen
  }
}

/// The window of a Kaart in RD coordinates, as written.
package struct Kaartextent: Sendable, Hashable {
  package var minX: String
  package var minY: String
  package var maxX: String
  package var maxY: String

  package init(minX: String, minY: String, maxX: String, maxY: String) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }
}

/// One layer of a Kaart; 1 is the bottom. Travels only inside its Kaart.
package struct Kaartlaag: Sendable, Hashable {
  package var identificatie: OWIdentificatie
  package var naam: String?
  /// A whole number, as written.
  package var niveau: String
  package var activiteitLocatieaanduidingen: [OWVerwijzing]
  /// OmgevingsnormRef and OmgevingswaardeRef.
  package var normen: [OWVerwijzing]
  package var gebiedsaanwijzingen: [OWVerwijzing]
  package var status: OWStatus?
  package var procedurestatus: OWProcedurestatus?

  package init(
    identificatie: OWIdentificatie, naam: String? = nil, niveau: String,
    activiteitLocatieaanduidingen: [OWVerwijzing] = [], normen: [OWVerwijzing] = [],
    gebiedsaanwijzingen: [OWVerwijzing] = [], status: OWStatus? = nil, procedurestatus: OWProcedurestatus? = nil
  ) {
    self.identificatie = identificatie
    self.naam = naam
    self.niveau = niveau
    self.activiteitLocatieaanduidingen = activiteitLocatieaanduidingen
    self.normen = normen
    self.gebiedsaanwijzingen = gebiedsaanwijzingen
    self.status = status
    self.procedurestatus = procedurestatus
  }
}
