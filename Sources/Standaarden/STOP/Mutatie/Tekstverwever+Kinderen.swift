import Markup

/// Merges the children of one element: what stays, what one side took away, what both put in, and what moved.
extension Tekstverwever {
  mutating func kinderen(_ oud: [Tak], _ inA: [Tak], _ inB: [Tak]) -> [Tak] {
    let passingA = Kinderpassing(oud, inA)
    let passingB = Kinderpassing(oud, inB)
    var uit: [Tak] = []
    for plek in 0...oud.count {
      uit += ingevoegd(passingA.erbij[plek].map { inA[$0] }, passingB.erbij[plek].map { inB[$0] })
      guard plek < oud.count else { break }
      switch (passingA.naar[plek].map { inA[$0] }, passingB.naar[plek].map { inB[$0] }) {
      case (let links?, let rechts?): uit.append(verweef(oud[plek], links, rechts))
      case (let links?, nil): uit += weggehaald(oud[plek], links, .a)
      case (nil, let rechts?): uit += weggehaald(oud[plek], rechts, .b)
      case (nil, nil): break
      }
    }
    return uit
  }

  /// A child that one side has and the other side took from here.
  private mutating func weggehaald(_ oud: Tak, _ nieuw: Tak, _ kant: Wijzigingskant) -> [Tak] {
    if Versieblik.isBlok(oud), let wId = oud.wId, let daar = blik(kant.ander).opWId[wId] {
      // Moved by the other side: it is merged where it now stands, as long as that place is still there.
      guard verdwijnt(wId, bij: kant.ander) else { return [] }
      return [verweef(oud, kant == .a ? nieuw : daar, kant == .a ? daar : nieuw)]
    }
    if Gelijkheid.gelijk(oud, nieuw) { return [] }
    return meldWeggehaald(oud, nieuw, kant, "wijzigt") ? [eenzijdig(nieuw, kant)] : []
  }

  /// Whether the place where this side has a part goes with something around it that the other side took away.
  private func verdwijnt(_ wId: String, bij kant: Wijzigingskant) -> Bool {
    guard let omhulling = blik(kant).wortel.omhulling(van: wId) else { return false }
    return omhulling.indices.contains { plek in
      o.opWId[omhulling[plek]] != nil && blik(kant.ander).opWId[omhulling[plek]] == nil
        && keuzes.voorkeur(in: Array(omhulling[...plek])).rawValue == kant.ander.rawValue
    }
  }

  /// True when it stays in the proposal.
  private mutating func meldWeggehaald(
    _ oud: Tak, _ nieuw: Tak, _ kant: Wijzigingskant, _ doet: String
  ) -> Bool {
    let (wie, ander) = (kant.rawValue.uppercased(), kant.ander.rawValue.uppercased())
    if let wId = oud.wId { omgeving.append(wId) }
    defer { if oud.wId != nil { omgeving.removeLast() } }
    let blijft = voorkeur.rawValue != kant.ander.rawValue
    meld(
      .weggehaald, "\(ander) haalt \(Tekstlabel.kort(oud)) weg, \(wie) \(doet) het",
      keuzes: ["Haal het weg, zoals \(ander)", "Laat het staan met de wijziging van \(wie)"],
      oud, kant == .a ? nieuw : nil, kant == .b ? nieuw : nil,
      voorstel: blijft ? "In het voorstel blijft het staan, met de wijziging van \(wie)" : "In het voorstel is het weg")
    return blijft
  }

  private mutating func ingevoegd(_ vanA: [Tak], _ vanB: [Tak]) -> [Tak] {
    var over = vanB
    var uit: [Tak] = []
    var alleenA = 0
    for tak in vanA {
      guard let plek = over.firstIndex(where: { isZelfde(tak, $0) }) else {
        alleenA += 1
        uit += geplaatst(tak, .a)
        continue
      }
      let ander = over.remove(at: plek)
      if let wId = tak.wId, let oud = o.opWId[wId], Versieblik.isBlok(tak) {
        uit.append(verweef(oud, tak, ander))
      } else {
        uit.append(tak)
      }
    }
    // Two new parts with one identification are a point of their own.
    let los = over.filter { !isDubbelNieuw($0) }
    if alleenA > 0, !los.isEmpty { meldVolgorde(vanA, los) }
    for tak in over { uit += geplaatst(tak, .b) }
    return uit
  }

  private func isDubbelNieuw(_ tak: Tak) -> Bool { tak.wId.map { dubbelNieuw.contains($0) } ?? false }

  /// Both sides put the same thing here.
  private func isZelfde(_ links: Tak, _ rechts: Tak) -> Bool {
    if let wId = links.wId, Versieblik.isBlok(links) {
      guard rechts.wId == wId, links.naam == rechts.naam else { return false }
      return o.opWId[wId] != nil || Gelijkheid.gelijk(links, rechts)
    }
    return Gelijkheid.gelijk(links, rechts)
  }

  private mutating func meldVolgorde(_ vanA: [Tak], _ vanB: [Tak]) {
    func lezing(_ takken: [Tak]) -> String { takken.map(\.lezing).joined(separator: "\n") }
    punten.append(
      Punt(
        soort: .volgorde, wId: omgeving.last ?? "", wat: "A en B voegen op dezelfde plaats iets toe",
        keuzes: ["Eerst dat van A, dan dat van B", "Eerst dat van B, dan dat van A", "Voeg beide samen tot één tekst"],
        basis: nil, a: lezing(vanA), b: lezing(vanB),
        voorstel: "In het voorstel staat eerst dat van A, dan dat van B", volgtKeuze: false))
  }

  /// What one side has at a place where the base had nothing: new, or from elsewhere.
  private mutating func geplaatst(_ tak: Tak, _ kant: Wijzigingskant) -> [Tak] {
    guard Versieblik.isBlok(tak), let wId = tak.wId else { return [eenzijdig(tak, kant)] }
    if let oud = o.opWId[wId] { return verplaatst(oud, tak, kant, wId) }
    guard dubbelNieuw.contains(wId), kant == .b, let eerder = a.opWId[wId] else { return [eenzijdig(tak, kant)] }
    omgeving.append(wId)
    defer { omgeving.removeLast() }
    if Gelijkheid.gelijk(eerder, tak) {
      meld(
        .verplaatst, "A en B voegen hetzelfde onderdeel toe, maar niet op dezelfde plaats",
        keuzes: ["Zet het waar A het zet", "Zet het waar B het zet"], nil, eerder, tak,
        voorstel: "In het voorstel staat het waar A het zet", volgtKeuze: false)
      return []
    }
    meld(
      .identificatie, "A en B maken allebei een nieuw onderdeel met wId \(wId)",
      keuzes: ["Neem dat van A", "Neem dat van B", "Houd beide; dat van B krijgt een andere wId en een ander nummer"],
      nil, eerder, tak, voorstel: "In het voorstel staan beide; dat van B heeft een andere wId",
      volgtKeuze: false)
    return [eenzijdig(tak, kant)]
  }

  private mutating func verplaatst(_ oud: Tak, _ nieuw: Tak, _ kant: Wijzigingskant, _ wId: String) -> [Tak] {
    let ander = blik(kant.ander)
    guard let daar = ander.opWId[wId] else {
      return meldWeggehaald(oud, nieuw, kant, "verplaatst") ? [eenzijdig(nieuw, kant)] : []
    }
    let (inA, inB) = kant == .a ? (nieuw, daar) : (daar, nieuw)
    guard ander.verplaatst.contains(wId) else { return [verweef(oud, inA, inB)] }
    // Asked at both places: what was chosen for a part around one of them must not count.
    let wens: Wijzigingskant = keuzes.voorkeur(bij: wId) == .b ? .b : .a
    guard kant == (verdwijnt(wId, bij: wens) ? wens.ander : wens) else { return [] }
    omgeving.append(wId)
    meld(
      .verplaatst, "A en B verplaatsen \(Tekstlabel.kort(oud)), maar niet naar dezelfde plaats",
      keuzes: ["Zet het waar A het zet", "Zet het waar B het zet", "Laat het staan waar het stond"],
      oud, inA, inB, voorstel: "In het voorstel staat het waar \(kant.rawValue.uppercased()) het zet")
    omgeving.removeLast()
    return [verweef(oud, inA, inB)]
  }

  /// A part that only one side has here. Parts inside it may still have a counterpart.
  mutating func eenzijdig(_ tak: Tak, _ kant: Wijzigingskant) -> Tak {
    if isRustig(tak) { return tak }
    if tak.heeftLopendeTekst { return kant == .b ? metEigenWIds(tak) : tak }
    var uit = kant == .b && isDubbelNieuw(tak) ? metEigenWId(tak) : tak
    var knopen: [Knoop] = []
    for kind in tak.takken { knopen += genest(kind, kant).map { .tak($0) } }
    uit.knopen = knopen
    return uit
  }

  private mutating func genest(_ kind: Tak, _ kant: Wijzigingskant) -> [Tak] {
    guard Versieblik.isBlok(kind), let wId = kind.wId, o.opWId[wId] != nil else { return [eenzijdig(kind, kant)] }
    if blik(kant).verplaatst.contains(wId) { return geplaatst(kind, kant) }
    let isElders = blik(kant.ander).verplaatst.contains(wId) && !verdwijnt(wId, bij: kant.ander)
    return isElders ? [] : [eenzijdig(kind, kant)]
  }

  // MARK: - Identifications

  mutating func metEigenWIds(_ tak: Tak) -> Tak {
    var uit = isDubbelNieuw(tak) ? metEigenWId(tak) : tak
    var knopen: [Knoop] = []
    for knoop in uit.knopen {
      switch knoop {
      case .tekst: knopen.append(knoop)
      case .tak(let kind): knopen.append(.tak(metEigenWIds(kind)))
      }
    }
    uit.knopen = knopen
    return uit
  }

  private mutating func metEigenWId(_ tak: Tak) -> Tak {
    guard let wId = tak.wId else { return tak }
    var volgnummer = 2
    while a.opWId["\(wId)_inst\(volgnummer)"] != nil || b.opWId["\(wId)_inst\(volgnummer)"] != nil { volgnummer += 1 }
    let nieuw = hernoemd[wId] ?? "\(wId)_inst\(volgnummer)"
    hernoemd[wId] = nieuw
    var uit = tak
    uit["wId"] = nieuw
    return uit
  }
}
