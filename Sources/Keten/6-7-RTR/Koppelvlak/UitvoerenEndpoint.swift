import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Opslag
import STTR
import Tijd

/// Toepasbare regels uitvoeren services v3 and uitvoeren gegevens v1: the rules asked, and the rules as files.
struct UitvoerenEndpoint: Sendable {
  let register: Register
  private var vandaag: Datum { register.omgeving.klok.vandaag }

  /// A check has a handful of werkzaamheden, each with a few activiteiten.
  private static let meesteRefs = 100

  func voegToe(aan router: inout Router) {
    let services = DSOPad.uitvoerenServices
    router.koppelvlak(.post, services + "/conclusie/_bepaal") { ctx in try await conclusie(ctx.aanroep) }
    router.koppelvlak(.post, services + "/indieningsvereisten/_bepaal") { ctx in
      try await indieningsvereisten(ctx.aanroep)
    }
    router.koppelvlak(.post, services + "/maatregelen/_bepaal") { _ in
      .nietNagebootst("Maatregelen op maat (maatregelen/_bepaal)")
    }
    router.koppelvlak(.get, services + "/toelichtingen/{id}") { ctx in
      guard let id = Int(ctx["id"]), let tekst = try register.store.toelichting(id) else {
        throw Weigering(.nietGevonden("Toelichting '\(ctx["id"])' bestaat niet"))
      }
      return try .json(UitvoerenServices.Toelichting(toelichting: tekst))
    }
    router.koppelvlak(.get, services + "/app-info") { _ in
      try .json(["naam": "Toepasbare regels uitvoeren services (werkplaats)", "versie": "v3"])
    }
    let gegevens = DSOPad.uitvoerenGegevens + "/toepasbareRegels"
    router.koppelvlak(.get, gegevens) { ctx in try lijst(ctx.aanroep) }
    router.koppelvlak(.get, gegevens + "/{id}") { ctx in
      try .json(vorm(zoek(ctx["id"])), soort: DSOMediatype.hal)
    }
    router.koppelvlak(.get, gegevens + "/{id}/sttrBestand") { ctx in
      let regel = try zoek(ctx["id"])
      guard let bytes = try register.store.kluis.lees(regel.sha256) else {
        throw Weigering(.nietGevonden("Het bestand van toepasbare regel \(regel.identifier) ontbreekt"))
      }
      return .xml(bytes)
    }
  }

  // MARK: - Uitvoeren gegevens

  private func zoek(_ id: String) throws -> Regelregistratie {
    guard let regel = try register.store.regels().first(where: { String($0.identifier) == id }) else {
      throw Weigering(.nietGevonden("Toepasbare regel '\(id)' bestaat niet"))
    }
    return regel
  }

  private func vorm(_ regel: Regelregistratie) -> ToepasbareRegels.ToepasbareRegel {
    let zelf = "\(DSOPad.uitvoerenGegevens)/toepasbareRegels/\(regel.identifier)"
    let moment = regel.gewijzigdOp.voluit.suffix(5)
    return ToepasbareRegels.ToepasbareRegel(
      identifier: regel.identifier, functioneleStructuurRef: regel.ref.description, oin: regel.ref.oin,
      sttrVersie: String(regel.sttrVersie), begindatum: regel.begin.dagEerst, einddatum: regel.eind?.dagEerst,
      laatsteWijzigingDatum: "\(regel.gewijzigdOp.datum.dagEerst) \(moment):00", naam: regel.naam,
      modelName: regel.naam,
      links: .init(zelf: .init(href: zelf), sttrBestand: .init(href: zelf + "/sttrBestand")))
  }

  private func lijst(_ aanroep: Aanroep) throws -> Ketenspoor.Antwoord {
    if aanroep.zoek("sttrBestandInhoudFilter") != nil {
      return .nietNagebootst("Het filter sttrBestandInhoudFilter")
    }
    let datum = try aanroep.datum(vandaag)
    var regels = try register.store.regels().filter { $0.geldt(op: datum) }
    if let ref = aanroep.zoek("functioneleStructuurRef") { regels = regels.filter { $0.ref.description == ref } }
    if let oin = aanroep.zoek("oin") { regels = regels.filter { $0.ref.oin == oin } }
    let blad = try Bladerdeel(aanroep)
    let lijst = ToepasbareRegels.ToepasbareRegelsPagina(
      embedded: .init(toepasbareRegels: blad.deel(regels).map(vorm)), links: blad.links(regels.count),
      page: blad.pagina(regels.count))
    return try .json(lijst, soort: DSOMediatype.hal)
  }

  // MARK: - Vraagstelling

  private struct Lezing {
    var vraag: UitvoerenServices.Vraagstelling
    var beeld: Registerbeeld
  }

  private func lees(_ aanroep: Aanroep) async throws -> Lezing {
    if let crs = aanroep.koppen[DSOHeader.contentCrs], crs != DSOCrs.rdKort, crs != DSOCrs.rd {
      throw Weigering(.ongeldig("Content-Crs moet \(DSOCrs.rdKort) zijn", parameters: [.init(name: "Content-Crs")]))
    }
    let vraag = try aanroep.inhoud(als: UitvoerenServices.Vraagstelling.self)
    guard (1...Self.meesteRefs).contains(vraag.functioneleStructuurRefs.count) else {
      throw Weigering(
        .ongeldig(
          "Stuur 1 tot en met \(Self.meesteRefs) functioneleStructuurRefs mee",
          parameters: [.init(name: "functioneleStructuurRefs")]))
    }
    let gevraagd = vraag.functioneleStructuurRefs.map(\.functioneleStructuurRef)
    let werk = Set(gevraagd.compactMap { FunctioneleStructuurRef.werkzaamheidUrn($0) })
    // A werkzaamheid needs the activiteiten that were coupled to it: if one is missing, the list is too old.
    let nodig = try register.store.toepasbaar().filter { !werk.isDisjoint(with: $0.kenmerken.werkzaamheden) }
    let urns = Set(nodig.map(\.urn) + gevraagd.compactMap { FunctioneleStructuurRef($0)?.activiteit })
    let datum = try Aanroep.datum(vraag.datum, vandaag)
    let beeld = try await register.beeld(op: datum, .minuut, bevat: urns)
    if let storing = beeld.storing, beeld.activiteiten.isEmpty { throw Planstoring(reden: storing) }
    return Lezing(vraag: vraag, beeld: beeld)
  }

  private func onbekend(_ ref: String, _ reden: String) -> Weigering {
    Weigering(.ongeldig(reden, parameters: [.init(name: "functioneleStructuurRefs", reason: ref)]))
  }

  private func omstandigheden(
    _ lezing: Lezing, _ baken: [Vraagbaak]
  ) async throws -> Vergunningcheck.Omstandigheden {
    let locaties = baken.reduce(into: Set<String>()) { $0.formUnion($1.locaties) }
    var geo: [String: GeoAntwoord] = [:]
    if let plek = lezing.vraag.geo?.intersects {
      geo = try await register.ligging(plek, locaties, op: lezing.beeld.datum)
    }
    let werk = lezing.vraag.functioneleStructuurRefs.compactMap {
      FunctioneleStructuurRef.werkzaamheidUrn($0.functioneleStructuurRef)
    }
    return .init(geo: geo, werkzaamheden: Set(werk))
  }

  // MARK: - Conclusie

  /// One activiteit under one ref of the call, with its rules when there are any.
  private struct Deel {
    var ref: String
    var activiteit: Registeractiviteit
    var baak: Vraagbaak?
    var ontbreekt: String?
  }

  private func conclusie(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let lezing = try await lees(aanroep)
    var delen: [Deel] = []
    for structuur in lezing.vraag.functioneleStructuurRefs {
      delen += try await delenVan(structuur.functioneleStructuurRef, lezing)
    }
    var omstandigheden = try await omstandigheden(lezing, delen.compactMap(\.baak))
    omstandigheden.beslissingen = try beslissingen(delen, lezing, omstandigheden)
    var bepaling = Regelbepaling(vragen: lezing.vraag.functioneleStructuurRefs, omstandigheden: omstandigheden)
    var antwoorden: [UitvoerenServices.ConclusieAntwoord] = []
    for structuur in lezing.vraag.functioneleStructuurRefs {
      let ref = structuur.functioneleStructuurRef
      let werk = FunctioneleStructuurRef.werkzaamheidUrn(ref)
      var activiteiten: [UitvoerenServices.ConclusieActiviteit] = []
      for deel in delen where deel.ref == ref { activiteiten.append(uitkomst(deel, lezing.beeld, &bepaling)) }
      antwoorden.append(
        .init(
          functioneleStructuurRef: ref,
          omschrijving: lezing.beeld.werkzaamheden.first { $0.urn == werk }?.omschrijving,
          activiteiten: activiteiten))
    }
    try register.store.bewaar(bepaling.toelichtingen)
    return try .json(antwoorden).met(bevindingen: bepaling.bevindingen)
  }

  /// The activiteiten behind a ref: all that a werkzaamheid leads to at this place, or the one that is named.
  private func delenVan(_ ref: String, _ lezing: Lezing) async throws -> [Deel] {
    var activiteiten: [Registeractiviteit]
    if let werk = FunctioneleStructuurRef.werkzaamheidUrn(ref) {
      guard lezing.beeld.werkzaamheden.contains(where: { $0.urn == werk }) else {
        throw onbekend(ref, "Werkzaamheid '\(werk)' staat niet in het register")
      }
      activiteiten = try await hier(lezing.beeld.activiteiten(bij: werk), lezing)
    } else if let gelezen = FunctioneleStructuurRef(ref), gelezen.soort == .conclusie,
      let activiteit = lezing.beeld.activiteit(gelezen.activiteit)
    {
      activiteiten = [activiteit]
    } else {
      throw onbekend(ref, "Deze functioneleStructuurRef is geen werkzaamheid en geen bekende Conclusie")
    }
    return try activiteiten.map { activiteit in
      guard activiteit.objecten.contains(.conclusie) else {
        return Deel(ref: ref, activiteit: activiteit, ontbreekt: "regelbeheerobject")
      }
      let regel = lezing.beeld.regel(activiteit.ref(.conclusie))
      guard let baak = try regel.flatMap({ try register.vraagbaak($0) }) else {
        return Deel(ref: ref, activiteit: activiteit, ontbreekt: "toepasbareRegels")
      }
      return Deel(ref: ref, activiteit: activiteit, baak: baak)
    }
  }

  /// Only authorities that have rules at the place: one of their activiteiten has a location there. An activiteit
  /// itself may have its locations elsewhere: its rules then say that it is free.
  private func hier(_ alle: [Registeractiviteit], _ lezing: Lezing) async throws -> [Registeractiviteit] {
    let codes = Set(alle.map(\.plan.bevoegdGezag.code))
    guard let plek = lezing.vraag.geo?.intersects, !codes.isEmpty else { return alle }
    let locaties = try await register.locaties(Krimp.kleiner(plek), "intersects", op: lezing.beeld.datum)
    let wel = codes.filter { code in
      let eigen = lezing.beeld.activiteiten.filter { $0.plan.bevoegdGezag.code == code }.flatMap(\.plan.locatieRefs)
      return eigen.isEmpty || !locaties.isDisjoint(with: eigen)
    }
    return alle.filter { wel.contains($0.plan.bevoegdGezag.code) }
  }

  private func uitkomst(
    _ deel: Deel, _ beeld: Registerbeeld, _ bepaling: inout Regelbepaling
  ) -> UitvoerenServices.ConclusieActiviteit {
    guard let baak = deel.baak else {
      return .init(
        subactiviteitNaam: deel.activiteit.plan.naam, bestuursorgaan: deel.activiteit.bestuursorgaan,
        ontbrekendeData: deel.ontbreekt)
    }
    return bepaling.conclusie(deel.activiteit, ref: deel.ref, baak) { code in
      guard let toestemming = code.toestemming else { return nil }
      let soort = Regelbeheerobject.indieningsvereisten(toestemming)
      guard deel.activiteit.objecten.contains(soort) else { return nil }
      return deel.activiteit.ref(soort).description
    }
  }

  /// Outcomes of reusable decisions, as far as the rules behind them can be asked with the answers at hand.
  private func beslissingen(
    _ delen: [Deel], _ lezing: Lezing, _ omstandigheden: Vergunningcheck.Omstandigheden
  ) throws -> [String: String] {
    let nodig = Set(delen.flatMap { $0.baak?.check.vragen.compactMap(\.activiteit) ?? [] })
    let bepaling = Regelbepaling(vragen: lezing.vraag.functioneleStructuurRefs, omstandigheden: omstandigheden)
    var uit: [String: String] = [:]
    for urn in nodig {
      let kort = FunctioneleStructuurRef(urn)?.activiteit ?? urn
      guard let activiteit = lezing.beeld.activiteit(kort), let regel = lezing.beeld.regel(activiteit.ref(.conclusie)),
        let baak = try register.vraagbaak(regel)
      else { continue }
      let ref = delen.first { $0.activiteit.urn == kort }?.ref ?? regel.ref.description
      let uitkomst = baak.check.bepaal(bepaling.antwoorden(voor: ref, baak.check), omstandigheden)
      if let code = uitkomst.conclusies.first?.code { uit[urn] = code }
    }
    return uit
  }

  // MARK: - Indieningsvereisten

  private func indieningsvereisten(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let lezing = try await lees(aanroep)
    var delen: [(String, Registeractiviteit, Vraagbaak)] = []
    for structuur in lezing.vraag.functioneleStructuurRefs {
      let tekst = structuur.functioneleStructuurRef
      guard let ref = FunctioneleStructuurRef(tekst), ref.soort.toestemming != nil,
        let activiteit = lezing.beeld.activiteit(ref.activiteit)
      else { throw onbekend(tekst, "Deze functioneleStructuurRef heeft geen indieningsvereisten") }
      guard activiteit.objecten.contains(ref.soort), let regel = lezing.beeld.regel(ref),
        let baak = try register.vraagbaak(regel)
      else {
        throw onbekend(tekst, "Voor '\(activiteit.plan.naam)' zijn op \(lezing.beeld.datum.dagEerst) geen regels")
      }
      delen.append((tekst, activiteit, baak))
    }
    let omstandigheden = try await omstandigheden(lezing, delen.map(\.2))
    var bepaling = Regelbepaling(vragen: lezing.vraag.functioneleStructuurRefs, omstandigheden: omstandigheden)
    var antwoorden: [UitvoerenServices.IndieningsvereistenAntwoord] = []
    for (ref, activiteit, baak) in delen {
      antwoorden.append(bepaling.indieningsvereisten(activiteit, ref: ref, baak))
    }
    try register.store.bewaar(bepaling.toelichtingen)
    return try .json(antwoorden).met(bevindingen: bepaling.bevindingen)
  }
}
