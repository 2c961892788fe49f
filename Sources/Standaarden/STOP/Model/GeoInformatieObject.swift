package import Markup
package import Tijd

/// What a delivery needs to know of a GIO apart from its geometry.
package struct GIOKenmerken: Sendable, Hashable {
  package var work: String
  package var expression: String
  /// The version on which it was made.
  package var wasID: String?

  package init(work: String, expression: String, wasID: String? = nil) {
    self.work = work
    self.expression = expression
    self.wasID = wasID
  }
}

/// A GIO (imop-geo 1.3.0): a named set of locaties that the text of a regulation refers to.
package struct GeoInformatieObject: Sendable, Hashable {
  /// One locatie; its `id` is the GUID that OW Locatie objects refer to.
  package struct Locatie: Sendable, Hashable {
    package var naam: String?
    package var id: String
    /// The GML geometry element.
    package var geometrie: Tak
    package var groepID: String?
    package var kwantitatieveNormwaarde: String?
    package var kwalitatieveNormwaarde: String?

    package init(
      naam: String?, id: String, geometrie: Tak, groepID: String? = nil, kwantitatieveNormwaarde: String? = nil,
      kwalitatieveNormwaarde: String? = nil
    ) {
      self.naam = naam
      self.id = id
      self.geometrie = geometrie
      self.groepID = groepID
      self.kwantitatieveNormwaarde = kwantitatieveNormwaarde
      self.kwalitatieveNormwaarde = kwalitatieveNormwaarde
    }
  }
  package struct Groep: Sendable, Hashable {
    package var groepID: String
    package var label: String
    package init(groepID: String, label: String) {
      self.groepID = groepID
      self.label = label
    }
  }
  /// gio:GeografischeContext: on which background the locaties were drawn.
  package struct Context: Sendable, Hashable {
    package var achtergrondVerwijzing: String
    package var achtergrondActualiteit: Datum
    package init(achtergrondVerwijzing: String, achtergrondActualiteit: Datum) {
      self.achtergrondVerwijzing = achtergrondVerwijzing
      self.achtergrondActualiteit = achtergrondActualiteit
    }
  }

  package var work: String
  package var expression: String
  package var eenheidlabel: String?
  package var eenheidID: String?
  package var normlabel: String?
  package var normID: String?
  package var groepen: [Groep]
  package var locaties: [Locatie]
  /// Nil for a GeoInformatieObjectVersie that stands alone (in a download).
  package var context: Context?
  /// The expression that this one replaces.
  package var wasID: String?

  package init(
    work: String, expression: String, locaties: [Locatie], context: Context?, wasID: String? = nil,
    groepen: [Groep] = [], eenheidlabel: String? = nil, eenheidID: String? = nil, normlabel: String? = nil,
    normID: String? = nil
  ) {
    self.work = work
    self.expression = expression
    self.locaties = locaties
    self.context = context
    self.wasID = wasID
    self.groepen = groepen
    self.eenheidlabel = eenheidlabel
    self.eenheidID = eenheidID
    self.normlabel = normlabel
    self.normID = normID
  }
}
