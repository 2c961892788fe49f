/// What the answers lead to, as a diagram in which equal parts stand once (a reduced ordered decision diagram).
///
/// A question that cannot change the outcome has no knot left in it; that is how such questions are found, also when
/// later questions differ per answer.
struct Gevolgboom {
  typealias Knoop = Int

  /// Knots, and steps to put them in order: beyond this the question is left unanswered.
  static let grootsteAantal = 60_000
  static let grootsteWerk = 500_000

  private struct Inhoud: Hashable {
    /// By place in the order of asking; `Int.max` for an end.
    var vraag: Int
    /// The knots per answer; of an end the effect itself.
    var takken: [Int]
  }

  private var knopen: [Inhoud] = []
  private var bekend: [Inhoud: Knoop] = [:]
  /// Whether the bound was reached; what is said after that does not hold.
  private(set) var isVol = false
  private var werk = 0

  mutating func eind(_ gevolg: [Int]) -> Knoop { bewaar(Inhoud(vraag: .max, takken: gevolg)) }

  /// The knot for a question with one branch per answer, wherever the question stands in the order.
  mutating func knoop(_ vraag: Int, _ takken: [Knoop]) -> Knoop {
    werk += takken.count
    isVol = isVol || werk > Self.grootsteWerk
    guard !isVol, let eerste = takken.first else { return 0 }
    if takken.allSatisfy({ $0 == eerste }) { return eerste }
    let hoogste = takken.map { knopen[$0].vraag }.min() ?? .max
    guard hoogste <= vraag else { return bewaar(Inhoud(vraag: vraag, takken: takken)) }
    // A later question was asked first on this way: it comes above in the diagram, or drops out when it is this one.
    let breedte = takken.first { knopen[$0].vraag == hoogste }.map { knopen[$0].takken.count } ?? 0
    let boven = (0..<breedte).map { antwoord in
      let onder = takken.map { tak in knopen[tak].vraag == hoogste ? knopen[tak].takken[antwoord] : tak }
      return hoogste == vraag ? onder[min(antwoord, onder.count - 1)] : knoop(vraag, onder)
    }
    return knoop(hoogste, boven)
  }

  private mutating func bewaar(_ inhoud: Inhoud) -> Knoop {
    if let eerder = bekend[inhoud] { return eerder }
    guard knopen.count < Self.grootsteAantal else {
      isVol = true
      return 0
    }
    knopen.append(inhoud)
    bekend[inhoud] = knopen.count - 1
    return knopen.count - 1
  }

  /// The questions that stand somewhere below.
  func vragen(_ wortels: [Knoop]) -> Set<Int> {
    var gezien: Set<Knoop> = []
    var teDoen = wortels
    var gevonden: Set<Int> = []
    while let hier = teDoen.popLast() {
      guard gezien.insert(hier).inserted, knopen.indices.contains(hier), knopen[hier].vraag != .max else { continue }
      gevonden.insert(knopen[hier].vraag)
      teDoen += knopen[hier].takken
    }
    return gevonden
  }
}
