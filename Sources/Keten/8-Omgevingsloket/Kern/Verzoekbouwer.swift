import STAM
import Tijd

/// Makes the STAM verzoekbericht out of a filled-in form. Pure: numbers, moments and coordinates come in.
struct Verzoekbouwer: Sendable {
  /// One question with its answer, as the form asked it.
  struct Gegeven: Sendable, Hashable {
    var ref: String
    var groep: String
    var vraagId: Int
    var tekst: String
    var antwoord: String?
    var vraagReferentie: String?
    var classificatie: String?
    var publiceerbaar: Bool
    var bijlage: Bijlage?

    struct Bijlage: Sendable, Hashable {
      var documenttypeGeneriek: String?
      var verplicht: Bool
      var vertrouwelijk: Bool
    }
  }

  /// Activities that go together in one verzoek: same kind, same receivers.
  struct Groep: Sendable, Hashable {
    var type: TypeVerzoek
    var bevoegdGezag: Ontvanger
    var behandeldienst: Ontvanger?
    var activiteiten: [Aanvraag.Activiteitkeuze]
  }

  struct Ontvanger: Sendable, Hashable, Codable {
    var oin: String
    var naam: String
  }

  let project: Project
  let identiteit: Identiteit
  let nu: Tijdstip
  /// Longitude and latitude of the location; nil when it could not be converted.
  let etrs: (lengte: Double, breedte: Double)?

  func bericht(_ groep: Groep, _ gegevens: [Gegeven], verzoeknummer: String) -> Verzoekbericht? {
    guard let aanvraag = project.aanvraag else { return nil }
    var verzoek = Verzoek(
      doel: .initieren, indienDatum: nu, naam: PubliceerbaarTekst(aanvraag.naam, publiceerbaar: true),
      type: groep.type, verzoeknummer: verzoeknummer, volgnummer: Volgnummer.eerste,
      project: STAM.Project(
        naam: PubliceerbaarTekst(aanvraag.naam, publiceerbaar: true), projectId: "\(project.id)-0"),
      bevoegdGezag: instantie(groep.bevoegdGezag), uitvoerendeInstantie: groep.behandeldienst.map(instantie),
      initiatiefnemer: identiteit.namens ?? identiteit.betrokkene, projectlocaties: [locatie],
      projectactiviteiten: groep.activiteiten.enumerated().map { plek, keuze in
        activiteit(keuze, nummer: plek + 1, gegevens.filter { $0.ref == keuze.ref }, aanvraag)
      })
    if identiteit.namens != nil { verzoek.gemachtigde = identiteit.betrokkene }
    verzoek.contactpersoon = identiteit.contactpersoon
    if !aanvraag.toelichting.isEmpty { verzoek.toelichtingVerzoek = PubliceerbaarTekst(aanvraag.toelichting) }
    return Verzoekbericht(stuurgegevens: Stuurgegevens(tijdstipBericht: nu), verzoek: verzoek)
  }

  private func instantie(_ ontvanger: Ontvanger) -> Instantie {
    Instantie(naam: ontvanger.naam, oin: ontvanger.oin, beginGeldigheid: nu)
  }

  private var locatie: Projectlocatie {
    let rd = Coordinaten(
      puntlocatie: Puntlocatie(.init(project.locatie.x, project.locatie.y), in: .rd), referentiestelsel: .rd)
    let wereld =
      etrs.map { punt in
        // In a message latitude comes first (EPSG:4258).
        Coordinaten(puntlocatie: Puntlocatie(.init(punt.breedte, punt.lengte), in: .etrs89), referentiestelsel: .etrs89)
      } ?? rd
    guard let adres = project.locatie.adres else {
      return Projectlocatie(coordinatenEtrs: wereld, aanduiding: .coordinatenOpgegeven(rd))
    }
    return Projectlocatie(
      coordinatenEtrs: wereld,
      aanduiding: .adres(
        Adresaanduiding(
          identificatiecodeNummeraanduiding: adres.nummeraanduiding, straatnaam: adres.straat,
          huisnummer: adres.huisnummer, postcode: adres.postcode.filter { $0 != " " }, woonplaatsNaam: adres.plaats)))
  }

  private func activiteit(
    _ keuze: Aanvraag.Activiteitkeuze, nummer: Int, _ gegevens: [Gegeven], _ aanvraag: Aanvraag
  ) -> Projectactiviteit {
    Projectactiviteit(
      activiteitId: keuze.ref, imowId: Formulierref(keuze.ref)?.activiteit ?? keuze.ref, activiteitnaam: keuze.naam,
      volgnummer: String(nummer), specificaties: gegevens.map { specificatie($0, aanvraag) })
  }

  private func specificatie(_ gegeven: Gegeven, _ aanvraag: Aanvraag) -> Specificatie {
    let documenten = aanvraag.bijlagen.filter { $0.ref == gegeven.ref && $0.vraagId == gegeven.vraagId }
    let bijlage = gegeven.bijlage.map { eis in
      GevraagdeBijlage(
        documentsoortDSO: gegeven.tekst,
        documenttypeGeneriek: eis.documenttypeGeneriek.flatMap { DocumentTypeGeneriek(rawValue: $0) },
        potentieelVertrouwelijk: eis.vertrouwelijk, verplicht: eis.verplicht,
        documenten: documenten.map {
          Document(bestandsnaam: $0.bestandsnaam, documentId: $0.id, vertrouwelijk: eis.vertrouwelijk)
        })
    }
    return Specificatie(
      vraagId: String(gegeven.vraagId), vraagtekst: gegeven.tekst,
      antwoord: bijlage == nil ? gegeven.antwoord : (documenten.isEmpty ? "false" : "true"),
      groepering: gegeven.groep.isEmpty ? Specificatie.zonderGroep : gegeven.groep,
      publiceerbaar: gegeven.publiceerbaar,
      vraagclassificatie: bijlage == nil
        ? gegeven.classificatie.flatMap { VraagClassificatie(rawValue: $0) } : .gevraagdeBijlage,
      vraagreferentie: gegeven.vraagReferentie, gevraagdeBijlage: bijlage)
  }
}

/// The functioneleStructuurRef of a form, taken apart: prefix `Indieningsvereisten<Toestemming>` and IMOW id
/// (IMTR, functionele structuur).
struct Formulierref: Sendable, Hashable {
  let oin: String
  let toestemming: String
  let activiteit: String

  init?(_ ref: String) {
    guard let concept = ref.split(separator: "/").last, let plek = concept.firstRange(of: "nl.imow-") else {
      return nil
    }
    let soort = concept[..<plek.lowerBound]
    guard soort.hasPrefix("Indieningsvereisten") else { return nil }
    toestemming = String(soort.dropFirst("Indieningsvereisten".count))
    activiteit = String(concept[plek.lowerBound...])
    oin = ref.split(separator: "/").map(String.init).first { $0.count == 20 && $0.allSatisfy(\.isNumber) } ?? ""
  }

  /// The kind of verzoek that this form leads to.
  var type: TypeVerzoek {
    switch toestemming {
    case "Melding": .melding
    case "Informatie": .informatie
    case "InformatieOngewoonVoorval": .informatieOngewoonVoorval
    case "AanvraagMaatwerkvoorschrift": .aanvraagMaatwerkvoorschrift
    case "MeldingGelijkwaardigeMaatregel": .meldingGelijkwaardigeMaatregel
    case "AanvraagToestemmingGelijkwaardigeMaatregel": .aanvraagToestemmingGelijkwaardigeMaatregel
    default: .aanvraagVergunning
    }
  }
}
