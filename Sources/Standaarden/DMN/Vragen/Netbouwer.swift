/// Lays out the tables of a model as a `Beslisnet`.
struct Netbouwer {
  /// What is known of a table before it is laid out.
  struct Bron {
    var code: Tabelcode
    var slots: Int
    /// By column, the element that its expression names; nil for another expression.
    var elementen: [Int?]
    /// Whether a name means something in the model.
    var kent: (String) -> Bool
  }

  private let elementen: [Programma.Element]
  private let bronnen: [Int: Bron]
  private(set) var soorten: [Int32]
  private(set) var kolommen: [Beslisnet.Kolom] = []
  private(set) var tabellen: [Beslisnet.Tabel] = []
  private(set) var rijen: [Beslisnet.Uitvoer] = []
  private(set) var lezers: [Beslisnet.Rij] = []
  private(set) var lezerkolommen: [Int32] = []
  private(set) var rangen: [Int32] = []
  private(set) var volgorde: [Int32] = []
  private(set) var voorraad: [UInt64] = []
  private(set) var alles: [UInt64] = []
  private(set) var begin: [UInt64] = []
  private(set) var codes: [Tabelverwijzing] = []
  private(set) var constanten: [[FEELWaarde]] = []
  private(set) var slots: [Int] = []
  private(set) var algemeneLezers: [[Int]]

  /// Words of sets that are made beforehand: half a megabyte for one model. What does not fit is worked out on the way.
  private static let grootsteVoorraad = 65_536
  /// Cells that are tried beforehand for one column whose cells must be run.
  private static let meesteProeven = 256
  /// Steps of work that running cells may take while the net is made: some milliseconds.
  private static let meesteStappen = 50_000

  /// Runs cells while the net is made.
  private let loop: Rekenloop

  /// Nil for a model that must be worked out as a whole.
  static func bouw(_ elementen: [Programma.Element], _ bronnen: [Int: Bron]) -> Beslisnet? {
    var bouwer = Netbouwer(elementen, bronnen)
    guard bouwer.orden() else { return nil }
    for plek in elementen.indices { bouwer.deelIn(plek) }
    bouwer.verbind()
    return Beslisnet(bouwer)
  }

  private init(_ elementen: [Programma.Element], _ bronnen: [Int: Bron]) {
    self.elementen = elementen
    self.bronnen = bronnen
    soorten = elementen.map { element in
      if case .invoer = element.soort { Beslisnet.Soort.invoer } else { Beslisnet.Soort.algemeen }
    }
    algemeneLezers = [[Int]](repeating: [], count: elementen.count)
    var grenzen = Rekengrenzen()
    grenzen.stappen = Self.meesteStappen
    loop = Rekenloop(.leeg, vraagt: true, nu: nil, grenzen: grenzen)
    loop.isSoepel = true
  }

  // MARK: - Order

  /// Puts each element behind what it reads; false when that cannot be, or when the net would not know what is read.
  private mutating func orden() -> Bool {
    for element in elementen {
      if case .functie = element.soort { return false }
      // A call of such a name would be a call of the element, and calls of built-in functions count as no reading.
      if Ingebouwd.bijNaam[element.naam] != nil { return false }
    }
    var over = elementen.map { Set($0.leest).count }
    var diepten = [Int](repeating: 0, count: elementen.count)
    var lezers = [[Int]](repeating: [], count: elementen.count)
    for (plek, element) in elementen.enumerated() { for gelezen in Set(element.leest) { lezers[gelezen].append(plek) } }
    var klaar = elementen.indices.filter { over[$0] == 0 }
    var volgende = 0
    while volgende < klaar.count {
      let hier = klaar[volgende]
      volgende += 1
      for lezer in lezers[hier] {
        diepten[lezer] = max(diepten[lezer], diepten[hier] + 1)
        over[lezer] -= 1
        if over[lezer] == 0 { klaar.append(lezer) }
      }
    }
    guard klaar.count == elementen.count, diepten.allSatisfy({ $0 <= Rekenmodel.grootsteDiepte }) else { return false }
    volgorde = klaar.map { Int32($0) }
    rangen = [Int32](repeating: 0, count: elementen.count)
    for (rang, plek) in klaar.enumerated() { rangen[plek] = Int32(rang) }
    return true
  }

  // MARK: - Tables

  private mutating func deelIn(_ plek: Int) {
    guard case .beslissing = elementen[plek].soort, let bron = bronnen[plek], isVoorNet(bron),
      let uitvoer = Uitvoerrijen(bron.code)
    else { return }
    let code = bron.code
    let gebruikt = code.kolommen.indices.filter { !code.index.isAlles($0) }
    let onbekend = gebruikt.map { Kolomproef(code, $0, slots: bron.slots).rijen(.onbekend, loop) }
    // Cells that take this much work are better run only when they are needed.
    guard loop.stap(0) else { return }
    let nummer = Int32(tabellen.count)
    let woorden = Int32(code.index.woorden)
    let beginKolommen = Int32(kolommen.count)
    let plekAlles = Int32(alles.count)
    alles += code.index.alleRijen
    for (kolom, rijen) in zip(gebruikt, onbekend) {
      guard let gelezen = bron.elementen[kolom] else { continue }
      kolommen.append(
        Beslisnet.Kolom(
          bron: Int32(gelezen), rang: rangen[plek], tabel: nummer, nummer: Int32(kolom), woorden: woorden,
          stand: Int32(begin.count), onbekend: Int32(voorraad.count), constanten: -1))
      begin += rijen
      voorraad += rijen
    }
    let beginRijen = Int32(rijen.count)
    rijen += uitvoer.rijen
    tabellen.append(
      Beslisnet.Tabel(
        element: Int32(plek), beleid: Self.beleid(code.tabel.trefferbeleid), woorden: woorden,
        kolommen: .init(begin: beginKolommen, eind: Int32(kolommen.count)), stand: Int32(begin.count),
        alles: plekAlles, rijen: .init(begin: beginRijen, eind: Int32(rijen.count)), standaard: uitvoer.standaard))
    begin += [UInt64](repeating: 0, count: Int(woorden) * 2)
    codes.append(Tabelverwijzing(code))
    slots.append(bron.slots)
    constanten.append(uitvoer.constanten)
    soorten[plek] = nummer
  }

  private static func beleid(_ beleid: Trefferbeleid) -> Beslisnet.Beleid {
    switch beleid {
    case .uniek, .willekeurig: .eenUitkomst
    case .eerste: .eerste
    case .prioriteit: .prioriteit
    case .verzamel, .rijvolgorde, .uitvoervolgorde: .samen
    }
  }

  /// Whether every column reads one element, and its cells nothing else.
  private func isVoorNet(_ bron: Bron) -> Bool {
    bron.code.kolommen.indices.allSatisfy { kolom in
      if bron.code.index.isAlles(kolom) { return true }
      guard bron.elementen[kolom] != nil else { return false }
      return bron.code.index.isEenvoudig(kolom)
        || bron.code.toetsnamen.allSatisfy { rij in !rij[kolom].contains(where: bron.kent) }
    }
  }

  // MARK: - Who reads what

  private mutating func verbind() {
    var bijElement = [[Int32]](repeating: [], count: elementen.count)
    for (nummer, kolom) in kolommen.enumerated() { bijElement[Int(kolom.bron)].append(Int32(nummer)) }
    for (plek, element) in elementen.enumerated() where soorten[plek] == Beslisnet.Soort.algemeen {
      for gelezen in Set(element.leest) { algemeneLezers[gelezen].append(plek) }
    }
    for nummers in bijElement {
      let begin = Int32(lezerkolommen.count)
      lezerkolommen += nummers
      lezers.append(.init(begin: begin, eind: Int32(lezerkolommen.count)))
    }
    for nummer in kolommen.indices { bereid(nummer) }
  }

  /// Works out beforehand what the constants of a decision do to a column that reads it.
  private mutating func bereid(_ nummer: Int) {
    let kolom = kolommen[nummer]
    let soort = soorten[Int(kolom.bron)]
    guard soort >= 0 else { return }
    let code = codes[Int(kolom.tabel)].code
    let waarden = constanten[Int(soort)]
    let proef = Kolomproef(code, Int(kolom.nummer), slots: slots[Int(kolom.tabel)])
    guard voorraad.count + waarden.count * code.index.woorden * 2 <= Self.grootsteVoorraad,
      proef.isVlug || waarden.count * code.tabel.rijen.count <= Self.meesteProeven
    else { return }
    let begin = voorraad.count
    for waarde in waarden { voorraad += proef.rijen(waarde, loop) }
    if loop.stap(0) {
      kolommen[nummer].constanten = Int32(begin)
    } else {
      voorraad.removeSubrange(begin...)
    }
  }
}

/// What the rows of a table give, when all of them give constants.
private struct Uitvoerrijen {
  private(set) var constanten: [FEELWaarde] = []
  private(set) var rijen: [Beslisnet.Uitvoer] = []
  private(set) var standaard = Beslisnet.Code.null
  /// The constants that are equal but perhaps not the same, by their value.
  private var plekken: [FEELWaarde: [Int32]] = [:]

  init?(_ code: Tabelcode) {
    guard code.tabel.uitvoerkolommen.count == 1 else { return nil }
    if let cel = code.tabel.uitvoerkolommen[0].standaard?.boom {
      guard let waarde = Self.constante(cel) else { return nil }
      standaard = neem(waarde)
    }
    for rij in code.tabel.rijen {
      // A cell that cannot be read gives null.
      let cel = rij.uitvoer.first?.boom ?? .waarde(.null)
      guard let waarde = Self.constante(cel) else { return nil }
      let nummer = neem(waarde)
      rijen.append(.init(code: nummer, klasse: klasse(nummer), rang: Int32(code.rang(waarde).first ?? 0)))
    }
  }

  private static func constante(_ expressie: FEELExpressie) -> FEELWaarde? {
    switch expressie {
    case .waarde(let waarde):
      switch waarde {
      case .tekst, .getal, .boolean, .null: waarde
      default: nil
      }
    case .min(.waarde(.getal(let getal))): .getal(getal.tegengesteld)
    default: nil
    }
  }

  private mutating func neem(_ waarde: FEELWaarde) -> Int32 {
    if waarde.isNull { return Beslisnet.Code.null }
    if let plek = plekken[waarde]?.first(where: { isZelfde(constanten[Int($0)], waarde) }) { return plek }
    let plek = Int32(constanten.count)
    plekken[waarde, default: []].append(plek)
    constanten.append(waarde)
    return plek
  }

  /// The same to the letter: 1 and 1.0 are equal, but people see the difference.
  private func isZelfde(_ a: FEELWaarde, _ b: FEELWaarde) -> Bool {
    switch (a, b) {
    case (.tekst(let a), .tekst(let b)): a.utf8.elementsEqual(b.utf8)
    case (.getal(let a), .getal(let b)): a == b && a.description == b.description
    case (.boolean(let a), .boolean(let b)): a == b
    default: false
    }
  }

  private func klasse(_ nummer: Int32) -> Int32 {
    guard nummer >= 0 else { return nummer }
    let waarde = constanten[Int(nummer)]
    return plekken[waarde]?.first { constanten[Int($0)].isGelijk(waarde) == true } ?? nummer
  }
}

/// The rows of one column that a value lets through.
struct Kolomproef {
  let code: Tabelcode
  let kolom: Int
  let slots: Int

  init(_ code: Tabelcode, _ kolom: Int, slots: Int) {
    self.code = code
    self.kolom = kolom
    self.slots = slots
  }

  /// Whether no cell has to be run.
  var isVlug: Bool { code.index.isEenvoudig(kolom) }

  /// The rows that may fit, behind them those that do.
  func rijen(_ waarde: FEELWaarde, _ loop: Rekenloop) -> [UInt64] {
    var rijen = [UInt64](repeating: 0, count: code.index.woorden * 2)
    rijen.withUnsafeMutableBufferPointer { vul($0, waarde) { loop } }
    return rijen
  }

  func vul(_ rijen: UnsafeMutableBufferPointer<UInt64>, _ waarde: FEELWaarde, loop: () -> Rekenloop) {
    let woorden = code.index.woorden
    let mogelijk = UnsafeMutableBufferPointer(rebasing: rijen[..<woorden])
    let zeker = UnsafeMutableBufferPointer(rebasing: rijen[woorden...])
    code.index.alles(mogelijk)
    if waarde.isOnbekend, isVlug {
      for woord in 0..<woorden { zeker[woord] = code.vraagplan.streepjes(kolom, woord) }
      return
    }
    if !waarde.isOnbekend, code.index.beperk(kolom, waarde, mogelijk) {
      for woord in 0..<woorden { zeker[woord] = mogelijk[woord] }
      return
    }
    proef(waarde, mogelijk, zeker, loop())
  }

  private func proef(
    _ waarde: FEELWaarde, _ mogelijk: UnsafeMutableBufferPointer<UInt64>,
    _ zeker: UnsafeMutableBufferPointer<UInt64>, _ loop: Rekenloop
  ) {
    let kader = Kader(loop: loop, aantal: slots)
    for woord in mogelijk.indices {
      mogelijk[woord] = 0
      zeker[woord] = 0
    }
    for (rij, toetsen) in code.toetsen.enumerated() {
      guard let uitslag = toetsen[kolom]?(waarde, kader) else { continue }
      let bit: UInt64 = 1 << UInt64(rij & 63)
      if uitslag.isOnbekend {
        mogelijk[rij >> 6] |= bit
      } else if uitslag.waarheid == true {
        mogelijk[rij >> 6] |= bit
        zeker[rij >> 6] |= bit
      }
    }
  }
}
