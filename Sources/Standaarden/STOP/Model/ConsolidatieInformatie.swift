package import Tijd

/// The module ConsolidatieInformatie (imop-data 1.3.0): what the besluit does to which instrument, and when.
package struct ConsolidatieInformatie: Sendable, Hashable {
  /// A version on which this one was made.
  package struct Basis: Sendable, Hashable {
    package enum Soort: String, Sendable, Hashable, CaseIterable {
      case basisversie = "Basisversie"
      case vervlochten = "VervlochtenVersie"
      case ontvlochten = "OntvlochtenVersie"
    }
    package var soort: Soort
    package var doel: String
    package var gemaaktOp: Tijdstip
    package init(soort: Soort = .basisversie, doel: String, gemaaktOp: Tijdstip) {
      self.soort = soort
      self.doel = doel
      self.gemaaktOp = gemaaktOp
    }
  }
  /// A new version of a regulation or information object.
  package struct Beoogd: Sendable, Hashable {
    package enum Soort: String, Sendable, Hashable, CaseIterable {
      case regeling = "BeoogdeRegeling"
      case informatieobject = "BeoogdInformatieobject"
    }
    package var soort: Soort
    package var doelen: [String]
    package var instrumentVersie: String
    /// eId of the (Wijzig)Artikel, or `!componentnaam#eId` of the ExtIoRef.
    package var eId: String?
    package var gemaaktOpBasisVan: [Basis]
    package init(
      soort: Soort, doelen: [String], instrumentVersie: String, eId: String?, gemaaktOpBasisVan: [Basis] = []
    ) {
      self.soort = soort
      self.doelen = doelen
      self.instrumentVersie = instrumentVersie
      self.eId = eId
      self.gemaaktOpBasisVan = gemaaktOpBasisVan
    }
  }
  package struct Intrekking: Sendable, Hashable {
    package var doelen: [String]
    /// The work that is withdrawn.
    package var instrument: String
    package var eId: String
    package init(doelen: [String], instrument: String, eId: String) {
      self.doelen = doelen
      self.instrument = instrument
      self.eId = eId
    }
  }
  package struct Tijdstempel: Sendable, Hashable {
    package enum Soort: String, Sendable, Hashable, CaseIterable { case juridischWerkendVanaf, geldigVanaf }
    package var doel: String
    package var soort: Soort
    package var datum: Datum
    package var eId: String
    package init(doel: String, soort: Soort = .juridischWerkendVanaf, datum: Datum, eId: String) {
      self.doel = doel
      self.soort = soort
      self.datum = datum
      self.eId = eId
    }
  }

  package var beoogdeRegelgeving: [Beoogd]
  package var intrekkingen: [Intrekking]
  package var tijdstempels: [Tijdstempel]
  /// Names of the Terugtrekking elements; not allowed in deliveries by decentral authorities (LVBB4500).
  package var terugtrekkingen: [String]

  package init(
    beoogdeRegelgeving: [Beoogd] = [], intrekkingen: [Intrekking] = [], tijdstempels: [Tijdstempel] = [],
    terugtrekkingen: [String] = []
  ) {
    self.beoogdeRegelgeving = beoogdeRegelgeving
    self.intrekkingen = intrekkingen
    self.tijdstempels = tijdstempels
    self.terugtrekkingen = terugtrekkingen
  }

  package var beoogdeRegelingen: [Beoogd] { beoogdeRegelgeving.filter { $0.soort == .regeling } }
  package var beoogdeInformatieobjecten: [Beoogd] { beoogdeRegelgeving.filter { $0.soort == .informatieobject } }

  /// Every doel that is named anywhere, in order of first mention.
  package var doelen: [String] {
    var gezien: Set<String> = []
    let alle =
      beoogdeRegelgeving.flatMap(\.doelen) + intrekkingen.flatMap(\.doelen) + tijdstempels.map(\.doel)
    return alle.filter { gezien.insert($0).inserted }
  }

  package func datum(_ soort: Tijdstempel.Soort, doel: String) -> Datum? {
    tijdstempels.first { $0.doel == doel && $0.soort == soort }?.datum
  }
}
