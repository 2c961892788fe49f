import Bevindingen
import Markup
import Testing

@testable import Geometrie

@Suite("Geometrie") struct VormTests {
  static let vierkant = Vorm.vlak(
    Vlak(buitenring: [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)].map { Punt(x: $0.0, y: $0.1) }))
  static let metGat = Vorm.vlak(
    Vlak(
      buitenring: [(0.0, 0.0), (30.0, 0.0), (30.0, 30.0), (0.0, 30.0), (0.0, 0.0)].map { Punt(x: $0.0, y: $0.1) },
      gaten: [[(10.0, 10.0), (10.0, 20.0), (20.0, 20.0), (20.0, 10.0), (10.0, 10.0)].map { Punt(x: $0.0, y: $0.1) }]))

  private func lees(_ gml: String) -> Bevonden<GMLDecoder.Gelezen> {
    guard let boom = XMLLezer.lees(Array(gml.utf8), bestand: "a.gml").model else { return Bevonden(nil) }
    return GMLDecoder().decode(boom.wortel)
  }

  @Test(
    "Elke vorm komt gelijk terug uit GML",
    arguments: [
      vierkant, metGat, .punt(Punt(x: 152_000.125, y: 533_000)), .lijn([Punt(x: 0, y: 0), Punt(x: 5, y: 7)]),
      .vlakken([Vlak(buitenring: vierkant.hoekpunten)]), .punten([Punt(x: 1, y: 2), Punt(x: 3, y: 4)]),
      .lijnen([[Punt(x: 0, y: 0), Punt(x: 5, y: 7)], [Punt(x: 1, y: 1), Punt(x: 2, y: 2)]]),
      .verzameling([.punt(Punt(x: 1, y: 2)), vierkant]),
    ]) func heenEnTerug(vorm: Vorm)
  {
    for (versie, stelsel) in [(GMLEncoder.Versie.gml32, Stelsel.rd), (.gml311, .etrs89)] {
      let bytes = XMLSchrijver().schrijf(GMLEncoder(versie: versie, stelsel: stelsel).encode(vorm, id: "g1"))
      let uitkomst = lees(String(decoding: bytes, as: UTF8.self))
      #expect(uitkomst.model?.vorm == vorm && uitkomst.model?.stelsel == stelsel)
    }
    #expect(GeoJSON(bytes: GeoJSON(vorm).bytes)?.vorm == vorm)
  }

  @Test("Bij ETRS89 staat de breedte voorop") func assen() {
    let gml =
      "<p:Point xmlns:p='http://www.opengis.net/gml/3.2' srsName='urn:ogc:def:crs:EPSG::4258'><p:pos>52.7 5.3</p:pos></p:Point>"
    #expect(lees(gml).model?.vorm == .punt(Punt(x: 5.3, y: 52.7)))
  }

  @Test("Een boog, een open ring en letters als coördinaat geven elk hun bevinding") func fout() {
    #expect(
      lees("<Curve><segments><Arc><posList>0 0 1 1 2 0</posList></Arc></segments></Curve>").bevindingen.map(\.code)
        == [GeometrieRegels.boog.code])
    #expect(
      lees("<Polygon><exterior><LinearRing><posList>0 0 1 1 2 0</posList></LinearRing></exterior></Polygon>")
        .bevindingen.first?.code == GeometrieRegels.ongeldig.code)
    #expect(lees("<Point><pos>x y</pos></Point>").bevindingen.map(\.code).first == GeometrieRegels.onleesbaar.code)
  }

  @Test("Binnen, deels, buiten en op de rand") func ligging() {
    #expect(Vorm.punt(Punt(x: 5, y: 5)).ligging(in: Self.vierkant) == .binnen)
    #expect(Vorm.punt(Punt(x: 10, y: 5)).ligging(in: Self.vierkant) == .binnen)
    #expect(Vorm.punt(Punt(x: 15, y: 15)).ligging(in: Self.metGat) == .buiten)
    #expect(Self.metGat.ligging(in: Self.vierkant) == .deels)
    #expect(Vorm.lijn([Punt(x: 10, y: 0), Punt(x: 20, y: 0)]).raakt(Self.vierkant))
    #expect(Self.metGat.oppervlakte == 800)
  }

  @Test("Een acht is ongeldig, met plek") func acht() {
    let acht = Vorm.vlak(
      Vlak(buitenring: [(0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0), (0.0, 0.0)].map { Punt(x: $0.0, y: $0.1) }))
    #expect(acht.ongeldigheid?.reden == "de rand kruist zichzelf")
    #expect(acht.ongeldigheid?.plek == Punt(x: 5, y: 5))
    #expect(Self.metGat.ongeldigheid == nil)
  }

  @Test("De index geeft hetzelfde als één voor één kijken") func index() {
    let vormen = (0..<200).map { nummer in
      Self.vierkant.map { Punt(x: $0.x + Double(nummer % 20) * 8, y: $0.y + Double(nummer / 20) * 8) }
    }
    let index = Vormindex(vormen)
    for (x, y) in [(0.0, 0.0), (42.0, 33.5), (161.9, 3.0), (500.0, 500.0)] {
      let punt = Vorm.punt(Punt(x: x, y: y))
      #expect(index.raakt(punt) == vormen.indices.filter { vormen[$0].raakt(punt) })
    }
  }

  @Test("De Westertoren ligt op een meter nauwkeurig in beide stelsels") func omrekening() throws {
    let omrekening = Omrekening()
    let etrs = try #require(omrekening.etrs89(vanRD: Punt(x: 120_700.723, y: 487_525.502)))
    #expect(abs(etrs.x - 4.883523) < 1e-4 && abs(etrs.y - 52.374536) < 1e-4)
    let terug = try #require(omrekening.rd(vanETRS89: etrs))
    #expect(terug.afstand(tot: Punt(x: 120_700.723, y: 487_525.502)) < 0.01)
  }

  @Test("Coördinaten worden op de millimeter geschreven") func coordinaat() {
    #expect(Coordinaat.tekst(152_000.1254) == "152000.125" && Coordinaat.tekst(-0.0004) == "0.000")
    #expect(Coordinaat.tekst(-12.5) == "-12.500" && Coordinaat.tekst(5.3, .etrs89) == "5.30000000")
  }
}
