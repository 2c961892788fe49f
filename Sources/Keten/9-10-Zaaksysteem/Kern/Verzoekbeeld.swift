import STAM
import Tijd

/// What the zaaksysteem keeps of a STAM verzoek: every answer with its vraagId, every person, place and document.
struct Verzoekbeeld: Sendable, Hashable, Codable {
  struct Betrokkene: Sendable, Hashable, Codable {
    enum Rol: String, Sendable, Hashable, Codable { case initiatiefnemer, gemachtigde, contactpersoon }
    var rol: Rol
    var naam: String
    var email: String?
    var telefoon: String?
    var adres: String?
    /// BSN or KvK number with its name.
    var nummer: String?
  }
  struct Locatie: Sendable, Hashable, Codable {
    var omschrijving: String
    /// RD New, in metres.
    var x: Double?
    var y: Double?
  }
  struct Antwoord: Sendable, Hashable, Codable {
    var vraagId: String
    var vraag: String
    var groep: String
    var antwoord: String?
    var oorspronkelijk: String?
    var isPubliceerbaar: Bool
    var documenten: [String]
  }
  struct Activiteit: Sendable, Hashable, Codable {
    var activiteitId: String
    var imowId: String
    var naam: String
    var antwoorden: [Antwoord]
  }

  var verzoeknummer: String
  var volgnummer: String
  var type: TypeVerzoek
  var doel: Doel
  var titel: String
  var toelichting: String?
  var projectId: String?
  var indienDatum: Tijdstip
  var bevoegdGezag: String
  var behandeldienst: String?
  var betrokkenen: [Betrokkene]
  var locaties: [Locatie]
  var activiteiten: [Activiteit]
  /// Counted in the XML itself, apart from the model: what came in.
  var ontvangenSpecificaties = 0
  var ontvangenDocumenten = 0

  var bewaardeSpecificaties: Int { activiteiten.reduce(0) { $0 + $1.antwoorden.count } }
  var initiatiefnemer: Betrokkene? { betrokkenen.first { $0.rol == .initiatiefnemer } }

  /// Whether somebody decides on it. A melding and information are only looked at (Ow 4.4).
  var vraagtBesluit: Bool {
    switch type {
    case .aanvraagVergunning, .aanvraagMaatwerkvoorschrift, .aanvraagToestemmingGelijkwaardigeMaatregel: true
    case .melding, .meldingGelijkwaardigeMaatregel, .informatie, .informatieOngewoonVoorval: false
    }
  }

  /// What it is called in a sentence.
  var soortwoord: String {
    if doel == .conceptverzoek { return "conceptverzoek" }
    return switch type {
    case .aanvraagVergunning, .aanvraagMaatwerkvoorschrift, .aanvraagToestemmingGelijkwaardigeMaatregel: "aanvraag"
    case .melding, .meldingGelijkwaardigeMaatregel: "melding"
    case .informatie, .informatieOngewoonVoorval: "informatie"
    }
  }

  /// Whom a message goes to: the gemachtigde first, with the initiatiefnemer in copy; a contactpersoon stands in for a
  /// company without an address of its own.
  var ontvanger: (aan: Betrokkene, kopie: Betrokkene?)? {
    let opRol = Dictionary(betrokkenen.map { ($0.rol, $0) }) { eerste, _ in eerste }
    let kandidaten = [opRol[.gemachtigde], opRol[.initiatiefnemer], opRol[.contactpersoon]].compactMap { $0 }
    guard let aan = kandidaten.first(where: { $0.email != nil }) ?? kandidaten.first else { return nil }
    let kopie = aan.rol == .gemachtigde ? opRol[.initiatiefnemer].flatMap { $0.email == nil ? nil : $0 } : nil
    return (aan, kopie)
  }
}

extension Verzoekbeeld {
  /// - Parameter punten: RD coordinates of each projectlocatie, converted outside; nil where there are none.
  init(_ verzoek: Verzoek, punten: [(x: Double, y: Double)?]) {
    self.init(
      verzoeknummer: verzoek.verzoeknummer, volgnummer: verzoek.volgnummer, type: verzoek.type, doel: verzoek.doel,
      titel: verzoek.naam.waarde, toelichting: verzoek.toelichtingVerzoek?.waarde,
      projectId: verzoek.project.projectId, indienDatum: verzoek.indienDatum,
      bevoegdGezag: verzoek.bevoegdGezag.oin, behandeldienst: verzoek.uitvoerendeInstantie?.oin,
      betrokkenen: Self.betrokkenen(verzoek),
      locaties: verzoek.projectlocaties.enumerated().map { plek, locatie in
        let punt = plek < punten.count ? punten[plek] : nil
        return Locatie(omschrijving: Self.omschrijving(locatie, punt), x: punt?.x, y: punt?.y)
      },
      activiteiten: verzoek.projectactiviteiten.map(Self.activiteit))
  }

  private static func activiteit(_ bron: Projectactiviteit) -> Activiteit {
    Activiteit(
      activiteitId: bron.activiteitId, imowId: bron.imowId, naam: bron.activiteitnaam,
      antwoorden: bron.specificaties.map { vraag in
        Antwoord(
          vraagId: vraag.vraagId, vraag: vraag.vraagtekst,
          groep: vraag.groepering == Specificatie.zonderGroep ? "" : vraag.groepering, antwoord: vraag.antwoord,
          oorspronkelijk: vraag.oorspronkelijkAntwoord, isPubliceerbaar: vraag.publiceerbaar,
          documenten: (vraag.gevraagdeBijlage?.documenten ?? []).map(\.documentId))
      })
  }

  private static func betrokkenen(_ verzoek: Verzoek) -> [Betrokkene] {
    var lijst = [betrokkene(verzoek.initiatiefnemer, .initiatiefnemer)]
    if let gemachtigde = verzoek.gemachtigde { lijst.append(betrokkene(gemachtigde, .gemachtigde)) }
    if let persoon = verzoek.contactpersoon {
      let naam = [persoon.voorletters.waarde, persoon.voorvoegsel?.waarde ?? "", persoon.achternaam.waarde]
      lijst.append(
        Betrokkene(
          rol: .contactpersoon, naam: naam.filter { !$0.isEmpty }.joined(separator: " "),
          email: gevuld(persoon.emailadres?.waarde), telefoon: gevuld(persoon.telefoonnummer?.waarde),
          adres: adres(persoon.contactadres)))
    }
    return lijst
  }

  private static func betrokkene(_ bron: STAM.Betrokkene, _ rol: Betrokkene.Rol) -> Betrokkene {
    Betrokkene(
      rol: rol, naam: bron.weergavenaam, email: gevuld(bron.emailadres.waarde),
      telefoon: gevuld(bron.telefoonnummer.waarde), adres: adres(bron.persoon), nummer: nummer(bron.persoon))
  }

  private static func gevuld(_ tekst: String?) -> String? { tekst.flatMap { $0.isEmpty ? nil : $0 } }

  private static func nummer(_ persoon: STAM.Betrokkene.Persoon) -> String? {
    switch persoon {
    case .natuurlijk(let mens):
      // Nine zeros mean that there is none.
      mens.burgerservicenummer.flatMap { $0.waarde.allSatisfy { $0 == "0" } ? nil : "BSN \($0.waarde)" }
    case .nietNatuurlijk(let bedrijf): gevuld(bedrijf.kvkNummer.waarde).map { "KvK \($0)" }
    }
  }

  private static func adres(_ persoon: STAM.Betrokkene.Persoon) -> String? {
    switch persoon {
    case .natuurlijk(let mens): adres(mens.correspondentieAdres) ?? adres(mens.verblijfsadres)
    case .nietNatuurlijk(let bedrijf): adres(bedrijf.postadres) ?? adres(bedrijf.bezoekAdres)
    }
  }

  private static func adres(_ verblijf: Verblijfsadres?) -> String? {
    switch verblijf {
    case .binnenland(let adres): adres.opEenRegel
    case .buitenland(let adres): regel([adres.adresBuitenland1, adres.adresBuitenland2, adres.land])
    case nil: nil
    }
  }

  private static func adres(_ contact: Contactadres?) -> String? {
    guard let contact else { return nil }
    if let adres = contact.binnenlandsAdres { return adres.opEenRegel }
    if let adres = contact.afwijkendAdres {
      let soort = adres.adrestype == .antwoordnummer ? "Antwoordnummer" : "Postbus"
      return "\(soort) " + regel([adres.nummer, adres.postcode, adres.woonplaatsnaam])
    }
    return contact.buitenlandsAdres.map { regel([$0.adresBuitenland1, $0.adresBuitenland2, $0.land]) }
  }

  private static func regel(_ delen: [Antwoorden]) -> String {
    delen.compactMap(\.waarde).joined(separator: ", ")
  }

  private static func omschrijving(_ locatie: Projectlocatie, _ punt: (x: Double, y: Double)?) -> String {
    switch locatie.aanduiding {
    case .adres(let adres):
      let straat = [
        adres.opgegevenAdresStraatnaam, adres.opgegevenAdresHuisnummer, adres.opgegevenAdresHuisletter,
        adres.opgegevenAdresHuisnummerToevoeging,
      ].compactMap { $0 }.joined(separator: " ")
      let plaats = [adres.opgegevenAdresPostcode, adres.opgegevenAdresWoonplaatsNaam].compactMap { $0 }
      return ([straat] + [plaats.joined(separator: " ")]).filter { !$0.isEmpty }.joined(separator: ", ")
    case .kadastraal(let perceel):
      let delen = [perceel.kadastraleGemeente, perceel.kadastraleSectie, perceel.kadastraalPerceelnummer]
      return "Perceel " + delen.compactMap { $0 }.joined(separator: " ")
    case .coordinatenOpgegeven:
      guard let punt else { return "Aangewezen op de kaart" }
      return "Punt \(Int(punt.x.rounded())), \(Int(punt.y.rounded())) (RD)"
    }
  }
}
