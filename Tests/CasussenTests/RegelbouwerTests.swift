import Bevindingen
import Pakket
import STTR
import Testing

@testable import Casussen

@Suite("Regelbouwer")
struct RegelbouwerTests {
  @Test("Elk regelbestand van de oefengemeente geeft een STTR-bestand zonder bevindingen") func zonderBevindingen()
    throws
  {
    let gemeente = try PlanbouwerTests.gemeente()
    let bouwer = Regelbouwer(gemeente)
    #expect(gemeente.regelpaden.count == 5)
    for pad in gemeente.regelpaden {
      let gelezen = bouwer.regels(pad)
      #expect(gelezen.bevindingen.map { "\(pad) \($0.code) \($0.samenvatting)" } == [])
      let sttr = try #require(gelezen.model?.sttr)
      let terug = Verificatie.verifieer(sttr, bestand: pad)
      #expect(terug.bevindingen.filter { $0.ernst != .informatie }.map { "\(pad) \($0.code) \($0.samenvatting)" } == [])
    }
  }

  @Test("Een levering aan de RTR is terug te lezen en heeft de datum dag eerst") func leveringen() throws {
    let gemeente = try PlanbouwerTests.gemeente()
    let leveringen = try #require(
      Regelbouwer(gemeente).leveringen(["regels/boom-kappen.conclusie.txt"]).model)
    #expect(leveringen.count == 2)
    for levering in leveringen {
      let zip = try levering.zip()
      let inhoud = try #require(Zip.lees(zip, bestand: "levering.zip").model)
      let gelezen = Levering.decodeer(inhoud.opNaam)
      #expect(gelezen.bevindingen.isEmpty && gelezen.model?.opdrachten == levering.levering.opdrachten)
    }
    let datums = leveringen.flatMap(\.levering.opdrachten).compactMap { opdracht in
      if case .toevoegenToepasbareRegels(let datum, _) = opdracht { datum } else { nil }
    }
    #expect(datums == ["04-01-2027"])
  }
}

@Suite("Scenario's van de casus")
struct ScenarioproefTests {
  @Test("Elk scenario geeft de verwachte conclusie en rij, en samen raken zij elke rij") func scenarios() throws {
    let map = try Voorbeeldmap(pad: Gedeeld.voorbeelden)
    let casus = try #require(map.casus("boom-kappen"))
    let gemeente = try #require(map.gemeente(van: casus).model)
    let bouwer = Regelbouwer(gemeente)
    var geraakt: [String: Set<String>] = [:]
    for scenario in casus.scenarios {
      let regels = try #require(bouwer.regels(scenario.regels).model)
      let sttr = try #require(STTRDecoder.decodeer(regels.sttr, bestand: scenario.regels).model)
      let uitslag = Scenarioproef(gemeente).loop(scenario, sttr, regels.regelset)
      #expect(
        uitslag.klopt,
        "\(scenario.slug): \(uitslag.conclusie ?? "geen") \(uitslag.rij ?? "geen"), open \(uitslag.openVragen)")
      geraakt[scenario.regels, default: []].insert(uitslag.rij ?? "")
    }
    for (pad, rijen) in geraakt {
      #expect(rijen == Set(try #require(bouwer.regels(pad).model).regelset.rijen.map(\.id)))
    }
  }
}
