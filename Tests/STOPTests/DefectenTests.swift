import Bevindingen
import Markup
import Testing

@testable import STOP

@Suite("Conformiteit: voorbeelden met een fout erin") struct DefectenTests {
  @Test(
    "Een willekeurige fout in een voorbeeld krijgt hetzelfde oordeel als van het officiële schema",
    .enabled(if: Voorbeelden.aanwezig && XSDRechter.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func defecten() {
    let documenten = Voorbeelden.alleXML().compactMap { document -> Defectproef.Document? in
      guard document.bytes.count < Defectproef.grootste,
        let boom = XMLLezer.lees(document.bytes, bestand: document.naam).model,
        let schema = XSDRechter.schema(ruimte: boom.wortel.ruimte)
      else { return nil }
      return .init(naam: document.naam, tak: boom.wortel.tak, schema: schema)
    }
    // 40 copies per document give over five thousand.
    let proef = Defectproef(documenten, perDocument: Defectproef.perDocument(12))
    #expect(proef.aantal > 1_000, "\(proef.aantal) kopieën")
    proef.eis(elders: 0.02)
  }
}
