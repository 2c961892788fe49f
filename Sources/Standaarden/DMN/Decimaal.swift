/// An exact decimal number: `coefficient` x 10 to the power of -`schaal`, at most 34 digits (DMN 1.5, 10.3.2.3).
///
/// Sums and products are exact or nil: nothing is rounded behind the reader's back. Only a quotient is rounded, half
/// to even, at 34 digits. Equal numbers have one form, so 1,0 and 1 are the same value.
package struct Decimaal: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let coefficient: Int128
  /// Number of digits behind the point; never negative.
  package let schaal: Int

  /// As many digits as a FEEL number holds (IEEE 754 decimal128).
  package static let grootsteAantalCijfers = 34
  /// More digits behind the point than any measure or amount has; keeps hostile input cheap.
  package static let grootsteSchaal = 34
  private static let grens: Int128 = macht(grootsteAantalCijfers)

  package init(_ getal: Int) {
    coefficient = Int128(getal)
    schaal = 0
  }

  /// Nil when the number needs more digits than we keep.
  private init?(coefficient: Int128, schaal: Int) {
    var c = coefficient
    var s = schaal
    while s > 0, c % 10 == 0 {
      c /= 10
      s -= 1
    }
    guard s <= Self.grootsteSchaal, c < Self.grens, c > -Self.grens else { return nil }
    self.coefficient = c
    self.schaal = s
  }

  /// Reads digits with at most one point and an optional minus: `-12.50`.
  package init?(_ tekst: some StringProtocol) {
    var c: Int128 = 0
    var s = 0
    var naPunt = false
    var cijfers = 0
    let negatief = tekst.hasPrefix("-")
    for byte in negatief ? Array(tekst.utf8.dropFirst()) : Array(tekst.utf8) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        cijfers += 1
        guard cijfers <= Self.grootsteAantalCijfers else { return nil }
        c = c * 10 + Int128(byte - UInt8(ascii: "0"))
        if naPunt { s += 1 }
      case UInt8(ascii: "."):
        guard !naPunt else { return nil }
        naPunt = true
      default: return nil
      }
    }
    guard cijfers > 0 else { return nil }
    self.init(coefficient: negatief ? -c : c, schaal: s)
  }

  /// Reads what people type: decimal comma or point, no thousands separator (IMTR 3 data types).
  package init?(ingevoerd tekst: some StringProtocol) {
    let schoon = String(tekst.map { $0 == "," ? "." : $0 })
    guard schoon.last != ".", schoon.first != ".", !schoon.hasPrefix("-.") else { return nil }
    self.init(schoon)
  }

  /// With a decimal point, as FEEL writes it.
  package var description: String { schrijf(teken: ".") }
  /// With a decimal comma, as people read it.
  package var metKomma: String { schrijf(teken: ",") }
  /// The whole number, when it is one that fits.
  package var geheel: Int? { schaal == 0 ? Int(exactly: coefficient) : nil }

  private func schrijf(teken: String) -> String {
    guard schaal > 0 else { return String(coefficient) }
    var cijfers = String(coefficient.magnitude)
    if cijfers.count <= schaal { cijfers = String(repeating: "0", count: schaal - cijfers.count + 1) + cijfers }
    let geheel = cijfers.dropLast(schaal)
    return "\(coefficient < 0 ? "-" : "")\(geheel)\(teken)\(cijfers.suffix(schaal))"
  }

  private static func macht(_ n: Int) -> Int128 { (0..<n).reduce(Int128(1)) { getal, _ in getal * 10 } }

  /// Both coefficients on one scale; nil when that takes too many digits.
  private static func gelijknamig(_ a: Decimaal, _ b: Decimaal) -> (Int128, Int128, Int)? {
    let schaal = max(a.schaal, b.schaal)
    let links = a.coefficient.multipliedReportingOverflow(by: macht(schaal - a.schaal))
    let rechts = b.coefficient.multipliedReportingOverflow(by: macht(schaal - b.schaal))
    return links.overflow || rechts.overflow ? nil : (links.partialValue, rechts.partialValue, schaal)
  }

  package func plus(_ ander: Decimaal) -> Decimaal? {
    guard let (a, b, schaal) = Self.gelijknamig(self, ander) else { return nil }
    let som = a.addingReportingOverflow(b)
    return som.overflow ? nil : Decimaal(coefficient: som.partialValue, schaal: schaal)
  }

  package func min(_ ander: Decimaal) -> Decimaal? { plus(ander.tegengesteld) }
  package var tegengesteld: Decimaal { Decimaal(coefficient: -coefficient, schaal: schaal) ?? self }

  package func maal(_ ander: Decimaal) -> Decimaal? {
    let product = coefficient.multipliedReportingOverflow(by: ander.coefficient)
    return product.overflow ? nil : Decimaal(coefficient: product.partialValue, schaal: schaal + ander.schaal)
  }

  /// Nil for division by zero. Rounded half to even where 34 digits do not suffice.
  package func gedeeld(door ander: Decimaal) -> Decimaal? {
    guard ander.coefficient != 0, let (a, b, _) = Self.gelijknamig(self, ander) else { return nil }
    var quotient = a.magnitude / b.magnitude
    var rest = a.magnitude % b.magnitude
    var schaal = 0
    while rest != 0, schaal < Self.grootsteSchaal, quotient < UInt128(Self.grens) / 10 {
      let tien = rest.multipliedReportingOverflow(by: 10)
      guard !tien.overflow else { return nil }
      quotient = quotient * 10 + tien.partialValue / b.magnitude
      rest = tien.partialValue % b.magnitude
      schaal += 1
    }
    let over = b.magnitude - rest
    if rest > over || (rest == over && rest != 0 && quotient % 2 == 1) { quotient += 1 }
    guard let waarde = Int128(exactly: quotient) else { return nil }
    return Decimaal(coefficient: (a < 0) == (b < 0) ? waarde : -waarde, schaal: schaal)
  }

  package static func < (links: Decimaal, rechts: Decimaal) -> Bool {
    if let (a, b, _) = gelijknamig(links, rechts) { return a < b }
    // One of the two is far larger than the other has digits for: signs and whole parts decide.
    let a = links.coefficient / macht(links.schaal)
    let b = rechts.coefficient / macht(rechts.schaal)
    return a < b
  }
}
