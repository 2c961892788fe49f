import Bevindingen
import Foundation
import Markup
import Testing

@testable import STAM

@Suite("Conformiteit: STAM 4.0.0 tegenover de officiële schema's") struct ConformiteitTests {
  /// Findings that the schema can see too.
  private static let structuur = Set(VerzoekStructuurregels.alle.map(\.code))

  private func isGeldig(_ bytes: [UInt8]) -> Bool {
    !VerzoekDecoder().decode(bytes, bestand: "v.xml").bevindingen.contains {
      Self.structuur.contains($0.code) || $0.code.rawValue.hasPrefix("WP-XML")
    }
  }

  @Test(
    "Elk voorbeeld wordt zonder fouten gelezen en gelijkwaardig teruggeschreven",
    .enabled(if: Gedeeld.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func voorbeelden() throws {
    let voorbeelden = Gedeeld.voorbeelden()
    #expect(voorbeelden.count >= 5)
    var geschreven: [[UInt8]] = []
    for (naam, bytes) in voorbeelden {
      let uitkomst = VerzoekDecoder().decode(bytes, bestand: naam)
      #expect(!uitkomst.heeftFouten, "\(naam): \(uitkomst.bevindingen)")
      let model = try #require(uitkomst.model)
      let opnieuw = VerzoekEncoder().encode(model)
      #expect(VerzoekDecoder().decode(opnieuw, bestand: naam).model == model)
      geschreven.append(opnieuw)
    }
    geschreven += [VerzoekEncoder().encode(Proef.aanvraag()), VerzoekEncoder().encode(Proef.rijk())]
    #expect(try Gedeeld.oordeel(geschreven) == Array(repeating: nil, count: geschreven.count))
  }

  @Test(
    "Verminkte berichten krijgen hetzelfde oordeel als van het schema",
    .enabled(if: Gedeeld.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func zelfdeOordeel() throws {
    var toeval = Toeval(4)
    let bronnen = (Gedeeld.voorbeelden().map(\.bytes) + [VerzoekEncoder().encode(Proef.rijk())])
      .compactMap { XMLLezer.lees($0, bestand: "b.xml").model?.wortel.tak }
    var varianten: [(soort: String, bytes: [UInt8])] = []
    for _ in 0..<1_500 {
      guard var tak = bronnen.randomElement(using: &toeval) else { continue }
      let soort = Mutatie.verander(&tak, &toeval)
      varianten.append((soort, XMLSchrijver().schrijf(tak)))
    }
    let oordelen = try Gedeeld.oordeel(varianten.map(\.bytes))
    var verschillen: [String] = []
    var ongeldig = 0
    for (variant, schema) in zip(varianten, oordelen) {
      if schema != nil { ongeldig += 1 }
      guard isGeldig(variant.bytes) != (schema == nil) else { continue }
      verschillen.append("\(variant.soort): schema \(schema ?? "geldig")")
    }
    #expect(ongeldig > 500)
    #expect(verschillen.isEmpty, "\(verschillen.count): \(verschillen.prefix(20).joined(separator: "\n"))")
  }

  @Test("Duizenden kapotte bytes: nooit een crash") func kapot() {
    var toeval = Toeval(7)
    let bron = VerzoekEncoder().encode(Proef.rijk())
    for _ in 0..<2_000 {
      var bytes = bron
      for _ in 0..<Int.random(in: 1...6, using: &toeval) {
        let plek = Int.random(in: 0..<bytes.count, using: &toeval)
        switch Int.random(in: 0..<3, using: &toeval) {
        case 0: bytes[plek] = UInt8.random(in: 0...255, using: &toeval)
        case 1: bytes.removeSubrange(plek..<min(bytes.count, plek + Int.random(in: 1...80, using: &toeval)))
        default: bytes.insert(contentsOf: Array("<vx:naam>é</vx:naam>".utf8), at: plek)
        }
        if bytes.isEmpty { bytes = bron }
      }
      _ = VerzoekDecoder().decode(bytes, bestand: "k.xml")
      _ = VerzoekKop(bytes)
      _ = VerzoeknotificatieVorm.oefenvorm.decode(bytes, "k.xml")
    }
  }
}

/// One small change somewhere in a tree.
enum Mutatie {
  static func verander(_ wortel: inout Tak, _ toeval: inout Toeval) -> String {
    let aantal = tel(wortel)
    var doel = Int.random(in: 0..<aantal, using: &toeval)
    return ga(&wortel, &doel, &toeval) ?? "niets"
  }

  private static func tel(_ tak: Tak) -> Int { tak.takken.reduce(1) { $0 + tel($1) } }

  private static func ga(_ tak: inout Tak, _ doel: inout Int, _ toeval: inout Toeval) -> String? {
    if doel == 0 { return pas(&tak, &toeval) }
    doel -= 1
    for plek in tak.knopen.indices {
      guard case .tak(var kind) = tak.knopen[plek] else { continue }
      if let soort = ga(&kind, &doel, &toeval) {
        tak.knopen[plek] = .tak(kind)
        return soort
      }
    }
    return nil
  }

  private static func pas(_ tak: inout Tak, _ toeval: inout Toeval) -> String {
    let plekken = tak.knopen.indices.filter { tak.knopen[$0].tak != nil }
    let naam = tak.lokaal
    switch (Int.random(in: 0..<8, using: &toeval), plekken.randomElement(using: &toeval)) {
    case (0, let plek?):
      let weg = tak.knopen.remove(at: plek)
      return "\(weg.tak?.lokaal ?? "") weg uit \(naam)"
    case (1, let plek?):
      tak.knopen.insert(tak.knopen[plek], at: plek)
      return "\(tak.knopen[plek].tak?.lokaal ?? "") dubbel in \(naam)"
    case (2, let plek?):
      let ander = plekken.randomElement(using: &toeval) ?? plek
      tak.knopen.swapAt(plek, ander)
      return "\(tak.knopen[plek].tak?.lokaal ?? "") en \(tak.knopen[ander].tak?.lokaal ?? "") verwisseld in \(naam)"
    case (3, let plek?):
      let verhuisd = tak.knopen.remove(at: plek)
      tak.knopen.append(verhuisd)
      return "\(verhuisd.tak?.lokaal ?? "") achteraan in \(naam)"
    case (4, _):
      tak.attributen.append(Attribuut(naam: Naam("onzin"), waarde: "1"))
      return "attribuut op \(naam)"
    case (5, _):
      tak.naam = Naam(tak.lokaal, in: STAMNaamruimte.gml + "x")
      return "andere naamruimte voor \(naam)"
    case (6, nil):
      let waarden = [
        "", "true", "x y", "2026-02-30T00:00:00", "2026-02-03T24:00:00", "1", " Melding", "Overig", "-1.5e3", "0x1",
      ]
      let waarde = waarden.randomElement(using: &toeval) ?? ""
      tak.knopen = waarde.isEmpty ? [] : [.tekst(waarde)]
      return "\(naam) = '\(waarde)'"
    case (6, _?):
      tak.knopen.insert(.tekst("tekst"), at: 0)
      return "losse tekst in \(naam)"
    default:
      tak.knopen.append(.tak(Tak("vreemd", in: STAMNaamruimte.verzoek, tekst: "x")))
      return "vreemd kind in \(naam)"
    }
  }
}
