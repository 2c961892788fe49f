/// Evaluates one decision table: which rows fit, and what the hit policy makes of them (DMN 1.5, 8.2.10).
struct Tabelloop {
  let tabel: Beslistabel
  var rekenaar: FEELRekenaar

  private typealias Treffer = Beslissingsverloop.Treffer

  mutating func bepaal(_ verloop: inout Beslissingsverloop) {
    let waarden = tabel.kolommen.map { kolom in
      kolom.expressie.boom.map { rekenaar.reken($0) } ?? rekenaar.nul(kolom.expressie.fout ?? "")
    }
    var open: Set<String> = []
    var onzeker: [Int] = []
    for (plek, rij) in tabel.rijen.enumerated() {
      var mogelijkOpen: Set<String> = []
      let uitslag = self.rij(rij, waarden, &mogelijkOpen)
      verloop.rijen.append(uitslag)
      switch uitslag {
      case .pastNiet: continue
      case .onbekend:
        onzeker.append(plek)
        open.formUnion(mogelijkOpen)
      case .past:
        guard let waarde = uitvoer(rij) else {
          onzeker.append(plek)
          open.formUnion(rij.uitvoer.flatMap { $0.boom?.namen ?? [] })
          continue
        }
        verloop.treffers.append(Treffer(rij: plek, waarde: waarde))
      }
      // Rows below the first that fits have no say.
      if tabel.trefferbeleid == .eerste, !verloop.treffers.isEmpty { break }
    }
    verloop.uitkomst = kies(&verloop, onzeker: onzeker)
    verloop.openVariabelen = verloop.uitkomst.isBepaald ? [] : open.sorted()
  }

  /// False wins over not known. The variables of cells that are not known are collected for the open questions.
  private mutating func rij(
    _ rij: Beslistabel.Rij, _ waarden: [FEELRekenaar.Uitslag], _ open: inout Set<String>
  ) -> Rijverloop {
    var onbekend = false
    for (kolom, cel) in rij.toetsen.enumerated() where kolom < waarden.count {
      guard let toetsen = cel.boom else { return .pastNiet(kolom: kolom, waarde: .null) }
      switch rekenaar.voldoet(waarden[kolom], aan: toetsen) {
      case .onbekend:
        onbekend = true
        open.formUnion(tabel.kolommen[kolom].expressie.boom?.namen ?? [])
        for toets in toetsen { open.formUnion(toets.namen) }
      case .waarde(let uitslag) where uitslag.waarheid == true: continue
      case .waarde:
        if case .waarde(let waarde) = waarden[kolom] { return .pastNiet(kolom: kolom, waarde: waarde) }
        return .pastNiet(kolom: kolom, waarde: .null)
      }
    }
    return onbekend ? .onbekend : .past
  }

  /// Nil when the output reads something that is not known yet. More than one output gives a context.
  private mutating func uitvoer(_ rij: Beslistabel.Rij) -> FEELWaarde? {
    var waarden: [FEELWaarde] = []
    for cel in rij.uitvoer {
      guard let boom = cel.boom else {
        waarden.append(.null)
        continue
      }
      guard case .waarde(let waarde) = rekenaar.reken(boom) else { return nil }
      waarden.append(waarde)
    }
    if waarden.count == 1 { return waarden[0] }
    let namen = tabel.uitvoerkolommen.map(\.naam)
    // A context holds plain values only, for the same reason as lists stay shallow.
    let plat = waarden.map { waarde in
      switch waarde {
      case .lijst, .context: FEELWaarde.null
      case .null, .boolean, .getal, .tekst, .datum, .eenVan: waarde
      }
    }
    return .context(Dictionary(zip(namen, plat), uniquingKeysWith: { eerste, _ in eerste }))
  }

  // MARK: - Hit policy

  private mutating func kies(_ verloop: inout Beslissingsverloop, onzeker: [Int]) -> Uitkomst {
    let treffers = verloop.treffers
    switch tabel.trefferbeleid {
    case .uniek, .willekeurig:
      guard let eerste = treffers.first else { return zonderTreffer(onzeker) }
      // Rule authors rely on stopping here: rows that could still fit are not waited for.
      verloop.isTegenstrijdig = treffers.contains { $0.waarde.isGelijk(eerste.waarde) != true }
      return uitkomst(eerste.waarde)
    case .eerste:
      guard let eerste = treffers.first else { return zonderTreffer(onzeker) }
      return onzeker.allSatisfy { anders($0, dan: eerste.waarde) == false } ? uitkomst(eerste.waarde) : .onbekend
    case .prioriteit:
      guard let beste = opRang(treffers).first else { return zonderTreffer(onzeker) }
      let hoger = onzeker.contains { rang(mogelijk($0)) < rang(beste.waarde) }
      if hoger { return .onbekend }
      verloop.treffers = [beste]
      return uitkomst(beste.waarde)
    case .verzamel, .rijvolgorde, .uitvoervolgorde:
      guard onzeker.isEmpty else { return .onbekend }
      guard !treffers.isEmpty else { return zonderTreffer([]) }
      return verzamel(treffers)
    }
  }

  private func uitkomst(_ waarde: FEELWaarde) -> Uitkomst {
    waarde.isNull ? .geen(oorzaak: "de rij die past geeft null") : .waarde(waarde)
  }

  private mutating func zonderTreffer(_ onzeker: [Int]) -> Uitkomst {
    guard onzeker.isEmpty else { return .onbekend }
    guard let standaard = tabel.uitvoerkolommen.first?.standaard?.boom else {
      return .geen(oorzaak: "geen enkele rij past bij de antwoorden")
    }
    guard case .waarde(let waarde) = rekenaar.reken(standaard) else { return .onbekend }
    return uitkomst(waarde)
  }

  private mutating func mogelijk(_ rij: Int) -> FEELWaarde { uitvoer(tabel.rijen[rij]) ?? .null }

  private mutating func anders(_ rij: Int, dan waarde: FEELWaarde) -> Bool {
    uitvoer(tabel.rijen[rij])?.isGelijk(waarde) != true
  }

  /// Place in the list of output values; what is not in it comes last.
  private func rang(_ waarde: FEELWaarde) -> Int {
    let waarden = tabel.uitvoerkolommen.first?.waarden ?? []
    return waarden.firstIndex { $0.isGelijk(waarde) == true } ?? waarden.count
  }

  private func opRang(_ treffers: [Beslissingsverloop.Treffer]) -> [Beslissingsverloop.Treffer] {
    treffers.sorted { (rang($0.waarde), $0.rij) < (rang($1.waarde), $1.rij) }
  }

  private mutating func verzamel(_ treffers: [Beslissingsverloop.Treffer]) -> Uitkomst {
    let volgorde = tabel.trefferbeleid == .uitvoervolgorde ? opRang(treffers) : treffers
    let waarden = volgorde.map(\.waarde)
    guard tabel.trefferbeleid == .verzamel, let aggregatie = tabel.aggregatie else {
      return rekenaar.lijst(waarden) == .null ? .geen(oorzaak: "de lijst is te diep") : .waarde(.lijst(waarden))
    }
    let functie: FEELFunctie =
      switch aggregatie {
      case .som: .som
      case .kleinste: .kleinste
      case .grootste: .grootste
      case .aantal: .aantal
      }
    guard case .waarde(let waarde) = rekenaar.roepAan(functie, [.lijst(waarden)]) else { return .onbekend }
    return uitkomst(waarde)
  }
}
