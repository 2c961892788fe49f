import Bevindingen
import Markup
import STOP
import Testing

@Suite("Maken en uitvoeren horen bij elkaar") struct EigenschapTests {
  /// Every made mutation gives the new text, has no nested marks, and gives the old text in the was view of a Vervang.
  static func proef(_ was: Tak, _ wordt: Tak, _ zaad: Int) -> Bool {
    let gemaakt = RegelingMutatie.maak(was: was, wordt: wordt, wasVersie: "a", wordtVersie: "b", componentnaam: "m")
    guard let mutatie = gemaakt.model, let uitkomst = mutatie.voerUit(op: was).model else { return false }
    let klopt = zelfde(uitkomst, wordt)
    if !klopt { Issue.record("zaad \(zaad): de mutatie geeft een andere tekst") }
    let genest = mutatie.instructies.contains { $0.inhoud.contains { isGenest($0, false) } }
    if genest { Issue.record("zaad \(zaad): renvooi binnen renvooi") }
    // The opschrift of a regulation has no instruction of its own; there the whole regulation must go.
    guard was.eerste("RegelingOpschrift") == wordt.eerste("RegelingOpschrift") else { return false }
    let heel = mutatie.instructies.contains { $0.handeling == .vervangRegeling }
    if heel { Issue.record("zaad \(zaad): de hele regeling wordt vervangen") }
    return heel
  }

  private static func isGenest(_ tak: Tak, _ binnen: Bool) -> Bool {
    let merk =
      tak.lokaal == "NieuweTekst" || tak.lokaal == "VerwijderdeTekst"
      || Renvooi.actie(tak) == .voegtoe || Renvooi.actie(tak) == .verwijder
    if merk, binnen { return true }
    return tak.takken.contains { isGenest($0, binnen || merk) }
  }

  @Test("Twaalfhonderd willekeurige wijzigingen op een eigen plan komen heen en weer") func eigenPlan() {
    var heel = 0
    for zaad in 0..<1_200 {
      var wijziging = WillekeurigeWijziging(zaad: zaad)
      let wordt = wijziging.pasAan(Proeftekst.plan, keer: 1 + zaad % 6)
      if Self.proef(Proeftekst.plan, wordt, zaad) { heel += 1 }
    }
    #expect(heel == 0, "hele regeling vervangen: \(heel)")
  }

  @Test(
    "Willekeurige wijzigingen op echte teksten komen heen en weer", .enabled(if: Gedeeld.isEr, Gedeeld.overgeslagen))
  func echteTeksten() throws {
    let teksten = [
      try Gedeeld.geconsolideerd("Gemeentestad-initieel"),
      try #require(
        UitwisselpakketDecoder.decode(Gedeeld.zip("examples/stop/otst-response/response.zip")).model
      ).tekst,
    ]
    for zaad in 0..<800 {
      var wijziging = WillekeurigeWijziging(zaad: 10_000 + zaad)
      let was = teksten[zaad % teksten.count]
      _ = Self.proef(was, wijziging.pasAan(was, keer: 1 + zaad % 8), zaad)
    }
  }

  @Test("Wie de nieuwe tekst weglaat, leest de oude tekst") func oudeTekst() throws {
    for zaad in 0..<300 {
      var wijziging = WillekeurigeWijziging(zaad: 30_000 + zaad)
      let was = Proeftekst.plan
      let wordt = wijziging.pasAan(was, keer: 1 + zaad % 4, soorten: [0, 1, 2, 5, 6, 11])
      let mutatie = try #require(
        RegelingMutatie.maak(was: was, wordt: wordt, wasVersie: "a", wordtVersie: "b", componentnaam: "m").model)
      for instructie in mutatie.instructies {
        guard case .vervang(let wat, nil, false) = instructie.handeling, let oud = zoek(was, wat) else { continue }
        let gelezen = try #require(instructie.wijzigingen.first).oudeTekst
        let echt = Tekstwijziging(soort: .gewijzigd, label: "", delen: Leestekst.delen(oud)).oudeTekst
        #expect(gelezen == echt, "zaad \(zaad)")
      }
    }
  }

  private func zoek(_ tak: Tak, _ wId: String) -> Tak? {
    tak["wId"] == wId ? tak : tak.takken.lazy.compactMap { zoek($0, wId) }.first
  }

  @Test("Gemaakte mutaties volgen het schema van STOP", .enabled(if: Gedeeld.isEr, Gedeeld.overgeslagen))
  func schema() throws {
    for zaad in 0..<60 {
      var wijziging = WillekeurigeWijziging(zaad: 20_000 + zaad)
      let wordt = wijziging.pasAan(Proeftekst.plan, keer: 1 + zaad % 5)
      let mutatie = try #require(
        RegelingMutatie.maak(
          was: Proeftekst.plan, wordt: wordt, wasVersie: "/a/nld@1", wordtVersie: "/a/nld@2", componentnaam: "m"
        )
        .model)
      guard !mutatie.instructies.isEmpty else { continue }
      let klachten = try Gedeeld.klachten(Proefbesluit.bytes(mutatie), schema: "1.3.0/imop-tekst.xsd")
      #expect(klachten == "", "zaad \(zaad)")
    }
  }

  @Test("Wat wij maken, zou de LVBB uitvoeren: zonder verplaatsingen geen enkele fout") func geenFouten() throws {
    for zaad in 0..<400 {
      var wijziging = WillekeurigeWijziging(zaad: 40_000 + zaad)
      let was = Proeftekst.plan
      let wordt = wijziging.pasAan(was, keer: 1 + zaad % 5, soorten: Array(0...8) + [11])
      let mutatie = try #require(
        RegelingMutatie.maak(was: was, wordt: wordt, wasVersie: "a", wordtVersie: "b", componentnaam: "m").model)
      let fouten = mutatie.voerUit(op: was).bevindingen.filter { $0.ernst == .fout }
      #expect(fouten.map(\.samenvatting) == [], "zaad \(zaad)")
    }
  }

  @Test("Zonder verschil is er geen instructie") func geenVerschil() throws {
    let gemaakt = RegelingMutatie.maak(
      was: Proeftekst.plan, wordt: Proeftekst.plan, wasVersie: "a", wordtVersie: "b", componentnaam: "m")
    #expect(try #require(gemaakt.model).instructies.isEmpty && gemaakt.bevindingen.isEmpty)
  }
}
