import Bevindingen
import Digikoppeling
import Foundation
import IMOW
import Ketenspoor
import Markup
import Pakket
import STOP
import Testing
import Tijd

@testable import Plansoftware

/// A plansoftware with a stub on both sides.
struct Proefstraat {
  let omgeving: Werkplaatsomgeving
  let systeem: PlansoftwareSystem
  let lvbb = StompLVBB()
  let documenten: Stompdocumenten

  init(zip: [UInt8] = Proefplan.zip) throws {
    omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip("2026-12-01T09:00:00Z")!)
    systeem = try PlansoftwareSystem(omgeving)
    documenten = Stompdocumenten(zip: zip)
    omgeving.verbindingen.registreer(systeem)
    omgeving.verbindingen.registreer(documenten)
    omgeving.verbindingen.registreer(lvbb)
  }

  func haal(_ pad: String) async -> Antwoord { await systeem.router.beantwoord(.get(pad)) }
  func pagina(_ pad: String) async -> String { await haal(pad).inhoudAlsTekst }

  @discardableResult
  func stuur(_ pad: String, _ velden: KeyValuePairs<String, String> = [:]) async -> Antwoord {
    let tekst = velden.map { "\(Procentcodering.codeer($0.key))=\(Procentcodering.codeer($0.value))" }
      .joined(separator: "&")
    return await systeem.router.beantwoord(
      .post(pad, Array(tekst.utf8), soort: "application/x-www-form-urlencoded"))
  }

  func download() async { await stuur("/plansoftware/regelingen", ["regelingId": Proefplan.work]) }

  func stuurBestand(_ zip: [UInt8], idLevering: String? = nil) async -> Antwoord {
    var inhoud = Array("--g\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"plan.zip\"\r\n\r\n".utf8)
    inhoud += zip
    if let idLevering {
      inhoud += Array("\r\n--g\r\nContent-Disposition: form-data; name=\"idLevering\"\r\n\r\n\(idLevering)".utf8)
    }
    inhoud += Array("\r\n--g--\r\n".utf8)
    return await systeem.router.beantwoord(
      .post("/plansoftware/pakketten", inhoud, soort: "multipart/form-data; boundary=g"))
  }

  /// The files of the newest delivery.
  func bestanden(_ id: String) async -> [String: [UInt8]] {
    let zip = await haal("/plansoftware/aanleveringen/\(id)/zip").inhoud
    return Zip.lees(zip, bestand: "levering.zip").model?.opNaam ?? [:]
  }

  static let artikel = "/plansoftware/regelingen/1/artikelen/\(Proefplan.artikel)"
  static let nieuweTekst =
    "In de [[ref:1|haven]] geldt een stamdiameter van [[b:2|25 centimeter]], zie [[ref:3|artikel 2.2]]."

  /// The change of the casus: another diameter and another qualification.
  func wijzig() async {
    await download()
    await stuur(
      Self.artikel,
      ["tekst.1": Self.nieuweTekst, "regel.1.aanduiding.1.kwalificatie": Proefplan.melding])
  }

  @discardableResult
  func besluit(_ extra: String = "definitief") async -> Antwoord {
    await stuur(
      "/plansoftware/regelingen/1/besluit",
      [
        "titel": "Stamdiameter in de haven", "datumBekendmaking": "2026-12-03", "inwerkingtreding": "2027-01-04",
        "soortProcedure": extra,
      ])
  }
}
