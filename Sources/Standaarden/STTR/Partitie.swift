import DMN

/// Cuts the answers to a question into the cases that the tables tell apart.
struct Partitie {
  private let literalen: [FEELWaarde]

  init(_ regels: Regelbestand, _ invoer: [String]) {
    let namen = Set(regels.dmn.invoergegevens.filter { invoer.contains($0.id) }.map(\.variabele))
    var gevonden: [FEELWaarde] = []
    for tabel in regels.dmn.beslissingen.compactMap(\.tabel) {
      for (plek, kolom) in tabel.kolommen.enumerated() where !namen.isDisjoint(with: kolom.expressie.boom?.namen ?? [])
      {
        for rij in tabel.rijen where rij.toetsen.indices.contains(plek) {
          gevonden += (rij.toetsen[plek].boom ?? []).flatMap(\.literalen)
        }
      }
    }
    literalen = gevonden
  }

  func keuzes(_ vraag: Vraag) -> [(tekst: String, waarde: FEELWaarde)] {
    if vraag.locatie != nil { return GeoAntwoord.allCases.map { ($0.rawValue, $0.waarde) } }
    if vraag.bijlageType != nil { return [("aanwezig", .boolean(true))] }
    let waarden: [FEELWaarde] =
      switch vraag.gegevensType {
      case .boolean: [.boolean(true), .boolean(false)]
      case .list: lijst(vraag)
      case .number: getallen
      case .date: data
      case .string: vraag.activiteit == nil ? teksten : [.boolean(true), .boolean(false)] + teksten
      }
    return waarden.map { ($0.leesbaar, $0) }
  }

  /// Each option by itself; where more may be chosen also all at once (pairs are not tried).
  private func lijst(_ vraag: Vraag) -> [FEELWaarde] {
    guard let opties = vraag.opties else { return teksten }
    var teksten = opties.opties.map(\.tekst)
    if opties.meerdereAntwoorden, teksten.count > 1 {
      teksten.append(teksten.joined(separator: Antwoordlezer.scheiding))
    }
    if opties.geenVanBovenstaande { teksten.append(Antwoordlezer.geenVanBovenstaande) }
    return teksten.map { .tekst($0) }
  }

  private var teksten: [FEELWaarde] {
    Set(literalen.compactMap(\.alsTekst)).sorted().map { .tekst($0) } + [.tekst("een ander antwoord")]
  }

  /// Every boundary, a number between each two, and one beyond both ends.
  private var getallen: [FEELWaarde] {
    let grenzen = Set(literalen.compactMap { if case .getal(let getal) = $0 { getal } else { nil } }).sorted()
    guard let laagste = grenzen.first, let hoogste = grenzen.last else { return [.getal(Decimaal(1))] }
    var getallen: [Decimaal?] = [laagste.min(Decimaal(1)), hoogste.plus(Decimaal(1))] + grenzen
    for (onder, boven) in zip(grenzen, grenzen.dropFirst()) {
      getallen.append(onder.plus(boven)?.gedeeld(door: Decimaal(2)))
    }
    return getallen.compactMap { $0 }.sorted().map { .getal($0) }
  }

  private var data: [FEELWaarde] {
    let grenzen = literalen.compactMap { waarde -> FEELDatum? in
      switch waarde {
      case .datum(let datum): datum
      case .tekst(let tekst): FEELDatum(tekst)
      default: nil
      }
    }
    let uitersten = [FEELDatum("1900-01-01"), FEELDatum("2999-12-31")].compactMap { $0 }
    return (Set(grenzen).sorted() + uitersten).map { .datum($0) }
  }
}
