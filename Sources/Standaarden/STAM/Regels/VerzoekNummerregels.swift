package import Bevindingen
import Markup

/// Numbers that identify a verzoek, a person or an organisation.
package enum VerzoekNummerregels {
  package static let verzoeknummer = Regelkaart(
    "WP-STAM-020", .waarschuwing, titel: "Een verzoeknummer is de datum met vijf cijfers erachter",
    waarom: "Aan dit nummer herkent iedereen in de keten het verzoek. Echte nummers hebben dertien cijfers.",
    hint: "Controleer of het nummer volledig is overgenomen", fout: "2026-001", goed: "2026112300001",
    norm: STAMRegels.norm("verzoeknummer"), zekerheid: .aanname)

  package static let volgnummer = Regelkaart(
    "WP-STAM-021", titel: "Een volgnummer heeft drie cijfers en past bij het doel",
    waarom:
      "Het eerste bericht heeft 000. Een aanvulling of intrekking telt verder, anders lijkt zij een nieuw verzoek.",
    hint: "Geef een nieuw verzoek 000 en een aanvulling of intrekking het volgende nummer", fout: "Aanvullen met 000",
    goed: "Aanvullen met 001", norm: STAMRegels.norm("volgnummer"))

  package static let oin = Regelkaart(
    "WP-STAM-022", titel: "Een OIN heeft twintig cijfers",
    waarom: "Met het OIN wordt bepaald wie het verzoek mag ophalen. Met een fout OIN kan niemand erbij.",
    hint: "Neem het OIN over uit het OIN-register", fout: "<oin>99000000001000</oin>",
    goed: "<oin>00000099000000001000</oin>",
    norm: Bevinding.Norm(standaard: "OIN-stelsel", versie: "2.2", regel: "hoofdstuk 6"))

  package static let bsn = Regelkaart(
    "WP-STAM-023", titel: "Een burgerservicenummer voldoet aan de elfproef of is negen nullen",
    waarom: "Een typefout wijst naar een andere persoon. Negen nullen betekent: er is geen BSN.",
    hint: "Controleer het nummer", fout: "123456789", goed: "999993653",
    norm: Bevinding.Norm(standaard: "BSN", versie: "1.0", regel: "elfproef"))

  package static let kvk = Regelkaart(
    "WP-STAM-024", titel: "Een KvK-nummer heeft acht cijfers",
    waarom: "Zonder volledig nummer is het bedrijf niet te vinden in het handelsregister.",
    hint: "Vul het nummer aan met nullen vooraan of neem het opnieuw over", fout: "1234567", goed: "01234567",
    norm: STAMRegels.norm("kvkNummer"))

  package static let rsin = Regelkaart(
    "WP-STAM-025", titel: "Een RSIN heeft negen cijfers",
    waarom: "Zonder volledig nummer is de rechtspersoon niet te vinden.", hint: "Neem het nummer opnieuw over",
    fout: "12345678", goed: "000000012", norm: STAMRegels.norm("rsin"))

  package static let vestigingsnummer = Regelkaart(
    "WP-STAM-026", titel: "Een vestigingsnummer heeft twaalf cijfers",
    waarom: "Zonder volledig nummer is de vestiging niet te vinden in het handelsregister.",
    hint: "Neem het nummer opnieuw over", fout: "1", goed: "000000000001", norm: STAMRegels.norm("vestigingsnummer"))

  package static let postcode = Regelkaart(
    "WP-STAM-027", .waarschuwing, titel: "Een Nederlandse postcode is vier cijfers en twee letters",
    waarom: "Met een andere vorm is het adres niet op te zoeken.", hint: "Schrijf de postcode als 1234AB",
    fout: "12345", goed: "1234AB", norm: STAMRegels.norm("postcode"))

  package static let bagId = Regelkaart(
    "WP-STAM-028", titel: "Een nummeraanduiding heeft zestien cijfers, met 20 op plaats vijf en zes",
    waarom: "De BAG kent per soort object een eigen code. Met een andere code is het adres niet te vinden.",
    hint: "Neem de identificatie van de nummeraanduiding over, niet die van het pand of verblijfsobject",
    fout: "0518010000832200", goed: "0518200000832200",
    norm: Bevinding.Norm(standaard: "BAG", versie: "2.0", regel: "identificatie"))

  package static let akkoord = Regelkaart(
    "WP-STAM-029", .waarschuwing, titel: "De initiatiefnemer heeft de akkoordverklaring gegeven",
    waarom: "Het loket verstuurt een verzoek pas na akkoord. Een andere waarde komt in het echt niet voor.",
    hint: "Zet akkoordverklaring op true", fout: "<akkoordverklaring>false</akkoordverklaring>",
    goed: "<akkoordverklaring>true</akkoordverklaring>", norm: STAMRegels.norm("akkoordverklaring"), zekerheid: .aanname
  )

  package static let dubbeleBron = Regelkaart(
    "WP-STAM-030", .waarschuwing, titel: "Twee antwoorden komen uit twee bronnen",
    waarom:
      "Een gegeven mag twee keer staan: zoals DSO-LV het kent en zoals de gebruiker het typte. Anders is niet te kiezen.",
    hint: "Geef het ene antwoord bron DSO-LV en het andere bron gebruiker", fout: "twee keer bron=\"gebruiker\"",
    goed: "bron=\"DSO-LV\" en bron=\"gebruiker\"", norm: STAMRegels.norm("Antwoord"))

  package static let geenEmail = Regelkaart(
    "WP-STAM-031", .informatie, titel: "Zonder e-mailadres gaat de post naar het adres",
    waarom: "Een e-mailadres is niet verplicht. De ontvangstbevestiging moet dan per brief.",
    hint: "Stuur een brief", fout: "alleen een adres", goed: "een adres en een e-mailadres",
    norm: STAMRegels.norm("emailadres"))

  static let alle = [
    verzoeknummer, volgnummer, oin, bsn, kvk, rsin, vestigingsnummer, postcode, bagId, akkoord, dubbeleBron, geenEmail,
  ]

  static func controleer(_ verzoek: Element) -> [Bevinding] {
    var gevonden = controleerKop(verzoek)
    gevonden += afwijkend(verzoek, "oin", oin, "een OIN van 20 cijfers") { $0.isCijfers(20) }
    gevonden += afwijkend(verzoek, "burgerservicenummer", bsn, "negen cijfers volgens de elfproef", Elfproef.geldt)
    gevonden += afwijkend(verzoek, "kvkNummer", kvk, "8 cijfers") { $0.isCijfers(8) }
    gevonden += afwijkend(verzoek, "rsin", rsin, "9 cijfers") { $0.isCijfers(9) }
    gevonden += afwijkend(verzoek, "vestigingsnummer", vestigingsnummer, "12 cijfers") { $0.isCijfers(12) }
    gevonden += afwijkend(verzoek, "identificatiecodeNummeraanduiding", bagId, "16 cijfers met 20 op plaats 5") {
      $0.isCijfers(16) && $0.dropFirst(4).hasPrefix("20")
    }
    gevonden += afwijkend(verzoek, "postcode", postcode, "vier cijfers en twee letters", isPostcode)
    gevonden += afwijkend(verzoek, "opgegevenAdresPostcode", postcode, "vier cijfers en twee letters", isPostcode)
    return gevonden + controleerBronnen(verzoek) + controleerEmail(verzoek)
  }

  private static func controleerKop(_ verzoek: Element) -> [Bevinding] {
    var gevonden: [Bevinding] = []
    if let nummer = verzoek.eerste("verzoeknummer"), !Verzoeknummer.isGeldig(nummer.tekst) {
      gevonden.append(
        verzoeknummer.bevinding(
          "Verzoeknummer '\(nummer.tekst.prefix(40))' heeft niet de vorm jjjjmmdd met vijf cijfers",
          bij: nummer.vindplaats))
    }
    if let nummer = verzoek.eerste("volgnummer") { gevonden += controleerVolgnummer(nummer, verzoek) }
    if let element = verzoek.eerste("akkoordverklaring"), element.tekst != "true" {
      gevonden.append(akkoord.bevinding("akkoordverklaring is '\(element.tekst.prefix(40))'", bij: element.vindplaats))
    }
    return gevonden
  }

  private static func controleerVolgnummer(_ nummer: Element, _ verzoek: Element) -> [Bevinding] {
    let waarde = nummer.tekst
    guard waarde.isCijfers(3) else {
      return [volgnummer.bevinding("Volgnummer '\(waarde.prefix(40))' is geen drie cijfers", bij: nummer.vindplaats)]
    }
    guard let doel = Doel(rawValue: verzoek.tekst(van: "doel") ?? "") else { return [] }
    let past = doel.opentZaak ? waarde == "000" : waarde != "000"
    if past { return [] }
    let verwacht = doel.opentZaak ? "000" : "001 of hoger"
    return [
      volgnummer.bevinding(
        "Volgnummer \(waarde) past niet bij doel \(doel.rawValue): verwacht is \(verwacht)",
        bij: nummer.vindplaats)
    ]
  }

  private static func afwijkend(
    _ verzoek: Element, _ naam: String, _ kaart: Regelkaart, _ verwacht: String, _ goed: (String) -> Bool
  ) -> [Bevinding] {
    verzoek.afstammelingen(naam).filter { !goed($0.tekst) }.map { element in
      // A BSN is never repeated in a finding: findings end up in reports.
      let waarde = naam == "burgerservicenummer" ? "de waarde" : "'\(element.tekst.prefix(40))'"
      return kaart.bevinding("\(naam): \(waarde) is niet \(verwacht)", bij: element.vindplaats)
    }
  }

  private static func isPostcode(_ tekst: String) -> Bool {
    let tekens = tekst.filter { $0 != " " }
    return tekens.count == 6 && String(tekens.prefix(4)).isCijfers(4)
      && tekens.suffix(2).allSatisfy { $0.isASCII && $0.isLetter }
  }

  private static func controleerBronnen(_ verzoek: Element) -> [Bevinding] {
    var gevonden: [Bevinding] = []
    for element in verzoek.afstammelingen() {
      guard let bron = element["bron"], let ouder = element.ouder else { continue }
      let eerder = ouder.alle(element.lokaal).first { $0["bron"] == bron }
      guard let eerder, eerder != element else { continue }
      gevonden.append(
        dubbeleBron.bevinding(
          "\(element.lokaal) staat twee keer met bron \(bron)", bij: element.vindplaats,
          verwant: [.init(vindplaats: eerder.vindplaats, toelichting: "eerste keer")]))
    }
    return gevonden
  }

  private static func controleerEmail(_ verzoek: Element) -> [Bevinding] {
    guard let initiatiefnemer = verzoek.eerste("initiatiefnemer"), initiatiefnemer.eerste("emailadres") == nil,
      verzoek.eerste("gemachtigde")?.eerste("emailadres") == nil
    else { return [] }
    return [
      geenEmail.bevinding("Initiatiefnemer en gemachtigde hebben geen e-mailadres", bij: initiatiefnemer.vindplaats)
    ]
  }
}

/// The check on a BSN: 9 times the first digit plus 8 times the second … minus the last is a multiple of 11.
enum Elfproef {
  static func geldt(_ tekst: String) -> Bool {
    guard tekst.isCijfers(9) else { return false }
    if tekst == "000000000" { return true }
    let cijfers = tekst.utf8.map { Int($0) - 48 }
    let gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return zip(cijfers, gewichten).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
  }
}

extension StringProtocol {
  /// Exactly this many digits 0 to 9.
  func isCijfers(_ aantal: Int) -> Bool {
    utf8.count == aantal && utf8.allSatisfy { (48...57).contains($0) }
  }
}
