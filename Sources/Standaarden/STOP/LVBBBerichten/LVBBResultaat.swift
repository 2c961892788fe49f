package import Bevindingen
import Markup
package import Tijd

/// One melding in an answer of the LVBB (stop_toevoeging 1.2.0).
package struct LVBBMelding: Sendable, Hashable {
  package enum Soort: String, Sendable, Hashable { case technisch, inhoudelijk }
  package var code: String
  package var ernst: Bevinding.Ernst
  package var soort: Soort
  package var categorie: String?
  package var beschrijving: String
  /// What the message is about, for programs: metadata/uitspraak.
  package var uitspraken: [Uitspraak]

  package struct Uitspraak: Sendable, Hashable {
    package var property: String
    package var waarde: String
    package init(property: String, waarde: String) {
      self.property = property
      self.waarde = waarde
    }
  }

  package init(
    code: String, ernst: Bevinding.Ernst, soort: Soort = .inhoudelijk, categorie: String? = nil, beschrijving: String,
    uitspraken: [Uitspraak] = []
  ) {
    self.code = code
    self.ernst = ernst
    self.soort = soort
    self.categorie = categorie
    self.beschrijving = beschrijving
    self.uitspraken = uitspraken
  }

  /// The code by which the LVBB of the werkplaats says that it found nothing: a verslag never goes without a melding.
  package static let niets: Bevinding.Code = "WP-LVBB-007"

  /// Whether it only says that there is nothing to say.
  package var zegtNiets: Bool { code == Self.niets.rawValue }

  /// As the LVBB would say it: code, what is wrong, and where.
  package init(_ bevinding: Bevinding) {
    let plaats = bevinding.vindplaats.map { " [\($0.kort)\($0.pad.map { " \($0)" } ?? "")]" } ?? ""
    let isTechnisch = bevinding.code.rawValue.hasPrefix("LVBB10") || bevinding.code.rawValue.hasPrefix("WP-")
    self.init(
      code: bevinding.code.rawValue, ernst: bevinding.ernst, soort: isTechnisch ? .technisch : .inhoudelijk,
      beschrijving: bevinding.samenvatting + plaats)
  }
}

/// How a service ended or how far it is. The raw values are those of all services; which fit which service is stated
/// by the schema (LVBB 1.2.0, lvbb-transport).
package enum LVBBUitkomst: String, Sendable, Hashable, CaseIterable {
  case valide
  case nietValide = "niet-valide"
  case consolidatieNietValide = "consolidatie-niet-valide"
  case opdrachtNietValide = "opdracht-niet-valide"
  case behandelingAfgebroken = "behandeling-afgebroken"
  case gepubliceerd
  case ok
  case aknNietValide = "akn-iri-niet-valide"
  case aknNietGevonden = "akn-iri-niet-gevonden"
  case behandelingMislukt = "behandeling-mislukt"

  package var isGoed: Bool { [.valide, .gepubliceerd, .ok].contains(self) }

  /// For people; the raw value is what goes over the wire.
  package var tekst: String {
    switch self {
    case .valide: "Goedgekeurd"
    case .nietValide: "Afgekeurd"
    case .consolidatieNietValide: "Afgekeurd: de nieuwe tekst is niet te maken"
    case .opdrachtNietValide: "Afgekeurd: de opdracht klopt niet"
    case .behandelingAfgebroken: "Behandeling afgebroken"
    case .gepubliceerd: "Gepubliceerd"
    case .ok: "Gelukt"
    case .aknNietValide: "Afgekeurd: de naam van het besluit klopt niet"
    case .aknNietGevonden: "Het besluit is niet gevonden"
    case .behandelingMislukt: "Behandeling mislukt"
    }
  }
}

package enum LVBBVoortgang: String, Sendable, Hashable, CaseIterable {
  case opdrachtOntvangen = "opdracht-ontvangen"
  case validatieVoltooid = "validatie-voltooid"
  case registratieVoltooid = "registratie-voltooid"
  case publicatieVoltooid = "publicatie-voltooid"
  case mutatieVoltooid = "mutatie-voltooid"
  case behandelingAfgebroken = "behandeling-afgebroken"

  /// For people; the raw value is what goes over the wire.
  package var tekst: String {
    switch self {
    case .opdrachtOntvangen: "Ontvangen"
    case .validatieVoltooid: "Gecontroleerd"
    case .registratieVoltooid: "Staat klaar voor bekendmaking"
    case .publicatieVoltooid: "Gepubliceerd"
    case .mutatieVoltooid: "Doorgevoerd"
    case .behandelingAfgebroken: "Behandeling afgebroken"
    }
  }
}

extension LVBBDienst {
  /// How this service can end (lvbb-transport 1.2.0, the type of verslag/uitkomst).
  package var uitkomsten: [LVBBUitkomst] {
    switch self {
    case .validatie: [.valide, .nietValide, .consolidatieNietValide, .opdrachtNietValide, .behandelingAfgebroken]
    case .publicatie: [.gepubliceerd, .nietValide, .opdrachtNietValide, .behandelingAfgebroken]
    case .directeMutatie: [.ok, .nietValide, .opdrachtNietValide]
    case .validatieDirecteMutatie: [.valide, .nietValide, .opdrachtNietValide]
    case .breekPublicatieAf: [.ok, .aknNietValide, .aknNietGevonden, .behandelingMislukt]
    case .raadpleeg: [.ok, .aknNietValide, .aknNietGevonden, .behandelingAfgebroken]
    }
  }

  /// What it can tell on the way (lvbb-transport 1.2.0, the type of verslag/voortgang).
  package var voortgangen: [LVBBVoortgang] {
    switch self {
    case .validatie: [.opdrachtOntvangen, .validatieVoltooid, .behandelingAfgebroken]
    case .publicatie:
      [.opdrachtOntvangen, .validatieVoltooid, .registratieVoltooid, .publicatieVoltooid, .behandelingAfgebroken]
    case .directeMutatie: [.opdrachtOntvangen, .validatieVoltooid, .mutatieVoltooid, .behandelingAfgebroken]
    case .validatieDirecteMutatie: [.opdrachtOntvangen, .validatieVoltooid]
    case .breekPublicatieAf, .raadpleeg: []
    }
  }
}

/// The verslag in an answer: final (uitkomst) or interim (voortgang).
package struct LVBBVerslag: Sendable, Hashable {
  package enum Stand: Sendable, Hashable {
    case uitkomst(LVBBUitkomst)
    case voortgang(LVBBVoortgang)
  }
  package var idLevering: String
  package var tijdstip: Tijdstip
  package var meldingen: [LVBBMelding]
  package var stand: Stand
  package var tijdstipPublicatie: Tijdstip?

  package init(
    idLevering: String, tijdstip: Tijdstip, meldingen: [LVBBMelding] = [], stand: Stand,
    tijdstipPublicatie: Tijdstip? = nil
  ) {
    self.idLevering = idLevering
    self.tijdstip = tijdstip
    self.meldingen = meldingen
    self.stand = stand
    self.tijdstipPublicatie = tijdstipPublicatie
  }
}

/// An answer of the LVBB: `…VerzoekResultaat` (direct) or `…StatusVerzoekResultaat` (later).
package struct LVBBResultaat: Sendable, Hashable {
  package enum Soort: Sendable, Hashable { case direct, status }
  package var dienst: LVBBDienst
  package var soort: Soort
  package var isGelukt: Bool
  /// About taking in the request itself.
  package var meldingen: [LVBBMelding]
  package var verslag: LVBBVerslag?

  package init(
    dienst: LVBBDienst, soort: Soort, isGelukt: Bool, meldingen: [LVBBMelding] = [], verslag: LVBBVerslag?
  ) {
    self.dienst = dienst
    self.soort = soort
    self.isGelukt = isGelukt
    self.meldingen = meldingen
    self.verslag = verslag
  }

  /// An answer with a verslag, as the LVBB sends it today: succes when the verslag is positive.
  package init(dienst: LVBBDienst, soort: Soort, verslag: LVBBVerslag) {
    let isGelukt =
      switch verslag.stand {
      case .uitkomst(let uitkomst): uitkomst.isGoed
      case .voortgang(let voortgang): voortgang != .behandelingAfgebroken
      }
    self.init(dienst: dienst, soort: soort, isGelukt: isGelukt, verslag: verslag)
  }

  /// The document element.
  package var elementnaam: String {
    dienst.rawValue + (soort == .status && dienst.heeftStatusberichten ? "Status" : "") + "VerzoekResultaat"
  }
}
