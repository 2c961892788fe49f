/// Asks a model with answers that come one by one, as rule files need (`Regelgebruik.toepasbareRegels`): after each
/// answer only what reads it is worked out again, and nothing is kept of the way.
///
/// The outcome is that of `Rekenmodel.bepaal`. For one thread at a time.
package final class Vraagloop {
  private enum Weg {
    case net(Netloop)
    /// For models that do not fit in a net.
    case algemeen(Algemeneloop)
  }
  private let weg: Weg

  /// - Parameter zonderNet: whether the fast way is passed over, to hold it against the other.
  package init(_ rekenmodel: Rekenmodel, zonderNet: Bool = false) {
    if let net = rekenmodel.programma.net, !zonderNet {
      weg = .net(Netloop(net, rekenmodel.programma))
    } else {
      weg = .algemeen(Algemeneloop(rekenmodel.programma))
    }
  }

  /// Gives an input its value; nil takes it away.
  package func zet(_ plek: Int, _ waarde: FEELWaarde?) {
    switch weg {
    case .net(let loop): loop.zet(plek, waarde)
    case .algemeen(let loop): loop.zet(plek, waarde)
    }
  }

  /// The value of an input, or what a decision came to: a value, null, or unknown.
  package func waarde(_ plek: Int) -> FEELWaarde {
    switch weg {
    case .net(let loop): loop.waarde(plek)
    case .algemeen(let loop): loop.waarde(plek)
    }
  }

  package func isOnbekend(_ plek: Int) -> Bool {
    switch weg {
    case .net(let loop): loop.isOnbekend(plek)
    case .algemeen(let loop): loop.waarde(plek).isOnbekend
    }
  }

  /// Whether a decision has been worked out and came to null.
  package func isNull(_ plek: Int) -> Bool {
    switch weg {
    case .net(let loop): loop.isNull(plek)
    case .algemeen(let loop): loop.isNull(plek)
    }
  }

  /// Whether somewhere rows that fit contradict each other, or did on the way here.
  package var isTegenstrijdig: Bool {
    switch weg {
    case .net(let loop): loop.isTegenstrijdig
    case .algemeen(let loop): loop.isTegenstrijdig
    }
  }

  /// Visits the inputs that can still change the outcome of decisions that are not known yet, each once.
  package func bezoekOpen(vanaf plekken: [Int], _ doe: (Int) -> Void) {
    switch weg {
    case .net(let loop): loop.bezoekOpen(vanaf: plekken, doe)
    case .algemeen(let loop): loop.bezoekOpen(vanaf: plekken, doe)
    }
  }

  /// The rows that gave the outcome of a decision.
  package func treffers(_ plek: Int) -> [Beslissingsverloop.Treffer] {
    switch weg {
    case .net(let loop): loop.treffers(plek)
    case .algemeen(let loop): loop.treffers(plek)
    }
  }
}

/// Asking through `Rekenloop`, for every model.
private final class Algemeneloop {
  private let programma: Programma
  private let loop: Rekenloop

  init(_ programma: Programma) {
    self.programma = programma
    loop = Rekenloop(programma, vraagt: true, nu: nil)
    loop.isSoepel = true
    loop.houdOpenBij()
  }

  deinit { loop.sluit() }

  func zet(_ plek: Int, _ waarde: FEELWaarde?) {
    guard programma.elementen.indices.contains(plek) else { return }
    if let waarde { loop.zet(plek, waarde) } else { loop.vergeet(plek) }
    // What has been worked out has worked out all that it reads first; so above something open all is open too.
    var teDoen = programma.lezers[plek]
    while let lezer = teDoen.popLast() {
      guard loop.isKlaar(lezer) else { continue }
      loop.vergeet(lezer)
      teDoen += programma.lezers[lezer]
    }
  }

  func waarde(_ plek: Int) -> FEELWaarde {
    loop.hervat()
    return loop.element(plek)
  }

  func isNull(_ plek: Int) -> Bool { loop.isKlaar(plek) && loop.element(plek).isNull }

  var isTegenstrijdig: Bool { loop.isTegenstrijdig }

  func bezoekOpen(vanaf plekken: [Int], _ doe: (Int) -> Void) {
    var gezien = [Bool](repeating: false, count: programma.elementen.count)
    var teBezoeken = plekken
    while let hier = teBezoeken.popLast() {
      if gezien[hier] { continue }
      gezien[hier] = true
      let element = programma.elementen[hier]
      if case .invoer = element.soort {
        doe(hier)
      } else if loop.element(hier).isOnbekend {
        teBezoeken += loop.openBij(hier) ?? element.leest.filter { loop.element($0).isOnbekend }
      }
    }
  }

  func treffers(_ plek: Int) -> [Beslissingsverloop.Treffer] {
    loop.hervat()
    return loop.treffers(van: plek)
  }
}

extension Rekenmodel {
  /// The place of an input or decision of the model itself, by its id.
  package func plek(_ id: String) -> Int? { programma.bijId[Programma.sleutel(model.naamruimte, id)] }
  package func id(_ plek: Int) -> String { programma.elementen[plek].id }
  package var aantalElementen: Int { programma.elementen.count }
}
