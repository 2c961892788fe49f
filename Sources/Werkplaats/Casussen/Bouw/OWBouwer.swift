import IMOW

/// Makes the OW objects of a plan (IMOW 2.0.0) from its annotations. References that lead nowhere are left out;
/// `Samenhang` has reported them.
struct OWBouwer: Sendable {
  let gemeente: Voorbeeldgemeente
  let adressen: Tekstadressen
  let namen: OWNaam

  init(_ gemeente: Voorbeeldgemeente, adressen: Tekstadressen) {
    self.gemeente = gemeente
    self.adressen = adressen
    namen = OWNaam(bronhouder: gemeente.gegevens.gemeente.code)
  }

  private var annotaties: Annotatiebron { gemeente.annotaties }

  /// The files of the delivery, one per group of types, in a fixed order.
  func bestanden(leveringsId: String) -> [IMOW.OWBestand] {
    let delen: [(String, [OWObject])] = [
      ("owActiviteiten.xml", activiteiten), ("owGebiedsaanwijzingen.xml", gebiedsaanwijzingen),
      ("owLocaties.xml", locaties), ("owOmgevingsnormen.xml", normen), ("owRegelingsgebied.xml", regelingsgebied),
      ("owRegelteksten.xml", regels),
    ]
    let naam = gemeente.plan.kop.opschrift
    return delen.filter { !$0.1.isEmpty }.map { bestand, objecten in
      IMOW.OWBestand(
        naam: bestand, dataset: naam, gebied: gemeente.gegevens.gemeente.volledigeNaam, leveringsId: leveringsId,
        objecten: objecten)
    }
  }

  func locatie(_ slug: String) -> OWIdentificatie {
    namen.identificatie(annotaties.groep(slug) == nil ? "gebied" : "gebiedengroep", slug)
  }

  private var activiteiten: [OWObject] {
    annotaties.activiteiten.map { bron in
      OWObject(
        .activiteit(
          Activiteit(
            identificatie: namen.activiteit(bron.slug), naam: bron.naam,
            groep: waarde(.activiteitengroep, bron.groep),
            bovenliggendeActiviteit: .activiteit(namen.activiteit(bron.boven)))))
    }
  }

  private var gebiedsaanwijzingen: [OWObject] {
    annotaties.gebiedsaanwijzingen.map { bron in
      OWObject(
        .gebiedsaanwijzing(
          Gebiedsaanwijzing(
            identificatie: namen.identificatie("gebiedsaanwijzing", bron.slug),
            type: waarde(.typeGebiedsaanwijzing, bron.type), naam: bron.naam,
            groep: Waardelijst.groepenPerType[bron.type].flatMap { waarde($0, bron.groep) },
            locaties: [.locatie(locatie(bron.locatie))])))
    }
  }

  private var locaties: [OWObject] {
    let gebieden = gemeente.gebieden.map { bron in
      OWObject(
        .locatie(
          Locatie(
            identificatie: namen.identificatie("gebied", bron.slug), noemer: bron.naam,
            soort: .gebied(geometrie: bron.id))))
    }
    let groepen = annotaties.groepen.map { bron in
      OWObject(
        .locatie(
          Locatie(
            identificatie: namen.identificatie("gebiedengroep", bron.slug), noemer: bron.naam,
            soort: .gebiedengroep(
              bron.gebieden.map { OWVerwijzing(namen.identificatie("gebied", $0), element: "GebiedRef") }))))
    }
    return gebieden + groepen
  }

  private var normen: [OWObject] {
    annotaties.normen.map { bron in
      let waarden = bron.waarden.map {
        Normwaarde(
          identificatie: namen.identificatie("normwaarde", $0.gebied), kwantitatieveWaarde: $0.getal,
          locaties: [.locatie(locatie($0.gebied))])
      }
      return OWObject(
        .omgevingsnorm(
          Norm(
            identificatie: namen.identificatie("omgevingsnorm", bron.slug), naam: bron.naam,
            type: waarde(.typeNorm, bron.type), eenheid: waarde(.eenheid, bron.eenheid), normwaarden: waarden,
            groep: waarde(.omgevingsnormgroep, bron.groep))))
    }
  }

  private var regelingsgebied: [OWObject] {
    let slug = gemeente.plan.kop.regelingsgebied
    return [
      OWObject(
        .regelingsgebied(
          Regelingsgebied(
            identificatie: namen.identificatie("regelingsgebied", slug), locatie: .locatie(locatie(slug)))))
    ]
  }

  /// All Regelteksten first, then the rules: readers meet an anchor before what hangs on it.
  private var regels: [OWObject] {
    let bronnen = gemeente.plan.artikelen.flatMap(\.regels)
    let teksten = bronnen.compactMap { regel -> OWObject? in
      guard let doel = adressen.artikelen[regel.verwijzing], regel.annotatie != nil else { return nil }
      return OWObject(
        .regeltekst(Regeltekst(identificatie: namen.regeltekst(regel.verwijzing), wId: doel.plek.wId)))
    }
    return teksten + bronnen.compactMap(juridischeRegel)
  }

  private func juridischeRegel(_ bron: Regelbron) -> OWObject? {
    guard let annotatie = bron.annotatie, adressen.artikelen[bron.verwijzing] != nil else { return nil }
    let aanduidingen = annotatie.activiteiten.enumerated().map { nummer, activiteit in
      Activiteitaanduiding(
        activiteit: .activiteit(namen.activiteit(activiteit.slug)),
        locatieaanduiding: ActiviteitLocatieaanduiding(
          identificatie: namen.aanduiding(bron.verwijzing, volgnummer: nummer + 1),
          kwalificatie: waarde(.activiteitregelkwalificatie, activiteit.kwalificatie),
          locaties: activiteit.locaties.map { .locatie(locatie($0)) }))
    }
    return OWObject(
      .juridischeRegel(
        JuridischeRegel(
          identificatie: namen.juridischeRegel(bron.verwijzing),
          idealisatie: waarde(.idealisatie, annotatie.idealisatie),
          artikelOfLid: .regeltekst(namen.regeltekst(bron.verwijzing)),
          themas: annotatie.themas.compactMap { waarde(.thema, $0) },
          locaties: annotatie.locaties.map { .locatie(locatie($0)) },
          gebiedsaanwijzingen: annotatie.gebieden.map {
            .gebiedsaanwijzing(namen.identificatie("gebiedsaanwijzing", $0.slug))
          },
          soort: .regelVoorIedereen(
            activiteitaanduidingen: aanduidingen,
            omgevingsnormen: annotatie.normen.map {
              .omgevingsnorm(namen.identificatie("omgevingsnorm", $0.slug))
            }))))
  }

  private func waarde(_ lijst: Waardelijst, _ term: String) -> Waardelijstwaarde? {
    lijst.waarde(term).map { Waardelijstwaarde($0.uri) }
  }
}
