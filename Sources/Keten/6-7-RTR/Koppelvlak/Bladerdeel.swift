import DSOKoppelvlak
import Ketenspoor
import Tijd

/// One page of a list as the RTR APIs give it: `page` and `pageSize` in the query, counted from 1.
struct Bladerdeel {
  let nummer: Int
  let omvang: Int
  private let aanroep: Aanroep

  /// Clients of the real register ask for at most 500.
  static let grootsteOmvang = 500

  init(_ aanroep: Aanroep) throws(Weigering) {
    self.aanroep = aanroep
    nummer = try Self.getal("page", aanroep, anders: 1)
    omvang = min(try Self.getal("pageSize", aanroep, anders: 100), Self.grootsteOmvang)
  }

  private static func getal(_ naam: String, _ aanroep: Aanroep, anders standaard: Int) throws(Weigering) -> Int {
    guard let tekst = aanroep.zoek(naam) else { return standaard }
    if let getal = Int(tekst), getal >= 1 { return getal }
    throw Weigering(
      .ongeldig(
        "'\(tekst.prefix(20))' is geen getal van 1 of hoger",
        parameters: [.init(name: naam, reason: "geen getal van 1 of hoger")]))
  }

  func deel<Waarde>(_ alle: [Waarde]) -> [Waarde] {
    let (begin, over) = (nummer - 1).multipliedReportingOverflow(by: omvang)
    return over || begin >= alle.count ? [] : Array(alle[begin..<min(alle.count, begin + omvang)])
  }

  func pagina(_ totaal: Int) -> HAL.Pagina {
    HAL.Pagina(size: omvang, totalElements: totaal, totalPages: (totaal + omvang - 1) / omvang, number: nummer)
  }

  func links(_ totaal: Int) -> HAL.PaginaLinks {
    var anders = aanroep
    anders.zoekvragen.removeAll { $0.naam == "page" }
    anders.zoekvragen.append(Zoekvraag(naam: "page", waarde: String(nummer + 1)))
    let volgende: HAL.Link? = nummer * omvang < totaal ? HAL.Link(href: anders.doel) : nil
    return HAL.PaginaLinks(zelf: .init(href: aanroep.doel), next: volgende)
  }
}

extension Aanroep {
  /// `datum` in the query as dd-mm-yyyy (or yyyy-mm-dd); `standaard` when it is absent.
  func datum(_ standaard: Datum) throws(Weigering) -> Datum {
    try Self.datum(zoek("datum"), standaard)
  }

  static func datum(_ tekst: String?, _ standaard: Datum) throws(Weigering) -> Datum {
    guard let tekst, !tekst.isEmpty else { return standaard }
    if let datum = Datum(dagEerst: tekst) ?? Datum(tekst) { return datum }
    throw Weigering(
      .ongeldig(
        "'\(tekst.prefix(20))' is geen datum als 31-01-2027",
        parameters: [.init(name: "datum", reason: "geen datum als 31-01-2027")]))
  }

  /// The body in the shape of an API.
  func inhoud<Model: Decodable>(als model: Model.Type) throws(Weigering) -> Model {
    do {
      return try DSOJSON.decode(model, inhoud)
    } catch {
      throw Weigering(error)
    }
  }
}

/// A problem as the DSO APIs give it, thrown from a route.
struct Weigering: BeantwoordbareFout {
  let probleem: DSOKoppelvlak.Probleem
  init(_ probleem: DSOKoppelvlak.Probleem) { self.probleem = probleem }
  var antwoord: Antwoord {
    let bytes = (try? DSOJSON.encode(probleem)) ?? []
    return .bytes(bytes, soort: DSOMediatype.probleem, status: probleem.status)
  }
}
