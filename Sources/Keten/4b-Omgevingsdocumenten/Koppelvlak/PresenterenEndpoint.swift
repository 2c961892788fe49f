import DSOKoppelvlak
import Geometrie
import IMOW
import Ketenspoor
import Tijd

/// Omgevingsdocumenten Presenteren v8 (OpenAPI 8.0.2): what Regels op de kaart and other viewers read.
struct PresenterenEndpoint: Sendable {
  let bron: Documentbron
  let klok: Klok

  private static let basis = DSOPad.presenteren

  func voegToe(aan router: inout Router) {
    voegRegelingenToe(&router)
    voegAnnotatiesToe(&router)
    router.koppelvlak(.post, Self.basis + "/onderwerpen/_zoek") { context in try onderwerpen(vraag(context)) }
    router.koppelvlak(.get, Self.basis + "/afbeeldingen/{bevoegdGezag}/{uri}/{naam}") { context in
      try afbeelding(context)
    }
    router.koppelvlak(.get, Self.basis + "/crss") { _ in try .hal(Crss()) }
    router.koppelvlak(.get, Self.basis + "/app-health") { _ in try .json(["status": "UP"]) }
    router.koppelvlak(.get, Self.basis + "/app-info") { _ in
      try .json(AppInfo(app: .init(name: "werkplaats omgevingsdocumenten presenteren", version: "8.0.2")))
    }
    for methode in [Methode.get, .post] {
      router.koppelvlak(methode, Self.basis + "/{rest...}") { context in
        .dso(.nietNagebootst("\(context["rest"]) van Presenteren v8 is in deze werkplaats niet nagebootst"))
      }
    }
  }

  private func vraag(_ context: Verzoekcontext) -> Vraagdelen { Vraagdelen(aanroep: context.aanroep, nu: klok.nu) }

  private struct Crss: Encodable {
    var crs = [DSOCrs.rd]
  }

  private struct AppInfo: Encodable {
    struct App: Encodable {
      var name: String
      var version: String
    }
    var app: App
  }

  // MARK: - Regelingen

  private func voegRegelingenToe(_ router: inout Router) {
    let pad = Self.basis + "/regelingen"
    router.koppelvlak(.get, pad) { context in
      let vraag = vraag(context)
      return try lijst(bron.geldend(try vraag.reis()), vraag, pad: pad)
    }
    router.koppelvlak(.post, pad + "/_zoek") { context in try zoekRegelingen(vraag(context), pad: pad + "/_zoek") }
    router.koppelvlak(.get, pad + "/{uri}") { context in
      let vraag = vraag(context)
      return try .hal(vertaling(vraag).regeling(try stand(context["uri"], vraag)))
    }
    router.koppelvlak(.get, pad + "/{uri}/documentstructuur") { context in
      let vraag = vraag(context)
      return try .hal(vertaling(vraag).documentstructuur(try stand(context["uri"], vraag)))
    }
  }

  private func vertaling(_ vraag: Vraagdelen) throws -> Regelingvertaling {
    Regelingvertaling(
      namen: bron.namen, tijdvraag: vraag.tijdvraag, metLocaties: vraag.aanroep.zoek("_expand") == "true",
      geometrie: try bron.geometriekaart())
  }

  /// Nothing in force under that name is a 404.
  private func stand(_ uri: String, _ vraag: Vraagdelen) throws -> Regelingstand {
    guard let versie = try bron.geldend(uri, try vraag.reis()) else {
      throw Weigering(.nietGevonden("Regeling '\(uri)' is op dit moment niet in werking of niet bekend"))
    }
    return try bron.stand(versie)
  }

  private func lijst(_ versies: [Regelingversie], _ vraag: Vraagdelen, pad: String) throws -> Antwoord {
    let (nummer, grootte) = try vraag.bladzijde()
    let geordend = try Sortering(vraag.aanroep.zoek("_sort")).orden(versies)
    let bladzijden = (geordend.count + grootte - 1) / grootte
    let begin = min(geordend.count, (nummer - 1) * grootte)
    let stuk = geordend[begin..<min(geordend.count, begin + grootte)]
    let vertaling = try vertaling(vraag)
    let regelingen = try stuk.map { vertaling.regeling(try bron.stand($0)) }
    let adres = { (bladzijde: Int) in
      let rest = vraag.tijdvraag.isEmpty ? "?" : vraag.tijdvraag + "&"
      return HAL.Link(href: "\(pad)\(rest)page=\(bladzijde)&size=\(grootte)")
    }
    return try .hal(
      Presenteren.Regelingen(
        embedded: .init(regelingen: regelingen),
        links: HAL.PaginaLinks(
          zelf: adres(nummer), first: adres(1), last: adres(max(1, bladzijden)),
          prev: nummer > 1 ? adres(nummer - 1) : nil, next: nummer < bladzijden ? adres(nummer + 1) : nil),
        page: HAL.Pagina(
          size: grootte, totalElements: geordend.count, totalPages: bladzijden, number: nummer)))
  }

  private func zoekRegelingen(_ vraag: Vraagdelen, pad: String) throws -> Antwoord {
    let zoek = try vraag.inhoud(Presenteren.RegelingZoekobject.self)
    var versies = try bron.geldend(try vraag.reis())
    if let codes = zoek.bevoegdGezag, !codes.isEmpty {
      versies = versies.filter { codes.contains(bron.namen.bevoegdGezag($0.eindverantwoordelijke).code) }
    }
    if let soorten = zoek.typeBevoegdGezag, !soorten.isEmpty {
      versies = versies.filter {
        soorten.contains(Bestuursnamen.laag(bron.namen.bevoegdGezag($0.eindverantwoordelijke).code))
      }
    }
    if let geometrie = zoek.geometrie {
      try vraag.controleerCrs()
      let geraakt = try bron.geraakt(try vraag.vorm(geometrie))
      versies = try versies.filter { try !bron.stand($0).annotaties(raakt: geraakt).isLeeg }
    }
    return try lijst(versies, vraag, pad: pad)
  }

  // MARK: - Annotations

  private func voegAnnotatiesToe(_ router: inout Router) {
    let pad = Self.basis + "/regelingen/{uri}"
    for soort in Annotatiesoort.allCases {
      router.koppelvlak(.get, "\(pad)/\(soort.rawValue)") { context in
        let vraag = vraag(context)
        let stand = try stand(context["uri"], vraag)
        let annotaties =
          vraag.aanroep.zoek("documentComponent").map { stand.vraag.annotaties(bij: $0) }
          ?? stand.vraag.alleAnnotaties()
        return try antwoord(annotaties, soort, stand, vraag, metPlaats: false)
      }
      router.koppelvlak(.post, "\(pad)/\(soort.rawValue)/_zoek") { context in
        let vraag = vraag(context)
        let stand = try stand(context["uri"], vraag)
        return try antwoord(
          stand.annotaties(raakt: try geraakt(vraag)), soort, stand, vraag, metPlaats: true)
      }
    }
  }

  private enum Annotatiesoort: String, CaseIterable { case regeltekstannotaties, divisieannotaties }

  /// Basisgeo ids of what the geometry in the body touches.
  private func geraakt(_ vraag: Vraagdelen) throws -> Set<String> {
    try vraag.controleerCrs()
    let zoek = try vraag.inhoud(Presenteren.GeoZoekRequestBody.self)
    return try bron.geraakt(try vraag.vorm(zoek.geometrie))
  }

  private func antwoord(
    _ annotaties: Annotaties, _ soort: Annotatiesoort, _ stand: Regelingstand, _ vraag: Vraagdelen, metPlaats: Bool
  ) throws -> Antwoord {
    let eigen = Self.basis + "/regelingen/\(stand.versie.uri)"
    let links = PresenterenAnnotaties.AnnotatieLinks(
      zelf: metPlaats ? nil : HAL.Link(href: "\(eigen)/\(soort.rawValue)\(vraag.tijdvraag)"),
      regeling: HAL.Link(href: eigen + vraag.tijdvraag),
      documentstructuur: HAL.Link(href: "\(eigen)/documentstructuur\(vraag.tijdvraag)"))
    switch soort {
    case .regeltekstannotaties:
      return try .hal(Annotatievertaling.regelteksten(annotaties, links: links, metPlaats: metPlaats))
    case .divisieannotaties:
      return try .hal(Annotatievertaling.divisies(annotaties, links: links, metPlaats: metPlaats))
    }
  }

  // MARK: - Subjects and pictures

  private func onderwerpen(_ vraag: Vraagdelen) throws -> Antwoord {
    let geraakt = try geraakt(vraag)
    let reis = try vraag.reis()
    var gevonden: [Presenteren.RegelingOnderwerpen] = []
    for versie in try bron.geldend(reis) {
      let annotaties = try bron.stand(versie).annotaties(raakt: geraakt)
      guard !annotaties.isLeeg else { continue }
      var gezien: Set<String> = []
      let themas = (annotaties.regels.flatMap(\.themas) + annotaties.tekstdelen.flatMap(\.themas))
        .filter { gezien.insert($0.uri).inserted }.map(\.presenteren)
      let eigen = Self.basis + "/regelingen/\(versie.uri)"
      gevonden.append(
        Presenteren.RegelingOnderwerpen(
          identificatie: versie.work,
          gebiedsaanwijzingen: annotaties.gebiedsaanwijzingen.map {
            .init(identificatie: $0.identificatie.rawValue, naam: $0.naam)
          },
          activiteiten: annotaties.activiteiten.map { .init(identificatie: $0.identificatie.rawValue, naam: $0.naam) },
          themas: themas,
          links: .init(
            regeling: HAL.Link(href: eigen + vraag.tijdvraag),
            documentstructuur: HAL.Link(href: "\(eigen)/documentstructuur\(vraag.tijdvraag)"))))
    }
    return try .hal(Presenteren.Onderwerpen(regelingen: gevonden))
  }

  private func afbeelding(_ context: Verzoekcontext) throws -> Antwoord {
    let naam = context["naam"]
    let versie = try bron.versies(context["uri"], bekendOp: klok.nu).last
    guard let versie, bron.namen.bevoegdGezag(versie.eindverantwoordelijke).code == context["bevoegdGezag"],
      let bytes = try bron.store.afbeelding(naam, work: versie.work)
    else { return .dso(.nietGevonden("Afbeelding '\(naam)' is niet gevonden")) }
    return .bytes(bytes, soort: naam.lowercased().hasSuffix(".png") ? "image/png" : "image/jpeg")
  }
}
