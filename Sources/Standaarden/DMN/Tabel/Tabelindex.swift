/// For each column the rows that a value lets through, worked out beforehand.
///
/// Nearly all columns of real tables hold plain values or intervals. For those a value leads at once to a set of rows,
/// one bit each, and the sets of all columns together give the rows that fit. Cells of another kind, and values of
/// another kind than the column was made for, are tested one by one.
struct Tabelindex: Sendable {
  let woorden: Int
  private let kolommen: [Kolom]
  private let aantalRijen: Int

  /// References to columns: a value with all its sets would be counted and copied each time it is used.
  private enum Kolom: Sendable {
    /// All cells are `-`.
    case alles
    case teksten(Teksten)
    case waarheden(Waarheden)
    case getallen(Getallen)
    case anders
  }

  /// Rows by text; `rest` for a text that no cell names.
  private final class Teksten: Sendable {
    let plekken: [String: Int]
    let teksten: [String]
    /// The sets one after another, that for all other texts at the end.
    let rijen: [UInt64]
    /// Up to here comparing one by one is faster than hashing.
    static let weinig = 6

    init(plekken: [String: Int], teksten: [String], rijen: [UInt64]) {
      self.plekken = plekken
      self.teksten = teksten
      self.rijen = rijen
    }

    func plek(_ tekst: String) -> Int {
      guard teksten.count <= Self.weinig else { return plekken[tekst] ?? teksten.count }
      var plek = 0
      while plek < teksten.count {
        if FEELWaarde.gelijk(teksten[plek], tekst) { return plek }
        plek += 1
      }
      return plek
    }
  }

  private final class Waarheden: Sendable {
    /// For false, then for true.
    let rijen: [UInt64]
    init(rijen: [UInt64]) { self.rijen = rijen }
  }

  /// Sorted bounds; the rows at each bound, and between it and the next.
  private final class Getallen: Sendable {
    let grenzen: [Decimaal]
    let rijen: [UInt64]

    init(grenzen: [Decimaal], rijen: [UInt64]) {
      self.grenzen = grenzen
      self.rijen = rijen
    }

    /// Odd places are the bounds themselves, even ones what lies between.
    func vak(_ getal: Decimaal) -> Int {
      var laag = 0
      var hoog = grenzen.count
      while laag < hoog {
        let midden = (laag + hoog) / 2
        if grenzen[midden] < getal { laag = midden + 1 } else { hoog = midden }
      }
      return laag < grenzen.count && grenzen[laag] == getal ? laag * 2 + 1 : laag * 2
    }
  }

  init(_ tabel: Beslistabel) {
    aantalRijen = tabel.rijen.count
    let woorden = max(1, (tabel.rijen.count + 63) / 64)
    self.woorden = woorden
    kolommen = tabel.kolommen.indices.map { plek in
      Self.kolom(tabel.rijen.map { $0.toetsen.indices.contains(plek) ? $0.toetsen[plek].boom : [.alles] }, woorden)
    }
  }

  /// Whether every cell of a column is `-`.
  func isAlles(_ kolom: Int) -> Bool { if case .alles = kolommen[kolom] { true } else { false } }
  /// Whether every cell is `-` or compares the column's value with constants.
  func isEenvoudig(_ kolom: Int) -> Bool { if case .anders = kolommen[kolom] { false } else { true } }

  /// A bit for every row.
  var alleRijen: [UInt64] {
    var rijen = [UInt64](repeating: 0, count: woorden)
    rijen.withUnsafeMutableBufferPointer { alles($0) }
    return rijen
  }

  func alles(_ rijen: UnsafeMutableBufferPointer<UInt64>) {
    for woord in rijen.indices { rijen[woord] = ~0 }
    let over = aantalRijen & 63
    if over != 0 || aantalRijen == 0 { rijen[woorden - 1] = (1 << UInt64(over)) - 1 }
  }

  /// Takes away the rows that do not fit; false when this must be tested cell by cell.
  @inline(__always)
  func beperk(_ kolom: Int, _ waarde: FEELWaarde, _ rijen: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    switch kolommen[kolom] {
    case .alles: return true
    case .anders: return false
    case .teksten(let teksten):
      guard case .tekst(let tekst) = waarde else { return false }
      Self.beperk(rijen, teksten.rijen, teksten.plek(tekst) * woorden)
    case .waarheden(let waarheden):
      guard case .boolean(let waarheid) = waarde else { return false }
      Self.beperk(rijen, waarheden.rijen, waarheid ? woorden : 0)
    case .getallen(let getallen):
      guard case .getal(let getal) = waarde else { return false }
      Self.beperk(rijen, getallen.rijen, getallen.vak(getal) * woorden)
    }
    return true
  }

  @inline(__always)
  private static func beperk(_ rijen: UnsafeMutableBufferPointer<UInt64>, _ bron: [UInt64], _ vanaf: Int) {
    for woord in rijen.indices { rijen[woord] &= bron[vanaf + woord] }
  }

  // MARK: - Building

  private static let grootsteWerk = 1_000_000

  private static func kolom(_ cellen: [[FEELToets]?], _ woorden: Int) -> Kolom {
    var soorten: [Celtoets] = []
    for cel in cellen {
      guard let cel, let soort = Celtoets(cel) else { return .anders }
      soorten.append(soort)
    }
    let gebruikt = soorten.flatMap(\.waarden)
    // Large tables with a great many bounds would take long to lay out; those are tested row by row.
    guard gebruikt.count * cellen.count <= grootsteWerk else { return .anders }
    if gebruikt.isEmpty { return soorten.allSatisfy(\.isAlles) ? .alles : .anders }
    if gebruikt.allSatisfy({ $0.alsTekst != nil }), soorten.allSatisfy(\.isZonderOrde) {
      return teksten(soorten, gebruikt.compactMap(\.alsTekst), woorden)
    }
    if gebruikt.allSatisfy({ $0.waarheid != nil }), soorten.allSatisfy(\.isZonderOrde) {
      return .waarheden(
        Waarheden(rijen: rijen(soorten, .boolean(false), woorden) + rijen(soorten, .boolean(true), woorden)))
    }
    if gebruikt.allSatisfy({ $0.alsGetal != nil }) {
      return getallen(soorten, Set(gebruikt.compactMap(\.alsGetal)).sorted(), woorden)
    }
    return .anders
  }

  private static func rijen(_ soorten: [Celtoets], _ waarde: FEELWaarde, _ woorden: Int) -> [UInt64] {
    var uit = [UInt64](repeating: 0, count: woorden)
    for (rij, soort) in soorten.enumerated() where soort.past(waarde) { uit[rij >> 6] |= 1 << UInt64(rij & 63) }
    return uit
  }

  private static func teksten(_ soorten: [Celtoets], _ gebruikt: [String], _ woorden: Int) -> Kolom {
    var uniek: [String] = []
    var gezien: Set<String> = []
    for tekst in gebruikt {
      // Composed and decomposed letters are one key to a dictionary but two texts to FEEL.
      if !gezien.insert(tekst).inserted {
        guard uniek.contains(where: { FEELWaarde.gelijk($0, tekst) }) else { return .anders }
        continue
      }
      uniek.append(tekst)
    }
    var rest = [UInt64](repeating: 0, count: woorden)
    for (rij, soort) in soorten.enumerated() where soort.pastBijAndere { rest[rij >> 6] |= 1 << UInt64(rij & 63) }
    return .teksten(
      Teksten(
        plekken: Dictionary(uniqueKeysWithValues: uniek.enumerated().map { ($0.element, $0.offset) }), teksten: uniek,
        rijen: uniek.flatMap { rijen(soorten, .tekst($0), woorden) } + rest))
  }

  private static func getallen(_ soorten: [Celtoets], _ grenzen: [Decimaal], _ woorden: Int) -> Kolom {
    var alle: [UInt64] = []
    for plek in 0...grenzen.count {
      guard let tussen = tussen(grenzen, plek) else { return .anders }
      alle += rijen(soorten, .getal(tussen), woorden)
      if plek < grenzen.count { alle += rijen(soorten, .getal(grenzen[plek]), woorden) }
    }
    return .getallen(Getallen(grenzen: grenzen, rijen: alle))
  }

  /// Some number between two bounds, or beyond the first or last.
  private static func tussen(_ grenzen: [Decimaal], _ plek: Int) -> Decimaal? {
    if plek == 0 { return grenzen[0].min(.een).flatMap { $0 < grenzen[0] ? $0 : nil } }
    let vorige = grenzen[plek - 1]
    guard plek < grenzen.count else { return vorige.plus(.een).flatMap { $0 > vorige ? $0 : nil } }
    let midden = vorige.plus(grenzen[plek])?.gedeeld(door: Decimaal(2))
    return midden.flatMap { $0 > vorige && $0 < grenzen[plek] ? $0 : nil }
  }
}

/// A cell whose answer depends on nothing but the value of its column.
private struct Celtoets {
  private enum Deel {
    case gelijk(FEELWaarde)
    case vergelijk(FEELExpressie.Vergelijking, FEELWaarde)
    case interval(FEELIntervalwaarde)
  }
  private var delen: [Deel] = []
  private var isNiet = false
  private(set) var isAlles = false

  /// Nil for every other cell.
  init?(_ toetsen: [FEELToets]) {
    if toetsen == [.alles] {
      isAlles = true
      return
    }
    var binnen = toetsen
    if toetsen.count == 1, case .niet(let ontkend) = toetsen[0] {
      isNiet = true
      binnen = ontkend
    }
    for toets in binnen {
      guard let deel = Self.deel(toets) else { return nil }
      delen.append(deel)
    }
  }

  private static func deel(_ toets: FEELToets) -> Deel? {
    switch toets {
    case .alles, .niet: return nil
    case .expressie(let e): return letterlijk(e).map { .gelijk($0) }
    case .vergelijk(let soort, let e): return letterlijk(e).map { .vergelijk(soort, $0) }
    case .interval(let i):
      guard let begin = letterlijk(i.begin), let eind = letterlijk(i.eind), eind.isKleiner(dan: begin) == false else {
        return nil
      }
      return .interval(
        FEELIntervalwaarde(
          begin: begin, beginHoortErbij: i.beginHoortErbij, eind: eind, eindHoortErbij: i.eindHoortErbij))
    }
  }

  private static func letterlijk(_ expressie: FEELExpressie) -> FEELWaarde? {
    switch expressie {
    case .waarde(.tekst), .waarde(.getal), .waarde(.boolean): expressie.literalen.first
    case .min(.waarde(.getal(let getal))): .getal(getal.tegengesteld)
    default: nil
    }
  }

  var waarden: [FEELWaarde] {
    delen.flatMap { deel -> [FEELWaarde] in
      switch deel {
      case .gelijk(let waarde), .vergelijk(_, let waarde): [waarde]
      case .interval(let interval): [interval.begin, interval.eind].compactMap { $0 }
      }
    }
  }

  /// Whether it only asks for equality.
  var isZonderOrde: Bool {
    delen.allSatisfy {
      switch $0 {
      case .gelijk, .vergelijk(.gelijk, _), .vergelijk(.ongelijk, _): true
      case .vergelijk, .interval: false
      }
    }
  }

  /// For a value of the kind of the column.
  func past(_ waarde: FEELWaarde) -> Bool {
    if isAlles { return true }
    let past = delen.contains { deel in
      switch deel {
      case .gelijk(let cel): waarde.isGelijk(cel) == true
      case .vergelijk(let soort, let grens): Self.vergelijk(soort, waarde, grens)
      case .interval(let interval): interval.omvat(waarde) == true
      }
    }
    return past != isNiet
  }

  private static func vergelijk(_ soort: FEELExpressie.Vergelijking, _ a: FEELWaarde, _ b: FEELWaarde) -> Bool {
    switch soort {
    case .gelijk: a.isGelijk(b) == true
    case .ongelijk: a.isGelijk(b) == false
    case .kleiner: a.isKleiner(dan: b) == true
    case .groter: b.isKleiner(dan: a) == true
    case .kleinerOfGelijk: b.isKleiner(dan: a) == false
    case .groterOfGelijk: a.isKleiner(dan: b) == false
    }
  }

  /// For a value that none of the cells names.
  var pastBijAndere: Bool {
    if isAlles { return true }
    let past = delen.contains { if case .vergelijk(.ongelijk, _) = $0 { true } else { false } }
    return past != isNiet
  }
}
