package import Bevindingen
package import Tijd

/// The date by which must be decided, with the reasons that led to it. Pure arithmetic on days.
///
/// The articles are from general knowledge of Omgevingswet, Awb and Algemene termijnenwet; the rules say so
/// (zekerheid aanname) until somebody compared them with wetten.overheid.nl.
package struct Behandeltermijn: Sendable, Hashable {
  package var procedure: Procedure
  package var ontvangst: Datum
  /// In the order in which they happened.
  package var gebeurtenissen: [Gebeurtenis]

  package init(procedure: Procedure, ontvangst: Datum, gebeurtenissen: [Gebeurtenis] = []) {
    self.procedure = procedure
    self.ontvangst = ontvangst
    self.gebeurtenissen = gebeurtenissen
  }

  package enum Procedure: String, Sendable, Hashable, Codable, CaseIterable {
    /// Eight weeks (Ow 16.64 lid 1).
    case regulier
    /// Twelve weeks, because another authority must consent (Ow 16.64 lid 2).
    case regulierMetInstemming
    /// Six months (Awb 3:18 lid 1, Ow 16.65).
    case uitgebreid
    /// No decision: the activity may begin after the period (usually four weeks).
    case melding
    /// No decision and no period.
    case informatie
    /// No statutory term.
    case concept

    /// The procedure that a type and doel ask for when nobody chose another.
    package init(type: TypeVerzoek, doel: Doel) {
      guard doel != .conceptverzoek else {
        self = .concept
        return
      }
      switch type {
      case .aanvraagVergunning, .aanvraagMaatwerkvoorschrift, .aanvraagToestemmingGelijkwaardigeMaatregel:
        self = .regulier
      case .melding, .meldingGelijkwaardigeMaatregel: self = .melding
      case .informatie, .informatieOngewoonVoorval: self = .informatie
      }
    }
  }

  /// Something that moves the date.
  package struct Gebeurtenis: Sendable, Hashable, Codable {
    package var op: Datum
    package var soort: Soort
    package init(_ soort: Soort, op: Datum) {
      self.op = op
      self.soort = soort
    }

    package enum Soort: Sendable, Hashable, Codable {
      /// The request for more information was sent; `tot` is the last day that was granted, nil when none was set.
      case opschorten(tot: Datum?, reden: Opschortreden)
      /// The information is in, or the cause has gone.
      case hervatten
      /// One extension.
      case verlengen(weken: Int)
    }
  }

  package enum Opschortreden: String, Sendable, Hashable, Codable, CaseIterable {
    case aanvulling, instemmingAanvrager, vertragingAanvrager, overmacht

    package var artikel: String {
      switch self {
      case .aanvulling: "Awb 4:5 en 4:15 lid 1"
      case .instemmingAanvrager: "Awb 4:15 lid 2 onder a"
      case .vertragingAanvrager: "Awb 4:15 lid 2 onder b"
      case .overmacht: "Awb 4:15 lid 2 onder c"
      }
    }
    package var tekst: String {
      switch self {
      case .aanvulling: "er zijn meer gegevens gevraagd"
      case .instemmingAanvrager: "de aanvrager stemt in met uitstel"
      case .vertragingAanvrager: "de vertraging komt door de aanvrager"
      case .overmacht: "er is overmacht"
      }
    }
  }

  /// One step of the calculation.
  package struct Reden: Sendable, Hashable, Codable {
    package var omschrijving: String
    package var artikel: String
    /// The date after this step; nil while the clock stands still without an end.
    package var datum: Datum?
  }

  /// What the date means.
  package enum Betekenis: String, Sendable, Hashable, Codable { case besluitUiterlijk, beginVanaf, geenTermijn }

  package struct Uitkomst: Sendable {
    package var betekenis: Betekenis
    /// Nil without a term, or while the clock stands still without an end.
    package var uiterste: Datum?
    /// The clock stands still at the last event.
    package var opgeschort: Bool
    package var redenen: [Reden]
    package var bevindingen: [Bevinding]
  }

  package func bereken() -> Uitkomst {
    var rekening = Rekening(termijn: self)
    rekening.begin()
    for gebeurtenis in gebeurtenissen { rekening.verwerk(gebeurtenis) }
    return rekening.sluit()
  }
}

private struct Rekening {
  let termijn: Behandeltermijn
  /// Before the shift to a working day: that shift is made once, at the end (Algemene termijnenwet 1).
  private var einde: Datum?
  private var stil: (sinds: Datum, tot: Datum?, reden: Behandeltermijn.Opschortreden)?
  private var verlengd = false
  private var vorige: Datum
  private var redenen: [Behandeltermijn.Reden] = []
  private var bevindingen: [Bevinding] = []

  init(termijn: Behandeltermijn) {
    self.termijn = termijn
    vorige = termijn.ontvangst
  }

  mutating func begin() {
    let dag = termijn.ontvangst
    let ontvangen = "ontvangen op \(dag.voluit)"
    switch termijn.procedure {
    case .regulier: start(dag.plus(weken: 8), "8 weken, \(ontvangen)", "Ow 16.64 lid 1")
    case .regulierMetInstemming: start(dag.plus(weken: 12), "12 weken met instemming, \(ontvangen)", "Ow 16.64 lid 2")
    case .uitgebreid: start(dag.plus(maanden: 6), "6 maanden, \(ontvangen)", "Awb 3:18 lid 1")
    case .melding: start(dag.plus(weken: 4), "4 weken, \(ontvangen)", "Bal, Bbl of omgevingsplan, per activiteit")
    case .informatie: start(nil, "Informatie: er komt geen besluit", "Ow 4.4")
    case .concept: start(nil, "Conceptverzoek: geen termijn in de wet", "-")
    }
  }

  private mutating func start(_ datum: Datum?, _ omschrijving: String, _ artikel: String) {
    einde = datum
    redenen.append(.init(omschrijving: omschrijving, artikel: artikel, datum: datum))
  }

  mutating func verwerk(_ gebeurtenis: Behandeltermijn.Gebeurtenis) {
    guard einde != nil else { return }
    if gebeurtenis.op < vorige {
      meld(BehandeltermijnRegels.volgorde, "Gebeurtenis van \(gebeurtenis.op.voluit) ligt voor \(vorige.voluit)")
    }
    vorige = max(vorige, gebeurtenis.op)
    switch gebeurtenis.soort {
    case .opschorten(let tot, let reden): opschorten(gebeurtenis.op, tot: tot, reden)
    case .hervatten: hervatten(gebeurtenis.op)
    case .verlengen(let weken): verlengen(gebeurtenis.op, weken: weken)
    }
  }

  private mutating func opschorten(_ dag: Datum, tot: Datum?, _ reden: Behandeltermijn.Opschortreden) {
    if let stil, let einde = stil.tot, einde < dag { hervatten(einde) }
    guard stil == nil else { return meld(BehandeltermijnRegels.hervatten, "De termijn stond op \(dag.voluit) al stil") }
    stil = (dag, tot, reden)
    redenen.append(
      .init(
        omschrijving: "Opgeschort vanaf \(dag.plus(dagen: 1).voluit): \(reden.tekst)", artikel: reden.artikel,
        datum: nil))
  }

  private mutating func hervatten(_ dag: Datum) {
    guard let stil, let oud = einde else {
      return meld(BehandeltermijnRegels.hervatten, "De termijn stond op \(dag.voluit) niet stil")
    }
    // Whoever supplies late does not get more than was granted (Awb 4:15 lid 1).
    let geteld = min(dag, stil.tot ?? dag)
    let dagen = max(0, geteld.dagnummer - stil.sinds.dagnummer)
    einde = oud.plus(dagen: dagen)
    self.stil = nil
    redenen.append(
      .init(
        omschrijving: "Stilgestaan: \(dagen) dagen, tot en met \(geteld.voluit)", artikel: stil.reden.artikel,
        datum: einde))
  }

  private mutating func verlengen(_ dag: Datum, weken: Int) {
    guard let oud = einde else { return }
    let laatste: Datum =
      switch termijn.procedure {
      case .uitgebreid: termijn.ontvangst.plus(weken: 8)
      case .regulier, .regulierMetInstemming, .melding, .informatie, .concept: oud
      }
    if stil == nil, dag > laatste.eersteWerkdag {
      meld(
        BehandeltermijnRegels.verlengingTeLaat,
        "Verlengd op \(dag.voluit); dat kon tot en met \(laatste.eersteWerkdag.voluit)")
    }
    if verlengd { meld(BehandeltermijnRegels.verlengingDubbel, "De termijn is twee keer verlengd") }
    verlengd = true
    einde = oud.plus(weken: weken)
    redenen.append(
      .init(
        omschrijving: "Verlengd met \(weken) weken op \(dag.voluit)",
        artikel: termijn.procedure == .uitgebreid ? "Awb 3:18 lid 2" : "Ow 16.64 lid 2", datum: einde))
  }

  mutating func sluit() -> Behandeltermijn.Uitkomst {
    let opgeschort = stil != nil
    // With a deadline set, the latest possible date is known: the deadline passes unused.
    if let stil, let tot = stil.tot { hervatten(tot) }
    var uiterste = stil == nil ? einde : nil
    if let dag = uiterste, !dag.isWerkdag, betekenis == .besluitUiterlijk {
      uiterste = dag.eersteWerkdag
      redenen.append(
        .init(
          omschrijving: "\(dag.voluit) is geen werkdag", artikel: "Algemene termijnenwet 1", datum: uiterste))
    }
    return Behandeltermijn.Uitkomst(
      betekenis: betekenis, uiterste: uiterste, opgeschort: opgeschort, redenen: redenen, bevindingen: bevindingen)
  }

  private var betekenis: Behandeltermijn.Betekenis {
    switch termijn.procedure {
    case .regulier, .regulierMetInstemming, .uitgebreid: .besluitUiterlijk
    case .melding: .beginVanaf
    case .informatie, .concept: .geenTermijn
    }
  }

  private mutating func meld(_ kaart: Regelkaart, _ samenvatting: String) {
    bevindingen.append(kaart.bevinding(samenvatting))
  }
}

/// Rules about the events of a term.
package enum BehandeltermijnRegels {
  private static func norm(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "Omgevingswet en Awb", versie: "2024", regel: regel)
  }

  package static let verlengingTeLaat = Regelkaart(
    "WP-STAM-080", .waarschuwing, titel: "Een verlenging komt op tijd",
    waarom: "De aanvrager moet binnen de termijn horen dat het langer duurt. Daarna is verlengen te laat.",
    hint: "Beslis zo snel mogelijk; de verlenging geldt mogelijk niet", fout: "verlengen in week 9",
    goed: "verlengen in week 7",
    norm: norm("Ow 16.64, Awb 3:18"), zekerheid: .aanname)

  package static let verlengingDubbel = Regelkaart(
    "WP-STAM-081", .waarschuwing, titel: "Een termijn wordt één keer verlengd",
    waarom: "De wet geeft één verlenging van zes weken.", hint: "Vraag de aanvrager om in te stemmen met uitstel",
    fout: "twee keer verlengen", goed: "een keer verlengen", norm: norm("Ow 16.64"), zekerheid: .aanname)

  package static let volgorde = Regelkaart(
    "WP-STAM-082", .waarschuwing, titel: "Gebeurtenissen staan op volgorde van datum",
    waarom:
      "De termijn wordt stap voor stap berekend. Een gebeurtenis vóór een eerdere stap geeft een verkeerde datum.",
    hint: "Controleer de datum", fout: "hervat op 1 maart, opgeschort op 5 maart",
    goed: "opgeschort op 1 maart, hervat op 5 maart",
    norm: norm("Awb 4:15"), zekerheid: .aanname)

  package static let hervatten = Regelkaart(
    "WP-STAM-083", .waarschuwing, titel: "Opschorten en hervatten wisselen elkaar af",
    waarom: "Een termijn die loopt kan niet hervat worden, en een termijn die stilstaat niet nog eens stilgezet.",
    hint: "Controleer of er een gebeurtenis ontbreekt", fout: "twee keer opschorten", goed: "opschorten, dan hervatten",
    norm: norm("Awb 4:15"), zekerheid: .aanname)

  static let alle = [verlengingTeLaat, verlengingDubbel, volgorde, hervatten]
}
