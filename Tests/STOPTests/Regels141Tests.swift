import Bevindingen
import Markup
import Testing

@testable import STOP

/// A fragment of 1.4.1 that breaks one rule, and the same fragment without the mistake.
struct Paar141: Sendable, CustomTestStringConvertible {
  let code: String
  let ruimte: String
  let fout: String
  let goed: String
  /// What the mistake cannot do without.
  let ook: Set<String>
  init(_ code: String, _ ruimte: String, _ fout: String, _ goed: String, ook: Set<String> = []) {
    (self.code, self.ruimte, self.fout, self.goed, self.ook) = (code, ruimte, fout, goed, ook)
  }
  var testDescription: String { "\(code): \(fout.prefix(60))" }

  /// The fragment in a document that says which version it follows.
  static func document(_ xml: String, in ruimte: String, versie: String = "1.4.1", vorm: String? = nil) -> String {
    let attribuut = vorm.map { " vorm=\"\($0)\"" } ?? ""
    // A style is of another standard: it is judged by the version of the module in which it travels.
    let eigen = ruimte.hasPrefix("https://standaarden.overheid.nl/stop/") ? ruimte : STOPNaamruimte.data
    return "<w:wortel xmlns:w=\"\(eigen)\" xmlns=\"\(ruimte)\" schemaversie=\"\(versie)\"\(attribuut)>\(xml)</w:wortel>"
  }

  static func codes(_ xml: String, in ruimte: String, versie: String = "1.4.1", vorm: String? = nil) throws -> Set<
    String
  > {
    let tekst = document(xml, in: ruimte, versie: versie, vorm: vorm)
    let gelezen = XMLLezer.lees(Array(tekst.utf8), bestand: "proef.xml")
    let boom = try #require(gelezen.model, "\(gelezen.bevindingen)")
    return Set(STOPRegels.controleer(boom.wortel).map(\.code.rawValue))
  }
}

@Suite("STOP 1.4.1: een fout en een goed fragment per code") struct Regels141Tests {
  private static let tekst = STOPNaamruimte.tekst
  private static let data = STOPNaamruimte.data
  private static let geo = STOPNaamruimte.geo
  private static let se = STOPNaamruimte.se

  static let vorm: [Paar141] = [
    Paar141(
      "STOP0069", tekst, "<Lid><LidNummer>1.</LidNummer><Inhoud/><Vervallen/></Lid>",
      "<Lid><LidNummer>1.</LidNummer><Inhoud/></Lid>"),
    Paar141("STOP0069", tekst, "<Lid><LidNummer>1.</LidNummer></Lid>", "<Vervang><Lid/></Vervang>", ook: []),
    Paar141(
      "STOP0087", tekst,
      "<Hoofdstuk><Kop>x</Kop><NogNietInWerking/><Artikel><Kop>x</Kop><Vervallen/></Artikel></Hoofdstuk>",
      "<Hoofdstuk><Kop>x</Kop><NogNietInWerking/><Artikel><Kop>x</Kop><NogNietInWerking/></Artikel></Hoofdstuk>"),
    Paar141(
      "STOP0093", tekst, tabel("<row>\(cel)\(cel)\(cel)</row>"), tabel("<row>\(cel)\(cel)</row><row>\(cel)</row>")),
    Paar141(
      "STOP0093", tekst,
      tabel("<row>\(cel)\(cel)\(cel)</row><row wijzigactie=\"verwijder\">\(cel)</row>", in: "Vervang"),
      tabel("<row>\(cel)\(cel)\(cel)</row><row wijzigactie=\"voegtoe\">\(cel)</row>", in: "Vervang")),
    Paar141(
      "STOP0094", tekst, tabel("<row>\(cel)</row><row>\(cel)</row>"), tabel("<row>\(cel)\(cel)</row><row>\(cel)</row>")),
    Paar141(
      "STOP0096", tekst, "<RegelingKlassiek><Toelichting/></RegelingKlassiek>",
      "<BesluitCompact><Toelichting/></BesluitCompact>"),
    Paar141(
      "STOP0101", tekst, "<Artikel categorieKlassiek=\"x\"><Vervallen/></Artikel>",
      "<RegelingKlassiek><Artikel categorieKlassiek=\"x\"><Vervallen/></Artikel></RegelingKlassiek>"),
    Paar141("STOP0105", tekst, "<Noot><Figuur/></Noot>", "<Inhoud><Figuur/></Inhoud>"),
    Paar141("STOP0106", tekst, "<Aanhef><Formule/></Aanhef>", "<Inhoud><Formule/></Inhoud>"),
    Paar141(
      "STOP0107", tekst, "<Rectificatietekst><Figuur/></Rectificatietekst>",
      "<Rectificatietekst><RegelingMutatie><Figuur/></RegelingMutatie></Rectificatietekst>"),
    Paar141("STOP0108", tekst, "<Definitie><Formule/></Definitie>", "<Term><Formule/></Term>"),
    Paar141("STOP0115", tekst, "<Al>x<InlineTekstAfbeelding/></Al>", "<Al>x</Al>"),
    Paar141("STOP0116", tekst, "<Inhoud><Redactioneel>x</Redactioneel></Inhoud>", "<Inhoud><Al>x</Al></Inhoud>"),
    Paar141(
      "STOP0122", tekst, "<BesluitCompact><Lichaam><Redactioneel>x</Redactioneel></Lichaam></BesluitCompact>",
      "<BesluitCompact><WijzigBijlage><Redactioneel>x</Redactioneel></WijzigBijlage></BesluitCompact>"),
    Paar141(
      "STOP0140", tekst, "<Divisie><InleidendeTekst/></Divisie>",
      "<Divisie><Divisietekst><Inhoud/></Divisietekst></Divisie>"),
    Paar141(
      "STOP0142", tekst,
      "<BesluitKlassiek><RegelingKlassiek componentnaam=\"m\" wordt=\"w@1\"><RegelingOpschrift/></RegelingKlassiek></BesluitKlassiek>",
      "<BesluitKlassiek><RegelingOpschrift/></BesluitKlassiek>"),
    Paar141(
      "STOP0143", tekst, "<BesluitKlassiek><RegelingKlassiek componentnaam=\"m\" wordt=\"w@1\"/></BesluitKlassiek>",
      "<BesluitKlassiek><RegelingKlassiek componentnaam=\"m\" wordt=\"w@1\"><RegelingOpschrift/></RegelingKlassiek></BesluitKlassiek>"
    ),
  ]

  private static let cel = "<entry><Al>x</Al></entry>"
  private static func tabel(_ rijen: String, in ouder: String = "Inhoud") -> String {
    "<\(ouder) revisie=\"1\"><table><tgroup><tbody>\(rijen)</tbody></tgroup></table></\(ouder)>"
  }

  static let opmaak: [Paar141] = [
    Paar141("STOP0097", tekst, "<Opschrift>x<u>y</u></Opschrift>", "<Opschrift>x<i>y</i></Opschrift>"),
    Paar141(
      "STOP0097", tekst, "<Figuur><Titel><strong>y</strong></Titel></Figuur>",
      "<Titel><Kop/><Al><strong>y</strong></Al></Titel>", ook: []),
    Paar141("STOP0109", tekst, "<Al><i>x<b><i>y</i></b></i></Al>", "<Al><i>x<b>y</b></i></Al>"),
    Paar141("STOP0110", tekst, "<Al><u>x<u>y</u></u></Al>", "<Al><u>x<Noot><Al><u>y</u></Al></Noot></u></Al>"),
    Paar141("STOP0111", tekst, "<Al><strong><strong>y</strong></strong></Al>", "<Al><strong>y</strong></Al>"),
    Paar141(
      "STOP0112", tekst, "<Al><b>x<b>y</b></b></Al>", "<Al wijzigactie=\"verwijder\"><b>x<b>y</b></b></Al>", ook: []),
    Paar141(
      "STOP0114", tekst, "<Noot id=\"a\"><Al>x<Noot id=\"b\">y</Noot></Al></Noot>", "<Noot id=\"a\"/><Noot id=\"b\"/>"),
  ]

  static let verwijzingen: [Paar141] = [
    Paar141("STOP0092", tekst, extIoRef("pubdata"), extIoRef("regdata")),
    Paar141("STOP0102", tekst, extIoRef(in: "Aanhef"), extIoRef(in: "Inhoud")),
    Paar141(
      "STOP0103", tekst, "<Motivering>\(extIoRef())</Motivering>", "<Bijlage>\(extIoRef())</Bijlage>"),
    Paar141("STOP0104", tekst, "<Inhoud>\(extIoRef(in: "Lijstaanhef"))</Inhoud>", extIoRef()),
    Paar141(
      "STOP0113", tekst, "<Al><ExtRef soort=\"document\">x<ExtRef soort=\"document\">y</ExtRef></ExtRef></Al>",
      "<Al><ExtRef soort=\"document\">x</ExtRef><ExtRef soort=\"document\">y</ExtRef></Al>"),
  ]

  private static func extIoRef(_ collectie: String = "regdata", in ouder: String = "Inhoud") -> String {
    let ref = "/join/id/\(collectie)/gm9995/2026/Kade/nld@2026-01-01"
    return "<\(ouder)><ExtIoRef ref=\"\(ref)\">\(ref)</ExtIoRef></\(ouder)>"
  }

  static let mutaties: [Paar141] = [
    Paar141(
      "STOP0118", tekst, mutatie("<Al><NieuweTekst>x<VerwijderdeTekst>y</VerwijderdeTekst></NieuweTekst></Al>"),
      mutatie("<Al><NieuweTekst>x</NieuweTekst><VerwijderdeTekst>y</VerwijderdeTekst></Al>")),
    Paar141("STOP0119", tekst, vervang("context=\"c\""), vervang("context=\"c\" positie=\"volgtOp\"")),
    Paar141(
      "STOP0123", tekst, mutatie(voegtoe("a", bij: "c") + voegtoe("b", bij: "c")),
      mutatie(voegtoe("a", bij: "c") + voegtoe("b", bij: "a"))),
    Paar141(
      "STOP0124", tekst,
      mutatie(
        "<Verwijder wat=\"c\"><Lid eId=\"para_1\" wId=\"c\"><Inhoud/></Lid></Verwijder>" + voegtoe("a", bij: "c")),
      mutatie("<Verwijder wat=\"c\"><Lid eId=\"para_1\" wId=\"c\"><Inhoud/></Lid></Verwijder>" + voegtoe("a", bij: "d"))
    ),
    Paar141(
      "STOP0124", tekst,
      mutatie(
        "<Vervang wat=\"w\"><Artikel wId=\"w\"><Lid wId=\"c\" wijzigactie=\"verwijder\"/></Artikel></Vervang>"
          + voegtoe("a", bij: "c")),
      mutatie(
        "<Vervang wat=\"w\"><Artikel wId=\"w\"><Lid wId=\"c\" wijzigactie=\"voegtoe\"/></Artikel></Vervang>"
          + voegtoe("a", bij: "c"))),
    Paar141(
      "STOP0126", tekst, mutatie("<Vervang wat=\"w\"><Artikel wId=\"w\" wijzigactie=\"voegtoe\"/></Vervang>"),
      mutatie("<Vervang wat=\"w\"><Artikel wId=\"w\" wijzigactie=\"verwijderContainer\"/></Vervang>")),
    Paar141(
      "STOP0127", tekst, mutatie("<VervangKop wat=\"w\"><Nummer wijzigactie=\"voegtoe\">A</Nummer></VervangKop>"),
      mutatie("<VervangKop wat=\"w\"><Kop>x<NieuweTekst>y</NieuweTekst></Kop></VervangKop>")),
    Paar141(
      "STOP0128", tekst, vervang("revisie=\"1\"", "<Al>x<NieuweTekst>y</NieuweTekst></Al>"),
      vervang("revisie=\"1\"", "<Al>x</Al>")),
    Paar141(
      "STOP0128", tekst, vervang("revisie=\"1\" context=\"c\" positie=\"volgtOp\""),
      vervang("context=\"c\" positie=\"volgtOp\"")),
    Paar141(
      "STOP0149", tekst, "<Bijlage tekst-wijzigactie=\"x\"><Al>y</Al></Bijlage>",
      mutatie("<Vervang wat=\"w\" revisie=\"1\"><Bijlage wId=\"w\" tekst-wijzigactie=\"x\"/></Vervang>")),
    Paar141(
      "STOP0150", tekst, "<Bijlage vanParentWid=\"x\"><Al>y</Al></Bijlage>",
      mutatie("<Vervang wat=\"w\" revisie=\"1\"><Bijlage wId=\"w\" vanParentWid=\"x\"/></Vervang>")),
    Paar141("STOP0151", tekst, "<Bijlage eId-wijzigactie=\"x\"><Al>y</Al></Bijlage>", "<Bijlage><Al>y</Al></Bijlage>"),
    Paar141(
      "STOP0152", tekst,
      mutatie("<Vervang wat=\"w\"><Bijlage wId=\"w\"><Lid wijzigactie=\"verplaatstNaar\"/></Bijlage></Vervang>"),
      mutatie("<Vervang wat=\"w\"><Bijlage wId=\"w\"><Lid wijzigactie=\"verplaatstVan\"/></Bijlage></Vervang>")),
  ]

  private static func mutatie(_ inhoud: String) -> String {
    "<RegelingMutatie componentnaam=\"m\" was=\"/a@1\" wordt=\"/a@2\">\(inhoud)</RegelingMutatie>"
  }
  private static func vervang(_ attributen: String, _ inhoud: String = "") -> String {
    mutatie("<Vervang wat=\"w\" \(attributen)><Bijlage wId=\"w\">\(inhoud)</Bijlage></Vervang>")
  }
  private static func voegtoe(_ wId: String, bij context: String) -> String {
    "<VoegToe context=\"\(context)\" positie=\"volgtOp\"><Bijlage wId=\"\(wId)\"/></VoegToe>"
  }

  static let kenmerken: [Paar141] = [
    Paar141(
      "STOP0089", tekst, "<RegelingOpschrift eId=\"longTitle\" wId=\"__longTitle\"/>",
      "<RegelingOpschrift eId=\"longTitle\" wId=\"longTitle\"/>"),
    Paar141(
      "STOP0089", tekst, "<Aanhef eId=\"formula_1\" wId=\"formula_1_inst2\"/>",
      "<Sluiting eId=\"formula_2\" wId=\"formula_2_inst2\"/>"),
    Paar141("STOP0090", tekst, "<Motivering eId=\"acc_2\" wId=\"acc\"/>", "<Motivering eId=\"acc\" wId=\"acc\"/>"),
    Paar141(
      "STOP0090", tekst, "<Aanhef eId=\"formula_1_inst2\" wId=\"formula_1\"/>",
      "<Sluiting eId=\"formula_2_inst2\" wId=\"formula_2\"/>"),
    Paar141(
      "STOP0091", tekst, "<Artikel eId=\"art_1\"><Lid eId=\"art_2__para_1\"><Inhoud/></Lid></Artikel>",
      "<Artikel eId=\"art_1\"><Lid eId=\"art_1__para_1\"><Inhoud/></Lid></Artikel>"),
    Paar141(
      "STOP0091", tekst, "<Artikel eId=\"art_1\"><Lid eId=\"art_1a__para_1\"><Inhoud/></Lid></Artikel>",
      "<VoegToe><Lid eId=\"art_1__para_1\"><Inhoud/></Lid></VoegToe>"),
    Paar141("STOP0145", tekst, "<Lid eId=\"para_1.\"><Inhoud/></Lid>", "<Lid eId=\"para_1.a\"><Inhoud/></Lid>"),
    Paar141("STOP0145", tekst, "<Lid eId=\"para_o_a\"><Inhoud/></Lid>", "<Lid eId=\"para_o_12_inst3\"><Inhoud/></Lid>"),
    Paar141("STOP0146", tekst, lid("gm99_1__para_1"), lid("gm9995_1__para_1")),
    Paar141("STOP0146", tekst, lid("gemeente_1__para_1"), lid("mnre1034_1__para_1")),
    Paar141("STOP0147", tekst, lid("gm9995_1.0__para_1"), lid("gm9995_1-0__para_1")),
    Paar141(
      "STOP0147", tekst, lid("gm9995_\(String(repeating: "a", count: 33))__para_1"),
      lid("gm9995_\(String(repeating: "a", count: 32))__para_1")),
    Paar141("STOP0148", tekst, lid("gm9995_1__lid_1"), lid("gm9995_1__chp_1__art_1.2__para_1")),
    Paar141("STOP0148", tekst, lid("gm9995_1__para_1."), lid("gm9995_1__longTitle__ref_o_1_inst2_moved")),
    Paar141("STOP0148", tekst, lid("gm9995_1"), lid("pv30_v1__recital__genrecital__div_o_1")),
  ]

  private static func lid(_ wId: String) -> String { "<Lid wId=\"\(wId)\"><Inhoud/></Lid>" }

  static let gegevens: [Paar141] = [
    Paar141("STOP1041", data, begrip("a", "x") + begrip("a", "x"), begrip("a", "x") + begrip("a", "y")).in(
      "Begripsrelaties"),
    Paar141(
      "STOP1077", data,
      tijdstempel("d", "juridischWerkendVanaf") + tijdstempel("e", "geldigVanaf")
        + tijdstempel("d", "juridischWerkendVanaf"),
      tijdstempel("d", "juridischWerkendVanaf") + tijdstempel("d", "geldigVanaf")
    ).in("Tijdstempels"),
    Paar141(
      "STOP1078", data, tijdstempel("d", "geldigVanaf") + tijdstempel("d", "geldigVanaf"),
      tijdstempel("d", "juridischWerkendVanaf") + tijdstempel("d", "geldigVanaf")
    ).in("Tijdstempels"),
    Paar141(
      "STOP1323", data, "<Procedurestap><soortStap>/join/id/stop/procedure/stap_023</soortStap></Procedurestap>",
      "<Procedurestap><soortStap>/join/id/stop/procedure/stap_023</soortStap><meerInformatie>x</meerInformatie></Procedurestap>"
    ),
    Paar141(
      "STOP2082", data, "<soortRegeling>/join/id/stop/regelingtype_009</soortRegeling>",
      "<soortRegeling>/join/id/stop/regelingtype_015</soortRegeling>"),
    Paar141(
      "STOP2078", data, work("/akn/nl/act/gm9995/2026/plan/deel"), work("/akn/nl/act/gm9995/2026/plan"),
      ook: ["LVBB2019"]),
    Paar141(
      "STOP2078", data, "<doel>/join/id/proces/gm9995/2026</doel>", "<doel>/join/id/proces/gm9995/2026/a</doel>",
      ook: ["STOP2079"]),
    Paar141(
      "STOP2079", data, work("/akn/nl/act/gm9995/2026/plan(1)"), work("/akn/nl/act/gm9995/2026/plan-1"),
      ook: ["LVBB2020"]),
    Paar141(
      "STOP2080", data, "<FRBRExpression>/akn/nl/act/gm9995/2026/plan/nld@1/x</FRBRExpression>",
      "<FRBRExpression>/akn/nl/act/gm9995/2026/plan/nld@1</FRBRExpression>"),
    Paar141(
      "STOP2081", data, work("/akn/nl/regeling/gm9995/2026/plan"), work("/akn/nl/act/gm9995/2026/plan"),
      ook: ["LVBB2010"]),
    Paar141(
      "STOP2081", tekst, "<ExtRef soort=\"AKN\" ref=\"/akn/nl/wet/gm9995/2026/plan\">x</ExtRef>",
      "<ExtRef soort=\"AKN\" ref=\"/akn/nl/act/gm9995/2026/plan/~art_1\">x</ExtRef>"),
  ]

  private static func work(_ id: String) -> String { "<FRBRWork>\(id)</FRBRWork>" }
  private static func begrip(_ wId: String, _ punt: String) -> String {
    "<Begripsrelatie><wId>\(wId)</wId><catalogusEndPoint>\(punt)</catalogusEndPoint></Begripsrelatie>"
  }
  private static func tijdstempel(_ naam: String, _ soort: String) -> String {
    "<Tijdstempel><doel>/join/id/proces/gm9995/2026/\(naam)</doel><soortTijdstempel>\(soort)</soortTijdstempel></Tijdstempel>"
  }

  static let geometrie: [Paar141] = [
    Paar141(
      "STOP3032", geo, locatie("a", "voegtoe") + locatie("a", "reviseer"),
      locatie("a", "voegtoe") + locatie("a", "verwijder")
    ).in("locatieMutaties"),
    Paar141("STOP3034", geo, vorm("Vlak", "a") + vorm("Lijn", "a"), vorm("Vlak", "a") + vorm("Lijn", "b")).in(
      "wijzigmarkeringen"),
    Paar141(
      "STOP3040", geo, vorm("Locatie", "a", gml: "<gml:Arc><gml:pos>1 1</gml:pos></gml:Arc>"), vorm("Locatie", "a")),
    Paar141(
      "STOP3050", geo, vorm("Gebied", "a", stelsel: "urn:ogc:def:crs:EPSG::4258"), vorm("Gebied", "a")),
    Paar141(
      "STOP3060", geo, vorm("Gebied", "a"),
      vorm("Gebied", "a", gml: "<gml:Polygon><gml:posList>1 1</gml:posList></gml:Polygon>")
    ).in("Effectgebied"),
    Paar141("STOP3065", geo, "<Ambtsgebied/>\(vorm("Gebied", "a"))", vorm("Gebied", "a")).in("Gebiedsmarkering"),
    Paar141(
      "STOP3080", geo, vaststelling(""), vaststelling("<wasID>/join/id/regdata/gm9995/2025/a/nld@2025-01-01</wasID>")),
  ]

  private static func vorm(
    _ naam: String, _ id: String, gml: String = "<gml:Point><gml:pos>1 1</gml:pos></gml:Point>",
    stelsel: String = "urn:ogc:def:crs:EPSG::28992"
  ) -> String {
    let punt = gml.replacing("<gml:P", with: "<gml:P", maxReplacements: 0)
      .replacing("Point>", with: "Point srsName=\"\(stelsel)\">", maxReplacements: 1)
    return
      "<\(naam) xmlns:gml=\"\(STOPNaamruimte.gml)\" xmlns:b=\"\(STOPNaamruimte.basisgeo)\"><geometrie><b:Geometrie>"
      + "<b:id>\(id)</b:id><b:geometrie>\(punt)</b:geometrie></b:Geometrie></geometrie></\(naam)>"
  }
  private static func locatie(_ id: String, _ actie: String) -> String {
    vorm("LocatieMutatie", id).replacing(
      "</LocatieMutatie>", with: "<wijzigactie>\(actie)</wijzigactie></LocatieMutatie>")
  }
  private static func vaststelling(_ was: String) -> String {
    let work = "/join/id/regdata/gm9995/2025/a"
    return
      "<GeoInformatieObjectVaststelling><vastgesteldeVersie><GeoInformatieObjectMutatie><FRBRWork>\(work)</FRBRWork>"
      + "<FRBRExpression>\(work)/nld@2026-01-01</FRBRExpression><locatieMutaties>\(locatie("a", "voegtoe"))"
      + "</locatieMutaties></GeoInformatieObjectMutatie></vastgesteldeVersie>\(was)</GeoInformatieObjectVaststelling>"
  }

  static let stijlen: [Paar141] = [
    Paar141(
      "STOP3176", se, "<FeatureTypeStyle><FeatureTypeName>geo:Locatie</FeatureTypeName></FeatureTypeStyle>",
      "<FeatureTypeStyle/>"),
    Paar141(
      "STOP3177", se, punt("<Mark><Fill/><Stroke/></Mark><ExternalGraphic/>"), punt("<Mark><Fill/><Stroke/></Mark>")),
    Paar141("STOP3178", se, punt("<Mark><Stroke/></Mark>"), punt("<Mark><Fill/><Stroke/></Mark>")),
    Paar141("STOP3179", se, punt("<Mark><Fill/></Mark>"), punt("<Mark><Fill/><Stroke/></Mark>")),
    Paar141("STOP3180", se, stijl("geo:groepID", "<Rule/>"), stijl("geo:geometrie", "<Rule/>")),
    Paar141(
      "STOP3181", se, "<PolygonSymbolizer><Name>a</Name></PolygonSymbolizer>",
      "<PolygonSymbolizer><Name>a</Name><Stroke/></PolygonSymbolizer>"),
  ]

  private static func punt(_ inhoud: String) -> String {
    "<PointSymbolizer><Graphic>\(inhoud)</Graphic></PointSymbolizer>"
  }
  private static func stijl(_ kenmerk: String, _ regels: String) -> String {
    "<FeatureTypeStyle><FeatureTypeName>geo:Locatie</FeatureTypeName><SemanticTypeIdentifier>\(kenmerk)"
      + "</SemanticTypeIdentifier>\(regels)</FeatureTypeStyle>"
  }

  static let alle = vorm + opmaak + verwijzingen + mutaties + kenmerken + gegevens + geometrie + stijlen

  @Test("Het foute fragment geeft de code, het goede niet, en de fout geeft verder niets", arguments: alle)
  func paar(_ paar: Paar141) throws {
    let bijFout = try Paar141.codes(paar.fout, in: paar.ruimte)
    let bijGoed = try Paar141.codes(paar.goed, in: paar.ruimte)
    #expect(bijFout.contains(paar.code), "\(bijFout.sorted())")
    #expect(!bijGoed.contains(paar.code))
    #expect(bijFout.subtracting(bijGoed).subtracting(paar.ook) == [paar.code], "\(bijGoed.sorted())")
  }

  @Test("Elke nieuwe code heeft een paar") func compleet() {
    let nieuw = Set(Regels141.kaarten.map(\.code.rawValue))
    #expect(nieuw.count == 67)
    #expect(nieuw == Set(Self.alle.map(\.code)))
  }

  @Test("Een document van 1.3.0 krijgt nooit een code die er in 1.4.1 bij kwam", arguments: alle)
  func ouder(_ paar: Paar141) throws {
    let nieuw = Set(Regels141.kaarten.map(\.code.rawValue))
    #expect(try Paar141.codes(paar.fout, in: paar.ruimte, versie: "1.3.0").isDisjoint(with: nieuw))
    #expect(try Paar141.codes(paar.goed, in: paar.ruimte, versie: "1.3.0").isDisjoint(with: nieuw))
  }

  @Test(
    "Een document van 1.4.1 krijgt nooit een code die daarin verviel",
    arguments: ElementregelTests.tabellen + ElementregelTests.wijzigingen + ElementregelTests.opbouw
      + ElementregelTests.metadata + ElementregelTests.symbolen)
  func vervallen(_ paar: Fragmentpaar) throws {
    let vervallen = Set(Regels141.vervallen.map(\.rawValue))
    #expect(try Paar141.codes(paar.fout, in: paar.ruimte).isDisjoint(with: vervallen))
  }
}

extension Paar141 {
  /// Both fragments inside this element.
  func `in`(_ naam: String) -> Paar141 {
    Paar141(code, ruimte, "<\(naam)>\(fout)</\(naam)>", "<\(naam)>\(goed)</\(naam)>", ook: ook)
  }
}
