/// Walks a pattern way by way, for patterns that refer back to a group. The number of steps is limited; a search that
/// needs more finds nothing.
struct Patroonproef {
  private let opdrachten: [Patroonopdracht]
  private let tekens: [Unicode.Scalar]
  private let plekken: Int
  private static let grootsteAantalStappen = 1_000_000

  init(_ opdrachten: [Patroonopdracht], _ tekens: [Unicode.Scalar], _ plekken: Int) {
    self.opdrachten = opdrachten
    self.tekens = tekens
    self.plekken = plekken
  }

  private struct Draad {
    var opdracht: Int
    var plaats: Int
    var grenzen: [Int]
    /// Where the last jump back was made: a round of a repeat that took nothing must end it.
    var sprong = -1
  }

  func zoek(vanaf: Int, heel: Bool) -> [Int]? {
    var stappen = 0
    for begin in vanaf...max(vanaf, heel ? vanaf : tekens.count) {
      var stapel = [Draad(opdracht: 0, plaats: begin, grenzen: Array(repeating: -1, count: plekken))]
      while let draad = stapel.popLast() {
        stappen += 1
        if stappen > Self.grootsteAantalStappen { return nil }
        if case .klaar = opdrachten[draad.opdracht] {
          if !heel || draad.plaats == tekens.count { return draad.grenzen }
          continue
        }
        stap(draad, &stapel)
      }
    }
    return nil
  }

  private func stap(_ draad: Draad, _ stapel: inout [Draad]) {
    var verder = draad
    verder.opdracht += 1
    switch opdrachten[draad.opdracht] {
    case .klaar: return
    case .teken(let klasse):
      guard draad.plaats < tekens.count, klasse.bevat(tekens[draad.plaats]) else { return }
      verder.plaats += 1
    case .splits(let eerste, let tweede):
      verder.opdracht = tweede
      stapel.append(verder)
      verder.opdracht = eerste
    case .spring(let doel):
      if doel < draad.opdracht {
        guard draad.sprong != draad.plaats else { return }
        verder.sprong = draad.plaats
      }
      verder.opdracht = doel
    case .bewaar(let plek): verder.grenzen[plek] = draad.plaats
    case .begin(let perRegel):
      guard draad.plaats == 0 || (perRegel && tekens[draad.plaats - 1] == "\n") else { return }
    case .eind(let perRegel):
      guard draad.plaats == tekens.count || (perRegel && tekens[draad.plaats] == "\n") else { return }
    case .terug(let groep, let vouw):
      guard let eind = herhaald(groep, draad, vouw) else { return }
      verder.plaats = eind
    }
    stapel.append(verder)
  }

  /// Where the text of a group ends that stands here once more; a group that took no part is empty.
  private func herhaald(_ groep: Int, _ draad: Draad, _ vouw: Bool) -> Int? {
    let (van, tot) = (draad.grenzen[groep * 2], draad.grenzen[groep * 2 + 1])
    guard van >= 0, tot >= van else { return draad.plaats }
    var plaats = draad.plaats
    for plek in van..<tot {
      guard plaats < tekens.count else { return nil }
      let gelijk =
        tekens[plek] == tekens[plaats] || (vouw && Tekenklasse.varianten(tekens[plek]).contains(tekens[plaats]))
      guard gelijk else { return nil }
      plaats += 1
    }
    return plaats
  }
}
