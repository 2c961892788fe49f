/// The identification of an OW object: `nl.imow-gm9995.activiteit.BoomKappen`.
///
/// Any text is kept, because wrong input must be shown and not lost; `delen` is nil when the text breaks the grammar
/// (IMOW 3.1, TPOD1892: `nl.imow-` + layer + 1 to 6 digits + type word + 1 to 32 letters or digits).
package struct OWIdentificatie: Sendable, Hashable, Codable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
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
  package static func < (links: Self, rechts: Self) -> Bool { links.rawValue < rechts.rawValue }

  /// The parts of a well-formed identification.
  package struct Delen: Sendable, Hashable {
    /// `gm`, `pv`, `ws` or `mnre`.
    package var bestuurslaag: String
    /// The digits after the layer, as written.
    package var nummer: String
    /// The type word, lower case: `activiteit`, `juridischeregel`.
    package var typewoord: String
    /// The part that the owner chooses.
    package var eigenDeel: String
    /// `gm9995`.
    package var bronhouder: String { bestuurslaag + nummer }
  }

  package var delen: Delen? {
    let stukken = rawValue.split(separator: ".", omittingEmptySubsequences: false)
    guard stukken.count == 4, stukken[0] == "nl", stukken[1].hasPrefix("imow-") else { return nil }
    let houder = stukken[1].dropFirst("imow-".count)
    guard let laag = ["mnre", "gm", "pv", "ws"].first(where: { houder.hasPrefix($0) }) else { return nil }
    let nummer = houder.dropFirst(laag.count)
    let typewoord = String(stukken[2])
    guard (1...6).contains(nummer.utf8.count), nummer.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      OWObjecttype.typewoorden.contains(typewoord),
      (1...32).contains(stukken[3].utf8.count), stukken[3].utf8.allSatisfy(Self.isLetterOfCijfer)
    else { return nil }
    return Delen(
      bestuurslaag: laag, nummer: String(nummer), typewoord: typewoord, eigenDeel: String(stukken[3]))
  }

  private static func isLetterOfCijfer(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
