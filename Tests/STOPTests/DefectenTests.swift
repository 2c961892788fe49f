import Bevindingen
import Markup
import Testing

@testable import STOP

/// A random source that gives the same numbers every run (linear congruential, Knuth's constants).
struct Dobbelsteen: RandomNumberGenerator {
  var stand: UInt64
  mutating func next() -> UInt64 {
    stand = stand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return stand ^ (stand >> 33)
  }
}

@Suite("Conformiteit: voorbeelden met een fout erin") struct DefectenTests {
  private static let kaart = Regelkaart(
    "PROEF", titel: "proef", waarom: "proef", hint: "proef", fout: "fout", goed: "goed",
    norm: .init(standaard: "STOP", versie: "1.3.0", regel: ""))
  private static let perDocument = 12

  @Test(
    "Een willekeurige fout in een voorbeeld krijgt hetzelfde oordeel als van het officiële schema",
    .enabled(if: Voorbeelden.aanwezig && XSDRechter.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func defecten() {
    var dobbelsteen = Dobbelsteen(stand: 2_026)
    var perSchema: [String: [(naam: String, bytes: [UInt8])]] = [:]
    var eigen: [String: [Bevinding]] = [:]
    for document in Voorbeelden.alleXML() where document.bytes.count < 400_000 {
      guard let boom = XMLLezer.lees(document.bytes, bestand: document.naam).model,
        let schema = XSDRechter.schema(ruimte: boom.wortel.ruimte),
        boom.wortel.afstammelingen("FeatureTypeStyle").isEmpty
      else { continue }
      for nummer in 0..<Self.perDocument {
        let bytes = AanleveringEncoder.bytes(defect(boom.wortel.tak, &dobbelsteen))
        let naam = "\(document.naam)~\(nummer)"
        guard let kopie = XMLLezer.lees(bytes, bestand: naam).model else { continue }
        perSchema[schema, default: []].append((naam, bytes))
        eigen[naam] = STOPGrammatica.controleer(kopie, kaart: Self.kaart)
      }
    }
    var verschillen: [String] = []
    for (schema, documenten) in perSchema {
      for (naam, oordeel) in XSDRechter.oordeel(documenten, schema: schema) {
        guard oordeel.0 != eigen[naam]?.isEmpty else { continue }
        let wij = eigen[naam]?.first.map { "\($0.vindplaats?.pad ?? "") \($0.samenvatting)" } ?? "geldig"
        verschillen.append("\(naam): wij \(wij); schema \(oordeel.0 ? "geldig" : oordeel.1)")
      }
    }
    #expect(eigen.count > 1_000, "\(eigen.count) kopieën")
    #expect(
      verschillen.isEmpty,
      "\(verschillen.count) van \(eigen.count):\n\(verschillen.sorted().prefix(15).joined(separator: "\n"))")
  }

  /// One defect: an element less, twice, renamed or moved, or an attribute less or emptied.
  private func defect(_ tak: Tak, _ dobbelsteen: inout Dobbelsteen) -> Tak {
    var paden: [[Int]] = []
    verzamel(tak, [], &paden)
    guard let pad = paden.randomElement(using: &dobbelsteen) else { return tak }
    return verander(tak, pad[...], Int.random(in: 0..<6, using: &dobbelsteen))
  }

  private func verzamel(_ tak: Tak, _ pad: [Int], _ paden: inout [[Int]]) {
    for (plek, knoop) in tak.knopen.enumerated() {
      guard let kind = knoop.tak, kind.ruimte != STOPNaamruimte.gml else { continue }
      paden.append(pad + [plek])
      verzamel(kind, pad + [plek], &paden)
    }
  }

  private func verander(_ tak: Tak, _ pad: ArraySlice<Int>, _ soort: Int) -> Tak {
    var kopie = tak
    guard let plek = pad.first, case .tak(var kind) = tak.knopen[plek] else { return tak }
    guard pad.count == 1 else {
      kopie.knopen[plek] = .tak(verander(kind, pad.dropFirst(), soort))
      return kopie
    }
    switch soort {
    case 0: kopie.knopen.remove(at: plek)
    case 1: kopie.knopen.insert(.tak(kind), at: plek)
    case 2: kopie.knopen[plek] = .tak(Tak(naam: Naam("Onzin", in: kind.ruimte), knopen: kind.knopen))
    case 3: kopie.knopen.insert(kopie.knopen.remove(at: plek), at: 0)
    case 4:
      if kind.attributen.isEmpty { kind.knopen = [] } else { kind.attributen.removeFirst() }
      kopie.knopen[plek] = .tak(kind)
    default:
      if kind.attributen.isEmpty {
        kind.knopen.append(.tekst("onzin"))
      } else {
        kind.attributen[0].waarde = "een twee"
      }
      kopie.knopen[plek] = .tak(kind)
    }
    return kopie
  }
}
