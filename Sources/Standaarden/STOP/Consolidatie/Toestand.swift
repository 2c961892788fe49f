package import Tijd

/// A stretch of days; `tot` is the first day that no longer belongs to it (STOP 1.3.0, cons:Periode).
package struct Periode: Sendable, Hashable {
  package var vanaf: Datum
  package var tot: Datum?
  package init(vanaf: Datum, tot: Datum? = nil) {
    self.vanaf = vanaf
    self.tot = tot
  }
  package func omvat(_ dag: Datum) -> Bool { vanaf <= dag && (tot.map { dag < $0 } ?? true) }
}

/// What the law said on a day, about a day: the two time axes (STOP 1.3.0, cons:Geldigheidsperiode).
package struct Geldigheidsperiode: Sendable, Hashable {
  /// The days on which this was the law.
  package var juridischWerkendOp: Periode
  /// The days about which it then spoke.
  package var geldigOp: [Periode]
  package init(juridischWerkendOp: Periode, geldigOp: [Periode]) {
    self.juridischWerkendOp = juridischWerkendOp
    self.geldigOp = geldigOp
  }
}

/// The regulation as it reads from a day on: one of cons:BekendeToestand and cons:ToestandMetSamenloop.
package struct Toestand: Sendable, Hashable {
  package enum Inhoud: Sendable, Hashable {
    case bekend(instrumentVersie: String, revisies: [String])
    /// Changes that nobody has put together yet.
    case samenloop(instrumentVersies: [String], status: Samenloopstatus)
  }
  package enum Samenloopstatus: String, Sendable, Hashable, CaseIterable {
    case nogNietOntvangen, juridischOndoenlijk, nietVoorgenomen
  }

  /// Expression of the consolidation: its work, `/nld@` and the first day.
  package var expression: String
  package var gerealiseerdeDoelen: [String]
  package var geldigheid: [Geldigheidsperiode]
  package var inhoud: Inhoud

  package init(
    expression: String, gerealiseerdeDoelen: [String], geldigheid: [Geldigheidsperiode], inhoud: Inhoud
  ) {
    self.expression = expression
    self.gerealiseerdeDoelen = gerealiseerdeDoelen
    self.geldigheid = geldigheid
    self.inhoud = inhoud
  }

  /// The version whose text this is; nil with samenloop.
  package var instrumentVersie: String? {
    switch inhoud {
    case .bekend(let versie, _): versie
    case .samenloop: nil
    }
  }

  /// Whether this is what applies to the day `geldigOp`, according to the law of the day `dag`.
  package func geldt(op dag: Datum, over geldigOp: Datum) -> Bool {
    geldigheid.contains { periode in
      periode.juridischWerkendOp.omvat(dag) && periode.geldigOp.contains { $0.omvat(geldigOp) }
    }
  }
}

/// All toestanden of one instrument, oldest first (STOP 1.3.0, cons:Toestanden).
package struct Toestanden: Sendable, Hashable {
  package var bekendOp: Datum
  package var ontvangenOp: Datum?
  package var toestanden: [Toestand]
  package init(bekendOp: Datum, ontvangenOp: Datum? = nil, toestanden: [Toestand]) {
    self.bekendOp = bekendOp
    self.ontvangenOp = ontvangenOp
    self.toestanden = toestanden
  }

  /// What is in force on a day. With `geldigOp` another day: what was then said about that day.
  package func geldend(op dag: Datum, over geldigOp: Datum? = nil) -> Toestand? {
    toestanden.first { $0.geldt(op: dag, over: geldigOp ?? dag) }
  }
}
