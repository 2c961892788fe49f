import Bevindingen
import Bord
import Tijd

/// The report as Markdown: for a forge or a mail.
struct VerslagMarkdown {
  private let verslag: Ketenverslag

  init(_ verslag: Ketenverslag) { self.verslag = verslag }

  var tekst: String {
    var regels = ["# OEFEN: \(verslag.titel)", "", uitkomst, ""]
    regels.append("Praktijktijd \(verslag.tijdstip.voluit) · werkplaats \(verslag.versie)")
    regels += ["", "| stap | wat | status | door | reden |", "|---|---|---|---|---|"]
    regels += verslag.oordeel.stappen.map { stap in
      let vakken = [stap.stap.rawValue, stap.naam, stap.status.woord, stap.door.rawValue, stap.reden]
      return "| " + vakken.map { veilig($0) }.joined(separator: " | ") + " |"
    }
    regels += ["", "## Nog te doen", ""]
    let werk = verslag.nogTeDoen
    regels += werk.isEmpty ? ["Niets."] : werk.map { "- Stap \($0.stap.rawValue), \($0.wie): \($0.wat)" }
    regels += ["", "## Niet getest", ""] + verslag.nietGetest.map { "- \($0)" }
    for stap in verslag.oordeel.stappen where !(stap.bewijs.isEmpty && stap.bevindingen.isEmpty) {
      regels += ["", "## Stap \(stap.stap.rawValue): \(stap.naam)", "", "Afspraak: \(stap.stap.contract)", ""]
      regels += stap.bewijs.map { "- \($0.soort): [\(veilig($0.titel))](bewijs/\($0.bestand)) `\($0.sha256)`" }
      regels += stap.bevindingen.begrensd().map { bevinding in
        "- **\(bevinding.ernst.rawValue)** `\(bevinding.code)` \(veilig(bevinding.samenvatting))"
          + (bevinding.vindplaats.map { " (\($0.kort))" } ?? "") + ". \(bevinding.hint)"
      }
    }
    return regels.joined(separator: "\n") + "\n"
  }

  private var uitkomst: String {
    switch verslag.oordeel.uitkomst {
    case .werkt: "**De keten werkt\(verslag.deel).**"
    case .werktNiet:
      "**De keten werkt nog niet\(verslag.deel).** Hieronder staat wat er nog moet gebeuren, en door wie."
    }
  }

  private func veilig(_ tekst: String) -> String {
    tekst.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}
