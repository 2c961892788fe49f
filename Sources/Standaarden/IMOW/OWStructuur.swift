/// The order of the child elements of every object type: what the reader checks and the writer keeps to.
/// Facts of the XSD sets v2.0.0 and v3.1.0; `?` at most once, `*` any number, nothing exactly once.
enum OWStructuur {
  struct Veld: Sendable, Hashable {
    let naam: String
    let verplicht: Bool
    let herhaalbaar: Bool

    init(_ tekst: Substring) {
      let teken = tekst.last
      verplicht = teken != "?" && teken != "*"
      herhaalbaar = teken == "*"
      naam = verplicht ? String(tekst) : String(tekst.dropLast())
    }
  }

  private static let regel =
    "status? procedurestatus? identificatie idealisatie artikelOfLid thema* "
    + "locatieaanduiding gebiedsaanwijzing? kaartaanduiding? "
  private static let norm = "status? procedurestatus? identificatie naam type eenheid? normwaarde groep"

  private static func tekst(_ type: OWObjecttype) -> String {
    switch type {
    case .regeltekst: "status? procedurestatus? identificatie gerelateerdeRegeltekst?"
    case .divisie, .divisietekst: "status? procedurestatus? identificatie"
    case .regelVoorIedereen: regel + "activiteitaanduiding* omgevingsnormaanduiding?"
    case .instructieregel:
      regel + "instructieregelInstrument* instructieregelTaakuitoefening* omgevingsnormaanduiding?"
    case .omgevingswaarderegel: regel + "omgevingswaardeaanduiding?"
    case .activiteitLocatieaanduiding:
      "status? procedurestatus? identificatie activiteitregelkwalificatie eigenSymbolisatie? locatieaanduiding"
    case .activiteit:
      "status? procedurestatus? identificatie naam groep gerelateerdeActiviteit? bovenliggendeActiviteit"
    case .omgevingsnorm, .omgevingswaarde: norm
    case .normwaarde:
      "identificatie kwalitatieveWaarde? kwantitatieveWaarde? waardeInRegeltekst? eigenSymbolisatie? locatieaanduiding"
    case .gebiedsaanwijzing:
      "status? procedurestatus? identificatie type naam groep eigenSymbolisatie? locatieaanduiding"
    case .gebied, .lijn: "status? procedurestatus? identificatie noemer? hoogte? geometrie"
    case .punt: "status? procedurestatus? identificatie noemer? geometrie hoogte?"
    case .gebiedengroep, .lijnengroep, .puntengroep: "status? procedurestatus? identificatie noemer? groepselement"
    case .ambtsgebied: "status? procedurestatus? identificatie noemer? bestuurlijkeGrenzenVerwijzing"
    case .pons, .regelingsgebied: "status? procedurestatus? identificatie locatieaanduiding"
    case .kaart: "status? procedurestatus? identificatie naam nummer? uitsnede kaartlagen"
    case .kaartlaag:
      "status? procedurestatus? identificatie naam? niveau activiteitlocatieweergave? normweergave? "
        + "gebiedsaanwijzingweergave?"
    case .symbolisatieItem:
      "symboolcode activiteitLocatieaanduidingSymbolisatie? gebiedsaanwijzingSymbolisatie? normwaardeSymbolisatie?"
    case .tekstdeel:
      "status? procedurestatus? identificatie idealisatie? thema* divisieaanduiding hoofdlijnaanduiding? "
        + "kaartaanduiding? locatieaanduiding? gebiedsaanwijzing?"
    case .hoofdlijn: "status? procedurestatus? identificatie soort naam gerelateerdeHoofdlijn?"
    }
  }

  private static let perType: [OWObjecttype: [Veld]] = Dictionary(
    uniqueKeysWithValues: OWObjecttype.allCases.map { ($0, tekst($0).split(separator: " ").map(Veld.init)) })

  static func velden(_ type: OWObjecttype) -> [Veld] { perType[type] ?? [] }

  /// The elements that exist in only one of the two schema sets (IMOW 3.1, change log).
  static func versie(_ veld: String, in type: OWObjecttype) -> IMOWVersie? {
    switch veld {
    case "hoogte", "gerelateerdeRegeltekst": .v2_0_0
    case "eigenSymbolisatie": .v3_1_0
    default: type == .symbolisatieItem ? .v2_0_0 : nil
    }
  }

  /// Which references may stand in which container.
  static func verwijzingen(in veld: String) -> Set<String> {
    switch veld {
    case "artikelOfLid", "gerelateerdeRegeltekst": ["RegeltekstRef"]
    case "locatieaanduiding": ["LocatieRef"]
    case "gebiedsaanwijzing", "gebiedsaanwijzingweergave", "gebiedsaanwijzingSymbolisatie": ["GebiedsaanwijzingRef"]
    case "kaartaanduiding": ["KaartRef"]
    case "omgevingsnormaanduiding": ["OmgevingsnormRef"]
    case "omgevingswaardeaanduiding": ["OmgevingswaardeRef"]
    case "activiteitaanduiding", "gerelateerdeActiviteit", "bovenliggendeActiviteit": ["ActiviteitRef"]
    case "divisieaanduiding": ["DivisieRef", "DivisietekstRef"]
    case "hoofdlijnaanduiding", "gerelateerdeHoofdlijn": ["HoofdlijnRef"]
    case "groepselement": ["GebiedRef", "LijnRef", "PuntRef"]
    case "activiteitlocatieweergave", "activiteitLocatieaanduidingSymbolisatie": ["ActiviteitLocatieaanduidingRef"]
    case "normweergave": ["OmgevingsnormRef", "OmgevingswaardeRef"]
    case "normwaardeSymbolisatie": ["NormwaardeRef"]
    default: []
    }
  }

  /// The namespace of a reference element.
  static func ruimte(vanVerwijzing element: String) -> String {
    switch element {
    case "RegeltekstRef", "ActiviteitLocatieaanduidingRef": OWRuimte.regels
    case "ActiviteitRef", "OmgevingsnormRef", "OmgevingswaardeRef", "NormwaardeRef": OWRuimte.regelsOpLocatie
    case "GebiedsaanwijzingRef": OWRuimte.gebiedsaanwijzing
    case "KaartRef": OWRuimte.kaart
    case "HoofdlijnRef", "DivisieRef", "DivisietekstRef": OWRuimte.vrijetekst
    default: OWRuimte.locatie
    }
  }
}
