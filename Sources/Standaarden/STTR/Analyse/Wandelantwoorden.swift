import Bevindingen
import DMN

/// Random answers to one question: the cases that the tables tell apart, and answers in their neighbourhood.
struct Wandelantwoorden {
  private let vraag: Vraag
  private let patroon: FEELPatroon?
  private let klassen: [Antwoordklassen.Klasse]
  /// Numbers in the cases; a random number lies around one of them.
  private let getallen: [Decimaal]
  private let datums: [FEELDatum]

  /// How far a random number lies from a bound, at most: close enough to meet both sides of it.
  private static let stappen = ["0,001", "0,01", "0,1", "0,5", "1", "2,5", "10", "1000"].compactMap {
    Decimaal(ingevoerd: $0)
  }
  private static let woorden = ["iets", "Een boom", "7", "1234 AB", "ja", "é & <b>", "  spaties  ", "12,5"]
  /// Days around a date in the tables: a leap year and a bit.
  private static let dagen = 400

  init(_ vraag: Vraag, _ gebruik: Vraaggebruik) {
    self.vraag = vraag
    patroon = vraag.consistentieregel.flatMap { FEELPatroon($0.reguliereExpressie) }
    klassen = Antwoordklassen(vraag, gebruik).klassen
    getallen = klassen.compactMap { if case .getal(let getal) = $0.waarde { getal } else { nil } }
    datums = klassen.compactMap { if case .datum(let datum) = $0.waarde { datum } else { nil } }
  }

  /// Nil when no answer is taken by this question.
  func antwoord(_ toeval: inout some RandomNumberGenerator) -> String? {
    let klasse = klassen.randomElement(using: &toeval)?.antwoord
    if vraag.locatie != nil || vraag.activiteit != nil || vraag.bijlageType != nil { return klasse }
    guard Bool.random(using: &toeval), let vrij = vrij(&toeval),
      Antwoordlezer.waarde(vrij, voor: vraag, patroon: patroon).model != nil
    else { return klasse }
    return vrij
  }

  private func vrij(_ toeval: inout some RandomNumberGenerator) -> String? {
    switch vraag.gegevensType {
    case .boolean: return Bool.random(using: &toeval) ? "true" : "false"
    case .number: return getal(&toeval)
    case .date:
      return datums.randomElement(using: &toeval).flatMap { datum in
        FEELDatum(dagnummer: datum.dagnummer + Int.random(in: -Self.dagen...Self.dagen, using: &toeval))?.dagEerst
      }
    case .string: return Self.woorden.randomElement(using: &toeval)
    case .list: return keuzes(&toeval)
    }
  }

  /// Like the cases: below nought only when a table looks there.
  private func getal(_ toeval: inout some RandomNumberGenerator) -> String? {
    guard let grens = getallen.randomElement(using: &toeval), let stap = Self.stappen.randomElement(using: &toeval)
    else { return nil }
    let keren = Decimaal(Int.random(in: -3...3, using: &toeval))
    let kanNegatief = getallen.contains { $0.isNegatief }
    guard let getal = keren.maal(stap).flatMap({ grens.plus($0) }), kanNegatief || !getal.isNegatief else { return nil }
    return getal.metKomma
  }

  private func keuzes(_ toeval: inout some RandomNumberGenerator) -> String? {
    guard let opties = vraag.opties, opties.meerdereAntwoorden else { return nil }
    let gekozen = opties.opties.filter { _ in Bool.random(using: &toeval) }.map(\.tekst)
    return gekozen.isEmpty ? nil : gekozen.joined(separator: Antwoordlezer.scheiding)
  }
}
