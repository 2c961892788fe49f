/// Expressions: operators by precedence, then what stands between them.
extension FEELParser {
  /// How tightly an operator binds (DMN 1.5, 10.3.1.2 rules 2 to 4).
  private enum Sterkte: Int {
    case of = 1, en, vergelijking, som, product, macht
  }

  mutating func expressie() throws(FEELFout) -> FEELExpressie { try klim(.of) }

  private mutating func klim(_ minimum: Sterkte) throws(FEELFout) -> FEELExpressie {
    try dieper()
    let buiten = hoogte
    hoogte = 0
    defer {
      diepte -= 1
      hoogte = Swift.max(hoogte, buiten)
    }
    return try vervolg(try unair(), minimum)
  }

  /// Carries on after a left side with every operator that binds at least so tightly.
  private mutating func vervolg(_ begin: FEELExpressie, _ minimum: Sterkte) throws(FEELFout) -> FEELExpressie {
    var links = begin
    var keten = 0
    while true {
      lezer.slaOver()
      let eerder = hoogte
      hoogte = 0
      guard let verder = try stap(links, minimum) else {
        hoogte = eerder
        return links
      }
      try hoger(dan: eerder)
      links = verder
      keten += 1
      if keten > Self.grootsteKeten { throw FEELFout("meer dan \(Self.grootsteKeten) bewerkingen achter elkaar") }
    }
  }

  private mutating func stap(_ links: FEELExpressie, _ minimum: Sterkte) throws(FEELFout) -> FEELExpressie? {
    guard let teken = lezer.hier else { return nil }
    let grens = minimum.rawValue
    switch teken {
    case "*":
      if lezer.begint("**", op: lezer.plaats) {
        guard grens <= Sterkte.macht.rawValue else { return nil }
        lezer.plaats += 2
        return .reken(.macht, links, try unair())
      }
      return try reken(.maal, links, .product, grens)
    case "/": return try reken(.deel, links, .product, grens)
    case "+": return try reken(.plus, links, .som, grens)
    case "-": return try reken(.min, links, .som, grens)
    case "=", "!", "<", ">":
      guard grens <= Sterkte.vergelijking.rawValue, let soort = vergelijkteken() else { return nil }
      return .vergelijk(soort, links, try klim(.som))
    case "b", "i", "a", "o": return try woordstap(links, grens)
    default: return nil
    }
  }

  private mutating func woordstap(_ links: FEELExpressie, _ grens: Int) throws(FEELFout) -> FEELExpressie? {
    if grens <= Sterkte.vergelijking.rawValue {
      if lezer.neemWoord("between") {
        let laag = try klim(.som)
        try eisWoord("and")
        return .tussen(links, laag: laag, hoog: try klim(.som))
      }
      if lezer.neemWoord("instance") {
        try eisWoord("of")
        return .instantie(links, try type())
      }
      if lezer.neemWoord("in") { return .inToetsen(links, try naIn()) }
    }
    if grens <= Sterkte.en.rawValue, lezer.neemWoord("and") { return .en(links, try klim(.vergelijking)) }
    if grens <= Sterkte.of.rawValue, lezer.neemWoord("or") { return .of(links, try klim(.en)) }
    return nil
  }

  private mutating func reken(
    _ teken: FEELExpressie.Rekenteken, _ links: FEELExpressie, _ sterkte: Sterkte, _ grens: Int
  ) throws(FEELFout) -> FEELExpressie? {
    guard grens <= sterkte.rawValue else { return nil }
    lezer.plaats += 1
    return .reken(teken, links, try klim(sterkte == .som ? .product : .macht))
  }

  /// Takes a comparison sign.
  mutating func vergelijkteken() -> FEELExpressie.Vergelijking? {
    if lezer.neem("<=") { return .kleinerOfGelijk }
    if lezer.neem(">=") { return .groterOfGelijk }
    if lezer.neem("!=") { return .ongelijk }
    if lezer.neem("<") { return .kleiner }
    if lezer.neem(">") { return .groter }
    if lezer.neem("=") { return .gelijk }
    return nil
  }

  mutating func som() throws(FEELFout) -> FEELExpressie { try klim(.som) }

  private mutating func unair() throws(FEELFout) -> FEELExpressie {
    var minnen = 0
    while lezer.neem("-") {
      minnen += 1
      if minnen > Self.grootsteDiepte { throw FEELFout("te veel mintekens") }
    }
    var waarde = try achtervoegsels(try deel())
    for _ in 0..<minnen {
      try hoger()
      waarde = .min(waarde)
    }
    return waarde
  }

  // MARK: - After a value: paths, filters and calls

  private mutating func achtervoegsels(_ begin: FEELExpressie) throws(FEELFout) -> FEELExpressie {
    var links = begin
    var keten = 0
    while true {
      keten += 1
      if keten > Self.grootsteKeten { throw FEELFout("meer dan \(Self.grootsteKeten) stappen achter elkaar") }
      lezer.slaOver()
      try hoger()
      switch lezer.hier {
      case "." where lezer.op(lezer.plaats + 1) != ".":
        lezer.plaats += 1
        links = .pad(links, try lid())
      case "[":
        if inInterval, sluitInterval() { return links }
        lezer.plaats += 1
        links = .filter(links, try binnenFilter())
        try eis("]")
      case "(":
        lezer.plaats += 1
        links = try aanroep(links)
      default: return links
      }
    }
  }

  private mutating func binnenFilter() throws(FEELFout) -> FEELExpressie {
    let wasInInterval = inInterval
    inInterval = false
    inFilter += 1
    defer {
      inInterval = wasInInterval
      inFilter -= 1
    }
    return try met(["item"]) { parser throws(FEELFout) in try parser.expressie() }
  }

  /// Whether the `[` that stands here closes an interval: then something follows that cannot begin an expression.
  private func sluitInterval() -> Bool {
    var kijker = lezer
    kijker.plaats += 1
    kijker.slaOver()
    guard let na = kijker.hier else { return true }
    if na == ".", let letter = kijker.op(kijker.plaats + 1), FEELLezer.isNaambegin(letter) { return true }
    if ",)]}=<>!*/".unicodeScalars.contains(na) { return true }
    for woord: StaticString in ["and", "or", "then", "else", "return", "satisfies", "in", "between", "instance"] {
      if kijker.staatWoord(woord) { return true }
    }
    return false
  }

  /// Properties of FEEL's own types that are more than one word.
  private static let eigenschappen = FEELNamen.Naamrij(["time offset", "start included", "end included"])

  /// The name after a dot.
  private mutating func lid() throws(FEELFout) -> String {
    lezer.slaOver()
    if let treffer = Self.eigenschappen.langste(lezer) {
      lezer.plaats = treffer.eind
      return treffer.naam
    }
    if let treffer = leden.langste(lezer) {
      lezer.plaats = treffer.eind
      return treffer.naam
    }
    guard let woord = lezer.woord() else { throw FEELFout("na een punt komt een naam") }
    return woord
  }

  private mutating func aanroep(_ functie: FEELExpressie) throws(FEELFout) -> FEELExpressie {
    let wasInInterval = inInterval
    inInterval = false
    defer { inInterval = wasInInterval }
    if lezer.neem(")") { return .roep(functie, []) }
    if let eerste = argumentnaam() {
      var velden = [FEELExpressie.Veld(naam: eerste, waarde: try expressie())]
      while lezer.neem(",") {
        guard let naam = argumentnaam() else { throw FEELFout("alle argumenten hebben een naam, of geen enkel") }
        velden.append(FEELExpressie.Veld(naam: naam, waarde: try expressie()))
      }
      try eis(")")
      return .roepMetNamen(functie, velden)
    }
    return .roep(functie, try leden(tot: ")"))
  }

  /// `naam:`, and takes it; nil when something else stands here.
  private mutating func argumentnaam() -> String? {
    var kijker = lezer
    guard let naam = kijker.naam(tot: { $0.hier == ":" }), kijker.neem(":") else { return nil }
    lezer = kijker
    return naam
  }

  mutating func leden(tot eind: StaticString) throws(FEELFout) -> [FEELExpressie] {
    if lezer.neem(eind) { return [] }
    var gelezen = [try expressie()]
    while lezer.neem(",") { gelezen.append(try expressie()) }
    try eis(eind)
    return gelezen
  }
}
