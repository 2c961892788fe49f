import Testing

@testable import Geometrie

@Suite("Getallen van een posList") struct GetallenrijTests {
  @Test("Elk getal is bit voor bit dat van de standaardbibliotheek") func gelijk() {
    // A linear congruence (Knuth): the same numbers in every run.
    var staat: UInt64 = 1
    func worp(_ aantal: UInt64) -> Int {
      staat = staat &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((staat >> 33) % aantal)
    }
    for _ in 0..<20_000 {
      let cijfers = (0...worp(20)).map { _ in String(worp(10)) }.joined()
      let punt = worp(UInt64(cijfers.count + 1))
      let tekst =
        (worp(2) == 0 ? "-" : "") + cijfers.prefix(punt) + (worp(2) == 0 ? "." : "") + cijfers.dropFirst(punt)
      guard let verwacht = Double(tekst) else { continue }
      #expect(Getallenrij.lees(tekst, metKommas: false)?.map(\.bitPattern) == [verwacht.bitPattern], "\(tekst)")
    }
  }

  @Test("Wit en komma's scheiden; een exponent en een plus mogen") func rij() {
    #expect(Getallenrij.lees("\n 1 2.5\t-3e2 +4 .5 6. ", metKommas: false) == [1, 2.5, -300, 4, 0.5, 6])
    #expect(Getallenrij.lees("1,2 3,4", metKommas: true) == [1, 2, 3, 4])
    #expect(Getallenrij.lees("", metKommas: false) == [])
  }

  @Test("Wat geen getal is, telt niet", arguments: ["1,2", "nan", "inf", "0x10", "-", ".", "1e", "1-2", "é", "1e999"])
  func fout(tekst: String) {
    #expect(Getallenrij.lees(tekst, metKommas: false) == nil)
  }
}
