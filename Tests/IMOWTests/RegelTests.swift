import Bevindingen
import Testing

@testable import IMOW

@Suite("Regels over OW-objecten")
struct RegelTests {
  @Test("Het proefdorp heeft geen bevindingen") func goed() { #expect(Proefdorp.codes(Proefdorp.objecten) == []) }

  @Test("Elke kaart is ingevuld en elke code bestaat één keer") func kaarten() {
    #expect(IMOWRegels.alle.count >= 200)
    #expect(Regelcatalogus(IMOWRegels.alle).dubbeleCodes == [])
    for kaart in IMOWRegels.alle {
      #expect(![kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed].contains(""), "\(kaart.code)")
    }
  }

  @Test(
    "Wie een object weglaat, krijgt te horen wat ernaar verwijst",
    arguments: [
      (0, ["OZON0033"]), (1, ["OZON0102", "OZON0022", "OZON0026", "OZON0017"]), (2, ["OZON0082"]), (3, ["OZON0038"]),
      (4, ["OZON0042"]), (5, ["OZON0040"]), (6, ["OZON0053", "OZON0101", "OZON0096"]), (7, ["OZON0053", "OZON0121"]),
      (8, ["OZON0045", "OZON0124"]), (9, ["OZON0103"]),
    ]) func weggelaten(plek: Int, verwacht: [String])
  {
    var objecten = Proefdorp.objecten
    objecten.remove(at: plek)
    let codes = Set(Proefdorp.codes(objecten))
    #expect(codes.isSuperset(of: verwacht), "\(codes)")
  }

  private func metRegel(_ wijzig: (inout JuridischeRegel) -> Void) -> [String] {
    var objecten = Proefdorp.objecten
    objecten[1] = objecten[1].gewijzigd(wijzig)
    return Proefdorp.codes(objecten)
  }

  @Test("Twee keer dezelfde locatie") func dubbeleLocatie() {
    #expect(metRegel { $0.locaties += $0.locaties } == ["OZON0320"])
  }
  @Test("Twee keer hetzelfde thema") func dubbelThema() {
    #expect(metRegel { $0.themas += $0.themas } == ["OZON0379"])
  }
  @Test("Een verzonnen kwalificatie en een vervallen thema") func waardelijst() {
    var objecten = Proefdorp.objecten
    objecten[1] = objecten[1].gewijzigd { regel in
      regel.themas = [Proefdorp.waarde("thema/Bouwwerken")]
      regel.idealisatie = Waardelijstwaarde("https://standaarden.omgevingswet.overheid.nl/idealisatie/id/concept/Exact")
    }
    let bevindingen = IMOWValidatie.valideer(levering: Proefdorp.levering(objecten), bestaand: nil)
    let idealisatie = bevindingen.first { $0.code == "OZON0077" }
    #expect(idealisatie?.ernst == .fout)
    #expect(
      idealisatie?.reparatie?.vervanging == "http://standaarden.omgevingswet.overheid.nl/idealisatie/id/concept/Exact")
    #expect(bevindingen.first { $0.code == "OZON0119" }?.ernst == .waarschuwing)
  }
  @Test("Een groep van het verkeerde type gebiedsaanwijzing") func groep() {
    var objecten = Proefdorp.objecten
    objecten[5].inhoud = .gebiedsaanwijzing(
      Gebiedsaanwijzing(
        identificatie: Proefdorp.id("gebiedsaanwijzing", "Houtkap"),
        type: Proefdorp.waarde("typegebiedsaanwijzing/Natuur"), naam: "x",
        groep: Proefdorp.waarde("bouw/Bouwvlak"), locaties: [.locatie(Proefdorp.id("gebied", "Kern"))]))
    #expect(Proefdorp.codes(objecten) == ["OZON0080"])
  }
  @Test("Een gebied van een andere overheid, en een symboolcode die niet in het schema past") func anderen() {
    let vreemd: OWIdentificatie = "nl.imow-pv99.gebied.Park"
    var objecten = Proefdorp.objecten
    objecten[1] = objecten[1].gewijzigd { $0.locaties.append(.locatie(vreemd)) }
    let codes = Proefdorp.codes(objecten) { _, omgeving in omgeving.bekendeLocaties = [vreemd] }
    #expect(codes == ["OZON0353"])
    let symbool = metRegel { regel in
      var aanduiding = regel.activiteitaanduidingen[0]
      aanduiding.locatieaanduiding?.eigenSymbolisatie = "vsg012"
      regel.soort = .regelVoorIedereen(activiteitaanduidingen: [aanduiding], omgevingsnormen: regel.omgevingsnormen)
    }
    #expect(symbool == ["WP-IMOW-003"])
  }
  @Test("Een verwijzing naar een object van het verkeerde type") func verkeerdType() {
    let codes = metRegel { $0.locaties = [.locatie(Proefdorp.id("activiteit", "BoomKappen"))] }
    #expect(codes.contains("OZON0045"))
  }
  @Test("Een regel voor een ander publiek bij dezelfde Regeltekst") func gemengd() {
    var ander = Proefdorp.regel("R2")
    ander.soort = .instructieregel(instrumenten: [], taakuitoefeningen: [], omgevingsnormen: [])
    ander.idealisatie = Proefdorp.waarde("idealisatie/Indicatief")
    let codes = Proefdorp.codes(Proefdorp.objecten + [OWObject(.juridischeRegel(ander))])
    #expect(Set(codes) == ["OZON5002", "OZON0098", "TPOD2027"])
  }

  @Test(
    "Een identificatie buiten de grammatica",
    arguments: ["nl.imow-gm9995.gebied.", "nl.imow-xx1.gebied.a", "nl.imow-gm9995.vlak.a", "nl.imow-gm9995.gebied.a-b"])
  func grammatica(tekst: String) { #expect(OWIdentificatie(tekst).delen == nil) }

  @Test("Een goede identificatie valt in delen uiteen") func delen() {
    let delen = OWIdentificatie("nl.imow-mnre1034.activiteit.ActInOmgevingsplan").delen
    #expect(
      delen?.bronhouder == "mnre1034" && delen?.typewoord == "activiteit" && delen?.eigenDeel == "ActInOmgevingsplan")
  }

  @Test("Status, dubbele identificatie en verkeerd typewoord") func identiteit() {
    var fout = Proefdorp.kern
    fout.status = OWStatus("B")
    #expect(
      Proefdorp.codes(Proefdorp.objecten.filter { $0.identificatie != fout.identificatie } + [fout]) == ["OZON0122"])
    #expect(Proefdorp.codes(Proefdorp.objecten + [Proefdorp.bos]).contains("OZON0310"))
    let lijn = OWObject(.locatie(Locatie(identificatie: Proefdorp.id("gebied", "L1"), soort: .lijn(geometrie: "g"))))
    #expect(Set(Proefdorp.codes(Proefdorp.objecten + [lijn])) == ["OZON5001", "WP-IMOW-004"])
  }

  @Test("Ontwerp zonder procedurestatus, en andersom") func ontwerp() {
    let codes = Proefdorp.codes(Proefdorp.objecten) { context, _ in context.fase = .ontwerp }
    #expect(Set(codes) == ["OZON0127"])
    var kern = Proefdorp.kern
    kern.procedurestatus = .ontwerp
    #expect(
      Proefdorp.codes(Proefdorp.objecten.filter { $0.identificatie != kern.identificatie } + [kern]) == ["OZON0126"])
  }

  @Test("Normwaarden: twee soorten, geen eenheid, gemengd") func normen() {
    func codes(_ waarden: [Normwaarde], eenheid: Bool) -> Set<String> {
      var objecten = Proefdorp.objecten
      guard case .omgevingsnorm(var norm) = objecten[4].inhoud else { return [] }
      norm.normwaarden = waarden
      if !eenheid { norm.eenheid = nil }
      objecten[4].inhoud = .omgevingsnorm(norm)
      return Set(Proefdorp.codes(objecten))
    }
    let kern = [OWVerwijzing.locatie(Proefdorp.id("gebied", "Kern"))]
    let a = Normwaarde(identificatie: Proefdorp.id("normwaarde", "A"), kwantitatieveWaarde: "1", locaties: kern)
    let b = Normwaarde(identificatie: Proefdorp.id("normwaarde", "B"), kwalitatieveWaarde: "hoog", locaties: kern)
    let beide = Normwaarde(
      identificatie: Proefdorp.id("normwaarde", "C"), kwalitatieveWaarde: "x", kwantitatieveWaarde: "1", locaties: kern)
    #expect(codes([a], eenheid: false) == ["OZON5004"])
    #expect(codes([b], eenheid: true) == ["OZON5004"])
    #expect(codes([a, b], eenheid: true) == ["OZON5003"])
    #expect(codes([beide], eenheid: true) == ["OZON0097"])
  }

  @Test("Activiteiten in een kring, een tweede tophaak en een verkeerde top") func activiteiten() {
    func activiteit(_ naam: String, onder: OWIdentificatie) -> OWObject {
      OWObject(
        .activiteit(
          Activiteit(
            identificatie: Proefdorp.id("activiteit", naam), naam: naam,
            groep: Proefdorp.waarde("activiteit/Kapactiviteit"),
            bovenliggendeActiviteit: .activiteit(onder))))
    }
    let kring = [
      activiteit("A", onder: Proefdorp.id("activiteit", "B")), activiteit("B", onder: Proefdorp.id("activiteit", "A")),
    ]
    #expect(Proefdorp.codes(Proefdorp.objecten + kring).filter { $0 == "OZON0083" }.count == 2)
    let tweede = activiteit("Tweede", onder: "nl.imow-mnre1034.activiteit.ActInOmgevingsplan")
    #expect(Set(Proefdorp.codes(Proefdorp.objecten + [tweede])) == ["OZON0206", "TPOD1951", "OZON0017"])
    let scheef = activiteit("Scheef", onder: "nl.imow-mnre1034.activiteit.ActInWaterschapsverordening")
    #expect(Proefdorp.codes(Proefdorp.objecten + [scheef]).contains("RTRG0016"))
    let buur = activiteit("Buur", onder: "nl.imow-gm0001.activiteit.Tophaak")
    #expect(Proefdorp.codes(Proefdorp.objecten + [buur]).contains("OZON0213"))
  }

  @Test("wId die niet bestaat, in een bijlage staat of bij een artikel met leden hoort") func teksten() {
    func codes(_ tekst: OWTekstelement) -> [String] {
      Proefdorp.codes(Proefdorp.objecten) { context, _ in context.teksten = [tekst] }
    }
    let wId = "gm9995_1__chp_2__art_2.1"
    #expect(codes(.init(wId: "anders", soort: .artikel)) == ["OZON2000", "TPOD2050"])
    #expect(codes(.init(wId: wId, soort: .artikelMetLeden, inhoud: .zonderInhoud)) == ["OZON2060"])
    #expect(codes(.init(wId: wId, soort: .artikel, plek: .bijlageOfToelichting)) == ["OZON2041"])
    #expect(codes(.init(wId: wId, soort: .artikel, inhoud: .zonderInhoud)) == ["TPOD2061"])
    #expect(codes(.init(wId: wId, soort: .lid)) == [])
  }

  @Test("Objecten die niet bij het soort regeling horen") func soortRegeling() {
    let codes = Proefdorp.codes(Proefdorp.objecten) { context, _ in
      context.soortRegeling = "/join/id/stop/regelingtype_006"
    }
    #expect(Set(codes) == ["OZON6000", "OZON6001", "OZON6008", "OZON6010"])
  }

  @Test("Twee ponsen, en een pons in een tijdelijk deel") func pons() {
    func pons(_ naam: String) -> OWObject {
      OWObject(
        .pons(Pons(identificatie: Proefdorp.id("pons", naam), locatie: .locatie(Proefdorp.id("gebied", "Kern")))))
    }
    #expect(Proefdorp.codes(Proefdorp.objecten + [pons("P1"), pons("P2")]) == ["OZON0104"])
    let tijdelijk = Proefdorp.codes(Proefdorp.objecten + [pons("P1")]) { context, _ in context.deel = .tijdelijkDeel }
    #expect(tijdelijk == ["OZON1037"])
  }

  @Test("Geometrie die er niet is, en één die twee keer gebruikt is") func geometrie() {
    let codes = Proefdorp.codes(Proefdorp.objecten) { _, omgeving in
      omgeving.geometrieIDs = ["11111111-1111-4111-8111-111111111111"]
    }
    #expect(codes == ["OZON0066"])
    let dubbel = OWObject(
      .locatie(
        Locatie(
          identificatie: Proefdorp.id("gebied", "Kern2"),
          soort: .gebied(geometrie: "11111111-1111-4111-8111-111111111111"))))
    #expect(Proefdorp.codes(Proefdorp.objecten + [dubbel]) == ["OZON0370", "WP-IMOW-004"])
  }

  @Test("Het manifest noemt iets anders dan er ligt") func verpakking() {
    var levering = Proefdorp.levering(Proefdorp.objecten)
    levering.manifest?.aanleveringen[0].bestanden.append(.init(naam: "weg.xml", objecttypen: ["Geometrie"]))
    let nogEens = levering.manifest?.aanleveringen ?? []
    levering.manifest?.aanleveringen += nogEens
    levering.bestanden[0].objectTypen.removeFirst()
    levering.bestanden.append(
      OWBestand(naam: "los.xml", dataset: "", gebied: "", leveringsId: nil, objecten: []))
    let omgeving = OWOmgeving(regelingversies: [.init(workID: Proefdorp.werk, doelen: ["ander"])])
    let codes = Set(IMOWValidatie.valideer(levering, in: omgeving).map(\.code.rawValue))
    let verwacht: Set<String> = [
      "TPOD1161", "OZON0010", "OZON0013", "OZON4006", "OZON4007", "OZON4008", "WP-IMOW-001", "OZON2210", "WP-IMOW-002",
    ]
    #expect(codes.isSuperset(of: verwacht), "\(codes)")
  }
}

@Suite("Leveringen na elkaar")
struct MutatieTests {
  private let eerste = OWVerzameling(Proefdorp.objecten)

  @Test("Beëindigen van iets onbekends, met andere inhoud, of terwijl er nog iets naar wijst") func beeindigen() {
    let onbekend = OWObject(
      .locatie(Locatie(identificatie: Proefdorp.id("gebied", "Nieuw"), soort: .gebied(geometrie: "x")))
    ).beeindigd()
    #expect(eerste.toegepast([onbekend]).bevindingen.map(\.code) == ["OZON4001"])
    let bos = eerste.toegepast([Proefdorp.bos.beeindigd()])
    #expect(bos.bevindingen.map(\.code) == ["OZON0350", "OZON0350"])
    #expect(bos.wijzigingen == [.beeindigd(Proefdorp.id("gebied", "Bos"))])
    var anders = Proefdorp.regeltekst.beeindigd()
    anders.inhoud = .regeltekst(Regeltekst(identificatie: Proefdorp.id("regeltekst", "Art21"), wId: "anders"))
    #expect(eerste.toegepast([anders]).bevindingen.map(\.code).contains("OZON4002"))
  }

  @Test("Ongewijzigd opnieuw leveren en van type wisselen") func wijzigen() {
    #expect(eerste.toegepast([Proefdorp.bos]).bevindingen.map(\.code) == ["OZON4003"])
    let punt = OWObject(.locatie(Locatie(identificatie: Proefdorp.id("gebied", "Bos"), soort: .punt(geometrie: "p"))))
    #expect(eerste.toegepast([punt]).bevindingen.map(\.code) == ["OZON4005"])
  }

  @Test("Een beëindigd object kan herleven") func herleven() {
    let weg = eerste.toegepast([Proefdorp.bos.beeindigd()]).verzameling
    #expect(weg[Proefdorp.id("gebied", "Bos")] == nil)
    let terug = weg.toegepast([Proefdorp.bos])
    #expect(terug.wijzigingen == [.herleefd(Proefdorp.id("gebied", "Bos"))])
    #expect(terug.bevindingen.isEmpty && terug.verzameling.aantal == eerste.aantal)
  }

  @Test("Wie de laatste regel beëindigt, laat wezen achter") func wezen() {
    let codes = Set(Proefdorp.codes([OWObject(.juridischeRegel(Proefdorp.regel())).beeindigd()], bestaand: eerste))
    #expect(codes == ["OZON0351"])
  }

  @Test("Een artikel verdwijnt terwijl de Regeltekst blijft") func verbroken() {
    var bos = Proefdorp.bos
    bos.inhoud = .locatie(
      Locatie(
        identificatie: Proefdorp.id("gebied", "Bos"), noemer: "Groot bos",
        soort: .gebied(geometrie: "22222222-2222-4222-8222-222222222222")))
    let codes = Proefdorp.codes([bos], bestaand: eerste) { context, _ in context.teksten = [] }
    #expect(codes == ["OZON0210"])
  }
}

@Suite("Vragen over annotaties")
struct AnnotatievraagTests {
  private let vraag = Annotatievraag(OWVerzameling(Proefdorp.objecten))
  private let kern = "11111111-1111-4111-8111-111111111111"
  private let bos = "22222222-2222-4222-8222-222222222222"

  @Test("Het werkingsgebied is de vereniging, groepen uitgeklapt") func werkingsgebied() {
    let gebied = vraag.werkingsgebied(regeltekst: Proefdorp.id("regeltekst", "Art21"))
    #expect(gebied.compactMap(\.geometrieID) == [kern, bos])
  }

  @Test("Een punt in de kern raakt de regel, maar niet de activiteit in het bos") func punt() {
    let hier = vraag.annotaties(raaktGeometrie: { $0 == kern })
    #expect(hier.regelteksten.count == 1 && hier.activiteiten.map(\.naam) == ["Boom kappen"])
    let ala = hier.regels.first?.activiteitaanduidingen.first?.locatieaanduiding
    #expect(hier.geldtHier(ala?.locaties ?? []) == false)
    #expect(hier.geldtHier(hier.omgevingsnormen.first?.normwaarden.first?.locaties ?? []))
    #expect(
      Set(hier.geselecteerdeLocaties) == [Proefdorp.id("gebied", "Kern"), Proefdorp.id("gebiedengroep", "KernEnBos")])
    #expect(hier.locaties.count == 3)
  }

  @Test("Op zee geldt niets") func zee() { #expect(vraag.annotaties(raaktGeometrie: { _ in false }).isLeeg) }

  @Test("Bij een wId horen de regel en alles waar die naar wijst") func bijWId() {
    let annotaties = vraag.annotaties(bij: "gm9995_1__chp_2__art_2.1")
    #expect(
      annotaties.regels.count == 1 && annotaties.gebiedsaanwijzingen.count == 1 && annotaties.omgevingsnormen.count == 1
    )
    #expect(vraag.annotaties(bij: "onbekend").isLeeg)
  }
}
