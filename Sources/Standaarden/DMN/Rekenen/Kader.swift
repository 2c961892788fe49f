/// What the compiler makes of an expression.
typealias Code = @Sendable (Kader) -> FEELWaarde
/// What the compiler makes of the tests of a cell: true, false, null or unknown for a value.
typealias Toetscode = @Sendable (FEELWaarde, Kader) -> FEELWaarde

/// The values of the local names of one expression or one call of a function.
///
/// The compiler gives every name a slot; nothing is looked up by name while running. Slots are written only by the
/// code they belong to, on the one thread of their run; a function that is made along the way gets a copy, which
/// nobody writes any more.
final class Kader: @unchecked Sendable {
  let loop: Rekenloop
  private let slots: UnsafeMutablePointer<FEELWaarde>
  private let aantal: Int
  /// The frame in which the function was made that runs here.
  let ouder: Kader?

  init(loop: Rekenloop, aantal: Int, ouder: Kader? = nil) {
    self.loop = loop
    self.aantal = aantal
    self.ouder = ouder
    slots = .allocate(capacity: aantal)
    slots.initialize(repeating: .null, count: aantal)
  }

  deinit {
    slots.deinitialize(count: aantal)
    slots.deallocate()
  }

  /// - Precondition: the slot is one that the compiler gave out for this frame.
  subscript(slot: Int) -> FEELWaarde {
    @inline(__always) get { slots[slot] }
    @inline(__always) set { slots[slot] = newValue }
  }

  @inline(__always) func lees(diepte: Int, slot: Int) -> FEELWaarde {
    if diepte == 0 { return slots[slot] }
    var kader = self
    for _ in 0..<diepte {
      guard let ouder = kader.ouder else { return .null }
      kader = ouder
    }
    return kader[slot]
  }

  /// How many functions hold each other in these slots.
  private(set) var nesting = 0

  /// The names as they are now, for a function that is made here: only those that it reads, or every function in a
  /// loop would hold the one before it. Nil when functions hold each other too deep; letting go of them goes by the
  /// stack.
  func kopie(van gevangen: [Int]) -> Kader? {
    let kopie = Kader(loop: loop, aantal: aantal, ouder: ouder)
    kopie.nesting = ouder?.nesting ?? 0
    for slot in gevangen {
      kopie[slot] = slots[slot]
      guard let diepte = loop.functiediepte(slots[slot]) else { return nil }
      kopie.nesting = max(kopie.nesting, diepte)
    }
    return kopie.nesting < loop.grenzen.nesting ? kopie : nil
  }

  /// A frame with the same names in which a table or test may write its own column values.
  func nul(_ oorzaak: @autoclosure () -> String) -> FEELWaarde { loop.nul(oorzaak()) }
}

/// A function as a value: from a lambda, a BKM, a decision service, or built in.
package final class FEELFunctiewaarde: Sendable, Hashable, CustomStringConvertible {
  let naam: String
  let parameters: [Parameter]
  let uitkomsttype: Modeltype
  /// What the text of the function says that it gives; for `instance of`.
  let afgeleid: Modeltype
  /// The first argument is the function itself, for functions that call themselves.
  private let doe: Doen
  /// How many functions hold each other, this one included.
  let nesting: Int
  /// For functions that are built in: their own way of taking arguments by name.
  let ingebouwd: Ingebouwd?

  typealias Doen = @Sendable (FEELFunctiewaarde, Rekenloop, [FEELWaarde]) -> FEELWaarde

  struct Parameter: Sendable {
    var naam: String
    var type: Modeltype
  }

  init(
    naam: String, parameters: [Parameter], uitkomsttype: Modeltype, afgeleid: Modeltype? = nil,
    nesting: Int = 0, ingebouwd: Ingebouwd? = nil, _ doe: @escaping Doen
  ) {
    self.naam = naam
    self.parameters = parameters
    self.uitkomsttype = uitkomsttype
    self.afgeleid = afgeleid ?? uitkomsttype
    self.ingebouwd = ingebouwd
    self.nesting = nesting
    self.doe = doe
  }

  package static func == (a: FEELFunctiewaarde, b: FEELFunctiewaarde) -> Bool { a === b }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
  package var description: String { "function \(naam)(\(parameters.map(\.naam).joined(separator: ", ")))" }

  /// Arguments that do not fit their type make the whole call null (DMN 1.5, 10.3.2.13.3).
  func roep(_ loop: Rekenloop, _ argumenten: [FEELWaarde]) -> FEELWaarde {
    if ingebouwd != nil { return doe(self, loop, argumenten) }
    guard argumenten.count == parameters.count else {
      return loop.nul("\(naam) heeft \(parameters.count) argumenten, niet \(argumenten.count)")
    }
    var passend: [FEELWaarde] = []
    passend.reserveCapacity(argumenten.count)
    for (parameter, argument) in zip(parameters, argumenten) {
      guard let waarde = parameter.type.pas(argument, loop) else {
        return loop.nul("\(parameter.naam) van \(naam) kan niet \(argument.description.prefix(40)) zijn")
      }
      passend.append(waarde)
    }
    guard loop.dieper() else { return loop.nul("de functies roepen elkaar te vaak aan") }
    defer { loop.terug() }
    let uitkomst = doe(self, loop, passend)
    guard let passende = uitkomsttype.pas(uitkomst, loop) else {
      return loop.nul("de uitkomst van \(naam) past niet bij het type ervan")
    }
    return passende
  }

  func roep(_ loop: Rekenloop, metNamen velden: [(String, FEELWaarde)]) -> FEELWaarde {
    if let ingebouwd { return ingebouwd.roep(loop, metNamen: velden) }
    var argumenten: [FEELWaarde] = []
    for parameter in parameters {
      guard let veld = velden.first(where: { $0.0 == parameter.naam }) else {
        return loop.nul("\(naam) mist het argument \(parameter.naam)")
      }
      argumenten.append(veld.1)
    }
    guard velden.count == parameters.count else { return loop.nul("\(naam) krijgt een argument dat het niet kent") }
    return roep(loop, argumenten)
  }
}
