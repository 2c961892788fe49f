package import Bevindingen
package import Markup

/// Reads GML 3.2 and 3.1.1 simple features. Elements are known by local name, so that both versions and their
/// property variants (member, members) are read by one piece of code.
package struct GMLDecoder: Sendable {
  package struct Gelezen: Sendable, Hashable {
    package var vorm: Vorm
    /// Nil when no srsName was found on the geometry or around it.
    package var stelsel: Stelsel?
  }

  /// Vertices of one geometry: more than the finest municipal boundary by a factor ten.
  package static let grootsteAantalPunten = 2_000_000

  private let standaardStelsel: Stelsel?

  /// - Parameter standaardStelsel: the system that holds where the file says nothing.
  package init(standaardStelsel: Stelsel? = nil) { self.standaardStelsel = standaardStelsel }

  /// Reads the geometry that `element` is.
  package func decode(_ element: Element) -> Bevonden<Gelezen> {
    var lezing = Lezing(stelsel: stelsel(van: element) ?? standaardStelsel)
    guard let vorm = lezing.vorm(element), !vorm.hoekpunten.isEmpty else {
      if lezing.bevindingen.isEmpty {
        lezing.bevindingen.append(
          GeometrieRegels.onleesbaar.bevinding("\(element.lokaal) bevat geen geometrie", bij: element.vindplaats))
      }
      return Bevonden(nil, bevindingen: lezing.bevindingen)
    }
    return Bevonden(Gelezen(vorm: vorm, stelsel: lezing.stelsel), bevindingen: lezing.bevindingen)
  }

  /// srsName stands on the outermost geometry, or (STAM) on a position inside it.
  private func stelsel(van element: Element) -> Stelsel? {
    let kandidaten = [element] + element.afstammelingen() + element.voorouders
    return kandidaten.lazy.compactMap { $0["srsName"] }.first.flatMap { Stelsel(naam: $0) }
  }
}

private struct Lezing {
  var stelsel: Stelsel?
  var bevindingen: [Bevinding] = []
  private var aantal = 0

  init(stelsel: Stelsel?) { self.stelsel = stelsel }

  mutating func vorm(_ element: Element) -> Vorm? {
    switch element.lokaal {
    case "Point": return punten(element).first.map { .punt($0) }
    case "LineString", "LineStringSegment", "LinearRing": return .lijn(punten(element))
    case "Curve", "CompositeCurve", "OrientableCurve", "Ring": return .lijn(aaneengeregen(element))
    case "Polygon", "PolygonPatch", "Rectangle", "Triangle": return vlak(element).map { .vlak($0) }
    case "MultiPoint": return .punten(leden(element).flatMap(\.hoekpunten))
    case "MultiCurve", "MultiLineString": return .lijnen(leden(element).map(\.hoekpunten))
    case "Surface", "CompositeSurface", "OrientableSurface", "PolyhedralSurface", "MultiSurface", "MultiPolygon":
      let vlakken = vlakken(in: leden(element))
      return vlakken.count == 1 && !element.lokaal.hasPrefix("Multi") ? .vlak(vlakken[0]) : .vlakken(vlakken)
    case "MultiGeometry": return .verzameling(leden(element))
    case "Arc", "ArcString", "Circle", "ArcByCenterPoint", "CircleByCenterPoint", "CubicSpline", "BSpline", "Bezier":
      meld(GeometrieRegels.boog, "\(element.lokaal) is een boog", element)
      return nil
    default:
      meld(GeometrieRegels.onleesbaar, "\(element.lokaal) is geen bekende geometrie", element)
      return nil
    }
  }

  /// Geometries below property elements such as surfaceMember, patches, baseSurface.
  private mutating func leden(_ element: Element) -> [Vorm] {
    element.kinderen.flatMap { eigenschap in
      isEigenschap(eigenschap) ? eigenschap.kinderen.compactMap { vorm($0) } : []
    }
  }

  private func isEigenschap(_ element: Element) -> Bool {
    element.lokaal.first?.isLowercase == true
      && !["pos", "posList", "coordinates", "name", "description"].contains(
        element.lokaal)
  }

  private func vlakken(in vormen: [Vorm]) -> [Vlak] {
    vormen.flatMap(\.enkelvoudig).compactMap { vorm in
      if case .vlak(let vlak) = vorm { vlak } else { nil }
    }
  }

  private mutating func vlak(_ element: Element) -> Vlak? {
    guard let buiten = element.eerste("exterior") ?? element.eerste("outerBoundaryIs"), let ring = ring(buiten) else {
      meld(GeometrieRegels.onleesbaar, "\(element.lokaal) heeft geen buitenrand", element)
      return nil
    }
    let gaten = (element.alle("interior") + element.alle("innerBoundaryIs")).compactMap { self.ring($0) }
    return Vlak(buitenring: ring, gaten: gaten)
  }

  private mutating func ring(_ rand: Element) -> [Punt]? {
    guard let kind = rand.kinderen.first else { return nil }
    let punten = kind.lokaal == "LinearRing" ? punten(kind) : aaneengeregen(kind)
    guard punten.count >= 4, punten.first == punten.last else {
      meld(GeometrieRegels.ongeldig, "Een ring is niet gesloten of heeft minder dan vier punten", kind)
      return nil
    }
    return punten
  }

  /// Segments and curve members, the joints counted once.
  private mutating func aaneengeregen(_ element: Element) -> [Punt] {
    leden(element).map(\.hoekpunten).reduce(into: []) { rij, stuk in
      rij.append(contentsOf: rij.last == stuk.first ? stuk.dropFirst() : stuk[...])
    }
  }

  private mutating func punten(_ element: Element) -> [Punt] {
    var punten: [Punt] = []
    for kind in element.kinderen {
      switch kind.lokaal {
      case "pos", "posList": punten += posities(kind)
      case "pointProperty", "pointRep": punten += kind.kinderen.flatMap { self.punten($0) }
      case "coordinates": punten += oudeNotatie(kind)
      default: break
      }
    }
    // STAM's puntlocatie has the content of a Point without the element itself.
    return punten
  }

  private mutating func posities(_ element: Element) -> [Punt] {
    let dimensie = element["srsDimension"].flatMap { Int($0) } ?? 2
    return paren(Getallenrij.lees(element.ruweTekst, metKommas: false), dimensie: dimensie, element)
  }

  /// GML 2 and 3.1.1: `x,y x,y`.
  private mutating func oudeNotatie(_ element: Element) -> [Punt] {
    paren(Getallenrij.lees(element.ruweTekst, metKommas: true), dimensie: 2, element)
  }

  private mutating func paren(_ gelezen: [Double]?, dimensie: Int, _ element: Element) -> [Punt] {
    guard let getallen = gelezen, (2...3).contains(dimensie), getallen.count % dimensie == 0 else {
      meld(GeometrieRegels.onleesbaar, "De coördinaten zijn geen rij paren van getallen", element)
      return []
    }
    aantal += getallen.count / dimensie
    guard aantal <= GMLDecoder.grootsteAantalPunten else {
      meld(GeometrieRegels.onleesbaar, "Meer dan \(GMLDecoder.grootsteAantalPunten) punten in één geometrie", element)
      return []
    }
    let omgekeerd = stelsel?.breedteEerst ?? false
    return stride(from: 0, to: getallen.count, by: dimensie).map { plek in
      omgekeerd
        ? Punt(x: getallen[plek + 1], y: getallen[plek]) : Punt(x: getallen[plek], y: getallen[plek + 1])
    }
  }

  private mutating func meld(_ kaart: Regelkaart, _ samenvatting: String, _ element: Element) {
    bevindingen.append(kaart.bevinding(samenvatting, bij: element.vindplaats))
  }
}
