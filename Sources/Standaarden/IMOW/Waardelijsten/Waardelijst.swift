/// A value list of IMOW as it stands in the source: read once, on first use.
struct WaardelijstTabel: Sendable {
  let naam: String
  /// The part of the URI that names the list.
  let segment: String
  let regels: String

  var waarden: [Waardelijst.Waarde] {
    regels.split(separator: "\n").map { regel in
      var rest = Substring(regel)
      let vervallen = rest.first == "*"
      if vervallen { rest = rest.dropFirst() }
      let delen = rest.split(separator: "|")
      let namen = delen[0].split(separator: "=", maxSplits: 1)
      let term = String(namen[0])
      let codes = delen.count > 1 ? delen[1].split(separator: " ").map(String.init) : []
      return Waardelijst.Waarde(
        term: term, uri: Waardelijst.uri(segment, term),
        label: namen.count > 1 ? String(namen[1]) : Waardelijst.leesbaar(term),
        isVervallen: vervallen,
        symboolcodes: codes.count == 3 ? .init(lijn: codes[0], punt: codes[1], vlak: codes[2]) : nil)
    }
  }
}

/// One of the limitative value lists of IMOW (value lists 5.2.0).
package struct Waardelijst: Sendable {
  package let naam: String
  /// In the order of the list.
  package let waarden: [Waarde]
  private let opURI: [String: Waarde]

  package struct Waarde: Sendable, Hashable {
    package let term: String
    package let uri: String
    /// The text for people, lower case.
    package let label: String
    /// Deprecated: still allowed, with a warning.
    package let isVervallen: Bool
    package let symboolcodes: Symboolcodes?
  }

  /// The codes of the standard symbol library for the three kinds of geometry.
  package struct Symboolcodes: Sendable, Hashable {
    package let lijn: String
    package let punt: String
    package let vlak: String
  }

  init(_ tabel: WaardelijstTabel) {
    naam = tabel.naam
    waarden = tabel.waarden
    opURI = Dictionary(waarden.map { ($0.uri, $0) }) { eerste, _ in eerste }
  }

  /// The value with exactly this URI.
  package subscript(_ uri: String) -> Waarde? { opURI[uri] }

  /// The value with this term: `Waardelijst.idealisatie.waarde("Exact")`.
  package func waarde(_ term: String) -> Waarde? { waarden.first { $0.term == term } }

  static func uri(_ segment: String, _ term: String) -> String {
    "http://standaarden.omgevingswet.overheid.nl/\(segment)/id/concept/\(term)"
  }

  /// `CultureelErfgoed` becomes `cultureel erfgoed`.
  static func leesbaar(_ term: String) -> String {
    var tekst = ""
    var vorigeKlein = false
    for teken in term {
      if vorigeKlein, teken.isUppercase { tekst.append(" ") }
      tekst.append(contentsOf: teken.lowercased())
      vorigeKlein = teken.isLowercase || teken.isNumber
    }
    return tekst
  }
}

extension Waardelijst {
  package static let versie = "5.2.0"

  package static let idealisatie = Waardelijst(BasisTabellen.idealisatie)
  package static let activiteitregelkwalificatie = Waardelijst(BasisTabellen.activiteitregelkwalificatie)
  package static let thema = Waardelijst(BasisTabellen.thema)
  package static let adressaat = Waardelijst(BasisTabellen.adressaat)
  package static let instrument = Waardelijst(BasisTabellen.instrument)
  package static let typeGebiedsaanwijzing = Waardelijst(BasisTabellen.typeGebiedsaanwijzing)
  package static let omgevingsnormgroep = Waardelijst(BasisTabellen.omgevingsnormgroep)
  package static let omgevingswaardegroep = Waardelijst(BasisTabellen.omgevingswaardegroep)
  package static let activiteitengroep = Waardelijst(ActiviteitTabellen.activiteitengroep)
  package static let eenheid = Waardelijst(NormTabellen.eenheid)
  package static let typeNorm = Waardelijst(NormTabellen.typeNorm)

  /// The group list that belongs to a type of gebiedsaanwijzing, by the term of the type (OZON0080).
  package static let groepenPerType: [String: Waardelijst] = [
    "Beperkingengebied": Waardelijst(GebiedsaanwijzingTabellen.beperkingengebiedgroep),
    "Bodem": Waardelijst(GebiedsaanwijzingTabellen.bodemgroep),
    "Bouw": Waardelijst(GebiedsaanwijzingTabellen.bouwgroep),
    "Defensie": Waardelijst(GebiedsaanwijzingTabellen.defensiegroep),
    "Energievoorziening": Waardelijst(GebiedsaanwijzingTabellen.energievoorzieninggroep),
    "Erfgoed": Waardelijst(GebiedsaanwijzingTabellen.erfgoedgroep),
    "ExterneVeiligheid": Waardelijst(GebiedsaanwijzingTabellen.externeVeiligheidgroep),
    "Functie": Waardelijst(FunctieTabellen.functiegroep),
    "Geluid": Waardelijst(GebiedsaanwijzingTabellen.geluidgroep),
    "Geur": Waardelijst(GebiedsaanwijzingTabellen.geurgroep),
    "Landschap": Waardelijst(GebiedsaanwijzingTabellen.landschapgroep),
    "Leiding": Waardelijst(GebiedsaanwijzingTabellen.leidinggroep),
    "Lucht": Waardelijst(GebiedsaanwijzingTabellen.luchtgroep),
    "Mijnbouw": Waardelijst(GebiedsaanwijzingTabellen.mijnbouwgroep),
    "Natuur": Waardelijst(GebiedsaanwijzingTabellen.natuurgroep),
    "Recreatie": Waardelijst(GebiedsaanwijzingTabellen.recreatiegroep),
    "RuimtelijkGebruik": Waardelijst(GebiedsaanwijzingTabellen.ruimtelijkGebruikgroep),
    "Verkeer": Waardelijst(GebiedsaanwijzingTabellen.verkeergroep),
    "WaterEnWatersysteem": Waardelijst(GebiedsaanwijzingTabellen.waterEnWatersysteemgroep),
  ]

  /// The text for people of any value, whatever list it is from; the term made readable when it is unknown.
  package static func label(van waarde: Waardelijstwaarde) -> String {
    bekend(waarde.uri)?.label ?? leesbaar(waarde.term)
  }

  /// The value with this URI, looked for in all lists.
  package static func bekend(_ uri: String) -> Waarde? { alleWaarden[uri] }

  private static let alleWaarden: [String: Waarde] = {
    let lijsten: [Waardelijst] =
      [
        idealisatie, activiteitregelkwalificatie, thema, adressaat, instrument, typeGebiedsaanwijzing,
        omgevingsnormgroep, omgevingswaardegroep, activiteitengroep, eenheid, typeNorm,
      ] + Array(groepenPerType.values)
    let paren = lijsten.flatMap(\.waarden).map { ($0.uri, $0) }
    return Dictionary(paren) { eerste, _ in eerste }
  }()
}
