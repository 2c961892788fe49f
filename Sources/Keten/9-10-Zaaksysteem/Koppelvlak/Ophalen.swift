import DSOKoppelvlak
import Ketenspoor

/// A call that brought nothing useful: what happened, for the handler.
struct Ophaalfout: Error, Sendable, Hashable {
  /// Nil: there was no answer at all.
  var status: Int?
  var uitleg: String
}

extension Zaakhuis {
  /// Calls a DSO service as this organisation; an answer that is not 2xx is a reason in Dutch.
  func roep(
    _ naar: Systeemnaam, _ dienst: String, _ koppelvlak: String, _ aanroep: Aanroep
  ) async throws(Ophaalfout) -> Antwoord {
    var aanroep = aanroep
    aanroep.koppen[DSOHeader.oin] = zetel.oin
    let antwoord: Antwoord
    do {
      antwoord = try await omgeving.verbindingen.roep(
        van: zetel.naam, naar: naar, koppelvlak: koppelvlak, aanroep)
    } catch {
      throw Ophaalfout(status: nil, uitleg: error.uitlegVoorGebruiker)
    }
    guard antwoord.isGelukt else {
      let detail = antwoord.alsProbleem?.detail ?? ""
      throw Ophaalfout(status: antwoord.status, uitleg: "\(dienst) antwoordt met status \(antwoord.status). \(detail)")
    }
    return antwoord
  }
}
