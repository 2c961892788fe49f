/// A point in RD New (EPSG:28992), in metres: x to the east, y to the north.
package struct Kaartpunt: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// How a shape looks. Areas differ in pattern or line, not only in colour (WCAG 2.2, 1.4.1).
package enum Kaartstijl: String, Sendable, Hashable, CaseIterable {
  // The ground under it.
  case water, land, groen, weg, gebouw, perceel
  // Parts of the ground that have a name of their own.
  case haven, vaart, woongebied, centrum, bedrijventerrein
  /// An administrative border.
  case grens
  // Areas of rules, as many as a legend can bear.
  case gebiedA, gebiedB, gebiedC, gebiedD, gebiedE, gebiedF
  /// What the page is about.
  case gekozen
  case nieuw, vervallen

  package var klasse: String { "kaart-\(rawValue.lowercased())" }

  var patroon: Kaartpatroon? {
    switch self {
    case .gebiedB: .schuinOp
    case .gebiedC: .stippen
    case .gebiedD: .schuinNeer
    case .gebiedE: .liggend
    case .gebiedF: .ruit
    case .nieuw: .schuinOp
    case .vervallen: .ruit
    case .water, .land, .groen, .weg, .gebouw, .perceel, .haven, .vaart, .woongebied, .centrum, .bedrijventerrein,
      .grens, .gebiedA, .gekozen:
      nil
    }
  }
}

/// One thing on the map.
package struct Kaartvorm: Sendable, Hashable {
  package enum Meetkunde: Sendable, Hashable {
    /// The first ring is the outer one, the others are holes.
    case vlak([[Kaartpunt]])
    case lijn([Kaartpunt])
    case punt(Kaartpunt)
  }

  /// From how near a label is shown: names of streets would cover each other on the map of a whole municipality.
  package enum Labelbereik: Sendable, Hashable { case altijd, dichtbij }

  package var meetkunde: Meetkunde
  /// What it is, in words: tooltip and text alternative.
  package var titel: String
  /// Short text on the map itself; empty for none.
  package var label: String
  package var labelbereik: Labelbereik
  /// Where the shape leads.
  package var pad: String?

  package init(
    _ meetkunde: Meetkunde, titel: String, label: String = "", labelbereik: Labelbereik = .altijd, pad: String? = nil
  ) {
    self.meetkunde = meetkunde
    self.titel = titel
    self.label = label
    self.labelbereik = labelbereik
    self.pad = pad
  }

  var punten: [Kaartpunt] {
    switch meetkunde {
    case .vlak(let ringen): ringen.first ?? []
    case .lijn(let punten): punten
    case .punt(let punt): [punt]
    }
  }
}

/// Shapes that look alike and stand in the legend as one line. Layers are drawn in their order.
package struct Kaartlaag: Sendable, Hashable {
  package var naam: String
  package var stijl: Kaartstijl
  package var vormen: [Kaartvorm]
  package init(_ naam: String, _ stijl: Kaartstijl, _ vormen: [Kaartvorm]) {
    self.naam = naam
    self.stijl = stijl
    self.vormen = vormen
  }
}

/// A rectangle in RD metres.
package struct Kaartvak: Sendable, Hashable {
  package var minX: Double
  package var minY: Double
  package var maxX: Double
  package var maxY: Double

  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The smallest rectangle around the points; nil when there are none.
  package init?(rond punten: some Sequence<Kaartpunt>) {
    var vak: Kaartvak?
    for punt in punten where punt.x.isFinite && punt.y.isFinite {
      let oud = vak ?? Kaartvak(minX: punt.x, minY: punt.y, maxX: punt.x, maxY: punt.y)
      vak = Kaartvak(
        minX: min(oud.minX, punt.x), minY: min(oud.minY, punt.y), maxX: max(oud.maxX, punt.x),
        maxY: max(oud.maxY, punt.y))
    }
    guard let vak else { return nil }
    self = vak
  }

  package var breedte: Double { maxX - minX }
  package var hoogte: Double { maxY - minY }

  /// A little air around it, and never smaller than 50 metres: a single point is a map too.
  func metRand() -> Kaartvak {
    let rand = max(breedte, hoogte) * 0.04
    let extraX = max(rand, (50 - breedte) / 2)
    let extraY = max(rand, (50 - hoogte) / 2)
    return Kaartvak(minX: minX - extraX, minY: minY - extraY, maxX: maxX + extraX, maxY: maxY + extraY)
  }
}

/// A map in RD: drawn by the server, live when the browser has JavaScript and Leaflet.
package struct Kaart: Sendable, Hashable {
  /// Names the map for who cannot see it.
  package var titel: String
  package var lagen: [Kaartlaag]
  /// What is shown; nil for everything.
  package var uitsnede: Kaartvak?
  /// What the map tells, in a sentence or two.
  package var omschrijving: String
  /// The place that was chosen; drawn as a pin.
  package var gekozen: Kaartpunt?

  package init(
    _ titel: String, lagen: [Kaartlaag], uitsnede: Kaartvak? = nil, omschrijving: String = "",
    gekozen: Kaartpunt? = nil
  ) {
    self.titel = titel
    self.lagen = lagen
    self.uitsnede = uitsnede
    self.omschrijving = omschrijving
    self.gekozen = gekozen
  }

  var vak: Kaartvak {
    let punten = lagen.lazy.flatMap(\.vormen).flatMap(\.punten)
    let alles = Kaartvak(rond: punten) ?? gekozen.flatMap { Kaartvak(rond: [$0]) }
    // Without anything to show: the middle of the country.
    return uitsnede ?? (alles ?? Kaartvak(minX: 0, minY: 300_000, maxX: 280_000, maxY: 620_000)).metRand()
  }
}

/// A way to point at a place on a map: click, numbers, or a known address.
package struct Kaartkiezer: Sendable {
  package var pad: String
  package var naamX: String
  package var naamY: String
  /// Other values that must stay in the address.
  package var extra: [(naam: String, waarde: String)]
  /// Known addresses, for who does not use a mouse.
  package var adressen: [(tekst: String, punt: Kaartpunt)]

  /// - Parameter pad: the page that gets `?x=…&y=…` in RD metres.
  package init(
    pad: String, naamX: String = "x", naamY: String = "y", extra: [(naam: String, waarde: String)] = [],
    adressen: [(tekst: String, punt: Kaartpunt)] = []
  ) {
    self.pad = pad
    self.naamX = naamX
    self.naamY = naamY
    self.extra = extra
    self.adressen = adressen
  }

  /// The address of the page for one point.
  func adres(_ punt: Kaartpunt) -> String {
    let paren = extra + [(naamX, Kaarttekenaar.heel(punt.x)), (naamY, Kaarttekenaar.heel(punt.y))]
    let vraag = paren.map { "\(HTML.padveilig($0.0))=\(HTML.padveilig($0.1))" }.joined(separator: "&")
    return "\(pad)?\(vraag)"
  }
}
