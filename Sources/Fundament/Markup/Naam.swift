/// The name of an element or attribute: namespace plus local name. The prefix is noise and not part of it.
package struct Naam: Sendable, Hashable, CustomStringConvertible {
  /// Namespace URI; empty for none.
  package let ruimte: String
  package let lokaal: String

  package init(_ lokaal: String, in ruimte: String = "") {
    self.ruimte = ruimte
    self.lokaal = lokaal
  }

  /// The local name alone: namespaces are long, few, and hardly ever what tells two names apart.
  package func hash(into hasher: inout Hasher) { hasher.combine(lokaal) }

  package var description: String { ruimte.isEmpty ? lokaal : "{\(ruimte)}\(lokaal)" }

  /// The XML namespace itself, bound to `xml` in every document.
  package static let xmlRuimte = "http://www.w3.org/XML/1998/namespace"
}
