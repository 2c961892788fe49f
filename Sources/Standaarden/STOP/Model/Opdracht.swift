package import Tijd

/// The kinds of order that opdracht.xml can hold (LVBB 1.2.0, lvbb-transport); the raw value is the root element.
package enum Opdrachtsoort: String, Sendable, Hashable, CaseIterable {
  case validatie = "validatieOpdracht"
  case publicatie = "publicatieOpdracht"
  case directeMutatie = "directeMutatieOpdracht"
  case validatieDirecteMutatie = "validatieDirecteMutatieOpdracht"
  case breekPublicatieAf = "breekPublicatieAfOpdracht"
  case raadpleeg = "raadpleegOpdracht"

  /// Whether a besluit or kennisgeving comes along.
  package var heeftPublicatie: Bool { self == .validatie || self == .publicatie }
}

/// The order in opdracht.xml (LVBB 1.2.0).
package struct Opdracht: Sendable, Hashable {
  package var soort: Opdrachtsoort
  package var idLevering: String
  /// OIN of the bevoegd gezag, 20 digits.
  package var idBevoegdGezag: String
  /// OIN of who delivers, 20 digits.
  package var idAanleveraar: String
  /// The file name of the besluit or kennisgeving.
  package var publicatie: String?
  package var datumBekendmaking: Datum?
  /// The file name of a direct mutation of text; nil for one of OW objects only.
  package var directeMutatie: String?
  /// AKN of what must be cancelled or consulted.
  package var identificatie: String?

  package init(
    soort: Opdrachtsoort, idLevering: String, idBevoegdGezag: String, idAanleveraar: String,
    publicatie: String? = nil, datumBekendmaking: Datum? = nil, directeMutatie: String? = nil,
    identificatie: String? = nil
  ) {
    self.soort = soort
    self.idLevering = idLevering
    self.idBevoegdGezag = idBevoegdGezag
    self.idAanleveraar = idAanleveraar
    self.publicatie = publicatie
    self.datumBekendmaking = datumBekendmaking
    self.directeMutatie = directeMutatie
    self.identificatie = identificatie
  }
}

/// manifest.xml: every file in the zip and what it is (LVBB 1.2.0).
package struct Manifest: Sendable, Hashable {
  package struct Bestand: Sendable, Hashable {
    package var bestandsnaam: String
    package var contentType: String
    package init(bestandsnaam: String, contentType: String) {
      self.bestandsnaam = bestandsnaam
      self.contentType = contentType
    }
  }
  package var bestanden: [Bestand]
  package init(bestanden: [Bestand]) { self.bestanden = bestanden }

  package func contentType(van bestandsnaam: String) -> String? {
    bestanden.first { $0.bestandsnaam == bestandsnaam }?.contentType
  }
}

/// manifest-ow.xml: which OW files belong to which regulation and doel.
package struct ManifestOW: Sendable, Hashable {
  package struct Bestand: Sendable, Hashable {
    package var naam: String
    package var objecttypen: [String]
    package init(naam: String, objecttypen: [String]) {
      self.naam = naam
      self.objecttypen = objecttypen
    }
  }
  package struct Aanlevering: Sendable, Hashable {
    package var workIDRegeling: String
    package var doelID: String
    package var bestanden: [Bestand]
    package init(workIDRegeling: String, doelID: String, bestanden: [Bestand]) {
      self.workIDRegeling = workIDRegeling
      self.doelID = doelID
      self.bestanden = bestanden
    }
  }
  package var domein: String
  /// Only in downloads.
  package var imowVersie: String?
  package var aanleveringen: [Aanlevering]
  package init(domein: String = "omgevingswet", imowVersie: String? = nil, aanleveringen: [Aanlevering]) {
    self.domein = domein
    self.imowVersie = imowVersie
    self.aanleveringen = aanleveringen
  }
}
