import Opslag
import Testing
import Tijd

@Suite("Uitvak") struct UitvakTests {
  private let nu = Tijdstip(seconden: 1_000_000)
  private let databank: SQLiteDatabank
  private let uitvak: Uitvak

  init() throws {
    databank = try SQLiteDatabank.inGeheugen()
    try databank.migreer(Uitvak.migraties)
    uitvak = Uitvak(databank)
  }

  private func bericht(_ id: String, naar: String = "lvbb") -> UitgaandBericht {
    UitgaandBericht(
      id: id, van: "plansoftware", naar: naar, koppelvlak: "digikoppeling", methode: "POST", pad: "/x",
      koppen: [.init(naam: "SOAPAction", waarde: "ebXML")], inhoudSha256: "", volgendePoging: nu)
  }

  private func plaats(_ berichten: UitgaandBericht...) throws {
    try databank.schrijf { verbinding in for bericht in berichten { try Uitvak.plaats(bericht, in: verbinding) } }
  }

  @Test("Een teruggedraaid besluit laat geen bericht achter") func samenMetBesluit() throws {
    struct Fout: Error {}
    #expect(throws: Fout.self) {
      try databank.schrijf { verbinding in
        try Uitvak.plaats(bericht("1"), in: verbinding)
        throw Fout()
      }
    }
    #expect(try uitvak.teBezorgen(nu).isEmpty)
  }

  @Test("Een bericht komt eruit zoals het erin ging") func heen() throws {
    try plaats(bericht("1"))
    #expect(try uitvak.teBezorgen(nu) == [bericht("1")])
  }

  @Test("Per tweetal systemen op volgorde: een later bericht wacht op het eerdere") func volgorde() throws {
    try plaats(bericht("1"), bericht("2"), bericht("3", naar: "rtr"))
    #expect(try uitvak.teBezorgen(nu).map(\.id) == ["1", "3"])
    try uitvak.mislukt("1", fout: "uit", nu: nu)
    #expect(try uitvak.teBezorgen(nu).map(\.id) == ["3"])
    let later = nu.plus(seconden: Uitvak.wachttijdenSeconden[0])
    #expect(try uitvak.teBezorgen(later).map(\.id) == ["1", "3"])
    try uitvak.bezorgd("1")
    #expect(try uitvak.teBezorgen(nu).map(\.id) == ["2", "3"])
  }

  @Test("Na de laatste poging is een bericht opgegeven, en het volgende mag") func opgeven() throws {
    try plaats(bericht("1"), bericht("2"))
    for poging in 1..<Uitvak.hoogstePogingen {
      #expect(try uitvak.mislukt("1", fout: "uit", nu: nu) == .wacht, "poging \(poging)")
    }
    #expect(try uitvak.mislukt("1", fout: "uit", nu: nu) == .opgegeven)
    #expect(try uitvak.bericht("1")?.laatsteFout == "uit")
    #expect(try uitvak.teBezorgen(nu).map(\.id) == ["2"])
    try uitvak.opnieuw("1", nu: nu)
    #expect(try uitvak.teBezorgen(nu).map(\.id) == ["1"])
  }
}
