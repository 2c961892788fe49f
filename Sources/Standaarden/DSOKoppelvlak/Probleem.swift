/// `application/problem+json` (RFC 7807), as all DSO APIs answer errors; 400 names the parameters.
package struct Probleem: Sendable, Hashable, Codable, Error {
  package var type: String
  package var title: String
  package var status: Int
  package var detail: String?
  package var instance: String?
  package var invalidParams: [Parameter]?

  package struct Parameter: Sendable, Hashable, Codable {
    package var name: String
    package var reason: String?
    package init(name: String, reason: String? = nil) {
      self.name = name
      self.reason = reason
    }
  }

  package init(
    status: Int, title: String, detail: String? = nil, type: String = "about:blank", instance: String? = nil,
    invalidParams: [Parameter]? = nil
  ) {
    self.type = type
    self.title = title
    self.status = status
    self.detail = detail
    self.instance = instance
    self.invalidParams = invalidParams
  }

  private enum CodingKeys: String, CodingKey {
    case type, title, status, detail, instance
    case invalidParams = "invalid-params"
  }
}

extension Probleem {
  package static func ongeldig(_ detail: String, parameters: [Parameter]? = nil) -> Probleem {
    Probleem(status: 400, title: "De aanroep klopt niet", detail: detail, invalidParams: parameters)
  }
  /// No or an unknown `x-api-key` (measured by others on the real API).
  package static let inloggegevensOntbreken = Probleem(
    status: 401, title: "Inloggegevens ontbreken", detail: "Stuur de header x-api-key mee")
  package static func geenToegang(_ detail: String) -> Probleem {
    Probleem(status: 403, title: "Geen toegang", detail: detail)
  }
  package static func nietGevonden(_ detail: String) -> Probleem {
    Probleem(status: 404, title: "Niet gevonden", detail: detail)
  }
  package static func onverwerkbaar(_ detail: String) -> Probleem {
    Probleem(status: 422, title: "De aanroep is niet te verwerken", detail: detail)
  }
  /// What the werkplaats does not imitate says so.
  package static func nietNagebootst(_ detail: String) -> Probleem {
    Probleem(status: 501, title: "Niet nagebootst in de werkplaats", detail: detail)
  }
}
