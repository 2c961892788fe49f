import Foundation
package import Tijd

/// One value in a database row or statement: the five storage kinds that SQLite and PostgreSQL share.
package enum SQLWaarde: Sendable, Hashable {
  case null
  case getal(Int)
  case kommagetal(Double)
  case tekst(String)
  case bytes([UInt8])
}

extension SQLWaarde: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(integerLiteral value: Int) { self = .getal(value) }
  package init(floatLiteral value: Double) { self = .kommagetal(value) }
  package init(stringLiteral value: String) { self = .tekst(value) }
  /// Booleans are stored as 0 and 1, which every database can do.
  package init(booleanLiteral value: Bool) { self = .getal(value ? 1 : 0) }
}

extension SQLWaarde {
  /// Each of these stores nil as NULL.
  package init(_ tekst: String?) { self = tekst.map { .tekst($0) } ?? .null }
  package init(_ getal: Int?) { self = getal.map { .getal($0) } ?? .null }
  package init(_ kommagetal: Double?) { self = kommagetal.map { .kommagetal($0) } ?? .null }
  package init(_ bytes: [UInt8]?) { self = bytes.map { .bytes($0) } ?? .null }
  /// 0 or 1.
  package init(_ waar: Bool?) { self = waar.map { .getal($0 ? 1 : 0) } ?? .null }
  /// `yyyy-mm-dd`, which sorts as text.
  package init(_ datum: Datum?) { self = datum.map { .tekst($0.description) } ?? .null }
  /// `yyyy-mm-ddThh:mm:ssZ`, which sorts as text.
  package init(_ tijdstip: Tijdstip?) { self = tijdstip.map { .tekst($0.description) } ?? .null }

  /// The value as JSON text with sorted keys, so that equal values are equal text.
  package static func json(_ waarde: some Encodable) throws(OpslagStoring) -> SQLWaarde {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return .tekst(String(decoding: try encoder.encode(waarde), as: UTF8.self))
    } catch {
      throw .overig(bezigMet: "omzetten van \(type(of: waarde)) naar JSON", oorzaak: "\(error)")
    }
  }
}
