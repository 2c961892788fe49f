import Tijd

/// One publication as a line of the list and the head of its page.
struct Publicatieregel: Sendable, Hashable {
  /// `gmb-2026-12`, the form that people search for.
  var id: String
  var blad: String
  var jaargang: Int
  var nummer: Int
  var titel: String
  var soort: Soort
  var gepubliceerdOp: Datum
  /// Expression of the besluit or kennisgeving.
  var publiceert: String
  /// `/tooi/id/gemeente/gm9995`
  var eindverantwoordelijke: String
  var ondertekendOp: Datum?
  var ontvangenOp: Tijdstip

  enum Soort: String, Sendable, Hashable, Codable {
    case besluit, kennisgeving, overig

    var woord: String {
      switch self {
      case .besluit: "Besluit"
      case .kennisgeving: "Kennisgeving"
      case .overig: "Publicatie"
      }
    }
  }

  /// `Gemeenteblad 2026, 12`
  var aanduiding: String { "\(blad) \(jaargang), nr. \(nummer)" }

  /// The number of the kind of publication at the end of the URI (value list soortpublicatie).
  static func soort(_ uri: String, inhoud: String) -> Soort {
    if inhoud == "Kennisgeving" || uri.hasSuffix("_002") { return .kennisgeving }
    return inhoud.hasPrefix("Besluit") || uri.hasSuffix("_001") ? .besluit : .overig
  }
}

/// A consolidated regulation, as a line of the list.
struct Regelingregel: Sendable, Hashable {
  /// `CVDR654076`: the last part of the work of the consolidation.
  var nummer: String
  /// The work of the consolidation.
  var consolidatie: String
  /// The work of the regulation itself.
  var work: String
  var titel: String
  var citeertitel: String?
  var eindverantwoordelijke: String
}

/// One toestand of a regulation: from which day to which day it is the law.
struct Toestandregel: Sendable, Hashable {
  var expression: String
  var instrumentVersie: String?
  var vanaf: Datum
  /// The first day on which something else is the law.
  var tot: Datum?
  var doelen: [String]
  var heeftTekst: Bool

  enum Stand: Sendable, Hashable { case verleden, heden, toekomst }

  func stand(op dag: Datum) -> Stand {
    if vanaf > dag { return .toekomst }
    if let tot, tot <= dag { return .verleden }
    return .heden
  }
}
