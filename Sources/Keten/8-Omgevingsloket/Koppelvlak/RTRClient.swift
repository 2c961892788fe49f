import DSOKoppelvlak
import Ketenspoor
import Tijd

/// Calls of the loket to the Registratie Toepasbare Regels, over its public APIs.
struct RTRClient: Sendable {
  private static let rtr: Systeemnaam = "rtr"

  let omgeving: Werkplaatsomgeving

  /// Zoekinterface v2: an empty term gives all.
  func werkzaamheden(_ zoekterm: String) async throws -> [RTRGegevens.Werkzaamheid] {
    let vraag = Zoekinterface.WerkzaamhedenZoekvraag(zoekterm: zoekterm.isEmpty ? nil : zoekterm)
    let antwoord = try await post(DSOPad.zoekinterface + "/werkzaamheden/_zoek", vraag, "Zoekinterface")
    return try antwoord.json(RTRGegevens.Werkzaamheden.self).embedded.werkzaamheden
  }

  /// Uitvoeren services v3: one round of the check.
  func conclusie(_ project: Project) async throws -> [UitvoerenServices.ConclusieAntwoord] {
    let vraag = UitvoerenServices.Vraagstelling(
      functioneleStructuurRefs: project.werkzaamheden.map {
        structuurvraag($0.ref, project.checkantwoorden[$0.ref] ?? [:])
      }, geo: geo(project), datum: omgeving.klok.vandaag.dagEerst)
    let antwoord = try await post(DSOPad.uitvoerenServices + "/conclusie/_bepaal", vraag, "Uitvoeren services")
    return try antwoord.json([UitvoerenServices.ConclusieAntwoord].self)
  }

  /// Uitvoeren services v3: one round of the form.
  func indieningsvereisten(_ project: Project) async throws -> [UitvoerenServices.IndieningsvereistenAntwoord] {
    guard let aanvraag = project.aanvraag else { return [] }
    let vraag = UitvoerenServices.Vraagstelling(
      functioneleStructuurRefs: aanvraag.activiteiten.map { keuze in
        var antwoorden = aanvraag.antwoorden[keuze.ref] ?? [:]
        for bijlage in aanvraag.bijlagen where bijlage.ref == keuze.ref { antwoorden[bijlage.vraagId] = "true" }
        return structuurvraag(keuze.ref, antwoorden)
      }, geo: geo(project), datum: omgeving.klok.vandaag.dagEerst, rolaanduiding: .init())
    let antwoord = try await post(
      DSOPad.uitvoerenServices + "/indieningsvereisten/_bepaal", vraag, "Uitvoeren services")
    return try antwoord.json([UitvoerenServices.IndieningsvereistenAntwoord].self)
  }

  /// The text behind a toelichtingId; empty when it cannot be had, because a missing help text stops nobody.
  func toelichting(_ id: Int?) async -> String {
    guard let id,
      let antwoord = try? await omgeving.verbindingen.roep(
        van: OmgevingsloketSystem.systeemnaam, naar: Self.rtr, koppelvlak: "Uitvoeren services",
        .get(DSOPad.uitvoerenServices + "/toelichtingen/\(id)")),
      antwoord.isGelukt, let gelezen = try? antwoord.json(UitvoerenServices.Toelichting.self)
    else { return "" }
    return gelezen.toelichting
  }

  /// Verzoeksroutering v2: who gets each activity.
  func routering(_ refs: [String], _ project: Project) async throws -> [Verzoeksroutering.Routering] {
    let vraag = Verzoeksroutering.Vraag(
      functioneleStructuurRefs: refs, geo: geo(project), datum: omgeving.klok.vandaag.dagEerst)
    let antwoord = try await post(DSOPad.verzoeksroutering + "/_bepaal", vraag, "Verzoeksroutering")
    return try antwoord.json(Verzoeksroutering.Antwoord.self).routeringen
  }

  private func structuurvraag(_ ref: String, _ antwoorden: [Int: String]) -> UitvoerenServices.Structuurvraag {
    UitvoerenServices.Structuurvraag(
      functioneleStructuurRef: ref,
      antwoorden: antwoorden.sorted { $0.key < $1.key }.map { .init(id: $0.key, antwoord: $0.value) })
  }

  private func geo(_ project: Project) -> UitvoerenServices.Geo {
    .init(intersects: .punt(x: project.locatie.x, y: project.locatie.y))
  }

  private func post(_ pad: String, _ vraag: some Encodable, _ koppelvlak: String) async throws -> Antwoord {
    var aanroep = try Aanroep.json(.post, pad, vraag)
    aanroep.koppen[DSOHeader.contentCrs] = DSOCrs.rdKort
    let antwoord = try await omgeving.verbindingen.roep(
      van: OmgevingsloketSystem.systeemnaam, naar: Self.rtr, koppelvlak: koppelvlak, aanroep)
    guard antwoord.isGelukt else {
      throw RTRWeigering(uitleg: antwoord.alsProbleem?.detail ?? "De RTR gaf status \(antwoord.status).")
    }
    return antwoord
  }
}

/// The RTR answered, but not with what was asked. The page says so in words.
struct RTRWeigering: BeantwoordbareFout {
  let uitleg: String
  var antwoord: Antwoord {
    .probleem(
      status: 502, titel: "De toepasbare regels geven nu geen antwoord",
      detail: "\(uitleg) Uw antwoorden zijn bewaard. Probeer het later opnieuw.")
  }
}
