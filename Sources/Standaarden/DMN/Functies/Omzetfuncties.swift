/// Conversion (DMN 1.5, 10.3.4.1) and the boolean function (10.3.4.2).
enum Omzetfuncties {
  static let alle: [Ingebouwd] = [
    Ingebouwd("number", ["from", "grouping separator?", "decimal separator?"]) { getal($0, $1) },
    Ingebouwd("string", ["from"]) { loop, a in
      a[0].isNull ? loop.nul("string kan niets met null") : loop.tekst(a[0].alsString)
    },
    Ingebouwd("not", ["negand"]) { loop, a in
      guard let waar = a[0].enkel.waarheid else { return loop.verkeerd("not", a) }
      return .boolean(!waar)
    },
    Ingebouwd("is defined", ["value"]) { _, a in .boolean(!a[0].isNull) },
    Ingebouwd("is", ["value1", "value2"]) { _, a in .boolean(isZelfde(a[0], a[1])) },
  ]

  private static func getal(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    if a.count == 1, case .getal = a[0].enkel { return a[0].enkel }
    guard var tekst = a[0].tekst else { return loop.verkeerd("number", a) }
    if a.count > 1 {
      let groep = a[1].tekst
      let decimaal = a.count > 2 ? a[2].tekst : nil
      guard a[1].isNull || [" ", ",", "."].contains(groep ?? ""),
        a.count < 3 || a[2].isNull || [",", "."].contains(decimaal ?? ""),
        groep == nil || groep != decimaal
      else { return loop.verkeerd("number", a) }
      if let groep { tekst = tekst.replacing(groep, with: "") }
      if let decimaal, decimaal != "." {
        guard !tekst.contains(".") else { return loop.verkeerd("number", a) }
        tekst = tekst.replacing(decimaal, with: ".")
      }
    }
    let isGetal = tekst.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    guard isGetal, tekst.utf8.last != UInt8(ascii: "."), let getal = Decimaal(tekst) else {
      return loop.verkeerd("number", a)
    }
    return .getal(getal)
  }

  /// The same in kind and in every part: a named zone is not a distance (DMN 1.5, 10.3.4.7).
  private static func isZelfde(_ a: FEELWaarde, _ b: FEELWaarde) -> Bool {
    switch (a, b) {
    case (.lijst(let x), .lijst(let y)): x.count == y.count && zip(x, y).allSatisfy { isZelfde($0, $1) }
    case (.tijd(let x), .tijd(let y)): x == y
    case (.datumtijd(let x), .datumtijd(let y)): x == y
    case (.lijst, _), (_, .lijst): false
    default: a.soort == b.soort && a.isGelijk(b) == true
    }
  }
}
