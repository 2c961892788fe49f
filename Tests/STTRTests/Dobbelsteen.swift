/// A random source that gives the same numbers every run (xorshift64*, Vigna).
struct Dobbelsteen: RandomNumberGenerator {
  private var stand: UInt64
  init(_ begin: UInt64) { stand = begin == 0 ? 1 : begin }

  mutating func next() -> UInt64 {
    stand ^= stand >> 12
    stand ^= stand << 25
    stand ^= stand >> 27
    return stand &* 2_685_821_657_736_338_717
  }
}
