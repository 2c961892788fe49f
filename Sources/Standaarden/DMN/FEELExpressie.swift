/// An expression of the FEEL subset that toepasbare regels use, as a tree (DMN 1.5, 10.3.1).
package indirect enum FEELExpressie: Sendable, Hashable {
  case waarde(FEELWaarde)
  case naam(String)
  /// `?`: the value of the column.
  case invoer
  case min(FEELExpressie)
  case reken(Rekenteken, FEELExpressie, FEELExpressie)
  case vergelijk(Vergelijking, FEELExpressie, FEELExpressie)
  case en(FEELExpressie, FEELExpressie)
  case of(FEELExpressie, FEELExpressie)
  case als(FEELExpressie, FEELExpressie, FEELExpressie)
  case lijst([FEELExpressie])
  case functie(FEELFunctie, [FEELExpressie])
  case inToetsen(FEELExpressie, [FEELToets])

  package enum Rekenteken: String, Sendable, Hashable {
    case plus = "+", min = "-", maal = "*", deel = "/", macht = "**"
  }
  package enum Vergelijking: String, Sendable, Hashable {
    case gelijk = "=", ongelijk = "!=", kleiner = "<", kleinerOfGelijk = "<=", groter = ">", groterOfGelijk = ">="
  }

  /// The variables that this expression reads.
  package var namen: Set<String> {
    switch self {
    case .waarde, .invoer: []
    case .naam(let naam): [naam]
    case .min(let a): a.namen
    case .reken(_, let a, let b), .vergelijk(_, let a, let b), .en(let a, let b), .of(let a, let b):
      a.namen.union(b.namen)
    case .als(let a, let b, let c): a.namen.union(b.namen).union(c.namen)
    case .lijst(let delen), .functie(_, let delen): delen.reduce(into: []) { $0.formUnion($1.namen) }
    case .inToetsen(let a, let toetsen): toetsen.reduce(into: a.namen) { $0.formUnion($1.namen) }
    }
  }

  /// Whether the value of the column is read with `?`.
  package var leestInvoer: Bool {
    switch self {
    case .invoer: true
    case .waarde, .naam: false
    case .min(let a): a.leestInvoer
    case .reken(_, let a, let b), .vergelijk(_, let a, let b), .en(let a, let b), .of(let a, let b):
      a.leestInvoer || b.leestInvoer
    case .als(let a, let b, let c): a.leestInvoer || b.leestInvoer || c.leestInvoer
    case .lijst(let delen), .functie(_, let delen): delen.contains(where: \.leestInvoer)
    case .inToetsen(let a, let toetsen): a.leestInvoer || toetsen.contains(where: \.leestInvoer)
    }
  }

  /// All literal values in the expression, for verification and for cutting a question into cases.
  package var literalen: [FEELWaarde] {
    switch self {
    case .waarde(let waarde): [waarde]
    case .naam, .invoer: []
    case .min(let a):
      a.literalen.map { if case .getal(let getal) = $0 { .getal(getal.tegengesteld) } else { $0 } }
    case .reken(_, let a, let b), .vergelijk(_, let a, let b), .en(let a, let b), .of(let a, let b):
      a.literalen + b.literalen
    case .als(let a, let b, let c): a.literalen + b.literalen + c.literalen
    case .lijst(let delen), .functie(_, let delen): delen.flatMap(\.literalen)
    case .inToetsen(let a, let toetsen): a.literalen + toetsen.flatMap(\.literalen)
    }
  }
}

/// One unary test: what a cell of a decision table asks of the value of its column (DMN 1.5, 7.3.2 and 10.3.2.8).
package indirect enum FEELToets: Sendable, Hashable {
  /// `-`
  case alles
  /// A value or expression to be equal to, or a condition with `?`.
  case expressie(FEELExpressie)
  case vergelijk(FEELExpressie.Vergelijking, FEELExpressie)
  case interval(FEELInterval)
  case niet([FEELToets])

  package var namen: Set<String> {
    switch self {
    case .alles: []
    case .expressie(let e), .vergelijk(_, let e): e.namen
    case .interval(let i): i.begin.namen.union(i.eind.namen)
    case .niet(let toetsen): toetsen.reduce(into: []) { $0.formUnion($1.namen) }
    }
  }
  package var leestInvoer: Bool {
    switch self {
    case .alles, .interval: false
    case .expressie(let e), .vergelijk(_, let e): e.leestInvoer
    case .niet(let toetsen): toetsen.contains(where: \.leestInvoer)
    }
  }
  package var literalen: [FEELWaarde] {
    switch self {
    case .alles: []
    case .expressie(let e), .vergelijk(_, let e): e.literalen
    case .interval(let i): i.begin.literalen + i.eind.literalen
    case .niet(let toetsen): toetsen.flatMap(\.literalen)
    }
  }
}

/// `[20..30)`: an interval with open or closed ends.
package struct FEELInterval: Sendable, Hashable {
  package var begin: FEELExpressie
  package var beginHoortErbij: Bool
  package var eind: FEELExpressie
  package var eindHoortErbij: Bool
}

/// The functions of FEEL that this engine knows, with their names as written.
package enum FEELFunctie: String, Sendable, Hashable, CaseIterable {
  case niet = "not"
  case bevat = "contains"
  case begintMet = "starts with"
  case eindigtOp = "ends with"
  case lengte = "string length"
  case hoofdletters = "upper case"
  case kleineLetters = "lower case"
  case komtOvereen = "matches"
  case datum = "date"
  case getal = "number"
  case tekst = "string"
  case lijstBevat = "list contains"
  case aantal = "count"
  case kleinste = "min"
  case grootste = "max"
  case som = "sum"
  case absoluut = "abs"
  case alleWaar = "all"
  case eenWaar = "any"
  case isGedefinieerd = "is defined"
}
