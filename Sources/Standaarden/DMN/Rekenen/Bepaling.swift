package import Bevindingen

/// What a decision came to: DMN's value or null, and a third: not known yet because an input is missing.
///
/// The third answer is ours (no standard describes it). DMN alone would turn every open question into null, and a
/// vergunningcheck would end before it began.
package enum Uitkomst: Sendable, Hashable {
  case waarde(FEELWaarde)
  /// Null, with the cause for people.
  case geen(oorzaak: String)
  case onbekend

  package var waarde: FEELWaarde? {
    if case .waarde(let waarde) = self { waarde } else { nil }
  }
  package var isBepaald: Bool { self != .onbekend }
}

/// How strictly a model is taken while questions are open.
package enum Regelgebruik: Sendable {
  /// As DMN says: types are kept, and two rows of a UNIQUE table that fit make null.
  case standaard
  /// As the practice of toepasbare regels needs: types in files are often wrong, and the first row that fits counts.
  case toepasbareRegels
}

/// The outcome of one run through the model.
package struct Bepaling: Sendable {
  package var uitkomst: Uitkomst
  /// Every decision that was looked at, by id.
  package var beslissingen: [String: Beslissingsverloop]
  /// The values that were known, by inputData id.
  package var invoer: [String: FEELWaarde]
  /// Inputs (ids) that can still change the outcome, in document order.
  package var open: [String]
  package var bevindingen: [Bevinding]
}

/// How one decision came to its outcome: the reason shown to people.
package struct Beslissingsverloop: Sendable, Hashable {
  package var beslissing: String
  package var uitkomst: Uitkomst
  package var rijen: [Rijverloop]
  /// Indices of the rows that gave the outcome, with the value each one gave.
  package var treffers: [Treffer]
  /// Whether rows that fit gave different outcomes where one was promised (UNIQUE, ANY).
  package var isTegenstrijdig: Bool
  /// Unknown variables that can still change this decision.
  package var openVariabelen: [String]

  package struct Treffer: Sendable, Hashable {
    package var rij: Int
    package var waarde: FEELWaarde
  }
}

/// How one row fared.
package enum Rijverloop: Sendable, Hashable {
  case past
  /// The first column that did not fit, with the value it had.
  case pastNiet(kolom: Int, waarde: FEELWaarde)
  case onbekend
}
