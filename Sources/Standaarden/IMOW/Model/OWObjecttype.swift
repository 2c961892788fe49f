/// The object types of IMOW, by the element name in the XML (IMOW 3.1, XSD v2.0.0 and v3.1.0).
package enum OWObjecttype: String, Sendable, Hashable, Codable, CaseIterable {
  case regeltekst = "Regeltekst"
  case regelVoorIedereen = "RegelVoorIedereen"
  case instructieregel = "Instructieregel"
  case omgevingswaarderegel = "Omgevingswaarderegel"
  case activiteitLocatieaanduiding = "ActiviteitLocatieaanduiding"
  case activiteit = "Activiteit"
  case omgevingsnorm = "Omgevingsnorm"
  case omgevingswaarde = "Omgevingswaarde"
  case normwaarde = "Normwaarde"
  case gebiedsaanwijzing = "Gebiedsaanwijzing"
  case gebied = "Gebied"
  case gebiedengroep = "Gebiedengroep"
  case lijn = "Lijn"
  case lijnengroep = "Lijnengroep"
  case punt = "Punt"
  case puntengroep = "Puntengroep"
  case ambtsgebied = "Ambtsgebied"
  case pons = "Pons"
  case regelingsgebied = "Regelingsgebied"
  case kaart = "Kaart"
  case kaartlaag = "Kaartlaag"
  case symbolisatieItem = "SymbolisatieItem"
  case divisie = "Divisie"
  case divisietekst = "Divisietekst"
  case tekstdeel = "Tekstdeel"
  case hoofdlijn = "Hoofdlijn"

  /// The word in the middle of an identification (TPOD1890). Nil for the one type without identification.
  package var typewoord: String? {
    switch self {
    case .regelVoorIedereen, .instructieregel, .omgevingswaarderegel: "juridischeregel"
    case .symbolisatieItem: nil
    default: rawValue.lowercased()
    }
  }

  package static let typewoorden: Set<String> = Set(allCases.compactMap(\.typewoord))
  package static let juridischeRegels: Set<OWObjecttype> = [
    .regelVoorIedereen, .instructieregel, .omgevingswaarderegel,
  ]
  package static let locaties: Set<OWObjecttype> = [
    .gebied, .gebiedengroep, .lijn, .lijnengroep, .punt, .puntengroep, .ambtsgebied,
  ]
  package static let locatiegroepen: Set<OWObjecttype> = [.gebiedengroep, .lijnengroep, .puntengroep]
  /// Types that travel only inside their parent.
  package static let ingebed: Set<OWObjecttype> = [.activiteitLocatieaanduiding, .normwaarde, .kaartlaag]

  /// The namespace of the element.
  package var ruimte: String {
    switch self {
    case .regeltekst, .regelVoorIedereen, .instructieregel, .omgevingswaarderegel, .activiteitLocatieaanduiding:
      OWRuimte.regels
    case .activiteit, .omgevingsnorm, .omgevingswaarde, .normwaarde: OWRuimte.regelsOpLocatie
    case .gebiedsaanwijzing: OWRuimte.gebiedsaanwijzing
    case .gebied, .gebiedengroep, .lijn, .lijnengroep, .punt, .puntengroep, .ambtsgebied: OWRuimte.locatie
    case .pons: OWRuimte.pons
    case .regelingsgebied: OWRuimte.regelingsgebied
    case .kaart, .kaartlaag: OWRuimte.kaart
    case .symbolisatieItem: OWRuimte.symbolisatie
    case .divisie, .divisietekst, .tekstdeel, .hoofdlijn: OWRuimte.vrijetekst
    }
  }
}

/// The namespaces of IMOW: the same in all schema versions (IMOW 3.1, section 4).
package enum OWRuimte {
  private static let basis = "http://www.geostandaarden.nl/imow/"
  package static let regels = basis + "regels"
  package static let regelsOpLocatie = basis + "regelsoplocatie"
  package static let locatie = basis + "locatie"
  package static let gebiedsaanwijzing = basis + "gebiedsaanwijzing"
  package static let vrijetekst = basis + "vrijetekst"
  package static let kaart = basis + "kaart"
  package static let pons = basis + "pons"
  package static let regelingsgebied = basis + "regelingsgebied"
  package static let owObject = basis + "owobject"
  package static let opObject = basis + "opobject"
  package static let datatypen = basis + "datatypenalgemeen"
  package static let symbolisatie = basis + "symbolisatie"
  package static let deelbestand = basis + "bestanden/deelbestand"
  package static let standlevering = "http://www.geostandaarden.nl/bestanden-ow/standlevering-generiek"
  package static let manifest = "http://www.geostandaarden.nl/bestanden-ow/manifest-ow"
  package static let xlink = "http://www.w3.org/1999/xlink"

  /// The customary prefixes.
  package static let voorvoegsels: [String: String] = [
    regels: "r", regelsOpLocatie: "rol", locatie: "l", gebiedsaanwijzing: "ga", vrijetekst: "vt", kaart: "k",
    pons: "p", regelingsgebied: "rg", owObject: "ow", opObject: "op", datatypen: "da", symbolisatie: "s",
    deelbestand: "ow-dc", standlevering: "sl", xlink: "xlink",
  ]
}

/// Which schema set a file follows. v2.0.0 belongs to IMOW 2.x and 3.0.x and is what the live chain uses.
package enum IMOWVersie: String, Sendable, Hashable, Codable, CaseIterable {
  case v2_0_0 = "2.0.0"
  case v3_1_0 = "3.1.0"

  /// Reads the attribute `schemaversie`; absent means v2.0.0. Both `3.1.0` and `v3.1.0` occur.
  package init?(schemaversie: String?) {
    guard let schemaversie else {
      self = .v2_0_0
      return
    }
    self.init(rawValue: schemaversie.hasPrefix("v") ? String(schemaversie.dropFirst()) : schemaversie)
  }
}
