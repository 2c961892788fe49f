package import Bevindingen
package import Ketenspoor

/// Judges every step by its contract, on what crossed the borders and on what each system says it holds. It looks at
/// nothing that a real product in a seat would not show too.
package struct Keuring: Sendable {
  /// Setting that holds the last number in the Ketenspoor before the practice began.
  package static let sleutelBegin = Bewijskast.sleutelBegin

  private let omgeving: Werkplaatsomgeving
  private let catalogus: Regelcatalogus
  private let verwachting: Ketenverwachting

  package init(
    _ omgeving: Werkplaatsomgeving, catalogus: Regelcatalogus, verwachting: Ketenverwachting = Ketenverwachting()
  ) {
    self.omgeving = omgeving
    self.catalogus = catalogus
    self.verwachting = verwachting
  }

  /// All steps, in the order of the chain.
  package func oordelen() async throws -> [Stapoordeel] {
    let kast = try Bewijskast(omgeving)
    let plan = Plankeuring(kast: kast, catalogus: catalogus, verwachting: verwachting)
    let regels = Regelkeuring(kast: kast)
    let verzoek = Verzoekkeuring(kast: kast, verwachting: verwachting)
    let partners = Partnerkeuring(kast: kast, verzoek: verzoek)
    var oordelen: [Stapoordeel] = []
    for stap in Stap.allCases {
      let begin = ContinuousClock.now
      var oordeel =
        switch stap {
        case .een: plan.wijzigen()
        case .twee: plan.valideren()
        case .drie: await plan.publiceren()
        case .vierA: await plan.lezen()
        case .vierB: await plan.kaart()
        case .vijf: regels.maken()
        case .zes: regels.verifieren()
        case .zeven: await regels.publiceren()
        case .achtA: verzoek.check()
        case .achtB: verzoek.aanvraag()
        case .negenA: await verzoek.behandelen()
        case .negenB: await verzoek.terugkoppelen()
        case .tien: await partners.behandeldienst()
        case .elf: await partners.samenwerken()
        }
      let duur = begin.duration(to: .now).components
      oordeel.duurMs = Int(duur.seconds) * 1_000 + Int(duur.attoseconds / 1_000_000_000_000_000)
      oordeel.bevindingen = oordeel.bevindingen.bijStap(stap.rawValue)
      oordelen.append(oordeel)
    }
    return oordelen
  }
}
