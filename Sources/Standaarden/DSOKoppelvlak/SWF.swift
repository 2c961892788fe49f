package import Tijd

/// Samenwerkfunctionaliteit (SWF), behandelen v5. Reconstructed from clients of the real API; marked "aanname"
/// where not even that was seen. Moments are UTC.
package enum SWF {
  /// How far a samenwerking is.
  package enum SamenwerkingStatus: String, Sendable, Hashable, Codable, CaseIterable {
    case initialisatie = "INITIALISATIE"
    case open = "OPEN"
    case gesloten = "GESLOTEN"
  }

  /// How far an actieverzoek is.
  package enum ActieverzoekStatus: String, Sendable, Hashable, Codable, CaseIterable {
    case open = "OPEN"
    case inBehandeling = "IN_BEHANDELING"
    case geweigerd = "GEWEIGERD"
    case ingetrokken = "INGETROKKEN"
    case gereedgemeld = "GEREEDGEMELD"
    case gereed = "GEREED"
  }

  /// Limited or full access. Aanname: the codes.
  package enum Privilege: String, Sendable, Hashable, Codable, CaseIterable {
    case beperkt = "BT"
    case volledig = "VT"
  }

  /// Body of POST /samenwerkingen.
  package struct SamenwerkingNieuw: Sendable, Hashable, Codable {
    package var titel: String
    package var beschrijving: String?
    package var verzoeknummer: String?
    /// DSO_LV
    package var bronVerzoek: String?
    /// SAMENWERKEN_AAN_BEHANDELEN
    package var samenwerkVorm: String?
    /// BEHANDELEN
    package var samenwerkDoel: String?
    package var kenmerkSysteem: String?
    package var nummerBinnenSysteem: String?
    package var contactpersoonNaam: String?
    package var contactpersoonEmailadres: String?
    package var contactpersoonTelefoonnummer: String?
    package var typeVerzoek: String?
    package var globaleLocatie: String?
    /// NL
    package var taal: String?

    package init(
      titel: String, beschrijving: String? = nil, verzoeknummer: String? = nil, bronVerzoek: String? = nil,
      samenwerkVorm: String? = nil, samenwerkDoel: String? = nil, kenmerkSysteem: String? = nil,
      nummerBinnenSysteem: String? = nil, contactpersoonNaam: String? = nil,
      contactpersoonEmailadres: String? = nil, contactpersoonTelefoonnummer: String? = nil,
      typeVerzoek: String? = nil, globaleLocatie: String? = nil, taal: String? = nil
    ) {
      self.titel = titel
      self.beschrijving = beschrijving
      self.verzoeknummer = verzoeknummer
      self.bronVerzoek = bronVerzoek
      self.samenwerkVorm = samenwerkVorm
      self.samenwerkDoel = samenwerkDoel
      self.kenmerkSysteem = kenmerkSysteem
      self.nummerBinnenSysteem = nummerBinnenSysteem
      self.contactpersoonNaam = contactpersoonNaam
      self.contactpersoonEmailadres = contactpersoonEmailadres
      self.contactpersoonTelefoonnummer = contactpersoonTelefoonnummer
      self.typeVerzoek = typeVerzoek
      self.globaleLocatie = globaleLocatie
      self.taal = taal
    }
  }

  /// A samenwerking wraps its status once more.
  package struct StatusHouder: Sendable, Hashable, Codable {
    package var status: SamenwerkingStatus

    package init(status: SamenwerkingStatus) {
      self.status = status
    }
  }

  /// Body of PATCH /samenwerkingen/{id}.
  package struct StatusWijziging: Sendable, Hashable, Codable {
    package var status: SamenwerkingStatus

    package init(status: SamenwerkingStatus) {
      self.status = status
    }
  }

  /// The links of a samenwerking.
  package struct SamenwerkingLinks: Sendable, Hashable, Codable {
    package var zelf: HAL.Link?
    package var documentToevoegen: HAL.Link?
    package var actieverzoekOpstellen: HAL.Link?
    package var actieverzoeken: HAL.Link?

    package init(
      zelf: HAL.Link? = nil, documentToevoegen: HAL.Link? = nil, actieverzoekOpstellen: HAL.Link? = nil,
      actieverzoeken: HAL.Link? = nil
    ) {
      self.zelf = zelf
      self.documentToevoegen = documentToevoegen
      self.actieverzoekOpstellen = actieverzoekOpstellen
      self.actieverzoeken = actieverzoeken
    }

    private enum CodingKeys: String, CodingKey {
      case documentToevoegen, actieverzoekOpstellen, actieverzoeken
      case zelf = "self"
    }
  }

  /// A samenwerking (id SAM-…).
  package struct Samenwerking: Sendable, Hashable, Codable {
    package var samenwerkingId: String
    package var titel: String
    package var beschrijving: String?
    package var verzoeknummer: String?
    package var oloVerzoeknummer: String?
    package var bronVerzoek: String?
    package var samenwerkVorm: String?
    package var samenwerkDoel: String?
    package var kenmerkSysteem: String?
    package var nummerBinnenSysteem: String?
    package var contactpersoonNaam: String?
    package var contactpersoonEmailadres: String?
    package var contactpersoonTelefoonnummer: String?
    package var typeVerzoek: String?
    package var globaleLocatie: String?
    package var taal: String?
    package var status: StatusHouder
    package var creatieDatumTijd: Tijdstip
    /// Two years after creation, as seen.
    package var eindDatumTijd: Tijdstip?
    /// OIN.
    package var aangemaaktDoor: String
    package var aangemaaktDoorNaam: String?
    package var laatstAangepastDoor: String?
    package var laatstAangepastDoorNaam: String?
    package var laatstAangepastDatumTijd: Tijdstip?
    package var aantalActieverzoeken: Int?
    package var aantalNotificaties: Int?
    package var links: SamenwerkingLinks?

    package init(
      samenwerkingId: String, titel: String, beschrijving: String? = nil, verzoeknummer: String? = nil,
      oloVerzoeknummer: String? = nil, bronVerzoek: String? = nil, samenwerkVorm: String? = nil,
      samenwerkDoel: String? = nil, kenmerkSysteem: String? = nil, nummerBinnenSysteem: String? = nil,
      contactpersoonNaam: String? = nil, contactpersoonEmailadres: String? = nil,
      contactpersoonTelefoonnummer: String? = nil, typeVerzoek: String? = nil, globaleLocatie: String? = nil,
      taal: String? = nil, status: StatusHouder, creatieDatumTijd: Tijdstip, eindDatumTijd: Tijdstip? = nil,
      aangemaaktDoor: String, aangemaaktDoorNaam: String? = nil, laatstAangepastDoor: String? = nil,
      laatstAangepastDoorNaam: String? = nil, laatstAangepastDatumTijd: Tijdstip? = nil,
      aantalActieverzoeken: Int? = nil, aantalNotificaties: Int? = nil, links: SamenwerkingLinks? = nil
    ) {
      self.samenwerkingId = samenwerkingId
      self.titel = titel
      self.beschrijving = beschrijving
      self.verzoeknummer = verzoeknummer
      self.oloVerzoeknummer = oloVerzoeknummer
      self.bronVerzoek = bronVerzoek
      self.samenwerkVorm = samenwerkVorm
      self.samenwerkDoel = samenwerkDoel
      self.kenmerkSysteem = kenmerkSysteem
      self.nummerBinnenSysteem = nummerBinnenSysteem
      self.contactpersoonNaam = contactpersoonNaam
      self.contactpersoonEmailadres = contactpersoonEmailadres
      self.contactpersoonTelefoonnummer = contactpersoonTelefoonnummer
      self.typeVerzoek = typeVerzoek
      self.globaleLocatie = globaleLocatie
      self.taal = taal
      self.status = status
      self.creatieDatumTijd = creatieDatumTijd
      self.eindDatumTijd = eindDatumTijd
      self.aangemaaktDoor = aangemaaktDoor
      self.aangemaaktDoorNaam = aangemaaktDoorNaam
      self.laatstAangepastDoor = laatstAangepastDoor
      self.laatstAangepastDoorNaam = laatstAangepastDoorNaam
      self.laatstAangepastDatumTijd = laatstAangepastDatumTijd
      self.aantalActieverzoeken = aantalActieverzoeken
      self.aantalNotificaties = aantalNotificaties
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case samenwerkingId, titel, beschrijving, verzoeknummer, oloVerzoeknummer, bronVerzoek, samenwerkVorm,
        samenwerkDoel, kenmerkSysteem, nummerBinnenSysteem, contactpersoonNaam, contactpersoonEmailadres,
        contactpersoonTelefoonnummer, typeVerzoek, globaleLocatie, taal, status, creatieDatumTijd,
        eindDatumTijd, aangemaaktDoor, aangemaaktDoorNaam, laatstAangepastDoor, laatstAangepastDoorNaam,
        laatstAangepastDatumTijd, aantalActieverzoeken, aantalNotificaties
      case links = "_links"
    }
  }

  /// A list of samenwerkingen. Aanname: the collection key.
  package typealias Samenwerkingen = HAL.Lijst<SamenwerkingenEmbedded>

  /// The list itself.
  package struct SamenwerkingenEmbedded: Sendable, Hashable, Codable {
    package var samenwerkingen: [Samenwerking]

    package init(samenwerkingen: [Samenwerking]) {
      self.samenwerkingen = samenwerkingen
    }
  }

  /// A partner. Aanname: the whole shape.
  package struct Deelnemer: Sendable, Hashable, Codable {
    package var oin: String
    package var naam: String?
    package var privilege: Privilege

    package init(oin: String, naam: String? = nil, privilege: Privilege) {
      self.oin = oin
      self.naam = naam
      self.privilege = privilege
    }
  }

  /// A list of partners. Aanname.
  package struct Deelnemers: Sendable, Hashable, Codable {
    package var embedded: DeelnemersEmbedded

    package init(embedded: DeelnemersEmbedded) {
      self.embedded = embedded
    }

    private enum CodingKeys: String, CodingKey {
      case embedded = "_embedded"
    }
  }

  /// The list itself.
  package struct DeelnemersEmbedded: Sendable, Hashable, Codable {
    package var deelnemers: [Deelnemer]

    package init(deelnemers: [Deelnemer]) {
      self.deelnemers = deelnemers
    }
  }
}
