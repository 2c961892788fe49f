/// Functions that make one value of a list (DMN 1.5, 10.3.4.4). They take a list, or its members as arguments.
enum Samenvatfuncties {
  static let alle: [Ingebouwd] = [
    Ingebouwd("min", ["list..."]) { uiterste($0, $1, "min") { $0.isKleiner(dan: $1) } },
    Ingebouwd("max", ["list..."]) { uiterste($0, $1, "max") { $1.isKleiner(dan: $0) } },
    Ingebouwd("sum", ["list..."]) { som($0, leden($1) ?? []) },
    Ingebouwd("mean", ["list..."]) { loop, a in
      guard let getallen = getallen(a), let gemiddelde = gemiddelde(getallen) else { return loop.verkeerd("mean", a) }
      return .getal(gemiddelde)
    },
    Ingebouwd("product", ["list..."]) { loop, a in
      guard let getallen = getallen(a), !getallen.isEmpty else { return loop.verkeerd("product", a) }
      let product = getallen.reduce(Optional(Decimaal.een)) { $0?.maal($1) }
      return product.map { .getal($0) } ?? loop.verkeerd("product", a)
    },
    Ingebouwd("median", ["list..."]) { loop, a in
      guard let getallen = getallen(a)?.sorted(), !getallen.isEmpty else { return loop.verkeerd("median", a) }
      let midden = getallen.count / 2
      if getallen.count % 2 == 1 { return .getal(getallen[midden]) }
      let helft = getallen[midden - 1].plus(getallen[midden])?.gedeeld(door: Decimaal(2))
      return helft.map { .getal($0) } ?? loop.verkeerd("median", a)
    },
    Ingebouwd("stddev", ["list..."]) { loop, a in
      guard let getallen = getallen(a), getallen.count > 1, let afwijking = afwijking(getallen) else {
        return loop.verkeerd("stddev", a)
      }
      return .getal(afwijking)
    },
    Ingebouwd("mode", ["list..."]) { loop, a in
      guard let getallen = getallen(a) else { return loop.verkeerd("mode", a) }
      let aantallen = getallen.reduce(into: [Decimaal: Int]()) { $0[$1, default: 0] += 1 }
      let meeste = aantallen.values.max() ?? 0
      return .lijst(aantallen.filter { $0.value == meeste }.keys.sorted().map { .getal($0) })
    },
    Ingebouwd("all", ["list..."]) { waarheden($0, $1, "all", beslissend: false) },
    Ingebouwd("any", ["list..."]) { waarheden($0, $1, "any", beslissend: true) },
    // Names that DMN 1.1 and 1.2 had for the same.
    Ingebouwd("and", ["list..."]) { waarheden($0, $1, "and", beslissend: false) },
    Ingebouwd("or", ["list..."]) { waarheden($0, $1, "or", beslissend: true) },
  ]

  /// Nil when the only argument is null.
  private static func leden(_ a: [FEELWaarde]) -> [FEELWaarde]? { a.count == 1 ? a[0].alsLijst : a }

  private static func getallen(_ a: [FEELWaarde]) -> [Decimaal]? {
    guard let leden = leden(a) else { return nil }
    let getallen = leden.compactMap(\.alsGetal)
    return getallen.count == leden.count ? getallen : nil
  }

  private static func uiterste(
    _ loop: Rekenloop, _ a: [FEELWaarde], _ naam: String, _ gaatVoor: (FEELWaarde, FEELWaarde) -> Bool?
  ) -> FEELWaarde {
    guard let alle = leden(a), var beste = alle.first, beste.isKleiner(dan: beste) != nil else {
      return loop.verkeerd(naam, a)
    }
    for waarde in alle.dropFirst() {
      guard let isBeter = gaatVoor(waarde, beste) else { return loop.verkeerd(naam, a) }
      if isBeter { beste = waarde }
    }
    return beste
  }

  /// Also of durations.
  static func som(_ loop: Rekenloop, _ leden: [FEELWaarde]) -> FEELWaarde {
    guard var totaal = leden.first else { return loop.verkeerd("sum", leden) }
    switch totaal {
    case .getal, .duur, .maandduur: break
    default: return loop.verkeerd("sum", leden)
    }
    for lid in leden.dropFirst() {
      guard lid.soort == totaal.soort else { return loop.verkeerd("sum", leden) }
      totaal = Bewerking.reken(.plus, totaal, lid, loop)
    }
    return totaal
  }

  private static func gemiddelde(_ getallen: [Decimaal]) -> Decimaal? {
    guard !getallen.isEmpty else { return nil }
    return getallen.reduce(Optional(Decimaal.nul)) { $0?.plus($1) }?.gedeeld(door: Decimaal(getallen.count))
  }

  /// Of a sample: divided by one less than the number.
  private static func afwijking(_ getallen: [Decimaal]) -> Decimaal? {
    guard let midden = gemiddelde(getallen) else { return nil }
    let kwadraten = getallen.reduce(Optional(Decimaal.nul)) { som, getal in
      guard let som, let verschil = getal.min(midden), let kwadraat = verschil.maal(verschil) else { return nil }
      return som.plus(kwadraat)
    }
    return kwadraten?.gedeeld(door: Decimaal(getallen.count - 1))?.wortel
  }

  /// The deciding truth wins over everything; then what is not a truth makes it null.
  private static func waarheden(
    _ loop: Rekenloop, _ a: [FEELWaarde], _ naam: String, beslissend: Bool
  ) -> FEELWaarde {
    guard let leden = leden(a) else { return loop.verkeerd(naam, a) }
    if leden.contains(where: { $0.waarheid == beslissend }) { return .boolean(beslissend) }
    return leden.contains { $0.waarheid == nil } ? loop.verkeerd(naam, a) : .boolean(!beslissend)
  }
}
