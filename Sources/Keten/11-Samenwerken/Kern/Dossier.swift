import DSOKoppelvlak
import Tijd

/// A samenwerking with its partners: what the decisions need.
struct Dossier: Sendable, Hashable {
  /// `SAM-` and digits.
  var id: String
  var gegevens: SWF.SamenwerkingNieuw
  var status: SWF.SamenwerkingStatus
  /// OIN.
  var aanmaker: String
  var creatie: Tijdstip
  var aangepastDoor: String
  var aangepastOp: Tijdstip
  /// The maker included, with full access.
  var deelnemers: [Deelname]

  /// Two years after creation, as in the one samenwerking that was seen.
  var eind: Tijdstip {
    let verschil = creatie.seconden - Tijdstip(creatie.datum).seconden
    return Tijdstip(creatie.datum.plus(maanden: 24)).plus(seconden: verschil)
  }

  func deelname(van oin: String) -> Deelname? { deelnemers.first { $0.oin == oin } }
}

/// A partner in a dossier.
struct Deelname: Sendable, Hashable {
  var oin: String
  var privilege: SWF.Privilege
}

/// Who may see a document. The coding of the real interface is uncertain.
enum Vertrouwelijkheid: String, Sendable, Hashable, CaseIterable {
  case regulier = "RV"
  case strikt = "SV"

  var woord: String {
    switch self {
    case .regulier: "Regulier vertrouwelijk"
    case .strikt: "Strikt vertrouwelijk"
    }
  }
}

/// A document in a dossier; the bytes are kept by hash.
struct Dossierdocument: Sendable, Hashable {
  var id: String
  var dossierId: String
  var gegevens: SWFDossier.DocumentMetadata
  var bestandsnaam: String
  var mediatype: String
  var vertrouwelijkheid: Vertrouwelijkheid
  /// OIN.
  var toevoeger: String
  var creatie: Tijdstip
  var aangepastDoor: String
  var aangepastOp: Tijdstip
  var sha256: String
  var grootteBytes: Int
}

/// A request from one partner to another.
struct Dossierverzoek: Sendable, Hashable {
  var id: String
  var dossierId: String
  var titel: String
  var omschrijving: String?
  var melding: String?
  var productId: String?
  /// OIN.
  var zender: String
  /// OIN.
  var ontvanger: String
  var status: SWF.ActieverzoekStatus
  var creatie: Tijdstip
  var aangepastDoor: String
  var aangepastOp: Tijdstip
}

/// A message beside an actieverzoek.
struct Dossierbericht: Sendable, Hashable {
  var id: String
  var verzoekId: String
  var zender: String
  var inhoud: String
  var creatie: Tijdstip
}

/// Something that a partner should know.
struct Dossiermelding: Sendable, Hashable {
  var id: String
  var dossierId: String
  var soort: Soort
  var tekst: String
  /// OIN of who did it.
  var veroorzaker: String
  /// OIN of who hears it.
  var deelnemer: String
  var moment: Tijdstip
  var eigenschappen: [String: String]

  /// Own assumption: the types of the real interface are not public.
  enum Soort: String, Sendable, Hashable, CaseIterable {
    case deelnemerToegevoegd = "DEELNEMER_TOEGEVOEGD"
    case documentToegevoegd = "DOCUMENT_TOEGEVOEGD"
    case documentGewijzigd = "DOCUMENT_GEWIJZIGD"
    case actieverzoekOntvangen = "ACTIEVERZOEK_ONTVANGEN"
    case actieverzoekGewijzigd = "ACTIEVERZOEK_GEWIJZIGD"
    case berichtOntvangen = "BERICHT_ONTVANGEN"
    case samenwerkingGesloten = "SAMENWERKING_GESLOTEN"

    var titel: String {
      switch self {
      case .deelnemerToegevoegd: "U bent toegevoegd aan een samenwerking"
      case .documentToegevoegd: "Er is een document toegevoegd"
      case .documentGewijzigd: "Een document is gewijzigd"
      case .actieverzoekOntvangen: "U heeft een actieverzoek ontvangen"
      case .actieverzoekGewijzigd: "Een actieverzoek is gewijzigd"
      case .berichtOntvangen: "U heeft een bericht ontvangen"
      case .samenwerkingGesloten: "De samenwerking is gesloten"
      }
    }
  }
}
