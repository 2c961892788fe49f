/// A calendar day in FEEL: the Gregorian calendar carried on in both directions, years up to 999,999,999 on either
/// side (DMN 1.5, 10.3.2.3.5). Own type, because this engine stands on nothing else.
package struct FEELDatum: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let jaar32: Int32
  private let maand8: Int8
  private let dag8: Int8

  package var jaar: Int { Int(jaar32) }
  package var maand: Int { Int(maand8) }
  package var dag: Int { Int(dag8) }

  /// The XPath types that FEEL rests on go no further.
  package static let grootsteJaar = 999_999_999

  package init?(jaar: Int, maand: Int, dag: Int) {
    guard jaar >= -Self.grootsteJaar, jaar <= Self.grootsteJaar, (1...12).contains(maand), dag >= 1,
      dag <= Self.dagen(maand, jaar)
    else { return nil }
    jaar32 = Int32(jaar)
    maand8 = Int8(maand)
    dag8 = Int8(dag)
  }

  /// Reads `yyyy-mm-dd`, with a longer year or a minus where needed.
  package init?(_ tekst: some StringProtocol) {
    var lezer = Cijferlezer(tekst)
    guard let datum = Self(&lezer), lezer.isKlaar else { return nil }
    self = datum
  }

  init?(_ lezer: inout Cijferlezer) {
    let min = lezer.neem("-")
    // Four digits, or more without a zero in front.
    let begin = lezer.plaats
    guard let (jaar, breedte) = lezer.getal(hoogstens: 9), breedte >= 4,
      breedte == 4 || lezer.bytes[begin] != UInt8(ascii: "0"), lezer.neem("-"), let maand = lezer.vast(2),
      lezer.neem("-"), let dag = lezer.vast(2)
    else { return nil }
    self.init(jaar: min ? -jaar : jaar, maand: maand, dag: dag)
  }

  /// Reads `dd-mm-yyyy`, the notation of IMTR.
  package init?(dagEerst tekst: some StringProtocol) {
    let delen = tekst.split(separator: "-", omittingEmptySubsequences: false)
    guard delen.count == 3 else { return nil }
    self.init("\(delen[2])-\(delen[1])-\(delen[0])")
  }

  package static func < (links: FEELDatum, rechts: FEELDatum) -> Bool {
    (links.jaar, links.maand, links.dag) < (rechts.jaar, rechts.maand, rechts.dag)
  }
  package var description: String {
    "\(jaar < 0 ? "-" : "")\(Cijfers.met(abs(jaar), 4))-\(Cijfers.met(maand, 2))-\(Cijfers.met(dag, 2))"
  }
  package var dagEerst: String { "\(Cijfers.met(dag, 2))-\(Cijfers.met(maand, 2))-\(Cijfers.met(jaar, 4))" }

  // MARK: - Counting days

  static func isSchrikkeljaar(_ jaar: Int) -> Bool { (jaar % 4 == 0 && jaar % 100 != 0) || jaar % 400 == 0 }

  static func dagen(_ maand: Int, _ jaar: Int) -> Int {
    switch maand {
    case 2: isSchrikkeljaar(jaar) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01. Counts in years that begin in March, so that the leap day comes last.
  package var dagnummer: Int {
    let j = maand <= 2 ? jaar - 1 : jaar
    let eeuwen = Self.afgerond(j, 400)
    let jaarInEeuwen = j - eeuwen * 400
    let dagInJaar = (153 * (maand > 2 ? maand - 3 : maand + 9) + 2) / 5 + dag - 1
    let dagInEeuwen = jaarInEeuwen * 365 + jaarInEeuwen / 4 - jaarInEeuwen / 100 + dagInJaar
    return eeuwen * 146_097 + dagInEeuwen - 719_468
  }

  package init?(dagnummer: Int) {
    guard abs(dagnummer) < 400_000_000_000 else { return nil }
    let z = dagnummer + 719_468
    let eeuwen = Self.afgerond(z, 146_097)
    let d = z - eeuwen * 146_097
    let j = (d - d / 1460 + d / 36_524 - d / 146_096) / 365
    let dagInJaar = d - (365 * j + j / 4 - j / 100)
    let m = (5 * dagInJaar + 2) / 153
    let maand = m < 10 ? m + 3 : m - 9
    self.init(
      jaar: j + eeuwen * 400 + (maand <= 2 ? 1 : 0), maand: maand, dag: dagInJaar - (153 * m + 2) / 5 + 1)
  }

  private static func afgerond(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }

  /// Months later; the day is cut to the length of the month.
  func plus(maanden: Int) -> FEELDatum? {
    let (som, overloop) = (jaar * 12 + maand - 1).addingReportingOverflow(maanden)
    guard !overloop else { return nil }
    let nieuwJaar = Self.afgerond(som, 12)
    guard abs(nieuwJaar) <= Self.grootsteJaar else { return nil }
    let nieuweMaand = som - nieuwJaar * 12 + 1
    return FEELDatum(jaar: nieuwJaar, maand: nieuweMaand, dag: Swift.min(dag, Self.dagen(nieuweMaand, nieuwJaar)))
  }

  /// 1 for Monday to 7 for Sunday.
  var weekdag: Int { ((dagnummer + 3) % 7 + 7) % 7 + 1 }

  var dagVanHetJaar: Int { dagnummer - (Self.eersteDag(jaar)) + 1 }

  private static func eersteDag(_ jaar: Int) -> Int {
    FEELDatum(jaar: jaar, maand: 1, dag: 1)?.dagnummer ?? 0
  }

  /// ISO 8601: the week that holds the Thursday.
  var weekVanHetJaar: Int {
    let donderdag = FEELDatum(dagnummer: dagnummer - weekdag + 4)
    return ((donderdag ?? self).dagVanHetJaar - 1) / 7 + 1
  }

  /// Whole months from one day to another, towards zero.
  static func maanden(van begin: FEELDatum, tot eind: FEELDatum, tijdVerschil: Int = 0) -> Int {
    var maanden = (eind.jaar - begin.jaar) * 12 + eind.maand - begin.maand
    let verschil = eind.dag - begin.dag
    let isTerug = verschil < 0 || (verschil == 0 && tijdVerschil < 0)
    let isVerder = verschil > 0 || (verschil == 0 && tijdVerschil > 0)
    if maanden > 0, isTerug { maanden -= 1 }
    if maanden < 0, isVerder { maanden += 1 }
    return maanden
  }
}

/// Digits with zeros in front.
enum Cijfers {
  static func met(_ getal: Int, _ breedte: Int) -> String {
    let tekst = String(getal)
    return String(repeating: "0", count: max(0, breedte - tekst.utf8.count)) + tekst
  }
}

/// Reads numbers and signs from a text, one after another.
struct Cijferlezer {
  private(set) var bytes: [UInt8]
  private(set) var plaats = 0

  init(_ tekst: some StringProtocol) { bytes = Array(tekst.utf8) }

  var isKlaar: Bool { plaats == bytes.count }
  var volgende: UInt8? { plaats < bytes.count ? bytes[plaats] : nil }

  mutating func neem(_ teken: Unicode.Scalar) -> Bool {
    guard volgende == UInt8(ascii: teken) else { return false }
    plaats += 1
    return true
  }

  /// Digits, with how many there were; nil without digits or with more than allowed.
  mutating func getal(hoogstens grens: Int) -> (Int, breedte: Int)? {
    let begin = plaats
    var uit = 0
    while let byte = volgende, (48...57).contains(byte) {
      guard plaats - begin < min(grens, 18) else { return nil }
      uit = uit * 10 + Int(byte - 48)
      plaats += 1
    }
    return plaats == begin ? nil : (uit, plaats - begin)
  }

  mutating func vast(_ breedte: Int) -> Int? {
    guard let (uit, gelezen) = getal(hoogstens: breedte), gelezen == breedte else { return nil }
    return uit
  }

  /// Digits behind the point as billionths; more than nine are cut.
  mutating func miljardsten() -> Int? {
    let begin = plaats
    var uit = 0
    while let byte = volgende, (48...57).contains(byte) {
      if plaats - begin < 9 { uit = uit * 10 + Int(byte - 48) }
      plaats += 1
    }
    guard plaats > begin else { return nil }
    for _ in 0..<max(0, 9 - (plaats - begin)) { uit *= 10 }
    return uit
  }

  /// Reads an hour of 24 as 00.
  mutating func vervangUur() { bytes.replaceSubrange(plaats..<plaats + 2, with: "00".utf8) }

  mutating func rest() -> String {
    defer { plaats = bytes.count }
    return String(decoding: bytes[plaats...], as: UTF8.self)
  }
}
