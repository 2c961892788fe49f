import Bevindingen
import Markup
import Testing
import Tijd

@testable import STOP

/// The codes of the bronhouderkoppelvlak and those on procedure, each on a delivery that is right but for one thing.
@Suite("Bronhouderkoppelvlak: elke code op een levering die verder goed is") struct BHKVCodeTests {
  private typealias Geval = Codelevering
  private static let besluit = "besluit.xml"

  private func eerste(_ bestand: String, _ oud: String, _ nieuw: String) -> Set<String> {
    let bestanden = Leveringvoorbeeld.pakket(bestand, oud, nieuw)
    #expect(bestanden != Leveringvoorbeeld.pakket, "de fout is niet aangebracht: \(oud)")
    return Geval.codes(bestanden)
  }

  @Test("Intrekkingen wijzen naar het besluit en naar wat verdwijnt") func intrekkingen() {
    func met(_ instrument: String, _ eId: String) -> Set<String> {
      eerste(
        Self.besluit, "</data:BeoogdeRegelgeving>",
        "</data:BeoogdeRegelgeving><data:Intrekkingen><data:Intrekking><data:doelen><data:doel>\(Leveringvoorbeeld.doel)"
          + "</data:doel></data:doelen><data:instrument>\(instrument)</data:instrument><data:eId>\(eId)</data:eId>"
          + "</data:Intrekking></data:Intrekkingen>")
    }
    let oud = "/akn/nl/act/gm9995/2019/bestemmingsplan"
    #expect(met(oud, "art_II") == [])
    #expect(met(oud, "art_IX") == ["BHKV1011"])
    let ref = "!main#cmp_I__content_o_1__list_o_1__item_o_1__ref_o_1"
    #expect(met("/join/id/regdata/gm9995/2019/Haven", ref) == ["BHKV1063"])
  }

  @Test("Een PDF heeft geen kaartlagen, en een tijdelijk deel zijn eigen soort") func soorten() {
    let stijl = Tak("FeatureTypeStyle", in: STOPNaamruimte.se)
    #expect(Geval.codes(Geval.metPDF { $0.symbolisatie = stijl }).isDisjoint(with: ["BHKV1065"]))
    let object = { (wijzig: (inout AanleveringInformatieObject) -> Void) -> [String] in
      var pdf = AanleveringInformatieObject(
        bestand: "a.xml",
        identificatie: ExpressionIdentificatie(
          work: Geval.pdfWork, expression: Geval.pdfExpression, soort: .informatieobject),
        bestanden: [IOBestand(bestandsnaam: "a.pdf", hash: "")], geboorteregeling: nil,
        metadata: InformatieObjectMetadata(
          eindverantwoordelijke: "", maker: "", naamInformatieObject: "", officieleTitel: Geval.pdfWork))
      pdf.metadata?.formaatInformatieobject = InformatieObjectMetadata.pdf
      pdf.metadata?.publicatieinstructie = "AlleenBekendTeMaken"
      wijzig(&pdf)
      return BHKVInformatieobject.controleer(pdf).map(\.code.rawValue)
    }
    #expect(object { _ in } == [])
    #expect(object { $0.symbolisatie = stijl } == ["BHKV1064"])
    #expect(object { $0.juridischeBorging = Tak("JuridischeBorgingVan", in: STOPNaamruimte.gio) } == ["BHKV1065"])
  }

  @Test("Een tijdelijk regelingdeel noemt zich zo") func tijdelijkDeel() {
    let bestanden = Leveringvoorbeeld.pakket(Self.besluit, "tekst:RegelingCompact", "tekst:RegelingTijdelijkdeel")
    // The text model asks for a Conditie, so the schema comes first; the rule itself is judged on what was read.
    #expect(Geval.codes(bestanden) == ["LVBB2003"])
    guard let wortel = XMLLezer.lees(bestanden[Self.besluit] ?? [], bestand: Self.besluit).model?.wortel,
      var besluit = BesluitDecoder().decode(wortel)
    else {
      Issue.record("het besluit is niet te lezen")
      return
    }
    func codes() -> [String] {
      Besluitcontrole(besluit: besluit, wortel: wortel).bronhouder().map(\.code.rawValue)
    }
    #expect(codes() == ["BHKV1028"])
    besluit.regelingen[0].identificatie.soortWork = SoortWork.tijdelijkRegelingdeel.rawValue
    #expect(codes() == [])
    besluit.regelingen = []
    #expect(codes() == ["BHKV1028", "BHKV1044"])
  }

  @Test("Een kennisgeving van termijnen noemt het besluit en de termijnen") func termijnen() {
    let goed = Leveringvoorbeeld.kennisgeving()
    let xml = String(decoding: goed[Self.besluit] ?? [], as: UTF8.self)
    let over = "<data:mededelingOver>/akn/nl/bill/gm9995/2024/besluit1/nld@1</data:mededelingOver>"
    #expect(xml.contains(over))
    #expect(Geval.codes(Geval.anders(goed, Self.besluit, [(over, "")])).isSuperset(of: ["BHKV1067"]))
    let stuk = "<data:Procedureverloopmutatie"
    let mutatie = xml.split(separator: stuk).last?.split(separator: "</data:Procedureverloopmutatie>").first ?? ""
    #expect(
      Geval.codes(Geval.anders(goed, Self.besluit, [("\(stuk)\(mutatie)</data:Procedureverloopmutatie>", "")]))
        == ["BHKV1067"])
  }

  @Test("Een kennisgeving wijzigt iets, en niets dubbel of van de LVBB") func procedure() {
    let goed = Leveringvoorbeeld.kennisgeving()
    let xml = String(decoding: goed[Self.besluit] ?? [], as: UTF8.self)
    func tussen(_ naam: String) -> String {
      let rest = xml.split(separator: "<data:\(naam)>").last?.split(separator: "</data:\(naam)>").first ?? ""
      return "<data:\(naam)>\(rest)</data:\(naam)>"
    }
    let (stappen, stap) = (tussen("voegStappenToe"), tussen("Procedurestap"))
    #expect(xml.contains(stappen) && stappen.contains(stap))
    func met(_ oud: String, _ nieuw: String) -> Set<String> {
      Geval.codes(Geval.anders(goed, Self.besluit, [(oud, nieuw)]))
    }
    #expect(met(stap, stap + stap) == ["LVBB4755"])
    #expect(met("stap_016", "stap_004").contains("LVBB4754"))
    // By the schema a change is not empty; a text that passes it all the same is refused by its own code.
    let kennisgeving = KennisgevingDecoder().decode(goed[Self.besluit] ?? [], bestand: Self.besluit).model
    var leeg = kennisgeving
    leeg?.procedureverloopmutatie?.voegStappenToe = []
    let codes = leeg.map { Kennisgevingsregels.controleer($0, bekendmaking: nil).map(\.code.rawValue) }
    #expect(codes == ["LVBB4762"])
    #expect(kennisgeving.map { Kennisgevingsregels.controleer($0, bekendmaking: nil).isEmpty } == true)
    let ondertekening =
      "<data:soortStap>/join/id/stop/procedure/stap_003</data:soortStap><data:voltooidOp>2026-11-19</data:voltooidOp>"
    let dubbel = "\(ondertekening)</data:Procedurestap><data:Procedurestap>\(ondertekening)"
    #expect(eerste(Self.besluit, ondertekening, dubbel).contains("LVBB4755"))
  }

  @Test("Een waarde in een kennisgeving heeft een eigen code") func waardeInKennisgeving() {
    let fout = Geval.anders(
      Leveringvoorbeeld.kennisgeving(), Self.besluit, [("/tooi/id/gemeente/gm9995<", "/tooi/id/gemeente/Rieteroog<")])
    #expect(Geval.codes(fout) == ["LVBB4737"])
    #expect(eerste(Self.besluit, "/tooi/id/gemeente/gm9995<", "/tooi/id/gemeente/Rieteroog<").contains("LVBB4037"))
  }

  @Test("In een klassiek besluit zijn de artikelen van de regeling die van het besluit") func klassiek() throws {
    let mutatie = "/akn/nl/act/mnre1034/2020/besluit/nld@2"
    let xml = """
      <AanleveringBesluit xmlns="\(STOPNaamruimte.lvbba)" schemaversie="1.2.0"><BesluitVersie>
      <BesluitKlassiek xmlns="\(STOPNaamruimte.tekst)" schemaversie="1.3.0"><RegelingKlassiek schemaversie="1.3.0"
      componentnaam="main" wordt="/akn/nl/act/mnre1034/2026/regeling/nld@1"><Lichaam eId="body" wId="body">
      <Artikel eId="art_1" wId="w1"/><WijzigArtikel eId="art_2" wId="w2"><RegelingMutatie componentnaam="ander"
      was="/akn/nl/act/mnre1034/2020/besluit/nld@1" wordt="\(mutatie)"/></WijzigArtikel></Lichaam></RegelingKlassiek>
      </BesluitKlassiek></BesluitVersie></AanleveringBesluit>
      """
    let wortel = try #require(XMLLezer.lees(Array(xml.utf8), bestand: Self.besluit).model).wortel
    var besluit = try #require(
      BesluitDecoder().decode(Leveringvoorbeeld.pakket[Self.besluit] ?? [], bestand: Self.besluit).model)
    let tekst = try #require(wortel.eerste("BesluitVersie", "BesluitKlassiek"))
    besluit.tekst = tekst.tak
    #expect(besluit.componenten.map(\.componentnaam) == ["main", "ander"])
    #expect(besluit.componenten.map(\.soort) == [.regeling, .mutatie])
    func codes(_ eId: String) -> Set<String> {
      besluit.consolidatie = ConsolidatieInformatie(
        beoogdeRegelgeving: [.init(soort: .regeling, doelen: ["d"], instrumentVersie: mutatie, eId: eId)],
        tijdstempels: [.init(doel: "d", datum: Leveringvoorbeeld.vandaag, eId: eId)])
      let gevonden = Besluitcontrole(besluit: besluit, wortel: wortel).bronhouder().map(\.code.rawValue)
      return Set(gevonden).intersection(["BHKV1009", "BHKV1010"])
    }
    #expect(codes("art_1") == [] && codes("!main#art_2") == [])
    #expect(codes("art_3") == ["BHKV1009", "BHKV1010"])
  }
}
