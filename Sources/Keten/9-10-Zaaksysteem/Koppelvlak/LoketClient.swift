import DSOKoppelvlak
import Ketenspoor
import Tijd

/// Calls Verzoek afhandelen v2 of DSO-LV, as this organisation.
struct LoketClient: Sendable {
  let huis: Zaakhuis
  private static let basis = DSOPad.verzoekAfhandelen + "/verzoeken"

  func referenties(_ nummer: String) async throws(Ophaalfout) -> VerzoekAfhandelen.Verzoekreferenties {
    let antwoord = try await roep(.get("\(Self.basis)/\(Procentcodering.codeer(nummer))"), "Verzoekreferenties")
    do {
      return try antwoord.json(VerzoekAfhandelen.Verzoekreferenties.self)
    } catch {
      throw Ophaalfout(status: antwoord.status, uitleg: "De verzoekreferenties zijn niet te lezen. \(error.uitleg)")
    }
  }

  /// Follows a link of the answer; never builds one.
  func volg(_ link: HAL.Link, _ wat: String) async throws(Ophaalfout) -> [UInt8] {
    try await roep(.volg(link.href), wat).inhoud
  }

  func zoek(_ vraag: VerzoekAfhandelen.Zoekvraag) async throws(Ophaalfout) -> [VerzoekAfhandelen.Zaakverwijzing] {
    guard let aanroep = try? Aanroep.json(.post, "\(Self.basis)/_zoek", vraag) else { return [] }
    let antwoord = try await roep(aanroep, "Verzoeken zoeken")
    do {
      return try antwoord.json(VerzoekAfhandelen.Zaakverwijzingen.self).embedded.zaakverwijzingen
    } catch {
      throw Ophaalfout(status: antwoord.status, uitleg: "De zoekresultaten zijn niet te lezen. \(error.uitleg)")
    }
  }

  func wijzig(_ nummer: String, _ wat: Doorzending.Wat, _ oin: String?) async throws(Ophaalfout) {
    let doel = "\(Self.basis)/\(Procentcodering.codeer(nummer))/\(wat.rawValue)"
    guard var aanroep = try? Aanroep.json(.put, doel, VerzoekAfhandelen.OrganisatieWijziging(oin: oin)) else { return }
    // A null must be there: it clears the behandeldienst.
    if oin == nil { aanroep.inhoud = Array("{\"oin\":null}".utf8) }
    _ = try await roep(aanroep, "Doorzenden")
  }

  private func roep(_ aanroep: Aanroep, _ wat: String) async throws(Ophaalfout) -> Antwoord {
    try await huis.roep("loket", "DSO-LV", "Verzoek afhandelen: \(wat)", aanroep)
  }
}
