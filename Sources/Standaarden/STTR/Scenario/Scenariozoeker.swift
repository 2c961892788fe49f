import Bevindingen
import DMN

/// Looks for answers that make one row of a table fit: the proposal for a row that no scenario touches.
///
/// Answers question by question, in the order of asking, and turns back as soon as the row can no longer fit. It only
/// tries answers that can make a difference: options, and values at and around the limits that the tables name.
package struct Scenariozoeker: Sendable {
  package enum Uitkomst: Sendable, Hashable {
    case gevonden(Regelscenario)
    /// Every combination that could matter was tried.
    case nietTeBereiken
    /// The number of tries ran out.
    case opgegeven
  }

  /// Evaluations per search. A table of 30 rows and 27 columns needs a few hundred; more would let a page wait.
  private static let meesteProeven = 3_000
  /// Values per question: the limits of one column and what lies around them.
  private static let meesteWaarden = 60

  private let loop: Scenarioloop
  private let beslissing: String
  private let rij: Int
  private let kandidaten: [String: [(tekst: String, waarde: FEELWaarde)]]
  private var proeven = 0

  /// - Parameter rij: index from 0.
  package static func zoek(_ loop: Scenarioloop, beslissing: String, rij: Int) -> Uitkomst {
    var zoeker = Scenariozoeker(loop, beslissing: beslissing, rij: rij)
    return zoeker.zoek()
  }

  private init(_ loop: Scenarioloop, beslissing: String, rij: Int) {
    self.loop = loop
    self.beslissing = beslissing
    self.rij = rij
    let bron = Antwoordkandidaten(loop.regels)
    kandidaten = Dictionary(
      loop.check.vragen.map { vraag in
        let teksten = bron.teksten(vraag).prefix(Self.meesteWaarden)
        let lezen = teksten.compactMap { tekst in Self.waarde(tekst, vraag).map { (tekst: tekst, waarde: $0) } }
        return (vraag.uitvoeringsregel, lezen)
      }, uniquingKeysWith: { eerste, _ in eerste })
  }

  private static func waarde(_ tekst: String, _ vraag: Vraag) -> FEELWaarde? {
    if vraag.locatie != nil { return GeoAntwoord(rawValue: tekst)?.waarde }
    return Antwoordlezer.waarde(vraag.scenarioantwoord(tekst), voor: vraag).model
  }

  private mutating func zoek() -> Uitkomst {
    guard let top = loop.regels.topbeslissing,
      loop.regels.dmn.beslissing(beslissing)?.tabel?.rijen.indices.contains(rij) == true
    else { return .nietTeBereiken }
    let begin = Antwoordronde(
      check: loop.check, antwoorden: [], omstandigheden: .init(), wijze: .eenVoorEen
    ).vasteWaarden
    if let scenario = stap(top, begin, [:]) { return .gevonden(scenario) }
    return proeven >= Self.meesteProeven ? .opgegeven : .nietTeBereiken
  }

  private mutating func stap(
    _ top: String, _ waarden: [String: FEELWaarde], _ antwoorden: [String: String]
  ) -> Regelscenario? {
    guard proeven < Self.meesteProeven else { return nil }
    proeven += 1
    let bepaling = loop.check.rekenmodel.bepaal(top, met: waarden)
    if let verloop = bepaling.beslissingen[beslissing], isVerloren(verloop) { return nil }
    guard let vraag = loop.check.vragen(bij: bepaling.open).first else { return scenario(antwoorden) }
    for (tekst, waarde) in kandidaten[vraag.uitvoeringsregel] ?? [] {
      var erbij = waarden
      for invoer in loop.check.invoerBijRegel[vraag.uitvoeringsregel] ?? [] { erbij[invoer] = waarde }
      var gegeven = antwoorden
      gegeven[vraag.scenariosleutel] = tekst
      if let gevonden = stap(top, erbij, gegeven) { return gevonden }
    }
    return nil
  }

  /// More answers only take rows away, so a row that does not fit never will.
  private func isVerloren(_ verloop: Beslissingsverloop) -> Bool {
    if verloop.rijen.indices.contains(rij), case .pastNiet = verloop.rijen[rij] { return true }
    return verloop.uitkomst.isBepaald && !verloop.treffers.contains { $0.rij == rij }
  }

  /// Run in the real way: what the search found must also come out of the check itself.
  private func scenario(_ antwoorden: [String: String]) -> Regelscenario? {
    var alle = antwoorden
    if loop.regels.dynamischeVragenUit {
      for vraag in loop.check.vragen where alle[vraag.scenariosleutel] == nil {
        alle[vraag.scenariosleutel] = kandidaten[vraag.uitvoeringsregel]?.first?.tekst
      }
    }
    let verslag = loop.loop(Regelscenario(naam: "", antwoorden: alle, verwacht: []))
    guard verslag.treffers[beslissing]?.contains(rij) == true else { return nil }
    return Regelscenario(
      naam: "Rij \(verslag.rijen.first ?? loop.rijnaam(rij))", antwoorden: alle, verwacht: verslag.uitkomst,
      rij: verslag.rijen.first)
  }
}

/// The answers to a question that can make a difference in some table.
struct Antwoordkandidaten {
  /// Literals of all cells that look at an input, by variable.
  private let literalen: [String: [FEELWaarde]]
  private let regels: Regelbestand

  init(_ regels: Regelbestand) {
    self.regels = regels
    var perNaam: [String: [FEELWaarde]] = [:]
    for tabel in regels.dmn.beslissingen.compactMap(\.tabel) {
      for rij in tabel.rijen {
        for (kolom, cel) in rij.toetsen.enumerated() where kolom < tabel.kolommen.count {
          let gevonden = (cel.boom ?? []).flatMap(\.literalen)
          for naam in tabel.kolommen[kolom].expressie.boom?.namen ?? [] {
            perNaam[naam, default: []] += gevonden
          }
        }
      }
    }
    literalen = perNaam
  }

  func teksten(_ vraag: Vraag) -> [String] {
    if vraag.locatie != nil { return GeoAntwoord.allCases.map(\.rawValue) }
    if vraag.bijlageType != nil { return ["ja"] }
    let waarden = bijVraag(vraag)
    switch vraag.gegevensType {
    case .boolean: return ["ja", "nee"]
    case .number: return getallen(waarden)
    case .date: return datums(waarden)
    case .string: return uniek(teksten(waarden) + ["iets anders"])
    case .list: return opties(vraag) ?? uniek(teksten(waarden) + ["iets anders"])
    }
  }

  private func bijVraag(_ vraag: Vraag) -> [FEELWaarde] {
    regels.dmn.invoergegevens.filter { regels.uitvoeringsregelBijInvoer[$0.id] == vraag.uitvoeringsregel }
      .flatMap { literalen[$0.variabele] ?? [] }
  }

  /// Each limit, what lies just beside it, and what lies between two limits.
  private func getallen(_ waarden: [FEELWaarde]) -> [String] {
    let grenzen = Set(waarden.compactMap { if case .getal(let getal) = $0 { getal } else { nil } }).sorted()
    let een = Decimaal(1)
    var uit: [Decimaal?] = []
    for (plek, grens) in grenzen.enumerated() {
      uit += [grens, grens.plus(een), grens.min(een)]
      if plek > 0 { uit.append(grens.plus(grenzen[plek - 1])?.gedeeld(door: Decimaal(2))) }
    }
    return uniek((uit.isEmpty ? [een] : uit.compactMap { $0 }).map(\.metKomma))
  }

  private func datums(_ waarden: [FEELWaarde]) -> [String] {
    let grenzen = teksten(waarden).compactMap { FEELDatum($0) }
    // Any day will do when no table names one.
    let gewoon = FEELDatum(jaar: 2024, maand: 1, dag: 2)
    return uniek(
      (grenzen.isEmpty ? [gewoon].compactMap { $0 } : grenzen.flatMap { Self.rond($0) }).map(\.dagEerst))
  }

  /// The day, one well before it and one well after it.
  private static func rond(_ dag: FEELDatum) -> [FEELDatum] {
    [
      dag, FEELDatum(jaar: dag.jaar, maand: 1, dag: 1), FEELDatum(jaar: dag.jaar - 1, maand: 12, dag: 31),
      FEELDatum(jaar: dag.jaar, maand: 12, dag: 31), FEELDatum(jaar: dag.jaar + 1, maand: 1, dag: 1),
    ].compactMap { $0 }
  }

  private func teksten(_ waarden: [FEELWaarde]) -> [String] { waarden.compactMap(\.alsTekst).filter { !$0.isEmpty } }

  /// One option, and with several answers also two together and all of them.
  private func opties(_ vraag: Vraag) -> [String]? {
    guard let opties = vraag.opties else { return nil }
    let teksten = opties.opties.map(\.tekst)
    var uit = teksten
    if opties.meerdereAntwoorden {
      for (plek, tekst) in teksten.enumerated() {
        uit += teksten.dropFirst(plek + 1).map { [tekst, $0].joined(separator: Antwoordlezer.scheiding) }
      }
      if teksten.count > 2 { uit.insert(teksten.joined(separator: Antwoordlezer.scheiding), at: teksten.count) }
    }
    if opties.geenVanBovenstaande { uit.append(Antwoordlezer.geenVanBovenstaande) }
    return uit
  }

  private func uniek(_ teksten: [String]) -> [String] {
    var gezien: Set<String> = []
    return teksten.filter { gezien.insert($0).inserted }
  }
}
