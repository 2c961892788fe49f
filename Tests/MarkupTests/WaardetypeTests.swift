import Testing

@testable import Markup

@Suite("Waarden van een grammatica") struct WaardetypeTests {
  @Test(
    "xs:double, ook als lijst",
    arguments: [
      ("1", true), ("-1.5", true), ("+.5", true), ("5.", true), ("1e5", true), ("1E-5", true), ("INF", true),
      ("-INF", true), ("NaN", true), ("", false), (".", false), ("-", false), ("1e", false), ("e5", false),
      ("1e5.0", false), ("1.2.3", false), ("inf", false), ("0x10", false), ("1-2", false), ("1e5e5", false),
      ("--1", false), ("één", false),
    ])
  func getal(tekst: String, isGoed: Bool) {
    #expect((Waardetype(basis: .double).bezwaar(tegen: tekst) == nil) == isGoed)
    let rij = tekst.isEmpty ? "1 x" : "1 \(tekst)  2.0"
    #expect((Waardetype(basis: .getallen).bezwaar(tegen: rij) == nil) == isGoed)
  }
}
