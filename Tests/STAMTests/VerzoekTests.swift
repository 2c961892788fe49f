import Bevindingen
import Foundation
import Testing
import Tijd

@testable import STAM

@Suite("Verzoekbericht") struct VerzoekTests {
  @Test("Wat geschreven is, wordt hetzelfde teruggelezen zonder bevindingen") func heenEnTerug() {
    let uitkomst = Proef.lees(Proef.xml())
    #expect(uitkomst.bevindingen.isEmpty, "\(uitkomst.bevindingen)")
    #expect(uitkomst.model == Proef.aanvraag())
    let rijk = Proef.lees(Proef.xml(Proef.rijk()))
    #expect(rijk.model == Proef.rijk())
    #expect(!rijk.heeftFouten, "\(rijk.bevindingen)")
  }

  @Test("Tijden staan zonder zone in Nederlandse tijd, zomer en winter")
  func tijden() {
    #expect(Tijdstip("2026-11-23T09:10:00Z")!.zonderZone == "2026-11-23T10:10:00.000")
    #expect(Tijdstip("2026-07-01T09:10:00Z")!.zonderZone == "2026-07-01T11:10:00.000")
  }

  @Test(
    "Een verkeerde waarde wordt gevonden",
    arguments: [
      ("2026112300001", "2026-1", "WP-STAM-020"), (">000<", ">001<", "WP-STAM-021"), (">000<", ">0<", "WP-STAM-021"),
      ("00000099000000001000</vx:oin>", "1000</vx:oin>", "WP-STAM-022"), ("999993653", "999993654", "WP-STAM-023"),
      (">Initieren<", ">initieren<", "WP-STAM-006"),
      ("2026-11-23T10:10:00.000</vx:indien", "gisteren</vx:indien", "WP-STAM-007"),
      ("52.783 5.345", "5.345 52.783", "WP-STAM-041"), ("52.783 5.345", "48.8 2.3", "WP-STAM-040"),
      ("EPSG::4258", "EPSG::28992", "WP-STAM-044"), ("1234AB", "12345", "WP-STAM-027"),
      ("<vx:imowId>nl.imow-gm9995.activiteit.BoomKappen", "<vx:imowId>nl.imow-gm9995.activiteit.Bouwen", "WP-STAM-050"),
      ("<vx:vraagId>2", "<vx:vraagId>1", "WP-STAM-053"), ("<vx:verplicht>true", "<vx:verplicht>ja", "WP-STAM-052"),
      ("stam-v4", "stam-v5", "WP-STAM-002"), ("version=\"4.0.0\"", "version=\"4.1.0\"", "WP-STAM-002"),
      ("<vx:akkoordverklaring>true", "<vx:akkoordverklaring>false", "WP-STAM-029"),
      ("<vx:doel>", "<vx:doel x=\"1\">", "WP-STAM-008"), ("<vx:project/>", "<vx:project>x</vx:project>", "WP-STAM-009"),
      ("<vx:project/>", "<vx:project><vx:titel/></vx:project>", "WP-STAM-004"), ("<vx:project/>", "", "WP-STAM-003"),
    ]) func waarde(van: String, naar: String, code: String)
  {
    let xml = Proef.xml()
    #expect(xml.contains(van))
    #expect(Proef.codes(xml.replacingOccurrences(of: van, with: naar)).contains(code))
  }

  @Test("Verwisselde elementen krijgen één bevinding over de volgorde, met plaats") func volgorde() throws {
    let xml = Proef.xml().replacingOccurrences(of: "    <vx:ambtshalve>false</vx:ambtshalve>\n", with: "")
      .replacingOccurrences(of: "<vx:doel>", with: "<vx:ambtshalve>false</vx:ambtshalve><vx:doel>")
    #expect(Proef.codes(xml).isEmpty)
    let fout = xml.replacingOccurrences(
      of: "<vx:ambtshalve>false</vx:ambtshalve><vx:doel>Initieren</vx:doel>",
      with: "<vx:doel>Initieren</vx:doel><vx:ambtshalve>false</vx:ambtshalve>")
    let gevonden = Proef.lees(fout).bevindingen.filter { $0.code == "WP-STAM-005" }
    #expect(gevonden.count == 1)
    #expect(gevonden.first?.vindplaats?.pad?.contains("/verzoekXML/verzoek/") == true)
  }

  @Test("Een BSN staat nooit in een bevinding") func geenBSN() {
    let uitkomst = Proef.lees(Proef.xml().replacingOccurrences(of: "999993653", with: "123456781"))
    #expect(uitkomst.bevindingen.contains { $0.code == "WP-STAM-023" })
    #expect(!uitkomst.bevindingen.contains { $0.samenvatting.contains("123456781") })
    #expect(Elfproef.geldt("000000000"))
  }

  @Test("Een verplichte bijlage zonder document en een open vlak worden gevonden") func bijlageEnVlak() {
    var bericht = Proef.rijk()
    bericht.verzoek.projectactiviteiten[0].specificaties[1].gevraagdeBijlage?.documenten = []
    #expect(Proef.codes(Proef.xml(bericht)).contains("WP-STAM-051"))
    let open = Proef.xml(Proef.rijk()).replacingOccurrences(
      of: "151000 532000 151100.5", with: "151009 532000 151100.5")
    #expect(Proef.codes(open).contains("WP-STAM-042"))
  }

  @Test("Een bericht van een andere versie blijft herkenbaar aan zijn nummer") func andereVersie() {
    let vijf = Proef.xml().replacingOccurrences(of: "stam-v4", with: "stam-v5")
    #expect(Proef.lees(vijf).model == nil)
    let kop = VerzoekKop(Array(vijf.utf8))
    #expect(kop?.hoofdversie == "5" && kop?.verzoeknummer == "2026112300001" && kop?.volgnummer == "000")
  }

  @Test("Volgnummers: dubbel, gat, te laat en een aanvulling op iets onbekends") func reeks() {
    var verzoek = Proef.aanvraag().verzoek
    func codes(_ nummer: String, _ doel: Doel, na eerder: [String]) -> [String] {
      verzoek.volgnummer = nummer
      verzoek.doel = doel
      return VerzoekVolgorderegels.controleer(verzoek, eerder: eerder).map(\.code.rawValue)
    }
    #expect(codes("000", .initieren, na: []).isEmpty)
    #expect(codes("001", .aanvullen, na: ["000"]).isEmpty)
    #expect(codes("000", .initieren, na: ["000"]) == ["WP-STAM-060"])
    #expect(codes("003", .aanvullen, na: ["000", "001"]) == ["WP-STAM-061"])
    #expect(codes("001", .aanvullen, na: ["000", "002"]) == ["WP-STAM-062"])
    #expect(codes("002", .aanvullen, na: []) == ["WP-STAM-063"])
  }

  @Test("Nummers worden gemaakt zoals in echte berichten") func nummers() {
    let dag = Datum("2026-11-23")!
    #expect(Verzoeknummer.maak(op: dag, teller: 1) == "2026112300001")
    #expect(Verzoeknummer.maak(op: dag, teller: 100_000) == nil)
    #expect(!Verzoeknummer.isGeldig("2026133300001"))
    #expect(Volgnummer.na("000") == "001" && Volgnummer.na("999") == nil && Volgnummer.na("x") == nil)
  }

  @Test("De notificatie is heen en terug gelijk; ook een triggerbericht wordt gelezen") func notificatie() {
    let notificatie = Verzoeknotificatie(
      verzoeknummer: "2026112300001", volgnummer: "000", doel: .initieren, type: .melding,
      bevoegdGezag: "00000099000000001000")
    let eigen = VerzoeknotificatieVorm.oefenvorm.decode(VerzoeknotificatieVorm.oefenvorm.encode(notificatie), "n.xml")
    #expect(eigen.model == notificatie)
    #expect(eigen.bevindingen.map(\.code) == ["WP-STAM-073"])
    #expect(eigen.bevindingen.first?.zekerheid == .aanname)
    let oud = VerzoeknotificatieVorm.oefenvorm.decode(
      VerzoeknotificatieVorm.triggerbericht.encode(notificatie), "n.xml")
    #expect(oud.model == Verzoeknotificatie(verzoeknummer: "2026112300001") && oud.bevindingen.isEmpty)
    let leeg = VerzoeknotificatieVorm.oefenvorm.decode(
      Array("<triggerbericht><trigger/></triggerbericht>".utf8), "n.xml")
    #expect(leeg.model == nil && leeg.bevindingen.map(\.code) == ["WP-STAM-071"])
  }

  @Test("Elke regel heeft een eigen code en alle teksten") func regels() {
    #expect(Regelcatalogus(STAMRegels.alle).dubbeleCodes.isEmpty)
    for kaart in STAMRegels.alle {
      #expect(![kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed].contains(""), "\(kaart.code)")
    }
  }
}

@Suite("Behandeltermijn") struct BehandeltermijnTests {
  private func dag(_ tekst: String) -> Datum { Datum(tekst) ?? Datum(dagnummer: 0) }
  private func bereken(
    _ procedure: Behandeltermijn.Procedure, _ ontvangst: String, _ gebeurtenissen: [Behandeltermijn.Gebeurtenis] = []
  ) -> Behandeltermijn.Uitkomst {
    Behandeltermijn(procedure: procedure, ontvangst: dag(ontvangst), gebeurtenissen: gebeurtenissen).bereken()
  }

  @Test("Regulier is acht weken, uitgebreid zes maanden") func gewoon() {
    #expect(bereken(.regulier, "2026-02-02").uiterste == dag("2026-03-30"))
    #expect(bereken(.regulierMetInstemming, "2026-02-02").uiterste == dag("2026-04-28"))
    #expect(bereken(.uitgebreid, "2026-02-03").uiterste == dag("2026-08-03"))
    #expect(bereken(.informatie, "2026-02-03").uiterste == nil)
    #expect(bereken(.melding, "2026-02-03").betekenis == .beginVanaf)
  }

  @Test("Een einde op Eerste Paasdag schuift naar de werkdag erna") func feestdag() {
    let uitkomst = bereken(.regulier, "2026-02-08")
    #expect(uitkomst.uiterste == dag("2026-04-07"))
    #expect(uitkomst.redenen.last?.artikel == "Algemene termijnenwet 1")
  }

  @Test("Vier weken gekregen, na drie weken aangeleverd: drie weken later") func aanvulling() {
    let zonder = bereken(.regulier, "2026-02-02").uiterste!
    let met = bereken(
      .regulier, "2026-02-02",
      [
        .init(.opschorten(tot: dag("2026-03-09"), reden: .aanvulling), op: dag("2026-02-09")),
        .init(.hervatten, op: dag("2026-03-02")),
      ])
    #expect(met.uiterste == zonder.plus(weken: 3))
    #expect(met.bevindingen.isEmpty && !met.opgeschort)
  }

  @Test("Wie te laat aanlevert, krijgt alleen de gegeven tijd") func teLaat() {
    let opschorten = Behandeltermijn.Gebeurtenis(
      .opschorten(tot: dag("2026-03-09"), reden: .aanvulling), op: dag("2026-02-09"))
    let laat = bereken(.regulier, "2026-02-02", [opschorten, .init(.hervatten, op: dag("2026-04-20"))])
    let niet = bereken(.regulier, "2026-02-02", [opschorten])
    #expect(laat.uiterste == dag("2026-04-28") && niet.uiterste == dag("2026-04-28"))
    #expect(niet.opgeschort)
  }

  @Test("Zonder einddatum staat de klok stil") func zonderEinde() {
    let uitkomst = bereken(
      .regulier, "2026-02-02", [.init(.opschorten(tot: nil, reden: .overmacht), op: dag("2026-02-09"))])
    #expect(uitkomst.uiterste == nil && uitkomst.opgeschort)
  }

  @Test("Verlengen na de termijn en twee keer verlengen geven een waarschuwing") func verlengen() {
    #expect(
      bereken(.regulier, "2026-02-02", [.init(.verlengen(weken: 6), op: dag("2026-03-20"))]).uiterste
        == dag("2026-05-11"))
    let laat = bereken(.uitgebreid, "2026-02-02", [.init(.verlengen(weken: 6), op: dag("2026-05-20"))])
    #expect(laat.bevindingen.map(\.code) == ["WP-STAM-080"])
    let dubbel = bereken(
      .regulier, "2026-02-02",
      [.init(.verlengen(weken: 6), op: dag("2026-03-02")), .init(.verlengen(weken: 6), op: dag("2026-03-03"))])
    #expect(dubbel.bevindingen.map(\.code) == ["WP-STAM-081"])
  }

  @Test("Hervatten zonder opschorten wordt gemeld") func hervatten() {
    let uitkomst = bereken(.regulier, "2026-02-02", [.init(.hervatten, op: dag("2026-02-10"))])
    #expect(uitkomst.bevindingen.map(\.code) == ["WP-STAM-083"])
  }
}
