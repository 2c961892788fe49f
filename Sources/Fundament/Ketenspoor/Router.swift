/// Who the route is for. Calls on a koppelvlak cross a border of the chain and are traced; screens are not.
package enum Routesoort: Sendable, Hashable {
  case scherm, koppelvlak
}

/// What a route gets: the request, and the parts of the path that its pattern names.
package struct Verzoekcontext: Sendable {
  package let aanroep: Aanroep
  /// Number in the Ketenspoor; nil for screens.
  package let spoornummer: Int?
  private let parameters: [String: String]

  package init(_ aanroep: Aanroep, parameters: [String: String] = [:], spoornummer: Int? = nil) {
    self.aanroep = aanroep
    self.parameters = parameters
    self.spoornummer = spoornummer
  }

  /// The decoded value of `{naam}` in the pattern. A name that the pattern does not have is a bug.
  package subscript(_ naam: String) -> String {
    guard let waarde = parameters[naam] else { preconditionFailure("Het patroon heeft geen '{\(naam)}'") }
    return waarde
  }
}

/// Which handler answers which path. A value: every system makes its own, and they can be combined.
///
/// A pattern is `/vast/{naam}/…`, at the end optionally `{naam...}` for all that follows (also nothing). The most
/// specific route wins, whatever the order of adding: fixed text before `{naam}` before `{naam...}`.
package struct Router: Sendable {
  package typealias Afhandeling = @Sendable (Verzoekcontext) async throws -> Antwoord

  package struct Route: Sendable {
    package let methode: Methode
    package let patroon: String
    package let soort: Routesoort
    let segmenten: [Segment]
    let doe: Afhandeling
  }

  enum Segment: Sendable, Hashable {
    case vast(String)
    case parameter(String)
    case rest(String)

    var rang: Int {
      switch self {
      case .vast: 0
      case .parameter: 1
      case .rest: 2
      }
    }
  }

  package enum Uitkomst: Sendable {
    case gevonden(Route, parameters: [String: String])
    /// The path exists, but not with this method.
    case andereMethode(toegestaan: [Methode])
    case onbekend
  }

  /// In the order of adding.
  package private(set) var routes: [Route] = []
  /// Places in `routes` by the first fixed segment, so that a big router does not try every route.
  private var opBegin: [String: [Int]] = [:]
  private var zonderBegin: [Int] = []

  package init() {}

  package mutating func bij(
    _ methode: Methode, _ patroon: String, _ soort: Routesoort, _ doe: @escaping Afhandeling
  ) {
    let segmenten = Self.segmenten(patroon)
    precondition(
      !routes.contains { $0.methode == methode && Self.zelfdeVorm($0.segmenten, segmenten) },
      "\(methode.rawValue) \(patroon) is al eerder toegevoegd")
    voegToe(Route(methode: methode, patroon: patroon, soort: soort, segmenten: segmenten, doe: doe))
  }

  /// A page for people: GET.
  package mutating func scherm(_ patroon: String, _ doe: @escaping Afhandeling) { bij(.get, patroon, .scherm, doe) }
  /// A form that people send: POST.
  package mutating func formulier(_ patroon: String, _ doe: @escaping Afhandeling) {
    bij(.post, patroon, .scherm, doe)
  }
  /// A route for other systems.
  package mutating func koppelvlak(_ methode: Methode, _ patroon: String, _ doe: @escaping Afhandeling) {
    bij(methode, patroon, .koppelvlak, doe)
  }

  package mutating func neemOver(_ ander: Router) {
    for route in ander.routes { bij(route.methode, route.patroon, route.soort, route.doe) }
  }

  package static func samen(_ routers: [Router]) -> Router {
    var samen = Router()
    for router in routers { samen.neemOver(router) }
    return samen
  }

  package func zoek(_ methode: Methode, _ pad: String) -> Uitkomst {
    let delen = Self.delen(pad)
    let plaatsen = (delen.first.flatMap { opBegin[$0] } ?? []) + zonderBegin
    var beste: (route: Route, parameters: [String: String])?
    var toegestaan: Set<Methode> = []
    for plaats in plaatsen {
      let route = routes[plaats]
      guard let parameters = Self.past(route.segmenten, delen) else { continue }
      toegestaan.insert(route.methode)
      // HEAD is a GET of which only the headers are sent (RFC 9110, 9.3.2).
      guard route.methode == methode || (methode == .head && route.methode == .get) else { continue }
      if let tot = beste, !Self.isSpecifieker(route.segmenten, tot.route.segmenten) { continue }
      beste = (route, parameters)
    }
    if let beste { return .gevonden(beste.route, parameters: beste.parameters) }
    guard !toegestaan.isEmpty else { return .onbekend }
    return .andereMethode(toegestaan: Methode.allCases.filter { toegestaan.contains($0) })
  }

  /// Answers a request. Never throws: trouble in a route becomes a problem answer that names `spoornummer`.
  package func beantwoord(_ aanroep: Aanroep, spoornummer: Int? = nil) async -> Antwoord {
    switch zoek(aanroep.methode, aanroep.pad) {
    case .gevonden(let route, let parameters):
      let context = Verzoekcontext(aanroep, parameters: parameters, spoornummer: spoornummer)
      do {
        var antwoord = try await route.doe(context)
        if aanroep.methode == .head { antwoord.inhoud = [] }
        return antwoord
      } catch {
        return Foutantwoord.bij(error, spoornummer: spoornummer)
      }
    case .andereMethode(let toegestaan):
      return Foutantwoord.andereMethode(aanroep, toegestaan)
    case .onbekend:
      return Foutantwoord.onbekendPad(aanroep)
    }
  }
}

extension Router {
  private mutating func voegToe(_ route: Route) {
    if case .vast(let begin) = route.segmenten.first {
      opBegin[begin, default: []].append(routes.count)
    } else {
      zonderBegin.append(routes.count)
    }
    routes.append(route)
  }

  /// Cut first, decode after: an encoded slash (`%2F`) belongs to its segment. A slash at the end makes no difference.
  private static func delen(_ pad: String) -> [String] {
    pad.split(separator: "/").map { Procentcodering.decodeer($0) }
  }

  private static func segmenten(_ patroon: String) -> [Segment] {
    precondition(patroon.hasPrefix("/"), "Het patroon '\(patroon)' begint niet met een schuine streep")
    let delen = patroon.split(separator: "/")
    return delen.enumerated().map { plaats, deel in
      guard deel.hasPrefix("{") else { return .vast(String(deel)) }
      precondition(deel.hasSuffix("}"), "In '\(patroon)' is '\(deel)' geen heel segment")
      let naam = deel.dropFirst().dropLast()
      guard naam.hasSuffix("...") else { return .parameter(String(naam)) }
      precondition(plaats == delen.count - 1, "In '\(patroon)' staat '\(deel)' niet aan het eind")
      return .rest(String(naam.dropLast(3)))
    }
  }

  private static func past(_ segmenten: [Segment], _ delen: [String]) -> [String: String]? {
    var parameters: [String: String] = [:]
    for (plaats, segment) in segmenten.enumerated() {
      switch segment {
      case .vast(let tekst):
        guard plaats < delen.count, delen[plaats] == tekst else { return nil }
      case .parameter(let naam):
        guard plaats < delen.count else { return nil }
        parameters[naam] = delen[plaats]
      case .rest(let naam):
        parameters[naam] = delen.dropFirst(plaats).joined(separator: "/")
        return parameters
      }
    }
    return segmenten.count == delen.count ? parameters : nil
  }

  private static func isSpecifieker(_ links: [Segment], _ rechts: [Segment]) -> Bool {
    for (een, ander) in zip(links, rechts) where een.rang != ander.rang { return een.rang < ander.rang }
    return links.count < rechts.count && rechts.last?.rang == Segment.rest("").rang
  }

  private static func zelfdeVorm(_ links: [Segment], _ rechts: [Segment]) -> Bool {
    links.count == rechts.count
      && zip(links, rechts).allSatisfy { een, ander in
        if case .vast(let tekst) = een, case .vast(let anders) = ander { return tekst == anders }
        return een.rang == ander.rang
      }
  }
}
