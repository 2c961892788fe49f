import Bevindingen
import Geometrie
import Markup
import STOP
import Testing
import Tijd
import Verweving

@testable import Controle

@Suite("De gedeelde voorbeelden", .enabled(if: Gedeeld.isEr, Gedeeld.overgeslagen))
struct VoorbeeldenTests {
  private static let controle = Controle(peildatum: Datum("2026-11-23") ?? Datum(dagnummer: 0))

  private func oordeel(_ voorbeeld: String) throws -> Bevindingenverslag.Bestandsoordeel {
    Self.controle.beoordeel(try Gedeeld.lees(voorbeeld))
  }

  private static func fouten(_ oordeel: Bevindingenverslag.Bestandsoordeel) -> String {
    oordeel.bevindingen.filter { $0.ernst == .fout }.prefix(8)
      .map { "\($0.code) \($0.samenvatting) \($0.vindplaats?.kort ?? "")" }.joined(separator: "\n")
  }

  /// A finding about the OW side is real, but says nothing about the schemas of STOP and LVBB.
  private static func isSTOP(_ bevinding: Bevinding) -> Bool {
    bevinding.ernst == .fout
      && !["OZON", "TPOD", "WP-IMOW"].contains { bevinding.code.rawValue.hasPrefix($0) }
  }

  @Test(
    "Een levering die volgens het schema klopt, heeft geen fouten van STOP en LVBB",
    arguments: [
      "stop/gemeentestad-opdracht", "stop/gemeentestad-opdracht_2", "stop/gemeentestad-opdracht_3a",
      "stop/gemeentestad-opdracht_4a", "stop/gemeentestad-opdracht_10", "stop/gemeentestad-opdracht_intrekking",
      "stop/gemeentestad-juridischeborging-opdracht", "stop/lvbb-ontwerptests/1_initieel",
      "stop/lvbb-ontwerptests/2_kennisgeving_voegstappentoe", "stop/lvbb-ontwerptests/3_kennisgeving_vervangstappen",
      "stop/lvbb-ontwerptests/4_kennisgeving_verwijderstappen",
      "stop/otst-publicatieOpdracht_initieel/publicatieOpdracht_initieel.zip",
      "stop/otst-validatieOpdracht_initieel/validatieOpdracht_initieel.zip",
    ])
  func lvbb(voorbeeld: String) throws {
    let oordeel = try oordeel(voorbeeld)
    #expect(oordeel.norm == "LVBB-aanlevering")
    let fouten = Set(oordeel.bevindingen.filter(Self.isSTOP).map(\.code.rawValue))
    // In this one example the hash of one file was not made again after the file changed.
    #expect(fouten == (voorbeeld.contains("juridischeborging") ? ["LVBB3008"] : []), "\(Self.fouten(oordeel))")
  }

  @Test(
    "Een andere soort wordt herkend en heeft geen vormfouten",
    arguments: [
      ("imow/gm9920-download", "STOP-uitwisselpakket"), ("stop/otst-response/response.zip", "STOP-uitwisselpakket"),
      ("stop/download-response2-gemeentestad/response2.zip", "STOP-uitwisselpakket"),
      ("stop/gemeentestad-consolidatie-lvbb/Gemeentestad-initieel.zip", "LVBB-doorlevering"),
      ("stop/gemeentestad-consolidatie-lvbb/Gemeentestad-mutatie2.zip", "LVBB-doorlevering"),
      ("sttr/gemeentestad-kv-tr/Conclusie Kappen van een boom - Initiele versie.zip", "RTR-levering"),
      ("sttr/gemeentestad-kv-tr/Conclusie Bouwen van een bijgebouw - Initiele versie", "RTR-levering"),
      ("sttr/gemeentestad-kv-tr/nl.imow-gm0297.activiteit.2019000800.zip", "RTR-levering"),
      ("sttr/amsterdam-vergunningcheck/tree-felling.dmn", "STTR"),
      ("stam/4.0.0-aanvraag-initieren.xml", "STAM"), ("stam/4.0.0-melding-behandeldienst-vlak.xml", "STAM"),
      ("digikoppeling/ebms2-message.http", "ebMS"), ("digikoppeling/ebms2-acknowledgment.xml", "ebMS"),
      ("digikoppeling/ebms2-message-soap-part.xml", "ebMS"),
      ("imow/gemeentestad-opdracht/owLocaties-Gemeentestad.xml", "IMOW"),
      ("stop/gemeentestad-opdracht/Speelhal.gml", "STOP"),
      ("stop/gemeentestad-opdracht/akn_nl_bill_gm0297-3520-01.xml", "STOP"),
    ])
  func soort(voorbeeld: String, norm: String) throws {
    let oordeel = try oordeel(voorbeeld)
    #expect(oordeel.norm == norm)
    #expect(!oordeel.bevindingen.contains(where: Self.isSTOP), "\(Self.fouten(oordeel))")
  }

  @Test(
    "Een voorbeeld dat volgens de normen fout is, is niet valide",
    arguments: [
      "stop/gemeentestad-afbreken/bron",
      "sttr/houtmanj-vergunningcheck/Aa2EX3YprpZQ65non_dakkapel-bouwen_earlier-INVALID-order.xml",
    ])
  func nietValide(voorbeeld: String) throws {
    let oordeel = try oordeel(voorbeeld)
    #expect(oordeel.uitkomst == .nietValide)
  }

  @Test("Met een peildatum is een bekendmaking in het verleden een fout")
  func strengeDatum() throws {
    let streng = Controle(peildatum: try #require(Datum("2026-11-23")), strengeDatum: true)
    let oordeel = streng.beoordeel(try Gedeeld.lees("stop/gemeentestad-opdracht"))
    #expect(oordeel.bevindingen.contains { $0.code == "LVBB1501" && $0.ernst == .fout })
  }

  @Test("Een map met leveringen wordt per levering bekeken")
  func map() throws {
    let delen = try Bestandslezer.onderdelen(Gedeeld.map + "/examples/stop/lvbb-ontwerptests")
    #expect(delen.count == 4)
    for deel in delen { #expect(Self.controle.beoordeel(try Bestandslezer.lees(deel)).norm == "LVBB-aanlevering") }
  }

  @Test(
    "Een mutatie op de geconsolideerde tekst geeft de tekst van de LVBB",
    arguments: [
      ("initieel", "opdracht_2", "mutatie2"), ("mutatie2", "opdracht_3a", "mutatie3a"),
    ])
  func consolideer(was: String, mutatie: String, wordt: String) throws {
    let stam = "stop/gemeentestad-consolidatie-lvbb/Gemeentestad-"
    let uitkomst = Consolideren.voerUit(
      was: try Gedeeld.lees("\(stam)\(was).zip"), mutatie: try Gedeeld.lees("stop/gemeentestad-\(mutatie)"))
    let model = try #require(uitkomst.model)
    let fouten = uitkomst.bevindingen.filter { $0.ernst == .fout }
    #expect(fouten.isEmpty)
    let eigen = try #require(XMLLezer.lees(model.tekst, bestand: "eigen.xml").model?.wortel.tak)
    let officieel = try #require(Planlezer.lees(try Gedeeld.lees("\(stam)\(wordt).zip")).model)
    var stapel = Planstapel()
    stapel.voegToe(officieel)
    let tekst = try #require(stapel.beelden.first?.tekst)
    // The stored delivery refers to item 7 where the text that the LVBB took in says item 8.
    let wId = "gm0297_2__chp_2__subchp_2.2__art_2.5__para_1__ref_o_2"
    let verschil = RegelingMutatie.maak(
      was: Self.zonderRef(tekst, wId), wordt: Self.zonderRef(eigen, wId), wasVersie: "a", wordtVersie: "b",
      componentnaam: "main")
    #expect(verschil.model?.instructies.isEmpty == true)
  }

  private static func zonderRef(_ tak: Tak, _ wId: String) -> Tak {
    var kopie = tak
    if tak["wId"] == wId { kopie["ref"] = nil }
    kopie.knopen = tak.knopen.map { knoop in knoop.tak.map { .tak(zonderRef($0, wId)) } ?? knoop }
    return kopie
  }

  @Test("Het verschil tussen twee doorleveringen noemt de gewijzigde tekst")
  func verschil() throws {
    let stam = "stop/gemeentestad-consolidatie-lvbb/Gemeentestad-"
    let uitkomst = Versieverschil.vergelijk(
      was: try Gedeeld.lees("\(stam)initieel.zip"), wordt: try Gedeeld.lees("\(stam)mutatie2.zip"))
    let model = try #require(uitkomst.model)
    #expect(!model.isGelijk)
    #expect(model.regelingen.first?.mutatie?.instructies.isEmpty == false)
    let zelfde = Versieverschil.vergelijk(
      was: try Gedeeld.lees("\(stam)initieel.zip"), wordt: try Gedeeld.lees("\(stam)initieel.zip"))
    #expect(zelfde.model?.isGelijk == true)
  }

  @Test("Een klik in een GIO geeft de regels die daar gelden")
  func klik() throws {
    let plan = try Gedeeld.lees("stop/gemeentestad-opdracht")
    let inhoud = try #require(Planlezer.lees(plan).model)
    let geraakt = try inhoud.geometrieen.sorted { $0.key < $1.key }.map { _, vorm in
      let punt = try #require(vorm.puntErop)
      let datum = try #require(Datum("2099-01-01"))
      return Klik.vraag([plan], x: punt.x, y: punt.y, datum: datum).model?.regelingen.first?.regelteksten.count ?? 0
    }
    #expect(geraakt.contains { $0 > 0 })
  }

  @Test("Een vergunningcheck zonder antwoorden heeft open vragen, geen conclusie")
  func check() throws {
    let invoer = try Gedeeld.lees("sttr/gemeentestad-kv-tr/Conclusie Kappen van een boom - Initiele versie.zip")
    let bestanden = try #require(Checkronde.regelbestanden(invoer).model)
    let antwoorden = try #require(Checkantwoorden(.object([:])))
    let ronde = Checkronde.ronde(bestanden, antwoorden)
    #expect(ronde.regels.first?.vragen.isEmpty == false)
    #expect(ronde.regels.first?.conclusies.isEmpty == true)
  }

  @Test("Een verzoekbericht wordt getoond met zijn nummer en activiteiten")
  func verzoek() throws {
    let bytes = try Bestandslezer.bytes(Gedeeld.map + "/examples/stam/4.0.0-aanvraag-initieren.xml")
    let weergave = try #require(Verzoekweergave.lees(bytes, bestand: "verzoek.xml").model)
    #expect(!weergave.verzoeknummer.isEmpty)
    #expect(!weergave.activiteiten.isEmpty)
  }

  @Test("Elk voorbeeld geeft een oordeel", .timeLimit(.minutes(3)))
  func alles() throws {
    for map in ["stop", "imow", "sttr", "stam", "digikoppeling"] {
      for onderdeel in try Bestandslezer.onderdelen("\(Gedeeld.map)/examples/\(map)") {
        let oordeel = Self.controle.beoordeel(try Bestandslezer.lees(onderdeel))
        let bekend = Set(Controlenorm.allCases.map(\.rawValue)).union(["onbekend"])
        #expect(bekend.contains(oordeel.norm))
      }
    }
  }
}
