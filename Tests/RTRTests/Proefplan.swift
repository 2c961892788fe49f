import DSOKoppelvlak
import Ketenspoor
import Synchronization
import Tijd

/// Stands in for Omgevingsdocumenten: a list of activiteiten by date, and rectangles as locations.
final class Proefplan: Ketensysteem {
  let naam: Systeemnaam = "omgevingsdocumenten"
  struct Rechthoek: Sendable {
    var minX, minY, maxX, maxY: Double
    func bevat(_ punt: GeoJSON.Positie) -> Bool {
      punt.x >= minX && punt.x <= maxX && punt.y >= minY && punt.y <= maxY
    }
  }

  struct Inhoud: Sendable {
    var activiteiten: [ToepasbaarOpvragen.Activiteit] = []
    var locaties: [String: Rechthoek] = [:]
    var isStuk = false
  }
  let inhoud: Mutex<Inhoud>

  init(_ inhoud: Inhoud) { self.inhoud = Mutex(inhoud) }

  var router: Router {
    var router = Router()
    router.koppelvlak(.get, DSOPad.toepasbaarOpvragen + "/activiteiten") { [self] ctx in
      let nu = inhoud.withLock { $0 }
      if nu.isStuk { return Antwoord(status: 503) }
      let dag = Datum(ctx.aanroep.zoek("datum") ?? "") ?? Datum(dagnummer: 0)
      let lijst = nu.activiteiten.filter { $0.beginGeldigheid <= dag && ($0.eindGeldigheid.map { dag < $0 } ?? true) }
      return try .json(ToepasbaarOpvragen.Activiteiten(embedded: .init(activiteiten: lijst)))
    }
    router.koppelvlak(.post, DSOPad.toepasbaarOpvragen + "/locatieidentificaties/_zoek") { [self] ctx in
      let vraag = try ctx.aanroep.json(ToepasbaarOpvragen.LocatieZoekvraag.self)
      let punten = vraag.geo.geometrie.posities
      let nu = inhoud.withLock { $0 }
      let gevonden = nu.locaties.filter { _, vlak in
        if vraag.geo.spatialOperator == "within" { return punten.allSatisfy(vlak.bevat) }
        let x = punten.map(\.x)
        let y = punten.map(\.y)
        return (x.min() ?? 0) <= vlak.maxX && (x.max() ?? 0) >= vlak.minX && (y.min() ?? 0) <= vlak.maxY
          && (y.max() ?? 0) >= vlak.minY
      }
      return try .json(
        ToepasbaarOpvragen.Locatieidentificaties(
          embedded: .init(locatieidentificaties: gevonden.keys.sorted())))
    }
    return router
  }
}
