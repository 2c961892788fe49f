import Bevindingen

/// Makes the cards of this module: most rules come in families, and then their texts do as well.
enum OWKaart {
  static func ozon(_ regel: String) -> Bevinding.Norm { .init(standaard: "OZON", versie: "2026", regel: regel) }
  static func imow(_ regel: String) -> Bevinding.Norm { .init(standaard: "IMOW", versie: "3.1", regel: regel) }

  static func maak(
    _ code: String, _ ernst: Bevinding.Ernst = .fout, _ titel: String, _ waarom: String, hint: String, fout: String,
    goed: String, zekerheid: Bevinding.Zekerheid = .volgensSpecificatie
  ) -> Regelkaart {
    let norm: Bevinding.Norm =
      if code.hasPrefix("OZON") {
        ozon(code)
      } else if code.hasPrefix("RTRG") {
        .init(standaard: "RTR", versie: "2026", regel: code)
      } else {
        imow(code.hasPrefix("WP-") ? "" : code)
      }
    return Regelkaart(
      Bevinding.Code(code), ernst, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed, norm: norm,
      zekerheid: zekerheid)
  }

  /// "A refers to a B that exists."
  static func bestaat(_ code: String, _ bron: String, _ doel: String) -> Regelkaart {
    maak(
      code, .fout, "\(bron) verwijst naar een \(doel) die bestaat",
      "De kaart kan niets tonen dat er niet is. Het moet in de levering staan of al bekend zijn.",
      hint: "Lever het object mee of verbeter de identificatie in de verwijzing",
      fout: "\(bron) → \(doel) die nergens staat", goed: "\(bron) → \(doel) in dezelfde levering")
  }

  /// "A refers at most once to the same B."
  static func eenmaal(_ code: String, _ bron: String, _ doel: String) -> Regelkaart {
    maak(
      code, .fout, "\(bron) noemt dezelfde \(doel) hoogstens één keer",
      "Twee keer hetzelfde noemen voegt niets toe. Het komt vaak door een fout bij het samenvoegen.",
      hint: "Haal de tweede verwijzing weg", fout: "\(bron) → \(doel) A en \(doel) A",
      goed: "\(bron) → \(doel) A en \(doel) B")
  }

  /// "Every A is referred to by a B."
  static func wees(_ code: String, _ object: String, _ bron: String) -> Regelkaart {
    maak(
      code, .fout, "Naar elke \(object) verwijst een \(bron)",
      "Een object waar niets naar verwijst, ziet niemand. Daarom neemt het stelsel het niet aan.",
      hint: "Verwijs ernaar vanuit een \(bron) of lever het object niet (meer) aan",
      fout: "\(object) zonder \(bron)", goed: "\(bron) → \(object)")
  }

  /// "A field holds a value from a list."
  static func waardelijst(_ code: String, _ veld: String, _ lijst: String, _ voorbeeld: String) -> Regelkaart {
    maak(
      code, .fout, "\(veld) heeft een waarde uit de waardelijst \(lijst)",
      "Alle overheden gebruiken dezelfde woorden, zodat de kaart ze kan tonen en filteren.",
      hint: "Kies een waarde uit de lijst en neem het hele adres precies over", fout: "…/id/concept/Bestaatniet",
      goed: voorbeeld)
  }
}
