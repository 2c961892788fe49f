/// A decimal number of IEEE 754-2008, 128 bits wide: 34 digits, exponents from -6143 to 6144 (DMN 1.5, 10.3.2.3).
///
/// Packed as the standard packs it (binary integer coefficient): one sign bit, 14 bits of exponent, 113 bits of
/// coefficient. FEEL knows no infinity and no NaN, so every bit pattern made here is a number; an operation that would
/// leave the range gives nil. Results are rounded half to even, once.
package struct Decimal128: Sendable {
  /// Sign, exponent and the upper 49 bits of the coefficient.
  let hoog: UInt64
  let laag: UInt64

  /// As many digits as a FEEL number holds.
  package static let grootsteAantalCijfers = 34
  /// The smallest and largest exponent of a whole coefficient (IEEE 754: -6176 and 6111).
  static let kleinsteExponent = -6176
  static let grootsteExponent = 6111
  private static let verschuiving = 6176
  private static let exponentplek: UInt64 = 49
  private static let coefficientmasker: UInt64 = (1 << 49) - 1
  /// The upper word of a whole number from 0 to 2^64 - 1, the case that nearly all rules are in.
  private static let geheelPatroon: UInt64 = 6176 << 49

  package static let nul = Decimal128(0)
  package static let een = Decimal128(1)

  package init(_ getal: Int) {
    hoog = Self.geheelPatroon | (getal < 0 ? 1 << 63 : 0)
    laag = UInt64(getal.magnitude)
  }

  /// The parts must fit: fewer than 35 digits and an exponent in range.
  init(negatief: Bool, coefficient: UInt128, exponent: Int) {
    let bovenste = UInt64(truncatingIfNeeded: coefficient >> 64)
    hoog = (negatief ? 1 << 63 : 0) | UInt64(exponent + Self.verschuiving) << Self.exponentplek | bovenste
    laag = UInt64(truncatingIfNeeded: coefficient)
  }

  package var isNegatief: Bool { hoog >> 63 == 1 }
  var exponent: Int { Int((hoog >> Self.exponentplek) & 0x3FFF) - Self.verschuiving }
  var coefficient: UInt128 { UInt128(hoog & Self.coefficientmasker) << 64 | UInt128(laag) }
  package var isNul: Bool { laag == 0 && hoog & Self.coefficientmasker == 0 }

  /// The value of a whole number below 2^62 that is not negative; nil for all others.
  @inline(__always) var kleinGeheel: Int? {
    hoog == Self.geheelPatroon && laag < 1 << 62 ? Int(truncatingIfNeeded: laag) : nil
  }

  /// The whole number, when it is one that fits.
  package var geheel: Int? {
    if let kleinGeheel { return kleinGeheel }
    let kaal = genormaliseerd
    guard kaal.exponent >= 0, kaal.exponent <= 20 else { return nil }
    let product = kaal.coefficient.multipliedReportingOverflow(by: Macht.tien(kaal.exponent))
    guard !product.overflow, let grootte = Int128(exactly: product.partialValue) else { return nil }
    return Int(exactly: isNegatief ? -grootte : grootte)
  }

  package var isGeheel: Bool { exponent >= 0 || genormaliseerd.exponent >= 0 }

  package var tegengesteld: Decimal128 { isNul ? self : Decimal128(hoog: hoog ^ (1 << 63), laag: laag) }
  /// Also of zero, whose sign decides the sign of a sum of zeros.
  var metAnderTeken: Decimal128 { Decimal128(hoog: hoog ^ (1 << 63), laag: laag) }
  package var absoluut: Decimal128 { Decimal128(hoog: hoog & ~(1 << 63), laag: laag) }

  private init(hoog: UInt64, laag: UInt64) {
    self.hoog = hoog
    self.laag = laag
  }

  /// Without zeros at the end; zero has exponent 0. Equal numbers have one such form.
  var genormaliseerd: Decimal128 {
    if isNul { return .nul }
    var c = coefficient
    var e = exponent
    guard c % 10 == 0 else { return self }
    while e < Self.grootsteExponent {
      let (quotient, rest) = c.quotientAndRemainder(dividingBy: 10)
      if rest != 0 { break }
      c = quotient
      e += 1
    }
    return Decimal128(negatief: isNegatief, coefficient: c, exponent: e)
  }

  // MARK: - Rounding to the format

  /// Fits a number of at most 38 digits into the format, half to even; nil when it is too large.
  /// - Parameter rest: whether something more than zero was cut off behind the coefficient before.
  static func pas(negatief: Bool, coefficient: UInt128, exponent: Int, rest: Bool = false) -> Decimal128? {
    let cijfers = Macht.aantalCijfers(coefficient)
    let teVeel = max(cijfers - grootsteAantalCijfers, kleinsteExponent - exponent)
    var c = coefficient
    var e = exponent
    if teVeel > 0 {
      c = rond(coefficient, cijfersEraf: teVeel, rest: rest)
      e += teVeel
      if c == Macht.tien(grootsteAantalCijfers) {
        c = Macht.tien(grootsteAantalCijfers - 1)
        e += 1
      }
    }
    guard e > grootsteExponent else { return Decimal128(negatief: negatief, coefficient: c, exponent: e) }
    if c == 0 { return Decimal128(negatief: negatief, coefficient: 0, exponent: grootsteExponent) }
    let aanvulling = e - grootsteExponent
    guard Macht.aantalCijfers(c) + aanvulling <= grootsteAantalCijfers else { return nil }
    return Decimal128(negatief: negatief, coefficient: c * Macht.tien(aanvulling), exponent: grootsteExponent)
  }

  private static func rond(_ coefficient: UInt128, cijfersEraf: Int, rest: Bool) -> UInt128 {
    guard cijfersEraf <= Macht.grootste else { return 0 }
    let deler = Macht.tien(cijfersEraf)
    let (quotient, over) = coefficient.quotientAndRemainder(dividingBy: deler)
    let helft = deler / 2
    if over > helft || (over == helft && (rest || quotient % 2 == 1)) { return quotient + 1 }
    return quotient
  }
}

/// Powers of ten in 128 bits.
enum Macht {
  static let grootste = 38
  private static let machten: [UInt128] = (0...grootste).map { n in
    (0..<n).reduce(UInt128(1)) { getal, _ in getal * 10 }
  }

  /// - Precondition: `n` from 0 to 38.
  @inline(__always) static func tien(_ n: Int) -> UInt128 { machten[n] }

  /// 1 for zero.
  static func aantalCijfers(_ getal: UInt128) -> Int {
    if getal < 10 { return 1 }
    // log10(2) is about 1233/4096; the estimate is right or one too low.
    let bits = 128 - getal.leadingZeroBitCount
    let schatting = (bits * 1233) >> 12
    return schatting <= grootste && getal >= machten[schatting] ? schatting + 1 : schatting
  }
}

extension Decimal128: Hashable, Comparable {
  package static func == (links: Decimal128, rechts: Decimal128) -> Bool {
    if links.hoog == rechts.hoog && links.laag == rechts.laag { return true }
    if links.kleinGeheel != nil && rechts.kleinGeheel != nil { return false }
    return vergelijk(links, rechts) == 0
  }

  package static func < (links: Decimal128, rechts: Decimal128) -> Bool {
    if let a = links.kleinGeheel, let b = rechts.kleinGeheel { return a < b }
    return vergelijk(links, rechts) < 0
  }

  package func hash(into hasher: inout Hasher) {
    let kaal = genormaliseerd
    hasher.combine(kaal.hoog)
    hasher.combine(kaal.laag)
  }

  /// Below, at or above zero, as the left one is smaller, equal or larger.
  private static func vergelijk(_ links: Decimal128, _ rechts: Decimal128) -> Int {
    if links.isNul { return rechts.isNul ? 0 : rechts.isNegatief ? 1 : -1 }
    if rechts.isNul || links.isNegatief != rechts.isNegatief { return links.isNegatief ? -1 : 1 }
    let grootte = vergelijkGrootte(links, rechts)
    return links.isNegatief ? -grootte : grootte
  }

  static func vergelijkGrootte(_ links: Decimal128, _ rechts: Decimal128) -> Int {
    let a = links.coefficient
    let b = rechts.coefficient
    if links.exponent == rechts.exponent { return a < b ? -1 : a == b ? 0 : 1 }
    let hoogteA = Macht.aantalCijfers(a) + links.exponent
    let hoogteB = Macht.aantalCijfers(b) + rechts.exponent
    if hoogteA != hoogteB { return hoogteA < hoogteB ? -1 : 1 }
    // Equal height: the exponents differ by less than 34, so one power of ten brings both on one scale.
    let verschil = links.exponent - rechts.exponent
    let x = verschil > 0 ? a * Macht.tien(verschil) : a
    let y = verschil < 0 ? b * Macht.tien(-verschil) : b
    return x < y ? -1 : x == y ? 0 : 1
  }
}
