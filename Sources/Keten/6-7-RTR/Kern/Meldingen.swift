import Bevindingen
import DSOKoppelvlak

extension ToepasbareRegels.Verificatiemelding {
  /// A finding in the form of the report; on which of the three levels it was made follows from its code.
  init(_ bevinding: Bevinding) {
    self.init(
      code: bevinding.code.rawValue, ernst: bevinding.ernst.rawValue, niveau: Self.niveau(bevinding.code.rawValue),
      melding: bevinding.samenvatting, uitleg: bevinding.uitleg, hint: bevinding.hint,
      elementId: bevinding.vindplaats?.pad, regel: bevinding.vindplaats?.regel, kolom: bevinding.vindplaats?.kolom)
  }

  private static func niveau(_ code: String) -> ToepasbareRegels.Verificatieniveau {
    switch code {
    case "WDK-TR-001", "WDK-TR-002": .syntactisch
    case "WDK-TR-050", "WDK-TR-051": .functioneel
    default: code.hasPrefix("WDK-TR-") || code.hasPrefix("WP-STTR-") ? .semantisch : .syntactisch
    }
  }
}
