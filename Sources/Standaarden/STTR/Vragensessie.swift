import DMN

/// One vergunningcheck that goes on: an answer comes, changes or is taken back, and only what it touches is worked out
/// again. After every step the outcome is that of `Vergunningcheck.bepaal` with the same answers.
package struct Vragensessie: ~Copyable {
  private let check: Vergunningcheck
  private var ronde: Antwoordronde

  package init(
    _ check: Vergunningcheck, _ antwoorden: [Antwoord] = [],
    _ omstandigheden: Vergunningcheck.Omstandigheden = Vergunningcheck.Omstandigheden()
  ) {
    self.check = check
    ronde = Antwoordronde(
      check: check, antwoorden: antwoorden, omstandigheden: omstandigheden,
      wijze: check.regels.dynamischeVragenUit ? .allesTegelijk : .eenVoorEen)
  }

  /// Gives the answer to a question, or another one than before. An id that no question has is passed over.
  package mutating func geef(_ antwoord: Antwoord) {
    if let nummer = check.plan.vraagBijId[antwoord.id] { ronde.wijzig(nummer, antwoord.antwoord) }
  }

  /// Takes the answer to a question back.
  package mutating func neemTerug(_ id: Int) {
    if let nummer = check.plan.vraagBijId[id] { ronde.wijzig(nummer, nil) }
  }

  /// The first open question; nil when the outcome is certain, or cannot be reached by asking.
  package var volgende: Vraag? { ronde.eersteOpen().map { ronde.metAntwoord($0) } }

  /// Open questions or conclusions, with everything that goes with them.
  package var uitkomst: Checkuitkomst {
    guard let id = check.regels.topbeslissing, check.plan.top != nil else {
      return Checkuitkomst(
        vraaggroepen: [], conclusies: [], voorbehouden: [], vervallen: [], gegeven: [],
        uitkomst: .geen(oorzaak: "geen beslissing heeft een functioneleStructuurRef"), bevindingen: [],
        bepaal: { [:] })
    }
    let waarde = ronde.uitkomst
    let open = ronde.open
    // The way to the outcome costs far more than the outcome: it is walked when there is something to tell.
    let melden = ronde.heeftIetsTeMelden ? ronde.bepaling(id) : nil
    let (model, waarden) = (check.rekenmodel, ronde.waarden)
    var conclusies: [Conclusie] = []
    if waarde != .onbekend, open.isEmpty {
      var bouwer = Conclusiebouwer(check, ronde.loop)
      conclusies = bouwer.conclusies()
    }
    return Checkuitkomst(
      vraaggroepen: check.groepen(open.map { ronde.metAntwoord($0) }), conclusies: conclusies,
      voorbehouden: check.plan.voorbehouden, vervallen: ronde.vervallen, gegeven: ronde.gegeven,
      uitkomst: melden?.uitkomst ?? Self.uitkomst(waarde),
      bevindingen: ronde.bevindingen + (melden?.bevindingen ?? []),
      bepaal: { model.bepaal(id, met: Antwoordronde.perId(waarden, model)).beslissingen })
  }

  private static func uitkomst(_ waarde: FEELWaarde) -> Uitkomst {
    switch waarde {
    case .onbekend: .onbekend
    case .null: .geen(oorzaak: "de uitkomst is null")
    default: .waarde(waarde)
    }
  }
}
