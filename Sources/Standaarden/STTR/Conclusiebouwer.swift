import DMN

/// Turns the rows that fitted into conclusions with their texts and reasons.
struct Conclusiebouwer {
  let check: Vergunningcheck
  let ronde: Antwoordronde
  /// More lines than this explain nothing any more.
  private static let grootsteAantalRedenen = 12
  private static let grootsteDiepte = 8

  func conclusies(_ top: String, _ plek: Int) -> [Conclusie] {
    var gevonden: [Conclusie] = []
    for treffer in ronde.treffers(plek) where !treffer.waarde.isNull {
      let conclusie = conclusie(top, rij: treffer.rij, waarde: treffer.waarde)
      let bestaat = gevonden.contains { $0.code == conclusie.code && $0.toelichting == conclusie.toelichting }
      if !bestaat { gevonden.append(conclusie) }
    }
    let waarde = ronde.waarde(plek)
    if gevonden.isEmpty, !waarde.isNull, waarde != .onbekend {
      // A default output or an expression: there is no row to point at.
      gevonden = [conclusie(top, rij: -1, waarde: waarde)]
    }
    return gevonden.enumerated().sorted {
      ($0.element.bekend?.rang ?? .max, $0.offset) < ($1.element.bekend?.rang ?? .max, $1.offset)
    }.map(\.element)
  }

  private func conclusie(_ top: String, rij: Int, waarde: FEELWaarde) -> Conclusie {
    let code = waarde.alsTekst ?? waarde.description
    var redenen: [String] = []
    verzamel(top, rij: rij, diepte: 0, &redenen)
    return Conclusie(
      code: code, bekend: Conclusiecode(rawValue: code), toelichting: toelichting(top, rij: rij, diepte: 0),
      beslissing: top, rij: rij, redenen: Array(redenen.prefix(Self.grootsteAantalRedenen)))
  }

  /// The text of the row itself, else of the row behind it that led here (path tables keep it there).
  private func toelichting(_ beslissing: String, rij: Int, diepte: Int) -> String? {
    if let eigen = check.regels.conclusieToelichtingen[Regelbestand.Rijsleutel(beslissing: beslissing, rij: rij)] {
      return eigen
    }
    guard diepte < Self.grootsteDiepte else { return nil }
    for achterliggend in voorwaarden(beslissing, rij: rij) {
      for treffer in treffers(achterliggend) {
        if let gevonden = toelichting(achterliggend, rij: treffer.rij, diepte: diepte + 1) { return gevonden }
      }
    }
    return nil
  }

  /// One line per condition: the question with the answer, also those behind the decisions in the row.
  private func verzamel(_ beslissing: String, rij: Int, diepte: Int, _ redenen: inout [String]) {
    guard diepte < Self.grootsteDiepte, redenen.count < Self.grootsteAantalRedenen else { return }
    for naam in variabelen(beslissing, rij: rij) {
      if let plek = check.plan.invoerBijNaam[naam] {
        let invoer = check.regels.dmn.invoergegevens[plek]
        let regel = reden(invoer, beslissing)
        if !redenen.contains(regel) { redenen.append(regel) }
      } else if let plek = check.plan.beslissingBijNaam[naam] {
        let ander = check.regels.dmn.beslissingen[plek].id
        for treffer in treffers(ander).prefix(1) {
          verzamel(ander, rij: treffer.rij, diepte: diepte + 1, &redenen)
        }
      }
    }
  }

  private func reden(_ invoer: Invoergegeven, _ beslissing: String) -> String {
    let plek = check.rekenmodel.plek(invoer.id)
    let vraag = plek.flatMap { check.plan.vraagBijPlek[$0] }.map { check.vragen[$0].tekst }
    let waarde = plek.map { ronde.waarde($0) } ?? .onbekend
    return "\(vraag ?? invoer.naam) \(waarde == .onbekend ? "nog niet bekend" : waarde.leesbaar)"
  }

  private func treffers(_ beslissing: String) -> [Beslissingsverloop.Treffer] {
    check.rekenmodel.plek(beslissing).map { ronde.treffers($0) } ?? []
  }

  private func voorwaarden(_ beslissing: String, rij: Int) -> [String] {
    variabelen(beslissing, rij: rij).compactMap { naam in
      check.plan.beslissingBijNaam[naam].map { check.regels.dmn.beslissingen[$0].id }
    }
  }

  /// The variables that the row really asks something of, in the order of the columns.
  private func variabelen(_ beslissing: String, rij: Int) -> [String] {
    guard let tabel = check.regels.dmn.beslissing(beslissing)?.tabel, tabel.rijen.indices.contains(rij) else {
      return []
    }
    var namen: [String] = []
    for (kolom, cel) in tabel.rijen[rij].toetsen.enumerated() where kolom < tabel.kolommen.count {
      guard cel.boom != [.alles] else { continue }
      namen += (tabel.kolommen[kolom].expressie.boom?.namen ?? []).sorted()
    }
    return namen
  }
}
