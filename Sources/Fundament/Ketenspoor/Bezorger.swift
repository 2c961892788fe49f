package import Opslag
package import Tijd

/// Delivers the messages of the Uitvak through Verbindingen. One round at a time: who asks during a round waits for
/// it, so that no message is on its way twice.
package actor Bezorger {
  /// What one round did.
  package struct Ronde: Sendable, Hashable {
    package var bezorgd = 0
    package var mislukt = 0
    package var opgegeven = 0
  }

  /// Two systems that keep answering each other would go on for ever. No casus needs so many messages in one round.
  package static let meesteBerichtenPerRonde = 10_000

  /// Set while a message is being delivered: a route that asks for a round itself would wait for itself.
  @TaskLocal private static var isAanHetBezorgen = false

  private let uitvak: Uitvak
  private let kluis: Bestandskluis
  private let verbindingen: Verbindingen
  private let tolk: Bezorgtolk
  private let beurt = Beurt()

  package init(uitvak: Uitvak, kluis: Bestandskluis, verbindingen: Verbindingen, tolk: Bezorgtolk = .geen) {
    self.tolk = tolk
    self.uitvak = uitvak
    self.kluis = kluis
    self.verbindingen = verbindingen
  }

  /// Delivers until nothing is due at `nu`, including the messages that deliveries bring about. Called from a route
  /// that is itself being delivered to, it does nothing: the round under way takes the new messages along.
  @discardableResult
  package func leegAlles(_ nu: Tijdstip) async throws -> Ronde {
    guard !Self.isAanHetBezorgen else { return Ronde() }
    return try await beurt.houd { try await bezorgAlles(nu) }
  }

  private func bezorgAlles(_ nu: Tijdstip) async throws -> Ronde {
    var ronde = Ronde()
    var aantal = 0
    while aantal < Self.meesteBerichtenPerRonde {
      let berichten = try uitvak.teBezorgen(nu)
      if berichten.isEmpty { break }
      for bericht in berichten {
        aantal += 1
        try await Self.$isAanHetBezorgen.withValue(true) { try await bezorg(bericht, nu, &ronde) }
      }
    }
    return ronde
  }

  private func bezorg(_ bericht: UitgaandBericht, _ nu: Tijdstip, _ ronde: inout Ronde) async throws {
    let afzender = verbindingen.systeem(Systeemnaam(bericht.van))
    switch await poging(bericht, nu) {
    case .bezorgd(let antwoord):
      try uitvak.bezorgd(bericht.id)
      ronde.bezorgd += 1
      await afzender?.bezorgd(bericht, antwoord: antwoord)
    case .laterOpnieuw(let fout):
      guard try uitvak.mislukt(bericht.id, fout: fout, nu: nu) == .opgegeven else {
        ronde.mislukt += 1
        return
      }
      ronde.opgegeven += 1
      await afzender?.opgegeven(bericht, fout: fout)
    case .nooit(let fout):
      try uitvak.opgegeven(bericht.id, fout: fout)
      ronde.opgegeven += 1
      await afzender?.opgegeven(bericht, fout: fout)
    }
  }

  private enum Afloop {
    case bezorgd(Antwoord)
    case laterOpnieuw(String)
    case nooit(String)
  }

  private func poging(_ bericht: UitgaandBericht, _ nu: Tijdstip) async -> Afloop {
    guard let methode = Methode(rawValue: bericht.methode) else {
      return .nooit("De methode '\(bericht.methode)' bestaat niet.")
    }
    do {
      var aanroep = Aanroep(methode, bericht.pad)
      aanroep.inhoud = bericht.inhoudSha256.isEmpty ? [] : try kluis.lees(bericht.inhoudSha256) ?? []
      for kop in bericht.koppen { aanroep.koppen.voegToe(kop.naam, kop.waarde) }
      aanroep = tolk.ververs(aanroep, nu)
      let antwoord = try await verbindingen.roep(
        van: Systeemnaam(bericht.van), naar: Systeemnaam(bericht.naar), koppelvlak: bericht.koppelvlak, aanroep)
      if antwoord.isGelukt, let bezwaar = tolk.bezwaar(aanroep, antwoord) { return .laterOpnieuw(bezwaar) }
      return Self.afloop(antwoord)
    } catch let storing as VerbindingStoring {
      return .laterOpnieuw(storing.uitlegVoorGebruiker)
    } catch let storing as OpslagStoring {
      return .laterOpnieuw(storing.uitlegVoorGebruiker)
    } catch {
      return .laterOpnieuw("\(error)")
    }
  }

  /// Trying again helps when the receiver is in trouble (5xx), busy (429) or too slow (408). When it refuses the
  /// message (other 4xx) or does not know the interface (501), the same message will be refused again.
  private static func afloop(_ antwoord: Antwoord) -> Afloop {
    let fout = "HTTP-status \(antwoord.status). \(antwoord.alsProbleem?.detail ?? "")"
    return switch antwoord.status {
    case 200..<400: .bezorgd(antwoord)
    case 408, 429: .laterOpnieuw(fout)
    case 501: .nooit(fout)
    case 500...: .laterOpnieuw(fout)
    default: .nooit(fout)
    }
  }
}
