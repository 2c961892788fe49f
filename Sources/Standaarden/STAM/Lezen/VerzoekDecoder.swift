package import Bevindingen
import Markup
import Tijd

/// Reads a verzoekXML of STAM 4.0.0 (shared schema set imam/verzoek/common 4.0).
///
/// Structure is checked while reading, content rules afterwards; both give findings, never a throw.
package struct VerzoekDecoder: Sendable {
  package init() {}

  /// The model is nil when the bytes are not a verzoekbericht, are of another version, or lack what identifies the
  /// verzoek: its doel, type or indienDatum.
  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<Verzoekbericht> {
    let xml = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = xml.model else { return Bevonden(nil, bevindingen: xml.bevindingen) }
    let wortel = boom.wortel
    guard wortel.heet("verzoekXML", in: STAMNaamruimte.imam) else {
      return Bevonden(nil, bevindingen: xml.bevindingen + [geenVerzoek(wortel)])
    }
    var lezer = VerzoekLezer()
    let bericht = lezer.bericht(wortel)
    let inhoud = VerzoekInhoudsregels.controleer(wortel)
    return Bevonden(bericht, bevindingen: xml.bevindingen + lezer.waarden.bevindingen + inhoud)
  }

  private func geenVerzoek(_ wortel: Element) -> Bevinding {
    if wortel.lokaal == "verzoekXML", let versie = STAMNaamruimte.hoofdversie(wortel.ruimte) {
      return VerzoekStructuurregels.onbekendeVersie.bevinding(
        "STAM-versie \(versie) wordt hier niet gelezen; verwacht is versie 4", bij: wortel.vindplaats)
    }
    return VerzoekStructuurregels.geenVerzoekbericht.bevinding(
      "\(wortel.lokaal) is geen verzoekbericht; verwacht is verzoekXML van STAM 4", bij: wortel.vindplaats)
  }
}

/// What can be told of a verzoekbericht of any STAM version: enough to keep it and report it.
package struct VerzoekKop: Sendable, Hashable {
  package var naamruimte: String
  /// "4", or what else the namespace says.
  package var hoofdversie: String?
  package var verzoeknummer: String?
  package var volgnummer: String?

  package init?(_ bytes: [UInt8]) {
    guard let wortel = XMLLezer.lees(bytes, bestand: "verzoek.xml").model?.wortel, wortel.lokaal == "verzoekXML" else {
      return nil
    }
    naamruimte = wortel.ruimte
    hoofdversie = STAMNaamruimte.hoofdversie(wortel.ruimte)
    let verzoek = wortel.eerste("verzoek")
    verzoeknummer = verzoek?.tekst(van: "verzoeknummer")
    volgnummer = verzoek?.tekst(van: "volgnummer")
  }
}

/// The order of the elements, top to bottom.
struct VerzoekLezer {
  var waarden = Waardelezer()
  static let ruimte = STAMNaamruimte.verzoek

  mutating func bericht(_ wortel: Element) -> Verzoekbericht? {
    var reeks = Reeks(wortel, in: STAMNaamruimte.imam, attributen: ["version"])
    if let versie = wortel["version"], versie != "4.0.0" {
      waarden.bevindingen.append(
        VerzoekStructuurregels.onbekendeVersie.bevinding(
          "version is '\(versie)'; verwacht is 4.0.0", bij: wortel.vindplaats(attribuut: "version")))
    }
    let stuurgegevensElement = reeks.verplicht("stuurgegevens")
    let verzoekElement = reeks.verplicht("verzoek")
    waarden.bevindingen += reeks.sluit()
    let stuurgegevens = stuurgegevensElement.map { self.stuurgegevens($0) }
    guard let verzoekElement, let verzoek = verzoek(verzoekElement) else { return nil }
    return Verzoekbericht(
      stuurgegevens: stuurgegevens ?? Stuurgegevens(tijdstipBericht: verzoek.indienDatum), verzoek: verzoek)
  }

  private mutating func stuurgegevens(_ element: Element) -> Stuurgegevens {
    var reeks = Reeks(element, in: STAMNaamruimte.imam)
    let zender = reeks.verplicht("zender")
    let ontvanger = reeks.mogelijk("ontvanger")
    let referentienummer = reeks.mogelijk("referentienummer")
    let tijdstip = reeks.verplicht("tijdstipBericht")
    waarden.bevindingen += reeks.sluit()
    return Stuurgegevens(
      zender: zender.map { systeem($0) } ?? Stuurgegevens.Systeem(organisatie: "", applicatie: ""),
      ontvanger: ontvanger.map { systeem($0) }, referentienummer: waarden.tekst(mits: referentienummer),
      tijdstipBericht: tijdstip.flatMap { waarden.tijdstip($0) } ?? Tijdstip(seconden: 0))
  }

  private mutating func systeem(_ element: Element) -> Stuurgegevens.Systeem {
    var reeks = Reeks(element, in: STAMNaamruimte.imam)
    let organisatie = reeks.verplicht("organisatie")
    let applicatie = reeks.verplicht("applicatie")
    waarden.bevindingen += reeks.sluit()
    return Stuurgegevens.Systeem(
      organisatie: waarden.tekst(mits: organisatie) ?? "", applicatie: waarden.tekst(mits: applicatie) ?? "")
  }

  private mutating func verzoek(_ element: Element) -> Verzoek? {
    var reeks = Reeks(element, in: Self.ruimte)
    let akkoordverklaring = waarden.tekst(mits: reeks.verplicht("akkoordverklaring"))
    let ambtshalve = waarden.tekst(mits: reeks.verplicht("ambtshalve"))
    let doel = reeks.verplicht("doel").flatMap { waarden.keuze($0, uit: Doel.self) }
    let indienDatum = reeks.verplicht("indienDatum").flatMap { waarden.tijdstip($0) }
    let naam = waarden.publiceerbaar(mits: reeks.verplicht("naam"))
    let referentie = waarden.publiceerbaar(mits: reeks.mogelijk("referentieAanvrager"))
    let later = waarden.publiceerbaar(mits: reeks.mogelijk("toelichtingLaterAanTeLeverenInformatie"))
    let niet = waarden.publiceerbaar(mits: reeks.mogelijk("toelichtingNietAanTeLeverenInformatie"))
    let toelichting = waarden.publiceerbaar(mits: reeks.mogelijk("toelichtingVerzoek"))
    let type = reeks.verplicht("type").flatMap { waarden.keuze($0, uit: TypeVerzoek.self) }
    let verzoeknummer = waarden.tekst(mits: reeks.verplicht("verzoeknummer"))
    let volgnummer = waarden.tekst(mits: reeks.verplicht("volgnummer"))
    let project = reeks.verplicht("project").map { self.project($0) }
    let instanties = self.instanties(&reeks)
    let personen = self.personen(&reeks)
    let locaties = reeks.verplicht("projectlocaties").map { projectlocaties($0) }
    let activiteiten = reeks.verplicht("projectactiviteiten").map { projectactiviteiten($0) }
    let participatie = reeks.mogelijk("participatie").map { self.participatie($0) }
    let bijlagen = reeks.herhaald("verzoekBijlage").map { verzoekBijlage($0) }
    waarden.bevindingen += reeks.sluit()
    guard let doel, let type, let indienDatum else { return nil }
    var verzoek = Verzoek(
      doel: doel, indienDatum: indienDatum, naam: naam ?? "", type: type, verzoeknummer: verzoeknummer ?? "",
      volgnummer: volgnummer ?? "", project: project ?? Project(),
      bevoegdGezag: instanties.bevoegdGezag ?? Instantie(naam: "", oin: "", beginGeldigheid: indienDatum),
      uitvoerendeInstantie: instanties.uitvoerend, initiatiefnemer: personen.initiatiefnemer ?? .onbekend,
      projectlocaties: locaties ?? [], projectactiviteiten: activiteiten ?? [])
    verzoek.akkoordverklaring = akkoordverklaring ?? ""
    verzoek.ambtshalve = ambtshalve ?? ""
    verzoek.referentieAanvrager = referentie
    verzoek.toelichtingLaterAanTeLeverenInformatie = later
    verzoek.toelichtingNietAanTeLeverenInformatie = niet
    verzoek.toelichtingVerzoek = toelichting
    verzoek.bevoegdGezagHistorie = instanties.gezagHistorie
    verzoek.uitvoerendeInstantieHistorie = instanties.uitvoerendHistorie
    verzoek.contactpersoon = personen.contactpersoon
    verzoek.gemachtigde = personen.gemachtigde
    verzoek.participatie = participatie
    verzoek.verzoekBijlagen = bijlagen
    return verzoek
  }

  private mutating func project(_ element: Element) -> Project {
    var reeks = Reeks(element, in: Self.ruimte)
    let naam = reeks.mogelijk("naam")
    let omschrijving = reeks.mogelijk("omschrijving")
    let projectId = reeks.mogelijk("projectId")
    waarden.bevindingen += reeks.sluit()
    return Project(
      naam: waarden.publiceerbaar(mits: naam), omschrijving: waarden.publiceerbaar(mits: omschrijving),
      projectId: waarden.tekst(mits: projectId))
  }

  private struct Instanties {
    var bevoegdGezag: Instantie?
    var gezagHistorie: [Instantie]?
    var uitvoerend: Instantie?
    var uitvoerendHistorie: [Instantie]?
  }

  private mutating func instanties(_ reeks: inout Reeks) -> Instanties {
    let gezag = reeks.verplicht("bevoegdGezag")
    let gezagHistorie = reeks.mogelijk("bevoegdGezagHistorie")
    let uitvoerend = reeks.mogelijk("uitvoerendeInstantie")
    let uitvoerendHistorie = reeks.mogelijk("uitvoerendeInstantieHistorie")
    return Instanties(
      bevoegdGezag: gezag.map { instantie($0) },
      gezagHistorie: gezagHistorie.map { historie($0, van: "bevoegdGezag") },
      uitvoerend: uitvoerend.map { instantie($0) },
      uitvoerendHistorie: uitvoerendHistorie.map { historie($0, van: "uitvoerendeInstantie") })
  }

  private mutating func historie(_ element: Element, van naam: String) -> [Instantie] {
    var reeks = Reeks(element, in: Self.ruimte)
    let elementen = reeks.herhaald(naam, minstens: 1)
    waarden.bevindingen += reeks.sluit()
    return elementen.map { instantie($0) }
  }

  private mutating func instantie(_ element: Element) -> Instantie {
    var reeks = Reeks(element, in: Self.ruimte)
    let naam = waarden.tekst(mits: reeks.verplicht("naam")) ?? ""
    let oin = waarden.tekst(mits: reeks.verplicht("oin")) ?? ""
    let tijdvak = reeks.verplicht("tijdvakGeldigheid")
    waarden.bevindingen += reeks.sluit()
    var instantie = Instantie(naam: naam, oin: oin, beginGeldigheid: Tijdstip(seconden: 0))
    guard let tijdvak else { return instantie }
    var periode = Reeks(tijdvak, in: Self.ruimte)
    if let begin = periode.verplicht("beginGeldigheid").flatMap({ waarden.tijdstip($0) }) {
      instantie.beginGeldigheid = begin
    }
    instantie.eindGeldigheid = periode.mogelijk("eindGeldigheid").flatMap { waarden.tijdstip($0) }
    waarden.bevindingen += periode.sluit()
    return instantie
  }

  private mutating func participatie(_ element: Element) -> Participatie {
    var reeks = Reeks(element, in: Self.ruimte)
    let geparticipeerd = reeks.verplicht("geparticipeerd")
    let wijze = reeks.mogelijk("participatieWijze")
    let resultaat = reeks.mogelijk("participatieResultaat")
    waarden.bevindingen += reeks.sluit()
    return Participatie(
      geparticipeerd: geparticipeerd.map { waarden.waar($0, attributen: ["publiceerbaar"]) } ?? false,
      publiceerbaar: geparticipeerd.flatMap { waarden.publiceerbaarAttribuut($0) },
      participatieWijze: waarden.publiceerbaar(mits: wijze),
      participatieResultaat: waarden.publiceerbaar(mits: resultaat))
  }

  private mutating func verzoekBijlage(_ element: Element) -> VerzoekBijlage {
    var reeks = Reeks(element, in: Self.ruimte)
    let referentie = waarden.tekst(mits: reeks.mogelijk("vraagreferentie"))
    let bijlage = reeks.verplicht("gevraagdeBijlage").map { gevraagdeBijlage($0) }
    waarden.bevindingen += reeks.sluit()
    return VerzoekBijlage(
      vraagreferentie: referentie, gevraagdeBijlage: bijlage ?? GevraagdeBijlage(documentsoortDSO: "", verplicht: false)
    )
  }
}

extension Betrokkene {
  /// Stands in where the message names nobody; the missing element has its own finding.
  static let onbekend = Betrokkene(
    persoon: .natuurlijk(
      NatuurlijkPersoon(geslachtsnaamNaamgebruik: Antwoorden(), voorlettersNaamgebruik: Antwoorden())))
}
