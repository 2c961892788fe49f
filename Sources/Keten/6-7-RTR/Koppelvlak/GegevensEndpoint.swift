import DSOKoppelvlak
import Ketenspoor
import STTR
import Tijd

/// RTR gegevens v2, Opvragen werkzaamheden v1, Zoekinterface v2 and Samengestelde RTR services v2: reading the register.
struct GegevensEndpoint: Sendable {
  let register: Register
  private var vandaag: Datum { register.omgeving.klok.vandaag }

  static let opvragenWerkzaamheden = "/publiek/toepasbare-regels/api/opvragenwerkzaamheden/v1"
  static let samengesteld = "/publiek/toepasbare-regels/api/samengestelderegistratietoepasbareregelsservices/v2"

  func voegToe(aan router: inout Router) {
    let gegevens = DSOPad.rtrGegevens
    router.koppelvlak(.get, gegevens + "/activiteiten") { ctx in try await activiteiten(ctx.aanroep) }
    router.koppelvlak(.get, gegevens + "/activiteiten/{urn}") { ctx in try await activiteit(ctx) }
    router.koppelvlak(.post, gegevens + "/activiteiten/_zoek") { ctx in try await zoekActiviteiten(ctx.aanroep) }
    router.koppelvlak(.get, gegevens + "/werkzaamheden") { ctx in
      try lijst(register.store.werkzaamheden(), ctx.aanroep)
    }
    router.koppelvlak(.get, gegevens + "/werkzaamheden/{urn}") { ctx in try werkzaamheid(ctx["urn"]) }
    let zoek = DSOPad.zoekinterface
    router.koppelvlak(.post, zoek + "/werkzaamheden/_zoek") { ctx in try zoekWerkzaamheden(ctx.aanroep) }
    router.koppelvlak(.post, zoek + "/werkzaamheden/_suggereer") { ctx in
      let vraag = try ctx.aanroep.inhoud(als: Zoekinterface.Zoekterm.self)
      return try .json(Werkzaamhedenzoeker(werkzaamheden: register.store.werkzaamheden()).suggereer(vraag.zoekterm))
    }
    router.koppelvlak(.post, zoek + "/activiteiten/_zoek") { ctx in try await zoekTeDoen(ctx.aanroep) }
    router.koppelvlak(.get, Self.opvragenWerkzaamheden + "/werkzaamheden/{urn}") { ctx in try versies(ctx["urn"]) }
    router.koppelvlak(.post, Self.samengesteld + "/werkzaamheden/_bepaalRegelbeheerobjectTyperingen") { ctx in
      try await typeringen(ctx.aanroep)
    }
    for methode in [Methode.get, .post] {
      router.koppelvlak(methode, Self.samengesteld + "/{rest...}") { ctx in
        .nietNagebootst("De dienst '\(ctx["rest"])' van Samengestelde RTR services")
      }
    }
  }

  // MARK: - Activiteiten

  private func vorm(_ activiteit: Registeractiviteit, _ beeld: Registerbeeld) -> RTRGegevens.Activiteit {
    let basis = "\(DSOPad.rtrGegevens)/activiteiten/"
    let kenmerken = activiteit.toepasbaar?.kenmerken
    let objecten = activiteit.objecten.map { soort in
      RTRGegevens.RegelBeheerObject(
        typering: soort.typering, functioneleStructuurRef: activiteit.ref(soort).description,
        toestemming: soort.toestemming.map { .init(code: $0.rawValue, waarde: $0.waarde) })
    }
    let links = RTRGegevens.ActiviteitLinks(
      zelf: .init(href: basis + activiteit.urn),
      werkzaamheden: activiteit.werkzaamheden.map { .init(href: "\(DSOPad.rtrGegevens)/werkzaamheden/\($0)") },
      bovenliggendeActiviteit: activiteit.plan.bovenliggendeActiviteitRef.map { .init(href: basis + $0) },
      onderliggendeActiviteiten: beeld.onderliggend(activiteit.urn).map { .init(href: basis + $0.urn) })
    return RTRGegevens.Activiteit(
      urn: activiteit.urn, omschrijving: activiteit.plan.naam,
      begindatum: activiteit.plan.beginGeldigheid.dagEerst, einddatum: activiteit.plan.eindGeldigheid?.dagEerst,
      verfijnbaar: kenmerken?.verfijnbaar ?? false, toonbaar: kenmerken?.toonbaar ?? false,
      magneet: kenmerken?.magneet ?? false, bestuursorgaan: activiteit.bestuursorgaan, regelBeheerObjecten: objecten,
      locaties: activiteit.plan.locatieRefs.map { .init(identificatie: $0) }, links: links)
  }

  private func antwoord(_ alle: [Registeractiviteit], _ beeld: Registerbeeld, _ aanroep: Aanroep) throws
    -> Ketenspoor.Antwoord
  {
    let blad = try Bladerdeel(aanroep)
    let lijst = RTRGegevens.Activiteiten(
      embedded: .init(activiteiten: blad.deel(alle).map { vorm($0, beeld) }), links: blad.links(alle.count),
      page: blad.pagina(alle.count))
    return try .json(lijst, soort: DSOMediatype.hal)
  }

  private func beeld(_ datum: Datum) async throws -> Registerbeeld {
    let beeld = try await register.beeld(op: datum)
    // An empty list because nobody answers would look like an empty plan.
    if let storing = beeld.storing, beeld.activiteiten.isEmpty { throw Planstoring(reden: storing) }
    return beeld
  }

  private func activiteiten(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let beeld = try await beeld(aanroep.datum(vandaag))
    return try antwoord(beeld.activiteiten, beeld, aanroep)
  }

  private func activiteit(_ ctx: Verzoekcontext) async throws -> Ketenspoor.Antwoord {
    let beeld = try await beeld(ctx.aanroep.datum(vandaag))
    guard let gevonden = beeld.activiteit(ctx["urn"]) else {
      throw Weigering(.nietGevonden("Activiteit '\(ctx["urn"])' staat op \(beeld.datum.dagEerst) niet in het register"))
    }
    return try .json(vorm(gevonden, beeld), soort: DSOMediatype.hal)
  }

  /// By OIN, by code without letters or padding, and by place.
  private func zoekActiviteiten(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let vraag = try aanroep.inhoud(als: RTRGegevens.ActiviteitenZoekvraag.self)
    let beeld = try await beeld(Aanroep.datum(vraag.datum, vandaag))
    var alle = beeld.activiteiten
    if let oin = vraag.bestuursorgaan?.oin { alle = alle.filter { $0.oin == oin } }
    if let code = vraag.organisatieCode ?? vraag.bestuursorgaan?.organisatieCode {
      alle = alle.filter { $0.bestuursorgaan.organisatieCode == code }
    }
    if let plek = vraag.geometrie {
      let hier = try await register.locaties(plek, "intersects", op: beeld.datum)
      alle = alle.filter { !hier.isDisjoint(with: $0.plan.locatieRefs) }
    }
    return try antwoord(alle, beeld, aanroep)
  }

  // MARK: - Werkzaamheden

  private func lijst(_ alle: [RTRWerkzaamheid], _ aanroep: Aanroep) throws -> Ketenspoor.Antwoord {
    let blad = try Bladerdeel(aanroep)
    let lijst = RTRGegevens.Werkzaamheden(
      embedded: .init(werkzaamheden: blad.deel(alle).map(\.alsGegeven)), links: blad.links(alle.count),
      page: blad.pagina(alle.count))
    return try .json(lijst, soort: DSOMediatype.hal)
  }

  private func zoekWerkzaamheden(_ aanroep: Aanroep) throws -> Ketenspoor.Antwoord {
    let vraag = try aanroep.inhoud(als: Zoekinterface.WerkzaamhedenZoekvraag.self)
    let zoeker = Werkzaamhedenzoeker(werkzaamheden: try register.store.werkzaamheden())
    var gevonden = zoeker.zoek(vraag.zoekterm ?? "")
    if vraag.sortering == "alfabetisch" { gevonden.sort { $0.omschrijving < $1.omschrijving } }
    return try lijst(gevonden, aanroep)
  }

  private func zoekOp(_ urn: String) throws -> RTRWerkzaamheid {
    guard let werk = try register.store.werkzaamheden().first(where: { $0.urn == urn }) else {
      throw Weigering(.nietGevonden("Werkzaamheid '\(urn)' staat niet in het register"))
    }
    return werk
  }

  private func werkzaamheid(_ urn: String) throws -> Ketenspoor.Antwoord {
    try .json(zoekOp(urn).alsGegeven, soort: DSOMediatype.hal)
  }

  private struct Versies: Encodable {
    struct Lijst: Encodable { var werkzaamheidversies: [RTRGegevens.Werkzaamheid] }
    var embedded: Lijst
    enum CodingKeys: String, CodingKey { case embedded = "_embedded" }
  }

  private func versies(_ urn: String) throws -> Ketenspoor.Antwoord {
    try .json(Versies(embedded: .init(werkzaamheidversies: [zoekOp(urn).alsGegeven])), soort: DSOMediatype.hal)
  }

  // MARK: - Search for an application, and what there is

  /// Only activiteiten with indieningsvereisten; one line per kind of permission.
  private func zoekTeDoen(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let vraag = try aanroep.inhoud(als: Zoekinterface.ActiviteitenZoekvraag.self)
    let beeld = try await beeld(Aanroep.datum(vraag.datum, vandaag))
    let term = (vraag.zoekterm ?? "").lowercased()
    var gevonden: [Zoekinterface.Activiteit] = []
    for activiteit in beeld.activiteiten where activiteit.toepasbaar?.kenmerken.toonbaar == true {
      guard term.isEmpty || activiteit.plan.naam.lowercased().contains(term) else { continue }
      if let locaties = vraag.locaties, Set(locaties).isDisjoint(with: activiteit.plan.locatieRefs) { continue }
      if let lagen = vraag.bestuurslagen, !lagen.contains(activiteit.plan.bevoegdGezag.bestuurslaag) { continue }
      for soort in activiteit.objecten {
        guard let toestemming = soort.toestemming,
          vraag.toestemmingen.map({ $0.contains(toestemming.rawValue) }) ?? true
        else { continue }
        gevonden.append(
          Zoekinterface.Activiteit(
            urn: activiteit.urn, omschrijving: activiteit.plan.naam,
            functioneleStructuurRef: activiteit.ref(soort).description, bestuursorgaan: activiteit.bestuursorgaan,
            locaties: activiteit.plan.locatieRefs.map { .init(identificatie: $0) },
            toestemming: .init(code: toestemming.rawValue, waarde: toestemming.waarde)))
      }
    }
    let blad = try Bladerdeel(aanroep)
    let lijst = Zoekinterface.Activiteiten(
      embedded: .init(activiteiten: blad.deel(gevonden)), links: blad.links(gevonden.count),
      page: blad.pagina(gevonden.count))
    return try .json(lijst, soort: DSOMediatype.hal)
  }

  private struct Typeringsvraag: Decodable {
    var functioneleStructuurRefs: [String]
    var datum: String?
  }
  private struct Typering: Encodable {
    var functioneleStructuurRef: String
    var regelbeheerobjecten: [String]
    var indirecteRegelbeheerobjecten: [String] = []
    enum CodingKeys: String, CodingKey {
      case functioneleStructuurRef, regelbeheerobjecten
      case indirecteRegelbeheerobjecten = "indirecte_regelbeheerobjecten"
    }
  }

  private func typeringen(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let vraag = try aanroep.inhoud(als: Typeringsvraag.self)
    let beeld = try await beeld(Aanroep.datum(vraag.datum, vandaag))
    return try .json(
      vraag.functioneleStructuurRefs.map { ref in
        let urn = FunctioneleStructuurRef.werkzaamheidUrn(ref) ?? ""
        let soorten = Set(beeld.activiteiten(bij: urn).flatMap(\.objecten).map(\.typering))
        return Typering(functioneleStructuurRef: ref, regelbeheerobjecten: soorten.sorted())
      })
  }
}
