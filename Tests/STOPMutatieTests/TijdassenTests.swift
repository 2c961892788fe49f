import Bevindingen
import STOP
import Testing
import Tijd

/// The two time axes of toestanden, against a judge that knows nothing of periods: for each pair of days it looks which
/// event was the last to speak (normen 11.2, points 3, 5 and 7).
@Suite("Wat er geldt op een dag, over een dag") struct TijdassenTests {
  private static func dag(_ nummer: Int) -> Datum { Datum(dagnummer: 20_000 + nummer) }

  /// A history of versions that each build on the one before, some with a geldigVanaf before or after the day on which
  /// they become law, some drafts and some without a date; one in three is withdrawn in the end.
  private static func geschiedenis(_ zaad: UInt64) -> Instrumentregister {
    var toeval = Toeval(stand: zaad)
    var register = Instrumentregister(work: "plan", consolidatieWork: "CVDR")
    var (dagnummer, vorige) = (Int.random(in: 0..<5, using: &toeval), String?.none)
    for nummer in 1...Int.random(in: 1...6, using: &toeval) {
      let soort = Int.random(in: 0..<10, using: &toeval)
      let expression = "plan/nld@\(nummer)"
      // Zero days further: a second version on the same day, which the LVBB refuses but the pure function survives.
      dagnummer += Int.random(in: soort == 9 ? 0...0 : 1...8, using: &toeval)
      let geldig = Bool.random(using: &toeval) ? dagnummer + Int.random(in: -12...12, using: &toeval) : nil
      register.versies.append(
        .init(
          expression: expression, doel: "doel\(nummer)", was: vorige,
          juridischWerkendVanaf: soort == 0 ? nil : dag(dagnummer), geldigVanaf: geldig.map(dag),
          isOntwerp: soort == 1, gepubliceerdOp: dag(0)))
      if soort > 1 { vorige = expression }
    }
    if Int.random(in: 0..<3, using: &toeval) == 0 {
      let geldig = Bool.random(using: &toeval) ? dagnummer + Int.random(in: -6...6, using: &toeval) : nil
      register.intrekking = .init(
        doel: "weg", juridischWerkendVanaf: dag(dagnummer + Int.random(in: 1...6, using: &toeval)),
        geldigVanaf: geldig.map(dag))
    }
    return register
  }

  /// The judge: of all that was law on that day, the last one whose geldigVanaf has come. Nil: nothing, or withdrawn.
  private static func oordeel(_ register: Instrumentregister, op dag: Datum, over geldigOp: Datum) -> String? {
    var gebeurtenissen = register.versies.filter { !$0.isOntwerp }.compactMap { versie in
      versie.juridischWerkendVanaf.map { ($0, versie.geldigVanaf ?? $0, String?.some(versie.expression)) }
    }
    if let weg = register.intrekking {
      gebeurtenissen.append((weg.juridischWerkendVanaf, weg.geldigVanaf ?? weg.juridischWerkendVanaf, nil))
    }
    var laatste: (dag: Datum, versie: String?)?
    for (juridisch, geldig, versie) in gebeurtenissen
    where juridisch <= dag && geldig <= geldigOp && laatste.map({ juridisch >= $0.dag }) ?? true {
      laatste = (juridisch, versie)
    }
    return laatste?.versie
  }

  @Test("Op elke dag geldt over elke dag precies één versie of geen, en het is de goede") func rooster() {
    for zaad in 0..<150 {
      let register = Self.geschiedenis(UInt64(zaad))
      let toestanden = register.consolideer(bekendOp: Self.dag(0))
      for dag in stride(from: -15, to: 70, by: 1).map(Self.dag) {
        for over in stride(from: -15, to: 70, by: 3).map(Self.dag) {
          let treffers = toestanden.toestanden.filter { $0.geldt(op: dag, over: over) }
          let verwacht = Self.oordeel(register, op: dag, over: over)
          guard treffers.map(\.instrumentVersie) == [verwacht].filter({ $0 != nil }) else {
            Issue.record(
              "zaad \(zaad), op \(dag) over \(over): \(treffers.map(\.instrumentVersie)), niet \(verwacht ?? "niets")")
            return
          }
          #expect(toestanden.geldend(op: dag, over: over)?.instrumentVersie == verwacht)
        }
      }
    }
  }

  @Test("Perioden zijn niet leeg, sluiten zonder gat of overlap aan, en de laatste staat open") func perioden() {
    for zaad in 0..<400 {
      let register = Self.geschiedenis(UInt64(zaad))
      let toestanden = register.consolideer(bekendOp: Self.dag(0)).toestanden
      let alle = toestanden.flatMap(\.geldigheid)
      for periode in alle.map(\.juridischWerkendOp) + alle.flatMap(\.geldigOp) {
        #expect(periode.tot.map { periode.vanaf < $0 } ?? true, "zaad \(zaad)")
      }
      // Of one toestand no two stretches of law overlap, and each begins where the one before ended or later.
      for toestand in toestanden {
        let stukken = toestand.geldigheid.map(\.juridischWerkendOp)
        for (eerder, later) in zip(stukken, stukken.dropFirst()) {
          #expect(eerder.tot.map { $0 <= later.vanaf } ?? false, "zaad \(zaad)")
        }
      }
      // Somebody speaks for the last day there is, unless the instrument is gone.
      let ver = Self.dag(10_000)
      let openEind = alle.filter { $0.juridischWerkendOp.omvat(ver) && $0.geldigOp.contains { $0.omvat(ver) } }
      let heeftVersie = !register.inVolgorde.isEmpty
      #expect(openEind.count == (heeftVersie && register.intrekking == nil ? 1 : 0), "zaad \(zaad)")
    }
  }

  @Test("tot is de eerste dag die er niet meer bij hoort") func tot() {
    let periode = Periode(vanaf: Self.dag(1), tot: Self.dag(3))
    #expect([0, 1, 2, 3].map { periode.omvat(Self.dag($0)) } == [false, true, true, false])
  }

  @Test("Terugwerkend en vooruitwerkend: wat de wet zei, over welke dagen") func tweeKanten() {
    func versie(_ nummer: Int, _ juridisch: Int, _ geldig: Int) -> Instrumentregister.Versie {
      .init(
        expression: "plan/nld@\(nummer)", doel: "d\(nummer)", was: nummer == 1 ? nil : "plan/nld@\(nummer - 1)",
        juridischWerkendVanaf: Self.dag(juridisch), geldigVanaf: Self.dag(geldig), gepubliceerdOp: Self.dag(0))
    }
    let register = Instrumentregister(
      work: "plan", consolidatieWork: "CVDR", versies: [versie(1, 0, 0), versie(2, 20, 10), versie(3, 30, 40)])
    let toestanden = register.consolideer(bekendOp: Self.dag(0)).toestanden
    func periode(_ van: Int, _ tot: Int? = nil) -> Periode { Periode(vanaf: Self.dag(van), tot: tot.map(Self.dag)) }
    #expect(
      toestanden.map(\.geldigheid) == [
        [
          .init(juridischWerkendOp: periode(0, 20), geldigOp: [periode(0)]),
          .init(juridischWerkendOp: periode(20), geldigOp: [periode(0, 10)]),
        ],
        [
          .init(juridischWerkendOp: periode(20, 30), geldigOp: [periode(10)]),
          .init(juridischWerkendOp: periode(30), geldigOp: [periode(10, 40)]),
        ],
        [.init(juridischWerkendOp: periode(30), geldigOp: [periode(40)])],
      ])
  }

  @Test("Een intrekking met terugwerkende kracht haalt ook dagen van vroeger weg") func terugwerkendWeg() {
    let register = Instrumentregister(
      work: "plan", consolidatieWork: "CVDR",
      versies: [
        .init(expression: "plan/nld@1", doel: "d1", juridischWerkendVanaf: Self.dag(0), gepubliceerdOp: Self.dag(0))
      ], intrekking: .init(doel: "weg", juridischWerkendVanaf: Self.dag(20), geldigVanaf: Self.dag(10)))
    let toestanden = register.consolideer(bekendOp: Self.dag(0))
    #expect(toestanden.geldend(op: Self.dag(15), over: Self.dag(12)) != nil)
    #expect(toestanden.geldend(op: Self.dag(20), over: Self.dag(12)) == nil)
    #expect(toestanden.geldend(op: Self.dag(20), over: Self.dag(9)) != nil)
  }

  @Test("Samenloop: op dezelfde basis, op dezelfde dag, en blijvend tot iemand alles verweeft") func samenloop() {
    func versie(_ nummer: Int, was: Int?, _ dag: Int, vervlochten: [String] = []) -> Instrumentregister.Versie {
      .init(
        expression: "plan/nld@\(nummer)", doel: "d\(nummer)", was: was.map { "plan/nld@\($0)" },
        juridischWerkendVanaf: Self.dag(dag), gepubliceerdOp: Self.dag(0), vervlochten: vervlochten)
    }
    func inhoud(_ versies: [Instrumentregister.Versie]) -> [Toestand.Inhoud] {
      Instrumentregister(work: "plan", consolidatieWork: "CVDR", versies: versies).consolideer(bekendOp: Self.dag(0))
        .toestanden.map(\.inhoud)
    }
    let basis = [versie(1, was: nil, 0), versie(2, was: 1, 10)]
    let botsing = Toestand.Inhoud.samenloop(
      instrumentVersies: ["plan/nld@2", "plan/nld@3"], status: .nogNietOntvangen)
    #expect(inhoud(basis + [versie(3, was: 1, 20)]).last == botsing)
    // On the same day the first was never in force; what it changed is still not worked in.
    #expect(inhoud(basis + [versie(3, was: 1, 10)]).last == botsing)
    // Who builds on one of the two leaves the other out.
    let opEen = inhoud(basis + [versie(3, was: 1, 20), versie(4, was: 3, 30)])
    #expect(
      opEen.last
        == .samenloop(instrumentVersies: ["plan/nld@2", "plan/nld@3", "plan/nld@4"], status: .nogNietOntvangen))
    let alles = inhoud(basis + [versie(3, was: 1, 20), versie(4, was: 3, 30, vervlochten: ["d2"])])
    #expect(alles.last == .bekend(instrumentVersie: "plan/nld@4", revisies: []))
  }

  @Test("Wat gepubliceerd is, geeft het register: versie, datum op het doel, intrekking van plan of één kaart")
  func neemOp() {
    var plan = Instrumentregister(work: "/akn/nl/act/gm9999/2024/plan", consolidatieWork: "CVDR1")
    var kaart = Instrumentregister(work: "/join/id/regdata/gm9999/2024/a", consolidatieWork: "CVDR2")
    let eerste = ConsolidatieInformatie(
      beoogdeRegelgeving: [
        .init(soort: .regeling, doelen: ["d1"], instrumentVersie: "\(plan.work)/nld@1", eId: "art_1"),
        .init(soort: .informatieobject, doelen: ["d1"], instrumentVersie: "\(kaart.work)/nld@2024", eId: "art_1"),
      ],
      tijdstempels: [
        .init(doel: "d1", datum: Self.dag(10), eId: "art_2"),
        .init(doel: "d1", soort: .geldigVanaf, datum: Self.dag(5), eId: "art_2"),
      ])
    let weg = ConsolidatieInformatie(
      intrekkingen: [.init(doelen: ["d2"], instrument: kaart.work, eId: "art_1")],
      tijdstempels: [.init(doel: "d2", datum: Self.dag(30), eId: "art_2")])
    for informatie in [eerste, weg] {
      plan.neemOp(informatie, gepubliceerdOp: Self.dag(1))
      kaart.neemOp(informatie, gepubliceerdOp: Self.dag(1))
    }
    #expect(plan.versies.map(\.geldigVanaf) == [Self.dag(5)] && plan.intrekking == nil)
    let (vanPlan, vanKaart) = (plan.consolideer(bekendOp: Self.dag(1)), kaart.consolideer(bekendOp: Self.dag(1)))
    #expect(vanPlan.geldend(op: Self.dag(40)) != nil && vanKaart.geldend(op: Self.dag(40)) == nil)
    #expect(vanKaart.geldend(op: Self.dag(29)) != nil && vanKaart.geldend(op: Self.dag(10), over: Self.dag(4)) == nil)
    // A draft that says the same changes nothing that is in force.
    let voor = vanPlan
    plan.neemOp(
      ConsolidatieInformatie(
        beoogdeRegelgeving: [
          .init(soort: .regeling, doelen: ["d3"], instrumentVersie: "\(plan.work)/nld@2", eId: "art_1")
        ], intrekkingen: [.init(doelen: ["d3"], instrument: plan.work, eId: "art_1")],
        tijdstempels: [.init(doel: "d3", datum: Self.dag(12), eId: "art_2")]), isOntwerp: true)
    #expect(plan.consolideer(bekendOp: Self.dag(1)) == voor)
  }
}

/// The same numbers at every run (SplitMix64).
private struct Toeval: RandomNumberGenerator {
  var stand: UInt64
  mutating func next() -> UInt64 {
    stand &+= 0x9E37_79B9_7F4A_7C15
    var waarde = stand
    waarde = (waarde ^ (waarde >> 30)) &* 0xBF58_476D_1CE4_E5B9
    waarde = (waarde ^ (waarde >> 27)) &* 0x94D0_49BB_1331_11EB
    return waarde ^ (waarde >> 31)
  }
}
