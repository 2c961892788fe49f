package import Markup
import Pakket
package import Tijd

/// A GIO that goes along with a delivery: metadata and the object itself.
package struct Meegeleverd: Sendable, Hashable {
  package var gio: GeoInformatieObject
  package var naam: String
  package var metadata: InformatieObjectMetadata?
  package var geboorteregeling: String
  package var symbolisatie: Tak?
  package var juridischeBorging: Tak?

  package init(
    gio: GeoInformatieObject, naam: String, metadata: InformatieObjectMetadata?, geboorteregeling: String,
    symbolisatie: Tak? = nil, juridischeBorging: Tak? = nil
  ) {
    self.gio = gio
    self.naam = naam
    self.metadata = metadata
    self.geboorteregeling = geboorteregeling
    self.symbolisatie = symbolisatie
    self.juridischeBorging = juridischeBorging
  }
}

/// A document (PDF) that goes along with a delivery as an information object.
package struct Meegeleverddocument: Sendable, Hashable {
  package var identificatie: ExpressionIdentificatie
  /// Of the files, without extension.
  package var naam: String
  package var inhoud: [UInt8]
  package var metadata: InformatieObjectMetadata?
  /// Of a document that is consolidated.
  package var geboorteregeling: String?

  package init(
    identificatie: ExpressionIdentificatie, naam: String, inhoud: [UInt8], metadata: InformatieObjectMetadata?,
    geboorteregeling: String? = nil
  ) {
    self.identificatie = identificatie
    self.naam = naam
    self.inhoud = inhoud
    self.metadata = metadata
    self.geboorteregeling = geboorteregeling
  }

  /// As it stands in its own file of the delivery.
  var object: AanleveringInformatieObject {
    AanleveringInformatieObject(
      bestand: "\(naam).xml", identificatie: identificatie,
      bestanden: [IOBestand(bestandsnaam: "\(naam).pdf", hash: Hash.sha512(inhoud))],
      geboorteregeling: geboorteregeling, metadata: metadata)
  }
}

/// A file of OW objects that goes along, as bytes made elsewhere.
package struct OWBestand: Sendable, Hashable {
  package var naam: String
  package var objecttypen: [String]
  package var inhoud: [UInt8]
  package init(naam: String, objecttypen: [String], inhoud: [UInt8]) {
    self.naam = naam
    self.objecttypen = objecttypen
    self.inhoud = inhoud
  }
}

/// What a besluit says around the regulation: the texts of its own and its dates.
package struct Besluittekst: Sendable, Hashable {
  package var opschrift: String
  package var aanhef: [String]
  /// The sentence of the first article, before the reference to the annex.
  package var wijziging: String
  /// The sentence of the article on entry into force.
  package var inwerkingtreding: String
  package var sluiting: [String]

  package init(
    opschrift: String, aanhef: [String], wijziging: String, inwerkingtreding: String, sluiting: [String]
  ) {
    self.opschrift = opschrift
    self.aanhef = aanhef
    self.wijziging = wijziging
    self.inwerkingtreding = inwerkingtreding
    self.sluiting = sluiting
  }
}

/// Everything that is needed to make a delivery of a besluit about one regulation.
package struct Besluitlevering: Sendable, Hashable {
  /// What the WijzigBijlage holds.
  package enum Inhoud: Sendable, Hashable {
    /// A whole regulation: RegelingCompact and the like. `componentnaam` and `wordt` are set here.
    case regeling(Tak)
    /// A RegelingMutatie, with its attributes.
    case mutatie(Tak)
  }

  package var opdracht: Opdracht
  package var identificatie: ExpressionIdentificatie
  package var metadata: BesluitMetadata
  package var procedureverloop: Procedureverloop?
  package var tekst: Besluittekst
  package var regeling: RegelingVersieInformatie
  package var inhoud: Inhoud
  package var componentnaam: String
  package var doel: String
  /// Nil for a draft.
  package var juridischWerkendVanaf: Datum?
  /// The version on which the mutation was made.
  package var basis: ConsolidatieInformatie.Basis?
  package var informatieobjecten: [Meegeleverd]
  package var documenten: [Meegeleverddocument] = []
  /// Works of information objects that end with this besluit. The component takes their ExtIoRef away.
  package var ingetrokken: [String] = []
  package var owBestanden: [OWBestand]
  /// Images of the text that comes along, by name: jpeg or png.
  package var afbeeldingen: [String: [UInt8]]

  package init(
    opdracht: Opdracht, identificatie: ExpressionIdentificatie, metadata: BesluitMetadata,
    procedureverloop: Procedureverloop?, tekst: Besluittekst, regeling: RegelingVersieInformatie, inhoud: Inhoud,
    componentnaam: String = "main", doel: String, juridischWerkendVanaf: Datum?,
    basis: ConsolidatieInformatie.Basis? = nil, informatieobjecten: [Meegeleverd] = [],
    owBestanden: [OWBestand] = [], afbeeldingen: [String: [UInt8]] = [:]
  ) {
    self.opdracht = opdracht
    self.identificatie = identificatie
    self.metadata = metadata
    self.procedureverloop = procedureverloop
    self.tekst = tekst
    self.regeling = regeling
    self.inhoud = inhoud
    self.componentnaam = componentnaam
    self.doel = doel
    self.juridischWerkendVanaf = juridischWerkendVanaf
    self.basis = basis
    self.informatieobjecten = informatieobjecten
    self.owBestanden = owBestanden
    self.afbeeldingen = afbeeldingen
  }
}
