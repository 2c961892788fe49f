import Markup

/// Which child of the old element is which child of the new one, and between which old children the others stand.
struct Kinderpassing {
  /// Per old child its place in the new element; nil when it is not there any more, or out of order.
  private(set) var naar: [Int?]
  /// New children without an old one: list `n` stands before old child `n`, the last list behind them all.
  private(set) var erbij: [[Int]]

  init(_ oud: [Tak], _ nieuw: [Tak]) {
    naar = Array(repeating: nil, count: oud.count)
    erbij = Array(repeating: [], count: oud.count + 1)
    let (weg, los) = nieuw.map(Tekstvergelijking.Sleutel.init)
      .losseDelen(vanaf: oud.map(Tekstvergelijking.Sleutel.init))
    var (i, j) = (0, 0)
    while i < oud.count || j < nieuw.count {
      let (beginOud, beginNieuw) = (i, j)
      while i < oud.count, weg.contains(i) { i += 1 }
      while j < nieuw.count, los.contains(j) { j += 1 }
      vul(oud, beginOud..<i, nieuw, beginNieuw..<j)
      while i < oud.count, j < nieuw.count, !weg.contains(i), !los.contains(j) {
        naar[i] = j
        i += 1
        j += 1
      }
    }
  }

  /// A stretch in which nothing matched by key: blocks that share enough words still belong together.
  private mutating func vul(_ oud: [Tak], _ bereikOud: Range<Int>, _ nieuw: [Tak], _ bereikNieuw: Range<Int>) {
    var (i, j) = (bereikOud.lowerBound, bereikNieuw.lowerBound)
    for (links, rechts) in Tekstvergelijking.paren(Array(oud[bereikOud]), Array(nieuw[bereikNieuw])) {
      let (hierOud, hierNieuw) = (bereikOud.lowerBound + links, bereikNieuw.lowerBound + rechts)
      erbij[i] += j..<hierNieuw
      naar[hierOud] = hierNieuw
      (i, j) = (hierOud + 1, hierNieuw + 1)
    }
    erbij[i] += j..<bereikNieuw.upperBound
  }
}

/// One version of a text, with what a comparison asks of it.
struct Versieblik {
  let wortel: Tak
  let opWId: [String: Tak]
  /// wIds of parts that stand elsewhere than in the base.
  private(set) var verplaatst: Set<String> = []

  init(_ wortel: Tak, basis: Versieblik? = nil) {
    self.wortel = wortel
    opWId = wortel.opWId
    guard let basis else { return }
    vergelijk(basis.wortel, wortel, basis)
    for (wId, oud) in basis.opWId where Self.isBlok(oud) && wId != basis.wortel.wId {
      if let nieuw = opWId[wId] { vergelijk(oud, nieuw, basis) }
    }
  }

  /// A part with an identity and a place of its own. References inside a sentence belong to the sentence.
  static func isBlok(_ tak: Tak) -> Bool { tak.wId != nil && !Tekstelementen.verwijzingen.contains(tak.lokaal) }

  /// Collects what left its place, down to the next parts with an identity.
  private mutating func vergelijk(_ oud: Tak, _ nieuw: Tak, _ basis: Versieblik) {
    guard !oud.heeftLopendeTekst, oud.knopen != nieuw.knopen else { return }
    let (kinderenOud, kinderenNieuw) = (oud.takken, nieuw.takken)
    let passing = Kinderpassing(kinderenOud, kinderenNieuw)
    for (plek, kind) in kinderenOud.enumerated() {
      if let naar = passing.naar[plek] {
        if !Self.isBlok(kind) { vergelijk(kind, kinderenNieuw[naar], basis) }
      } else if Self.isBlok(kind), let wId = kind.wId, opWId[wId] != nil {
        verplaatst.insert(wId)
      }
    }
  }
}

extension Tak {
  /// wIds of the parts around the part with this wId, outermost first; nil when it is not in here.
  func omhulling(van wId: String) -> [String]? {
    for kind in takken {
      if kind.wId == wId { return [self.wId].compactMap(\.self) }
      if let binnen = kind.omhulling(van: wId) { return [self.wId].compactMap(\.self) + binnen }
    }
    return nil
  }

  /// Whether its words stand in it directly: then it is merged word by word.
  var heeftLopendeTekst: Bool {
    Tekstelementen.isTekstdrager(self) || Tekstelementen.doorlopend.contains(lokaal)
      || knopen.contains { knoop in
        if case .tekst(let tekst) = knoop { return !Gelijkheid.isWit(tekst) }
        return false
      }
  }
}
