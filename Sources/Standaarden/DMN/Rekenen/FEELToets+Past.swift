extension [FEELToets] {
  /// Whether a value passes, when nothing else is known; nil when that cannot be said.
  package func past(_ waarde: FEELWaarde) -> Bool? {
    let vertaler = Vertaler(zicht: Zicht(), typen: Typenlijst([], 0))
    vertaler.isAllesOnbekend = true
    let code = vertaler.toetsen(self, inTabel: true)
    let loop = Rekenloop(.leeg, vraagt: true, nu: nil)
    let uitslag = code(waarde, Kader(loop: loop, aantal: vertaler.bereik.aantal))
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
