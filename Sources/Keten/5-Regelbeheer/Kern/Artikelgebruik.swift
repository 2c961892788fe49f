import STTR

/// The other way round: what hangs on one article.
struct Artikelgebruik: Sendable, Hashable {
  struct Plek: Sendable, Hashable {
    var dossier: String
    var naam: String
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
  ///
  /// - Parameter volgorde: the wIds of the articles in the plan.
  static func van(_ dossiers: [(Regeldossier, [Drift])], volgorde: [String]) -> [Artikelgebruik] {
    var opWId: [String: Artikelgebruik] = [:]
    for (dossier, drift) in dossiers {
      var plekken: [String: Plek] = [:]
      func plek(_ artikel: Regelscenario.Artikel, _ doe: (inout Plek) -> Void) {
        var plek = plekken[artikel.wId] ?? Plek(dossier: dossier.id, naam: dossier.set.naam)
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
    let rang = Dictionary(volgorde.enumerated().map { ($1, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    return opWId.values.sorted { (rang[$0.wId] ?? .max, $0.opschrift) < (rang[$1.wId] ?? .max, $1.opschrift) }
  }
}
