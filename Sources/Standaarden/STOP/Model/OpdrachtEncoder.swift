package import Markup
import Tijd

/// Writes opdracht.xml, manifest.xml and manifest-ow.xml.
package enum OpdrachtEncoder {
  private static let ruimte = STOPNaamruimte.lvbbt
  private static let mow = STOPNaamruimte.mow

  package static func tak(_ opdracht: Opdracht) -> Tak {
    func element(_ naam: String, _ tekst: String?) -> Tak? { tekst.map { Tak(naam, in: ruimte, tekst: $0) } }
    let hoofd = [
      element("idLevering", opdracht.idLevering), element("idBevoegdGezag", opdracht.idBevoegdGezag),
      element("idAanleveraar", opdracht.idAanleveraar),
    ]
    let rest: [Tak?] =
      switch opdracht.soort {
      case .validatie, .publicatie:
        [
          element("publicatie", opdracht.publicatie),
          element("datumBekendmaking", opdracht.datumBekendmaking?.description),
        ]
      case .directeMutatie, .validatieDirecteMutatie: [element("directeMutatie", opdracht.directeMutatie)]
      case .breekPublicatieAf, .raadpleeg: [element("identificatie", opdracht.identificatie)]
      }
    return Tak(opdracht.soort.rawValue, in: ruimte, takken: (hoofd + rest).compactMap { $0 })
  }

  package static func tak(_ manifest: Manifest) -> Tak {
    Tak(
      "manifest", in: ruimte,
      takken: manifest.bestanden.map {
        Tak(
          "bestand", in: ruimte,
          takken: [
            Tak("bestandsnaam", in: ruimte, tekst: $0.bestandsnaam),
            Tak("contentType", in: ruimte, tekst: $0.contentType),
          ])
      })
  }

  package static func tak(_ manifest: ManifestOW) -> Tak {
    let hoofd: [Tak?] = [
      Tak("domein", in: mow, tekst: manifest.domein),
      manifest.imowVersie.map { Tak("IMOWversie", in: mow, tekst: $0) },
    ]
    let delen = manifest.aanleveringen.map { deel in
      Tak(
        "Aanlevering", in: mow,
        takken: [
          Tak("WorkIDRegeling", in: mow, tekst: deel.workIDRegeling), Tak("DoelID", in: mow, tekst: deel.doelID),
        ] + deel.bestanden.map(bestand))
    }
    return Tak("Aanleveringen", in: mow, takken: hoofd.compactMap { $0 } + delen)
  }

  private static func bestand(_ bestand: ManifestOW.Bestand) -> Tak {
    Tak(
      "Bestand", in: mow,
      takken: [Tak("naam", in: mow, tekst: bestand.naam)]
        + bestand.objecttypen.map { Tak("objecttype", in: mow, tekst: $0) })
  }
}
