/// What a check needs to know besides the delivery itself. Every part that is nil or empty is not checked.
package struct OWOmgeving: Sendable {
  /// By WorkIDRegeling.
  package var regelingen: [String: OWRegelingcontext]
  /// Activiteiten outside the delivery and its regeling: the national tops of the functionele structuur.
  package var bekendeActiviteiten: Set<OWIdentificatie>
  /// Locaties known elsewhere, such as an Ambtsgebied that an earlier regeling of the same authority delivered.
  package var bekendeLocaties: Set<OWIdentificatie>
  /// Identifications that belong to other regelingen (OZON0352).
  package var vanAndereRegelingen: Set<OWIdentificatie>
  /// `basisgeo:id` of geometries in the delivery or known already; compared without regard to case.
  package var geometrieIDs: Set<String>?
  /// Names of all files in the zip.
  package var bestandsnamen: Set<String>?
  /// The regeling versions that the OP side of the delivery makes.
  package var regelingversies: [Regelingversie]?

  package struct Regelingversie: Sendable, Hashable {
    package var workID: String
    package var doelen: Set<String>
    package init(workID: String, doelen: Set<String>) {
      self.workID = workID
      self.doelen = doelen
    }
  }

  package init(
    regelingen: [String: OWRegelingcontext] = [:], bekendeActiviteiten: Set<OWIdentificatie> = landelijkeTophaken,
    bekendeLocaties: Set<OWIdentificatie> = [], vanAndereRegelingen: Set<OWIdentificatie> = [],
    geometrieIDs: Set<String>? = nil, bestandsnamen: Set<String>? = nil, regelingversies: [Regelingversie]? = nil
  ) {
    self.regelingen = regelingen
    self.bekendeActiviteiten = bekendeActiviteiten
    self.bekendeLocaties = bekendeLocaties
    self.vanAndereRegelingen = vanAndereRegelingen
    self.geometrieIDs = geometrieIDs
    self.bestandsnamen = bestandsnamen
    self.regelingversies = regelingversies
  }

  /// The tops of the national activity tree, as they occur in real data (the Rijk's placeholder regeling).
  package static let landelijkeTophaken: Set<OWIdentificatie> = [
    "nl.imow-mnre1034.activiteit.ActInOmgevingsplan", "nl.imow-mnre1034.activiteit.ActInWaterschapsverordening",
    "nl.imow-mnre1034.activiteit.ActiviteitInOmgevingsver", "nl.imow-mn002.activiteit.ActiviteitGevolgenFysiekeLeefomg",
  ]
}

/// What is known about one regeling.
package struct OWRegelingcontext: Sendable {
  /// The collection before this delivery; nil for a new regeling.
  package var bestaand: OWVerzameling?
  /// The text elements of the regeling version; nil when the text is not at hand.
  package var teksten: [OWTekstelement]?
  /// `/join/id/stop/regelingtype_003`; nil when unknown.
  package var soortRegeling: String?
  package var fase: Fase
  package var deel: Deel

  package enum Fase: Sendable, Hashable { case vastgesteld, ontwerp }
  package enum Deel: Sendable, Hashable { case hoofdregeling, tijdelijkDeel }

  package init(
    bestaand: OWVerzameling? = nil, teksten: [OWTekstelement]? = nil, soortRegeling: String? = nil,
    fase: Fase = .vastgesteld, deel: Deel = .hoofdregeling
  ) {
    self.bestaand = bestaand
    self.teksten = teksten
    self.soortRegeling = soortRegeling
    self.fase = fase
    self.deel = deel
  }
}
