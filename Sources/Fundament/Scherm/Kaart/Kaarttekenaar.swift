/// Draws a map as SVG 2: origin at the top left of the view, one unit is one metre, y turned over.
struct Kaarttekenaar {
  /// Metres across: on a wider view the labels for nearby stay away. The script has the same measure.
  private static let dichtbij = 1_500.0

  let kaart: Kaart
  let vak: Kaartvak
  /// Keeps the patterns of two maps on one page apart.
  let id: String

  init(_ kaart: Kaart, id: String) {
    self.kaart = kaart
    self.vak = kaart.vak
    self.id = id
  }

  /// How many metres one pixel is when the map is 1000 pixels wide; signs and letters are scaled with it.
  private var perPixel: Double { max(vak.breedte, 1) / 1_000 }

  var viewBox: String { "0 0 \(Self.kort(vak.breedte)) \(Self.kort(vak.hoogte))" }

  func teken(naar h: inout HTML) {
    let attributen: [Attribuut] = [
      .klasse("kaart-svg"), .attr("viewBox", viewBox), .attr("role", "img"), .aria("labelledby", "\(id)-titel"),
      .attr("preserveAspectRatio", "xMidYMid meet"),
    ]
    h.element("svg", attributen) { h in
      h.element("title", [.id("\(id)-titel")], tekst: kaart.titel)
      patronen(naar: &h)
      h.element("rect", [.klasse("kaart-achtergrond"), .attr("width", "100%"), .attr("height", "100%")]) { _ in }
      for laag in kaart.lagen { teken(laag, naar: &h) }
      for laag in kaart.lagen { labels(laag, naar: &h) }
      if let gekozen = kaart.gekozen { speld(gekozen, naar: &h) }
      schaalbalk(naar: &h)
    }
  }

  private func teken(_ laag: Kaartlaag, naar h: inout HTML) {
    h.element("g", [.klasse(laag.stijl.klasse)]) { h in
      for vorm in laag.vormen {
        switch vorm.meetkunde {
        case .vlak(let ringen): vlak(ringen, vorm, laag.stijl, naar: &h)
        case .lijn(let punten):
          h.element("path", [.klasse("kaart-lijn"), .attr("d", pad(punten, sluiten: false))]) { titel(vorm, naar: &$0) }
        case .punt(let punt):
          h.element("g", [.attr("transform", plaats(punt))]) { h in
            h.element("circle", [.klasse("kaart-stip"), .attr("r", "8")]) { titel(vorm, naar: &$0) }
          }
        }
      }
    }
  }

  private func vlak(_ ringen: [[Kaartpunt]], _ vorm: Kaartvorm, _ stijl: Kaartstijl, naar h: inout HTML) {
    let d = ringen.map { pad($0, sluiten: true) }.joined()
    h.element("path", [.klasse("kaart-vlak"), .attr("fill-rule", "evenodd"), .attr("d", d)]) { titel(vorm, naar: &$0) }
    guard stijl.patroon != nil else { return }
    h.element(
      "path",
      [
        .klasse("kaart-arcering"), .attr("fill-rule", "evenodd"), .attr("d", d),
        .attr("fill", "url(#\(id)-\(stijl.rawValue))"),
      ]
    ) { titel(vorm, naar: &$0) }
  }

  private func titel(_ vorm: Kaartvorm, naar h: inout HTML) { h.element("title", tekst: vorm.titel) }

  private func labels(_ laag: Kaartlaag, naar h: inout HTML) {
    for vorm in laag.vormen where !vorm.label.isEmpty {
      if vorm.labelbereik == .dichtbij, vak.breedte > Self.dichtbij { continue }
      guard let plek = Kaartvak(rond: vorm.punten) else { continue }
      let midden = Kaartpunt(x: (plek.minX + plek.maxX) / 2, y: (plek.minY + plek.maxY) / 2)
      let isPunt = if case .punt = vorm.meetkunde { true } else { false }
      h.element("g", [.attr("transform", plaats(midden))]) { h in
        h.element("text", [.klasse("kaart-label"), .attr("dy", isPunt ? "-0.9em" : "0.35em")], tekst: vorm.label)
      }
    }
  }

  private func speld(_ punt: Kaartpunt, naar h: inout HTML) {
    h.element("g", [.klasse("kaart-speld"), .attr("transform", plaats(punt))]) { h in
      h.element("path", [.attr("d", "M0 0C-6 -12 -14 -18 -14 -28A14 14 0 1 1 14 -28C14 -18 6 -12 0 0Z")]) { h in
        h.element("title", tekst: "Gekozen plaats: x \(Self.heel(punt.x)), y \(Self.heel(punt.y))")
      }
      h.element("circle", [.attr("cy", "-28"), .attr("r", "5")]) { _ in }
    }
  }

  /// A bar of a round number of metres, at most a quarter of the width.
  private func schaalbalk(naar h: inout HTML) {
    let meters = Self.ronde(hoogstens: vak.breedte / 4)
    let tekst = meters >= 1_000 ? "\(Self.kort(meters / 1_000)) km" : "\(Self.kort(meters)) m"
    let hoek = Kaartpunt(x: vak.minX + 20 * perPixel, y: vak.minY + 20 * perPixel)
    h.element("g", [.klasse("kaart-schaal"), .attr("transform", plaats(hoek))]) { h in
      let lengte = Self.kort(meters / perPixel)
      h.element("path", [.attr("d", "M0 -8V0H\(lengte)V-8")]) { _ in }
      h.element("text", [.klasse("kaart-label"), .attr("x", "6"), .attr("y", "-10")], tekst: tekst)
    }
  }

  // MARK: - Patterns

  private func patronen(naar h: inout HTML) {
    let stijlen = Kaartstijl.allCases.filter { stijl in kaart.lagen.contains { $0.stijl == stijl } }
    h.element("defs") { h in
      for stijl in stijlen {
        guard let patroon = stijl.patroon else { continue }
        let attributen: [Attribuut] = [
          .id("\(id)-\(stijl.rawValue)"), .klasse(stijl.klasse), .attr("width", "12"), .attr("height", "12"),
          .attr("patternUnits", "userSpaceOnUse"), .attr("patternTransform", "scale(\(Self.kort(perPixel)))"),
        ]
        h.element("pattern", attributen) { h in
          h.element("path", [.klasse("kaart-patroon"), .attr("d", patroon.rawValue)]) { _ in }
        }
      }
    }
  }

  // MARK: - Numbers

  private func plaats(_ punt: Kaartpunt) -> String {
    "translate(\(Self.kort(punt.x - vak.minX)) \(Self.kort(vak.maxY - punt.y))) scale(\(Self.kort(perPixel)))"
  }

  private func pad(_ punten: [Kaartpunt], sluiten: Bool) -> String {
    var d = ""
    for (nummer, punt) in punten.enumerated() where punt.x.isFinite && punt.y.isFinite {
      d += nummer == 0 ? "M" : "L"
      d += "\(Self.kort(punt.x - vak.minX)) \(Self.kort(vak.maxY - punt.y))"
    }
    return sluiten && !d.isEmpty ? d + "Z" : d
  }

  /// To the millimetre: RD is never surer, and `1e-05` is no number in a path of an old browser.
  static func kort(_ getal: Double) -> String {
    guard getal.isFinite, abs(getal) < 1e12 else { return "0" }
    let afgerond = (getal * 1_000).rounded() / 1_000
    return afgerond == afgerond.rounded() ? String(Int(afgerond)) : String(afgerond)
  }

  /// Whole metres.
  static func heel(_ getal: Double) -> String { kort(getal.rounded()) }

  static func ronde(hoogstens grens: Double) -> Double {
    guard grens >= 1 else { return 1 }
    var macht = 1.0
    while macht * 10 <= grens { macht *= 10 }
    return [5.0, 2.0].first { $0 * macht <= grens }.map { $0 * macht } ?? macht
  }
}

/// Lines over an area, in a square of 12 by 12 pixels.
enum Kaartpatroon: String {
  case schuinOp = "M-2 8L8 -2M4 14L14 4"
  case schuinNeer = "M-2 4L8 14M4 -2L14 8"
  case liggend = "M0 6H12"
  case ruit = "M0 6H12M6 0V12"
  case stippen = "M2 3h2M8 9h2"
}
