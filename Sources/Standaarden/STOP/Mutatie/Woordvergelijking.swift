import Markup

/// Word-level renvooi inside one run of text: which words go, which come.
struct Woordvergelijking {
  /// The smallest thing that is marked.
  enum Teken: Sendable, Hashable {
    case woord(String)
    case wit(String)
    case element(Tak)
  }

  /// A stretch that stays, or one that changes.
  enum Stuk {
    case gelijk([Teken])
    case anders(weg: [Teken], nieuw: [Teken])
  }

  /// Above this number of words the changed middle is marked as one stretch: comparing would cost too much.
  private static let meesteTekens = 6_000

  /// How elements that keep their identity are merged; the structure merger hands this in for footnotes.
  let voegSamen: (_ was: Tak, _ wordt: Tak) -> Tak
  /// wIds that exist in the new text: a removed reference with one of these is shown as plain words.
  let blijvend: Set<String>

  /// The new text with marks. Leaving out the marks gives `wordt` to the character.
  func markeer(_ was: [Knoop], _ wordt: [Knoop]) -> [Knoop] {
    let oud = Woordvergelijking.tekens(was)
    let nieuw = Woordvergelijking.tekens(wordt)
    // White space at the ends is layout of the file, not text.
    let begin = nieuw.prefix { $0.isWit }
    let eind = nieuw.dropFirst(begin.count).reversed().prefix { $0.isWit }.reversed()
    let kern = Array(nieuw.dropFirst(begin.count).dropLast(eind.count))
    let stukken = samengevoegd(verschil(Woordvergelijking.zonderRandwit(oud), kern))
    var uit: [Knoop] = []
    schrijf(Array(begin), &uit)
    for stuk in stukken {
      switch stuk {
      case .gelijk(let tekens): schrijf(tekens, &uit)
      case .anders(let weg, let nieuw): schrijf(weg: weg, nieuw: nieuw, &uit)
      }
    }
    schrijf(Array(eind), &uit)
    return uit
  }

  // MARK: - Splitting

  static func tekens(_ knopen: [Knoop]) -> [Teken] {
    var gevonden: [Teken] = []
    for knoop in knopen {
      switch knoop {
      case .tak(let tak): gevonden.append(.element(tak))
      case .tekst(let tekst): voegToe(tekst, &gevonden)
      }
    }
    return gevonden
  }

  private static func voegToe(_ tekst: String, _ tekens: inout [Teken]) {
    let letters = Array(tekst)
    var huidig = ""
    var soort: Soort?
    for (plek, letter) in letters.enumerated() {
      // "2.10" and "en/of" are read as one word.
      let isBinnen = soort == .woord && plek + 1 < letters.count && Soort(letters[plek + 1]) == .woord
      let hier = isBinnen && ".,-/".contains(letter) ? .woord : Soort(letter)
      if let vorige = soort, vorige != hier || hier == .leesteken {
        tekens.append(teken(huidig, vorige))
        huidig = ""
      }
      soort = hier
      huidig.append(letter)
    }
    if let soort { tekens.append(teken(huidig, soort)) }
  }

  private enum Soort {
    case woord, wit, leesteken
    init(_ letter: Character) {
      if letter.isLetter || letter.isNumber {
        self = .woord
      } else {
        self = Gelijkheid.isWit(String(letter)) ? .wit : .leesteken
      }
    }
  }

  private static func teken(_ tekst: String, _ soort: Soort) -> Teken {
    soort == .wit ? .wit(tekst) : .woord(tekst)
  }

  static func zonderRandwit(_ tekens: [Teken]) -> [Teken] {
    Array(tekens.drop { $0.isWit }.reversed().drop { $0.isWit }.reversed())
  }

  // MARK: - Comparing

  func verschil(_ oud: [Teken], _ nieuw: [Teken]) -> [Stuk] {
    let voor = zip(oud, nieuw).prefix { $0.0.lijktOp($0.1) }.count
    let achter = zip(oud.dropFirst(voor).reversed(), nieuw.dropFirst(voor).reversed())
      .prefix { $0.0.lijktOp($0.1) }.count
    let weg = Array(oud.dropFirst(voor).dropLast(achter))
    let erbij = Array(nieuw.dropFirst(voor).dropLast(achter))
    var stukken: [Stuk] = [.gelijk(Array(nieuw.prefix(voor)))]
    if weg.count + erbij.count > Self.meesteTekens || weg.isEmpty || erbij.isEmpty {
      stukken.append(.anders(weg: weg, nieuw: erbij))
    } else {
      stukken += uitgelijnd(weg, erbij)
    }
    stukken.append(.gelijk(Array(nieuw.suffix(achter))))
    return stukken
  }

  private func uitgelijnd(_ oud: [Teken], _ nieuw: [Teken]) -> [Stuk] {
    let verschil = nieuw.difference(from: oud) { $0.lijktOp($1) }
    var weg: Set<Int> = []
    var erbij: Set<Int> = []
    for wijziging in verschil {
      switch wijziging {
      case .remove(let plek, _, _): weg.insert(plek)
      case .insert(let plek, _, _): erbij.insert(plek)
      }
    }
    var stukken: [Stuk] = []
    var (i, j) = (0, 0)
    while i < oud.count || j < nieuw.count {
      var (uit, nieuwe) = ([Teken](), [Teken]())
      while i < oud.count, weg.contains(i) {
        uit.append(oud[i])
        i += 1
      }
      while j < nieuw.count, erbij.contains(j) {
        nieuwe.append(nieuw[j])
        j += 1
      }
      if !uit.isEmpty || !nieuwe.isEmpty { stukken.append(.anders(weg: uit, nieuw: nieuwe)) }
      var gelijk: [Teken] = []
      while i < oud.count, j < nieuw.count, !weg.contains(i), !erbij.contains(j) {
        gelijk.append(nieuw[j])
        i += 1
        j += 1
      }
      if !gelijk.isEmpty { stukken.append(.gelijk(gelijk)) }
    }
    return stukken
  }

  /// One change instead of crumbs: a lone space or comma between two changes goes with them.
  func samengevoegd(_ stukken: [Stuk]) -> [Stuk] {
    var uit: [Stuk] = []
    for stuk in stukken {
      guard case .anders(let weg, let nieuw) = stuk else {
        if case .gelijk(let tekens) = stuk, !tekens.isEmpty { uit.append(stuk) }
        continue
      }
      guard !weg.isEmpty || !nieuw.isEmpty else { continue }
      if case .anders(let vorigeWeg, let vorigeNieuw)? = uit.last {
        uit[uit.count - 1] = .anders(weg: vorigeWeg + weg, nieuw: vorigeNieuw + nieuw)
      } else if uit.count >= 2, case .gelijk(let tussen) = uit[uit.count - 1], tussen.allSatisfy(\.isKruimel),
        case .anders(let vorigeWeg, let vorigeNieuw) = uit[uit.count - 2]
      {
        uit.removeLast()
        uit[uit.count - 1] = .anders(weg: vorigeWeg + tussen + weg, nieuw: vorigeNieuw + tussen + nieuw)
      } else {
        uit.append(stuk)
      }
    }
    return uit
  }

  // MARK: - Writing

  private func schrijf(_ tekens: [Teken], _ uit: inout [Knoop]) {
    for teken in tekens { uit.voegToe(teken.knoop) }
  }

  /// A change, split around the elements that stay the same element.
  private func schrijf(weg: [Teken], nieuw: [Teken], _ uit: inout [Knoop]) {
    guard let (i, j, oudTak, nieuwTak) = zelfde(weg, nieuw) else {
      return schrijfLos(weg: weg, nieuw: nieuw, &uit)
    }
    schrijfLos(weg: Array(weg[..<i]), nieuw: Array(nieuw[..<j]), &uit)
    if Tekstelementen.doorlopend.contains(nieuwTak.lokaal) || nieuwTak.lokaal == "Noot" {
      uit.append(.tak(voegSamen(oudTak, nieuwTak)))
    } else {
      schrijfLos(weg: [.woord(oudTak.ruweTekst)], nieuw: [.element(nieuwTak)], &uit)
    }
    schrijf(weg: Array(weg[(i + 1)...]), nieuw: Array(nieuw[(j + 1)...]), &uit)
  }

  private func zelfde(_ weg: [Teken], _ nieuw: [Teken]) -> (Int, Int, Tak, Tak)? {
    for (j, teken) in nieuw.enumerated() {
      guard case .element(let nieuwTak) = teken else { continue }
      for (i, ander) in weg.enumerated() {
        guard case .element(let oudTak) = ander, isZelfde(oudTak, nieuwTak) else { continue }
        return (i, j, oudTak, nieuwTak)
      }
    }
    return nil
  }

  private func isZelfde(_ oud: Tak, _ nieuw: Tak) -> Bool {
    guard oud.naam == nieuw.naam else { return false }
    if let wId = nieuw.wId { return oud.wId == wId }
    if nieuw.lokaal == "Noot" { return oud["id"] == nieuw["id"] }
    guard Tekstelementen.doorlopend.contains(nieuw.lokaal) else { return false }
    return Gelijkheid.gelijk(oud.attributen, nieuw.attributen) && Gelijkheid.verwantschap(oud, nieuw) > 0.3
  }

  private func schrijfLos(weg: [Teken], nieuw: [Teken], _ uit: inout [Knoop]) {
    let oud = weg.map(zonderBlijvendeWId)
    if !oud.isEmpty { uit.append(.tak(omhuld(oud, Renvooi.verwijderdeTekst))) }
    if !nieuw.isEmpty { uit.append(.tak(omhuld(nieuw, Renvooi.nieuweTekst))) }
  }

  /// A wId stands once in a mutation; the removed text keeps its words, not its link.
  private func zonderBlijvendeWId(_ teken: Teken) -> Teken {
    guard case .element(let tak) = teken, tak.alleWIds.contains(where: blijvend.contains) else { return teken }
    return .woord(tak.ruweTekst)
  }

  private func omhuld(_ tekens: [Teken], _ naam: String) -> Tak {
    var tak = Tak(naam, in: STOPNaamruimte.tekst)
    for teken in tekens { tak.knopen.voegToe(teken.knoop) }
    return tak
  }
}

extension Woordvergelijking.Teken {
  var isWit: Bool {
    if case .wit = self { return true }
    return false
  }

  /// White space or a punctuation mark.
  var isKruimel: Bool {
    switch self {
    case .wit: true
    case .woord(let tekst): !tekst.contains { $0.isLetter || $0.isNumber }
    case .element: false
    }
  }

  var knoop: Knoop {
    switch self {
    case .woord(let tekst), .wit(let tekst): .tekst(tekst)
    case .element(let tak): .tak(tak)
    }
  }

  func lijktOp(_ ander: Self) -> Bool {
    switch (self, ander) {
    case (.wit, .wit): true
    case (.woord(let een), .woord(let twee)): een == twee
    case (.element(let een), .element(let twee)): Gelijkheid.gelijk(een, twee)
    case (.wit, _), (.woord, _), (.element, _): false
    }
  }
}
