/// Findings as SARIF 2.1.0 (OASIS), which editors and forges show beside the line.
package enum SARIFWeergave {
  package static func render(_ verslag: Bevindingenverslag) -> String {
    let bevindingen = verslag.bevindingen
    var nummers: [Bevinding.Code: Int] = [:]
    var regels: [Regel] = []
    for bevinding in bevindingen where nummers[bevinding.code] == nil {
      nummers[bevinding.code] = regels.count
      regels.append(Regel(bevinding))
    }
    let resultaten = bevindingen.map { Resultaat($0, regelnummer: nummers[$0.code] ?? 0) }
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

    init(_ bevinding: Bevinding) {
      id = bevinding.code.rawValue
      shortDescription = Tekst(text: bevinding.samenvatting)
      fullDescription = Tekst(text: bevinding.uitleg.isEmpty ? bevinding.samenvatting : bevinding.uitleg)
      help = Tekst(text: bevinding.hint.isEmpty ? bevinding.samenvatting : bevinding.hint)
    }
  }

  private struct Resultaat: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Tekst
    var locations: [Locatie]

    init(_ bevinding: Bevinding, regelnummer: Int) {
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
      locations = bevinding.vindplaats.map { [Locatie($0)] } ?? []
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

    init(_ plaats: Vindplaats) {
      physicalLocation = Fysiek(
        artifactLocation: Artefact(uri: Self.uri(plaats.bestand)),
        region: plaats.regel.map { Gebied(startLine: $0, startColumn: plaats.kolom) })
      logicalLocations = plaats.pad.map { [Logisch(fullyQualifiedName: $0)] }
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
