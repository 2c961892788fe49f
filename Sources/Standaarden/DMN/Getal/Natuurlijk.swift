/// A natural number without limit, for the functions that need more digits than the format while they work.
///
/// Small and plain: 32-bit limbs, lowest first. Only roots, powers, exponents and logarithms come here.
struct Natuurlijk: Sendable, Hashable, Comparable {
  private(set) var delen: [UInt32]

  init(delen: [UInt32]) {
    self.delen = delen
    while self.delen.last == 0 { self.delen.removeLast() }
  }
  init(_ getal: UInt128) {
    self.init(delen: (0..<4).map { UInt32(truncatingIfNeeded: getal >> UInt128($0 * 32)) })
  }

  var isNul: Bool { delen.isEmpty }
  var bits: Int { delen.last.map { delen.count * 32 - $0.leadingZeroBitCount } ?? 0 }
  var laatste128: UInt128 {
    delen.prefix(4).enumerated().reduce(UInt128(0)) { $0 | UInt128($1.element) << UInt128($1.offset * 32) }
  }

  static func < (a: Natuurlijk, b: Natuurlijk) -> Bool {
    if a.delen.count != b.delen.count { return a.delen.count < b.delen.count }
    for i in a.delen.indices.reversed() where a.delen[i] != b.delen[i] { return a.delen[i] < b.delen[i] }
    return false
  }

  static func + (a: Natuurlijk, b: Natuurlijk) -> Natuurlijk {
    var uit: [UInt32] = []
    var over: UInt64 = 0
    for i in 0..<max(a.delen.count, b.delen.count) {
      over += UInt64(i < a.delen.count ? a.delen[i] : 0) + UInt64(i < b.delen.count ? b.delen[i] : 0)
      uit.append(UInt32(truncatingIfNeeded: over))
      over >>= 32
    }
    uit.append(UInt32(over))
    return Natuurlijk(delen: uit)
  }

  /// - Precondition: the right side is not larger.
  static func - (a: Natuurlijk, b: Natuurlijk) -> Natuurlijk {
    precondition(a >= b)
    var uit: [UInt32] = []
    var leen: Int64 = 0
    for i in a.delen.indices {
      var d = Int64(a.delen[i]) - leen - Int64(i < b.delen.count ? b.delen[i] : 0)
      leen = d < 0 ? 1 : 0
      if d < 0 { d += 1 << 32 }
      uit.append(UInt32(d))
    }
    return Natuurlijk(delen: uit)
  }

  static func * (a: Natuurlijk, b: Natuurlijk) -> Natuurlijk {
    if a.isNul || b.isNul { return Natuurlijk(delen: []) }
    var uit = [UInt32](repeating: 0, count: a.delen.count + b.delen.count)
    for i in a.delen.indices {
      var over: UInt64 = 0
      for j in b.delen.indices {
        over += UInt64(a.delen[i]) * UInt64(b.delen[j]) + UInt64(uit[i + j])
        uit[i + j] = UInt32(truncatingIfNeeded: over)
        over >>= 32
      }
      uit[i + b.delen.count] = UInt32(over)
    }
    return Natuurlijk(delen: uit)
  }

  func gedeeld(doorKlein deler: UInt32) -> (quotient: Natuurlijk, rest: UInt32) {
    var uit = delen
    var rest: UInt64 = 0
    for i in delen.indices.reversed() {
      let deel = rest << 32 | UInt64(delen[i])
      uit[i] = UInt32(deel / UInt64(deler))
      rest = deel % UInt64(deler)
    }
    return (Natuurlijk(delen: uit), UInt32(rest))
  }

  func naarLinks(_ n: Int) -> Natuurlijk {
    let hele = n / 32
    let bits = n % 32
    var uit = [UInt32](repeating: 0, count: hele)
    var over: UInt64 = 0
    for deel in delen {
      over |= UInt64(deel) << UInt64(bits)
      uit.append(UInt32(truncatingIfNeeded: over))
      over >>= 32
    }
    uit.append(UInt32(over))
    return Natuurlijk(delen: uit)
  }

  func naarRechts(_ n: Int) -> Natuurlijk {
    let hele = n / 32
    let bits = n % 32
    guard hele < delen.count else { return Natuurlijk(delen: []) }
    var uit: [UInt32] = []
    for i in hele..<delen.count {
      let hoger = i + 1 < delen.count ? UInt64(delen[i + 1]) : 0
      uit.append(UInt32(truncatingIfNeeded: (hoger << 32 | UInt64(delen[i])) >> UInt64(bits)))
    }
    return Natuurlijk(delen: uit)
  }

  /// By shifting and taking away: slow and short. Divisors here have a few hundred bits.
  func gedeeld(door deler: Natuurlijk) -> (quotient: Natuurlijk, rest: Natuurlijk) {
    precondition(!deler.isNul)
    guard self >= deler else { return (Natuurlijk(delen: []), self) }
    var rest = self
    let stappen = bits - deler.bits
    var quotient = [UInt32](repeating: 0, count: stappen / 32 + 1)
    var schuivend = deler.naarLinks(stappen)
    for i in stride(from: stappen, through: 0, by: -1) {
      if rest >= schuivend {
        rest = rest - schuivend
        quotient[i / 32] |= 1 << UInt32(i % 32)
      }
      schuivend = schuivend.naarRechts(1)
    }
    return (Natuurlijk(delen: quotient), rest)
  }

  static func tienTot(_ n: Int) -> Natuurlijk { macht(Natuurlijk(10), n) }

  static func macht(_ grondtal: Natuurlijk, _ n: Int) -> Natuurlijk {
    var uit = Natuurlijk(1)
    var basis = grondtal
    var over = n
    while over > 0 {
      if over % 2 == 1 { uit = uit * basis }
      over /= 2
      if over > 0 { basis = basis * basis }
    }
    return uit
  }

  /// The largest whole number whose square is not larger.
  var wortel: Natuurlijk {
    guard !isNul else { return self }
    // Newton from above: every step is smaller until the root is found.
    var x = Natuurlijk(1).naarLinks((bits + 1) / 2)
    while true {
      let y = (x + gedeeld(door: x).quotient).naarRechts(1)
      if y >= x { return x }
      x = y
    }
  }
}
