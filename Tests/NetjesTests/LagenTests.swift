import Testing

/// Fundament <- Standaarden <- Keten <- Werkplaats <- Programma. SwiftPM accepts an import in the wrong direction as
/// long as it is declared; this test does not.
@Suite("Netjes: de lagen") struct LagenTests {
  private static let lagen = ["Fundament", "Standaarden", "Keten", "Werkplaats", "Programma"]

  /// Module to layer, read from the tree: the folder is numbered, the module is not.
  private static let laagVan: [String: Int] = {
    var gevonden: [String: Int] = [:]
    for bron in Bron.bronnen {
      let delen = bron.pad.split(separator: "/").map(String.init)
      guard delen.count > 3, let laag = lagen.firstIndex(of: delen[1]) else { continue }
      gevonden[module(delen[2])] = laag
    }
    return gevonden
  }()

  private static func module(_ map: String) -> String {
    map.first?.isNumber == true ? String(map.split(separator: "-").last ?? "") : map
  }

  @Test("Niemand haalt iets uit een hogere laag, en systemen kennen elkaar niet") func richting() {
    for bron in Bron.bronnen {
      let delen = bron.pad.split(separator: "/").map(String.init)
      guard delen.count > 3, let eigen = Self.lagen.firstIndex(of: delen[1]) else { continue }
      for naam in bron.imports {
        guard let laag = Self.laagVan[naam], naam != Self.module(delen[2]) else { continue }
        #expect(laag <= eigen, "\(bron.pad) importeert \(naam) uit een hogere laag")
        if delen[1] == "Keten" { #expect(laag < eigen, "\(bron.pad) importeert een ander systeem: \(naam)") }
      }
    }
  }

  /// Chance that is handed in (`using:`) can be repeated with the same seed; chance that is taken cannot.
  private static func neemtToeval(_ bron: Bron) -> Bool {
    bron.regels.contains { $0.contains(".random(") && !$0.contains("using: &") }
  }

  @Test("Een Kern kent geen schijf, klok, toeval of netwerk") func kern() {
    let verboden = ["Date()", "UUID()", "FileManager", "URLSession", "Opslag", "ContinuousClock", "Task.sleep"]
    for bron in Bron.bronnen where bron.pad.contains("/Kern/") {
      for woord in verboden where bron.tekst.contains(woord) {
        Issue.record("\(bron.pad) gebruikt \(woord); geef tijd, ids en gegevens mee als waarde")
      }
      #expect(!Self.neemtToeval(bron), "\(bron.pad) neemt zelf toeval; geef het mee")
    }
  }

  @Test("Een standaard kent geen schijf, netwerk of klok") func standaarden() {
    for bron in Bron.bronnen where bron.pad.hasPrefix("Sources/Standaarden/") {
      for woord in ["Date()", "UUID()", "FileManager", "URLSession"] where bron.tekst.contains(woord) {
        Issue.record("\(bron.pad) gebruikt \(woord)")
      }
      #expect(!Self.neemtToeval(bron), "\(bron.pad) neemt zelf toeval; geef het mee")
    }
  }

  @Test("Alleen de opdrachtregel drukt af, alleen Server kent de server") func afdrukken() {
    for bron in Bron.bronnen where !bron.pad.hasPrefix("Sources/Programma/") {
      #expect(
        !bron.imports.contains { ["Hummingbird", "NIOCore", "AsyncHTTPClient", "ArgumentParser"].contains($0) },
        "\(bron.pad)")
      for (nummer, regel) in bron.regels.enumerated() {
        #expect(!regel.contains("print("), "\(bron.pad):\(nummer + 1) drukt af")
      }
    }
  }
}
