import Bevindingen
import Markup
import Testing
import Tijd

@testable import STOP

@Suite("Regels over de delen van een levering") struct LeveringsregelTests {
  private static func kennisgeving(
    work: String = "/akn/nl/doc/gm9995/2024/k1", over: String? = "/akn/nl/bill/gm9995/2024/b1/nld@1",
    soort: String = "KennisgevingBesluittermijnen", maker: String = "/tooi/id/gemeente/gm9995",
    stappen: [(String, String)] = []
  ) -> AanleveringKennisgeving {
    AanleveringKennisgeving(
      bestand: "kennisgeving.xml",
      identificatie: ExpressionIdentificatie(work: work, expression: "\(work)/nld@1", soort: .kennisgeving),
      metadata: KennisgevingMetadata(
        eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: maker, officieleTitel: "Kennisgeving",
        onderwerpen: [], mededelingOver: over, soortKennisgeving: soort),
      procedureverloopmutatie: stappen.isEmpty
        ? nil
        : Procedureverloopmutatie(
          bekendOp: Leveringvoorbeeld.dag("2026-11-24"),
          voegStappenToe: stappen.map {
            Procedurestap(soortStap: $0.0, voltooidOp: Leveringvoorbeeld.dag($0.1))
          }), tekst: Tak("Kennisgeving", in: STOPNaamruimte.tekst))
  }

  private func codes(_ kennisgeving: AanleveringKennisgeving) -> Set<String> {
    let gevonden = Kennisgevingsregels.controleer(
      kennisgeving, bekendmaking: Leveringvoorbeeld.dag("2026-12-01"))
    return Set(gevonden.map(\.code.rawValue))
  }

  @Test("Elke fout in een kennisgeving geeft haar code, en een goede geeft niets") func kennisgevingen() {
    let (begin, einde) = (Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn)
    #expect(codes(Self.kennisgeving(stappen: [(begin, "2026-12-02"), (einde, "2027-01-13")])) == [])
    #expect(codes(Self.kennisgeving(stappen: [(begin, "2026-11-30"), (einde, "2027-01-13")])) == ["LVBB4703"])
    #expect(codes(Self.kennisgeving(stappen: [(begin, "2026-12-09"), (einde, "2026-12-02")])) == ["LVBB4758"])
    #expect(codes(Self.kennisgeving(work: "/akn/nl/bill/gm9995/2024/k1")) == ["LVBB4707"])
    #expect(codes(Self.kennisgeving(over: "/akn/nl/act/gm9995/2024/b1/nld@1")) == ["LVBB4708"])
    #expect(codes(Self.kennisgeving(maker: "Rieteroog")) == ["LVBB4737"])
    #expect(codes(Self.kennisgeving(soort: "KennisgevingUitspraakRechter")) == ["LVBB4738"])
    #expect(codes(Self.kennisgeving(soort: "KennisgevingVoorgenomenBesluit")) == ["LVBB4740"])
    let voornemen = Self.kennisgeving(
      over: nil, soort: "KennisgevingVoorgenomenBesluit", stappen: [(einde, "2027-01-13")])
    #expect(codes(voornemen) == ["LVBB4763"])
  }

  @Test("Een png met een alfakanaal of een doorzichtige kleur is doorzichtig") func doorzichtig() {
    func png(kleursoort: UInt8, blok: String) -> [UInt8] {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 1, 0, 0, 0, 1, 8, kleursoort, 0, 0, 0, 1, 2, 3, 4] + [0, 0, 0, 0] + Array(blok.utf8)
        + [0, 0, 0, 0]
    }
    #expect(Bestandsoort.isDoorzichtigePNG(png(kleursoort: 6, blok: "IDAT")))
    #expect(Bestandsoort.isDoorzichtigePNG(png(kleursoort: 3, blok: "tRNS")))
    #expect(!Bestandsoort.isDoorzichtigePNG(png(kleursoort: 2, blok: "IDAT")))
    #expect(!Bestandsoort.isDoorzichtigePNG([0x89, 0x50]))
  }

  @Test("Een beroep en een schorsing openen en sluiten om de beurt") func perioden() {
    func codes(_ stappen: [(String, String)]) -> [String] {
      let rij = stappen.map {
        Procedurestap(
          soortStap: "/join/id/stop/procedure/stap_\($0.0)", voltooidOp: Leveringvoorbeeld.dag($0.1))
      }
      return Procedureperioden.controleer(rij, bij: Vindplaats(bestand: "b.xml")).map(\.code.rawValue)
    }
    #expect(codes([("018", "2026-01-01"), ("019", "2026-01-02"), ("020", "2026-01-03"), ("021", "2026-01-04")]) == [])
    #expect(codes([("018", "2026-01-01"), ("018", "2026-01-02")]) == ["STOP1310"])
    #expect(codes([("019", "2026-01-01")]) == ["STOP1311"])
    #expect(codes([("021", "2026-01-01")]) == ["STOP1312"])
    #expect(codes([("018", "2026-01-01"), ("019", "2026-01-02"), ("019", "2026-01-03")]) == ["STOP1313"])
    #expect(codes([("018", "2026-01-01"), ("020", "2026-01-02")]) == ["STOP1315"])
    #expect(codes([("002", "2026-01-01"), ("002", "2026-01-02")]) == ["STOP1302"])
    #expect(codes([("014", "2026-01-02"), ("005", "2026-01-01")]) == ["STOP1304"])
  }
}
