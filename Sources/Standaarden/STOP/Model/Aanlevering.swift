package import Markup
package import Pakket

/// AanleveringBesluit (LVBB 1.2.0, lvbb-stop-aanlevering): a besluit as delivered.
package struct AanleveringBesluit: Sendable, Hashable {
  package var bestand: String
  package var identificatie: ExpressionIdentificatie
  package var metadata: BesluitMetadata
  package var procedureverloop: Procedureverloop?
  package var consolidatie: ConsolidatieInformatie
  /// The BesluitCompact or BesluitKlassiek.
  package var bron: Takbron
  package var regelingen: [RegelingVersieInformatie]

  package init(
    bestand: String, identificatie: ExpressionIdentificatie, metadata: BesluitMetadata,
    procedureverloop: Procedureverloop?, consolidatie: ConsolidatieInformatie, bron: Takbron,
    regelingen: [RegelingVersieInformatie]
  ) {
    self.bestand = bestand
    self.identificatie = identificatie
    self.metadata = metadata
    self.procedureverloop = procedureverloop
    self.consolidatie = consolidatie
    self.bron = bron
    self.regelingen = regelingen
  }

  /// The regulation versions inside the text: whole, or as a mutation of an earlier version.
  package var componenten: [Besluitcomponent] { Besluitcomponent.alle(in: bron) }

  /// The BesluitCompact or BesluitKlassiek as a value.
  package var tekst: Tak { bron.tak }
}

/// The module pair that comes with each regulation version in a besluit.
package struct RegelingVersieInformatie: Sendable, Hashable {
  package var identificatie: ExpressionIdentificatie
  package var versienummer: String
  /// Required with the first version of a work (LVBB4040).
  package var metadata: RegelingMetadata?
  package init(identificatie: ExpressionIdentificatie, versienummer: String, metadata: RegelingMetadata?) {
    self.identificatie = identificatie
    self.versienummer = versienummer
    self.metadata = metadata
  }
}

/// A component of a besluit: an element with `componentnaam`, its own scope of eId and wId (STOP 1.3.0).
package struct Besluitcomponent: Sendable, Hashable {
  package enum Soort: Sendable, Hashable {
    /// A whole RegelingCompact, RegelingVrijetekst, …
    case regeling
    /// A RegelingMutatie on the version in `was`.
    case mutatie
  }
  package var soort: Soort
  package var componentnaam: String
  /// Expression that is changed; nil for an initial regulation.
  package var was: String?
  /// Expression that comes to be.
  package var wordt: String
  /// The element itself (RegelingCompact …, RegelingMutatie).
  package var bron: Takbron
  /// eId of the WijzigBijlage around it.
  package var wijzigBijlage: String?

  package init(
    soort: Soort, componentnaam: String, was: String?, wordt: String, bron: Takbron, wijzigBijlage: String?
  ) {
    self.soort = soort
    self.componentnaam = componentnaam
    self.was = was
    self.wordt = wordt
    self.bron = bron
    self.wijzigBijlage = wijzigBijlage
  }

  /// The element itself as a value.
  package var tekst: Tak { bron.tak }
}

/// AanleveringKennisgeving (LVBB 1.2.0).
package struct AanleveringKennisgeving: Sendable, Hashable {
  package var bestand: String
  package var identificatie: ExpressionIdentificatie
  package var metadata: KennisgevingMetadata
  package var procedureverloopmutatie: Procedureverloopmutatie?
  /// The Kennisgeving element.
  package var tekst: Tak

  package init(
    bestand: String, identificatie: ExpressionIdentificatie, metadata: KennisgevingMetadata,
    procedureverloopmutatie: Procedureverloopmutatie?, tekst: Tak
  ) {
    self.bestand = bestand
    self.identificatie = identificatie
    self.metadata = metadata
    self.procedureverloopmutatie = procedureverloopmutatie
    self.tekst = tekst
  }
}

/// AanleveringInformatieObject (LVBB 1.2.0).
package struct AanleveringInformatieObject: Sendable, Hashable {
  package var bestand: String
  package var identificatie: ExpressionIdentificatie
  package var bestanden: [IOBestand]
  /// Work of the regulation in which this IO was first referred to.
  package var geboorteregeling: String?
  /// Required with the first version of a work (LVBB3513).
  package var metadata: InformatieObjectMetadata?
  /// se:FeatureTypeStyle, as it came.
  package var symbolisatie: Tak?
  /// gio:JuridischeBorgingVan, as it came.
  package var juridischeBorging: Tak?

  package init(
    bestand: String, identificatie: ExpressionIdentificatie, bestanden: [IOBestand], geboorteregeling: String?,
    metadata: InformatieObjectMetadata?, symbolisatie: Tak? = nil, juridischeBorging: Tak? = nil
  ) {
    self.bestand = bestand
    self.identificatie = identificatie
    self.bestanden = bestanden
    self.geboorteregeling = geboorteregeling
    self.metadata = metadata
    self.symbolisatie = symbolisatie
    self.juridischeBorging = juridischeBorging
  }
}

/// Everything that one delivery zip holds, as far as it could be read.
package struct Aanlevering: Sendable {
  package var opdracht: Opdracht?
  package var manifest: Manifest?
  package var besluit: AanleveringBesluit?
  package var kennisgeving: AanleveringKennisgeving?
  package var informatieobjecten: [AanleveringInformatieObject]
  /// By file name. The geometry is not kept: all of a delivery together can be much larger than one file of it.
  package var gios: [String: GIOKenmerken]
  package var manifestOW: ManifestOW?
  /// All files of the package, by name.
  package var bestanden: Pakketinhoud

  package init(
    opdracht: Opdracht? = nil, manifest: Manifest? = nil, besluit: AanleveringBesluit? = nil,
    kennisgeving: AanleveringKennisgeving? = nil, informatieobjecten: [AanleveringInformatieObject] = [],
    gios: [String: GIOKenmerken] = [:], manifestOW: ManifestOW? = nil, bestanden: Pakketinhoud = Pakketinhoud()
  ) {
    self.opdracht = opdracht
    self.manifest = manifest
    self.besluit = besluit
    self.kennisgeving = kennisgeving
    self.informatieobjecten = informatieobjecten
    self.gios = gios
    self.manifestOW = manifestOW
    self.bestanden = bestanden
  }
}
