package import Ketenspoor
import Opslag

/// Step 11: one dossier that bevoegd gezag and partners share while they handle a verzoek (SWF v5), with pages for a
/// partner that has no software of its own.
package struct SamenwerkenSystem: Ketensysteem {
  package let naam: Systeemnaam = "samenwerken"
  private let dossierkast: Dossierkast
  private let klok: Klok

  package init(_ omgeving: Werkplaatsomgeving) throws {
    try omgeving.databank.migreer(DossierStore.migraties)
    let store = DossierStore(omgeving.databank, kluis: omgeving.kluis)
    dossierkast = Dossierkast(store: store, klok: omgeving.klok, ids: omgeving.ids)
    klok = omgeving.klok
  }

  package var router: Router {
    var router = Router()
    SamenwerkingEndpoint(kast: dossierkast).voegToe(aan: &router)
    DocumentEndpoint(kast: dossierkast).voegToe(aan: &router)
    ActieverzoekEndpoint(kast: dossierkast).voegToe(aan: &router)
    NotificatieEndpoint(kast: dossierkast).voegToe(aan: &router)
    SamenwerkenSchermen(kast: dossierkast, klok: klok).voegToe(aan: &router)
    return router
  }
}
