import Tijd

/// What this desk knows of the plan: the articles with their text, and which activities and locations they are about.
struct Planbeeld: Sendable, Hashable, Codable {
  var regelingen: [Regelingbeeld] = []

  func artikel(_ wId: String) -> Artikelbeeld? {
    for regeling in regelingen {
      if let artikel = regeling.artikelen.first(where: { $0.wId == wId }) { return artikel }
    }
    return nil
  }

  func regeling(met wId: String) -> Regelingbeeld? {
    regelingen.first { $0.artikelen.contains { $0.wId == wId } }
  }

  /// The article that an author means by `6.4` or `6.2/1`; nil when no or more than one regeling has it.
  func artikel(nummer: String) -> Artikelbeeld? {
    let gevonden = regelingen.flatMap { $0.artikelen.filter { $0.nummer == nummer } }
    return gevonden.count == 1 ? gevonden.first : nil
  }

  /// An activity with everything that any regeling says of it; nil when no rule is about it.
  func activiteit(_ urn: String) -> Activiteitbeeld? {
    let gevonden = regelingen.flatMap { $0.activiteiten.filter { $0.urn == urn } }
    guard var eerste = gevonden.first else { return nil }
    eerste.regels = gevonden.flatMap(\.regels)
    return eerste
  }

  func locatie(_ identificatie: String) -> Locatiebeeld? {
    regelingen.lazy.compactMap { $0.locaties.first { $0.identificatie == identificatie } }.first
  }
}

/// One regeling in force.
struct Regelingbeeld: Sendable, Hashable, Codable {
  var work: String
  var titel: String
  /// Differs when the version differs; what is kept under it need not be fetched again.
  var stempel: String
  /// For people: `versie 3, geldig vanaf 1 januari 2027`.
  var versie: String
  /// Articles and leden, in the order of the text.
  var artikelen: [Artikelbeeld]
  var activiteiten: [Activiteitbeeld]
  var locaties: [Locatiebeeld]
}

/// An article or lid as it was seen.
struct Artikelbeeld: Sendable, Hashable, Codable {
  var wId: String
  var eId: String
  /// `6.2`, or `6.2/1` for a lid: how the author of rules refers to it.
  var nummer: String
  /// `Artikel 6.2 Vergunningplicht`, for a lid with `, lid 1`.
  var opschrift: String
  /// With line breaks between the alineas.
  var tekst: String
  var aanduidingen: [Aanduiding]
  var locaties: [Locatiebeeld]

  /// What a juridische regel in the article says of an activity.
  struct Aanduiding: Sendable, Hashable, Codable {
    var activiteit: String
    var naam: String
    /// Activiteitregelkwalificatie, such as `vergunningplicht`.
    var kwalificatie: String
  }
}

/// An activity with the juridische regels that are about it.
struct Activiteitbeeld: Sendable, Hashable, Codable {
  var urn: String
  var naam: String
  var regels: [Regel]

  struct Regel: Sendable, Hashable, Codable {
    var identificatie: String
    /// The article in which it stands, for people.
    var plek: String
    var kwalificatie: String
    var locaties: [String]
  }
}

/// A location. In IMOW another shape has another geometrieIdentificatie, so that one stands for the shape.
struct Locatiebeeld: Sendable, Hashable, Codable {
  var identificatie: String
  var noemer: String
  var soort: String
  /// Of itself, or of its members.
  var geometrieen: [String]
  var leden: [String]
}

/// What part of the rules follows something in the plan.
enum Koppeldoel: Sendable, Hashable, Codable {
  /// The rules as a whole.
  case regels
  case vraag(String)
  case rij(String)

  /// As it travels in a form: `rij:R02`.
  var sleutel: String {
    switch self {
    case .regels: "regels"
    case .vraag(let slug): "vraag:\(slug)"
    case .rij(let id): "rij:\(id)"
    }
  }
}

/// A tie between a part of the rules and the plan, with what the author saw then.
struct Koppeling: Sendable, Hashable, Codable {
  var doel: Koppeldoel
  var beeld: Bronbeeld
  /// AKN work of the regeling; empty when more than one says it.
  var regeling: String
  /// The version then, for people.
  var versie: String
  var gezienOp: Tijdstip

  /// As it travels in a form. One part of the rules follows at most one article, and one location or activity.
  var sleutel: String { "\(doel.sleutel):\(beeld.soort)" }
  var artikel: Artikelbeeld? { if case .artikel(let beeld) = beeld { beeld } else { nil } }
}

/// What was seen of the plan.
enum Bronbeeld: Sendable, Hashable, Codable {
  case artikel(Artikelbeeld)
  case activiteit(Activiteitbeeld)
  case locatie(Locatiebeeld)

  var soort: String {
    switch self {
    case .artikel: "artikel"
    case .activiteit: "activiteit"
    case .locatie: "locatie"
    }
  }

  /// For people.
  var naam: String {
    switch self {
    case .artikel(let beeld): beeld.opschrift
    case .activiteit(let beeld): "activiteit \(beeld.naam)"
    case .locatie(let beeld): "gebied \(beeld.noemer)"
    }
  }
}
