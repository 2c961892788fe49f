package import Bevindingen
package import Ketenspoor
import Opslag
import Pakket
import Scherm
import Tijd

/// The board and the rooms around it: the steps with their evidence, the Ketenspoor, the clock, the addresses of the
/// systems and the explanation of every code.
package struct BordSystem: Ketensysteem {
  package let naam: Systeemnaam = "bord"
  package let router: Router

  /// Judges the steps on what the werkplaats holds now.
  package typealias Keuring = @Sendable () async throws -> [Stapoordeel]

  package init(
    _ omgeving: Werkplaatsomgeving, catalogus: Regelcatalogus, basisadres: String, casus: Bordcasus? = nil,
    keuring: @escaping Keuring
  ) throws {
    let store = try BordStore(omgeving.databank)
    let bord = BordScherm(omgeving: omgeving, store: store, casus: casus, keuring: keuring)
    let spoor = KetenspoorScherm(omgeving: omgeving, basisadres: basisadres)
    let inrichting = InrichtingScherm(omgeving: omgeving, store: store)
    let uitleg = UitlegScherm(omgeving: omgeving, catalogus: catalogus)
    var router = Router()
    router.scherm("/") { _ in try await bord.bord() }
    router.scherm("/stap/{stap}") { context in try await bord.stap(context["stap"]) }
    router.scherm("/bewijs/{sha256}") { context in try bord.bewijs(context["sha256"]) }
    router.scherm("/ketenspoor") { context in try spoor.overzicht(context.aanroep) }
    router.scherm("/ketenspoor/{nummer}") { context in try spoor.regel(context["nummer"]) }
    router.scherm("/ketenspoor/{nummer}/{kant}") { context in try spoor.bytes(context["nummer"], context["kant"]) }
    router.scherm("/klok") { context in inrichting.klok(context.aanroep.zoek("gezet")) }
    router.formulier("/klok") { context in try await inrichting.zetKlok(context.aanroep) }
    router.scherm("/verbindingen") { context in inrichting.verbindingen(context.aanroep.zoek("bewaard")) }
    router.formulier("/verbindingen") { context in try inrichting.zetVerbinding(context.aanroep) }
    router.scherm("/uitleg") { context in uitleg.overzicht(context.aanroep) }
    router.scherm("/uitleg/{code}") { context in uitleg.kaart(context["code"]) }
    self.router = router
  }
}
