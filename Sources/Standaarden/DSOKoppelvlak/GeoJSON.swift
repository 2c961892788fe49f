/// A GeoJSON geometry as the DSO APIs use it: coordinates in RD (EPSG:28992), at most 3 decimals.
///
/// Wrong input throws a DecodingError, which the door turns into 400 with `invalid-params`.
package indirect enum GeoJSON: Sendable, Hashable {
  case point(Positie)
  case lineString([Positie])
  case polygon([[Positie]])
  case multiPoint([Positie])
  case multiLineString([[Positie]])
  case multiPolygon([[[Positie]]])
  case geometryCollection([GeoJSON])

  /// A position: x (east) and y (north) in metres. A third number is read and dropped.
  package struct Positie: Sendable, Hashable, Codable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }

    package init(from decoder: any Decoder) throws {
      var lijst = try decoder.unkeyedContainer()
      x = try lijst.decode(Double.self)
      y = try lijst.decode(Double.self)
    }

    package func encode(to encoder: any Encoder) throws {
      var lijst = encoder.unkeyedContainer()
      try lijst.encode(x)
      try lijst.encode(y)
    }
  }

  package static func punt(x: Double, y: Double) -> GeoJSON { .point(Positie(x: x, y: y)) }

  /// The word in the member `type`.
  package var type: String {
    switch self {
    case .point: "Point"
    case .lineString: "LineString"
    case .polygon: "Polygon"
    case .multiPoint: "MultiPoint"
    case .multiLineString: "MultiLineString"
    case .multiPolygon: "MultiPolygon"
    case .geometryCollection: "GeometryCollection"
    }
  }

  /// All positions, in order.
  package var posities: [Positie] {
    switch self {
    case .point(let positie): [positie]
    case .lineString(let posities), .multiPoint(let posities): posities
    case .polygon(let ringen), .multiLineString(let ringen): ringen.flatMap(\.self)
    case .multiPolygon(let vlakken): vlakken.flatMap { $0.flatMap(\.self) }
    case .geometryCollection(let delen): delen.flatMap(\.posities)
    }
  }

  /// Presenteren v8 answers 422 to more than 3 decimals.
  package var heeftTeVeelDecimalen: Bool {
    posities.contains { positie in
      [positie.x, positie.y].contains { abs($0 * 1000 - ($0 * 1000).rounded()) > 1e-4 }
    }
  }
}

extension GeoJSON: Codable {
  private enum CodingKeys: String, CodingKey { case type, coordinates, geometries }

  /// Collections may hold collections; deeper than this no real geometry goes, and the stack must survive bad input.
  private static let grootsteDiepte = 8

  package init(from decoder: any Decoder) throws {
    let vak = try decoder.container(keyedBy: CodingKeys.self)
    let type = try vak.decode(String.self, forKey: .type)
    switch type {
    case "Point": self = .point(try vak.decode(Positie.self, forKey: .coordinates))
    case "LineString": self = .lineString(try vak.decode([Positie].self, forKey: .coordinates))
    case "Polygon": self = .polygon(try vak.decode([[Positie]].self, forKey: .coordinates))
    case "MultiPoint": self = .multiPoint(try vak.decode([Positie].self, forKey: .coordinates))
    case "MultiLineString": self = .multiLineString(try vak.decode([[Positie]].self, forKey: .coordinates))
    case "MultiPolygon": self = .multiPolygon(try vak.decode([[[Positie]]].self, forKey: .coordinates))
    case "GeometryCollection" where decoder.codingPath.count < Self.grootsteDiepte * 2:
      self = .geometryCollection(try vak.decode([GeoJSON].self, forKey: .geometries))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: vak, debugDescription: "'\(type)' is geen geometrie van GeoJSON")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var vak = encoder.container(keyedBy: CodingKeys.self)
    try vak.encode(type, forKey: .type)
    switch self {
    case .point(let positie): try vak.encode(positie, forKey: .coordinates)
    case .lineString(let posities), .multiPoint(let posities): try vak.encode(posities, forKey: .coordinates)
    case .polygon(let ringen), .multiLineString(let ringen): try vak.encode(ringen, forKey: .coordinates)
    case .multiPolygon(let vlakken): try vak.encode(vlakken, forKey: .coordinates)
    case .geometryCollection(let delen): try vak.encode(delen, forKey: .geometries)
    }
  }
}
