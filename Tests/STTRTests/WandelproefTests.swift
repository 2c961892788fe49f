import Bevindingen
import DMN
import Foundation
import Testing

@testable import STTR

/// More walks with WERKPLAATS_WANDELINGEN=n; ten thousand per file is for a release build.
@Suite struct WandelproefTests {
  static let aantal = ProcessInfo.processInfo.environment["WERKPLAATS_WANDELINGEN"].flatMap { Int($0) } ?? 40

  private typealias Tabel = AnalysegrenzenTests.Tabel

  private static func loop(_ tabellen: [Tabel], _ keren: Int = 300) throws -> Wandelproef.Verslag {
    let vragen = [("a", "Is a zo?"), ("b", "Is b zo?")]
    return Wandelproef.loop(try AnalysegrenzenTests.regels(vragen: vragen, tabellen), keren: keren, zaad: 5)
  }

  @Test("Elke conclusie wordt geteld, en hetzelfde zaad geeft hetzelfde verslag")
  func telling() throws {
    let tabel = Tabel(
      naam: "top", beleid: "FIRST", kolommen: ["a", "b"],
      rijen: [["true", "true", "\"Verbod\""], ["-", "-", "\"Toestemmingsvrij\""]])
    let verslag = try Self.loop([tabel])
    #expect(verslag.isGoed && verslag.wandelingen == 300)
    #expect(Set(verslag.conclusies.keys) == ["Verbod", "Toestemmingsvrij"])
    #expect(verslag.conclusies.values.reduce(0, +) == 300)
    #expect(verslag.gewijzigd > 0 && verslag.antwoorden > verslag.wandelingen)
    #expect(try Self.loop([tabel]) == verslag)
  }

  @Test("Null staat bij de beslissing waar het begon, met antwoorden die er weer toe leiden")
  func zonderUitkomst() throws {
    let tabellen = [
      Tabel(naam: "deel", beleid: "UNIQUE", kolommen: ["a"], rijen: [["true", "\"ja\""]]),
      Tabel(
        naam: "top", beleid: "FIRST", kolommen: ["deel", "b"],
        rijen: [["\"ja\"", "true", "\"Verbod\""], ["\"ja\"", "false", "\"Toestemmingsvrij\""]]),
    ]
    let regels = try AnalysegrenzenTests.regels(vragen: [("a", "Is a zo?"), ("b", "Is b zo?")], tabellen)
    let verslag = Wandelproef.loop(regels, keren: 300, zaad: 5)
    let vondst = try #require(verslag.zonderUitkomst.first)
    #expect(verslag.zonderUitkomst.map(\.beslissing) == ["deel"] && verslag.tegenspraken == [])
    #expect(vondst.aantal + verslag.conclusies.values.reduce(0, +) == 300)
    #expect(vondst.voorbeeld.antwoorden.contains { $0.vraag == "Is a zo?" && $0.antwoord == "false" })
    let weer = Vergunningcheck(regels).bepaal(
      vondst.voorbeeld.antwoorden.map { Antwoord(id: $0.id, antwoord: $0.antwoord) })
    #expect(weer.openVragen == [] && weer.uitkomst.waarde == nil && weer.isBepaald)
  }

  @Test("Rijen die samen passen en iets anders geven, worden geteld")
  func tegenspraak() throws {
    let verslag = try Self.loop([
      Tabel(
        naam: "top", beleid: "ANY", kolommen: ["a"],
        rijen: [["true", "\"Verbod\""], ["not(null)", "\"Toestemmingsvrij\""]])
    ])
    #expect(verslag.zonderUitkomst == [] && verslag.nietAf == [])
    let vondst = try #require(verslag.tegenspraken.first)
    #expect(verslag.tegenspraken.count == 1 && vondst.beslissing == "top" && vondst.aantal > 50)
    #expect(vondst.voorbeeld.antwoorden.map(\.antwoord) == ["true"])
  }

  @Test("Een vraag die geen antwoord aanneemt, houdt de wandeling niet op")
  func nietAf() throws {
    var ontwerp = EncoderTests.kappen
    ontwerp.vragen[0].patroon = "[^0-9]+"
    let bytes = try #require(STTREncoder.codeer(ontwerp).model)
    let regels = try #require(STTRDecoder.decodeer(bytes, bestand: "r.dmn").model)
    let verslag = Wandelproef.loop(regels, keren: 20, zaad: 1)
    #expect(verslag.wandelingen == 20)
    #expect(verslag.nietAf.allSatisfy { $0.oorzaak.contains("neemt geen antwoord aan") })
  }

  @Test("Willekeurige bestanden: elke wandeling komt tot een einde")
  func willekeurig() throws {
    var dobbelsteen = Dobbelsteen(17)
    for nummer in 0..<60 {
      let bestand = Toevalsbestand(&dobbelsteen)
      let regels = try #require(STTRDecoder.decodeer(bestand.xml, bestand: "toeval-\(nummer).dmn").model)
      let verslag = Wandelproef.loop(regels, keren: 25, zaad: UInt64(nummer))
      #expect(verslag.wandelingen == 25)
      #expect(verslag.nietAf == [], "toeval-\(nummer) \(String(decoding: bestand.xml, as: UTF8.self))")
    }
  }

  @Test(
    "Elk voorbeeld loopt met willekeurige antwoorden naar een conclusie, zonder tegenspraak",
    .enabled(if: Voorbeelden.aanwezig, Voorbeelden.overgeslagen),
    arguments: Voorbeelden.goed + Voorbeelden.fout.dropFirst())
  func voorbeelden(pad: String) throws {
    let regels = try #require(STTRDecoder.decodeer(try Voorbeelden.bytes(pad), bestand: pad).model)
    let verslag = Wandelproef.loop(regels, keren: Self.aantal, zaad: 1)
    #expect(verslag.wandelingen == Self.aantal)
    #expect(verslag.isGoed, "\(verslag.zonderUitkomst) \(verslag.tegenspraken) \(verslag.nietAf)")
  }
}
