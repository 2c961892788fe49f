/// An expression of FEEL as a tree (DMN 1.5, 10.3.1). Names are as written; the compiler looks them up.
package indirect enum FEELExpressie: Sendable, Hashable {
  case waarde(FEELWaarde)
  case naam(String)
  /// `?`: the value of the column.
  case invoer
  case min(FEELExpressie)
  case reken(Rekenteken, FEELExpressie, FEELExpressie)
  case vergelijk(Vergelijking, FEELExpressie, FEELExpressie)
  case tussen(FEELExpressie, laag: FEELExpressie, hoog: FEELExpressie)
  case en(FEELExpressie, FEELExpressie)
  case of(FEELExpressie, FEELExpressie)
  case als(FEELExpressie, FEELExpressie, FEELExpressie)
  case lijst([FEELExpressie])
  case context([Veld])
  case interval(FEELInterval)
  /// `(< 10)`: an interval with one end.
  case eenzijdig(Vergelijking, FEELExpressie)
  case pad(FEELExpressie, String)
  case filter(FEELExpressie, FEELExpressie)
  case roep(FEELExpressie, [FEELExpressie])
  case roepMetNamen(FEELExpressie, [Veld])
  case functie(Functie)
  case voor([Iteratie], FEELExpressie)
  case sommige([Iteratie], FEELExpressie)
  case elke([Iteratie], FEELExpressie)
  case instantie(FEELExpressie, FEELTypenaam)
  case inToetsen(FEELExpressie, [FEELToets])

  package enum Rekenteken: String, Sendable, Hashable {
    case plus = "+", min = "-", maal = "*", deel = "/", macht = "**"
  }
  package enum Vergelijking: String, Sendable, Hashable {
    case gelijk = "=", ongelijk = "!=", kleiner = "<", kleinerOfGelijk = "<=", groter = ">", groterOfGelijk = ">="
  }
  package struct Veld: Sendable, Hashable {
    package var naam: String
    package var waarde: FEELExpressie
  }
  /// `x in list`, or `x in 1..10` when there is an end.
  package struct Iteratie: Sendable, Hashable {
    package var naam: String
    package var bron: FEELExpressie
    package var eind: FEELExpressie?
  }
  package struct Functie: Sendable, Hashable {
    package var parameters: [Parameter]
    package var lichaam: FEELExpressie
    /// Written in another language: cannot be run here.
    package var isExtern: Bool
  }
  package struct Parameter: Sendable, Hashable {
    package var naam: String
    package var type: FEELTypenaam?
  }

  /// The parts, with the names that are bound in each.
  private var delen: [(FEELExpressie, gebonden: [String])] {
    switch self {
    case .waarde, .naam, .invoer: []
    case .min(let a), .pad(let a, _), .instantie(let a, _), .eenzijdig(_, let a): [(a, [])]
    case .reken(_, let a, let b), .vergelijk(_, let a, let b), .en(let a, let b), .of(let a, let b),
      .filter(let a, let b):
      [(a, []), (b, [])]
    case .als(let a, let b, let c), .tussen(let a, let b, let c): [(a, []), (b, []), (c, [])]
    case .lijst(let leden): leden.map { ($0, []) }
    case .context(let velden): velden.enumerated().map { ($1.waarde, velden.prefix($0).map(\.naam)) }
    case .interval(let interval): [(interval.begin, []), (interval.eind, [])]
    case .roep(let functie, let argumenten):
      (Self.isIngebouwd(functie) ? [] : [(functie, [])]) + argumenten.map { ($0, []) }
    case .roepMetNamen(let functie, let argumenten):
      (Self.isIngebouwd(functie) ? [] : [(functie, [])]) + argumenten.map { ($0.waarde, []) }
    case .functie(let functie): [(functie.lichaam, functie.parameters.map(\.naam))]
    case .voor(let iteraties, let lichaam), .sommige(let iteraties, let lichaam), .elke(let iteraties, let lichaam):
      iteraties.enumerated().flatMap { plek, iteratie in
        let eerder = iteraties.prefix(plek).map(\.naam)
        return [(iteratie.bron, eerder)] + (iteratie.eind.map { [($0, eerder)] } ?? [])
      } + [(lichaam, iteraties.map(\.naam))]
    case .inToetsen(let a, let toetsen): [(a, [])] + toetsen.flatMap { $0.delen.map { ($0, []) } }
    }
  }

  private static func isIngebouwd(_ functie: FEELExpressie) -> Bool {
    if case .naam(let naam) = functie { Ingebouwd.bijNaam[naam] != nil } else { false }
  }

  /// The variables that this expression reads.
  package var namen: Set<String> {
    if case .naam(let naam) = self { return [naam] }
    return delen.reduce(into: []) { $0.formUnion($1.0.namen.subtracting($1.gebonden)) }
  }

  /// Whether the value of the column is read with `?`.
  package var leestInvoer: Bool {
    if case .invoer = self { return true }
    return delen.contains { $0.0.leestInvoer }
  }

  /// All literal values in the expression, for verification and for cutting a question into cases.
  package var literalen: [FEELWaarde] {
    switch self {
    case .waarde(let waarde): [waarde]
    case .min(let a):
      a.literalen.map { if case .getal(let getal) = $0 { .getal(getal.tegengesteld) } else { $0 } }
    default: delen.flatMap(\.0.literalen)
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

  fileprivate var delen: [FEELExpressie] {
    switch self {
    case .alles: []
    case .expressie(let e), .vergelijk(_, let e): [e]
    case .interval(let i): [i.begin, i.eind]
    case .niet(let toetsen): toetsen.flatMap(\.delen)
    }
  }

  package var namen: Set<String> { delen.reduce(into: []) { $0.formUnion($1.namen) } }
  package var leestInvoer: Bool { delen.contains(where: \.leestInvoer) }
  package var literalen: [FEELWaarde] { delen.flatMap(\.literalen) }
}

/// `[20..30)`: an interval with open or closed ends.
package struct FEELInterval: Sendable, Hashable {
  package var begin: FEELExpressie
  package var beginHoortErbij: Bool
  package var eind: FEELExpressie
  package var eindHoortErbij: Bool
}

/// A type as written: `number`, `list<string>`, `function<number> -> string`, the name of an item definition.
package indirect enum FEELTypenaam: Sendable, Hashable {
  case naam(String)
  case lijst(FEELTypenaam)
  case interval(FEELTypenaam)
  case context([Lid])
  case functie([FEELTypenaam], FEELTypenaam)

  package struct Lid: Sendable, Hashable {
    package var naam: String
    package var type: FEELTypenaam
  }
}
