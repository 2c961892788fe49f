import Tijd

/// What people call a version: `…/nld@2024-01-01;1` is "Versie van 1 januari 2024" (STOP 1.3.0, FRBRExpression).
package enum Versienaam {
  package static func tekst(_ expression: String) -> String {
    let laatste = expression.split(separator: "/").last ?? ""
    guard let plek = laatste.firstIndex(of: "@") else { return "Versie \(laatste)" }
    let versie = laatste[laatste.index(after: plek)...]
    guard let dag = Datum(versie.prefix { $0 != ";" }) else { return "Versie \(versie)" }
    return "Versie van \(dag.voluit)"
  }

  /// The same in the middle of a sentence.
  package static func inZin(_ expression: String) -> String { "v" + tekst(expression).dropFirst() }
}
