/// An element as a value that can be changed: what encoders build and what mutations work on.
package struct Tak: Sendable, Hashable {
  package var naam: Naam
  package var attributen: [Attribuut]
  package var knopen: [Knoop]

  package init(naam: Naam, attributen: [Attribuut] = [], knopen: [Knoop] = []) {
    self.naam = naam
    self.attributen = attributen
    self.knopen = knopen
  }

  /// `Tak("Artikel", in: tekst, ["eId": "art_1"], [.tak(kop), .tak(inhoud)])`
  package init(
    _ lokaal: String, in ruimte: String, _ attributen: KeyValuePairs<String, String> = [:], _ knopen: [Knoop] = []
  ) {
    self.init(
      naam: Naam(lokaal, in: ruimte),
      attributen: attributen.map { Attribuut(naam: Naam($0.key), waarde: $0.value) }, knopen: knopen)
  }

  /// An element with only children.
  package init(_ lokaal: String, in ruimte: String, _ attributen: KeyValuePairs<String, String> = [:], takken: [Tak]) {
    self.init(lokaal, in: ruimte, attributen, takken.map { .tak($0) })
  }

  /// An element with only text.
  package init(_ lokaal: String, in ruimte: String, _ attributen: KeyValuePairs<String, String> = [:], tekst: String) {
    self.init(lokaal, in: ruimte, attributen, tekst.isEmpty ? [] : [.tekst(tekst)])
  }

  package var lokaal: String { naam.lokaal }
  package var ruimte: String { naam.ruimte }

  /// The value of an attribute by local name; setting nil removes it.
  package subscript(_ lokaal: String) -> String? {
    get { attributen.first { $0.naam.lokaal == lokaal }?.waarde }
    set {
      let plek = attributen.firstIndex { $0.naam.lokaal == lokaal }
      switch (plek, newValue) {
      case (let plek?, let waarde?): attributen[plek].waarde = waarde
      case (let plek?, nil): attributen.remove(at: plek)
      case (nil, let waarde?): attributen.append(Attribuut(naam: Naam(lokaal), waarde: waarde))
      case (nil, nil): break
      }
    }
  }

  package var takken: [Tak] { knopen.compactMap(\.tak) }
  package func eerste(_ lokaal: String) -> Tak? { takken.first { $0.lokaal == lokaal } }
  package func alle(_ lokaal: String) -> [Tak] { takken.filter { $0.lokaal == lokaal } }

  /// All text in this element and below, as written.
  package var ruweTekst: String {
    knopen.reduce(into: "") { tekst, knoop in
      switch knoop {
      case .tak(let tak): tekst += tak.ruweTekst
      case .tekst(let deel): tekst += deel
      }
    }
  }
  package var tekst: String { ruweTekst.bijgesneden }
}

/// A child of a `Tak`.
package enum Knoop: Sendable, Hashable {
  case tak(Tak)
  case tekst(String)

  package var tak: Tak? {
    switch self {
    case .tak(let tak): tak
    case .tekst: nil
    }
  }
}

extension Element {
  /// This element and all below it as a value that can be changed.
  package var tak: Tak {
    Tak(
      naam: naam, attributen: attributen,
      knopen: knopen.map { knoop in
        switch knoop {
        case .element(let kind): .tak(kind.tak)
        case .tekst(let tekst): .tekst(tekst)
        }
      })
  }
}

extension Tak {
  /// For comparison: white space inside texts folded, texts of only white space dropped, attributes in name order.
  package var genormaliseerd: Tak {
    var kopie = Tak(
      naam: naam,
      attributen: attributen.map { Attribuut(naam: $0.naam, waarde: $0.waarde) }
        .sorted { $0.naam.description < $1.naam.description })
    for knoop in knopen {
      switch knoop {
      case .tak(let tak): kopie.knopen.append(.tak(tak.genormaliseerd))
      case .tekst(let tekst):
        let schoon = tekst.genormaliseerd
        if !schoon.isEmpty { kopie.knopen.append(.tekst(schoon)) }
      }
    }
    return kopie
  }
}
