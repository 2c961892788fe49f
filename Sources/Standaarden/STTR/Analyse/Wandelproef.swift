import Bevindingen
import DMN

/// Walks through one rule file with random answers until a conclusion: as people do who fill in anything, not always in
/// order, and who change their mind.
///
/// It counts what happened, with an example of everything that should not. What was not met may still be there;
/// `Verificatie.analyseer` walks all ways when there are few enough. The same seed gives the same walks.
package struct Wandelproef: Sendable {
  /// More walks would keep one core busy for hours on a large file.
  package static let grootsteAantal = 1_000_000
  /// Different causes that are kept of one file.
  static let grootsteAantalOorzaken = 50

  /// What happened on all walks through one file.
  package struct Verslag: Sendable, Hashable {
    package var wandelingen = 0
    /// Answers that were given, the changed ones too.
    package var antwoorden = 0
    package var gewijzigd = 0
    package var conclusies: [String: Int] = [:]
    /// Walks on which everything was answered and the outcome is null.
    package var zonderUitkomst: [Vondst] = []
    /// Walks on which rows fitted that give something else where one outcome was promised (ANY, UNIQUE).
    package var tegenspraken: [Vondst] = []
    /// Walks that came to no end: nothing is open, or no answer is taken, and there is no outcome.
    package var nietAf: [Vondst] = []

    package var isGoed: Bool { zonderUitkomst.isEmpty && tegenspraken.isEmpty && nietAf.isEmpty }
  }

  /// One cause, how often it was met, and the first answers that led there.
  package struct Vondst: Sendable, Hashable {
    /// The decision that it is about, by name.
    package var beslissing: String
    package var oorzaak: String
    package var aantal: Int
    package var voorbeeld: Voorbeeld
  }

  /// The answers that counted, in the order of asking; with these the check ends the same.
  package struct Voorbeeld: Sendable, Hashable {
    package var antwoorden: [Stap]
    /// Werkzaamheden that were chosen.
    package var werkzaamheden: [String]

    package struct Stap: Sendable, Hashable {
      package var id: Int
      package var vraag: String
      package var antwoord: String
    }
  }

  private let check: Vergunningcheck
  private let bronnen: [Wandelantwoorden]
  private let locaties: [String]
  private let werkzaamheden: [String]
  private let isFormulier: Bool
  private var verslag = Verslag()

  package static func loop(_ regels: Regelbestand, keren: Int, zaad: UInt64) -> Verslag {
    var proef = Wandelproef(regels)
    var toeval = Zaadtoeval(zaad)
    for _ in 0..<min(max(0, keren), grootsteAantal) { proef.wandel(&toeval) }
    return proef.verslag
  }

  private init(_ regels: Regelbestand) {
    check = Vergunningcheck(regels)
    bronnen = check.vragen.map { [check] in
      Wandelantwoorden($0, Vraaggebruik(regels, check.invoerBijRegel[$0.uitvoeringsregel] ?? []))
    }
    locaties = check.vragen.compactMap(\.locatie)
    werkzaamheden = regels.uitvoeringsregels.compactMap {
      if case .implicietAntwoord(let werkzaamheid, _) = $0.soort { werkzaamheid } else { nil }
    }
    isFormulier = if case .indieningsvereisten = regels.functioneleStructuurRef?.soort { true } else { false }
  }

  // MARK: - One walk

  /// What the check says now, the same for a check and a form.
  private struct Stand {
    var open: [Vraag]
    var gegeven: [Vraag]
    var vervallen: [Int]
    var uitkomst: Uitkomst
    var conclusies: [String]
    var verloop: @Sendable () -> [String: Beslissingsverloop]
  }

  /// The answers of one walk. A check goes on from where it was; a form is worked out anew.
  private struct Gang: ~Copyable {
    private let check: Vergunningcheck
    private let omstandigheden: Vergunningcheck.Omstandigheden
    /// Nil for a form.
    private var sessie: Vragensessie?
    private(set) var antwoorden: [Antwoord] = []

    init(_ check: Vergunningcheck, _ omstandigheden: Vergunningcheck.Omstandigheden, isFormulier: Bool) {
      self.check = check
      self.omstandigheden = omstandigheden
      sessie = isFormulier ? nil : Vragensessie(check, [], omstandigheden)
    }

    mutating func geef(_ antwoord: Antwoord) {
      antwoorden.removeAll { $0.id == antwoord.id }
      antwoorden.append(antwoord)
      sessie?.geef(antwoord)
    }

    mutating func vergeet(_ ids: [Int]) {
      antwoorden.removeAll { ids.contains($0.id) }
      for id in ids { sessie?.neemTerug(id) }
    }

    var stand: Stand {
      mutating get {
        guard let uitkomst = sessie?.uitkomst else { return formulier }
        return Stand(
          open: uitkomst.openVragen, gegeven: uitkomst.gegeven, vervallen: uitkomst.vervallen,
          uitkomst: uitkomst.uitkomst, conclusies: uitkomst.conclusies.map(\.code), verloop: uitkomst.bepaal)
      }
    }

    private var formulier: Stand {
      let formulier = check.indieningsvereisten(antwoorden, omstandigheden)
      let alle = formulier.vraaggroepen.flatMap(\.vragen) + formulier.bijlagen
      let conclusie = formulier.uitkomst.waarde.map { "compleet formulier, uitkomst \($0.leesbaar)" }
      return Stand(
        open: alle.filter { $0.antwoord == nil }, gegeven: alle.filter { $0.antwoord != nil },
        vervallen: formulier.vervallen, uitkomst: formulier.uitkomst, conclusies: conclusie.map { [$0] } ?? [],
        verloop: { formulier.verloop })
    }
  }

  private mutating func wandel(_ toeval: inout Zaadtoeval) {
    let omstandigheden = omstandigheden(&toeval)
    var gang = Gang(check, omstandigheden, isFormulier: isFormulier)
    var stand = gang.stand
    // Changing an answer brings others back, so there is an end to changing.
    var wijzigingen = check.vragen.count
    while !stand.open.isEmpty {
      if wijzigingen > 0, let gegeven = stand.gegeven.randomElement(using: &toeval),
        Int.random(in: 0..<6, using: &toeval) == 0
      {
        wijzigingen -= 1
        verslag.gewijzigd += 1
        if let antwoord = antwoord(op: gegeven, &toeval) { gang.geef(antwoord) }
      } else {
        // Somebody who fills in a page does not always begin at the top.
        let isEerste = Int.random(in: 0..<4, using: &toeval) > 0
        guard let vraag = isEerste ? stand.open.first : stand.open.randomElement(using: &toeval),
          let antwoord = antwoord(op: vraag, &toeval)
        else { break }
        gang.geef(antwoord)
      }
      verslag.antwoorden += 1
      stand = gang.stand
      // A loket may forget what no longer counts, or keep sending it.
      if !stand.vervallen.isEmpty, Bool.random(using: &toeval) { gang.vergeet(stand.vervallen) }
      if gang.antwoorden.count > check.vragen.count { break }
    }
    verslag.wandelingen += 1
    noteer(stand, omstandigheden)
  }

  private func omstandigheden(_ toeval: inout Zaadtoeval) -> Vergunningcheck.Omstandigheden {
    var omstandigheden = Vergunningcheck.Omstandigheden()
    // Half of the time the map knows; otherwise the question is asked.
    for locatie in locaties where Bool.random(using: &toeval) {
      omstandigheden.geo[locatie] = GeoAntwoord.allCases.randomElement(using: &toeval)
    }
    for werkzaamheid in werkzaamheden where Bool.random(using: &toeval) {
      omstandigheden.werkzaamheden.insert(werkzaamheid)
    }
    return omstandigheden
  }

  /// Nil when the question takes no answer that we can think of.
  private func antwoord(op vraag: Vraag, _ toeval: inout Zaadtoeval) -> Antwoord? {
    guard let plek = check.plan.vraagBijId[vraag.id], let tekst = bronnen[plek].antwoord(&toeval) else { return nil }
    return Antwoord(id: vraag.id, antwoord: tekst)
  }

  // MARK: - What came of it

  private mutating func noteer(_ stand: Stand, _ omstandigheden: Vergunningcheck.Omstandigheden) {
    for code in Set(stand.conclusies) { verslag.conclusies[code, default: 0] += 1 }
    let verloop = stand.verloop()
    let vondst = { [check] (beslissing: String, oorzaak: String) in
      Vondst(
        beslissing: check.regels.dmn.beslissing(beslissing)?.naam ?? beslissing, oorzaak: oorzaak, aantal: 1,
        voorbeeld: Self.voorbeeld(stand, omstandigheden))
    }
    for (id, deel) in verloop.sorted(by: { $0.key < $1.key }) where deel.isTegenstrijdig {
      let waarden = deel.treffers.map { "rij \($0.rij + 1): \($0.waarde.leesbaar)" }.joined(separator: ", ")
      Self.tel(vondst(id, "rijen die samen passen, geven iets anders (\(waarden))"), in: &verslag.tegenspraken)
    }
    let top = check.regels.topbeslissing ?? ""
    switch stand.uitkomst {
    case .waarde where stand.open.isEmpty: break
    case .geen where stand.open.isEmpty:
      let (id, oorzaak) = oorzaak(vanaf: top, verloop)
      Self.tel(vondst(id, oorzaak), in: &verslag.zonderUitkomst)
    case .waarde, .geen, .onbekend:
      let vraag = stand.open.first.map { "de vraag '\($0.tekst)' neemt geen antwoord aan" }
      Self.tel(vondst(top, vraag ?? "alles is beantwoord en de uitkomst is niet te bepalen"), in: &verslag.nietAf)
    }
  }

  /// Null goes from one decision to the next: the one where it began tells what to mend.
  private func oorzaak(vanaf top: String, _ verloop: [String: Beslissingsverloop]) -> (String, String) {
    var hier = top
    var gezien: Set<String> = []
    while gezien.insert(hier).inserted,
      let onder = check.regels.dmn.beslissing(hier)?.vereisteBeslissingen.first(where: {
        if case .geen = verloop[$0.id]?.uitkomst { true } else { false }
      })
    {
      hier = onder.id
    }
    guard case .geen(let oorzaak) = verloop[hier]?.uitkomst else { return (hier, "er is geen uitkomst") }
    return (hier, oorzaak)
  }

  private static func tel(_ vondst: Vondst, in vondsten: inout [Vondst]) {
    if let plek = vondsten.firstIndex(where: { $0.beslissing == vondst.beslissing && $0.oorzaak == vondst.oorzaak }) {
      vondsten[plek].aantal += 1
    } else if vondsten.count < grootsteAantalOorzaken {
      vondsten.append(vondst)
    }
  }

  private static func voorbeeld(_ stand: Stand, _ omstandigheden: Vergunningcheck.Omstandigheden) -> Voorbeeld {
    Voorbeeld(
      antwoorden: stand.gegeven.map { .init(id: $0.id, vraag: $0.tekst, antwoord: $0.antwoord ?? "") },
      werkzaamheden: omstandigheden.werkzaamheden.sorted())
  }
}
