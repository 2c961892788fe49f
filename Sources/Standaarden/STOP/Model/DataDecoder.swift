package import Markup
import Tijd

/// Reads the data modules (imop-data 1.3.0) from elements. Reads loosely: what is missing becomes empty or nil, since
/// the content models and rules report it already.
package enum DataDecoder {
  package static func identificatie(_ element: Element) -> ExpressionIdentificatie {
    ExpressionIdentificatie(
      work: element.waarde("FRBRWork"), expression: element.waarde("FRBRExpression"),
      soortWork: element.waarde("soortWork"),
      isTijdelijkDeelVan: element.eerste("isTijdelijkDeelVan", "WorkIdentificatie", "FRBRWork")?.tekst)
  }

  package static func besluitMetadata(_ element: Element) -> BesluitMetadata {
    BesluitMetadata(
      eindverantwoordelijke: element.waarde("eindverantwoordelijke"), maker: element.waarde("maker"),
      officieleTitel: element.waarde("officieleTitel"), onderwerpen: element.waarden("onderwerpen", "onderwerp"),
      soortProcedure: element.waarde("soortProcedure"), soortBestuursorgaan: element.tekst(van: "soortBestuursorgaan"),
      citeertitel: citeertitel(element), rechtsgebieden: element.waarden("rechtsgebieden", "rechtsgebied"),
      informatieobjectRefs: element.waarden("informatieobjectRefs", "informatieobjectRef"))
  }

  private static let overigeMetadata: Set<String> = [
    "afkortingen", "alternatieveTitels", "grondslagen", "voorkeursafkorting",
  ]

  package static func regelingMetadata(_ element: Element) -> RegelingMetadata {
    var metadata = RegelingMetadata(
      eindverantwoordelijke: element.waarde("eindverantwoordelijke"), maker: element.tekst(van: "maker"),
      officieleTitel: element.waarde("officieleTitel"), onderwerpen: element.waarden("onderwerpen", "onderwerp"),
      soortRegeling: element.waarde("soortRegeling"), soortBestuursorgaan: element.tekst(van: "soortBestuursorgaan"),
      citeertitel: citeertitel(element),
      citeertitelIsOfficieel: element.eerste("heeftCiteertitelInformatie", "CiteertitelInformatie", "isOfficieel")
        .map { ["true", "1"].contains($0.tekst) } ?? true,
      overheidsdomeinen: element.waarden("overheidsdomeinen", "overheidsdomein"),
      rechtsgebieden: element.waarden("rechtsgebieden", "rechtsgebied"),
      opvolgerVan: element.waarden("opvolging", "opvolgerVan"))
    // Without the white space of the file, so that two can be compared.
    metadata.overig = element.kinderen.filter { overigeMetadata.contains($0.lokaal) }.map(\.tak.genormaliseerd)
    return metadata
  }

  private static func citeertitel(_ element: Element) -> String? {
    element.eerste("heeftCiteertitelInformatie", "CiteertitelInformatie", "citeertitel")?.tekst
  }

  package static func kennisgevingMetadata(_ element: Element) -> KennisgevingMetadata {
    KennisgevingMetadata(
      eindverantwoordelijke: element.waarde("eindverantwoordelijke"), maker: element.waarde("maker"),
      officieleTitel: element.waarde("officieleTitel"), onderwerpen: element.waarden("onderwerpen", "onderwerp"),
      mededelingOver: element.tekst(van: "mededelingOver"),
      soortKennisgeving: element.tekst(van: "soortKennisgeving"))
  }

  package static func informatieObjectMetadata(_ element: Element) -> InformatieObjectMetadata {
    InformatieObjectMetadata(
      eindverantwoordelijke: element.waarde("eindverantwoordelijke"), maker: element.waarde("maker"),
      naamInformatieObject: element.waarde("naamInformatieObject"), officieleTitel: element.waarde("officieleTitel"),
      formaatInformatieobject: element.waarde("formaatInformatieobject"),
      publicatieinstructie: element.waarde("publicatieinstructie"),
      opvolgerVan: element.waarden("opvolging", "opvolgerVan"))
  }

  /// The files and the birth regulation of InformatieObjectVersieMetadata.
  package static func ioVersie(_ element: Element) -> (bestanden: [IOBestand], geboorteregeling: String?) {
    let bestanden = (element.eerste("heeftBestanden")?.alle("heeftBestand") ?? []).flatMap { $0.alle("Bestand") }
    return (
      bestanden.map { IOBestand(bestandsnaam: $0.waarde("bestandsnaam"), hash: $0.waarde("hash")) },
      element.tekst(van: "heeftGeboorteregeling")
    )
  }

  package static func procedureverloop(_ element: Element) -> Procedureverloop {
    Procedureverloop(
      bekendOp: element.datum("bekendOp") ?? Datum(dagnummer: 0), ontvangenOp: element.datum("ontvangenOp"),
      stappen: (element.eerste("procedurestappen")?.alle("Procedurestap") ?? []).map(procedurestap))
  }

  package static func procedurestap(_ element: Element) -> Procedurestap {
    Procedurestap(
      soortStap: element.waarde("soortStap"), voltooidOp: element.datum("voltooidOp") ?? Datum(dagnummer: 0),
      actor: element.tekst(van: "actor"), meerInformatie: element.alle("meerInformatie").map(\.tekst))
  }

  package static func procedureverloopmutatie(_ element: Element) -> Procedureverloopmutatie {
    Procedureverloopmutatie(
      bekendOp: element.datum("bekendOp") ?? Datum(dagnummer: 0), ontvangenOp: element.datum("ontvangenOp"),
      voegStappenToe: (element.eerste("voegStappenToe")?.kinderen ?? []).map(procedurestap),
      vervangStappen: (element.eerste("vervangStappen")?.kinderen ?? []).map {
        .init(
          datumTeMuterenStap: $0.datum("datumTeMuterenStap") ?? Datum(dagnummer: 0), stap: procedurestap($0))
      },
      verwijderStappen: (element.eerste("verwijderStappen")?.kinderen ?? []).map {
        .init(
          soortStap: $0.waarde("soortStap"), datumTeMuterenStap: $0.datum("datumTeMuterenStap") ?? Datum(dagnummer: 0))
      })
  }

  package static func consolidatieInformatie(_ element: Element) -> ConsolidatieInformatie {
    ConsolidatieInformatie(
      beoogdeRegelgeving: (element.eerste("BeoogdeRegelgeving")?.kinderen ?? []).compactMap(beoogd),
      intrekkingen: (element.eerste("Intrekkingen")?.kinderen ?? []).map {
        .init(doelen: $0.waarden("doelen", "doel"), instrument: $0.waarde("instrument"), eId: $0.waarde("eId"))
      },
      tijdstempels: (element.eerste("Tijdstempels")?.kinderen ?? []).compactMap(tijdstempel),
      terugtrekkingen: (element.eerste("Terugtrekkingen")?.kinderen ?? []).map(\.lokaal))
  }

  private static func beoogd(_ element: Element) -> ConsolidatieInformatie.Beoogd? {
    guard let soort = ConsolidatieInformatie.Beoogd.Soort(rawValue: element.lokaal) else { return nil }
    let basis = (element.eerste("gemaaktOpBasisVan")?.kinderen ?? []).compactMap { kind in
      ConsolidatieInformatie.Basis.Soort(rawValue: kind.lokaal).map {
        ConsolidatieInformatie.Basis(
          soort: $0, doel: kind.waarde("doel"),
          gemaaktOp: Tijdstip(kind.waarde("gemaaktOp")) ?? Tijdstip(seconden: 0))
      }
    }
    return .init(
      soort: soort, doelen: element.waarden("doelen", "doel"), instrumentVersie: element.waarde("instrumentVersie"),
      eId: element.tekst(van: "eId"), gemaaktOpBasisVan: basis)
  }

  private static func tijdstempel(_ element: Element) -> ConsolidatieInformatie.Tijdstempel? {
    guard let soort = ConsolidatieInformatie.Tijdstempel.Soort(rawValue: element.waarde("soortTijdstempel")),
      let datum = element.datum("datum")
    else { return nil }
    return .init(doel: element.waarde("doel"), soort: soort, datum: datum, eId: element.waarde("eId"))
  }
}

extension Element {
  /// The text of a child, or nothing.
  func waarde(_ lokaal: String) -> String { tekst(van: lokaal) ?? "" }
  /// The texts of all grandchildren: `onderwerpen` / `onderwerp`.
  func waarden(_ omhulsel: String, _ lokaal: String) -> [String] {
    (eerste(omhulsel)?.alle(lokaal) ?? []).map(\.tekst)
  }
  func datum(_ lokaal: String) -> Datum? { tekst(van: lokaal).flatMap { Datum($0) } }
}
