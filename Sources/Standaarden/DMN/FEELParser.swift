/// Reads the FEEL of cells and expressions into trees (DMN 1.5, 10.3.1.2), as far as toepasbare regels need it.
///
/// What lies outside that subset is an error that says so; it is never guessed at.
package struct FEELParser {
  /// Deeper nesting than a rule author writes; guards the stack against hostile input.
  package static let grootsteDiepte = 48
  /// Cells with a hundred options need a few hundred.
  package static let grootsteAantalPogingen = 2_000
  /// Longer than any real cell; keeps a hostile file cheap.
  package static let grootsteLengte = 20_000

  private let tekens: [FEELTeken]
  private var plaats = 0
  private var diepte = 0
  private var pogingen = 0

  /// Names that can be read, prepared once for all cells of a table.
  package struct Namen: Sendable {
    let langsteEerst: [[Unicode.Scalar]]
    let alle: Set<String>
    package init(_ namen: some Sequence<String>) {
      alle = Set(namen)
      langsteEerst = alle.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }
  }

  private init(_ tekst: String, _ namen: Namen) throws(FEELFout) {
    guard tekst.utf8.count <= Self.grootsteLengte else {
      throw FEELFout("de tekst is langer dan \(Self.grootsteLengte) tekens")
    }
    tekens = try FEELLezer.alles(tekst, namen: namen.langsteEerst)
  }

  /// An input or output expression. A text that is exactly a name is that name, whatever signs it holds.
  package static func expressie(_ tekst: String, namen: Namen) throws(FEELFout) -> FEELExpressie {
    if namen.alle.contains(tekst) { return .naam(tekst) }
    var parser = try FEELParser(tekst, namen)
    let gelezen = try parser.expressie()
    try parser.eis(.einde)
    return gelezen
  }

  /// The text of a cell. Empty means `-`, as most tools write it.
  package static func toetsen(_ tekst: String, namen: Namen) throws(FEELFout) -> [FEELToets] {
    if tekst.isEmpty || tekst == "-" { return [.alles] }
    var parser = try FEELParser(tekst, namen)
    let gelezen = try parser.toetsen()
    try parser.eis(.einde)
    return gelezen
  }

  // MARK: - Unary tests

  private mutating func toetsen() throws(FEELFout) -> [FEELToets] {
    var gelezen = [try toets()]
    while neem(",") { gelezen.append(try toets()) }
    return gelezen
  }

  private mutating func toets() throws(FEELFout) -> FEELToets {
    try dieper()
    defer { diepte -= 1 }
    if hier == .leesteken("-"), volgt(.einde, .leesteken(",")) {
      plaats += 1
      return .alles
    }
    if hier == .woord("not"), tekens[plaats + 1] == .leesteken("("), let niet = probeer({ try $0.niet() }) {
      return niet
    }
    if let teken = vergelijkteken() {
      plaats += 1
      return .vergelijk(teken, try som())
    }
    if let interval = probeer({ try $0.interval() }) { return .interval(interval) }
    return .expressie(try expressie())
  }

  private mutating func niet() throws(FEELFout) -> FEELToets {
    plaats += 2
    let binnen = try toetsen()
    try eis(.leesteken(")"))
    // `not(a) and b` is one expression, not a negation that ends here.
    guard hier == .einde || hier == .leesteken(",") || hier == .leesteken(")") else { throw FEELFout("meer") }
    return .niet(binnen)
  }

  private mutating func interval() throws(FEELFout) -> FEELInterval {
    let open = hier
    guard open == .leesteken("[") || open == .leesteken("(") || open == .leesteken("]") else {
      throw FEELFout("geen interval")
    }
    plaats += 1
    let begin = try som()
    try eis(.leesteken(".."))
    let eind = try som()
    let dicht = hier
    guard dicht == .leesteken("]") || dicht == .leesteken(")") || dicht == .leesteken("[") else {
      throw FEELFout("een interval eindigt met ] of ) of [")
    }
    plaats += 1
    return FEELInterval(
      begin: begin, beginHoortErbij: open == .leesteken("["), eind: eind, eindHoortErbij: dicht == .leesteken("]"))
  }

  private func vergelijkteken() -> FEELExpressie.Vergelijking? {
    if case .leesteken(let tekst) = hier { FEELExpressie.Vergelijking(rawValue: tekst) } else { nil }
  }

  // MARK: - Expressions, loosest binding first

  private mutating func expressie() throws(FEELFout) -> FEELExpressie {
    try dieper()
    defer { diepte -= 1 }
    guard neemWoord("if") else { return try of() }
    let voorwaarde = try expressie()
    guard neemWoord("then") else { throw FEELFout("na if komt then") }
    let dan = try expressie()
    guard neemWoord("else") else { throw FEELFout("na then komt else") }
    return .als(voorwaarde, dan, try expressie())
  }

  private mutating func of() throws(FEELFout) -> FEELExpressie {
    var links = try en()
    while neemWoord("or") { links = .of(links, try en()) }
    return links
  }

  private mutating func en() throws(FEELFout) -> FEELExpressie {
    var links = try vergelijking()
    while neemWoord("and") { links = .en(links, try vergelijking()) }
    return links
  }

  private mutating func vergelijking() throws(FEELFout) -> FEELExpressie {
    let links = try som()
    if let teken = vergelijkteken() {
      plaats += 1
      return .vergelijk(teken, links, try som())
    }
    if neemWoord("between") {
      let laag = try som()
      guard neemWoord("and") else { throw FEELFout("na between komt een and") }
      let hoog = try som()
      return .en(.vergelijk(.groterOfGelijk, links, laag), .vergelijk(.kleinerOfGelijk, links, hoog))
    }
    if neemWoord("in") {
      if let groep = probeer({ try $0.toetsgroep() }) { return .inToetsen(links, groep) }
      return .inToetsen(links, [try toets()])
    }
    return links
  }

  private mutating func toetsgroep() throws(FEELFout) -> [FEELToets] {
    try eis(.leesteken("("))
    let gelezen = try toetsen()
    try eis(.leesteken(")"))
    return gelezen
  }

  private mutating func som() throws(FEELFout) -> FEELExpressie {
    var links = try product()
    while true {
      if neem("+") {
        links = .reken(.plus, links, try product())
      } else if neem("-") {
        links = .reken(.min, links, try product())
      } else {
        return links
      }
    }
  }

  private mutating func product() throws(FEELFout) -> FEELExpressie {
    var links = try macht()
    while true {
      if neem("*") {
        links = .reken(.maal, links, try macht())
      } else if neem("/") {
        links = .reken(.deel, links, try macht())
      } else {
        return links
      }
    }
  }

  private mutating func macht() throws(FEELFout) -> FEELExpressie {
    var links = try unair()
    while neem("**") { links = .reken(.macht, links, try unair()) }
    return links
  }

  private mutating func unair() throws(FEELFout) -> FEELExpressie {
    try dieper()
    defer { diepte -= 1 }
    return neem("-") ? .min(try unair()) : try deel()
  }

  private mutating func deel() throws(FEELFout) -> FEELExpressie {
    let teken = hier
    plaats += 1
    switch teken {
    case .getal(let getal): return .waarde(.getal(getal))
    case .tekst(let tekst): return .waarde(.tekst(tekst))
    case .datumtekst(let tekst):
      guard let datum = FEELDatum(tekst) else { throw FEELFout("\(tekst) is geen datum") }
      return .waarde(.datum(datum))
    case .naam(let naam): return .naam(naam)
    case .functie(let functie): return .functie(functie, try argumenten())
    case .woord("true"): return .waarde(.boolean(true))
    case .woord("false"): return .waarde(.boolean(false))
    case .woord("null"): return .waarde(.null)
    case .woord("not"): return .functie(.niet, try argumenten())
    case .leesteken("?"): return .invoer
    case .leesteken("("):
      let binnen = try expressie()
      try eis(.leesteken(")"))
      return binnen
    case .leesteken("["): return .lijst(try leden(tot: "]"))
    case .onbekendeNaam(let naam) where FEELLezer.buitenDePraktijk.contains(naam):
      throw FEELFout("\(naam) wordt in de praktijk van toepasbare regels niet gebruikt en hier niet ondersteund")
    case .onbekendeNaam(let naam): throw FEELFout("de naam \(naam) is hier niet bekend")
    case .woord(let woord): throw FEELFout("\(woord) hoort hier niet")
    case .leesteken(let leesteken): throw FEELFout("\(leesteken) hoort hier niet")
    case .einde: throw FEELFout("de tekst houdt te vroeg op")
    }
  }

  private mutating func argumenten() throws(FEELFout) -> [FEELExpressie] {
    try eis(.leesteken("("))
    return try leden(tot: ")")
  }

  private mutating func leden(tot eind: String) throws(FEELFout) -> [FEELExpressie] {
    if neem(eind) { return [] }
    var gelezen = [try expressie()]
    while neem(",") { gelezen.append(try expressie()) }
    try eis(.leesteken(eind))
    return gelezen
  }

  // MARK: - Steps

  private var hier: FEELTeken { tekens[Swift.min(plaats, tekens.count - 1)] }

  private func volgt(_ mogelijk: FEELTeken...) -> Bool {
    mogelijk.contains(tekens[Swift.min(plaats + 1, tekens.count - 1)])
  }
  private mutating func neem(_ leesteken: String) -> Bool {
    guard hier == .leesteken(leesteken) else { return false }
    plaats += 1
    return true
  }
  private mutating func neemWoord(_ woord: String) -> Bool {
    guard hier == .woord(woord) else { return false }
    plaats += 1
    return true
  }
  private mutating func eis(_ teken: FEELTeken) throws(FEELFout) {
    guard hier == teken else {
      if case .leesteken(let tekst) = teken { throw FEELFout("hier werd \(tekst) verwacht") }
      throw FEELFout(Self.teVeel(hier))
    }
    plaats += 1
  }
  private static func teVeel(_ teken: FEELTeken) -> String {
    if case .onbekendeNaam(let naam) = teken { return "de naam \(naam) is hier niet bekend" }
    return "er staat meer dan één expressie"
  }
  private mutating func dieper() throws(FEELFout) {
    diepte += 1
    if diepte > Self.grootsteDiepte { throw FEELFout("meer dan \(Self.grootsteDiepte) haakjes in elkaar") }
  }
  /// Tries a reading; nil and back to the same place when it does not fit. The tries are counted, because tries
  /// inside tries would let a short text keep the parser busy for hours.
  private mutating func probeer<T>(_ lees: (inout FEELParser) throws -> T) -> T? {
    pogingen += 1
    guard pogingen <= Self.grootsteAantalPogingen else { return nil }
    var kopie = self
    guard let gelezen = try? lees(&kopie) else {
      pogingen = kopie.pogingen
      return nil
    }
    self = kopie
    return gelezen
  }
}
