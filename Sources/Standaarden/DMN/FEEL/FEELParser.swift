import Markup

/// Reads FEEL into trees (DMN 1.5, 10.3.1.2): precedence climbing, no unbounded going back, names by scope.
package struct FEELParser {
  /// Deeper nesting than a rule author writes; guards the stack against hostile input.
  package static let grootsteDiepte = 80
  /// Longer chains of operators make trees too deep to walk.
  package static let grootsteKeten = 400
  /// Longer than any real cell; keeps a hostile file cheap.
  package static let grootsteLengte = 100_000
  /// Levels of a tree; everything that walks it does so level by level on the stack.
  static let grootsteHoogte = 400
  /// Tries inside tries would let a short text keep the parser busy for hours.
  static let grootsteAantalPogingen = 500
  /// A text with more mistakes than this is not read by a person any more.
  static let grootsteAantalOnbekend = 20

  package typealias Namen = FEELNamen

  var lezer: FEELLezer
  let namen: FEELNamen
  /// Names that the text itself binds: loop variables, parameters, keys of contexts. With every scope a level.
  var gebonden: [FEELNamen] = []
  var leden: FEELNamen.Naamrij
  /// Names that nobody knows, with what they may have been meant to be.
  private(set) var onbekend: [Onbekend] = []
  var diepte = 0
  /// Levels of the tree that was read last, in the construct that is being read.
  var hoogte = 0
  var pogingen = 0
  /// Above zero within a filter: there a name can be a part of the members of the list.
  var inFilter = 0
  /// Whether the right end of an interval is being read: there `[` may close it.
  var inInterval = false

  package struct Onbekend: Sendable, Hashable {
    package var naam: String
    package var lijktOp: [String]
  }

  private init(_ tekst: String, _ namen: FEELNamen) throws(FEELFout) {
    guard tekst.utf8.count <= Self.grootsteLengte else {
      throw FEELFout("de tekst is langer dan \(Self.grootsteLengte) tekens")
    }
    lezer = FEELLezer(tekst)
    self.namen = namen
    leden = namen.leden
  }

  /// A tree, and the names in it that are not known.
  struct Lezing<Boom> {
    var boom: Boom
    var onbekend: [Onbekend]
  }

  /// An expression. A text that is exactly a name is that name, whatever signs it holds.
  static func leesExpressie(_ tekst: String, namen: FEELNamen) throws(FEELFout) -> Lezing<FEELExpressie> {
    let kaal = tekst.alsNaam
    if namen.alle.contains(kaal) { return Lezing(boom: .naam(kaal), onbekend: []) }
    var parser = try FEELParser(tekst, namen)
    let gelezen = try parser.expressie()
    guard parser.lezer.isKlaar() else { throw parser.teVeel() }
    return Lezing(boom: gelezen, onbekend: parser.onbekend)
  }

  /// The text of a cell. Empty means `-`, as most tools write it.
  static func leesToetsen(_ tekst: String, namen: FEELNamen) throws(FEELFout) -> Lezing<[FEELToets]> {
    let kaal = tekst.bijgesneden
    if kaal.isEmpty || kaal == "-" { return Lezing(boom: [.alles], onbekend: []) }
    var parser = try FEELParser(tekst, namen)
    let gelezen = try parser.toetsen()
    guard parser.lezer.isKlaar() else { throw parser.teVeel() }
    return Lezing(boom: gelezen, onbekend: parser.onbekend)
  }

  /// As above, where a name that is not known is an error.
  package static func expressie(_ tekst: String, namen: Namen) throws(FEELFout) -> FEELExpressie {
    let lezing = try leesExpressie(tekst, namen: namen)
    if let fout = melding(lezing.onbekend) { throw FEELFout(fout) }
    return lezing.boom
  }
  package static func toetsen(_ tekst: String, namen: Namen) throws(FEELFout) -> [FEELToets] {
    let lezing = try leesToetsen(tekst, namen: namen)
    if let fout = melding(lezing.onbekend) { throw FEELFout(fout) }
    return lezing.boom
  }
  /// A type as `typeRef` and `instance of` write it.
  static func type(_ tekst: String, namen: FEELNamen) -> FEELTypenaam? {
    guard var parser = try? FEELParser(tekst, namen), let type = try? parser.type(), parser.lezer.isKlaar() else {
      return nil
    }
    return type
  }

  static func melding(_ onbekend: [Onbekend]) -> String? {
    guard let eerste = onbekend.first else { return nil }
    let lijkt = eerste.lijktOp.isEmpty ? "" : "; bedoelt u \(eerste.lijktOp.joined(separator: " of "))?"
    return "de naam \(eerste.naam) is hier niet bekend\(lijkt)"
  }

  private mutating func teVeel() -> FEELFout {
    lezer.slaOver()
    if lezer.hier == nil { return FEELFout("de tekst houdt te vroeg op") }
    if let fout = Self.melding(onbekend) { return FEELFout(fout) }
    let rest = String(String.UnicodeScalarView(lezer.tekens[lezer.plaats...].prefix(20)))
    return FEELFout("bij teken \(lezer.plaats + 1) staat iets dat er niet hoort: \(rest)")
  }

  // MARK: - Steps

  mutating func eis(_ teken: StaticString) throws(FEELFout) {
    guard lezer.neem(teken) else {
      if lezer.isKlaar() { throw FEELFout("de tekst houdt te vroeg op; er werd \(teken) verwacht") }
      if let fout = Self.melding(onbekend) { throw FEELFout(fout) }
      throw FEELFout("bij teken \(lezer.plaats + 1) werd \(teken) verwacht")
    }
  }
  mutating func eisWoord(_ woord: StaticString) throws(FEELFout) {
    guard lezer.neemWoord(woord) else { throw FEELFout("bij teken \(lezer.plaats + 1) werd \(woord) verwacht") }
  }
  mutating func dieper() throws(FEELFout) {
    diepte += 1
    if diepte > Self.grootsteDiepte { throw FEELFout("meer dan \(Self.grootsteDiepte) haakjes in elkaar") }
  }

  /// One level on top of what was read, and of `ander`.
  mutating func hoger(dan ander: Int = 0) throws(FEELFout) {
    hoogte = Swift.max(hoogte, ander) + 1
    if hoogte > Self.grootsteHoogte { throw FEELFout("meer dan \(Self.grootsteHoogte) bewerkingen in elkaar") }
  }

  /// Reads something with more names in scope.
  mutating func met<T>(
    _ namen: [String], _ lees: (inout FEELParser) throws(FEELFout) -> T
  ) throws(FEELFout) -> T {
    gebonden.append(FEELNamen(namen))
    let gelezen = try lees(&self)
    gebonden.removeLast()
    return gelezen
  }

  mutating func meldOnbekend(_ naam: String) {
    guard onbekend.count < Self.grootsteAantalOnbekend else { return }
    onbekend.append(Onbekend(naam: naam, lijktOp: namen.lijktOp(naam)))
  }

  /// The longest name that is known and stands here, and takes it.
  mutating func bekendeNaam() -> String? {
    lezer.slaOver()
    var langste: FEELNamen.Naamtreffer?
    func kies(_ treffer: FEELNamen.Naamtreffer?) {
      if let treffer, treffer.eind > langste?.eind ?? -1 { langste = treffer }
    }
    for laag in gebonden.reversed() { kies(laag.langste(lezer)) }
    kies(namen.langste(lezer))
    if inFilter > 0 { kies(leden.langste(lezer)) }
    kies(Ingebouwd.namen.langste(lezer))
    guard let langste else { return nil }
    lezer.plaats = langste.eind
    return langste.naam
  }
}
