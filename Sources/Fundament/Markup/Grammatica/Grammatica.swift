import Synchronization

/// Content models of one standard: which elements and attributes stand where, and what values they may have.
///
/// The tables state facts of the standard in a compact notation (see `Tabel`). They are compiled once: each type gets
/// a deterministic automaton, so that a check is one pass over the tree, and "what may stand here" is a look-up.
package struct Grammatica: Sendable {
  let typen: [Elementtype]
  /// Elements that may be a document element or referred to by name.
  let elementen: [Naam: Int]
  /// Elements that stand for anything: only their name is checked.
  let willekeurig: Int
  /// Every name in the tables has a number, so that a check compares numbers.
  let namen: [Naam: Int32]
  /// The number of a name that is in no table.
  static let onbekend: Int32 = -1

  package init(_ tabellen: [Tabel]) {
    var bouwer = Grammaticabouwer(tabellen)
    bouwer.bouw()
    typen = bouwer.typen
    elementen = bouwer.elementen
    willekeurig = bouwer.willekeurig
    namen = bouwer.namen
  }

  package func kent(_ naam: Naam) -> Bool { elementen[naam] != nil }

  /// What may stand next: inside the last element of `pad` (from the document element down), after the children
  /// `eerdere`. Empty when nothing may, or when the path itself is wrong.
  package func magHierStaan(in pad: [Naam], na eerdere: [Naam]) -> [Naam] {
    guard let wortel = pad.first, var type = elementen[wortel] else { return [] }
    for naam in pad.dropFirst() {
      guard let volgende = typen[type].type(van: naam) else { return [] }
      type = volgende
    }
    switch typen[type].inhoud {
    case .leeg, .enkelvoudig, .willekeurig, .vrij: return []
    case .alle(let delen): return delen.map(\.naam).filter { !eerdere.contains($0) }
    case .model(let model, _):
      let automaat = model.automaat
      var staat = 0
      for naam in eerdere {
        guard let nummer = namen[naam], let stap = automaat.staten[staat].stap(nummer) else { return [] }
        staat = stap.staat
      }
      return automaat.staten[staat].verwacht
    }
  }
}

/// One compiled type.
struct Elementtype: Sendable {
  enum Inhoud: Sendable {
    case leeg(gemengd: Bool)
    case enkelvoudig(Waardetype)
    case model(Inhoudsmodel, gemengd: Bool)
    case alle([Alledeel])
    case willekeurig
    /// The lax wildcard of XML Schema: whatever the tables know is checked, the rest is let through. With a namespace
    /// (`##other`) only elements of other namespaces, and no text between them.
    case vrij(anders: String?)
  }
  struct Alledeel: Sendable {
    let naam: Naam
    let nummer: Int32
    let type: Int
    let verplicht: Bool
  }
  struct Attribuutregel: Sendable {
    let naam: Naam
    let nummer: Int32
    let waardetype: Waardetype
    let verplicht: Bool
  }

  var inhoud: Inhoud
  /// By name.
  var attributen: [Attribuutregel] = []
  /// Attributes of other namespaces are let in.
  var overige = false

  /// The type of a child, wherever it may stand in the content.
  func type(van kind: Naam) -> Int? {
    switch inhoud {
    case .leeg, .enkelvoudig, .willekeurig, .vrij: nil
    case .alle(let delen): delen.first { $0.naam == kind }?.type
    case .model(let model, _): model.automaat.symbolen.last { $0.naam == kind }?.type
    }
  }
}

/// An element in a content model.
struct Symbool: Sendable {
  let naam: Naam
  let nummer: Int32
  let type: Int
}

/// The content model of one type. A document uses some dozens of the hundreds of types in the tables, and making all
/// their automata takes longer than checking a text: hence each is made when the first document asks for it.
final class Inhoudsmodel: Sendable {
  private let deel: Deel<Symbool>
  private let gemaakt = Mutex<Automaat?>(nil)

  init(_ deel: Deel<Symbool>) { self.deel = deel }

  var automaat: Automaat {
    gemaakt.withLock { gemaakt in
      if let gemaakt { return gemaakt }
      let automaat = Automaat(Posities(deel))
      gemaakt = automaat
      return automaat
    }
  }
}

/// A deterministic automaton over child elements; state 0 is the start.
struct Automaat: Sendable {
  struct Stap: Sendable {
    /// The number of the child's name.
    let nummer: Int32
    let staat: Int
    let type: Int
  }
  struct Staat: Sendable {
    var overgangen: [Stap] = []
    /// The names that may come, in the order of the table.
    var verwacht: [Naam] = []
    var magStoppen = false

    /// A state has at most some dozens of ways on: walking them is faster than a dictionary.
    func stap(_ nummer: Int32) -> Stap? { overgangen.first { $0.nummer == nummer } }
  }
  private(set) var staten: [Staat] = []
  /// Everything that may stand in the model, wherever.
  let symbolen: [Symbool]

  /// Subset construction: counted groups and repeated names make the position automaton non-deterministic.
  init(_ posities: Posities<Symbool>) {
    symbolen = posities.symbolen
    var nummers: [[Int]: Int] = [[]: 0]
    var wachtrij: [[Int]] = [[]]
    var hier = 0
    while hier < wachtrij.count {
      let verzameling = wachtrij[hier]
      hier += 1
      let opvolgers = verzameling.isEmpty ? posities.na(nil) : verzameling.flatMap { posities.na($0) }
      var volgorde: [Symbool] = []
      var perNaam: [Int32: Set<Int>] = [:]
      for positie in opvolgers {
        let symbool = posities.symbolen[positie]
        if perNaam[symbool.nummer] == nil { volgorde.append(symbool) }
        perNaam[symbool.nummer, default: []].insert(positie)
      }
      var staat = Staat(verwacht: volgorde.map(\.naam))
      for symbool in volgorde {
        let sleutel = (perNaam[symbool.nummer] ?? []).sorted()
        let nummer = nummers[sleutel] ?? wachtrij.count
        if nummers.updateValue(nummer, forKey: sleutel) == nil { wachtrij.append(sleutel) }
        let type = posities.symbolen[sleutel[0]].type
        staat.overgangen.append(Stap(nummer: symbool.nummer, staat: nummer, type: type))
      }
      staat.magStoppen =
        verzameling.isEmpty ? posities.magLeeg : verzameling.contains { posities.laatste.contains($0) }
      staten.append(staat)
    }
  }
}
