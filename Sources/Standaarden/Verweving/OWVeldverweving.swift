import Markup
import STOP

/// Three-way merge of the XML of one OW object: single values one by one, lists of references as sets.
struct OWVeldverweving {
  struct Botsing {
    var naam: String
    var basis: String?
    var a: String?
    var b: String?
  }

  let voorkeur: Verweefvoorkeur
  private(set) var botsingen: [Botsing] = []

  init(voorkeur: Verweefvoorkeur) { self.voorkeur = voorkeur }

  mutating func verweef(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> Tak {
    if inA.genormaliseerd == inB.genormaliseerd { return inA }
    if oud.genormaliseerd == inA.genormaliseerd { return inB }
    if oud.genormaliseerd == inB.genormaliseerd { return inA }
    if oud.takken.isEmpty, inA.takken.isEmpty, inB.takken.isEmpty { return keuze(oud, inA, inB) }
    var uit = Tak(naam: oud.naam, attributen: attributen(oud, inA, inB))
    for naam in namen(oud, inA, inB) {
      uit.knopen += veld(oud.alle(naam), inA.alle(naam), inB.alle(naam)).map { .tak($0) }
    }
    return uit
  }

  /// Attributes of an object: the wId of a Regeltekst.
  private mutating func attributen(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> [Attribuut] {
    if oud.attributen == inA.attributen { return inB.attributen }
    if oud.attributen == inB.attributen || inA.attributen == inB.attributen { return inA.attributen }
    let kaal = [oud, inA, inB].map { Tak(naam: $0.naam, attributen: $0.attributen) }
    return keuze(kaal[0], kaal[1], kaal[2]).attributen
  }

  private mutating func keuze(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> Tak {
    func lezing(_ tak: Tak) -> String {
      let attributen = tak.attributen.map(\.waarde).joined(separator: " ")
      return tak.tekst.isEmpty ? attributen : tak.tekst
    }
    botsingen.append(Botsing(naam: oud.lokaal, basis: lezing(oud), a: lezing(inA), b: lezing(inB)))
    switch voorkeur {
    case .basis: return oud
    case .a: return inA
    case .b: return inB
    }
  }

  /// Element names in the order of the schema, as far as the three show it.
  private func namen(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> [String] {
    var uit: [String] = []
    for tak in [inA, inB, oud] {
      var plek = 0
      for naam in tak.takken.map(\.lokaal) {
        if let bekend = uit.firstIndex(of: naam) {
          plek = max(plek, bekend + 1)
        } else {
          uit.insert(naam, at: min(plek, uit.count))
          plek += 1
        }
      }
    }
    return uit
  }

  /// All children of one name.
  private mutating func veld(_ oud: [Tak], _ inA: [Tak], _ inB: [Tak]) -> [Tak] {
    if max(oud.count, inA.count, inB.count) <= 1 { return enkel(oud.first, inA.first, inB.first) }
    var uit: [Tak] = []
    var gezien: Set<String> = []
    for tak in inA + inB + oud {
      let sleutel = Self.sleutel(tak)
      guard gezien.insert(sleutel).inserted else { continue }
      func zoek(_ takken: [Tak]) -> Tak? { takken.first { Self.sleutel($0) == sleutel } }
      uit += enkel(zoek(oud), zoek(inA), zoek(inB))
    }
    return uit
  }

  private mutating func enkel(_ oud: Tak?, _ inA: Tak?, _ inB: Tak?) -> [Tak] {
    switch (oud, inA, inB) {
    case (let oud?, let links?, let rechts?): return [verweef(oud, links, rechts)]
    case (nil, let links?, let rechts?):
      if links.genormaliseerd == rechts.genormaliseerd { return [links] }
      // A list that both begin: what both put in it belongs in it.
      if !links.takken.isEmpty, !rechts.takken.isEmpty {
        return [verweef(Tak(naam: links.naam, attributen: links.attributen), links, rechts)]
      }
      botsingen.append(
        Botsing(naam: links.lokaal, basis: nil, a: OWLeesvorm.waarde(links), b: OWLeesvorm.waarde(rechts)))
      return [voorkeur == .b ? rechts : links]
    case (nil, let links?, nil): return [links]
    case (nil, nil, let rechts?): return [rechts]
    case (let oud?, let links?, nil): return verdwenen(oud, links, isWegBij: .b)
    case (let oud?, nil, let rechts?): return verdwenen(oud, rechts, isWegBij: .a)
    case (_, nil, nil): return []
    }
  }

  private mutating func verdwenen(_ oud: Tak, _ nieuw: Tak, isWegBij kant: Wijzigingskant) -> [Tak] {
    if oud.genormaliseerd == nieuw.genormaliseerd { return [] }
    let lezing = OWLeesvorm.waarde(nieuw)
    botsingen.append(
      Botsing(
        naam: oud.lokaal, basis: OWLeesvorm.waarde(oud), a: kant == .a ? nil : lezing, b: kant == .b ? nil : lezing))
    return voorkeur.rawValue == kant.rawValue ? [] : [nieuw]
  }

  /// By what two members of a list are the same one: an identification somewhere inside, a reference, or the value.
  private static func sleutel(_ tak: Tak) -> String {
    if let id = identificatie(tak) { return "id \(id)" }
    if let doel = tak["href"] { return "naar \(doel)" }
    return "is \(tak.genormaliseerd)"
  }

  private static func identificatie(_ tak: Tak) -> String? {
    tak.eerste("identificatie")?.tekst ?? tak.takken.lazy.compactMap { identificatie($0) }.first
  }
}
