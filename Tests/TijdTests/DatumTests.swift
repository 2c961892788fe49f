import Testing

@testable import Tijd

@Suite("Datum en tijdstip") struct DatumTests {
  @Test("Dagen en teksten gaan heen en terug") func heenEnTerug() throws {
    for nummer in stride(from: -200_000, through: 200_000, by: 977) {
      let dag = Datum(dagnummer: nummer)
      #expect(Datum(dag.description) == dag)
    }
    #expect(Datum("2024-02-29") != nil && Datum("2023-02-29") == nil && Datum("2023-2-9") == nil)
    #expect(Datum(dagEerst: "07-04-2026")?.description == "2026-04-07")
    #expect(try #require(Datum("2026-01-31")).plus(maanden: 1).description == "2026-02-28")
  }

  @Test("Feestdagen en weekeinden zijn geen werkdag") func werkdagen() throws {
    #expect(try #require(Datum("2026-04-06")).isWerkdag == false)  // Tweede paasdag.
    #expect(try #require(Datum("2026-11-23")).weekdag == .maandag)
    #expect(try #require(Datum("2025-04-26")).isWerkdag == false)
    #expect(try #require(Datum("2026-12-25")).eersteWerkdag.description == "2026-12-28")
  }

  @Test("Zomer- en wintertijd verschillen een uur") func zomertijd() throws {
    let zomer = Tijdstip(try #require(Datum("2026-07-01")), uur: 12)
    let winter = Tijdstip(try #require(Datum("2026-01-01")), uur: 0)
    #expect(zomer.description == "2026-07-01T10:00:00Z")
    #expect(winter.description == "2025-12-31T23:00:00Z" && winter.datum.description == "2026-01-01")
    #expect(Tijdstip("2026-07-01T12:00:00+02:00") == zomer)
    #expect(Tijdstip("2026-07-01T12:00:00.123456") == zomer)
    #expect(Tijdstip("gisteren") == nil)
  }
}
