import Markup

/// Merges two versions of one element into the new one with renvooi: what the content of a Vervang looks like.
///
/// Taking the marks out gives the new version exactly. Elements are followed by wId, blocks without one by their words.
/// A change that no mark can show (an attribute, an image) is taken over silently.
struct Tekstvergelijking {
  /// The old elements that the instruction replaces, by wId.
  private let was: [String: Tak]
  /// wIds in the new version of the instruction's element.
  private let wordt: Set<String>
  /// wIds anywhere in the new text: a structure element among these has moved, and is not removed.
  private let wordtOveral: Set<String>

  init(was: Tak, wordt: Tak, wordtOveral: Set<String>) {
    self.was = was.opWId
    self.wordt = Set(wordt.alleWIds)
    self.wordtOveral = wordtOveral
  }

  func markeer(_ oud: Tak, _ nieuw: Tak) -> Tak {
    guard !Gelijkheid.gelijk(oud, nieuw) else { return nieuw }
    var uit = Tak(naam: nieuw.naam, attributen: nieuw.attributen)
    if Tekstelementen.isTekstdrager(nieuw) || Tekstelementen.doorlopend.contains(nieuw.lokaal) {
      let woorden = Woordvergelijking(voegSamen: markeer, blijvend: wordt)
      uit.knopen = woorden.markeer(oud.knopen, nieuw.knopen)
    } else if heeftTekst(oud) || heeftTekst(nieuw) {
      uit.knopen = nieuw.knopen
    } else {
      uit.knopen = kinderen(oud.takken, nieuw.takken).map { .tak($0) }
    }
    return uit
  }

  private func heeftTekst(_ tak: Tak) -> Bool {
    tak.knopen.contains { knoop in
      if case .tekst(let tekst) = knoop { return !Gelijkheid.isWit(tekst) }
      return false
    }
  }

  // MARK: - Children

  /// By what two children are recognised as the same one.
  enum Sleutel: Hashable {
    case wId(String, String)
    case naam(String)
    case inhoud(Tak)

    init(_ tak: Tak) {
      if let wId = tak.wId {
        self = .wId(wId, tak.lokaal)
      } else if Tekstelementen.enkelvoudig.contains(tak.lokaal) || tak.lokaal == "Titel" {
        self = .naam(tak.lokaal)
      } else {
        self = .inhoud(tak.genormaliseerd)
      }
    }
  }

  private func kinderen(_ oud: [Tak], _ nieuw: [Tak]) -> [Tak] {
    let (weg, erbij) = nieuw.map(Sleutel.init).losseDelen(vanaf: oud.map(Sleutel.init))
    var uit: [Tak] = []
    var (i, j) = (0, 0)
    while i < oud.count || j < nieuw.count {
      var gat: (oud: [Tak], nieuw: [Tak]) = ([], [])
      while i < oud.count, weg.contains(i) {
        gat.oud.append(oud[i])
        i += 1
      }
      while j < nieuw.count, erbij.contains(j) {
        gat.nieuw.append(nieuw[j])
        j += 1
      }
      uit += gevuld(gat.oud, gat.nieuw)
      while i < oud.count, j < nieuw.count, !weg.contains(i), !erbij.contains(j) {
        uit.append(markeer(oud[i], nieuw[j]))
        i += 1
        j += 1
      }
    }
    return uit
  }

  /// A stretch in which nothing matched by key: blocks that share enough words still belong together.
  private func gevuld(_ oud: [Tak], _ nieuw: [Tak]) -> [Tak] {
    var uit: [Tak] = []
    var (i, j) = (0, 0)
    for (links, rechts) in Self.paren(oud, nieuw) {
      uit += los(oud[i..<links], nieuw[j..<rechts])
      uit.append(markeer(oud[links], nieuw[rechts]))
      (i, j) = (links + 1, rechts + 1)
    }
    return uit + los(oud[i...], nieuw[j...])
  }

  /// Cells and columns belong together by place, blocks by words.
  static func paren(_ oud: [Tak], _ nieuw: [Tak]) -> [(Int, Int)] {
    var gevonden: [(Int, Int)] = []
    var vanaf = 0
    for (rechts, tak) in nieuw.enumerated() where tak.wId == nil {
      let opPlaats = tak.lokaal == "entry" || tak.lokaal == "colspec"
      let links = oud.indices.dropFirst(vanaf).first { plek in
        let kandidaat = oud[plek]
        guard kandidaat.naam == tak.naam, kandidaat.wId == nil else { return false }
        return opPlaats || Gelijkheid.verwantschap(kandidaat, tak) >= 0.3
      }
      guard let links else { continue }
      gevonden.append((links, rechts))
      vanaf = links + 1
    }
    return gevonden
  }

  private func los(_ oud: ArraySlice<Tak>, _ nieuw: ArraySlice<Tak>) -> [Tak] {
    // The content models want these in front of what they come instead of.
    let statussen: Set<String> = ["Gereserveerd", "Vervallen", "NogNietInWerking"]
    let voorop = nieuw.filter { statussen.contains($0.lokaal) }
    let rest = nieuw.filter { !statussen.contains($0.lokaal) }
    return voorop.map(erbij) + oud.compactMap(weg) + rest.map(erbij)
  }

  private func weg(_ tak: Tak) -> Tak? {
    if let wId = tak.wId {
      if wordt.contains(wId) { return nil }
      if Tekstelementen.isEenheid(tak), wordtOveral.contains(wId) { return nil }
    }
    guard Tekstelementen.markeerbaar.contains(tak.lokaal) else { return nil }
    var kopie = gesnoeid(tak, blijvend: wordt)
    guard tak.takken.isEmpty || !kopie.takken.isEmpty else { return nil }
    kopie[Renvooi.attribuut] = Renvooi.Wijzigactie.verwijder.rawValue
    return kopie
  }

  private func erbij(_ tak: Tak) -> Tak {
    if let wId = tak.wId, let oud = was[wId] { return oud.naam == tak.naam ? markeer(oud, tak) : tak }
    var kopie = tak
    if Tekstelementen.omhulsels.contains(tak.lokaal), tak.alleWIds.contains(where: { was[$0] != nil }) {
      kopie[Renvooi.attribuut] = Renvooi.Wijzigactie.nieuweContainer.rawValue
      kopie.knopen = tak.takken.map { .tak(erbij($0)) }
    } else if Tekstelementen.markeerbaar.contains(tak.lokaal) {
      kopie[Renvooi.attribuut] = Renvooi.Wijzigactie.voegtoe.rawValue
    } else if Tekstelementen.isTekstdrager(tak), !tak.knopen.isEmpty {
      kopie.knopen = [.tak(Tak(Renvooi.nieuweTekst, in: STOPNaamruimte.tekst, [:], tak.knopen))]
    }
    return kopie
  }

  private func gesnoeid(_ tak: Tak, blijvend: Set<String>) -> Tak { tak.zonder(wIds: blijvend) }
}

extension Tak {
  /// Without the elements below it that bear one of these wIds.
  func zonder(wIds: Set<String>) -> Tak {
    var kopie = self
    kopie.knopen = []
    for knoop in knopen {
      switch knoop {
      case .tekst(let tekst): kopie.knopen.voegToe(tekst: tekst)
      case .tak(let kind):
        if let wId = kind.wId, wIds.contains(wId) { continue }
        kopie.knopen.append(.tak(kind.zonder(wIds: wIds)))
      }
    }
    return kopie
  }
}

extension Array where Element: Hashable {
  /// Positions in the old and in this list that have no counterpart in the other, in the longest common order.
  func losseDelen(vanaf oud: [Element]) -> (weg: Set<Int>, erbij: Set<Int>) {
    var weg: Set<Int> = []
    var erbij: Set<Int> = []
    for wijziging in difference(from: oud) {
      switch wijziging {
      case .remove(let plek, _, _): weg.insert(plek)
      case .insert(let plek, _, _): erbij.insert(plek)
      }
    }
    return (weg, erbij)
  }
}
