import Markup

extension VerzoekLezer {
  struct Personen {
    var contactpersoon: Contactpersoon?
    var gemachtigde: Betrokkene?
    var initiatiefnemer: Betrokkene?
  }

  mutating func personen(_ reeks: inout Reeks) -> Personen {
    let contactpersoon = reeks.mogelijk("contactpersoon")
    let gemachtigde = reeks.mogelijk("gemachtigde")
    let initiatiefnemer = reeks.verplicht("initiatiefnemer")
    return Personen(
      contactpersoon: contactpersoon.map { self.contactpersoon($0) },
      gemachtigde: gemachtigde.map { betrokkene($0) }, initiatiefnemer: initiatiefnemer.map { betrokkene($0) })
  }

  private mutating func contactpersoon(_ element: Element) -> Contactpersoon {
    var reeks = Reeks(element, in: Self.ruimte)
    let achternaam = waarden.publiceerbaar(mits: reeks.verplicht("achternaam"))
    let emailadres = waarden.publiceerbaar(mits: reeks.mogelijk("emailadres"))
    let functie = waarden.publiceerbaar(mits: reeks.mogelijk("functie"))
    let telefoonnummer = waarden.publiceerbaar(mits: reeks.mogelijk("telefoonnummer"))
    let voorletters = waarden.publiceerbaar(mits: reeks.verplicht("voorletters"))
    let voorvoegsel = waarden.publiceerbaar(mits: reeks.mogelijk("voorvoegsel"))
    let adres = reeks.mogelijk("contactadres").map { contactadres($0) }
    waarden.bevindingen += reeks.sluit()
    return Contactpersoon(
      achternaam: achternaam ?? "", voorletters: voorletters ?? "", voorvoegsel: voorvoegsel, emailadres: emailadres,
      telefoonnummer: telefoonnummer, functie: functie, contactadres: adres)
  }

  private mutating func betrokkene(_ element: Element) -> Betrokkene {
    var reeks = Reeks(element, in: Self.ruimte)
    let emailadres = waarden.antwoorden(reeks.herhaald("emailadres", hoogstens: 2))
    let telefoonnummer = waarden.antwoorden(reeks.herhaald("telefoonnummer", hoogstens: 2))
    let gekozen = reeks.keuze(["natuurlijkPersoon", "nietNatuurlijkPersoon"], verplicht: true)
    waarden.bevindingen += reeks.sluit()
    guard let gekozen else {
      return Betrokkene(persoon: Betrokkene.onbekend.persoon, emailadres: emailadres, telefoonnummer: telefoonnummer)
    }
    let persoon: Betrokkene.Persoon =
      gekozen.lokaal == "natuurlijkPersoon"
      ? .natuurlijk(natuurlijkPersoon(gekozen)) : .nietNatuurlijk(nietNatuurlijkPersoon(gekozen))
    return Betrokkene(persoon: persoon, emailadres: emailadres, telefoonnummer: telefoonnummer)
  }

  private mutating func natuurlijkPersoon(_ element: Element) -> NatuurlijkPersoon {
    var reeks = Reeks(element, in: Self.ruimte)
    let naam = waarden.antwoorden(reeks.herhaald("geslachtsnaamNaamgebruik", minstens: 1, hoogstens: 2))
    let voorletters = waarden.antwoorden(reeks.herhaald("voorlettersNaamgebruik", minstens: 1, hoogstens: 2))
    let bsn = waarden.publiceerbaar(mits: reeks.mogelijk("burgerservicenummer"))
    let voorvoegsel = waarden.antwoorden(reeks.herhaald("voorvoegselNaamgebruik", hoogstens: 2))
    let correspondentie = reeks.mogelijk("correspondentieAdres").map { contactadres($0) }
    let verblijf = adreskeuze(&reeks, binnen: "verblijfsadres", buiten: "verblijfsadresBuitenland")
    waarden.bevindingen += reeks.sluit()
    return NatuurlijkPersoon(
      geslachtsnaamNaamgebruik: naam, voorlettersNaamgebruik: voorletters, voorvoegselNaamgebruik: voorvoegsel,
      burgerservicenummer: bsn, correspondentieAdres: correspondentie, verblijfsadres: verblijf)
  }

  private mutating func nietNatuurlijkPersoon(_ element: Element) -> NietNatuurlijkPersoon {
    var reeks = Reeks(element, in: Self.ruimte)
    let rsin = waarden.antwoorden(reeks.herhaald("rsin", hoogstens: 2))
    let statutaireNaam = waarden.antwoorden(reeks.herhaald("statutaireNaam", hoogstens: 2))
    let kvkNummer = waarden.antwoorden(reeks.herhaald("kvkNummer", minstens: 1, hoogstens: 2))
    let handelsnaam = waarden.antwoorden(reeks.herhaald("handelsnaam", minstens: 1, hoogstens: 2))
    let verkort = waarden.antwoorden(reeks.herhaald("verkorteHandelsnaam", hoogstens: 2))
    let postadres = reeks.mogelijk("postadres").map { contactadres($0) }
    let bezoek = adreskeuze(&reeks, binnen: "bezoekAdres", buiten: "bezoekAdresBuitenland")
    let vestiging = reeks.mogelijk("vestiging").map { self.vestiging($0) }
    waarden.bevindingen += reeks.sluit()
    return NietNatuurlijkPersoon(
      kvkNummer: kvkNummer, handelsnaam: handelsnaam, rsin: rsin, statutaireNaam: statutaireNaam,
      verkorteHandelsnaam: verkort, postadres: postadres, bezoekAdres: bezoek, vestiging: vestiging)
  }

  private mutating func vestiging(_ element: Element) -> Vestiging {
    var reeks = Reeks(element, in: STAMNaamruimte.common)
    let nummer = waarden.antwoorden(reeks.herhaald("vestigingsnummer", hoogstens: 2))
    let postadres = reeks.mogelijk("postadres").map { contactadres($0) }
    let binnen = reeks.mogelijk("locatieAdresVestiging").map { binnenlandsAdres($0) }
    let buiten = reeks.mogelijk("locatieAdresBuitenland").map { buitenlandsAdres($0) }
    waarden.bevindingen += reeks.sluit()
    return Vestiging(
      vestigingsnummer: nummer, postadres: postadres, locatieAdresVestiging: binnen, locatieAdresBuitenland: buiten)
  }

  // MARK: - Addresses

  private mutating func adreskeuze(_ reeks: inout Reeks, binnen: String, buiten: String) -> Verblijfsadres? {
    guard let gekozen = reeks.keuze([binnen, buiten], verplicht: false) else { return nil }
    return gekozen.lokaal == binnen
      ? .binnenland(binnenlandsAdres(gekozen)) : .buitenland(buitenlandsAdres(gekozen))
  }

  mutating func contactadres(_ element: Element) -> Contactadres {
    var reeks = Reeks(element, in: STAMNaamruimte.common)
    let afwijkend = reeks.mogelijk("afwijkendAdres").map { afwijkendAdres($0) }
    let binnen = reeks.mogelijk("binnenlandsAdres").map { binnenlandsAdres($0) }
    let buiten = reeks.mogelijk("buitenlandsAdres").map { buitenlandsAdres($0) }
    waarden.bevindingen += reeks.sluit()
    return Contactadres(afwijkendAdres: afwijkend, binnenlandsAdres: binnen, buitenlandsAdres: buiten)
  }

  private mutating func afwijkendAdres(_ element: Element) -> AfwijkendAdres {
    var reeks = Reeks(element, in: STAMNaamruimte.common)
    let soort = reeks.mogelijk("adrestype")
    let nummer = waarden.antwoorden(reeks.herhaald("nummer", minstens: 1, hoogstens: 2))
    let postcode = waarden.antwoorden(reeks.herhaald("postcode", minstens: 1, hoogstens: 2))
    let plaats = waarden.antwoorden(reeks.herhaald("woonplaatsnaam", minstens: 1, hoogstens: 2))
    waarden.bevindingen += reeks.sluit()
    var adres = AfwijkendAdres(nummer: nummer, postcode: postcode, woonplaatsnaam: plaats)
    adres.adrestype = soort.flatMap { waarden.keuze($0, uit: Adrestype.self, attributen: ["publiceerbaar"]) }
    adres.adrestypePubliceerbaar = soort.flatMap { waarden.publiceerbaarAttribuut($0) }
    return adres
  }

  private mutating func binnenlandsAdres(_ element: Element) -> BinnenlandsAdres {
    var reeks = Reeks(element, in: STAMNaamruimte.common)
    let huisletter = waarden.antwoorden(reeks.herhaald("huisletter", hoogstens: 2))
    let huisnummer = waarden.antwoorden(reeks.herhaald("huisnummer", minstens: 1, hoogstens: 2))
    let toevoeging = waarden.antwoorden(reeks.herhaald("huisnummertoevoeging", hoogstens: 2))
    let postcode = waarden.antwoorden(reeks.herhaald("postcode", minstens: 1, hoogstens: 2))
    let straat = waarden.antwoorden(reeks.herhaald("straatnaam", minstens: 1, hoogstens: 2))
    let plaats = waarden.antwoorden(reeks.herhaald("woonplaatsnaam", minstens: 1, hoogstens: 2))
    waarden.bevindingen += reeks.sluit()
    return BinnenlandsAdres(
      straatnaam: straat, huisnummer: huisnummer, huisletter: huisletter, huisnummertoevoeging: toevoeging,
      postcode: postcode, woonplaatsnaam: plaats)
  }

  private mutating func buitenlandsAdres(_ element: Element) -> BuitenlandsAdres {
    var reeks = Reeks(element, in: STAMNaamruimte.common)
    let een = waarden.antwoorden(reeks.herhaald("adresBuitenland1", minstens: 1, hoogstens: 2))
    let twee = waarden.antwoorden(reeks.herhaald("adresBuitenland2", hoogstens: 2))
    let drie = waarden.antwoorden(reeks.herhaald("adresBuitenland3", hoogstens: 2))
    let land = waarden.antwoorden(reeks.herhaald("land", minstens: 1, hoogstens: 2))
    waarden.bevindingen += reeks.sluit()
    return BuitenlandsAdres(adresBuitenland1: een, adresBuitenland2: twee, adresBuitenland3: drie, land: land)
  }
}
