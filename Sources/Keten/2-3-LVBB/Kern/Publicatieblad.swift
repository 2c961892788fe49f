import STOP
import Tijd

extension OfficielePublicatie.Blad {
  /// By the code of the authority: `gm9995`, `/tooi/id/gemeente/gm9995`.
  init(overheid code: String) {
    let kaal = code.split(separator: "/").last.map(String.init) ?? code
    switch String(kaal.prefix(2)) {
    case "gm": self = .gemeenteblad
    case "pv": self = .provinciaalblad
    case "ws": self = .waterschapsblad
    default: self = .staatscourant
    }
  }

  /// Kind of authority in the identification of a consolidation.
  var soortOverheid: String {
    switch self {
    case .gemeenteblad: "gemeente"
    case .provinciaalblad: "provincie"
    case .waterschapsblad: "waterschap"
    case .staatscourant, .staatsblad: "land"
    case .bladGemeenschappelijkeRegeling: "consolidatie"
    }
  }
}

/// Identifications that the LVBB gives out itself.
enum Consolidatienummer {
  /// First number of the practice range, above the numbers in use.
  static let begin = 990_001

  /// `/akn/nl/act/gemeente/2026/CVDR990001`.
  static func regeling(_ blad: OfficielePublicatie.Blad, jaar: Int, nummer: Int) -> String {
    "/akn/nl/act/\(blad.soortOverheid)/\(jaar)/CVDR\(nummer)"
  }

  /// `/join/id/regdata/consolidatie/2026/IO990001`; the form of the last part is an assumption.
  static func informatieobject(jaar: Int, nummer: Int) -> String {
    "/join/id/regdata/consolidatie/\(jaar)/IO\(nummer)"
  }
}
