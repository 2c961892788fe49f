import Markup

/// The part of a verzoekbericht about people and addresses.
struct PersonenSchrijver {
  private let vx = STAMNaamruimte.verzoek
  private let ic = STAMNaamruimte.common

  func contactpersoon(_ persoon: Contactpersoon) -> Tak {
    var takken = [Tak.vx("achternaam", persoon.achternaam)]
    takken += Tak.vx(mits: "emailadres", persoon.emailadres)
    takken += Tak.vx(mits: "functie", persoon.functie)
    takken += Tak.vx(mits: "telefoonnummer", persoon.telefoonnummer)
    takken.append(.vx("voorletters", persoon.voorletters))
    takken += Tak.vx(mits: "voorvoegsel", persoon.voorvoegsel)
    takken += contactadres("contactadres", persoon.contactadres, in: vx)
    return .vx("contactpersoon", takken: takken)
  }

  func betrokkene(_ naam: String, _ betrokkene: Betrokkene) -> Tak {
    var takken = Tak.antwoorden("emailadres", betrokkene.emailadres, in: vx)
    takken += Tak.antwoorden("telefoonnummer", betrokkene.telefoonnummer, in: vx)
    switch betrokkene.persoon {
    case .natuurlijk(let persoon): takken.append(natuurlijk(persoon))
    case .nietNatuurlijk(let persoon): takken.append(nietNatuurlijk(persoon))
    }
    return .vx(naam, takken: takken)
  }

  private func natuurlijk(_ persoon: NatuurlijkPersoon) -> Tak {
    var takken = Tak.antwoorden("geslachtsnaamNaamgebruik", persoon.geslachtsnaamNaamgebruik, in: vx)
    takken += Tak.antwoorden("voorlettersNaamgebruik", persoon.voorlettersNaamgebruik, in: vx)
    takken += Tak.vx(mits: "burgerservicenummer", persoon.burgerservicenummer)
    takken += Tak.antwoorden("voorvoegselNaamgebruik", persoon.voorvoegselNaamgebruik, in: vx)
    takken += contactadres("correspondentieAdres", persoon.correspondentieAdres, in: vx)
    takken += keuze(persoon.verblijfsadres, binnen: "verblijfsadres", buiten: "verblijfsadresBuitenland")
    return .vx("natuurlijkPersoon", takken: takken)
  }

  private func nietNatuurlijk(_ persoon: NietNatuurlijkPersoon) -> Tak {
    var takken = Tak.antwoorden("rsin", persoon.rsin, in: vx)
    takken += Tak.antwoorden("statutaireNaam", persoon.statutaireNaam, in: vx)
    takken += Tak.antwoorden("kvkNummer", persoon.kvkNummer, in: vx)
    takken += Tak.antwoorden("handelsnaam", persoon.handelsnaam, in: vx)
    takken += Tak.antwoorden("verkorteHandelsnaam", persoon.verkorteHandelsnaam, in: vx)
    takken += contactadres("postadres", persoon.postadres, in: vx)
    takken += keuze(persoon.bezoekAdres, binnen: "bezoekAdres", buiten: "bezoekAdresBuitenland")
    takken += persoon.vestiging.map { [vestiging($0)] } ?? []
    return .vx("nietNatuurlijkPersoon", takken: takken)
  }

  private func vestiging(_ vestiging: Vestiging) -> Tak {
    var takken = Tak.antwoorden("vestigingsnummer", vestiging.vestigingsnummer, in: ic)
    takken += contactadres("postadres", vestiging.postadres, in: ic)
    takken += vestiging.locatieAdresVestiging.map { [binnen("locatieAdresVestiging", $0, in: ic)] } ?? []
    takken += vestiging.locatieAdresBuitenland.map { [buiten("locatieAdresBuitenland", $0, in: ic)] } ?? []
    return .vx("vestiging", takken: takken)
  }

  // MARK: - Addresses

  private func keuze(_ adres: Verblijfsadres?, binnen: String, buiten: String) -> [Tak] {
    switch adres {
    case .binnenland(let adres): [self.binnen(binnen, adres, in: vx)]
    case .buitenland(let adres): [self.buiten(buiten, adres, in: vx)]
    case nil: []
    }
  }

  private func contactadres(_ naam: String, _ adres: Contactadres?, in ruimte: String) -> [Tak] {
    guard let adres else { return [] }
    var takken: [Tak] = adres.afwijkendAdres.map { [afwijkend($0)] } ?? []
    takken += adres.binnenlandsAdres.map { [binnen("binnenlandsAdres", $0, in: ic)] } ?? []
    takken += adres.buitenlandsAdres.map { [buiten("buitenlandsAdres", $0, in: ic)] } ?? []
    return [Tak(naam, in: ruimte, takken: takken)]
  }

  private func afwijkend(_ adres: AfwijkendAdres) -> Tak {
    var takken: [Tak] = []
    if let adrestype = adres.adrestype {
      var tak = Tak("adrestype", in: ic, tekst: adrestype.rawValue)
      tak["publiceerbaar"] = adres.adrestypePubliceerbaar.map { String($0) }
      takken.append(tak)
    }
    takken += Tak.antwoorden("nummer", adres.nummer, in: ic)
    takken += Tak.antwoorden("postcode", adres.postcode, in: ic)
    takken += Tak.antwoorden("woonplaatsnaam", adres.woonplaatsnaam, in: ic)
    return Tak("afwijkendAdres", in: ic, takken: takken)
  }

  private func binnen(_ naam: String, _ adres: BinnenlandsAdres, in ruimte: String) -> Tak {
    var takken = Tak.antwoorden("huisletter", adres.huisletter, in: ic)
    takken += Tak.antwoorden("huisnummer", adres.huisnummer, in: ic)
    takken += Tak.antwoorden("huisnummertoevoeging", adres.huisnummertoevoeging, in: ic)
    takken += Tak.antwoorden("postcode", adres.postcode, in: ic)
    takken += Tak.antwoorden("straatnaam", adres.straatnaam, in: ic)
    takken += Tak.antwoorden("woonplaatsnaam", adres.woonplaatsnaam, in: ic)
    return Tak(naam, in: ruimte, takken: takken)
  }

  private func buiten(_ naam: String, _ adres: BuitenlandsAdres, in ruimte: String) -> Tak {
    var takken = Tak.antwoorden("adresBuitenland1", adres.adresBuitenland1, in: ic)
    takken += Tak.antwoorden("adresBuitenland2", adres.adresBuitenland2, in: ic)
    takken += Tak.antwoorden("adresBuitenland3", adres.adresBuitenland3, in: ic)
    takken += Tak.antwoorden("land", adres.land, in: ic)
    return Tak(naam, in: ruimte, takken: takken)
  }
}
