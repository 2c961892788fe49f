import DMN

/// What was seen on the ways through the questions of one rule file.
struct Wegenbeeld {
  /// Whether every way was walked; otherwise it is a sample, and what was not seen may still be there.
  var isVolledig = true
  /// How many ways the sample counts.
  var steekproef = 0
  /// Questions that were asked, by place in the order of asking.
  var gesteld: Set<Int> = []
  /// Rows that fitted when their decision was settled.
  var geraakt: Set<Regelbestand.Rijsleutel> = []
  /// Ways that end without outcome; only the first ones are kept.
  var zonderUitkomst: [Getuige] = []
  var aantalZonderUitkomst = 0
  /// Rows of one decision that fit together and give something different.
  var tegenstrijdig: [Rijpaar: Getuige] = [:]
  /// What each decision can come to, also nothing at all.
  var waarden: [String: Set<FEELWaarde>] = [:]
  /// Questions whose answer makes a difference to the conclusion, by place; nil when that was not worked out.
  var bepalend: Set<Int>?
}

/// Answers that lead to what a finding says, in the order of asking.
struct Getuige: Hashable {
  struct Stap: Hashable {
    /// Place in the order of asking; below nought a circumstance (see `Wegmodel.omstandigheden`).
    var vraag: Int
    var klasse: Int
  }
  var stappen: [Stap]
}

/// Two rows of one decision, counted from 0.
struct Rijpaar: Hashable, Comparable {
  var beslissing: String
  var een: Int
  var ander: Int

  static func < (links: Rijpaar, rechts: Rijpaar) -> Bool {
    (links.beslissing, links.een, links.ander) < (rechts.beslissing, rechts.een, rechts.ander)
  }
}

/// A rule file made ready to be walked: its questions with their cases, and what each decision reads.
struct Wegmodel {
  let check: Vergunningcheck
  let soort: Soort
  let klassen: [Antwoordklassen]
  /// Werkzaamheden that a value follows from, each with the inputs and whether a choice makes them true.
  let omstandigheden: [Omstandigheid]
  /// Values that are never asked and never differ.
  let vast: [String: FEELWaarde]
  /// Decisions that matter, requirements before what reads them.
  let lezers: [Lezer]
  /// Inputs per question, by place in the order of asking.
  let invoer: [[String]]

  enum Soort {
    /// One question after another, until the outcome is certain.
    case check(top: String)
    /// `dynamischeVragenUit`: everything is asked.
    case allesTegelijk(top: String)
    /// Requirements of a form, each on its own, that share questions.
    case formulier(delen: [String])

    var toppen: [String] {
      switch self {
      case .check(let top), .allesTegelijk(let top): [top]
      case .formulier(let delen): delen
      }
    }
  }

  struct Omstandigheid {
    var werkzaamheid: String
    var invoer: [(id: String, alsGekozen: Bool)]
  }

  /// One decision with what it reads directly.
  struct Lezer {
    var beslissing: String
    var vragen: [Int]
    var beslissingen: [String]
  }

  /// Werkzaamheden beyond this number are taken as not chosen, like in a check without them.
  static let grootsteAantalOmstandigheden = 6

  init(_ check: Vergunningcheck, _ soort: Soort, _ klassen: [Antwoordklassen]) {
    self.check = check
    self.soort = soort
    self.klassen = klassen
    let ronde = Antwoordronde(
      check: check, antwoorden: [], omstandigheden: Vergunningcheck.Omstandigheden(), wijze: .eenVoorEen)
    vast = ronde.vasteWaarden
    omstandigheden = Self.omstandigheden(check)
    invoer = check.vragen.map { check.invoerBijRegel[$0.uitvoeringsregel] ?? [] }
    lezers = Self.lezers(check, soort.toppen, invoer)
  }

  private static func omstandigheden(_ check: Vergunningcheck) -> [Omstandigheid] {
    var uit: [Omstandigheid] = []
    for regel in check.regels.uitvoeringsregels {
      guard case .implicietAntwoord(let werkzaamheid, let waarde) = regel.soort else { continue }
      let invoer = (check.invoerBijRegel[regel.id] ?? []).map { ($0, waarde) }
      if let plek = uit.firstIndex(where: { $0.werkzaamheid == werkzaamheid }) {
        uit[plek].invoer += invoer
      } else if uit.count < grootsteAantalOmstandigheden {
        uit.append(Omstandigheid(werkzaamheid: werkzaamheid, invoer: invoer))
      }
    }
    return uit
  }

  private static func lezers(_ check: Vergunningcheck, _ toppen: [String], _ invoer: [[String]]) -> [Lezer] {
    let dmn = check.regels.dmn
    var vraagBijNaam: [String: Int] = [:]
    let plekBijInvoer = Dictionary(
      invoer.enumerated().flatMap { plek, ids in ids.map { ($0, plek) } }, uniquingKeysWith: { eerste, _ in eerste })
    for gegeven in dmn.invoergegevens { vraagBijNaam[gegeven.variabele] = plekBijInvoer[gegeven.id] }
    let beslissingBijNaam = Dictionary(
      dmn.beslissingen.map { ($0.variabele, $0.id) }, uniquingKeysWith: { eerste, _ in eerste })
    var klaar: Set<String> = []
    var uit: [Lezer] = []
    func bezoek(_ id: String, diepte: Int) {
      guard diepte < Rekenmodel.grootsteDiepte, klaar.insert(id).inserted, let beslissing = dmn.beslissing(id) else {
        return
      }
      let namen = beslissing.logica.namen
      let onder = namen.compactMap { beslissingBijNaam[$0] }.sorted()
      for ander in onder { bezoek(ander, diepte: diepte + 1) }
      uit.append(
        Lezer(beslissing: id, vragen: namen.compactMap { vraagBijNaam[$0] }.sorted(), beslissingen: onder))
    }
    for top in toppen { bezoek(top, diepte: 0) }
    return uit
  }

  /// Cells that one evaluation looks at, about: what it costs.
  var werkPerStap: Int {
    lezers.reduce(50) { som, lezer in
      guard let tabel = check.regels.dmn.beslissing(lezer.beslissing)?.tabel else { return som + 10 }
      return som + tabel.rijen.count * max(1, tabel.kolommen.count)
    }
  }

  func klasse(_ stap: Getuige.Stap) -> Antwoordklassen.Klasse { klassen[stap.vraag].klassen[stap.klasse] }

  /// For people: the questions with their answers.
  func toon(_ getuige: Getuige) -> String {
    guard !getuige.stappen.isEmpty else { return "nog geen antwoorden" }
    return getuige.stappen.map { stap in
      guard stap.vraag >= 0 else {
        let werkzaamheid = omstandigheden[-stap.vraag - 1].werkzaamheid.split(separator: "/").last ?? ""
        return "werkzaamheid \(werkzaamheid): \(stap.klasse == 1 ? "gekozen" : "niet gekozen")"
      }
      return "\(check.vragen[stap.vraag].tekst): \(klasse(stap).toon)"
    }.joined(separator: "; ")
  }

  /// The same answers as the check takes them.
  func antwoorden(_ getuige: Getuige) -> ([Antwoord], Vergunningcheck.Omstandigheden) {
    let antwoorden = getuige.stappen.filter { $0.vraag >= 0 }.map {
      Antwoord(id: check.vragen[$0.vraag].id, antwoord: klasse($0).antwoord)
    }
    let gekozen = getuige.stappen.filter { $0.vraag < 0 && $0.klasse == 1 }.map {
      omstandigheden[-$0.vraag - 1].werkzaamheid
    }
    return (antwoorden, Vergunningcheck.Omstandigheden(werkzaamheden: Set(gekozen)))
  }
}
