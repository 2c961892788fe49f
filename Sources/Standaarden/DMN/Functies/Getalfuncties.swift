/// Functions on numbers (DMN 1.5, 10.3.4.5).
enum Getalfuncties {
  static let alle: [Ingebouwd] = [
    Ingebouwd("decimal", ["n", "scale"]) { rond($0, $1, "decimal", .halfEven) },
    Ingebouwd("floor", ["n", "scale?"]) { rond($0, $1, "floor", .naarBeneden) },
    Ingebouwd("ceiling", ["n", "scale?"]) { rond($0, $1, "ceiling", .naarBoven) },
    Ingebouwd("round up", ["n", "scale"]) { rond($0, $1, "round up", .omhoog) },
    Ingebouwd("round down", ["n", "scale"]) { rond($0, $1, "round down", .omlaag) },
    Ingebouwd("round half up", ["n", "scale"]) { rond($0, $1, "round half up", .halfOmhoog) },
    Ingebouwd("round half down", ["n", "scale"]) { rond($0, $1, "round half down", .halfOmlaag) },
    Ingebouwd("abs", ["n"]) { loop, a in
      switch a[0].enkel {
      case .getal(let getal): return .getal(getal.absoluut)
      case .duur(let duur): return .duur(duur.miljardsten < 0 ? FEELDuur(miljardsten: -duur.miljardsten) : duur)
      case .maandduur(let duur) where duur.maanden != .min: return .maandduur(FEELMaandduur(maanden: abs(duur.maanden)))
      default: return loop.verkeerd("abs", a)
      }
    },
    Ingebouwd("modulo", ["dividend", "divisor"]) { loop, a in
      guard let links = a[0].getal, let rechts = a[1].getal, let rest = links.modulo(rechts) else {
        return loop.verkeerd("modulo", a)
      }
      return .getal(rest)
    },
    Ingebouwd("sqrt", ["number"]) { reken($0, $1, "sqrt", \.wortel) },
    Ingebouwd("log", ["number"]) { reken($0, $1, "log", \.logaritme) },
    Ingebouwd("exp", ["number"]) { reken($0, $1, "exp", \.exponentieel) },
    Ingebouwd("odd", ["number"]) { even($0, $1, "odd") { !$0 } },
    Ingebouwd("even", ["number"]) { even($0, $1, "even") { $0 } },
  ]

  private static func reken(
    _ loop: Rekenloop, _ a: [FEELWaarde], _ naam: String, _ doe: (Decimaal) -> Decimaal?
  ) -> FEELWaarde {
    guard let getal = a[0].getal, let uit = doe(getal) else { return loop.verkeerd(naam, a) }
    return .getal(uit)
  }

  private static func even(
    _ loop: Rekenloop, _ a: [FEELWaarde], _ naam: String, _ doe: (Bool) -> Bool
  ) -> FEELWaarde {
    guard let getal = a[0].getal, getal.isGeheel, let rest = getal.modulo(Decimaal(2)) else {
      return loop.verkeerd(naam, a)
    }
    return .boolean(doe(rest.isNul))
  }

  private static func rond(
    _ loop: Rekenloop, _ a: [FEELWaarde], _ naam: String, _ wijze: Decimaal.Afronding
  ) -> FEELWaarde {
    guard let getal = a[0].getal else { return loop.verkeerd(naam, a) }
    var schaal = 0
    if a.count > 1 {
      guard let gevraagd = a[1].getal?.afgerond(op: 0, .omlaag)?.geheel,
        (-Decimaal.grootsteExponent...(-Decimaal.kleinsteExponent)).contains(gevraagd)
      else { return loop.verkeerd(naam, a) }
      schaal = gevraagd
    }
    guard let uit = getal.afgerond(op: schaal, wijze) else { return loop.verkeerd(naam, a) }
    return .getal(uit)
  }
}
