import Bevindingen

/// Everything that the rules about one regeling look at, worked out once.
struct Regelingcontrole {
  /// The objects of this Aanlevering.
  let geleverd: [OWObject]
  let bestaand: OWVerzameling?
  /// The collection after the delivery.
  let nieuw: OWVerzameling
  let context: OWRegelingcontext
  let omgeving: OWOmgeving
  /// Where a finding about the regeling as a whole belongs.
  let vindplaats: Vindplaats?
  /// Delivered objects that are not being ended.
  let levend: [OWObject]
  private let types: [OWIdentificatie: OWObjecttype]

  init(
    geleverd: [OWObject], context: OWRegelingcontext, omgeving: OWOmgeving, vindplaats: Vindplaats?
  ) {
    self.geleverd = geleverd
    self.context = context
    self.omgeving = omgeving
    self.vindplaats = vindplaats
    bestaand = context.bestaand
    nieuw = (context.bestaand ?? OWVerzameling()).toegepastZonderControle(geleverd)
    levend = geleverd.filter { !$0.isBeeindigd }
    var types: [OWIdentificatie: OWObjecttype] = [:]
    for object in nieuw.objecten {
      for (type, identificatie) in object.alleIdentificaties { types[identificatie] = type }
    }
    self.types = types
  }

  /// The type of an active object of this regeling.
  func type(van identificatie: OWIdentificatie) -> OWObjecttype? { types[identificatie] }

  /// Known outside this regeling: the national activity tree, or locaties of the same authority.
  func isEldersBekend(_ relatie: OWRelatie) -> Bool {
    switch relatie.soort {
    case .activiteit, .bovenliggendeActiviteit, .gerelateerdeActiviteit:
      omgeving.bekendeActiviteiten.contains(relatie.doel)
    case .locatie, .groepselement: omgeving.bekendeLocaties.contains(relatie.doel)
    default: false
    }
  }
}
