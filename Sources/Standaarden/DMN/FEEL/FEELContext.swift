/// Names with values, in the order in which they were written (DMN 1.5, 10.3.2.6).
package struct FEELContext: Sendable, Hashable, Sequence {
  package typealias Veld = (sleutel: String, waarde: FEELWaarde)

  /// One reference wide, so that a `FEELWaarde` stays small.
  private final class Opslag: Sendable {
    let velden: [Veld]
    let plekken: [String: Int]?

    init(_ velden: [Veld]) {
      self.velden = velden
      plekken =
        velden.count <= FEELContext.zoekgrens
        ? nil : Dictionary(velden.enumerated().map { ($0.element.sleutel, $0.offset) }, uniquingKeysWith: { a, _ in a })
    }
  }
  /// Up to here looking one by one is faster than a table.
  private static let zoekgrens = 8
  private let opslag: Opslag

  /// A later field with the same name takes the place of an earlier one.
  package init(_ velden: [(String, FEELWaarde)] = []) {
    var plekken: [String: Int] = [:]
    var uniek: [Veld] = []
    for (sleutel, waarde) in velden {
      if let plek = plekken[sleutel] {
        uniek[plek].waarde = waarde
      } else {
        plekken[sleutel] = uniek.count
        uniek.append((sleutel, waarde))
      }
    }
    opslag = Opslag(uniek)
  }

  package var count: Int { opslag.velden.count }
  package var sleutels: [String] { opslag.velden.map(\.sleutel) }
  package func makeIterator() -> IndexingIterator<[Veld]> { opslag.velden.makeIterator() }

  package subscript(sleutel: String) -> FEELWaarde? {
    if let plekken = opslag.plekken { return plekken[sleutel].map { opslag.velden[$0].waarde } }
    for veld in opslag.velden where veld.sleutel == sleutel { return veld.waarde }
    return nil
  }

  /// With one field added or replaced.
  func met(_ sleutel: String, _ waarde: FEELWaarde) -> FEELContext {
    FEELContext(opslag.velden.map { ($0.sleutel, $0.waarde) } + [(sleutel, waarde)])
  }

  /// The order of the fields does not count.
  func isGelijk(_ ander: FEELContext) -> Bool {
    count == ander.count && allSatisfy { veld in ander[veld.sleutel].map { $0.isGelijk(veld.waarde) == true } ?? false }
  }

  package static func == (a: FEELContext, b: FEELContext) -> Bool {
    a.count == b.count && a.allSatisfy { b[$0.sleutel] == $0.waarde }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for sleutel in sleutels.sorted() { hasher.combine(sleutel) }
  }
}

/// An interval as a value: `[1..5]`, `(> 3)` (DMN 1.5, 10.3.2.7).
package struct FEELIntervalwaarde: Sendable, Hashable {
  /// Nil where the interval has no end on this side.
  package var begin: FEELWaarde?
  package var beginHoortErbij: Bool
  package var eind: FEELWaarde?
  package var eindHoortErbij: Bool
  /// `(= 3)` and `(!= 3)` have their own way of being written and of being met.
  var ongelijkAan: FEELWaarde?
  /// `(= 3)`: holds what `[3..3]` holds, but is not the same interval.
  var isPunt = false

  package init(
    begin: FEELWaarde?, beginHoortErbij: Bool, eind: FEELWaarde?, eindHoortErbij: Bool, ongelijkAan: FEELWaarde? = nil
  ) {
    self.begin = begin
    self.beginHoortErbij = beginHoortErbij
    self.eind = eind
    self.eindHoortErbij = eindHoortErbij
    self.ongelijkAan = ongelijkAan
  }

  /// Nil when the value cannot be put in order with the ends.
  func omvat(_ waarde: FEELWaarde) -> Bool? {
    if let ongelijkAan { return ongelijkAan.isGelijk(waarde).map { !$0 } }
    var uit = true
    if let begin {
      guard let onder = beginHoortErbij ? waarde.isKleiner(dan: begin) : begin.isKleiner(dan: waarde).map({ !$0 })
      else { return nil }
      // Equal times in two notations count as equal, so `not below` is not enough when there is no order.
      if onder { uit = false }
    }
    if let eind {
      guard let boven = eindHoortErbij ? eind.isKleiner(dan: waarde) : waarde.isKleiner(dan: eind).map({ !$0 })
      else { return nil }
      if boven { uit = false }
    }
    return uit
  }

  func isGelijk(_ ander: FEELIntervalwaarde) -> Bool {
    func gelijk(_ a: FEELWaarde?, _ b: FEELWaarde?) -> Bool {
      guard let a, let b else { return a == nil && b == nil }
      return a.isGelijk(b) == true
    }
    return gelijk(begin, ander.begin) && gelijk(eind, ander.eind) && gelijk(ongelijkAan, ander.ongelijkAan)
      && isPunt == ander.isPunt && beginHoortErbij == ander.beginHoortErbij && eindHoortErbij == ander.eindHoortErbij
  }

  func tekst(_ schrijf: (FEELWaarde) -> String) -> String {
    if let ongelijkAan { return "!= \(schrijf(ongelijkAan))" }
    switch (begin, eind) {
    case (let begin?, nil): return "\(beginHoortErbij ? ">=" : ">") \(schrijf(begin))"
    case (nil, let eind?): return "\(eindHoortErbij ? "<=" : "<") \(schrijf(eind))"
    default:
      let links = begin.map(schrijf) ?? "null"
      let rechts = eind.map(schrijf) ?? "null"
      return "\(beginHoortErbij ? "[" : "(")\(links)..\(rechts)\(eindHoortErbij ? "]" : ")")"
    }
  }
}
