import STTR

/// Changes of the editor. Columns follow the questions of a Conclusie; a new column is `-` in every row.
extension Regelset {
  mutating func bewaar(_ vraag: Regelvraag, inPlaatsVan oud: String?) {
    if let oud, let plek = vragen.firstIndex(where: { $0.slug == oud }) {
      vragen[plek] = vraag
      for kolom in kolommen.indices where kolommen[kolom] == oud { kolommen[kolom] = vraag.slug }
      for ander in vragen.indices where vragen[ander].alleenAls?.vraag == oud {
        vragen[ander].alleenAls?.vraag = vraag.slug
      }
      return
    }
    vragen.append(vraag)
    guard soort == .conclusie else { return }
    kolommen.append(vraag.slug)
    for rij in rijen.indices { rijen[rij].cellen.append("-") }
  }

  /// The rows that look at a question.
  func rijen(met slug: String) -> [String] {
    guard let kolom = kolommen.firstIndex(of: slug) else { return [] }
    return rijen.filter { kolom < $0.cellen.count && $0.cellen[kolom] != "-" }.map(\.id)
  }

  mutating func verwijderVraag(_ slug: String) {
    vragen.removeAll { $0.slug == slug }
    for plek in vragen.indices where vragen[plek].alleenAls?.vraag == slug { vragen[plek].alleenAls = nil }
    guard let kolom = kolommen.firstIndex(of: slug) else { return }
    kolommen.remove(at: kolom)
    for rij in rijen.indices where kolom < rijen[rij].cellen.count { rijen[rij].cellen.remove(at: kolom) }
  }

  /// A new row goes to the bottom.
  mutating func bewaar(_ rij: Regelrij) {
    if let plek = rijen.firstIndex(where: { $0.id == rij.id }) { rijen[plek] = rij } else { rijen.append(rij) }
  }

  /// With FIRST the order of the rows decides.
  mutating func omhoog(_ id: String) {
    guard let plek = rijen.firstIndex(where: { $0.id == id }), plek > 0 else { return }
    rijen.swapAt(plek, plek - 1)
  }

  /// `R01`, `R02`, …: the first that is free.
  var nieuweRij: String {
    for nummer in 1...(rijen.count + 1) {
      let id = nummer < 10 ? "R0\(nummer)" : "R\(nummer)"
      if rij(id) == nil { return id }
    }
    return "R\(rijen.count + 1)"
  }
}
