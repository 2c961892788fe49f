/// A moment in UTC, to the second. Its text form is `yyyy-mm-ddThh:mm:ssZ` (RFC 3339).
///
/// The practice clock hands these out; nothing in a `Kern/` ever asks the machine for the time.
package struct Tijdstip: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconden: Int

  package init(seconden: Int) { self.seconden = seconden }

  /// A wall-clock time in the Netherlands.
  package init(_ datum: Datum, uur: Int = 0, minuut: Int = 0, seconde: Int = 0) {
    let alsUTC = datum.dagnummer * 86_400 + uur * 3_600 + minuut * 60 + seconde
    let winter = alsUTC - 3_600
    seconden = Self.isZomertijd(winter) ? winter - 3_600 : winter
  }

  /// Reads RFC 3339 with `Z` or an offset; fractions of a second are cut; without a zone it is read as Dutch time.
  package init?(_ tekst: some StringProtocol) {
    let delen = tekst.split(separator: "T", maxSplits: 1)
    guard delen.count == 2, let datum = Datum(delen[0]) else { return nil }
    var klok = delen[1]
    var afwijking: Int?
    if klok.hasSuffix("Z") {
      klok = klok.dropLast()
      afwijking = 0
    } else if let teken = klok.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let zone = klok[klok.index(after: teken)...].split(separator: ":")
      guard zone.count == 2, let uren = Int(zone[0]), let minuten = Int(zone[1]) else { return nil }
      afwijking = (uren * 3_600 + minuten * 60) * (klok[teken] == "-" ? -1 : 1)
      klok = klok[..<teken]
    }
    let stukken = klok.split(separator: ":")
    guard stukken.count == 3, let uur = Int(stukken[0]), let minuut = Int(stukken[1]),
      let seconde = Int(stukken[2].prefix { $0 != "." }), (0...24).contains(uur), (0..<60).contains(minuut),
      (0...60).contains(seconde)
    else { return nil }
    if let afwijking {
      self.init(seconden: datum.dagnummer * 86_400 + uur * 3_600 + minuut * 60 + seconde - afwijking)
    } else {
      self.init(datum, uur: uur, minuut: minuut, seconde: seconde)
    }
  }

  package init(from decoder: any Decoder) throws {
    let vak = try decoder.singleValueContainer()
    let tekst = try vak.decode(String.self)
    guard let tijdstip = Tijdstip(tekst) else {
      throw DecodingError.dataCorruptedError(in: vak, debugDescription: "'\(tekst)' is geen tijdstip")
    }
    self = tijdstip
  }
  package func encode(to encoder: any Encoder) throws {
    var vak = encoder.singleValueContainer()
    try vak.encode(description)
  }

  package static func < (links: Tijdstip, rechts: Tijdstip) -> Bool { links.seconden < rechts.seconden }

  package func plus(seconden: Int) -> Tijdstip { Tijdstip(seconden: self.seconden + seconden) }

  /// The day in the Netherlands.
  package var datum: Datum { Datum(dagnummer: Self.afgerond(lokaal, door: 86_400)) }

  package var description: String { "\(Datum(dagnummer: Self.afgerond(seconden, door: 86_400)))T\(klok(seconden))Z" }

  /// `23 november 2026, 14:05` in Dutch time, as people read it.
  package var voluit: String { "\(datum.voluit), \(klok(lokaal).prefix(5))" }

  private var lokaal: Int { seconden + (Self.isZomertijd(seconden) ? 7_200 : 3_600) }

  private func klok(_ seconden: Int) -> String {
    let rest = seconden - Self.afgerond(seconden, door: 86_400) * 86_400
    return [rest / 3_600, rest / 60 % 60, rest % 60].map { Datum.cijfers($0, 2) }.joined(separator: ":")
  }

  private static func afgerond(_ getal: Int, door deler: Int) -> Int {
    getal >= 0 ? getal / deler : -((-getal + deler - 1) / deler)
  }

  /// Central European Summer Time: from 01:00 UTC on the last Sunday of March to that of October.
  private static func isZomertijd(_ seconden: Int) -> Bool {
    let jaar = Datum(dagnummer: afgerond(seconden, door: 86_400)).delen.jaar
    guard let begin = laatsteZondag(jaar: jaar, maand: 3), let eind = laatsteZondag(jaar: jaar, maand: 10) else {
      return false
    }
    return seconden >= begin.dagnummer * 86_400 + 3_600 && seconden < eind.dagnummer * 86_400 + 3_600
  }

  private static func laatsteZondag(jaar: Int, maand: Int) -> Datum? {
    guard let laatste = Datum(jaar: jaar, maand: maand, dag: 31) else { return nil }
    return laatste.plus(dagen: -(laatste.weekdag.rawValue % 7))
  }
}
