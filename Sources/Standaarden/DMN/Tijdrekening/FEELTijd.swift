import Foundation

/// Where a time holds: a distance from UTC or the name of a zone.
package enum FEELZone: Sendable, Hashable {
  case afstand(seconden: Int)
  case naam(String)

  /// As far from UTC as the calendars of other systems allow.
  static let grootsteAfstand = 18 * 3600
  static let utc = FEELZone.afstand(seconden: 0)

  /// Reads `Z`, `+01:00`, `-01:00:30` or `@Europe/Paris`.
  init?(_ lezer: inout Cijferlezer) {
    if lezer.neem("Z") || lezer.neem("z") {
      self = .utc
      return
    }
    if lezer.neem("@") {
      let naam = lezer.rest()
      guard Self.bestaat(naam) else { return nil }
      self = .naam(naam)
      return
    }
    let min = lezer.neem("-")
    guard min || lezer.neem("+"), let uren = lezer.vast(2), lezer.neem(":"), let minuten = lezer.vast(2), minuten < 60
    else { return nil }
    var seconden = uren * 3600 + minuten * 60
    if lezer.neem(":") {
      guard let s = lezer.vast(2), s < 60 else { return nil }
      seconden += s
    }
    guard seconden <= Self.grootsteAfstand else { return nil }
    self = .afstand(seconden: min ? -seconden : seconden)
  }

  init?(seconden: Int) {
    guard abs(seconden) <= Self.grootsteAfstand else { return nil }
    self = .afstand(seconden: seconden)
  }

  private static func bestaat(_ naam: String) -> Bool {
    // Abbreviations such as EST are accepted by the library but have no place in the standard's list.
    !naam.isEmpty && TimeZone(identifier: naam) != nil && (naam.contains("/") || naam == "UTC" || naam == "GMT")
  }

  /// Seconds ahead of UTC on a moment given in local time.
  func afstand(opDag dagnummer: Int, seconden: Int) -> Int {
    switch self {
    case .afstand(let afstand): return afstand
    case .naam(let naam):
      guard let zone = TimeZone(identifier: naam) else { return 0 }
      // The calendar repeats every 400 years; the library's tables do not reach as far as FEEL's years.
      let cyclus = 146_097
      let dag = abs(dagnummer) > 2_000_000 ? dagnummer % cyclus + cyclus : dagnummer
      let lokaal = Double(dag * 86_400 + seconden)
      let eerste = zone.secondsFromGMT(for: Date(timeIntervalSince1970: lokaal))
      return zone.secondsFromGMT(for: Date(timeIntervalSince1970: lokaal - Double(eerste)))
    }
  }

  var tekst: String {
    switch self {
    case .naam(let naam): return "@\(naam)"
    case .afstand(0): return "Z"
    case .afstand(let seconden):
      let s = abs(seconden)
      let rest = s % 60 == 0 ? "" : ":" + Cijfers.met(s % 60, 2)
      return "\(seconden < 0 ? "-" : "+")\(Cijfers.met(s / 3600, 2)):\(Cijfers.met(s / 60 % 60, 2))\(rest)"
    }
  }
}

/// A time of day, with or without a zone (DMN 1.5, 10.3.2.3.4).
package struct FEELTijd: Sendable, Hashable, CustomStringConvertible {
  /// Billionths of a second since midnight.
  package let miljardsten: Int
  package let zone: FEELZone?

  static let perSeconde = 1_000_000_000
  static let perDag = 86_400 * perSeconde

  init(miljardsten: Int, zone: FEELZone?) {
    self.miljardsten = ((miljardsten % Self.perDag) + Self.perDag) % Self.perDag
    self.zone = zone
  }

  package init?(uur: Int, minuut: Int, seconde: Int, miljardsten: Int = 0, zone: FEELZone?) {
    guard (0..<24).contains(uur), (0..<60).contains(minuut), (0..<60).contains(seconde),
      (0..<Self.perSeconde).contains(miljardsten)
    else { return nil }
    self.init(miljardsten: (uur * 3600 + minuut * 60 + seconde) * Self.perSeconde + miljardsten, zone: zone)
  }

  /// Reads `10:15:30`, `10:15:30.25Z`, `10:15:30@Europe/Paris`.
  package init?(_ tekst: some StringProtocol) {
    var lezer = Cijferlezer(tekst)
    guard let tijd = Self(&lezer), lezer.isKlaar else { return nil }
    self = tijd
  }

  init?(_ lezer: inout Cijferlezer) {
    guard let uur = lezer.vast(2), lezer.neem(":"), let minuut = lezer.vast(2), lezer.neem(":"),
      let seconde = lezer.vast(2)
    else { return nil }
    var deel = 0
    if lezer.neem(".") {
      guard let gelezen = lezer.miljardsten() else { return nil }
      deel = gelezen
    }
    var zone: FEELZone?
    if !lezer.isKlaar {
      guard let gelezen = FEELZone(&lezer) else { return nil }
      zone = gelezen
    }
    self.init(uur: uur, minuut: minuut, seconde: seconde, miljardsten: deel, zone: zone)
  }

  var uur: Int { miljardsten / (3600 * Self.perSeconde) }
  var minuut: Int { miljardsten / (60 * Self.perSeconde) % 60 }
  var seconde: Int { miljardsten / Self.perSeconde % 60 }
  var deel: Int { miljardsten % Self.perSeconde }
  var seconden: Int { miljardsten / Self.perSeconde }

  var zonderDeel: FEELTijd { FEELTijd(miljardsten: miljardsten - deel, zone: zone) }

  /// A day on which no zone of today changes its clock, for times that stand alone.
  private static let zomaarEenDag = 10_957
  /// Seconds ahead of UTC; nil without a zone.
  var afstand: Int? { zone?.afstand(opDag: Self.zomaarEenDag, seconden: seconden) }

  package var description: String {
    let breuk = String(Cijfers.met(deel, 9).reversed().drop { $0 == "0" }.reversed())
    return "\(Cijfers.met(uur, 2)):\(Cijfers.met(minuut, 2)):\(Cijfers.met(seconde, 2))"
      + (breuk.isEmpty ? "" : ".\(breuk)") + (zone?.tekst ?? "")
  }
}

/// A day and a time together (DMN 1.5, 10.3.2.3.6).
package struct FEELDatumtijd: Sendable, Hashable, CustomStringConvertible {
  package let datum: FEELDatum
  package let tijd: FEELTijd

  package init(datum: FEELDatum, tijd: FEELTijd) {
    self.datum = datum
    self.tijd = tijd
  }

  /// Reads `2026-01-31T10:15:30`, with a zone where wanted; a day alone is its midnight.
  package init?(_ tekst: some StringProtocol) {
    var lezer = Cijferlezer(tekst)
    guard let datum = FEELDatum(&lezer) else { return nil }
    if lezer.isKlaar {
      self.datum = datum
      tijd = FEELTijd(miljardsten: 0, zone: nil)
      return
    }
    guard lezer.neem("T") else { return nil }
    // The end of a day may be written as its 24th hour; it is the beginning of the next one (XML Schema, 3.2.7).
    let isEindVanDag = lezer.bytes[lezer.plaats...].starts(with: "24:00:00".utf8)
    if isEindVanDag { lezer.vervangUur() }
    guard let tijd = FEELTijd(&lezer), lezer.isKlaar, !isEindVanDag || tijd.miljardsten == 0 else { return nil }
    self.tijd = tijd
    if isEindVanDag {
      guard let volgende = FEELDatum(dagnummer: datum.dagnummer + 1) else { return nil }
      self.datum = volgende
    } else {
      self.datum = datum
    }
  }

  /// Billionths since 1970-01-01T00:00 on the local clock.
  var lokaal: Int128 { Int128(datum.dagnummer) * Int128(FEELTijd.perDag) + Int128(tijd.miljardsten) }
  var afstand: Int? { tijd.zone?.afstand(opDag: datum.dagnummer, seconden: tijd.seconden) }
  /// The same in UTC where there is a zone.
  var ogenblik: Int128 { lokaal - Int128(afstand ?? 0) * Int128(FEELTijd.perSeconde) }

  init?(lokaal: Int128, zone: FEELZone?) {
    let perDag = Int128(FEELTijd.perDag)
    let dag = lokaal >= 0 ? lokaal / perDag : (lokaal - perDag + 1) / perDag
    guard let nummer = Int(exactly: dag), let datum = FEELDatum(dagnummer: nummer) else { return nil }
    self.init(datum: datum, tijd: FEELTijd(miljardsten: Int(lokaal - dag * perDag), zone: zone))
  }

  /// The same moment on the clock of UTC.
  var inUTC: FEELDatumtijd? { FEELDatumtijd(lokaal: ogenblik, zone: .utc) }

  package var description: String { "\(datum)T\(tijd)" }
}
