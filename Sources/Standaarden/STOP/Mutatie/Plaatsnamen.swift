import Markup

/// What people call the parts of a text, and to which of those any element belongs.
struct Plaatsnamen {
  struct Plaats {
    var wId: String
    var label: String
  }

  /// Parts that a reader names: the structure, and the pieces around the body.
  static let benoemd = RegelingTekst.structuur.union(["RegelingOpschrift", "Aanhef", "Sluiting"])

  private var opWId: [String: Plaats] = [:]

  /// The first text that knows an element names it.
  init(_ teksten: [Tak]) {
    for tekst in teksten { verzamel(tekst, in: Plaats(wId: tekst.wId ?? "", label: "De regeling")) }
  }

  subscript(wId: String) -> Plaats { opWId[wId] ?? Plaats(wId: wId, label: "De regeling") }

  static func isBenoemd(_ tak: Tak) -> Bool { tak.wId != nil && benoemd.contains(tak.lokaal) }

  private mutating func verzamel(_ tak: Tak, in omgeving: Plaats) {
    var hier = omgeving
    if Self.isBenoemd(tak), let wId = tak.wId { hier = Plaats(wId: wId, label: Self.label(tak, in: omgeving)) }
    if let wId = tak.wId, opWId[wId] == nil { opWId[wId] = hier }
    for kind in tak.takken { verzamel(kind, in: hier) }
  }

  private static func label(_ tak: Tak, in omgeving: Plaats) -> String {
    if tak.lokaal == "Lid" || tak.lokaal == "WijzigLid" {
      let nummer = (tak.eerste("LidNummer")?.leesbareTekst ?? "").filter { $0.isLetter || $0.isNumber }
      return nummer.isEmpty ? "\(omgeving.label), een lid" : "\(omgeving.label), lid \(nummer)"
    }
    let kort = Tekstlabel.kort(tak)
    return kort.prefix(1).uppercased() + kort.dropFirst()
  }
}
