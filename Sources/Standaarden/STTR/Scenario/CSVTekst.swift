/// Text with separated values (RFC 4180), as spreadsheets write it: with a semicolon, a comma or a tab, with or without
/// a byte order mark.
enum CSVTekst {
  struct Regel {
    /// From 1, in the file.
    var nummer: Int
    var cellen: [String]
  }

  /// Empty lines are left out. An open quote runs to the end of the text.
  static func lees(_ tekst: String) -> [Regel] {
    var rest = Substring(tekst)
    if rest.hasPrefix("\u{FEFF}") { rest = rest.dropFirst() }
    let teken = scheiding(rest)
    var regels: [Regel] = []
    var lezer = Lezer()
    for letter in rest {
      let isEind = lezer.neem(letter, teken)
      if isEind { lezer.sluit(&regels) }
    }
    lezer.sluit(&regels)
    return regels
  }

  private struct Lezer {
    var regel = 1
    private var begin = 1
    private var cellen: [String] = []
    private var cel = ""
    private var isTussen = false
    private var wasAanhaling = false

    init() {}

    /// True at the end of a line.
    mutating func neem(_ letter: Character, _ teken: Character) -> Bool {
      if isTussen {
        // A quote inside quotes is written twice; alone it ends them.
        if letter == "\"" {
          isTussen = false
          wasAanhaling = true
        } else {
          if letter.isNewline { regel += 1 }
          cel.append(letter)
        }
        return false
      }
      defer { wasAanhaling = false }
      if letter == "\"", cel.isEmpty || wasAanhaling {
        if wasAanhaling { cel.append(letter) }
        isTussen = true
      } else if letter == teken {
        cellen.append(cel)
        cel = ""
      } else if letter.isNewline {
        regel += 1
        return true
      } else {
        cel.append(letter)
      }
      return false
    }

    mutating func sluit(_ regels: inout [Regel]) {
      let alle = (cellen + [cel]).map { CSVTekst.ontdaan($0) }
      if alle.contains(where: { !$0.isEmpty }) { regels.append(Regel(nummer: begin, cellen: alle)) }
      begin = regel
      cellen = []
      cel = ""
      isTussen = false
      wasAanhaling = false
    }
  }

  /// The one that the first line has most of; a semicolon when it has none, as Dutch spreadsheets write.
  private static func scheiding(_ tekst: Substring) -> Character {
    let kop = tekst.prefix { !$0.isNewline }
    let tekens: [Character] = [";", "\t", ","]
    let aantallen = tekens.map { teken in kop.count { $0 == teken } }
    guard let meeste = aantallen.max(), meeste > 0, let plek = aantallen.firstIndex(of: meeste) else { return ";" }
    return tekens[plek]
  }

  /// With a byte order mark and semicolons: opens well in a spreadsheet by a double click.
  static func schrijf(_ regels: [[String]]) -> String {
    "\u{FEFF}" + regels.map { $0.map(cel).joined(separator: ";") + "\r\n" }.joined()
  }

  private static func cel(_ tekst: String) -> String {
    let inhoud = lijktFormule(tekst) ? "'" + tekst : tekst
    guard inhoud.contains(where: { ";,\t\"".contains($0) || $0.isNewline }) else { return inhoud }
    return "\"" + inhoud.replacing("\"", with: "\"\"") + "\""
  }

  /// A spreadsheet runs a cell that begins like this; an apostrophe makes it text.
  private static func lijktFormule(_ tekst: String) -> Bool {
    guard let eerste = tekst.first, "=+-@".contains(eerste) else { return false }
    return !(eerste == "-" && tekst.dropFirst().allSatisfy { $0.isNumber || $0 == "," || $0 == "." })
  }

  private static func ontdaan(_ cel: String) -> String {
    let kaal = String(cel.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    return kaal.hasPrefix("'") && lijktFormule(String(kaal.dropFirst())) ? String(kaal.dropFirst()) : kaal
  }
}
