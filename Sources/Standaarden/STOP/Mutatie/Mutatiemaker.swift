package import Bevindingen
package import Markup

extension RegelingMutatie {
  /// Works out the smallest readable mutation that turns one text into the other.
  ///
  /// A changed Artikel becomes a Vervang with renvooi by the word, a changed head a VervangKop, new and vanished
  /// structure a VoegToe and a Verwijder, moved structure a Vervang with a place. Every result is carried out before it
  /// is handed over: when it would not give the new text, larger parts are replaced, at last the whole regulation.
  /// No difference gives no instructions.
  package static func maak(
    was: Tak, wordt: Tak, wasVersie: String, wordtVersie: String, componentnaam: String
  ) -> Bevonden<RegelingMutatie> {
    let maker = Mutatiemaker(was: Renvooi.kaal(was, .wordt), wordt: Renvooi.kaal(wordt, .wordt))
    let (instructies, bevindingen) = maker.maak()
    let mutatie = RegelingMutatie(
      componentnaam: componentnaam, was: wasVersie, wordt: wordtVersie,
      instructies: Mutatiezinnen(was: was).metNummers(instructies))
    return Bevonden(mutatie, bevindingen: bevindingen)
  }
}

/// Finds the instructions, structure element by structure element.
private struct Mutatiemaker {
  let was: Tak
  let wordt: Tak
  private let wasOpWId: [String: Tak]
  private let wordtWIds: Set<String>

  /// Attributes of the root that say which version it is, not what it says.
  private static let wortelattributen: Set<String> = ["componentnaam", "wordt", "schemaversie"]

  init(was: Tak, wordt: Tak) {
    self.was = was
    self.wordt = wordt
    wasOpWId = was.opWId
    wordtWIds = Set(wordt.alleWIds)
  }

  func maak() -> ([Mutatieinstructie], [Bevinding]) {
    if Gelijkheid.gelijkeInhoud(was, wordt) { return ([], []) }
    if let fijn = vergelijkWortel(grof: false), klopt(fijn) { return (fijn, zonderRenvooi(fijn)) }
    if let grof = vergelijkWortel(grof: true), klopt(grof) { return (grof, zonderRenvooi(grof)) }
    let bevinding = STOPMutatieRegels.heleRegeling.bevinding(
      "De wijziging past niet in losse instructies; de hele \(wordt.lokaal) wordt vervangen")
    return ([Mutatieinstructie(.vervangRegeling, inhoud: [wordt])], [bevinding])
  }

  private func klopt(_ instructies: [Mutatieinstructie]) -> Bool {
    let proef = RegelingMutatie(componentnaam: "proef", was: "", wordt: "", instructies: instructies)
    guard let uitkomst = proef.voerUit(op: was).model else { return false }
    return Gelijkheid.gelijkeInhoud(uitkomst, wordt)
  }

  private func zonderRenvooi(_ instructies: [Mutatieinstructie]) -> [Bevinding] {
    instructies.compactMap { instructie in
      guard case .vervang(let wat, _, true) = instructie.handeling else { return nil }
      return STOPMutatieRegels.zonderRenvooi.bevinding("De wijziging van \(wat) is met renvooi niet te tonen")
    }
  }

  // MARK: - Structure

  private func vergelijkWortel(grof: Bool) -> [Mutatieinstructie]? {
    guard was.naam == wordt.naam, eigenDeel(was, wordt) else { return nil }
    return vergelijkKinderen(was, wordt, grof: grof)
  }

  /// The parts of a container that are neither head nor structure are the same in both texts.
  private func eigenDeel(_ oud: Tak, _ nieuw: Tak) -> Bool {
    func eigen(_ tak: Tak) -> [Tak] {
      tak.takken.filter { !Tekstelementen.isEenheid($0) && $0.lokaal != "Kop" && $0.lokaal != "Conditie" }
    }
    let (links, rechts) = (eigen(oud), eigen(nieuw))
    return links.count == rechts.count && zip(links, rechts).allSatisfy { Gelijkheid.gelijk($0, $1) }
  }

  /// Instructions for one element that is there in both texts.
  private func vergelijk(_ oud: Tak, _ nieuw: Tak) -> [Mutatieinstructie] {
    if Gelijkheid.gelijk(oud, nieuw) { return [] }
    let heel = [vervang(oud, nieuw, naar: nil)]
    guard isOmvattend(oud), isOmvattend(nieuw),
      Gelijkheid.gelijk(oud.attributen, nieuw.attributen, behalve: ["eId"])
    else { return heel }
    var basis = oud
    var uit: [Mutatieinstructie] = []
    let (kopOud, kopNieuw) = (oud.eerste("Kop"), nieuw.eerste("Kop"))
    let isHernummerd = oud.eId != nieuw.eId
    if let kopOud, let kopNieuw, !Gelijkheid.gelijk(kopOud, kopNieuw), let wId = nieuw.wId {
      let kop = Tekstvergelijking(was: kopOud, wordt: kopNieuw, wordtOveral: wordtWIds).markeer(kopOud, kopNieuw)
      uit.append(
        Mutatieinstructie(.vervangKop(wat: wId, eIdWordt: isHernummerd ? nieuw.eId : nil), inhoud: [kop]))
      if isHernummerd, let van = oud.eId, let naar = nieuw.eId { basis = oud.hernoemd(van: van, naar: naar) }
    } else if isHernummerd || (kopOud == nil) != (kopNieuw == nil) {
      // Without a changed head there is nothing that can carry the new number.
      return heel
    }
    guard eigenDeel(basis, nieuw), let kinderen = vergelijkKinderen(basis, nieuw, grof: false) else { return heel }
    return uit + kinderen
  }

  private func isOmvattend(_ tak: Tak) -> Bool {
    tak.takken.contains { Tekstelementen.isEenheid($0) || $0.lokaal == "Conditie" }
  }

  /// Instructions for the structure below one element. Nil when the order cannot be told with instructions.
  private func vergelijkKinderen(_ oud: Tak, _ nieuw: Tak, grof: Bool) -> [Mutatieinstructie]? {
    var uit: [Mutatieinstructie] = []
    if let conditieOud = oud.eerste("Conditie"), let conditieNieuw = nieuw.eerste("Conditie") {
      guard let binnen = vergelijkKinderen(conditieOud, conditieNieuw, grof: grof) else { return nil }
      uit += binnen
    } else if (oud.eerste("Conditie") == nil) != (nieuw.eerste("Conditie") == nil) {
      return nil
    }
    let links = oud.takken.filter(Tekstelementen.isEenheid)
    let rechts = nieuw.takken.filter(Tekstelementen.isEenheid)
    let sleutel: (Tak) -> [String] = { [$0.lokaal, $0.wId ?? ""] }
    let (weg, erbij) = rechts.map(sleutel).losseDelen(vanaf: links.map(sleutel))
    var i = 0
    for (j, tak) in rechts.enumerated() {
      if erbij.contains(j) {
        guard let nieuwe = nieuwOfVerplaatst(tak, j, rechts, erbij, &uit) else { return nil }
        uit += nieuwe
        continue
      }
      while i < links.count, weg.contains(i) {
        uit += verdwenen(links[i])
        i += 1
      }
      if grof, !Gelijkheid.gelijk(links[i], tak) {
        uit.append(vervang(links[i], tak, naar: nil))
      } else {
        uit += vergelijk(links[i], tak)
      }
      i += 1
    }
    while i < links.count {
      uit += verdwenen(links[i])
      i += 1
    }
    return uit
  }

  private func verdwenen(_ tak: Tak) -> [Mutatieinstructie] {
    guard let wId = tak.wId, !wordtWIds.contains(wId) else { return [] }
    return [Mutatieinstructie(.verwijder(wat: wId), inhoud: [tak.zonder(wIds: wordtWIds)])]
  }

  /// An element that was not here: new, or from elsewhere. Nil when instructions cannot say it.
  private func nieuwOfVerplaatst(
    _ tak: Tak, _ j: Int, _ rij: [Tak], _ erbij: Set<Int>, _ uit: inout [Mutatieinstructie]
  ) -> [Mutatieinstructie]? {
    guard let wId = tak.wId else { return nil }
    if let oud = wasOpWId[wId] {
      guard oud.naam == tak.naam, isZelfstandig(oud, tak), let plaats = plaats(j, rij, erbij) else { return nil }
      return [vervang(oud, tak, naar: plaats)]
    }
    guard !tak.alleWIds.contains(where: { wasOpWId[$0] != nil }) else { return nil }
    // A run of new elements of one kind is one instruction, as it reads in a besluit.
    if j > 0, erbij.contains(j - 1), let laatste = uit.last, case .voegToe = laatste.handeling,
      laatste.inhoud.last?.wId == rij[j - 1].wId, rij[j - 1].naam == tak.naam
    {
      uit[uit.count - 1].inhoud.append(tak)
      return []
    }
    return plaats(j, rij, erbij).map { [Mutatieinstructie(.voegToe($0), inhoud: [tak])] }
  }

  /// Nothing inside came from elsewhere or went elsewhere.
  private func isZelfstandig(_ oud: Tak, _ nieuw: Tak) -> Bool {
    let links = Set(oud.alleWIds)
    let rechts = Set(nieuw.alleWIds)
    return rechts.allSatisfy { links.contains($0) || wasOpWId[$0] == nil }
      && links.allSatisfy { rechts.contains($0) || !wordtWIds.contains($0) }
  }

  /// Behind the element before it, which has its place by then; the first one goes before an element that stays.
  private func plaats(_ j: Int, _ rij: [Tak], _ erbij: Set<Int>) -> Mutatieinstructie.Plaats? {
    if j > 0 { return rij[j - 1].wId.map { .init(.volgtOp, $0) } }
    let vast = rij.indices.first { !erbij.contains($0) }
    return vast.flatMap { rij[$0].wId }.map { .init(.komtVoor, $0) }
  }

  private func vervang(_ oud: Tak, _ nieuw: Tak, naar plaats: Mutatieinstructie.Plaats?) -> Mutatieinstructie {
    let inhoud = Tekstvergelijking(was: oud, wordt: nieuw, wordtOveral: wordtWIds).markeer(oud, nieuw)
    let isRevisie = plaats == nil && !Renvooi.staat(in: inhoud)
    return Mutatieinstructie(
      .vervang(wat: nieuw.wId ?? "", naar: plaats, isRevisie: isRevisie), inhoud: [inhoud])
  }
}

extension Tak {
  /// With another eId, here and wherever below an eId begins with it.
  func hernoemd(van oud: String, naar nieuw: String) -> Tak {
    var kopie = self
    if let eId { kopie["eId"] = Werkboom.hernoemd(eId, van: oud, naar: nieuw) }
    kopie.knopen = knopen.map { knoop in
      switch knoop {
      case .tekst: knoop
      case .tak(let kind): .tak(kind.hernoemd(van: oud, naar: nieuw))
      }
    }
    return kopie
  }
}
