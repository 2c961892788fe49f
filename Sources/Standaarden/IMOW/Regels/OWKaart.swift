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
  /// - Parameter rol: the relation, where A has more than one to the same kind of B.
  static func bestaat(_ code: String, _ bron: String, _ doel: String, als rol: String? = nil) -> Regelkaart {
    let plek = rol.map { "\(bron) met \($0)" } ?? bron
    return maak(
      code, .fout, "\(plek) verwijst naar een \(doel) die bestaat",
      "De kaart kan niets tonen dat er niet is. Het moet in de levering staan of al bekend zijn.",
      hint: "Lever het object mee of verbeter de identificatie in de verwijzing",
      fout: "\(plek) → \(verwijzing(doel, "Centum")), en die is er niet",
      goed: "\(plek) → \(verwijzing(doel, "Centrum")), en die zit in de levering")
  }

  /// A reference as it stands in a file.
  private static func verwijzing(_ doel: String, _ naam: String) -> String {
    switch doel {
    case "geometrie": "<GeometrieRef xlink:href=\"8f14e45f-ceea-467f-9575-3b1a8c0d7e21\"/>"
    case "thema": "<thema>…/thema/id/concept/Bodem</thema>"
    case "instrument": "<instructieregelInstrument>…/instrument/id/concept/Omgevingsplan</instructieregelInstrument>"
    case "taakuitoefening":
      "<instructieregelTaakuitoefening>…/adressaat/id/concept/BeheerderSpoor</instructieregelTaakuitoefening>"
    case "Locatie": "<LocatieRef xlink:href=\"nl.imow-gm9995.gebied.\(naam)\"/>"
    case "Divisie(tekst)": "<DivisietekstRef xlink:href=\"nl.imow-gm9995.divisietekst.\(naam)\"/>"
    case "OW-object", "object": "nl.imow-gm9995.gebied.\(naam)"
    default: "<\(doel)Ref xlink:href=\"nl.imow-gm9995.\(doel.lowercased()).\(naam)\"/>"
    }
  }

  /// "A refers at most once to the same B."
  static func eenmaal(_ code: String, _ bron: String, _ doel: String) -> Regelkaart {
    maak(
      code, .fout, "\(bron) noemt dezelfde \(doel) hoogstens één keer",
      "Twee keer hetzelfde noemen voegt niets toe. Het komt vaak door een fout bij het samenvoegen.",
      hint: "Haal de tweede verwijzing weg", fout: "\(bron) → twee keer \(verwijzing(doel, "Centrum"))",
      goed: "\(bron) → één keer \(verwijzing(doel, "Centrum"))")
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
  /// - Parameter veld: object and element with a dot between them.
  /// - Parameter voorbeeld: the address of a value in the list.
  static func waardelijst(_ code: String, _ veld: String, _ lijst: String, _ voorbeeld: String) -> Regelkaart {
    let delen = veld.split(separator: ".").map(String.init)
    let (object, element) = (delen.first ?? veld, delen.last ?? veld)
    // The word alone is what people fill in; the standard wants its whole address.
    let woord = voorbeeld.split(separator: "/").last.map(String.init) ?? voorbeeld
    return maak(
      code, .fout, "\(veld) heeft een waarde uit de waardelijst \(lijst)",
      "Alle overheden gebruiken dezelfde woorden, zodat de kaart ze kan tonen en filteren.",
      hint: "Kies een waarde uit de lijst en neem het hele adres precies over",
      fout: "<\(object)>…<\(element)>\(woord)</\(element)>",
      goed: "<\(object)>…<\(element)>\(voorbeeld)</\(element)>")
  }
}
