/// What a decision came to by plain DMN, and why.
package struct DMNAntwoord: Sendable {
  package var uitkomst: Uitkomst
  /// Every value on the way that came to null by a mistake, the first ones only.
  package var oorzaken: [FEELOorzaak]
  /// Inputs (names) that are missing and can still change the outcome.
  package var nodig: [String]
  /// How each decision was reached, in order; only when it was asked for.
  package var uitleg: [Beslissingsverloop]
}

extension Rekenmodel {
  /// What an input without value means.
  package enum Ontbrekend: Sendable {
    /// Plain DMN.
    case null
    /// Not known yet: the outcome is unknown as long as the input can change it.
    case onbekend
  }

  /// A question to a model, with everything that may differ from one question to the next.
  package struct Vraag: Sendable {
    /// By the names that expressions read. Decisions may be given too; they are then not worked out.
    package var invoer: [String: FEELWaarde]
    package var ontbrekend: Ontbrekend = .null
    /// Keep how each table was walked; costs time.
    package var metUitleg = false
    /// The moment that `now` and `today` give, such as `2026-01-31T10:15:30Z`; the caller has the clock.
    package var nu: FEELDatumtijd?
    package var grenzen = Rekengrenzen()

    package init(_ invoer: [String: FEELWaarde]) { self.invoer = invoer }
  }

  /// Works a decision (or calls a BKM or service without parameters) out by its name.
  package func reken(_ naam: String, _ vraag: Vraag) -> DMNAntwoord {
    guard let plek = programma.bijNaam[naam] ?? programma.bijNaam[naam.alsNaam] else {
      return DMNAntwoord(
        uitkomst: .geen(oorzaak: "de beslissing \(naam) bestaat niet"), oorzaken: [], nodig: [], uitleg: [])
    }
    let loop = Rekenloop(programma, vraagt: vraag.ontbrekend == .onbekend, nu: vraag.nu, grenzen: vraag.grenzen)
    defer { loop.sluit() }
    if vraag.metUitleg || vraag.ontbrekend == .onbekend { loop.spoor = Spoor() }
    for (naam, waarde) in vraag.invoer {
      if let plek = programma.bijNaam[naam] { loop.zetGepast(plek, waarde) }
    }
    let waarde = loop.element(plek)
    return antwoord(plek, waarde, loop)
  }

  /// The fastest way for many questions of one shape: the value alone, with the inputs in the order of
  /// `model.invoergegevens`; what is null is missing.
  package func waarde(_ naam: String, rij: [FEELWaarde]) -> FEELWaarde {
    guard let plek = programma.bijNaam[naam] else { return .null }
    let loop = Rekenloop(programma, vraagt: false, nu: nil)
    defer { loop.sluit() }
    for (plek, waarde) in rij.enumerated() where plek < model.invoergegevens.count { loop.zetGepast(plek, waarde) }
    return loop.element(plek)
  }

  private func antwoord(_ plek: Int, _ waarde: FEELWaarde, _ loop: Rekenloop) -> DMNAntwoord {
    let uitkomst: Uitkomst
    switch waarde {
    case .onbekend: uitkomst = .onbekend
    case .null: uitkomst = .geen(oorzaak: loop.oorzaken.last?.tekst ?? "de uitkomst is null")
    default: uitkomst = .waarde(waarde)
    }
    guard let spoor = loop.spoor else {
      return DMNAntwoord(uitkomst: uitkomst, oorzaken: loop.oorzaken, nodig: [], uitleg: [])
    }
    let verlopen = verlopen(spoor, loop)
    let nodig = open(vanaf: plek, verlopen).map { programma.elementen[$0].naam }
    let uitleg = spoor.volgorde.compactMap { verlopen[$0] }
    return DMNAntwoord(uitkomst: uitkomst, oorzaken: loop.oorzaken, nodig: nodig, uitleg: uitleg)
  }
}
