import STAM
import Tijd

/// Where a zaak is (our own list of states; products map theirs to about five outside).
enum Zaakstand: String, Sendable, Hashable, Codable, CaseIterable {
  case ontvangen, ontvangstBevestigd, ontvankelijkheidToetsen, wachtOpAanvulling, inBehandeling, adviesGevraagd
  case ontwerpTerInzage, verlengd, besloten, bekendgemaakt, bezwaarOfBeroep, onherroepelijk, ingetrokken, doorgezonden

  var woord: String {
    switch self {
    case .ontvangen: "Ontvangen"
    case .ontvangstBevestigd: "Ontvangst bevestigd"
    case .ontvankelijkheidToetsen: "Volledigheid toetsen"
    case .wachtOpAanvulling: "Wacht op aanvulling"
    case .inBehandeling: "In behandeling"
    case .adviesGevraagd: "Advies gevraagd"
    case .ontwerpTerInzage: "Ontwerp ter inzage"
    case .verlengd: "Verlengd"
    case .besloten: "Besloten"
    case .bekendgemaakt: "Bekendgemaakt"
    case .bezwaarOfBeroep: "Bezwaar of beroep"
    case .onherroepelijk: "Onherroepelijk"
    case .ingetrokken: "Ingetrokken"
    case .doorgezonden: "Doorgezonden"
    }
  }

  /// Nobody here has to decide any more.
  var isAf: Bool {
    switch self {
    case .besloten, .bekendgemaakt, .bezwaarOfBeroep, .onherroepelijk, .ingetrokken, .doorgezonden: true
    case .ontvangen, .ontvangstBevestigd, .ontvankelijkheidToetsen, .wachtOpAanvulling, .inBehandeling,
      .adviesGevraagd, .ontwerpTerInzage, .verlengd:
      false
    }
  }

  /// What the button says that leads here, from another state.
  func knop(vanuit nu: Zaakstand) -> String {
    switch self {
    case .ontvankelijkheidToetsen:
      nu == .ontvangen || nu == .ontvangstBevestigd ? "Start volledigheidstoets" : "Terug naar de volledigheidstoets"
    case .inBehandeling: nu == .ontwerpTerInzage ? "Terug naar de behandeling" : "Neem in behandeling"
    case .ontwerpTerInzage: "Leg het ontwerp ter inzage"
    case .bezwaarOfBeroep: "Er is bezwaar of beroep"
    case .onherroepelijk: "Het besluit is onherroepelijk"
    case .ontvangen, .ontvangstBevestigd, .wachtOpAanvulling, .adviesGevraagd, .verlengd, .besloten, .bekendgemaakt,
      .ingetrokken, .doorgezonden:
      woord
    }
  }

  /// What a handler may choose by hand; the other states follow from an act.
  var keuzes: [Zaakstand] {
    switch self {
    case .ontvangen, .ontvangstBevestigd: [.ontvankelijkheidToetsen, .inBehandeling]
    case .ontvankelijkheidToetsen: [.inBehandeling]
    case .wachtOpAanvulling: []
    case .inBehandeling, .adviesGevraagd, .verlengd: [.ontvankelijkheidToetsen, .ontwerpTerInzage]
    case .ontwerpTerInzage: [.inBehandeling]
    case .besloten, .bekendgemaakt: [.bezwaarOfBeroep, .onherroepelijk]
    case .bezwaarOfBeroep: [.onherroepelijk]
    case .onherroepelijk, .ingetrokken, .doorgezonden: []
    }
  }
}

/// The dossier of one verzoek: everything that a handler sees. One zaak per verzoeknummer.
struct Zaak: Sendable, Hashable, Codable {
  var nummer: String
  var verzoek: Verzoekbeeld
  var zaaktype: Zaaktype
  var stand = Zaakstand.ontvangen
  var geopend: Tijdstip
  /// Set by an aanvulling: the day of the first message, from which the term keeps counting.
  var eersteIndiening: Datum?
  var procedure: Behandeltermijn.Procedure
  var termijngebeurtenissen: [Behandeltermijn.Gebeurtenis] = []
  /// volgnummers of the STAM messages that were taken in.
  var volgnummers: [String]
  var documenten: [Zaakdocument]
  var berichten: [Zaakbericht] = []
  var samenwerkingId: String?
  var adviezen: [Adviesvraag] = []
  var besluit: Zaakbesluit?
  var kennisgevingen: [Kennisgeving] = []
  var doorzendingen: [Doorzending] = []
  var historie: [Historieregel] = []
  /// Codes and texts of what was noticed while taking in.
  var bevindingen: [Intakemelding] = []

  var termijn: Behandeltermijn {
    Behandeltermijn(
      procedure: procedure, ontvangst: eersteIndiening ?? verzoek.indienDatum.datum,
      gebeurtenissen: termijngebeurtenissen)
  }
  var ontbrekendeDocumenten: [Zaakdocument] { documenten.filter { $0.sha256 == nil && !$0.isVervallen } }
  /// Messages that nobody will send unless a person writes a letter.
  var teSchrijvenBrieven: [Zaakbericht] { berichten.filter { $0.weg == .brief && $0.briefVerstuurdOp == nil } }
  var heeftAdvies: Bool { adviezen.contains { $0.ontvangenOp != nil } }

  /// The state in words. A melding is never decided on, only dealt with.
  var standwoord: String { woord(stand) }

  /// What a handler may choose by hand for this zaak.
  var standkeuzes: [Zaakstand] {
    guard !verzoek.vraagtBesluit else { return stand.keuzes }
    // No term stands still here, so nothing but the handler ends the waiting.
    if stand == .wachtOpAanvulling { return [.inBehandeling] }
    return stand.keuzes.filter { $0 == .ontvankelijkheidToetsen || $0 == .inBehandeling }
  }

  private func woord(_ stand: Zaakstand) -> String {
    stand == .besloten && !verzoek.vraagtBesluit ? "Afgehandeld" : stand.woord
  }

  mutating func noteer(_ wat: String, op tijdstip: Tijdstip) {
    historie.append(Historieregel(op: tijdstip, wat: wat))
  }

  mutating func zet(_ nieuw: Zaakstand, op tijdstip: Tijdstip) {
    guard nieuw != stand else { return }
    stand = nieuw
    noteer("Stand: \(woord(nieuw).lowercased())", op: tijdstip)
  }
}

/// Something that happened to the zaak.
struct Historieregel: Sendable, Hashable, Codable {
  var op: Tijdstip
  var wat: String
}

/// A finding at intake, kept with the zaak as plain text.
struct Intakemelding: Sendable, Hashable, Codable {
  var code: String
  var ernst: String
  var tekst: String
}

/// A file in the dossier: an attachment of the verzoek, an advice, or our own decision.
struct Zaakdocument: Sendable, Hashable, Codable {
  enum Herkomst: String, Sendable, Hashable, Codable { case verzoek, advies, eigen }
  /// documentId of DSO-LV, documentId of SWF, or our own.
  var id: String
  var naam: String
  var soort: String
  var herkomst: Herkomst
  var isVertrouwelijk: Bool
  /// Nil: it could not be fetched.
  var sha256: String?
  var grootte = 0
  /// Why it is not there.
  var fout: String?
  /// It was in an earlier message and is absent in the latest: withdrawn by the initiatiefnemer.
  var isVervallen = false

  /// Whether documentId is the hash of the content; nil when it is not a hash or there is no content. Informative:
  /// no standard says that it must be.
  var idIsHash: Bool? {
    guard let sha256, id.count == 64 else { return nil }
    return sha256 == id.lowercased()
  }
}

/// A message to the initiatiefnemer.
struct Zaakbericht: Sendable, Hashable, Codable {
  enum Soort: String, Sendable, Hashable, Codable {
    case ontvangstbevestiging, aanvullingGevraagd, verlenging, besluit, beoordeling, doorgezonden
    var woord: String {
      switch self {
      case .ontvangstbevestiging: "Ontvangstbevestiging"
      case .aanvullingGevraagd: "Vraag om aanvulling"
      case .verlenging: "Verlenging van de termijn"
      case .besluit: "Besluit"
      case .beoordeling: "Beoordeling"
      case .doorgezonden: "Andere behandelaar"
      }
    }
  }
  enum Weg: String, Sendable, Hashable, Codable { case email, brief }
  var id: String
  var soort: Soort
  var weg: Weg
  /// E-mail address, or name and address for a letter.
  var aan: String
  var onderwerp: String
  var tekst: String
  var op: Tijdstip
  /// Id in the Uitvak, which knows whether it was delivered.
  var uitvakId: String?
  var briefVerstuurdOp: Tijdstip?
}

/// A request for advice over SWF, and what came back.
struct Adviesvraag: Sendable, Hashable, Codable {
  struct Antwoordbericht: Sendable, Hashable, Codable {
    var id: String
    var van: String
    var inhoud: String
    var op: Tijdstip
  }
  var id: String
  var oin: String
  var naam: String
  /// VT or BT.
  var privilege: String
  var titel: String
  var vraag: String
  var uiterlijk: Datum?
  /// Ids of our documents that go along; of those that were sent, the SWF id.
  var documenten: [String]
  var verstuurd: [String: String] = [:]
  var actieverzoekId: String?
  /// Status of the actieverzoek in SWF; nil until it stands there.
  var stand: String?
  var fout: String?
  var berichten: [Antwoordbericht] = []
  /// SWF ids of the documents that came back.
  var antwoorddocumenten: [String] = []
  var ontvangenOp: Tijdstip?
  var laatstGevraagd: Tijdstip?

  /// Nothing more is to be expected.
  var isAf: Bool { stand.map { ["GEREED", "GEWEIGERD", "INGETROKKEN"].contains($0) } ?? false }
}

/// The decision.
struct Zaakbesluit: Sendable, Hashable, Codable {
  enum Uitkomst: String, Sendable, Hashable, Codable, CaseIterable {
    case verleend, geweigerd, deels, buitenBehandeling
    /// Of a melding or of information: nobody decides on those, they are looked at.
    case akkoord, nietVolledig

    /// What fits a kind of verzoek.
    static func keuzes(bij verzoek: Verzoekbeeld) -> [Uitkomst] {
      verzoek.vraagtBesluit ? [.verleend, .geweigerd, .deels, .buitenBehandeling] : [.akkoord, .nietVolledig]
    }

    var woord: String {
      switch self {
      case .verleend: "Verleend"
      case .geweigerd: "Geweigerd"
      case .deels: "Deels verleend"
      case .buitenBehandeling: "Buiten behandeling gesteld"
      case .akkoord: "Akkoord"
      case .nietVolledig: "Niet volledig"
      }
    }
  }
  var uitkomst: Uitkomst
  var motivering: String
  var voorschriften: [String]
  var genomenOp: Datum
  var documentId: String

  func bestandsnaam(_ zaaknummer: String) -> String {
    switch uitkomst {
    case .verleend, .geweigerd, .deels, .buitenBehandeling: "besluit-\(zaaknummer).html"
    case .akkoord, .nietVolledig: "beoordeling-\(zaaknummer).html"
    }
  }
}

/// A kennisgeving of the decision, sent to the LVBB.
struct Kennisgeving: Sendable, Hashable, Codable {
  struct Melding: Sendable, Hashable, Codable {
    var op: Tijdstip
    var stand: String
    var tekst: String
  }
  var idLevering: String
  var work: String
  var expression: String
  var opschrift: String
  var datumBekendmaking: Datum
  /// The zip, in the Bestandskluis.
  var pakket: String
  var messageId: String
  var uitvakId: String?
  /// Outcome as the LVBB words it; nil while nothing came back.
  var stand: String?
  var isGepubliceerd = false
  /// `gmb-2026-12`
  var publicatie: String?
  var meldingen: [Melding] = []

  /// A status of the LVBB in words (LVBB 1.2.0, lvbb-transport); one that is not known stays as it is.
  static func woord(_ stand: String) -> String {
    switch stand {
    case "opdracht-ontvangen": "Ontvangen"
    case "validatie-voltooid", "valide": "Gecontroleerd"
    case "registratie-voltooid": "Staat klaar voor bekendmaking"
    case "publicatie-voltooid", "gepubliceerd": "Gepubliceerd"
    case "niet-valide", "opdracht-niet-valide", "consolidatie-niet-valide": "Afgekeurd"
    case "behandeling-afgebroken", "behandeling-mislukt", "mislukt": "Mislukt"
    case "geweigerd": "Geweigerd"
    case "succes": "Gelukt"
    default: stand
    }
  }
}

/// Handing over to another bevoegd gezag or behandeldienst: what was asked, and what DSO-LV says.
struct Doorzending: Sendable, Hashable, Codable {
  enum Wat: String, Sendable, Hashable, Codable { case bevoegdgezag, behandeldienst }
  enum Stand: String, Sendable, Hashable, Codable {
    /// Asked; the answer is not known (the machine may have stopped in between).
    case loopt
    case uitgevoerd, geweigerd
  }
  var id: String
  var wat: Wat
  /// Nil clears the behandeldienst.
  var oin: String?
  var naam: String
  var op: Tijdstip
  var stand: Stand
  var uitleg: String
}
