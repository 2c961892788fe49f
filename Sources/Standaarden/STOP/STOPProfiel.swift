package import Markup

/// The versions of STOP that we judge by. A document says itself which one it follows: the namespaces carry no version,
/// the attribute `schemaversie` of a STOP module does.
package enum STOPProfiel: String, Sendable, Hashable, CaseIterable {
  case stop130 = "1.3.0"
  case stop141 = "1.4.1"

  /// By the first STOP module in a document, the root included: an LVBB document has a version of its own, but carries
  /// STOP modules. Everything before 1.4 is judged as 1.3.0, as the LVBB does with the older numbers.
  package init(van wortel: Element) {
    let versie = Self.schemaversie(wortel) { $0.ruimte.hasPrefix(Self.begin) }
    self = versie?.hasPrefix("1.4") == true ? .stop141 : .stop130
  }

  /// Whether the document says which version it follows. A loose FeatureTypeStyle cannot: its schema is that of the OGC.
  package static func isGenoemd(in wortel: Element) -> Bool {
    schemaversie(wortel) { $0.ruimte.hasPrefix(begin) } != nil
  }

  private static let begin = "https://standaarden.overheid.nl/stop/"

  /// The version that the first of the elements that count gives, in document order.
  static func schemaversie(_ wortel: Element, waar telt: (Element) -> Bool) -> String? {
    var teBezoeken = [wortel]
    while let element = teBezoeken.popLast() {
      if telt(element), let versie = element["schemaversie"] { return versie }
      teBezoeken += element.kinderen.reversed()
    }
    return nil
  }

  /// The content models of this version.
  var grammatica: Grammatica {
    switch self {
    case .stop130: STOPGrammatica.stop130
    case .stop141: STOPGrammatica.stop141
    }
  }
}
