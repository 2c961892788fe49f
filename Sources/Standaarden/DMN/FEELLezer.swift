/// A word or sign of FEEL.
enum FEELTeken: Sendable, Hashable {
  case getal(Decimaal)
  case tekst(String)
  /// `@"2026-01-31"`.
  case datumtekst(String)
  /// The name of a variable that is known here.
  case naam(String)
  /// A word of the language: `if`, `and`, `null`.
  case woord(String)
  case functie(FEELFunctie)
  /// A word that is none of these.
  case onbekendeNaam(String)
  case leesteken(String)
  case einde
}

/// Why a text of FEEL cannot be understood, for people.
package struct FEELFout: Error, Hashable, CustomStringConvertible {
  package var description: String
  init(_ tekst: String) { description = tekst }
}

/// Cuts a text of FEEL into words and signs (DMN 1.5, 10.3.1.2).
///
/// Names may hold spaces and hyphens, so the variables in scope are tried first, the longest one first.
struct FEELLezer {
  private let tekens: [Unicode.Scalar]
  private let namen: [[Unicode.Scalar]]
  private var plaats = 0

  static let woorden: Set<String> = [
    "true", "false", "null", "if", "then", "else", "and", "or", "in", "between", "not",
  ]
  /// Words of the full language that the practice of toepasbare regels does not use.
  static let buitenDePraktijk: Set<String> = ["for", "some", "every", "satisfies", "instance", "function", "return"]
  /// Longest first.
  private static let functies: [(FEELFunctie, [Unicode.Scalar])] = FEELFunctie.allCases
    .filter { $0 != .niet }
    .map { ($0, Array($0.rawValue.unicodeScalars)) }
    .sorted { $0.1.count > $1.1.count }

  /// - Parameter namen: the variables in scope, the longest first.
  init(_ tekst: String, namen: [[Unicode.Scalar]]) {
    tekens = Array(tekst.unicodeScalars)
    self.namen = namen
  }

  static func alles(_ tekst: String, namen: [[Unicode.Scalar]]) throws(FEELFout) -> [FEELTeken] {
    var lezer = FEELLezer(tekst, namen: namen)
    var gevonden: [FEELTeken] = []
    while true {
      let teken = try lezer.volgende()
      gevonden.append(teken)
      if teken == .einde { return gevonden }
    }
  }

  private mutating func volgende() throws(FEELFout) -> FEELTeken {
    while plaats < tekens.count, tekens[plaats].properties.isWhitespace { plaats += 1 }
    guard plaats < tekens.count else { return .einde }
    let eerste = tekens[plaats]
    if let naam = bekendeNaam() { return .naam(naam) }
    if eerste == "\"" { return .tekst(try leesTekst()) }
    if eerste == "@", plaats + 1 < tekens.count, tekens[plaats + 1] == "\"" {
      plaats += 1
      return .datumtekst(try leesTekst())
    }
    if ("0"..."9").contains(eerste) || (eerste == "." && isCijfer(plaats + 1)) { return try leesGetal() }
    if isNaamBegin(eerste) { return leesWoord() }
    return try leesLeesteken()
  }

  private func isCijfer(_ plek: Int) -> Bool { plek < tekens.count && ("0"..."9").contains(tekens[plek]) }
  private func isNaamBegin(_ teken: Unicode.Scalar) -> Bool { teken == "_" || teken.properties.isAlphabetic }
  private func isNaamDeel(_ teken: Unicode.Scalar) -> Bool { isNaamBegin(teken) || ("0"..."9").contains(teken) }

  /// A name counts only when no letter or digit follows: `boom` is not the beginning of `boomhoogte`.
  private func staatHier(_ naam: [Unicode.Scalar]) -> Bool {
    let eind = plaats + naam.count
    guard !naam.isEmpty, eind <= tekens.count, tekens[plaats..<eind].elementsEqual(naam) else { return false }
    guard let laatste = naam.last, eind < tekens.count, isNaamDeel(laatste) else { return true }
    return !isNaamDeel(tekens[eind])
  }

  private mutating func bekendeNaam() -> String? {
    guard let naam = namen.first(where: staatHier) else { return nil }
    let tekst = String(String.UnicodeScalarView(naam))
    guard !Self.woorden.contains(tekst) else { return nil }
    plaats += naam.count
    return tekst
  }

  private mutating func leesWoord() -> FEELTeken {
    for (functie, naam) in Self.functies where staatHier(naam) && haakjeNa(naam.count) {
      plaats += naam.count
      return .functie(functie)
    }
    let begin = plaats
    while plaats < tekens.count, isNaamDeel(tekens[plaats]) { plaats += 1 }
    let woord = String(String.UnicodeScalarView(tekens[begin..<plaats]))
    return Self.woorden.contains(woord) ? .woord(woord) : .onbekendeNaam(woord)
  }

  private func haakjeNa(_ lengte: Int) -> Bool {
    var plek = plaats + lengte
    while plek < tekens.count, tekens[plek].properties.isWhitespace { plek += 1 }
    return plek < tekens.count && tekens[plek] == "("
  }

  /// Digits, and a point only when a digit follows: in `20..30` the points belong to the interval.
  private mutating func leesGetal() throws(FEELFout) -> FEELTeken {
    let begin = plaats
    while isCijfer(plaats) { plaats += 1 }
    if plaats < tekens.count, tekens[plaats] == ".", isCijfer(plaats + 1) {
      plaats += 1
      while isCijfer(plaats) { plaats += 1 }
    }
    let tekst = String(String.UnicodeScalarView(tekens[begin..<plaats]))
    guard let getal = Decimaal(tekst) else { throw FEELFout("het getal \(tekst) heeft te veel cijfers") }
    return .getal(getal)
  }

  private mutating func leesTekst() throws(FEELFout) -> String {
    plaats += 1
    var tekst = String.UnicodeScalarView()
    while plaats < tekens.count {
      let teken = tekens[plaats]
      plaats += 1
      if teken == "\"" { return String(tekst) }
      guard teken == "\\", plaats < tekens.count else {
        tekst.append(teken)
        continue
      }
      try leesOntsnapping(in: &tekst)
    }
    throw FEELFout("een tekst mist het aanhalingsteken aan het eind")
  }

  private mutating func leesOntsnapping(in tekst: inout String.UnicodeScalarView) throws(FEELFout) {
    let teken = tekens[plaats]
    plaats += 1
    switch teken {
    case "n": tekst.append("\n")
    case "t": tekst.append("\t")
    case "r": tekst.append("\r")
    case "\"", "\\", "'": tekst.append(teken)
    case "u":
      let cijfers = String(String.UnicodeScalarView(tekens[plaats..<Swift.min(plaats + 4, tekens.count)]))
      guard cijfers.count == 4, let getal = UInt32(cijfers, radix: 16), let scalar = Unicode.Scalar(getal) else {
        throw FEELFout("\\u moet door vier cijfers van een teken gevolgd worden")
      }
      plaats += 4
      tekst.append(scalar)
    default:
      tekst.append("\\")
      tekst.append(teken)
    }
  }

  private static let leestekens = [
    "..", "**", "<=", ">=", "!=", "(", ")", "[", "]", ",", "-", "+", "*", "/", "=", "<", ">", "?",
  ]

  private mutating func leesLeesteken() throws(FEELFout) -> FEELTeken {
    for leesteken in Self.leestekens where tekens[plaats...].starts(with: leesteken.unicodeScalars) {
      plaats += leesteken.unicodeScalars.count
      return .leesteken(leesteken)
    }
    throw FEELFout("het teken \(tekens[plaats]) hoort hier niet")
  }
}
