package import Ketenspoor
package import Tijd

/// What a run needs of a running werkplaats: answers, the practice clock, and time to deliver messages.
package struct Ketenomgeving: Sendable {
  /// Answers a call as the server does.
  package var roep: @Sendable (Aanroep) async -> Antwoord
  package var zetKlok: @Sendable (Tijdstip) async throws -> Void
  /// Lets all systems do what the clock asks and delivers messages until it is quiet.
  package var verwerkTijd: @Sendable () async throws -> Void
  package var nu: @Sendable () -> Tijdstip

  package init(
    roep: @escaping @Sendable (Aanroep) async -> Antwoord,
    zetKlok: @escaping @Sendable (Tijdstip) async throws -> Void,
    verwerkTijd: @escaping @Sendable () async throws -> Void, nu: @escaping @Sendable () -> Tijdstip
  ) {
    self.roep = roep
    self.zetKlok = zetKlok
    self.verwerkTijd = verwerkTijd
    self.nu = nu
  }

  /// Puts the clock at nine in the morning of a day and lets everything happen that was due.
  func gaNaar(_ dag: Datum) async throws(Bedieningsfout) {
    do {
      try await zetKlok(Tijdstip(dag, uur: 9))
      try await verwerkTijd()
    } catch {
      throw Bedieningsfout("De oefenklok kon niet op \(dag) worden gezet: \(error)")
    }
  }

  func wacht() async throws(Bedieningsfout) {
    do {
      try await verwerkTijd()
    } catch {
      throw Bedieningsfout("De berichten konden niet worden bezorgd: \(error)")
    }
  }
}
