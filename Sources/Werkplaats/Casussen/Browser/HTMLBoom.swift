/// An element of a page, as a headless user sees it.
struct HTMLElement: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case element(HTMLElement)
    case tekst(String)
  }
  var naam: String
  var attributen: [String: String] = [:]
  var kinderen: [Kind] = []

  subscript(_ attribuut: String) -> String? { attributen[attribuut] }

  var elementen: [HTMLElement] {
    kinderen.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// This element and everything below it that fits, in document order.
  func alle(_ past: (HTMLElement) -> Bool) -> [HTMLElement] {
    (past(self) ? [self] : []) + elementen.flatMap { $0.alle(past) }
  }
  func alle(_ naam: String) -> [HTMLElement] { alle { $0.naam == naam } }
  func eerste(_ naam: String) -> HTMLElement? { alle(naam).first }

  func heeft(klasse: String) -> Bool {
    (attributen["class"] ?? "").split(separator: " ").contains { $0 == klasse }
  }

  /// The text that a reader sees, white space folded.
  var tekst: String {
    var delen: [String] = []
    verzamel(&delen)
    return delen.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func verzamel(_ delen: inout [String]) {
    guard naam != "script", naam != "style" else { return }
    for kind in kinderen {
      switch kind {
      case .tekst(let tekst): delen.append(tekst)
      case .element(let element): element.verzamel(&delen)
      }
    }
  }

  /// The text as written, for a textarea.
  var ruweTekst: String {
    kinderen.reduce(into: "") { tekst, kind in
      switch kind {
      case .tekst(let deel): tekst += deel
      case .element(let element): tekst += element.ruweTekst
      }
    }
  }
}

/// Reads HTML into elements: as much as a headless user needs, never failing. Pages of an outside product may come
/// by, so nesting is limited and a closing tag that fits nothing is passed over.
struct HTMLLezer {
  /// Deeper pages are folded: a page that people use has some twenty levels.
  private static let diepste = 120
  private static let leeg: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private let bytes: [UInt8]
  private var plaats = 0
  private var stapel = [HTMLElement(naam: "document")]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func lees(_ bytes: [UInt8]) -> HTMLElement {
    var lezer = HTMLLezer(bytes)
    return lezer.voerUit()
  }

  private mutating func voerUit() -> HTMLElement {
    while plaats < bytes.count {
      let begin = plaats
      while plaats < bytes.count, bytes[plaats] != UInt8(ascii: "<") { plaats += 1 }
      tekst(bytes[begin..<plaats])
      if plaats < bytes.count { merkteken() }
    }
    while stapel.count > 1 { sluit() }
    return stapel[0]
  }

  private mutating func tekst(_ deel: ArraySlice<UInt8>) {
    guard !deel.isEmpty else { return }
    stapel[stapel.count - 1].kinderen.append(.tekst(Self.ontsnapt(deel)))
  }

  private mutating func merkteken() {
    if volgt("<!--") { return slaOver(tot: "-->") }
    if volgt("<!") || volgt("<?") { return slaOver(tot: ">") }
    let sluitend = volgt("</")
    plaats += sluitend ? 2 : 1
    let naam = woord().lowercased()
    let attributen = sluitend ? [:] : leesAttributen()
    slaOver(tot: ">")
    guard !naam.isEmpty else { return }
    if sluitend { return sluit(naam) }
    let element = HTMLElement(naam: naam, attributen: attributen)
    if Self.leeg.contains(naam) || stapel.count > Self.diepste {
      stapel[stapel.count - 1].kinderen.append(.element(element))
    } else {
      stapel.append(element)
      if naam == "script" || naam == "style" { slaInhoudOver(naam) }
    }
  }

  private mutating func slaInhoudOver(_ naam: String) {
    while plaats < bytes.count, !volgt("</\(naam)") { plaats += 1 }
  }

  private mutating func sluit(_ naam: String) {
    guard let plek = stapel.lastIndex(where: { $0.naam == naam }), plek > 0 else { return }
    while stapel.count > plek { sluit() }
  }

  private mutating func sluit() {
    let element = stapel.removeLast()
    stapel[stapel.count - 1].kinderen.append(.element(element))
  }

  private mutating func leesAttributen() -> [String: String] {
    var attributen: [String: String] = [:]
    while plaats < bytes.count, bytes[plaats] != UInt8(ascii: ">") {
      let naam = woord().lowercased()
      if naam.isEmpty {
        plaats += 1
        continue
      }
      var waarde = ""
      if plaats < bytes.count, bytes[plaats] == UInt8(ascii: "=") {
        plaats += 1
        waarde = leesWaarde()
      }
      if attributen[naam] == nil { attributen[naam] = waarde }
    }
    return attributen
  }

  private mutating func leesWaarde() -> String {
    guard plaats < bytes.count else { return "" }
    let aanhaling = bytes[plaats]
    guard aanhaling == UInt8(ascii: "\"") || aanhaling == UInt8(ascii: "'") else { return woord() }
    let begin = plaats + 1
    var einde = begin
    while einde < bytes.count, bytes[einde] != aanhaling { einde += 1 }
    plaats = min(einde + 1, bytes.count)
    return Self.ontsnapt(bytes[begin..<einde])
  }

  /// Up to white space, `=`, `>` or `/`.
  private mutating func woord() -> String {
    let begin = plaats
    while plaats < bytes.count, ![0x20, 0x09, 0x0A, 0x0D, 0x3D, 0x3E, 0x2F].contains(bytes[plaats]) { plaats += 1 }
    return String(decoding: bytes[begin..<plaats], as: UTF8.self)
  }

  private func volgt(_ tekst: String) -> Bool {
    let gezocht = Array(tekst.utf8)
    return plaats + gezocht.count <= bytes.count && Array(bytes[plaats..<plaats + gezocht.count]) == gezocht
  }

  private mutating func slaOver(tot einde: String) {
    while plaats < bytes.count, !volgt(einde) { plaats += 1 }
    plaats = min(plaats + einde.utf8.count, bytes.count)
  }

  /// Text with its character references resolved.
  static func ontsnapt(_ bytes: ArraySlice<UInt8>) -> String {
    let tekst = String(decoding: bytes, as: UTF8.self)
    guard tekst.contains("&") else { return tekst }
    var uit = ""
    var rest = Substring(tekst)
    while let begin = rest.firstIndex(of: "&") {
      uit += rest[..<begin]
      rest = rest[begin...]
      if let einde = rest.prefix(12).firstIndex(of: ";"), let teken = teken(rest[rest.index(after: begin)..<einde]) {
        uit += teken
        rest = rest[rest.index(after: einde)...]
      } else {
        uit += "&"
        rest = rest.dropFirst()
      }
    }
    return uit + rest
  }

  private static func teken(_ naam: Substring) -> String? {
    switch naam {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return " "
    default:
      guard naam.hasPrefix("#") else { return nil }
      let cijfers = naam.dropFirst()
      let getal = cijfers.hasPrefix("x") ? UInt32(cijfers.dropFirst(), radix: 16) : UInt32(cijfers)
      return getal.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
  }
}
