/// What somebody filled in, from `application/x-www-form-urlencoded` or `multipart/form-data`.
package struct Formulier: Sendable, Hashable {
  /// An uploaded file.
  package struct Bestand: Sendable, Hashable {
    /// File name as the browser gave it, without folders; empty when nothing was chosen.
    package let naam: String
    /// Media type as the browser gave it.
    package let type: String
    package let bytes: [UInt8]
    package init(naam: String, type: String, bytes: [UInt8]) {
      self.naam = naam
      self.type = type
      self.bytes = bytes
    }
  }
  enum Waarde: Sendable, Hashable {
    case tekst(String)
    case bestand(Bestand)
  }
  struct Veld: Sendable, Hashable {
    let naam: String
    let waarde: Waarde
  }

  let velden: [Veld]

  /// The first text of a field; nil when the field is not there.
  package func tekst(_ naam: String) -> String? { alle(naam).first }

  /// All texts of a field, for check boxes with one name.
  package func alle(_ naam: String) -> [String] {
    velden.compactMap { veld in
      if veld.naam == naam, case .tekst(let tekst) = veld.waarde { tekst } else { nil }
    }
  }

  /// The first file of a field; nil when none was chosen (browsers then send an empty file without a name).
  package func bestand(_ naam: String) -> Bestand? { bestanden(naam).first }

  package func bestanden(_ naam: String) -> [Bestand] {
    velden.compactMap { veld in
      guard veld.naam == naam, case .bestand(let bestand) = veld.waarde else { return nil }
      return bestand.naam.isEmpty && bestand.bytes.isEmpty ? nil : bestand
    }
  }

  /// Names of all fields, each once, in order.
  package var namen: [String] {
    var gezien: Set<String> = []
    return velden.map(\.naam).filter { gezien.insert($0).inserted }
  }
}

extension Aanroep {
  /// The body as a form. Throws `Inhoudsfout`, which answers itself with a 400 problem.
  package func formulier() throws(Inhoudsfout) -> Formulier {
    let kop = Kopwaarde(koppen["Content-Type"] ?? "")
    switch kop.waarde {
    case "multipart/form-data":
      guard let grens = kop["boundary"], !grens.isEmpty else {
        throw Inhoudsfout("In de kop Content-Type ontbreekt de grens (boundary) tussen de delen van het formulier.")
      }
      return try MeerdeligFormulierReader(grens: grens).lees(inhoud)
    case "application/x-www-form-urlencoded":
      return try Formulier(gecodeerd: inhoud)
    case "" where inhoud.isEmpty:
      return Formulier(velden: [])
    default:
      throw Inhoudsfout("Een formulier van de soort '\(kop.waarde)' kan dit programma niet lezen.")
    }
  }
}

extension Formulier {
  /// More fields than any form of ours has; enough for a list with a check box per row.
  static let meesteVelden = 5_000

  init(gecodeerd inhoud: [UInt8]) throws(Inhoudsfout) {
    let paren = Procentcodering.paren(String(decoding: inhoud, as: UTF8.self))
    guard paren.count <= Self.meesteVelden else {
      throw Inhoudsfout("Het formulier heeft meer dan \(Self.meesteVelden) velden.")
    }
    velden = paren.map { Veld(naam: $0.naam, waarde: .tekst($0.waarde)) }
  }
}
