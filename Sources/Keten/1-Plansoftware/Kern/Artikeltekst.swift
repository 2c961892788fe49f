import Markup
import STOP

/// One piece of running text in an article that a person can change.
struct Tekstveld: Sendable, Hashable {
  /// Counts from 1, in reading order.
  var nummer: Int
  /// Where it stands: `Lid 2, onderdeel a`.
  var label: String
  var waarde: String
}

/// The texts of an article, taken out to be edited and put back at the same place (STOP 1.3.0, imop-tekst).
struct Artikeltekst: Sendable {
  let artikel: Tak

  /// Longest text of one field: a long article has some 5,000 characters.
  static let langsteTekst = 20_000
  private static let dragers: Set<String> = ["Al", "Lijstaanhef", "Lijstsluiting", "Tussenkop", "Term"]

  init(_ artikel: Tak) { self.artikel = artikel }

  var opschrift: String? { artikel.eerste("Kop")?.eerste("Opschrift").map { Tekstteken.tekst(van: $0) } }

  var velden: [Tekstveld] {
    var uit: [Tekstveld] = []
    _ = doorloop { drager, nummer, label in
      uit.append(Tekstveld(nummer: nummer, label: label, waarde: Tekstteken.tekst(van: drager)))
      return drager
    }
    var keer: [String: Int] = [:]
    for plek in uit.indices {
      let label = uit[plek].label
      keer[label, default: 0] += 1
      if let aantal = keer[label], aantal > 1 { uit[plek].label = "\(label) (\(aantal))" }
    }
    return uit
  }

  /// The article with other texts. A field that is not in `teksten` stays as it was.
  func met(opschrift: String?, teksten: [Int: String]) -> (artikel: Tak, fouten: [Tekstfout]) {
    var fouten: [Tekstfout] = []
    var nieuw = doorloop { drager, nummer, _ in
      guard let tekst = teksten[nummer] else { return drager }
      return Self.lees(drager, tekst, nummer, &fouten)
    }
    if let opschrift, var kop = nieuw.eerste("Kop"), let oud = kop.eerste("Opschrift") {
      kop.vervang("Opschrift", door: Self.lees(oud, opschrift, 0, &fouten))
      nieuw.vervang("Kop", door: kop)
    }
    return (nieuw, fouten)
  }

  private static func lees(_ oud: Tak, _ tekst: String, _ nummer: Int, _ fouten: inout [Tekstfout]) -> Tak {
    guard tekst.count <= langsteTekst else {
      fouten.append(Tekstfout(nummer: nummer, tekst: "Deze tekst is te lang: hoogstens \(langsteTekst) tekens."))
      return oud
    }
    switch Tekstteken.drager(oud, met: tekst) {
    case .success(let nieuw): return nieuw
    case .failure(let fout):
      fouten.append(Tekstfout(nummer: nummer, tekst: fout.tekst))
      return oud
    }
  }

  private func doorloop(_ bewerk: (Tak, Int, String) -> Tak) -> Tak {
    var nummer = 0
    return Self.doorloop(artikel, [], &nummer, bewerk)
  }

  private static func doorloop(
    _ tak: Tak, _ plek: [String], _ nummer: inout Int, _ bewerk: (Tak, Int, String) -> Tak
  ) -> Tak {
    var kopie = tak
    kopie.knopen = tak.knopen.map { knoop in
      guard case .tak(let kind) = knoop else { return knoop }
      if dragers.contains(kind.lokaal) {
        nummer += 1
        return .tak(bewerk(kind, nummer, label(plek, kind)))
      }
      return .tak(doorloop(kind, plek + naam(kind), &nummer, bewerk))
    }
    return kopie
  }

  private static func naam(_ tak: Tak) -> [String] {
    func kaal(_ nummer: String?) -> String {
      (nummer ?? "").filter { $0.isLetter || $0.isNumber || $0 == "." }.puntloos
    }
    switch tak.lokaal {
    case "Lid": return ["Lid \(kaal(tak.eerste("LidNummer")?.tekst))"]
    case "Li":
      let nummer = kaal(tak.eerste("LiNummer")?.tekst)
      return [nummer.isEmpty ? "onderdeel" : "onderdeel \(nummer)"]
    case "table": return ["tabel"]
    case "Begrip": return ["begrip"]
    case "Definitie": return ["uitleg"]
    default: return []
    }
  }

  private static func label(_ plek: [String], _ drager: Tak) -> String {
    let soort: String? =
      switch drager.lokaal {
      case "Lijstaanhef": "begin van de opsomming"
      case "Lijstsluiting": "eind van de opsomming"
      case "Tussenkop": "tussenkop"
      default: nil
      }
    let delen = plek + [soort].compactMap { $0 }
    guard let eerste = delen.first else { return "Tekst" }
    let begin = eerste.prefix(1).uppercased() + eerste.dropFirst()
    return ([begin] + delen.dropFirst()).joined(separator: ", ")
  }
}

extension String {
  fileprivate var puntloos: String {
    var kopie = self
    while kopie.hasSuffix(".") { kopie.removeLast() }
    return kopie
  }
}

extension Tak {
  /// The first child of this name becomes another element.
  mutating func vervang(_ lokaal: String, door nieuw: Tak) {
    guard let plek = knopen.firstIndex(where: { $0.tak?.lokaal == lokaal }) else { return }
    knopen[plek] = .tak(nieuw)
  }

  /// Every element from here down, in document order.
  func doorloop(_ doe: (Tak) -> Void) {
    doe(self)
    for kind in takken { kind.doorloop(doe) }
  }

  /// Without the element of this wId.
  func zonder(wId: String) -> Tak {
    var kopie = self
    kopie.knopen = knopen.compactMap { knoop in
      guard case .tak(let kind) = knoop else { return knoop }
      return kind["wId"] == wId ? nil : .tak(kind.zonder(wId: wId))
    }
    return kopie
  }

  /// With an element behind the one of this wId.
  func met(_ nieuw: Tak, na wId: String) -> Tak {
    var kopie = self
    kopie.knopen = knopen.flatMap { knoop -> [Knoop] in
      guard case .tak(let kind) = knoop else { return [knoop] }
      return kind["wId"] == wId ? [knoop, .tak(nieuw)] : [.tak(kind.met(nieuw, na: wId))]
    }
    return kopie
  }
}
