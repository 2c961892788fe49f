import Bevindingen
import Markup
import Testing
import Tijd

@testable import STOP

/// One change to a good delivery that must lead to one code.
struct Breuk: Sendable, CustomTestStringConvertible {
  let code: String
  let bestand: String
  let oud: String
  let nieuw: String
  init(_ code: String, _ bestand: String, _ oud: String, _ nieuw: String) {
    (self.code, self.bestand, self.oud, self.nieuw) = (code, bestand, oud, nieuw)
  }
  var testDescription: String { "\(code): \(nieuw.prefix(60))" }
}

@Suite("Regels: elke fout geeft haar eigen code") struct RegelsTests {
  static let besluit = "besluit.xml"
  static let enveloppe: [Breuk] = [
    Breuk("LVBB1006", "opdracht.xml", "<idLevering>", "<levering/><idLevering>"),
    Breuk("LVBB1008", "manifest.xml", "<contentType>application/gml+xml</contentType>", ""),
    Breuk("LVBB1009", "manifest.xml", "Centrum.gml", "Anders.gml"),
    Breuk("LVBB1010", "manifest.xml", "Centrum.gml", "Anders.gml"),
    Breuk("LVBB1019", "manifest.xml", "application/gml+xml", "application/msword"),
    Breuk("LVBB1020", "manifest.xml", "application/gml+xml", ""),
    Breuk("LVBB1021", "manifest.xml", "application/gml+xml", "application/pdf"),
    Breuk("LVBB1017", "manifest.xml", "application/gml+xml", "image/png"),
    Breuk("LVBB1575", "manifest.xml", "<bestandsnaam>Centrum.gml", "<bestandsnaam>Centrum.xml"),
    Breuk("LVBB1501", "opdracht.xml", "2026-11-25", "2026-11-23"),
    Breuk("LVBB1519", "opdracht.xml", "2026-11-25", "2026-11-28"),
    Breuk("LVBB1506", "opdracht.xml", "besluit.xml", "anders.xml"),
    Breuk("LVBB1515", besluit, "schemaversie=\"1.2.0\"", "schemaversie=\"9.9\""),
    Breuk("LVBB1032", "manifest-ow.xml", "WorkIDRegeling", "WorkRegeling"),
    Breuk("LVBB2003", besluit, "<tekst:LidNummer>1.</tekst:LidNummer>", ""),
    Breuk("LVBB3009", "Centrum.gml", "<geo:naam>", "<geo:titel/><geo:naam>"),
    Breuk("LVBB3501", "Centrum.xml", "data:naamInformatieObject>", "data:naam>"),
  ]
  static let identificatie: [Breuk] = [
    Breuk("LVBB1502", besluit, "/akn/nl/bill/", "/akn/nl/act/"),
    Breuk("LVBB2008", besluit, "/akn/nl/bill/", "akn/nl/bill/"),
    Breuk("STOP1014", besluit, "/akn/nl/bill/", "akn/nl/bill/"),
    Breuk("LVBB2009", besluit, "/akn/nl/bill/", "/akn/be/bill/"),
    Breuk("STOP1002", besluit, "/akn/nl/bill/", "/akn/be/bill/"),
    Breuk("LVBB2010", besluit, "/akn/nl/bill/", "/akn/nl/besluit/"),
    Breuk("LVBB2011", "Centrum.xml", "/join/id/regdata", "/join/nl/regdata"),
    Breuk("STOP1003", "Centrum.xml", "/join/id/regdata", "/join/set/regdata"),
    Breuk("LVBB2012", "Centrum.xml", "/join/id/regdata", "/join/id/kaarten"),
    Breuk("LVBB2013", besluit, "/2024/besluit1", "/24/besluit1"),
    Breuk("STOP1006", besluit, "/2024/besluit1", "/24/besluit1"),
    Breuk("LVBB2015", "Centrum.xml", "nld@2024-05-01", "nld@2019-05-01"),
    Breuk("STOP1008", "Centrum.xml", "nld@2024-05-01", "nld@2019-05-01"),
    Breuk("STOP1007", "Centrum.xml", "nld@2024-05-01", "nld@v1"),
    Breuk("LVBB2016", besluit, "besluit1/nld@1", "besluit1/nl@1"),
    Breuk("STOP1009", besluit, "besluit1/nld@1", "besluit1/nl@1"),
    Breuk("LVBB2017", besluit, "besluit1", "besluit.1"),
    Breuk("STOP1000", besluit, "besluit1", "besluit.1"),
    Breuk("LVBB2019", besluit, "/gm9995/2024/besluit1", "/gm9995/besluit1"),
    Breuk("LVBB2020", besluit, "besluit1", "besluit(1)"),
    Breuk("STOP1010", besluit, "/bill/gm9995/", "/bill/rieteroog/"),
    Breuk("STOP1001", besluit, "besluit1/nld@1", "besluit2/nld@1"),
    Breuk("STOP1038", besluit, "/join/id/proces/gm9995/", "/join/id/proces/"),
    Breuk("STOP2002", besluit, "work_003", "work_019"),
    Breuk("BHKV1005", besluit, "work_003", "work_019"),
    Breuk("STOP2003", besluit, "work_019", "work_010"),
    Breuk("STOP2024", "Centrum.xml", "work_010", "work_019"),
    Breuk("BHKV1016", "Centrum.xml", "work_010", "work_005"),
    Breuk("BHKV1006", besluit, "work_019", "work_021"),
  ]
  static let tekst: [Breuk] = [
    Breuk("STOP0005", besluit, "<tekst:Al>Snoeien mag.</tekst:Al>", "<tekst:Al/>"),
    Breuk(
      "STOP0006", besluit, "<tekst:Opschrift>Doel</tekst:Opschrift>",
      "<tekst:Opschrift/></tekst:Kop><tekst:Vervallen/></tekst:Artikel><tekst:Artikel eId=\"chp_1__art_9\" wId=\"gm9995_1__chp_1__art_9\"><tekst:Kop><tekst:Nummer/>"
    ),
    Breuk("STOP0010", besluit, "ref=\"cmp_A\"", "ref=\"cmp_B\""),
    Breuk("STOP0053", besluit, "scope=\"WijzigBijlage\"", "scope=\"Bijlage\""),
    Breuk(
      "STOP0011", besluit, "Snoeien mag.",
      "Snoeien <tekst:IntIoRef eId=\"ref_o_9\" wId=\"gm9995_1__ref_o_9\" ref=\"x\">mag</tekst:IntIoRef>."),
    Breuk(
      "STOP0012", besluit, ">/join/id/regdata/gm9995/2024/Centrum/nld@2024-05-01;1</tekst:ExtIoRef>",
      ">/join/id/regdata/gm9995/2024/Anders/nld@2024</tekst:ExtIoRef>"),
    Breuk("STOP0017", besluit, "Snoeien mag.", "Snoeien <tekst:NieuweTekst>mag</tekst:NieuweTekst>."),
    Breuk("STOP0018", besluit, "<tekst:Lid eId", "<tekst:Lid wijzigactie=\"voegtoe\" eId"),
    Breuk("STOP0020", besluit, "eId=\"art_II\"", "eId=\"art_I\""),
    Breuk("STOP0021", besluit, "wId=\"gm9995_1__art_II\"", "wId=\"gm9995_1__art_I\""),
    Breuk("STOP0022", besluit, "eId=\"chp_1\"", "eId=\"h_1\""),
    Breuk("STOP0023", besluit, "wId=\"gm9995_1__chp_1\"", "wId=\"gm9995_1__h_1\""),
    Breuk("STOP0024", besluit, " componentnaam=\"main\"", ""),
    Breuk("STOP0025", besluit, " wordt=\"/akn/nl/act/gm9995/2024/omgevingsplan/nld@1\"", ""),
    Breuk("STOP0027", besluit, "eId=\"chp_1__art_1.2\"", "eId=\"chp_1__art_1.1\""),
    Breuk("STOP0028", besluit, "wId=\"gm9995_1__chp_1__art_1.2\"", "wId=\"gm9995_1__chp_1__art_1.1\""),
    Breuk("WP-STOP-001", besluit, "eId=\"chp_1__art_1.2__para_1\"", "eId=\"chp_2__art_1.2__para_1\""),
    Breuk("WP-STOP-002", besluit, "eId=\"chp_1__art_1.2\"", "eId=\"chp_1__art_9\""),
    Breuk(
      "STOP0050", besluit, "Snoeien mag.", "<tekst:ExtRef soort=\"URL\" ref=\"www.x.nl\">Snoeien</tekst:ExtRef> mag."),
    Breuk("STOP0064", besluit, "Snoeien mag.", "<tekst:Contact soort=\"e-mail\" adres=\"x\">info at x</tekst:Contact>"),
    Breuk(
      "STOP0060", besluit, "<tekst:Divisietekst",
      "<tekst:Divisietekst eId=\"cmp_I__content_o_9\" wId=\"gm9995_1__cmp_I__content_o_9\"><tekst:Kop><tekst:Opschrift>x</tekst:Opschrift></tekst:Kop></tekst:Divisietekst><tekst:Divisietekst"
    ),
    Breuk(
      "STOP0058", besluit, "<tekst:Artikel eId=\"chp_1__art_1.1\"",
      "</tekst:Hoofdstuk><tekst:Hoofdstuk eId=\"chp_2\" wId=\"gm9995_1__chp_2\"><tekst:Kop><tekst:Nummer>2</tekst:Nummer></tekst:Kop><tekst:Artikel eId=\"chp_1__art_1.1\""
    ),
    Breuk(
      "STOP0001", besluit, "<tekst:Al>Snoeien mag.</tekst:Al>",
      lijst("ongemarkeerd", "<tekst:LiNummer>a.</tekst:LiNummer>")),
    Breuk("STOP0002", besluit, "<tekst:Al>Snoeien mag.</tekst:Al>", lijst("expliciet", "")),
    Breuk(
      "STOP0068", besluit, "<tekst:Al>De raad besluit:</tekst:Al>",
      "<tekst:Al>De <tekst:Noot id=\"n\" type=\"voet\"><tekst:Al>x</tekst:Al></tekst:Noot> <tekst:Noot id=\"n\" type=\"voet\"><tekst:Al>x</tekst:Al></tekst:Noot></tekst:Al>"
    ),
    Breuk(
      "STOP0067", besluit, "<tekst:Al>Snoeien mag.</tekst:Al>",
      "<tekst:Al>De <tekst:Noot id=\"n\" type=\"voet\"><tekst:Al>x</tekst:Al></tekst:Noot> <tekst:Noot id=\"n\" type=\"voet\"><tekst:Al>x</tekst:Al></tekst:Noot></tekst:Al>"
    ),
  ]

  private static func lijst(_ type: String, _ nummer: String) -> String {
    "<tekst:Lijst type=\"\(type)\" eId=\"chp_1__art_1.2__para_2__list_o_1\" "
      + "wId=\"gm9995_1__chp_1__art_1.2__para_2__list_o_1\"><tekst:Li eId=\"chp_1__art_1.2__para_2__list_o_1__item_a\" "
      + "wId=\"gm9995_1__chp_1__art_1.2__para_2__list_o_1__item_a\">\(nummer)<tekst:Al>x</tekst:Al></tekst:Li></tekst:Lijst>"
  }
  static let inhoud: [Breuk] = [
    Breuk("STOP1016", besluit, "<data:versienummer>1<", "<data:versienummer>1.0<"),
    Breuk("STOP1015", "Centrum.xml", "<data:officieleTitel>/join", "<data:officieleTitel>join"),
    Breuk(
      "STOP1018", besluit, "</data:informatieobjectRef>",
      "</data:informatieobjectRef><data:informatieobjectRef>\(Leveringvoorbeeld.gioExpression)</data:informatieobjectRef>"
    ),
    Breuk(
      "STOP1031", besluit, "<data:onderwerpen>",
      "<data:onderwerpen><data:onderwerp>/tooi/def/concept/c_a6a9eddd</data:onderwerp>"),
    Breuk("STOP1026", besluit, "<data:instrumentVersie>/akn/nl/act/", "<data:instrumentVersie>/akn/nl/bill/"),
    Breuk("STOP1027", besluit, "<data:instrumentVersie>/join/id/regdata/", "<data:instrumentVersie>/join/id/pubdata/"),
    Breuk(
      "STOP1034", besluit, "<data:soortBestuursorgaan>/tooi/def/thes/kern/c_2a7d8663</data:soortBestuursorgaan>", ""),
    Breuk("STOP1035", besluit, "c_2a7d8663", "c_411b4e4a"),
    Breuk("STOP1060", "Centrum.xml", "Geboorteregeling>/akn/nl/act/", "Geboorteregeling>/akn/nl/bill/"),
    Breuk("LVBB4037", besluit, "regelingtype_003", "regelingtype_099"),
    Breuk("STOP1303", besluit, "2026-11-18", "2026-11-21"),
    Breuk("BHKV1046", besluit, "stap_002", "stap_004"),
    Breuk("BHKV1047", besluit, "stap_002", "stap_016"),
    Breuk("BHKV1048", besluit, "stap_003", "stap_002"),
    Breuk("BHKV1004", besluit, "proceduretype_definitief", "proceduretype_ontwerp"),
    Breuk(
      "STOP1300", besluit, "stap_002",
      "stap_014</data:soortStap><data:voltooidOp>2026-11-01</data:voltooidOp></data:Procedurestap><data:Procedurestap><data:soortStap>/join/id/stop/procedure/stap_016"
    ),
    Breuk("STOP1319", besluit, "stap_003", "stap_016"),
    Breuk("BHKV1009", besluit, "<data:eId>art_I</data:eId>", "<data:eId>art_IX</data:eId>"),
    Breuk("BHKV1010", besluit, "<data:eId>art_II</data:eId>", "<data:eId>art_IX</data:eId>"),
    Breuk("BHKV1036", besluit, "<data:eId>!main#", "<data:eId>!main#x"),
    Breuk(
      "BHKV1044", besluit, "omgevingsplan/nld@1</data:FRBRExpression>", "omgevingsplan/nld@2</data:FRBRExpression>"),
    Breuk(
      "BHKV1058", besluit, "omgevingsplan/nld@1</data:FRBRExpression>", "omgevingsplan/nld@2</data:FRBRExpression>"),
    Breuk(
      "BHKV1017", "Centrum.xml", "<data:officieleTitel>/join/id/regdata/gm9995/2024/Centrum",
      "<data:officieleTitel>/join/id/regdata/gm9995/2024/Anders"),
    Breuk("BHKV1018", "Centrum.xml", "TeConsolideren", "Informatief"),
    Breuk(
      "BHKV1014", "Centrum.xml", "</data:heeftBestand>",
      "</data:heeftBestand><data:heeftBestand><data:Bestand><data:bestandsnaam>x</data:bestandsnaam><data:hash>x</data:hash></data:Bestand></data:heeftBestand>"
    ),
    Breuk("STOP3020", "Centrum.gml", "EPSG::28992", "EPSG::4326"),
    Breuk("STOP3019", "Centrum.gml", "152000 533000 152100 533000 152100 533100 152000 533000", ""),
    Breuk(
      "STOP3011", "Centrum.gml", "</geo:Locatie>",
      "<geo:kwalitatieveNormwaarde>hoog</geo:kwalitatieveNormwaarde></geo:Locatie>"),
    Breuk("STOP3010", "Centrum.gml", "</geo:Locatie>", "<geo:kwalitatieveNormwaarde/></geo:Locatie>"),
    Breuk(
      "STOP3009", "Centrum.gml", "</geo:Locatie>",
      "<geo:kwantitatieveNormwaarde>5</geo:kwantitatieveNormwaarde></geo:Locatie>"),
    Breuk(
      "STOP3008", "Centrum.gml", "</geo:Locatie>",
      "<geo:kwantitatieveNormwaarde>5</geo:kwantitatieveNormwaarde><geo:kwalitatieveNormwaarde>x</geo:kwalitatieveNormwaarde></geo:Locatie>"
    ),
    Breuk(
      "STOP3012", "Centrum.gml", "</geo:Locatie>",
      "<geo:groepID>g</geo:groepID><geo:kwalitatieveNormwaarde>x</geo:kwalitatieveNormwaarde></geo:Locatie>"),
    Breuk("STOP3001", "Centrum.gml", "</geo:Locatie>", "<geo:groepID>g</geo:groepID></geo:Locatie>"),
    Breuk(
      "STOP3005", "Centrum.gml", "<geo:locaties>",
      "<geo:groepen><geo:Groep><geo:groepID>g</geo:groepID><geo:label>G</geo:label></geo:Groep></geo:groepen><geo:locaties>"
    ),
    Breuk("STOP3016", "Centrum.gml", "<geo:locaties>", "<geo:normlabel>hoogte</geo:normlabel><geo:locaties>"),
  ]
  static let samenhang: [Breuk] = [
    Breuk("LVBB3008", "Centrum.gml", "eigen kaart", "andere kaart"),
    Breuk("LVBB3507", "manifest.xml", "application/gml+xml", "application/xml"),
    Breuk("LVBB3512", "Centrum.gml", "nld@2024-05-01;1", "nld@2024-05-01;2"),
    Breuk(
      "BHKV1015", "Centrum.xml", "<data:heeftGeboorteregeling>\(Leveringvoorbeeld.work)</data:heeftGeboorteregeling>",
      ""),
    Breuk(
      "LVBB3504", besluit, "<data:informatieobjectRef>\(Leveringvoorbeeld.gioExpression)",
      "<data:informatieobjectRef>\(Leveringvoorbeeld.gioWork)2/nld@2024"),
    Breuk(
      "LVBB3509", besluit, "<data:informatieobjectRef>\(Leveringvoorbeeld.gioExpression)",
      "<data:informatieobjectRef>\(Leveringvoorbeeld.gioWork)2/nld@2024"),
    Breuk("LVBB3506", "Centrum.xml", "<data:bestandsnaam>Centrum.gml", "<data:bestandsnaam>Weg.gml"),
    Breuk(
      "LVBB3517", besluit, ">\(Leveringvoorbeeld.gioExpression)</tekst:ExtIoRef>",
      "> \(Leveringvoorbeeld.gioExpression)</tekst:ExtIoRef>"),
    Breuk(
      "LVBB4038", besluit, "Snoeien mag.",
      "<tekst:InlineTekstAfbeelding naam=\"x.png\" breedte=\"1\" hoogte=\"1\" formaat=\"image/png\" dpi=\"96\"/>"),
    Breuk("LVBB2503", "manifest-ow.xml", "/proces/gm9995/2024/instelling", "/proces/gm9995/2024/anders"),
    Breuk("LVBB2505", "manifest-ow.xml", "2024/omgevingsplan", "2024/visie"),
    Breuk("LVBB4005", "manifest-ow.xml", "/akn/nl/act/", "/akn/nl/bill/"),
    Breuk("LVBB1580", besluit, "<data:datum>2026-11-26", "<data:datum>2027-11-26"),
    Breuk("LVBB3519", besluit, "juridischWerkendVanaf", "geldigVanaf"),
    Breuk("LVBB3518", besluit, "juridischWerkendVanaf", "geldigVanaf"),
    Breuk("LVBB4006", besluit, "regelingtype_003", "regelingtype_001"),
    Breuk("TPOD2454", besluit, "regelingtype_003", "regelingtype_004"),
    Breuk("TPOD2458", besluit, "regelingtype_003", "regelingtype_006"),
    Breuk(
      "LVBB4043", besluit, "<data:soortRegeling>",
      "<data:opvolging><data:opvolgerVan>/akn/nl/act/gm9995/2020/oud</data:opvolgerVan></data:opvolging><data:soortRegeling>"
    ),
    Breuk(
      "LVBB3515", "Centrum.gml", "</geo:vastgesteldeVersie>",
      "</geo:vastgesteldeVersie><geo:wasID>/join/id/regdata/gm9995/2024/Anders/nld@2024-01-01</geo:wasID>"),
    Breuk(
      "LVBB4500", besluit, "</data:Tijdstempels>",
      "</data:Tijdstempels><data:Terugtrekkingen><data:TerugtrekkingTijdstempel><data:doel>\(Leveringvoorbeeld.doel)</data:doel><data:soortTijdstempel>geldigVanaf</data:soortTijdstempel><data:eId>art_II</data:eId></data:TerugtrekkingTijdstempel></data:Terugtrekkingen>"
    ),
    Breuk(
      "LVBB4803", besluit,
      "<data:doelen><data:doel>\(Leveringvoorbeeld.doel)</data:doel></data:doelen><data:instrumentVersie>/join",
      "<data:doelen><data:doel>\(Leveringvoorbeeld.doel)2</data:doel></data:doelen><data:instrumentVersie>/join"),
    Breuk("LVBB4002", besluit, "ref=\"cmp_A\" scope=\"WijzigBijlage\"", "ref=\"art_II\" scope=\"Artikel\""),
    Breuk(
      "LVBB4032", besluit, "<data:instrumentVersie>\(Leveringvoorbeeld.expression)",
      "<data:instrumentVersie>\(Leveringvoorbeeld.work)/nld@7"),
    Breuk(
      "LVBB4804", besluit, "</data:BeoogdeRegelgeving>",
      "</data:BeoogdeRegelgeving><data:Intrekkingen><data:Intrekking><data:doelen><data:doel>\(Leveringvoorbeeld.doel)</data:doel></data:doelen><data:instrument>\(Leveringvoorbeeld.work)</data:instrument><data:eId>art_II</data:eId></data:Intrekking></data:Intrekkingen>"
    ),
  ]

  @Test(
    "Eén fout in een goede levering geeft de code van die fout",
    arguments: enveloppe + identificatie + tekst + inhoud + samenhang)
  func breuk(_ breuk: Breuk) {
    let pakket = Leveringvoorbeeld.pakket(breuk.bestand, breuk.oud, breuk.nieuw)
    #expect(pakket[breuk.bestand] != Leveringvoorbeeld.pakket[breuk.bestand], "de fout is niet aangebracht")
    let verslag = STOPValidatie.valideer(pakket: pakket, omgeving: Leveringvoorbeeld.omgeving)
    let codes = Set(verslag.bevindingen.map(\.code.rawValue))
    #expect(codes.contains(breuk.code), "\(verslag.bevindingen.map { "\($0.code) \($0.samenvatting)" })")
  }

  @Test("Ontbrekende, lege, verkeerd genoemde en verboden bestanden") func bestanden() {
    func codes(_ verander: (inout [String: [UInt8]]) -> Void) -> Set<String> {
      var pakket = Leveringvoorbeeld.pakket
      verander(&pakket)
      let verslag = STOPValidatie.valideer(pakket: pakket, omgeving: Leveringvoorbeeld.omgeving)
      return Set(verslag.bevindingen.map(\.code.rawValue))
    }
    #expect(codes { $0["opdracht.xml"] = nil }.contains("LVBB1002"))
    #expect(codes { $0["manifest.xml"] = nil }.contains("LVBB1003"))
    #expect(codes { $0["te gek.txt"] = [65] }.contains("LVBB1004"))
    #expect(codes { $0["Centrum.gml"] = [] }.contains("LVBB1041"))
    #expect(codes { $0["opdracht.xml"] = Array("<a/>".utf8) }.contains("LVBB1006"))
    #expect(codes { $0["besluit.xml"] = Array("geen xml".utf8) }.isEmpty == false)
  }

  @Test("Het register telt mee: bekende levering, besluit, versie en informatieobject") func toestand() {
    var omgeving = Leveringvoorbeeld.omgeving
    func codes() -> Set<String> {
      Set(STOPValidatie.valideer(pakket: Leveringvoorbeeld.pakket, omgeving: omgeving).bevindingen.map(\.code.rawValue))
    }
    omgeving.bekendeWerken = ["/akn/nl/bill/gm9995/2024/besluit1"]
    omgeving.bekendeExpressies = [Leveringvoorbeeld.expression, Leveringvoorbeeld.gioExpression]
    #expect(codes() == ["LVBB4001", "LVBB4014", "LVBB3508"])
    omgeving.bekendeLeveringen = ["00000099000000001000": ["plan-001"]]
    #expect(codes() == ["LVBB1012"])
    omgeving.bekendeLeveringen = [:]
    omgeving.isGemachtigd = { _, _ in false }
    #expect(codes() == ["LVBB1512"])
  }

  @Test("Een ontwerp met een stap van later, en een definitief besluit zonder procedure") func procedure() {
    var levering = Leveringvoorbeeld.levering
    levering.procedureverloop = nil
    let zonder = STOPValidatie.valideer(
      pakket: Leveringbouwer.bestanden(levering), omgeving: Leveringvoorbeeld.omgeving)
    #expect(zonder.bevindingen.map(\.code) == ["BHKV1066"])
    levering.metadata.soortProcedure = BesluitMetadata.ontwerp
    levering.juridischWerkendVanaf = nil
    levering.procedureverloop = Procedureverloop(
      bekendOp: Leveringvoorbeeld.vandaag,
      stappen: [Procedurestap(soortStap: Procedurestap.eindeInzagetermijn, voltooidOp: Leveringvoorbeeld.vandaag)])
    let ontwerp = STOPValidatie.valideer(
      pakket: Leveringbouwer.bestanden(levering), omgeving: Leveringvoorbeeld.omgeving)
    #expect(ontwerp.bevindingen.map(\.code) == ["BHKV1049"])
  }

  @Test("Soepele datumcontrole maakt van een oude datum een waarschuwing") func soepel() {
    var omgeving = Leveringvoorbeeld.omgeving
    omgeving.vandaag = Leveringvoorbeeld.dag("2030-01-01")
    omgeving.datumscontrole = .soepel
    let verslag = STOPValidatie.valideer(pakket: Leveringvoorbeeld.pakket, omgeving: omgeving)
    #expect(verslag.isValide && verslag.bevindingen.map(\.code) == ["LVBB1501"])
  }

  @Test("Een kennisgeving met een verkeerde stap of met OW") func kennisgeving() {
    let verkeerd = STOPValidatie.valideer(
      pakket: Leveringvoorbeeld.kennisgeving(Procedurestap.ondertekening), omgeving: Leveringvoorbeeld.omgeving)
    #expect(verkeerd.bevindingen.map(\.code) == ["BHKV1057"])
  }

  @Test("Een mutatie zonder renvooi, met een andere wId en een andere regeling") func mutatie() throws {
    let xml = """
      <RegelingMutatie xmlns="\(STOPNaamruimte.tekst)" componentnaam="m" was="/akn/nl/act/gm1/2024/a/nld@1"
        wordt="/akn/nl/act/gm1/2024/b/nld@2"><Vervang wat="x"><Wat>a <NieuweTekst>b</NieuweTekst></Wat>
        <Artikel eId="art_1" wId="gm1_1__art_1"><Kop><Nummer>1</Nummer></Kop><Inhoud><Al>x</Al></Inhoud></Artikel>
        </Vervang><VervangKop wat="y"><Kop><Opschrift>z</Opschrift></Kop></VervangKop></RegelingMutatie>
      """
    let boom = try #require(XMLLezer.lees(Array(xml.utf8), bestand: "m.xml").model)
    let codes = Set(Tekstregels.regels.controleer(boom.wortel).map(\.code.rawValue))
    #expect(codes == ["STOP0047", "STOP0066", "STOP0077", "STOP0086"])
  }

  @Test("Elke kaart is compleet en elke code is eenmaal vergeven") func kaarten() {
    let catalogus = Regelcatalogus(STOPRegels.alle)
    #expect(catalogus.dubbeleCodes.isEmpty)
    #expect(catalogus.kaarten.count >= 120)
    for kaart in catalogus.kaarten {
      let velden = [kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed]
      #expect(velden.allSatisfy { !$0.isEmpty }, "\(kaart.code)")
    }
  }
}
