package import Bevindingen
import Foundation

/// An HTTP answer as a value.
package struct Antwoord: Sendable, Hashable {
  package var status: Int
  package var koppen: Koppen
  package var inhoud: [UInt8]
  /// What the answering system noticed. This goes into the Ketenspoor and never over the border: the real answer stays
  /// real, our help is beside it.
  package var bevindingen: [Bevinding] = []

  package init(status: Int, koppen: Koppen = [:], inhoud: [UInt8] = []) {
    self.status = status
    self.koppen = koppen
    self.inhoud = inhoud
  }

  package static func bytes(_ inhoud: [UInt8], soort: String, status: Int = 200) -> Antwoord {
    Antwoord(status: status, koppen: ["Content-Type": soort], inhoud: inhoud)
  }
  package static func html(_ inhoud: [UInt8], status: Int = 200) -> Antwoord {
    .bytes(inhoud, soort: "text/html; charset=utf-8", status: status)
  }
  package static func html(_ tekst: String, status: Int = 200) -> Antwoord { .html(Array(tekst.utf8), status: status) }
  package static func tekst(_ tekst: String, status: Int = 200) -> Antwoord {
    .bytes(Array(tekst.utf8), soort: "text/plain; charset=utf-8", status: status)
  }
  package static func xml(_ inhoud: [UInt8], status: Int = 200) -> Antwoord {
    .bytes(inhoud, soort: "application/xml; charset=utf-8", status: status)
  }
  package static func json(
    _ waarde: some Encodable, status: Int = 200, soort: String = "application/json"
  ) throws -> Antwoord {
    .bytes(try JSONvorm.bytes(waarde), soort: soort, status: status)
  }
  package static func leeg(status: Int = 204) -> Antwoord { Antwoord(status: status) }

  /// 303: after a form was handled, the browser gets the page with a GET, so that reloading sends nothing twice.
  package static func verwijsDoor(naar doel: String) -> Antwoord {
    Antwoord(status: 303, koppen: ["Location": doel])
  }

  /// `application/problem+json` (RFC 9457), the form in which the DSO interfaces report errors.
  package static func probleem(
    status: Int, titel: String, detail: String, type: String = "about:blank", plek: String? = nil
  ) -> Antwoord {
    .probleem(Probleem(type: type, title: titel, status: status, detail: detail, instance: plek))
  }
  package static func probleem(_ probleem: Probleem) -> Antwoord {
    let inhoud = (try? JSONvorm.bytes(probleem)) ?? Array("{\"status\":\(probleem.status)}".utf8)
    return .bytes(inhoud, soort: "application/problem+json", status: probleem.status)
  }

  /// 501: this part of the chain is not imitated. Say what: "Het zoeken op kaartlaag".
  package static func nietNagebootst(_ wat: String) -> Antwoord {
    .probleem(
      status: 501, titel: "Niet nagebootst",
      detail: "\(wat) is in deze werkplaats niet nagebootst. In de echte keten bestaat dit wel.")
  }

  /// 404 with what was looked for: "De regeling '…'".
  package static func nietGevonden(_ wat: String) -> Antwoord {
    .probleem(status: 404, titel: "Niet gevonden", detail: "\(wat) is niet gevonden.")
  }

  package func met(kop naam: String, _ waarde: String) -> Antwoord {
    var kopie = self
    kopie.koppen.voegToe(naam, waarde)
    return kopie
  }
  package func met(bevindingen: [Bevinding]) -> Antwoord {
    var kopie = self
    kopie.bevindingen += bevindingen
    return kopie
  }
  /// A cookie for this site, out of reach of scripts and of other sites.
  package func met(koekje naam: String, _ waarde: String) -> Antwoord {
    met(
      kop: "Set-Cookie", "\(naam)=\(Procentcodering.codeer(waarde)); Path=/; HttpOnly; SameSite=Strict")
  }

  package var isGelukt: Bool { (200..<300).contains(status) }
  package var soort: String { Kopwaarde(koppen["Content-Type"] ?? "").waarde }
  package var inhoudAlsTekst: String { String(decoding: inhoud, as: UTF8.self) }

  package func json<Model: Decodable>(_ model: Model.Type) throws(Inhoudsfout) -> Model {
    do {
      return try JSONDecoder().decode(model, from: Data(inhoud))
    } catch {
      throw Inhoudsfout(JSONvorm.uitleg(error))
    }
  }

  /// The problem in this answer, when it is one.
  package var alsProbleem: Probleem? {
    guard soort == "application/problem+json" else { return nil }
    return try? JSONDecoder().decode(Probleem.self, from: Data(inhoud))
  }
}

/// A problem (RFC 9457). Names as the RFC prints them.
package struct Probleem: Sendable, Hashable, Codable {
  package var type: String
  package var title: String
  package var status: Int
  package var detail: String?
  package var instance: String?
  package init(type: String = "about:blank", title: String, status: Int, detail: String?, instance: String? = nil) {
    self.type = type
    self.title = title
    self.status = status
    self.detail = detail
    self.instance = instance
  }
}

/// An error that knows how it is answered. Throw one from a route; the router sends `antwoord`.
package protocol BeantwoordbareFout: Error, Sendable {
  var antwoord: Antwoord { get }
}
