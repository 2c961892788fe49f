package import Bevindingen

/// The OW side of one delivery: the manifest-ow and the files it lists.
package struct OWLevering: Sendable {
  package var manifest: OWManifest?
  package var bestanden: [OWBestand]

  package init(manifest: OWManifest?, bestanden: [OWBestand]) {
    self.manifest = manifest
    self.bestanden = bestanden
  }

  package func bestand(_ naam: String) -> OWBestand? { bestanden.first { $0.naam == naam } }

  /// All objects that the manifest assigns to one Aanlevering; without a manifest all of them.
  package func objecten(van aanlevering: OWAanlevering) -> [OWObject] {
    let namen = Set(aanlevering.bestanden.map(\.naam))
    return bestanden.filter { namen.contains($0.naam) }.flatMap(\.objecten)
  }
}

/// `manifest-ow.xml`: which file belongs to which regeling (IMOW 3.1, section 4).
package struct OWManifest: Sendable {
  package var domein: String
  package var imowVersie: String?
  package var schemaversie: String?
  package var aanleveringen: [OWAanlevering]
  package var vindplaats: Vindplaats?

  package init(
    domein: String = "omgevingswet", imowVersie: String? = nil, schemaversie: String? = nil,
    aanleveringen: [OWAanlevering], vindplaats: Vindplaats? = nil
  ) {
    self.domein = domein
    self.imowVersie = imowVersie
    self.schemaversie = schemaversie
    self.aanleveringen = aanleveringen
    self.vindplaats = vindplaats
  }
}

/// The OW files of one regeling and one doel.
package struct OWAanlevering: Sendable {
  /// AKN work of the regeling.
  package var workIDRegeling: String
  /// `/join/id/proces/…`; required in v2.0.0.
  package var doelID: String?
  /// v3.1.0 and later.
  package var expressionIDRegeling: String?
  package var bestanden: [OWManifestbestand]
  package var vindplaats: Vindplaats?

  package init(
    workIDRegeling: String, doelID: String?, expressionIDRegeling: String? = nil,
    bestanden: [OWManifestbestand] = [], vindplaats: Vindplaats? = nil
  ) {
    self.workIDRegeling = workIDRegeling
    self.doelID = doelID
    self.expressionIDRegeling = expressionIDRegeling
    self.bestanden = bestanden
    self.vindplaats = vindplaats
  }
}

/// One line of the manifest: a file and the types in it.
package struct OWManifestbestand: Sendable {
  package var naam: String
  /// As written; OZON0010 checks the words.
  package var objecttypen: [String]
  package var vindplaats: Vindplaats?

  package init(naam: String, objecttypen: [String], vindplaats: Vindplaats? = nil) {
    self.naam = naam
    self.objecttypen = objecttypen
    self.vindplaats = vindplaats
  }
}

/// One owBestand: a standBestand with its objects (IMOW 3.1, section 4).
package struct OWBestand: Sendable {
  package var naam: String
  package var dataset: String
  package var gebied: String
  package var leveringsId: String?
  /// As written; OZON0013 compares them with the objects.
  package var objectTypen: [String]
  package var objecten: [OWObject]
  package var schemaversie: String?
  package var vindplaats: Vindplaats?

  package init(
    naam: String, dataset: String, gebied: String, leveringsId: String?, objectTypen: [String]? = nil,
    objecten: [OWObject], schemaversie: String? = nil, vindplaats: Vindplaats? = nil
  ) {
    self.naam = naam
    self.dataset = dataset
    self.gebied = gebied
    self.leveringsId = leveringsId
    self.objecten = objecten
    self.schemaversie = schemaversie
    self.vindplaats = vindplaats
    if let objectTypen {
      self.objectTypen = objectTypen
    } else {
      var gezien: Set<OWObjecttype> = []
      self.objectTypen = objecten.map(\.type).filter { gezien.insert($0).inserted }.map(\.rawValue)
    }
  }
}
