/// The namespaces of STTR: versions 1 and 2 of the standard share one family, version 3 has its own.
///
/// Elements are recognised by local name within the families, never by one fixed address.
enum STTRRuimte: String, Sendable, CaseIterable {
  case v1 = "v1.0"
  case v3 = "v2.0"

  static let stam = "http://toepasbare-regels.omgevingswet.overheid.nl/"
  static let manifest = stam + "v1/manifest.xsd"
  static let opdracht = stam + "v1/opdracht.xsd"

  var uitvoeringsregel: String { Self.stam + rawValue + "/Uitvoeringsregel" }
  var interactieregel: String { Self.stam + rawValue + "/Interactieregel" }
  var bedrijfsregel: String { Self.stam + rawValue + "/Bedrijfsregel" }
  var content: String { Self.stam + rawValue + "/Content" }
  /// The first version of STTR that uses it.
  var nummer: Int { self == .v1 ? 1 : 3 }

  /// The prefixes that we write.
  var voorvoegsels: [String: String] {
    [
      STTRVorm.dmn: "dmn", uitvoeringsregel: "uitv", interactieregel: "inter", bedrijfsregel: "bedr",
      content: "content",
    ]
  }

  private static let delen: Set<String> = ["Uitvoeringsregel", "Interactieregel", "Bedrijfsregel", "Content"]

  /// `v1.0` or `v2.0` for a namespace of the family; nil for a foreign one.
  static func versie(_ ruimte: String) -> String? {
    guard ruimte.hasPrefix(stam) else { return nil }
    let rest = ruimte.dropFirst(stam.count).split(separator: "/")
    guard rest.count == 2, rest[0].hasPrefix("v"), delen.contains(String(rest[1])) else { return nil }
    return String(rest[0])
  }
}
