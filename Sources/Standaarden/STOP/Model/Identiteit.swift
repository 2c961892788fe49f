/// What a thing is, in the value list `soortWork` (STOP 1.3.0, /join/id/stop/work_nnn).
package enum SoortWork: String, Sendable, Hashable, CaseIterable {
  case besluit = "/join/id/stop/work_003"
  case geconsolideerdInformatieobject = "/join/id/stop/work_005"
  case geconsolideerdeRegeling = "/join/id/stop/work_006"
  case informatieobject = "/join/id/stop/work_010"
  case officielePublicatie = "/join/id/stop/work_015"
  case rectificatie = "/join/id/stop/work_018"
  case regeling = "/join/id/stop/work_019"
  case tijdelijkRegelingdeel = "/join/id/stop/work_021"
  case consolidatieVanTijdelijkRegelingdeel = "/join/id/stop/work_022"
  case kennisgeving = "/join/id/stop/work_023"
  case versieinformatie = "/join/id/stop/work_024"
}

/// The module ExpressionIdentificatie (imop-data 1.3.0): which work, which expression of it, and what kind.
package struct ExpressionIdentificatie: Sendable, Hashable {
  package var work: String
  package var expression: String
  /// As written; `SoortWork(rawValue:)` gives the known kinds.
  package var soortWork: String
  /// The work of the main regulation, for a tijdelijk regelingdeel.
  package var isTijdelijkDeelVan: String?

  package init(work: String, expression: String, soortWork: String, isTijdelijkDeelVan: String? = nil) {
    self.work = work
    self.expression = expression
    self.soortWork = soortWork
    self.isTijdelijkDeelVan = isTijdelijkDeelVan
  }

  package init(work: String, expression: String, soort: SoortWork, isTijdelijkDeelVan: String? = nil) {
    self.init(
      work: work, expression: expression, soortWork: soort.rawValue, isTijdelijkDeelVan: isTijdelijkDeelVan)
  }
}
