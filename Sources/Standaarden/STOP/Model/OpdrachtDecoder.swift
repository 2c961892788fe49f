package import Bevindingen
package import Markup

/// Reads opdracht.xml (LVBB 1.2.0).
package struct OpdrachtDecoder: Sendable {
  package init() {}

  /// Findings bear LVBB1006, and the code of the LVBB for what is left empty (1501, 1505, 1509, 1510, 1511).
  package func decode(_ bytes: [UInt8], bestand: String = "opdracht.xml") -> Bevonden<Opdracht> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else {
      return Bevonden(nil, bevindingen: gelezen.bevindingen + Opdrachtvelden.onleesbaar(bestand))
    }
    let wortels = Opdrachtsoort.allCases.map { Naam($0.rawValue, in: STOPNaamruimte.lvbbt) }
    let bevindingen = STOPGrammatica.controleer(boom, wortels: wortels, kaart: Enveloppe.opdrachtSchema)
    return Bevonden(
      decode(boom.wortel),
      bevindingen: gelezen.bevindingen + bevindingen + Opdrachtvelden.controleer(boom.wortel, bestand: bestand))
  }

  package func decode(_ wortel: Element) -> Opdracht? {
    guard let soort = Opdrachtsoort(rawValue: wortel.lokaal) else { return nil }
    return Opdracht(
      soort: soort, idLevering: wortel.waarde("idLevering"), idBevoegdGezag: wortel.waarde("idBevoegdGezag"),
      idAanleveraar: wortel.waarde("idAanleveraar"), publicatie: wortel.tekst(van: "publicatie"),
      datumBekendmaking: wortel.datum("datumBekendmaking"), directeMutatie: wortel.tekst(van: "directeMutatie"),
      identificatie: wortel.tekst(van: "identificatie"))
  }
}

/// Reads manifest.xml (LVBB 1.2.0).
package struct ManifestDecoder: Sendable {
  package init() {}

  /// Findings bear LVBB1008.
  package func decode(_ bytes: [UInt8], bestand: String = "manifest.xml") -> Bevonden<Manifest> {
    leesMetGrammatica(bytes, bestand, wortel: "manifest", kaart: Enveloppe.manifestSchema) { wortel in
      Manifest(
        bestanden: wortel.alle("bestand").map {
          .init(bestandsnaam: $0.waarde("bestandsnaam"), contentType: $0.waarde("contentType"))
        })
    }
  }
}

/// Reads manifest-ow.xml.
package struct ManifestOWDecoder: Sendable {
  package init() {}

  /// Findings bear LVBB1032.
  package func decode(_ bytes: [UInt8], bestand: String = "manifest-ow.xml") -> Bevonden<ManifestOW> {
    leesMetGrammatica(bytes, bestand, wortel: "Aanleveringen", kaart: Enveloppe.manifestOWSchema) { decode($0) }
  }

  package func decode(_ wortel: Element) -> ManifestOW {
    ManifestOW(
      domein: wortel.waarde("domein"), imowVersie: wortel.tekst(van: "IMOWversie"),
      aanleveringen: wortel.alle("Aanlevering").map { deel in
        .init(
          workIDRegeling: deel.waarde("WorkIDRegeling"), doelID: deel.waarde("DoelID"),
          bestanden: deel.alle("Bestand").map {
            .init(naam: $0.waarde("naam"), objecttypen: $0.alle("objecttype").map(\.tekst))
          })
      })
  }
}
