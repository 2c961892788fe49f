import DSOKoppelvlak
import Ketenspoor

/// Another system answered with a refusal, or not at all. Dutch, for the page.
struct Ketenweigering: Error { var reden: String }

/// Calls of this desk to one other system.
struct Ketenroep: Sendable {
  let omgeving: Werkplaatsomgeving
  let naar: Systeemnaam
  /// How messages name it, at the beginning of a sentence.
  let noemt: String

  private static let zelf: Systeemnaam = "regelbeheer"

  func roep(_ koppelvlak: String, _ aanroep: Aanroep) async throws(Ketenweigering) -> Ketenspoor.Antwoord {
    let antwoord: Ketenspoor.Antwoord
    do {
      antwoord = try await omgeving.verbindingen.roep(
        van: Self.zelf, naar: naar, koppelvlak: koppelvlak, aanroep)
    } catch {
      throw Ketenweigering(reden: "\(noemt) is niet bereikbaar. Probeer het straks opnieuw.")
    }
    guard antwoord.isGelukt else {
      throw Ketenweigering(reden: antwoord.alsProbleem?.detail ?? "\(noemt) gaf status \(antwoord.status).")
    }
    return antwoord
  }

  func lees<Model: Decodable>(
    _ model: Model.Type, _ antwoord: Ketenspoor.Antwoord
  ) throws(Ketenweigering) -> Model {
    do {
      return try antwoord.json(model)
    } catch {
      throw Ketenweigering(reden: "Het antwoord van \(noemt.lowercasedEerste) is niet te lezen. \(error.uitleg)")
    }
  }
}

extension String {
  /// "De RTR" inside a sentence; a name in capitals stays.
  fileprivate var lowercasedEerste: String { hasPrefix("De ") ? "de " + dropFirst(3) : self }
}
