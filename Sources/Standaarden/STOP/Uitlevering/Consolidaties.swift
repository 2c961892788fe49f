package import Markup

/// What the LVBB hands over about a regulation: consolidaties.xml (lvbbu:Consolidaties,
/// lvbb-stop-uitlevering.xsd 1.0.4).
package struct Consolidaties: Sendable, Hashable {
  package var schemaversie: String
  package var consolidaties: [Consolidatie]
  package init(schemaversie: String = "1.0.4", consolidaties: [Consolidatie]) {
    self.schemaversie = schemaversie
    self.consolidaties = consolidaties
  }
}

/// One consolidated instrument: who it is, its toestanden, the newest text, and what is said about it.
package struct Consolidatie: Sendable, Hashable {
  /// A work and its kind.
  package struct Work: Sendable, Hashable {
    package var work: String
    package var soortWork: String
    package init(work: String, soortWork: String) {
      self.work = work
      self.soortWork = soortWork
    }
    package init(work: String, soort: SoortWork) { self.init(work: work, soortWork: soort.rawValue) }
  }

  package enum Versie: Sendable, Hashable {
    /// A regulation: identification, versienummer and text; with the schemaversie of the text.
    case regeling(ExpressionIdentificatie, versienummer: String, tekst: Tak, schemaversie: String)
    /// An information object: identification and the module InformatieObjectVersieMetadata.
    case informatieobject(ExpressionIdentificatie, versieMetadata: Tak?)
  }

  /// Metadata or style of the toestand, under the identification of the consolidation.
  package struct Annotatie: Sendable, Hashable {
    package var identificatie: ExpressionIdentificatie
    /// RegelingMetadata, InformatieObjectMetadata or FeatureTypeStyle.
    package var module: Tak?
    package init(identificatie: ExpressionIdentificatie, module: Tak?) {
      self.identificatie = identificatie
      self.module = module
    }
  }

  /// The consolidation itself (a CVDR work).
  package var identificatie: Work
  package var isConsolidatieVan: Work
  package var isTijdelijkDeelVan: Work?
  package var toestanden: Toestanden
  package var versies: [Versie]
  package var annotaties: [Annotatie]

  package init(
    identificatie: Work, isConsolidatieVan: Work, isTijdelijkDeelVan: Work? = nil, toestanden: Toestanden,
    versies: [Versie] = [], annotaties: [Annotatie] = []
  ) {
    self.identificatie = identificatie
    self.isConsolidatieVan = isConsolidatieVan
    self.isTijdelijkDeelVan = isTijdelijkDeelVan
    self.toestanden = toestanden
    self.versies = versies
    self.annotaties = annotaties
  }
}
