package import Geometrie
package import IMOW
package import Markup

/// One regulation as it stands after the packages that were read: text, OW objects and geometry.
package struct Planbeeld: Sendable {
  /// Work of the regulation; empty for a text without identification.
  package var work: String
  /// The version of the text; empty when it is not known.
  package var expression: String
  package var tekst: Tak?
  package var ow = OWVerzameling()
  /// By `basisgeo:id`, lower case.
  package var geometrieen: [String: Vorm] = [:]
  package var bron = Planbron()

  package init(work: String, expression: String = "", tekst: Tak? = nil) {
    self.work = work
    self.expression = expression
    self.tekst = tekst
  }
}
