package import Ketenspoor
import Opslag
package import STTR

/// Step 5: the desk where toepasbare regels are made, tried, verified and published, or where a file of another
/// product is published.
package struct RegelbeheerSystem: Ketensysteem {
  package let naam: Systeemnaam = "regelbeheer"
  private let bureau: Regelbureau

  /// - Parameters:
  ///   - naamgeving: the OIN and code of the municipality, and the locations by the slug that authors use.
  ///   - voorbeelden: rules that can be taken over with one button.
  package init(
    _ omgeving: Werkplaatsomgeving, naamgeving: Regelnaamgeving, voorbeelden: [Regelvoorbeeld] = []
  ) throws {
    try omgeving.databank.migreer(DossierStore.migraties)
    bureau = Regelbureau(
      omgeving: omgeving, store: DossierStore(omgeving.databank), naamgeving: naamgeving,
      rtr: RTRClient(omgeving: omgeving, oin: naamgeving.oin),
      plan: PlanClient(omgeving: omgeving, bronhouder: naamgeving.bronhouder), voorbeelden: voorbeelden)
  }

  package var router: Router {
    var router = Router()
    OverzichtScherm(bureau: bureau).voegToe(aan: &router)
    VoorbeeldScherm(bureau: bureau).voegToe(aan: &router)
    DossierScherm(bureau: bureau).voegToe(aan: &router)
    VraagScherm(bureau: bureau).voegToe(aan: &router)
    RijScherm(bureau: bureau).voegToe(aan: &router)
    ProefScherm(bureau: bureau).voegToe(aan: &router)
    ScenarioScherm(bureau: bureau).voegToe(aan: &router)
    ScenariobestandScherm(bureau: bureau).voegToe(aan: &router)
    HerkomstScherm(bureau: bureau).voegToe(aan: &router)
    ArtikelScherm(bureau: bureau).voegToe(aan: &router)
    PublicatieScherm(bureau: bureau).voegToe(aan: &router)
    return router
  }
}

/// What every page of this desk needs.
struct Regelbureau: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: DossierStore
  let naamgeving: Regelnaamgeving
  let rtr: RTRClient
  let plan: PlanClient
  let voorbeelden: [Regelvoorbeeld]
}
