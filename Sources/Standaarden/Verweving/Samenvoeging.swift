package import STOP

/// Two changes that were made on one version, side by side, with a proposal that has both and a
/// list of what a person must decide: in text, annotations, geometry and information objects.
package struct Samenvoeging: Sendable {
  package struct Gebied: Sendable, Hashable, Codable {
    package var id: String
    package var oordeel: Samenvoegoordeel
    package var a: Wijzigingsoort?
    package var b: Wijzigingsoort?
    /// Names of the locaties that use it.
    package var locaties: [String]
  }

  package struct Informatieobject: Sendable, Hashable, Codable {
    package var work: String
    package var naam: String?
    package var oordeel: Samenvoegoordeel
    package var a: String?
    package var b: String?
  }

  package struct Regeling: Sendable {
    package var work: String
    /// The versions: of the base, of A and of B.
    package var basis: String
    package var a: String
    package var b: String
    package var tekst: Tekstverweving?
    /// The proposal as a change of the base.
    package var mutatie: RegelingMutatie?
    package var objecten: [OWVerweving.Objectoordeel]
    package var gebieden: [Gebied]
    package var informatieobjecten: [Informatieobject]
    /// What a besluit with the proposal says about its origin (STOP 1.3.0, gemaaktOpBasisVan).
    package var gemaaktOpBasisVan: [ConsolidatieInformatie.Basis]
    package var beslispunten: [Beslispunt]
    /// Everything that could be taken over from both; what was chosen is in it.
    package var voorstel: Planbeeld
    /// The version of B, on which the proposal can be delivered once B is published.
    package var beeldB: Planbeeld

    package var isOngewijzigd: Bool {
      tekst?.plaatsen.isEmpty ?? true && objecten.isEmpty && gebieden.isEmpty && informatieobjecten.isEmpty
    }
  }

  package var regelingen: [Regeling]

  package init(regelingen: [Regeling]) { self.regelingen = regelingen }

  package var beslispunten: [Beslispunt] { regelingen.flatMap(\.beslispunten) }
  package var isZonderBotsing: Bool { beslispunten.isEmpty }
}
