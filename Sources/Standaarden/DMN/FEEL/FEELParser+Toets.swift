/// Unary tests and types.
extension FEELParser {
  mutating func toetsen() throws(FEELFout) -> [FEELToets] {
    var gelezen = [try toets()]
    while lezer.neem(",") { gelezen.append(try toets()) }
    return gelezen
  }

  private mutating func toets() throws(FEELFout) -> FEELToets {
    try dieper()
    defer { diepte -= 1 }
    lezer.slaOver()
    if lezer.hier == "-", isEindVanToets(lezer.plaats + 1) {
      lezer.plaats += 1
      return .alles
    }
    if lezer.staatWoord("not"), let niet = probeerNiet() { return niet }
    if let teken = vergelijkteken() { return .vergelijk(teken, try som()) }
    let gelezen = try expressie()
    if case .interval(let interval) = gelezen { return .interval(interval) }
    return .expressie(gelezen)
  }

  private func isEindVanToets(_ plek: Int) -> Bool {
    var kijker = lezer
    kijker.plaats = plek
    kijker.slaOver()
    return kijker.hier == nil || kijker.hier == "," || kijker.hier == ")"
  }

  /// `not(a, b)`; nil and back when it is the beginning of an expression such as `not(a) and b`.
  private mutating func probeerNiet() -> FEELToets? {
    pogingen += 1
    guard pogingen <= Self.grootsteAantalPogingen else { return nil }
    var kopie = self
    kopie.lezer.plaats += 3
    guard kopie.lezer.neem("("), let binnen = try? kopie.toetsen(), kopie.lezer.neem(")"),
      kopie.isEindVanToets(kopie.lezer.plaats)
    else {
      pogingen = kopie.pogingen
      return nil
    }
    self = kopie
    return .niet(binnen)
  }

  /// What follows `in`: one test, or tests between brackets.
  mutating func naIn() throws(FEELFout) -> [FEELToets] {
    if let teken = vergelijkteken() { return [.vergelijk(teken, try som())] }
    guard lezer.staat("(") else { return [try alsToets(som())] }
    let begin = lezer
    lezer.plaats += 1
    let eerste = try toets()
    if lezer.staat("..") {
      // The bracket opened an interval, not a group.
      pogingen += 1
      guard pogingen <= Self.grootsteAantalPogingen else { throw FEELFout("te veel haakjes in elkaar") }
      lezer = begin
      return [try alsToets(som())]
    }
    var gelezen = [eerste]
    while lezer.neem(",") { gelezen.append(try toets()) }
    try eis(")")
    return gelezen
  }

  private func alsToets(_ gelezen: FEELExpressie) -> FEELToets {
    if case .interval(let interval) = gelezen { return .interval(interval) }
    return .expressie(gelezen)
  }

  // MARK: - Types

  private static let typenMetSpaties: [StaticString] = [
    "date and time", "days and time duration", "years and months duration",
  ]

  mutating func type() throws(FEELFout) -> FEELTypenaam {
    try dieper()
    defer { diepte -= 1 }
    lezer.slaOver()
    for naam in Self.typenMetSpaties where neemWoorden(naam) { return .naam("\(naam)") }
    if let treffer = leden.langste(lezer) ?? namen.langste(lezer) {
      lezer.plaats = treffer.eind
      return try typelid(treffer.naam)
    }
    guard let woord = lezer.woord() else { throw FEELFout("hier werd een type verwacht") }
    switch woord {
    case "list" where lezer.neem("<"):
      let lid = try type()
      try eis(">")
      return .lijst(lid)
    case "range" where lezer.neem("<"):
      let lid = try type()
      try eis(">")
      return .interval(lid)
    case "context" where lezer.neem("<"): return try contexttype()
    case "function" where lezer.neem("<"): return try functietype()
    default: return try typelid(woord)
    }
  }

  private mutating func typelid(_ begin: String) throws(FEELFout) -> FEELTypenaam {
    var naam = begin
    while lezer.staat("."), lezer.op(lezer.plaats + 1) != "." {
      lezer.plaats += 1
      if let treffer = leden.langste(lezer) {
        lezer.plaats = treffer.eind
        naam += "." + treffer.naam
      } else if let woord = lezer.woord() {
        naam += "." + woord
      } else {
        throw FEELFout("na een punt komt een naam")
      }
    }
    return .naam(naam)
  }

  private mutating func neemWoorden(_ woorden: StaticString) -> Bool {
    let tekens = Array("\(woorden)".unicodeScalars)
    guard let eind = lezer.eind(van: tekens) else { return false }
    lezer.plaats = eind
    return true
  }

  private mutating func contexttype() throws(FEELFout) -> FEELTypenaam {
    var gelezen: [FEELTypenaam.Lid] = []
    if lezer.neem(">") { return .context([]) }
    repeat {
      guard let naam = lezer.naam(tot: { $0.hier == ":" }) else { throw FEELFout("hier werd een naam verwacht") }
      try eis(":")
      gelezen.append(FEELTypenaam.Lid(naam: naam, type: try type()))
    } while lezer.neem(",")
    try eis(">")
    return .context(gelezen)
  }

  private mutating func functietype() throws(FEELFout) -> FEELTypenaam {
    var parameters: [FEELTypenaam] = []
    if !lezer.neem(">") {
      repeat { parameters.append(try type()) } while lezer.neem(",")
      try eis(">")
    }
    try eis("->")
    return .functie(parameters, try type())
  }
}
