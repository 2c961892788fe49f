import Foundation
package import Opslag
import Synchronization
package import Tijd

/// The practice clock: the one time that all systems live by. It runs along with the machine at a distance, or stands
/// still; it can be moved forward and back; its position is kept in the database.
package final class Klok: Sendable {
  package enum Stand: Sendable, Hashable {
    /// Runs; so many seconds ahead of (or behind) the machine.
    case loopt(verschilSeconden: Int)
    case staatStil(op: Tijdstip)
  }

  /// The clock of this machine.
  package static let machine: @Sendable () -> Tijdstip = {
    Tijdstip(seconden: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  private static let sleutel = "klok"
  private let instellingen: Instellingen
  private let echteTijd: @Sendable () -> Tijdstip
  private let bewaakteStand: Mutex<Stand>

  /// Goes on where the clock of this database was. `echt` is the clock of the machine, or of a test.
  package init(_ databank: any Databank, echt: @escaping @Sendable () -> Tijdstip) throws {
    instellingen = Instellingen(databank)
    echteTijd = echt
    let bewaard = try instellingen.lees(Self.sleutel)
    bewaakteStand = Mutex(bewaard.flatMap { Stand($0) } ?? .loopt(verschilSeconden: 0))
  }

  package var nu: Tijdstip {
    switch stand {
    case .loopt(let verschil): echteTijd().plus(seconden: verschil)
    case .staatStil(let tijdstip): tijdstip
    }
  }
  /// The day in the Netherlands.
  package var vandaag: Datum { nu.datum }
  package var stand: Stand { bewaakteStand.withLock { $0 } }
  /// What the machine says, for the trace.
  package var echt: Tijdstip { echteTijd() }

  /// Moves the clock, forward or back; it keeps running, or keeps standing still.
  package func zet(op tijdstip: Tijdstip) throws {
    switch stand {
    case .loopt: try zet(.loopt(verschilSeconden: tijdstip.seconden - echteTijd().seconden))
    case .staatStil: try zet(.staatStil(op: tijdstip))
    }
  }

  package func verschuif(seconden: Int) throws { try zet(op: nu.plus(seconden: seconden)) }

  /// The same time of day, so many days later (or earlier), also across the change to summer time.
  package func verschuif(dagen: Int) throws {
    let nu = nu
    let naMiddernacht = nu.seconden - Tijdstip(nu.datum).seconden
    try zet(op: Tijdstip(nu.datum.plus(dagen: dagen)).plus(seconden: naMiddernacht))
  }

  package func gelijkMetEcht() throws { try zet(.loopt(verschilSeconden: 0)) }
  package func zetStil() throws { try zet(.staatStil(op: nu)) }
  package func laatLopen() throws { try zet(.loopt(verschilSeconden: nu.seconden - echteTijd().seconden)) }

  /// Kept first, then in force: after a sudden end the clock is not behind what somebody saw.
  private func zet(_ nieuw: Stand) throws {
    try instellingen.zet(Self.sleutel, op: nieuw.tekst)
    bewaakteStand.withLock { $0 = nieuw }
  }
}

extension Klok.Stand {
  fileprivate var tekst: String {
    switch self {
    case .loopt(let verschil): "loopt \(verschil)"
    case .staatStil(let tijdstip): "stil \(tijdstip)"
    }
  }

  fileprivate init?(_ tekst: String) {
    let delen = tekst.split(separator: " ")
    guard delen.count == 2 else { return nil }
    if delen[0] == "loopt", let verschil = Int(delen[1]) {
      self = .loopt(verschilSeconden: verschil)
    } else if delen[0] == "stil", let tijdstip = Tijdstip(delen[1]) {
      self = .staatStil(op: tijdstip)
    } else {
      return nil
    }
  }
}
