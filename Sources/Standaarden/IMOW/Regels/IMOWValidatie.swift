package import Bevindingen

/// The OW validation of a delivery, as OZON and the TPOD rules describe it (validatiematrix and IMOW 3.1).
/// Geometry itself is checked elsewhere; here only whether it is there.
package enum IMOWValidatie {
  /// All findings about a decoded delivery. Findings of the decoders are not repeated.
  package static func valideer(_ levering: OWLevering, in omgeving: OWOmgeving) -> [Bevinding] {
    var bevindingen = Verpakkingsregels(levering: levering, omgeving: omgeving).controleer()
    guard let manifest = levering.manifest else {
      let alles = levering.bestanden.flatMap(\.objecten)
      let context = omgeving.regelingen.values.first ?? OWRegelingcontext()
      return bevindingen + valideer(alles, context, omgeving, bij: levering.bestanden.first?.vindplaats)
    }
    // Phased delivery: a later Aanlevering of the same regeling builds on the earlier one.
    var tussenstand: [String: OWVerzameling] = [:]
    for aanlevering in manifest.aanleveringen {
      let werk = aanlevering.workIDRegeling
      var context = omgeving.regelingen[werk] ?? OWRegelingcontext()
      if let eerder = tussenstand[werk] { context.bestaand = eerder }
      let objecten = levering.objecten(van: aanlevering)
      bevindingen += valideer(objecten, context, omgeving, bij: aanlevering.vindplaats)
      tussenstand[werk] = (context.bestaand ?? OWVerzameling()).toegepastZonderControle(objecten)
    }
    return bevindingen
  }

  /// The same for a delivery about one regeling.
  package static func valideer(
    levering: OWLevering, bestaand: OWVerzameling?, teksten: [OWTekstelement]? = nil,
    bekendeActiviteiten: Set<OWIdentificatie> = OWOmgeving.landelijkeTophaken,
    bekendeLocaties: Set<OWIdentificatie> = [], geometrieIDs: Set<String>? = nil
  ) -> [Bevinding] {
    let context = OWRegelingcontext(bestaand: bestaand, teksten: teksten)
    let werken = levering.manifest?.aanleveringen.map(\.workIDRegeling) ?? [""]
    let regelingen = Dictionary(werken.map { ($0, context) }) { eerste, _ in eerste }
    return valideer(
      levering,
      in: OWOmgeving(
        regelingen: regelingen, bekendeActiviteiten: bekendeActiviteiten, bekendeLocaties: bekendeLocaties,
        geometrieIDs: geometrieIDs))
  }

  private static func valideer(
    _ objecten: [OWObject], _ context: OWRegelingcontext, _ omgeving: OWOmgeving, bij vindplaats: Vindplaats?
  ) -> [Bevinding] {
    let controle = Regelingcontrole(geleverd: objecten, context: context, omgeving: omgeving, vindplaats: vindplaats)
    var bevindingen = Identiteitsregels(controle: controle).controleer()
    bevindingen += Verwijzingsregels(controle: controle).controleer()
    bevindingen += Waardelijstregels(controle: controle).controleer()
    bevindingen += Inhoudsregels(controle: controle).controleer()
    bevindingen += Tekstregels(controle: controle).controleer()
    bevindingen += Activiteitregels(controle: controle).controleer()
    bevindingen += Wezenregels(controle: controle).controleer()
    bevindingen += Regelingregels(controle: controle).controleer()
    bevindingen += Mutatieregels.controleer(
      objecten, bestaand: context.bestaand ?? OWVerzameling(), resultaat: controle.nieuw)
    return bevindingen
  }
}

/// All rules of this module, for the catalogue.
package enum IMOWRegels {
  package static let alle: [Regelkaart] =
    OWSchemaRegels.alle + Verpakkingsregels.alle + Identiteitsregels.alle + Verwijzingsregels.alle + Wezenregels.alle
    + Inhoudsregels.alle + Tekstregels.alle + Waardelijstregels.alle + Activiteitregels.alle + Regelingregels.alle
    + Mutatieregels.alle
}
