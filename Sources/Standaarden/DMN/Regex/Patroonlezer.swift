/// A pattern as a tree.
indirect enum Patroonboom {
  case niets
  case teken(Tekenklasse)
  case rij([Patroonboom])
  case keuze([Patroonboom])
  case groep(Patroonboom, Int?)
  case herhaal(Patroonboom, Int, Int?, isZuinig: Bool)
  case begin(perRegel: Bool)
  case eind(perRegel: Bool)
  case terug(Int, vouw: Bool)
}

/// Reads the notation (XML Schema part 2, appendix F, with the additions of XPath).
struct Patroonlezer {
  private let tekens: [Unicode.Scalar]
  private let vlaggen: Patroonvlaggen
  private var plaats = 0
  private var diepte = 0
  private(set) var groepen = 0
  private var gesloten: Set<Int> = []

  /// Deeper groups than anyone writes.
  private static let grootsteDiepte = 50
  /// More repeats would make the machine larger than useful.
  private static let grootsteHerhaling = 1_000

  init(_ patroon: String, _ vlaggen: Patroonvlaggen) {
    let tekens = Array(patroon.unicodeScalars)
    self.tekens = vlaggen.zonderWit ? Self.zonderWit(tekens) : tekens
    self.vlaggen = vlaggen
  }

  /// The flag `x`: white space goes before anything is read, except within a class (F&O 3.1, 5.6.1.1).
  private static func zonderWit(_ tekens: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var uit: [Unicode.Scalar] = []
    var klassen = 0
    var isOntsnapt = false
    for teken in tekens {
      if klassen == 0, [9, 10, 13, 32].contains(teken.value) { continue }
      uit.append(teken)
      if isOntsnapt {
        isOntsnapt = false
        continue
      }
      isOntsnapt = teken == "\\"
      if teken == "[" { klassen += 1 }
      if teken == "]", klassen > 0 { klassen -= 1 }
    }
    return uit
  }

  mutating func alles() -> Patroonboom? {
    guard let boom = keuze(), plaats == tekens.count else { return nil }
    return boom
  }

  private var hier: Unicode.Scalar? { plaats < tekens.count ? tekens[plaats] : nil }
  private mutating func neem(_ teken: Unicode.Scalar) -> Bool {
    guard hier == teken else { return false }
    plaats += 1
    return true
  }
  private mutating func keuze() -> Patroonboom? {
    diepte += 1
    defer { diepte -= 1 }
    guard diepte <= Self.grootsteDiepte, let eerste = rij() else { return nil }
    var takken = [eerste]
    while neem("|") {
      guard let tak = rij() else { return nil }
      takken.append(tak)
    }
    return takken.count == 1 ? takken[0] : .keuze(takken)
  }

  private mutating func rij() -> Patroonboom? {
    var delen: [Patroonboom] = []
    while let teken = hier, teken != "|", teken != ")" {
      guard let deel = deel(), let herhaald = herhaling(deel) else { return nil }
      delen.append(herhaald)
    }
    return delen.isEmpty ? .niets : .rij(delen)
  }

  private mutating func herhaling(_ deel: Patroonboom) -> Patroonboom? {
    let minste: Int
    var meeste: Int?
    if neem("*") {
      minste = 0
    } else if neem("+") {
      minste = 1
    } else if neem("?") {
      (minste, meeste) = (0, 1)
    } else if neem("{") {
      guard let laag = getal() else { return nil }
      (minste, meeste) = (laag, laag)
      if neem(",") {
        meeste = nil
        if hier != "}" {
          guard let hoog = getal(), hoog >= laag else { return nil }
          meeste = hoog
        }
      }
      guard neem("}") else { return nil }
    } else {
      return deel
    }
    let isZuinig = neem("?")
    // A quantifier may not follow a quantifier.
    if let teken = hier, "*+?{".unicodeScalars.contains(teken) { return nil }
    return .herhaal(deel, minste, meeste, isZuinig: isZuinig)
  }

  private mutating func getal() -> Int? {
    var uit: Int?
    while let teken = hier, ("0"..."9").contains(teken) {
      uit = (uit ?? 0) * 10 + Int(teken.value - 48)
      if uit ?? 0 > Self.grootsteHerhaling { return nil }
      plaats += 1
    }
    return uit
  }

  private mutating func deel() -> Patroonboom? {
    guard let teken = hier else { return nil }
    plaats += 1
    switch teken {
    case "(": return groep()
    case "[": return klasse().map { .teken($0) }
    case ".": return .teken(vlaggen.puntIsAlles ? .alles : .niet(.een(["\n", "\r"])))
    case "^": return .begin(perRegel: vlaggen.perRegel)
    case "$": return .eind(perRegel: vlaggen.perRegel)
    case "\\":
      if let terug = terugverwijzing() { return terug }
      return ontsnapping().map { .teken($0) }
    case "*", "+", "?", "{", "}", "]": return nil
    default: return .teken(letter(teken))
    }
  }

  /// `\1`: only to a group that is closed; as many digits as there are groups.
  private mutating func terugverwijzing() -> Patroonboom? {
    guard let eerste = hier, ("1"..."9").contains(eerste) else { return nil }
    var nummer = Int(eerste.value - 48)
    guard gesloten.contains(nummer) else { return nil }
    plaats += 1
    while let cijfer = hier, ("0"..."9").contains(cijfer), gesloten.contains(nummer * 10 + Int(cijfer.value - 48)) {
      nummer = nummer * 10 + Int(cijfer.value - 48)
      plaats += 1
    }
    return .terug(nummer, vouw: vlaggen.zonderHoofdletters)
  }

  private func letter(_ teken: Unicode.Scalar) -> Tekenklasse { .reeks(teken, teken, vouw: vlaggen.zonderHoofdletters) }

  private mutating func groep() -> Patroonboom? {
    var nummer: Int?
    if neem("?") {
      guard neem(":") else { return nil }
    } else {
      groepen += 1
      nummer = groepen
    }
    guard let binnen = keuze(), neem(")") else { return nil }
    if let nummer { gesloten.insert(nummer) }
    return .groep(binnen, nummer)
  }

  // MARK: - Classes

  private mutating func klasse() -> Tekenklasse? {
    diepte += 1
    defer { diepte -= 1 }
    guard diepte <= Self.grootsteDiepte else { return nil }
    let isOmgekeerd = hier == "^"
    if isOmgekeerd { plaats += 1 }
    var delen: [Tekenklasse] = []
    var minder: Tekenklasse?
    while let teken = hier, teken != "]" {
      if teken == "-", plaats + 1 < tekens.count, tekens[plaats + 1] == "[" {
        plaats += 2
        guard !delen.isEmpty, let af = klasse() else { return nil }
        minder = af
        break
      }
      guard let deel = klassedeel(isEerste: delen.isEmpty) else { return nil }
      delen.append(deel)
    }
    guard hier == "]", !delen.isEmpty else { return nil }
    plaats += 1
    let samen: Tekenklasse = isOmgekeerd ? .niet(.een(delen)) : .een(delen)
    return minder.map { .verschil(samen, $0) } ?? samen
  }

  private mutating func klassedeel(isEerste: Bool) -> Tekenklasse? {
    guard let teken = hier else { return nil }
    plaats += 1
    if teken == "[" { return nil }
    var begin = teken
    if teken == "\\" {
      guard let klasse = ontsnapping() else { return nil }
      guard case .reeks(let enig, _, _) = klasse else { return klasse }
      begin = enig
    }
    // A hyphen is itself only at the edges.
    if teken == "-", !isEerste, hier != "]" { return nil }
    guard hier == "-", plaats + 1 < tekens.count, tekens[plaats + 1] != "]", tekens[plaats + 1] != "[" else {
      return letter(begin)
    }
    plaats += 1
    guard var eind = hier else { return nil }
    plaats += 1
    if eind == "\\" {
      guard case .reeks(let enig, _, _)? = ontsnapping() else { return nil }
      eind = enig
    }
    guard begin <= eind else { return nil }
    return .reeks(begin, eind, vouw: vlaggen.zonderHoofdletters)
  }

  private mutating func ontsnapping() -> Tekenklasse? {
    guard let teken = hier else { return nil }
    plaats += 1
    switch teken {
    case "n": return letter("\n")
    case "r": return letter("\r")
    case "t": return letter("\t")
    case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$": return letter(teken)
    case "s": return .wit
    case "S": return .niet(.wit)
    case "d": return .categorie("Nd")
    case "D": return .niet(.categorie("Nd"))
    case "w": return .woord
    case "W": return .niet(.woord)
    case "i": return .naambegin
    case "I": return .niet(.naambegin)
    case "c": return .naamdeel
    case "C": return .niet(.naamdeel)
    case "p": return eigenschap()
    case "P": return eigenschap().map { .niet($0) }
    default: return nil
    }
  }

  private mutating func eigenschap() -> Tekenklasse? {
    guard hier == "{", let sluit = tekens[plaats...].firstIndex(of: "}") else { return nil }
    let naam = String(String.UnicodeScalarView(tekens[(plaats + 1)..<sluit]))
    plaats = sluit + 1
    if naam.hasPrefix("Is") {
      return Unicodeblok.bijNaam[String(naam.dropFirst(2))].map { .blok($0) }
    }
    return Tekenklasse.categorieen.contains(naam) ? .categorie(naam) : nil
  }
}

/// Lays the tree out as instructions.
struct Patroonbouwer {
  private(set) var opdrachten: [Patroonopdracht] = []
  /// Repeats of repeats multiply; beyond this a pattern is refused.
  private static let meeste = 20_000

  mutating func alles(_ boom: Patroonboom) -> Bool {
    opdrachten.append(.bewaar(0))
    guard bouw(boom) else { return false }
    opdrachten += [.bewaar(1), .klaar]
    return true
  }

  private mutating func bouw(_ boom: Patroonboom) -> Bool {
    guard opdrachten.count < Self.meeste else { return false }
    switch boom {
    case .niets: return true
    case .teken(let klasse): opdrachten.append(.teken(klasse))
    case .begin(let perRegel): opdrachten.append(.begin(perRegel: perRegel))
    case .eind(let perRegel): opdrachten.append(.eind(perRegel: perRegel))
    case .terug(let groep, let vouw): opdrachten.append(.terug(groep, vouw: vouw))
    case .rij(let delen): return delen.allSatisfy { bouw($0) }
    case .keuze(let takken): return keuze(takken[...])
    case .groep(let binnen, let nummer):
      guard let nummer else { return bouw(binnen) }
      opdrachten.append(.bewaar(nummer * 2))
      guard bouw(binnen) else { return false }
      opdrachten.append(.bewaar(nummer * 2 + 1))
    case .herhaal(let binnen, let minste, let meeste, let isZuinig):
      return herhaal(binnen, minste, meeste, isZuinig)
    }
    return true
  }

  private mutating func keuze(_ takken: ArraySlice<Patroonboom>) -> Bool {
    var einden: [Int] = []
    for (plek, tak) in takken.enumerated() {
      let isLaatste = plek == takken.count - 1
      let splitsing = opdrachten.count
      if !isLaatste { opdrachten.append(.splits(splitsing + 1, 0)) }
      guard bouw(tak) else { return false }
      if !isLaatste {
        einden.append(opdrachten.count)
        opdrachten.append(.spring(0))
        opdrachten[splitsing] = .splits(splitsing + 1, opdrachten.count)
      }
    }
    for eind in einden { opdrachten[eind] = .spring(opdrachten.count) }
    return true
  }

  private mutating func herhaal(_ binnen: Patroonboom, _ minste: Int, _ meeste: Int?, _ isZuinig: Bool) -> Bool {
    for _ in 0..<minste { guard bouw(binnen) else { return false } }
    guard let meeste else {
      let splitsing = opdrachten.count
      opdrachten.append(.splits(0, 0))
      guard bouw(binnen) else { return false }
      opdrachten.append(.spring(splitsing))
      opdrachten[splitsing] = splits(splitsing, isZuinig)
      return true
    }
    var splitsingen: [Int] = []
    for _ in minste..<Swift.max(minste, meeste) {
      splitsingen.append(opdrachten.count)
      opdrachten.append(.splits(0, 0))
      guard bouw(binnen) else { return false }
    }
    for splitsing in splitsingen { opdrachten[splitsing] = splits(splitsing, isZuinig) }
    return true
  }

  /// Into the repeat, or past all that has been laid out.
  private func splits(_ plek: Int, _ isZuinig: Bool) -> Patroonopdracht {
    isZuinig ? .splits(opdrachten.count, plek + 1) : .splits(plek + 1, opdrachten.count)
  }
}
