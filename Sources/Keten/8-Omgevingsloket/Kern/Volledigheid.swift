import DSOKoppelvlak

/// What a verzoek still lacks, each with the place where the user mends it.
struct Volledigheid: Sendable, Hashable {
  struct Punt: Sendable, Hashable {
    enum Plek: Sendable, Hashable {
      /// Group of questions, counted from 0 over all forms, and the question.
      case vraag(groep: Int, id: Int)
      case bijlage(id: Int)
    }
    var plek: Plek
    /// One sentence that says what to do.
    var tekst: String
  }

  /// Questions without an answer, answers that cannot be one, and documents that are not there.
  var mist: [Punt] = []
  /// When nothing is missing and the RTR still calls the form incomplete: the answers that a pattern may have refused.
  /// The uitvoeren services v3 do not say which.
  var twijfel: [Punt] = []

  init(_ antwoorden: [UitvoerenServices.IndieningsvereistenAntwoord], _ aanvraag: Aanvraag) {
    var groep = 0
    var metUitleg: [Punt] = []
    for antwoord in antwoorden {
      let gegeven = aanvraag.antwoorden[antwoord.functioneleStructuurRef] ?? [:]
      for sub in antwoord.subactiviteiten {
        for vraaggroep in sub.vraaggroepen ?? [] {
          for vraag in vraaggroep.vragen { neem(vraag, gegeven[vraag.id], groep: groep, &metUitleg) }
          groep += 1
        }
        let aanwezig = Set(aanvraag.bijlagen.filter { $0.ref == antwoord.functioneleStructuurRef }.map(\.vraagId))
        for bijlage in sub.bijlagen ?? [] where bijlage.verplicht == true && !aanwezig.contains(bijlage.id) {
          mist.append(Punt(plek: .bijlage(id: bijlage.id), tekst: "Voeg toe: \(bijlage.opschrift)"))
        }
      }
    }
    if mist.isEmpty, !antwoorden.allSatisfy(\.compleet) { twijfel = metUitleg }
  }

  private mutating func neem(
    _ vraag: UitvoerenServices.Vraag, _ antwoord: String?, groep: Int, _ metUitleg: inout [Punt]
  ) {
    let plek = Punt.Plek.vraag(groep: groep, id: vraag.id)
    guard let antwoord else {
      guard vraag.verplicht != false, vraag.vooringevuldAntwoord == nil else { return }
      return mist.append(Punt(plek: plek, tekst: "Geef antwoord op: \(vraag.tekst)"))
    }
    let punt = Punt(plek: plek, tekst: "\(vraag.tekst) U vulde in: \(antwoord). \(Vraaginvoer.uitleg(vraag))")
    if case .fout = Vraaginvoer(vraag, [antwoord]) { return mist.append(punt) }
    if vraag.invulinstructie?.isEmpty == false { metUitleg.append(punt) }
  }
}

extension UitvoerenServices.Bijlage {
  /// What the document is called on a page.
  var opschrift: String { tekst ?? naam ?? omschrijving ?? "Bijlage" }
}
