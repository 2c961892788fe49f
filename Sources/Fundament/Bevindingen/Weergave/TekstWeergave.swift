/// Findings as people read them in a terminal.
package enum TekstWeergave {
  package static func render(_ verslag: Bevindingenverslag) -> String {
    var regels: [String] = []
    for bestand in verslag.bestanden {
      regels.append("\(bestand.pad): \(bestand.norm), \(bestand.uitkomst.rawValue)")
      for bevinding in bestand.bevindingen.begrensd() { regels.append(contentsOf: render(bevinding)) }
    }
    regels.append(samenvatting(verslag.bevindingen))
    return regels.joined(separator: "\n") + "\n"
  }

  /// One finding, indented, without trailing newline.
  package static func render(_ bevinding: Bevinding) -> [String] {
    let plaats = bevinding.vindplaats.map { " (\($0.kort))" } ?? ""
    var regels = ["  \(teken(bevinding.ernst)) \(bevinding.code) \(bevinding.samenvatting)\(plaats)"]
    if let pad = bevinding.vindplaats?.pad { regels.append("      plaats: \(pad)") }
    if !bevinding.uitleg.isEmpty { regels.append("      waarom: \(bevinding.uitleg)") }
    if !bevinding.hint.isEmpty { regels.append("      wat nu: \(bevinding.hint)") }
    for verwant in bevinding.verwant {
      regels.append("      zie ook: \(verwant.vindplaats.kort) (\(verwant.toelichting))")
    }
    return regels
  }

  /// `2 fouten, 1 waarschuwing`; `geen bevindingen` when there are none.
  package static func samenvatting(_ bevindingen: [Bevinding]) -> String {
    let delen = [
      tel(bevindingen.aantal(.fout), "fout", "fouten"),
      tel(bevindingen.aantal(.waarschuwing), "waarschuwing", "waarschuwingen"),
      tel(bevindingen.aantal(.informatie), "opmerking", "opmerkingen"),
    ].compactMap { $0 }
    return delen.isEmpty ? "geen bevindingen" : delen.joined(separator: ", ")
  }

  private static func tel(_ aantal: Int, _ enkel: String, _ meer: String) -> String? {
    aantal == 0 ? nil : "\(aantal) \(aantal == 1 ? enkel : meer)"
  }

  /// A mark and a word: never colour alone.
  private static func teken(_ ernst: Bevinding.Ernst) -> String {
    switch ernst {
    case .fout: "✗ fout"
    case .waarschuwing: "! let op"
    case .informatie: "i ter info"
    }
  }
}

extension Regelkaart {
  /// The card as `werkplaats uitleg` prints it.
  package var alsTekst: String {
    """
    \(code)  \(titel)
    Ernst: \(ernst.rawValue)   Norm: \(norm.standaard) \(norm.versie) \(norm.regel)   Zekerheid: \(zekerheid.tekst)

    Waarom
      \(waarom)

    Wat nu
      \(hint)

    Fout
      \(fout.ingesprongen)

    Goed
      \(goed.ingesprongen)

    """
  }
}

extension String {
  /// Further lines get the indent of the first.
  fileprivate var ingesprongen: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
  }
}
