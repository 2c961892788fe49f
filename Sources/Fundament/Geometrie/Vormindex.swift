import CGEOS
import Synchronization

/// Many shapes, searched by place: an STRtree of bounding boxes over prepared geometries.
///
/// Built once, asked often. GEOS is not thread-safe within a context, so questions take turns.
package final class Vormindex: Sendable {
  private let inhoud: Mutex<Inhoud>

  private struct Inhoud: ~Copyable {
    let handvat: GEOSHandvat
    let boom: OpaquePointer?
    var vormen: [OpaquePointer?]
    var voorbereid: [OpaquePointer?]

    deinit {
      let h = handvat.h
      for deel in voorbereid { if let deel { GEOSPreparedGeom_destroy_r(h, deel) } }
      if let boom { GEOSSTRtree_destroy_r(h, boom) }
      for vorm in vormen { if let vorm { GEOSGeom_destroy_r(h, vorm) } }
      withExtendedLifetime(handvat) {}
    }
  }

  /// The answers are indexes into this array.
  package init(_ vormen: [Vorm]) {
    let handvat = GEOSHandvat()
    let boom = GEOSSTRtree_create_r(handvat.h, 10)
    let gemaakt = vormen.map { handvat.ruw($0) }
    for (plek, vorm) in gemaakt.enumerated() {
      // The tree carries an untyped pointer: the index plus one, because nil is no item.
      if let vorm { GEOSSTRtree_insert_r(handvat.h, boom, vorm, UnsafeMutableRawPointer(bitPattern: plek + 1)) }
    }
    inhoud = Mutex(
      Inhoud(
        handvat: handvat, boom: boom, vormen: gemaakt, voorbereid: Array(repeating: nil, count: vormen.count)))
  }

  /// Indexes of the shapes that touch `vorm`, ascending.
  package func raakt(_ vorm: Vorm) -> [Int] {
    inhoud.withLock { inhoud in
      guard let boom = inhoud.boom, let gezocht = inhoud.handvat.ruw(vorm) else { return [] }
      let h = inhoud.handvat.h
      defer { GEOSGeom_destroy_r(h, gezocht) }
      return Self.kandidaten(h, boom, gezocht).filter { plek in
        guard let vorm = inhoud.vormen[plek] else { return false }
        let voorbereid = inhoud.voorbereid[plek] ?? GEOSPrepare_r(h, vorm)
        inhoud.voorbereid[plek] = voorbereid
        return GEOSPreparedIntersects_r(h, voorbereid, gezocht) == 1
      }.sorted()
    }
  }

  private static func kandidaten(_ h: GEOSContextHandle_t, _ boom: OpaquePointer, _ vorm: OpaquePointer) -> [Int] {
    var gevonden: [Int] = []
    withUnsafeMutablePointer(to: &gevonden) { vak in
      GEOSSTRtree_query_r(
        h, boom, vorm,
        { item, vak in
          vak?.assumingMemoryBound(to: [Int].self).pointee.append(Int(bitPattern: item) - 1)
        }, vak)
    }
    return gevonden
  }
}
