import DSOKoppelvlak
import Ketenspoor
import STTR
import Tijd

/// Verzoeksroutering v2 and Behandeldienstconfiguraties v1: who decides, and who handles. The paths under the bases
/// and the field names are our assumption.
struct RouteringEndpoint: Sendable {
  let register: Register
  private var vandaag: Datum { register.omgeving.klok.vandaag }
  private static let configuraties = DSOPad.behandeldienstconfiguraties + "/behandeldienstconfiguraties"

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.post, DSOPad.verzoeksroutering + "/_bepaal") { ctx in try await bepaal(ctx.aanroep) }
    router.koppelvlak(.get, Self.configuraties) { ctx in
      let urn = ctx.aanroep.zoek("activiteitUrn")
      let alle = try register.store.behandeldiensten().filter { urn == nil || $0.activiteitUrn == urn }
      return try .json(Verzoeksroutering.Behandeldienstconfiguraties(behandeldienstconfiguraties: alle))
    }
    router.koppelvlak(.get, Self.configuraties + "/{id}") { ctx in
      guard let dienst = try register.store.behandeldienst(ctx["id"]) else { throw onbekend(ctx["id"]) }
      return try .json(dienst)
    }
    router.koppelvlak(.put, Self.configuraties) { ctx in try zet(ctx.aanroep, id: register.omgeving.ids.uuid()) }
    router.koppelvlak(.put, Self.configuraties + "/{id}") { ctx in try zet(ctx.aanroep, id: ctx["id"]) }
    router.koppelvlak(.delete, Self.configuraties + "/{id}") { ctx in
      guard let dienst = try register.store.behandeldienst(ctx["id"]) else { throw onbekend(ctx["id"]) }
      try eis(ctx.aanroep, gezag: dienst.bevoegdGezagOin)
      _ = try register.store.verwijderBehandeldienst(ctx["id"])
      return .leeg()
    }
  }

  private func onbekend(_ id: String) -> Weigering {
    Weigering(.nietGevonden("Behandeldienstconfiguratie '\(id)' bestaat niet"))
  }

  private func eis(_ aanroep: Aanroep, gezag: String) throws {
    guard aanroep.koppen[DSOHeader.oin] == gezag else {
      throw Weigering(.geenToegang("Alleen het bevoegd gezag (OIN \(gezag)) mag dit wijzigen, met de header X-OIN"))
    }
  }

  private func zet(_ aanroep: Aanroep, id: String) throws -> Ketenspoor.Antwoord {
    var dienst = try aanroep.inhoud(als: Verzoeksroutering.Behandeldienstconfiguratie.self)
    try eis(aanroep, gezag: dienst.bevoegdGezagOin)
    let begin = try Aanroep.datum(dienst.begindatum, vandaag)
    let eind = try dienst.einddatum.map { tekst in try Aanroep.datum(tekst, vandaag) }
    guard !dienst.activiteitUrn.isEmpty, !dienst.behandeldienst.oin.isEmpty else {
      throw Weigering(.ongeldig("activiteitUrn en behandeldienst.oin zijn verplicht"))
    }
    let nieuw = try register.store.behandeldienst(id) == nil
    try register.store.bewaar(dienst, als: id, begin: begin, eind: eind)
    dienst.id = id
    return try .json(dienst, status: nieuw ? 201 : 200)
  }

  // MARK: - Who gets a verzoek

  /// The owner of the activiteit is the bevoegd gezag; a magneetactiviteit pulls all to its own. The behandeldienst is
  /// what the bevoegd gezag configured for the activiteit on that day.
  private func bepaal(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let vraag = try aanroep.inhoud(als: Verzoeksroutering.Vraag.self)
    let datum = try Aanroep.datum(vraag.datum, vandaag)
    let refs = vraag.functioneleStructuurRefs.compactMap { FunctioneleStructuurRef($0) }
    guard refs.count == vraag.functioneleStructuurRefs.count, !refs.isEmpty else {
      throw Weigering(
        .ongeldig(
          "Stuur functioneleStructuurRefs van activiteiten mee", parameters: [.init(name: "functioneleStructuurRefs")]))
    }
    let beeld = try await register.beeld(op: datum, .minuut, bevat: Set(refs.map(\.activiteit)))
    let activiteiten = try refs.map { ref in
      guard let activiteit = beeld.activiteit(ref.activiteit) else {
        throw Weigering(.nietGevonden("Activiteit '\(ref.activiteit)' staat niet in het register"))
      }
      return activiteit
    }
    let magneet = activiteiten.first { $0.toepasbaar?.kenmerken.magneet == true }
    let diensten = try register.store.behandeldiensten().filter { geldt($0, op: datum) }
    var groepen: [String] = []
    let routeringen = zip(refs, activiteiten).map { ref, activiteit in
      let gezag = (magneet ?? activiteit).oin
      let dienst = diensten.last { $0.activiteitUrn == activiteit.urn && $0.bevoegdGezagOin == gezag }?.behandeldienst
      let sleutel = "\(gezag) \(dienst?.oin ?? "")"
      if !groepen.contains(sleutel) { groepen.append(sleutel) }
      return Verzoeksroutering.Routering(
        functioneleStructuurRef: ref.description,
        bevoegdeGezagen: [.init(oin: gezag, naam: naam(gezag, magneet ?? activiteit), afgeleid: true)],
        behandeldienst: dienst, conceptverzoekToegestaan: true,
        verzoekgroep: (groepen.firstIndex(of: sleutel) ?? 0) + 1)
    }
    return try .json(Verzoeksroutering.Antwoord(routeringen: routeringen))
  }

  private func naam(_ oin: String, _ activiteit: Registeractiviteit) -> String {
    register.organisaties.first { $0.oin == oin }?.naam ?? activiteit.plan.bevoegdGezag.naam
  }

  private func geldt(_ dienst: RTRStore.Behandeldienst, op dag: Datum) -> Bool {
    guard let begin = Datum(dagEerst: dienst.begindatum), begin <= dag else { return false }
    return dienst.einddatum.flatMap { Datum(dagEerst: $0) }.map { dag <= $0 } ?? true
  }
}
