import DSOKoppelvlak

/// Makes a place one centimetre smaller before it is compared with areas.
///
/// An area that only touches the plan does not count as partly inside, and a plan that lies exactly on the border of an
/// area is inside (ours: the border cases of the real chain are not published). A point is left as it is.
enum Krimp {
  static let centimeter = 0.01

  static func kleiner(_ plek: GeoJSON) -> GeoJSON {
    switch plek {
    case .point, .multiPoint: plek
    case .lineString(let lijn): .lineString(kleiner(lijn, om: lijn))
    case .multiLineString(let lijnen): .multiLineString(lijnen.map { kleiner($0, om: $0) })
    case .polygon(let ringen): .polygon(vlak(ringen))
    case .multiPolygon(let vlakken): .multiPolygon(vlakken.map(vlak))
    case .geometryCollection(let delen): .geometryCollection(delen.map(kleiner))
    }
  }

  private static func vlak(_ ringen: [[GeoJSON.Positie]]) -> [[GeoJSON.Positie]] {
    ringen.map { kleiner($0, om: ringen.first ?? $0) }
  }

  /// Towards the middle of the bounding box, so that the box loses a centimetre on every side.
  private static func kleiner(_ punten: [GeoJSON.Positie], om ring: [GeoJSON.Positie]) -> [GeoJSON.Positie] {
    guard let minX = ring.map(\.x).min(), let maxX = ring.map(\.x).max(), let minY = ring.map(\.y).min(),
      let maxY = ring.map(\.y).max()
    else { return punten }
    let (fx, fy) = (factor(maxX - minX), factor(maxY - minY))
    let (mx, my) = ((minX + maxX) / 2, (minY + maxY) / 2)
    return punten.map { punt in
      .init(x: afgerond(mx + (punt.x - mx) * fx), y: afgerond(my + (punt.y - my) * fy))
    }
  }

  private static func factor(_ maat: Double) -> Double { maat > 4 * centimeter ? (maat - 2 * centimeter) / maat : 1 }
  /// At most 3 decimals, as the APIs ask.
  private static func afgerond(_ getal: Double) -> Double { (getal * 1000).rounded() / 1000 }
}
