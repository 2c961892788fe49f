/// What the message is for (STAM 4.0.0 common, DoelVerzoek).
package enum Doel: String, Sendable, Hashable, CaseIterable, Codable {
  case conceptverzoek = "Conceptverzoek"
  case initieren = "Initieren"
  case aanvullen = "Aanvullen"
  case intrekken = "Intrekken"

  /// Initieren and Conceptverzoek open a new zaak; the others belong to one.
  package var opentZaak: Bool {
    switch self {
    case .conceptverzoek, .initieren: true
    case .aanvullen, .intrekken: false
    }
  }
}

/// The kind of verzoek (STAM 4.0.0 common, TypeVerzoek).
package enum TypeVerzoek: String, Sendable, Hashable, CaseIterable, Codable {
  case aanvraagVergunning = "Aanvraag vergunning"
  case melding = "Melding"
  case informatie = "Informatie"
  case informatieOngewoonVoorval = "Informatie ongewoon voorval"
  case aanvraagMaatwerkvoorschrift = "Aanvraag maatwerkvoorschrift"
  case meldingGelijkwaardigeMaatregel = "Melding gelijkwaardige maatregel"
  case aanvraagToestemmingGelijkwaardigeMaatregel = "Aanvraag toestemming gelijkwaardige maatregel"
}

/// The coordinate system in words (STAM 4.0.0 common, Referentiestelsels).
package enum Referentiestelsel: String, Sendable, Hashable, CaseIterable {
  case etrs89 = "ETRS89"
  case wgs84 = "WGS84"
  case rd = "RD"

  /// The name that belongs on the GML; in 4258 the latitude comes first.
  package var srsName: String {
    switch self {
    case .etrs89: "urn:ogc:def:crs:EPSG::4258"
    case .wgs84: "urn:ogc:def:crs:EPSG::4326"
    case .rd: "urn:ogc:def:crs:EPSG::28992"
    }
  }
}

/// What a question is about (STAM 4.0.0 common, VraagClassificatie).
package enum VraagClassificatie: String, Sendable, Hashable, CaseIterable {
  case project, activiteit, verzoek, gevraagdeBijlage, aanvrager
}

/// Post box or free-post number (STAM 4.0.0 common, Adrestype).
package enum Adrestype: String, Sendable, Hashable, CaseIterable {
  case postbusnummer, antwoordnummer
}

/// The kind of document in general terms (STAM 4.0.0 common, DocumentTypeGeneriek).
package enum DocumentTypeGeneriek: String, Sendable, Hashable, CaseIterable {
  case advies = "Advies"
  case afbeelding = "Afbeelding"
  case afspraak = "Afspraak"
  case akte = "Akte"
  case begroting = "Begroting"
  case berekening = "Berekening"
  case bestek = "Bestek"
  case brief = "Brief"
  case foto = "Foto"
  case grafiek = "Grafiek"
  case identificatiebewijs = "Identificatiebewijs"
  case kaart = "Kaart"
  case ontwerp = "Ontwerp"
  case overeenkomst = "Overeenkomst"
  case plan = "Plan"
  case planVanAanpak = "PlanVanAanpak"
  case rapport = "Rapport"
  case technischeTekening = "TechnischeTekening"
  case tekening = "Tekening"
  case uittreksel = "Uittreksel"
  case verklaring = "Verklaring"
  case overig = "Overig"
}
