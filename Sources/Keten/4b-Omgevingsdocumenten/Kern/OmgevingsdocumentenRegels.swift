package import Bevindingen

/// Findings of the taking in of documents.
package enum OmgevingsdocumentenRegels {
  private static let norm = Bevinding.Norm(standaard: "LVBB", versie: "1.2.0", regel: "LVBB1043")

  static let geenConsolidaties = Regelkaart(
    "WP-OZON-001", titel: "Een doorlevering bevat consolidaties.xml",
    waarom: "Zonder toestanden is niet te zeggen welke tekst vanaf welke dag geldt.",
    hint: "Kijk in het Ketenspoor wat de LVBB heeft ingepakt", fout: "een zip met alleen OW-bestanden",
    goed: "een zip met consolidaties.xml, manifest-ow.xml en de OW-bestanden", norm: norm)

  static let ontbrekendBestand = Regelkaart(
    "WP-OZON-002", titel: "Elk bestand uit manifest-ow.xml zit in de doorlevering",
    waarom: "De objecten in dat bestand komen anders niet op de kaart.",
    hint: "Lever het bestand mee, of haal het uit manifest-ow.xml", fout: "<naam>owKaart.xml</naam> zonder bestand",
    goed: "<naam>owKaart.xml</naam> met owKaart.xml in de zip", norm: norm)

  static let geometrieOnleesbaar = Regelkaart(
    "WP-OZON-003", .waarschuwing, titel: "Elke doorgeleverde geometrie is te lezen",
    waarom: "Een regel waarvan het gebied niet te lezen is, wordt op de kaart nooit gevonden.",
    hint: "Herstel de geometrie in het GIO", fout: "<basisgeo:Geometrie> zonder coördinaten",
    goed: "<basisgeo:Geometrie> met een gesloten vlak", norm: norm)

  static let geenManifest = Regelkaart(
    "WP-OZON-005", titel: "Een levering met een besluit bevat manifest-ow.xml",
    waarom: "Het manifest zegt bij welke regeling en welk doel de OW-bestanden horen, ook als er niets verandert.",
    hint: "Voeg manifest-ow.xml toe, desnoods met een Aanlevering zonder bestanden",
    fout: "een zip zonder manifest-ow.xml",
    goed: "een zip met manifest-ow.xml",
    norm: Bevinding.Norm(standaard: "LVBB", versie: "1.2.0", regel: "LVBB1027"))

  static let anderPakket = Regelkaart(
    "WP-OZON-004", titel: "Het opgehaalde pakket is het pakket uit de opdracht",
    waarom: "Grootte en checksum zeggen welk pakket is bedoeld. Bij een ander pakket klopt het rapport niet.",
    hint: "Bereken grootte en SHA-256 over precies de bytes die op de url staan",
    fout: "grootte 100, opgehaald 120 bytes", goed: "grootte 120, opgehaald 120 bytes",
    norm: Bevinding.Norm(standaard: "DSO-LV", versie: "valideren v2", regel: "checksum"), zekerheid: .aanname)

  package static let alle: [Regelkaart] = [
    geenConsolidaties, ontbrekendBestand, geometrieOnleesbaar, anderPakket, geenManifest,
  ]
}
