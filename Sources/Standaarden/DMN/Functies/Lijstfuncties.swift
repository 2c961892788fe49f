/// Functions that look into lists and make new ones (DMN 1.5, 10.3.4.4).
enum Lijstfuncties {
  static let alle: [Ingebouwd] = [
    Ingebouwd("list contains", ["list", "element"]) { loop, a in
      guard let leden = a[0].alsLijst else { return loop.verkeerd("list contains", a) }
      return .boolean(leden.contains { $0.isGelijk(a[1]) == true })
    },
    Ingebouwd("count", ["list"]) { loop, a in
      guard let leden = a[0].alsLijst else { return loop.verkeerd("count", a) }
      return .getal(Decimaal(leden.count))
    },
    Ingebouwd("sublist", ["list", "start position", "length?"]) { deel($0, $1) },
    Ingebouwd("append", ["list", "item..."]) { loop, a in
      guard let leden = a[0].alsLijst else { return loop.verkeerd("append", a) }
      return loop.lijst(leden + a.dropFirst())
    },
    Ingebouwd("concatenate", ["list..."]) { loop, a in
      guard !a.contains(where: \.isNull) else { return loop.verkeerd("concatenate", a) }
      return loop.lijst(a.flatMap { $0.alsLijst ?? [] })
    },
    Ingebouwd("insert before", ["list", "position", "newItem"]) { loop, a in
      guard var leden = a[0].alsLijst, let plek = plek(a[1], leden.count) else {
        return loop.verkeerd("insert before", a)
      }
      leden.insert(a[2], at: plek)
      return loop.lijst(leden)
    },
    Ingebouwd("remove", ["list", "position"]) { loop, a in
      guard var leden = a[0].alsLijst, let plek = plek(a[1], leden.count) else { return loop.verkeerd("remove", a) }
      leden.remove(at: plek)
      return .lijst(leden)
    },
    Ingebouwd("list replace", ["list", "position", "newItem"], ["list", "match", "newItem"]) { vervang($0, $1) },
    Ingebouwd("reverse", ["list"]) { loop, a in
      guard let leden = a[0].alsLijst else { return loop.verkeerd("reverse", a) }
      return .lijst(leden.reversed())
    },
    Ingebouwd("index of", ["list", "match"]) { loop, a in
      guard let leden = a[0].alsLijst else { return loop.verkeerd("index of", a) }
      let plekken = leden.enumerated().filter { $0.element.isGelijk(a[1]) == true }.map(\.offset)
      return .lijst(plekken.map { .getal(Decimaal($0 + 1)) })
    },
    Ingebouwd("union", ["list..."]) { loop, a in
      guard !a.contains(where: \.isNull) else { return loop.verkeerd("union", a) }
      return uniek(a.flatMap { $0.alsLijst ?? [] }, loop)
    },
    Ingebouwd("distinct values", ["list"]) { loop, a in
      guard let leden = a[0].alsLijst else { return loop.verkeerd("distinct values", a) }
      return uniek(leden, loop)
    },
    Ingebouwd("flatten", ["list"]) { loop, a in
      guard let leden = a[0].alsLijst else { return loop.verkeerd("flatten", a) }
      return loop.lijst(plat(leden))
    },
    Ingebouwd("sort", ["list", "precedes?"]) { sorteer($0, $1) },
  ]

  /// From 1 at the front or -1 at the back to a place in the list; nil outside of it.
  private static func plek(_ waarde: FEELWaarde, _ aantal: Int) -> Int? {
    guard let positie = waarde.getal?.afgerond(op: 0, .omlaag)?.geheel, positie != 0, positie <= aantal,
      positie >= -aantal
    else { return nil }
    return positie > 0 ? positie - 1 : aantal + positie
  }

  private static func deel(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard let leden = a[0].alsLijst, let begin = plek(a[1], leden.count) else { return loop.verkeerd("sublist", a) }
    guard a.count > 2, !a[2].isNull else { return .lijst(Array(leden[begin...])) }
    guard let lengte = a[2].geheel, lengte >= 0, lengte <= leden.count - begin else {
      return loop.verkeerd("sublist", a)
    }
    return .lijst(Array(leden[begin..<begin + lengte]))
  }

  private static func vervang(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard var leden = a[0].alsLijst else { return loop.verkeerd("list replace", a) }
    guard case .functie(let past) = a[1] else {
      guard let plek = plek(a[1], leden.count) else { return loop.verkeerd("list replace", a) }
      leden[plek] = a[2]
      return loop.lijst(leden)
    }
    for i in leden.indices {
      guard case .boolean(let waar) = past.roep(loop, [leden[i], a[2]]) else { return loop.verkeerd("list replace", a) }
      if waar { leden[i] = a[2] }
    }
    return loop.lijst(leden)
  }

  private static func uniek(_ leden: [FEELWaarde], _ loop: Rekenloop) -> FEELWaarde {
    var gezien: [FEELWaarde] = []
    for lid in leden {
      guard loop.stap(gezien.count + 1) else { return loop.nul("de lijst is te lang") }
      if !gezien.contains(where: { $0.isGelijk(lid) == true }) { gezien.append(lid) }
    }
    return .lijst(gezien)
  }

  static func plat(_ leden: [FEELWaarde]) -> [FEELWaarde] {
    leden.flatMap { lid in if case .lijst(let binnen) = lid { plat(binnen) } else { [lid] } }
  }

  private static func sorteer(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard let leden = a[0].alsLijst else { return loop.verkeerd("sort", a) }
    guard a.count > 1 else {
      let isOrdelijk = zip(leden, leden.dropFirst()).allSatisfy { $0.isKleiner(dan: $1) != nil }
      guard isOrdelijk else { return loop.verkeerd("sort", a) }
      return .lijst(leden.sorted { $0.isKleiner(dan: $1) == true })
    }
    guard case .functie(let eerder) = a[1].enkel else { return loop.verkeerd("sort", a) }
    var isGoed = true
    let gesorteerd = leden.sorted { links, rechts in
      guard isGoed, case .boolean(let waar) = eerder.roep(loop, [links, rechts]) else {
        isGoed = false
        return false
      }
      return waar
    }
    return isGoed ? .lijst(gesorteerd) : loop.verkeerd("sort", a)
  }
}
