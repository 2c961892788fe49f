import Markup

/// How points and intervals lie with respect to each other (DMN 1.5, 10.3.4.9, table 78), and `range`.
enum Intervalfuncties {
  private static let paren = [
    ["point1", "point2"], ["point", "range"], ["range", "point"], ["range1", "range2"], ["range1", "point"],
    ["point", "range1"],
  ]

  static let alle: [Ingebouwd] = [
    relatie("before") { try voor($0, $1) },
    relatie("after") { try voor($1, $0) },
    relatie("meets") { try raakt($0, $1) },
    relatie("met by") { try raakt($1, $0) },
    relatie("overlaps") { try overlapt($0, $1) },
    relatie("overlaps before") { try overlaptVoor($0, $1) },
    relatie("overlaps after") { try overlaptNa($0, $1) },
    relatie("finishes") { try eindigt($0, $1) },
    relatie("finished by") { try eindigt($1, $0) },
    relatie("includes") { try omvat($0, $1) },
    relatie("during") { try omvat($1, $0) },
    relatie("starts") { try begint($0, $1) },
    relatie("started by") { try begint($1, $0) },
    relatie("coincides") { try valtSamen($0, $1) },
    Ingebouwd("range", ["from"]) { loop, a in
      guard let tekst = a[0].tekst, let interval = uitTekst(tekst, loop) else { return loop.verkeerd("range", a) }
      return .interval(interval)
    },
  ]

  private enum Kant {
    case punt(FEELWaarde)
    case interval(Interval)
  }
  private struct Interval {
    var begin: FEELWaarde
    var metBegin: Bool
    var eind: FEELWaarde
    var metEind: Bool
  }
  /// Thrown when two values have no order; the relation is null then.
  private struct GeenOrde: Error {}

  private static func relatie(_ naam: String, _ doe: @escaping @Sendable (Kant, Kant) throws -> Bool?) -> Ingebouwd {
    Ingebouwd(naam, paren[0], paren[1], paren[2], paren[3], paren[4], paren[5]) { loop, a in
      guard let links = kant(a[0]), let rechts = kant(a[1]), let uit = try? doe(links, rechts) else {
        return loop.verkeerd(naam, a)
      }
      return .boolean(uit)
    }
  }

  private static func kant(_ waarde: FEELWaarde) -> Kant? {
    switch waarde.enkel {
    case .null: return nil
    case .interval(let interval):
      guard let begin = interval.begin, let eind = interval.eind else { return nil }
      return .interval(
        Interval(begin: begin, metBegin: interval.beginHoortErbij, eind: eind, metEind: interval.eindHoortErbij))
    default: return waarde.enkel.isKleiner(dan: waarde.enkel) == nil ? nil : .punt(waarde.enkel)
    }
  }

  private static func kleiner(_ a: FEELWaarde, _ b: FEELWaarde) throws -> Bool {
    guard let uit = a.isKleiner(dan: b) else { throw GeenOrde() }
    return uit
  }
  private static func gelijk(_ a: FEELWaarde, _ b: FEELWaarde) throws -> Bool {
    try !kleiner(a, b) && !kleiner(b, a)
  }

  private static func voor(_ a: Kant, _ b: Kant) throws -> Bool? {
    switch (a, b) {
    case (.punt(let p), .punt(let q)): try kleiner(p, q)
    case (.punt(let p), .interval(let r)): try kleiner(p, r.begin) || (gelijk(p, r.begin) && !r.metBegin)
    case (.interval(let r), .punt(let p)): try kleiner(r.eind, p) || (gelijk(r.eind, p) && !r.metEind)
    case (.interval(let r), .interval(let s)):
      try kleiner(r.eind, s.begin) || (gelijk(r.eind, s.begin) && !(r.metEind && s.metBegin))
    }
  }

  private static func raakt(_ a: Kant, _ b: Kant) throws -> Bool? {
    guard case .interval(let r) = a, case .interval(let s) = b else { return nil }
    return try gelijk(r.eind, s.begin) && r.metEind && s.metBegin
  }

  private static func overlapt(_ a: Kant, _ b: Kant) throws -> Bool? {
    guard case .interval(let r) = a, case .interval(let s) = b else { return nil }
    return try reiktTot(r, s) && reiktTot(s, r)
  }

  /// The left one ends behind the beginning of the right one, or on it.
  private static func reiktTot(_ r: Interval, _ s: Interval) throws -> Bool {
    try kleiner(s.begin, r.eind) || (gelijk(r.eind, s.begin) && r.metEind && s.metBegin)
  }

  private static func overlaptVoor(_ a: Kant, _ b: Kant) throws -> Bool? {
    guard case .interval(let r) = a, case .interval(let s) = b else { return nil }
    let begintEerder = try kleiner(r.begin, s.begin) || (gelijk(r.begin, s.begin) && r.metBegin && !s.metBegin)
    let eindigtEerder = try kleiner(r.eind, s.eind) || (gelijk(r.eind, s.eind) && (!r.metEind || s.metEind))
    return try begintEerder && reiktTot(r, s) && eindigtEerder
  }

  private static func overlaptNa(_ a: Kant, _ b: Kant) throws -> Bool? {
    guard case .interval(let r) = a, case .interval(let s) = b else { return nil }
    let begintLater = try kleiner(s.begin, r.begin) || (gelijk(r.begin, s.begin) && s.metBegin && !r.metBegin)
    let eindigtLater = try kleiner(s.eind, r.eind) || (gelijk(r.eind, s.eind) && (!s.metEind || r.metEind))
    return try begintLater && reiktTot(s, r) && eindigtLater
  }

  private static func eindigt(_ a: Kant, _ b: Kant) throws -> Bool? {
    switch (a, b) {
    case (.punt(let p), .interval(let r)): return try r.metEind && gelijk(r.eind, p)
    case (.interval(let r), .interval(let s)):
      guard r.metEind == s.metEind, try gelijk(r.eind, s.eind) else { return false }
      return try kleiner(s.begin, r.begin) || (gelijk(r.begin, s.begin) && (!r.metBegin || s.metBegin))
    case (.punt, .punt), (.interval, .punt): return nil
    }
  }

  private static func begint(_ a: Kant, _ b: Kant) throws -> Bool? {
    switch (a, b) {
    case (.punt(let p), .interval(let r)): return try r.metBegin && gelijk(r.begin, p)
    case (.interval(let r), .interval(let s)):
      guard r.metBegin == s.metBegin, try gelijk(r.begin, s.begin) else { return false }
      return try kleiner(r.eind, s.eind) || (gelijk(r.eind, s.eind) && (!r.metEind || s.metEind))
    case (.punt, .punt), (.interval, .punt): return nil
    }
  }

  private static func omvat(_ a: Kant, _ b: Kant) throws -> Bool? {
    switch (a, b) {
    case (.interval(let r), .punt(let p)):
      let naBegin = try kleiner(r.begin, p) || (r.metBegin && gelijk(r.begin, p))
      return try naBegin && (kleiner(p, r.eind) || (r.metEind && gelijk(r.eind, p)))
    case (.interval(let r), .interval(let s)):
      let begin = try kleiner(r.begin, s.begin) || (gelijk(r.begin, s.begin) && (r.metBegin || !s.metBegin))
      return try begin && (kleiner(s.eind, r.eind) || (gelijk(r.eind, s.eind) && (r.metEind || !s.metEind)))
    case (.punt, .punt), (.punt, .interval): return nil
    }
  }

  private static func valtSamen(_ a: Kant, _ b: Kant) throws -> Bool? {
    switch (a, b) {
    case (.punt(let p), .punt(let q)): try gelijk(p, q)
    case (.interval(let r), .interval(let s)):
      try gelijk(r.begin, s.begin) && gelijk(r.eind, s.eind) && r.metBegin == s.metBegin && r.metEind == s.metEind
    case (.punt, .interval), (.interval, .punt): nil
    }
  }

  // MARK: - range

  /// Reads `[18..21)`: the ends are literals or calls of the functions that make dates and times; one end may be left
  /// out where the interval is open.
  private static func uitTekst(_ tekst: String, _ loop: Rekenloop) -> FEELIntervalwaarde? {
    let kaal = tekst.bijgesneden
    guard let open = kaal.first, let dicht = kaal.last, "[(]".contains(open), "])[".contains(dicht), kaal.count > 3
    else { return nil }
    let metBegin = open == "["
    let metEind = dicht == "]"
    let binnen = String(kaal.dropFirst().dropLast()).bijgesneden
    let begin: FEELWaarde?
    let eind: FEELWaarde?
    if binnen.hasPrefix("..") {
      guard !metBegin, let waarde = grens(String(binnen.dropFirst(2))) else { return nil }
      (begin, eind) = (nil, waarde)
    } else if binnen.hasSuffix("..") {
      guard !metEind, let waarde = grens(String(binnen.dropLast(2))) else { return nil }
      (begin, eind) = (waarde, nil)
    } else {
      guard let boom = try? FEELParser.expressie(kaal, namen: FEELNamen([])), case .interval(let interval) = boom,
        let links = grens(interval.begin), let rechts = grens(interval.eind), links.soort == rechts.soort,
        rechts.isKleiner(dan: links) == false
      else { return nil }
      (begin, eind) = (links, rechts)
    }
    return FEELIntervalwaarde(begin: begin, beginHoortErbij: metBegin, eind: eind, eindHoortErbij: metEind)
  }

  private static func grens(_ tekst: String) -> FEELWaarde? {
    (try? FEELParser.expressie(tekst, namen: FEELNamen([]))).flatMap { grens($0) }
  }

  private static let makers: Set<String> = ["date", "time", "date and time", "duration", "years and months duration"]

  /// The value of an end; nil for anything but a literal or a maker of one.
  private static func grens(_ boom: FEELExpressie) -> FEELWaarde? {
    switch boom {
    case .waarde(.null), .waarde(.boolean): return nil
    case .waarde(let waarde): return waarde
    case .min(let a):
      guard let waarde = grens(a) else { return nil }
      if case .getal(let getal) = waarde { return .getal(getal.tegengesteld) }
      return nil
    case .roep(.naam(let naam), let argumenten) where makers.contains(naam):
      let waarden = argumenten.compactMap { grens($0) }
      guard waarden.count == argumenten.count, let functie = Ingebouwd.bijNaam[naam] else { return nil }
      let uit = functie.roep(Rekenloop(.leeg, vraagt: false, nu: nil), waarden)
      return uit.isNull ? nil : uit
    default: return nil
    }
  }
}
