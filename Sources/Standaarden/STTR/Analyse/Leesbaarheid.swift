import Bevindingen

/// Hints about how the questions read. Only of texts that a user sees as a question.
struct Leesbaarheid {
  /// Words in one sentence: the advice for texts at level B1 is fifteen on average, with some longer ones.
  static let grootsteZin = 20
  /// Words in one choice.
  static let grootsteKeuze = 15

  private let regels: Regelbestand
  private var gevonden: [Analysebevinding] = []

  static func controleer(_ regels: Regelbestand) -> [Analysebevinding] {
    var loop = Leesbaarheid(regels: regels)
    let gebruikt = Set(regels.uitvoeringsregelBijInvoer.values)
    for regel in regels.uitvoeringsregels where gebruikt.contains(regel.id) {
      if let vraag = regel.soort.vraag, !vraag.vraagTekst.isEmpty {
        loop.tekst(vraag.vraagTekst, regel, vraag)
        loop.getal(vraag, regel)
        loop.keuzes(vraag, regel)
      } else if case .geoVerwijzing(_, let tekst?) = regel.soort, !tekst.isEmpty {
        loop.tekst(tekst, regel, nil)
      }
    }
    return loop.gevonden
  }

  private init(regels: Regelbestand) { self.regels = regels }

  private mutating func meld(_ kaart: Regelkaart, _ tekst: String, _ regel: Uitvoeringsregel, hint: String? = nil) {
    gevonden.append(
      Analysebevinding(
        bevinding: kaart.bevinding(tekst, bij: regel.vindplaats, hint: hint),
        onderwerp: .vraag(referentie: regel.vraagReferentie, uitvoeringsregel: regel.id)))
  }

  // MARK: - The text

  private mutating func tekst(_ tekst: String, _ regel: Uitvoeringsregel, _ vraag: Vraagdefinitie?) {
    let zinnen = Woordlezer.zinnen(tekst)
    if let langste = zinnen.map(\.count).max(), langste > Self.grootsteZin {
      meld(LeesbaarheidRegels.lang, "Een zin van \(langste) woorden in de vraag: \(tekst)", regel)
    }
    let ontkenningen = zinnen.map { $0.filter(Vakwoorden.ontkenningen.contains) }
    // To "not so?" yes and no are both unclear; in other questions one "not" is harmless.
    let grens = vraag?.gegevensType == .boolean || vraag == nil ? 1 : 2
    if let zin = ontkenningen.first(where: { $0.count >= grens }) {
      let wat = zin.count > 1 ? "Dubbele ontkenning" : "Ontkenning"
      meld(LeesbaarheidRegels.ontkenning, "\(wat) (\(zin.joined(separator: ", "))) in de vraag: \(tekst)", regel)
    }
    vakwoorden(zinnen.flatMap { $0 }, tekst, regel)
    if !tekst.contains("?"), vraag != nil, !Vakwoorden.opdrachten.contains(zinnen.first?.first ?? "") {
      meld(LeesbaarheidRegels.vraagteken, "Geen vraagteken bij de vraag: \(tekst)", regel)
    }
  }

  /// A word that the explanation beside the question holds too is taken as explained.
  private mutating func vakwoorden(_ woorden: [String], _ tekst: String, _ regel: Uitvoeringsregel) {
    let uitleg = [regel.toelichting?.kort, regel.toelichting?.lang].compactMap { $0 }.joined(separator: " ")
    let uitgelegd = Set(Woordlezer.woorden(uitleg))
    var gehad: Set<String> = []
    let treffers = woorden.compactMap { woord -> String? in
      guard let gewoon = Vakwoorden.bijWoord[woord], !uitgelegd.contains(woord), gehad.insert(woord).inserted else {
        return nil
      }
      return "'\(woord)' (gewoner: \(gewoon))"
    }
    guard !treffers.isEmpty else { return }
    meld(LeesbaarheidRegels.vakwoord, "\(treffers.joined(separator: ", ")) in de vraag: \(tekst)", regel)
  }

  // MARK: - Numbers and choices

  private mutating func getal(_ vraag: Vraagdefinitie, _ regel: Uitvoeringsregel) {
    guard vraag.gegevensType == .number else { return }
    // The unit may also stand beside the field.
    let bronnen = [vraag.vraagTekst, regel.toelichting?.kort, regel.consistentieregel?.invulinstructie]
    let woorden = bronnen.compactMap { $0 }.flatMap(Woordlezer.woorden)
    guard woorden.allSatisfy({ !Vakwoorden.eenheden.contains($0) }), !Self.telt(woorden) else { return }
    meld(LeesbaarheidRegels.eenheid, "Geen eenheid bij de vraag naar een getal: \(vraag.vraagTekst)", regel)
  }

  /// "How many trees" counts things; "how much is the surface" measures.
  private static func telt(_ woorden: [String]) -> Bool {
    zip(woorden, woorden.dropFirst()).contains { woord, volgend in
      woord == "hoeveel" && !["is", "bedraagt", "wordt", "zijn", "was"].contains(volgend)
    }
  }

  private mutating func keuzes(_ vraag: Vraagdefinitie, _ regel: Uitvoeringsregel) {
    guard vraag.gegevensType == .list, let opties = vraag.opties?.opties else { return }
    for optie in opties where Woordlezer.woorden(optie.tekst).count > Self.grootsteKeuze {
      meld(
        LeesbaarheidRegels.keuze,
        "Een keuze van \(Woordlezer.woorden(optie.tekst).count) woorden: \(optie.tekst.prefix(160))", regel)
    }
    var gezien: [[String]: String] = [:]
    for optie in opties {
      let woorden = Woordlezer.woorden(optie.tekst)
      if let eerder = gezien[woorden], eerder != optie.tekst {
        meld(
          LeesbaarheidRegels.keuze,
          "De keuzes '\(eerder)' en '\(optie.tekst)' zijn bijna gelijk bij de vraag: \(vraag.vraagTekst)", regel)
      }
      gezien[woorden] = optie.tekst
    }
  }
}

/// Cuts a text into sentences and words, for counting and comparing.
enum Woordlezer {
  /// Characters of one text that are looked at: more than any question has.
  static let grootsteTekst = 10_000

  /// Sentences that hold a word. A point within a number or an abbreviation ends nothing.
  static func zinnen(_ tekst: String) -> [[String]] {
    var zinnen: [[String]] = []
    var zin = ""
    var vorige: Character = " "
    for teken in tekst.prefix(grootsteTekst) + " " {
      if teken.isWhitespace, ".?!:".contains(vorige), !zin.isEmpty {
        zinnen.append(woorden(zin))
        zin = ""
      }
      zin.append(teken)
      vorige = teken
    }
    return (zinnen + [woorden(zin)]).filter { !$0.isEmpty }
  }

  /// In small letters, without the signs around them.
  static func woorden(_ tekst: String) -> [String] {
    tekst.prefix(grootsteTekst).lowercased().split { $0.isWhitespace || "-/()[]\"“”‘,;".contains($0) }.map { woord in
      String(woord).trimmend(".?!:'’*_")
    }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate func trimmend(_ tekens: String) -> String {
    var rest = self[...]
    while let eerste = rest.first, tekens.contains(eerste) { rest.removeFirst() }
    while let laatste = rest.last, tekens.contains(laatste) { rest.removeLast() }
    return String(rest)
  }
}
