package import Markup

/// Writes owBestanden and `manifest-ow.xml`, valid against the chosen schema set (v2.0.0 unless asked otherwise).
///
/// What a version does not know is left out: `hoogte`, `gerelateerdeRegeltekst` and SymbolisatieItem from v3.1.0 on,
/// `eigenSymbolisatie` before.
package struct OWBestandEncoder: Sendable {
  package let versie: IMOWVersie

  package init(versie: IMOWVersie = .v2_0_0) { self.versie = versie }

  package func encode(_ bestand: OWBestand) -> [UInt8] { schrijf(tak(bestand)) }

  package func tak(_ bestand: OWBestand) -> Tak {
    let sl = OWRuimte.standlevering
    let typen = bestand.objectTypen.map { Tak("objectType", in: sl, tekst: $0) }
    let inhoud = Tak(
      "inhoud", in: sl,
      takken: [
        Tak("gebied", in: sl, tekst: bestand.gebied),
        Tak("leveringsId", in: sl, tekst: bestand.leveringsId ?? ""),
        Tak("objectTypen", in: sl, takken: typen),
      ])
    let standen = bestand.objecten
      .filter { versie == .v2_0_0 || $0.type != .symbolisatieItem }
      .map { Tak("stand", in: sl, takken: [Tak("owObject", in: OWRuimte.deelbestand, takken: [tak($0)])]) }
    let stand = Tak("standBestand", in: sl, takken: [Tak("dataset", in: sl, tekst: bestand.dataset), inhoud] + standen)
    var wortel = Tak("owBestand", in: OWRuimte.deelbestand, takken: [stand])
    if versie != .v2_0_0 { wortel["schemaversie"] = versie.rawValue }
    return wortel
  }

  /// One object, without the file around it.
  package func tak(_ object: OWObject) -> Tak { ObjectSchrijver(versie: versie).tak(object) }

  /// One object as XML on its own: the form in which a store can keep it. `decodeObject` reads it back.
  package func encode(_ object: OWObject) -> [UInt8] { schrijf(tak(object)) }

  package func encode(_ manifest: OWManifest) -> [UInt8] {
    XMLSchrijver(opmaak: .ingesprongen(behalve: [])).schrijf(tak(manifest))
  }

  package func tak(_ manifest: OWManifest) -> Tak {
    let ruimte = OWRuimte.manifest
    var takken = [Tak("domein", in: ruimte, tekst: manifest.domein)]
    if let imowVersie = manifest.imowVersie { takken.append(Tak("IMOWversie", in: ruimte, tekst: imowVersie)) }
    for aanlevering in manifest.aanleveringen {
      var delen = [Tak("WorkIDRegeling", in: ruimte, tekst: aanlevering.workIDRegeling)]
      if let doel = aanlevering.doelID { delen.append(Tak("DoelID", in: ruimte, tekst: doel)) }
      if let expression = aanlevering.expressionIDRegeling, versie != .v2_0_0 {
        delen.append(Tak("ExpressionIDRegeling", in: ruimte, tekst: expression))
      }
      for bestand in aanlevering.bestanden {
        let typen = bestand.objecttypen.map { Tak("objecttype", in: ruimte, tekst: $0) }
        delen.append(Tak("Bestand", in: ruimte, takken: [Tak("naam", in: ruimte, tekst: bestand.naam)] + typen))
      }
      takken.append(Tak("Aanlevering", in: ruimte, takken: delen))
    }
    var wortel = Tak("Aanleveringen", in: ruimte, takken: takken)
    if versie != .v2_0_0 { wortel["schemaversie"] = versie.rawValue }
    return wortel
  }

  private func schrijf(_ tak: Tak) -> [UInt8] {
    XMLSchrijver(voorvoegsels: OWRuimte.voorvoegsels, opmaak: .ingesprongen(behalve: [])).schrijf(tak)
  }
}

/// Builds the element of one object, children in the order of the schema.
struct ObjectSchrijver {
  let versie: IMOWVersie

  func tak(_ object: OWObject) -> Tak {
    if case .los(_, _, let tak) = object.inhoud { return tak }
    var tak = tak(object.inhoud)
    tak.knopen.insert(contentsOf: status(object.type, object.status, object.procedurestatus).map(Knoop.tak), at: 0)
    tak.knopen.append(contentsOf: object.onbekend.map(Knoop.tak))
    return tak
  }

  private func status(_ type: OWObjecttype, _ status: OWStatus?, _ procedure: OWProcedurestatus?) -> [Tak] {
    let ruimte = ObjectLezer.statusruimte(type)
    var takken: [Tak] = []
    if let status { takken.append(Tak("status", in: ruimte, tekst: status.tekst)) }
    if let procedure { takken.append(Tak("procedurestatus", in: ruimte, tekst: procedure.tekst)) }
    return takken
  }

  private func tak(_ inhoud: OWInhoud) -> Tak {
    switch inhoud {
    case .regeltekst(let regeltekst): tak(regeltekst)
    case .juridischeRegel(let regel): tak(regel)
    case .activiteit(let activiteit): tak(activiteit)
    case .omgevingsnorm(let norm): tak(norm, .omgevingsnorm)
    case .omgevingswaarde(let norm): tak(norm, .omgevingswaarde)
    case .gebiedsaanwijzing(let aanwijzing): tak(aanwijzing)
    case .locatie(let locatie): tak(locatie)
    case .pons(let pons):
      begin(.pons, pons.identificatie, [verwijzing("locatieaanduiding", .pons, pons.locatie)])
    case .regelingsgebied(let gebied):
      begin(.regelingsgebied, gebied.identificatie, [verwijzing("locatieaanduiding", .regelingsgebied, gebied.locatie)])
    case .kaart(let kaart): tak(kaart)
    case .symbolisatieItem(let item): tak(item)
    case .divisie(let divisie): anker(.divisie, divisie.identificatie, divisie.wId)
    case .divisietekst(let divisie): anker(.divisietekst, divisie.identificatie, divisie.wId)
    case .tekstdeel(let tekstdeel): tak(tekstdeel)
    case .hoofdlijn(let hoofdlijn): tak(hoofdlijn)
    case .los(_, _, let tak): tak
    }
  }

  // MARK: - Parts

  private func begin(_ type: OWObjecttype, _ identificatie: OWIdentificatie, _ delen: [Tak?]) -> Tak {
    let eerste = Tak("identificatie", in: type.ruimte, tekst: identificatie.rawValue)
    return Tak(type.rawValue, in: type.ruimte, takken: [eerste] + delen.compactMap(\.self))
  }

  private func anker(_ type: OWObjecttype, _ identificatie: OWIdentificatie, _ wId: String) -> Tak {
    var tak = begin(type, identificatie, [])
    tak["wId"] = wId
    return tak
  }

  private func tekst(_ naam: String, _ type: OWObjecttype, _ tekst: String?) -> Tak? {
    tekst.map { Tak(naam, in: type.ruimte, tekst: $0) }
  }

  private func waarde(_ naam: String, _ type: OWObjecttype, _ waarde: Waardelijstwaarde?) -> Tak? {
    tekst(naam, type, waarde?.uri)
  }

  private func waarden(_ naam: String, _ type: OWObjecttype, _ waarden: [Waardelijstwaarde]) -> [Tak?] {
    waarden.map { waarde(naam, type, $0) }
  }

  private func ref(_ verwijzing: OWVerwijzing) -> Tak {
    href(verwijzing.element, in: OWStructuur.ruimte(vanVerwijzing: verwijzing.element), verwijzing.doel.rawValue)
  }

  private func href(_ element: String, in ruimte: String, _ doel: String) -> Tak {
    Tak(
      naam: Naam(element, in: ruimte),
      attributen: [Attribuut(naam: Naam("href", in: OWRuimte.xlink), voorvoegsel: "xlink", waarde: doel)])
  }

  private func verwijzing(_ naam: String, _ type: OWObjecttype, _ doel: OWVerwijzing?) -> Tak? {
    doel.map { Tak(naam, in: type.ruimte, takken: [ref($0)]) }
  }

  private func verwijzingen(_ naam: String, _ type: OWObjecttype, _ doelen: [OWVerwijzing]) -> Tak? {
    doelen.isEmpty ? nil : Tak(naam, in: type.ruimte, takken: doelen.map(ref))
  }

  private func symbolisatie(_ type: OWObjecttype, _ code: String?) -> Tak? {
    versie == .v2_0_0 ? nil : tekst("eigenSymbolisatie", type, code)
  }

  // MARK: - Types

  private func tak(_ regeltekst: Regeltekst) -> Tak {
    var tak = anker(.regeltekst, regeltekst.identificatie, regeltekst.wId)
    if versie == .v2_0_0,
      let gerelateerd = verwijzingen(
        "gerelateerdeRegeltekst", .regeltekst, regeltekst.gerelateerdeRegelteksten)
    {
      tak.knopen.append(.tak(gerelateerd))
    }
    return tak
  }

  private func tak(_ regel: JuridischeRegel) -> Tak {
    let type = regel.type
    var delen: [Tak?] = [waarde("idealisatie", type, regel.idealisatie)]
    delen.append(verwijzing("artikelOfLid", type, regel.artikelOfLid))
    delen += waarden("thema", type, regel.themas)
    delen.append(verwijzingen("locatieaanduiding", type, regel.locaties))
    delen.append(verwijzingen("gebiedsaanwijzing", type, regel.gebiedsaanwijzingen))
    delen.append(verwijzingen("kaartaanduiding", type, regel.kaarten))
    switch regel.soort {
    case .regelVoorIedereen(let aanduidingen, let normen):
      delen += aanduidingen.map(tak)
      delen.append(verwijzingen("omgevingsnormaanduiding", type, normen))
    case .instructieregel(let instrumenten, let taken, let normen):
      delen += waarden("instructieregelInstrument", type, instrumenten)
      delen += waarden("instructieregelTaakuitoefening", type, taken)
      delen.append(verwijzingen("omgevingsnormaanduiding", type, normen))
    case .omgevingswaarderegel(let omgevingswaarden):
      delen.append(verwijzingen("omgevingswaardeaanduiding", type, omgevingswaarden))
    }
    return begin(type, regel.identificatie, delen)
  }

  private func tak(_ aanduiding: Activiteitaanduiding) -> Tak {
    var delen: [Tak] = aanduiding.activiteit.map { [ref($0)] } ?? []
    if let ala = aanduiding.locatieaanduiding {
      let type = OWObjecttype.activiteitLocatieaanduiding
      var tak = begin(
        type, ala.identificatie,
        [
          waarde("activiteitregelkwalificatie", type, ala.kwalificatie), symbolisatie(type, ala.eigenSymbolisatie),
          verwijzingen("locatieaanduiding", type, ala.locaties),
        ])
      tak.knopen.insert(contentsOf: status(type, ala.status, ala.procedurestatus).map(Knoop.tak), at: 0)
      delen.append(tak)
    }
    return Tak("activiteitaanduiding", in: OWRuimte.regels, takken: delen)
  }

  private func tak(_ activiteit: Activiteit) -> Tak {
    let type = OWObjecttype.activiteit
    return begin(
      type, activiteit.identificatie,
      [
        tekst("naam", type, activiteit.naam), waarde("groep", type, activiteit.groep),
        verwijzingen("gerelateerdeActiviteit", type, activiteit.gerelateerdeActiviteiten),
        verwijzing("bovenliggendeActiviteit", type, activiteit.bovenliggendeActiviteit),
      ])
  }

  private func tak(_ norm: Norm, _ type: OWObjecttype) -> Tak {
    let waarden = norm.normwaarden.map { waarde -> Tak in
      let binnen = OWObjecttype.normwaarde
      return begin(
        binnen, waarde.identificatie,
        [
          tekst("kwalitatieveWaarde", binnen, waarde.kwalitatieveWaarde),
          tekst("kwantitatieveWaarde", binnen, waarde.kwantitatieveWaarde),
          tekst("waardeInRegeltekst", binnen, waarde.waardeInRegeltekst),
          symbolisatie(binnen, waarde.eigenSymbolisatie), verwijzingen("locatieaanduiding", binnen, waarde.locaties),
        ])
    }
    return begin(
      type, norm.identificatie,
      [
        tekst("naam", type, norm.naam), waarde("type", type, norm.type), waarde("eenheid", type, norm.eenheid),
        Tak("normwaarde", in: type.ruimte, takken: waarden), waarde("groep", type, norm.groep),
      ])
  }

  private func tak(_ aanwijzing: Gebiedsaanwijzing) -> Tak {
    let type = OWObjecttype.gebiedsaanwijzing
    return begin(
      type, aanwijzing.identificatie,
      [
        waarde("type", type, aanwijzing.type), tekst("naam", type, aanwijzing.naam),
        waarde("groep", type, aanwijzing.groep), symbolisatie(type, aanwijzing.eigenSymbolisatie),
        verwijzingen("locatieaanduiding", type, aanwijzing.locaties),
      ])
  }

  private func tak(_ locatie: Locatie) -> Tak {
    let type = locatie.type
    var delen: [Tak?] = [tekst("noemer", type, locatie.noemer)]
    let hoogtedeel = versie == .v2_0_0 ? locatie.hoogte.map(tak(hoogte:)) : nil
    switch locatie.soort {
    case .gebied(let geometrie), .lijn(let geometrie): delen += [hoogtedeel, tak(geometrie: geometrie)]
    case .punt(let geometrie): delen += [tak(geometrie: geometrie), hoogtedeel]
    case .gebiedengroep(let leden), .lijnengroep(let leden), .puntengroep(let leden):
      delen.append(verwijzingen("groepselement", type, leden))
    case .ambtsgebied(let grenzen): delen.append(grenzen.map(tak))
    }
    return begin(type, locatie.identificatie, delen)
  }

  private func tak(geometrie id: String) -> Tak {
    Tak("geometrie", in: OWRuimte.locatie, takken: [href("GeometrieRef", in: OWRuimte.locatie, id)])
  }

  private func tak(hoogte: Hoogte) -> Tak {
    Tak(
      "hoogte", in: OWRuimte.locatie,
      takken: [
        Tak("waarde", in: OWRuimte.datatypen, tekst: hoogte.waarde),
        Tak("eenheid", in: OWRuimte.datatypen, tekst: hoogte.eenheid?.uri ?? ""),
      ])
  }

  private func tak(_ grenzen: BestuurlijkeGrenzenVerwijzing) -> Tak {
    let ruimte = OWRuimte.locatie
    let verwijzing = Tak(
      "BestuurlijkeGrenzenVerwijzing", in: ruimte,
      takken: [
        Tak("bestuurlijkeGrenzenID", in: ruimte, tekst: grenzen.bestuurlijkeGrenzenID),
        Tak("domein", in: ruimte, tekst: grenzen.domein), Tak("geldigOp", in: ruimte, tekst: grenzen.geldigOp),
      ])
    return Tak("bestuurlijkeGrenzenVerwijzing", in: ruimte, takken: [verwijzing])
  }

  private func tak(_ kaart: Kaart) -> Tak {
    let type = OWObjecttype.kaart
    let uitsnede = kaart.uitsnede.map { extent in
      let maten = [("minX", extent.minX), ("minY", extent.minY), ("maxX", extent.maxX), ("maxY", extent.maxY)]
      return Tak(
        "uitsnede", in: type.ruimte,
        takken: [
          Tak("Kaartextent", in: type.ruimte, takken: maten.map { Tak($0.0, in: type.ruimte, tekst: $0.1) })
        ])
    }
    let lagen = Tak("kaartlagen", in: type.ruimte, takken: kaart.kaartlagen.map(tak))
    return begin(
      type, kaart.identificatie,
      [tekst("naam", type, kaart.naam), tekst("nummer", type, kaart.nummer), uitsnede, lagen])
  }

  private func tak(_ laag: Kaartlaag) -> Tak {
    let type = OWObjecttype.kaartlaag
    var tak = begin(
      type, laag.identificatie,
      [
        tekst("naam", type, laag.naam), tekst("niveau", type, laag.niveau),
        verwijzingen("activiteitlocatieweergave", type, laag.activiteitLocatieaanduidingen),
        verwijzingen("normweergave", type, laag.normen),
        verwijzingen("gebiedsaanwijzingweergave", type, laag.gebiedsaanwijzingen),
      ])
    tak.knopen.insert(contentsOf: status(type, laag.status, laag.procedurestatus).map(Knoop.tak), at: 0)
    return tak
  }

  private func tak(_ item: SymbolisatieItem) -> Tak {
    let type = OWObjecttype.symbolisatieItem
    let delen: [Tak?] = [
      tekst("symboolcode", type, item.symboolcode),
      verwijzingen("activiteitLocatieaanduidingSymbolisatie", type, item.activiteitLocatieaanduidingen),
      verwijzingen("gebiedsaanwijzingSymbolisatie", type, item.gebiedsaanwijzingen),
      verwijzingen("normwaardeSymbolisatie", type, item.normwaarden),
    ]
    return Tak(type.rawValue, in: type.ruimte, takken: delen.compactMap(\.self))
  }

  private func tak(_ tekstdeel: Tekstdeel) -> Tak {
    let type = OWObjecttype.tekstdeel
    var delen: [Tak?] = [waarde("idealisatie", type, tekstdeel.idealisatie)]
    delen += waarden("thema", type, tekstdeel.themas)
    delen.append(verwijzing("divisieaanduiding", type, tekstdeel.divisieaanduiding))
    delen.append(verwijzingen("hoofdlijnaanduiding", type, tekstdeel.hoofdlijnen))
    delen.append(verwijzingen("kaartaanduiding", type, tekstdeel.kaarten))
    delen.append(verwijzingen("locatieaanduiding", type, tekstdeel.locaties))
    delen.append(verwijzingen("gebiedsaanwijzing", type, tekstdeel.gebiedsaanwijzingen))
    return begin(type, tekstdeel.identificatie, delen)
  }

  private func tak(_ hoofdlijn: Hoofdlijn) -> Tak {
    let type = OWObjecttype.hoofdlijn
    return begin(
      type, hoofdlijn.identificatie,
      [
        tekst("soort", type, hoofdlijn.soort), tekst("naam", type, hoofdlijn.naam),
        verwijzingen("gerelateerdeHoofdlijn", type, hoofdlijn.gerelateerdeHoofdlijnen),
      ])
  }
}
