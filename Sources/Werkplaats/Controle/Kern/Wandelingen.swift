package import STTR

/// `check --wandelingen`: what came of many random walks through rule files.
package struct Wandelingen: Sendable, Hashable, Codable {
  package struct Regelbestand: Sendable, Hashable, Codable {
    package var bestand: String
    package var naam: String
    package var wandelingen: Int
    package var antwoorden: Int
    package var gewijzigd: Int
    package var conclusies: [Conclusie]
    package var zonderUitkomst: [Vondst]
    package var tegenspraken: [Vondst]
    package var nietAf: [Vondst]
  }

  package struct Conclusie: Sendable, Hashable, Codable {
    package var code: String
    package var aantal: Int
  }

  package struct Vondst: Sendable, Hashable, Codable {
    package var beslissing: String
    package var oorzaak: String
    package var aantal: Int
    /// In the form that `--antwoorden` takes.
    package var voorbeeld: Voorbeeld
  }

  package struct Voorbeeld: Sendable, Hashable, Codable {
    package var antwoorden: [Antwoord]
    package var werkzaamheden: [String]
  }

  package struct Antwoord: Sendable, Hashable, Codable {
    package var id: Int
    package var vraag: String
    package var antwoord: String
  }

  package var zaad: UInt64
  package var regels: [Regelbestand]

  package static func loop(
    _ bestanden: [(bestand: String, regels: STTR.Regelbestand)], keren: Int, zaad: UInt64
  ) -> Wandelingen {
    Wandelingen(
      zaad: zaad,
      regels: bestanden.map { paar in
        let verslag = Wandelproef.loop(paar.regels, keren: keren, zaad: zaad)
        let conclusies = verslag.conclusies.map { Conclusie(code: $0.key, aantal: $0.value) }
        return Regelbestand(
          bestand: paar.bestand, naam: paar.regels.naam, wandelingen: verslag.wandelingen,
          antwoorden: verslag.antwoorden, gewijzigd: verslag.gewijzigd,
          conclusies: conclusies.sorted { ($1.aantal, $0.code) < ($0.aantal, $1.code) },
          zonderUitkomst: verslag.zonderUitkomst.map(Self.vondst), tegenspraken: verslag.tegenspraken.map(Self.vondst),
          nietAf: verslag.nietAf.map(Self.vondst))
      })
  }

  private static func vondst(_ vondst: Wandelproef.Vondst) -> Vondst {
    Vondst(
      beslissing: vondst.beslissing, oorzaak: vondst.oorzaak, aantal: vondst.aantal,
      voorbeeld: Voorbeeld(
        antwoorden: vondst.voorbeeld.antwoorden.map { Antwoord(id: $0.id, vraag: $0.vraag, antwoord: $0.antwoord) },
        werkzaamheden: vondst.voorbeeld.werkzaamheden))
  }

  /// Every walk of every file ended in a conclusion, without rows that contradict each other.
  package var isGoed: Bool {
    regels.allSatisfy { $0.zonderUitkomst.isEmpty && $0.tegenspraken.isEmpty && $0.nietAf.isEmpty }
  }

  package var alsTekst: String {
    regels.map { bestand in
      var uit = [
        bestand.naam.isEmpty ? bestand.bestand : "\(bestand.naam) (\(bestand.bestand))",
        "  \(bestand.wandelingen) wandelingen met zaad \(zaad), \(bestand.antwoorden) antwoorden, "
          + "waarvan \(bestand.gewijzigd) gewijzigd",
      ]
      uit += bestand.conclusies.map { "    \($0.aantal) keer \($0.code)" }
      uit += Self.deel("Alles beantwoord en toch geen uitkomst", bestand.zonderUitkomst)
      uit += Self.deel("Rijen die elkaar tegenspreken (ANY, UNIQUE)", bestand.tegenspraken)
      uit += Self.deel("Niet tot een einde gekomen", bestand.nietAf)
      return uit.joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private static func deel(_ kop: String, _ vondsten: [Vondst]) -> [String] {
    guard !vondsten.isEmpty else { return ["  \(kop): 0"] }
    let regels = vondsten.flatMap { vondst in
      [
        "    \(vondst.aantal) keer bij '\(vondst.beslissing)': \(vondst.oorzaak)",
        "      bijvoorbeeld: \(vondst.voorbeeld.alsTekst)",
      ]
    }
    return ["  \(kop): \(vondsten.reduce(0) { $0 + $1.aantal })"] + regels
  }
}

extension Wandelingen.Voorbeeld {
  fileprivate var alsTekst: String {
    let delen =
      werkzaamheden.map { "werkzaamheid \($0.split(separator: "/").last ?? "") gekozen" }
      + antwoorden.map { "\($0.vraag): \($0.antwoord)" }
    return delen.isEmpty ? "zonder antwoorden" : delen.joined(separator: "; ")
  }
}
