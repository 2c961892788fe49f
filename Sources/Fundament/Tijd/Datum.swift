/// A calendar day (proleptic Gregorian), without time or zone. Its text form is `yyyy-mm-dd`.
package struct Datum: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let dagnummer: Int

  package init(dagnummer: Int) { self.dagnummer = dagnummer }

  /// Nil when the day does not exist.
  package init?(jaar: Int, maand: Int, dag: Int) {
    guard (1...9999).contains(jaar), (1...12).contains(maand), dag >= 1, dag <= Self.dagen(inMaand: maand, jaar: jaar)
    else { return nil }
    dagnummer = Self.dagnummer(jaar: jaar, maand: maand, dag: dag)
  }

  /// Reads exactly `yyyy-mm-dd`.
  package init?(_ tekst: some StringProtocol) {
    let delen = tekst.split(separator: "-", omittingEmptySubsequences: false)
    guard delen.count == 3, delen[0].count == 4, delen[1].count == 2, delen[2].count == 2,
      delen.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let jaar = Int(delen[0]), let maand = Int(delen[1]), let dag = Int(delen[2])
    else { return nil }
    self.init(jaar: jaar, maand: maand, dag: dag)
  }

  /// Reads `dd-mm-yyyy`, the notation of the RTR (IMTR 3, data types).
  package init?(dagEerst tekst: some StringProtocol) {
    let delen = tekst.split(separator: "-", omittingEmptySubsequences: false)
    guard delen.count == 3, delen[2].count == 4 else { return nil }
    self.init("\(delen[2])-\(delen[1])-\(delen[0])")
  }

  package init(from decoder: any Decoder) throws {
    let vak = try decoder.singleValueContainer()
    let tekst = try vak.decode(String.self)
    guard let datum = Datum(tekst) else {
      throw DecodingError.dataCorruptedError(in: vak, debugDescription: "'\(tekst)' is geen datum")
    }
    self = datum
  }
  package func encode(to encoder: any Encoder) throws {
    var vak = encoder.singleValueContainer()
    try vak.encode(description)
  }

  package static func < (links: Datum, rechts: Datum) -> Bool { links.dagnummer < rechts.dagnummer }

  package var description: String {
    let (jaar, maand, dag) = delen
    return "\(Self.cijfers(jaar, 4))-\(Self.cijfers(maand, 2))-\(Self.cijfers(dag, 2))"
  }
  /// `dd-mm-yyyy`.
  package var dagEerst: String {
    let (jaar, maand, dag) = delen
    return "\(Self.cijfers(dag, 2))-\(Self.cijfers(maand, 2))-\(Self.cijfers(jaar, 4))"
  }
  /// `23 november 2026`, as people read it.
  package var voluit: String {
    let (jaar, maand, dag) = delen
    return "\(dag) \(Self.maandnamen[maand - 1]) \(jaar)"
  }

  /// Civil date from the day number (era arithmetic on 400-year cycles of 146,097 days).
  package var delen: (jaar: Int, maand: Int, dag: Int) {
    let z = dagnummer + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let maand = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (maand <= 2 ? 1 : 0), maand, doy - (153 * mp + 2) / 5 + 1)
  }

  package func plus(dagen: Int) -> Datum { Datum(dagnummer: dagnummer + dagen) }
  package func plus(weken: Int) -> Datum { Datum(dagnummer: dagnummer + 7 * weken) }
  /// The same day of a later month, or the last day of that month when it is shorter.
  package func plus(maanden: Int) -> Datum {
    let (jaar, maand, dag) = delen
    let totaal = jaar * 12 + (maand - 1) + maanden
    let (nieuwJaar, nieuweMaand) = (totaal / 12, totaal % 12 + 1)
    return Datum(
      dagnummer: Self.dagnummer(
        jaar: nieuwJaar, maand: nieuweMaand, dag: min(dag, Self.dagen(inMaand: nieuweMaand, jaar: nieuwJaar))))
  }

  package enum Weekdag: Int, Sendable { case maandag = 1, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag }
  /// 1970-01-01 was a Thursday.
  package var weekdag: Weekdag {
    let rest = ((dagnummer + 3) % 7 + 7) % 7
    return Weekdag(rawValue: rest + 1) ?? .maandag
  }

  private static let maandnamen = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
  ]
  static func cijfers(_ getal: Int, _ breedte: Int) -> String {
    let tekst = String(getal)
    return String(repeating: "0", count: max(0, breedte - tekst.count)) + tekst
  }
  private static func dagen(inMaand maand: Int, jaar: Int) -> Int {
    switch maand {
    case 2: (jaar % 4 == 0 && jaar % 100 != 0) || jaar % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
  private static func dagnummer(jaar: Int, maand: Int, dag: Int) -> Int {
    let y = maand <= 2 ? jaar - 1 : jaar
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (maand > 2 ? maand - 3 : maand + 9) + 2) / 5 + dag - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return era * 146_097 + doe - 719_468
  }
}
