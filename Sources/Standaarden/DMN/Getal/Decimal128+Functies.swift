/// Root, power, exponent and logarithm: worked out in binary fixed point with 256 bits behind the point (77 decimal
/// digits) and rounded once.
extension Decimal128 {
  /// Nil for a negative number.
  package var wortel: Decimal128? {
    // The exponent that IEEE 754 prefers: half, rounded down.
    let voorkeur = exponent >> 1
    if isNul { return Decimal128(negatief: isNegatief, coefficient: 0, exponent: voorkeur) }
    guard !isNegatief else { return nil }
    // Enough digits that the root has 36 of them; the exponent must be even.
    var bij = 72 - Macht.aantalCijfers(coefficient)
    if (exponent - bij) % 2 != 0 { bij += 1 }
    let geschaald = Natuurlijk(coefficient) * .tienTot(bij)
    let wortel = geschaald.wortel
    let isExact = wortel * wortel == geschaald
    var c = wortel.laatste128
    var e = (exponent - bij) / 2
    while isExact, c % 10 == 0, e < voorkeur {
      c /= 10
      e += 1
    }
    return Self.pas(negatief: false, coefficient: c, exponent: e, rest: !isExact)
  }

  /// `e` to the power of this; nil when that is too large.
  package var exponentieel: Decimal128? {
    if isNul { return .een }
    // Beyond this the outcome leaves the range on either side: 6145 * ln 10 is about 14,150.
    if Self.vergelijkGrootte(self, Decimal128(15_000)) >= 0 { return isNegatief ? Self.klein : nil }
    return Vastpunt(self).exponentieel()
  }

  /// The natural logarithm; nil when this is not above zero.
  package var logaritme: Decimal128? {
    guard !isNul, !isNegatief else { return nil }
    if self == .een { return .nul }
    return Vastpunt.logaritme(self).decimaal
  }

  /// Nil when there is no such real number, or it is too large.
  package func macht(_ n: Decimal128) -> Decimal128? {
    if n.isNul { return .een }
    if isNul { return n.isNegatief ? nil : .nul }
    let heel = n.geheel
    guard !isNegatief || n.isGeheel else { return nil }
    if let heel, let exact = exacteMacht(heel) { return exact }
    let isNegatieveUitkomst = isNegatief && heel.map { $0 % 2 != 0 } ?? false
    guard absoluut != .een else { return isNegatieveUitkomst ? Decimal128(-1) : .een }
    let product = Vastpunt.logaritme(absoluut).maal(n)
    // The largest number has a logarithm of 14,150, which takes 14 bits before the point.
    guard product.grootte.bits <= Vastpunt.komma + 14 else { return product.isNegatief ? Self.klein : nil }
    guard let uit = product.exponentieel() else { return nil }
    return isNegatieveUitkomst ? uit.tegengesteld : uit
  }

  /// Zero, as what is smaller than the smallest number becomes.
  private static let klein = Decimal128(negatief: false, coefficient: 0, exponent: kleinsteExponent)
  /// Powers with more digits than this go by the logarithm, which is exact enough and much cheaper.
  private static let grootsteAantalExacteCijfers = 1_000

  private func exacteMacht(_ n: Int) -> Decimal128? {
    let kaal = genormaliseerd
    let cijfers = Macht.aantalCijfers(kaal.coefficient)
    guard n.magnitude <= UInt(Self.grootsteAantalExacteCijfers),
      cijfers * Int(n.magnitude) <= Self.grootsteAantalExacteCijfers
    else { return nil }
    let negatief = isNegatief && n % 2 != 0
    let groot = Natuurlijk.macht(Natuurlijk(kaal.coefficient), abs(n))
    if n > 0 { return Self.afgekapt(groot, exponent: kaal.exponent * n, negatief: negatief) }
    let schaal = groot.bits * 1233 / 4096 + 38
    let (quotient, rest) = Natuurlijk.tienTot(schaal).gedeeld(door: groot)
    return Self.afgekapt(
      quotient, exponent: -schaal + kaal.exponent * n, negatief: negatief, rest: !rest.isNul)
  }

  /// From a natural number of any length.
  static func afgekapt(
    _ getal: Natuurlijk, exponent: Int, negatief: Bool, rest: Bool = false
  ) -> Decimal128? {
    let teVeel = max(0, getal.bits * 1233 / 4096 - 35)
    guard teVeel > 0 else {
      return pas(negatief: negatief, coefficient: getal.laatste128, exponent: exponent, rest: rest)
    }
    let (quotient, over) = getal.gedeeld(door: .tienTot(teVeel))
    return pas(
      negatief: negatief, coefficient: quotient.laatste128, exponent: exponent + teVeel, rest: rest || !over.isNul)
  }
}

/// A number in binary fixed point.
struct Vastpunt {
  static let komma = 256
  var isNegatief: Bool
  var grootte: Natuurlijk

  static let een = Natuurlijk(1).naarLinks(komma)
  static let ln2 = logaritme2()
  static let ln10: Natuurlijk = {
    // ln 10 = 3 ln 2 + ln 1.25, and ln 1.25 = 2 atanh(1/9).
    ln2 + ln2 + ln2 + atanh(een.gedeeld(doorKlein: 9).quotient) + atanh(een.gedeeld(doorKlein: 9).quotient)
  }()

  init(isNegatief: Bool, grootte: Natuurlijk) {
    self.isNegatief = isNegatief
    self.grootte = grootte
  }

  /// What lies below the 256th bit is cut.
  init(_ getal: Decimal128) {
    let c = Natuurlijk(getal.coefficient)
    let grootte: Natuurlijk
    if getal.exponent >= 0 {
      grootte = (c * .tienTot(getal.exponent)).naarLinks(Self.komma)
    } else if getal.exponent < -200 {
      grootte = Natuurlijk(delen: [])
    } else {
      grootte = c.naarLinks(Self.komma).gedeeld(door: .tienTot(-getal.exponent)).quotient
    }
    self.init(isNegatief: getal.isNegatief, grootte: grootte)
  }

  /// Rounded to 34 digits.
  var decimaal: Decimal128? {
    // Shift so that the whole part has 37 digits or a few fewer.
    let cijfersVoor = (grootte.bits - Self.komma) * 1233 / 4096
    let schaal = max(0, 36 - cijfersVoor)
    let geheel = (grootte * .tienTot(schaal)).naarRechts(Self.komma)
    return Decimal128.afgekapt(geheel, exponent: -schaal, negatief: isNegatief, rest: true)
  }

  func maal(_ factor: Decimal128) -> Vastpunt {
    let c = grootte * Natuurlijk(factor.coefficient)
    let e = factor.exponent
    let product =
      e >= 0 ? c * .tienTot(min(e, 40)) : c.gedeeld(door: .tienTot(min(-e, 400))).quotient
    return Vastpunt(isNegatief: isNegatief != factor.isNegatief, grootte: product)
  }

  /// `e` to this power: whole powers of ten are taken out first.
  func exponentieel() -> Decimal128? {
    var (n, rest) = grootte.gedeeld(door: Self.ln10)
    var tien = Int(clamping: n.laatste128)
    if isNegatief {
      tien = -tien - 1
      rest = Self.ln10 - rest
    }
    n = Self.macht(rest)
    // From 1 to 10, so 37 digits in all.
    let c = (n * .tienTot(36)).naarRechts(Self.komma)
    return Decimal128.afgekapt(c, exponent: tien - 36, negatief: false, rest: true)
  }

  /// The series of `e^x` for x from 0 to ln 10, with x halved eight times first.
  private static func macht(_ x: Natuurlijk) -> Natuurlijk {
    let klein = x.naarRechts(8)
    var som = een
    var term = een
    var n: UInt32 = 1
    while !term.isNul {
      term = (term * klein).naarRechts(komma).gedeeld(doorKlein: n).quotient
      som = som + term
      n += 1
    }
    for _ in 0..<8 { som = (som * som).naarRechts(komma) }
    return som
  }

  static func logaritme(_ getal: Decimal128) -> Vastpunt {
    // getal = m * 10^k with m from 1 to 10, and m = f * 2^j with f from 2/3 to 4/3.
    let c = getal.coefficient
    let cijfers = Macht.aantalCijfers(c)
    var k = getal.exponent + cijfers - 1
    var m = Natuurlijk(c).naarLinks(komma).gedeeld(door: .tienTot(cijfers - 1)).quotient
    // Just below a power of ten is near 1 as well; there the digits must not cancel.
    if m > een * Natuurlijk(9) {
      m = Natuurlijk(c).naarLinks(komma).gedeeld(door: .tienTot(cijfers)).quotient
      k += 1
    }
    var j = 0
    let drempel = (een.naarLinks(2)).gedeeld(doorKlein: 3).quotient
    while m > drempel {
      m = m.naarRechts(1)
      j += 1
    }
    let isOnderEen = m < een
    let verschil = isOnderEen ? een - m : m - een
    let y = verschil.naarLinks(komma).gedeeld(door: m + een).quotient
    let reeks = Vastpunt(isNegatief: isOnderEen, grootte: atanh(y) + atanh(y))
    let machten = Vastpunt(isNegatief: k < 0, grootte: ln10 * Natuurlijk(UInt128(k.magnitude)))
    let tweeen = Vastpunt(isNegatief: false, grootte: ln2 * Natuurlijk(UInt128(j)))
    return reeks.plus(tweeen).plus(machten)
  }

  private func plus(_ ander: Vastpunt) -> Vastpunt {
    if isNegatief == ander.isNegatief {
      return Vastpunt(isNegatief: isNegatief, grootte: grootte + ander.grootte)
    }
    if grootte >= ander.grootte { return Vastpunt(isNegatief: isNegatief, grootte: grootte - ander.grootte) }
    return Vastpunt(isNegatief: ander.isNegatief, grootte: ander.grootte - grootte)
  }

  private static func atanh(_ y: Natuurlijk) -> Natuurlijk {
    let kwadraat = (y * y).naarRechts(komma)
    var term = y
    var som = y
    var n: UInt32 = 3
    while !term.isNul {
      term = (term * kwadraat).naarRechts(komma)
      som = som + term.gedeeld(doorKlein: n).quotient
      n += 2
    }
    return som
  }

  /// ln 2 = 2 atanh(1/3).
  private static func logaritme2() -> Natuurlijk {
    let derde = atanh(een.gedeeld(doorKlein: 3).quotient)
    return derde + derde
  }
}
