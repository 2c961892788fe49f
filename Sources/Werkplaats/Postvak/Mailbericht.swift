/// The little of RFC 5322 that a message to an initiatiefnemer needs: From, To, Subject, an empty line and plain text.
struct Mailbericht: Sendable, Hashable {
  /// Characters of one message: a decision letter is a few pages.
  private static let grootste = 1_000_000

  let van: String
  let aan: String
  let onderwerp: String
  let tekst: String

  /// A mailbox as people write it: `"Naam" <adres>` becomes `Naam (adres)` (RFC 5322, 3.4).
  static func leesbaar(_ postbus: String) -> String {
    guard let haak = postbus.lastIndex(of: "<"), postbus.last == ">" else { return postbus }
    var naam = postbus[..<haak].filter { $0 != "\"" }[...]
    while naam.last == " " { naam.removeLast() }
    let adres = postbus[postbus.index(after: haak)...].dropLast()
    return naam.isEmpty ? String(adres) : "\(naam) (\(adres))"
  }

  /// Nil when it is not a message with a recipient and a subject.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.grootste, let ruw = String(validating: bytes, as: UTF8.self) else { return nil }
    let regels = ruw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let einde = regels.firstIndex(of: "") ?? regels.endIndex
    var koppen: [String: String] = [:]
    var laatste = ""
    for regel in regels[..<einde] {
      if let eerste = regel.first, eerste == " " || eerste == "\t" {
        // A header goes on where a line starts with white space (RFC 5322, 2.2.3).
        koppen[laatste, default: ""] += " " + regel.drop { $0 == " " || $0 == "\t" }
      } else if let punt = regel.firstIndex(of: ":") {
        laatste = regel[..<punt].lowercased()
        koppen[laatste] = String(regel[regel.index(after: punt)...].drop { $0 == " " })
      }
    }
    guard let aan = koppen["to"], let onderwerp = koppen["subject"], !aan.isEmpty else { return nil }
    van = koppen["from"] ?? ""
    self.aan = aan
    self.onderwerp = onderwerp
    tekst = einde < regels.endIndex ? regels[(einde + 1)...].joined(separator: "\n") : ""
  }
}
