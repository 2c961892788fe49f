import Ketenspoor
import Opslag
import Synchronization
import Testing
import Tijd

/// The clock of a machine that a test can move.
private final class Proefmachine: Sendable {
  private let stand: Mutex<Int>
  init(_ seconden: Int) { stand = Mutex(seconden) }
  func zet(_ seconden: Int) { stand.withLock { $0 = seconden } }
  var tijd: @Sendable () -> Tijdstip { { Tijdstip(seconden: self.stand.withLock { $0 }) } }
}

@Suite("Klok en Ids") struct KlokTests {
  private let databank: SQLiteDatabank
  private let machine = Proefmachine(1_000)

  init() throws {
    databank = try SQLiteDatabank.inGeheugen()
    try databank.migreer(Instellingen.migraties)
  }

  private func klok() throws -> Klok { try Klok(databank, echt: machine.tijd) }

  @Test("De klok gaat vooruit en terug, loopt mee met de machine en onthoudt zijn stand") func heenEnWeer() throws {
    let eerste = try klok()
    #expect(eerste.nu.seconden == 1_000)
    try eerste.zet(op: Tijdstip(seconden: 5_000))
    machine.zet(1_010)
    #expect(eerste.nu.seconden == 5_010)
    try eerste.verschuif(seconden: -5_000)
    let tweede = try klok()
    #expect(tweede.nu.seconden == 10)
    try tweede.gelijkMetEcht()
    #expect(try klok().nu.seconden == 1_010)
  }

  @Test("Een klok die stilstaat, loopt pas weer als dat gevraagd wordt") func stil() throws {
    try klok().zetStil()
    machine.zet(9_000)
    let later = try klok()
    #expect(later.stand == .staatStil(op: Tijdstip(seconden: 1_000)))
    try later.zet(op: Tijdstip(seconden: 2_000))
    #expect(later.nu.seconden == 2_000)
    try later.laatLopen()
    machine.zet(9_005)
    #expect(later.nu.seconden == 2_005)
  }

  @Test("Dagen verschuiven houdt de tijd op de klok gelijk, ook over de zomertijd heen") func zomertijd() throws {
    let klok = try klok()
    try klok.zet(op: try #require(Tijdstip("2026-03-28T12:30:00+01:00")))
    try klok.verschuif(dagen: 2)
    #expect(klok.nu == Tijdstip("2026-03-30T12:30:00+02:00"))
    #expect(klok.vandaag == Datum("2026-03-30"))
    try klok.verschuif(dagen: -2)
    #expect(klok.nu == Tijdstip("2026-03-28T12:30:00+01:00"))
  }

  @Test("Ids voor een proef tellen op en zijn herhaalbaar") func ids() {
    let ids = Ids.oplopend()
    #expect(ids.uuid() == "00000000-0000-4000-8000-000000000001")
    #expect(ids.uuid() == "00000000-0000-4000-8000-000000000002")
    #expect((5...7).contains(ids.getal(5...7)))
  }
}
