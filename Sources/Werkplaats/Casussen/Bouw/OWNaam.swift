import IMOW

/// The identifications of OW objects that follow from the names in the sources (Voorbeelden/README.md, section 3).
struct OWNaam: Sendable {
  /// `gm9995`.
  let bronhouder: String

  func identificatie(_ typewoord: String, _ slug: String) -> OWIdentificatie {
    OWIdentificatie("nl.imow-\(bronhouder).\(typewoord).\(Self.eigenDeel(slug))")
  }
  func activiteit(_ slug: String) -> OWIdentificatie {
    slug.hasPrefix("nl.imow-") ? OWIdentificatie(slug) : identificatie("activiteit", slug)
  }
  func regeltekst(_ regel: String) -> OWIdentificatie { identificatie("regeltekst", Self.regelnaam(regel)) }
  func juridischeRegel(_ regel: String) -> OWIdentificatie { identificatie("juridischeregel", Self.regelnaam(regel)) }
  func aanduiding(_ regel: String, volgnummer: Int) -> OWIdentificatie {
    identificatie("activiteitlocatieaanduiding", "\(Self.regelnaam(regel))a\(volgnummer)")
  }

  /// `6.2/1` becomes `art6p2lid1`.
  static func regelnaam(_ verwijzing: String) -> String {
    let delen = verwijzing.split(separator: "/", maxSplits: 1)
    let artikel = delen[0].split(separator: ".").joined(separator: "p")
    return delen.count == 2 ? "art\(artikel)lid\(delen[1])" : "art\(artikel)"
  }

  /// A slug with only its letters and digits.
  static func eigenDeel(_ slug: String) -> String { String(slug.filter { $0 != "-" }) }

  /// 1 to 32 letters and digits (TPOD1892).
  static func isGoed(_ slug: String) -> Bool { slug.isSlug && (1...32).contains(eigenDeel(slug).utf8.count) }
}
