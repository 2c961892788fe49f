package import Bevindingen
import Foundation

extension Activiteitkenmerken {
  /// Reads the JSON of `updateActiviteit` (known from examples only).
  package static func decodeer(_ bytes: [UInt8], bestand: String) -> Bevonden<Activiteitkenmerken> {
    let plaats = Vindplaats(bestand: bestand)
    guard let json = try? JSONDecoder().decode(ActiviteitJSON.self, from: Data(bytes)) else {
      return Bevonden(
        nil,
        bevindingen: [
          STTRRegels.levering.bevinding("'\(bestand)' is geen beschrijving van een activiteit", bij: plaats)
        ])
    }
    var bevindingen: [Bevinding] = []
    let objecten = (json.regelbeheerobjecten ?? []).compactMap { object -> Regelbeheerobject? in
      let gelezen = Regelbeheerobject(typering: object.typering, toestemming: object.toestemming?.code)
      if gelezen == nil {
        bevindingen.append(
          STTRRegels.levering.bevinding(
            "'\(object.typering) \(object.toestemming?.code ?? "")' is geen regelbeheerobject", bij: plaats))
      }
      return gelezen
    }
    return Bevonden(
      Activiteitkenmerken(
        typering: json.typering ?? "Overige", magneet: json.magneet ?? false, toonbaar: json.toonbaar ?? true,
        verfijnbaar: json.verfijnbaar ?? false, regelbeheerobjecten: objecten,
        werkzaamheden: (json.werkzaamheden ?? []).map(\.urn), bestuurslaag: json.bevoegdGezag?.bestuurslaag ?? "",
        begindatum: json.begindatum ?? ""),
      bevindingen: bevindingen)
  }

  package func codeer() -> [UInt8] {
    let json = ActiviteitJSON(
      typering: typering, magneet: magneet, toonbaar: toonbaar, verfijnbaar: verfijnbaar,
      regelbeheerobjecten: regelbeheerobjecten.map { object in
        ActiviteitJSON.Object(
          typering: object.typering, toestemming: object.toestemming.map { ActiviteitJSON.Code(code: $0.rawValue) })
      },
      werkzaamheden: werkzaamheden.map { ActiviteitJSON.Werkzaamheid(urn: $0) }, aansluitpunten: [],
      bevoegdGezag: ActiviteitJSON.Gezag(bestuurslaag: bestuurslaag), begindatum: begindatum)
    let coder = JSONEncoder()
    coder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? coder.encode(json)).map { Array($0) } ?? []
  }
}

/// The JSON as it travels.
private struct ActiviteitJSON: Codable {
  var typering: String?
  var magneet: Bool?
  var toonbaar: Bool?
  var verfijnbaar: Bool?
  var regelbeheerobjecten: [Object]?
  var werkzaamheden: [Werkzaamheid]?
  /// Base rules that this activiteit can be attached to: always empty in what we write.
  var aansluitpunten: [Aansluitpunt]?
  var bevoegdGezag: Gezag?
  var begindatum: String?

  struct Object: Codable {
    var typering: String
    var toestemming: Code?
  }
  /// Anything: not used here.
  struct Aansluitpunt: Codable {}
  struct Code: Codable { var code: String }
  struct Werkzaamheid: Codable { var urn: String }
  struct Gezag: Codable { var bestuurslaag: String }

  enum CodingKeys: String, CodingKey {
    case typering, magneet, toonbaar, verfijnbaar, regelbeheerobjecten, werkzaamheden, bevoegdGezag, begindatum
    case aansluitpunten
  }
}
