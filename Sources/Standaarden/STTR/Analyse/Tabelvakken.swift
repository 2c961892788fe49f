import DMN

/// One decision table as boxes: each row is a set of cases per variable, so that rows can be laid over each other.
///
/// Says what holds for the table by itself, whatever the order of asking is. A variable whose cases are not known in
/// full is opaque: rows that ask something of it prove nothing about other rows.
struct Tabelvakken {
  enum Variabele {
    case vraag(Int)
    case beslissing(naam: String)
    case vast(naam: String)
    case omstandigheid(naam: String)
  }

  /// Comparisons of two rows, for all tables of a file together: the whole of a table of 600 rows.
  static let grootsteWerk = 200_000

  let tabel: Beslistabel
  private let variabelen: [Variabele]
  private let waarden: [[FEELWaarde]]
  /// Per variable, then per column: columns of one variable stand together.
  private let kolommen: [[Int]]
  /// Per row: the words of all variables one after another.
  private let rijen: [[UInt64]]
  private let begin: [Int]
  private let alles: [UInt64]
  private let ondoorzichtig: [Int]

  init(_ tabel: Beslistabel, _ bron: Variabelenbron) {
    self.tabel = tabel
    var variabelen: [Variabele] = []
    var waarden: [[FEELWaarde]] = []
    var kolommen: [[Int]] = []
    var plekken: [String: Int] = [:]
    var ondoorzichtig: [Int] = []
    for (kolom, inhoud) in tabel.kolommen.enumerated() {
      let namen = tabel.rijen.contains { rij in
        rij.toetsen.indices.contains(kolom) && (rij.toetsen[kolom].boom?.contains { !$0.namen.isEmpty } ?? false)
      }
      guard let naam = inhoud.variabele, !namen, let gevonden = bron.variabele(naam) else {
        ondoorzichtig.append(kolom)
        continue
      }
      if let plek = plekken[naam] {
        kolommen[plek].append(kolom)
      } else {
        plekken[naam] = variabelen.count
        variabelen.append(gevonden.0)
        waarden.append(gevonden.1)
        kolommen.append([kolom])
      }
    }
    self.variabelen = variabelen
    self.waarden = waarden
    self.kolommen = kolommen
    self.ondoorzichtig = ondoorzichtig
    var begin = [0]
    for lijst in waarden { begin.append(begin[begin.count - 1] + (lijst.count + 63) / 64) }
    self.begin = begin
    alles = waarden.flatMap { Self.bits(Array(repeating: true, count: $0.count)) }
    var bekend: [[FEELToets]: [Int: [UInt64]]] = [:]
    rijen = tabel.rijen.map { rij in
      kolommen.enumerated().flatMap { plek, eigen -> [UInt64] in
        eigen.reduce(Self.bits(Array(repeating: true, count: waarden[plek].count))) { samen, kolom in
          guard rij.toetsen.indices.contains(kolom) else { return samen }
          // A cell that cannot be read never fits.
          guard let cel = rij.toetsen[kolom].boom else { return samen.map { _ in 0 } }
          if cel == [.alles] { return samen }
          let bits = bekend[cel]?[plek] ?? Self.bits(Self.past(cel, waarden[plek]))
          bekend[cel, default: [:]][plek] = bits
          return zip(samen, bits).map { $0 & $1 }
        }
      }
    }
  }

  private static func past(_ cel: [FEELToets], _ waarden: [FEELWaarde]) -> [Bool] {
    let proef = Celproef(cel)
    return waarden.map { proef.past($0) == true }
  }

  private static func bits(_ waar: [Bool]) -> [UInt64] {
    var uit = [UInt64](repeating: 0, count: (waar.count + 63) / 64)
    for (plek, bit) in waar.enumerated() where bit { uit[plek >> 6] |= 1 << UInt64(plek & 63) }
    return uit
  }

  // MARK: - One row

  /// The column that no answer fits; nil when there is none.
  func legeKolom(_ rij: Int) -> (kolom: Int, variabele: Variabele)? {
    for plek in variabelen.indices where deel(rijen[rij], plek).allSatisfy({ $0 == 0 }) {
      let eigen = kolommen[plek]
      let cellen = tabel.rijen[rij].toetsen
      let kolom = eigen.first { cellen.indices.contains($0) && cellen[$0].boom != [.alles] } ?? eigen[0]
      return (kolom, variabelen[plek])
    }
    return nil
  }

  /// What the row gives, as far as it can be said beforehand.
  func uitkomst(_ rij: Int) -> FEELWaarde? {
    guard tabel.uitvoerkolommen.count <= 1, case .waarde(let waarde) = tabel.rijen[rij].uitvoer.first?.boom else {
      return nil
    }
    return waarde
  }

  func cel(_ rij: Int, _ kolom: Int) -> FEELCel<[FEELToets]>? {
    tabel.rijen[rij].toetsen.indices.contains(kolom) ? tabel.rijen[rij].toetsen[kolom] : nil
  }

  /// The tests of a cell that asks something.
  private func toetsen(_ rij: Int, _ kolom: Int) -> [FEELToets]? {
    guard let toetsen = cel(rij, kolom)?.boom, toetsen != [.alles] else { return nil }
    return toetsen
  }

  // MARK: - Rows over each other

  /// The earlier rows that together take every case of this row; nil when something is left, or when it takes too much
  /// work to say.
  func bedektDoor(_ rij: Int, _ werk: inout Int) -> [Int]? {
    guard legeKolom(rij) == nil else { return nil }
    let mogelijk = (0..<rij).filter { eerder in
      ondoorzichtig.allSatisfy { kolom in
        toetsen(eerder, kolom) == nil || (toetsen(eerder, kolom) == toetsen(rij, kolom) && !leestNamen(eerder, kolom))
      }
    }
    // One row that takes all says more than several that do so together.
    if let alleen = mogelijk.first(where: { omvat($0, rij) }) { return [alleen] }
    var over = [rijen[rij]]
    var nodig: Set<Int> = []
    for eerder in mogelijk {
      var rest: [[UInt64]] = []
      for vak in over {
        werk += 1
        guard werk < Self.grootsteWerk else { return nil }
        guard doorsnede(vak, rijen[eerder]) != nil else {
          rest.append(vak)
          continue
        }
        nodig.insert(eerder)
        rest += zonder(vak, rijen[eerder])
      }
      over = rest
      if over.isEmpty { return nodig.sorted() }
    }
    return nil
  }

  /// Two cells with the same text say the same, unless the text reads something else than the column.
  private func leestNamen(_ rij: Int, _ kolom: Int) -> Bool {
    toetsen(rij, kolom)?.contains { !$0.namen.isEmpty } ?? false
  }

  /// Cases that fit both rows; nil when there are none, or when the rows ask something that cannot be laid over.
  func overlap(_ een: Int, _ ander: Int) -> [UInt64]? {
    guard ondoorzichtig.allSatisfy({ toetsen(een, $0) == nil && toetsen(ander, $0) == nil }) else { return nil }
    return doorsnede(rijen[een], rijen[ander])
  }

  /// Whether one row takes every case of the other.
  func omvat(_ een: Int, _ ander: Int) -> Bool { zip(rijen[een], rijen[ander]).allSatisfy { $0 & $1 == $1 } }

  /// Whether the two rows only ask something of questions.
  func vraagtAlleenVragen(_ een: Int, _ ander: Int) -> Bool {
    variabelen.indices.allSatisfy { plek in
      if case .vraag = variabelen[plek] { return true }
      return [een, ander].allSatisfy { deel(rijen[$0], plek) == deel(alles, plek) }
    }
  }

  /// One case out of a box: a value for each variable that it narrows.
  func voorbeeld(_ vak: [UInt64]) -> [(variabele: Variabele, waarde: FEELWaarde)] {
    variabelen.indices.compactMap { plek in
      let bits = deel(vak, plek)
      guard bits != deel(alles, plek), let woord = bits.firstIndex(where: { $0 != 0 }) else { return nil }
      let nummer = (woord - bits.startIndex) << 6 + bits[woord].trailingZeroBitCount
      return (variabelen[plek], waarden[plek][nummer])
    }
  }

  private func deel(_ vak: [UInt64], _ plek: Int) -> ArraySlice<UInt64> { vak[begin[plek]..<begin[plek + 1]] }

  private func doorsnede(_ een: [UInt64], _ ander: [UInt64]) -> [UInt64]? {
    var uit = een
    for plek in variabelen.indices {
      var isLeeg = true
      for woord in begin[plek]..<begin[plek + 1] {
        uit[woord] &= ander[woord]
        if uit[woord] != 0 { isLeeg = false }
      }
      if isLeeg { return nil }
    }
    return uit
  }

  /// What is left of a box without another, in boxes that do not overlap.
  private func zonder(_ vak: [UInt64], _ weg: [UInt64]) -> [[UInt64]] {
    var uit: [[UInt64]] = []
    var binnen = vak
    for plek in variabelen.indices {
      var buiten = binnen
      var isLeeg = true
      for woord in begin[plek]..<begin[plek + 1] {
        buiten[woord] = binnen[woord] & ~weg[woord]
        binnen[woord] &= weg[woord]
        if buiten[woord] != 0 { isLeeg = false }
      }
      if !isLeeg { uit.append(buiten) }
    }
    return uit
  }
}

/// Which values the variables of a file can have.
struct Variabelenbron {
  private let model: Wegmodel
  private let beeld: Wegenbeeld
  private let vraagBijNaam: [String: Int]

  /// Outcomes of a decision beyond this number are not listed.
  private static let grootsteAantalWaarden = 128

  init(_ model: Wegmodel, _ beeld: Wegenbeeld) {
    self.model = model
    self.beeld = beeld
    var plekken: [String: Int] = [:]
    for (plek, ids) in model.invoer.enumerated() {
      for id in ids { if let naam = model.check.regels.dmn.invoergegeven(id)?.variabele { plekken[naam] = plek } }
    }
    vraagBijNaam = plekken
  }

  /// Nil when not all its values are known.
  func variabele(_ naam: String) -> (Tabelvakken.Variabele, [FEELWaarde])? {
    let dmn = model.check.regels.dmn
    if let plek = vraagBijNaam[naam] {
      let klassen = model.klassen[plek]
      guard klassen.isVolledig, !klassen.klassen.isEmpty else { return nil }
      return (.vraag(plek), klassen.klassen.map(\.waarde))
    }
    if let beslissing = dmn.beslissingen.first(where: { $0.variabele == naam }) {
      guard let waarden = waarden(beslissing), !waarden.isEmpty, waarden.count <= Self.grootsteAantalWaarden else {
        return nil
      }
      return (.beslissing(naam: beslissing.naam), waarden)
    }
    guard let invoer = dmn.invoergegevens.first(where: { $0.variabele == naam }) else { return nil }
    if model.omstandigheden.contains(where: { $0.invoer.contains { $0.id == invoer.id } }) {
      return (.omstandigheid(naam: invoer.naam), [.boolean(true), .boolean(false)])
    }
    return model.vast[invoer.id].map { (.vast(naam: invoer.naam), [$0]) }
  }

  /// What was seen when every way was walked; else all that the rows say, and nothing.
  private func waarden(_ beslissing: Beslissing) -> [FEELWaarde]? {
    let gezien = beeld.waarden[beslissing.id] ?? []
    if beeld.isVolledig { return gezien.sorted { $0.description < $1.description } }
    guard let tabel = beslissing.tabel, tabel.uitvoerkolommen.count == 1 else { return nil }
    switch tabel.trefferbeleid {
    case .uniek, .eerste, .willekeurig, .prioriteit: break
    case .verzamel, .rijvolgorde, .uitvoervolgorde: return nil
    }
    var uit: Set<FEELWaarde> = [.null]
    for cel in tabel.rijen.map({ $0.uitvoer.first?.boom }) + [tabel.uitvoerkolommen[0].standaard?.boom] {
      guard let cel else { continue }
      guard case .waarde(let waarde) = cel else { return nil }
      uit.insert(waarde)
    }
    return uit.sorted { $0.description < $1.description }
  }
}
