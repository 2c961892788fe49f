import Bevindingen
import Geometrie
import Pakket
import STOP
import Testing
import Tijd
import Verweving

@testable import Controle

@Suite("Consolideren, vergelijken en klikken op een eigen plan")
struct PlanTests {
  private static func tekst(_ zin: String) -> String {
    """
    <RegelingCompact xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.3.0">
    <RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Omgevingsplan</Al></RegelingOpschrift>
    <Lichaam eId="body" wId="body"><Hoofdstuk eId="chp_1" wId="gm9995_1__chp_1"><Kop><Label>Hoofdstuk</Label>
    <Nummer>1</Nummer><Opschrift>Bomen</Opschrift></Kop>
    <Artikel eId="chp_1__art_1.1" wId="gm9995_1__chp_1__art_1.1"><Kop><Label>Artikel</Label><Nummer>1.1</Nummer>
    <Opschrift>Kappen</Opschrift></Kop><Inhoud><Al>\(zin)</Al></Inhoud></Artikel></Hoofdstuk></Lichaam>
    </RegelingCompact>
    """
  }

  private static let mutatie = """
    <RegelingMutatie xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" componentnaam="main"
    was="/akn/nl/act/gm9995/2024/omgevingsplan/nld@1" wordt="/akn/nl/act/gm9995/2024/omgevingsplan/nld@2">
    <Vervang wat="gm9995_1__chp_1__art_1.1"><Wat>Artikel 1.1</Wat>
    <Artikel eId="chp_1__art_1.1" wId="gm9995_1__chp_1__art_1.1"><Kop><Label>Artikel</Label><Nummer>1.1</Nummer>
    <Opschrift>Kappen</Opschrift></Kop><Inhoud><Al>Een boom kappen mag <VerwijderdeTekst>niet</VerwijderdeTekst>\
    <NieuweTekst>wel</NieuweTekst>.</Al></Inhoud></Artikel></Vervang></RegelingMutatie>
    """

  private func bestand(_ tekst: String, _ naam: String) -> Invoer {
    Invoer(pad: naam, inhoud: .bestand(Array(tekst.utf8)))
  }

  @Test("Een mutatie op een los tekstbestand geeft de nieuwe tekst")
  func consolideer() throws {
    let was = bestand(Self.tekst("Een boom kappen mag niet."), "was.xml")
    let uitkomst = Consolideren.voerUit(was: was, mutatie: bestand(Self.mutatie, "mutatie.xml"))
    let model = try #require(uitkomst.model)
    #expect(model.wordt.hasSuffix("nld@2"))
    let nieuw = Invoer(pad: "nieuw.xml", inhoud: .bestand(model.tekst))
    let verwacht = bestand(Self.tekst("Een boom kappen mag wel."), "wordt.xml")
    #expect(Versieverschil.vergelijk(was: verwacht, wordt: nieuw).model?.isGelijk == true)
  }

  @Test("Consolideren zonder mutatie")
  func zonderMutatie() {
    let was = bestand(Self.tekst("Een boom kappen mag niet."), "was.xml")
    let uitkomst = Consolideren.voerUit(was: was, mutatie: was)
    #expect(uitkomst.model == nil)
    #expect(uitkomst.bevindingen.contains { $0.code == "WP-CTL-006" })
  }

  @Test("Consolideren zonder oude tekst")
  func zonderTekst() {
    let uitkomst = Consolideren.voerUit(was: bestand("<x/>", "x.xml"), mutatie: bestand(Self.mutatie, "m.xml"))
    #expect(uitkomst.model == nil)
    #expect(uitkomst.bevindingen.contains { $0.code == "WP-CTL-007" })
  }

  @Test("Een ander woord in een artikel is een verschil met renvooi; de XML is een RegelingMutatie")
  func verschil() throws {
    let uitkomst = Versieverschil.vergelijk(
      was: bestand(Self.tekst("Een boom kappen mag niet."), "a.xml"),
      wordt: bestand(Self.tekst("Een boom kappen mag wel."), "b.xml"))
    let model = try #require(uitkomst.model)
    #expect(!model.isGelijk)
    #expect(model.alsTekst.contains("[-niet-]"))
    #expect(String(decoding: model.alsXML, as: UTF8.self).contains("RegelingMutatie"))
    #expect(model.alsJSON.contains("\"gewijzigd\""))
  }

  // MARK: - Klik

  private static func ow(_ objecten: [String]) -> String {
    let imow = "http://www.geostandaarden.nl/imow"
    let standen = objecten.map { "<sl:stand><o:owObject>\($0)</o:owObject></sl:stand>" }.joined()
    return """
      <o:owBestand xmlns:o="\(imow)/bestanden/deelbestand" xmlns:xlink="http://www.w3.org/1999/xlink"
      xmlns:sl="http://www.geostandaarden.nl/bestanden-ow/standlevering-generiek" xmlns:l="\(imow)/locatie"
      xmlns:r="\(imow)/regels"><sl:standBestand><sl:dataset>d</sl:dataset><sl:inhoud><sl:gebied>g</sl:gebied>
      <sl:leveringsId>1</sl:leveringsId><sl:objectTypen/></sl:inhoud>\(standen)</sl:standBestand></o:owBestand>
      """
  }

  private static let plan: Pakketinhoud = {
    let gebied = """
      <l:Gebied><l:identificatie>nl.imow-gm9995.gebied.Bos</l:identificatie><l:noemer>Bos</l:noemer>
      <l:geometrie><l:GeometrieRef xlink:href="ABC"/></l:geometrie></l:Gebied>
      """
    let tekst = """
      <r:Regeltekst wId="gm9995_1__chp_1__art_1.1"><r:identificatie>nl.imow-gm9995.regeltekst.A1</r:identificatie>
      </r:Regeltekst>
      """
    let regel = """
      <r:RegelVoorIedereen><r:identificatie>nl.imow-gm9995.juridischeregel.A1</r:identificatie>
      <r:artikelOfLid><r:RegeltekstRef xlink:href="nl.imow-gm9995.regeltekst.A1"/></r:artikelOfLid>
      <r:locatieaanduiding><l:LocatieRef xlink:href="nl.imow-gm9995.gebied.Bos"/></r:locatieaanduiding>
      </r:RegelVoorIedereen>
      """
    let manifest = """
      <Aanleveringen xmlns="http://www.geostandaarden.nl/bestanden-ow/manifest-ow"><domein>omgevingswet</domein>
      <Aanlevering><WorkIDRegeling>/akn/nl/act/gm9995/2024/omgevingsplan</WorkIDRegeling><DoelID>d</DoelID>
      <Bestand><naam>ow.xml</naam><objecttype>Gebied</objecttype></Bestand></Aanlevering></Aanleveringen>
      """
    let gml = """
      <g:x xmlns:g="urn:g" xmlns:basisgeo="http://www.geostandaarden.nl/basisgeometrie/1.0"
      xmlns:gml="http://www.opengis.net/gml/3.2"><basisgeo:Geometrie><basisgeo:id>abc</basisgeo:id>
      <basisgeo:geometrie><gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992"><gml:exterior><gml:LinearRing>
      <gml:posList>152000 533000 152100 533000 152100 533100 152000 533100 152000 533000</gml:posList>
      </gml:LinearRing></gml:exterior></gml:Polygon></basisgeo:geometrie></basisgeo:Geometrie></g:x>
      """
    return Pakketinhoud([
      "opdracht.xml": Array("<x/>".utf8), "manifest-ow.xml": Array(manifest.utf8),
      "ow.xml": Array(ow([gebied, tekst, regel]).utf8), "bos.gml": Array(gml.utf8),
    ])
  }()

  @Test("Een punt in het gebied krijgt de regel, een punt erbuiten niet")
  func klik() throws {
    let plan = Invoer(pad: "plan", inhoud: .map(Self.plan))
    let dag = try #require(Datum("2026-03-02"))
    let binnen = try #require(Klik.vraag([plan], x: 152_050, y: 533_050, datum: dag).model)
    #expect(binnen.regelingen.map(\.work) == ["/akn/nl/act/gm9995/2024/omgevingsplan"])
    #expect(binnen.regelingen.first?.regelteksten.map(\.wId) == ["gm9995_1__chp_1__art_1.1"])
    #expect(binnen.regelingen.first?.regelteksten.first?.annotaties.map(\.naam) == ["Bos"])
    let buiten = try #require(Klik.vraag([plan], x: 152_500, y: 533_050, datum: dag).model)
    #expect(buiten.regelingen.isEmpty)
  }

  @Test("Een regel voor het hele ambtsgebied geldt ook ver weg, met het voorbehoud dat de grens niet bekend is")
  func klikAmbtsgebied() throws {
    let grens = """
      <l:bestuurlijkeGrenzenVerwijzing><l:BestuurlijkeGrenzenVerwijzing><l:bestuurlijkeGrenzenID>GM9995\
      </l:bestuurlijkeGrenzenID><l:domein>NL.BI.BestuurlijkGebied</l:domein><l:geldigOp>2024-01-01</l:geldigOp>\
      </l:BestuurlijkeGrenzenVerwijzing></l:bestuurlijkeGrenzenVerwijzing>
      """
    let ow = String(decoding: try #require(Self.plan["ow.xml"]), as: UTF8.self)
      .replacing("<l:geometrie><l:GeometrieRef xlink:href=\"ABC\"/></l:geometrie>", with: grens)
      .replacing("l:Gebied>", with: "l:Ambtsgebied>").replacing("gebied.Bos", with: "ambtsgebied.Bos")
    var bestanden = Self.plan.opNaam
    bestanden["ow.xml"] = Array(ow.utf8)
    let plan = Invoer(pad: "plan", inhoud: .map(Pakketinhoud(bestanden)))
    let dag = try #require(Datum("2026-03-02"))
    let antwoord = try #require(Klik.vraag([plan], x: 0, y: 0, datum: dag).model)
    let annotaties = antwoord.regelingen.flatMap(\.regelteksten).flatMap(\.annotaties)
    #expect(annotaties.map(\.voorbehoud) == [Klik.grensOnbekend])
    #expect(antwoord.alsTekst.contains("de grens is niet bekend"))
    let bekend = try #require(
      Klik.vraag([Invoer(pad: "plan", inhoud: .map(Self.plan))], x: 152_050, y: 533_050, datum: dag).model)
    #expect(bekend.regelingen.flatMap(\.regelteksten).flatMap(\.annotaties).allSatisfy { $0.voorbehoud == nil })
  }

  @Test("Een plan dat nog niet geldt, telt niet mee")
  func nogNiet() throws {
    let dag = try #require(Datum("2026-03-02"))
    var levering = Planlevering(work: "/akn/nl/act/gm9995/2024/omgevingsplan", tekst: .geen, isHeleStand: true)
    levering.geldigVanaf = dag.plus(dagen: 1)
    var stapel = Planstapel()
    stapel.voegToe(Planinhoud(leveringen: [levering], geometrieen: [:]), op: dag)
    #expect(stapel.beelden.isEmpty)
    #expect(stapel.bevindingen.map(\.code) == ["WP-CTL-008"])
    stapel.voegToe(Planinhoud(leveringen: [levering], geometrieen: [:]), op: dag.plus(dagen: 1))
    #expect(stapel.beelden.count == 1)
  }

  @Test("Kapotte bytes geven altijd een oordeel")
  func kapot() throws {
    let controle = Controle(peildatum: try #require(Datum("2026-03-02")))
    let goed = Array(Self.mutatie.utf8)
    for plek in stride(from: 0, to: goed.count, by: 37) {
      var bytes = goed
      bytes[plek] = 0x00
      _ = controle.beoordeel(Invoer(pad: "a.xml", inhoud: .bestand(bytes)))
      _ = controle.beoordeel(Invoer(pad: "a.xml", inhoud: .bestand(Array(goed.prefix(plek)))))
      _ = Planlezer.lees(Invoer(pad: "a.xml", inhoud: .bestand(bytes)))
    }
    let zip = try Zip.schrijf(Self.plan)
    for plek in stride(from: 0, to: zip.count, by: 41) {
      var bytes = zip
      bytes[plek] ^= 0xFF
      let oordeel = controle.beoordeel(Invoer(pad: "a.zip", inhoud: .bestand(bytes)))
      #expect(!oordeel.norm.isEmpty)
    }
  }
}
