import STTR

/// What a cell of the table asks, in words: the cell itself is FEEL (DMN 1.1, section 7.3).
enum Celtekst {
  static func woorden(_ cel: String, _ vraag: Regelvraag?) -> String {
    guard cel != "-", let vraag else { return cel }
    switch vraag.soort {
    case .jaNee, .bijlage: return cel == "true" ? "ja" : cel == "false" ? "nee" : cel
    case .geo:
      guard let woorden = lijst(cel) else { return cel }
      return of(woorden.map { $0 == "deels" ? "voor een deel" : $0 })
    case .keuze:
      guard let woorden = lijst(cel) else { return cel }
      return of(woorden)
    case .meerkeuze:
      guard cel.hasPrefix(begin), cel.hasSuffix(eind), cel.count > begin.count + eind.count else { return cel }
      return "met daarbij \(cel.dropFirst(begin.count).dropLast(eind.count))"
    case .getal: return getal(cel) ?? cel
    case .tekst, .datum: return cel
    }
  }

  private static let begin = "contains(?, \""
  private static let eind = "\")"

  /// `"ja","deels"` as its words; nil when it is something else.
  private static func lijst(_ cel: String) -> [String]? {
    guard cel.count >= 2, cel.hasPrefix("\""), cel.hasSuffix("\"") else { return nil }
    let woorden = cel.dropFirst().dropLast().replacing("\", \"", with: "\",\"").split(separator: "\",\"")
    return woorden.contains { $0.contains("\"") } ? nil : woorden.map { String($0) }
  }

  private static func of(_ woorden: [String]) -> String { woorden.joined(separator: " of ") }

  private static func getal(_ cel: String) -> String? {
    let tekens: [(teken: String, woorden: (String) -> String)] = [
      ("<=", { "\($0) of minder" }), (">=", { "\($0) of meer" }), ("<", { "minder dan \($0)" }),
      (">", { "meer dan \($0)" }),
    ]
    for (teken, woorden) in tekens where cel.hasPrefix(teken) {
      let waarde = cel.dropFirst(teken.count).drop { $0 == " " }
      return isGetal(waarde) ? woorden(leesbaar(waarde)) : nil
    }
    // `[20..30)`: from 20, up to but not including 30.
    guard cel.hasPrefix("["), cel.hasSuffix(")") else { return nil }
    let grenzen = cel.dropFirst().dropLast().split(separator: "..")
    guard grenzen.count == 2, grenzen.allSatisfy({ isGetal($0) }) else { return nil }
    return "van \(leesbaar(grenzen[0])) tot \(leesbaar(grenzen[1]))"
  }

  private static func isGetal(_ tekst: Substring) -> Bool { Double(tekst) != nil }
  private static func leesbaar(_ getal: Substring) -> String { String(getal).replacing(".", with: ",") }
}
