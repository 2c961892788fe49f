/// Text with the mark whether it may be made public (STAM 4.0.0 common, PubliceerbaarText).
package struct PubliceerbaarTekst: Sendable, Hashable, ExpressibleByStringLiteral {
  package var waarde: String
  /// Absent in the message means: nothing is said about it.
  package var publiceerbaar: Bool?

  package init(_ waarde: String, publiceerbaar: Bool? = nil) {
    self.waarde = waarde
    self.publiceerbaar = publiceerbaar
  }
  package init(stringLiteral value: String) { self.init(value) }
}

/// The one or two occurrences of an element of type Antwoord: the value that DSO-LV knew and the value that the user
/// typed. A receiver must not count on one.
package struct Antwoorden: Sendable, Hashable, ExpressibleByStringLiteral {
  /// In document order; at most two.
  package var alle: [Antwoord]

  package init(_ alle: [Antwoord] = []) { self.alle = alle }
  package init(_ waarde: String, bron: Bron? = nil, publiceerbaar: Bool? = nil) {
    alle = [Antwoord(waarde, bron: bron, publiceerbaar: publiceerbaar)]
  }
  package init(stringLiteral value: String) { self.init(value) }

  package var isLeeg: Bool { alle.isEmpty }
  package var vanDSO: String? { alle.first { $0.bron == .dsoLV }?.waarde }
  package var vanGebruiker: String? { alle.first { $0.bron == .gebruiker }?.waarde }

  /// The value to work with: what the user typed when both are there, because the user saw and changed the other.
  package var waarde: String? { vanGebruiker ?? vanDSO ?? alle.first?.waarde }

  /// One answer with its source (STAM 4.0.0 common, Antwoord).
  package struct Antwoord: Sendable, Hashable {
    package var waarde: String
    package var bron: Bron?
    package var publiceerbaar: Bool?

    package init(_ waarde: String, bron: Bron? = nil, publiceerbaar: Bool? = nil) {
      self.waarde = waarde
      self.bron = bron
      self.publiceerbaar = publiceerbaar
    }
  }

  /// Where the value comes from: a base register, or the keyboard of the user (bronType).
  package enum Bron: String, Sendable, Hashable, CaseIterable {
    case dsoLV = "DSO-LV"
    case gebruiker
  }
}
