import Bevindingen
import Markup
import Testing

@testable import STOP

@Suite("Conformiteit: grammatica tegenover het officiële schema") struct GrammaticaConformiteitTests {
  private static let kaart = Regelkaart(
    "PROEF", titel: "proef", waarom: "proef", hint: "proef", fout: "fout", goed: "goed",
    norm: .init(standaard: "STOP", versie: "1.3.0", regel: ""))

  @Test(
    "Elk voorbeeld krijgt hetzelfde oordeel als van het officiële schema",
    .enabled(if: Voorbeelden.aanwezig && XSDRechter.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func zelfdeOordeel() throws {
    var perSchema: [String: [(naam: String, bytes: [UInt8])]] = [:]
    var eigen: [String: [Bevinding]] = [:]
    for document in Voorbeelden.alleXML() {
      guard let boom = XMLLezer.lees(document.bytes, bestand: document.naam).model,
        let schema = XSDRechter.schema(ruimte: boom.wortel.ruimte)
      else { continue }
      perSchema[schema, default: []].append(document)
      eigen[document.naam] = STOPGrammatica.controleer(boom, kaart: Self.kaart)
    }
    var verschillen: [String] = []
    for (schema, documenten) in perSchema {
      for (naam, oordeel) in XSDRechter.oordeel(documenten, schema: schema) {
        let onze = eigen[naam] ?? []
        guard oordeel.0 != onze.isEmpty else { continue }
        let wij = onze.first.map { "\($0.vindplaats?.kort ?? "") \($0.samenvatting)" } ?? "geldig"
        verschillen.append("\(naam): wij \(wij); schema \(oordeel.0 ? "geldig" : oordeel.1)")
      }
    }
    #expect(eigen.count > 100)
    #expect(verschillen.isEmpty, "\(verschillen.sorted().joined(separator: "\n"))")
  }
}
