import Bevindingen
package import Opslag
import Synchronization

/// Where a system is.
package enum Systeemadres: Sendable, Hashable {
  /// In this process: the call goes straight to the router of the registered system.
  case intern
  /// A real product elsewhere; `basis` is put before the path.
  case extern(basis: String)
}

/// A call that brought no answer.
package enum VerbindingStoring: Error, Sendable, Hashable {
  case onbekendSysteem(Systeemnaam)
  case onbereikbaar(Systeemnaam, adres: String, oorzaak: String)
  /// The trace cannot be written; then nothing is sent either, because every crossing leaves a trace.
  case geenSpoor(OpslagStoring)

  package var uitlegVoorGebruiker: String {
    switch self {
    case .onbekendSysteem(let naam):
      "Het systeem '\(naam)' hoort niet bij deze werkplaats. Vul bij de verbindingen het adres van dit systeem in."
    case .onbereikbaar(let naam, let adres, let oorzaak):
      "Het systeem '\(naam)' is niet bereikbaar op '\(adres)' (\(oorzaak)). Controleer of het systeem aan staat en of "
        + "het adres klopt."
    case .geenSpoor(let storing):
      "De aanroep is niet verstuurd, omdat het Ketenspoor niet te schrijven is. \(storing.uitlegVoorGebruiker)"
    }
  }
}

/// What the Werkplaats lets go wrong on purpose.
package enum Verstoring: Sendable, Hashable {
  /// This answer comes back instead; the receiver sees nothing.
  case antwoord(Antwoord)
  case onbereikbaar(oorzaak: String)
}

/// How systems call each other. A system knows the name of the other one, never its place; so any system can be
/// swapped for a real product by changing its address, also while the program runs.
package final class Verbindingen: Sendable {
  /// Sends a request to a URL. The Server supplies it; this module has no network.
  package typealias HTTPClient = @Sendable (_ url: String, Aanroep) async throws -> Antwoord
  package typealias Verstoorder =
    @Sendable (
      _ van: Systeemnaam, _ naar: Systeemnaam, _ koppelvlak: String, Aanroep
    ) -> Verstoring?

  private struct Deelnemer: Sendable {
    let systeem: any Ketensysteem
    let router: Router
  }
  private struct Toestand: Sendable {
    var deelnemers: [Systeemnaam: Deelnemer] = [:]
    /// In the order of registering.
    var volgorde: [Systeemnaam] = []
    var adressen: [Systeemnaam: Systeemadres] = [:]
    var verstoorder: Verstoorder?
    var http: HTTPClient?
  }

  private static let sleutelbegin = "adres."
  private let spoor: Spoor
  private let instellingen: Instellingen
  private let toestand: Mutex<Toestand>

  package init(spoor: Spoor, instellingen: Instellingen, http: HTTPClient? = nil) throws {
    self.spoor = spoor
    self.instellingen = instellingen
    var begin = Toestand()
    begin.http = http
    for (sleutel, basis) in try instellingen.alle(beginnendMet: Self.sleutelbegin) {
      begin.adressen[Systeemnaam(String(sleutel.dropFirst(Self.sleutelbegin.count)))] = .extern(basis: basis)
    }
    toestand = Mutex(begin)
  }

  // MARK: - Inrichten

  package func registreer(_ systeem: any Ketensysteem) {
    let deelnemer = Deelnemer(systeem: systeem, router: systeem.router)
    toestand.withLock { toestand in
      if toestand.deelnemers.updateValue(deelnemer, forKey: systeem.naam) == nil {
        toestand.volgorde.append(systeem.naam)
      }
    }
  }

  /// In the order of registering.
  package var systemen: [any Ketensysteem] {
    toestand.withLock { toestand in toestand.volgorde.compactMap { toestand.deelnemers[$0]?.systeem } }
  }
  package func systeem(_ naam: Systeemnaam) -> (any Ketensysteem)? {
    toestand.withLock { $0.deelnemers[naam]?.systeem }
  }

  package func adres(_ naam: Systeemnaam) -> Systeemadres { toestand.withLock { $0.adressen[naam] } ?? .intern }

  /// Kept in the database; in force for the next call.
  package func zetAdres(_ naam: Systeemnaam, _ adres: Systeemadres) throws {
    let basis: String? = if case .extern(let basis) = adres { basis } else { nil }
    try instellingen.zet(Self.sleutelbegin + naam.rawValue, op: basis)
    toestand.withLock { $0.adressen[naam] = adres }
  }

  /// Nil: nothing goes wrong on purpose.
  package func zetVerstoorder(_ verstoorder: Verstoorder?) { toestand.withLock { $0.verstoorder = verstoorder } }
  package func zetHTTPClient(_ http: @escaping HTTPClient) { toestand.withLock { $0.http = http } }

  // MARK: - Aanroepen

  /// Calls another system. An answer with an error status is an answer; a Storing means that there was none.
  package func roep(
    van: Systeemnaam, naar: Systeemnaam, koppelvlak: String, _ aanroep: Aanroep
  ) async throws(VerbindingStoring) -> Antwoord {
    let adres = adres(naar)
    let vervoer: Spoorregel.Vervoer = adres == .intern ? .intern : .http
    let lijn = try begin(van: van, naar: naar, koppelvlak, aanroep, vervoer)
    let verstoorder = toestand.withLock { $0.verstoorder }
    if let verstoring = verstoorder?(van, naar, koppelvlak, aanroep) {
      return try verstoord(verstoring, naar: naar, lijn)
    }
    switch adres {
    case .intern:
      guard let router = toestand.withLock({ $0.deelnemers[naar]?.router }) else {
        throw mislukt(.onbekendSysteem(naar), lijn)
      }
      let antwoord = await router.beantwoord(aanroep, spoornummer: lijn.volgnummer)
      return try voltooi(antwoord, lijn)
    case .extern(let basis):
      return try voltooi(try await verstuur(aanroep, naar: naar, basis: basis, lijn), lijn)
    }
  }

  /// Answers a request that came in over HTTP, whichever system it is for. The Server calls this for every request;
  /// calls on a koppelvlak are traced. Nil when no system knows the path: the Server may have a page of its own there.
  package func neemAan(_ aanroep: Aanroep, van: Systeemnaam = "buiten") async -> Antwoord? {
    var andereMethode: Antwoord?
    for deelnemer in deelnemers {
      switch deelnemer.router.zoek(aanroep.methode, aanroep.pad) {
      case .onbekend: continue
      case .andereMethode(let toegestaan):
        if andereMethode == nil { andereMethode = Foutantwoord.andereMethode(aanroep, toegestaan) }
      case .gevonden(let route, _):
        guard route.soort == .koppelvlak else { return await deelnemer.router.beantwoord(aanroep) }
        return await neemAan(aanroep, van: van, route, deelnemer)
      }
    }
    return andereMethode
  }

  /// Screen or koppelvlak, and of which system; for the Server, which shows errors on a screen as a page.
  package func route(_ aanroep: Aanroep) -> (systeem: Systeemnaam, soort: Routesoort)? {
    for deelnemer in deelnemers {
      guard case .gevonden(let route, _) = deelnemer.router.zoek(aanroep.methode, aanroep.pad) else { continue }
      return (deelnemer.systeem.naam, route.soort)
    }
    return nil
  }
}

extension Verbindingen {
  /// A call under way: its number in the trace and when it began.
  private struct Lijn {
    let volgnummer: Int
    let begin: ContinuousClock.Instant
    var duurMs: Int {
      let duur = begin.duration(to: .now).components
      return Int(duur.seconds) * 1_000 + Int(duur.attoseconds / 1_000_000_000_000_000)
    }
  }

  private var deelnemers: [Deelnemer] {
    toestand.withLock { toestand in toestand.volgorde.compactMap { toestand.deelnemers[$0] } }
  }

  private func neemAan(
    _ aanroep: Aanroep, van: Systeemnaam, _ route: Router.Route, _ deelnemer: Deelnemer
  ) async -> Antwoord {
    do {
      let lijn = try begin(van: van, naar: deelnemer.systeem.naam, route.patroon, aanroep, .http)
      let antwoord = await deelnemer.router.beantwoord(aanroep, spoornummer: lijn.volgnummer)
      return try voltooi(antwoord, lijn)
    } catch {
      return Foutantwoord.bij(error, spoornummer: nil)
    }
  }

  private func begin(
    van: Systeemnaam, naar: Systeemnaam, _ koppelvlak: String, _ aanroep: Aanroep, _ vervoer: Spoorregel.Vervoer
  ) throws(VerbindingStoring) -> Lijn {
    do {
      let volgnummer = try spoor.begin(van: van, naar: naar, koppelvlak: koppelvlak, aanroep, vervoer: vervoer)
      return Lijn(volgnummer: volgnummer, begin: .now)
    } catch {
      throw .geenSpoor(Self.opslagStoring(error))
    }
  }

  /// The findings stay behind in the trace: a Swift value never crosses a border.
  private func voltooi(_ antwoord: Antwoord, _ lijn: Lijn) throws(VerbindingStoring) -> Antwoord {
    do {
      try spoor.voltooi(lijn.volgnummer, antwoord, bevindingen: antwoord.bevindingen, duurMs: lijn.duurMs)
    } catch {
      throw .geenSpoor(Self.opslagStoring(error))
    }
    var kaal = antwoord
    kaal.bevindingen = []
    return kaal
  }

  /// Writes the failure in the trace. When even that fails, the failure itself is the news.
  private func mislukt(_ storing: VerbindingStoring, _ lijn: Lijn) -> VerbindingStoring {
    try? spoor.mislukt(lijn.volgnummer, fout: storing.uitlegVoorGebruiker, duurMs: lijn.duurMs)
    return storing
  }

  private func verstoord(
    _ verstoring: Verstoring, naar: Systeemnaam, _ lijn: Lijn
  ) throws(VerbindingStoring) -> Antwoord {
    switch verstoring {
    case .antwoord(let antwoord): return try voltooi(antwoord, lijn)
    case .onbereikbaar(let oorzaak):
      throw mislukt(.onbereikbaar(naar, adres: tekst(adres(naar)), oorzaak: oorzaak), lijn)
    }
  }

  private func verstuur(
    _ aanroep: Aanroep, naar: Systeemnaam, basis: String, _ lijn: Lijn
  ) async throws(VerbindingStoring) -> Antwoord {
    guard let http = toestand.withLock({ $0.http }) else {
      throw mislukt(
        .onbereikbaar(naar, adres: basis, oorzaak: "dit programma is gestart zonder toegang tot het netwerk"), lijn)
    }
    do {
      let url = (basis.hasSuffix("/") ? String(basis.dropLast()) : basis) + aanroep.doel
      return try await http(url, aanroep)
    } catch {
      throw mislukt(.onbereikbaar(naar, adres: basis, oorzaak: "\(error)"), lijn)
    }
  }

  private func tekst(_ adres: Systeemadres) -> String {
    switch adres {
    case .intern: "intern"
    case .extern(let basis): basis
    }
  }

  private static func opslagStoring(_ fout: any Error) -> OpslagStoring {
    fout as? OpslagStoring ?? .overig(bezigMet: "schrijven van het Ketenspoor", oorzaak: "\(fout)")
  }
}
