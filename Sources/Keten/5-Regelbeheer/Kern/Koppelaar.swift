import STTR
import Tijd

/// Ties parts of a rule set to what the plan says now.
struct Koppelaar {
  let plan: Planbeeld
  let naamgeving: Regelnaamgeving
  let nu: Tijdstip

  /// Every row and question that names an article, the activity of the rules, and the areas of geo questions. What is
  /// tied already stays as it is: its difference with the plan must still be seen.
  func koppelAlles(_ dossier: inout Regeldossier) {
    let bestaand = Set(dossier.koppelingen.map(\.sleutel))
    for koppeling in alles(dossier.set) where !bestaand.contains(koppeling.sleutel) { dossier.koppel(koppeling) }
  }

  private func alles(_ set: Regelset) -> [Koppeling] {
    var uit: [Koppeling] = []
    if let activiteit = plan.activiteit(naamgeving.activiteit(set.activiteit)) {
      uit.append(koppeling(.regels, .activiteit(activiteit)))
    }
    for vraag in set.vragen {
      if let artikel = vraag.artikel.flatMap({ plan.artikel(nummer: $0) }) {
        uit.append(koppeling(.vraag(vraag.slug), .artikel(artikel)))
      }
      if case .geo(let naam) = vraag.soort, let locatie = naamgeving.locatie(naam).flatMap({ plan.locatie($0) }) {
        uit.append(koppeling(.vraag(vraag.slug), .locatie(locatie)))
      }
    }
    for rij in set.rijen {
      if let artikel = rij.artikel.flatMap({ plan.artikel(nummer: $0) }) {
        uit.append(koppeling(.rij(rij.id), .artikel(artikel)))
      }
    }
    return uit
  }

  /// Rows and questions that name an article which the plan does not have on this day, as sentences.
  func onvindbaar(_ set: Regelset) -> [String] {
    let delen =
      set.rijen.map { ("Rij \($0.id)", $0.artikel) } + set.vragen.map { ("Vraag '\($0.tekst)'", $0.artikel) }
    return delen.compactMap { naam, artikel in
      guard let artikel, plan.artikel(nummer: artikel) == nil else { return nil }
      return "\(naam) noemt \(Regelset.artikel(artikel)). Dat staat op deze dag niet precies één keer in het plan."
    }
  }

  func koppeling(_ doel: Koppeldoel, _ beeld: Bronbeeld) -> Koppeling {
    let regeling: Regelingbeeld? =
      switch beeld {
      case .artikel(let artikel): plan.regeling(met: artikel.wId)
      case .activiteit(let activiteit):
        plan.regelingen.first { $0.activiteiten.contains { $0.urn == activiteit.urn } }
      case .locatie(let locatie):
        plan.regelingen.first { $0.locaties.contains { $0.identificatie == locatie.identificatie } }
      }
    return Koppeling(
      doel: doel, beeld: beeld, regeling: regeling?.work ?? "", versie: regeling?.versie ?? "", gezienOp: nu)
  }

  /// The author has seen the difference: what the plan says now is the new starting point. What is gone lets go.
  func gezien(_ sleutel: String, _ dossier: inout Regeldossier) {
    guard let oud = dossier.koppelingen.first(where: { $0.sleutel == sleutel }) else { return }
    if let beeld = Driftcontrole.nu(oud.beeld, plan) {
      dossier.koppel(koppeling(oud.doel, beeld))
    } else {
      dossier.koppelingen.removeAll { $0.sleutel == sleutel }
    }
  }
}

/// The other way round: what hangs on one article.
struct Artikelgebruik: Sendable, Hashable {
  struct Plek: Sendable, Hashable {
    var dossier: String
    var naam: String
    var pad: String
    var rijen: [String] = []
    var vragen: [String] = []
    var scenarios: [String] = []
  }
  var wId: String
  var opschrift: String
  var plekken: [Plek]
  /// The difference with the version that somebody saw last; empty when nothing changed.
  var drift: [Drift]

  var rijen: Int { plekken.reduce(0) { $0 + $1.rijen.count } }
  var vragen: Int { plekken.reduce(0) { $0 + $1.vragen.count } }
  var scenarios: Int { plekken.reduce(0) { $0 + $1.scenarios.count } }

  /// "Aan dit artikel hangen 3 rijen en 2 scenario's."
  var zin: String {
    let delen = [
      (rijen, "rij", "rijen"), (vragen, "vraag", "vragen"), (scenarios, "scenario", "scenario's"),
    ].filter { $0.0 > 0 }.map { $0.0 == 1 ? "1 \($0.1)" : "\($0.0) \($0.2)" }
    guard let laatste = delen.last else { return "Aan dit artikel hangt niets." }
    let rest = delen.dropLast().joined(separator: ", ")
    let hangt = rijen + vragen + scenarios == 1 ? "hangt" : "hangen"
    return "Aan dit artikel \(hangt) \(rest.isEmpty ? laatste : "\(rest) en \(laatste)")."
  }

  /// Articles in the order of the plan; those that are gone at the end.
  static func van(_ dossiers: [Regeldossier], _ stand: Planstand) -> [Artikelgebruik] {
    var opWId: [String: Artikelgebruik] = [:]
    for dossier in dossiers {
      let drift = Regelbureau.drift(dossier, stand)
      var plekken: [String: Plek] = [:]
      func plek(_ artikel: Regelscenario.Artikel, _ doe: (inout Plek) -> Void) {
        var plek = plekken[artikel.wId] ?? Plek(dossier: dossier.id, naam: dossier.set.naam, pad: dossier.pad)
        doe(&plek)
        plekken[artikel.wId] = plek
        opWId[artikel.wId] =
          opWId[artikel.wId]
          ?? Artikelgebruik(wId: artikel.wId, opschrift: artikel.opschrift, plekken: [], drift: [])
      }
      for koppeling in dossier.koppelingen {
        guard let artikel = koppeling.artikel else { continue }
        plek(.init(wId: artikel.wId, opschrift: artikel.opschrift)) { plek in
          switch koppeling.doel {
          case .rij(let id): plek.rijen.append(id)
          case .vraag(let slug): plek.vragen.append(slug)
          case .regels: break
          }
          for naam in dossier.scenarios(bij: koppeling) where !plek.scenarios.contains(naam) {
            plek.scenarios.append(naam)
          }
        }
        opWId[artikel.wId]?.drift += drift.filter { $0.koppeling == koppeling }
      }
      for scenario in dossier.scenarios {
        guard let artikel = scenario.artikel else { continue }
        plek(artikel) { if !$0.scenarios.contains(scenario.naam) { $0.scenarios.append(scenario.naam) } }
      }
      for (wId, plek) in plekken { opWId[wId]?.plekken.append(plek) }
    }
    let volgorde = stand.beeld.regelingen.flatMap { $0.artikelen.map(\.wId) }
    let rang = Dictionary(volgorde.enumerated().map { ($1, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    return opWId.values.sorted { (rang[$0.wId] ?? .max, $0.opschrift) < (rang[$1.wId] ?? .max, $1.opschrift) }
  }
}
