package import Bevindingen

/// All OW objects of one regeling after all deliveries so far (IMOW 3.1, section 5).
///
/// A delivery is a set of instructions: an unknown identification is new, a known one replaces the whole object, status
/// `beëindigen` ends it. An ended object may come back to life by delivering it again.
package struct OWVerzameling: Sendable {
  private var actief: [OWIdentificatie: OWObject] = [:]
  private var volgorde: [OWIdentificatie] = []
  /// Ended objects, as they were last delivered.
  package private(set) var beeindigd: [OWIdentificatie: OWObject] = [:]
  /// SymbolisatieItems have no identification; a later delivery of them replaces them all (aanname).
  package private(set) var symbolisatieItems: [OWObject] = []

  package init() {}

  /// The collection that a first delivery makes.
  package init(_ objecten: [OWObject]) { voegToe(objecten) }

  /// Active objects in the order of first delivery.
  package var objecten: [OWObject] { volgorde.compactMap { actief[$0] } + symbolisatieItems }
  package var aantal: Int { actief.count + symbolisatieItems.count }
  package var isLeeg: Bool { aantal == 0 }

  /// The active object with this identification.
  package subscript(_ identificatie: OWIdentificatie) -> OWObject? { actief[identificatie] }

  package enum Wijziging: Sendable, Hashable {
    case nieuw(OWIdentificatie)
    case vervangen(OWIdentificatie)
    case beeindigd(OWIdentificatie)
    case herleefd(OWIdentificatie)
  }

  /// What applying a delivery gave.
  package struct Resultaat: Sendable {
    package var verzameling: OWVerzameling
    package var wijzigingen: [Wijziging]
    package var bevindingen: [Bevinding]
  }

  /// Applies the objects of one Aanlevering; the findings are those of section 7 (OZON4001-4005, 0350).
  package func toegepast(_ objecten: [OWObject]) -> Resultaat {
    var nieuw = self
    let wijzigingen = nieuw.voegToe(objecten)
    return Resultaat(
      verzameling: nieuw, wijzigingen: wijzigingen,
      bevindingen: Mutatieregels.controleer(objecten, bestaand: self, resultaat: nieuw))
  }

  /// The collection after a delivery, without findings.
  func toegepastZonderControle(_ objecten: [OWObject]) -> OWVerzameling {
    var nieuw = self
    nieuw.voegToe(objecten)
    return nieuw
  }

  @discardableResult
  private mutating func voegToe(_ objecten: [OWObject]) -> [Wijziging] {
    var wijzigingen: [Wijziging] = []
    // Taken out of the order together: one at a time would go through all objects for each that ends.
    var vervallen: Set<OWIdentificatie> = []
    let items = objecten.filter { $0.type == .symbolisatieItem }
    if !items.isEmpty { symbolisatieItems = items }
    for object in objecten {
      guard let identificatie = object.identificatie else { continue }
      if object.isBeeindigd {
        guard actief.removeValue(forKey: identificatie) != nil else { continue }
        vervallen.insert(identificatie)
        beeindigd[identificatie] = object
        wijzigingen.append(.beeindigd(identificatie))
      } else if actief.updateValue(object, forKey: identificatie) != nil {
        wijzigingen.append(.vervangen(identificatie))
      } else {
        if vervallen.remove(identificatie) != nil { volgorde.removeAll { $0 == identificatie } }
        volgorde.append(identificatie)
        let herleeft = beeindigd.removeValue(forKey: identificatie) != nil
        wijzigingen.append(herleeft ? .herleefd(identificatie) : .nieuw(identificatie))
      }
    }
    if !vervallen.isEmpty { volgorde.removeAll(where: vervallen.contains) }
    return wijzigingen
  }
}

extension OWVerzameling {
  package var regelteksten: [Regeltekst] {
    objecten.compactMap { if case .regeltekst(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var juridischeRegels: [JuridischeRegel] {
    objecten.compactMap { if case .juridischeRegel(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var activiteiten: [Activiteit] {
    objecten.compactMap { if case .activiteit(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var omgevingsnormen: [Norm] {
    objecten.compactMap { if case .omgevingsnorm(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var omgevingswaarden: [Norm] {
    objecten.compactMap { if case .omgevingswaarde(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var gebiedsaanwijzingen: [Gebiedsaanwijzing] {
    objecten.compactMap { if case .gebiedsaanwijzing(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var locaties: [Locatie] {
    objecten.compactMap { if case .locatie(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var kaarten: [Kaart] {
    objecten.compactMap { if case .kaart(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var divisies: [Divisie] {
    objecten.compactMap { if case .divisie(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var divisieteksten: [Divisietekst] {
    objecten.compactMap { if case .divisietekst(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var tekstdelen: [Tekstdeel] {
    objecten.compactMap { if case .tekstdeel(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var hoofdlijnen: [Hoofdlijn] {
    objecten.compactMap { if case .hoofdlijn(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var ponsen: [Pons] {
    objecten.compactMap { if case .pons(let waarde) = $0.inhoud { waarde } else { nil } }
  }
  package var regelingsgebieden: [Regelingsgebied] {
    objecten.compactMap { if case .regelingsgebied(let waarde) = $0.inhoud { waarde } else { nil } }
  }

  package func locatie(_ identificatie: OWIdentificatie) -> Locatie? {
    if case .locatie(let waarde)? = self[identificatie]?.inhoud { waarde } else { nil }
  }
  package func activiteit(_ identificatie: OWIdentificatie) -> Activiteit? {
    if case .activiteit(let waarde)? = self[identificatie]?.inhoud { waarde } else { nil }
  }
  package func gebiedsaanwijzing(_ identificatie: OWIdentificatie) -> Gebiedsaanwijzing? {
    if case .gebiedsaanwijzing(let waarde)? = self[identificatie]?.inhoud { waarde } else { nil }
  }
  package func kaart(_ identificatie: OWIdentificatie) -> Kaart? {
    if case .kaart(let waarde)? = self[identificatie]?.inhoud { waarde } else { nil }
  }
  /// An omgevingsnorm or omgevingswaarde.
  package func norm(_ identificatie: OWIdentificatie) -> Norm? {
    switch self[identificatie]?.inhoud {
    case .omgevingsnorm(let norm)?, .omgevingswaarde(let norm)?: norm
    default: nil
    }
  }

  /// Groups replaced by their members, every locatie once. What cannot be found is left out.
  package func uitgeklapt(_ verwijzingen: [OWVerwijzing]) -> [Locatie] {
    var gezien: Set<OWIdentificatie> = []
    var gevonden: [Locatie] = []
    var wachtend = Array(verwijzingen.map(\.doel).reversed())
    while let identificatie = wachtend.popLast() {
      guard gezien.insert(identificatie).inserted, let locatie = locatie(identificatie) else { continue }
      if OWObjecttype.locatiegroepen.contains(locatie.type) {
        wachtend.append(contentsOf: locatie.leden.map(\.doel).reversed())
      } else {
        gevonden.append(locatie)
      }
    }
    return gevonden
  }
}
