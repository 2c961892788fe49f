package import Ketenspoor
import Opslag

/// Step 4a: the official publications (Gemeenteblad) and the consolidated regulations, as overheid.nl shows them.
///
/// Takes in what the LVBB hands over and shows it; decides nothing itself.
package struct BekendmakingenSystem: Ketensysteem {
  package let naam: Systeemnaam = "bekendmakingen"
  private let omgeving: Werkplaatsomgeving
  private let store: BekendmakingStore

  package init(_ omgeving: Werkplaatsomgeving) throws {
    try omgeving.databank.migreer(BekendmakingStore.migraties)
    self.omgeving = omgeving
    store = BekendmakingStore(omgeving.databank, kluis: omgeving.kluis)
  }

  package var router: Router {
    var router = Router()
    DoorleveringEndpoint(store: store, klok: omgeving.klok).voegToe(aan: &router)
    PublicatieEndpoint(store: store).voegToe(aan: &router)
    BekendmakingenSchermen(store: store, klok: omgeving.klok).voegToe(aan: &router)
    return router
  }
}
