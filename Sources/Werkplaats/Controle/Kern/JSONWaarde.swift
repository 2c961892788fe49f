import DMN
import Foundation

/// Any JSON value. Numbers keep all their digits.
package enum JSONWaarde: Sendable, Hashable, Decodable {
  case leeg
  case waar(Bool)
  case getal(String)
  case tekst(String)
  case lijst([JSONWaarde])
  case object([String: JSONWaarde])

  package init(from decoder: any Decoder) throws {
    let vak = try decoder.singleValueContainer()
    if vak.decodeNil() {
      self = .leeg
    } else if let waarde = try? vak.decode(Bool.self) {
      self = .waar(waarde)
    } else if let waarde = try? vak.decode(Decimal.self) {
      self = .getal("\(waarde)")
    } else if let waarde = try? vak.decode(String.self) {
      self = .tekst(waarde)
    } else if let waarde = try? vak.decode([JSONWaarde].self) {
      self = .lijst(waarde)
    } else {
      self = .object(try vak.decode([String: JSONWaarde].self))
    }
  }

  /// Nil when the bytes are not JSON.
  package init?(_ bytes: [UInt8]) {
    guard let waarde = try? JSONDecoder().decode(JSONWaarde.self, from: Data(bytes)) else { return nil }
    self = waarde
  }

  /// As FEEL knows it. A text becomes a date where the model asks for a date.
  func feel(type: String) -> FEELWaarde {
    switch self {
    case .leeg: return .null
    case .waar(let waarde): return .boolean(waarde)
    case .getal(let tekst): return Decimaal(tekst).map { .getal($0) } ?? .null
    case .tekst(let tekst):
      if type == "date", let datum = FEELDatum(tekst) ?? FEELDatum(dagEerst: tekst) { return .datum(datum) }
      return FEELWaarde(tekst, type: type)
    case .lijst(let leden): return .lijst(leden.map { $0.feel(type: "") })
    case .object(let velden): return .context(velden.mapValues { $0.feel(type: "") })
    }
  }

  /// As an answer travels in the run-time API: always a string.
  var alsAntwoord: String? {
    switch self {
    case .waar(let waarde): waarde ? "true" : "false"
    case .getal(let tekst), .tekst(let tekst): tekst
    case .leeg, .lijst, .object: nil
    }
  }
}
