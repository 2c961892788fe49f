import Ketenspoor
import STTR
import Scherm

/// The form of one scenario: for a new one, a proposal, or a change.
struct Scenarioformulier {
  let set: Regelset
  var fouten: [Veldfout] = []

  private var isConclusie: Bool { self.set.soort == .conclusie }

  func schrijf(_ scenario: Regelscenario, naar pad: String, knop: String, _ h: inout HTML) {
    h.formulier(naar: pad, fouten: fouten) { h in
      h.tekstveld(
        Veld("naam", "Naam", hint: "Bijvoorbeeld: een dunne boom in het dorp", invulling: .verplicht),
        waarde: scenario.naam)
      h.veldengroep("Antwoorden (leeg: niet gegeven)") { h in
        for vraag in set.vragen { antwoordveld(vraag, scenario.antwoorden[vraag.slug] ?? "", &h) }
      }
      verwachting(scenario, &h)
      h.tekstveld(
        Veld("notitie", "Notitie", hint: "Bijvoorbeeld met wie u dit heeft afgesproken"), waarde: scenario.notitie)
      if let artikel = scenario.artikel {
        h.verborgen("artikel", artikel.wId)
        h.verborgen("opschrift", artikel.opschrift)
        h.p("Dit scenario hoort bij \(artikel.opschrift).")
      }
      h.knop(knop)
    }
  }

  private func verwachting(_ scenario: Regelscenario, _ h: inout HTML) {
    guard isConclusie else {
      return h.aankruisvakjes(
        Veld("verwacht", "Wat staat er dan op het formulier?"), set.vragen.map { Keuze($0.slug, $0.tekst) },
        gekozen: Set(scenario.verwacht))
    }
    h.keuzelijst(
      Veld("verwacht", "Wat moet eruit komen?", fout: fouten["verwacht"], invulling: .verplicht),
      Conclusiecode.allCases.map { Keuze($0.rawValue, $0.waarde) }, gekozen: scenario.verwacht.first)
    // More than one conclusion at once is rare: it takes a table that collects.
    for code in scenario.verwacht.dropFirst() { h.verborgen("verwacht", code) }
    h.keuzelijst(
      Veld("rij", "Uit welke rij?"),
      [Keuze("", "Maakt niet uit")] + set.rijen.map { Keuze($0.id, "\($0.id): \($0.uitkomst.waarde)") },
      gekozen: scenario.rij ?? "")
  }

  func antwoordveld(_ vraag: Regelvraag, _ waarde: String, _ h: inout HTML) {
    let veld = Veld("antwoord-\(vraag.slug)", vraag.tekst, fout: fouten["antwoord-\(vraag.slug)"])
    let leeg = Keuze("", "niet gegeven")
    switch vraag.soort {
    case .jaNee, .bijlage:
      let gekozen = ["true": "ja", "false": "nee"][waarde] ?? waarde
      h.keuzelijst(veld, [leeg, Keuze("ja", "ja"), Keuze("nee", "nee")], gekozen: gekozen)
    case .geo:
      h.keuzelijst(veld, [leeg] + GeoAntwoord.allCases.map { Keuze($0.rawValue, $0.rawValue) }, gekozen: waarde)
    case .keuze(let opties): h.keuzelijst(veld, [leeg] + opties.map { Keuze($0, $0) }, gekozen: waarde)
    case .meerkeuze(let opties):
      let delen = opties.contains(waarde) ? [waarde] : Antwoordlezer.delen(waarde)
      h.aankruisvakjes(veld, opties.map { Keuze($0, $0) }, gekozen: Set(delen))
    case .getal, .tekst, .datum: h.tekstveld(veld, waarde: waarde)
    }
  }

  // MARK: - Reading

  /// - Parameter alle: all values of a field, from a form or a query.
  static func antwoorden(_ set: Regelset, _ alle: (String) -> [String]) -> [String: String] {
    var antwoorden: [String: String] = [:]
    for vraag in set.vragen {
      let antwoord = alle("antwoord-\(vraag.slug)").filter { !$0.isEmpty }
      if !antwoord.isEmpty { antwoorden[vraag.slug] = antwoord.joined(separator: Antwoordlezer.scheiding) }
    }
    return antwoorden
  }

  static func lees(_ formulier: Formulier, _ set: Regelset, nummer: Int) -> (Regelscenario, [Veldfout]) {
    let verwacht = formulier.alle("verwacht").filter { !$0.isEmpty }
    var fouten: [Veldfout] = []
    if set.soort == .conclusie, verwacht.isEmpty || verwacht.contains(where: { Conclusiecode(rawValue: $0) == nil }) {
      fouten.append(Veldfout("verwacht", "Kies wat eruit moet komen"))
    }
    let naam = regel(formulier.tekst("naam"))
    let rij = regel(formulier.tekst("rij"))
    let wId = regel(formulier.tekst("artikel"))
    let scenario = Regelscenario(
      naam: naam.isEmpty ? "Scenario \(nummer)" : naam, antwoorden: antwoorden(set, formulier.alle),
      verwacht: verwacht, rij: rij.isEmpty ? nil : rij,
      artikel: wId.isEmpty ? nil : .init(wId: wId, opschrift: regel(formulier.tekst("opschrift"))),
      notitie: regel(formulier.tekst("notitie")))
    return (scenario, fouten)
  }

  private static func regel(_ tekst: String?) -> String {
    (tekst ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Regelset {
  /// What a scenario expects, in words.
  func woorden(verwacht: [String]) -> String {
    guard !verwacht.isEmpty else { return "–" }
    return verwacht.map { code in
      soort == .conclusie ? Conclusiecode(rawValue: code)?.waarde ?? code : vraag(code)?.tekst ?? code
    }.joined(separator: soort == .conclusie ? " en " : "; ")
  }

  /// The answers of a scenario, in the order of the questions.
  func woorden(antwoorden: [String: String]) -> String {
    let bekend = vragen.compactMap { vraag in antwoorden[vraag.slug].map { "\(vraag.tekst): \($0)" } }
    let los = antwoorden.filter { vraag($0.key) == nil }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return (bekend + los).joined(separator: "; ")
  }
}
