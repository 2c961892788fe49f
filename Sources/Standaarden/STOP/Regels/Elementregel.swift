import Bevindingen
import Markup

/// A rule that looks at one element at a time: the shape of most Schematron rules of STOP.
struct Elementregel: Sendable {
  let kaart: Regelkaart
  /// Local names of the elements that the rule speaks about.
  let namen: [String]
  /// The attribute of which the rule speaks, on whatever element. Without names and attribute it is every element.
  let attribuut: String?
  /// What is wrong with this element, as the summary of a finding; nil when nothing is.
  let klacht: @Sendable (Element) -> String?

  init(_ kaart: Regelkaart, bij namen: String..., klacht: @escaping @Sendable (Element) -> String?) {
    self.kaart = kaart
    self.namen = namen
    attribuut = nil
    self.klacht = klacht
  }

  init(_ kaart: Regelkaart, bijAttribuut attribuut: String, klacht: @escaping @Sendable (Element) -> String?) {
    self.kaart = kaart
    namen = []
    self.attribuut = attribuut
    self.klacht = klacht
  }
}

/// A family of rules in one namespace, run in one pass over a document.
struct Elementregels: Sendable {
  private let ruimte: String
  /// The numbers of the rules that speak about elements with a name, those about every element included.
  private let opNaam: [String: [Int]]
  private let opAttribuut: [String: [Int]]
  private let overal: [Int]
  private let klachten: [@Sendable (Element) -> String?]
  let kaarten: [Regelkaart]

  init(in ruimte: String, _ regels: [Elementregel]) {
    self.ruimte = ruimte
    overal = regels.indices.filter { regels[$0].namen.isEmpty && regels[$0].attribuut == nil }
    var opNaam: [String: [Int]] = [:]
    var opAttribuut: [String: [Int]] = [:]
    for (nummer, regel) in regels.enumerated() {
      for naam in regel.namen { opNaam[naam, default: []].append(nummer) }
      if let attribuut = regel.attribuut { opAttribuut[attribuut, default: []].append(nummer) }
    }
    self.opAttribuut = opAttribuut
    self.opNaam = opNaam.mapValues { [overal] in $0 + overal }
    klachten = regels.map(\.klacht)
    kaarten = regels.map(\.kaart)
  }

  func controleer(_ wortel: Element) -> [Bevinding] { controleer([wortel] + wortel.afstammelingen()) }

  /// For who runs several families: the document is walked once and its elements are handed to each.
  /// - Parameter elementen: of one document.
  func controleer(_ elementen: [Element]) -> [Bevinding] {
    guard let eerste = elementen.first else { return [] }
    // Rules are looked up per name of the document, not per element.
    let namen = eerste.namenInDocument
    let bijNaam = namen.map { $0.ruimte == ruimte ? opNaam[$0.lokaal] ?? overal : [] }
    let bijAttribuut = namen.map { opAttribuut[$0.lokaal] ?? [] }
    let isEigen = namen.map { $0.ruimte == ruimte }
    guard isEigen.contains(true) else { return [] }
    var bevindingen: [Bevinding] = []
    // Per rule, so that thousands of warnings cannot hide the error that comes after them.
    var aantallen = Array(repeating: 0, count: kaarten.count)
    for element in elementen where isEigen[element.naamnummer] {
      for nummer in bijNaam[element.naamnummer] { proef(nummer, element, &aantallen, &bevindingen) }
      element.bezoekAttribuutnummers { attribuut in
        for nummer in bijAttribuut[attribuut] { proef(nummer, element, &aantallen, &bevindingen) }
      }
    }
    return bevindingen
  }

  private func proef(
    _ nummer: Int, _ element: Element, _ aantallen: inout [Int], _ bevindingen: inout [Bevinding]
  ) {
    guard aantallen[nummer] < [Bevinding].grootsteAantalPerCode, let klacht = klachten[nummer](element) else { return }
    aantallen[nummer] += 1
    bevindingen.append(kaarten[nummer].bevinding(klacht, bij: element.vindplaats))
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
