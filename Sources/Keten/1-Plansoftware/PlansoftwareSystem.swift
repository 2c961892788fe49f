package import Ketenspoor
import Markup
package import Opslag
import STOP

/// Step 1: the planjurist downloads the consolidated plan, changes it and delivers the change to the LVBB. Also the
/// desk from which steps 2 and 3 are started and followed.
package struct PlansoftwareSystem: Ketensysteem {
  package static let systeemnaam: Systeemnaam = "plansoftware"

  package let naam = PlansoftwareSystem.systeemnaam
  private let werkplek: Werkplek

  package init(_ omgeving: Werkplaatsomgeving, instellingen: PlansoftwareInstellingen = PlansoftwareInstellingen())
    throws
  {
    try omgeving.databank.migreer(PlansoftwareMigraties.alle)
    werkplek = Werkplek(omgeving, instellingen)
  }

  package var router: Router {
    var router = Router()
    OverzichtScherm(werkplek: werkplek).routes(&router)
    RegelingScherm(werkplek: werkplek).routes(&router)
    ArtikelScherm(werkplek: werkplek).routes(&router)
    WijzigingScherm(werkplek: werkplek).routes(&router)
    BasisScherm(werkplek: werkplek).routes(&router)
    AanleveringScherm(werkplek: werkplek).routes(&router)
    OverzichtEndpoint(werkplek: werkplek).routes(&router)
    let post = werkplek.post
    router.koppelvlak(.post, LVBBPost.pad) { context in try post.ontvang(context.aanroep) }
    return router
  }

  package func bezorgd(_ bericht: UitgaandBericht, antwoord: Antwoord) async { werkplek.post.bezorgd(antwoord) }

  package func opgegeven(_ bericht: UitgaandBericht, fout: String) async {
    try? werkplek.aanleveringen.opgegeven(uitvak: bericht.id, fout: fout)
  }
}

/// What the rooms of this system share.
struct Werkplek: Sendable {
  let omgeving: Werkplaatsomgeving
  let instellingen: PlansoftwareInstellingen
  let regelingen: RegelingStore
  let bases: BasisStore
  let aanleveringen: AanleveringStore
  let post: LVBBPost

  init(_ omgeving: Werkplaatsomgeving, _ instellingen: PlansoftwareInstellingen) {
    self.omgeving = omgeving
    self.instellingen = instellingen
    regelingen = RegelingStore(omgeving.databank, kluis: omgeving.kluis)
    bases = BasisStore(omgeving.databank)
    aanleveringen = AanleveringStore(omgeving.databank, kluis: omgeving.kluis)
    post = LVBBPost(omgeving: omgeving, aanleveringen: aanleveringen, instellingen: instellingen)
  }

  /// A downloaded regeling with the change to it.
  struct Werkstuk: Sendable {
    var rij: Regelingrij
    var plan: Plan
    var concept: Concept
    /// Whether anything was changed.
    var isGewijzigd: Bool
    var tekst: RegelingTekst { RegelingTekst(concept.tekst) }
  }

  /// Nil when there is no such regeling.
  func werkstuk(_ id: String) throws -> Werkstuk? {
    guard let rij = try regelingen.regeling(id), let plan = try regelingen.plan(rij) else { return nil }
    let concept = try regelingen.concept(id)
    let isGewijzigd =
      concept.map { $0.tekst.genormaliseerd != plan.pakket.tekst.genormaliseerd || !$0.objecten.isEmpty } ?? false
    return Werkstuk(rij: rij, plan: plan, concept: concept ?? Concept(plan), isGewijzigd: isGewijzigd)
  }

  /// An idLevering that this desk has not used: readable, and unique per OIN (LVBB1012).
  func nieuweIdLevering(_ begin: String) -> String {
    let uniek = omgeving.ids.uuid().filter { $0.isLetter || $0.isNumber }.suffix(12)
    let schoon = begin.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(60)
    return "\(schoon.isEmpty ? "levering" : String(schoon))-\(uniek)"
  }
}
