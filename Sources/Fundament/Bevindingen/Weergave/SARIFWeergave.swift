/// Findings as SARIF 2.1.0 (OASIS), which editors and forges show beside the line.
package enum SARIFWeergave {
  /// - Parameter catalogus: where the text of a rule comes from; a code that it does not know speaks for itself.
  package static func render(_ verslag: Bevindingenverslag, catalogus: Regelcatalogus) -> String {
    var nummers: [Bevinding.Code: Int] = [:]
    var regels: [Regel] = []
    var resultaten: [Resultaat] = []
    for bestand in verslag.bestanden {
      for bevinding in bestand.bevindingen {
        let nummer = nummers[bevinding.code] ?? regels.count
        if nummer == regels.count { regels.append(Regel(bevinding, kaart: catalogus[bevinding.code])) }
        nummers[bevinding.code] = nummer
        resultaten.append(Resultaat(bevinding, regelnummer: nummer, in: bestand.pad))
      }
    }
    let log = Log(
      schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0",
      runs: [
        Run(
          tool: .init(driver: .init(name: "werkplaats", version: verslag.versie, rules: regels)),
          columnKind: "unicodeCodePoints", results: resultaten)
      ])
    return JSONTekst.maak(log)
  }

  private struct Log: Encodable {
    var schema: String
    var version: String
    var runs: [Run]
    private enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }
  private struct Run: Encodable {
    var tool: Tool
    var columnKind: String
    var results: [Resultaat]
  }
  private struct Tool: Encodable { var driver: Driver }
  private struct Driver: Encodable {
    var name: String
    var version: String
    var rules: [Regel]
  }
  private struct Tekst: Encodable { var text: String }

  private struct Regel: Encodable {
    var id: String
    var shortDescription: Tekst
    var fullDescription: Tekst
    var help: Tekst

    /// The card tells the rule; the finding tells only what was wrong once.
    init(_ bevinding: Bevinding, kaart: Regelkaart?) {
      id = bevinding.code.rawValue
      shortDescription = Tekst(text: kaart?.titel ?? bevinding.samenvatting)
      let uitleg = kaart?.waarom ?? bevinding.uitleg
      fullDescription = Tekst(text: uitleg.isEmpty ? bevinding.samenvatting : uitleg)
      let hint = kaart?.hint ?? bevinding.hint
      help = Tekst(text: hint.isEmpty ? bevinding.samenvatting : hint)
    }
  }

  private struct Resultaat: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Tekst
    var locations: [Locatie]

    init(_ bevinding: Bevinding, regelnummer: Int, in pad: String) {
      ruleId = bevinding.code.rawValue
      ruleIndex = regelnummer
      level =
        switch bevinding.ernst {
        case .fout: "error"
        case .waarschuwing: "warning"
        case .informatie: "note"
        }
      let hint = bevinding.hint.isEmpty ? "" : ". \(bevinding.hint)"
      message = Tekst(text: bevinding.samenvatting + hint)
      locations = [Locatie(bevinding.vindplaats, in: pad)]
    }
  }

  private struct Locatie: Encodable {
    struct Fysiek: Encodable {
      var artifactLocation: Artefact
      var region: Gebied?
    }
    struct Artefact: Encodable { var uri: String }
    struct Gebied: Encodable {
      var startLine: Int
      var startColumn: Int?
    }
    struct Logisch: Encodable { var fullyQualifiedName: String }

    var physicalLocation: Fysiek
    var logicalLocations: [Logisch]?

    init(_ plaats: Vindplaats?, in pad: String) {
      physicalLocation = Fysiek(
        artifactLocation: Artefact(uri: Self.uri(Self.volledig(plaats?.bestand ?? "", in: pad))),
        region: plaats?.regel.map { Gebied(startLine: $0, startColumn: plaats?.kolom) })
      logicalLocations = plaats?.pad.map { [Logisch(fullyQualifiedName: $0)] }
    }

    /// A file in a package stands under the path of that package, so that two deliveries stay apart.
    private static func volledig(_ bestand: String, in pad: String) -> String {
      let pakket = pad.hasSuffix("/") && pad.count > 1 ? String(pad.dropLast()) : pad
      let naam = pakket.split(separator: "/").last.map(String.init) ?? pakket
      return bestand.isEmpty || bestand == naam ? pakket : "\(pakket)/\(bestand)"
    }

    /// Percent-encodes what a relative URI reference may not hold (RFC 3986, pchar and `/`).
    private static func uri(_ pad: String) -> String {
      let toegestaan = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/@!$&'()*+,;=".utf8)
      return pad.utf8.reduce(into: "") { tekst, byte in
        if toegestaan.contains(byte) {
          tekst.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          let hex = String(byte, radix: 16, uppercase: true)
          tekst += "%" + (hex.count == 1 ? "0" + hex : hex)
        }
      }
    }
  }
}
