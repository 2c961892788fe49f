import Casussen
import Geometrie
import Omgevingsdocumenten
import Omgevingsloket
import STAM
import Scherm

/// Hands the practice municipality to the systems, each in the form that it asks for: they do not know each other, and
/// none of them knows the readable sources.
struct Gemeentegegevens: Sendable {
  let gemeente: Voorbeeldgemeente
  /// Takes the seat of the municipality when somebody practises with a plan of their own.
  var eigenaar: Samenstelling.Eigenaar?

  // MARK: - Kaart

  /// The base map in drawing order.
  var kaartlagen: [Kaartlaag] {
    let stijlen: [(naam: String, soorten: Set<String>, stijl: Kaartstijl)] = [
      ("Water", ["water"], .water), ("Land", ["eiland", "weide"], .land), ("Woongebied", ["woongebied"], .woongebied),
      ("Centrum", ["centrum"], .centrum), ("Bedrijventerrein", ["bedrijventerrein"], .bedrijventerrein),
      ("Haven", ["haven"], .haven), ("Vaarten", ["vaart"], .vaart), ("Bos en groen", ["bos"], .groen),
      ("Percelen", ["perceel"], .perceel), ("Wegen", ["weg", "straat", "dijk"], .weg), ("Gebouwen", ["pand"], .gebouw),
      ("Bomen", ["boom"], .groen),
    ]
    return stijlen.compactMap { stijl in
      let delen = gemeente.kaart.filter { stijl.soorten.contains($0.soort) }
      let vormen = delen.flatMap { deel -> [Kaartvorm] in
        let bereik = Self.label(deel.soort)
        return Self.vormen(
          deel.vorm, titel: deel.naam ?? stijl.naam, label: bereik == nil ? "" : deel.naam ?? "",
          bereik: bereik ?? .altijd)
      }
      return vormen.isEmpty ? nil : Kaartlaag(stijl.naam, stijl.stijl, vormen)
    }
  }

  /// Names only where there is room for them; nil for none.
  private static func label(_ soort: String) -> Kaartvorm.Labelbereik? {
    switch soort {
    case "woongebied", "centrum", "bedrijventerrein", "haven", "bos": .altijd
    case "straat": .dichtbij
    default: nil
    }
  }

  private static func vormen(
    _ vorm: Vorm, titel: String, label: String, bereik: Kaartvorm.Labelbereik
  ) -> [Kaartvorm] {
    vorm.enkelvoudig.compactMap { deel in
      switch deel {
      case .punt(let punt): Kaartvorm(.punt(kaartpunt(punt)), titel: titel, label: label, labelbereik: bereik)
      case .lijn(let punten): Kaartvorm(.lijn(punten.map(kaartpunt)), titel: titel, label: label, labelbereik: bereik)
      case .vlak(let vlak):
        Kaartvorm(
          .vlak(([vlak.buitenring] + vlak.gaten).map { $0.map(kaartpunt) }), titel: titel, label: label,
          labelbereik: bereik)
      case .punten, .lijnen, .vlakken, .verzameling: nil
      }
    }
  }

  private static func kaartpunt(_ punt: Punt) -> Kaartpunt { Kaartpunt(x: punt.x, y: punt.y) }

  /// The same map for the page Regels op de kaart, with the addresses that can be chosen there.
  var kaartinrichting: Kaartinrichting {
    Kaartinrichting(
      achtergrond: gemeente.kaart.map { .init(soort: $0.soort, naam: $0.naam ?? "", vorm: $0.vorm) },
      adressen: adressen.map { (tekst: $0.opEenRegel, punt: Punt(x: $0.x, y: $0.y)) })
  }

  // MARK: - Loket

  /// The seats that receive verzoeken, by OIN.
  var ontvangers: [LoketInstellingen.Ontvanger] {
    [("gemeente", "zaaksysteem"), ("omgevingsdienst", "omgevingsdienst")].compactMap { slug, systeem in
      gemeente.gegevens.organisatie(slug).map {
        let ander = slug == "gemeente" ? eigenaar : nil
        return .init(
          oin: ander?.oin ?? $0.oin, naam: ander?.naam ?? $0.naam, systeem: systeem,
          ebmsPad: "/\(systeem)/digikoppeling")
      }
    }
  }

  var adressen: [Omgevingsloket.Adres] {
    gemeente.gegevens.adressen.filter { $0.punt.count == 2 }.map { adres in
      Omgevingsloket.Adres(
        nummeraanduiding: adres.bag, straat: adres.straat, huisnummer: String(adres.huisnummer),
        postcode: adres.postcode, plaats: adres.woonplaats, x: adres.punt[0], y: adres.punt[1])
    }
  }

  var identiteiten: [Identiteit] {
    gemeente.gegevens.identiteiten.flatMap { bron -> [Identiteit] in
      let betrokkene = Self.betrokkene(bron)
      guard let namens = bron.gemachtigdeVoor, !namens.isEmpty else {
        let soort: Identiteit.Soort = bron.kvkNummer == nil ? .burger : .bedrijf
        return [
          Identiteit(
            id: bron.slug, soort: soort, weergavenaam: "\(betrokkene.weergavenaam), \(bron.middel)",
            betrokkene: betrokkene, contactpersoon: Self.contactpersoon(bron))
        ]
      }
      return namens.enumerated().compactMap { plek, slug in
        gemeente.gegevens.identiteit(slug).map { opdrachtgever in
          let ander = Self.betrokkene(opdrachtgever)
          return Identiteit(
            id: plek == 0 ? bron.slug : "\(bron.slug)-\(slug)", soort: .gemachtigde,
            weergavenaam: "\(betrokkene.weergavenaam) namens \(ander.weergavenaam), \(bron.middel)",
            betrokkene: betrokkene, namens: ander, contactpersoon: Self.contactpersoon(bron))
        }
      }
    }
  }

  private static func betrokkene(_ bron: Gemeentebron.Identiteit) -> Betrokkene {
    let adres = BinnenlandsAdres(
      straatnaam: Antwoorden(bron.straat), huisnummer: Antwoorden(String(bron.huisnummer)),
      postcode: Antwoorden(bron.postcode.filter { $0 != " " }), woonplaatsnaam: Antwoorden(bron.woonplaats))
    let persoon: Betrokkene.Persoon
    if let kvk = bron.kvkNummer {
      persoon = .nietNatuurlijk(
        NietNatuurlijkPersoon(
          kvkNummer: Antwoorden(kvk), handelsnaam: Antwoorden(bron.handelsnaam ?? bron.statutaireNaam ?? ""),
          rsin: bron.rsin.map { Antwoorden($0) } ?? Antwoorden(),
          statutaireNaam: bron.statutaireNaam.map { Antwoorden($0) } ?? Antwoorden(), bezoekAdres: .binnenland(adres),
          vestiging: bron.vestigingsnummer.map { Vestiging(vestigingsnummer: Antwoorden($0)) }))
    } else {
      persoon = .natuurlijk(
        NatuurlijkPersoon(
          geslachtsnaamNaamgebruik: Antwoorden(bron.achternaam ?? ""),
          voorlettersNaamgebruik: Antwoorden(bron.voorletters ?? ""),
          voorvoegselNaamgebruik: bron.tussenvoegsel.map { Antwoorden($0) } ?? Antwoorden(),
          burgerservicenummer: bron.bsn.map { PubliceerbaarTekst($0) }, verblijfsadres: .binnenland(adres)))
    }
    return Betrokkene(
      persoon: persoon, emailadres: Antwoorden(bron.email), telefoonnummer: Antwoorden(bron.telefoon))
  }

  /// Only when a company hands in.
  private static func contactpersoon(_ bron: Gemeentebron.Identiteit) -> Contactpersoon? {
    guard bron.kvkNummer != nil, let naam = bron.contactpersoon else { return nil }
    let delen = naam.split(separator: " ", maxSplits: 1).map(String.init)
    return Contactpersoon(
      achternaam: PubliceerbaarTekst(delen.last ?? naam), voorletters: PubliceerbaarTekst("\(naam.prefix(1))."),
      emailadres: PubliceerbaarTekst(bron.email), telefoonnummer: PubliceerbaarTekst(bron.telefoon))
  }
}
