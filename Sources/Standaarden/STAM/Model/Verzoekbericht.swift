package import Tijd

/// The verzoekXML of STAM 4.0.0: what was submitted, as DSO-LV hands it to the bevoegd gezag or behandeldienst.
package struct Verzoekbericht: Sendable, Hashable {
  package var stuurgegevens: Stuurgegevens
  package var verzoek: Verzoek

  package init(stuurgegevens: Stuurgegevens, verzoek: Verzoek) {
    self.stuurgegevens = stuurgegevens
    self.verzoek = verzoek
  }
}

/// Who sent the message, when (IMAM, Stuurgegevens).
package struct Stuurgegevens: Sendable, Hashable {
  package var zender: Systeem
  package var ontvanger: Systeem?
  package var referentienummer: String?
  package var tijdstipBericht: Tijdstip

  package init(
    zender: Systeem = .dsoLV, ontvanger: Systeem? = nil, referentienummer: String? = nil, tijdstipBericht: Tijdstip
  ) {
    self.zender = zender
    self.ontvanger = ontvanger
    self.referentienummer = referentienummer
    self.tijdstipBericht = tijdstipBericht
  }

  /// An organisation with its application.
  package struct Systeem: Sendable, Hashable {
    package var organisatie: String
    package var applicatie: String
    package init(organisatie: String, applicatie: String) {
      self.organisatie = organisatie
      self.applicatie = applicatie
    }
    /// What the real chain sends.
    package static let dsoLV = Systeem(organisatie: "DSO", applicatie: "DSO-LV")
  }
}

/// The verzoek itself (namespace verzoek, VerzoekXML). Identity is verzoeknummer plus volgnummer.
package struct Verzoek: Sendable, Hashable {
  package var akkoordverklaring = "true"
  package var ambtshalve = "false"
  package var doel: Doel
  package var indienDatum: Tijdstip
  package var naam: PubliceerbaarTekst
  package var referentieAanvrager: PubliceerbaarTekst?
  package var toelichtingLaterAanTeLeverenInformatie: PubliceerbaarTekst?
  package var toelichtingNietAanTeLeverenInformatie: PubliceerbaarTekst?
  package var toelichtingVerzoek: PubliceerbaarTekst?
  package var type: TypeVerzoek
  package var verzoeknummer: String
  package var volgnummer: String
  package var project = Project()
  package var bevoegdGezag: Instantie
  /// Earlier authorities, when the verzoek was handed over.
  package var bevoegdGezagHistorie: [Instantie]?
  /// The behandeldienst.
  package var uitvoerendeInstantie: Instantie?
  package var uitvoerendeInstantieHistorie: [Instantie]?
  /// Only present when a company submits.
  package var contactpersoon: Contactpersoon?
  package var gemachtigde: Betrokkene?
  package var initiatiefnemer: Betrokkene
  package var projectlocaties: [Projectlocatie] = []
  package var projectactiviteiten: [Projectactiviteit]
  package var participatie: Participatie?
  /// Attachments asked for the verzoek as a whole, not for an activity.
  package var verzoekBijlagen: [VerzoekBijlage] = []

  package init(
    doel: Doel, indienDatum: Tijdstip, naam: PubliceerbaarTekst, type: TypeVerzoek, verzoeknummer: String,
    volgnummer: String = "000", project: Project = Project(), bevoegdGezag: Instantie,
    uitvoerendeInstantie: Instantie? = nil, initiatiefnemer: Betrokkene, projectlocaties: [Projectlocatie] = [],
    projectactiviteiten: [Projectactiviteit]
  ) {
    self.doel = doel
    self.indienDatum = indienDatum
    self.naam = naam
    self.type = type
    self.verzoeknummer = verzoeknummer
    self.volgnummer = volgnummer
    self.project = project
    self.bevoegdGezag = bevoegdGezag
    self.uitvoerendeInstantie = uitvoerendeInstantie
    self.initiatiefnemer = initiatiefnemer
    self.projectlocaties = projectlocaties
    self.projectactiviteiten = projectactiviteiten
  }

  /// The one that handles it: the behandeldienst when there is one.
  package var behandelaar: Instantie { uitvoerendeInstantie ?? bevoegdGezag }

  /// Every document that the message points at, at activities and at the verzoek.
  package var documenten: [Document] {
    let bijActiviteiten = projectactiviteiten.flatMap { $0.specificaties }.compactMap(\.gevraagdeBijlage)
    return (bijActiviteiten + verzoekBijlagen.map(\.gevraagdeBijlage)).flatMap(\.documenten)
  }
}

/// The project that binds verzoeken submitted together.
package struct Project: Sendable, Hashable {
  package var naam: PubliceerbaarTekst?
  package var omschrijving: PubliceerbaarTekst?
  package var projectId: String?
  package init(naam: PubliceerbaarTekst? = nil, omschrijving: PubliceerbaarTekst? = nil, projectId: String? = nil) {
    self.naam = naam
    self.omschrijving = omschrijving
    self.projectId = projectId
  }
}

/// A bevoegd gezag or uitvoerende instantie. The OIN decides; the name may repeat the OIN.
package struct Instantie: Sendable, Hashable {
  package var naam: String
  package var oin: String
  package var beginGeldigheid: Tijdstip
  package var eindGeldigheid: Tijdstip?
  package init(naam: String, oin: String, beginGeldigheid: Tijdstip, eindGeldigheid: Tijdstip? = nil) {
    self.naam = naam
    self.oin = oin
    self.beginGeldigheid = beginGeldigheid
    self.eindGeldigheid = eindGeldigheid
  }
}

/// Whether others were heard beforehand (Omgevingsregeling 7.4).
package struct Participatie: Sendable, Hashable {
  package var geparticipeerd: Bool
  package var geparticipeerdPubliceerbaar: Bool?
  package var participatieWijze: PubliceerbaarTekst?
  package var participatieResultaat: PubliceerbaarTekst?
  package init(
    geparticipeerd: Bool, publiceerbaar geparticipeerdPubliceerbaar: Bool? = nil,
    participatieWijze: PubliceerbaarTekst? = nil, participatieResultaat: PubliceerbaarTekst? = nil
  ) {
    self.geparticipeerd = geparticipeerd
    self.geparticipeerdPubliceerbaar = geparticipeerdPubliceerbaar
    self.participatieWijze = participatieWijze
    self.participatieResultaat = participatieResultaat
  }
}
