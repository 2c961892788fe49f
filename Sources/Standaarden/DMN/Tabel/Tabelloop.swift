/// Evaluates one decision table row by row and keeps how each row fared (DMN 1.5, 8.2.10), with a third answer beside
/// true and false: not known yet.
struct Tabelloop {
  let code: Tabelcode
  let kader: Kader
  private var treffers: [Treffer] = []
  private var onzeker: [Int] = []
  private var verloop: [Rijverloop] = []
  private var open: Set<String> = []
  private var isTegenstrijdig = false

  private typealias Treffer = Beslissingsverloop.Treffer
  private var tabel: Beslistabel { code.tabel }

  init(code: Tabelcode, kader: Kader) {
    self.code = code
    self.kader = kader
  }

  mutating func bepaal() -> FEELWaarde {
    let waarden = code.kolommen.map { $0(kader) }
    var uitkomst: FEELWaarde
    if let fout = nietToegestaan(waarden) {
      uitkomst = fout
    } else {
      loopRijen(waarden)
      uitkomst = kader.loop.isSoepel || !onzeker.isEmpty ? kies() : plat()
    }
    let isOpen = uitkomst.isOnbekend
    let namen = isOpen ? open.sorted().filter { kader.loop.isOnbekend($0) } : []
    kader.loop.spoor?.noteer(
      Tabelverloop(
        vindplaats: tabel.vindplaats, rijen: verloop, treffers: treffers, isTegenstrijdig: isTegenstrijdig,
        openVariabelen: namen, kolomwaarden: waarden))
    if isOpen { uitkomst = .onbekend }
    return uitkomst
  }

  private func nietToegestaan(_ waarden: [FEELWaarde]) -> FEELWaarde? {
    // Asking goes on with what people answered; the lists of allowed values in rule files are often incomplete.
    guard !kader.loop.isSoepel else { return nil }
    for (kolom, waarde) in waarden.enumerated() {
      guard let toets = code.toegestaan[kolom], !waarde.isNull, !waarde.isOnbekend,
        toets(waarde, kader).waarheid != true
      else { continue }
      return kader.nul("\(waarde.description.prefix(40)) staat niet in de lijst van kolom \(kolom + 1)")
    }
    return nil
  }

  private mutating func loopRijen(_ waarden: [FEELWaarde]) {
    for plek in tabel.rijen.indices {
      var mogelijkOpen: Set<String> = []
      let uitslag = rij(plek, waarden, &mogelijkOpen)
      verloop.append(uitslag)
      switch uitslag {
      case .pastNiet: continue
      case .onbekend:
        onzeker.append(plek)
        open.formUnion(mogelijkOpen)
      case .past:
        let waarde = code.waarde(plek, kader)
        guard !waarde.isOnbekend else {
          onzeker.append(plek)
          open.formUnion(tabel.rijen[plek].uitvoer.flatMap { $0.boom?.namen ?? [] })
          continue
        }
        treffers.append(Treffer(rij: plek, waarde: waarde))
      }
      // Rows below the first that fits have no say.
      if tabel.trefferbeleid == .eerste, !treffers.isEmpty { break }
    }
  }

  /// False wins over not known. The variables of cells that are not known are collected for the open questions.
  private func rij(_ rij: Int, _ waarden: [FEELWaarde], _ open: inout Set<String>) -> Rijverloop {
    var onbekend = false
    for (kolom, waarde) in waarden.enumerated() {
      guard let toets = code.toetsen[rij][kolom] else { return .pastNiet(kolom: kolom, waarde: .null) }
      switch toets(waarde, kader) {
      case .onbekend:
        onbekend = true
        open.formUnion(code.kolomnamen[kolom])
        open.formUnion(code.toetsnamen[rij][kolom])
      case let uitslag where uitslag.waarheid == true: continue
      default: return .pastNiet(kolom: kolom, waarde: waarde.isOnbekend ? .null : waarde)
      }
    }
    return onbekend ? .onbekend : .past
  }

  // MARK: - Plain DMN

  private mutating func plat() -> FEELWaarde {
    let waarden = treffers.map(\.waarde)
    guard let eerste = waarden.first else { return code.zonderTreffer(kader) }
    switch tabel.trefferbeleid {
    case .uniek where treffers.count > 1:
      isTegenstrijdig = true
      return kader.nul(
        "rij \(treffers[0].rij + 1) en rij \(treffers[1].rij + 1) passen allebei, en UNIQUE laat er maar één toe")
    case .willekeurig: isTegenstrijdig = waarden.contains { $0.isGelijk(eerste) != true }
    default: break
    }
    return code.samen(waarden, kader)
  }

  // MARK: - Asking

  private mutating func kies() -> FEELWaarde {
    switch tabel.trefferbeleid {
    case .uniek, .willekeurig:
      guard let eerste = treffers.first else { return zonderTreffer() }
      // Plain DMN cannot know yet whether a second row will fit.
      if tabel.trefferbeleid == .uniek, !kader.loop.isSoepel { return .onbekend }
      // Rule authors rely on stopping here: rows that could still fit are not waited for.
      isTegenstrijdig = treffers.contains { $0.waarde.isGelijk(eerste.waarde) != true }
      return uitkomst(eerste.waarde)
    case .eerste:
      guard let eerste = treffers.first else { return zonderTreffer() }
      let isZelfde = onzeker.allSatisfy { mogelijk($0).isGelijk(eerste.waarde) == true }
      return isZelfde ? uitkomst(eerste.waarde) : .onbekend
    case .prioriteit:
      let rangen = treffers.map { (code.rang($0.waarde), $0) }
      guard let beste = rangen.min(by: { ($0.0.first ?? 0, $0.1.rij) < ($1.0.first ?? 0, $1.1.rij) })?.1 else {
        return zonderTreffer()
      }
      let rang = code.rang(beste.waarde)
      if onzeker.contains(where: { code.rang(mogelijk($0)).lexicographicallyPrecedes(rang) }) { return .onbekend }
      treffers = [beste]
      return uitkomst(beste.waarde)
    case .verzamel, .rijvolgorde, .uitvoervolgorde:
      guard onzeker.isEmpty else { return .onbekend }
      guard !treffers.isEmpty else { return zonderTreffer() }
      return code.samen(treffers.map(\.waarde), kader)
    }
  }

  private func mogelijk(_ rij: Int) -> FEELWaarde { code.waarde(rij, kader) }

  private func uitkomst(_ waarde: FEELWaarde) -> FEELWaarde {
    waarde.isNull ? kader.nul("de rij die past geeft null") : waarde
  }

  private func zonderTreffer() -> FEELWaarde {
    guard onzeker.isEmpty else { return .onbekend }
    guard code.heeftStandaard else { return kader.nul("geen enkele rij past bij de antwoorden") }
    return uitkomst(code.zonderTreffer(kader))
  }
}
