import Markup

/// Says for a reference in a merged text whether it still reaches what its writer meant.
struct Verwijsbereik {
  enum Oordeel: Hashable {
    case goed
    /// What was meant is there, under another eId or wId.
    case verhuisd(naar: String)
    /// What was meant is gone. The side that refers to it, and what it is called.
    case weg(Wijzigingskant, String)
  }

  /// One text, seen by who refers: eIds to wIds, and per part the references in it.
  private struct Kaart {
    var wIdVan: [String: String] = [:]
    var eIdVan: [String: String] = [:]
    var refs: [String: Set<String>] = [:]
    var label: [String: String] = [:]

    init(_ tekst: Tak) { lees(tekst, in: tekst.wId ?? "") }

    private mutating func lees(_ tak: Tak, in omgeving: String) {
      if let wId = tak.wId {
        if label[wId] == nil { label[wId] = Tekstlabel.kort(tak) }
        if let eId = tak.eId {
          if wIdVan[eId] == nil { wIdVan[eId] = wId }
          if eIdVan[wId] == nil { eIdVan[wId] = eId }
        }
      }
      let isRef = Tekstelementen.verwijzingen.contains(tak.lokaal)
      let hier = isRef ? omgeving : tak.wId ?? omgeving
      if let ref = tak["ref"], tak.lokaal == "IntRef" || tak.lokaal == "IntIoRef" {
        refs[hier, default: []].insert("\(tak.lokaal) \(ref)")
      }
      for kind in tak.takken { lees(kind, in: hier) }
    }
  }

  private let a: Kaart
  private let b: Kaart
  private let voorstel: Kaart
  /// What a new part of B is called in the proposal, and back.
  private let hernoemd: [String: String]
  private let eerder: [String: String]

  init(teksten: Verweefteksten, voorstel: Tak, hernoemd: [String: String]) {
    a = Kaart(teksten.a)
    b = Kaart(teksten.b)
    self.voorstel = Kaart(voorstel)
    self.hernoemd = hernoemd
    eerder = Dictionary(hernoemd.map { ($0.value, $0.key) }) { eerste, _ in eerste }
  }

  func oordeel(over tak: Tak, in wId: String) -> Oordeel {
    guard let ref = tak["ref"], !ref.hasPrefix("!") else { return .goed }
    let isIntRef = tak.lokaal == "IntRef"
    guard isIntRef || tak.lokaal == "IntIoRef" else { return .goed }
    let sleutel = "\(tak.lokaal) \(ref)"
    let nu = doel(ref, isIntRef, voorstel)
    // What each side that has this reference here meant by it; nil when it led nowhere in its own text already.
    var bedoeld: [(kant: Wijzigingskant, wId: String?)] = []
    if eerder[wId] == nil, a.refs[wId]?.contains(sleutel) == true { bedoeld.append((.a, doel(ref, isIntRef, a))) }
    if b.refs[eerder[wId] ?? wId]?.contains(sleutel) == true {
      bedoeld.append((.b, doel(ref, isIntRef, b).map { hernoemd[$0] ?? $0 }))
    }
    // A side that kept the reference and took its target away made that choice itself: that is for `valideer`.
    guard !bedoeld.contains(where: { $0.wId == nu }),
      let eerste = bedoeld.lazy.compactMap({ kant, wId in wId.map { (kant: kant, wId: $0) } }).first
    else { return .goed }
    if let eId = voorstel.eIdVan[eerste.wId] { return .verhuisd(naar: isIntRef ? eId : eerste.wId) }
    let bron = eerste.kant == .a ? a : b
    return .weg(eerste.kant, bron.label[eerste.wId] ?? ref)
  }

  private func doel(_ ref: String, _ isIntRef: Bool, _ kaart: Kaart) -> String? {
    if isIntRef { return kaart.wIdVan[ref] }
    return kaart.eIdVan[ref] == nil ? nil : ref
  }
}
