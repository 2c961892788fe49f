import Ketenspoor
import Tijd

/// GET /bekendmakingen/api/publicaties: what was published, for programs. Our own interface; the SRU of overheid.nl is
/// not imitated.
struct PublicatieEndpoint: Sendable {
  let store: BekendmakingStore

  private static let grootstePagina = 200

  private struct Publicatie: Encodable {
    var id: String
    var aanduiding: String
    var titel: String
    var soort: String
    var gepubliceerdOp: Datum
    var publiceert: String
    var eindverantwoordelijke: String
    var pagina: String

    init(_ regel: Publicatieregel) {
      id = regel.id
      aanduiding = regel.aanduiding
      titel = regel.titel
      soort = regel.soort.rawValue
      gepubliceerdOp = regel.gepubliceerdOp
      publiceert = regel.publiceert
      eindverantwoordelijke = regel.eindverantwoordelijke
      pagina = Adres.publicatie(regel.id)
    }
  }

  private struct Publicaties: Encodable {
    var aantal: Int
    var publicaties: [Publicatie]
  }

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.get, "/bekendmakingen/api/publicaties") { _ in
      let regels = try store.publicaties(hoogstens: Self.grootstePagina)
      return try .json(Publicaties(aantal: try store.aantalPublicaties(), publicaties: regels.map(Publicatie.init)))
    }
    router.koppelvlak(.get, "/bekendmakingen/api/publicaties/{id}") { context in
      guard let gevonden = try store.publicatie(context["id"]) else {
        return .nietGevonden("De publicatie '\(context["id"])'")
      }
      return try .json(Publicatie(gevonden.regel))
    }
    router.koppelvlak(.get, "/bekendmakingen/publicaties/{id}/xml") { context in
      guard let gevonden = try store.publicatie(context["id"]) else {
        return .nietGevonden("De publicatie '\(context["id"])'")
      }
      return Antwoord.xml(gevonden.tekst).met(
        kop: "Content-Disposition", "attachment; filename=\"\(gevonden.regel.id).xml\"")
    }
    router.koppelvlak(.get, "/bekendmakingen/regelingen/{nummer}/xml") { context in
      let dag = context.aanroep.zoek("datum").flatMap { Datum($0) }
      guard let dag else {
        return .probleem(status: 400, titel: "De datum ontbreekt", detail: "Geef ?datum=jjjj-mm-dd mee.")
      }
      guard let versie = try store.toestand(context["nummer"], op: dag)?.instrumentVersie,
        let tekst = try store.tekst(versie)
      else { return .nietGevonden("Een tekst van \(context["nummer"]) die op \(dag) in werking is") }
      return Antwoord.xml(tekst).met(
        kop: "Content-Disposition", "attachment; filename=\"\(context["nummer"])-\(dag).xml\"")
    }
  }
}

/// The addresses of this system, in one place.
enum Adres {
  static let overzicht = "/bekendmakingen"
  static func publicatie(_ id: String) -> String { "/bekendmakingen/publicaties/\(Procentcodering.codeer(id))" }
  static func afbeelding(_ naam: String, bron: String) -> String {
    "/bekendmakingen/afbeeldingen/\(Procentcodering.codeer(bron))/\(Procentcodering.codeer(naam))"
  }
  static func regeling(_ nummer: String, op dag: Datum? = nil) -> String {
    "/bekendmakingen/regelingen/\(Procentcodering.codeer(nummer))" + (dag.map { "?datum=\($0)" } ?? "")
  }
  static func informatieobject(_ expression: String) -> String {
    "/bekendmakingen/informatieobjecten?join=\(Procentcodering.codeer(expression))"
  }
}
