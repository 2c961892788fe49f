import Foundation

/// A GeoJSON geometry (RFC 7946), as the DSO APIs use it: with RD coordinates when Content-Crs says so.
package struct GeoJSON: Codable, Sendable, Hashable {
  package var vorm: Vorm

  package init(_ vorm: Vorm) { self.vorm = vorm }

  /// Nil when the bytes are not a GeoJSON geometry (a Feature with one counts too).
  package init?(bytes: [UInt8]) {
    guard let gelezen = try? JSONDecoder().decode(GeoJSON.self, from: Data(bytes)) else { return nil }
    self = gelezen
  }

  package var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // Encoding plain numbers and strings cannot fail.
    return (try? encoder.encode(self)).map { Array($0) } ?? []
  }

  private enum Sleutel: String, CodingKey { case type, coordinates, geometries, geometry }

  package init(from decoder: any Decoder) throws {
    let vak = try decoder.container(keyedBy: Sleutel.self)
    let soort = try vak.decode(String.self, forKey: .type)
    switch soort {
    case "Point": vorm = .punt(try Self.punt(vak.decode([Double].self, forKey: .coordinates)))
    case "MultiPoint": vorm = .punten(try Self.rij(vak.decode([[Double]].self, forKey: .coordinates)))
    case "LineString": vorm = .lijn(try Self.rij(vak.decode([[Double]].self, forKey: .coordinates)))
    case "MultiLineString":
      vorm = .lijnen(try vak.decode([[[Double]]].self, forKey: .coordinates).map { try Self.rij($0) })
    case "Polygon": vorm = .vlak(try Self.vlak(vak.decode([[[Double]]].self, forKey: .coordinates)))
    case "MultiPolygon":
      vorm = .vlakken(try vak.decode([[[[Double]]]].self, forKey: .coordinates).map { try Self.vlak($0) })
    case "GeometryCollection":
      vorm = .verzameling(try vak.decode([GeoJSON].self, forKey: .geometries).map(\.vorm))
    case "Feature": vorm = try vak.decode(GeoJSON.self, forKey: .geometry).vorm
    default:
      throw DecodingError.dataCorruptedError(forKey: .type, in: vak, debugDescription: "onbekend type '\(soort)'")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var vak = encoder.container(keyedBy: Sleutel.self)
    switch vorm {
    case .punt(let punt): try zet(&vak, "Point", Self.paar(punt))
    case .punten(let punten): try zet(&vak, "MultiPoint", punten.map(Self.paar))
    case .lijn(let punten): try zet(&vak, "LineString", punten.map(Self.paar))
    case .lijnen(let lijnen): try zet(&vak, "MultiLineString", lijnen.map { $0.map(Self.paar) })
    case .vlak(let vlak): try zet(&vak, "Polygon", Self.ringen(vlak))
    case .vlakken(let vlakken): try zet(&vak, "MultiPolygon", vlakken.map(Self.ringen))
    case .verzameling(let delen):
      try vak.encode("GeometryCollection", forKey: .type)
      try vak.encode(delen.map { GeoJSON($0) }, forKey: .geometries)
    }
  }

  private func zet(_ vak: inout KeyedEncodingContainer<Sleutel>, _ type: String, _ waarde: some Encodable) throws {
    try vak.encode(type, forKey: .type)
    try vak.encode(waarde, forKey: .coordinates)
  }

  private static func punt(_ getallen: [Double]) throws -> Punt {
    guard getallen.count >= 2 else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "een positie heeft twee getallen"))
    }
    return Punt(x: getallen[0], y: getallen[1])
  }
  private static func rij(_ paren: [[Double]]) throws -> [Punt] { try paren.map { try punt($0) } }
  private static func vlak(_ ringen: [[[Double]]]) throws -> Vlak {
    let gelezen = try ringen.map { try rij($0) }
    guard let buiten = gelezen.first, gelezen.allSatisfy({ $0.count >= 4 && $0.first == $0.last }) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "een ring is niet gesloten"))
    }
    return Vlak(buitenring: buiten, gaten: Array(gelezen.dropFirst()))
  }
  private static func paar(_ punt: Punt) -> [Double] { [punt.x, punt.y] }
  private static func ringen(_ vlak: Vlak) -> [[[Double]]] { ([vlak.buitenring] + vlak.gaten).map { $0.map(paar) } }
}
