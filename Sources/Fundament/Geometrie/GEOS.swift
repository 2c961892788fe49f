import CGEOS

/// One GEOS context and the geometries made in it. GEOS is not thread-safe within a context, so an owner uses it alone.
final class GEOSHandvat {
  let h: GEOSContextHandle_t

  init() { h = GEOS_init_r() }
  deinit { GEOS_finish_r(h) }

  /// Lends out the geometry for the time of the closure, because Swift may free an owner right after its last use.
  /// Nil when GEOS refuses the shape, for example a ring of three points.
  func met<Uitkomst>(_ vorm: Vorm, _ doe: (GEOSContextHandle_t, OpaquePointer) -> Uitkomst?) -> Uitkomst? {
    guard let ruw = ruw(vorm) else { return nil }
    defer { GEOSGeom_destroy_r(h, ruw) }
    return doe(h, ruw)
  }

  /// Takes a geometry that GEOS made, gives its value and frees it.
  func ontvang(_ ruw: OpaquePointer?) -> Vorm? {
    guard let ruw else { return nil }
    defer { GEOSGeom_destroy_r(h, ruw) }
    return vorm(ruw)
  }

  /// The caller frees it.
  func ruw(_ vorm: Vorm) -> OpaquePointer? {
    switch vorm {
    case .punt(let punt): reeks([punt]).flatMap { GEOSGeom_createPoint_r(h, $0) }
    case .lijn(let punten): reeks(punten).flatMap { GEOSGeom_createLineString_r(h, $0) }
    case .vlak(let vlak): ruw(vlak)
    case .punten, .lijnen, .vlakken, .verzameling: ruw(verzameling: vorm.enkelvoudig, type(vorm))
    }
  }

  private func type(_ vorm: Vorm) -> GEOSGeomTypes {
    switch vorm {
    case .punten: GEOS_MULTIPOINT
    case .lijnen: GEOS_MULTILINESTRING
    case .vlakken: GEOS_MULTIPOLYGON
    case .punt, .lijn, .vlak, .verzameling: GEOS_GEOMETRYCOLLECTION
    }
  }

  private func ruw(verzameling delen: [Vorm], _ type: GEOSGeomTypes) -> OpaquePointer? {
    var gemaakt: [OpaquePointer?] = delen.map { ruw($0) }
    guard !gemaakt.contains(where: { $0 == nil }) else {
      for deel in gemaakt { if let deel { GEOSGeom_destroy_r(h, deel) } }
      return nil
    }
    return GEOSGeom_createCollection_r(h, Int32(bitPattern: type.rawValue), &gemaakt, UInt32(gemaakt.count))
  }

  private func ruw(_ vlak: Vlak) -> OpaquePointer? {
    guard let buiten = reeks(vlak.buitenring).flatMap({ GEOSGeom_createLinearRing_r(h, $0) }) else { return nil }
    var gaten: [OpaquePointer?] = vlak.gaten.map { reeks($0).flatMap { GEOSGeom_createLinearRing_r(h, $0) } }
    guard !gaten.contains(where: { $0 == nil }) else {
      GEOSGeom_destroy_r(h, buiten)
      for gat in gaten { if let gat { GEOSGeom_destroy_r(h, gat) } }
      return nil
    }
    return GEOSGeom_createPolygon_r(h, buiten, &gaten, UInt32(gaten.count))
  }

  private func reeks(_ punten: [Punt]) -> OpaquePointer? {
    guard !punten.isEmpty, let reeks = GEOSCoordSeq_create_r(h, UInt32(punten.count), 2) else { return nil }
    for (plek, punt) in punten.enumerated() { GEOSCoordSeq_setXY_r(h, reeks, UInt32(plek), punt.x, punt.y) }
    return reeks
  }

  private func vorm(_ ruw: OpaquePointer) -> Vorm? {
    switch GEOSGeomTypeId_r(h, ruw) {
    case Int32(bitPattern: GEOS_POINT.rawValue): return punten(ruw).first.map { .punt($0) }
    case Int32(bitPattern: GEOS_LINESTRING.rawValue), Int32(bitPattern: GEOS_LINEARRING.rawValue):
      return .lijn(punten(ruw))
    case Int32(bitPattern: GEOS_POLYGON.rawValue): return vlak(ruw).map { .vlak($0) }
    default:
      let delen = (0..<max(0, GEOSGetNumGeometries_r(h, ruw))).compactMap { plek in
        GEOSGetGeometryN_r(h, ruw, plek).flatMap { vorm($0) }
      }
      return delen.isEmpty ? nil : .verzameling(delen)
    }
  }

  private func vlak(_ ruw: OpaquePointer) -> Vlak? {
    guard let buiten = GEOSGetExteriorRing_r(h, ruw) else { return nil }
    let gaten = (0..<max(0, GEOSGetNumInteriorRings_r(h, ruw))).compactMap { plek in
      GEOSGetInteriorRingN_r(h, ruw, plek).map { punten($0) }
    }
    return Vlak(buitenring: punten(buiten), gaten: gaten)
  }

  private func punten(_ ruw: OpaquePointer) -> [Punt] {
    guard let reeks = GEOSGeom_getCoordSeq_r(h, ruw) else { return [] }
    var aantal: UInt32 = 0
    GEOSCoordSeq_getSize_r(h, reeks, &aantal)
    return (0..<aantal).map { plek in
      var (x, y) = (0.0, 0.0)
      GEOSCoordSeq_getXY_r(h, reeks, plek, &x, &y)
      return Punt(x: x, y: y)
    }
  }
}
