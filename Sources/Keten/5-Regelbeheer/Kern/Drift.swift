import STOP
import STTR

/// A tie whose source in the plan is no longer what the author saw.
struct Drift: Sendable, Hashable {
  var koppeling: Koppeling
  var verschillen: [Driftverschil]
  /// Names of the scenarios that hang on the same part of the rules.
  var scenarios: [String]
  /// What the author can say to be seen; nil when it is gone.
  var nu: Bronbeeld?
}

/// One difference between then and now.
enum Driftverschil: Sendable, Hashable {
  case verdwenen
  case tekst([Tekstwijziging.Deel])
  /// Sentences for people.
  case activiteit(String)
  case locatie(String)
}

/// Compares what was seen with the plan as it is now.
enum Driftcontrole {
  static func drift(_ dossier: Regeldossier, _ plan: Planbeeld) -> [Drift] {
    dossier.koppelingen.compactMap { koppeling in
      let nu = Self.nu(koppeling.beeld, plan)
      let verschillen = Self.verschillen(koppeling.beeld, nu)
      guard !verschillen.isEmpty else { return nil }
      return Drift(
        koppeling: koppeling, verschillen: verschillen, scenarios: dossier.scenarios(bij: koppeling), nu: nu)
    }
  }

  /// What the plan has now for something that was seen.
  static func nu(_ beeld: Bronbeeld, _ plan: Planbeeld) -> Bronbeeld? {
    switch beeld {
    case .artikel(let was): plan.artikel(was.wId).map { .artikel($0) }
    case .activiteit(let was): plan.activiteit(was.urn).map { .activiteit($0) }
    case .locatie(let was): plan.locatie(was.identificatie).map { .locatie($0) }
    }
  }

  static func verschillen(_ was: Bronbeeld, _ nu: Bronbeeld?) -> [Driftverschil] {
    switch (was, nu) {
    case (.artikel(let was), .artikel(let nu)): artikel(was, nu)
    case (.activiteit(let was), .activiteit(let nu)): activiteit(was, nu).map { .activiteit($0) }
    case (.locatie(let was), .locatie(let nu)): locatie(was, nu).map { .locatie($0) }
    case (_, _): [.verdwenen]
    }
  }

  // MARK: - Articles

  private static func artikel(_ was: Artikelbeeld, _ nu: Artikelbeeld) -> [Driftverschil] {
    var uit: [Driftverschil] = []
    if woorden(was.tekst) != woorden(nu.tekst) {
      uit.append(.tekst(Woordverschil.delen(was: was.tekst, wordt: nu.tekst)))
    }
    for aanduiding in was.aanduidingen where !nu.aanduidingen.contains(aanduiding) {
      if let ander = nu.aanduidingen.first(where: { $0.activiteit == aanduiding.activiteit }) {
        uit.append(.activiteit(anders(aanduiding, ander)))
      } else {
        uit.append(.activiteit("De activiteit \(aanduiding.naam) hoort niet meer bij dit artikel."))
      }
    }
    let eerder = Set(was.aanduidingen.map(\.activiteit))
    for aanduiding in nu.aanduidingen where !eerder.contains(aanduiding.activiteit) {
      uit.append(
        .activiteit("De activiteit \(aanduiding.naam) hoort nu ook bij dit artikel (\(aanduiding.kwalificatie))."))
    }
    return uit + locaties(was.locaties, nu.locaties).map { .locatie($0) }
  }

  private static func anders(_ was: Artikelbeeld.Aanduiding, _ nu: Artikelbeeld.Aanduiding) -> String {
    was.naam == nu.naam
      ? "Voor \(was.naam) stond er \(was.kwalificatie), nu \(nu.kwalificatie)."
      : "De activiteit \(was.naam) heet nu \(nu.naam)\(was.kwalificatie == nu.kwalificatie ? "" : ", met \(nu.kwalificatie)")."
  }

  private static func locaties(_ was: [Locatiebeeld], _ nu: [Locatiebeeld]) -> [String] {
    let nieuw = Dictionary(nu.map { ($0.identificatie, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    let oud = Set(was.map(\.identificatie))
    return was.flatMap { locatie in
      nieuw[locatie.identificatie].map { Self.locatie(locatie, $0) }
        ?? ["Dit geldt niet meer in het gebied \(locatie.noemer)."]
    } + nu.filter { !oud.contains($0.identificatie) }.map { "Dit geldt nu ook in het gebied \($0.noemer)." }
  }

  // MARK: - Locations and activities

  private static func locatie(_ was: Locatiebeeld, _ nu: Locatiebeeld) -> [String] {
    var uit: [String] = []
    if was.noemer != nu.noemer { uit.append("Het gebied \(was.noemer) heet nu \(nu.noemer).") }
    if was.soort != nu.soort { uit.append("Het gebied \(nu.noemer) was een \(was.soort) en is nu een \(nu.soort).") }
    let (weg, erbij) = (Set(was.leden).subtracting(nu.leden), Set(nu.leden).subtracting(was.leden))
    if !weg.isEmpty { uit.append("Uit \(nu.noemer) \(delen(weg.count)) weg.") }
    if !erbij.isEmpty { uit.append("In \(nu.noemer) \(delen(erbij.count)) bijgekomen.") }
    if weg.isEmpty, erbij.isEmpty, Set(was.geometrieen) != Set(nu.geometrieen) {
      uit.append("De grens van het gebied \(nu.noemer) is anders getekend.")
    }
    return uit
  }

  private static func delen(_ aantal: Int) -> String { aantal == 1 ? "is 1 gebied" : "zijn \(aantal) gebieden" }

  private static func activiteit(_ was: Activiteitbeeld, _ nu: Activiteitbeeld) -> [String] {
    var uit: [String] = []
    if was.naam != nu.naam { uit.append("De activiteit \(was.naam) heet nu \(nu.naam).") }
    let nieuw = Dictionary(nu.regels.map { ($0.identificatie, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    let oud = Set(was.regels.map(\.identificatie))
    for regel in was.regels {
      guard let ander = nieuw[regel.identificatie] else {
        uit.append("De juridische regel in \(regel.plek) gaat niet meer over deze activiteit.")
        continue
      }
      if regel.kwalificatie != ander.kwalificatie {
        uit.append("In \(ander.plek) stond \(regel.kwalificatie), nu \(ander.kwalificatie).")
      }
      if Set(regel.locaties) != Set(ander.locaties) {
        uit.append("De regel in \(ander.plek) geldt op een andere plek.")
      }
    }
    for regel in nu.regels where !oud.contains(regel.identificatie) {
      uit.append("Er is een juridische regel bij gekomen in \(regel.plek) (\(regel.kwalificatie)).")
    }
    return uit
  }

  /// White space is layout.
  private static func woorden(_ tekst: String) -> [Substring] { tekst.split(whereSeparator: \.isWhitespace) }
}

extension Regeldossier {
  /// Names of the scenarios that a change in this source touches.
  func scenarios(bij koppeling: Koppeling) -> [String] {
    scenarios.filter { scenario in
      if let artikel = koppeling.artikel, scenario.artikel?.wId == artikel.wId { return true }
      switch koppeling.doel {
      case .regels: return true
      case .vraag(let slug): return scenario.antwoorden[slug]?.isEmpty == false
      case .rij(let id): return scenario.rij == id
      }
    }.map(\.naam)
  }

  /// Drops ties to rows and questions that are no longer there.
  mutating func ruimKoppelingenOp() {
    koppelingen.removeAll { koppeling in
      switch koppeling.doel {
      case .regels: false
      case .vraag(let slug): set.vraag(slug) == nil
      case .rij(let id): set.rij(id) == nil
      }
    }
  }

  /// Ties a part of the rules; an earlier tie of the same kind goes.
  mutating func koppel(_ koppeling: Koppeling) {
    koppelingen.removeAll { $0.sleutel == koppeling.sleutel }
    koppelingen.append(koppeling)
  }

  /// A question that gets another short name keeps its answers in the scenarios, and its ties.
  mutating func hernoemVraag(_ oud: String, naar nieuw: String) {
    guard oud != nieuw else { return }
    for plek in scenarios.indices {
      if let antwoord = scenarios[plek].antwoorden.removeValue(forKey: oud) {
        scenarios[plek].antwoorden[nieuw] = antwoord
      }
      scenarios[plek].verwacht = scenarios[plek].verwacht.map { $0 == oud ? nieuw : $0 }
    }
    for plek in koppelingen.indices where koppelingen[plek].doel == .vraag(oud) {
      koppelingen[plek].doel = .vraag(nieuw)
    }
  }
}
