extension Datum {
  /// Not a Saturday, Sunday or generally recognised public holiday (Algemene termijnenwet, artikel 3).
  /// Liberation Day counts every year: courts and gazettes treat 5 May as a public holiday.
  package var isWerkdag: Bool {
    switch weekdag {
    case .zaterdag, .zondag: false
    case .maandag, .dinsdag, .woensdag, .donderdag, .vrijdag: !Datum.feestdagen(jaar: delen.jaar).contains(self)
    }
  }

  /// This day when it is a working day, else the first one after it (Algemene termijnenwet, artikel 1).
  package var eersteWerkdag: Datum {
    var dag = self
    while !dag.isWerkdag { dag = dag.plus(dagen: 1) }
    return dag
  }

  /// The working day after this one.
  package var volgendeWerkdag: Datum { plus(dagen: 1).eersteWerkdag }

  /// The public holidays of a year.
  package static func feestdagen(jaar: Int) -> Set<Datum> {
    let pasen = paaszondag(jaar: jaar)
    let vast = [(1, 1), (5, 5), (12, 25), (12, 26)].compactMap { Datum(jaar: jaar, maand: $0.0, dag: $0.1) }
    let beweeglijk = [-2, 0, 1, 39, 49, 50].map { pasen.plus(dagen: $0) }
    return Set(vast + beweeglijk + [koningsdag(jaar: jaar)].compactMap { $0 })
  }

  /// 27 April, or the day before when that is a Sunday.
  private static func koningsdag(jaar: Int) -> Datum? {
    guard let dag = Datum(jaar: jaar, maand: 4, dag: 27) else { return nil }
    return dag.weekdag == .zondag ? dag.plus(dagen: -1) : dag
  }

  /// Easter Sunday by the anonymous Gregorian computus.
  private static func paaszondag(jaar: Int) -> Datum {
    let a = jaar % 19
    let b = jaar / 100
    let c = jaar % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let som = h + l - 7 * m + 114
    return Datum(jaar: jaar, maand: som / 31, dag: som % 31 + 1) ?? Datum(dagnummer: 0)
  }
}
