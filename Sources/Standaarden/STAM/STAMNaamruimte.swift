/// The namespaces of STAM 4.0.0 and of the GML 3.1.1 inside it.
package enum STAMNaamruimte {
  package static let imam = "http://www.omgevingswet.nl/koppelvlak/stam-v4/IMAM"
  package static let verzoek = "http://www.omgevingswet.nl/koppelvlak/stam-v4/verzoek"
  package static let common = "http://www.omgevingswet.nl/koppelvlak/stam-v4/common"
  package static let gml = "http://www.opengis.net/gml"
  static let schemaInstantie = "http://www.w3.org/2001/XMLSchema-instance"

  /// Prefixes as real messages have them.
  static let voorvoegsels = [verzoek: "vx", common: "ic", gml: "gml"]

  /// "4" from the STAM namespace of any version; nil when it is not one.
  package static func hoofdversie(_ ruimte: String) -> String? {
    let begin = "http://www.omgevingswet.nl/koppelvlak/stam-v"
    guard ruimte.hasPrefix(begin) else { return nil }
    let versie = ruimte.dropFirst(begin.count).prefix { $0 != "/" }
    return versie.isEmpty ? nil : String(versie)
  }
}
