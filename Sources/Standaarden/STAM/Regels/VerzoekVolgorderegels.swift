package import Bevindingen

/// Rules over several messages of one verzoek: what was received before decides.
package enum VerzoekVolgorderegels {
  package static let dubbel = Regelkaart(
    "WP-STAM-060", .waarschuwing, titel: "Een bericht wordt één keer verwerkt",
    waarom: "Berichten kunnen twee keer aankomen. Een tweede zaak bij hetzelfde verzoek is een fout.",
    hint: "Verwerk het bericht niet nog een keer", fout: "twee keer 2026112300001, 000",
    goed: "een keer 2026112300001, 000",
    norm: STAMRegels.norm("verzoeknummer, volgnummer"))

  package static let gat = Regelkaart(
    "WP-STAM-061", .waarschuwing, titel: "De volgnummers lopen door",
    waarom: "Als er een nummer ontbreekt, is er misschien een aanvulling niet aangekomen.",
    hint: "Haal het ontbrekende bericht op met Verzoek afhandelen", fout: "000 en 002", goed: "000, 001 en 002",
    norm: STAMRegels.norm("volgnummer"))

  package static let teLaat = Regelkaart(
    "WP-STAM-062", .waarschuwing, titel: "Een ouder bericht vervangt geen nieuwer",
    waarom: "Elk bericht is volledig. Een laat bericht bevat oude antwoorden.",
    hint: "Bewaar het bericht, maar werk met het bericht met het hoogste volgnummer", fout: "001 na 002",
    goed: "001, dan 002",
    norm: STAMRegels.norm("volgnummer"))

  package static let onbekend = Regelkaart(
    "WP-STAM-063", .informatie, titel: "Een aanvulling op een onbekend verzoek opent een zaak",
    waarom: "Na een wissel van bevoegd gezag krijgt het nieuwe gezag alleen de laatste aanvulling. Die is volledig.",
    hint: "Open een zaak met dit bericht", fout: "de aanvulling weigeren", goed: "een zaak openen uit de aanvulling",
    norm: STAMRegels.norm("doel"))

  static let alle = [dubbel, gat, teLaat, onbekend]

  /// What this message means after the volgnummers that were received before for the same verzoek.
  package static func controleer(_ verzoek: Verzoek, eerder: [String], bij plaats: Vindplaats? = nil) -> [Bevinding] {
    let naam = "\(verzoek.verzoeknummer), \(verzoek.volgnummer)"
    guard let nummer = Int(verzoek.volgnummer) else { return [] }
    if eerder.contains(verzoek.volgnummer) { return [dubbel.bevinding("Bericht \(naam) was er al", bij: plaats)] }
    guard let hoogste = eerder.compactMap({ Int($0) }).max() else {
      return verzoek.doel.opentZaak
        ? [] : [onbekend.bevinding("Bericht \(naam) vult een onbekend verzoek aan", bij: plaats)]
    }
    if nummer < hoogste {
      return [teLaat.bevinding("Bericht \(naam) komt na \(Volgnummer.tekst(hoogste))", bij: plaats)]
    }
    if nummer > hoogste + 1 {
      return [gat.bevinding("Tussen \(Volgnummer.tekst(hoogste)) en \(naam) ontbreekt een bericht", bij: plaats)]
    }
    return []
  }
}
