import Testing

@testable import Bevindingen

@Suite("Aantallen bevindingen") struct AantallenTests {
  private static func bevinding(_ nummer: Int, ernst: Bevinding.Ernst, bestand: String = "a.xml") -> Bevinding {
    let kaart = ernst == .fout ? GemeenschappelijkeRegels.leegBestand : GemeenschappelijkeRegels.onbekendeSoort
    return kaart.bevinding("nummer \(nummer)", bij: Vindplaats(bestand: bestand), ernst: ernst)
  }

  @Test("Duizenden waarschuwingen verbergen de fout niet die erna komt") func fout() {
    let aantal = [Bevinding].grootsteAantalPerCode + 500
    let uit = (0...aantal).bevindingen { nummer -> Bevinding? in
      Self.bevinding(nummer, ernst: nummer == aantal ? .fout : .waarschuwing)
    }
    #expect(uit.count == [Bevinding].grootsteAantalPerCode + 1)
    #expect(uit.begrensd().heeftFouten)
  }

  @Test("Elk bestand houdt zijn eigen bevindingen") func perBestand() {
    let uit = (0..<5_000).bevindingen { nummer -> [Bevinding] in
      [Self.bevinding(nummer, ernst: .fout, bestand: nummer < 4_999 ? "a.xml" : "b.xml")]
    }
    #expect(uit.count == [Bevinding].grootsteAantalPerCode + 1)
    #expect(uit.last?.vindplaats?.bestand == "b.xml")
  }

  @Test(
    "Wat niet is getoond, staat er in gewoon Nederlands",
    arguments: [
      (201, "Nog 1 bevinding in dit bestand is niet getoond"), (1_000, "Nog 800 bevindingen"),
      (2_000, "Nog minstens 1800 bevindingen"),
    ])
  func rest(aantal: Int, melding: String) {
    let alle = (0..<aantal).map { Self.bevinding($0, ernst: .fout) }
    let laatste = alle.begrensd().last
    #expect(laatste?.samenvatting.hasPrefix(melding) == true)
    #expect(alle.begrensd().count == 201)
  }
}
