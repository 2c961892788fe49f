/// The built-in functions (DMN 1.5, 10.3.4), as far as toepasbare regels need them.
extension FEELRekenaar {
  mutating func roepAan(_ functie: FEELFunctie, _ a: [FEELWaarde]) -> Uitslag {
    switch functie {
    case .niet: return nul("not heeft één argument")
    case .bevat: return metTeksten(functie, a) { $0.bevatReeks($1) }
    case .begintMet: return metTeksten(functie, a) { $0.utf8.starts(with: $1.utf8) }
    case .eindigtOp: return metTeksten(functie, a) { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }
    case .komtOvereen: return patroon(a)
    case .lengte:
      guard a.count == 1, let tekst = a[0].alsTekst else { return verkeerd(functie, a) }
      return .waarde(.getal(Decimaal(tekst.unicodeScalars.count)))
    case .hoofdletters:
      guard a.count == 1, let tekst = a[0].alsTekst else { return verkeerd(functie, a) }
      return .waarde(.tekst(tekst.uppercased()))
    case .kleineLetters:
      guard a.count == 1, let tekst = a[0].alsTekst else { return verkeerd(functie, a) }
      return .waarde(.tekst(tekst.lowercased()))
    case .datum: return datum(a)
    case .getal:
      guard a.count == 1, let getal = a[0].alsTekst.flatMap({ Decimaal($0) }) else { return verkeerd(functie, a) }
      return .waarde(.getal(getal))
    case .tekst: return tekst(a)
    case .lijstBevat:
      guard a.count == 2 else { return verkeerd(functie, a) }
      return .waarde(.boolean(leden(a[0]).contains { $0.isGelijk(a[1]) == true }))
    case .aantal:
      guard a.count == 1 else { return verkeerd(functie, a) }
      return .waarde(.getal(Decimaal(leden(a[0]).count)))
    case .kleinste: return uiterste(a, functie) { $1.isKleiner(dan: $0) }
    case .grootste: return uiterste(a, functie) { $0.isKleiner(dan: $1) }
    case .som: return som(a)
    case .absoluut:
      guard a.count == 1, case .getal(let getal) = a[0] else { return verkeerd(functie, a) }
      return .waarde(.getal(getal < Decimaal(0) ? getal.tegengesteld : getal))
    case .alleWaar:
      let waarheden = uitgepakt(a).map(\.waarheid)
      if waarheden.contains(false) { return .onwaar }
      return waarheden.contains(nil) ? .null : .waar
    case .eenWaar:
      let waarheden = uitgepakt(a).map(\.waarheid)
      if waarheden.contains(true) { return .waar }
      return waarheden.contains(nil) ? .null : .onwaar
    case .isGedefinieerd: return .waarde(.boolean(a.first.map { !$0.isNull } ?? false))
    }
  }

  private mutating func verkeerd(_ functie: FEELFunctie, _ a: [FEELWaarde]) -> Uitslag {
    nul("\(functie.rawValue) kan niets met \(a.map(\.description).joined(separator: ", "))")
  }

  private mutating func metTeksten(
    _ functie: FEELFunctie, _ a: [FEELWaarde], _ doe: (String, String) -> Bool
  ) -> Uitslag {
    guard a.count == 2, let links = a[0].alsTekst, let rechts = a[1].alsTekst else { return verkeerd(functie, a) }
    return .waarde(.boolean(doe(links, rechts)))
  }

  /// `matches`: the regular expressions of Swift stand in for those of XPath; they agree on everything seen.
  private mutating func patroon(_ a: [FEELWaarde]) -> Uitslag {
    guard a.count == 2, let tekst = a[0].alsTekst, let patroon = a[1].alsTekst,
      let uitslag = FEELPatroon(patroon)?.komtVoor(in: tekst)
    else { return verkeerd(.komtOvereen, a) }
    return .waarde(.boolean(uitslag))
  }

  private mutating func datum(_ a: [FEELWaarde]) -> Uitslag {
    if a.count == 3, case .getal(let jaar) = a[0], case .getal(let maand) = a[1], case .getal(let dag) = a[2],
      let j = jaar.geheel, let m = maand.geheel, let d = dag.geheel, let datum = FEELDatum(jaar: j, maand: m, dag: d)
    {
      return .waarde(.datum(datum))
    }
    guard a.count == 1 else { return verkeerd(.datum, a) }
    if case .datum = a[0] { return .waarde(a[0]) }
    guard let datum = a[0].alsTekst.flatMap({ FEELDatum($0) }) else { return verkeerd(.datum, a) }
    return .waarde(.datum(datum))
  }

  private mutating func tekst(_ a: [FEELWaarde]) -> Uitslag {
    guard a.count == 1 else { return verkeerd(.tekst, a) }
    switch a[0] {
    case .null: return .null
    case .datum(let datum): return .waarde(.tekst(datum.description))
    default: return .waarde(.tekst(a[0].alsTekst ?? a[0].description))
    }
  }

  private func leden(_ waarde: FEELWaarde) -> [FEELWaarde] {
    switch waarde {
    case .lijst(let leden): leden
    case .null: []
    default: [waarde]
    }
  }
  /// The functions on lists also take the members as arguments.
  private func uitgepakt(_ a: [FEELWaarde]) -> [FEELWaarde] {
    if a.count == 1 { leden(a[0]) } else { a }
  }

  private mutating func uiterste(
    _ a: [FEELWaarde], _ functie: FEELFunctie, _ wijkt: (FEELWaarde, FEELWaarde) -> Bool?
  ) -> Uitslag {
    let alle = uitgepakt(a)
    guard var beste = alle.first else { return .null }
    for waarde in alle.dropFirst() {
      guard let moetWijken = wijkt(beste, waarde) else { return verkeerd(functie, a) }
      if moetWijken { beste = waarde }
    }
    return .waarde(beste)
  }

  private mutating func som(_ a: [FEELWaarde]) -> Uitslag {
    var totaal: Decimaal? = Decimaal(0)
    let alle = uitgepakt(a)
    guard !alle.isEmpty else { return .null }
    for waarde in alle {
      guard case .getal(let getal) = waarde else { return verkeerd(.som, a) }
      totaal = totaal?.plus(getal)
    }
    return totaal.map { .waarde(.getal($0)) } ?? verkeerd(.som, a)
  }
}

/// A regular expression from a file: hostile until compiled, and limited in size and shape.
package struct FEELPatroon {
  /// Longer patterns than any rule author writes are refused.
  package static let grootsteLengte = 1_000
  /// The matcher walks back and forth; longer texts could keep it busy for minutes.
  package static let grootsteTekst = 512
  private let regex: Regex<AnyRegexOutput>

  /// Nil when the pattern cannot be understood, or repeats a group that itself repeats (time without end).
  package init?(_ patroon: String) {
    guard patroon.utf8.count <= Self.grootsteLengte, !Self.herhaaltHerhaling(patroon),
      let regex = try? Regex(patroon)
    else { return nil }
    self.regex = regex
  }

  /// Nil when the text is too long to say.
  package func komtVoor(in tekst: String) -> Bool? {
    tekst.utf8.count > Self.grootsteTekst ? nil : (try? regex.firstMatch(in: tekst)) != nil
  }
  /// Nil when the text is too long to say.
  package func omvat(_ tekst: String) -> Bool? {
    tekst.utf8.count > Self.grootsteTekst ? nil : (try? regex.wholeMatch(in: tekst)) != nil
  }

  private static func herhaaltHerhaling(_ patroon: String) -> Bool {
    var groepen: [Bool] = []
    var vorige: Bool?
    var ontsnapt = false
    var inKlasse = false
    for teken in patroon {
      let gesloten = vorige
      vorige = nil
      if ontsnapt {
        ontsnapt = false
      } else if teken == "\\" {
        ontsnapt = true
      } else if inKlasse {
        inKlasse = teken != "]"
      } else if teken == "[" {
        inKlasse = true
      } else if teken == "(" {
        groepen.append(false)
      } else if teken == ")" {
        vorige = groepen.popLast()
        if vorige == true, !groepen.isEmpty { groepen[groepen.count - 1] = true }
      } else if "*+{".contains(teken) {
        if gesloten == true { return true }
        if !groepen.isEmpty { groepen[groepen.count - 1] = true }
      }
    }
    return false
  }
}

extension String {
  /// Substring search on bytes: the standard library has none without Foundation.
  fileprivate func bevatReeks(_ deel: String) -> Bool {
    let hooi = Array(utf8)
    let naald = Array(deel.utf8)
    guard !naald.isEmpty else { return true }
    guard naald.count <= hooi.count else { return false }
    return (0...(hooi.count - naald.count)).contains { hooi[$0...].starts(with: naald) }
  }
}
