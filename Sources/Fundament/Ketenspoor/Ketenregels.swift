package import Bevindingen

/// The rules about calls between systems.
package enum Ketenregels {
  private static let eigen = Bevinding.Norm(standaard: "Werkplaats", versie: "1", regel: "")

  package static let onverwachteFout = Regelkaart(
    "WP-KETEN-001", titel: "Een systeem beantwoordt elke aanroep",
    waarom: "Een systeem van de werkplaats stopte halverwege een aanroep. Dat is een fout in de werkplaats zelf.",
    hint: "Probeer de aanroep opnieuw en meld deze bevinding met het nummer van het Ketenspoor",
    fout: "POST /lvbb/digikoppeling -> 500", goed: "POST /lvbb/digikoppeling -> 200", norm: eigen)

  package static let alle: [Regelkaart] = [onverwachteFout]
}
