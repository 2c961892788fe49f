/// A regular expression of XPath (F&O 3.1, 5.6.1), as the functions `matches`, `replace` and `split` take them.
///
/// Runs in time proportional to pattern times text, whatever the pattern: all ways through are walked at once (Pike's
/// machine). Only a pattern that refers back to a group cannot be done so; it is walked way by way, with a limit on the
/// number of steps.
package struct FEELPatroon: Sendable {
  /// Longer patterns than any rule author writes are refused.
  package static let grootsteLengte = 1_000
  /// Steps of the machine for one search: about a second of work.
  static let grootsteWerk = 20_000_000

  let opdrachten: [Patroonopdracht]
  let aantalGroepen: Int
  let heeftTerugverwijzing: Bool

  /// Nil when the pattern or a flag cannot be understood.
  package init?(_ patroon: String, vlaggen: String = "") {
    guard patroon.utf8.count <= Self.grootsteLengte, let vlaggen = Patroonvlaggen(vlaggen) else { return nil }
    var lezer = Patroonlezer(patroon, vlaggen)
    guard let boom = lezer.alles() else { return nil }
    var bouwer = Patroonbouwer()
    guard bouwer.alles(boom) else { return nil }
    opdrachten = bouwer.opdrachten
    aantalGroepen = lezer.groepen
    heeftTerugverwijzing = opdrachten.contains { if case .terug = $0 { true } else { false } }
  }

  /// Nil when the text is too long to say.
  package func komtVoor(in tekst: String) -> Bool? {
    let tekens = Array(tekst.unicodeScalars)
    guard past(tekens.count) else { return nil }
    return Patroonloop(self, tekens).zoek(vanaf: 0) != nil
  }
  /// Nil when the text is too long to say.
  package func omvat(_ tekst: String) -> Bool? {
    let tekens = Array(tekst.unicodeScalars)
    guard past(tekens.count) else { return nil }
    return Patroonloop(self, tekens).zoek(vanaf: 0, heel: true) != nil
  }

  private func past(_ lengte: Int) -> Bool { (lengte + 1) * opdrachten.count <= Self.grootsteWerk }

  /// All matches after one another; nil when the pattern matches nothing at all, or the text is too long.
  private func treffers(_ tekens: [Unicode.Scalar]) -> [[Int]]? {
    guard past(tekens.count), Patroonloop(self, []).zoek(vanaf: 0) == nil else { return nil }
    let loop = Patroonloop(self, tekens)
    var uit: [[Int]] = []
    var plaats = 0
    while plaats <= tekens.count, let treffer = loop.zoek(vanaf: plaats) {
      uit.append(treffer)
      // A match of nothing (at a line's end) must not be found again and again.
      plaats = treffer[1] > treffer[0] ? treffer[1] : treffer[1] + 1
    }
    return uit
  }

  /// With `$1` for a group and `\$` for the sign itself; nil when the replacement is not well formed.
  func vervang(in tekst: String, door nieuw: String) -> String? {
    let tekens = Array(tekst.unicodeScalars)
    guard let stukken = stukken(nieuw), let treffers = treffers(tekens) else { return nil }
    var uit = String.UnicodeScalarView()
    var plaats = 0
    for treffer in treffers {
      uit.append(contentsOf: tekens[plaats..<treffer[0]])
      for stuk in stukken {
        switch stuk {
        case .teken(let teken): uit.append(teken)
        case .groep(let groep) where treffer[groep * 2] >= 0:
          uit.append(contentsOf: tekens[treffer[groep * 2]..<treffer[groep * 2 + 1]])
        case .groep: break
        }
      }
      plaats = treffer[1]
    }
    uit.append(contentsOf: tekens[plaats...])
    return String(uit)
  }

  func splits(_ tekst: String) -> [String]? {
    let tekens = Array(tekst.unicodeScalars)
    guard let treffers = treffers(tekens) else { return nil }
    var uit: [String] = []
    var plaats = 0
    for treffer in treffers {
      uit.append(String(String.UnicodeScalarView(tekens[plaats..<treffer[0]])))
      plaats = treffer[1]
    }
    return uit + [String(String.UnicodeScalarView(tekens[plaats...]))]
  }

  private enum Stuk {
    case teken(Unicode.Scalar)
    case groep(Int)
  }

  private func stukken(_ nieuw: String) -> [Stuk]? {
    let tekens = Array(nieuw.unicodeScalars)
    var uit: [Stuk] = []
    var i = 0
    while i < tekens.count {
      let teken = tekens[i]
      i += 1
      guard teken == "\\" || teken == "$" else {
        uit.append(.teken(teken))
        continue
      }
      guard i < tekens.count else { return nil }
      if teken == "\\" {
        guard tekens[i] == "\\" || tekens[i] == "$" else { return nil }
        uit.append(.teken(tekens[i]))
        i += 1
        continue
      }
      guard var groep = tekens[i].properties.numericType == .decimal ? Int(String(tekens[i])) : nil else { return nil }
      i += 1
      // As many digits as still name a group.
      while i < tekens.count, let cijfer = Int(String(tekens[i])), groep * 10 + cijfer <= aantalGroepen {
        groep = groep * 10 + cijfer
        i += 1
      }
      if groep <= aantalGroepen { uit.append(.groep(groep)) }
    }
    return uit
  }
}

struct Patroonvlaggen {
  var puntIsAlles = false
  var perRegel = false
  var zonderHoofdletters = false
  var zonderWit = false

  init?(_ tekst: String) {
    for vlag in tekst {
      switch vlag {
      case "s": puntIsAlles = true
      case "m": perRegel = true
      case "i": zonderHoofdletters = true
      case "x": zonderWit = true
      default: return nil
      }
    }
  }
}

enum Patroonopdracht: Sendable {
  case teken(Tekenklasse)
  /// Two ways on; the first is tried first.
  case splits(Int, Int)
  case spring(Int)
  case bewaar(Int)
  case begin(perRegel: Bool)
  case eind(perRegel: Bool)
  /// The text of a group once more.
  case terug(Int, vouw: Bool)
  case klaar
}

/// One walk over one text.
struct Patroonloop {
  private let opdrachten: [Patroonopdracht]
  private let tekens: [Unicode.Scalar]
  private let plekken: Int
  /// Whether ways must be tried one after another.
  private let loopt: Bool

  init(_ patroon: FEELPatroon, _ tekens: [Unicode.Scalar]) {
    opdrachten = patroon.opdrachten
    plekken = (patroon.aantalGroepen + 1) * 2
    loopt = patroon.heeftTerugverwijzing
    self.tekens = tekens
  }

  private struct Draad {
    var opdracht: Int
    var grenzen: [Int]
  }

  /// The first match at or behind a place: begin and end of the whole and of each group, -1 where it took no part.
  func zoek(vanaf: Int, heel: Bool = false) -> [Int]? {
    if loopt { return Patroonproef(opdrachten, tekens, plekken).zoek(vanaf: vanaf, heel: heel) }
    var draden: [Draad] = []
    var gevonden: [Int]?
    var gezien = [Int](repeating: -1, count: opdrachten.count)
    var plaats = vanaf
    while plaats <= tekens.count {
      var nieuw: [Draad] = []
      for draad in draden { zet(draad, plaats, &nieuw, &gezien) }
      if gevonden == nil, !heel || plaats == vanaf {
        zet(Draad(opdracht: 0, grenzen: Array(repeating: -1, count: plekken)), plaats, &nieuw, &gezien)
      }
      draden = []
      loopDraden: for draad in nieuw {
        switch opdrachten[draad.opdracht] {
        case .klaar:
          if heel && plaats < tekens.count { continue }
          gevonden = draad.grenzen
          // Threads behind this one were second choice.
          break loopDraden
        case .teken(let klasse):
          if plaats < tekens.count, klasse.bevat(tekens[plaats]) {
            draden.append(Draad(opdracht: draad.opdracht + 1, grenzen: draad.grenzen))
          }
        case .splits, .spring, .bewaar, .begin, .eind, .terug: break
        }
      }
      if draden.isEmpty, gevonden != nil || (heel && plaats > vanaf) { return gevonden }
      plaats += 1
    }
    return gevonden
  }

  /// Follows all instructions that take no character. Own stack: patterns may nest deep.
  private func zet(_ draad: Draad, _ plaats: Int, _ lijst: inout [Draad], _ gezien: inout [Int]) {
    var stapel = [draad]
    while var hier = stapel.popLast() {
      guard gezien[hier.opdracht] != plaats else { continue }
      gezien[hier.opdracht] = plaats
      switch opdrachten[hier.opdracht] {
      case .spring(let doel): stapel.append(Draad(opdracht: doel, grenzen: hier.grenzen))
      case .splits(let eerste, let tweede):
        stapel.append(Draad(opdracht: tweede, grenzen: hier.grenzen))
        stapel.append(Draad(opdracht: eerste, grenzen: hier.grenzen))
      case .bewaar(let plek):
        hier.grenzen[plek] = plaats
        hier.opdracht += 1
        stapel.append(hier)
      case .begin(let perRegel):
        if plaats == 0 || (perRegel && plaats < tekens.count && tekens[plaats - 1] == "\n") {
          stapel.append(Draad(opdracht: hier.opdracht + 1, grenzen: hier.grenzen))
        }
      case .eind(let perRegel):
        if plaats == tekens.count || (perRegel && tekens[plaats] == "\n") {
          stapel.append(Draad(opdracht: hier.opdracht + 1, grenzen: hier.grenzen))
        }
      case .teken, .klaar, .terug: lijst.append(hier)
      }
    }
  }
}
