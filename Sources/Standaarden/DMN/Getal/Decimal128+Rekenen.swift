/// The four operations, and rounding to a number of decimals.
extension Decimal128 {
  package func plus(_ ander: Decimal128) -> Decimal128? {
    if let a = kleinGeheel, let b = ander.kleinGeheel { return Decimal128(a + b) }
    return optellen(ander)
  }

  package func min(_ ander: Decimal128) -> Decimal128? {
    if let a = kleinGeheel, let b = ander.kleinGeheel { return Decimal128(a - b) }
    // Not `tegengesteld`: the sign of a zero decides the sign of the sum of two zeros.
    return optellen(ander.metAnderTeken)
  }

  package func maal(_ ander: Decimal128) -> Decimal128? {
    if let a = kleinGeheel, let b = ander.kleinGeheel {
      let product = a.multipliedReportingOverflow(by: b)
      if !product.overflow { return Decimal128(product.partialValue) }
    }
    let negatief = isNegatief != ander.isNegatief
    let (boven, onder) = coefficient.multipliedFullWidth(by: ander.coefficient)
    let e = exponent + ander.exponent
    guard boven > 0 || Macht.aantalCijfers(onder) > 36 else {
      return Self.pas(negatief: negatief, coefficient: onder, exponent: e)
    }
    // Two digits more than the format holds, and whether something was cut: enough to round once.
    let cijfers = Self.aantalCijfers(boven, onder)
    let deler = Macht.tien(cijfers - 36)
    let (quotient, rest) = deler.dividingFullWidth((boven, onder))
    return Self.pas(negatief: negatief, coefficient: quotient, exponent: e + cijfers - 36, rest: rest != 0)
  }

  /// Nil for division by zero.
  package func gedeeld(door ander: Decimal128) -> Decimal128? {
    guard !ander.isNul else { return nil }
    let negatief = isNegatief != ander.isNegatief
    let idealeExponent = exponent - ander.exponent
    let a = coefficient
    let b = ander.coefficient
    guard a != 0 else {
      let e = Swift.min(Swift.max(idealeExponent, Self.kleinsteExponent), Self.grootsteExponent)
      return Decimal128(negatief: negatief, coefficient: 0, exponent: e)
    }
    let erbij = Swift.max(0, 36 + Macht.aantalCijfers(b) - Macht.aantalCijfers(a))
    let (q, rest) = Self.deel(a, maalTienTot: erbij, door: b)
    guard rest == 0 else {
      return Self.pas(negatief: negatief, coefficient: q, exponent: idealeExponent - erbij, rest: true)
    }
    var c = q
    var e = idealeExponent - erbij
    while e < idealeExponent {
      let (kleiner, over) = c.quotientAndRemainder(dividingBy: 10)
      if over != 0 { break }
      c = kleiner
      e += 1
    }
    return Self.pas(negatief: negatief, coefficient: c, exponent: e)
  }

  /// `a - b * floor(a / b)`: the sign of the divisor (DMN 1.5, 10.3.4.5). Nil for division by zero.
  package func modulo(_ ander: Decimal128) -> Decimal128? {
    guard !ander.isNul else { return nil }
    if let a = kleinGeheel, let b = ander.kleinGeheel { return Decimal128(a % b) }
    guard let rest = rest(na: ander) else { return nil }
    if rest.isNul || isNegatief == ander.isNegatief { return rest }
    return rest.plus(ander)
  }

  /// What is left after whole times the divisor, with the sign of the left side; exact.
  private func rest(na ander: Decimal128) -> Decimal128? {
    let gedeeldeExponent = Swift.min(exponent, ander.exponent)
    var links = coefficient
    let naarLinks = exponent - gedeeldeExponent
    let naarRechts = ander.exponent - gedeeldeExponent
    if naarRechts > 0 {
      // The divisor is larger than the left side can be, or it fits in 38 digits.
      guard Macht.aantalCijfers(ander.coefficient) + naarRechts <= Macht.grootste else { return self }
      links %= ander.coefficient * Macht.tien(naarRechts)
      return Decimal128(negatief: isNegatief, coefficient: links, exponent: gedeeldeExponent)
    }
    let deler = ander.coefficient
    links %= deler
    var teGaan = naarLinks
    while teGaan > 0 {
      let stap = Swift.min(teGaan, Macht.grootste - 4)
      let (boven, onder) = links.multipliedFullWidth(by: Macht.tien(stap))
      links = boven < deler ? deler.dividingFullWidth((boven, onder)).remainder : 0
      teGaan -= stap
    }
    return Decimal128(negatief: isNegatief, coefficient: links, exponent: gedeeldeExponent)
  }

  private func optellen(_ ander: Decimal128) -> Decimal128? {
    if exponent == ander.exponent {
      return Self.som(self, coefficient, ander, ander.coefficient, exponent, rest: false)
    }
    let groot = exponent > ander.exponent ? self : ander
    let klein = exponent > ander.exponent ? ander : self
    let verschil = groot.exponent - klein.exponent
    if groot.isNul {
      return Self.som(klein, klein.coefficient, groot, 0, klein.exponent, rest: false)
    }
    // The larger exponent comes down as far as 37 digits allow; the other is cut to meet it, remembering the rest.
    let ruimte = Swift.min(verschil, 37 - Macht.aantalCijfers(groot.coefficient))
    let opgehoogd = groot.coefficient * Macht.tien(ruimte)
    let nogEraf = verschil - ruimte
    guard nogEraf > 0 else {
      return Self.som(groot, opgehoogd, klein, klein.coefficient, klein.exponent, rest: false)
    }
    let e = klein.exponent + nogEraf
    guard nogEraf <= Macht.grootste else {
      return Self.som(groot, opgehoogd, klein, 0, e, rest: !klein.isNul)
    }
    let (over, rest) = klein.coefficient.quotientAndRemainder(dividingBy: Macht.tien(nogEraf))
    return Self.som(groot, opgehoogd, klein, over, e, rest: rest != 0)
  }

  /// Adds two coefficients on one scale. `rest`: the right one had more behind it.
  private static func som(
    _ links: Decimal128, _ a: UInt128, _ rechts: Decimal128, _ b: UInt128, _ exponent: Int, rest: Bool
  ) -> Decimal128? {
    if links.isNegatief == rechts.isNegatief {
      return pas(negatief: links.isNegatief, coefficient: a + b, exponent: exponent, rest: rest)
    }
    if a == b && !rest { return Decimal128(negatief: false, coefficient: 0, exponent: exponent) }
    if a > b {
      // The rest belongs to what is taken away: one less, and then a part of one is left.
      return pas(negatief: links.isNegatief, coefficient: a - b - (rest ? 1 : 0), exponent: exponent, rest: rest)
    }
    return pas(negatief: rechts.isNegatief, coefficient: b - a, exponent: exponent, rest: rest)
  }

  private static func deel(_ a: UInt128, maalTienTot n: Int, door b: UInt128) -> (UInt128, rest: UInt128) {
    if n <= Macht.grootste, Macht.aantalCijfers(a) + n <= Macht.grootste {
      let (q, r) = (a * Macht.tien(n)).quotientAndRemainder(dividingBy: b)
      return (q, r)
    }
    // At most 10^(36 + 34): two steps keep each factor within 128 bits.
    let eerste = Swift.min(n, Macht.grootste - Macht.aantalCijfers(a))
    let (boven, onder) = (a * Macht.tien(eerste)).multipliedFullWidth(by: Macht.tien(n - eerste))
    let (q, r) = b.dividingFullWidth((boven, onder))
    return (q, r)
  }

  private static func aantalCijfers(_ boven: UInt128, _ onder: UInt128) -> Int {
    guard boven > 0 else { return Macht.aantalCijfers(onder) }
    // Only products come here: at most 68 digits.
    for n in Macht.grootste...68 {
      let (h, l) = Macht.tien(n - 34).multipliedFullWidth(by: Macht.tien(34))
      if boven < h || (boven == h && onder < l) { return n }
    }
    return 68
  }

  // MARK: - Rounding to decimals

  /// How a number is brought to fewer decimals (DMN 1.5, 10.3.4.5).
  package enum Afronding: Sendable {
    case halfEven, naarBoven, naarBeneden, omhoog, omlaag, halfOmhoog, halfOmlaag
  }

  /// Rounded to a number of digits behind the point; negative numbers of digits round before the point.
  package func afgerond(op decimalen: Int, _ wijze: Afronding) -> Decimal128? {
    let eraf = -decimalen - exponent
    guard eraf > 0 else { return self }
    guard eraf <= Macht.grootste else {
      return Self.pas(
        negatief: isNegatief, coefficient: ophogen(0, .kleiner, wijze, isNul: isNul) ? 1 : 0, exponent: -decimalen)
    }
    let deler = Macht.tien(eraf)
    let (q, r) = coefficient.quotientAndRemainder(dividingBy: deler)
    let half = deler / 2
    let deel: Deel = r == 0 ? .niets : r < half ? .kleiner : r == half ? .half : .groter
    let omhoog = deel != .niets && ophogen(q, deel, wijze, isNul: false)
    return Self.pas(negatief: isNegatief, coefficient: q + (omhoog ? 1 : 0), exponent: -decimalen)
  }

  private enum Deel { case niets, kleiner, half, groter }

  /// Whether the last digit goes up, away from zero.
  private func ophogen(_ q: UInt128, _ deel: Deel, _ wijze: Afronding, isNul: Bool) -> Bool {
    if isNul { return false }
    switch wijze {
    case .naarBoven: return !isNegatief
    case .naarBeneden: return isNegatief
    case .omhoog: return true
    case .omlaag: return false
    case .halfEven: return deel == .groter || (deel == .half && q % 2 == 1)
    case .halfOmhoog: return deel == .groter || deel == .half
    case .halfOmlaag: return deel == .groter
    }
  }
}
