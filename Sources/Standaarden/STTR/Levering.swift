/// The content of one delivery to the RTR: a manifest, orders and what they are about. The zip is made elsewhere.
package struct Levering: Sendable, Hashable {
  package var opdrachten: [Opdracht]
  /// Rule files and activity files by name.
  package var bestanden: [String: [UInt8]]

  package enum Opdracht: Sendable, Hashable {
    /// The date is `dd-mm-yyyy`, as written.
    case toevoegenToepasbareRegels(geldigBegindatum: String, bestandsnaam: String)
    case updateActiviteit(activiteit: String, bestandsnaam: String)
    /// A command that we do not know, by element name: never carried out.
    case onbekend(String)
  }

  package init(opdrachten: [Opdracht] = [], bestanden: [String: [UInt8]] = [:]) {
    self.opdrachten = opdrachten
    self.bestanden = bestanden
  }
}

/// The features with which an activiteit is made toepasbaar (the JSON of `updateActiviteit`).
package struct Activiteitkenmerken: Sendable, Hashable {
  package var typering: String
  package var magneet: Bool
  package var toonbaar: Bool
  package var verfijnbaar: Bool
  package var regelbeheerobjecten: [Regelbeheerobject]
  /// Urns of werkzaamheden.
  package var werkzaamheden: [String]
  package var bestuurslaag: String
  /// `dd-mm-yyyy`.
  package var begindatum: String

  package init(
    typering: String = "Overige", magneet: Bool = false, toonbaar: Bool = true, verfijnbaar: Bool = false,
    regelbeheerobjecten: [Regelbeheerobject], werkzaamheden: [String], bestuurslaag: String = "gemeente",
    begindatum: String
  ) {
    self.typering = typering
    self.magneet = magneet
    self.toonbaar = toonbaar
    self.verfijnbaar = verfijnbaar
    self.regelbeheerobjecten = regelbeheerobjecten
    self.werkzaamheden = werkzaamheden
    self.bestuurslaag = bestuurslaag
    self.begindatum = begindatum
  }
}
