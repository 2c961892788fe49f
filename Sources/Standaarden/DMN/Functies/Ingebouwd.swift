/// A function that FEEL has from the start (DMN 1.5, 10.3.4).
struct Ingebouwd: Sendable {
  typealias Doen = @Sendable (Rekenloop, [FEELWaarde]) -> FEELWaarde

  let naam: String
  /// The names of the arguments, one row for each way of calling. `?` may be left out, `...` may be repeated.
  let vormen: [[String]]
  private let aantal: ClosedRange<Int>
  private let doe: Doen

  init(_ naam: String, _ vormen: [String]..., doe: @escaping Doen) {
    self.naam = naam
    self.vormen = vormen
    self.doe = doe
    let minsten = vormen.map { $0.filter { !$0.hasSuffix("?") }.count }
    let meesten = vormen.map { $0.contains { $0.hasSuffix("...") } ? Int.max : $0.count }
    aantal = (minsten.min() ?? 0)...(meesten.max() ?? 0)
  }

  func roep(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard aantal.contains(a.count) else { return loop.nul("\(naam) kan niet met \(a.count) argumenten") }
    if a.contains(where: \.isOnbekend) { return .onbekend }
    return doe(loop, a)
  }

  func roep(_ loop: Rekenloop, metNamen velden: [(String, FEELWaarde)]) -> FEELWaarde {
    for vorm in vormen {
      guard let argumenten = Self.ordenen(velden, naar: vorm) else { continue }
      return roep(loop, argumenten)
    }
    return loop.nul("\(naam) kent de argumenten \(velden.map(\.0).joined(separator: ", ")) niet")
  }

  private static func ordenen(_ velden: [(String, FEELWaarde)], naar vorm: [String]) -> [FEELWaarde]? {
    var uit: [FEELWaarde] = []
    var gebruikt = 0
    for parameter in vorm {
      let isVrij = parameter.hasSuffix("?")
      let naam =
        parameter.hasSuffix("...") ? String(parameter.dropLast(3)) : isVrij ? String(parameter.dropLast()) : parameter
      if let veld = velden.first(where: { $0.0 == naam }) {
        uit.append(veld.1)
        gebruikt += 1
      } else if isVrij {
        // Left out in the middle: null keeps the place of what follows; at the end nothing is needed.
        if gebruikt < velden.count { uit.append(.null) }
      } else {
        return nil
      }
    }
    return gebruikt == velden.count ? uit : nil
  }

  static let alle: [Ingebouwd] =
    Omzetfuncties.alle + Tekstfuncties.alle + Lijstfuncties.alle + Samenvatfuncties.alle + Getalfuncties.alle
    + Tijdfuncties.alle + Intervalfuncties.alle + Contextfuncties.alle
  static let bijNaam: [String: Ingebouwd] = Dictionary(alle.map { ($0.naam, $0) }, uniquingKeysWith: { a, _ in a })
  static let namen = FEELNamen(alle.map(\.naam))

  /// As a value, for `sort(list, f)` and such.
  var waarde: FEELWaarde {
    let ingebouwd = self
    return .functie(
      FEELFunctiewaarde(
        naam: naam, parameters: (vormen.first ?? []).map { .init(naam: $0, type: .alles) }, uitkomsttype: .alles,
        ingebouwd: self
      ) { _, loop, argumenten in ingebouwd.roep(loop, argumenten) })
  }
}

/// The arguments as a function needs them, with the conversion of a list of one to its member.
extension FEELWaarde {
  var enkel: FEELWaarde {
    if case .lijst(let leden) = self, leden.count == 1 { leden[0] } else { self }
  }
  var tekst: String? { enkel.alsTekst }
  var getal: Decimaal? { enkel.alsGetal }
  var geheel: Int? { getal?.geheel }
  /// The members of a list, or the value as a list of one; nil for null.
  var alsLijst: [FEELWaarde]? {
    switch self {
    case .lijst(let leden): leden
    case .null: nil
    default: [self]
    }
  }
}

extension Rekenloop {
  /// Null, because a function cannot do anything with its arguments.
  func verkeerd(_ functie: String, _ a: [FEELWaarde]) -> FEELWaarde {
    nul("\(functie) kan niets met \(a.map { String($0.description.prefix(40)) }.joined(separator: ", "))")
  }
}
