import Bevindingen
import STOP
import Tijd

/// A delivery at this desk: made here, or brought in as a zip.
struct Aanleverdossier: Sendable, Hashable {
  enum Soort: String, Sendable, Hashable, CaseIterable {
    case besluit, directeMutatie, pakket

    var tekst: String {
      switch self {
      case .besluit: "Besluit, hier gemaakt"
      case .directeMutatie: "Directe mutatie, hier gemaakt"
      case .pakket: "Pakket van elders"
      }
    }
  }
  var id: String
  var titel: String
  var soort: Soort
  /// The downloaded regeling that was changed; nil for a package from elsewhere.
  var regeling: String?
  var bestandsnaam: String
  /// SHA-256 of the zip as it was made or brought in.
  var zip: String
  /// Whether each sending gets an idLevering of its own.
  var nieuweIdLevering: Bool
  var gemaaktOp: Tijdstip
  /// Our own check when it was made.
  var controle: [Bevinding]
}

/// One time that a delivery was sent to the LVBB.
struct Verzending: Sendable, Hashable {
  enum Stand: String, Sendable, Hashable, CaseIterable {
    /// In the outbox.
    case onderweg
    /// The LVBB acknowledged the message.
    case bevestigd
    /// The LVBB refused the message with an ebMS error.
    case geweigerd
    /// Not delivered, and no longer tried.
    case opgegeven
  }
  var messageId: String
  var dossier: String
  var dienst: LVBBDienst
  var idLevering: String
  var zip: String
  var verstuurdOp: Tijdstip
  var stand: Stand
  var fout: String?
  /// What was changed in opdracht.xml for this sending.
  var aangepast: [String]
}

/// One answer of the LVBB.
struct Ontvangst: Sendable, Hashable {
  var messageId: String
  var verzending: String
  var ontvangenOp: Tijdstip
  /// SHA-256 of the …Resultaat document.
  var document: String
  var resultaat: LVBBResultaat
}

/// How a delivery stands as this desk believes it, from what the LVBB told.
enum Aanleverstand: String, Sendable, Hashable, CaseIterable {
  case gereed
  case validatieOnderweg, validatieInBehandeling, valide, nietValide
  case publicatieOnderweg, publicatieInBehandeling, publicatieGevalideerd, publicatieGeregistreerd, gepubliceerd
  case nietGepubliceerd, afgebroken, nietBezorgd

  /// From the last sending and all answers to it. Answers may come late, twice or in another order: an end result
  /// counts above progress, and far progress above early progress.
  static func bepaal(_ verzending: Verzending?, _ ontvangsten: [Ontvangst]) -> Aanleverstand {
    guard let verzending else { return .gereed }
    // What is published stays published, whatever is sent after it.
    let isGepubliceerd = ontvangsten.contains { ontvangst in
      if case .uitkomst(.gepubliceerd)? = ontvangst.resultaat.verslag?.stand { true } else { false }
    }
    if isGepubliceerd { return .gepubliceerd }
    let isProef = [.validatie, .validatieDirecteMutatie].contains(verzending.dienst)
    let verslagen = ontvangsten.filter { $0.verzending == verzending.messageId }.map(\.resultaat)
    for verslag in verslagen.compactMap(\.verslag) {
      if case .uitkomst(let uitkomst) = verslag.stand { return eind(uitkomst, isProef: isProef) }
    }
    if verslagen.contains(where: { !$0.isGelukt }) { return isProef ? .nietValide : .nietGepubliceerd }
    let voortgang = verslagen.compactMap { verslag -> LVBBVoortgang? in
      if case .voortgang(let voortgang)? = verslag.verslag?.stand { voortgang } else { nil }
    }
    // Progress proves that the message arrived, whatever the transport said.
    if voortgang.isEmpty, [.opgegeven, .geweigerd].contains(verzending.stand) { return .nietBezorgd }
    if voortgang.contains(.behandelingAfgebroken) { return .afgebroken }
    if isProef {
      return voortgang.isEmpty && verzending.stand == .onderweg ? .validatieOnderweg : .validatieInBehandeling
    }
    if voortgang.contains(.publicatieVoltooid) || voortgang.contains(.mutatieVoltooid) { return .gepubliceerd }
    if voortgang.contains(.registratieVoltooid) { return .publicatieGeregistreerd }
    if voortgang.contains(.validatieVoltooid) { return .publicatieGevalideerd }
    return voortgang.isEmpty && verzending.stand == .onderweg ? .publicatieOnderweg : .publicatieInBehandeling
  }

  private static func eind(_ uitkomst: LVBBUitkomst, isProef: Bool) -> Aanleverstand {
    switch uitkomst {
    case .valide: .valide
    case .gepubliceerd: .gepubliceerd
    case .ok: isProef ? .valide : .gepubliceerd
    case .behandelingAfgebroken: .afgebroken
    case .nietValide, .consolidatieNietValide, .opdrachtNietValide, .aknNietValide, .aknNietGevonden,
      .behandelingMislukt:
      isProef ? .nietValide : .nietGepubliceerd
    }
  }

  var tekst: String {
    switch self {
    case .gereed: "Klaar om te versturen"
    case .validatieOnderweg: "Onderweg voor validatie"
    case .validatieInBehandeling: "Validatie loopt"
    case .valide: "Goedgekeurd bij validatie"
    case .nietValide: "Afgekeurd bij validatie"
    case .publicatieOnderweg: "Onderweg voor publicatie"
    case .publicatieInBehandeling: "Publicatie in behandeling"
    case .publicatieGevalideerd: "Gecontroleerd voor publicatie"
    case .publicatieGeregistreerd: "Geregistreerd, wacht op de dag van bekendmaking"
    case .gepubliceerd: "Gepubliceerd"
    case .nietGepubliceerd: "Publicatie geweigerd"
    case .afgebroken: "Behandeling afgebroken"
    case .nietBezorgd: "Niet bezorgd"
    }
  }
}

/// Messages of the LVBB as findings: its own code and words, with our explanation when we know the rule.
enum LVBBMeldingvertaling {
  private static let catalogus = Regelcatalogus(STOPRegels.alle)

  static func bevindingen(_ meldingen: [LVBBMelding]) -> [Bevinding] { meldingen.map(bevinding) }

  private static func bevinding(_ melding: LVBBMelding) -> Bevinding {
    let code = Bevinding.Code(melding.code.isEmpty ? "onbekend" : melding.code)
    let kaart = catalogus[code]
    return Bevinding(
      code: code, ernst: melding.ernst, samenvatting: melding.beschrijving,
      uitleg: kaart?.waarom ?? "Deze melding komt van de LVBB.",
      hint: kaart?.hint ?? (melding.ernst == .fout ? "Verbeter de levering en stuur haar opnieuw" : ""),
      norm: kaart?.norm ?? Bevinding.Norm(standaard: "LVBB", versie: STOPVersie.lvbb, regel: melding.code),
      zekerheid: .volgensSpecificatie)
  }
}
