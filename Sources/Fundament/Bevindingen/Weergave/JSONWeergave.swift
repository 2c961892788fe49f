import Foundation

/// Findings as JSON, in the shape of `valideer --formaat json`.
package enum JSONWeergave {
  package static func render(_ verslag: Bevindingenverslag) -> String { JSONTekst.maak(verslag) }
  package static func render(_ bevindingen: [Bevinding]) -> String { JSONTekst.maak(bevindingen) }
}

/// Values as JSON text that is the same for the same value: sorted keys, readable, a newline at the end.
package enum JSONTekst {
  package static func maak(_ waarde: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(waarde) else {
      preconditionFailure("a value of strings and numbers can always be encoded")
    }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
