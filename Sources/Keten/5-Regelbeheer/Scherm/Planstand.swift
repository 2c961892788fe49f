import DSOKoppelvlak
import Ketenspoor
import STOP
import STTR
import Scherm
import Tijd

/// The plan as far as it could be read, and what stood in the way.
struct Planstand: Sendable {
  var beeld: Planbeeld
  /// Why it is not the plan of that day itself. Dutch, for the page.
  var storing: String?
  /// When it was read, if that was not now.
  var van: Tijdstip?
}

extension Regelbureau {
  /// The plan in force on a day. When DSO-LV does not answer, what was read before.
  func planstand(op dag: Datum) async throws -> Planstand {
    do {
      var beeld = Planbeeld()
      for regeling in try await plan.regelingen(op: dag) { beeld.regelingen.append(try await lees(regeling)) }
      return Planstand(beeld: beeld)
    } catch let weigering as Ketenweigering {
      let eerder = try store.laatstePlan()
      return Planstand(beeld: eerder.beeld, storing: weigering.reden, van: eerder.op)
    }
  }

  /// A version that was read before does not change any more.
  private func lees(_ regeling: Presenteren.Regeling) async throws -> Regelingbeeld {
    if let bekend = try store.regeling(regeling.identificatie, stempel: Planlezer.stempel(regeling)) { return bekend }
    let beeld = try await plan.beeld(regeling)
    try store.bewaar(beeld, op: omgeving.klok.nu)
    return beeld
  }

  /// What changed in the plan for the rules of one dossier. Without a tie nothing is asked of DSO-LV.
  func drift(_ dossier: Regeldossier, op dag: Datum? = nil) async throws -> (drift: [Drift], stand: Planstand) {
    guard !dossier.koppelingen.isEmpty else { return ([], Planstand(beeld: Planbeeld())) }
    let stand = try await planstand(op: dag ?? omgeving.klok.vandaag)
    return (drift(dossier, stand), stand)
  }

  /// When nothing of the plan is known, nothing is gone either.
  func drift(_ dossier: Regeldossier, _ stand: Planstand) -> [Drift] {
    guard !dossier.koppelingen.isEmpty else { return [] }
    let drift = Driftcontrole.drift(Regelproef.metRijen(dossier, naamgeving), stand.beeld)
    return stand.storing == nil ? drift : drift.filter { $0.nu != nil }
  }
}

extension HTML {
  /// Why the page does not show the plan of today.
  mutating func planstoring(_ stand: Planstand) {
    guard let storing = stand.storing else { return }
    let rest =
      stand.van.map { "U ziet het plan zoals het is opgehaald op \($0.voluit)." }
      ?? "Uw koppelingen blijven bewaard. Vergelijken kan weer als DSO-LV antwoordt."
    melding(.waarschuwing, "Het plan is niet opgehaald", "\(storing) \(rest)")
  }

  /// What changed, with the words that went and came.
  mutating func verschillen(_ drift: Drift) {
    for verschil in drift.verschillen {
      switch verschil {
      case .verdwenen: p("Dit staat niet meer in het plan van nu.")
      case .activiteit(let zin), .locatie(let zin): p(zin)
      case .tekst(let delen):
        kader { h in
          for alinea in Self.alineas(delen) {
            h.p { h in
              for deel in alinea {
                switch deel.soort {
                case .gelijk: h.tekst(deel.tekst)
                case .nieuw: h.nieuw(deel.tekst)
                case .verwijderd: h.vervallen(deel.tekst)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Cuts the stretches at line breaks.
  private static func alineas(_ delen: [Tekstwijziging.Deel]) -> [[Tekstwijziging.Deel]] {
    var alineas: [[Tekstwijziging.Deel]] = [[]]
    for deel in delen {
      let stukken = deel.tekst.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (plek, stuk) in stukken.enumerated() {
        if plek > 0 { alineas.append([]) }
        if !stuk.isEmpty { alineas[alineas.count - 1].append(Tekstwijziging.Deel(deel.soort, String(stuk))) }
      }
    }
    return alineas.filter { !$0.isEmpty }
  }
}
