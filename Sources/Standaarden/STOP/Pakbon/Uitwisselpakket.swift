import Bevindingen
package import Markup
package import Tijd

/// The state of a doel at a moment: what a change made from this package is based on (imop-data 1.3.0, Momentopname).
package struct Momentopname: Sendable, Hashable {
  package var doel: String
  package var gemaaktOp: Tijdstip
  package init(doel: String, gemaaktOp: Tijdstip) {
    self.doel = doel
    self.gemaaktOp = gemaaktOp
  }
}

/// A downloaded regulation with everything that belongs to it (STOP 1.3.0, uitwisselpakket; the download of DSO-LV).
///
/// Modules are kept as they are, so that nothing of what another producer put in them is lost.
package struct Uitwisselpakket: Sendable, Hashable {
  /// An information object with its files.
  package struct Informatieobject: Sendable, Hashable {
    /// Folder in the package, such as `IO-1`.
    package var map: String
    package var identificatie: ExpressionIdentificatie
    /// InformatieObjectVersieMetadata.
    package var versieMetadata: Tak?
    /// InformatieObjectMetadata.
    package var metadata: Tak?
    package var momentopname: Momentopname?
    package var featureTypeStyle: Tak?
    /// File name (without folder) and bytes of the GML or PDF.
    package var bestandsnaam: String?
    package var bytes: [UInt8]

    package init(
      map: String, identificatie: ExpressionIdentificatie, versieMetadata: Tak? = nil, metadata: Tak? = nil,
      momentopname: Momentopname? = nil, featureTypeStyle: Tak? = nil, bestandsnaam: String? = nil,
      bytes: [UInt8] = []
    ) {
      self.map = map
      self.identificatie = identificatie
      self.versieMetadata = versieMetadata
      self.metadata = metadata
      self.momentopname = momentopname
      self.featureTypeStyle = featureTypeStyle
      self.bestandsnaam = bestandsnaam
      self.bytes = bytes
    }

    package var isGIO: Bool { bestandsnaam.map { $0.lowercased().hasSuffix(".gml") } ?? false }
  }

  package var identificatie: ExpressionIdentificatie
  package var versienummer: String
  /// RegelingMetadata.
  package var metadata: Tak?
  /// RegelingCompact, RegelingVrijetekst, RegelingTijdelijkdeel or RegelingKlassiek.
  package var tekst: Tak
  package var momentopname: Momentopname?
  package var informatieobjecten: [Informatieobject]
  /// Images of the text, by name without folder.
  package var afbeeldingen: [String: [UInt8]]
  /// manifest-ow.xml as it is, and the OW files by name without folder.
  package var manifestOW: Tak?
  package var owBestanden: [String: [UInt8]]

  package init(
    identificatie: ExpressionIdentificatie, versienummer: String, metadata: Tak?, tekst: Tak,
    momentopname: Momentopname?, informatieobjecten: [Informatieobject] = [],
    afbeeldingen: [String: [UInt8]] = [:], manifestOW: Tak? = nil, owBestanden: [String: [UInt8]] = [:]
  ) {
    self.identificatie = identificatie
    self.versienummer = versienummer
    self.metadata = metadata
    self.tekst = tekst
    self.momentopname = momentopname
    self.informatieobjecten = informatieobjecten
    self.afbeeldingen = afbeeldingen
    self.manifestOW = manifestOW
    self.owBestanden = owBestanden
  }
}
