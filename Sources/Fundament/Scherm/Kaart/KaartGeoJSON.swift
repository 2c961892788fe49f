/// The map as a GeoJSON FeatureCollection for the script. The coordinates are RD metres, not the WGS 84 that RFC 7946
/// asks for: it never leaves the page, and the live map is in RD too.
struct KaartGeoJSON {
  let kaart: Kaart
  let vak: Kaartvak

  init(_ kaart: Kaart, vak: Kaartvak) {
    self.kaart = kaart
    self.vak = vak
  }

  func bytes() -> [UInt8] {
    var json = #"{"type":"FeatureCollection","bbox":["#
    json += [vak.minX, vak.minY, vak.maxX, vak.maxY].map(Kaarttekenaar.kort).joined(separator: ",")
    json += #"],"gekozen":"#
    json += kaart.gekozen.map(punt) ?? "null"
    json += #","features":["#
    var eerste = true
    for laag in kaart.lagen {
      for vorm in laag.vormen {
        if !eerste { json += "," }
        eerste = false
        json += feature(vorm, laag)
      }
    }
    return Array((json + "]}").utf8)
  }

  private func feature(_ vorm: Kaartvorm, _ laag: Kaartlaag) -> String {
    var json = #"{"type":"Feature","properties":{"klasse":"# + tekst(laag.stijl.klasse)
    json += #","laag":"# + tekst(laag.naam)
    json += #","titel":"# + tekst(vorm.titel)
    json += #","label":"# + tekst(vorm.label)
    if vorm.labelbereik == .dichtbij { json += #","dichtbij":true"# }
    json += #","patroon":"# + (laag.stijl.patroon == nil ? "null" : tekst(laag.stijl.rawValue))
    json += #","pad":"# + (vorm.pad.map { tekst(Attribuut.veilig($0)) } ?? "null")
    json += #"},"geometry":"# + meetkunde(vorm.meetkunde)
    return json + "}"
  }

  private func meetkunde(_ meetkunde: Kaartvorm.Meetkunde) -> String {
    switch meetkunde {
    case .vlak(let ringen):
      #"{"type":"Polygon","coordinates":["# + ringen.map(reeks).joined(separator: ",") + "]}"
    case .lijn(let punten): #"{"type":"LineString","coordinates":"# + reeks(punten) + "}"
    case .punt(let plek): #"{"type":"Point","coordinates":"# + punt(plek) + "}"
    }
  }

  private func reeks(_ punten: [Kaartpunt]) -> String { "[" + punten.map(punt).joined(separator: ",") + "]" }

  private func punt(_ punt: Kaartpunt) -> String {
    "[\(Kaarttekenaar.kort(punt.x)),\(Kaarttekenaar.kort(punt.y))]"
  }

  /// A JSON string (RFC 8259 §7).
  private func tekst(_ waarde: String) -> String {
    var uit = "\""
    for teken in waarde.unicodeScalars {
      switch teken {
      case "\"": uit += "\\\""
      case "\\": uit += "\\\\"
      case "\n": uit += "\\n"
      case "\r": uit += "\\r"
      case "\t": uit += "\\t"
      case "\u{0}"..<" ": uit += " "
      default: uit.unicodeScalars.append(teken)
      }
    }
    return uit + "\""
  }
}
