package import Bevindingen

/// An organisation number of the Dutch government: eight digits that tell the register, a main number, a suffix
/// (OIN-Stelsel chapter 6).
package struct DigikoppelingOIN: Sendable, Hashable, CustomStringConvertible {
  package let waarde: String
  package let register: Register

  package var description: String { waarde }
  /// Made for testing: anyone may use it.
  package var isTest: Bool { register == .test }

  package enum Register: String, Sendable, Hashable, CaseIterable {
    case rsin = "00000001"
    case kvk = "00000003"
    case subOIN = "00000004"
    case logius = "00000006"
    case brin = "00000007"
    case buitenland = "00000008"
    case uzi = "00000009"
    case test = "00000099"
  }

  package init?(_ waarde: String) {
    guard waarde.utf8.count == 20, waarde.utf8.allSatisfy({ (48...57).contains($0) }),
      let register = Register(rawValue: String(waarde.prefix(8)))
    else { return nil }
    self.waarde = waarde
    self.register = register
  }

  package static func lees(_ waarde: String, bij plaats: Vindplaats? = nil) -> Bevonden<DigikoppelingOIN> {
    guard waarde.utf8.count == 20, waarde.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return Bevonden(
        nil, bevindingen: [OINRegels.lengte.bevinding("'\(waarde.prefix(40))' is geen OIN van 20 cijfers", bij: plaats)]
      )
    }
    guard let oin = DigikoppelingOIN(waarde) else {
      let voor = waarde.prefix(8)
      return Bevonden(
        nil,
        bevindingen: [OINRegels.register.bevinding("OIN begint met \(voor); dat register is onbekend", bij: plaats)])
    }
    return Bevonden(oin)
  }
}
