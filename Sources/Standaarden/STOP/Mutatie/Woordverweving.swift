import Markup

/// Three-way merge of one run of text: words that only one side touched, and stretches that both touched.
enum Woordverweving {
  typealias Teken = Woordvergelijking.Teken

  enum Stuk {
    case vast([Teken])
    case alleen(Wijzigingskant, [Teken])
    case zelfde([Teken])
    case botst(basis: [Teken], a: [Teken], b: [Teken])
  }

  /// One change: which words of the base go, and what comes instead.
  private struct Greep {
    var bereik: Range<Int>
    var nieuw: [Teken]
  }

  static func stukken(basis: [Knoop], a: [Knoop], b: [Knoop]) -> [Stuk] {
    let oud = tekens(basis)
    let grepenA = grepen(oud, tekens(a))[...]
    let grepenB = grepen(oud, tekens(b))[...]
    return verweef(oud, grepenA, grepenB)
  }

  private static func tekens(_ knopen: [Knoop]) -> [Teken] {
    Woordvergelijking.zonderRandwit(Woordvergelijking.tekens(knopen))
  }

  private static func grepen(_ oud: [Teken], _ nieuw: [Teken]) -> [Greep] {
    let vergelijking = Woordvergelijking(voegSamen: { _, nieuw in nieuw }, blijvend: [])
    var gevonden: [Greep] = []
    var plek = 0
    for stuk in vergelijking.samengevoegd(vergelijking.verschil(oud, nieuw)) {
      switch stuk {
      case .gelijk(let tekens): plek += tekens.count
      case .anders(let weg, let nieuw):
        gevonden.append(Greep(bereik: plek..<(plek + weg.count), nieuw: nieuw))
        plek += weg.count
      }
    }
    return gevonden
  }

  private static func verweef(
    _ oud: [Teken], _ grepenA: ArraySlice<Greep>, _ grepenB: ArraySlice<Greep>
  ) -> [Stuk] {
    var (wachtA, wachtB) = (grepenA, grepenB)
    var uit: [Stuk] = []
    var plek = 0
    while let begin = [wachtA.first?.bereik.lowerBound, wachtB.first?.bereik.lowerBound].compactMap(\.self).min() {
      if begin > plek { uit.append(.vast(Array(oud[plek..<begin]))) }
      var bereik = begin..<begin
      var (vanA, vanB): ([Greep], [Greep]) = ([], [])
      // Changes that touch each other go together: which words belong to which is then a guess.
      while true {
        if let greep = wachtA.first, greep.bereik.lowerBound <= bereik.upperBound {
          vanA.append(wachtA.removeFirst())
          bereik = begin..<max(bereik.upperBound, greep.bereik.upperBound)
        } else if let greep = wachtB.first, greep.bereik.lowerBound <= bereik.upperBound {
          vanB.append(wachtB.removeFirst())
          bereik = begin..<max(bereik.upperBound, greep.bereik.upperBound)
        } else {
          break
        }
      }
      uit.append(stuk(oud, bereik, vanA, vanB))
      plek = bereik.upperBound
    }
    if plek < oud.count { uit.append(.vast(Array(oud[plek...]))) }
    return uit
  }

  private static func stuk(_ oud: [Teken], _ bereik: Range<Int>, _ vanA: [Greep], _ vanB: [Greep]) -> Stuk {
    let a = lezing(oud, bereik, vanA)
    let b = lezing(oud, bereik, vanB)
    if vanB.isEmpty { return .alleen(.a, a) }
    if vanA.isEmpty { return .alleen(.b, b) }
    if a.count == b.count, zip(a, b).allSatisfy({ $0.lijktOp($1) }) { return .zelfde(a) }
    return .botst(basis: Array(oud[bereik]), a: a, b: b)
  }

  /// The stretch as one side has it.
  private static func lezing(_ oud: [Teken], _ bereik: Range<Int>, _ grepen: [Greep]) -> [Teken] {
    var uit: [Teken] = []
    var plek = bereik.lowerBound
    for greep in grepen {
      uit += oud[plek..<greep.bereik.lowerBound] + greep.nieuw
      plek = greep.bereik.upperBound
    }
    return uit + oud[plek..<bereik.upperBound]
  }

  static func tekst(_ tekens: [Teken]) -> String {
    tekens.map { teken in
      switch teken {
      case .woord(let tekst), .wit(let tekst): tekst
      case .element(let tak): tak.ruweTekst
      }
    }.joined().genormaliseerd
  }
}
