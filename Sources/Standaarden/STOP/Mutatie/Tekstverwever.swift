import Bevindingen
import Markup

/// Merges two versions of a text that were made from one base: part by part, found by wId, and word by word inside a
/// sentence. What cannot be decided becomes a point for people; nothing of either side is dropped without one.
struct Tekstverwever {
  /// A point to decide, before it is put in words.
  struct Punt {
    var soort: Beslispunt.Soort
    /// wId of the part that it is about, or the nearest one around it.
    var wId: String
    var wat: String
    var keuzes: [String]
    var basis: String?
    var a: String?
    var b: String?
    var voorstel: String
  }

  private let o: Versieblik
  private let a: Versieblik
  private let b: Versieblik
  private let voorkeur: Verweefvoorkeur
  /// wIds for which a whole part may not be taken over unseen: they moved, or both sides gave them out.
  private let gevoelig: Set<String>
  private let dubbelNieuw: Set<String>
  private(set) var punten: [Punt] = []
  private(set) var hernoemd: [String: String] = [:]
  /// wIds of the parts around the place where the merge now is.
  private var omgeving: [String] = []

  /// The texts are without marks and have loose eIds.
  init(basis: Tak, a: Tak, b: Tak, voorkeur: Verweefvoorkeur) {
    o = Versieblik(basis)
    self.a = Versieblik(a, basis: o)
    self.b = Versieblik(b, basis: o)
    self.voorkeur = voorkeur
    let nieuwA = Set(self.a.opWId.keys).subtracting(o.opWId.keys)
    dubbelNieuw = nieuwA.intersection(self.b.opWId.keys)
    gevoelig = dubbelNieuw.union(self.a.verplaatst).union(self.b.verplaatst)
  }

  mutating func verweef() -> Tak { verweef(o.wortel, a.wortel, b.wortel) }

  private func blik(_ kant: Wijzigingskant) -> Versieblik {
    switch kant {
    case .a: a
    case .b: b
    }
  }

  private func isRustig(_ tak: Tak) -> Bool {
    gevoelig.isEmpty || tak.alleWIds.allSatisfy { !gevoelig.contains($0) }
  }

  // MARK: - One element that all three have

  private mutating func verweef(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> Tak {
    if Gelijkheid.gelijk(inA, inB) { return inA }
    if Gelijkheid.gelijk(oud, inA), isRustig(inB) { return inB }
    if Gelijkheid.gelijk(oud, inB), isRustig(inA) { return inA }
    if let wId = oud.wId { omgeving.append(wId) }
    defer { if oud.wId != nil { omgeving.removeLast() } }
    guard oud.naam == inA.naam, oud.naam == inB.naam, !isAnderRaster(oud, inA, inB) else {
      return heel(oud, inA, inB)
    }
    let voorheen = self
    var uit = Tak(naam: oud.naam, attributen: attributen(oud, inA, inB))
    if oud.heeftLopendeTekst || inA.heeftLopendeTekst || inB.heeftLopendeTekst {
      uit.knopen = woorden(oud, inA, inB)
    } else {
      uit.knopen = kinderen(oud.takken, inA.takken, inB.takken).map { .tak($0) }
      if !past(uit, oud, inA, inB) {
        let hier = omgeving
        self = voorheen
        omgeving = hier
        return heel(oud, inA, inB)
      }
    }
    return uit
  }

  /// Other columns: then rows of one side do not fit in the table of the other.
  private func isAnderRaster(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> Bool {
    oud.lokaal == "tgroup" && (oud["cols"] != inA["cols"] || oud["cols"] != inB["cols"])
  }

  /// Whether the pieces of both sides make an element that the content models know. Asked only when both changed what
  /// it is made of.
  private func past(_ uit: Tak, _ oud: Tak, _ inA: Tak, _ inB: Tak) -> Bool {
    func namen(_ tak: Tak) -> [Naam] { tak.takken.map(\.naam) }
    let hier = namen(uit)
    if [oud, inA, inB].contains(where: { namen($0) == hier }) { return true }
    func fouten(_ tak: Tak) -> Int {
      var kaal = Tak(naam: tak.naam, attributen: tak.attributen)
      kaal.knopen = tak.knopen
      let bytes = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(kaal)
      guard let boom = XMLLezer.lees(bytes, bestand: "").model else { return 1 }
      return STOPGrammatica.controleer(boom, kaart: STOPMutatieRegels.heleRegeling).count
    }
    return fouten(uit) <= max(fouten(inA), fouten(inB))
  }

  /// A part that only can be taken whole.
  private mutating func heel(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> Tak {
    meld(
      .opbouw, "A en B hebben dit onderdeel allebei anders ingedeeld",
      keuzes: ["Neem de indeling van A", "Neem de indeling van B", "Schrijf een nieuwe tekst met beide wijzigingen"],
      oud, inA, inB, voorstel: "Het voorstel volgt \(voorkeurnaam)")
    switch voorkeur {
    case .basis: return oud
    case .a: return inA
    case .b: return inB
    }
  }

  private var voorkeurnaam: String {
    switch voorkeur {
    case .basis: "de tekst van de basis, tot u kiest"
    case .a: "A, tot u kiest"
    case .b: "B, tot u kiest"
    }
  }

  private mutating func attributen(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> [Attribuut] {
    var uit = oud
    let versie: Set<String> = ["componentnaam", "was", "wordt", "schemaversie"]
    var namen: [String] = []
    for attribuut in oud.attributen + inA.attributen + inB.attributen where !namen.contains(attribuut.naam.lokaal) {
      namen.append(attribuut.naam.lokaal)
    }
    for naam in namen where !versie.contains(naam) {
      let (was, links, rechts) = (oud[naam], inA[naam], inB[naam])
      if links == rechts {
        uit[naam] = links
      } else if was == links {
        uit[naam] = rechts
      } else if was == rechts {
        uit[naam] = links
      } else {
        uit[naam] = gekozen(was, links, rechts)
        let wat =
          naam == "eId"
          ? "A en B geven \(Tekstlabel.kort(oud)) allebei een ander nummer"
          : "A en B geven kenmerk '\(naam)' van \(oud.lokaal) een andere waarde"
        func kaal(_ waarde: String?) -> String? { naam == "eId" ? waarde.map { String($0.dropFirst()) } : waarde }
        punten.append(
          Punt(
            soort: naam == "eId" ? .nummer : .kenmerk, wId: omgeving.last ?? "", wat: wat,
            keuzes: ["Neem de waarde van A", "Neem de waarde van B"], basis: kaal(was), a: kaal(links),
            b: kaal(rechts), voorstel: "Het voorstel volgt \(voorkeurnaam)"))
      }
    }
    return uit.attributen
  }

  private func gekozen<Waarde>(_ was: Waarde, _ links: Waarde, _ rechts: Waarde) -> Waarde {
    switch voorkeur {
    case .basis: was
    case .a: links
    case .b: rechts
    }
  }

  // MARK: - Words

  private mutating func woorden(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> [Knoop] {
    var uit: [Knoop] = []
    for stuk in Woordverweving.stukken(basis: oud.knopen, a: inA.knopen, b: inB.knopen) {
      switch stuk {
      case .vast(let tekens), .zelfde(let tekens), .alleen(.a, let tekens): schrijf(tekens, &uit)
      case .alleen(.b, let tekens): schrijf(tekens.map { eigen($0) }, &uit)
      case .botst(let basis, let vanA, let vanB):
        if let (was, links, rechts) = zelfdeElement(basis, vanA, vanB) {
          uit.append(.tak(verweef(was, links, rechts)))
        } else {
          botsing(oud, basis, vanA, vanB)
          schrijf(gekozen(basis, vanA, vanB.map { eigen($0) }), &uit)
        }
      }
    }
    return uit
  }

  private func schrijf(_ tekens: [Woordvergelijking.Teken], _ uit: inout [Knoop]) {
    for teken in tekens { uit.voegToe(teken.knoop) }
  }

  /// New references of B whose wId A gave out as well get another one.
  private mutating func eigen(_ teken: Woordvergelijking.Teken) -> Woordvergelijking.Teken {
    guard case .element(let tak) = teken, !isRustig(tak) else { return teken }
    return .element(metEigenWIds(tak))
  }

  /// One inline element that all three have: it is merged inside.
  private func zelfdeElement(
    _ basis: [Woordvergelijking.Teken], _ vanA: [Woordvergelijking.Teken], _ vanB: [Woordvergelijking.Teken]
  ) -> (Tak, Tak, Tak)? {
    guard basis.count == 1, vanA.count == 1, vanB.count == 1, case .element(let was) = basis[0],
      case .element(let links) = vanA[0], case .element(let rechts) = vanB[0],
      was.naam == links.naam, was.naam == rechts.naam, was.wId == links.wId, was.wId == rechts.wId,
      Tekstelementen.doorlopend.contains(was.lokaal) || was.lokaal == "Noot"
    else { return nil }
    return (was, links, rechts)
  }

  private mutating func botsing(
    _ drager: Tak, _ basis: [Woordvergelijking.Teken], _ vanA: [Woordvergelijking.Teken],
    _ vanB: [Woordvergelijking.Teken]
  ) {
    let isNummer = ["Nummer", "LidNummer", "LiNummer"].contains(drager.lokaal)
    let was = Woordverweving.tekst(basis)
    let wat =
      was.isEmpty
      ? "A en B voegen op dezelfde plek in de zin iets anders in"
      : "A en B maken van \u{2018}\(Beslispunt.kort(was))\u{2019} iets anders"
    punten.append(
      Punt(
        soort: isNummer ? .nummer : .tekst, wId: omgeving.last ?? "", wat: wat,
        keuzes: ["Neem de woorden van A", "Neem de woorden van B", "Schrijf een zin waarin beide staan"],
        basis: was, a: Woordverweving.tekst(vanA), b: Woordverweving.tekst(vanB),
        voorstel: "Het voorstel volgt \(voorkeurnaam)"))
  }

  // MARK: - Children

  private mutating func kinderen(_ oud: [Tak], _ inA: [Tak], _ inB: [Tak]) -> [Tak] {
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
    // Moved by the other side: it is merged where it now stands.
    if Versieblik.isBlok(oud), let wId = oud.wId, blik(kant.ander).opWId[wId] != nil { return [] }
    if Gelijkheid.gelijk(oud, nieuw) { return [] }
    return meldWeggehaald(oud, nieuw, kant, "wijzigt") ? [eenzijdig(nieuw, kant)] : []
  }

  /// True when it stays in the proposal.
  private mutating func meldWeggehaald(
    _ oud: Tak, _ nieuw: Tak, _ kant: Wijzigingskant, _ doet: String
  ) -> Bool {
    let (wie, ander) = (kant.rawValue.uppercased(), kant.ander.rawValue.uppercased())
    let blijft = voorkeur.rawValue != kant.ander.rawValue
    if let wId = oud.wId { omgeving.append(wId) }
    defer { if oud.wId != nil { omgeving.removeLast() } }
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
        voorstel: "In het voorstel staat eerst dat van A, dan dat van B"))
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
        voorstel: "In het voorstel staat het waar A het zet")
      return []
    }
    meld(
      .identificatie, "A en B maken allebei een nieuw onderdeel met wId \(wId)",
      keuzes: ["Neem dat van A", "Neem dat van B", "Houd beide; dat van B krijgt een andere wId en een ander nummer"],
      nil, eerder, tak, voorstel: "In het voorstel staan beide; dat van B heeft een andere wId")
    return [eenzijdig(tak, kant)]
  }

  private mutating func verplaatst(_ oud: Tak, _ nieuw: Tak, _ kant: Wijzigingskant, _ wId: String) -> [Tak] {
    let ander = blik(kant.ander)
    guard let daar = ander.opWId[wId] else {
      return meldWeggehaald(oud, nieuw, kant, "verplaatst") ? [eenzijdig(nieuw, kant)] : []
    }
    let (inA, inB) = kant == .a ? (nieuw, daar) : (daar, nieuw)
    guard ander.verplaatst.contains(wId) else { return [verweef(oud, inA, inB)] }
    guard kant == (voorkeur == .b ? .b : .a) else { return [] }
    omgeving.append(wId)
    meld(
      .verplaatst, "A en B verplaatsen \(Tekstlabel.kort(oud)), maar niet naar dezelfde plaats",
      keuzes: ["Zet het waar A het zet", "Zet het waar B het zet", "Laat het staan waar het stond"],
      oud, inA, inB, voorstel: "In het voorstel staat het waar \(kant.rawValue.uppercased()) het zet")
    omgeving.removeLast()
    return [verweef(oud, inA, inB)]
  }

  /// A part that only one side has here. Parts inside it may still have a counterpart.
  private mutating func eenzijdig(_ tak: Tak, _ kant: Wijzigingskant) -> Tak {
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
    return blik(kant.ander).verplaatst.contains(wId) ? [] : [eenzijdig(kind, kant)]
  }

  // MARK: - Identifications

  private mutating func metEigenWIds(_ tak: Tak) -> Tak {
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

  private mutating func meld(
    _ soort: Beslispunt.Soort, _ wat: String, keuzes: [String], _ oud: Tak?, _ inA: Tak?, _ inB: Tak?,
    voorstel: String
  ) {
    punten.append(
      Punt(
        soort: soort, wId: omgeving.last ?? "", wat: wat, keuzes: keuzes, basis: oud?.lezing,
        a: inA?.lezing, b: inB?.lezing, voorstel: voorstel))
  }
}

extension Tak {
  /// The whole text, footnotes too: what a person compares before choosing.
  var lezing: String {
    Leestekst.delen(self).map(\.tekst).joined().split(separator: "\n").map(\.genormaliseerd).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

extension Beslispunt {
  /// At most this much of a text stands in a sentence about it.
  private static let langsteAanhaling = 60

  package static func kort(_ tekst: String) -> String {
    tekst.count <= langsteAanhaling ? tekst : "\(tekst.prefix(langsteAanhaling))…"
  }
}
