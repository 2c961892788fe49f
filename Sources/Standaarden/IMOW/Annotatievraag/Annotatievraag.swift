/// Questions about a collection that "Regels op de kaart" asks: what does this text say, and what applies here?
/// Pure: geometry is asked through a closure. Source: Presenteren v8 and the behaviour of the public viewer.
package struct Annotatievraag: Sendable {
  package let verzameling: OWVerzameling
  private let regelsPerRegeltekst: [OWIdentificatie: [JuridischeRegel]]
  private let tekstdelenPerDivisie: [OWIdentificatie: [Tekstdeel]]

  package init(_ verzameling: OWVerzameling) {
    self.verzameling = verzameling
    var regels: [OWIdentificatie: [JuridischeRegel]] = [:]
    for regel in verzameling.juridischeRegels {
      if let tekst = regel.artikelOfLid?.doel { regels[tekst, default: []].append(regel) }
    }
    regelsPerRegeltekst = regels
    var delen: [OWIdentificatie: [Tekstdeel]] = [:]
    for deel in verzameling.tekstdelen {
      if let divisie = deel.divisieaanduiding?.doel { delen[divisie, default: []].append(deel) }
    }
    tekstdelenPerDivisie = delen
  }

  // MARK: - Werkingsgebied

  /// The derived werkingsgebied of a Regeltekst: the union of the locaties of its regels, groups expanded.
  /// It is never exchanged (IMOW 3.1, Regeltekst).
  package func werkingsgebied(regeltekst: OWIdentificatie) -> [Locatie] {
    verzameling.uitgeklapt((regelsPerRegeltekst[regeltekst] ?? []).flatMap(\.locaties))
  }

  /// The derived werkingsgebied of a Divisie or Divisietekst: that of its tekstdelen.
  package func werkingsgebied(divisie: OWIdentificatie) -> [Locatie] {
    verzameling.uitgeklapt((tekstdelenPerDivisie[divisie] ?? []).flatMap(\.locaties))
  }

  // MARK: - By text

  /// Everything that hangs on the text element with this wId. Empty when nothing was annotated.
  package func annotaties(bij wId: String) -> Annotaties {
    var annotaties = Annotaties()
    for regeltekst in verzameling.regelteksten where regeltekst.wId == wId {
      neem(regeltekst, in: &annotaties)
    }
    for divisie in verzameling.divisies where divisie.wId == wId {
      annotaties.divisies.append(divisie)
      neem(tekstdelenPerDivisie[divisie.identificatie] ?? [], in: &annotaties)
    }
    for divisie in verzameling.divisieteksten where divisie.wId == wId {
      annotaties.divisieteksten.append(divisie)
      neem(tekstdelenPerDivisie[divisie.identificatie] ?? [], in: &annotaties)
    }
    vulAan(&annotaties)
    return annotaties
  }

  /// All annotations of the regeling.
  package func alleAnnotaties() -> Annotaties {
    var annotaties = Annotaties()
    for regeltekst in verzameling.regelteksten { neem(regeltekst, in: &annotaties) }
    annotaties.divisies = verzameling.divisies
    annotaties.divisieteksten = verzameling.divisieteksten
    neem(verzameling.tekstdelen, in: &annotaties)
    vulAan(&annotaties)
    return annotaties
  }

  // MARK: - By place

  /// What applies at a place: every Regeltekst and Divisie(tekst) whose werkingsgebied the place touches, with all its
  /// annotations; `geselecteerdeLocaties` tells which locaties are hit themselves. Boundary counts (intersects).
  ///
  /// - Parameter raakt: whether the locatie touches the place. Called once for each Gebied, Lijn, Punt and
  ///   Ambtsgebied; the caller has the geometry and, for an Ambtsgebied, the border register.
  package func annotaties(raakt: (Locatie) -> Bool) -> Annotaties {
    let geraakt = geraakteLocaties(raakt)
    var annotaties = Annotaties()
    for regeltekst in verzameling.regelteksten {
      let gebied = werkingsgebied(regeltekst: regeltekst.identificatie)
      guard gebied.contains(where: { geraakt.contains($0.identificatie) }) else { continue }
      neem(regeltekst, in: &annotaties)
    }
    for divisie in verzameling.divisies where isGeraakt(divisie.identificatie, geraakt) {
      annotaties.divisies.append(divisie)
      neem(tekstdelenPerDivisie[divisie.identificatie] ?? [], in: &annotaties)
    }
    for divisie in verzameling.divisieteksten where isGeraakt(divisie.identificatie, geraakt) {
      annotaties.divisieteksten.append(divisie)
      neem(tekstdelenPerDivisie[divisie.identificatie] ?? [], in: &annotaties)
    }
    vulAan(&annotaties)
    annotaties.geselecteerdeLocaties = annotaties.locaties.map(\.identificatie).filter(geraakt.contains)
    return annotaties
  }

  /// The same question asked by geometry id; ambtsgebieden are asked by their border code.
  package func annotaties(
    raaktGeometrie: (String) -> Bool, raaktAmbtsgebied: (BestuurlijkeGrenzenVerwijzing) -> Bool = { _ in true }
  ) -> Annotaties {
    annotaties { locatie in
      if case .ambtsgebied(let grenzen) = locatie.soort { return grenzen.map(raaktAmbtsgebied) ?? false }
      return locatie.geometrieID.map(raaktGeometrie) ?? false
    }
  }

  private func isGeraakt(_ divisie: OWIdentificatie, _ geraakt: Set<OWIdentificatie>) -> Bool {
    werkingsgebied(divisie: divisie).contains { geraakt.contains($0.identificatie) }
  }

  /// Single locaties that are hit, and the groups that hold one.
  private func geraakteLocaties(_ raakt: (Locatie) -> Bool) -> Set<OWIdentificatie> {
    var geraakt: Set<OWIdentificatie> = []
    let locaties = verzameling.locaties
    for locatie in locaties where !OWObjecttype.locatiegroepen.contains(locatie.type) && raakt(locatie) {
      geraakt.insert(locatie.identificatie)
    }
    for groep in locaties where OWObjecttype.locatiegroepen.contains(groep.type) {
      if groep.leden.contains(where: { geraakt.contains($0.doel) }) { geraakt.insert(groep.identificatie) }
    }
    return geraakt
  }

  // MARK: - Collecting

  private func neem(_ regeltekst: Regeltekst, in annotaties: inout Annotaties) {
    annotaties.regelteksten.append(regeltekst)
    annotaties.regels.append(contentsOf: regelsPerRegeltekst[regeltekst.identificatie] ?? [])
  }

  private func neem(_ tekstdelen: [Tekstdeel], in annotaties: inout Annotaties) {
    annotaties.tekstdelen.append(contentsOf: tekstdelen)
  }

  /// Adds what the rules and tekstdelen refer to, each object once, and the locaties of all of these with members.
  private func vulAan(_ annotaties: inout Annotaties) {
    var verwijzingen: [OWVerwijzing] = []
    for regel in annotaties.regels {
      verwijzingen += regel.locaties + regel.gebiedsaanwijzingen + regel.kaarten
      verwijzingen += regel.omgevingsnormen + regel.omgevingswaarden
      for aanduiding in regel.activiteitaanduidingen {
        verwijzingen += aanduiding.activiteit.map { [$0] } ?? []
        verwijzingen += aanduiding.locatieaanduiding?.locaties ?? []
      }
    }
    for deel in annotaties.tekstdelen {
      verwijzingen += deel.locaties + deel.gebiedsaanwijzingen + deel.kaarten + deel.hoofdlijnen
    }
    var gezien: Set<OWIdentificatie> = []
    var plek = 0
    while plek < verwijzingen.count {
      let doel = verwijzingen[plek].doel
      plek += 1
      guard gezien.insert(doel).inserted, let object = verzameling[doel] else { continue }
      annotaties.neemOp(object)
      // An activiteit's parents and relatives are names in a tree, not annotations of this text.
      if object.type != .activiteit, object.type != .hoofdlijn {
        verwijzingen += object.relaties.map(\.verwijzing)
      }
    }
  }
}

/// Flat lists of annotations, in the shape in which Presenteren v8 answers.
package struct Annotaties: Sendable {
  package var regelteksten: [Regeltekst] = []
  package var regels: [JuridischeRegel] = []
  package var activiteiten: [Activiteit] = []
  package var gebiedsaanwijzingen: [Gebiedsaanwijzing] = []
  package var omgevingsnormen: [Norm] = []
  package var omgevingswaarden: [Norm] = []
  package var kaarten: [Kaart] = []
  package var locaties: [Locatie] = []
  package var divisies: [Divisie] = []
  package var divisieteksten: [Divisietekst] = []
  package var tekstdelen: [Tekstdeel] = []
  package var hoofdlijnen: [Hoofdlijn] = []
  /// Locaties that the place touches (groups included): what tells "here" from "elsewhere". Empty without a place.
  package var geselecteerdeLocaties: [OWIdentificatie] = []

  package init() {}

  package var isLeeg: Bool { regelteksten.isEmpty && divisies.isEmpty && divisieteksten.isEmpty }

  /// Whether an annotation with these locaties applies at the place itself.
  package func geldtHier(_ locaties: [OWVerwijzing]) -> Bool {
    let hier = Set(geselecteerdeLocaties)
    return locaties.contains { hier.contains($0.doel) }
  }

  mutating func neemOp(_ object: OWObject) {
    switch object.inhoud {
    case .activiteit(let waarde): activiteiten.append(waarde)
    case .gebiedsaanwijzing(let waarde): gebiedsaanwijzingen.append(waarde)
    case .omgevingsnorm(let waarde): omgevingsnormen.append(waarde)
    case .omgevingswaarde(let waarde): omgevingswaarden.append(waarde)
    case .kaart(let waarde): kaarten.append(waarde)
    case .locatie(let waarde): locaties.append(waarde)
    case .hoofdlijn(let waarde): hoofdlijnen.append(waarde)
    case .regeltekst, .juridischeRegel, .pons, .regelingsgebied, .symbolisatieItem, .divisie, .divisietekst,
      .tekstdeel, .los:
      break
    }
  }
}
