import Markup

/// Goes through a merged text place by place: who touched it, and what came of it.
struct Verweefplaatsen {
  private let teksten: Verweefteksten
  private let voorstel: Tak
  private let namen: Plaatsnamen
  private let basis: Versieblik
  private let a: Versieblik
  private let b: Versieblik
  private let nieuw: Versieblik

  /// All texts with loose eIds: a chapter that gets another number is one change.
  init(teksten: Verweefteksten, voorstel: Tak, namen: Plaatsnamen) {
    self.teksten = teksten
    self.voorstel = voorstel
    self.namen = namen
    basis = Versieblik(teksten.basis)
    a = Versieblik(teksten.a, basis: basis)
    b = Versieblik(teksten.b, basis: basis)
    nieuw = Versieblik(voorstel)
  }

  /// - Parameters:
  ///   - open: places at which something is to be decided.
  ///   - hernoemd: new parts of B that have another wId in the proposal.
  func alle(open: Set<String>, hernoemd: [String: String]) -> [Plaatsoordeel] {
    let eerder = Dictionary(hernoemd.map { ($0.value, $0.key) }) { eerste, _ in eerste }
    return volgorde.compactMap { wId in
      let vanA = eerder[wId] == nil ? eigen(a.opWId[wId]) : nil
      let vanB = hernoemd[wId] == nil ? eigen(b.opWId[eerder[wId] ?? wId]) : nil
      return oordeel(wId, eigen(basis.opWId[wId]), vanA, vanB, isOpen: open.contains(wId))
    }
  }

  private func oordeel(_ wId: String, _ oud: Tak?, _ vanA: Tak?, _ vanB: Tak?, isOpen: Bool) -> Plaatsoordeel? {
    let doorA = a.verplaatst.contains(wId)
    let doorB = b.verplaatst.contains(wId)
    let raaktA = doorA || !gelijk(oud, vanA)
    let raaktB = doorB || !gelijk(oud, vanB)
    guard raaktA || raaktB || isOpen else { return nil }
    let uitkomst: Samenvoegoordeel
    if isOpen {
      uitkomst = .beslissen
    } else if raaktA, raaktB {
      uitkomst = gelijk(vanA, vanB) && doorA == doorB ? .zelfde : .verweven
    } else {
      uitkomst = raaktA ? .alleenA : .alleenB
    }
    let hier = eigen(nieuw.opWId[wId])
    let getoond = hier ?? vanA ?? vanB ?? oud
    return Plaatsoordeel(
      wId: wId, label: label(wId, getoond), oordeel: uitkomst,
      verplaatstDoor: Set([doorA ? .a : nil, doorB ? .b : nil].compactMap(\.self)),
      a: raaktA ? delen(oud, vanA) : [], b: raaktB ? delen(oud, vanB) : [], voorstel: delen(oud, hier))
  }

  private func label(_ wId: String, _ tak: Tak?) -> String {
    let label = namen[wId].label
    let opschrift = tak.map { Tekstlabel.opschrift($0) } ?? ""
    return opschrift.isEmpty || label.contains(opschrift) ? label : "\(label) \(opschrift)"
  }

  /// Places in reading order; what is gone stands where it stood.
  private var volgorde: [String] {
    var rij = benoemd(voorstel)
    var bekend = Set(rij)
    for tekst in [teksten.basis, teksten.a, teksten.b] {
      var vorige: String?
      for wId in benoemd(tekst) {
        if bekend.insert(wId).inserted {
          let plek = vorige.flatMap { rij.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
          rij.insert(wId, at: plek)
        }
        vorige = wId
      }
    }
    return rij
  }

  private func benoemd(_ tekst: Tak) -> [String] {
    var gevonden: [String] = []
    tekst.bezoek { if Plaatsnamen.isBenoemd($0), let wId = $0.wId { gevonden.append(wId) } }
    return gevonden
  }

  /// The part without the parts inside it that have a name of their own.
  private func eigen(_ tak: Tak?) -> Tak? {
    tak.map { tak in
      var kopie = tak
      kopie.knopen = kaal(tak.knopen)
      return kopie
    }
  }

  private func kaal(_ knopen: [Knoop]) -> [Knoop] {
    knopen.compactMap { knoop in
      guard case .tak(var kind) = knoop else { return knoop }
      if Plaatsnamen.isBenoemd(kind) { return nil }
      kind.knopen = kaal(kind.knopen)
      return .tak(kind)
    }
  }

  private func gelijk(_ links: Tak?, _ rechts: Tak?) -> Bool {
    switch (links, rechts) {
    case (nil, nil): true
    case (let een?, let ander?): Gelijkheid.gelijk(een, ander)
    case (nil, _), (_, nil): false
    }
  }

  private func delen(_ oud: Tak?, _ nieuw: Tak?) -> [Tekstwijziging.Deel] {
    switch (oud, nieuw) {
    case (nil, nil): []
    case (nil, let nieuw?): Leestekst.delen(nieuw, .nieuw)
    case (let oud?, nil): Leestekst.delen(oud, .verwijderd)
    case (let oud?, let nieuw?):
      Leestekst.delen(
        Tekstvergelijking(was: oud, wordt: nieuw, wordtOveral: Set(nieuw.alleWIds)).markeer(oud, nieuw))
    }
  }
}
