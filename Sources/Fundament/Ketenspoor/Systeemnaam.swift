/// Name of a system in the chain, as it stands in the trace and in the settings: `lvbb`, `rtr`, `zaaksysteem`.
package struct Systeemnaam: Sendable, Hashable, Comparable, Codable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }
  package func encode(to encoder: any Encoder) throws {
    var vak = encoder.singleValueContainer()
    try vak.encode(rawValue)
  }
  package var description: String { rawValue }
  package static func < (links: Systeemnaam, rechts: Systeemnaam) -> Bool { links.rawValue < rechts.rawValue }
}
