package import Bevindingen
package import Markup

extension RegelingMutatie {
  /// Carries the mutation out on the text of the was version and gives the text of the wordt version.
  ///
  /// What can be carried out is carried out, also when something else cannot: the findings say what the LVBB refuses.
  /// Marks are resolved; the attributes of the root stay those of the was text. Where several VoegToe name the same
  /// place they come to stand in reading order.
  package func voerUit(op was: Tak) -> Bevonden<Tak> {
    let schoon = Renvooi.kaal(was, .wordt)
    var uitvoering = Mutatieuitvoering(mutatie: self, was: schoon)
    let wordt = uitvoering.voerUit()
    let controle = Mutatiecontrole(mutatie: self, was: schoon, wordt: wordt)
    return Bevonden(wordt, bevindingen: controle.bevindingen() + uitvoering.bevindingen)
  }
}

/// One run of a mutation over a text.
private struct Mutatieuitvoering {
  let mutatie: RegelingMutatie
  let was: Tak
  private let boom: Werkboom
  private(set) var bevindingen: [Bevinding] = []
  /// The elements as they were found in the was text, before anything changed.
  private var doelwitten: [Int: Werkboom.Werkknoop] = [:]
  /// Behind which node the next VoegToe at this place goes.
  private var laatsteBij: [Mutatieinstructie.Plaats: Werkboom.Werkknoop] = [:]
  private var toegevoegd: Set<ObjectIdentifier> = []

  init(mutatie: RegelingMutatie, was: Tak) {
    self.mutatie = mutatie
    self.was = was
    boom = Werkboom(was)
  }

  mutating func voerUit() -> Tak {
    if let heel = vervangRegeling() { return heel }
    for (nummer, instructie) in mutatie.instructies.enumerated() {
      if let wId = instructie.doelwit { doelwitten[nummer] = boom[wId] }
    }
    var wachtend = Array(mutatie.instructies.indices)
    // A context may be brought in by a later instruction: try again as long as something moves.
    while true {
      let over = wachtend.filter { !voerUit($0) }
      if over.isEmpty || over.count == wachtend.count {
        meldOnplaatsbaar(over)
        break
      }
      wachtend = over
    }
    // Removal comes last: what moved out of a removed element is safe by then.
    for (nummer, instructie) in mutatie.instructies.enumerated() {
      if case .verwijder = instructie.handeling { verwijder(nummer) }
    }
    return boom.tak
  }

  /// "Intrekken en vervangen": the whole text at once (STOP 1.3.0, VervangRegeling).
  private mutating func vervangRegeling() -> Tak? {
    guard let instructie = mutatie.instructies.first(where: { $0.handeling == .vervangRegeling }),
      let inhoud = instructie.inhoud.first
    else { return nil }
    if inhoud.lokaal != was.lokaal {
      bevindingen.append(
        STOPMutatieRegels.anderModel.bevinding(
          "\(inhoud.lokaal) vervangt \(was.lokaal); het tekstmodel moet gelijk blijven", bij: instructie.vindplaats))
    }
    var nieuw = Renvooi.kaal(inhoud, .wordt)
    nieuw["componentnaam"] = nil
    nieuw["wordt"] = nil
    return nieuw
  }

  /// False when the instruction has to wait for another one.
  private mutating func voerUit(_ nummer: Int) -> Bool {
    let instructie = mutatie.instructies[nummer]
    switch instructie.handeling {
    case .vervang(let wat, let naar, _):
      guard let inhoud = eenheid(instructie, wat) else { return true }
      return vervang(nummer, wat, inhoud, naar: naar)
    case .vervangKop(let wat, let eIdWordt):
      vervangKop(nummer, wat, eIdWordt: eIdWordt, instructie)
      return true
    case .voegToe(let plaats): return voegToe(instructie.inhoud, bij: plaats)
    case .verwijder, .vervangRegeling: return true
    }
  }

  /// The element that an instruction carries: the one with the wId meant, else the first.
  private func eenheid(_ instructie: Mutatieinstructie, _ wat: String) -> Tak? {
    let gekozen = instructie.inhoud.first { $0.wId == wat } ?? instructie.inhoud.first
    return gekozen.map { Renvooi.kaal($0, .wordt) }
  }

  private mutating func vervang(
    _ nummer: Int, _ wat: String, _ inhoud: Tak, naar plaats: Mutatieinstructie.Plaats?
  ) -> Bool {
    let bekend = huidig(nummer, wat)
    guard let plaats else {
      if let bekend { boom.vervang(bekend, door: inhoud) }
      return true
    }
    guard let context = context(plaats) else { return false }
    if let bekend {
      guard !boom.bevat(bekend, context) else { return true }
      boom.neemWeg(bekend)
    }
    zet(boom.maak(inhoud), bij: plaats, context)
    return true
  }

  /// The element with this wId as it now stands: an earlier instruction may have rewritten what is around it.
  private func huidig(_ nummer: Int, _ wat: String) -> Werkboom.Werkknoop? {
    if let bekend = doelwitten[nummer], boom.staatErin(bekend) { return bekend }
    guard let nieuw = boom[wat], boom.staatErin(nieuw), !toegevoegd.contains(ObjectIdentifier(nieuw)) else {
      return nil
    }
    return nieuw
  }

  private mutating func vervangKop(
    _ nummer: Int, _ wat: String, eIdWordt: String?, _ instructie: Mutatieinstructie
  ) {
    guard let knoop = huidig(nummer, wat), let inhoud = instructie.inhoud.first(where: { $0.lokaal == "Kop" }) else {
      return
    }
    let kop = Renvooi.kaal(inhoud, .wordt)
    if let oud = knoop.eerste("Kop") {
      boom.vervang(oud, door: kop)
    } else {
      let nieuw = boom.maak(kop)
      nieuw.ouder = knoop
      knoop.kinderen.insert(.knoop(nieuw), at: 0)
    }
    if let eIdWordt { boom.geefEId(eIdWordt, aan: knoop) }
  }

  private mutating func voegToe(_ inhoud: [Tak], bij plaats: Mutatieinstructie.Plaats) -> Bool {
    guard let context = context(plaats) else { return false }
    for tak in inhoud {
      let nieuw = boom.maak(Renvooi.kaal(tak, .wordt))
      toegevoegd.insert(ObjectIdentifier(nieuw))
      zet(nieuw, bij: plaats, context)
    }
    return true
  }

  /// The element to stand beside or in, when it is there already. Beside the root nothing can stand.
  private func context(_ plaats: Mutatieinstructie.Plaats) -> Werkboom.Werkknoop? {
    guard let context = boom[plaats.context], boom.staatErin(context) else { return nil }
    return plaats.positie == .eersteKind || context.ouder != nil ? context : nil
  }

  private mutating func zet(
    _ knoop: Werkboom.Werkknoop, bij plaats: Mutatieinstructie.Plaats, _ context: Werkboom.Werkknoop
  ) {
    let ouder = plaats.positie == .eersteKind ? context : context.ouder
    if plaats.positie != .komtVoor, let vorige = laatsteBij[plaats], vorige.ouder === ouder {
      boom.zet(knoop, .volgtOp, vorige)
    } else {
      boom.zet(knoop, plaats.positie, context)
    }
    laatsteBij[plaats] = knoop
  }

  private mutating func verwijder(_ nummer: Int) {
    guard let wat = mutatie.instructies[nummer].doelwit, let knoop = huidig(nummer, wat) else { return }
    boom.neemWeg(knoop)
  }

  private mutating func meldOnplaatsbaar(_ nummers: [Int]) {
    for nummer in nummers {
      let instructie = mutatie.instructies[nummer]
      // An unknown context is reported by the checks; here it exists, but not as something to stand beside.
      guard let plaats = instructie.plaats, boom[plaats.context] != nil else { continue }
      bevindingen.append(
        STOPMutatieRegels.contextZonderOuder.bevinding(
          "Context \(plaats.context) heeft geen element om zich heen; \(instructie.naam) kan nergens staan",
          bij: instructie.vindplaats))
    }
  }
}
