/// HTTP headers: an ordered list in which names are compared without regard to case (RFC 9110, 5.1).
package struct Koppen: Sendable, Hashable, Codable, ExpressibleByDictionaryLiteral, Sequence {
  package struct Kop: Sendable, Hashable, Codable {
    package var naam: String
    package var waarde: String
    package init(naam: String, waarde: String) {
      self.naam = naam
      self.waarde = waarde
    }
  }

  private var lijst: [Kop] = []

  package init() {}
  package init(_ koppen: [(naam: String, waarde: String)]) {
    for kop in koppen { voegToe(kop.naam, kop.waarde) }
  }
  package init(dictionaryLiteral elements: (String, String)...) {
    for (naam, waarde) in elements { voegToe(naam, waarde) }
  }
  package init(from decoder: any Decoder) throws { lijst = try decoder.singleValueContainer().decode([Kop].self) }
  package func encode(to encoder: any Encoder) throws {
    var vak = encoder.singleValueContainer()
    try vak.encode(lijst)
  }

  /// Reading gives the first value; setting replaces all values, and nil takes the header away.
  package subscript(_ naam: String) -> String? {
    get { lijst.first { Self.gelijk($0.naam, naam) }?.waarde }
    set {
      let plaats = lijst.firstIndex { Self.gelijk($0.naam, naam) }
      lijst.removeAll { Self.gelijk($0.naam, naam) }
      guard let newValue else { return }
      lijst.insert(Kop(naam: naam, waarde: Self.schoon(newValue)), at: plaats ?? lijst.count)
    }
  }

  package func alle(_ naam: String) -> [String] {
    lijst.filter { Self.gelijk($0.naam, naam) }.map(\.waarde)
  }

  package mutating func voegToe(_ naam: String, _ waarde: String) {
    lijst.append(Kop(naam: naam, waarde: Self.schoon(waarde)))
  }

  package var isLeeg: Bool { lijst.isEmpty }
  package func makeIterator() -> IndexingIterator<[Kop]> { lijst.makeIterator() }

  private static func gelijk(_ links: String, _ rechts: String) -> Bool {
    links.utf8.count == rechts.utf8.count && links.lowercased() == rechts.lowercased()
  }

  /// A line break in a value would begin a new header; it becomes a space.
  private static func schoon(_ waarde: String) -> String {
    guard waarde.utf8.contains(where: { $0 == 13 || $0 == 10 || $0 == 0 }) else { return waarde }
    return String(decoding: waarde.utf8.map { $0 == 13 || $0 == 10 || $0 == 0 ? 32 : $0 }, as: UTF8.self)
  }
}

/// A header value with parameters, such as `multipart/form-data; boundary="x"` (RFC 9110, 5.6.6).
package struct Kopwaarde: Sendable, Hashable {
  /// The part before the first semicolon, lower case.
  package let waarde: String
  private let parameters: [String: String]

  package init(_ tekst: String) {
    let delen = Self.gesplitst(tekst)
    waarde = (delen.first ?? "").lowercased()
    var parameters: [String: String] = [:]
    for deel in delen.dropFirst() {
      guard let isTeken = deel.firstIndex(of: "=") else { continue }
      let naam = deel[..<isTeken].filter { $0 != " " }.lowercased()
      let inhoud = Self.zonderAanhalingstekens(deel[deel.index(after: isTeken)...])
      if parameters[naam] == nil { parameters[naam] = inhoud }
    }
    self.parameters = parameters
  }

  package subscript(_ parameter: String) -> String? { parameters[parameter] }

  /// Cut at semicolons outside quotes.
  private static func gesplitst(_ tekst: String) -> [String] {
    var delen = [""]
    var inAanhaling = false
    var naSchuin = false
    for teken in tekst {
      if teken == ";" && !inAanhaling {
        delen.append("")
        continue
      }
      if teken == "\"" && !naSchuin { inAanhaling.toggle() }
      naSchuin = teken == "\\" && !naSchuin && inAanhaling
      delen[delen.count - 1].append(teken)
    }
    return delen.map { bijgeknipt(Substring($0)) }
  }

  private static func bijgeknipt(_ tekst: Substring) -> String {
    var tekst = tekst
    while tekst.first?.isWhitespace == true { tekst.removeFirst() }
    while tekst.last?.isWhitespace == true { tekst.removeLast() }
    return String(tekst)
  }

  private static func zonderAanhalingstekens(_ tekst: Substring) -> String {
    let tekst = bijgeknipt(tekst)
    guard tekst.count >= 2, tekst.hasPrefix("\""), tekst.hasSuffix("\"") else { return tekst }
    var schoon = ""
    var naSchuin = false
    for teken in tekst.dropFirst().dropLast() {
      // Only \" and \\ are escapes: old browsers send Windows paths with bare backslashes.
      if naSchuin {
        if teken != "\"" && teken != "\\" { schoon.append("\\") }
        schoon.append(teken)
        naSchuin = false
      } else if teken == "\\" {
        naSchuin = true
      } else {
        schoon.append(teken)
      }
    }
    return schoon
  }
}
