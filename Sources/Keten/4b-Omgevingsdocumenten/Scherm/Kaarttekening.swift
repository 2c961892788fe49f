import Geometrie
import Scherm

/// The base map and the areas of rules as layers of a map.
struct Kaarttekening: Sendable {
  let inrichting: Kaartinrichting
  let geometrie: Geometriekaart

  /// Layers in the order of drawing; neighbours that look alike become one line of the legend.
  var achtergrond: [Kaartlaag] {
    var lagen: [Kaartlaag] = []
    var soorten: [String] = []
    for ding in inrichting.achtergrond {
      guard let stijl = Self.stijl(ding.soort) else { continue }
      let vormen = Self.vormen(ding.vorm, titel: ding.naam.isEmpty ? ding.soort : ding.naam, soort: ding.soort)
      if lagen.last?.stijl == stijl {
        lagen[lagen.count - 1].vormen += vormen
        if !soorten.contains(ding.soort) {
          soorten.append(ding.soort)
          lagen[lagen.count - 1].naam = Self.naam(soorten)
        }
      } else {
        soorten = [ding.soort]
        lagen.append(Kaartlaag(Self.naam(soorten), stijl, vormen))
      }
    }
    return lagen
  }

  /// One layer per area; after the sixth they share the last style. What covers most of the land is only an outline:
  /// filled, it would hide the map.
  func gebieden(_ gebieden: [Plaatsantwoord.Gebied]) -> [Kaartlaag] {
    let stijlen: [Kaartstijl] = [.gebiedA, .gebiedB, .gebiedC, .gebiedD, .gebiedE, .gebiedF]
    var lagen: [Kaartlaag] = []
    // The largest first, so that a small area lies on top and can be seen.
    let geordend = gebieden.compactMap { gebied in geometrie[gebied.geometrie].map { (gebied, $0) } }
      .sorted { $0.1.oppervlakte > $1.1.oppervlakte }
    let omtrek = geordend.filter { isGroot($0.1) }
      .map { Kaartlaag($0.0.naam, .grens, Self.vormen($0.1, titel: $0.0.naam, soort: "gebied")) }
    for (plek, (gebied, vorm)) in geordend.filter({ !isGroot($0.1) }).enumerated() {
      let vormen = Self.vormen(vorm, titel: gebied.naam, soort: "gebied")
      if plek < stijlen.count {
        lagen.append(Kaartlaag(gebied.naam, stijlen[plek], vormen))
      } else {
        lagen[stijlen.count - 1].naam = "Andere gebieden"
        lagen[stijlen.count - 1].vormen += vormen
      }
    }
    return lagen + omtrek
  }

  /// What the frame of the base map is drawn around; nil without a base map.
  var land: Kaartinrichting.Achtergrondvorm? {
    inrichting.achtergrond.first { $0.soort == "eiland" } ?? inrichting.achtergrond.first
  }

  /// Whether an area covers most of the land: then it says nothing about one place.
  func omvatLand(_ gebied: Plaatsantwoord.Gebied) -> Bool { geometrie[gebied.geometrie].map { isGroot($0) } ?? false }

  private func isGroot(_ vorm: Vorm) -> Bool { land.map { vorm.oppervlakte >= $0.vorm.oppervlakte * 0.6 } ?? false }

  func regel(_ gebieden: [Plaatsantwoord.Gebied]) -> Kaartlaag {
    let vormen = gebieden.flatMap { gebied in
      geometrie[gebied.geometrie].map { Self.vormen($0, titel: gebied.naam, soort: "gebied") } ?? []
    }
    return Kaartlaag("Waar de gekozen regel geldt", .gekozen, vormen)
  }

  // MARK: - Shapes

  private static func naam(_ soorten: [String]) -> String {
    let tekst = soorten.joined(separator: ", ")
    return tekst.prefix(1).uppercased() + tekst.dropFirst()
  }

  /// Nil for what would only clutter a map of rules.
  private static func stijl(_ soort: String) -> Kaartstijl? {
    switch soort {
    case "water": .water
    case "haven": .haven
    case "vaart": .vaart
    case "eiland": .land
    case "woongebied": .woongebied
    case "centrum": .centrum
    case "bedrijventerrein": .bedrijventerrein
    case "weide", "bos", "dijk", "boom": .groen
    case "weg", "straat", "monumentenstraat": .weg
    case "pand": .gebouw
    case "perceel", "label": nil
    default: Kaartstijl(rawValue: soort) ?? .perceel
    }
  }

  /// Parts of the ground that people call by name.
  private static let metNaam: Set<String> = ["haven", "vaart", "woongebied", "centrum", "bedrijventerrein", "bos"]

  private static func vormen(_ vorm: Vorm, titel: String, soort: String) -> [Kaartvorm] {
    let label = metNaam.contains(soort) ? titel : ""
    return vorm.enkelvoudig.compactMap { deel in
      switch deel {
      case .punt(let punt): Kaartvorm(.punt(kaartpunt(punt)), titel: titel, label: label)
      case .lijn(let punten): Kaartvorm(.lijn(punten.map(kaartpunt)), titel: titel, label: label)
      case .vlak(let vlak):
        Kaartvorm(.vlak(([vlak.buitenring] + vlak.gaten).map { $0.map(kaartpunt) }), titel: titel, label: label)
      case .punten, .lijnen, .vlakken, .verzameling: nil
      }
    }
  }

  private static func kaartpunt(_ punt: Punt) -> Kaartpunt { Kaartpunt(x: punt.x, y: punt.y) }
}
