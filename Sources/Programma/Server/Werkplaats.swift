package import Bevindingen
package import Bord
package import Casussen
import Foundation
package import Ketenspoor
import Opslag
import Postvak
import Scherm
import Tijd

/// The whole werkplaats: the nine systems, the board over them and the environment they share. `main` and the tests
/// build it by the same function.
package struct Werkplaats: Sendable {
  /// Holds the lock on the data folder for as long as the werkplaats lives; nil for one in memory.
  private let map: Gegevensmap?
  package let omgeving: Werkplaatsomgeving
  package let catalogus: Regelcatalogus
  package let gemeente: Voorbeeldgemeente
  package let casus: Casusbron?
  package let keuring: Keuring
  private let navigatie: Navigatie
  private let bestanden: [String: (soort: String, bytes: [UInt8])]

  init(
    map: Gegevensmap?, omgeving: Werkplaatsomgeving, catalogus: Regelcatalogus, gemeente: Voorbeeldgemeente,
    casus: Casusbron?, keuring: Keuring, navigatie: Navigatie, leafletMap: String?
  ) {
    self.map = map
    self.omgeving = omgeving
    self.catalogus = catalogus
    self.gemeente = gemeente
    self.casus = casus
    self.keuring = keuring
    self.navigatie = navigatie
    var bestanden: [String: (soort: String, bytes: [UInt8])] = [:]
    for stuk in Statisch.alle { bestanden[stuk.pad] = (stuk.soort, stuk.bytes) }
    if let leafletMap { bestanden.merge(Self.leaflet(leafletMap)) { eigen, _ in eigen } }
    self.bestanden = bestanden
  }

  /// Answers whatever comes in over the network: static files, pages and interfaces.
  package func beantwoord(_ aanroep: Aanroep) async -> Antwoord {
    if aanroep.methode == .get || aanroep.methode == .head, let stuk = bestanden[aanroep.pad] {
      var antwoord = Antwoord.bytes(aanroep.methode == .head ? [] : stuk.bytes, soort: stuk.soort)
      antwoord.koppen["Cache-Control"] = "max-age=3600"
      return antwoord
    }
    let antwoord =
      await omgeving.verbindingen.neemAan(aanroep)
      ?? .probleem(
        status: 404, titel: "Deze pagina bestaat niet",
        detail: "Het adres '\(aanroep.pad)' hoort bij geen enkel systeem. Ga terug naar het bord en kies een stap.")
    if aanroep.methode != .get && aanroep.methode != .head { await bezorg() }
    return voorBrowser(antwoord, aanroep)
  }

  /// Puts the practice municipality in an empty werkplaats, through the same doors that a municipality uses.
  /// A werkplaats that was filled before is left alone.
  package func vulWaarNodig() async throws -> Stapverslag? {
    guard try omgeving.instellingen.lees(Self.gevuld) == nil else { return nil }
    let verslag = await Vulling(gemeente, startdatum: casus?.startdatum, omgeving: ketenomgeving).voerUit()
    try markeerBegin()
    try omgeving.instellingen.zet(Self.gevuld, op: "ja")
    return verslag
  }

  /// Keeps bytes of evidence; their SHA-256, or nil when the disk refuses.
  package func bewaar(_ bytes: [UInt8]) -> String? { bytes.isEmpty ? nil : try? omgeving.kluis.bewaar(bytes) }

  private static let gevuld = "werkplaats.gevuld"

  /// From here on everything that crosses a border was done by the people who practise.
  package func markeerBegin() throws {
    let laatste = try omgeving.spoor.zoek(hoogstens: 1).first?.volgnummer ?? 0
    try omgeving.instellingen.zet(Keuring.sleutelBegin, op: String(laatste))
  }

  /// What a headless user needs of this werkplaats.
  package var ketenomgeving: Ketenomgeving {
    Ketenomgeving(
      roep: { await beantwoord($0) }, zetKlok: { try omgeving.klok.zet(op: $0) },
      verwerkTijd: { try await omgeving.verwerkTijd() }, nu: { omgeving.klok.nu })
  }

  /// Lets messages arrive and terms expire. The one who clicked waits for it, so that the next page shows the result;
  /// but never long, because an outside system may be slow. Only the waiting stops then: a delivery that is under way
  /// is never broken off, or a slow system would get the same message again and again.
  private func bezorg() async {
    let (einde, sluit) = AsyncStream<Void>.makeStream()
    let omgeving = omgeving
    Task {
      try? await omgeving.verwerkTijd()
      sluit.finish()
    }
    let wekker = Task {
      try? await Task.sleep(for: .seconds(Servergrenzen.wachtOpBezorging))
      sluit.finish()
    }
    for await _ in einde {}
    wekker.cancel()
  }

  /// A person gets a page, also when something went wrong; a program keeps its problem+json.
  private func voorBrowser(_ antwoord: Antwoord, _ aanroep: Aanroep) -> Antwoord {
    var uit = antwoord
    let wilPagina = aanroep.koppen["Accept"]?.contains("text/html") == true
    if wilPagina, let probleem = antwoord.alsProbleem {
      let pagina = Pagina(
        titel: probleem.title, systeem: Systeemkop(naam: "Er ging iets mis"), kruimels: [("Bord", "/")],
        klok: omgeving.klok.nu
      ) { h in
        // The title of the page says what it is; the message says what to do.
        h.melding(.fout, probleem.detail ?? probleem.title)
        h.p { h in h.a("Terug naar het bord", naar: "/") }
      }
      uit = .html(pagina.bytes, status: antwoord.status)
    }
    if uit.koppen["Content-Type"]?.hasPrefix("text/html") == true {
      uit.inhoud = navigatie.invullen(in: uit.inhoud, pad: aanroep.pad)
    }
    return uit
  }

  private static func leaflet(_ map: String) -> [String: (soort: String, bytes: [UInt8])] {
    let namen = [
      ("leaflet.js", "text/javascript; charset=utf-8"), ("leaflet.css", "text/css; charset=utf-8"),
      ("images/marker-icon.png", "image/png"), ("images/marker-shadow.png", "image/png"),
      ("images/layers.png", "image/png"),
    ]
    return namen.reduce(into: [:]) { gevonden, naam in
      guard let inhoud = FileManager.default.contents(atPath: "\(map)/\(naam.0)") else { return }
      gevonden["/statisch/leaflet/\(naam.0)"] = (naam.1, Array(inhoud))
    }
  }
}
