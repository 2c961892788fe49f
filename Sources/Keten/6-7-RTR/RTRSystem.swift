package import Ketenspoor
import Opslag

/// Steps 6, 7 and the run-time half of 8: the Registratie Toepasbare Regels. Verifies and takes in rules, keeps them by
/// date with the activiteiten of the published plans, and answers the loket.
package struct RTRSystem: Ketensysteem {
  package let naam: Systeemnaam = "rtr"
  private let register: Register

  /// - Parameters:
  ///   - organisaties: whose code belongs to which OIN. Of others the register learns it from their deliveries.
  ///   - werkzaamheden: the list to begin with; deliveries add to it.
  package init(
    _ omgeving: Werkplaatsomgeving, organisaties: [RTROrganisatie] = [], werkzaamheden: [RTRWerkzaamheid] = []
  ) throws {
    try omgeving.databank.migreer(RTRStore.migraties)
    let store = RTRStore(omgeving.databank, kluis: omgeving.kluis)
    try store.laad(werkzaamheden)
    register = Register(omgeving: omgeving, store: store, organisaties: organisaties)
  }

  package var router: Router {
    var router = Router()
    GegevensEndpoint(register: register).voegToe(aan: &router)
    UitvoerenEndpoint(register: register).voegToe(aan: &router)
    AanleverEndpoint(register: register).voegToe(aan: &router)
    RouteringEndpoint(register: register).voegToe(aan: &router)
    RTRSchermen(register: register).voegToe(aan: &router)
    return router
  }
}
