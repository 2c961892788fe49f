/// The namespaces of STTR. Elements are recognised by local name within the family, never by one fixed address.
enum STTRRuimte {
  static let stam = "http://toepasbare-regels.omgevingswet.overheid.nl/"
  static let uitvoeringsregel = stam + "v1.0/Uitvoeringsregel"
  static let interactieregel = stam + "v1.0/Interactieregel"
  static let bedrijfsregel = stam + "v1.0/Bedrijfsregel"
  static let content = stam + "v1.0/Content"
  static let manifest = stam + "v1/manifest.xsd"
  static let opdracht = stam + "v1/opdracht.xsd"

  private static let delen: Set<String> = ["Uitvoeringsregel", "Interactieregel", "Bedrijfsregel", "Content"]

  /// `v1.0` or `v2.0` for a namespace of the family; nil for a foreign one.
  static func versie(_ ruimte: String) -> String? {
    guard ruimte.hasPrefix(stam) else { return nil }
    let rest = ruimte.dropFirst(stam.count).split(separator: "/")
    guard rest.count == 2, rest[0].hasPrefix("v"), delen.contains(String(rest[1])) else { return nil }
    return String(rest[0])
  }
}
