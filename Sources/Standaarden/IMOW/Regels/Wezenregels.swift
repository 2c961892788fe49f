import Bevindingen

/// Objects that nobody refers to (OZON0017-0030, 0090, 0102), and objects that became so by ending or changing
/// another one (OZON0351).
struct Wezenregels {
  private struct Rij: Sendable {
    let object: OWObjecttype
    let bronnen: Set<OWObjecttype>
    let kaart: Regelkaart
  }

  private static let regels = OWObjecttype.juridischeRegels

  private static let rijen: [Rij] = [
    Rij(
      object: .activiteit, bronnen: [.regelVoorIedereen, .activiteit],
      kaart: OWKaart.wees("OZON0017", "Activiteit", "RegelVoorIedereen")),
    Rij(
      object: .gebiedsaanwijzing, bronnen: regels.union([.tekstdeel]),
      kaart: OWKaart.wees("OZON0022", "Gebiedsaanwijzing", "juridische regel of Tekstdeel")),
    Rij(
      object: .omgevingsnorm, bronnen: [.regelVoorIedereen, .instructieregel],
      kaart: OWKaart.wees("OZON0026", "Omgevingsnorm", "RegelVoorIedereen of Instructieregel")),
    Rij(
      object: .kaart, bronnen: regels.union([.tekstdeel]),
      kaart: OWKaart.wees("OZON0027", "Kaart", "juridische regel of Tekstdeel")),
    Rij(
      object: .omgevingswaarde, bronnen: [.omgevingswaarderegel],
      kaart: OWKaart.wees("OZON0030", "Omgevingswaarde", "Omgevingswaarderegel")),
    Rij(
      object: .divisie, bronnen: [.tekstdeel], kaart: OWKaart.wees("OZON0090", "Divisie of Divisietekst", "Tekstdeel")),
    Rij(
      object: .divisietekst, bronnen: [.tekstdeel],
      kaart: OWKaart.wees("OZON0090", "Divisie of Divisietekst", "Tekstdeel")),
    Rij(object: .regeltekst, bronnen: regels, kaart: OWKaart.wees("OZON0102", "Regeltekst", "juridische regel")),
  ]

  private static let verweesd = OWKaart.maak(
    "OZON0351", .fout, "Een wijziging laat geen object alleen achter",
    "Na deze levering verwijst niets meer naar een object dat er al was. Dan ziet niemand het meer.",
    hint: "Beëindig dit object in dezelfde levering, of laat er iets naar blijven verwijzen",
    fout: "de laatste regel over 'boom kappen' eindigt, de Activiteit blijft",
    goed: "regel en Activiteit eindigen samen")

  private static let losseLocatie = OWKaart.maak(
    "WP-IMOW-004", .informatie, "Naar elke Locatie verwijst iets",
    "Een Locatie waar niets naar verwijst, komt niet op de kaart. Het mag, maar is meestal niet bedoeld.",
    hint: "Haal de Locatie weg of verwijs ernaar", fout: "Gebied zonder verwijzing",
    goed: "RegelVoorIedereen → Gebied", zekerheid: .aanname)

  static let alle: [Regelkaart] = {
    var gezien: Set<Bevinding.Code> = []
    return (rijen.map(\.kaart) + [verweesd, losseLocatie]).filter { gezien.insert($0.code).inserted }
  }()

  let controle: Regelingcontrole

  func controleer() -> [Bevinding] {
    let verwijzers = verzamelVerwijzers(controle.nieuw)
    let vroeger = controle.bestaand.map(verzamelVerwijzers)
    var geleverd: Set<OWIdentificatie> = []
    for object in controle.levend { if let id = object.identificatie { geleverd.insert(id) } }
    return controle.nieuw.objecten.bevindingen { object -> [Bevinding] in
      guard let id = object.identificatie else { return [] }
      var bevindingen: [Bevinding] = []
      if OWObjecttype.locaties.contains(object.type), geleverd.contains(id), verwijzers[id] == nil {
        bevindingen.append(
          Self.losseLocatie.bevinding("Naar \(object.type.rawValue) '\(id)' verwijst niets", bij: object.vindplaats))
      }
      guard let rij = Self.rijen.first(where: { $0.object == object.type }) else { return bevindingen }
      guard (verwijzers[id] ?? []).isDisjoint(with: rij.bronnen) else { return bevindingen }
      if geleverd.contains(id) {
        bevindingen.append(
          rij.kaart.bevinding("Naar \(object.type.rawValue) '\(id)' verwijst niets", bij: object.vindplaats))
      } else if let vroeger, !(vroeger[id] ?? []).isDisjoint(with: rij.bronnen) {
        bevindingen.append(
          Self.verweesd.bevinding(
            "Naar \(object.type.rawValue) '\(id)' verwijst na deze levering niets meer", bij: controle.vindplaats))
      }
      return bevindingen
    }
  }

  /// By target: the top-level types that refer to it. A parent in the activity tree counts as used, even when no rule
  /// names it: tophaken in accepted deliveries have no rule of their own.
  private func verzamelVerwijzers(_ verzameling: OWVerzameling) -> [OWIdentificatie: Set<OWObjecttype>] {
    var verwijzers: [OWIdentificatie: Set<OWObjecttype>] = [:]
    for object in verzameling.objecten {
      for relatie in object.relaties where relatie.soort != .gerelateerdeActiviteit {
        verwijzers[relatie.doel, default: []].insert(object.type)
      }
    }
    return verwijzers
  }
}
