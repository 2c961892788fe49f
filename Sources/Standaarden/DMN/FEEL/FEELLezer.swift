/// Why a text of FEEL cannot be understood, for people.
package struct FEELFout: Error, Hashable, CustomStringConvertible {
  package var description: String
  init(_ tekst: String) { description = tekst }
}

/// Walks through a text of FEEL (DMN 1.5, 10.3.1.2). Words are cut where the parser asks for them, because only the
/// parser knows which names may stand there.
struct FEELLezer {
  let tekens: [Unicode.Scalar]
  var plaats = 0

  static let woorden: Set<String> = [
    "true", "false", "null", "if", "then", "else", "and", "or", "in", "between", "for", "some", "every", "satisfies",
    "return", "function",
  ]

  init(_ tekst: String) { tekens = Array(tekst.unicodeScalars) }

  var hier: Unicode.Scalar? { plaats < tekens.count ? tekens[plaats] : nil }
  func op(_ plek: Int) -> Unicode.Scalar? { plek >= 0 && plek < tekens.count ? tekens[plek] : nil }

  // MARK: - Kinds of characters

  static func isWit(_ teken: Unicode.Scalar) -> Bool {
    switch teken.value {
    case 9...13, 32, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
  static func isCijfer(_ teken: Unicode.Scalar?) -> Bool { teken.map { ("0"..."9").contains($0) } ?? false }

  /// The ranges of DMN 1.5, 10.3.1.2 rule 28.
  static func isNaambegin(_ teken: Unicode.Scalar) -> Bool {
    switch teken.value {
    case 65...90, 97...122, 95, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      !isWit(teken)
    default: false
    }
  }
  static func isNaamdeel(_ teken: Unicode.Scalar) -> Bool {
    if isNaambegin(teken) || isCijfer(teken) { return true }
    switch teken.value {
    case 0xB7, 0x300...0x36F, 0x203F...0x2040: return true
    default: return false
    }
  }

  // MARK: - Steps

  /// Passes white space and comments.
  mutating func slaOver() {
    while let teken = hier {
      if Self.isWit(teken) {
        plaats += 1
      } else if teken == "/", op(plaats + 1) == "/" {
        while let teken = hier, teken != "\n" { plaats += teken == "\r" ? 1 : 1 }
      } else if teken == "/", op(plaats + 1) == "*" {
        var eind = plaats + 2
        while eind < tekens.count, !(tekens[eind] == "*" && op(eind + 1) == "/") { eind += 1 }
        plaats = Swift.min(eind + 2, tekens.count)
      } else {
        return
      }
    }
  }

  /// Whether this sign comes next; `..` is not `.`, and `<=` not `<`: ask for the longer one first.
  mutating func staat(_ tekst: StaticString) -> Bool {
    slaOver()
    return begint(tekst, op: plaats)
  }
  func begint(_ tekst: StaticString, op plek: Int) -> Bool {
    let lengte = tekst.utf8CodeUnitCount
    guard plek + lengte <= tekens.count else { return false }
    return tekst.withUTF8Buffer { bytes in
      for i in 0..<lengte where tekens[plek + i].value != UInt32(bytes[i]) { return false }
      return true
    }
  }
  mutating func neem(_ tekst: StaticString) -> Bool {
    guard staat(tekst) else { return false }
    plaats += tekst.utf8CodeUnitCount
    return true
  }
  mutating func staatWoord(_ woord: StaticString) -> Bool {
    staat(woord) && !(op(plaats + woord.utf8CodeUnitCount).map(Self.isNaamdeel) ?? false)
  }
  mutating func neemWoord(_ woord: StaticString) -> Bool {
    guard staatWoord(woord) else { return false }
    plaats += woord.utf8CodeUnitCount
    return true
  }
  mutating func isKlaar() -> Bool {
    slaOver()
    return plaats >= tekens.count
  }

  /// Where a name ends that begins here; nil when it does not stand here. A name counts only when no letter or digit
  /// follows: `boom` is not the beginning of `boomhoogte`. White space in a name may be longer in the text, and may
  /// be there or not beside the signs in a name.
  func eind(van naam: [Unicode.Scalar]) -> Int? {
    var plek = plaats
    var i = 0
    while i < naam.count {
      let teken = naam[i]
      if teken == " " {
        let volgende = plek
        while let wit = op(plek), Self.isWit(wit) { plek += 1 }
        let naastTeken = !Self.isNaamdeel(naam[i - 1]) || (i + 1 < naam.count && !Self.isNaamdeel(naam[i + 1]))
        guard plek > volgende || naastTeken else { return nil }
      } else {
        if op(plek) != teken, i > 0, !Self.isNaamdeel(teken) || !Self.isNaamdeel(naam[i - 1]) {
          while let wit = op(plek), Self.isWit(wit) { plek += 1 }
        }
        guard op(plek) == teken else { return nil }
        plek += 1
      }
      i += 1
    }
    if let laatste = naam.last, Self.isNaamdeel(laatste), let na = op(plek), Self.isNaamdeel(na) { return nil }
    return plek
  }

  /// A word of letters and digits; nil when none begins here.
  mutating func woord() -> String? {
    slaOver()
    guard let eerste = hier, Self.isNaambegin(eerste) else { return nil }
    let begin = plaats
    while let teken = hier, Self.isNaamdeel(teken) { plaats += 1 }
    return String(String.UnicodeScalarView(tekens[begin..<plaats]))
  }

  /// A name that is being declared: words and signs up to where `stopt` says so; nil when it is empty.
  mutating func naam(tot stopt: (FEELLezer) -> Bool) -> String? {
    slaOver()
    let begin = plaats
    while let teken = hier, !stopt(self) {
      let magInNaam = Self.isNaamdeel(teken) || Self.isWit(teken) || "./-'+*".unicodeScalars.contains(teken)
      guard magInNaam else { return nil }
      if Self.isNaamdeel(teken) {
        while let deel = hier, Self.isNaamdeel(deel) { plaats += 1 }
      } else {
        plaats += 1
      }
    }
    let naam = String(String.UnicodeScalarView(tekens[begin..<plaats])).alsNaam
    guard let eerste = naam.unicodeScalars.first, Self.isNaambegin(eerste) else { return nil }
    return naam
  }

  // MARK: - Literals

  /// Digits, and a point only when a digit follows: in `20..30` the points belong to the interval.
  mutating func getal() throws(FEELFout) -> Decimaal {
    let begin = plaats
    while Self.isCijfer(hier) { plaats += 1 }
    if hier == ".", Self.isCijfer(op(plaats + 1)) {
      plaats += 1
      while Self.isCijfer(hier) { plaats += 1 }
    }
    if hier == "e" || hier == "E" {
      let heeftTeken = op(plaats + 1) == "+" || op(plaats + 1) == "-"
      if Self.isCijfer(op(plaats + (heeftTeken ? 2 : 1))) {
        plaats += heeftTeken ? 2 : 1
        while Self.isCijfer(hier) { plaats += 1 }
      }
    }
    let tekst = String(String.UnicodeScalarView(tekens[begin..<plaats]))
    guard let getal = Decimaal(tekst) else { throw FEELFout("het getal \(tekst.prefix(40)) is te groot") }
    return getal
  }

  mutating func tekst() throws(FEELFout) -> String {
    plaats += 1
    var tekst = String.UnicodeScalarView()
    while let teken = hier {
      plaats += 1
      if teken == "\"" { return String(tekst) }
      guard teken == "\\", hier != nil else {
        tekst.append(teken)
        continue
      }
      try ontsnapping(in: &tekst)
    }
    throw FEELFout("een tekst mist het aanhalingsteken aan het eind")
  }

  private mutating func ontsnapping(in tekst: inout String.UnicodeScalarView) throws(FEELFout) {
    let teken = tekens[plaats]
    plaats += 1
    switch teken {
    case "n": tekst.append("\n")
    case "t": tekst.append("\t")
    case "r": tekst.append("\r")
    case "\"", "\\", "'": tekst.append(teken)
    case "u": try unicode(4, in: &tekst)
    case "U": try unicode(6, in: &tekst)
    default:
      tekst.append("\\")
      tekst.append(teken)
    }
  }

  private mutating func unicode(_ breedte: Int, in tekst: inout String.UnicodeScalarView) throws(FEELFout) {
    guard var getal = hexadecimaal(breedte) else {
      throw FEELFout("\\u of \\U moet door vier of zes cijfers van een teken gevolgd worden")
    }
    // Two halves of a pair make one character beyond the basic plane.
    if (0xD800...0xDBFF).contains(getal), begint("\\u", op: plaats) {
      plaats += 2
      guard let laag = hexadecimaal(4), (0xDC00...0xDFFF).contains(laag) else { throw FEELFout("half teken") }
      getal = 0x10000 + (getal - 0xD800) << 10 + (laag - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(getal) else { throw FEELFout("het teken \(getal) bestaat niet") }
    tekst.append(scalar)
  }

  private mutating func hexadecimaal(_ breedte: Int) -> UInt32? {
    guard plaats + breedte <= tekens.count else { return nil }
    let cijfers = String(String.UnicodeScalarView(tekens[plaats..<plaats + breedte]))
    guard let getal = UInt32(cijfers, radix: 16), cijfers.first != "+", cijfers.first != "-" else { return nil }
    plaats += breedte
    return getal
  }
}
