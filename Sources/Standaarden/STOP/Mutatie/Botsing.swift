package import Markup

/// Which of two changes on one base is meant. In words: wijziging A and wijziging B.
package enum Wijzigingskant: String, Sendable, Hashable, CaseIterable, Codable {
  case a, b

  package var ander: Self {
    switch self {
    case .a: .b
    case .b: .a
    }
  }

  package var naam: String {
    switch self {
    case .a: "wijziging A"
    case .b: "wijziging B"
    }
  }
}

/// What stands in the proposal as long as nobody decided.
package enum Verweefvoorkeur: String, Sendable, Hashable, CaseIterable { case basis, a, b }

/// What people chose: for one place, and for all other places.
package struct Verweefkeuzes: Sendable, Hashable {
  package var standaard: Verweefvoorkeur
  /// By wId, OW identification, geometry id or work. A part without a choice follows the nearest part around it.
  package var perPlaats: [String: Verweefvoorkeur]

  package init(_ standaard: Verweefvoorkeur = .basis, perPlaats: [String: Verweefvoorkeur] = [:]) {
    self.standaard = standaard
    self.perPlaats = perPlaats
  }

  /// - Parameter omgeving: the parts around a place, outermost first.
  package func voorkeur(in omgeving: [String]) -> Verweefvoorkeur {
    for plaats in omgeving.reversed() {
      if let keuze = perPlaats[plaats] { return keuze }
    }
    // The text as a whole has no wId.
    return perPlaats[""] ?? standaard
  }

  package func voorkeur(bij plaats: String) -> Verweefvoorkeur { perPlaats[plaats] ?? standaard }

  /// Whether a person said something about this point.
  package func isGekozen(_ punt: Beslispunt) -> Bool {
    standaard != .basis || perPlaats[punt.identificatie] != nil || perPlaats[punt.onderdeel] != nil
  }
}

/// Something that a program cannot decide about two changes on one base: what collides, why that matters, what can be
/// chosen, and who chooses.
package struct Beslispunt: Sendable, Hashable {
  package enum Soort: String, Sendable, Hashable, CaseIterable, Codable {
    /// The same words became something else twice.
    case tekst
    /// An attribute of the same element became something else twice.
    case kenmerk
    /// One takes away what the other changes, moves or builds upon.
    case weggehaald
    /// Both move the same part, to different places.
    case verplaatst
    /// Both add something at the same place.
    case volgorde
    /// Both give a part another number, or two parts the same one.
    case nummer
    /// Both made something new with the same identification.
    case identificatie
    /// A reference whose target is gone or got another number.
    case verwijzing
    /// Both rebuilt the same part, so that the pieces do not fit together.
    case opbouw
    /// Both changed the same value of an OW object.
    case annotatie
    /// One geometry id with two shapes.
    case gebied
    /// Both replaced the same information object.
    case informatieobject
  }

  package var soort: Soort
  /// "Artikel 2.10, lid 2"; the type and name of an OW object; the names of an area.
  package var plaats: String
  /// wId, OW identification, geometry id or work.
  package var identificatie: String
  /// wId of the part with a name in which it stands; the identification itself for what is no text.
  package var onderdeel: String
  /// One sentence: what collides.
  package var wat: String
  package var keuzes: [String]
  /// What both changes began with, and what each made of it. Nil: it is not there.
  package var basis: String?
  package var a: String?
  package var b: String?
  /// What the proposal does in the meantime.
  package var voorstel: String
  /// Whether choosing one of both sides settles it. If not, the proposal has both, or neither, and a person goes on
  /// from there.
  package var volgtKeuze: Bool

  package init(
    _ soort: Soort, plaats: String, identificatie: String, onderdeel: String? = nil, wat: String, keuzes: [String],
    basis: String? = nil, a: String? = nil, b: String? = nil, voorstel: String, volgtKeuze: Bool = true
  ) {
    self.soort = soort
    self.plaats = plaats
    self.identificatie = identificatie
    self.onderdeel = onderdeel ?? identificatie
    self.wat = wat
    self.keuzes = keuzes
    self.basis = basis
    self.a = a
    self.b = b
    self.voorstel = voorstel
    self.volgtKeuze = volgtKeuze
  }

  package var waarom: String { soort.waarom }
  package var wie: String { soort.wie }
}

extension Beslispunt.Soort {
  /// Why it matters, for who did not read the standard.
  package var waarom: String {
    switch self {
    case .tekst: "Er kan maar één tekst recht zijn. Wie het laatst aanlevert, wist anders het werk van de ander uit."
    case .kenmerk: "Een kenmerk van dit tekstdeel kan maar één waarde hebben."
    case .weggehaald: "Zonder besluit verdwijnt een wijziging, of blijft staan wat weg moest."
    case .verplaatst: "Een tekstdeel kan maar op één plaats staan."
    case .volgorde: "De volgorde van artikelen en leden bepaalt hoe de regeling leest en hoe zij wordt genummerd."
    case .nummer: "Twee onderdelen met hetzelfde nummer zijn niet uit elkaar te houden; verwijzingen worden onzeker."
    case .identificatie: "Een identificatie wijst voor altijd één ding aan. De LVBB en DSO-LV weigeren een dubbele."
    case .verwijzing: "De lezer komt bij niets uit, of bij een andere regel dan bedoeld."
    case .opbouw: "De twee nieuwe indelingen passen niet in elkaar; samen zouden zij geen geldige tekst zijn."
    case .annotatie: "Deze waarde bepaalt wat Regels op de kaart en de vergunningcheck tonen."
    case .gebied: "Hetzelfde gebied kan geen twee grenzen hebben. DSO-LV weigert een bekende id met een andere vorm."
    case .informatieobject: "Een informatieobject wordt in zijn geheel vervangen: de laatste versie telt."
    }
  }

  package var wie: String {
    switch self {
    case .tekst, .weggehaald, .opbouw: "de juristen van beide wijzigingen samen; wie vaststelt, besluit"
    case .kenmerk, .verplaatst, .volgorde, .nummer, .identificatie: "de planjurist die de wijzigingen samenvoegt"
    case .verwijzing: "de jurist van de wijziging waarin de verwijzing staat"
    case .annotatie: "de juristen van beide wijzigingen, met wie de annotaties beheert"
    case .gebied, .informatieobject: "wie de gebieden tekent, met de juristen van beide wijzigingen"
    }
  }
}

/// What happened at one place in the text.
package enum Samenvoegoordeel: String, Sendable, Hashable, CaseIterable, Codable {
  case alleenA, alleenB
  /// Both did the same.
  case zelfde
  /// Both changed it, in different words: the proposal has both.
  case verweven
  /// A person has to decide.
  case beslissen
}

/// One place that at least one of two changes touched, as people read it side by side.
package struct Plaatsoordeel: Sendable, Hashable {
  package var wId: String
  package var label: String
  package var oordeel: Samenvoegoordeel
  /// One moved it. Both with other words: the proposal does both.
  package var verplaatstDoor: Set<Wijzigingskant>
  /// The base with the marks of each change; empty when that change did not touch the place.
  package var a: [Tekstwijziging.Deel]
  package var b: [Tekstwijziging.Deel]
  /// The base with the marks of the proposal.
  package var voorstel: [Tekstwijziging.Deel]
}

/// Two changes on one base, woven together (STOP 1.3.0, samenloop: `vervlechten`).
package struct Tekstverweving: Sendable, Hashable {
  /// The whole text with everything that could be taken over from both, without marks. Follows the content models
  /// whenever A and B do.
  package var voorstel: Tak
  package var plaatsen: [Plaatsoordeel]
  package var beslispunten: [Beslispunt]
  /// wIds of new elements of B that A had given out as well, and what they are called in the proposal.
  package var hernoemd: [String: String]

  package var isZonderBotsing: Bool { beslispunten.isEmpty }
}
