import Foundation

/// The HTTP methods that occur in the chain.
package enum Methode: String, Sendable, Hashable, Codable, CaseIterable {
  case get = "GET"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"
  case head = "HEAD"
}

/// One name with its value from the query of a URL, decoded.
package struct Zoekvraag: Sendable, Hashable {
  package var naam: String
  package var waarde: String
  package init(naam: String, waarde: String) {
    self.naam = naam
    self.waarde = waarde
  }
}

/// An HTTP request as a value: the same for a call over the network and for one that is dispatched in memory.
package struct Aanroep: Sendable, Hashable {
  package var methode: Methode
  /// The path as it came over the line: percent-encoded, without query.
  package var pad: String
  package var zoekvragen: [Zoekvraag]
  package var koppen: Koppen
  package var inhoud: [UInt8]

  /// `doel` is a percent-encoded path, with or without a query: `/rtr/x?datum=2026-11-23`.
  package init(_ methode: Methode, _ doel: String, koppen: Koppen = [:], inhoud: [UInt8] = []) {
    self.methode = methode
    let zonderAnker = doel.prefix { $0 != "#" }
    let delen = zonderAnker.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.pad = delen.first.map(String.init) ?? "/"
    self.zoekvragen = delen.count == 2 ? Procentcodering.paren(delen[1]) : []
    self.koppen = koppen
    self.inhoud = inhoud
  }

  package static func get(_ doel: String, koppen: Koppen = [:]) -> Aanroep { Aanroep(.get, doel, koppen: koppen) }

  package static func post(_ doel: String, _ inhoud: [UInt8], soort: String, koppen: Koppen = [:]) -> Aanroep {
    var aanroep = Aanroep(.post, doel, koppen: koppen, inhoud: inhoud)
    aanroep.koppen["Content-Type"] = soort
    return aanroep
  }

  /// Follows an address out of an answer. It may be absolute, but which host answers is a setting of the werkplaats:
  /// only path and query count.
  package static func volg(_ adres: String, koppen: Koppen = [:]) -> Aanroep {
    guard let host = adres.firstRange(of: "://")?.upperBound else { return get(adres, koppen: koppen) }
    let pad = adres[host...].firstIndex(of: "/").map { String(adres[$0...]) } ?? "/"
    return get(pad, koppen: koppen)
  }

  /// A request with a JSON body.
  package static func json(
    _ methode: Methode = .post, _ doel: String, _ waarde: some Encodable, koppen: Koppen = [:]
  ) throws -> Aanroep {
    var aanroep = Aanroep(methode, doel, koppen: koppen, inhoud: try JSONvorm.bytes(waarde))
    aanroep.koppen["Content-Type"] = "application/json"
    aanroep.koppen["Accept"] = aanroep.koppen["Accept"] ?? "application/json"
    return aanroep
  }

  /// Path and query, encoded again.
  package var doel: String {
    guard !zoekvragen.isEmpty else { return pad }
    let paren = zoekvragen.map { "\(Procentcodering.codeer($0.naam))=\(Procentcodering.codeer($0.waarde))" }
    return "\(pad)?\(paren.joined(separator: "&"))"
  }

  /// The first value of a query name.
  package func zoek(_ naam: String) -> String? { zoekvragen.first { $0.naam == naam }?.waarde }
  package func zoekAlle(_ naam: String) -> [String] { zoekvragen.filter { $0.naam == naam }.map(\.waarde) }

  /// Value of a cookie, decoded.
  package func koekje(_ naam: String) -> String? {
    for kop in koppen.alle("Cookie") {
      for paar in kop.split(separator: ";") {
        let delen = paar.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if delen.count == 2, delen[0] == naam { return Procentcodering.decodeer(delen[1]) }
      }
    }
    return nil
  }

  /// The media type of the body, lower case and without parameters.
  package var soort: String { Kopwaarde(koppen["Content-Type"] ?? "").waarde }

  /// The body as JSON. Throws `Inhoudsfout`, which answers itself with a 400 problem.
  package func json<Model: Decodable>(_ model: Model.Type) throws(Inhoudsfout) -> Model {
    do {
      return try JSONDecoder().decode(model, from: Data(inhoud))
    } catch {
      throw Inhoudsfout(JSONvorm.uitleg(error))
    }
  }
}

/// The body of a request cannot be read for what it says it is. The router answers it with a 400 problem.
package struct Inhoudsfout: BeantwoordbareFout, Hashable {
  /// Dutch, for the sender.
  package let uitleg: String
  package init(_ uitleg: String) { self.uitleg = uitleg }
  package var antwoord: Antwoord {
    .probleem(status: 400, titel: "De inhoud is niet te lezen", detail: uitleg)
  }
}

/// JSON in the one form that we write: sorted keys, so that equal values are equal bytes.
enum JSONvorm {
  static func bytes(_ waarde: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(waarde))
  }

  /// What is wrong and where, in Dutch.
  static func uitleg(_ fout: any Error) -> String {
    guard let fout = fout as? DecodingError else { return "De inhoud is geen geldige JSON." }
    switch fout {
    case .keyNotFound(let sleutel, let plek):
      return "Het veld '\(pad(plek.codingPath + [sleutel]))' ontbreekt in de JSON."
    case .typeMismatch(_, let plek):
      return "De waarde van '\(pad(plek.codingPath))' in de JSON heeft de verkeerde soort."
    case .valueNotFound(_, let plek):
      return "De waarde van '\(pad(plek.codingPath))' in de JSON is leeg."
    case .dataCorrupted(let plek):
      guard !plek.codingPath.isEmpty else { return "De inhoud is geen geldige JSON." }
      return "De waarde van '\(pad(plek.codingPath))' in de JSON is niet toegestaan."
    @unknown default: return "De inhoud is geen geldige JSON."
    }
  }

  private static func pad(_ sleutels: [any CodingKey]) -> String {
    guard !sleutels.isEmpty else { return "(geheel)" }
    var pad = ""
    for sleutel in sleutels {
      if let plaats = sleutel.intValue {
        pad += "[\(plaats)]"
      } else {
        pad += pad.isEmpty ? sleutel.stringValue : ".\(sleutel.stringValue)"
      }
    }
    return pad
  }
}
