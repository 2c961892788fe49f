import DSOKoppelvlak
import IMOW

/// From IMOW annotations to the flat lists of Presenteren v8. Empty lists of references are left out, as in the spec.
enum Annotatievertaling {
  typealias Uit = PresenterenAnnotaties

  static func regelteksten(
    _ annotaties: Annotaties, links: Uit.AnnotatieLinks, metPlaats: Bool
  ) -> Uit.Regeltekstannotaties {
    var uit = Uit.Regeltekstannotaties(
      regelteksten: annotaties.regelteksten.map {
        Uit.Tekstanker(identificatie: $0.identificatie.rawValue, wId: $0.wId)
      },
      gebiedsaanwijzingen: annotaties.gebiedsaanwijzingen.map(gebiedsaanwijzing),
      locaties: annotaties.locaties.map(locatie), activiteiten: annotaties.activiteiten.map(activiteit),
      omgevingsnormen: annotaties.omgevingsnormen.map(norm),
      omgevingswaarden: annotaties.omgevingswaarden.map(norm), kaarten: annotaties.kaarten.map(kaart), links: links)
    for regel in annotaties.regels {
      switch regel.soort {
      case .regelVoorIedereen: uit.regelsVoorIedereen.append(regelVoorIedereen(regel))
      case .instructieregel: uit.instructieregels.append(instructieregel(regel))
      case .omgevingswaarderegel: uit.omgevingswaarderegels.append(omgevingswaarderegel(regel))
      }
    }
    if metPlaats { uit.geselecteerdeLocatieRefs = annotaties.geselecteerdeLocaties.map(\.rawValue) }
    return uit
  }

  static func divisies(
    _ annotaties: Annotaties, links: Uit.AnnotatieLinks, metPlaats: Bool
  ) -> Uit.Divisieannotaties {
    var uit = Uit.Divisieannotaties(
      divisies: annotaties.divisies.map { Uit.Tekstanker(identificatie: $0.identificatie.rawValue, wId: $0.wId) },
      divisieteksten: annotaties.divisieteksten.map {
        Uit.Tekstanker(identificatie: $0.identificatie.rawValue, wId: $0.wId)
      },
      tekstdelen: annotaties.tekstdelen.map(tekstdeel),
      gebiedsaanwijzingen: annotaties.gebiedsaanwijzingen.map(gebiedsaanwijzing),
      hoofdlijnen: annotaties.hoofdlijnen.map(hoofdlijn), locaties: annotaties.locaties.map(locatie),
      kaarten: annotaties.kaarten.map(kaart), links: links)
    if metPlaats { uit.geselecteerdeLocatieRefs = annotaties.geselecteerdeLocaties.map(\.rawValue) }
    return uit
  }

  // MARK: - Rules

  private static func regelVoorIedereen(_ regel: JuridischeRegel) -> Uit.RegelVoorIedereen {
    let aanduidingen = regel.activiteitaanduidingen.compactMap { aanduiding in
      aanduiding.locatieaanduiding.map { ala in
        Uit.ActiviteitLocatieaanduiding(
          identificatie: ala.identificatie.rawValue, activiteitRef: aanduiding.activiteit?.doel.rawValue ?? "",
          activiteitregelkwalificatie: ala.kwalificatie.presenteren, locatieRefs: refs(ala.locaties))
      }
    }
    return Uit.RegelVoorIedereen(
      identificatie: regel.identificatie.rawValue, idealisatie: regel.idealisatie.presenteren,
      regeltekstRef: regel.artikelOfLid?.doel.rawValue ?? "", themas: themas(regel.themas),
      activiteitLocatieaanduidingen: aanduidingen.isEmpty ? nil : aanduidingen, locatieRefs: refs(regel.locaties),
      gebiedsaanwijzingRefs: soms(regel.gebiedsaanwijzingen), omgevingsnormRefs: soms(regel.omgevingsnormen),
      kaartRefs: soms(regel.kaarten))
  }

  private static func instructieregel(_ regel: JuridischeRegel) -> Uit.Instructieregel {
    var instrumenten: [Waardelijstwaarde] = []
    var taken: [Waardelijstwaarde] = []
    if case .instructieregel(let eerste, let tweede, _) = regel.soort { (instrumenten, taken) = (eerste, tweede) }
    return Uit.Instructieregel(
      identificatie: regel.identificatie.rawValue, idealisatie: regel.idealisatie.presenteren,
      regeltekstRef: regel.artikelOfLid?.doel.rawValue ?? "", themas: themas(regel.themas),
      instructieregelTaakuitoefeningen: themas(taken), instructieregelInstrumenten: themas(instrumenten),
      locatieRefs: refs(regel.locaties), gebiedsaanwijzingRefs: soms(regel.gebiedsaanwijzingen),
      omgevingsnormRefs: soms(regel.omgevingsnormen), kaartRefs: soms(regel.kaarten))
  }

  private static func omgevingswaarderegel(_ regel: JuridischeRegel) -> Uit.Omgevingswaarderegel {
    Uit.Omgevingswaarderegel(
      identificatie: regel.identificatie.rawValue, idealisatie: regel.idealisatie.presenteren,
      regeltekstRef: regel.artikelOfLid?.doel.rawValue ?? "", themas: themas(regel.themas),
      locatieRefs: refs(regel.locaties), gebiedsaanwijzingRefs: soms(regel.gebiedsaanwijzingen),
      omgevingswaardeRefs: soms(regel.omgevingswaarden), kaartRefs: soms(regel.kaarten))
  }

  // MARK: - Objects

  private static func gebiedsaanwijzing(_ object: Gebiedsaanwijzing) -> Uit.Gebiedsaanwijzing {
    Uit.Gebiedsaanwijzing(
      identificatie: object.identificatie.rawValue, naam: object.naam, groep: object.groep.presenteren,
      type: object.type.presenteren, symboolcodes: object.groep.symboolcodes, locatieRefs: refs(object.locaties))
  }

  private static func activiteit(_ object: Activiteit) -> Uit.Activiteit {
    Uit.Activiteit(
      identificatie: object.identificatie.rawValue, naam: object.naam, groep: object.groep.presenteren,
      symboolcodes: object.groep.symboolcodes,
      bovenliggendeActiviteitRef: object.bovenliggendeActiviteit?.doel.rawValue,
      gerelateerdeActiviteitRefs: soms(object.gerelateerdeActiviteiten))
  }

  private static func norm(_ object: Norm) -> Uit.Norm {
    Uit.Norm(
      identificatie: object.identificatie.rawValue, naam: object.naam, type: object.type.presenteren,
      eenheid: object.eenheid?.presenteren, groep: object.groep.presenteren,
      normwaarden: object.normwaarden.map { waarde in
        Uit.Normwaarde(
          identificatie: waarde.identificatie.rawValue,
          kwantitatieveWaarde: waarde.kwantitatieveWaarde.flatMap { Double($0) },
          kwalitatieveWaarde: waarde.kwalitatieveWaarde, waardeInRegeltekst: waarde.waardeInRegeltekst,
          locatieRefs: refs(waarde.locaties))
      }, symboolcodes: object.groep.symboolcodes)
  }

  private static func locatie(_ object: Locatie) -> Uit.Locatie {
    Uit.Locatie(
      identificatie: object.identificatie.rawValue, noemer: object.noemer,
      locatieType: Presenteren.LocatieType(rawValue: object.type.rawValue) ?? .gebied,
      geometrieIdentificatie: object.geometrieID, locatieRefs: soms(object.leden))
  }

  private static func kaart(_ object: IMOW.Kaart) -> Uit.Kaart {
    let vak = object.uitsnede.map { [$0.minX, $0.minY, $0.maxX, $0.maxY].compactMap { Double($0) } } ?? []
    return Uit.Kaart(
      identificatie: object.identificatie.rawValue, naam: object.naam, nummer: object.nummer,
      uitsnede: vak.count == 4
        ? Presenteren.BoundingBox(minX: vak[0], minY: vak[1], maxX: vak[2], maxY: vak[3]) : nil,
      kaartlagen: object.kaartlagen.map(kaartlaag))
  }

  private static func kaartlaag(_ laag: IMOW.Kaartlaag) -> Uit.Kaartlaag {
    Uit.Kaartlaag(
      identificatie: laag.identificatie.rawValue, naam: laag.naam, niveau: Int(laag.niveau) ?? 0,
      gebiedsaanwijzingRefs: soms(laag.gebiedsaanwijzingen),
      omgevingsnormRefs: soms(laag.normen.filter { $0.element == "OmgevingsnormRef" }),
      omgevingswaardeRefs: soms(laag.normen.filter { $0.element == "OmgevingswaardeRef" }),
      activiteitLocatieaanduidingRefs: soms(laag.activiteitLocatieaanduidingen))
  }

  private static func tekstdeel(_ object: Tekstdeel) -> Uit.Tekstdeel {
    let aanduiding = object.divisieaanduiding
    return Uit.Tekstdeel(
      identificatie: object.identificatie.rawValue, idealisatie: object.idealisatie?.presenteren,
      divisieRef: aanduiding?.element == "DivisieRef" ? aanduiding?.doel.rawValue : nil,
      divisietekstRef: aanduiding?.element == "DivisietekstRef" ? aanduiding?.doel.rawValue : nil,
      themas: themas(object.themas), locatieRefs: soms(object.locaties),
      gebiedsaanwijzingRefs: soms(object.gebiedsaanwijzingen), hoofdlijnRefs: soms(object.hoofdlijnen),
      kaartRefs: soms(object.kaarten))
  }

  private static func hoofdlijn(_ object: Hoofdlijn) -> Uit.Hoofdlijn {
    Uit.Hoofdlijn(
      identificatie: object.identificatie.rawValue, naam: object.naam, soort: object.soort,
      gerelateerdeHoofdlijnRefs: soms(object.gerelateerdeHoofdlijnen))
  }

  private static func refs(_ verwijzingen: [OWVerwijzing]) -> [String] { verwijzingen.map(\.doel.rawValue) }
  private static func soms(_ verwijzingen: [OWVerwijzing]) -> [String]? {
    verwijzingen.isEmpty ? nil : refs(verwijzingen)
  }
  private static func themas(_ waarden: [Waardelijstwaarde]) -> [Presenteren.Waardelijstwaarde]? {
    waarden.isEmpty ? nil : waarden.map(\.presenteren)
  }
}
