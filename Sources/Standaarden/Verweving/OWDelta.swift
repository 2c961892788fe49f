package import IMOW

/// The OW objects that a delivery must carry to make one collection into another (IMOW 3.1, section 5).
package enum OWDelta {
  package static func objecten(van was: OWVerzameling, naar wordt: OWVerzameling) -> [OWObject] {
    var uit: [OWObject] = []
    for object in wordt.objecten {
      guard let id = object.identificatie else { continue }
      if was[id].map({ !$0.heeftDezelfdeInhoud(als: object) }) ?? true { uit.append(object) }
    }
    for object in was.objecten {
      guard let id = object.identificatie, wordt[id] == nil else { continue }
      var einde = object
      einde.status = .beeindigen
      uit.append(einde)
    }
    let anders = was.symbolisatieItems.map(\.inhoud) != wordt.symbolisatieItems.map(\.inhoud)
    return anders ? uit + wordt.symbolisatieItems : uit
  }
}
