import Bevindingen
import Geometrie
import Markup
import STOP
import Scherm
import Tijd

/// A geographic information object: the area to which the text refers, on a map.
struct InformatieobjectPage {
  let expression: String
  let naam: String?
  let gio: GeoInformatieObject?
  let klok: Tijdstip

  var bytes: [UInt8] {
    let titel = naam ?? gio?.locaties.compactMap(\.naam).first ?? "Informatieobject"
    return Pagina(titel: titel, systeem: .bekendmakingen, kruimels: Kruimels.overzicht, klok: klok) { h in
      h.intro("Dit hoort bij de tekst van een regeling: het gebied waar een regel over gaat.")
      h.kenmerken(["Identificatie": .code(expression), "Aantal gebieden": .getal(gio?.locaties.count ?? 0)])
      guard let gio else {
        return h.melding(.waarschuwing, "Het bestand zelf is hier niet doorgeleverd", "Alleen de naam is bekend.")
      }
      h.kaart(kaart(gio, titel))
      let adres = "/bekendmakingen/informatieobjecten/bestand?join=\(HTML.padveilig(expression))"
      h.knoppenrij { h in h.knoplink("Download als GML", naar: adres, soort: .secundair) }
    }.bytes
  }

  private func kaart(_ gio: GeoInformatieObject, _ titel: String) -> Kaart {
    let vormen = gio.locaties.flatMap { locatie -> [Kaartvorm] in
      let label = locatie.naam ?? titel
      return Self.vorm(locatie).map { Self.kaartvormen($0, label) } ?? []
    }
    return Kaart(titel, lagen: [Kaartlaag("Gebied", .gebiedA, vormen)])
  }

  private static func vorm(_ locatie: GeoInformatieObject.Locatie) -> Vorm? {
    let bytes = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(locatie.geometrie)
    guard let wortel = XMLLezer.lees(bytes, bestand: "geometrie.gml").model?.wortel,
      let gelezen = GMLDecoder(standaardStelsel: .rd).decode(wortel).model
    else { return nil }
    guard gelezen.stelsel == .etrs89 else { return gelezen.vorm }
    let omrekening = Omrekening()
    return gelezen.vorm.map { omrekening.rd(vanETRS89: $0) ?? $0 }
  }

  private static func kaartvormen(_ vorm: Vorm, _ titel: String) -> [Kaartvorm] {
    vorm.enkelvoudig.compactMap { deel in
      switch deel {
      case .punt(let punt): Kaartvorm(.punt(Kaartpunt(x: punt.x, y: punt.y)), titel: titel)
      case .lijn(let punten): Kaartvorm(.lijn(punten.map { Kaartpunt(x: $0.x, y: $0.y) }), titel: titel)
      case .vlak(let vlak):
        Kaartvorm(
          .vlak(([vlak.buitenring] + vlak.gaten).map { ring in ring.map { Kaartpunt(x: $0.x, y: $0.y) } }),
          titel: titel)
      case .punten, .lijnen, .vlakken, .verzameling: nil
      }
    }
  }
}
