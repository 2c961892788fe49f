package import Bevindingen

/// A table of scenarios as a text file for a spreadsheet: one row per scenario, one column per question.
///
/// Columns: `Scenario`, `Vraag: NAAM` for each question, `Verwacht` (several with `; ` between them), `Rij`, `Artikel`
/// (wId), `Opschrift`, `Notitie`. Reading is tolerant: columns in any order, capitals or not, `;` `,` or tab.
package struct Scenariotabel {
  /// Megabytes of tests are no table that a person keeps.
  package static let grootsteTekst = 2_000_000
  package static let meesteScenarios = 5_000

  private static let vraagkop = "Vraag: "
  private static let scheiding = Antwoordlezer.scheiding

  private let loop: Scenarioloop
  private let bestand: String
  private var bevindingen: [Bevinding] = []

  // MARK: - Writing

  package static func schrijf(_ scenarios: [Regelscenario], _ loop: Scenarioloop) -> String {
    let vragen = loop.check.vragen.map(\.scenariosleutel)
    // Answers to questions that are gone are kept: the author decides what becomes of them.
    let los = Set(scenarios.flatMap(\.antwoorden.keys)).subtracting(vragen).sorted()
    let kolommen = vragen + los
    let kop =
      ["Scenario"] + kolommen.map { vraagkop + $0 } + ["Verwacht", "Rij", "Artikel", "Opschrift", "Notitie"]
    let rijen = scenarios.map { scenario in
      [scenario.naam] + kolommen.map { scenario.antwoorden[$0] ?? "" } + [
        scenario.verwacht.joined(separator: scheiding), scenario.rij ?? "", scenario.artikel?.wId ?? "",
        scenario.artikel?.opschrift ?? "", scenario.notitie,
      ]
    }
    return CSVTekst.schrijf([kop] + rijen)
  }

  // MARK: - Reading

  private enum Kolom: Hashable {
    case naam, verwacht, rij, artikel, opschrift, notitie
    case vraag(Vraag)
  }

  /// - Returns: the scenarios with at least an expectation; nil when the text is no such table.
  package static func lees(_ tekst: String, _ loop: Scenarioloop, bestand: String) -> Bevonden<[Regelscenario]> {
    var tabel = Scenariotabel(loop: loop, bestand: bestand)
    let scenarios = tabel.lees(tekst)
    return Bevonden(scenarios, bevindingen: tabel.bevindingen)
  }

  private init(loop: Scenarioloop, bestand: String) {
    self.loop = loop
    self.bestand = bestand
  }

  private mutating func lees(_ tekst: String) -> [Regelscenario]? {
    guard tekst.utf8.count <= Self.grootsteTekst else {
      meld(ScenarioRegels.kop, "De tabel is te groot: hoogstens \(Self.grootsteTekst / 1_000_000) megabyte", 1)
      return nil
    }
    let regels = CSVTekst.lees(tekst)
    guard let kop = regels.first, let kolommen = kolommen(kop) else { return nil }
    guard regels.count - 1 <= Self.meesteScenarios else {
      meld(ScenarioRegels.kop, "De tabel heeft meer dan \(Self.meesteScenarios) scenario's", 1)
      return nil
    }
    var namen: Set<String> = []
    return regels.dropFirst().map { regel in
      var scenario = scenario(regel, kolommen)
      maakUniek(&scenario, &namen, regel.nummer)
      return scenario
    }
  }

  private mutating func kolommen(_ kop: CSVTekst.Regel) -> [Kolom?]? {
    var gezien: Set<Kolom> = []
    var kolommen: [Kolom?] = []
    for cel in kop.cellen {
      let kolom = kolom(cel)
      if let kolom, !gezien.insert(kolom).inserted {
        meld(ScenarioRegels.kolom, "De kolom '\(cel)' staat er twee keer; de tweede telt niet mee", kop.nummer)
        kolommen.append(nil)
        continue
      }
      if kolom == nil, !cel.isEmpty {
        meld(ScenarioRegels.kolom, "De kolom '\(cel)' is geen vraag van deze regels en telt niet mee", kop.nummer)
      }
      kolommen.append(kolom)
    }
    guard gezien.contains(.naam), gezien.contains(.verwacht) else {
      meld(ScenarioRegels.kop, "De kolommen Scenario en Verwacht staan niet in de eerste regel", kop.nummer)
      return nil
    }
    return kolommen
  }

  private func kolom(_ cel: String) -> Kolom? {
    let naam = cel.lowercased()
    if naam.hasPrefix(Self.vraagkop.lowercased().dropLast()) {
      let rest = cel.dropFirst(Self.vraagkop.count - 1).drop { $0 == " " }
      return vraag(String(rest)).map { .vraag($0) }
    }
    switch naam {
    case "scenario", "naam": return .naam
    case "verwacht", "verwachting", "conclusie": return .verwacht
    case "rij": return .rij
    case "artikel": return .artikel
    case "opschrift": return .opschrift
    case "notitie", "opmerking": return .notitie
    default: return vraag(cel).map { .vraag($0) }
    }
  }

  /// By its short name or by its text.
  private func vraag(_ naam: String) -> Vraag? {
    let klein = naam.lowercased()
    return loop.check.vragen.first { $0.scenariosleutel.lowercased() == klein }
      ?? loop.check.vragen.first { $0.tekst.lowercased() == klein }
  }

  private mutating func scenario(_ regel: CSVTekst.Regel, _ kolommen: [Kolom?]) -> Regelscenario {
    var scenario = Regelscenario(naam: "", antwoorden: [:], verwacht: [])
    var (wId, opschrift) = ("", "")
    if regel.cellen.dropFirst(kolommen.count).contains(where: { !$0.isEmpty }) {
      meld(
        ScenarioRegels.cellen, "Deze regel heeft \(regel.cellen.count) cellen, de kop \(kolommen.count)", regel.nummer)
    }
    for (kolom, cel) in zip(kolommen, regel.cellen) where !cel.isEmpty {
      switch kolom {
      case .naam: scenario.naam = cel
      case .verwacht: scenario.verwacht = verwachting(cel, regel.nummer)
      case .rij: scenario.rij = rij(cel, regel.nummer)
      case .artikel: wId = cel
      case .opschrift: opschrift = cel
      case .notitie: scenario.notitie = cel
      case .vraag(let vraag): scenario.antwoorden[vraag.scenariosleutel] = antwoord(cel, vraag, regel.nummer)
      case nil: break
      }
    }
    if !wId.isEmpty { scenario.artikel = .init(wId: wId, opschrift: opschrift) }
    if scenario.verwacht.isEmpty, !isFormulier {
      meld(ScenarioRegels.verwachting, "Bij '\(scenario.naam)' staat niet wat eruit moet komen", regel.nummer)
    }
    return scenario
  }

  private mutating func maakUniek(_ scenario: inout Regelscenario, _ namen: inout Set<String>, _ nummer: Int) {
    let basis = scenario.naam.isEmpty ? "Scenario van regel \(nummer)" : scenario.naam
    var naam = basis
    var volgende = 2
    while !namen.insert(naam).inserted {
      naam = "\(basis) (\(volgende))"
      volgende += 1
    }
    if scenario.naam.isEmpty {
      meld(ScenarioRegels.naam, "Dit scenario heeft geen naam", nummer)
    } else if naam != basis {
      meld(ScenarioRegels.naam, "De naam '\(basis)' staat er meer dan één keer", nummer)
    }
    scenario.naam = naam
  }

  // MARK: - Cells

  private var isFormulier: Bool {
    if case .indieningsvereisten = loop.regels.functioneleStructuurRef?.soort { true } else { false }
  }

  private mutating func verwachting(_ cel: String, _ nummer: Int) -> [String] {
    let delen = cel.split(whereSeparator: { $0 == ";" || $0 == "|" }).map { deel in
      String(deel.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
    return delen.map { deel in
      if let bekend = isFormulier ? vraag(deel)?.scenariosleutel : Self.conclusie(deel) { return bekend }
      let wat = isFormulier ? "geen vraag of bijlage van deze regels" : "geen van de zeven conclusies"
      meld(ScenarioRegels.verwachting, "'\(deel)' is \(wat)", nummer)
      return deel
    }
  }

  /// By its code or by its word, such as "Neem contact op".
  private static func conclusie(_ tekst: String) -> String? {
    let klein = tekst.lowercased()
    let code = Conclusiecode.allCases.first { $0.rawValue.lowercased() == klein || $0.waarde.lowercased() == klein }
    return code?.rawValue
  }

  private mutating func rij(_ cel: String, _ nummer: Int) -> String {
    if isFormulier || loop.rijplek(cel) == nil {
      meld(ScenarioRegels.verwachting, "Rij '\(cel)' staat niet in de beslistabel", nummer)
    }
    return cel
  }

  private mutating func antwoord(_ cel: String, _ vraag: Vraag, _ nummer: Int) -> String {
    let tekst = Self.gewoon(cel, vraag)
    if vraag.locatie != nil {
      if GeoAntwoord(rawValue: tekst) == nil {
        meld(ScenarioRegels.antwoord, "'\(cel)' is geen ja, nee of deels: \(vraag.tekst)", nummer)
      }
      return tekst
    }
    for bevinding in Antwoordlezer.waarde(vraag.scenarioantwoord(tekst), voor: vraag).bevindingen {
      meld(ScenarioRegels.antwoord, bevinding.samenvatting, nummer, hint: bevinding.hint)
    }
    return tekst
  }

  /// What spreadsheets make of a yes and of the case of an option.
  private static func gewoon(_ cel: String, _ vraag: Vraag) -> String {
    let klein = cel.lowercased()
    if vraag.locatie != nil || vraag.gegevensType == .boolean {
      switch klein {
      case "ja", "j", "waar", "true": return "ja"
      case "nee", "n", "onwaar", "false": return "nee"
      default: return klein
      }
    }
    guard let opties = vraag.opties?.opties.map(\.tekst), !opties.contains(cel) else { return cel }
    return opties.first { $0.lowercased() == klein } ?? cel
  }

  private mutating func meld(_ kaart: Regelkaart, _ tekst: String, _ nummer: Int, hint: String? = nil) {
    bevindingen.append(kaart.bevinding(tekst, bij: Vindplaats(bestand: bestand, regel: nummer), hint: hint))
  }
}
