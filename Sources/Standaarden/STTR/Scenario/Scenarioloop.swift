import Bevindingen
import DMN

/// Runs scenarios on one rule file, in the same way as the loket does: answers are taken in the order of asking.
package struct Scenarioloop: Sendable {
  package let check: Vergunningcheck
  /// Names of the rows of the top table, in order; a row without a name is called by its number from 1.
  private let rijnamen: [String]

  package init(_ regels: Regelbestand, rijnamen: [String] = []) {
    check = Vergunningcheck(regels)
    self.rijnamen = rijnamen
  }

  package var regels: Regelbestand { check.regels }
  private var top: String { regels.topbeslissing ?? "" }
  private var isFormulier: Bool {
    if case .indieningsvereisten = regels.functioneleStructuurRef?.soort { true } else { false }
  }

  /// `R04`, or `4` when the rows have no names.
  package func rijnaam(_ plek: Int) -> String { rijnamen.indices.contains(plek) ? rijnamen[plek] : String(plek + 1) }

  /// Nil when the top table has no such row.
  package func rijplek(_ naam: String) -> Int? {
    let aantal = regels.dmn.beslissing(top)?.tabel?.rijen.count ?? 0
    return (0..<aantal).first { rijnaam($0) == naam }
  }

  /// What a question is called for people.
  package func vraagtekst(_ sleutel: String) -> String {
    check.vragen.first { $0.scenariosleutel == sleutel }?.tekst ?? sleutel
  }

  package func loop(_ scenario: Regelscenario) -> Scenarioverslag {
    isFormulier ? formulier(scenario) : conclusie(scenario)
  }

  /// The answers of a scenario to questions that exist.
  package func antwoorden(_ scenario: Regelscenario) -> [Antwoord] {
    check.vragen.compactMap { vraag in
      guard let tekst = scenario.antwoorden[vraag.scenariosleutel], !tekst.isEmpty else { return nil }
      return Antwoord(id: vraag.id, antwoord: vraag.scenarioantwoord(tekst))
    }
  }

  // MARK: - Conclusie

  private func conclusie(_ scenario: Regelscenario) -> Scenarioverslag {
    let uitkomst = check.bepaal(antwoorden(scenario))
    var verslag = Scenarioverslag(scenario: scenario)
    var gezien: Set<String> = []
    verslag.uitkomst = uitkomst.conclusies.map(\.code).filter { gezien.insert($0).inserted }
    verslag.rijen = uitkomst.conclusies.filter { $0.rij >= 0 }.map { rijnaam($0.rij) }
    verslag.open = uitkomst.openVragen.map(\.tekst)
    verslag.treffers = Self.treffers(uitkomst.verloop)
    verslag.gesteld = (uitkomst.gegeven + uitkomst.openVragen).map(\.scenariosleutel)
    let verloop = uitkomst.verloop[top]
    verslag.redenen = verkeerdeAntwoorden(uitkomst.bevindingen) + uitkomstredenen(verslag, uitkomst.uitkomst)
    if let rij = scenario.rij, !verslag.rijen.contains(rij) {
      verslag.redenen.append(rijreden(rij, verslag, verloop))
    }
    verslag.opmerkingen = opmerkingen(scenario, gegeven: uitkomst.gegeven)
    return verslag
  }

  private func uitkomstredenen(_ verslag: Scenarioverslag, _ uitkomst: Uitkomst) -> [String] {
    let verwacht = verslag.scenario.verwacht
    guard Set(verwacht) != Set(verslag.uitkomst) || verslag.uitkomst.isEmpty else { return [] }
    if !verslag.open.isEmpty {
      return ["Er komt nog geen conclusie. Er ontbreekt een antwoord op: \(verslag.open.joined(separator: " "))"]
    }
    if verslag.uitkomst.isEmpty {
      guard case .geen(let oorzaak) = uitkomst else { return ["Er komt geen conclusie."] }
      return ["Er komt geen conclusie: \(oorzaak)."]
    }
    let waar = verslag.rijen.isEmpty ? "" : " (rij \(verslag.rijen.joined(separator: ", ")))"
    return ["Eruit komt \(Self.woorden(verslag.uitkomst))\(waar). Verwacht was \(Self.woorden(verwacht))."]
  }

  /// Why the row that was expected is not the one.
  private func rijreden(_ rij: String, _ verslag: Scenarioverslag, _ verloop: Beslissingsverloop?) -> String {
    guard let plek = rijplek(rij) else { return "Rij \(rij) staat niet meer in de tabel." }
    let ander = verslag.rijen.first
    guard let verloop, verloop.rijen.indices.contains(plek) else {
      return ander.map { "Rij \(rij) komt niet aan de beurt: rij \($0) past al." } ?? "Rij \(rij) is niet bereikt."
    }
    switch verloop.rijen[plek] {
    case .pastNiet(let kolom, let waarde): return "Rij \(rij) past niet: \(kolomreden(plek, kolom, waarde))."
    case .past: return ander.map { "Rij \(rij) past ook, maar rij \($0) gaat voor." } ?? "Rij \(rij) telt niet."
    case .onbekend:
      return ander.map { "Over rij \(rij) is nog niet beslist: met rij \($0) stond de conclusie al vast." }
        ?? "Over rij \(rij) is nog niet te beslissen."
    }
  }

  private func kolomreden(_ rij: Int, _ kolom: Int, _ waarde: FEELWaarde) -> String {
    guard let tabel = regels.dmn.beslissing(top)?.tabel, tabel.kolommen.indices.contains(kolom),
      tabel.rijen[rij].toetsen.indices.contains(kolom)
    else { return "een cel klopt niet met de antwoorden" }
    let naam = tabel.kolommen[kolom].variabele ?? tabel.kolommen[kolom].expressie.tekst
    return "bij '\(tekst(variabele: naam))' is het antwoord \(waarde.leesbaar), "
      + "en de rij wil \(tabel.rijen[rij].toetsen[kolom].tekst)"
  }

  private func tekst(variabele: String) -> String {
    let invoer = regels.dmn.invoergegevens.first { $0.variabele == variabele }
    let regel = invoer.flatMap { regels.uitvoeringsregelBijInvoer[$0.id] }
    return check.vragen.first { $0.uitvoeringsregel == regel }?.tekst ?? variabele
  }

  // MARK: - Indieningsvereisten

  private func formulier(_ scenario: Regelscenario) -> Scenarioverslag {
    let uitkomst = check.indieningsvereisten(antwoorden(scenario))
    let zichtbaar = uitkomst.vraaggroepen.flatMap(\.vragen) + uitkomst.bijlagen
    var verslag = Scenarioverslag(scenario: scenario)
    verslag.uitkomst = zichtbaar.map(\.scenariosleutel)
    verslag.gesteld = verslag.uitkomst
    verslag.open = zichtbaar.filter { $0.antwoord == nil }.map(\.tekst)
    verslag.treffers = Self.treffers(uitkomst.verloop)
    verslag.redenen = verkeerdeAntwoorden(uitkomst.bevindingen)
    let (wel, verwacht) = (Set(verslag.uitkomst), Set(scenario.verwacht))
    for sleutel in scenario.verwacht where !wel.contains(sleutel) {
      verslag.redenen.append("'\(vraagtekst(sleutel))' staat niet op het formulier.")
    }
    for sleutel in verslag.uitkomst where !verwacht.contains(sleutel) {
      verslag.redenen.append("'\(vraagtekst(sleutel))' staat wel op het formulier, en was niet verwacht.")
    }
    verslag.opmerkingen = opmerkingen(scenario, gegeven: zichtbaar)
    return verslag
  }

  // MARK: - Both

  private func verkeerdeAntwoorden(_ bevindingen: [Bevinding]) -> [String] {
    bevindingen.filter { $0.code == STTRRegels.antwoord.code }.map { "\($0.samenvatting)." }
  }

  private func opmerkingen(_ scenario: Regelscenario, gegeven: [Vraag]) -> [String] {
    let bekend = Set(check.vragen.map(\.scenariosleutel))
    let geteld = Set(gegeven.map(\.scenariosleutel))
    return scenario.antwoorden.filter { !$0.value.isEmpty }.keys.sorted().compactMap { sleutel in
      if !bekend.contains(sleutel) { return "De vraag '\(sleutel)' bestaat niet meer. Het antwoord telt niet mee." }
      if geteld.contains(sleutel) { return nil }
      return "'\(vraagtekst(sleutel))' wordt bij deze antwoorden niet gesteld. Het antwoord telt niet mee."
    }
  }

  private static func treffers(_ verloop: [String: Beslissingsverloop]) -> [String: [Int]] {
    verloop.mapValues { $0.treffers.map(\.rij) }.filter { !$0.value.isEmpty }
  }

  static func woorden(_ codes: [String]) -> String {
    codes.isEmpty ? "niets" : codes.map { Conclusiecode(rawValue: $0)?.waarde ?? $0 }.joined(separator: " en ")
  }
}

/// What came of one scenario, and why.
package struct Scenarioverslag: Sendable, Hashable {
  package var scenario: Regelscenario
  /// As `Regelscenario.verwacht`.
  package var uitkomst: [String] = []
  /// Rows of the top table that gave it.
  package var rijen: [String] = []
  /// Why it is not as expected, in sentences for people; empty when it is.
  package var redenen: [String] = []
  /// What is odd, though it does not decide.
  package var opmerkingen: [String] = []
  /// Texts of questions without an answer.
  package var open: [String] = []
  /// Rows that fitted, by decision id; indices from 0.
  package var treffers: [String: [Int]] = [:]
  /// Questions that were asked.
  package var gesteld: [String] = []

  package var klopt: Bool { redenen.isEmpty }
}
