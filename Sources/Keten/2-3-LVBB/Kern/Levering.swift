import Bevindingen
import STOP
import Tijd

/// Where a delivery is in its course. The raw value is what the tables hold.
enum Leveringstatus: String, Sendable, Hashable, CaseIterable {
  /// Safely stored; not looked at yet.
  case ontvangen
  /// Answer to a validation order.
  case valide
  case nietValide = "niet-valide"
  /// Accepted; waits for datumBekendmaking.
  case geregistreerd
  case gepubliceerd
  /// A direct mutation that was carried through.
  case doorgevoerd
  /// Cancelled by the bevoegd gezag before publication.
  case afgebroken
  /// A cancelling order that was carried out.
  case uitgevoerd
  /// The LVBB could not finish it.
  case behandelingAfgebroken = "behandeling-afgebroken"

  /// The only steps that exist. Nothing ever leaves `gepubliceerd`: moving the clock back does not un-publish.
  var volgende: Set<Leveringstatus> {
    switch self {
    case .ontvangen:
      [.valide, .nietValide, .geregistreerd, .doorgevoerd, .uitgevoerd, .behandelingAfgebroken]
    case .geregistreerd: [.gepubliceerd, .afgebroken]
    case .valide, .nietValide, .gepubliceerd, .doorgevoerd, .afgebroken, .uitgevoerd, .behandelingAfgebroken: []
    }
  }

  /// Whether the delivery was taken in for good.
  var isGeaccepteerd: Bool {
    switch self {
    case .valide, .geregistreerd, .gepubliceerd, .doorgevoerd, .afgebroken, .uitgevoerd: true
    case .ontvangen, .nietValide, .behandelingAfgebroken: false
    }
  }

  /// In Dutch, for people.
  var woord: String {
    switch self {
    case .ontvangen: "Ontvangen"
    case .valide: "Goedgekeurd"
    case .nietValide: "Afgekeurd"
    case .geregistreerd: "Wacht op bekendmaking"
    case .gepubliceerd: "Gepubliceerd"
    case .doorgevoerd: "Doorgevoerd"
    case .afgebroken: "Afgebroken op verzoek"
    case .uitgevoerd: "Uitgevoerd"
    case .behandelingAfgebroken: "Behandeling afgebroken"
    }
  }
}

/// How a delivery came in.
enum Aanleverkanaal: String, Sendable, Hashable {
  case digikoppeling
  /// By hand or by a program, over our own upload; not an interface of KOOP.
  case bestand
}

/// Who sent a delivery and where answers go.
struct Afzender: Sendable, Hashable {
  var oin: String
  /// eb:From/eb:Role.
  var rol: String
  /// The system as the Ketenspoor saw it: two systems of one municipality have one OIN, and perhaps one role.
  var van: String
  var cpaId: String
  var conversationId: String
  var messageId: String
}

/// One delivery as this LVBB keeps it.
struct Levering: Sendable, Hashable {
  var id: String
  /// Order of arrival.
  var nummer: Int
  var ontvangenOp: Tijdstip
  var dienst: LVBBDienst
  var kanaal: Aanleverkanaal
  /// Nil when it came in by upload.
  var afzender: Afzender?
  /// Name of the zip as it came.
  var bestandsnaam: String
  /// The zip, in the Bestandskluis.
  var zip: String
  var status: Leveringstatus
  var bevindingen: [Bevinding]
  /// From the request and, once read, from opdracht.xml.
  var idLevering: String
  var bevoegdGezag: String
  var datumBekendmaking: Datum?
  /// Bill, doc or act: what was delivered.
  var work: String?
  var expression: String?
  var titel: String
  var geregistreerdOp: Tijdstip?
  var tijdstipPublicatie: Tijdstip?
  /// `gmb-2026-12`.
  var publicatie: String?
  /// Report of the OW check at DSO-LV, as long as it is not ready.
  var owRapport: String?

  /// The day and moment of publication when it is done at `nu`. The clock may have jumped over the day: then it
  /// happened on that day. A date before the registration (soepel) gives the moment of registration.
  func publicatiemoment(nu: Tijdstip) -> Tijdstip {
    let bedoeld = datumBekendmaking.map { Tijdstip($0) } ?? nu
    return min(nu, max(bedoeld, geregistreerdOp ?? bedoeld))
  }
}

/// One thing that happened to a delivery, with the document that told the sender.
struct Statusbericht: Sendable, Hashable {
  var levering: String
  var volgnummer: Int
  var tijdstip: Tijdstip
  /// `ontvangen`, or the voortgang or uitkomst of the verslag.
  var stand: String
  /// The …Resultaat document in the Bestandskluis; nil for our own notes.
  var document: String?
  var toelichting: String
  /// MessageId of the ebMS message in which it was sent; nil when nothing was sent.
  var messageId: String?
  var bezorgdOp: Tijdstip?
  var bevestigdOp: Tijdstip?
  var fout: String?
}
