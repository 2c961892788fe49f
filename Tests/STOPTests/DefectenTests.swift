import Bevindingen
import Foundation
import Markup
import Testing

@testable import STOP

@Suite("Conformiteit: voorbeelden met een fout erin") struct DefectenTests {
  private static let kaart = Regelkaart(
    "PROEF", titel: "proef", waarom: "proef", hint: "proef", fout: "fout", goed: "goed",
    norm: .init(standaard: "STOP", versie: "1.3.0", regel: ""))
  /// More copies per document with WERKPLAATS_DEFECTEN=n; 40 gives over five thousand.
  private static let perDocument =
    ProcessInfo.processInfo.environment["WERKPLAATS_DEFECTEN"].flatMap { Int($0) } ?? 12

  /// A copy with a defect, and what we say of it.
  private struct Kopie {
    let naam: String
    let bytes: [UInt8]
    let schema: String
    let bevindingen: [Bevinding]
  }

  @Test(
    "Een willekeurige fout in een voorbeeld krijgt hetzelfde oordeel als van het officiële schema",
    .enabled(if: Voorbeelden.aanwezig && XSDRechter.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func defecten() {
    let kopieen = kopieen()
    var verschillen: [String] = []
    var elders: [String] = []
    for (schema, groep) in Dictionary(grouping: kopieen, by: \.schema) {
      let oordelen = XSDRechter.oordeel(groep.map { ($0.naam, $0.bytes) }, schema: schema)
      for kopie in groep {
        guard let oordeel = oordelen[kopie.naam] else { continue }
        let wij = kopie.bevindingen.first.map { "\($0.vindplaats?.pad ?? "") \($0.samenvatting)" } ?? "geldig"
        if oordeel.0 != kopie.bevindingen.isEmpty {
          verschillen.append("\(kopie.naam): wij \(wij); schema \(oordeel.0 ? "geldig" : oordeel.1)")
        } else if !oordeel.0, let regel = XSDRechter.regel(oordeel.1) {
          // Both see the parent or the child as the place of an order mistake; they are lines apart at most.
          let regels = kopie.bevindingen.compactMap { $0.vindplaats?.regel }
          if !regels.contains(regel) { elders.append("\(kopie.naam): wij \(wij) op \(regels); schema \(oordeel.1)") }
        }
      }
    }
    #expect(kopieen.count > 1_000, "\(kopieen.count) kopieën")
    #expect(
      verschillen.isEmpty,
      "\(verschillen.count) van \(kopieen.count):\n\(verschillen.sorted().prefix(15).joined(separator: "\n"))")
    #expect(
      elders.count * 50 < kopieen.count,
      "\(elders.count) op een andere regel:\n\(elders.sorted().prefix(15).joined(separator: "\n"))")
  }

  private func kopieen() -> [Kopie] {
    var dobbelsteen = Dobbelsteen(stand: 2_026)
    var som: [Kopie] = []
    for document in Voorbeelden.alleXML() where document.bytes.count < 400_000 {
      guard let boom = XMLLezer.lees(document.bytes, bestand: document.naam).model,
        let schema = XSDRechter.schema(ruimte: boom.wortel.ruimte)
      else { continue }
      let tak = boom.wortel.tak
      for nummer in 0..<Self.perDocument {
        let naam = "\(document.naam)~\(nummer)"
        let heel = AanleveringEncoder.bytes(Defect.willekeurig(in: tak, &dobbelsteen))
        let bytes = nummer % 10 == 9 ? Defect.ruw(heel, &dobbelsteen) : heel
        let gelezen = XMLLezer.lees(bytes, bestand: naam)
        let grammatica = gelezen.model.map { STOPGrammatica.controleer($0, kaart: Self.kaart) } ?? []
        let fouten = gelezen.bevindingen.filter { $0.ernst == .fout } + grammatica
        som.append(Kopie(naam: naam, bytes: bytes, schema: schema, bevindingen: fouten))
      }
    }
    return som
  }
}
