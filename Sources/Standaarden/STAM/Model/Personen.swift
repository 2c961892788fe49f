/// Who speaks for a company (verzoek, Contactpersoon).
package struct Contactpersoon: Sendable, Hashable {
  package var achternaam: PubliceerbaarTekst
  package var emailadres: PubliceerbaarTekst?
  package var functie: PubliceerbaarTekst?
  package var telefoonnummer: PubliceerbaarTekst?
  package var voorletters: PubliceerbaarTekst
  package var voorvoegsel: PubliceerbaarTekst?
  package var contactadres: Contactadres?
  package init(
    achternaam: PubliceerbaarTekst, voorletters: PubliceerbaarTekst, voorvoegsel: PubliceerbaarTekst? = nil,
    emailadres: PubliceerbaarTekst? = nil, telefoonnummer: PubliceerbaarTekst? = nil,
    functie: PubliceerbaarTekst? = nil, contactadres: Contactadres? = nil
  ) {
    self.achternaam = achternaam
    self.emailadres = emailadres
    self.functie = functie
    self.telefoonnummer = telefoonnummer
    self.voorletters = voorletters
    self.voorvoegsel = voorvoegsel
    self.contactadres = contactadres
  }
}

/// An initiatiefnemer or gemachtigde: how to reach them, and who they are. E-mail may be absent: then write a letter.
package struct Betrokkene: Sendable, Hashable {
  package var emailadres: Antwoorden
  package var telefoonnummer: Antwoorden
  package var persoon: Persoon
  package init(persoon: Persoon, emailadres: Antwoorden = Antwoorden(), telefoonnummer: Antwoorden = Antwoorden()) {
    self.emailadres = emailadres
    self.telefoonnummer = telefoonnummer
    self.persoon = persoon
  }

  /// Exactly one of the two.
  package enum Persoon: Sendable, Hashable {
    case natuurlijk(NatuurlijkPersoon)
    case nietNatuurlijk(NietNatuurlijkPersoon)
  }

  /// A name for on the screen: "V. van Voorbeeld" or the trade name.
  package var weergavenaam: String {
    switch persoon {
    case .natuurlijk(let persoon):
      [persoon.voorlettersNaamgebruik, persoon.voorvoegselNaamgebruik, persoon.geslachtsnaamNaamgebruik]
        .compactMap(\.waarde).filter { !$0.isEmpty }.joined(separator: " ")
    case .nietNatuurlijk(let persoon): persoon.handelsnaam.waarde ?? persoon.statutaireNaam.waarde ?? ""
    }
  }
}

/// A citizen (verzoek, NatuurlijkPersoon).
package struct NatuurlijkPersoon: Sendable, Hashable {
  package var geslachtsnaamNaamgebruik: Antwoorden
  package var voorlettersNaamgebruik: Antwoorden
  /// Nine digits; nine zeros mean that there is none.
  package var burgerservicenummer: PubliceerbaarTekst?
  package var voorvoegselNaamgebruik: Antwoorden
  package var correspondentieAdres: Contactadres?
  package var verblijfsadres: Verblijfsadres?
  package init(
    geslachtsnaamNaamgebruik: Antwoorden, voorlettersNaamgebruik: Antwoorden,
    voorvoegselNaamgebruik: Antwoorden = Antwoorden(), burgerservicenummer: PubliceerbaarTekst? = nil,
    correspondentieAdres: Contactadres? = nil, verblijfsadres: Verblijfsadres? = nil
  ) {
    self.geslachtsnaamNaamgebruik = geslachtsnaamNaamgebruik
    self.voorlettersNaamgebruik = voorlettersNaamgebruik
    self.burgerservicenummer = burgerservicenummer
    self.voorvoegselNaamgebruik = voorvoegselNaamgebruik
    self.correspondentieAdres = correspondentieAdres
    self.verblijfsadres = verblijfsadres
  }
}

/// Where somebody lives or a company can be visited: here or abroad, never both.
package enum Verblijfsadres: Sendable, Hashable {
  case binnenland(BinnenlandsAdres)
  case buitenland(BuitenlandsAdres)
}

/// A company or other legal person (verzoek, NietNatuurlijkPersoon).
package struct NietNatuurlijkPersoon: Sendable, Hashable {
  package var rsin: Antwoorden
  package var statutaireNaam: Antwoorden
  package var kvkNummer: Antwoorden
  package var handelsnaam: Antwoorden
  package var verkorteHandelsnaam: Antwoorden
  package var postadres: Contactadres?
  package var bezoekAdres: Verblijfsadres?
  package var vestiging: Vestiging?
  package init(
    kvkNummer: Antwoorden, handelsnaam: Antwoorden, rsin: Antwoorden = Antwoorden(),
    statutaireNaam: Antwoorden = Antwoorden(), verkorteHandelsnaam: Antwoorden = Antwoorden(),
    postadres: Contactadres? = nil, bezoekAdres: Verblijfsadres? = nil, vestiging: Vestiging? = nil
  ) {
    self.rsin = rsin
    self.statutaireNaam = statutaireNaam
    self.kvkNummer = kvkNummer
    self.handelsnaam = handelsnaam
    self.verkorteHandelsnaam = verkorteHandelsnaam
    self.postadres = postadres
    self.bezoekAdres = bezoekAdres
    self.vestiging = vestiging
  }
}

/// A branch of a company (common, Vestiging).
package struct Vestiging: Sendable, Hashable {
  package var vestigingsnummer: Antwoorden
  package var postadres: Contactadres?
  package var locatieAdresVestiging: BinnenlandsAdres?
  package var locatieAdresBuitenland: BuitenlandsAdres?
  package init(
    vestigingsnummer: Antwoorden = Antwoorden(), postadres: Contactadres? = nil,
    locatieAdresVestiging: BinnenlandsAdres? = nil, locatieAdresBuitenland: BuitenlandsAdres? = nil
  ) {
    self.vestigingsnummer = vestigingsnummer
    self.postadres = postadres
    self.locatieAdresVestiging = locatieAdresVestiging
    self.locatieAdresBuitenland = locatieAdresBuitenland
  }
}
