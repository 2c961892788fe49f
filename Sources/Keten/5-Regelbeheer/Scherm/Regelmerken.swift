import STTR
import Scherm

/// What stands beside rows and questions: which scenarios touch them, and whether the plan moved on.
struct Regelmerken {
  private let dossier: Regeldossier
  private let drift: [Drift]
  /// Names of scenarios by row; nil when the rules are not complete enough to run any.
  private let geraakt: [String: [Scenarioverslag]]?

  init(_ dossier: Regeldossier, _ drift: [Drift], _ naamgeving: Regelnaamgeving) {
    self.dossier = dossier
    self.drift = drift
    guard dossier.set.soort == .conclusie, let loop = Regelproef.loop(dossier.set, naamgeving),
      let top = loop.regels.topbeslissing
    else {
      geraakt = nil
      return
    }
    var perRij: [String: [Scenarioverslag]] = [:]
    for verslag in dossier.scenarios.map(loop.loop) {
      for plek in verslag.treffers[top] ?? [] { perRij[loop.rijnaam(plek), default: []].append(verslag) }
    }
    geraakt = perRij
  }

  func melding(_ h: inout HTML) {
    guard !drift.isEmpty else { return }
    h.melding(.waarschuwing, "Het plan is veranderd") { h in
      h.lijst(drift.map { "\($0.koppeling.beeld.naam): \($0.koppeling.doel.woorden) volgt dat." })
      h.p { h in h.a("Bekijk wat er anders is", naar: dossier.pad + "/herkomst") }
    }
  }

  /// How many scenarios touch a row, and whether they come true.
  func scenarios(_ rij: String) -> Cel {
    guard let geraakt else { return .leeg }
    let verslagen = geraakt[rij] ?? []
    let mis = verslagen.count { !$0.klopt }
    if verslagen.isEmpty { return .status(dossier.scenarios.isEmpty ? .nietGetest : .oranje, "Geen") }
    return mis > 0
      ? .status(.rood, "\(mis) van \(verslagen.count) klopt niet") : .status(.groen, "\(verslagen.count) klopt")
  }

  /// The article, with a mark when it changed.
  func artikel(_ artikel: String?, _ doel: Koppeldoel) -> Cel {
    guard drift.contains(where: { $0.koppeling.doel == doel }) else { return .tekst(artikel ?? "–") }
    return Cel { h in
      h.tekst("\(artikel ?? "–") ")
      h.status(.oranje, "Plan veranderd")
    }
  }
}
