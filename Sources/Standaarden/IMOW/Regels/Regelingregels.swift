import Bevindingen

/// The regeling as a whole (OZON0103, 0104, 1037, 1041) and which types fit which soortRegeling (OZON6000-6051).
struct Regelingregels {
  static let regelingsgebied = OWKaart.maak(
    "OZON0103", .fout, "Een regeling heeft precies één Regelingsgebied",
    "Het Regelingsgebied zegt waar de regeling geldt. Zonder vindt niemand haar op de kaart (TPOD2180).",
    hint: "Lever één Regelingsgebied, of beëindig het oude", fout: "geen of twee Regelingsgebieden",
    goed: "één Regelingsgebied")
  static let pons = OWKaart.maak(
    "OZON0104", .fout, "Een regeling heeft hoogstens één Pons",
    "De Pons zegt waar de oude bestemmingsplannen verdwijnen. Eén gebied is genoeg.",
    hint: "Voeg de gebieden samen in één Gebiedengroep", fout: "twee Ponsen", goed: "één Pons")
  static let ponsTijdelijk = OWKaart.maak(
    "OZON1037", .fout, "Een tijdelijk regelingdeel heeft geen Pons",
    "Een tijdelijk deel mag oude plannen niet laten verdwijnen.", hint: "Haal de Pons weg",
    fout: "Pons in een voorbereidingsbesluit", goed: "Pons alleen in het omgevingsplan")
  static let ontwerp = OWKaart.maak(
    "OZON1041", .fout, "Een ontwerp heeft een Regelingsgebied of hoort bij een vastgestelde regeling",
    "Anders weet de kaart niet waar het ontwerp geldt.", hint: "Lever een Regelingsgebied mee",
    fout: "nieuw ontwerp zonder Regelingsgebied", goed: "nieuw ontwerp met Regelingsgebied")

  private struct Rij: Sendable {
    let kaart: Regelkaart
    let type: OWObjecttype?
    let gebiedsaanwijzing: String?
    /// Numbers of soortRegeling that may not hold it.
    let verboden: Set<String>
  }

  /// Code, object type or @type of gebiedsaanwijzing, and the numbers of regelingtype_… in which it may not stand.
  private static let tabel = """
    OZON6000 Regeltekst 006 007 008 010
    OZON6001 RegelVoorIedereen 006 007 008 010
    OZON6002 Instructieregel 003 005 006 007 008 009 010 011 012 013 014 015 016
    OZON6003 Omgevingswaarderegel 005 006 007 008 009 010 011 012 013 014 015 016
    OZON6004 Divisie 001 002 003 004 005 009 011 012 013 014 015 016
    OZON6005 Divisietekst 001 002 003 004 005 009 011 012 013 014 015 016
    OZON6006 Tekstdeel 001 002 003 004 005 009 011 012 013 014 015 016
    OZON6007 Hoofdlijn 001 002 003 004 005 009 011 012 013 014 015 016
    OZON6008 Activiteit 006 007 008 010 011 012
    OZON6009 Omgevingswaarde 005 006 007 008 009 010 011 012 013 014 015 016
    OZON6010 Omgevingsnorm 006 007 008 010 011 012 013
    OZON6011 Kaart 008 011
    OZON6013 SymbolisatieItem 008 011
    OZON6014 Pons 001 002 004 005 006 007 008 009 010 011 012 013 014 015 016
    OZON6033 @Beperkingengebied 006 007 008 010 011 012 013
    OZON6034 @Bodem 008 011 012 013
    OZON6035 @Bouw 001 002 004 005 006 007 008 010 011 012 013 016
    OZON6036 @Defensie 005 008 011 012 013
    OZON6037 @Energievoorziening 008 011 012 013
    OZON6038 @Erfgoed 008 011 012 013
    OZON6039 @ExterneVeiligheid 005 008 011 012 013
    OZON6040 @Functie 001 002 005 006 007 008 010 011 012 013
    OZON6041 @Geluid 008 011 012 013
    OZON6042 @Geur 005 008 011 012 013
    OZON6043 @Landschap 008 011 012 013
    OZON6044 @Leiding 008 011 012 013
    OZON6045 @Lucht 005 008 011 012 013
    OZON6046 @Mijnbouw 005 008 011 012 013
    OZON6047 @Natuur 008 011
    OZON6048 @Recreatie 005 008 011 012 013
    OZON6049 @RuimtelijkGebruik 005 008 011 012 013
    OZON6050 @Verkeer 008 011 012 013
    OZON6051 @WaterEnWatersysteem 008 011 012 013
    """

  private static let rijen: [Rij] = tabel.split(separator: "\n").map { regel in
    let delen = regel.split(separator: " ").map(String.init)
    let isAanwijzing = delen[1].hasPrefix("@")
    let naam = isAanwijzing ? "Gebiedsaanwijzing \(delen[1].dropFirst())" : delen[1]
    let toegestaan = ["003", "004", "006", "008"].first { !delen.dropFirst(2).contains($0) } ?? "003"
    let kaart = OWKaart.maak(
      delen[0], .fout, "\(naam) past bij het soort regeling",
      "Elk soort regeling mag alleen bepaalde objecten hebben. Een visie heeft bijvoorbeeld geen regels voor iedereen.",
      hint: "Haal het object weg of controleer het soort regeling",
      fout: "\(naam) in een regeling met soortRegeling regelingtype_\(delen[2])",
      goed: "\(naam) in een regeling met soortRegeling regelingtype_\(toegestaan)")
    return Rij(
      kaart: kaart, type: isAanwijzing ? nil : OWObjecttype(rawValue: delen[1]),
      gebiedsaanwijzing: isAanwijzing ? String(delen[1].dropFirst()) : nil, verboden: Set(delen.dropFirst(2)))
  }

  static let alle: [Regelkaart] = [regelingsgebied, pons, ponsTijdelijk, ontwerp] + rijen.map(\.kaart)

  let controle: Regelingcontrole

  func controleer() -> [Bevinding] { controleerAantallen() + controleerSoort() }

  private func controleerAantallen() -> [Bevinding] {
    // A regeling that is being withdrawn ends with nothing left.
    guard !controle.nieuw.isLeeg else { return [] }
    var bevindingen: [Bevinding] = []
    let gebieden = controle.nieuw.regelingsgebieden.count
    switch controle.context.fase {
    case .vastgesteld where gebieden != 1:
      bevindingen.append(
        Self.regelingsgebied.bevinding("De regeling heeft \(gebieden) Regelingsgebieden", bij: controle.vindplaats))
    case .ontwerp where gebieden == 0 && controle.bestaand == nil:
      bevindingen.append(
        Self.ontwerp.bevinding("Het ontwerp heeft geen Regelingsgebied", bij: controle.vindplaats))
    case .vastgesteld, .ontwerp: break
    }
    let ponsen = controle.nieuw.ponsen.count
    if ponsen > 1 {
      bevindingen.append(Self.pons.bevinding("De regeling heeft \(ponsen) Ponsen", bij: controle.vindplaats))
    }
    if ponsen > 0, controle.context.deel == .tijdelijkDeel {
      bevindingen.append(
        Self.ponsTijdelijk.bevinding("Het tijdelijk regelingdeel heeft een Pons", bij: controle.vindplaats))
    }
    return bevindingen
  }

  private func controleerSoort() -> [Bevinding] {
    guard let soort = controle.context.soortRegeling, let nummer = soort.split(separator: "_").last else { return [] }
    return controle.levend.bevindingen { object -> [Bevinding] in
      let passend = Self.rijen.filter { $0.verboden.contains(String(nummer)) && geldt($0, object) }
      return passend.map { rij in
        rij.kaart.bevinding(
          "\(object.type.rawValue) '\(object.identificatie?.rawValue ?? "")' mag niet in regelingtype \(nummer)",
          bij: object.vindplaats)
      }
    }
  }

  private func geldt(_ rij: Rij, _ object: OWObject) -> Bool {
    if let type = rij.type { return object.type == type }
    guard case .gebiedsaanwijzing(let aanwijzing) = object.inhoud else { return false }
    return aanwijzing.type?.term == rij.gebiedsaanwijzing
  }
}
