/// A decision table made ready to run (DMN 1.5, clause 8).
struct Tabelcode: Sendable {
  let tabel: Beslistabel
  let kolommen: [Code]
  /// By row, then by column; nil for a cell that could not be read, which never fits.
  let toetsen: [[Toetscode?]]
  let uitvoer: [[Code]]
  /// What the row gives when none fits; nil without `defaultOutputEntry`.
  let standaard: [Code?]
  let toegestaan: [Toetscode?]
  /// The variables in each column and in each cell, for the questions that are still open.
  let kolomnamen: [Set<String>]
  let toetsnamen: [[Set<String>]]
  let index: Tabelindex
  let vraagplan: Tabelvraag

  var heeftStandaard: Bool { standaard.contains { $0 != nil } }

  func code() -> Code {
    let tabel = Tabelverwijzing(self)
    return { kader in
      if kader.loop.vraagt, kader.loop.isSoepel, kader.loop.spoor == nil { return tabel.code.vraag(kader) }
      if kader.loop.vraagt || kader.loop.spoor != nil {
        var loop = Tabelloop(code: tabel.code, kader: kader)
        return loop.bepaal()
      }
      return tabel.code.bepaal(kader)
    }
  }

  /// Plain DMN without keeping the way: the index finds the rows, the hit policy takes from them.
  fileprivate func bepaal(_ kader: Kader) -> FEELWaarde {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: index.woorden) { rijen in
      guard kies(kader, rijen) else { return .null }
      switch tabel.trefferbeleid {
      case .eerste:
        guard let rij = eerste(rijen, vanaf: 0) else { return zonderTreffer(kader) }
        return waarde(rij, kader)
      case .uniek:
        guard let rij = eerste(rijen, vanaf: 0) else { return zonderTreffer(kader) }
        if let tweede = eerste(rijen, vanaf: rij + 1) {
          return kader.nul("rij \(rij + 1) en rij \(tweede + 1) passen allebei, en UNIQUE laat er maar één toe")
        }
        return waarde(rij, kader)
      case .willekeurig, .prioriteit, .verzamel, .rijvolgorde, .uitvoervolgorde:
        return meer(rijen, kader)
      }
    }
  }

  private func meer(_ rijen: UnsafeMutableBufferPointer<UInt64>, _ kader: Kader) -> FEELWaarde {
    var waarden: [FEELWaarde] = []
    var vanaf = 0
    while let rij = eerste(rijen, vanaf: vanaf) {
      waarden.append(waarde(rij, kader))
      vanaf = rij + 1
    }
    guard !waarden.isEmpty else { return zonderTreffer(kader) }
    return samen(waarden, kader)
  }

  /// What the hit policy makes of the outcomes of the rows that fit, in the order of the rows.
  func samen(_ waarden: [FEELWaarde], _ kader: Kader) -> FEELWaarde {
    switch tabel.trefferbeleid {
    case .uniek, .eerste: return waarden[0]
    case .willekeurig:
      guard waarden.allSatisfy({ $0.isGelijk(waarden[0]) == true }) else {
        return kader.nul("de rijen die passen geven verschillende uitkomsten, en ANY staat dat niet toe")
      }
      return waarden[0]
    case .prioriteit: return opRang(waarden).first ?? .null
    case .uitvoervolgorde: return kader.loop.lijst(opRang(waarden))
    case .rijvolgorde: return kader.loop.lijst(waarden)
    case .verzamel: return verzamel(waarden, kader)
    }
  }

  private func verzamel(_ waarden: [FEELWaarde], _ kader: Kader) -> FEELWaarde {
    guard let aggregatie = tabel.aggregatie else { return kader.loop.lijst(waarden) }
    // With more outputs each one is aggregated by itself.
    guard tabel.uitvoerkolommen.count > 1 else { return Self.samenvat(aggregatie, waarden, kader) }
    let contexten = waarden.compactMap(\.alsContext)
    return kader.loop.context(
      tabel.uitvoerkolommen.map { kolom in
        (kolom.naam, Self.samenvat(aggregatie, contexten.compactMap { $0[kolom.naam] }, kader))
      })
  }

  private static func samenvat(_ aggregatie: Aggregatie, _ waarden: [FEELWaarde], _ kader: Kader) -> FEELWaarde {
    let naam =
      switch aggregatie {
      case .som: "sum"
      case .kleinste: "min"
      case .grootste: "max"
      case .aantal: "count"
      }
    return Ingebouwd.bijNaam[naam]?.roep(kader.loop, [.lijst(waarden)]) ?? .null
  }

  /// By the order of the output values, column after column; what is not in the list comes last.
  func opRang(_ waarden: [FEELWaarde]) -> [FEELWaarde] {
    waarden.enumerated().map { (rang($0.element), $0.offset, $0.element) }
      .sorted { links, rechts in
        links.0 == rechts.0 ? links.1 < rechts.1 : links.0.lexicographicallyPrecedes(rechts.0)
      }.map(\.2)
  }

  func rang(_ waarde: FEELWaarde) -> [Int] {
    tabel.uitvoerkolommen.filter { !$0.waarden.isEmpty }.map { kolom in
      let deel = tabel.uitvoerkolommen.count == 1 ? waarde : waarde.alsContext?[kolom.naam] ?? .null
      return kolom.waarden.firstIndex { $0.isGelijk(deel) == true } ?? kolom.waarden.count
    }
  }

  // MARK: - Outcomes

  /// More than one output gives a context.
  func waarde(_ rij: Int, _ kader: Kader) -> FEELWaarde {
    let cellen = uitvoer[rij]
    if cellen.count == 1 { return cellen[0](kader) }
    let waarden = zip(tabel.uitvoerkolommen, cellen).map { ($0.naam, $1(kader)) }
    return waarden.contains { $0.1.isOnbekend } ? .onbekend : kader.loop.context(waarden)
  }

  func zonderTreffer(_ kader: Kader) -> FEELWaarde {
    guard heeftStandaard else {
      if tabel.trefferbeleid == .verzamel, tabel.aggregatie == nil { return .lijst([]) }
      return kader.nul("geen enkele rij past bij de antwoorden")
    }
    if standaard.count == 1 { return standaard[0]?(kader) ?? .null }
    return kader.loop.context(zip(tabel.uitvoerkolommen, standaard).map { ($0.naam, $1?(kader) ?? .null) })
  }

  // MARK: - Rows

  private func eerste(_ rijen: UnsafeMutableBufferPointer<UInt64>, vanaf: Int) -> Int? {
    var woord = vanaf >> 6
    guard woord < rijen.count else { return nil }
    var bits = rijen[woord] & (~0 << UInt64(vanaf & 63))
    while bits == 0 {
      woord += 1
      guard woord < rijen.count else { return nil }
      bits = rijen[woord]
    }
    return woord << 6 + bits.trailingZeroBitCount
  }

  /// Leaves a bit for each row that fits; false when a column holds a value that is not allowed.
  private func kies(_ kader: Kader, _ rijen: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    index.alles(rijen)
    for kolom in kolommen.indices {
      let waarde = kolommen[kolom](kader)
      if let toets = toegestaan[kolom], toets(waarde, kader).waarheid != true, !waarde.isNull {
        _ = kader.nul("\(waarde.description.prefix(40)) staat niet in de lijst van kolom \(kolom + 1)")
        return false
      }
      if index.beperk(kolom, waarde, rijen) { continue }
      toetsApart(kolom, waarde, kader, rijen)
    }
    return true
  }

  /// The cells that the index cannot answer, for the rows that are still in.
  private func toetsApart(
    _ kolom: Int, _ waarde: FEELWaarde, _ kader: Kader, _ rijen: UnsafeMutableBufferPointer<UInt64>
  ) {
    for woord in rijen.indices {
      var bits = rijen[woord]
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        bits &= bits - 1
        guard let toets = toetsen[woord << 6 + bit][kolom], toets(waarde, kader).waarheid == true else {
          rijen[woord] &= ~(1 << UInt64(bit))
          continue
        }
      }
    }
  }
}

/// One reference for a closure to hold, instead of every part of the table.
final class Tabelverwijzing: Sendable {
  let code: Tabelcode
  init(_ code: Tabelcode) { self.code = code }
}

extension Vertaler {
  func tabel(_ tabel: Beslistabel) -> Code { tabelcode(tabel).code() }

  func tabelcode(_ tabel: Beslistabel) -> Tabelcode {
    let kolommen = tabel.kolommen.map { kolom -> Code in
      if let boom = kolom.expressie.boom { return code(boom) }
      let fout = kolom.expressie.fout ?? "de kolom is leeg"
      return { $0.nul(fout) }
    }
    let toetsen = tabel.rijen.map { rij in
      tabel.kolommen.indices.map { plek -> Toetscode? in
        guard rij.toetsen.indices.contains(plek) else { return { _, _ in .boolean(true) } }
        return rij.toetsen[plek].boom.map { self.toetsen($0, inTabel: true) }
      }
    }
    let uitvoer = tabel.rijen.map { rij in
      tabel.uitvoerkolommen.enumerated().map { plek, kolom -> Code in
        guard rij.uitvoer.indices.contains(plek), let boom = rij.uitvoer[plek].boom else {
          return { $0.nul("een uitvoercel is niet te lezen") }
        }
        return passend(code(boom), typen.type(kolom.type))
      }
    }
    let standaard = tabel.uitvoerkolommen.map { kolom in kolom.standaard?.boom.map { self.code($0) } }
    let toegestaan = tabel.kolommen.map { kolom -> Toetscode? in
      guard let toetsen = kolom.toegestaan?.boom, toetsen != [.alles] else { return nil }
      return self.toetsen(toetsen, inTabel: true)
    }
    let index = Tabelindex(tabel)
    return Tabelcode(
      tabel: tabel, kolommen: kolommen, toetsen: toetsen, uitvoer: uitvoer, standaard: standaard,
      toegestaan: toegestaan, kolomnamen: tabel.kolommen.map { $0.expressie.boom?.namen ?? [] },
      toetsnamen: tabel.rijen.map { rij in
        tabel.kolommen.indices.map { plek in
          guard rij.toetsen.indices.contains(plek), let toetsen = rij.toetsen[plek].boom else { return [] }
          return toetsen.reduce(into: []) { $0.formUnion($1.namen) }
        }
      }, index: index,
      vraagplan: Tabelvraag(tabel, woorden: index.woorden) { naam in
        if case .element(let plek)? = self.zicht.namen[naam] { plek } else { nil }
      })
  }
}
