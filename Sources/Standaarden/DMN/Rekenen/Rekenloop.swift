/// How much one run may cost. Everything in it has a limit, because a model can come from anyone.
package struct Rekengrenzen: Sendable {
  /// Calls inside calls: more than any recursion that people write.
  package var diepte = 1_000
  /// Bytes of stack; the smallest threads that programs run on have a few times as much.
  package var stapelbytes = 1 << 20
  /// Rounds of loops and calls of functions: some seconds of work.
  package var stappen = 2_000_000
  /// Members of one list.
  package var lijst = 1_000_000
  /// Bytes of one text.
  package var tekst = 10_000_000
  /// Lists and contexts inside each other; letting go of deeper ones would use up the stack.
  package var nesting = 100
  /// Causes of null that are kept: the first ones say it, the rest repeats.
  package var oorzaken = 20

  package init() {}
}

/// Why a value came to null, and where.
package struct FEELOorzaak: Sendable, Hashable, CustomStringConvertible {
  package var tekst: String
  /// The decision or function that was being worked out.
  package var element: String?

  package var description: String { element.map { "\($0): \(tekst)" } ?? tekst }
}

/// One run through a program: what has been worked out, and what it has cost so far.
final class Rekenloop: @unchecked Sendable {
  let programma: Programma
  let grenzen: Rekengrenzen
  /// The moment that `now` and `today` give; the caller has the clock.
  let nu: FEELDatumtijd?
  private(set) var oorzaken: [FEELOorzaak] = []
  private(set) var aantalOorzaken = 0

  private enum Stand {
    case open, bezig, klaar
  }
  /// By element. Plain memory: the checks that Swift makes on a changing array of a class cost more than the work.
  /// Every place is checked against `aantal`.
  private let standen: UnsafeMutablePointer<Stand>
  private let waarden: UnsafeMutablePointer<FEELWaarde>
  private let aantal: Int
  private var hier: Int?
  private var diepte: Int
  private var stappen = 0
  private var begin: UInt
  /// Runs of decision services inside this one; their functions may still be called, until this run ends.
  private var binnen: [Rekenloop] = []
  /// Whether an input without value is unknown (asking) or null (plain DMN).
  let vraagt: Bool
  /// Whether types and the promise of UNIQUE are passed over, as rule files need.
  var isSoepel = false
  /// Whether somewhere rows that fit gave different outcomes where one was promised; only while asking without trace.
  var isTegenstrijdig = false
  /// The rows of the table that was worked out last, for who asks for them.
  var noteertTreffers = false
  var treffers: [Beslissingsverloop.Treffer] = []
  /// By element, what is not known and can still change it; nil where no table said so. Empty when nobody asks.
  private var open: [[Int]?] = []
  /// Receives what happens in tables; nil when nobody wants to know, and then it costs nothing.
  var spoor: Spoor?

  init(
    _ programma: Programma, vraagt: Bool, nu: FEELDatumtijd?, grenzen: Rekengrenzen = Rekengrenzen(), diepte: Int = 0
  ) {
    self.programma = programma
    self.grenzen = grenzen
    self.nu = nu
    self.vraagt = vraagt
    self.diepte = diepte
    aantal = programma.elementen.count
    standen = .allocate(capacity: aantal)
    standen.initialize(repeating: .open, count: aantal)
    waarden = .allocate(capacity: aantal)
    waarden.initialize(repeating: .null, count: aantal)
    begin = Self.stapelplek()
  }

  deinit {
    waarden.deinitialize(count: aantal)
    waarden.deallocate()
    standen.deallocate()
  }

  /// A run for a decision service: same limits, own values.
  func nieuw() -> Rekenloop {
    let loop = Rekenloop(programma, vraagt: vraagt, nu: nu, grenzen: grenzen, diepte: diepte)
    loop.begin = begin
    loop.isSoepel = isSoepel
    loop.stappen = stappen
    binnen.append(loop)
    return loop
  }

  /// Lets go of all values. Functions among them know this run, and would keep it in memory for ever.
  func sluit() {
    for loop in binnen { loop.sluit() }
    if !binnen.isEmpty { binnen = [] }
    for plek in 0..<aantal {
      if case .functie = waarden[plek] {
        waarden[plek] = .null
      } else if case .lijst = waarden[plek] {
        waarden[plek] = .null
      } else if case .context = waarden[plek] {
        waarden[plek] = .null
      }
    }
  }

  /// Takes over what a run of a decision service has noticed and cost.
  func neemOver(_ loop: Rekenloop) {
    stappen = loop.stappen
    for oorzaak in loop.oorzaken where oorzaken.count < grenzen.oorzaken { oorzaken.append(oorzaak) }
    aantalOorzaken += loop.aantalOorzaken
  }

  func isOnbekend(_ naam: String) -> Bool {
    guard let plek = programma.bijNaam[naam] else { return false }
    return element(plek).isOnbekend
  }

  func nul(_ oorzaak: @autoclosure () -> String) -> FEELWaarde {
    aantalOorzaken += 1
    if let spoor { spoor.laatsteOorzaak = oorzaak() }
    if oorzaken.count < grenzen.oorzaken {
      oorzaken.append(FEELOorzaak(tekst: oorzaak(), element: hier.map { programma.elementen[$0].naam }))
    }
    return .null
  }

  // MARK: - Elements of the model

  func zet(_ plek: Int, _ waarde: FEELWaarde) {
    precondition(plek >= 0 && plek < aantal)
    standen[plek] = .klaar
    waarden[plek] = waarde
  }
  /// As the type that the element has; what does not fit is null.
  func zetGepast(_ plek: Int, _ waarde: FEELWaarde) {
    let type = programma.typen[plek]
    if let passend = type.pas(waarde, self) {
      zet(plek, passend)
    } else {
      zet(plek, nul("\(programma.elementen[plek].naam) kan niet \(waarde.description.prefix(40)) zijn"))
    }
  }
  /// To be worked out again when it is read.
  func vergeet(_ plek: Int) {
    precondition(plek >= 0 && plek < aantal)
    standen[plek] = .open
    if !open.isEmpty { open[plek] = nil }
  }
  /// A run that goes on later, perhaps on another thread, begins to count anew.
  func hervat() {
    begin = Self.stapelplek()
    stappen = 0
  }
  func houdOpenBij() { open = [[Int]?](repeating: nil, count: aantal) }
  func noteerOpen(_ plekken: [Int]) {
    if !open.isEmpty, let hier { open[hier] = (open[hier] ?? []) + plekken }
  }
  func openBij(_ plek: Int) -> [Int]? { open.isEmpty ? nil : open[plek] }
  func isKlaar(_ plek: Int) -> Bool { plek < aantal && standen[plek] == .klaar }

  /// The value of an input, decision, BKM or service: worked out once, when it is first read.
  func element(_ plek: Int) -> FEELWaarde {
    guard plek >= 0, plek < aantal else { return .null }
    switch standen[plek] {
    case .klaar: return waarden[plek]
    case .bezig: return nul("de beslissingen verwijzen in een kring naar elkaar")
    case .open: break
    }
    let element = programma.elementen[plek]
    if case .invoer = element.soort {
      zet(plek, vraagt ? .onbekend : .null)
      return waarden[plek]
    }
    guard dieper() else { return nul("de beslissingen hangen te diep van elkaar af") }
    standen[plek] = .bezig
    let vorige = hier
    hier = plek
    spoor?.open(plek)
    let waarde = bereken(element)
    spoor?.sluit(plek, waarde)
    hier = vorige
    spoor?.open(vorige)
    terug()
    zet(plek, waarde)
    return waarde
  }

  private func bereken(_ element: Programma.Element) -> FEELWaarde {
    switch element.soort {
    case .invoer, .leeg: return .null
    case .functie(let functie): return .functie(functie)
    case .beslissing(let code, let slots, let type):
      // Asking wants to know of everything that is read, also when the logic would not come to it.
      if vraagt { for plek in element.leest { _ = self.element(plek) } }
      let uitkomst = code(Kader(loop: self, aantal: slots))
      // Rule files name types that their values do not have; the conclusion must not be lost by that.
      if isSoepel { return uitkomst }
      guard let passend = type.pas(uitkomst, self) else {
        return nul("de uitkomst \(uitkomst.description.prefix(40)) past niet bij het type van de beslissing")
      }
      return passend
    }
  }

  // MARK: - Limits

  /// One step deeper; false at the limit. Every true is followed by `terug`.
  func dieper() -> Bool {
    guard diepte < grenzen.diepte, stap() else { return false }
    let plek = Self.stapelplek()
    guard (plek > begin ? plek - begin : begin - plek) < UInt(grenzen.stapelbytes) else { return false }
    diepte += 1
    return true
  }
  func terug() { diepte -= 1 }

  /// Counts one round of work; false when the run has had enough.
  @inline(__always) func stap(_ aantal: Int = 1) -> Bool {
    stappen += aantal
    return stappen < grenzen.stappen
  }

  @inline(never) private static func stapelplek() -> UInt {
    var hier: UInt8 = 0
    return withUnsafeMutablePointer(to: &hier) { UInt(bitPattern: $0) }
  }

  /// A list within the limits, or null.
  func lijst(_ leden: [FEELWaarde]) -> FEELWaarde {
    guard leden.count <= grenzen.lijst else { return nul("een lijst heeft hoogstens \(grenzen.lijst) leden") }
    guard leden.allSatisfy({ isOndiep($0, grenzen.nesting) }) else {
      return nul("lijsten staan dieper in elkaar dan \(grenzen.nesting)")
    }
    return .lijst(leden)
  }

  /// A context within the limits, or null.
  func context(_ velden: [(String, FEELWaarde)]) -> FEELWaarde {
    guard velden.allSatisfy({ isOndiep($0.1, grenzen.nesting) }) else {
      return nul("contexten staan dieper in elkaar dan \(grenzen.nesting)")
    }
    return .context(FEELContext(velden))
  }

  private func isOndiep(_ waarde: FEELWaarde, _ over: Int) -> Bool {
    switch waarde {
    case .lijst(let leden): return over > 0 && stap(leden.count) && leden.allSatisfy { isOndiep($0, over - 1) }
    case .context(let velden): return over > 0 && stap() && velden.allSatisfy { isOndiep($0.waarde, over - 1) }
    case .interval(let interval): return over > 0 && isOndiep(interval.begin ?? .null, over - 1)
    default: return true
    }
  }

  /// How many functions hold each other in a value; nil when finding out costs too much.
  func functiediepte(_ waarde: FEELWaarde) -> Int? {
    switch waarde {
    case .functie(let functie): return functie.nesting
    case .lijst(let leden):
      guard stap(leden.count) else { return nil }
      var diepste = 0
      for lid in leden where !lid.isEnkelvoudig {
        guard let diepte = functiediepte(lid) else { return nil }
        diepste = max(diepste, diepte)
      }
      return diepste
    case .context(let velden):
      guard stap() else { return nil }
      var diepste = 0
      for veld in velden where !veld.waarde.isEnkelvoudig {
        guard let diepte = functiediepte(veld.waarde) else { return nil }
        diepste = max(diepste, diepte)
      }
      return diepste
    default: return 0
    }
  }

  func tekst(_ tekst: String) -> FEELWaarde {
    guard tekst.utf8.count <= grenzen.tekst else { return nul("de tekst wordt te lang") }
    return .tekst(tekst)
  }
}
