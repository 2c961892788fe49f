package import Tijd

/// SWF behandelen v5: documents, actieverzoeken, berichten and notificaties. Reconstructed from clients.
package enum SWFDossier {
  /// The links of a document.
  package struct DocumentLinks: Sendable, Hashable, Codable {
    package var zelf: HAL.Link?
    package var content: HAL.Link?
    package var ontkoppelenVanActieverzoek: HAL.Link?

    package init(zelf: HAL.Link? = nil, content: HAL.Link? = nil, ontkoppelenVanActieverzoek: HAL.Link? = nil) {
      self.zelf = zelf
      self.content = content
      self.ontkoppelenVanActieverzoek = ontkoppelenVanActieverzoek
    }

    private enum CodingKeys: String, CodingKey {
      case content, ontkoppelenVanActieverzoek
      case zelf = "self"
    }
  }

  /// The part `metadata` of a document upload. Aanname: the names follow Document.
  package struct DocumentMetadata: Sendable, Hashable, Codable {
    package var bestandsNaam: String?
    package var documentOmschrijving: String?
    package var kenmerkSysteem: String?
    package var nummerBinnenSysteem: String?
    package var vertrouwelijkheidsAanduiding: String?
    package var taal: String?
    package var formaat: String?

    package init(
      bestandsNaam: String? = nil, documentOmschrijving: String? = nil, kenmerkSysteem: String? = nil,
      nummerBinnenSysteem: String? = nil, vertrouwelijkheidsAanduiding: String? = nil, taal: String? = nil,
      formaat: String? = nil
    ) {
      self.bestandsNaam = bestandsNaam
      self.documentOmschrijving = documentOmschrijving
      self.kenmerkSysteem = kenmerkSysteem
      self.nummerBinnenSysteem = nummerBinnenSysteem
      self.vertrouwelijkheidsAanduiding = vertrouwelijkheidsAanduiding
      self.taal = taal
      self.formaat = formaat
    }
  }

  /// A document in the dossier.
  package struct Document: Sendable, Hashable, Codable {
    package var documentId: String
    package var bestandsNaam: String
    package var samenwerkingId: String
    package var kenmerkSysteem: String?
    package var nummerBinnenSysteem: String?
    /// OIN.
    package var aangemaaktDoor: String
    package var aangemaaktDoorNaam: String?
    package var creatieDatumTijd: Tijdstip
    package var laatstAangepastDoor: String?
    package var laatstAangepastDoorNaam: String?
    package var laatstAangepastDatumTijd: Tijdstip?
    package var documentOmschrijving: String?
    /// RV or SV; the coding is uncertain.
    package var vertrouwelijkheidsAanduiding: String?
    package var taal: String?
    package var formaat: String?
    package var documentHash: String?
    package var links: DocumentLinks?

    package init(
      documentId: String, bestandsNaam: String, samenwerkingId: String, kenmerkSysteem: String? = nil,
      nummerBinnenSysteem: String? = nil, aangemaaktDoor: String, aangemaaktDoorNaam: String? = nil,
      creatieDatumTijd: Tijdstip, laatstAangepastDoor: String? = nil, laatstAangepastDoorNaam: String? = nil,
      laatstAangepastDatumTijd: Tijdstip? = nil, documentOmschrijving: String? = nil,
      vertrouwelijkheidsAanduiding: String? = nil, taal: String? = nil, formaat: String? = nil,
      documentHash: String? = nil, links: DocumentLinks? = nil
    ) {
      self.documentId = documentId
      self.bestandsNaam = bestandsNaam
      self.samenwerkingId = samenwerkingId
      self.kenmerkSysteem = kenmerkSysteem
      self.nummerBinnenSysteem = nummerBinnenSysteem
      self.aangemaaktDoor = aangemaaktDoor
      self.aangemaaktDoorNaam = aangemaaktDoorNaam
      self.creatieDatumTijd = creatieDatumTijd
      self.laatstAangepastDoor = laatstAangepastDoor
      self.laatstAangepastDoorNaam = laatstAangepastDoorNaam
      self.laatstAangepastDatumTijd = laatstAangepastDatumTijd
      self.documentOmschrijving = documentOmschrijving
      self.vertrouwelijkheidsAanduiding = vertrouwelijkheidsAanduiding
      self.taal = taal
      self.formaat = formaat
      self.documentHash = documentHash
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case documentId, bestandsNaam, samenwerkingId, kenmerkSysteem, nummerBinnenSysteem, aangemaaktDoor,
        aangemaaktDoorNaam, creatieDatumTijd, laatstAangepastDoor, laatstAangepastDoorNaam,
        laatstAangepastDatumTijd, documentOmschrijving, vertrouwelijkheidsAanduiding, taal, formaat,
        documentHash
      case links = "_links"
    }
  }

  /// The list itself.
  package struct DocumentenEmbedded: Sendable, Hashable, Codable {
    package var documenten: [Document]

    package init(documenten: [Document]) {
      self.documenten = documenten
    }
  }

  /// A list of documents.
  package typealias Documenten = HAL.Lijst<DocumentenEmbedded>

  /// Body of POST …/actieverzoeken. Aanname: the whole shape.
  package struct ActieverzoekNieuw: Sendable, Hashable, Codable {
    /// OIN.
    package var ontvanger: String
    package var titel: String
    package var omschrijving: String?
    package var productId: String?
    package var documenten: [String]?

    package init(
      ontvanger: String, titel: String, omschrijving: String? = nil, productId: String? = nil,
      documenten: [String]? = nil
    ) {
      self.ontvanger = ontvanger
      self.titel = titel
      self.omschrijving = omschrijving
      self.productId = productId
      self.documenten = documenten
    }
  }

  /// Body of PATCH /actieverzoeken/{id}.
  package struct ActieverzoekWijziging: Sendable, Hashable, Codable {
    package var status: SWF.ActieverzoekStatus?
    package var titel: String?
    package var omschrijving: String?
    package var productId: String?
    package var melding: String?

    package init(
      status: SWF.ActieverzoekStatus? = nil, titel: String? = nil, omschrijving: String? = nil,
      productId: String? = nil, melding: String? = nil
    ) {
      self.status = status
      self.titel = titel
      self.omschrijving = omschrijving
      self.productId = productId
      self.melding = melding
    }
  }

  /// A request to a partner to do something, such as to advise.
  package struct Actieverzoek: Sendable, Hashable, Codable {
    package var actieverzoekId: String
    package var samenwerkingId: String
    package var titel: String
    package var omschrijving: String?
    package var melding: String?
    package var productId: String?
    /// OIN.
    package var zender: String
    package var zenderNaam: String?
    /// OIN.
    package var ontvanger: String
    package var ontvangerNaam: String?
    package var status: SWF.ActieverzoekStatus
    package var aantalBerichten: Int?
    package var documenten: [Document]?
    package var creatieDatumTijd: Tijdstip
    package var laatstAangepastDoor: String?
    package var laatstAangepastDoorNaam: String?
    package var laatstAangepastDatumTijd: Tijdstip?
    package var links: HAL.ZelfLinks?

    package init(
      actieverzoekId: String, samenwerkingId: String, titel: String, omschrijving: String? = nil,
      melding: String? = nil, productId: String? = nil, zender: String, zenderNaam: String? = nil,
      ontvanger: String, ontvangerNaam: String? = nil, status: SWF.ActieverzoekStatus,
      aantalBerichten: Int? = nil, documenten: [Document]? = nil, creatieDatumTijd: Tijdstip,
      laatstAangepastDoor: String? = nil, laatstAangepastDoorNaam: String? = nil,
      laatstAangepastDatumTijd: Tijdstip? = nil, links: HAL.ZelfLinks? = nil
    ) {
      self.actieverzoekId = actieverzoekId
      self.samenwerkingId = samenwerkingId
      self.titel = titel
      self.omschrijving = omschrijving
      self.melding = melding
      self.productId = productId
      self.zender = zender
      self.zenderNaam = zenderNaam
      self.ontvanger = ontvanger
      self.ontvangerNaam = ontvangerNaam
      self.status = status
      self.aantalBerichten = aantalBerichten
      self.documenten = documenten
      self.creatieDatumTijd = creatieDatumTijd
      self.laatstAangepastDoor = laatstAangepastDoor
      self.laatstAangepastDoorNaam = laatstAangepastDoorNaam
      self.laatstAangepastDatumTijd = laatstAangepastDatumTijd
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case actieverzoekId, samenwerkingId, titel, omschrijving, melding, productId, zender, zenderNaam,
        ontvanger, ontvangerNaam, status, aantalBerichten, documenten, creatieDatumTijd, laatstAangepastDoor,
        laatstAangepastDoorNaam, laatstAangepastDatumTijd
      case links = "_links"
    }
  }

  /// The list itself.
  package struct ActieverzoekenEmbedded: Sendable, Hashable, Codable {
    package var actieverzoeken: [Actieverzoek]

    package init(actieverzoeken: [Actieverzoek]) {
      self.actieverzoeken = actieverzoeken
    }
  }

  /// A list of actieverzoeken.
  package typealias Actieverzoeken = HAL.Lijst<ActieverzoekenEmbedded>

  /// Body of POST …/berichten.
  package struct BerichtNieuw: Sendable, Hashable, Codable {
    package var inhoud: String

    package init(inhoud: String) {
      self.inhoud = inhoud
    }
  }

  /// A message with an actieverzoek.
  package struct Bericht: Sendable, Hashable, Codable {
    package var berichtId: String
    package var actieverzoekId: String
    package var samenwerkingId: String
    package var inhoud: String
    /// OIN.
    package var zender: String
    package var zenderNaam: String?
    package var ontvanger: String?
    package var ontvangerNaam: String?
    package var creatieDatumTijd: Tijdstip
    package var links: HAL.ZelfLinks?

    package init(
      berichtId: String, actieverzoekId: String, samenwerkingId: String, inhoud: String, zender: String,
      zenderNaam: String? = nil, ontvanger: String? = nil, ontvangerNaam: String? = nil,
      creatieDatumTijd: Tijdstip, links: HAL.ZelfLinks? = nil
    ) {
      self.berichtId = berichtId
      self.actieverzoekId = actieverzoekId
      self.samenwerkingId = samenwerkingId
      self.inhoud = inhoud
      self.zender = zender
      self.zenderNaam = zenderNaam
      self.ontvanger = ontvanger
      self.ontvangerNaam = ontvangerNaam
      self.creatieDatumTijd = creatieDatumTijd
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case berichtId, actieverzoekId, samenwerkingId, inhoud, zender, zenderNaam, ontvanger, ontvangerNaam,
        creatieDatumTijd
      case links = "_links"
    }
  }

  /// The list itself.
  package struct BerichtenEmbedded: Sendable, Hashable, Codable {
    package var berichten: [Bericht]

    package init(berichten: [Bericht]) {
      self.berichten = berichten
    }
  }

  /// A list of berichten.
  package typealias Berichten = HAL.Lijst<BerichtenEmbedded>

  /// Something that happened; participants poll for these.
  package struct Notificatie: Sendable, Hashable, Codable {
    package var notificatieId: String
    package var notificatieType: String
    package var samenwerkingId: String
    package var samenwerkVorm: String?
    package var notificatieTitel: String
    package var notificatieTekst: String
    /// OIN.
    package var eventInitiator: String
    package var eventInitiatorNaam: String?
    /// OIN.
    package var deelnemer: String
    package var deelnemerNaam: String?
    package var eventDatumTijd: Tijdstip
    package var properties: [String: String]?
    package var links: HAL.ZelfLinks?

    package init(
      notificatieId: String, notificatieType: String, samenwerkingId: String, samenwerkVorm: String? = nil,
      notificatieTitel: String, notificatieTekst: String, eventInitiator: String,
      eventInitiatorNaam: String? = nil, deelnemer: String, deelnemerNaam: String? = nil,
      eventDatumTijd: Tijdstip, properties: [String: String]? = nil, links: HAL.ZelfLinks? = nil
    ) {
      self.notificatieId = notificatieId
      self.notificatieType = notificatieType
      self.samenwerkingId = samenwerkingId
      self.samenwerkVorm = samenwerkVorm
      self.notificatieTitel = notificatieTitel
      self.notificatieTekst = notificatieTekst
      self.eventInitiator = eventInitiator
      self.eventInitiatorNaam = eventInitiatorNaam
      self.deelnemer = deelnemer
      self.deelnemerNaam = deelnemerNaam
      self.eventDatumTijd = eventDatumTijd
      self.properties = properties
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case notificatieId, notificatieType, samenwerkingId, samenwerkVorm, notificatieTitel, notificatieTekst,
        eventInitiator, eventInitiatorNaam, deelnemer, deelnemerNaam, eventDatumTijd, properties
      case links = "_links"
    }
  }

  /// The list itself.
  package struct NotificatiesEmbedded: Sendable, Hashable, Codable {
    package var notificaties: [Notificatie]

    package init(notificaties: [Notificatie]) {
      self.notificaties = notificaties
    }
  }

  /// A list of notificaties.
  package typealias Notificaties = HAL.Lijst<NotificatiesEmbedded>
}
