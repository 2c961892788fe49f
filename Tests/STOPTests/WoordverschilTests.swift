import Testing

@testable import STOP

@Suite struct WoordverschilTests {
  @Test("Twee teksten verschillen per woord; zonder wat vervalt staat er de nieuwe, met haar regels")
  func perWoord() {
    let wordt = "Een boom dikker dan 20 centimeter.\nNiet in mei."
    let delen = Woordverschil.delen(was: "Een boom dikker dan 30 centimeter.", wordt: wordt)
    #expect(delen.filter { $0.soort == .verwijderd }.map(\.tekst) == ["30"])
    #expect(delen.filter { $0.soort == .nieuw }.map(\.tekst).joined(separator: "|").contains("20|"))
    #expect(delen.filter { $0.soort != .verwijderd }.map(\.tekst).joined() == wordt)
    #expect(Woordverschil.delen(was: "gelijk", wordt: "gelijk").map(\.soort) == [.gelijk])
    #expect(Woordverschil.delen(was: "", wordt: "nieuw").map(\.soort) == [.nieuw])
    #expect(Woordverschil.delen(was: "weg", wordt: "").map(\.soort) == [.verwijderd])
  }
}
