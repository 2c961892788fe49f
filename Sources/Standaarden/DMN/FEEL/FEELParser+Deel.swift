/// What stands between operators: literals, names, brackets, and the constructs that begin with a word.
extension FEELParser {
  mutating func deel() throws(FEELFout) -> FEELExpressie {
    try dieper()
    defer { diepte -= 1 }
    lezer.slaOver()
    guard let teken = lezer.hier else { throw FEELFout("de tekst houdt te vroeg op") }
    switch teken {
    case "\"": return .waarde(.tekst(try lezer.tekst()))
    case "@": return try letterlijkeTijd()
    case "(": return try haakjes()
    case "[": return try rechteHaakjes()
    case "]": return try interval(beginHoortErbij: false)
    case "{": return try context()
    case "?":
      lezer.plaats += 1
      return .invoer
    case "0"..."9": return .waarde(.getal(try lezer.getal()))
    case "." where FEELLezer.isCijfer(lezer.op(lezer.plaats + 1)): return .waarde(.getal(try lezer.getal()))
    default: return try naamOfWoord()
    }
  }

  private mutating func naamOfWoord() throws(FEELFout) -> FEELExpressie {
    if let naam = bekendeNaam() { return .naam(naam) }
    let begin = lezer.plaats
    guard let woord = lezer.woord() else {
      throw FEELFout("bij teken \(begin + 1) staat een teken dat er niet hoort")
    }
    switch woord {
    case "true": return .waarde(.boolean(true))
    case "false": return .waarde(.boolean(false))
    case "null": return .waarde(.null)
    case "if": return try als()
    case "for": return try voor()
    case "some", "every":
      let iteraties = try iteraties(tot: "satisfies")
      let toets = try met(iteraties.map(\.naam)) { parser throws(FEELFout) in try parser.expressie() }
      return woord == "some" ? .sommige(iteraties, toets) : .elke(iteraties, toets)
    case "function": return try functie()
    case let woord where FEELLezer.woorden.contains(woord): throw FEELFout("\(woord) hoort hier niet")
    default:
      if inFilter == 0 { meldOnbekend(woord) }
      return .naam(woord)
    }
  }

  private mutating func als() throws(FEELFout) -> FEELExpressie {
    let voorwaarde = try expressie()
    try eisWoord("then")
    let dan = try expressie()
    try eisWoord("else")
    return .als(voorwaarde, dan, try expressie())
  }

  private mutating func voor() throws(FEELFout) -> FEELExpressie {
    let iteraties = try iteraties(tot: "return")
    let namen = iteraties.map(\.naam) + ["partial"]
    return .voor(iteraties, try met(namen) { parser throws(FEELFout) in try parser.expressie() })
  }

  /// `x in list, y in 1..x`, and the word that ends them. Each name is known from the next source on.
  private mutating func iteraties(tot eind: StaticString) throws(FEELFout) -> [FEELExpressie.Iteratie] {
    var gelezen: [FEELExpressie.Iteratie] = []
    repeat {
      guard
        let naam = lezer.naam(tot: { kijker in
          var kijker = kijker
          return FEELLezer.isWit(kijker.op(kijker.plaats - 1) ?? "x") && kijker.staatWoord("in")
        })
      else { throw FEELFout("hier werd de naam van een variabele verwacht") }
      try eisWoord("in")
      let iteratie = try met(gelezen.map(\.naam)) { parser throws(FEELFout) in
        let bron = try parser.expressie()
        let eind = parser.lezer.neem("..") ? try parser.expressie() : nil
        return FEELExpressie.Iteratie(naam: naam, bron: bron, eind: eind)
      }
      gelezen.append(iteratie)
    } while lezer.neem(",")
    try eisWoord(eind)
    return gelezen
  }

  private mutating func functie() throws(FEELFout) -> FEELExpressie {
    try eis("(")
    var parameters: [FEELExpressie.Parameter] = []
    if !lezer.neem(")") {
      repeat {
        guard let naam = lezer.naam(tot: { [",", ")", ":"].contains($0.hier) }) else {
          throw FEELFout("hier werd de naam van een parameter verwacht")
        }
        parameters.append(FEELExpressie.Parameter(naam: naam, type: lezer.neem(":") ? try type() : nil))
      } while lezer.neem(",")
      try eis(")")
    }
    let isExtern = lezer.neemWoord("external")
    let lichaam = try met(parameters.map(\.naam)) { parser throws(FEELFout) in try parser.expressie() }
    return .functie(FEELExpressie.Functie(parameters: parameters, lichaam: lichaam, isExtern: isExtern))
  }

  private mutating func context() throws(FEELFout) -> FEELExpressie {
    lezer.plaats += 1
    var velden: [FEELExpressie.Veld] = []
    gebonden.append(FEELNamen([]))
    defer { gebonden.removeLast() }
    if lezer.neem("}") { return .context([]) }
    repeat {
      lezer.slaOver()
      let naam: String
      if lezer.hier == "\"" {
        naam = try lezer.tekst()
      } else {
        guard let gelezen = lezer.naam(tot: { $0.hier == ":" }) else {
          throw FEELFout("hier werd een sleutel verwacht")
        }
        naam = gelezen
      }
      try eis(":")
      velden.append(FEELExpressie.Veld(naam: naam, waarde: try expressie()))
      gebonden[gebonden.count - 1].zet(naam)
      leden.zet(naam)
    } while lezer.neem(",")
    try eis("}")
    return .context(velden)
  }

  /// `@"2026-01-31"`: a date, time or duration (DMN 1.5, 10.3.1.2 rule 62).
  private mutating func letterlijkeTijd() throws(FEELFout) -> FEELExpressie {
    lezer.plaats += 1
    guard lezer.hier == "\"" else { throw FEELFout("na @ komt een tekst tussen aanhalingstekens") }
    let tekst = try lezer.tekst()
    guard let waarde = FEELWaarde(tijdtekst: tekst) else {
      throw FEELFout("\(tekst) is geen datum, tijd of duur")
    }
    return .waarde(waarde)
  }

  // MARK: - Brackets

  private mutating func haakjes() throws(FEELFout) -> FEELExpressie {
    let wasInInterval = inInterval
    inInterval = false
    defer { inInterval = wasInInterval }
    lezer.plaats += 1
    if let teken = vergelijkteken() {
      let grens = try som()
      try eis(")")
      return .eenzijdig(teken, grens)
    }
    let eerste = try expressie()
    if lezer.neem("..") { return try intervaleind(eerste, beginHoortErbij: false) }
    try eis(")")
    return eerste
  }

  private mutating func rechteHaakjes() throws(FEELFout) -> FEELExpressie {
    let wasInInterval = inInterval
    inInterval = false
    defer { inInterval = wasInInterval }
    lezer.plaats += 1
    if lezer.neem("]") { return .lijst([]) }
    let eerste = try lidVanLijst()
    if lezer.neem("..") { return try intervaleind(eerste, beginHoortErbij: true) }
    var gelezen = [eerste]
    while lezer.neem(",") { gelezen.append(try lidVanLijst()) }
    try eis("]")
    return .lijst(gelezen)
  }

  /// In a list a test may stand bare: `[<5, >10]`.
  private mutating func lidVanLijst() throws(FEELFout) -> FEELExpressie {
    if let teken = vergelijkteken() { return .eenzijdig(teken, try som()) }
    return try expressie()
  }

  private mutating func interval(beginHoortErbij: Bool) throws(FEELFout) -> FEELExpressie {
    lezer.plaats += 1
    let begin = try som()
    try eis("..")
    return try intervaleind(begin, beginHoortErbij: beginHoortErbij)
  }

  private mutating func intervaleind(
    _ begin: FEELExpressie, beginHoortErbij: Bool
  ) throws(FEELFout) -> FEELExpressie {
    inInterval = true
    let eind = try som()
    inInterval = false
    let eindHoortErbij = lezer.neem("]")
    guard eindHoortErbij || lezer.neem(")") || lezer.neem("[") else {
      throw FEELFout("een interval eindigt met ] of ) of [")
    }
    return .interval(
      FEELInterval(begin: begin, beginHoortErbij: beginHoortErbij, eind: eind, eindHoortErbij: eindHoortErbij))
  }
}

extension FEELWaarde {
  /// A date, time, date and time, or duration, by the shape of its text.
  init?(tijdtekst tekst: String) {
    if let datum = FEELDatum(tekst) {
      self = .datum(datum)
    } else if tekst.contains("T"), !tekst.hasPrefix("P"), !tekst.hasPrefix("-P"), let moment = FEELDatumtijd(tekst) {
      self = .datumtijd(moment)
    } else if let tijd = FEELTijd(tekst) {
      self = .tijd(tijd)
    } else if let duur = Duurtekst(tekst) {
      self = FEELWaarde(duur)
    } else {
      return nil
    }
  }

  /// A text as a value of a type of FEEL that is written as text; for every other type the text itself.
  package init(_ tekst: String, type: String) {
    switch type {
    case "date", "time", "dateTime", "date and time", "dayTimeDuration", "days and time duration",
      "yearMonthDuration", "years and months duration":
      self = FEELWaarde(tijdtekst: tekst) ?? .tekst(tekst)
    default: self = .tekst(tekst)
    }
  }

  init(_ duur: Duurtekst) {
    switch duur {
    case .maanden(let maanden): self = .maandduur(maanden)
    case .duur(let duur): self = .duur(duur)
    }
  }
}
