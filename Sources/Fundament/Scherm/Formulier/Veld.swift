/// What every form field has: its name in the request, its label, and what is said about it.
package struct Veld: Sendable, Hashable {
  package enum Invulling: Sendable, Hashable { case verplicht, vrij }

  package var naam: String
  package var label: String
  package var hint: String?
  /// What is wrong with what was filled in.
  package var fout: String?
  package var invulling: Invulling
  /// Keeps apart two fields that have the same name in two forms of one page.
  package var plek: String

  package init(
    _ naam: String, _ label: String, hint: String? = nil, fout: String? = nil, invulling: Invulling = .vrij,
    plek: String = ""
  ) {
    self.naam = naam
    self.label = label
    self.hint = hint
    self.fout = fout
    self.invulling = invulling
    self.plek = plek
  }

  /// The id of the input itself, to which the error summary leads.
  package var id: String { Self.id(plek.isEmpty ? naam : "\(naam)-\(plek)") }

  var hintId: String? { hint == nil ? nil : "\(id)-hint" }
  var foutId: String? { fout == nil ? nil : "\(id)-fout" }

  var toelichtingen: String? {
    let ids = [hintId, foutId].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  /// Names such as `rij[0].naam` become a plain id.
  static func id(_ naam: String) -> String {
    "veld-" + String(naam.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
  }
}

/// A field that was filled in wrongly, for the summary at the top of the form.
package struct Veldfout: Sendable, Hashable {
  package var veld: String
  package var tekst: String
  package init(_ veld: String, _ tekst: String) {
    self.veld = veld
    self.tekst = tekst
  }
}

extension [Veldfout] {
  /// The text for one field: `Veld("naam", "Naam", fout: fouten["naam"])`.
  package subscript(veld: String) -> String? { first { $0.veld == veld }?.tekst }
}

/// A choice in a list, a radio group or a group of checkboxes.
package struct Keuze: Sendable, Hashable {
  package var waarde: String
  package var label: String
  package var hint: String?
  package init(_ waarde: String, _ label: String, hint: String? = nil) {
    self.waarde = waarde
    self.label = label
    self.hint = hint
  }
}

/// What is typed in a single line; decides the keyboard on a telephone and the browser's own check.
package enum Invoersoort: Sendable, Hashable {
  case tekst, zoeken, email, telefoon
  /// A number in a line of text: a decimal comma stays what it is, and a mistake can be shown again.
  case decimaal
  case getal(van: Double? = nil, tot: Double? = nil, stap: Double? = nil)

  var type: String {
    switch self {
    case .tekst, .decimaal: "text"
    case .zoeken: "search"
    case .email: "email"
    case .telefoon: "tel"
    case .getal: "number"
    }
  }

  var grenzen: [Attribuut] {
    if self == .decimaal { return [.attr("inputmode", "decimal")] }
    guard case .getal(let van, let tot, let stap) = self else { return [] }
    return [
      .attr("min", van.map(Self.kort)), .attr("max", tot.map(Self.kort)), .attr("step", stap.map(Self.kort) ?? "any"),
    ]
  }

  private static func kort(_ getal: Double) -> String {
    getal == getal.rounded() && abs(getal) < 1e15 ? String(Int(getal)) : String(getal)
  }
}

package enum Knopsoort: String, Sendable, Hashable { case primair, secundair, gevaar }

package enum Formuliermethode: Sendable, Hashable {
  case get, post
  /// A POST with files: `multipart/form-data` (RFC 7578).
  case bestanden
}
