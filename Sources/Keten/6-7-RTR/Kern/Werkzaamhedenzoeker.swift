/// Finds werkzaamheden by words (Zoekinterface v2). How the real search ranks is not published.
struct Werkzaamhedenzoeker {
  let werkzaamheden: [RTRWerkzaamheid]

  /// Every word of the term must begin a word of the name or of a search word. An empty term gives all.
  func zoek(_ term: String) -> [RTRWerkzaamheid] {
    let woorden = Self.woorden(term)
    guard !woorden.isEmpty else { return werkzaamheden.sorted { $0.omschrijving < $1.omschrijving } }
    let gevonden = werkzaamheden.compactMap { werk -> (RTRWerkzaamheid, Int)? in
      let naam = Self.woorden(werk.omschrijving)
      let alles = naam + werk.trefwoorden.flatMap(Self.woorden)
      guard woorden.allSatisfy({ woord in alles.contains { $0.hasPrefix(woord) } }) else { return nil }
      let heel = werk.trefwoorden.contains { $0.lowercased() == term.lowercased() } ? 2 : 0
      return (werk, heel + (woorden.allSatisfy { woord in naam.contains { $0.hasPrefix(woord) } } ? 1 : 0))
    }
    return gevonden.sorted { ($1.1, $0.0.omschrijving) < ($0.1, $1.0.omschrijving) }.map(\.0)
  }

  /// Names and search words that begin like the term.
  func suggereer(_ term: String) -> [String] {
    let begin = term.lowercased()
    guard !begin.isEmpty else { return [] }
    let alle = werkzaamheden.flatMap { [$0.omschrijving] + $0.trefwoorden }
    return Array(Set(alle.filter { $0.lowercased().hasPrefix(begin) })).sorted()
  }

  private static func woorden(_ tekst: String) -> [String] {
    tekst.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
