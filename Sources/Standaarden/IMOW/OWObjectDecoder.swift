import Bevindingen
import Markup

/// Turns one object element into an `OWObject` with findings.
enum OWObjectDecoder {
  static func decode(_ element: Element, versie: IMOWVersie) -> Bevonden<OWObject> {
    guard let type = OWObjecttype(rawValue: element.lokaal), element.ruimte == type.ruimte else {
      let bevinding = OWSchemaRegels.onbekendType.bevinding(
        "Object '\(element.lokaal)' kent IMOW niet", bij: element.vindplaats)
      return Bevonden(nil, bevindingen: [bevinding])
    }
    var lezer = ObjectLezer(element, type, versie)
    let inhoud = lees(&lezer)
    let object = OWObject(
      inhoud, status: lezer.status, procedurestatus: lezer.procedurestatus, onbekend: lezer.onbekend,
      plaats: lezer.plaats)
    return Bevonden(object, bevindingen: lezer.bevindingen)
  }

  private static func lees(_ lezer: inout ObjectLezer) -> OWInhoud {
    switch lezer.type {
    case .regeltekst:
      .regeltekst(
        Regeltekst(
          identificatie: lezer.identificatie, wId: lezer.attribuut("wId"),
          gerelateerdeRegelteksten: lezer.verwijzingen("gerelateerdeRegeltekst")))
    case .regelVoorIedereen, .instructieregel, .omgevingswaarderegel: .juridischeRegel(juridischeRegel(&lezer))
    case .activiteit:
      .activiteit(
        Activiteit(
          identificatie: lezer.identificatie, naam: lezer.tekst("naam", vorm: .nietLeeg) ?? "",
          groep: lezer.waarde("groep"), gerelateerdeActiviteiten: lezer.verwijzingen("gerelateerdeActiviteit"),
          bovenliggendeActiviteit: lezer.verwijzing("bovenliggendeActiviteit")))
    case .omgevingsnorm: .omgevingsnorm(norm(&lezer))
    case .omgevingswaarde: .omgevingswaarde(norm(&lezer))
    case .gebiedsaanwijzing:
      .gebiedsaanwijzing(
        Gebiedsaanwijzing(
          identificatie: lezer.identificatie, type: lezer.waarde("type"),
          naam: lezer.tekst("naam", vorm: .nietLeeg) ?? "", groep: lezer.waarde("groep"),
          eigenSymbolisatie: lezer.tekst("eigenSymbolisatie"), locaties: lezer.verwijzingen("locatieaanduiding")))
    case .gebied, .gebiedengroep, .lijn, .lijnengroep, .punt, .puntengroep, .ambtsgebied:
      .locatie(locatie(&lezer))
    case .pons:
      .pons(Pons(identificatie: lezer.identificatie, locatie: lezer.verwijzing("locatieaanduiding")))
    case .regelingsgebied:
      .regelingsgebied(
        Regelingsgebied(identificatie: lezer.identificatie, locatie: lezer.verwijzing("locatieaanduiding")))
    case .kaart: .kaart(kaart(&lezer))
    case .symbolisatieItem:
      .symbolisatieItem(
        SymbolisatieItem(
          symboolcode: lezer.tekst("symboolcode", vorm: .symboolcode) ?? "",
          activiteitLocatieaanduidingen: lezer.verwijzingen("activiteitLocatieaanduidingSymbolisatie"),
          gebiedsaanwijzingen: lezer.verwijzingen("gebiedsaanwijzingSymbolisatie"),
          normwaarden: lezer.verwijzingen("normwaardeSymbolisatie")))
    case .divisie: .divisie(Divisie(identificatie: lezer.identificatie, wId: lezer.attribuut("wId")))
    case .divisietekst:
      .divisietekst(Divisietekst(identificatie: lezer.identificatie, wId: lezer.attribuut("wId")))
    case .tekstdeel: .tekstdeel(tekstdeel(&lezer))
    case .hoofdlijn:
      .hoofdlijn(
        Hoofdlijn(
          identificatie: lezer.identificatie, soort: lezer.tekst("soort") ?? "", naam: lezer.tekst("naam") ?? "",
          gerelateerdeHoofdlijnen: lezer.verwijzingen("gerelateerdeHoofdlijn")))
    case .activiteitLocatieaanduiding, .normwaarde, .kaartlaag:
      .los(lezer.type, lezer.identificatie, lezer.element.tak)
    }
  }

  private static func juridischeRegel(_ lezer: inout ObjectLezer) -> JuridischeRegel {
    var regel = JuridischeRegel(
      identificatie: lezer.identificatie, idealisatie: lezer.waarde("idealisatie"),
      artikelOfLid: lezer.verwijzing("artikelOfLid"), themas: lezer.waarden("thema"),
      locaties: lezer.verwijzingen("locatieaanduiding"), gebiedsaanwijzingen: lezer.verwijzingen("gebiedsaanwijzing"),
      kaarten: lezer.verwijzingen("kaartaanduiding"))
    switch lezer.type {
    case .instructieregel:
      regel.soort = .instructieregel(
        instrumenten: lezer.waarden("instructieregelInstrument"),
        taakuitoefeningen: lezer.waarden("instructieregelTaakuitoefening"),
        omgevingsnormen: lezer.verwijzingen("omgevingsnormaanduiding"))
    case .omgevingswaarderegel:
      regel.soort = .omgevingswaarderegel(omgevingswaarden: lezer.verwijzingen("omgevingswaardeaanduiding"))
    default:
      var aanduidingen: [Activiteitaanduiding] = []
      for element in lezer.alle("activiteitaanduiding") {
        aanduidingen.append(activiteitaanduiding(element, &lezer))
      }
      regel.soort = .regelVoorIedereen(
        activiteitaanduidingen: aanduidingen, omgevingsnormen: lezer.verwijzingen("omgevingsnormaanduiding"))
    }
    return regel
  }

  private static func activiteitaanduiding(_ element: Element, _ lezer: inout ObjectLezer) -> Activiteitaanduiding {
    let nest = OWObjecttype.activiteitLocatieaanduiding.rawValue
    let activiteit = lezer.verwijzingen(in: element, veld: "activiteitaanduiding", behalve: [nest]).first
    guard let binnen = element.eerste(nest) else {
      lezer.meld("activiteitaanduiding heeft geen ActiviteitLocatieaanduiding", bij: element)
      return Activiteitaanduiding(activiteit: activiteit, locatieaanduiding: nil)
    }
    var ala = ObjectLezer(binnen, .activiteitLocatieaanduiding, lezer.versie)
    let aanduiding = ActiviteitLocatieaanduiding(
      identificatie: ala.identificatie, kwalificatie: ala.waarde("activiteitregelkwalificatie"),
      eigenSymbolisatie: ala.tekst("eigenSymbolisatie"), locaties: ala.verwijzingen("locatieaanduiding"),
      status: ala.status, procedurestatus: ala.procedurestatus)
    lezer.neemOver(ala)
    return Activiteitaanduiding(activiteit: activiteit, locatieaanduiding: aanduiding)
  }

  private static func norm(_ lezer: inout ObjectLezer) -> Norm {
    var waarden: [Normwaarde] = []
    for element in lezer.eerste("normwaarde")?.alle("Normwaarde") ?? [] {
      var binnen = ObjectLezer(element, .normwaarde, lezer.versie)
      waarden.append(
        Normwaarde(
          identificatie: binnen.identificatie,
          kwalitatieveWaarde: binnen.tekst("kwalitatieveWaarde", vorm: .nietLeeg),
          kwantitatieveWaarde: binnen.tekst("kwantitatieveWaarde", vorm: .getal),
          waardeInRegeltekst: binnen.tekst("waardeInRegeltekst", vorm: .waardeInRegeltekst),
          eigenSymbolisatie: binnen.tekst("eigenSymbolisatie"), locaties: binnen.verwijzingen("locatieaanduiding")))
      lezer.neemOver(binnen)
    }
    return Norm(
      identificatie: lezer.identificatie, naam: lezer.tekst("naam", vorm: .nietLeeg) ?? "",
      type: lezer.waarde("type"), eenheid: lezer.waarde("eenheid"), normwaarden: waarden, groep: lezer.waarde("groep"))
  }

  private static func locatie(_ lezer: inout ObjectLezer) -> Locatie {
    var hoogte: Hoogte?
    if let element = lezer.eerste("hoogte") {
      let eenheid = element.eerste("eenheid").map { Waardelijstwaarde($0.tekst, plaats: .element($0)) }
      hoogte = Hoogte(waarde: element.tekst(van: "waarde") ?? "", eenheid: eenheid)
    }
    return Locatie(
      identificatie: lezer.identificatie, noemer: lezer.tekst("noemer", vorm: .nietLeeg), hoogte: hoogte,
      soort: locatiesoort(&lezer))
  }

  private static func locatiesoort(_ lezer: inout ObjectLezer) -> Locatie.Soort {
    switch lezer.type {
    case .gebiedengroep: .gebiedengroep(lezer.verwijzingen("groepselement"))
    case .lijnengroep: .lijnengroep(lezer.verwijzingen("groepselement"))
    case .puntengroep: .puntengroep(lezer.verwijzingen("groepselement"))
    case .ambtsgebied: .ambtsgebied(grenzen(&lezer))
    case .lijn: .lijn(geometrie: geometrie(&lezer))
    case .punt: .punt(geometrie: geometrie(&lezer))
    default: .gebied(geometrie: geometrie(&lezer))
    }
  }

  private static func geometrie(_ lezer: inout ObjectLezer) -> String {
    guard let container = lezer.eerste("geometrie") else { return "" }
    if let doel = container.eerste("GeometrieRef")?["href"], !doel.isEmpty { return doel }
    lezer.meld("'geometrie' bevat geen GeometrieRef met xlink:href", bij: container)
    return ""
  }

  private static func grenzen(_ lezer: inout ObjectLezer) -> BestuurlijkeGrenzenVerwijzing? {
    guard let container = lezer.eerste("bestuurlijkeGrenzenVerwijzing") else { return nil }
    guard let element = container.eerste("BestuurlijkeGrenzenVerwijzing") else {
      lezer.meld("'bestuurlijkeGrenzenVerwijzing' is leeg", bij: container)
      return nil
    }
    let verwijzing = BestuurlijkeGrenzenVerwijzing(
      bestuurlijkeGrenzenID: element.tekst(van: "bestuurlijkeGrenzenID") ?? "",
      domein: element.tekst(van: "domein") ?? "", geldigOp: element.tekst(van: "geldigOp") ?? "")
    if !OWVorm.bestuurlijkeGrenzenID.past(verwijzing.bestuurlijkeGrenzenID) {
      lezer.meld("'\(verwijzing.bestuurlijkeGrenzenID)' is geen code van een bestuurlijk gebied", bij: element)
    }
    if verwijzing.domein != BestuurlijkeGrenzenVerwijzing.domein {
      lezer.meld("Domein '\(verwijzing.domein)' moet \(BestuurlijkeGrenzenVerwijzing.domein) zijn", bij: element)
    }
    return verwijzing
  }

  private static func tekstdeel(_ lezer: inout ObjectLezer) -> Tekstdeel {
    Tekstdeel(
      identificatie: lezer.identificatie, idealisatie: lezer.waarde("idealisatie"), themas: lezer.waarden("thema"),
      divisieaanduiding: lezer.verwijzing("divisieaanduiding"),
      hoofdlijnen: lezer.verwijzingen("hoofdlijnaanduiding"), kaarten: lezer.verwijzingen("kaartaanduiding"),
      locaties: lezer.verwijzingen("locatieaanduiding"), gebiedsaanwijzingen: lezer.verwijzingen("gebiedsaanwijzing"))
  }

  private static func kaart(_ lezer: inout ObjectLezer) -> Kaart {
    var extent: Kaartextent?
    if let element = lezer.eerste("uitsnede")?.eerste("Kaartextent") {
      let waarden = ["minX", "minY", "maxX", "maxY"].map { element.tekst(van: $0) ?? "" }
      if !waarden.allSatisfy(OWVorm.getal.past) { lezer.meld("Kaartextent heeft geen vier getallen", bij: element) }
      extent = Kaartextent(minX: waarden[0], minY: waarden[1], maxX: waarden[2], maxY: waarden[3])
    }
    var lagen: [Kaartlaag] = []
    for element in lezer.eerste("kaartlagen")?.alle("Kaartlaag") ?? [] {
      var binnen = ObjectLezer(element, .kaartlaag, lezer.versie)
      lagen.append(
        Kaartlaag(
          identificatie: binnen.identificatie, naam: binnen.tekst("naam"),
          niveau: binnen.tekst("niveau", vorm: .geheelGetal) ?? "",
          activiteitLocatieaanduidingen: binnen.verwijzingen("activiteitlocatieweergave"),
          normen: binnen.verwijzingen("normweergave"),
          gebiedsaanwijzingen: binnen.verwijzingen("gebiedsaanwijzingweergave"), status: binnen.status,
          procedurestatus: binnen.procedurestatus))
      lezer.neemOver(binnen)
    }
    return Kaart(
      identificatie: lezer.identificatie, naam: lezer.tekst("naam") ?? "", nummer: lezer.tekst("nummer"),
      uitsnede: extent, kaartlagen: lagen)
  }
}
