import Bevindingen
import DMN

/// The answers to one question, cut into the finite cases that the tables tell apart.
///
/// Exact when every cell compares with literals: the bounds of intervals, what lies between them, each listed value and
/// "something else". `isVolledig` is false when a cell asks something else of a number, date or free text (`contains`,
/// arithmetic), or when there are too many cases; a report then does not claim that something never happens.
struct Antwoordklassen {
  /// One case, with one answer that stands for all answers in it.
  struct Klasse {
    /// As it travels to the check.
    let antwoord: String
    let waarde: FEELWaarde
    /// For people.
    var toon: String { waarde.leesbaar }
  }

  private(set) var klassen: [Klasse]
  private(set) var isVolledig: Bool

  /// Tests of one cell with one answer, per question: enough for a hundred different bounds, and far below a second.
  static let grootsteAantalProeven = 20_000
  /// Of a list where more may be chosen all combinations are tried up to this number of options (255 combinations).
  static let grootsteMeerkeuze = 8

  init(_ vraag: Vraag, _ gebruik: Vraaggebruik) {
    let bron = Antwoordbron(vraag, gebruik)
    var gekozen: [Klasse] = []
    var isVolledig = bron.isVolledig
    let proeven = gebruik.proeven
    let ruimte = max(2, Self.grootsteAantalProeven / max(1, proeven.count))
    var kandidaten = bron.kandidaten
    if kandidaten.count > ruimte {
      // Evenly over the whole, so that both ends are still there.
      kandidaten = (0..<ruimte).map { kandidaten[$0 * (kandidaten.count - 1) / (ruimte - 1)] }
      isVolledig = false
    }
    var gezien: Set<[Bool?]> = []
    for vormen in kandidaten {
      guard let klasse = Self.klasse(vraag, vormen) else {
        // A pattern that refuses a number in every notation makes the case impossible; of free text it may have
        // refused only the one that we thought of.
        if bron.isVrijeTekst { isVolledig = false }
        continue
      }
      let sporen = proeven.map { $0.past(klasse.waarde) }
      if gebruik.isAlleenKolom, !gezien.insert(sporen).inserted { continue }
      gekozen.append(klasse)
    }
    klassen = gekozen
    self.isVolledig = isVolledig
  }

  /// The first way of writing that the check accepts.
  private static func klasse(_ vraag: Vraag, _ vormen: [String]) -> Klasse? {
    for vorm in vormen {
      if vraag.locatie != nil {
        return GeoAntwoord(rawValue: vorm).map { Klasse(antwoord: vorm, waarde: $0.waarde) }
      }
      if vraag.activiteit != nil { return Klasse(antwoord: vorm, waarde: Antwoordronde.uitkomst(vorm)) }
      if let waarde = Antwoordlezer.waarde(vorm, voor: vraag).model { return Klasse(antwoord: vorm, waarde: waarde) }
    }
    return nil
  }
}

/// Where the tables use the answer to one question.
struct Vraaggebruik {
  /// Every different cell once.
  let proeven: [Celproef]
  let literalen: [FEELWaarde]
  /// Whether the answer is only compared in columns of its own; two answers that do the same there are one case.
  let isAlleenKolom: Bool
  /// Whether each of those cells only compares with literals.
  let isLetterlijk: Bool

  init(_ regels: Regelbestand, _ invoer: [String]) {
    let namen = Set(regels.dmn.invoergegevens.filter { invoer.contains($0.id) }.map(\.variabele))
    var cellen: [[FEELToets]] = []
    var gezien: Set<[FEELToets]> = []
    var elders = false
    for beslissing in regels.dmn.beslissingen {
      guard let tabel = beslissing.tabel else {
        elders = elders || !namen.isDisjoint(with: beslissing.logica.namen)
        continue
      }
      for rij in tabel.rijen where rij.uitvoer.contains(where: { !namen.isDisjoint(with: $0.boom?.namen ?? []) }) {
        elders = true
      }
      for (plek, kolom) in tabel.kolommen.enumerated() {
        let isEigen = kolom.variabele.map(namen.contains) ?? false
        elders = elders || (!isEigen && !namen.isDisjoint(with: kolom.expressie.boom?.namen ?? []))
        for rij in tabel.rijen where rij.toetsen.indices.contains(plek) {
          guard let cel = rij.toetsen[plek].boom, cel != [.alles] else { continue }
          let leest = cel.contains { !$0.namen.isEmpty }
          elders = elders || (leest && (isEigen || cel.contains { !namen.isDisjoint(with: $0.namen) }))
          if isEigen, gezien.insert(cel).inserted { cellen.append(cel) }
        }
      }
    }
    proeven = cellen.map(Celproef.init)
    literalen = cellen.flatMap { $0.flatMap(\.literalen) }
    isAlleenKolom = !elders
    isLetterlijk = cellen.allSatisfy { $0.allSatisfy(Self.isLetterlijk) }
  }

  private static func isLetterlijk(_ toets: FEELToets) -> Bool {
    switch toets {
    case .alles: true
    case .expressie(let e), .vergelijk(_, let e): isLetterlijk(e)
    case .interval(let i): isLetterlijk(i.begin) && isLetterlijk(i.eind)
    case .niet(let toetsen): toetsen.allSatisfy(isLetterlijk)
    }
  }

  private static func isLetterlijk(_ expressie: FEELExpressie) -> Bool {
    switch expressie {
    case .waarde, .min(.waarde): true
    case .roep(.naam("date"), let argumenten): argumenten.count == 1 && isLetterlijk(argumenten[0])
    default: false
    }
  }
}

/// The answers that come into question, before answers that do the same are put together.
private struct Antwoordbron {
  /// One entry per case, each with the ways of writing it, best first.
  private(set) var kandidaten: [[String]] = []
  private(set) var isVolledig = true
  private(set) var isVrijeTekst = false
  private let gebruik: Vraaggebruik

  init(_ vraag: Vraag, _ gebruik: Vraaggebruik) {
    self.gebruik = gebruik
    if vraag.locatie != nil {
      kandidaten = GeoAntwoord.allCases.map { [$0.rawValue] }
    } else if vraag.bijlageType != nil {
      // An attachment is there or is not yet there; "no" is no answer.
      kandidaten = [["true"]]
    } else if vraag.activiteit != nil {
      beslissing()
    } else {
      switch vraag.gegevensType {
      case .boolean: kandidaten = [["true"], ["false"]]
      case .list: lijst(vraag)
      case .number: getallen()
      case .date: data()
      case .string: teksten()
      }
    }
  }

  private var isExact: Bool { gebruik.isAlleenKolom && gebruik.isLetterlijk }

  private mutating func lijst(_ vraag: Vraag) {
    guard let opties = vraag.opties else { return teksten() }
    let teksten = opties.opties.map(\.tekst)
    kandidaten = teksten.map { [$0] }
    if opties.meerdereAntwoorden, teksten.count > 1 {
      let samen = { (gekozen: [String]) in [gekozen.joined(separator: Antwoordlezer.scheiding)] }
      if teksten.count <= Antwoordklassen.grootsteMeerkeuze {
        for bits in 1..<(1 << teksten.count) where bits & (bits - 1) != 0 {
          kandidaten.append(samen(teksten.indices.filter { bits & (1 << $0) != 0 }.map { teksten[$0] }))
        }
      } else {
        kandidaten += teksten.indices.dropFirst().map { samen([teksten[$0 - 1], teksten[$0]]) } + [samen(teksten)]
        isVolledig = false
      }
    }
    if opties.geenVanBovenstaande { kandidaten.append([Antwoordlezer.geenVanBovenstaande]) }
  }

  /// What a reusable decision comes to: one of what the tables name, and something else.
  private mutating func beslissing() {
    let teksten = Self.uniek(gebruik.literalen.compactMap { if case .tekst(let tekst) = $0 { tekst } else { nil } })
    let heeftWaarheid = gebruik.literalen.contains { if case .boolean = $0 { true } else { false } }
    if heeftWaarheid || teksten.isEmpty { kandidaten = [["true"], ["false"]] }
    if !teksten.isEmpty { kandidaten += teksten.map { [$0] } + [["een andere uitkomst"]] }
    isVolledig = isExact
  }

  private mutating func teksten() {
    isVrijeTekst = true
    isVolledig = isExact
    let teksten = Self.uniek(gebruik.literalen.compactMap(\.alsTekst))
    kandidaten = teksten.map { [$0] } + [["een ander antwoord", "1", "1234 AB", "1234AB", "a", "A"]]
    guard !isExact else { return }
    // `contains` and its kind: also texts in which two or all of the words stand.
    kandidaten += zip(teksten, teksten.dropFirst()).map { ["\($0) \($1)"] }
    if teksten.count > 2 { kandidaten.append([teksten.joined(separator: " ")]) }
  }

  /// Every bound, what lies between, and beyond both ends. Below nought only when a cell names a number below nought:
  /// a length or number of trees is never negative, and nobody wants a warning about that.
  private mutating func getallen() {
    isVolledig = isExact
    let grenzen = Set(gebruik.literalen.compactMap { if case .getal(let getal) = $0 { getal } else { nil } }).sorted()
    guard let laagste = grenzen.first, let hoogste = grenzen.last else {
      kandidaten = [Self.vormen([.een, .nul])]
      return
    }
    if laagste.isNegatief {
      kandidaten.append(Self.vormen([laagste.min(.een)]))
    } else if !laagste.isNul {
      kandidaten.append(Self.vormen(Self.tussen(.nul, laagste) + [.nul]))
    }
    for (plek, grens) in grenzen.enumerated() {
      kandidaten.append(Self.vormen([grens]))
      if plek + 1 < grenzen.count { kandidaten.append(Self.vormen(Self.tussen(grens, grenzen[plek + 1]))) }
    }
    kandidaten.append(
      Self.vormen([hoogste.plus(.een)?.afgerond(op: 0, .naarBeneden), hoogste.plus(.een)]))
  }

  /// Numbers strictly between two others, the simplest first.
  private static func tussen(_ laag: Decimaal, _ hoog: Decimaal) -> [Decimaal?] {
    let midden = laag.plus(hoog)?.gedeeld(door: Decimaal(2))
    let rond = (0...4).map { midden?.afgerond(op: $0, .naarBeneden) }
    let volgende = laag.plus(.een)?.afgerond(op: 0, .naarBeneden)
    return (rond + [volgende, midden]).filter { getal in getal.map { laag < $0 && $0 < hoog } ?? false }
  }

  private static func vormen(_ getallen: [Decimaal?]) -> [String] {
    uniek(getallen.compactMap { $0 }.flatMap { [$0.metKomma, $0.description] })
  }

  private mutating func data() {
    isVolledig = isExact
    let dagen = Set(
      gebruik.literalen.compactMap { waarde -> Int? in
        switch waarde {
        case .datum(let datum): datum.dagnummer
        case .tekst(let tekst): FEELDatum(tekst)?.dagnummer
        default: nil
        }
      }
    ).sorted()
    var gekozen: [Int] = []
    for (plek, dag) in dagen.enumerated() {
      gekozen += [dag - 1, dag]
      if plek + 1 < dagen.count { gekozen.append((dag + dagen[plek + 1]) / 2) }
    }
    if let laatste = dagen.last { gekozen.append(laatste + 1) } else { gekozen = [20_000] }
    kandidaten = Set(gekozen).sorted().compactMap { FEELDatum(dagnummer: $0) }.map { [$0.dagEerst, $0.description] }
  }

  private static func uniek(_ teksten: [String]) -> [String] {
    var gezien: Set<String> = []
    return teksten.filter { gezien.insert($0).inserted }
  }
}
