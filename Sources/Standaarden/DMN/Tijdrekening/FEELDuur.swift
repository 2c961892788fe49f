/// A length of time in days and parts of days (DMN 1.5, 10.3.2.3.7).
package struct FEELDuur: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let miljardsten: Int128

  package init(miljardsten: Int128) { self.miljardsten = miljardsten }

  /// Longer than all of FEEL's calendar.
  private static let grens: Int128 = Int128(FEELTijd.perDag) * 800_000_000_000

  init?(gecontroleerd miljardsten: Int128) {
    guard miljardsten.magnitude <= Self.grens.magnitude else { return nil }
    self.miljardsten = miljardsten
  }

  package static func < (a: FEELDuur, b: FEELDuur) -> Bool { a.miljardsten < b.miljardsten }

  private var grootte: Int128 { Int128(miljardsten.magnitude) }
  private var teken: Int { miljardsten < 0 ? -1 : 1 }
  private func deel(_ per: Int, _ rest: Int128) -> Int {
    teken * Int(grootte / (Int128(per) * Int128(FEELTijd.perSeconde)) % rest)
  }
  var dagen: Int { deel(86_400, 1 << 62) }
  var uren: Int { deel(3600, 24) }
  var minuten: Int { deel(60, 60) }
  var seconden: Int { deel(1, 60) }
  var rest: Int { Int(grootte % Int128(FEELTijd.perSeconde)) }
  /// Seconds with their fraction, of the whole length.
  var totaalSeconden: Decimal128? {
    Decimal128.pas(negatief: miljardsten < 0, coefficient: miljardsten.magnitude, exponent: -9)
  }

  init?(seconden: Decimal128) {
    guard let miljardsten = seconden.maal(Decimal128(FEELTijd.perSeconde))?.afgerond(op: 0, .omlaag) else { return nil }
    let kaal = miljardsten.genormaliseerd
    guard kaal.exponent <= 30, Macht.aantalCijfers(kaal.coefficient) + kaal.exponent <= 36 else { return nil }
    let grootte = Int128(kaal.coefficient * Macht.tien(Swift.max(kaal.exponent, 0)))
    self.init(gecontroleerd: kaal.isNegatief ? -grootte : grootte)
  }

  package var description: String {
    let dag = dagen == 0 ? "" : "\(abs(dagen))D"
    var tijd = uren == 0 ? "" : "\(abs(uren))H"
    if minuten != 0 { tijd += "\(abs(minuten))M" }
    if seconden != 0 || rest != 0 {
      let breuk = String(Cijfers.met(rest, 9).reversed().drop { $0 == "0" }.reversed())
      tijd += "\(abs(seconden))\(breuk.isEmpty ? "" : ".\(breuk)")S"
    }
    if dag.isEmpty && tijd.isEmpty { return "PT0S" }
    return "\(miljardsten < 0 ? "-" : "")P\(dag)\(tijd.isEmpty ? "" : "T\(tijd)")"
  }
}

/// A length of time in whole months.
package struct FEELMaandduur: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let maanden: Int

  package init(maanden: Int) { self.maanden = maanden }

  package static func < (a: FEELMaandduur, b: FEELMaandduur) -> Bool { a.maanden < b.maanden }

  package var description: String {
    let jaren = maanden.magnitude / 12
    let rest = maanden.magnitude % 12
    if maanden == 0 { return "P0M" }
    return "\(maanden < 0 ? "-" : "")P\(jaren == 0 ? "" : "\(jaren)Y")\(rest == 0 ? "" : "\(rest)M")"
  }
}

/// Either kind of length of time, as the texts of XML Schema write them.
enum Duurtekst {
  case maanden(FEELMaandduur)
  case duur(FEELDuur)

  /// Reads `P1Y2M` or `-P3DT4H5M6.7S`; nil when years or months stand beside days or times.
  init?(_ tekst: some StringProtocol) {
    var lezer = Cijferlezer(tekst)
    let min = lezer.neem("-")
    guard lezer.neem("P"), !lezer.isKlaar else { return nil }
    var maanden: Int?
    var tijd: Int128?
    var inTijd = false
    var vorige = -1
    while !lezer.isKlaar {
      if !inTijd, lezer.neem("T") {
        inTijd = true
        guard !lezer.isKlaar else { return nil }
      }
      guard let stap = Self.stap(&lezer, inTijd: inTijd), stap.rang > vorige else { return nil }
      vorige = stap.rang
      if let erbij = stap.maanden {
        let (som, overloop) = (maanden ?? 0).addingReportingOverflow(erbij)
        guard !overloop else { return nil }
        maanden = som
      }
      if let erbij = stap.tijd { tijd = (tijd ?? 0) + erbij }
    }
    switch (maanden, tijd) {
    case (let maanden?, nil): self = .maanden(FEELMaandduur(maanden: min ? -maanden : maanden))
    case (nil, let tijd?):
      guard let duur = FEELDuur(gecontroleerd: min ? -tijd : tijd) else { return nil }
      self = .duur(duur)
    case (nil, nil), (_?, _?): return nil
    }
  }

  private struct Stap {
    var rang: Int
    var maanden: Int?
    var tijd: Int128?
  }

  private static func stap(_ lezer: inout Cijferlezer, inTijd: Bool) -> Stap? {
    guard let (getal, _) = lezer.getal(hoogstens: 17) else { return nil }
    let perSeconde = Int128(FEELTijd.perSeconde)
    if inTijd {
      if lezer.neem("H") { return Stap(rang: 3, tijd: Int128(getal) * 3600 * perSeconde) }
      if lezer.neem("M") { return Stap(rang: 4, tijd: Int128(getal) * 60 * perSeconde) }
      var deel = 0
      // No digits behind the point is how some write a whole number.
      if lezer.neem(".") { deel = lezer.miljardsten() ?? 0 }
      return lezer.neem("S") ? Stap(rang: 5, tijd: Int128(getal) * perSeconde + Int128(deel)) : nil
    }
    if lezer.neem("Y") {
      let (maanden, overloop) = getal.multipliedReportingOverflow(by: 12)
      return overloop ? nil : Stap(rang: 0, maanden: maanden)
    }
    if lezer.neem("M") { return Stap(rang: 1, maanden: getal) }
    return lezer.neem("D") ? Stap(rang: 2, tijd: Int128(getal) * Int128(FEELTijd.perDag)) : nil
  }
}
