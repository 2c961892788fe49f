import Markup
import STOP

/// Random edits such as people make in a plan: words, leden, list items, cells, articles, heads, places.
struct WillekeurigeWijziging {
  var steen: Dobbelsteen
  var teller = 0
  private static let woorden = [
    "gemeente", "vergunning", "bouwwerk", "terrein", "nieuw", "hoogte", "ten hoogste", "12 m", "(oud)", "perceel",
  ]
  private static let eenheden: Set<String> = [
    "Artikel", "Hoofdstuk", "Afdeling", "Paragraaf", "Divisie", "Divisietekst",
  ]
  private static let onderdelen: Set<String> = ["Lid", "Li", "Al", "row", "Begrip"]

  /// Behind every new word and identification, so that a test can find them back; empty for plain words.
  private let merk: String

  init(zaad: Int, merk: String = "") {
    steen = Dobbelsteen(zaad)
    self.merk = merk
  }

  mutating func pasAan(_ tak: Tak, keer: Int, soorten: [Int] = Array(0..<12)) -> Tak {
    var nieuw = tak
    for _ in 0..<keer { nieuw = eenKeer(nieuw, soorten.randomElement(using: &steen) ?? 0) }
    return nieuw
  }

  private mutating func eenKeer(_ tak: Tak, _ soort: Int) -> Tak {
    switch soort {
    case 0...3: return wijzigTekst(tak)
    case 4: return wijzigKop(tak)
    case 5: return verwijder(tak, Self.onderdelen)
    case 6: return verdubbel(tak, Self.onderdelen)
    case 7: return verwijder(tak, Self.eenheden)
    case 8: return verdubbel(tak, Self.eenheden)
    case 9: return verwissel(tak)
    case 10: return verplaats(tak)
    default: return kleed(tak)
    }
  }

  // MARK: - Finding

  private func paden(_ tak: Tak, _ past: (Tak) -> Bool) -> [[Int]] {
    var gevonden: [[Int]] = []
    func loop(_ tak: Tak, _ pad: [Int]) {
      for (plek, knoop) in tak.knopen.enumerated() {
        guard let kind = knoop.tak else { continue }
        if past(kind) { gevonden.append(pad + [plek]) }
        loop(kind, pad + [plek])
      }
    }
    loop(tak, [])
    return gevonden
  }

  private mutating func kies(_ tak: Tak, _ past: (Tak) -> Bool) -> [Int]? {
    paden(tak, past).randomElement(using: &steen)
  }

  private func op(_ tak: Tak, _ pad: ArraySlice<Int>, _ doe: (Tak) -> [Knoop]) -> Tak {
    guard let eerste = pad.first, let kind = tak.knopen[eerste].tak else { return tak }
    var kopie = tak
    if pad.count == 1 {
      kopie.knopen.replaceSubrange(eerste...eerste, with: doe(kind))
    } else {
      kopie.knopen[eerste] = .tak(op(kind, pad.dropFirst(), doe))
    }
    return kopie
  }

  private func tak(_ wortel: Tak, _ pad: ArraySlice<Int>) -> Tak? {
    guard let eerste = pad.first else { return wortel }
    return wortel.knopen[eerste].tak.flatMap { tak($0, pad.dropFirst()) }
  }

  // MARK: - Editing

  private mutating func wijzigTekst(_ wortel: Tak) -> Tak {
    let dragers: Set<String> = [
      "Al", "Opschrift", "Term", "LiNummer", "LidNummer", "Nummer", "title", "i", "b", "IntRef", "IntIoRef",
    ]
    guard
      let pad = kies(
        wortel,
        { tak in
          dragers.contains(tak.lokaal)
            && tak.knopen.contains {
              if case .tekst(let t) = $0 { return t.contains { $0.isLetter || $0.isNumber } }; return false
            }
        })
    else { return wortel }
    var steen = steen
    defer { self.steen = steen }
    teller += 1
    let merk = merk.isEmpty ? "" : "\(merk)\(teller)\(merk)"
    return op(wortel, pad[...]) { drager in
      var kopie = drager
      let plekken = kopie.knopen.indices.filter {
        if case .tekst(let t) = kopie.knopen[$0] { return t.contains { $0.isLetter || $0.isNumber } }
        return false
      }
      guard let plek = plekken.randomElement(using: &steen), case .tekst(let tekst) = kopie.knopen[plek] else {
        return [.tak(kopie)]
      }
      var woorden = tekst.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let waar = Int.random(in: 0..<woorden.count, using: &steen)
      let nieuw = (Self.woorden.randomElement(using: &steen) ?? "x") + merk
      switch Int.random(in: 0..<3, using: &steen) {
      case 0: woorden[waar] = nieuw
      case 1: woorden.insert(nieuw, at: waar)
      default: if woorden.count > 2 { woorden.remove(at: waar) } else { woorden.append(nieuw) }
      }
      kopie.knopen[plek] = .tekst(woorden.joined(separator: " "))
      return [.tak(kopie)]
    }
  }

  private mutating func wijzigKop(_ wortel: Tak) -> Tak {
    guard let pad = kies(wortel, { Self.eenheden.contains($0.lokaal) && $0.eerste("Kop") != nil }) else {
      return wortel
    }
    teller += 1
    let eId = "nieuw\(merk)_\(teller)"
    return op(wortel, pad[...]) { eenheid in
      let oud = eenheid["eId"] ?? ""
      var kopie = Self.hernoemd(eenheid, oud, eId)
      kopie.knopen = kopie.knopen.map { knoop in
        guard case .tak(var kop) = knoop, kop.lokaal == "Kop" else { return knoop }
        kop.knopen = kop.knopen.map { deel in
          guard case .tak(let nummer) = deel, nummer.lokaal == "Nummer" else { return deel }
          return .tak(Tak("Nummer", in: tekstruimte, tekst: "\(nummer.tekst)a"))
        }
        return .tak(kop)
      }
      return [.tak(kopie)]
    }
  }

  private static func hernoemd(_ tak: Tak, _ oud: String, _ nieuw: String) -> Tak {
    var kopie = tak
    if let eId = tak["eId"] {
      if eId == oud {
        kopie["eId"] = nieuw
      } else if eId.hasPrefix(oud + "__") {
        kopie["eId"] = nieuw + eId.dropFirst(oud.count)
      }
    }
    kopie.knopen = tak.knopen.map { knoop in knoop.tak.map { .tak(hernoemd($0, oud, nieuw)) } ?? knoop }
    return kopie
  }

  private mutating func verwijder(_ wortel: Tak, _ namen: Set<String>) -> Tak {
    guard let pad = kies(wortel, { namen.contains($0.lokaal) }),
      let ouder = tak(wortel, pad.dropLast()[...]), ouder.takken.filter({ namen.contains($0.lokaal) }).count > 1
    else { return wortel }
    return op(wortel, pad[...]) { _ in [] }
  }

  private mutating func verdubbel(_ wortel: Tak, _ namen: Set<String>) -> Tak {
    guard let pad = kies(wortel, { namen.contains($0.lokaal) }) else { return wortel }
    teller += 1
    let nummer = "\(merk)\(teller)"
    return op(wortel, pad[...]) { [.tak($0), .tak(Self.nieuw($0, nummer))] }
  }

  private static func nieuw(_ tak: Tak, _ nummer: String) -> Tak {
    var kopie = tak
    if let wId = tak["wId"] { kopie["wId"] = "\(wId)_n\(nummer)" }
    if let eId = tak["eId"] { kopie["eId"] = "\(eId)_n\(nummer)" }
    if tak.lokaal == "Noot", let id = tak["id"] { kopie["id"] = "\(id)_n\(nummer)" }
    kopie.knopen = tak.knopen.map { knoop in knoop.tak.map { .tak(nieuw($0, nummer)) } ?? knoop }
    return kopie
  }

  private mutating func verwissel(_ wortel: Tak) -> Tak {
    let namen = Self.eenheden.union(["Lid", "Li"])
    guard let pad = kies(wortel, { $0.takken.filter { namen.contains($0.lokaal) }.count > 1 }) else { return wortel }
    var steen = steen
    defer { self.steen = steen }
    return op(wortel, pad[...]) { ouder in
      var kopie = ouder
      let plekken = kopie.knopen.indices.filter { namen.contains(kopie.knopen[$0].tak?.lokaal ?? "") }
      let (a, b) = (plekken.randomElement(using: &steen) ?? 0, plekken.randomElement(using: &steen) ?? 0)
      kopie.knopen.swapAt(a, b)
      return [.tak(kopie)]
    }
  }

  /// An Artikel goes to another chapter.
  private mutating func verplaats(_ wortel: Tak) -> Tak {
    guard let van = kies(wortel, { $0.lokaal == "Artikel" }), let artikel = tak(wortel, van[...]),
      let ouder = tak(wortel, van.dropLast()[...]), ouder.alle("Artikel").count > 1
    else { return wortel }
    let zonder = op(wortel, van[...]) { _ in [] }
    guard let naar = kies(zonder, { $0.lokaal == "Artikel" }) else { return wortel }
    return op(zonder, naar[...]) { [.tak($0), .tak(artikel)] }
  }

  /// A word becomes bold, or bold becomes plain.
  private mutating func kleed(_ wortel: Tak) -> Tak {
    guard let pad = kies(wortel, { $0.lokaal == "Al" && !$0.knopen.isEmpty }) else { return wortel }
    return op(wortel, pad[...]) { al in
      var kopie = al
      if case .tekst(let tekst)? = kopie.knopen.first {
        kopie.knopen[0] = .tak(Tak("b", in: tekstruimte, tekst: tekst))
      } else if let eerste = kopie.knopen.first?.tak, eerste.lokaal == "b" || eerste.lokaal == "i" {
        kopie.knopen.replaceSubrange(0...0, with: eerste.knopen)
      }
      return [.tak(kopie)]
    }
  }
}
