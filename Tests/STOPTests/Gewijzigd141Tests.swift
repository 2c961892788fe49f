import Bevindingen
import Markup
import Testing

@testable import STOP

/// A fragment on which the two versions of a rule say something else.
struct Verschil: Sendable, CustomTestStringConvertible {
  let code: String
  let ruimte: String
  let xml: String
  let bij130: Bool
  let bij141: Bool
  init(_ code: String, _ ruimte: String, _ xml: String, bij130: Bool, bij141: Bool) {
    (self.code, self.ruimte, self.xml, self.bij130, self.bij141) = (code, ruimte, xml, bij130, bij141)
  }
  var testDescription: String { "\(code): \(xml.prefix(60))" }
}

@Suite("STOP 1.4.1: regels die ook in 1.3.0 staan, maar nu iets anders zeggen") struct Gewijzigd141Tests {
  private static let tekst = STOPNaamruimte.tekst
  private static let data = STOPNaamruimte.data
  private static let geo = STOPNaamruimte.geo

  static let teksten: [Verschil] = [
    soepeler(
      "STOP0001", "<Lijst type=\"ongemarkeerd\"><Li><LiNummer wijzigactie=\"verwijder\">a.</LiNummer></Li></Lijst>"),
    soepeler(
      "STOP0011",
      "<Inhoud><IntIoRef ref=\"x\"/></Inhoud><RegelingCompact componentnaam=\"m\"><ExtIoRef wId=\"x\"/></RegelingCompact>"
    ),
    strenger(
      "STOP0010",
      "<Al><IntRef ref=\"!main#art_9\">x</IntRef></Al><RegelingCompact componentnaam=\"main\"><Lid eId=\"art_1\"/></RegelingCompact>"
    ),
    strenger(
      "STOP0053",
      "<Al><IntRef ref=\"!main#art_1\" scope=\"Artikel\">x</IntRef></Al><RegelingCompact componentnaam=\"main\"><Lid eId=\"art_1\"/></RegelingCompact>"
    ),
    strenger("STOP0018", "<RegelingMutatie><VoegToe><Lid wijzigactie=\"voegtoe\"/></VoegToe></RegelingMutatie>"),
    soepeler("STOP0018", "<VervangKop><Kop wijzigactie=\"voegtoe\">x</Kop></VervangKop>"),
    strenger("STOP0018", "<BesluitCompact><Sluiting wijzigactie=\"voegtoe\"/></BesluitCompact>"),
    strenger("STOP0020", component("<Lid eId=\"para_1\"/><Lid eId=\"para_1\"/>")),
    gelijk("STOP0027", component("<Lid eId=\"para_1\"/><Lid eId=\"para_1\"/>")),
    strenger("STOP0021", component("<Lid wId=\"para_1\"/><Lid wId=\"para_1\"/>")),
    strenger(
      "STOP0027",
      component("<Verwijder><Lid eId=\"art_1\"/></Verwijder><VoegToe><Lid eId=\"art_1\"/></VoegToe>", "RegelingMutatie")
    ),
    strenger(
      "STOP0028",
      component("<Verwijder><Lid wId=\"art_1\"/></Verwijder><VoegToe><Lid wId=\"art_1\"/></VoegToe>", "RegelingMutatie")
    ),
    strenger("STOP0068", component("<Noot id=\"n\"/><Noot id=\"n\"/>")),
    soepeler("STOP0067", component("<Al wijzigactie=\"verwijder\"><Noot id=\"n\"/></Al><Al><Noot id=\"n\"/></Al>")),
    soepeler("STOP0037", tabel("<colspec/><colspec wijzigactie=\"verwijder\"/>", "<row><entry/></row>")),
    soepeler("STOP0038", tabel("<colspec/>", "<row><entry wijzigactie=\"verwijder\"/><entry/></row>")),
    soepeler("STOP0058", "<Verwijder><Hoofdstuk><Kop>x</Kop></Hoofdstuk></Verwijder>"),
    soepeler("STOP0060", "<Vervang><Divisietekst><Kop>x</Kop></Divisietekst></Vervang>"),
    strenger("STOP0060", "<Divisietekst><Kop>x</Kop><Inhoud/><Vervallen/></Divisietekst>"),
    strenger("STOP0062", "<Hoofdstuk><Vervallen/><Inhoud/></Hoofdstuk>"),
    soepeler("STOP0062", "<Lid><Vervallen/><Lijst eId=\"list_1\"/></Lid>"),
    soepeler("STOP0063", "<Vervang><Lid><NogNietInWerking/><Inhoud wijzigactie=\"voegtoe\"/></Lid></Vervang>"),
    strenger("STOP0070", "<Artikel><Kop>x</Kop></Artikel>"),
    strenger("STOP0070", "<Artikel><Kop>x</Kop><NogNietInWerking/><Lid/></Artikel>"),
    soepeler("STOP0070", "<Artikel wijzigactie=\"verplaatstNaar\"><Lid/><Inhoud/></Artikel>"),
    strenger("STOP0077", "<Verwijder wat=\"a\"><Lid wId=\"b\"/></Verwijder>"),
    strenger("STOP0077", "<Vervang wat=\"a\"><Kop/></Vervang>"),
    soepeler("STOP0081", "<BesluitCompact><Toelichting><Divisietekst/></Toelichting></BesluitCompact>"),
    soepeler("STOP0082", "<VoegToe><ArtikelgewijzeToelichting/></VoegToe>"),
    soepeler(
      "STOP0084",
      "<Toelichting><AlgemeneToelichting wijzigactie=\"verwijder\"/><ArtikelgewijzeToelichting/></Toelichting>"),
    soepeler("STOP0085", "<Toelichting><Kop wijzigactie=\"verwijder\">x</Kop><AlgemeneToelichting/></Toelichting>"),
    soepeler("STOP0086", "<Vervang wat=\"a\" context=\"c\" positie=\"volgtOp\"><Lid wId=\"a\"/></Vervang>"),
  ]

  private static func soepeler(_ code: String, _ xml: String, _ ruimte: String = tekst) -> Verschil {
    Verschil(code, ruimte, xml, bij130: true, bij141: false)
  }
  private static func strenger(_ code: String, _ xml: String, _ ruimte: String = tekst) -> Verschil {
    Verschil(code, ruimte, xml, bij130: false, bij141: true)
  }
  private static func gelijk(_ code: String, _ xml: String, _ ruimte: String = tekst) -> Verschil {
    Verschil(code, ruimte, xml, bij130: true, bij141: true)
  }
  private static func component(_ inhoud: String, _ naam: String = "RegelingCompact") -> String {
    "<\(naam) componentnaam=\"m\" was=\"/a@1\" wordt=\"/a@2\">\(inhoud)</\(naam)>"
  }
  private static func tabel(_ kolommen: String, _ rijen: String) -> String {
    "<table><tgroup cols=\"1\">\(kolommen)<tbody>\(rijen)</tbody></tgroup></table>"
  }

  static let gegevens: [Verschil] = [
    strenger("STOP1007", "<FRBRExpression>/akn/nl/bill/gm9995/2026/b/nld@1</FRBRExpression>", data),
    gelijk("STOP1007", "<FRBRExpression>/join/id/regdata/gm9995/2026/b/nld@v1</FRBRExpression>", data),
    strenger("STOP1004", "<doel>/join/id/doel/gm9995/2026/a</doel>", data),
    strenger("STOP1010", "<doel>/join/id/proces/rieteroog/2026/a</doel>", data),
    strenger("STOP1006", "<ExtRef soort=\"JOIN\" ref=\"/join/id/regdata/gm9995/26/a\">x</ExtRef>"),
    soepeler("STOP2052", identificatie("doc", "025"), data),
    strenger("STOP1037", identificatie("act", "025"), data),
    strenger(
      "STOP1001",
      "<GeoInformatieObjectMutatie><FRBRWork>/join/id/regdata/gm9995/2026/a</FRBRWork><FRBRExpression>/join/id/regdata/gm9995/2026/b/nld@2026</FRBRExpression></GeoInformatieObjectMutatie>",
      geo),
    soepeler("STOP1026", "<BeoogdeRegeling><instrument>/akn/nl/act/gm9995/2026/a</instrument></BeoogdeRegeling>", data),
    soepeler(
      "STOP1027",
      "<BeoogdInformatieobject><instrumentVersie>/join/id/pubdata/gm9995/2026/a/nld@2026</instrumentVersie></BeoogdInformatieobject>",
      data),
    soepeler("STOP1028", "<Intrekking><instrument>/akn/aw/act/gm9995/2026/a</instrument></Intrekking>", data),
    strenger("STOP1073", io("gio_002", "AlleenBekendTeMaken"), data),
    soepeler("STOP1073", io("doc_001", "Informatief"), data),
    strenger("STOP1074", io("doc_001", "Informatief"), data),
    soepeler("STOP1074", io("gio_002", "Informatief"), data),
    soepeler("LVBB4037", "<soortStap>/join/id/stop/procedure/stap_023</soortStap>", data),
    gelijk("LVBB4037", "<soortStap>/join/id/stop/procedure/stap_099</soortStap>", data),
    strenger("STOP3021", "<GeoInformatieObjectVersie><locaties><Locatie/></locaties></GeoInformatieObjectVersie>", geo),
    soepeler(
      "STOP3090",
      "<Locatie><geometrie><g:Point xmlns:g=\"\(STOPNaamruimte.gml)\"><g:name>x</g:name></g:Point></geometrie></Locatie>",
      geo),
    gelijk("STOP3090", "<Locatie><g:name xmlns:g=\"\(STOPNaamruimte.gml)\">x</g:name></Locatie>", geo),
    gelijk(
      "STOP3000",
      "<locatieMutaties><LocatieMutatie><groepID>a</groepID></LocatieMutatie><LocatieMutatie/></locatieMutaties>", geo),
    gelijk(
      "STOP3005",
      "<GeoInformatieObjectMutatie><groepen><Groep><groepID>a</groepID></Groep></groepen><locatieMutaties><LocatieMutatie/></locatieMutaties></GeoInformatieObjectMutatie>",
      geo),
  ]

  private static func identificatie(_ type: String, _ soort: String) -> String {
    "<ExpressionIdentificatie><FRBRWork>/akn/nl/\(type)/gm9995/2026/m</FRBRWork><FRBRExpression>/akn/nl/\(type)/gm9995/2026/m/nld@2026"
      + "</FRBRExpression><soortWork>/join/id/stop/work_\(soort)</soortWork></ExpressionIdentificatie>"
  }
  private static func io(_ formaat: String, _ instructie: String) -> String {
    "<InformatieObjectMetadata><formaatInformatieobject>/join/id/stop/informatieobject/\(formaat)</formaatInformatieobject>"
      + "<publicatieinstructie>\(instructie)</publicatieinstructie></InformatieObjectMetadata>"
  }

  @Test("Elke versie zegt wat zij zelf vraagt", arguments: teksten + gegevens)
  func verschil(_ verschil: Verschil) throws {
    let oud = try Paar141.codes(verschil.xml, in: verschil.ruimte, versie: "1.3.0")
    let nieuw = try Paar141.codes(verschil.xml, in: verschil.ruimte)
    #expect(oud.contains(verschil.code) == verschil.bij130, "1.3.0: \(oud.sorted())")
    #expect(nieuw.contains(verschil.code) == verschil.bij141, "1.4.1: \(nieuw.sorted())")
  }

  @Test("Een bevinding op 1.4.1 noemt 1.4.1 als norm") func norm() throws {
    let xml = Paar141.document("<Al/>", in: Self.tekst)
    let boom = try #require(XMLLezer.lees(Array(xml.utf8), bestand: "a.xml").model)
    let bevinding = try #require(STOPRegels.controleer(boom.wortel).first)
    #expect(bevinding.code == "STOP0005" && bevinding.norm?.versie == "1.4.1")
  }

  @Test("Een proefversie laat oud en nieuw naast elkaar zien") func proefversie() throws {
    func codes(_ xml: String, _ vorm: String) throws -> Set<String> {
      try Paar141.codes(xml, in: Self.tekst, vorm: vorm)
    }
    let verplaatst = "<Lid eId=\"x_1.\" wijzigactie=\"verplaatstNaar\" eId-wijzigactie=\"para_1\"><Inhoud/></Lid>"
    #expect(try codes(verplaatst, "proefversie") == [])
    #expect(try codes(verplaatst, "regelingversie") == ["STOP0018", "STOP0022", "STOP0145", "STOP0151", "STOP0152"])
    #expect(try codes("<Al>x<NieuweTekst>y</NieuweTekst></Al>", "proefversie") == [])
    #expect(try codes("<Al>x<NieuweTekst>y</NieuweTekst></Al>", "regelingversie") == ["STOP0017"])
  }

  // MARK: - Procedure

  private func verloop(_ stappen: (String, String)...) throws -> Set<String> {
    let xml = stappen.map {
      "<Procedurestap><soortStap>/join/id/stop/procedure/stap_\($0.0)</soortStap><voltooidOp>\($0.1)</voltooidOp>"
        + "<meerInformatie>x</meerInformatie></Procedurestap>"
    }
    return try Paar141.codes("<procedurestappen>\(xml.joined())</procedurestappen>", in: Self.data)
  }

  @Test("Een procedure die klopt, in willekeurige volgorde") func goedeProcedure() throws {
    #expect(
      try verloop(
        ("021", "2026-09-01"), ("002", "2026-01-01"), ("003", "2026-01-01"), ("004", "2026-01-05"),
        ("018", "2026-02-01"),
        ("016", "2026-02-16"), ("023", "2026-03-01"), ("024", "2026-04-01"), ("023", "2026-05-01")) == [])
    #expect(
      try verloop(
        ("003", "2026-01-01"), ("004", "2026-01-05"), ("014", "2026-01-06"), ("005", "2026-02-16"),
        ("022", "2026-06-01"))
        == [])
  }

  @Test("Elke fout in een procedure geeft haar code") func procedure() throws {
    let getekend = ("003", "2026-01-01")
    #expect(try verloop(getekend, ("014", "2026-01-06"), ("005", "2026-02-16"), ("015", "2026-01-07")) == ["STOP1300"])
    #expect(try verloop(getekend, getekend) == ["STOP1302"])
    #expect(try verloop(getekend, ("002", "2026-01-02")) == ["STOP1303"])
    #expect(try verloop(getekend, ("022", "2026-01-01")) == ["STOP1303"])
    #expect(try verloop(getekend, ("014", "2026-01-06"), ("005", "2026-01-06")) == ["STOP1304"])
    #expect(try verloop(getekend, ("005", "2026-01-06"), ("014", "2026-01-07")) == ["STOP1304"])
    #expect(try verloop(getekend, ("016", "2026-02-01"), ("018", "2026-02-02")) == ["STOP1305"])
    #expect(try verloop(getekend, ("023", "2026-02-01")) == ["STOP1311"])
    #expect(try verloop(getekend, ("021", "2026-02-01")) == ["STOP1312"])
    let beroep = [("018", "2026-01-10"), ("016", "2026-02-16")]
    #expect(try verloop(getekend, beroep[0], beroep[1], ("023", "2026-03-01"), ("023", "2026-03-02")) == ["STOP1313"])
    #expect(try verloop(getekend, beroep[0], beroep[1], ("024", "2026-03-01")) == ["STOP1315"])
    #expect(try verloop(("016", "2026-02-01")) == ["STOP1319"])
  }

  @Test("In een levering van 1.4.1 oordeelt 1.4.1 over de procedure, niet 1.3.0") func levering() throws {
    let besluit = String(decoding: try #require(Leveringvoorbeeld.pakket["besluit.xml"]), as: UTF8.self)
    let publicatie = "<data:soortStap>/join/id/stop/procedure/stap_002"
    let dubbel = besluit.replacing(
      publicatie,
      with: "<data:soortStap>/join/id/stop/procedure/stap_018</data:soortStap><data:voltooidOp>2026-11-19"
        + "</data:voltooidOp></data:Procedurestap><data:Procedurestap>\(publicatie)", maxReplacements: 1)
    #expect(dubbel != besluit)
    func codes(_ tekst: String) throws -> Set<String> {
      let boom = try #require(XMLLezer.lees(Array(tekst.utf8), bestand: "besluit.xml").model)
      let model = try #require(BesluitDecoder().decode(boom.wortel))
      let samen = STOPRegels.controleer(boom.wortel) + Procedureregels.controleer(model, boom.wortel)
      return Set(samen.map(\.code.rawValue)).filter { $0.hasPrefix("STOP13") }
    }
    let als141 = dubbel.replacing("schemaversie=\"1.3.0\"", with: "schemaversie=\"1.4.1\"")
    #expect(try codes(dubbel) == ["STOP1319"])
    #expect(try codes(als141) == ["STOP1319"])
  }
}
