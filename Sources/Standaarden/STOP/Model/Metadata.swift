package import Markup

/// The module BesluitMetadata (imop-data 1.3.0).
package struct BesluitMetadata: Sendable, Hashable {
  package var eindverantwoordelijke: String
  package var maker: String
  package var officieleTitel: String
  package var onderwerpen: [String]
  package var soortProcedure: String
  package var soortBestuursorgaan: String?
  package var citeertitel: String?
  package var rechtsgebieden: [String]
  /// JOIN expressions of the information objects that this besluit brings along.
  package var informatieobjectRefs: [String]

  package init(
    eindverantwoordelijke: String, maker: String, officieleTitel: String, onderwerpen: [String],
    soortProcedure: String, soortBestuursorgaan: String? = nil, citeertitel: String? = nil,
    rechtsgebieden: [String] = [], informatieobjectRefs: [String] = []
  ) {
    self.eindverantwoordelijke = eindverantwoordelijke
    self.maker = maker
    self.officieleTitel = officieleTitel
    self.onderwerpen = onderwerpen
    self.soortProcedure = soortProcedure
    self.soortBestuursorgaan = soortBestuursorgaan
    self.citeertitel = citeertitel
    self.rechtsgebieden = rechtsgebieden
    self.informatieobjectRefs = informatieobjectRefs
  }

  package var isOntwerp: Bool { soortProcedure == Self.ontwerp }
  package static let ontwerp = "/join/id/stop/proceduretype_ontwerp"
  package static let definitief = "/join/id/stop/proceduretype_definitief"
}

/// The module RegelingMetadata (imop-data 1.3.0).
package struct RegelingMetadata: Sendable, Hashable {
  package var eindverantwoordelijke: String
  package var maker: String?
  package var officieleTitel: String
  package var onderwerpen: [String]
  package var soortRegeling: String
  package var soortBestuursorgaan: String?
  package var citeertitel: String?
  /// Whether the citeertitel was laid down in the text itself.
  package var citeertitelIsOfficieel: Bool
  package var overheidsdomeinen: [String]
  package var rechtsgebieden: [String]
  /// Works of the regulations that this one succeeds.
  package var opvolgerVan: [String]
  /// What no step looks at, as it came: afkortingen, alternatieveTitels, grondslagen, voorkeursafkorting.
  package var overig: [Tak] = []

  package init(
    eindverantwoordelijke: String, maker: String? = nil, officieleTitel: String, onderwerpen: [String],
    soortRegeling: String, soortBestuursorgaan: String? = nil, citeertitel: String? = nil,
    citeertitelIsOfficieel: Bool = true, overheidsdomeinen: [String] = [], rechtsgebieden: [String] = [],
    opvolgerVan: [String] = []
  ) {
    self.eindverantwoordelijke = eindverantwoordelijke
    self.maker = maker
    self.officieleTitel = officieleTitel
    self.onderwerpen = onderwerpen
    self.soortRegeling = soortRegeling
    self.soortBestuursorgaan = soortBestuursorgaan
    self.citeertitel = citeertitel
    self.citeertitelIsOfficieel = citeertitelIsOfficieel
    self.overheidsdomeinen = overheidsdomeinen
    self.rechtsgebieden = rechtsgebieden
    self.opvolgerVan = opvolgerVan
  }

  package static let omgevingsplan = "/join/id/stop/regelingtype_003"
}

/// The module KennisgevingMetadata (imop-data 1.3.0).
package struct KennisgevingMetadata: Sendable, Hashable {
  package var eindverantwoordelijke: String
  package var maker: String
  package var officieleTitel: String
  package var onderwerpen: [String]
  /// The expression (bill) of the besluit that this kennisgeving is about.
  package var mededelingOver: String?
  /// KennisgevingBesluittermijnen, KennisgevingVoorgenomenBesluit or KennisgevingUitspraakRechter.
  package var soortKennisgeving: String?

  package init(
    eindverantwoordelijke: String, maker: String, officieleTitel: String, onderwerpen: [String],
    mededelingOver: String? = nil, soortKennisgeving: String? = nil
  ) {
    self.eindverantwoordelijke = eindverantwoordelijke
    self.maker = maker
    self.officieleTitel = officieleTitel
    self.onderwerpen = onderwerpen
    self.mededelingOver = mededelingOver
    self.soortKennisgeving = soortKennisgeving
  }
}

/// A file that belongs to an information object, with the SHA-512 of its bytes in lower-case hex.
package struct IOBestand: Sendable, Hashable {
  package var bestandsnaam: String
  package var hash: String
  package init(bestandsnaam: String, hash: String) {
    self.bestandsnaam = bestandsnaam
    self.hash = hash
  }
}

/// The module InformatieObjectMetadata (imop-data 1.3.0).
package struct InformatieObjectMetadata: Sendable, Hashable {
  package var eindverantwoordelijke: String
  package var maker: String
  package var naamInformatieObject: String
  /// Equal to the FRBRWork (BHKV1017).
  package var officieleTitel: String
  package var formaatInformatieobject: String
  /// TeConsolideren, AlleenBekendTeMaken or Informatief.
  package var publicatieinstructie: String
  package var opvolgerVan: [String]

  package init(
    eindverantwoordelijke: String, maker: String, naamInformatieObject: String, officieleTitel: String,
    formaatInformatieobject: String = InformatieObjectMetadata.gio, publicatieinstructie: String = "TeConsolideren",
    opvolgerVan: [String] = []
  ) {
    self.eindverantwoordelijke = eindverantwoordelijke
    self.maker = maker
    self.naamInformatieObject = naamInformatieObject
    self.officieleTitel = officieleTitel
    self.formaatInformatieobject = formaatInformatieobject
    self.publicatieinstructie = publicatieinstructie
    self.opvolgerVan = opvolgerVan
  }

  package static let gio = "/join/id/stop/informatieobject/gio_002"
  package static let pdf = "/join/id/stop/informatieobject/doc_001"
}
