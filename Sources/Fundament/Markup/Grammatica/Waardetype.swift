import CLibXML2

/// A simple type: what a text or attribute value may be (XML Schema part 2, the part that the standards use).
package struct Waardetype: Sendable {
  /// The built-in types by their XML Schema names.
  enum Basis: String, Sendable, CaseIterable {
    case string, token, anyURI, NMTOKEN, NCName, ID, QName, boolean, date, dateTime, gYear, decimal, double, integer
    case positiveInteger, nonNegativeInteger, unsignedLong, int
    /// A list of doubles: the coordinates of GML. Not an XML Schema name.
    case getallen
  }

  let basis: Basis
  /// Each level must have one that matches.
  var patronen: [[Patroon]] = []
  var opsomming: [String]?
  var lengte: ClosedRange<Int>?
  /// An element without content is right: the schema has a default for it.
  var magLeeg = false

  /// Nil when the value is right; else what was expected, in Dutch.
  func bezwaar(tegen ruw: String) -> String? {
    // libxml2 takes no white space around xs:int, though XML Schema allows it; its verdict is the measure.
    let waarde = basis == .string || basis == .int ? ruw : ruw.genormaliseerd
    guard basis.past(op: waarde) else { return basis.omschrijving }
    if let opsomming, !opsomming.contains(waarde) {
      return "een van: " + opsomming.joined(separator: ", ")
    }
    if let lengte, !lengte.contains(waarde.unicodeScalars.count) {
      return lengte.upperBound == Int.max
        ? "minstens \(lengte.lowerBound) tekens" : "\(lengte.lowerBound) tot en met \(lengte.upperBound) tekens"
    }
    for keuze in patronen where !keuze.contains(where: { $0.past(op: waarde) }) {
      return "de vorm " + keuze.map(\.tekst).joined(separator: " of ")
    }
    return nil
  }
}

extension Waardetype.Basis {
  fileprivate func past(op waarde: String) -> Bool {
    switch self {
    case .string, .token: true
    case .anyURI: isURI(waarde)
    case .NMTOKEN:
      !waarde.isEmpty
        && (waarde.utf8.allSatisfy(\.isGewoonInNaam) || waarde.unicodeScalars.allSatisfy(\.isNaamteken))
    case .NCName, .ID: waarde.unicodeScalars.first?.isNaambegin == true && isNaam(waarde)
    case .QName: isGekwalificeerd(waarde)
    case .boolean: ["true", "false", "0", "1"].contains(waarde)
    case .date: isDatum(waarde)
    case .dateTime: isDatumtijd(waarde)
    case .gYear: isGetal(zonderTeken(waarde)) && zonderTeken(waarde).count >= 4
    case .decimal: isDecimaal(waarde)
    case .double: isDouble(Substring(waarde).utf8)
    case .integer: isGetal(zonderTeken(waarde, ookPlus: true))
    case .positiveInteger: isGetal(zonderPlus(waarde)) && zonderPlus(waarde).contains { $0 != "0" }
    case .nonNegativeInteger: isGetal(zonderPlus(waarde)) || (waarde.first == "-" && isNul(waarde.dropFirst()))
    case .unsignedLong: UInt64(waarde) != nil
    case .int: Int32(waarde) != nil
    case .getallen: zijnDoubles(Substring(waarde).utf8)
    }
  }

  fileprivate var omschrijving: String {
    switch self {
    case .string, .token: "tekst"
    case .anyURI: "een URI"
    case .NMTOKEN: "een naam zonder spaties (letters, cijfers, punt, streepje, onderstreping)"
    case .NCName, .ID: "een naam die met een letter begint, zonder spaties en dubbele punt"
    case .QName: "een naam met voorvoegsel"
    case .boolean: "true of false"
    case .date: "een datum als jjjj-mm-dd"
    case .dateTime: "een tijdstip als jjjj-mm-ddTuu:mm:ss"
    case .gYear: "een jaartal"
    case .decimal, .double: "een getal"
    case .integer, .int: "een geheel getal"
    case .positiveInteger: "een geheel getal groter dan nul"
    case .nonNegativeInteger, .unsignedLong: "een geheel getal, nul of groter"
    case .getallen: "getallen met spaties ertussen"
    }
  }

  /// As libxml2 judges xs:anyURI: what may not stand in a URI counts as if it were escaped, then RFC 3986 decides.
  private func isURI(_ waarde: String) -> Bool {
    // Nearly all values are AKN and JOIN identifications, in which nothing can be wrong.
    let isGewoon = waarde.utf8.allSatisfy { $0.isGewoonInURI || $0 == UInt8(ascii: "/") }
    if isGewoon && !waarde.hasPrefix("//") { return true }
    let vrij = waarde.utf8.map { byte -> CChar in
      byte < 0x20 || byte >= 0x7F || byte.isOnwijsInURI ? CChar(UInt8(ascii: "_")) : CChar(byte)
    }
    guard let uri = xmlParseURI(vrij + [0]) else { return false }
    xmlFreeURI(uri)
    return true
  }
  private func isNaam(_ waarde: some StringProtocol) -> Bool {
    waarde.unicodeScalars.allSatisfy { $0.isNaamteken && $0 != ":" }
  }
  private func isGekwalificeerd(_ waarde: String) -> Bool {
    let delen = waarde.split(separator: ":", omittingEmptySubsequences: false)
    return (1...2).contains(delen.count)
      && delen.allSatisfy { $0.unicodeScalars.first?.isNaambegin == true && isNaam($0) }
  }
  private func isGetal(_ waarde: some StringProtocol) -> Bool {
    !waarde.isEmpty && waarde.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
  private func isNul(_ waarde: some StringProtocol) -> Bool { !waarde.isEmpty && waarde.allSatisfy { $0 == "0" } }
  private func zonderPlus(_ waarde: String) -> Substring { waarde.first == "+" ? waarde.dropFirst() : waarde[...] }
  private func zonderTeken(_ waarde: String, ookPlus: Bool = false) -> Substring {
    waarde.first == "-" || (ookPlus && waarde.first == "+") ? waarde.dropFirst() : waarde[...]
  }
  private func isDecimaal(_ waarde: some StringProtocol) -> Bool {
    let kaal = waarde.first == "-" || waarde.first == "+" ? String(waarde.dropFirst()) : String(waarde)
    let delen = kaal.split(separator: ".", omittingEmptySubsequences: false)
    guard delen.count <= 2, !kaal.isEmpty, kaal != "." else { return false }
    return delen.allSatisfy { $0.isEmpty || isGetal($0) }
  }

  /// One at a time: a list of all words would take many times the text.
  private func zijnDoubles(_ bytes: Substring.UTF8View) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let woord = rest.prefix { $0 != UInt8(ascii: " ") }
      guard isDouble(woord) else { return false }
      rest = rest[woord.endIndex...].dropFirst()
    }
    return true
  }

  /// By bytes: a map holds millions of them. A sign, digits with a point anywhere, and perhaps an exponent.
  private func isDouble(_ bytes: Substring.UTF8View) -> Bool {
    var cijfers = 0
    var heeftPunt = false
    var naExponent = false
    var vorige: UInt8?
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): cijfers += 1
      case UInt8(ascii: "."):
        if heeftPunt || naExponent { return false }
        heeftPunt = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        if naExponent || cijfers == 0 { return false }
        (naExponent, cijfers) = (true, 0)
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard vorige == nil || vorige == UInt8(ascii: "e") || vorige == UInt8(ascii: "E") else { return false }
      default: return ["INF", "-INF", "NaN"].contains { $0.utf8.elementsEqual(bytes) }
      }
      vorige = byte
    }
    return cijfers > 0
  }

  /// Years run from 0001; a zone may follow. The calendar itself is checked.
  private func isDatum(_ waarde: String) -> Bool {
    let delen = waarde.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard delen.count == 3, delen[0].count >= 4, isGetal(delen[0]), delen[1].count == 2, isGetal(delen[1]),
      delen[2].count >= 2, isGetal(delen[2].prefix(2)), isZone(delen[2].dropFirst(2)),
      let jaar = Int(delen[0]), let maand = Int(delen[1]), let dag = Int(delen[2].prefix(2)), jaar > 0
    else { return false }
    return (1...12).contains(maand) && (1...dagen(maand: maand, jaar: jaar)).contains(dag)
  }
  private func dagen(maand: Int, jaar: Int) -> Int {
    switch maand {
    case 2: (jaar % 4 == 0 && jaar % 100 != 0) || jaar % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
  private func isZone(_ waarde: some StringProtocol) -> Bool {
    if waarde.isEmpty || waarde == "Z" { return true }
    guard waarde.first == "+" || waarde.first == "-" else { return false }
    let delen = waarde.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard delen.count == 2, delen.allSatisfy({ $0.count == 2 && isGetal($0) }),
      let uur = Int(delen[0]), let minuut = Int(delen[1])
    else { return false }
    return uur <= 14 && minuut < 60
  }
  private func isDatumtijd(_ waarde: String) -> Bool {
    let delen = waarde.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard delen.count == 2, isDatum(String(delen[0])), delen[0].count == 10 else { return false }
    let klok = delen[1].prefix(8).split(separator: ":", omittingEmptySubsequences: false)
    guard klok.count == 3, klok.allSatisfy({ $0.count == 2 && isGetal($0) }),
      let uur = Int(klok[0]), let minuut = Int(klok[1]), let seconde = Int(klok[2]),
      uur < 24 || (uur == 24 && minuut == 0 && seconde == 0), minuut < 60, seconde < 60
    else { return false }
    var rest = delen[1].dropFirst(8)
    if rest.first == "." {
      let breuk = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      if breuk.isEmpty { return false }
      rest = rest.dropFirst(breuk.count + 1)
    }
    return isZone(rest)
  }
}

extension UInt8 {
  /// The ASCII characters of a name: identifiers in texts have no others.
  fileprivate var isGewoonInNaam: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Letters, digits, and the signs of our identifications.
  fileprivate var isGewoonInURI: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "@"), UInt8(ascii: ";"), UInt8(ascii: "!"):
      true
    default: false
    }
  }
  fileprivate var isOnwijsInURI: Bool {
    switch self {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// NameStartChar of XML 1.0, without the colon.
  fileprivate var isNaambegin: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }
  /// NameChar of XML 1.0.
  fileprivate var isNaamteken: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0x3A, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isNaambegin
    }
  }
}
