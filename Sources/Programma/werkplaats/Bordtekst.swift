import Bevindingen
import Bord

/// The board as text in a terminal.
enum Bordtekst {
  /// What no run of today touches, so that nobody reads more into a green board than it says.
  static let nietGetest = [
    "Andere instrumenten dan het omgevingsplan: omgevingsvisie, verordening, projectbesluit, programma",
    "Ontwerpbesluiten, intrekking, twee besluiten op één dag en gelijktijdige wijzigingen",
    "Aanvullen, intrekken en conceptverzoek; melding en informatie zonder behandeldienst",
    "Inloggen met DigiD of eHerkenning, PKIoverheid-certificaten en ondertekende berichten",
    "Regels van provincie, waterschap en Rijk",
  ]

  static func render(_ oordeel: Ketenoordeel) -> String {
    var regels: [String] = []
    for groep in Stap.Groep.allCases {
      let stappen = oordeel.stappen.filter { $0.stap.groep == groep }
      guard !stappen.isEmpty else { continue }
      regels.append("")
      regels.append(groep.rawValue)
      for stap in stappen {
        let nummer = stap.stap.rawValue + String(repeating: " ", count: max(0, 3 - stap.stap.rawValue.count))
        regels.append("  \(teken(stap.status)) \(nummer) \(stap.naam)  [\(stap.door.rawValue)]")
        regels.append("         \(stap.reden)")
        for bevinding in stap.bevindingen.gesorteerd().prefix(5) where bevinding.ernst != .informatie {
          regels.append("         \(bevinding.ernst.rawValue) \(bevinding.code) \(bevinding.samenvatting)")
        }
      }
    }
    regels.append("")
    switch oordeel.uitkomst {
    case .werkt:
      let deel = oordeel.tot.map { "De keten werkt tot en met stap \($0.rawValue). De rest is niet geprobeerd." }
      regels.append(deel ?? "De keten werkt.")
    case .werktNiet:
      let open = oordeel.gevraagd.filter(\.isOpen)
      let deel = oordeel.tot.map { " tot en met stap \($0.rawValue)" } ?? ""
      regels.append("De keten werkt nog niet\(deel). Nog te doen:")
      regels += open.map { "  stap \($0.stap.rawValue), \($0.stap.wie): \($0.reden)" }
    }
    return regels.joined(separator: "\n")
  }

  /// A mark and a word: never colour alone.
  private static func teken(_ status: Stapoordeel.Status) -> String {
    switch status {
    case .groen: "✓ groen "
    case .oranje: "! oranje"
    case .rood: "✗ rood  "
    case .nvt: "– n.v.t."
    case .nietGetest: "○ open  "
    }
  }
}
