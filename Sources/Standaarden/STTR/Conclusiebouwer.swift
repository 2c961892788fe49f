import DMN

/// Turns the rows that fitted into conclusions with their texts and reasons.
struct Conclusiebouwer {
  private let regels: Regelbestand
  private let plan: Checkplan
  private let loop: Vraagloop
  /// By decision, the smallest depth at which it was looked through without finding anything more.
  private var bekeken: [Int: Int] = [:]
  /// More lines than this explain nothing any more.
  private static let grootsteAantalRedenen = 12
  private static let grootsteDiepte = 8

  /// - Parameter loop: the asking, when the outcome is known.
  init(_ check: Vergunningcheck, _ loop: Vraagloop) {
    regels = check.regels
    plan = check.plan
    self.loop = loop
  }

  mutating func conclusies() -> [Conclusie] {
    let top = plan.beslissingen[plan.topnummer]
    var gevonden: [Conclusie] = []
    for treffer in loop.treffers(top.plek) where !treffer.waarde.isNull {
      let code = Self.code(treffer.waarde)
      let toelichting = toelichting(plan.topnummer, rij: treffer.rij)
      if gevonden.contains(where: { $0.code == code && $0.toelichting == toelichting }) { continue }
      gevonden.append(conclusie(top.id, rij: treffer.rij, code, toelichting))
    }
    let waarde = loop.waarde(top.plek)
    if gevonden.isEmpty, !waarde.isNull, waarde != .onbekend {
      // A default output or an expression: there is no row to point at.
      gevonden = [conclusie(top.id, rij: -1, Self.code(waarde), toelichting(plan.topnummer, rij: -1))]
    }
    guard gevonden.count > 1 else { return gevonden }
    return gevonden.enumerated().sorted {
      ($0.element.bekend?.rang ?? .max, $0.offset) < ($1.element.bekend?.rang ?? .max, $1.offset)
    }.map(\.element)
  }

  private static func code(_ waarde: FEELWaarde) -> String { waarde.alsTekst ?? waarde.description }

  private mutating func conclusie(_ top: String, rij: Int, _ code: String, _ toelichting: String?) -> Conclusie {
    var redenen: [String] = []
    bekeken.removeAll(keepingCapacity: true)
    verzamel(plan.topnummer, rij: rij, diepte: 0, &redenen)
    return Conclusie(
      code: code, bekend: Conclusiecode(rawValue: code), toelichting: toelichting, beslissing: top, rij: rij,
      redenen: Array(redenen.prefix(Self.grootsteAantalRedenen)))
  }

  // MARK: - Texts

  private func toelichting(_ beslissing: Int, rij: Int) -> String? {
    if regels.conclusieToelichtingen.isEmpty { return nil }
    var zonder: [Regelbestand.Rijsleutel: Int] = [:]
    return toelichting(beslissing, rij: rij, diepte: 0, &zonder)
  }

  /// The text of the row itself, else of the row behind it that led here (path tables keep it there).
  /// - Parameter zonder: rows without one, by the smallest depth at which that was found.
  private func toelichting(
    _ beslissing: Int, rij: Int, diepte: Int, _ zonder: inout [Regelbestand.Rijsleutel: Int]
  ) -> String? {
    let sleutel = Regelbestand.Rijsleutel(beslissing: plan.beslissingen[beslissing].id, rij: rij)
    if let eigen = regels.conclusieToelichtingen[sleutel] { return eigen }
    guard diepte < Self.grootsteDiepte, (zonder[sleutel] ?? .max) > diepte else { return nil }
    for gelezen in voorwaarden(beslissing, rij: rij) {
      guard case .beslissing(let ander) = gelezen else { continue }
      for treffer in loop.treffers(plan.beslissingen[ander].plek) {
        if let gevonden = toelichting(ander, rij: treffer.rij, diepte: diepte + 1, &zonder) { return gevonden }
      }
    }
    zonder[sleutel] = diepte
    return nil
  }

  // MARK: - Reasons

  /// One line per condition: the question with the answer, also those behind the decisions in the row.
  private mutating func verzamel(_ beslissing: Int, rij: Int, diepte: Int, _ redenen: inout [String]) {
    guard diepte < Self.grootsteDiepte, redenen.count < Self.grootsteAantalRedenen else { return }
    // Only its first row is looked at, so a second time gives the same lines.
    guard (bekeken[beslissing] ?? .max) > diepte else { return }
    bekeken[beslissing] = diepte
    for gelezen in voorwaarden(beslissing, rij: rij) {
      switch gelezen {
      case .invoer(let plek, let tekst):
        let waarde = loop.waarde(plek)
        let regel = "\(tekst) \(waarde == .onbekend ? "nog niet bekend" : waarde.leesbaar)"
        if !redenen.contains(regel) { redenen.append(regel) }
      case .beslissing(let ander):
        if let treffer = loop.treffers(plan.beslissingen[ander].plek).first {
          verzamel(ander, rij: treffer.rij, diepte: diepte + 1, &redenen)
        }
      }
    }
  }

  /// What the row really asks something of, in the order of the columns.
  private func voorwaarden(_ beslissing: Int, rij: Int) -> [Checkplan.Gelezen] {
    let onderdeel = plan.beslissingen[beslissing]
    guard let tabel = onderdeel.tabel, tabel.rijen.indices.contains(rij) else { return [] }
    var gelezen: [Checkplan.Gelezen] = []
    for (kolom, cel) in tabel.rijen[rij].toetsen.enumerated() where kolom < onderdeel.kolommen.count {
      if cel.boom != [.alles] { gelezen += onderdeel.kolommen[kolom] }
    }
    return gelezen
  }
}
