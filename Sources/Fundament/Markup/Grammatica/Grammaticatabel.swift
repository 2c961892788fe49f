extension Grammatica {
  /// The declarations of one namespace in compact notation, one per line (a line that starts with a space goes on):
  ///
  ///     Lijst: (Lijstaanhef?, Li+, Lijstsluiting?) @type=soort! @@ids    element, attributes, group of attributes
  ///     Al: ~(i | b | %verwijzing)*                                      mixed content
  ///     naam -> string                                                   element with simple or named content
  ///     checksum: =hex @type=string!                                     simple content with attributes
  ///     Bestand: [bestandsnaam, hash?]                                   all of these, in any order
  ///     %verwijzing: (IntRef | ExtRef)                                   group of elements
  ///     @@ids: @eId=NMTOKEN! @wId=NMTOKEN!                               group of attributes; `@*` lets others in
  ///     $soort: string {expliciet ongemarkeerd} /[a-z]+/ 1..20           simple type: values, pattern, length
  ///     $aan: boolean ?                                                  an empty element stands for a default
  ///     .tRij: (cel*) @id=ID                                             a type that is not an element by itself
  ///     extensie: #anders                                                anything of another namespace; known elements
  ///     los: #alles                                                      in it are checked (`#alles`: anything at all)
  ///
  /// Cardinality: `?`, `*`, `+`, `{2,}`. `naam=type` is an element whose type has another name than the element,
  /// `xx:naam` one of the table with prefix `xx`; `anyType` takes anything.
  package struct Tabel: Sendable {
    let ruimte: String
    let voorvoegsel: String
    let regels: String

    package init(_ voorvoegsel: String, _ ruimte: String, _ regels: String) {
      self.voorvoegsel = voorvoegsel
      self.ruimte = ruimte
      self.regels = regels
    }

    /// The table of another version of the same standard: a declaration replaces the one with the same name or comes
    /// at the end, and `-naam` takes one away. Both must do something, so that no line stays behind unnoticed.
    package func met(_ wijzigingen: String) -> Tabel {
      var som = declaraties
      for regel in Self.declaraties(wijzigingen) {
        if regel.first == "-" {
          let plek = som.firstIndex { Self.naam($0) == regel.dropFirst() }
          precondition(plek != nil, "\(regel) staat niet in de tabel")
          if let plek { som.remove(at: plek) }
        } else if let plek = som.firstIndex(where: { Self.naam($0) == Self.naam(regel) }) {
          precondition(som[plek] != regel, "\(regel) stond al zo in de tabel")
          som[plek] = regel
        } else {
          som.append(regel)
        }
      }
      return Tabel(voorvoegsel, ruimte, som.joined(separator: "\n"))
    }

    /// Lines with their continuations joined.
    var declaraties: [String] { Self.declaraties(regels) }

    /// What a line declares, with its sign: `Lijst`, `%verwijzing`, `@@ids`, `$soort`.
    private static func naam(_ regel: String) -> Substring { regel.prefix { $0 != ":" && $0 != " " } }

    private static func declaraties(_ regels: String) -> [String] {
      var som: [String] = []
      for regel in regels.split(separator: "\n") where !regel.bijgesneden.isEmpty {
        if regel.first == " ", let vorige = som.popLast() {
          som.append("\(vorige) \(regel.bijgesneden)")
        } else {
          som.append(String(regel))
        }
      }
      return som
    }
  }
}

/// An element in a content model: its name and the name of its type.
struct Elementplaats: Sendable, Hashable {
  let naam: Naam
  let type: Naam
}

/// A declaration as written, before groups are filled in.
enum Ruwdeel {
  case element(Elementplaats)
  case groep(Naam)
  case reeks([Ruwdeel])
  case keuze([Ruwdeel])
  indirect case herhaling(Ruwdeel, van: Int, tot: Int?)
}

enum Ruwinhoud {
  case model(Ruwdeel, gemengd: Bool)
  case alle([(plaats: Elementplaats, verplicht: Bool)])
  case enkelvoudig(Naam)
  case leeg(gemengd: Bool)
  case vrij(anders: String?)
  /// The same as another type.
  case zoals(Naam)
}

struct Ruwattribuut {
  enum Soort {
    case attribuut(naam: Naam, type: Naam, verplicht: Bool)
    case groep(Naam)
    case overige
  }
  let soort: Soort
}

/// Reads one declaration. A mistake in a table is a bug of ours, hence the preconditions.
struct Declaratielezer {
  private let tekens: [UInt8]
  private var plek = 0
  private let tabel: Grammatica.Tabel
  private let ruimten: [String: String]

  init(_ regel: String, tabel: Grammatica.Tabel, ruimten: [String: String]) {
    tekens = Array(regel.utf8)
    self.tabel = tabel
    self.ruimten = ruimten
  }

  var isKlaar: Bool { plek >= tekens.count }
  private var teken: UInt8? { plek < tekens.count ? tekens[plek] : nil }
  /// The declaration, for messages.
  private var tekst: String { String(decoding: tekens, as: UTF8.self) }

  mutating func spaties() {
    while teken == UInt8(ascii: " ") { plek += 1 }
  }

  /// Takes this text when it stands here.
  mutating func neem(_ gezocht: StaticString) -> Bool {
    guard plek <= tekens.count, staatHier(gezocht) else { return false }
    plek += gezocht.utf8CodeUnitCount
    return true
  }

  mutating func woord() -> String {
    let begin = plek
    while let hier = teken,
      hier.isLetterOfCijfer || hier == UInt8(ascii: "_") || hier == UInt8(ascii: "-")
        || hier == UInt8(ascii: ".")
    { plek += 1 }
    precondition(plek > begin, "naam verwacht in: \(tekst) bij \(plek)")
    return String(decoding: tekens[begin..<plek], as: UTF8.self)
  }

  mutating func tot(_ einde: StaticString) -> String {
    let begin = plek
    while plek < tekens.count, !staatHier(einde) { plek += 1 }
    defer { plek += einde.utf8CodeUnitCount }
    return String(decoding: tekens[begin..<plek], as: UTF8.self)
  }

  private func staatHier(_ gezocht: StaticString) -> Bool {
    gezocht.withUTF8Buffer { tekens[plek...].starts(with: $0) }
  }

  /// `naam` or `xx:naam`.
  mutating func naam() -> Naam {
    let eerste = woord()
    guard teken == UInt8(ascii: ":"), plek + 1 < tekens.count, tekens[plek + 1].isLetterOfCijfer else {
      return Naam(eerste, in: tabel.ruimte)
    }
    plek += 1
    guard let ruimte = ruimten[eerste] else { preconditionFailure("onbekend voorvoegsel \(eerste)") }
    return Naam(woord(), in: ruimte)
  }

  mutating func deel() -> Ruwdeel {
    spaties()
    if neem("(") { return metAantal(groep()) }
    if neem("%") { return metAantal(.groep(naam())) }
    let naam = naam()
    let type = neem("=") ? self.naam() : naam
    return metAantal(.element(Elementplaats(naam: naam, type: type)))
  }

  private mutating func groep() -> Ruwdeel {
    var delen = [deel()]
    var isKeuze = false
    spaties()
    while !neem(")") {
      precondition(!isKlaar, "haakje ontbreekt in: \(tekst)")
      isKeuze = neem("|")
      if !isKeuze { precondition(neem(","), "komma verwacht in: \(tekst) bij \(plek)") }
      delen.append(deel())
      spaties()
    }
    if delen.count == 1 { return delen[0] }
    return isKeuze ? .keuze(delen) : .reeks(delen)
  }

  private mutating func metAantal(_ deel: Ruwdeel) -> Ruwdeel {
    if neem("?") { return .herhaling(deel, van: 0, tot: 1) }
    if neem("*") { return .herhaling(deel, van: 0, tot: nil) }
    if neem("+") { return .herhaling(deel, van: 1, tot: nil) }
    guard neem("{") else { return deel }
    let grenzen = tot("}").split(separator: ",", omittingEmptySubsequences: false)
    return .herhaling(deel, van: Int(grenzen[0]) ?? 0, tot: grenzen.count > 1 ? Int(grenzen[1]) : Int(grenzen[0]))
  }

  mutating func inhoud() -> Ruwinhoud {
    spaties()
    let gemengd = neem("~")
    if neem("=") { return .enkelvoudig(naam()) }
    if neem("#anders") { return .vrij(anders: tabel.ruimte) }
    if neem("#alles") { return .vrij(anders: nil) }
    if neem("[") { return .alle(alleDelen()) }
    spaties()
    guard let hier = teken, hier != UInt8(ascii: "@") else { return .leeg(gemengd: gemengd) }
    return .model(deel(), gemengd: gemengd)
  }

  private mutating func alleDelen() -> [(plaats: Elementplaats, verplicht: Bool)] {
    var som: [(plaats: Elementplaats, verplicht: Bool)] = []
    spaties()
    while !neem("]") {
      let naam = naam()
      let type = neem("=") ? self.naam() : naam
      som.append((Elementplaats(naam: naam, type: type), !neem("?")))
      _ = neem(",")
      spaties()
    }
    return som
  }

  mutating func attributen() -> [Ruwattribuut] {
    var som: [Ruwattribuut] = []
    spaties()
    while neem("@") {
      if neem("*") {
        som.append(Ruwattribuut(soort: .overige))
      } else if neem("@") {
        som.append(Ruwattribuut(soort: .groep(naam())))
      } else {
        som.append(Ruwattribuut(soort: attribuut()))
      }
      spaties()
    }
    precondition(isKlaar, "rest niet begrepen in: \(tekst) bij \(plek)")
    return som
  }

  /// Attributes without a prefix are in no namespace.
  private mutating func attribuut() -> Ruwattribuut.Soort {
    let begin = plek
    let gelezen = naam()
    let naam = tekens[begin..<plek].contains(UInt8(ascii: ":")) ? gelezen : Naam(gelezen.lokaal)
    precondition(neem("="), "type ontbreekt in: \(tekst)")
    let type = self.naam()
    return .attribuut(naam: naam, type: type, verplicht: neem("!"))
  }

  /// `string {a b} /[a-z]+/ 1..20` on top of a type that may be built in.
  mutating func waardetype(_ bekend: (Naam) -> Waardetype?) -> Waardetype {
    spaties()
    let basis = naam()
    guard var type = bekend(basis) else { preconditionFailure("onbekend type \(basis) in: \(tekst)") }
    var patronen: [Patroon] = []
    spaties()
    while !isKlaar {
      if neem("/") {
        patronen.append(Patroon(tot("/")))
      } else if neem("{") {
        type.opsomming = tot("}").split(separator: " ").map(String.init)
      } else if neem("?") {
        type.magLeeg = true
      } else {
        let grenzen = tot(" ").split(separator: ".").map(String.init)
        type.lengte = (Int(grenzen.first ?? "") ?? 0)...(grenzen.count > 1 ? Int(grenzen[1]) ?? Int.max : Int.max)
      }
      spaties()
    }
    if !patronen.isEmpty { type.patronen.append(patronen) }
    return type
  }
}

extension UInt8 {
  /// The tables are written in ASCII.
  fileprivate var isLetterOfCijfer: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
