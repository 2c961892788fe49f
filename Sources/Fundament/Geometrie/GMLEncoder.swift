package import Markup

/// Writes simple features as GML 3.2 (STOP, IMOW) or 3.1.1 (STAM).
package struct GMLEncoder: Sendable {
  package enum Versie: Sendable {
    case gml32, gml311
    package var naamruimte: String {
      switch self {
      case .gml32: "http://www.opengis.net/gml/3.2"
      case .gml311: "http://www.opengis.net/gml"
      }
    }
  }

  private let versie: Versie
  private let stelsel: Stelsel

  package init(versie: Versie = .gml32, stelsel: Stelsel = .rd) {
    self.versie = versie
    self.stelsel = stelsel
  }

  /// The geometry with srsName on the outermost element. `id` becomes gml:id (GML 3.2 wants one on every geometry;
  /// inner ones get a suffix).
  package func encode(_ vorm: Vorm, id: String) -> Tak {
    var tak = element(vorm, id: id)
    tak.attributen.append(Attribuut(naam: Naam("srsName"), waarde: stelsel.urn))
    return tak
  }

  /// Only the content of a point or multi-surface, as STAM 4 wants it (no gml:Point around gml:pos).
  package func inhoud(_ vorm: Vorm) -> [Tak] {
    switch vorm {
    case .punt(let punt):
      var pos = gml("pos", tekst: tekst(punt))
      pos.attributen.append(Attribuut(naam: Naam("srsName"), waarde: stelsel.urn))
      return [pos]
    case .vlak, .vlakken, .lijn, .lijnen, .punten, .verzameling:
      return vorm.enkelvoudig.enumerated().map { plek, deel in
        gml("surfaceMember", [encode(deel, id: "v\(plek + 1)")])
      }
    }
  }

  private func element(_ vorm: Vorm, id: String) -> Tak {
    switch vorm {
    case .punt(let punt): return metID("Point", id, [gml("pos", tekst: tekst(punt))])
    case .lijn(let punten): return metID("LineString", id, [lijst(punten)])
    case .vlak(let vlak): return metID("Polygon", id, randen(vlak))
    case .punten: return meervoud("MultiPoint", "pointMember", vorm, id)
    case .lijnen: return meervoud("MultiCurve", "curveMember", vorm, id)
    case .vlakken: return meervoud("MultiSurface", "surfaceMember", vorm, id)
    case .verzameling(let delen):
      return metID(
        "MultiGeometry", id,
        delen.enumerated().map { gml("geometryMember", [element($0.element, id: "\(id)_\($0.offset + 1)")]) })
    }
  }

  private func meervoud(_ naam: String, _ lid: String, _ vorm: Vorm, _ id: String) -> Tak {
    metID(
      naam, id, vorm.enkelvoudig.enumerated().map { gml(lid, [element($0.element, id: "\(id)_\($0.offset + 1)")]) })
  }

  private func randen(_ vlak: Vlak) -> [Tak] {
    [gml("exterior", [gml("LinearRing", [lijst(vlak.buitenring)])])]
      + vlak.gaten.map { gml("interior", [gml("LinearRing", [lijst($0)])]) }
  }

  private func lijst(_ punten: [Punt]) -> Tak {
    gml("posList", tekst: punten.map { tekst($0) }.joined(separator: " "))
  }

  private func tekst(_ punt: Punt) -> String {
    let (x, y) = (Coordinaat.tekst(punt.x, stelsel), Coordinaat.tekst(punt.y, stelsel))
    return stelsel.breedteEerst ? "\(y) \(x)" : "\(x) \(y)"
  }

  private func metID(_ naam: String, _ id: String, _ takken: [Tak]) -> Tak {
    var tak = gml(naam, takken)
    tak.attributen.append(Attribuut(naam: Naam("id", in: versie.naamruimte), waarde: id))
    return tak
  }

  private func gml(_ naam: String, _ takken: [Tak]) -> Tak { Tak(naam, in: versie.naamruimte, takken: takken) }
  private func gml(_ naam: String, tekst: String) -> Tak { Tak(naam, in: versie.naamruimte, tekst: tekst) }
}

/// Coordinates as text: RD to the millimetre, degrees to eight decimals (IMOW, chapter 6).
package enum Coordinaat {
  package static func tekst(_ waarde: Double, _ stelsel: Stelsel = .rd) -> String {
    let (schaal, decimalen) = stelsel == .rd ? (1_000.0, 3) : (100_000_000.0, 8)
    // Out of the range of whole numbers nothing sensible can be written; the nearest bound shows the mistake.
    let heel = Int64(min(max((waarde * schaal).rounded(), -9e17), 9e17))
    let cijfers = String(abs(heel))
    let gevuld = String(repeating: "0", count: max(0, decimalen + 1 - cijfers.count)) + cijfers
    let tekst = "\(gevuld.dropLast(decimalen)).\(gevuld.suffix(decimalen))"
    return heel < 0 ? "-\(tekst)" : tekst
  }
}
