import DSOKoppelvlak
import Geometrie
import IMOW
import Ketenspoor
import Tijd

/// Omgevingsdocument Toepasbaar Opvragen v7: what the toepasbare regels need of published plans.
///
/// Paths are those of the real service; the shapes are partly ours (see `ToepasbaarOpvragen`). A geo question is
/// answered with two searches: within (ja), intersects but not within (deels), neither (nee).
struct ToepasbaarOpvragenEndpoint: Sendable {
  let bron: Documentbron
  let klok: Klok

  private static let basis = DSOPad.toepasbaarOpvragen

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.post, Self.basis + "/locatieidentificaties/_zoek") { context in
      try locaties(Vraagdelen(aanroep: context.aanroep, nu: klok.nu))
    }
    router.koppelvlak(.get, Self.basis + "/activiteiten") { context in
      try activiteiten(Vraagdelen(aanroep: context.aanroep, nu: klok.nu))
    }
    for methode in [Methode.get, .post] {
      router.koppelvlak(methode, Self.basis + "/{rest...}") { context in
        .dso(.nietNagebootst("\(context["rest"]) van Toepasbaar opvragen v7 is in deze werkplaats niet nagebootst"))
      }
    }
  }

  // MARK: - Locaties

  private func locaties(_ vraag: Vraagdelen) throws -> Antwoord {
    try vraag.controleerCrs(.magOntbreken)
    let zoek = try vraag.inhoud(ToepasbaarOpvragen.LocatieZoekvraag.self).geo
    let vorm = try vraag.vorm(zoek.geometrie)
    let reis = try reis(vraag)
    let toets: (Regelingstand) throws -> [OWIdentificatie]
    switch zoek.spatialOperator {
    case "intersects":
      let geraakt = try bron.geraakt(vorm)
      toets = { stand in stand.annotatielocaties(raakt: geraakt) }
    case "within":
      let geraakt = try bron.geraakt(vorm)
      let kaart = try bron.geometriekaart()
      toets = { stand in stand.locaties(omvat: vorm, kandidaten: geraakt, kaart: kaart) }
    default:
      throw Weigering(.parameter("geo.spatialOperator", "kies intersects of within"))
    }
    var gevonden: [String] = []
    for versie in try bron.geldend(reis) {
      gevonden += try toets(bron.stand(versie)).map(\.rawValue)
    }
    return try .hal(
      ToepasbaarOpvragen.Locatieidentificaties(embedded: .init(locatieidentificaties: gevonden)))
  }

  /// `datum` sets both days at once, beside the separate parameters.
  private func reis(_ vraag: Vraagdelen) throws -> Tijdreis {
    guard vraag.aanroep.zoek("datum") != nil else { return try vraag.reis() }
    return Tijdreis(op: try datum(vraag), bekendOp: vraag.nu)
  }

  private func datum(_ vraag: Vraagdelen) throws -> Datum {
    guard let tekst = vraag.aanroep.zoek("datum") else { return vraag.nu.datum }
    // The RTR writes days the Dutch way round; both forms are taken.
    guard let datum = Datum(tekst) ?? Datum(dagEerst: tekst) else {
      throw Weigering(.parameter("datum", "geen datum als 2026-01-31"))
    }
    return datum
  }

  // MARK: - Activiteiten

  private static let standaardGrootte = 1000

  private func activiteiten(_ vraag: Vraagdelen) throws -> Antwoord {
    let dag = try datum(vraag)
    let eigen = try bron.activiteiten(op: dag, bekendOp: vraag.nu).map(vertaald)
    let bekend = Set(eigen.map(\.identificatie))
    let alle =
      try bron.store.voorgeladen().filter { !bekend.contains($0.identificatie) }
      .map(voorgeladen) + eigen
    let grootte = max(1, vraag.aanroep.zoek("size").flatMap { Int($0) } ?? Self.standaardGrootte)
    let nummer = max(1, vraag.aanroep.zoek("page").flatMap { Int($0) } ?? 1)
    let begin = min(alle.count, (nummer - 1) * grootte)
    let stuk = alle[begin..<min(alle.count, begin + grootte)]
    return try .hal(
      ToepasbaarOpvragen.Activiteiten(
        embedded: .init(activiteiten: Array(stuk)),
        page: HAL.Pagina(
          size: grootte, totalElements: alle.count, totalPages: (alle.count + grootte - 1) / grootte, number: nummer)))
  }

  private func vertaald(_ regel: Documentbron.Activiteitregel) -> ToepasbaarOpvragen.Activiteit {
    let activiteit = regel.activiteit
    let ouder = activiteit.bovenliggendeActiviteit?.doel.rawValue
    let verwanten = activiteit.gerelateerdeActiviteiten.map(\.doel.rawValue)
    return ToepasbaarOpvragen.Activiteit(
      identificatie: activiteit.identificatie.rawValue, naam: activiteit.naam, groep: activiteit.groep?.presenteren,
      bovenliggendeActiviteitRef: ouder, gerelateerdeActiviteitRefs: verwanten.isEmpty ? nil : verwanten,
      bevoegdGezag: bron.namen.bevoegdGezag(regel.stand.versie.eindverantwoordelijke),
      regelingIdentificatie: regel.stand.versie.work, beginGeldigheid: regel.begin, eindGeldigheid: regel.eind,
      locatieRefs: regel.locaties.map(\.rawValue))
  }

  /// The Rijk's own regeling is not here; the date is the day on which the Omgevingswet began.
  private func voorgeladen(_ activiteit: DocumentStore.Voorgeladen) -> ToepasbaarOpvragen.Activiteit {
    let code = OWIdentificatie(activiteit.identificatie).delen?.bronhouder ?? "mnre1034"
    return ToepasbaarOpvragen.Activiteit(
      identificatie: activiteit.identificatie, naam: activiteit.naam,
      bovenliggendeActiviteitRef: activiteit.bovenliggend, bevoegdGezag: bron.namen.bevoegdGezag(code: code),
      regelingIdentificatie: "", beginGeldigheid: Datum(dagnummer: Self.omgevingswet), locatieRefs: [])
  }

  /// 1 January 2024.
  private static let omgevingswet = Datum(jaar: 2024, maand: 1, dag: 1)?.dagnummer ?? 0
}

extension Regelingstand {
  /// All locaties of the regulation that these geometries touch, groups included.
  func annotatielocaties(raakt geometrieen: Set<String>) -> [OWIdentificatie] {
    ow.locaties.filter { locatie in
      delen(van: locatie).contains { deel in
        deel.geometrieID.map { geometrieen.contains($0.lowercased()) } ?? ligtInRegelingsgebied(geometrieen)
      }
    }.map(\.identificatie)
  }

  /// All locaties that hold the whole shape; a group counts with its members together.
  func locaties(omvat vorm: Vorm, kandidaten: Set<String>, kaart: Geometriekaart) -> [OWIdentificatie] {
    ow.locaties.filter { locatie in
      let delen = delen(van: locatie)
      if delen.contains(where: { $0.geometrieID == nil }) { return ligtInRegelingsgebied(kandidaten) }
      let vormen = delen.compactMap(\.geometrieID).filter { kandidaten.contains($0.lowercased()) }
        .compactMap { kaart[$0] }
      guard let samen = vormen.count == 1 ? vormen[0] : Vorm.samen(vormen) else { return false }
      return vorm.ligging(in: samen) == .binnen
    }.map(\.identificatie)
  }

  private func delen(van locatie: Locatie) -> [Locatie] { ow.uitgeklapt([.locatie(locatie.identificatie)]) }
}
