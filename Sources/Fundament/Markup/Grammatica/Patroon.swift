/// A pattern facet of XML Schema (part 2, appendix F): the subset that the standards use. It matches whole values.
struct Patroon: Sendable {
  /// The pattern as printed, for messages.
  let tekst: String
  private let posities: Posities<Tekenklasse>

  /// A set of characters.
  struct Tekenklasse: Sendable {
    var bereiken: [ClosedRange<UInt32>]
    var omgekeerd = false
    func bevat(_ teken: Unicode.Scalar) -> Bool {
      bereiken.contains { $0.contains(teken.value) } != omgekeerd
    }
  }

  init(_ tekst: String) {
    self.tekst = tekst
    var lezer = Patroonlezer(tekst)
    posities = Posities(lezer.keuze())
    precondition(lezer.isKlaar, "patroon niet begrepen: \(tekst)")
  }

  func past(op waarde: some StringProtocol) -> Bool {
    var hier: [Int]?
    for teken in waarde.unicodeScalars {
      var volgende: Set<Int> = []
      for positie in hier ?? [-1] {
        for kandidaat in posities.na(positie < 0 ? nil : positie)
        where posities.symbolen[kandidaat].bevat(teken) { volgende.insert(kandidaat) }
      }
      if volgende.isEmpty { return false }
      hier = Array(volgende)
    }
    guard let hier else { return posities.magLeeg }
    return hier.contains { posities.laatste.contains($0) }
  }
}

/// Reads a pattern by recursive descent.
private struct Patroonlezer {
  private let tekens: [Unicode.Scalar]
  private var plek = 0

  init(_ tekst: String) { tekens = Array(tekst.unicodeScalars) }

  var isKlaar: Bool { plek == tekens.count }
  private var teken: Unicode.Scalar? { plek < tekens.count ? tekens[plek] : nil }

  mutating func keuze() -> Deel<Patroon.Tekenklasse> {
    var takken = [reeks()]
    while teken == "|" {
      plek += 1
      takken.append(reeks())
    }
    return takken.count == 1 ? takken[0] : .keuze(takken)
  }

  private mutating func reeks() -> Deel<Patroon.Tekenklasse> {
    var delen: [Deel<Patroon.Tekenklasse>] = []
    while let hier = teken, hier != "|", hier != ")" { delen.append(metAantal(eenheid())) }
    return .reeks(delen)
  }

  private mutating func eenheid() -> Deel<Patroon.Tekenklasse> {
    let hier = teken
    plek += 1
    switch hier {
    case "(":
      let binnen = keuze()
      plek += 1
      return binnen
    case "[": return .symbool(klasse())
    case ".": return .symbool(.init(bereiken: [0x0A...0x0A, 0x0D...0x0D], omgekeerd: true))
    case "\\": return .symbool(ontsnapping())
    default: return .symbool(Self.een(hier ?? " "))
    }
  }

  private static func een(_ teken: Unicode.Scalar) -> Patroon.Tekenklasse {
    .init(bereiken: [teken.value...teken.value])
  }

  private mutating func ontsnapping() -> Patroon.Tekenklasse {
    let hier = teken ?? "\\"
    plek += 1
    switch hier {
    case "d": return .init(bereiken: [0x30...0x39])
    case "s": return .init(bereiken: [0x09...0x0A, 0x0D...0x0D, 0x20...0x20])
    case "S": return .init(bereiken: [0x09...0x0A, 0x0D...0x0D, 0x20...0x20], omgekeerd: true)
    default: return Self.een(hier)
    }
  }

  private mutating func klasse() -> Patroon.Tekenklasse {
    var som = Patroon.Tekenklasse(bereiken: [])
    if teken == "^" {
      som.omgekeerd = true
      plek += 1
    }
    while let hier = teken, hier != "]" {
      plek += 1
      let begin = hier == "\\" ? ontsnapping() : Self.een(hier)
      let isBereik = teken == "-" && plek + 1 < tekens.count && tekens[plek + 1] != "]"
      guard isBereik, let van = begin.bereiken.first?.lowerBound else {
        som.bereiken += begin.bereiken
        continue
      }
      plek += 1
      let einde = tekens[plek]
      plek += 1
      let tot = einde == "\\" ? ontsnapping() : Self.een(einde)
      som.bereiken.append(van...max(van, tot.bereiken.first?.upperBound ?? van))
    }
    plek += 1
    return som
  }

  private mutating func metAantal(_ deel: Deel<Patroon.Tekenklasse>) -> Deel<Patroon.Tekenklasse> {
    switch teken {
    case "?":
      plek += 1
      return .herhaling(deel, van: 0, tot: 1)
    case "*":
      plek += 1
      return .herhaling(deel, van: 0, tot: nil)
    case "+":
      plek += 1
      return .herhaling(deel, van: 1, tot: nil)
    case "{":
      plek += 1
      var binnen = ""
      while let hier = teken, hier != "}" {
        binnen.unicodeScalars.append(hier)
        plek += 1
      }
      plek += 1
      let delen = binnen.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let van = Int(delen[0]) ?? 0
      return .herhaling(deel, van: van, tot: delen.count == 1 ? van : Int(delen[1]))
    default: return deel
    }
  }
}
