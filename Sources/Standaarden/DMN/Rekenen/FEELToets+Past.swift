extension [FEELToets] {
  /// Whether a value passes, when nothing else is known; nil when that cannot be said.
  package func past(_ waarde: FEELWaarde) -> Bool? { Celproef(self).past(waarde) }
}

/// A cell made ready once, to be tried with many values while nothing else is known.
package struct Celproef {
  private let code: Toetscode
  private let aantal: Int

  package init(_ toetsen: [FEELToets]) {
    let vertaler = Vertaler(zicht: Zicht(), typen: Typenlijst([], 0))
    vertaler.isAllesOnbekend = true
    code = vertaler.toetsen(toetsen, inTabel: true)
    aantal = vertaler.bereik.aantal
  }

  /// Whether the value passes; nil when that cannot be said.
  package func past(_ waarde: FEELWaarde) -> Bool? {
    let loop = Rekenloop(.leeg, vraagt: true, nu: nil)
    let uitslag = code(waarde, Kader(loop: loop, aantal: aantal))
    return uitslag.isOnbekend ? nil : uitslag.waarheid == true
  }
}

extension FEELExpressie {
  /// The value, when nothing is known of any variable.
  package var los: FEELWaarde {
    let vertaler = Vertaler(zicht: Zicht(), typen: Typenlijst([], 0))
    vertaler.isAllesOnbekend = true
    let code = vertaler.code(self)
    return code(Kader(loop: Rekenloop(.leeg, vraagt: true, nu: nil), aantal: vertaler.bereik.aantal))
  }
}
