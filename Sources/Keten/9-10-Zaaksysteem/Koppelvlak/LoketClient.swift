import DSOKoppelvlak
import Ketenspoor
import Tijd

/// A call that brought nothing useful: what happened, for the handler.
struct Ophaalfout: Error, Sendable, Hashable {
  /// Nil: there was no answer at all.
  var status: Int?
  var uitleg: String
}

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
    try await roep(.get(Self.pad(link.href)), wat).inhoud
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
    var aanroep = aanroep
    aanroep.koppen[DSOHeader.oin] = huis.zetel.oin
    let antwoord: Antwoord
    do {
      antwoord = try await huis.omgeving.verbindingen.roep(
        van: huis.zetel.naam, naar: "loket", koppelvlak: "Verzoek afhandelen: \(wat)", aanroep)
    } catch {
      throw Ophaalfout(status: nil, uitleg: error.uitlegVoorGebruiker)
    }
    guard antwoord.isGelukt else {
      let detail = antwoord.alsProbleem?.detail ?? ""
      throw Ophaalfout(status: antwoord.status, uitleg: "DSO-LV antwoordt met status \(antwoord.status). \(detail)")
    }
    return antwoord
  }

  /// A link may be absolute; the connection knows the host.
  static func pad(_ href: String) -> String {
    guard let begin = href.firstRange(of: "://") else { return href }
    return href[begin.upperBound...].firstIndex(of: "/").map { String(href[$0...]) } ?? "/"
  }
}
