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
