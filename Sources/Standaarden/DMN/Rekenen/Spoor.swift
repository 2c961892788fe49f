import Bevindingen

/// How one table came to its outcome.
struct Tabelverloop {
  var vindplaats: Vindplaats
  var rijen: [Rijverloop]
  var treffers: [Beslissingsverloop.Treffer]
  var isTegenstrijdig: Bool
  var openVariabelen: [String]
  var kolomwaarden: [FEELWaarde]
}

/// Keeps what happens during a run, for who wants to know why.
final class Spoor {
  struct Stuk {
    var waarde: FEELWaarde
    var oorzaak: String?
    var tabellen: [Tabelverloop]
  }
  /// By element.
  private(set) var stukken: [Int: Stuk] = [:]
  /// In the order in which they were done.
  private(set) var volgorde: [Int] = []
  var laatsteOorzaak: String?
  private var tabellen: [Int: [Tabelverloop]] = [:]
  private var hier: Int?

  func open(_ plek: Int?) {
    hier = plek
    laatsteOorzaak = nil
  }
  func noteer(_ verloop: Tabelverloop) {
    guard let hier else { return }
    tabellen[hier, default: []].append(verloop)
  }
  func sluit(_ plek: Int, _ waarde: FEELWaarde) {
    stukken[plek] = Stuk(waarde: waarde, oorzaak: laatsteOorzaak, tabellen: tabellen[plek] ?? [])
    volgorde.append(plek)
  }
}
