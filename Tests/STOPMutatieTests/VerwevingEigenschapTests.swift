import Bevindingen
import Markup
import STOP
import Testing

@Suite("Twee wijzigingen op dezelfde basis: eigenschappen") struct VerwevingEigenschapTests {
  private static let plan = Proeftekst.plan

  /// Random edits below one chapter or annex only.
  private static func wijzig(_ deel: Int, zaad: Int, merk: String, soorten: [Int] = Array(0..<12)) -> Tak {
    var wijziging = WillekeurigeWijziging(zaad: zaad, merk: merk)
    var kopie = plan
    guard case .tak(var lichaam)? = kopie.knopen.first(where: { $0.tak?.lokaal == "Lichaam" }),
      let plek = kopie.knopen.firstIndex(where: { $0.tak?.lokaal == "Lichaam" })
    else { return plan }
    let plekken = lichaam.knopen.indices.filter { lichaam.knopen[$0].tak != nil }
    guard let hoofdstuk = lichaam.knopen[plekken[deel]].tak else { return plan }
    lichaam.knopen[plekken[deel]] = .tak(wijziging.pasAan(hoofdstuk, keer: 1 + zaad % 4, soorten: soorten))
    kopie.knopen[plek] = .tak(lichaam)
    return kopie
  }

  private func mutatie(_ was: Tak, _ wordt: Tak) throws -> RegelingMutatie {
    try #require(
      RegelingMutatie.maak(was: was, wordt: wordt, wasVersie: "a", wordtVersie: "b", componentnaam: "m").model)
  }

  @Test("Los van elkaar: geen beslispunt, en gelijk aan eerst A dan B en eerst B dan A") func los() throws {
    for zaad in 0..<300 {
      let a = Self.wijzig(0, zaad: zaad, merk: "aa")
      let b = Self.wijzig(1, zaad: 5_000 + zaad, merk: "bb")
      let uitkomst = Tekstverweving.maak(basis: Self.plan, a: a, b: b)
      // A reference of chapter 1 to an article that B takes away or renumbers is not apart from it.
      let echte = uitkomst.beslispunten.filter { $0.soort != .verwijzing }
      #expect(echte.map(\.wat) == [], "zaad \(zaad)")
      guard uitkomst.beslispunten.isEmpty else { continue }
      let (vanA, vanB) = (try mutatie(Self.plan, a), try mutatie(Self.plan, b))
      let eerstA = try #require(vanB.voerUit(op: a).model)
      let eerstB = try #require(vanA.voerUit(op: b).model)
      #expect(zelfde(uitkomst.voorstel, eerstA), "zaad \(zaad): anders dan eerst A, dan B")
      #expect(zelfde(uitkomst.voorstel, eerstB), "zaad \(zaad): anders dan eerst B, dan A")
    }
  }

  @Test("Twee keer hetzelfde, en een kant die niets doet: er is niets te beslissen") func zelfdeTweeKeer() {
    for zaad in 0..<300 {
      var wijziging = WillekeurigeWijziging(zaad: zaad, merk: "aa")
      let a = wijziging.pasAan(Self.plan, keer: 1 + zaad % 6)
      for (links, rechts) in [(a, a), (a, Self.plan), (Self.plan, a)] {
        let uitkomst = Tekstverweving.maak(basis: Self.plan, a: links, b: rechts)
        #expect(uitkomst.beslispunten.map(\.wat) == [], "zaad \(zaad)")
        #expect(zelfde(uitkomst.voorstel, a), "zaad \(zaad)")
      }
    }
  }

  /// The marks that one side put in new words.
  private func gemerkt(_ tekst: String, _ merk: String) throws -> Set<String> {
    Set(tekst.matches(of: try Regex("\(merk)[0-9]+\(merk)")).map { String(tekst[$0.range]) })
  }

  /// Everything that stands in the proposal or in a point.
  private func bewaard(_ uitkomst: Tekstverweving) -> String {
    let punten = uitkomst.beslispunten.flatMap { [$0.a, $0.b].compactMap(\.self) }
    return ([uitkomst.voorstel.ruweTekst] + punten).joined(separator: " \n ")
  }

  private func uniek(_ tak: Tak) -> (wIds: Bool, eIds: Bool) {
    var (wIds, eIds): ([String], [String]) = ([], [])
    func loop(_ tak: Tak) {
      if let wId = tak["wId"] { wIds.append(wId) }
      if let eId = tak["eId"] { eIds.append(eId) }
      tak.takken.forEach(loop)
    }
    loop(tak)
    return (Set(wIds).count == wIds.count, Set(eIds).count == eIds.count)
  }

  private func proef(_ basis: Tak, _ a: Tak, _ b: Tak, _ zaad: Int, _ voorkeur: Verweefvoorkeur = .basis) throws {
    let uitkomst = Tekstverweving.maak(basis: basis, a: a, b: b, voorkeur: voorkeur)
    let alles = bewaard(uitkomst)
    for (tekst, merk) in [(a, "aa"), (b, "bb")] {
      for woord in try gemerkt(tekst.ruweTekst, merk).subtracting(gemerkt(alles, merk)) {
        Issue.record("zaad \(zaad): \(woord) staat niet in het voorstel en niet in een beslispunt")
      }
    }
    let (wIds, eIds) = uniek(uitkomst.voorstel)
    if uniek(a).wIds, uniek(b).wIds { #expect(wIds, "zaad \(zaad): dubbele wId") }
    if uniek(a).eIds, uniek(b).eIds { #expect(eIds, "zaad \(zaad): dubbele eId") }
    if Grammaticaproef.klachten(a).isEmpty, Grammaticaproef.klachten(b).isEmpty {
      #expect(Grammaticaproef.klachten(uitkomst.voorstel) == [], "zaad \(zaad)")
    }
    let gemaakt = try mutatie(basis, uitkomst.voorstel)
    let terug = try #require(gemaakt.voerUit(op: basis).model)
    #expect(zelfde(terug, uitkomst.voorstel), "zaad \(zaad): de mutatie geeft een andere tekst")
    // Delivered on the version of the other, as who comes second must.
    let opB = try #require(try mutatie(b, uitkomst.voorstel).voerUit(op: b).model)
    #expect(zelfde(opB, uitkomst.voorstel), "zaad \(zaad): op de versie van B komt een andere tekst")
  }

  @Test("Door elkaar heen: niets gaat stil verloren en het voorstel is een geldige tekst") func overlap() throws {
    for zaad in 0..<400 {
      var links = WillekeurigeWijziging(zaad: zaad, merk: "aa")
      var rechts = WillekeurigeWijziging(zaad: 90_000 + zaad, merk: "bb")
      let a = links.pasAan(Self.plan, keer: 1 + zaad % 12)
      let b = rechts.pasAan(Self.plan, keer: 1 + zaad % 9)
      try proef(Self.plan, a, b, zaad, Verweefvoorkeur.allCases[zaad % 3])
    }
  }

  @Test("Per plaats een andere kant: de tekst blijft geldig, en wat alle drie hebben staat er één keer")
  func perPlaats() throws {
    func wIds(_ tak: Tak) -> [String] {
      [tak["wId"]].compactMap(\.self) + tak.takken.flatMap(wIds)
    }
    for zaad in 0..<300 {
      var links = WillekeurigeWijziging(zaad: 400 + zaad, merk: "aa")
      var rechts = WillekeurigeWijziging(zaad: 60_000 + zaad, merk: "bb")
      let a = links.pasAan(Self.plan, keer: 1 + zaad % 10)
      let b = rechts.pasAan(Self.plan, keer: 1 + zaad % 7)
      let punten = Tekstverweving.maak(basis: Self.plan, a: a, b: b).beslispunten
      var keuzes = Verweefkeuzes()
      for (plek, punt) in punten.enumerated() {
        let kant: Verweefvoorkeur = (plek + zaad) % 2 == 0 ? .a : .b
        keuzes.perPlaats[zaad % 3 == 0 ? punt.onderdeel : punt.identificatie] = kant
      }
      let uitkomst = Tekstverweving.maak(basis: Self.plan, a: a, b: b, keuzes: keuzes)
      if Grammaticaproef.klachten(a).isEmpty, Grammaticaproef.klachten(b).isEmpty {
        #expect(Grammaticaproef.klachten(uitkomst.voorstel) == [], "zaad \(zaad)")
      }
      let (inVoorstel, inA, inB) = (wIds(uitkomst.voorstel), Set(wIds(a)), Set(wIds(b)))
      if uniek(a).wIds, uniek(b).wIds { #expect(Set(inVoorstel).count == inVoorstel.count, "zaad \(zaad)") }
      for artikel in RegelingTekst(Self.plan).artikelen.map(\.wId) where inA.contains(artikel) && inB.contains(artikel)
      {
        #expect(inVoorstel.contains(artikel), "zaad \(zaad): \(artikel) is weg")
      }
      let opB = try #require(try mutatie(b, uitkomst.voorstel).voerUit(op: b).model)
      #expect(zelfde(opB, uitkomst.voorstel), "zaad \(zaad)")
    }
  }

  @Test(
    "Op echte teksten gaat niets stil verloren", .enabled(if: Gedeeld.isEr, Gedeeld.overgeslagen))
  func echteTeksten() throws {
    let basis = try Gedeeld.geconsolideerd("Gemeentestad-initieel")
    for zaad in 0..<60 {
      var links = WillekeurigeWijziging(zaad: 200 + zaad, merk: "aa")
      var rechts = WillekeurigeWijziging(zaad: 70_000 + zaad, merk: "bb")
      try proef(basis, links.pasAan(basis, keer: 15), rechts.pasAan(basis, keer: 15), zaad)
    }
  }

  @Test("Zonder verplaatsingen voert de LVBB het voorstel zonder fout uit") func geenFouten() throws {
    let soorten = Array(0...8) + [11]
    for zaad in 0..<200 {
      var links = WillekeurigeWijziging(zaad: 300 + zaad, merk: "aa")
      var rechts = WillekeurigeWijziging(zaad: 50_000 + zaad, merk: "bb")
      let a = links.pasAan(Self.plan, keer: 1 + zaad % 5, soorten: soorten)
      let b = rechts.pasAan(Self.plan, keer: 1 + zaad % 5, soorten: soorten)
      let uitkomst = Tekstverweving.maak(basis: Self.plan, a: a, b: b)
      let gemaakt = try mutatie(Self.plan, uitkomst.voorstel)
      let fouten = gemaakt.voerUit(op: Self.plan).bevindingen.filter { $0.ernst == .fout }
      #expect(fouten.map(\.samenvatting) == [], "zaad \(zaad)")
    }
  }
}
