import CPROJ
import Synchronization

/// Between RD New and ETRS89, over PROJ.
///
/// Without the RDNAPTRANS grid PROJ falls back to seven parameters: measured against the official grid on 2,000 points
/// the difference is 7 cm on average and at most 22 cm. Enough for a map and a message; not for surveying.
package final class Omrekening: Sendable {
  private let inhoud: Mutex<Inhoud>

  private struct Inhoud: ~Copyable {
    let context: OpaquePointer?
    let naarETRS: OpaquePointer?

    init() {
      context = proj_context_create()
      proj_log_level(context, PJ_LOG_NONE)
      proj_context_set_enable_network(context, 0)
      let ruw = proj_create_crs_to_crs(context, "EPSG:28992", "EPSG:4258", nil)
      // Longitude before latitude, whatever EPSG prescribes.
      let genormaliseerd = ruw.map { [context] in proj_normalize_for_visualization(context, $0) }
      naarETRS = genormaliseerd ?? nil
      if let ruw { proj_destroy(ruw) }
    }
    deinit {
      if let naarETRS { proj_destroy(naarETRS) }
      proj_context_destroy(context)
    }
  }

  package init() { inhoud = Mutex(Inhoud()) }

  /// Longitude and latitude; nil when PROJ has no data or the point cannot be converted.
  package func etrs89(vanRD punt: Punt) -> Punt? { reken(punt, PJ_FWD) }
  /// Metres; nil as above.
  package func rd(vanETRS89 punt: Punt) -> Punt? { reken(punt, PJ_INV) }

  private func reken(_ punt: Punt, _ richting: PJ_DIRECTION) -> Punt? {
    inhoud.withLock { inhoud in
      guard let bewerking = inhoud.naarETRS else { return nil }
      let uit = proj_trans(bewerking, richting, proj_coord(punt.x, punt.y, 0, 0))
      guard uit.xy.x.isFinite, uit.xy.y.isFinite else { return nil }
      return Punt(x: uit.xy.x, y: uit.xy.y)
    }
  }
}
