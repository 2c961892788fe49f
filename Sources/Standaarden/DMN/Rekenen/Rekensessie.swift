/// A model with inputs that change one by one: after a change only what depends on it is worked out again.
///
/// A value, like everything else here: a copy goes its own way.
package struct Rekensessie: Sendable {
  private let rekenmodel: Rekenmodel
  private let vraag: Rekenmodel.Vraag
  private var invoer: [Int: FEELWaarde] = [:]
  /// What has been worked out and still holds.
  private var klaar: [Int: FEELWaarde] = [:]
  /// How many decisions have been worked out so far; to see what a change costs.
  package private(set) var aantalBerekend = 0

  /// - Parameter vraag: what every question has in common, and the inputs to begin with.
  package init(_ rekenmodel: Rekenmodel, _ vraag: Rekenmodel.Vraag = Rekenmodel.Vraag([:])) {
    self.rekenmodel = rekenmodel
    self.vraag = vraag
    for (naam, waarde) in vraag.invoer { zet(naam, waarde) }
  }

  /// Gives an input (or decision) another value; nil takes it away.
  package mutating func zet(_ naam: String, _ waarde: FEELWaarde?) {
    guard let plek = rekenmodel.programma.bijNaam[naam], invoer[plek] != waarde else { return }
    invoer[plek] = waarde
    vergeet(plek)
  }

  /// The value of a decision with the inputs as they are now.
  package mutating func waarde(_ naam: String) -> Uitkomst {
    guard let plek = rekenmodel.programma.bijNaam[naam] else {
      return .geen(oorzaak: "de beslissing \(naam) bestaat niet")
    }
    let loop = Rekenloop(
      rekenmodel.programma, vraagt: vraag.ontbrekend == .onbekend, nu: vraag.nu, grenzen: vraag.grenzen)
    defer { loop.sluit() }
    for (plek, waarde) in klaar { loop.zet(plek, waarde) }
    for (plek, waarde) in invoer { loop.zetGepast(plek, waarde) }
    let waarde = loop.element(plek)
    neemOver(loop)
    switch waarde {
    case .onbekend: return .onbekend
    case .null: return .geen(oorzaak: loop.oorzaken.last?.tekst ?? "de uitkomst is null")
    default: return .waarde(waarde)
    }
  }

  private mutating func neemOver(_ loop: Rekenloop) {
    for (plek, element) in rekenmodel.programma.elementen.enumerated() {
      guard case .beslissing = element.soort, invoer[plek] == nil, klaar[plek] == nil, loop.isKlaar(plek) else {
        continue
      }
      let waarde = loop.element(plek)
      aantalBerekend += 1
      // A function holds on to the run it was made in; it is made anew when it is needed.
      if !waarde.bevatFunctie { klaar[plek] = waarde }
    }
  }

  /// Drops everything that was worked out with this value.
  private mutating func vergeet(_ begin: Int) {
    var teDoen = [begin]
    var gezien: Set<Int> = []
    while let hier = teDoen.popLast() {
      guard gezien.insert(hier).inserted else { continue }
      klaar[hier] = nil
      teDoen += rekenmodel.programma.lezers[hier]
    }
  }
}

extension FEELWaarde {
  fileprivate var bevatFunctie: Bool {
    switch self {
    case .functie: true
    case .lijst(let leden): leden.contains { $0.bevatFunctie }
    case .context(let velden): velden.contains { $0.waarde.bevatFunctie }
    default: false
    }
  }
}
