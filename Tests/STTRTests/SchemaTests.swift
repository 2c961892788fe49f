import Bevindingen
import Foundation
import Markup
import Testing

@testable import STTR

@Suite(
  "Conformiteit: het oordeel van het officiële schema", .enabled(if: Voorbeelden.heeftXmllint, Voorbeelden.overgeslagen)
)
struct SchemaTests {
  /// More copies with WERKPLAATS_DEFECTEN=n; 130 per document gives over four thousand.
  private static let perDocument =
    ProcessInfo.processInfo.environment["WERKPLAATS_DEFECTEN"].flatMap { Int($0) } ?? 65

  /// Every rule file, also rewritten to the namespaces of version 3, and our own with every kind.
  private static func documenten(_ versie: STTRVersie) throws -> [(naam: String, bytes: [UInt8])] {
    var som = [("soorten", Soortenbestand.bytes(versie))]
    for ontwerp in [EncoderTests.kappen, EncoderTests.indienen] {
      som.append((ontwerp.naam, try #require(STTREncoder.codeer(ontwerp, versie: versie).model)))
    }
    for pad in Voorbeelden.goed + Voorbeelden.fout {
      var bytes = try Voorbeelden.bytes(pad)
      if versie == .drie {
        bytes = Array(String(decoding: bytes, as: UTF8.self).replacing(".nl/v1.0/", with: ".nl/v2.0/").utf8)
      }
      som.append((pad, bytes))
    }
    return som
  }

  private static func bezwaren(_ bytes: [UInt8]) -> [Bevinding] {
    let gelezen = XMLLezer.lees(bytes, bestand: "r.dmn")
    guard let boom = gelezen.model, !gelezen.heeftFouten else { return gelezen.bevindingen }
    return STTRGrammatica.controleer(boom.wortel).filter { $0.code == STTRRegels.grammatica.code }
  }

  private static func verschillen(
    _ documenten: [(naam: String, bytes: [UInt8])], _ versie: STTRVersie
  ) throws -> (verschillen: [String], elders: Int, ongeldig: Int) {
    let oordelen = try Voorbeelden.oordelen(documenten.map(\.bytes), versie: versie)
    var verschillen: [String] = []
    var elders = 0
    for (document, oordeel) in zip(documenten, oordelen) {
      let onze = bezwaren(document.bytes)
      if onze.isEmpty != oordeel.0 {
        let wij = onze.first.map { "\($0.vindplaats?.kort ?? "") \($0.samenvatting)" } ?? "geldig"
        verschillen.append("\(document.naam): wij \(wij); schema \(oordeel.0 ? "geldig" : oordeel.1)")
      } else if !oordeel.0, let regel = oordeel.1.split(separator: ":").first.flatMap({ Int($0) }) {
        if !onze.contains(where: { $0.vindplaats?.regel == regel }) { elders += 1 }
      }
    }
    return (verschillen, elders, oordelen.filter { !$0.0 }.count)
  }

  @Test("Elk voorbeeld krijgt hetzelfde oordeel", arguments: STTRVersie.allCases)
  func voorbeelden(versie: STTRVersie) throws {
    let documenten = try Self.documenten(versie)
    let uit = try Self.verschillen(documenten, versie)
    #expect(uit.verschillen.isEmpty, "\(uit.verschillen.joined(separator: "\n"))")
    #expect(Self.bezwaren(Soortenbestand.bytes(versie)) == [])
  }

  @Test("Elke kopie met fouten krijgt hetzelfde oordeel, op dezelfde regel", arguments: STTRVersie.allCases)
  func kopieen(versie: STTRVersie) throws {
    var dobbelsteen = Dobbelsteen(2_026 + UInt64(versie.rawValue))
    var kopieen: [(naam: String, bytes: [UInt8])] = []
    for document in try Self.documenten(versie) {
      let wortel = try #require(XMLLezer.lees(document.bytes, bestand: document.naam).model).wortel.tak
      // One element on each line, so that the place of a mistake says something.
      let schrijver = XMLSchrijver(opmaak: .ingesprongen(behalve: []))
      for nummer in 0..<Self.perDocument {
        let heel = schrijver.schrijf(Defect.kopie(van: wortel, &dobbelsteen))
        kopieen.append(
          ("\(document.naam)~\(nummer)", nummer % 8 == 7 ? Defect.ruw(document.bytes, &dobbelsteen) : heel))
      }
    }
    let uit = try Self.verschillen(kopieen, versie)
    #expect(kopieen.count > 1_000 && uit.ongeldig > kopieen.count / 2 && uit.ongeldig < kopieen.count)
    #expect(
      uit.verschillen.isEmpty,
      "\(uit.verschillen.count) van \(kopieen.count):\n\(uit.verschillen.prefix(20).joined(separator: "\n"))")
    #expect(uit.elders * 20 < uit.ongeldig, "\(uit.elders) van \(uit.ongeldig) op een andere regel")
  }

  @Test("Elke soort uitvoeringsregel komt terug zoals zij geschreven is", arguments: STTRVersie.allCases)
  func soorten(versie: STTRVersie) throws {
    let gelezen = STTRDecoder.decodeer(Soortenbestand.bytes(versie), bestand: "r.dmn").model
    let regels = try #require(gelezen).uitvoeringsregels.map { regel in
      var kopie = regel
      kopie.vindplaats = Vindplaats(bestand: "")
      return kopie
    }
    for (links, rechts) in zip(regels, Soortenbestand.regels(versie)) { #expect(links == rechts) }
    #expect(regels.count == Soortenbestand.regels(versie).count)
  }
}
