/// How a table is asked while answers are missing, without keeping the way: the same outcome as `Tabelloop`, from the
/// index instead of row by row.
struct Tabelvraag: Sendable {
  /// By column, the rows with a `-`, one bit each.
  private let streepjes: [UInt64]
  /// By column, the elements that its expression reads.
  fileprivate let kolomplekken: [[Int]]
  private let woorden: Int

  init(_ tabel: Beslistabel, woorden: Int, plek: (String) -> Int?) {
    self.woorden = woorden
    var streepjes: [UInt64] = []
    for kolom in tabel.kolommen.indices {
      var rijen = [UInt64](repeating: 0, count: woorden)
      for (rij, regel) in tabel.rijen.enumerated()
      where !regel.toetsen.indices.contains(kolom) || regel.toetsen[kolom].boom == [.alles] {
        rijen[rij >> 6] |= 1 << UInt64(rij & 63)
      }
      streepjes += rijen
    }
    self.streepjes = streepjes
    kolomplekken = tabel.kolommen.map { ($0.expressie.boom?.namen ?? []).sorted().compactMap(plek) }
  }

  @inline(__always) func streepjes(_ kolom: Int, _ woord: Int) -> UInt64 {
    streepjes[kolom * woorden + woord]
  }
}

/// What one asking of a table works with: the rows that may fit and those that do.
private struct Vraagstand {
  let mogelijk: UnsafeMutableBufferPointer<UInt64>
  let zeker: UnsafeMutableBufferPointer<UInt64>
  /// Cells outside the index whose answer is not known.
  var cellen: [(rij: Int, kolom: Int)] = []
  /// Rows that fit, but whose outcome is not known.
  var uitkomsten: [Int] = []

  static func heeft(_ rijen: UnsafeMutableBufferPointer<UInt64>, _ rij: Int) -> Bool {
    rijen[rij >> 6] & (1 << UInt64(rij & 63)) != 0
  }
  static func wis(_ rijen: UnsafeMutableBufferPointer<UInt64>, _ rij: Int) {
    rijen[rij >> 6] &= ~(1 << UInt64(rij & 63))
  }
  var isOnzeker: Bool { mogelijk.indices.contains { mogelijk[$0] & ~zeker[$0] != 0 } }

  /// Rows from this one on do not count any more.
  func beperk(tot rij: Int) {
    for woord in mogelijk.indices {
      let over = rij - woord * 64
      if over <= 0 { mogelijk[woord] = 0 } else if over < 64 { mogelijk[woord] &= (1 << UInt64(over)) - 1 }
    }
  }

  /// Bits are taken in order; changing them on the way is allowed.
  static func bezoek(
    _ rijen: UnsafeMutableBufferPointer<UInt64>, min af: UnsafeMutableBufferPointer<UInt64>? = nil,
    _ doe: (Int) -> Bool
  ) {
    for woord in rijen.indices {
      var bits = rijen[woord] & ~(af?[woord] ?? 0)
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        bits &= bits - 1
        guard doe(woord << 6 + bit) else { return }
      }
    }
  }
}

extension Tabelcode {
  func vraag(_ kader: Kader) -> FEELWaarde {
    let woorden = index.woorden
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: woorden * 2) { geheugen in
      var stand = Vraagstand(
        mogelijk: .init(rebasing: geheugen[..<woorden]), zeker: .init(rebasing: geheugen[woorden...]))
      index.alles(stand.mogelijk)
      for woord in 0..<woorden { stand.zeker[woord] = stand.mogelijk[woord] }
      for kolom in kolommen.indices where !index.isAlles(kolom) { beperk(kolom, kader, &stand) }
      for woord in 0..<woorden { stand.zeker[woord] &= stand.mogelijk[woord] }
      var uitkomst = kies(kader, &stand)
      if uitkomst.isOnbekend {
        uitkomst = .onbekend
        kader.loop.noteerOpen(open(kader, stand))
      }
      return uitkomst
    }
  }

  private func beperk(_ kolom: Int, _ kader: Kader, _ stand: inout Vraagstand) {
    let waarde = kolommen[kolom](kader)
    if waarde.isOnbekend {
      if index.isEenvoudig(kolom) {
        for woord in stand.zeker.indices { stand.zeker[woord] &= vraagplan.streepjes(kolom, woord) }
        return
      }
    } else if index.beperk(kolom, waarde, stand.mogelijk) {
      return
    }
    let (mogelijk, zeker) = (stand.mogelijk, stand.zeker)
    var cellen: [(rij: Int, kolom: Int)] = []
    Vraagstand.bezoek(mogelijk) { rij in
      switch toetsen[rij][kolom]?(waarde, kader) {
      case .onbekend?:
        Vraagstand.wis(zeker, rij)
        cellen.append((rij, kolom))
      case let uitslag? where uitslag.waarheid == true: break
      default: Vraagstand.wis(mogelijk, rij)
      }
      return true
    }
    stand.cellen += cellen
  }

  // MARK: - Hit policies

  private func kies(_ kader: Kader, _ stand: inout Vraagstand) -> FEELWaarde {
    var treffers: [Beslissingsverloop.Treffer] = []
    var onbekend: [Int] = []
    let alleenEerste = tabel.trefferbeleid == .eerste
    Vraagstand.bezoek(stand.zeker) { rij in
      let waarde = self.waarde(rij, kader)
      if waarde.isOnbekend {
        onbekend.append(rij)
      } else {
        treffers.append(.init(rij: rij, waarde: waarde))
      }
      return !alleenEerste || treffers.isEmpty
    }
    for rij in onbekend { Vraagstand.wis(stand.zeker, rij) }
    stand.uitkomsten = onbekend
    if alleenEerste, let eerste = treffers.first { stand.beperk(tot: eerste.rij) }
    let uitkomst = kies(kader, stand, &treffers)
    if kader.loop.noteertTreffers { kader.loop.treffers = treffers }
    return uitkomst
  }

  private func kies(
    _ kader: Kader, _ stand: Vraagstand, _ treffers: inout [Beslissingsverloop.Treffer]
  ) -> FEELWaarde {
    guard let eerste = treffers.first else { return stand.isOnzeker ? .onbekend : zonderTreffers(kader) }
    switch tabel.trefferbeleid {
    case .uniek, .willekeurig:
      if treffers.contains(where: { $0.waarde.isGelijk(eerste.waarde) != true }) { kader.loop.isTegenstrijdig = true }
      return uitkomst(eerste.waarde, kader)
    case .eerste:
      var isZelfde = true
      Vraagstand.bezoek(stand.mogelijk, min: stand.zeker) { rij in
        isZelfde = self.waarde(rij, kader).isGelijk(eerste.waarde) == true
        return isZelfde
      }
      return isZelfde ? uitkomst(eerste.waarde, kader) : .onbekend
    case .prioriteit:
      let rangen = treffers.map { (rang($0.waarde), $0) }
      guard let beste = rangen.min(by: { ($0.0.first ?? 0, $0.1.rij) < ($1.0.first ?? 0, $1.1.rij) }) else {
        return .onbekend
      }
      var isHoger = false
      Vraagstand.bezoek(stand.mogelijk, min: stand.zeker) { rij in
        isHoger = rang(self.waarde(rij, kader)).lexicographicallyPrecedes(beste.0)
        return !isHoger
      }
      if isHoger { return .onbekend }
      treffers = [beste.1]
      return uitkomst(beste.1.waarde, kader)
    case .verzamel, .rijvolgorde, .uitvoervolgorde:
      return stand.isOnzeker ? .onbekend : samen(treffers.map(\.waarde), kader)
    }
  }

  private func uitkomst(_ waarde: FEELWaarde, _ kader: Kader) -> FEELWaarde {
    waarde.isNull ? kader.nul("de rij die past geeft null") : waarde
  }

  private func zonderTreffers(_ kader: Kader) -> FEELWaarde {
    guard heeftStandaard else { return kader.nul("geen enkele rij past bij de antwoorden") }
    return uitkomst(zonderTreffer(kader), kader)
  }

  // MARK: - What is still to be asked

  /// Elements that are not known and can still change the outcome: those in cells of rows that may fit.
  private func open(_ kader: Kader, _ stand: Vraagstand) -> [Int] {
    var open: [Int] = []
    func voegToe(_ plekken: [Int]) {
      for plek in plekken where kader.loop.element(plek).isOnbekend && !open.contains(plek) { open.append(plek) }
    }
    for kolom in kolommen.indices where index.isEenvoudig(kolom) && !index.isAlles(kolom) {
      let telt = stand.mogelijk.indices.contains { woord in
        stand.mogelijk[woord] & ~stand.zeker[woord] & ~vraagplan.streepjes(kolom, woord) != 0
      }
      if telt { voegToe(vraagplan.kolomplekken[kolom]) }
    }
    for (rij, kolom) in stand.cellen where Vraagstand.heeft(stand.mogelijk, rij) {
      voegToe(vraagplan.kolomplekken[kolom])
      voegToe(toetsnamen[rij][kolom].compactMap { kader.loop.programma.bijNaam[$0] })
    }
    for rij in stand.uitkomsten where Vraagstand.heeft(stand.mogelijk, rij) {
      voegToe(tabel.rijen[rij].uitvoer.flatMap { $0.boom?.namen ?? [] }.compactMap { kader.loop.programma.bijNaam[$0] })
    }
    return open
  }
}
