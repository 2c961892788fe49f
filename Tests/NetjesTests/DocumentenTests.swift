import Foundation
import Testing

@Suite("Netjes: de documenten") struct DocumentenTests {
  private static let documenten = Bron.alle(in: "", eindigtOp: ".md").filter { bron in
    !bron.pad.contains("/.build") && !bron.pad.contains("/.venv")
  }

  @Test("Elke verwijzing in Markdown komt ergens uit") func verwijzingen() {
    for document in Self.documenten {
      let map = document.pad.split(separator: "/").dropLast().joined(separator: "/")
      for doel in Self.doelen(document.tekst) {
        let pad = String(doel.prefix { $0 != "#" })
        guard !pad.isEmpty, !pad.contains("://"), !pad.hasPrefix("mailto:") else { continue }
        let volledig = "\(Bron.wortel)/\(map)/\(pad.removingPercentEncoding ?? pad)"
        #expect(
          FileManager.default.fileExists(atPath: volledig), "\(document.pad) verwijst naar \(pad), dat er niet is")
      }
    }
  }

  @Test(
    "De documenten die bij het huis horen zijn er",
    arguments: [
      "README.md", "README.nl.md", "ARCHITECTURE.md", "WOORDENLIJST.md", "CHANGELOG.md", "LICENSE",
    ]) func aanwezig(naam: String)
  {
    #expect(FileManager.default.fileExists(atPath: "\(Bron.wortel)/\(naam)"))
  }

  @Test("Elk systeem van de keten heeft een README met wat niet is nagebootst") func systemen() throws {
    let keten = "\(Bron.wortel)/Sources/Keten"
    for map in try FileManager.default.contentsOfDirectory(atPath: keten).sorted() {
      let inhoud = FileManager.default.contents(atPath: "\(keten)/\(map)/README.md") ?? Data()
      let tekst = String(decoding: inhoud, as: UTF8.self)
      #expect(tekst.contains("niet is nagebootst"), "Sources/Keten/\(map)/README.md mist 'Wat hier niet is nagebootst'")
    }
  }

  /// The targets of `[text](target)`.
  private static func doelen(_ tekst: String) -> [String] {
    var gevonden: [String] = []
    var inCode = false
    for regel in tekst.split(separator: "\n", omittingEmptySubsequences: false) {
      if regel.hasPrefix("```") { inCode.toggle() }
      guard !inCode else { continue }
      for stuk in regel.components(separatedBy: "](").dropFirst() {
        if let eind = stuk.firstIndex(of: ")") { gevonden.append(String(stuk[..<eind])) }
      }
    }
    return gevonden
  }
}
