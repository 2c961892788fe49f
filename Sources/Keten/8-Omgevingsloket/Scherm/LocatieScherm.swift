import Foundation
import Ketenspoor
import Scherm
import Tijd

/// The start of the loket, and the choice of the place.
struct LocatieScherm: Sendable {
  /// Nearer than this to a known address, the address is meant. Metres.
  private static let bijAdres = 15.0
  /// Unfinished projects on the start page: more would hide what was handed in.
  private static let meesteOnderhanden = 10

  let omgeving: Werkplaatsomgeving
  let store: LoketStore
  let instellingen: LoketInstellingen

  func routes(_ router: inout Router) {
    router.scherm("/loket") { _ in try begin() }
    router.scherm("/loket/check") { _ in kies([]) }
    router.scherm("/loket/check/locatie") { context in try locatie(context.aanroep) }
  }

  private func begin() throws -> Antwoord {
    let verzoeken = try store.verzoeken()
    let onderhanden = try store.onderhanden(hoogstens: Self.meesteOnderhanden)
    return Loketpagina.maak(Loketpagina.begin, stap: "8", klok: omgeving.klok) { h in
      h.intro("Wilt u iets bouwen, kappen of veranderen? Doe eerst de check. Daarna kunt u meteen aanvragen of melden.")
      h.p { h in h.knoplink("Doe de vergunningcheck", naar: "/loket/check") }
      if !onderhanden.isEmpty {
        h.deel("Nog niet ingediend") { h in
          h.tabel(
            "Nog niet ingediend", kolommen: ["Wat", "Waar", "Hoe ver", "Laatst gewijzigd"], van: onderhanden
          ) { project, gewijzigd in
            let (verder, pad) = Self.verder(project)
            return [
              .link(Self.titel(project), naar: pad), .tekst(project.locatie.tekst), .tekst(verder), .tijd(gewijzigd),
            ]
          }
        }
      }
      h.deel("Ingediende verzoeken in deze oefening") { h in
        h.tabel(
          "Verzoeken, het nieuwste eerst", kolommen: ["Verzoeknummer", "Naam", "Soort", "Bevoegd gezag", "Ingediend"],
          van: verzoeken, leeg: "Er is nog niets ingediend."
        ) { verzoek in
          [
            .link(verzoek.verzoeknummer, naar: "/loket/verzoeken/\(verzoek.verzoeknummer)"), .tekst(verzoek.naam),
            .tekst(verzoek.type), .tekst(verzoek.bevoegdGezagNaam), .tijd(verzoek.ingediend),
          ]
        }
      }
    }
  }

  private static func titel(_ project: Project) -> String {
    if let naam = project.aanvraag?.naam, !naam.isEmpty { return naam }
    return project.werkzaamheden.map(\.naam).joined(separator: ", ")
  }

  /// How far it is, and where it goes on.
  private static func verder(_ project: Project) -> (hoeVer: String, pad: String) {
    if project.aanvraag != nil { return ("U bent aan het aanvragen of melden", "/loket/aanvraag/\(project.id)") }
    if !project.conclusies.isEmpty { return ("De check is klaar", "/loket/check/\(project.id)/uitkomst") }
    return ("U bent bezig met de check", "/loket/check/\(project.id)/vragen")
  }

  private func kies(_ fouten: [Veldfout]) -> Antwoord {
    Loketpagina.maak(
      "Waar wilt u iets doen?", stap: "8a", klok: omgeving.klok, status: fouten.isEmpty ? 200 : 422
    ) { h in
      h.intro("Kies een adres, of wijs een plek aan op de kaart.")
      h.formulier(naar: "/loket/check/locatie", .get, fouten: fouten) { h in
        h.keuzelijst(
          Veld("adres", "Adres", fout: fouten["adres"]),
          instellingen.adressen.map { Keuze($0.nummeraanduiding, $0.opEenRegel) })
        h.knop("Verder met dit adres")
      }
      h.deel("Of kies op de kaart") { h in
        h.kaart(
          Kaart(
            "Kaart van de gemeente", lagen: instellingen.kaartlagen, uitsnede: uitsnede,
            omschrijving: "Klik op de plek waar u iets wilt doen."),
          // The list of addresses above is the way for who does not use a mouse.
          kiezer: Kaartkiezer(pad: "/loket/check/locatie"))
      }
    }
  }

  /// The land with a little air: the water around it may be many times as large.
  private var uitsnede: Kaartvak? {
    let punten = instellingen.kaartlagen.filter { $0.stijl == .land }.flatMap(\.vormen).flatMap { vorm -> [Kaartpunt] in
      guard case .vlak(let ringen) = vorm.meetkunde else { return [] }
      return ringen.first ?? []
    }
    guard let land = Kaartvak(rond: punten) else { return nil }
    let rand = max(land.breedte, land.hoogte) * 0.05
    return Kaartvak(
      minX: land.minX - rand, minY: land.minY - rand, maxX: land.maxX + rand, maxY: land.maxY + rand)
  }

  private func locatie(_ aanroep: Aanroep) throws -> Antwoord {
    let adres = aanroep.zoek("adres").flatMap { id in instellingen.adressen.first { $0.nummeraanduiding == id } }
    let plek: Project.Locatie
    if let adres {
      plek = .init(x: adres.x, y: adres.y, adres: adres)
    } else if let x = getal(aanroep.zoek("x")), let y = getal(aanroep.zoek("y")) {
      guard (0...300_000).contains(x), (289_000...630_000).contains(y) else {
        return kies([Veldfout("x", "Deze plek ligt niet in Nederland. Kies een plek op de kaart")])
      }
      plek = .init(x: x, y: y, adres: dichtbij(x, y))
    } else {
      return kies([Veldfout("adres", "Kies een adres of wijs een plek aan op de kaart")])
    }
    let project = Project(id: omgeving.ids.uuid(), locatie: plek)
    try store.bewaar(project, op: omgeving.klok.nu)
    return .verwijsDoor(naar: "/loket/check/\(project.id)/werkzaamheid")
  }

  private func dichtbij(_ x: Double, _ y: Double) -> Adres? {
    let afstanden = instellingen.adressen.map { adres in
      (adres: adres, kwadraat: (adres.x - x) * (adres.x - x) + (adres.y - y) * (adres.y - y))
    }
    guard let dichtst = afstanden.min(by: { $0.kwadraat < $1.kwadraat }),
      dichtst.kwadraat <= Self.bijAdres * Self.bijAdres
    else { return nil }
    return dichtst.adres
  }

  private func getal(_ tekst: String?) -> Double? {
    tekst.flatMap { Double($0.replacing(",", with: ".")) }.map { ($0 * 1_000).rounded() / 1_000 }
  }
}
