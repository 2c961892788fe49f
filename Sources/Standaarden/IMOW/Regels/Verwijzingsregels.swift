import Bevindingen
import Markup

/// The whole family of references: the target exists (OZON0033-0124, 0204, 0217, 0347, 0349) and is named at most once
/// (OZON0320-0385). One table of relations drives both; the severity is "blokkerend" in the published list, also for
/// the rows that the real service does not check yet.
struct Verwijzingsregels {
  struct Rij: Sendable {
    let bron: OWObjecttype
    let soort: OWRelatie.Soort
    let doel: String
    let bestaat: String
    let eenmaal: String?
  }

  /// bron, soort, doel, code "bestaat", code "eenmaal".
  private static let tabel = """
    RegelVoorIedereen regeltekst Regeltekst OZON0033
    Instructieregel regeltekst Regeltekst OZON0035
    Omgevingswaarderegel regeltekst Regeltekst OZON0037
    RegelVoorIedereen activiteit Activiteit OZON0038
    RegelVoorIedereen gebiedsaanwijzing Gebiedsaanwijzing OZON0040 OZON0326
    Instructieregel gebiedsaanwijzing Gebiedsaanwijzing OZON0041 OZON0328
    Omgevingswaarderegel gebiedsaanwijzing Gebiedsaanwijzing OZON0109 OZON0327
    RegelVoorIedereen omgevingsnorm Omgevingsnorm OZON0042 OZON0324
    Instructieregel omgevingsnorm Omgevingsnorm OZON0043 OZON0329
    Omgevingswaarderegel omgevingswaarde Omgevingswaarde OZON0044 OZON0325
    RegelVoorIedereen locatie Locatie OZON0045 OZON0320
    Instructieregel locatie Locatie OZON0046 OZON0322
    Omgevingswaarderegel locatie Locatie OZON0047 OZON0321
    Gebiedengroep groepselement Gebied OZON0053 OZON0372
    Lijnengroep groepselement Lijn OZON0059 OZON0373
    Puntengroep groepselement Punt OZON0065 OZON0374
    Activiteit bovenliggendeActiviteit Activiteit OZON0082
    Activiteit gerelateerdeActiviteit Activiteit OZON0084 OZON0371
    RegelVoorIedereen kaart Kaart OZON0088 OZON0343
    Omgevingswaarderegel kaart Kaart OZON0109 OZON0344
    Instructieregel kaart Kaart OZON0109 OZON0345
    Tekstdeel kaart Kaart OZON0089 OZON0346
    Tekstdeel divisie Divisie(tekst) OZON0092
    Tekstdeel gebiedsaanwijzing Gebiedsaanwijzing OZON0093 OZON0342
    Tekstdeel hoofdlijn Hoofdlijn OZON0094 OZON0340
    Tekstdeel locatie Locatie OZON0204 OZON0341
    Gebiedsaanwijzing locatie Locatie OZON0096 OZON0331
    Normwaarde locatie Locatie OZON0101 OZON0385
    ActiviteitLocatieaanduiding locatie Locatie OZON0121 OZON0369
    Regelingsgebied locatie Locatie OZON0124
    Pons locatie Locatie OZON0217
    Hoofdlijn gerelateerdeHoofdlijn Hoofdlijn OZON0109
    Regeltekst gerelateerdeRegeltekst Regeltekst OZON0109
    SymbolisatieItem activiteitLocatieaanduiding ActiviteitLocatieaanduiding OZON0347
    SymbolisatieItem gebiedsaanwijzing Gebiedsaanwijzing OZON0347
    SymbolisatieItem normwaarde Normwaarde OZON0347
    Kaartlaag activiteitLocatieaanduiding ActiviteitLocatieaanduiding OZON0349 OZON0376
    Kaartlaag norm Omgevingsnorm OZON0349 OZON0377
    Kaartlaag gebiedsaanwijzing Gebiedsaanwijzing OZON0349 OZON0378
    """

  static let rijen: [Rij] = tabel.split(separator: "\n").compactMap { regel in
    let delen = regel.split(separator: " ").map(String.init)
    guard delen.count >= 4, let bron = OWObjecttype(rawValue: delen[0]),
      let soort = OWRelatie.Soort(rawValue: delen[1])
    else { return nil }
    return Rij(bron: bron, soort: soort, doel: delen[2], bestaat: delen[3], eenmaal: delen.count > 4 ? delen[4] : nil)
  }

  private struct Sleutel: Hashable {
    let bron: OWObjecttype
    let soort: OWRelatie.Soort
  }
  private static let opRelatie: [Sleutel: Rij] = Dictionary(
    rijen.map { (Sleutel(bron: $0.bron, soort: $0.soort), $0) }
  ) { eerste, _ in eerste }

  private static let opCode: [String: Regelkaart] = {
    var kaarten: [String: Regelkaart] = [:]
    for rij in rijen where kaarten[rij.bestaat] == nil {
      let rol = rij.bron == .activiteit ? rij.soort.rawValue : nil
      kaarten[rij.bestaat] = OWKaart.bestaat(rij.bestaat, rij.bron.rawValue, rij.doel, als: rol)
    }
    for rij in rijen {
      if let code = rij.eenmaal { kaarten[code] = OWKaart.eenmaal(code, rij.bron.rawValue, rij.doel) }
    }
    // These two codes serve several relations.
    kaarten["OZON0109"] = OWKaart.bestaat("OZON0109", "Een OW-object", "OW-object")
    kaarten["OZON0347"] = OWKaart.bestaat("OZON0347", "SymbolisatieItem", "object")
    kaarten["OZON0349"] = OWKaart.bestaat("OZON0349", "Kaartlaag", "object")
    return kaarten
  }()

  /// The word of the type must fit the relation (OZON0222-0225); elsewhere the "exists" code says it.
  private static let onjuist: [Sleutel: Regelkaart] = [
    Sleutel(bron: .regelVoorIedereen, soort: .omgevingsnorm): verkeerd(
      "OZON0222", "RegelVoorIedereen", "OmgevingsnormRef", "omgevingsnorm"),
    Sleutel(bron: .omgevingswaarderegel, soort: .omgevingswaarde):
      verkeerd("OZON0223", "Omgevingswaarderegel", "OmgevingswaardeRef", "omgevingswaarde"),
    Sleutel(bron: .instructieregel, soort: .omgevingsnorm): verkeerd(
      "OZON0224", "Instructieregel", "OmgevingsnormRef", "omgevingsnorm"),
    Sleutel(bron: .gebiedsaanwijzing, soort: .locatie): verkeerd(
      "OZON0225", "Gebiedsaanwijzing", "LocatieRef", "gebied"),
  ]

  private static func verkeerd(_ code: String, _ bron: String, _ ref: String, _ woord: String) -> Regelkaart {
    OWKaart.maak(
      code, .fout, "Een \(ref) wijst naar een object van het juiste type",
      "Het middelste woord van de identificatie zegt wat het object is. Dat moet bij de verwijzing passen.",
      hint: "Verwijs naar een object van het juiste type",
      fout: "\(bron) → <\(ref) xlink:href=\"nl.imow-gm9995.kaart.Hoogte\"/>",
      goed: "\(bron) → <\(ref) xlink:href=\"nl.imow-gm9995.\(woord).Hoogte\"/>")
  }

  private static let anderGezag = OWKaart.maak(
    "OZON0353", .fout, "Een object verwijst alleen naar objecten van dezelfde overheid",
    "Een ander kan zijn object zomaar wijzigen. Alleen een bovenliggende Activiteit mag van een ander zijn.",
    hint: "Maak een eigen object en verwijs daarnaar", fout: "regel van gm9995 → gebied van pv99",
    goed: "regel van gm9995 → gebied van gm9995")

  static let alle: [Regelkaart] =
    [anderGezag] + opCode.values.sorted { $0.code < $1.code } + onjuist.values.sorted { $0.code < $1.code }

  // MARK: - Checking

  let controle: Regelingcontrole

  func controleer() -> [Bevinding] {
    controle.levend.bevindingen { object -> [Bevinding] in
      var gezien: Set<Gezien> = []
      return object.relaties.flatMap { relatie -> [Bevinding] in
        var bevindingen: [Bevinding] = []
        if let bevinding = controleerDoel(relatie) { bevindingen.append(bevinding) }
        if let bevinding = controleerEenmaal(relatie, &gezien) { bevindingen.append(bevinding) }
        if let bevinding = controleerGezag(relatie) { bevindingen.append(bevinding) }
        return bevindingen
      }
    }
  }

  private struct Gezien: Hashable {
    let bron: OWIdentificatie?
    let soort: OWRelatie.Soort
    let doel: OWIdentificatie
  }

  private func controleerDoel(_ relatie: OWRelatie) -> Bevinding? {
    let sleutel = Sleutel(bron: relatie.bron, soort: relatie.soort)
    guard let rij = Self.opRelatie[sleutel], let kaart = Self.opCode[rij.bestaat] else { return nil }
    let bron = "\(relatie.bron.rawValue) \(relatie.bronIdentificatie?.rawValue ?? "")".bijgesneden
    if let type = controle.type(van: relatie.doel) {
      guard !Self.past(type, bij: relatie) else { return nil }
      let gekozen = Self.onjuist[sleutel] ?? kaart
      return gekozen.bevinding(
        "'\(relatie.doel)' is een \(type.rawValue) en past niet bij \(relatie.verwijzing.element) in \(bron)",
        bij: relatie.vindplaats)
    }
    // Referring to an ended object has its own code (OZON0350).
    guard controle.nieuw.beeindigd[relatie.doel] == nil, !controle.isEldersBekend(relatie) else { return nil }
    return kaart.bevinding(
      "\(rij.doel) '\(relatie.doel)' bestaat niet; \(bron) verwijst ernaar", bij: relatie.vindplaats)
  }

  private func controleerEenmaal(_ relatie: OWRelatie, _ gezien: inout Set<Gezien>) -> Bevinding? {
    let nieuw = gezien.insert(
      Gezien(bron: relatie.bronIdentificatie, soort: relatie.soort, doel: relatie.doel)
    ).inserted
    guard !nieuw, let code = Self.opRelatie[Sleutel(bron: relatie.bron, soort: relatie.soort)]?.eenmaal,
      let kaart = Self.opCode[code]
    else { return nil }
    return kaart.bevinding(
      "\(relatie.bron.rawValue) noemt '\(relatie.doel)' meer dan één keer", bij: relatie.vindplaats)
  }

  private func controleerGezag(_ relatie: OWRelatie) -> Bevinding? {
    guard relatie.soort != .bovenliggendeActiviteit, let eigen = relatie.bronIdentificatie?.delen,
      let ander = relatie.doel.delen, eigen.bronhouder != ander.bronhouder
    else { return nil }
    return Self.anderGezag.bevinding(
      "\(relatie.bron.rawValue) van \(eigen.bronhouder) verwijst naar '\(relatie.doel)'", bij: relatie.vindplaats)
  }

  private static func past(_ type: OWObjecttype, bij relatie: OWRelatie) -> Bool {
    switch relatie.soort {
    case .regeltekst, .gerelateerdeRegeltekst: type == .regeltekst
    case .locatie: OWObjecttype.locaties.contains(type)
    case .groepselement:
      switch relatie.bron {
      case .lijnengroep: type == .lijn
      case .puntengroep: type == .punt
      default: type == .gebied
      }
    case .gebiedsaanwijzing: type == .gebiedsaanwijzing
    case .kaart: type == .kaart
    case .activiteit, .bovenliggendeActiviteit, .gerelateerdeActiviteit: type == .activiteit
    case .omgevingsnorm: type == .omgevingsnorm
    case .omgevingswaarde: type == .omgevingswaarde
    case .divisie: relatie.verwijzing.element == "DivisieRef" ? type == .divisie : type == .divisietekst
    case .hoofdlijn, .gerelateerdeHoofdlijn: type == .hoofdlijn
    case .activiteitLocatieaanduiding: type == .activiteitLocatieaanduiding
    case .norm: type == .omgevingsnorm || type == .omgevingswaarde
    case .normwaarde: type == .normwaarde
    }
  }
}
