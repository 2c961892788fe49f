import DSOKoppelvlak
import Tijd

/// The parameter `_sort` of Presenteren v8: a comma list, a minus means descending.
struct Sortering: Sendable {
  private enum Veld: String { case identificatie, registratietijdstip, geldigVanaf, inwerkingVanaf }
  private let sleutels: [(veld: Veld, aflopend: Bool)]

  init(_ tekst: String?) throws(Weigering) {
    var gevonden: [(veld: Veld, aflopend: Bool)] = []
    for deel in (tekst ?? "registratietijdstip").split(separator: ",") {
      let aflopend = deel.hasPrefix("-")
      guard let veld = Veld(rawValue: String(aflopend ? deel.dropFirst() : deel)) else {
        throw Weigering(.parameter("_sort", "'\(deel)' is geen veld om op te sorteren"))
      }
      gevonden.append((veld, aflopend))
    }
    sleutels = gevonden
  }

  func orden(_ versies: [Regelingversie]) -> [Regelingversie] {
    versies.sorted { links, rechts in
      for (veld, aflopend) in sleutels {
        let (een, ander) = (Self.waarde(links, veld), Self.waarde(rechts, veld))
        if een != ander { return aflopend ? een > ander : een < ander }
      }
      return links.work < rechts.work
    }
  }

  /// Dates and moments sort as text.
  private static func waarde(_ versie: Regelingversie, _ veld: Veld) -> String {
    switch veld {
    case .identificatie: versie.work
    case .registratietijdstip: versie.geregistreerdOp.description
    case .geldigVanaf: versie.geldigVanaf.description
    case .inwerkingVanaf: versie.werkendVanaf.description
    }
  }
}
