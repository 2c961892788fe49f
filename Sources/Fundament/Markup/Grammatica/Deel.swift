/// A regular expression over symbols: the shape of both content models and patterns of characters.
indirect enum Deel<Symbool: Sendable>: Sendable {
  case leeg
  case symbool(Symbool)
  case reeks([Deel])
  case keuze([Deel])
  /// `tot` nil means without end.
  case herhaling(Deel, van: Int, tot: Int?)
}

/// The position automaton of Glushkov: one state per symbol in the expression, no empty moves.
struct Posities<Symbool: Sendable>: Sendable {
  private(set) var symbolen: [Symbool] = []
  private(set) var eerste: [Int] = []
  private(set) var laatste: Set<Int> = []
  private(set) var volgt: [[Int]] = []
  private(set) var magLeeg = false

  private struct Randen {
    var leeg: Bool
    var eerste: [Int]
    var laatste: [Int]
  }

  init(_ deel: Deel<Symbool>) {
    let randen = bouw(deel)
    eerste = randen.eerste.uniek
    laatste = Set(randen.laatste)
    magLeeg = randen.leeg
    volgt = volgt.map(\.uniek)
  }

  /// Positions that can come after this one; nil is the start.
  func na(_ positie: Int?) -> [Int] { positie.map { volgt[$0] } ?? eerste }

  private mutating func bouw(_ deel: Deel<Symbool>) -> Randen {
    switch deel {
    case .leeg: return Randen(leeg: true, eerste: [], laatste: [])
    case .symbool(let symbool):
      symbolen.append(symbool)
      volgt.append([])
      return Randen(leeg: false, eerste: [symbolen.count - 1], laatste: [symbolen.count - 1])
    case .reeks(let delen):
      var som = Randen(leeg: true, eerste: [], laatste: [])
      for kind in delen { som = achterElkaar(som, bouw(kind)) }
      return som
    case .keuze(let delen):
      var som = Randen(leeg: delen.isEmpty, eerste: [], laatste: [])
      for kind in delen {
        let randen = bouw(kind)
        som.leeg = som.leeg || randen.leeg
        som.eerste += randen.eerste
        som.laatste += randen.laatste
      }
      return som
    case .herhaling(let kind, let van, let tot): return herhaal(kind, van: van, tot: tot)
    }
  }

  /// Counted repetition is written out: bounds in content models are small.
  private mutating func herhaal(_ kind: Deel<Symbool>, van: Int, tot: Int?) -> Randen {
    var som = Randen(leeg: true, eerste: [], laatste: [])
    let keren = max(tot ?? max(van, 1), 0)
    for keer in 0..<keren {
      var randen = bouw(kind)
      if tot == nil && keer == keren - 1 {
        for eind in randen.laatste { volgt[eind] += randen.eerste }
      }
      if keer >= van { randen.leeg = true }
      som = achterElkaar(som, randen)
    }
    return som
  }

  private mutating func achterElkaar(_ links: Randen, _ rechts: Randen) -> Randen {
    for eind in links.laatste { volgt[eind] += rechts.eerste }
    return Randen(
      leeg: links.leeg && rechts.leeg, eerste: links.leeg ? links.eerste + rechts.eerste : links.eerste,
      laatste: rechts.leeg ? links.laatste + rechts.laatste : rechts.laatste)
  }
}

extension [Int] {
  /// The first of each, in order.
  fileprivate var uniek: [Int] {
    var gezien: Set<Int> = []
    return filter { gezien.insert($0).inserted }
  }
}
