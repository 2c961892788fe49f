import STAM

/// A kind of zaak: one per kind of verzoek, a separate one for a conceptverzoek.
struct Zaaktype: Sendable, Hashable, Codable {
  var code: String
  var naam: String
}

/// One line of the table that couples kinds of verzoek to zaaktypen.
struct Zaaktyperegel: Sendable, Hashable, Codable {
  var nummer: Int
  var type: TypeVerzoek
  var isConcept: Bool
  var zaaktype: Zaaktype

  static let begin: [(type: TypeVerzoek, isConcept: Bool, code: String, naam: String)] = [
    (.aanvraagVergunning, false, "OMG-VERG", "Omgevingsvergunning"),
    (.aanvraagVergunning, true, "OMG-CONC", "Conceptverzoek omgevingsvergunning"),
    (.melding, false, "OMG-MELD", "Melding"),
    (.informatie, false, "OMG-INFO", "Informatieplicht"),
    (.informatieOngewoonVoorval, false, "OMG-VOORVAL", "Ongewoon voorval"),
    (.aanvraagMaatwerkvoorschrift, false, "OMG-MAATWERK", "Maatwerkvoorschrift"),
    (.meldingGelijkwaardigeMaatregel, false, "OMG-MELD-GM", "Melding gelijkwaardige maatregel"),
    (.aanvraagToestemmingGelijkwaardigeMaatregel, false, "OMG-GM", "Toestemming gelijkwaardige maatregel"),
  ]
}

/// Finds the one zaaktype; none or several is a mistake in the table, never a guess.
enum Zaaktypekeuze: Sendable, Hashable {
  case een(Zaaktype)
  case geen
  case meer([Zaaktype])

  init(_ type: TypeVerzoek, _ doel: Doel, uit regels: [Zaaktyperegel]) {
    let passend = regels.filter { $0.type == type && $0.isConcept == (doel == .conceptverzoek) }.map(\.zaaktype)
    switch passend.count {
    case 0: self = .geen
    case 1: self = .een(passend[0])
    default: self = .meer(passend)
    }
  }
}
