/// The names that an expression can read while it is compiled, with the slot that each one has.
///
/// One for each frame: the expression of a decision, and each function in it.
final class Bereik {
  private enum Laag {
    case namen([String: Int])
    /// In a filter the fields of the member come before the names outside.
    case filter(slot: Int)
  }

  let ouder: Bereik?
  private var lagen: [Laag] = []
  private var volgende = 0
  /// How many slots the frame needs.
  private(set) var aantal = 0
  /// Where the value of `?` is; nil outside of tests.
  var invoer: Int?
  /// The slots of this frame that some code reads.
  private(set) var gelezen: Set<Int> = []
  /// The slots of this frame that a function made in it reads.
  var gevangen: Set<Int> = []

  init(ouder: Bereik? = nil) { self.ouder = ouder }

  func nieuwSlot() -> Int {
    defer {
      volgende += 1
      aantal = max(aantal, volgende)
    }
    return volgende
  }

  func duw(_ namen: [String: Int]) { lagen.append(.namen(namen)) }
  func duwFilter(_ slot: Int) { lagen.append(.filter(slot: slot)) }
  func zet(_ naam: String, _ slot: Int) {
    guard case .namen(var namen)? = lagen.popLast() else { return }
    namen[naam] = slot
    lagen.append(.namen(namen))
  }
  /// Slots are not used again: a function that was made may still hold them.
  func trek() { lagen.removeLast() }

  struct Vondst {
    var diepte: Int
    var slot: Int
    var isFilter: Bool
  }

  /// From inside to outside: every filter on the way, and the name itself at the end if it is there.
  func zoek(_ naam: String) -> [Vondst] {
    var gevonden: [Vondst] = []
    var bereik: Bereik? = self
    var diepte = 0
    while let hier = bereik {
      for laag in hier.lagen.reversed() {
        switch laag {
        case .filter(let slot):
          if diepte > 0 { hier.gevangen.insert(slot) }
          gevonden.append(Vondst(diepte: diepte, slot: slot, isFilter: true))
        case .namen(let namen):
          guard let slot = namen[naam] else { continue }
          hier.gelezen.insert(slot)
          if diepte > 0 { hier.gevangen.insert(slot) }
          gevonden.append(Vondst(diepte: diepte, slot: slot, isFilter: false))
          return gevonden
        }
      }
      bereik = hier.ouder
      diepte += 1
    }
    return gevonden
  }

  func plekVanInvoer() -> (diepte: Int, slot: Int)? {
    var bereik: Bereik? = self
    var diepte = 0
    while let hier = bereik {
      if let invoer = hier.invoer {
        if diepte > 0 { hier.gevangen.insert(invoer) }
        return (diepte, invoer)
      }
      bereik = hier.ouder
      diepte += 1
    }
    return nil
  }
}

/// The elements that the logic of one element of the model may read, by name.
struct Zicht {
  enum Vondst {
    case element(Int)
    case model(Int)
  }
  var namen: [String: Vondst] = [:]
  /// All elements of each model, for names with a prefix.
  var modellen: [[String: Vondst]] = []

  /// What a path of names leads to without any running: `prefix.name`.
  func vast(_ expressie: FEELExpressie, _ bereik: Bereik) -> Vondst? {
    switch expressie {
    case .naam(let naam): return bereik.zoek(naam).contains { !$0.isFilter } ? nil : namen[naam]
    case .pad(let links, let naam):
      guard case .model(let model)? = vast(links, bereik) else { return nil }
      return modellen[model][naam]
    default: return nil
    }
  }
}
