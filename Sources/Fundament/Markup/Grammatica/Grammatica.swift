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

  package init(_ tabellen: [Tabel]) {
    var bouwer = Grammaticabouwer(tabellen)
    bouwer.bouw()
    typen = bouwer.typen
    elementen = bouwer.elementen
    willekeurig = bouwer.willekeurig
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
    case .model(let automaat, _):
      var staat = 0
      for naam in eerdere {
        guard let stap = automaat.staten[staat].overgangen[naam] else { return [] }
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
    case model(Automaat, gemengd: Bool)
    case alle([Alledeel])
    case willekeurig
    /// The lax wildcard of XML Schema: whatever the tables know is checked, the rest is let through. With a namespace
    /// (`##other`) only elements of other namespaces, and no text between them.
    case vrij(anders: String?)
  }
  struct Alledeel: Sendable {
    let naam: Naam
    let type: Int
    let verplicht: Bool
  }
  struct Attribuutregel: Sendable {
    let waardetype: Waardetype
    let verplicht: Bool
  }

  var inhoud: Inhoud
  var attributen: [Naam: Attribuutregel] = [:]
  /// Attributes of other namespaces are let in.
  var overige = false

  /// The type of a child, wherever it may stand in the content.
  func type(van kind: Naam) -> Int? {
    switch inhoud {
    case .leeg, .enkelvoudig, .willekeurig, .vrij: nil
    case .alle(let delen): delen.first { $0.naam == kind }?.type
    case .model(let automaat, _): automaat.typen[kind]
    }
  }
}

/// A deterministic automaton over child elements; state 0 is the start.
struct Automaat: Sendable {
  struct Stap: Sendable {
    let staat: Int
    let type: Int
  }
  struct Staat: Sendable {
    var overgangen: [Naam: Stap] = [:]
    /// The names that may come, in the order of the table.
    var verwacht: [Naam] = []
    var magStoppen = false
  }
  private(set) var staten: [Staat] = []
  private(set) var typen: [Naam: Int] = [:]

  /// Subset construction: counted groups and repeated names make the position automaton non-deterministic.
  init(_ posities: Posities<(naam: Naam, type: Int)>) {
    for symbool in posities.symbolen { typen[symbool.naam] = symbool.type }
    var nummers: [[Int]: Int] = [[]: 0]
    var wachtrij: [[Int]] = [[]]
    var hier = 0
    while hier < wachtrij.count {
      let verzameling = wachtrij[hier]
      hier += 1
      let opvolgers = verzameling.isEmpty ? posities.na(nil) : verzameling.flatMap { posities.na($0) }
      var perNaam: [Naam: Set<Int>] = [:]
      var staat = Staat()
      for positie in opvolgers {
        let naam = posities.symbolen[positie].naam
        if perNaam[naam] == nil { staat.verwacht.append(naam) }
        perNaam[naam, default: []].insert(positie)
      }
      for (naam, doel) in perNaam {
        let sleutel = doel.sorted()
        let nummer = nummers[sleutel] ?? wachtrij.count
        if nummers.updateValue(nummer, forKey: sleutel) == nil { wachtrij.append(sleutel) }
        staat.overgangen[naam] = Stap(staat: nummer, type: posities.symbolen[sleutel[0]].type)
      }
      staat.magStoppen =
        verzameling.isEmpty ? posities.magLeeg : verzameling.contains { posities.laatste.contains($0) }
      staten.append(staat)
    }
  }
}
