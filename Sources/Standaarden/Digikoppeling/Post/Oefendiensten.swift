/// Names of services, actions and roles between practice systems.
///
/// Own assumption: the real CPAs of LVBB and DSO-LV are not public. Importing a real CPA replaces these names. The
/// actions of the LVBB are the names of its request and result documents (lvbb-transport 1.2.0).
package enum Oefendiensten {
  /// Delivering to the LVBB and getting results back.
  package static let lvbbAanleveren = EbMSService("OEFEN:LVBB:aanleveren:1.2")
  /// The verzoeknotificatie of DSO-LV.
  package static let stamVerzoek = EbMSService("OEFEN:STAM:verzoek:4.0")

  package enum Rol {
    package static let bronhouder = "Bronhouder"
    package static let lvbb = "LVBB"
    package static let dsoLV = "DSO-LV"
    package static let ontvanger = "BevoegdGezag"
  }

  private static let lvbbDiensten = [
    "validatieVerzoek", "publicatieVerzoek", "breekPublicatieAfVerzoek", "directeMutatieVerzoek",
    "validatieDirecteMutatieVerzoek",
  ]

  /// From bronhouder to LVBB; the GB variants have the zip apart (Grote Berichten).
  package static let lvbbVerzoeken =
    lvbbDiensten + [
      "validatieGBVerzoek", "publicatieGBVerzoek", "directeMutatieGBVerzoek", "validatieDirecteMutatieGBVerzoek",
    ]

  /// From LVBB to bronhouder: the direct answer to each request, and later status messages.
  package static let lvbbResultaten: [String] = lvbbDiensten.flatMap { verzoek in
    let statussen = verzoek == "breekPublicatieAfVerzoek" ? [] : [lvbbStatus(verzoek)]
    return [lvbbResultaat(verzoek)] + statussen
  }

  /// `validatieVerzoekResultaat`
  package static func lvbbResultaat(_ verzoek: String) -> String { "\(verzoek)Resultaat" }
  /// `validatieStatusVerzoekResultaat`
  package static func lvbbStatus(_ verzoek: String) -> String {
    let kern = verzoek.hasSuffix("Verzoek") ? verzoek.dropLast("Verzoek".count) : verzoek[...]
    return "\(kern)StatusVerzoekResultaat"
  }

  /// From DSO-LV to the bevoegd gezag or behandeldienst.
  package static let verzoeknotificatie = "verzoeknotificatie"
}
