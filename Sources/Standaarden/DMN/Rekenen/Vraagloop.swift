/// Asks a model with answers that come one by one, as rule files need (`Regelgebruik.toepasbareRegels`): after each
/// answer only what reads it is worked out again, and nothing is kept of the way.
///
/// The outcome is that of `Rekenmodel.bepaal`. For one thread at a time.
package final class Vraagloop {
  private let rekenmodel: Rekenmodel
  private let loop: Rekenloop
  private var gezien: [Bool]
  private var teBezoeken: [Int] = []

  package init(_ rekenmodel: Rekenmodel) {
    self.rekenmodel = rekenmodel
    loop = Rekenloop(rekenmodel.programma, vraagt: true, nu: nil)
    loop.isSoepel = true
    loop.houdOpenBij()
    gezien = [Bool](repeating: false, count: rekenmodel.programma.elementen.count)
  }

  deinit { loop.sluit() }

  /// Gives an input its value; nil takes it away.
  package func zet(_ plek: Int, _ waarde: FEELWaarde?) {
    guard rekenmodel.programma.elementen.indices.contains(plek) else { return }
    if let waarde { loop.zet(plek, waarde) } else { loop.vergeet(plek) }
    for lezer in rekenmodel.programma.afhankelijken[plek] { loop.vergeet(lezer) }
  }

  /// The value of an input, or what a decision came to: a value, null, or unknown.
  package func waarde(_ plek: Int) -> FEELWaarde {
    loop.hervat()
    return loop.element(plek)
  }

  /// Whether somewhere rows that fit contradicted each other since the start.
  package var isTegenstrijdig: Bool { loop.isTegenstrijdig }

  /// Visits the inputs that can still change the outcome of a decision that is not known yet.
  package func bezoekOpen(vanaf plek: Int, _ doe: (Int) -> Void) {
    for hier in gezien.indices { gezien[hier] = false }
    teBezoeken.removeAll(keepingCapacity: true)
    teBezoeken.append(plek)
    while let hier = teBezoeken.popLast() {
      if gezien[hier] { continue }
      gezien[hier] = true
      let element = rekenmodel.programma.elementen[hier]
      if case .invoer = element.soort {
        doe(hier)
      } else if loop.element(hier).isOnbekend {
        teBezoeken += loop.openBij(hier) ?? element.leest.filter { loop.element($0).isOnbekend }
      }
    }
  }

  /// The rows that gave the outcome of a decision.
  package func treffers(_ plek: Int) -> [Beslissingsverloop.Treffer] {
    loop.noteertTreffers = true
    loop.treffers = []
    defer { loop.noteertTreffers = false }
    // What it reads is known already, so that no other table writes its rows in between.
    _ = waarde(plek)
    loop.vergeet(plek)
    loop.treffers = []
    _ = waarde(plek)
    return loop.treffers
  }
}

extension Rekenmodel {
  /// The place of an input or decision of the model itself, by its id.
  package func plek(_ id: String) -> Int? { programma.bijId[Programma.sleutel(model.naamruimte, id)] }
}
