import Bevindingen
import Markup

/// A rule that looks at one element at a time: the shape of most Schematron rules of STOP.
struct Elementregel: Sendable {
  let kaart: Regelkaart
  /// Local names of the elements that the rule speaks about; empty means every element.
  let namen: [String]
  /// What is wrong with this element, as the summary of a finding; nil when nothing is.
  let klacht: @Sendable (Element) -> String?

  init(_ kaart: Regelkaart, bij namen: String..., klacht: @escaping @Sendable (Element) -> String?) {
    self.kaart = kaart
    self.namen = namen
    self.klacht = klacht
  }
}

/// A family of rules in one namespace, run in one pass over a document.
struct Elementregels: Sendable {
  private let ruimte: String
  private let opNaam: [String: [Elementregel]]
  private let overal: [Elementregel]
  let kaarten: [Regelkaart]

  init(in ruimte: String, _ regels: [Elementregel]) {
    self.ruimte = ruimte
    var opNaam: [String: [Elementregel]] = [:]
    for regel in regels {
      for naam in regel.namen { opNaam[naam, default: []].append(regel) }
    }
    self.opNaam = opNaam
    overal = regels.filter(\.namen.isEmpty)
    kaarten = regels.map(\.kaart)
  }

  func controleer(_ wortel: Element) -> [Bevinding] { controleer([wortel] + wortel.afstammelingen()) }

  /// For who runs several families: the document is walked once and its elements are handed to each.
  func controleer(_ elementen: [Element]) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    for element in elementen where element.ruimte == ruimte {
      for regel in (opNaam[element.lokaal] ?? []) + overal {
        guard let klacht = regel.klacht(element) else { continue }
        bevindingen.append(regel.kaart.bevinding(klacht, bij: element.vindplaats))
      }
    }
    return bevindingen
  }
}

/// Short ways to declare the cards of one standard.
enum Kaart {
  static func lvbb(
    _ code: Bevinding.Code, _ titel: String, waarom: String, hint: String, fout: String, goed: String,
    zekerheid: Bevinding.Zekerheid = .volgensSpecificatie
  ) -> Regelkaart {
    Regelkaart(
      code, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: .init(standaard: "LVBB", versie: "validatiematrix 6.0", regel: code.rawValue), zekerheid: zekerheid)
  }

  static func stop(
    _ code: Bevinding.Code, _ titel: String, waarom: String, hint: String, fout: String, goed: String
  ) -> Regelkaart {
    stop(code, .fout, titel, waarom: waarom, hint: hint, fout: fout, goed: goed)
  }

  static func stop(
    _ code: Bevinding.Code, _ ernst: Bevinding.Ernst, _ titel: String, waarom: String, hint: String, fout: String,
    goed: String
  ) -> Regelkaart {
    Regelkaart(
      code, ernst, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: .init(standaard: "STOP", versie: STOPVersie.stop, regel: code.rawValue))
  }

  static func bhkv(
    _ code: Bevinding.Code, _ titel: String, waarom: String, hint: String, fout: String, goed: String
  ) -> Regelkaart {
    Regelkaart(
      code, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: .init(standaard: "LVBB bronhouderkoppelvlak", versie: STOPVersie.lvbb, regel: code.rawValue))
  }
}

/// How a reference of each kind begins (STOP 1.3.0, soortRef of a TekstReferentie and soort of an ExtRef).
enum Verwijzingsnotatie {
  static func past(_ verwijzing: String, bij soort: String?) -> Bool {
    switch soort {
    case "AKN": verwijzing.hasPrefix("/akn/")
    case "JOIN": verwijzing.hasPrefix("/join/")
    case "JCI": verwijzing.hasPrefix("jci")
    case "URL": verwijzing.hasPrefix("http://") || verwijzing.hasPrefix("https://")
    default: true
    }
  }
}

extension Element {
  /// The nearest element with an eId, this one included: how people find a place in a text.
  var plek: String {
    let drager = ([self] + voorouders).first { $0["eId"] != nil }
    return drager.map { "\($0.lokaal) \($0["eId"] ?? "")" } ?? lokaal
  }

  func heeftVoorouder(_ namen: Set<String>) -> Bool { voorouders.contains { namen.contains($0.lokaal) } }
}
