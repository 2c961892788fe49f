import Bevindingen
import Markup

/// Runs folders of the DMN TCK as they are: models, inputs and expectations in XML.
package struct TCKLoop: Sendable {
  /// One folder of the kit, read into memory: names without path.
  package struct Map: Sendable {
    /// Such as `compliance-level-2/0004-simpletable-U`.
    package var naam: String
    package var modellen: [(naam: String, bytes: [UInt8])]
    package var tests: [(naam: String, bytes: [UInt8])]

    package init(naam: String, modellen: [(naam: String, bytes: [UInt8])], tests: [(naam: String, bytes: [UInt8])]) {
      self.naam = naam
      self.modellen = modellen
      self.tests = tests
    }
  }

  /// The moment that `now` and `today` give; the caller has the clock.
  private let nu: FEELDatumtijd?

  /// - Parameter nu: such as `2026-01-31T10:15:30Z`.
  package init(nu: String) { self.nu = FEELDatumtijd(nu) }

  package func loop(_ map: Map) -> TCKUitslag {
    var uitslag = TCKUitslag()
    let modellen = Self.modellen(map)
    for test in map.tests {
      guard let gelezen = TCKTest.lees(test.bytes, bestand: test.naam).model else {
        uitslag.onleesbaar.append("\(map.naam)/\(test.naam)")
        continue
      }
      let stam = test.naam.hasSuffix(".xml") ? String(test.naam.dropLast(4)) : test.naam
      let gevraagd = modellen.first { $0.naam == gelezen.modelnaam } ?? modellen.first
      let rekenmodel = gevraagd.map { gevraagd in
        Rekenmodel(
          gevraagd.model, imports: modellen.filter { $0.naam != gevraagd.naam }.map(\.model), naambereik: .volgensEisen)
      }
      for geval in gelezen.gevallen {
        uitslag.gevallen.append(loop(geval, rekenmodel, map: map.naam, test: stam))
      }
    }
    return uitslag
  }

  /// The models of a folder, each after the ones it imports.
  private static func modellen(_ map: Map) -> [(naam: String, model: DMNModel)] {
    var open = map.modellen.compactMap { bestand in
      XMLLezer.lees(bestand.bytes, bestand: bestand.naam).model.map { (bestand.naam, $0.wortel) }
    }
    var klaar: [(naam: String, model: DMNModel)] = []
    while !open.isEmpty {
      let nogTeLezen = Set(open.map { $0.1["namespace"] ?? "" })
      // A ring of imports cannot be put in order; then the first one goes first.
      let plek = open.firstIndex { bestand in
        let eigen = bestand.1["namespace"] ?? ""
        return DMNDecoder.ingevoerdeNaamruimten(bestand.1).allSatisfy { $0 == eigen || !nogTeLezen.contains($0) }
      }
      let (naam, wortel) = open.remove(at: plek ?? 0)
      if let model = DMNDecoder.decodeer(wortel, imports: klaar.map(\.model)).model { klaar.append((naam, model)) }
    }
    return klaar
  }

  private func loop(_ geval: TCKTest.Geval, _ rekenmodel: Rekenmodel?, map: String, test: String) -> TCKUitslag.Geval {
    var uit = TCKUitslag.Geval(map: map, test: test, id: geval.id, resultaten: [])
    guard let rekenmodel else {
      uit.resultaten = geval.verwacht.map {
        TCKUitslag.Resultaat(naam: $0.naam, uitslag: .fout("het model is niet te lezen"), isNull: false, vlag: nil)
      }
      return uit
    }
    let loop = Rekenloop(rekenmodel.programma, vraagt: false, nu: nu)
    defer { loop.sluit() }
    for knoop in geval.invoer { zet(knoop, loop, rekenmodel) }
    if case .dienst(let naam) = geval.soort { leegParameters(naam, loop, rekenmodel) }
    for knoop in geval.verwacht {
      let eerder = loop.aantalOorzaken
      let uitkomst = plek(knoop.naam, nil, rekenmodel).map { loop.element($0) } ?? .null
      let heeftOorzaak = loop.aantalOorzaken > eerder
      uit.resultaten.append(Self.resultaat(knoop, uitkomst, heeftOorzaak: heeftOorzaak, loop.oorzaken.last))
    }
    return uit
  }

  private static func resultaat(
    _ knoop: TCKTest.Knoop, _ uitkomst: FEELWaarde, heeftOorzaak: Bool, _ oorzaak: FEELOorzaak?
  ) -> TCKUitslag.Resultaat {
    var isNull = false
    if case .waarde(.null) = knoop.waarde { isNull = true }
    let uitslag: TCKUitslag.Oordeel
    switch knoop.waarde.vergelijk(uitkomst) {
    case .gelijk: uitslag = .goed
    case .bijna: uitslag = .bijna
    case .anders:
      let waarom = uitkomst.isNull ? oorzaak.map { " (\($0.tekst))" } ?? "" : ""
      uitslag = .fout("verwacht \(knoop.waarde), kreeg \(String(uitkomst.description.prefix(200)))\(waarom)")
    }
    return TCKUitslag.Resultaat(
      naam: knoop.naam, uitslag: uitslag, isNull: isNull, vlag: knoop.isFout ? uitkomst.isNull && heeftOorzaak : nil)
  }

  private func plek(_ naam: String, _ naamruimte: String?, _ model: Rekenmodel) -> Int? {
    let kaal = naam.alsNaam
    if let naamruimte {
      let programma = model.programma
      return programma.elementen.firstIndex {
        ($0.naam == kaal || $0.elementnaam == kaal) && $0.naamruimte == naamruimte
      }
    }
    return model.programma.bijNaam[kaal]
      ?? model.programma.elementen.firstIndex { $0.naam == kaal || $0.elementnaam == kaal || $0.id == naam }
  }

  private func zet(_ knoop: TCKTest.Knoop, _ loop: Rekenloop, _ model: Rekenmodel) {
    guard let plek = plek(knoop.naam, knoop.naamruimte, model) else { return }
    let type: Modeltype =
      switch model.programma.elementen[plek].soort {
      case .invoer(let type): type
      case .beslissing(_, _, let type): type
      case .functie, .leeg: .alles
      }
    loop.zetGepast(plek, knoop.waarde.invoer(type))
  }

  /// What a decision service takes and the case does not give is null; it is not worked out.
  private func leegParameters(_ naam: String, _ loop: Rekenloop, _ model: Rekenmodel) {
    guard let plek = model.programma.bijNaam[naam.alsNaam], let dienst = model.programma.diensten[plek] else { return }
    for parameter in dienst.parameters where !loop.isKlaar(parameter) {
      loop.zet(parameter, loop.nul("\(naam) krijgt niet alles wat het nodig heeft"))
    }
  }
}
