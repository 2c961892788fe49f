import Bevindingen
package import Bord
package import Tijd

/// Everything that a report of one run says. Page 1 is the verdict; then what must still be done; then the evidence.
package struct Ketenverslag: Sendable {
  package var titel: String
  package var oordeel: Ketenoordeel
  /// Version of the program that judged.
  package var versie: String
  /// Practice time at the end of the run.
  package var tijdstip: Tijdstip
  /// What this run did not touch, so that nobody reads more into it than it says.
  package var nietGetest: [String]
  /// Bytes of the evidence by SHA-256.
  package var bewijsbytes: @Sendable (String) -> [UInt8]?

  package init(
    titel: String, oordeel: Ketenoordeel, versie: String, tijdstip: Tijdstip, nietGetest: [String],
    bewijsbytes: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.titel = titel
    self.oordeel = oordeel
    self.versie = versie
    self.tijdstip = tijdstip
    self.nietGetest = nietGetest
    self.bewijsbytes = bewijsbytes
  }

  /// The report as files: `verslag.html`, `verslag.md`, `verslag.json`, the style sheet and the evidence.
  package var bestanden: [String: [UInt8]] {
    var alle: [String: [UInt8]] = [
      "verslag.html": VerslagHTML(self).bytes, "verslag.md": Array(VerslagMarkdown(self).tekst.utf8),
      "verslag.json": Array(JSONTekst.maak(oordeel).utf8),
    ]
    for stap in oordeel.stappen {
      for bewijs in stap.bewijs {
        if let bytes = bewijsbytes(bewijs.sha256) { alle["bewijs/\(bewijs.bestand)"] = bytes }
      }
    }
    return alle
  }

  /// Which part of the chain the verdict is about, when that is not all of it.
  var deel: String { oordeel.tot.map { " tot en met stap \($0.rawValue)" } ?? "" }

  /// Steps that are not in order, with what must be done and by whom.
  var nogTeDoen: [(stap: Stap, wat: String, wie: String)] {
    oordeel.gevraagd.filter(\.isOpen).map { stap in
      let eerste = stap.bevindingen.first { $0.ernst == .fout }
      let wat = eerste.map { "\($0.samenvatting). \($0.hint)" } ?? stap.reden
      return (stap.stap, wat, stap.stap.wie)
    }
  }
}

extension Stapoordeel.Status {
  /// As a word in a report.
  package var woord: String {
    switch self {
    case .groen: "groen"
    case .oranje: "oranje"
    case .rood: "rood"
    case .nvt: "niet van toepassing"
    case .nietGetest: "niet getest"
    }
  }
}
