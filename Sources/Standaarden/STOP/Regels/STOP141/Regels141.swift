import Bevindingen
import Markup

/// What STOP 1.4.1 asks on top of 1.3.0, and which rules of 1.3.0 it gave up. Run only on documents that follow it.
enum Regels141 {
  /// Codes of 1.3.0 that 1.4.1 no longer has (both rule lists compared).
  static let vervallen: Set<Bevinding.Code> = [
    "STOP0013", "STOP0014", "STOP0023", "STOP0043", "STOP0044", "STOP0047", "STOP0048", "STOP0061", "STOP0065",
    "STOP0083", "STOP1017", "STOP1029", "STOP1032", "STOP1033", "STOP1038", "STOP1071", "STOP1072", "STOP1075",
    "STOP1310", "STOP1500", "STOP2065", "STOP2066", "STOP3138",
  ]

  static let kaarten: [Regelkaart] = []

  /// The new rules on one document; `elementen` is the root with all its descendants, in document order.
  static func controleer(_ wortel: Element, _ elementen: [Element]) -> [Bevinding] { [] }
}
