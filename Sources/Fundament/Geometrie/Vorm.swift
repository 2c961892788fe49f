/// A position: x, y in metres (RD New) or longitude, latitude in degrees (ETRS89, WGS84). Always x before y, whatever
/// the axis order of the file it came from.
package struct Punt: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  package func afstand(tot ander: Punt) -> Double {
    let (dx, dy) = (x - ander.x, y - ander.y)
    return (dx * dx + dy * dy).squareRoot()
  }
}

/// A polygon: one closed outer ring and holes. First and last point of a ring are equal.
package struct Vlak: Sendable, Hashable {
  package var buitenring: [Punt]
  package var gaten: [[Punt]]

  package init(buitenring: [Punt], gaten: [[Punt]] = []) {
    self.buitenring = buitenring
    self.gaten = gaten
  }
}

/// A simple-features geometry without arcs.
package indirect enum Vorm: Sendable, Hashable {
  case punt(Punt)
  case lijn([Punt])
  case vlak(Vlak)
  case punten([Punt])
  case lijnen([[Punt]])
  case vlakken([Vlak])
  case verzameling([Vorm])

  /// What IMOW asks of a Locatie: Punt, Lijn or Gebied (TPOD1960, 1970, 1980). Nil for a mixture.
  package enum Soort: String, Sendable { case punt, lijn, vlak }

  package var soort: Soort? {
    switch self {
    case .punt, .punten: .punt
    case .lijn, .lijnen: .lijn
    case .vlak, .vlakken: .vlak
    case .verzameling(let delen): delen.dropFirst().allSatisfy { $0.soort == delen[0].soort } ? delen.first?.soort : nil
    }
  }

  /// The parts that are not collections.
  package var enkelvoudig: [Vorm] {
    switch self {
    case .punt, .lijn, .vlak: [self]
    case .punten(let punten): punten.map { .punt($0) }
    case .lijnen(let lijnen): lijnen.map { .lijn($0) }
    case .vlakken(let vlakken): vlakken.map { .vlak($0) }
    case .verzameling(let delen): delen.flatMap(\.enkelvoudig)
    }
  }

  package var hoekpunten: [Punt] {
    switch self {
    case .punt(let punt): [punt]
    case .lijn(let punten), .punten(let punten): punten
    case .vlak(let vlak): vlak.buitenring + vlak.gaten.flatMap { $0 }
    case .lijnen(let lijnen): lijnen.flatMap { $0 }
    case .vlakken(let vlakken): vlakken.flatMap { $0.buitenring + $0.gaten.flatMap { $0 } }
    case .verzameling(let delen): delen.flatMap(\.hoekpunten)
    }
  }

  /// Nil for an empty geometry.
  package var omhullende: Omhullende? { Omhullende(hoekpunten) }

  package func map(_ omzetten: (Punt) -> Punt) -> Vorm {
    switch self {
    case .punt(let punt): .punt(omzetten(punt))
    case .lijn(let punten): .lijn(punten.map(omzetten))
    case .punten(let punten): .punten(punten.map(omzetten))
    case .vlak(let vlak): .vlak(Self.map(vlak, omzetten))
    case .lijnen(let lijnen): .lijnen(lijnen.map { $0.map(omzetten) })
    case .vlakken(let vlakken): .vlakken(vlakken.map { Self.map($0, omzetten) })
    case .verzameling(let delen): .verzameling(delen.map { $0.map(omzetten) })
    }
  }

  private static func map(_ vlak: Vlak, _ omzetten: (Punt) -> Punt) -> Vlak {
    Vlak(buitenring: vlak.buitenring.map(omzetten), gaten: vlak.gaten.map { $0.map(omzetten) })
  }
}

/// The smallest upright rectangle around a geometry.
package struct Omhullende: Sendable, Hashable {
  package var minX: Double
  package var minY: Double
  package var maxX: Double
  package var maxY: Double

  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  package init?(_ punten: [Punt]) {
    guard let eerste = punten.first else { return nil }
    self.init(minX: eerste.x, minY: eerste.y, maxX: eerste.x, maxY: eerste.y)
    for punt in punten {
      minX = min(minX, punt.x)
      maxX = max(maxX, punt.x)
      minY = min(minY, punt.y)
      maxY = max(maxY, punt.y)
    }
  }

  package func samen(met ander: Omhullende) -> Omhullende {
    Omhullende(
      minX: min(minX, ander.minX), minY: min(minY, ander.minY), maxX: max(maxX, ander.maxX),
      maxY: max(maxY, ander.maxY))
  }
}

/// The coordinate reference systems of the chain.
package enum Stelsel: Int, Sendable, Hashable, CaseIterable {
  /// RD New, metres.
  case rd = 28992
  /// ETRS89, degrees.
  case etrs89 = 4258

  package var urn: String { "urn:ogc:def:crs:EPSG::\(rawValue)" }
  /// The form of the header Content-Crs.
  package var url: String { "http://www.opengis.net/def/crs/EPSG/0/\(rawValue)" }

  /// Reads `urn:ogc:def:crs:EPSG::28992`, `EPSG:28992` and the URL form.
  package init?(naam: String) {
    guard let nummer = Int(naam.reversed().prefix { $0.isNumber }.reversed().map(String.init).joined()),
      let stelsel = Stelsel(rawValue: nummer)
    else { return nil }
    self = stelsel
  }

  /// In a file latitude comes first (EPSG axis order).
  var breedteEerst: Bool { self == .etrs89 }
}
