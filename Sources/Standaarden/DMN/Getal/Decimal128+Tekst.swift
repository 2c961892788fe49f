/// Reading and writing.
extension Decimal128: CustomStringConvertible {
  /// Reads digits with at most one point, an optional sign and an optional exponent: `-12.50`, `1.5e3`.
  ///
  /// More than 34 digits are rounded half to even. Nil when it is not a number or is too large.
  package init?(_ tekst: some StringProtocol) {
    var bytes = Array(tekst.utf8)[...]
    let negatief = bytes.first == UInt8(ascii: "-")
    if negatief || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    var lezing = Lezing()
    while let byte = bytes.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      guard lezing.neem(byte) else { return nil }
      bytes = bytes.dropFirst()
    }
    guard lezing.cijfers > 0 else { return nil }
    if !bytes.isEmpty {
      guard let exponent = Self.leesExponent(bytes.dropFirst()) else { return nil }
      lezing.exponent += exponent
    }
    let gevonden = Self.pas(
      negatief: negatief, coefficient: lezing.coefficient, exponent: lezing.exponent, rest: lezing.rest)
    guard let gevonden else { return nil }
    self = gevonden
  }

  /// Reads what people type: decimal comma or point, no thousands separator (IMTR 3 data types).
  package init?(ingevoerd tekst: some StringProtocol) {
    let schoon = String(tekst.map { $0 == "," ? "." : $0 })
    let isKaal = schoon.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 45 }
    guard isKaal, schoon.last != ".", schoon.first != ".", !schoon.hasPrefix("-.") else { return nil }
    self.init(schoon)
  }

  private struct Lezing {
    var coefficient: UInt128 = 0
    var exponent = 0
    var cijfers = 0
    var rest = false
    var naPunt = false

    mutating func neem(_ byte: UInt8) -> Bool {
      if byte == UInt8(ascii: ".") {
        defer { naPunt = true }
        return !naPunt
      }
      guard (48...57).contains(byte) else { return false }
      cijfers += 1
      // 37 digits still fit in 128 bits; more only matter for the rounding.
      if coefficient < Macht.tien(36) {
        coefficient = coefficient * 10 + UInt128(byte - 48)
        if naPunt { exponent -= 1 }
      } else {
        if byte != 48 { rest = true }
        if !naPunt { exponent += 1 }
      }
      return true
    }
  }

  private static func leesExponent(_ bytes: ArraySlice<UInt8>) -> Int? {
    var cijfers = bytes
    let negatief = cijfers.first == UInt8(ascii: "-")
    if negatief || cijfers.first == UInt8(ascii: "+") { cijfers = cijfers.dropFirst() }
    guard !cijfers.isEmpty, cijfers.allSatisfy({ (48...57).contains($0) }) else { return nil }
    // Beyond a million every number is zero or too large, whatever its digits.
    let waarde = cijfers.reduce(0) { Swift.min($0 * 10 + Int($1 - 48), 1_000_000) }
    return negatief ? -waarde : waarde
  }

  /// With a decimal point and without zeros at the end; never with an exponent, as FEEL writes numbers.
  package var description: String { schrijf(teken: ".") }
  /// With a decimal comma, as people read it.
  package var metKomma: String { schrijf(teken: ",") }

  private func schrijf(teken: String) -> String {
    let kaal = genormaliseerd
    let min = kaal.isNegatief && !kaal.isNul ? "-" : ""
    var cijfers = String(kaal.coefficient)
    guard kaal.exponent < 0 else { return min + cijfers + String(repeating: "0", count: kaal.exponent) }
    let schaal = -kaal.exponent
    if cijfers.utf8.count <= schaal {
      cijfers = String(repeating: "0", count: schaal - cijfers.utf8.count + 1) + cijfers
    }
    return "\(min)\(cijfers.dropLast(schaal))\(teken)\(cijfers.suffix(schaal))"
  }

  /// As IEEE 754 and the decimal libraries of other languages write it: digits kept, exponent where needed.
  package var wetenschappelijk: String {
    let cijfers = String(coefficient)
    let hoogte = exponent + cijfers.utf8.count - 1
    let min = isNegatief ? "-" : ""
    if exponent <= 0 && hoogte >= -6 {
      guard exponent < 0 else { return min + cijfers }
      let schaal = -exponent
      let vol =
        cijfers.utf8.count <= schaal
        ? String(repeating: "0", count: schaal - cijfers.utf8.count + 1) + cijfers : cijfers
      return "\(min)\(vol.dropLast(schaal)).\(vol.suffix(schaal))"
    }
    let punt = cijfers.utf8.count > 1 ? "\(cijfers.prefix(1)).\(cijfers.dropFirst())" : cijfers
    return "\(min)\(punt)E\(hoogte < 0 ? "-" : "+")\(abs(hoogte))"
  }
}

/// The name that rule files and their tests use.
package typealias Decimaal = Decimal128
