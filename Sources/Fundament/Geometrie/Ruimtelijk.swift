package import Bevindingen
import CGEOS

/// How two geometries lie.
package enum Ligging: String, Sendable, Hashable { case binnen, deels, buiten }

extension Vorm {
  /// They have at least one point in common; touching counts (the predicate of Presenteren and of the map).
  package func raakt(_ ander: Vorm) -> Bool {
    vergelijk(ander) { h, a, b in GEOSIntersects_r(h, a, b) == 1 } ?? false
  }

  /// Wholly inside, partly, or outside `gebied`: the answers ja, deels and nee of a geo question. A point on the
  /// border counts as inside.
  package func ligging(in gebied: Vorm) -> Ligging {
    if vergelijk(gebied, { h, a, b in GEOSCoveredBy_r(h, a, b) == 1 }) ?? false { return .binnen }
    return raakt(gebied) ? .deels : .buiten
  }

  /// In square metres (RD); zero for points and lines.
  package var oppervlakte: Double {
    GEOSHandvat().met(self) { h, zelf in
      var uitkomst = 0.0
      return GEOSArea_r(h, zelf, &uitkomst) == 1 ? uitkomst : nil
    } ?? 0
  }

  /// A point that surely lies on the geometry: where a label or a test point can stand.
  package var puntErop: Punt? {
    let handvat = GEOSHandvat()
    return handvat.met(self) { h, zelf in handvat.ontvang(GEOSPointOnSurface_r(h, zelf)) }?.hoekpunten.first
  }

  /// The union of several geometries; nil when there are none.
  package static func samen(_ vormen: [Vorm]) -> Vorm? {
    guard !vormen.isEmpty else { return nil }
    let handvat = GEOSHandvat()
    return handvat.met(.verzameling(vormen.flatMap(\.enkelvoudig))) { h, alles in
      handvat.ontvang(GEOSUnaryUnion_r(h, alles))
    }
  }

  /// Nil when the geometry is valid; else a Dutch reason and the place.
  package var ongeldigheid: (reden: String, plek: Punt?)? {
    let handvat = GEOSHandvat()
    let oordeel = handvat.met(self) { h, zelf -> (geldig: Bool, reden: String, plek: Punt?)? in
      var reden: UnsafeMutablePointer<CChar>?
      var plek: OpaquePointer?
      let geldig = GEOSisValidDetail_r(h, zelf, 0, &reden, &plek) == 1
      defer { if let reden { GEOSFree_r(h, reden) } }
      return (geldig, reden.map { String(cString: $0) } ?? "", handvat.ontvang(plek)?.hoekpunten.first)
    }
    guard let oordeel else { return ("een ring of lijn heeft te weinig punten", nil) }
    return oordeel.geldig ? nil : (Self.nederlands(oordeel.reden), oordeel.plek)
  }

  private func vergelijk(_ ander: Vorm, _ doe: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> Bool) -> Bool? {
    let handvat = GEOSHandvat()
    return handvat.met(self) { _, zelf in handvat.met(ander) { h, andere in doe(h, zelf, andere) } }
  }

  private static func nederlands(_ reden: String) -> String {
    let redenen: [String: String] = [
      "Self-intersection": "de rand kruist zichzelf", "Ring Self-intersection": "een ring raakt zichzelf",
      "Hole lies outside shell": "een gat ligt buiten het vlak", "Holes are nested": "gaten liggen in elkaar",
      "Interior is disconnected": "het binnenste valt uiteen", "Nested shells": "vlakken liggen in elkaar",
      "Duplicate Rings": "een ring komt twee keer voor", "Too few points in geometry component": "te weinig punten",
      "Invalid Coordinate": "een coördinaat is geen getal", "Ring is not closed": "een ring is niet gesloten",
    ]
    return redenen[reden] ?? reden
  }

  /// Findings of a geometry that came in: validity, and whether it lies in the Netherlands and its sea area.
  package func controleer(_ stelsel: Stelsel, bij plaats: Vindplaats) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if let (reden, plek) = ongeldigheid {
      let waar = plek.map { " bij (\(Coordinaat.tekst($0.x, stelsel)), \(Coordinaat.tekst($0.y, stelsel)))" } ?? ""
      bevindingen.append(GeometrieRegels.ongeldig.bevinding("Ongeldige geometrie: \(reden)\(waar)", bij: plaats))
    }
    if let vak = omhullende, !stelsel.omvat(vak) {
      bevindingen.append(GeometrieRegels.buitenNederland.bevinding("De geometrie ligt buiten Nederland", bij: plaats))
    }
    return bevindingen
  }
}

extension Stelsel {
  /// The Netherlands with its exclusive economic zone, roughly.
  fileprivate func omvat(_ vak: Omhullende) -> Bool {
    switch self {
    case .rd: vak.minX >= -70_000 && vak.maxX <= 300_000 && vak.minY >= 289_000 && vak.maxY <= 850_000
    case .etrs89: vak.minX >= 2 && vak.maxX <= 8 && vak.minY >= 50 && vak.maxY <= 56
    }
  }
}
