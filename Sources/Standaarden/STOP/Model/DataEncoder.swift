package import Markup
import Tijd

/// Writes the data modules (imop-data 1.3.0), children in the order in which the schema lists them.
package enum DataEncoder {
  private static let ruimte = STOPNaamruimte.data

  static func element(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: ruimte, tekst: tekst) }
  static func mogelijk(_ naam: String, _ tekst: String?) -> Tak? { tekst.map { Tak(naam, in: ruimte, tekst: $0) } }

  /// Nil when there is nothing to list.
  private static func lijst(_ omhulsel: String, _ naam: String, _ waarden: [String]) -> Tak? {
    waarden.isEmpty ? nil : Tak(omhulsel, in: ruimte, takken: waarden.map { element(naam, $0) })
  }

  private static func module(_ naam: String, _ takken: [Tak?]) -> Tak {
    Tak(naam, in: ruimte, ["schemaversie": STOPVersie.stop], takken: takken.compactMap { $0 })
  }

  package static func identificatie(_ waarde: ExpressionIdentificatie) -> Tak {
    let deel = waarde.isTijdelijkDeelVan.map { work in
      Tak(
        "isTijdelijkDeelVan", in: ruimte,
        takken: [
          Tak(
            "WorkIdentificatie", in: ruimte,
            takken: [element("FRBRWork", work), element("soortWork", SoortWork.regeling.rawValue)])
        ])
    }
    return module(
      "ExpressionIdentificatie",
      [
        element("FRBRWork", waarde.work), element("FRBRExpression", waarde.expression),
        element("soortWork", waarde.soortWork), deel,
      ])
  }

  package static func besluitMetadata(_ waarde: BesluitMetadata) -> Tak {
    module(
      "BesluitMetadata",
      [
        citeertitel(waarde.citeertitel, isOfficieel: true),
        element("eindverantwoordelijke", waarde.eindverantwoordelijke),
        lijst("informatieobjectRefs", "informatieobjectRef", waarde.informatieobjectRefs),
        element("maker", waarde.maker), element("officieleTitel", waarde.officieleTitel),
        lijst("onderwerpen", "onderwerp", waarde.onderwerpen),
        lijst("rechtsgebieden", "rechtsgebied", waarde.rechtsgebieden),
        element("soortProcedure", waarde.soortProcedure),
        mogelijk("soortBestuursorgaan", waarde.soortBestuursorgaan),
      ])
  }

  package static func regelingMetadata(_ waarde: RegelingMetadata) -> Tak {
    module(
      "RegelingMetadata",
      [
        citeertitel(waarde.citeertitel, isOfficieel: waarde.citeertitelIsOfficieel),
        element("eindverantwoordelijke", waarde.eindverantwoordelijke), mogelijk("maker", waarde.maker),
        element("officieleTitel", waarde.officieleTitel), lijst("onderwerpen", "onderwerp", waarde.onderwerpen),
        lijst("opvolging", "opvolgerVan", waarde.opvolgerVan),
        lijst("overheidsdomeinen", "overheidsdomein", waarde.overheidsdomeinen),
        lijst("rechtsgebieden", "rechtsgebied", waarde.rechtsgebieden),
        element("soortRegeling", waarde.soortRegeling), mogelijk("soortBestuursorgaan", waarde.soortBestuursorgaan),
      ] + waarde.overig)
  }

  private static func citeertitel(_ titel: String?, isOfficieel: Bool) -> Tak? {
    titel.map { titel in
      Tak(
        "heeftCiteertitelInformatie", in: ruimte,
        takken: [
          Tak(
            "CiteertitelInformatie", in: ruimte,
            takken: [element("citeertitel", titel), element("isOfficieel", isOfficieel ? "true" : "false")])
        ])
    }
  }

  package static func regelingVersieMetadata(versienummer: String) -> Tak {
    module("RegelingVersieMetadata", [element("versienummer", versienummer)])
  }

  package static func kennisgevingMetadata(_ waarde: KennisgevingMetadata) -> Tak {
    module(
      "KennisgevingMetadata",
      [
        element("eindverantwoordelijke", waarde.eindverantwoordelijke), element("maker", waarde.maker),
        element("officieleTitel", waarde.officieleTitel), lijst("onderwerpen", "onderwerp", waarde.onderwerpen),
        mogelijk("mededelingOver", waarde.mededelingOver), mogelijk("soortKennisgeving", waarde.soortKennisgeving),
      ])
  }

  package static func ioVersieMetadata(bestanden: [IOBestand], geboorteregeling: String?) -> Tak {
    let rij = bestanden.map { bestand in
      let inhoud = [element("bestandsnaam", bestand.bestandsnaam), element("hash", bestand.hash)]
      return Tak("heeftBestand", in: ruimte, takken: [Tak("Bestand", in: ruimte, takken: inhoud)])
    }
    return module(
      "InformatieObjectVersieMetadata",
      [
        rij.isEmpty ? nil : Tak("heeftBestanden", in: ruimte, takken: rij),
        mogelijk("heeftGeboorteregeling", geboorteregeling),
      ])
  }

  package static func informatieObjectMetadata(_ waarde: InformatieObjectMetadata) -> Tak {
    module(
      "InformatieObjectMetadata",
      [
        element("eindverantwoordelijke", waarde.eindverantwoordelijke),
        element("formaatInformatieobject", waarde.formaatInformatieobject), element("maker", waarde.maker),
        element("naamInformatieObject", waarde.naamInformatieObject),
        element("officieleTitel", waarde.officieleTitel), lijst("opvolging", "opvolgerVan", waarde.opvolgerVan),
        element("publicatieinstructie", waarde.publicatieinstructie),
      ])
  }
}

extension DataEncoder {
  package static func procedureverloop(_ waarde: Procedureverloop) -> Tak {
    module(
      "Procedureverloop",
      [
        element("bekendOp", waarde.bekendOp.description), mogelijk("ontvangenOp", waarde.ontvangenOp?.description),
        Tak("procedurestappen", in: ruimte, takken: waarde.stappen.map { procedurestap($0) }),
      ])
  }

  private static func procedurestap(_ stap: Procedurestap, naDatum eerste: Tak? = nil) -> Tak {
    let delen: [Tak?] = [
      eerste, element("soortStap", stap.soortStap), element("voltooidOp", stap.voltooidOp.description),
      mogelijk("actor", stap.actor),
    ]
    let meer = stap.meerInformatie.map { element("meerInformatie", $0) }
    return Tak("Procedurestap", in: ruimte, takken: delen.compactMap { $0 } + meer)
  }

  package static func procedureverloopmutatie(_ waarde: Procedureverloopmutatie) -> Tak {
    let nieuw = waarde.voegStappenToe.map { procedurestap($0) }
    let vervangen = waarde.vervangStappen.map {
      procedurestap($0.stap, naDatum: element("datumTeMuterenStap", $0.datumTeMuterenStap.description))
    }
    let weg = waarde.verwijderStappen.map {
      Tak(
        "Procedurestapref", in: ruimte,
        takken: [
          element("soortStap", $0.soortStap), element("datumTeMuterenStap", $0.datumTeMuterenStap.description),
        ])
    }
    func lijst(_ naam: String, _ takken: [Tak]) -> Tak? {
      takken.isEmpty ? nil : Tak(naam, in: ruimte, takken: takken)
    }
    // The mutation knows no ontvangenOp in STOP 1.3.0.
    return module(
      "Procedureverloopmutatie",
      [
        element("bekendOp", waarde.bekendOp.description), lijst("voegStappenToe", nieuw),
        lijst("vervangStappen", vervangen), lijst("verwijderStappen", weg),
      ])
  }

  package static func consolidatieInformatie(_ waarde: ConsolidatieInformatie) -> Tak {
    func lijst(_ naam: String, _ takken: [Tak]) -> Tak? {
      takken.isEmpty ? nil : Tak(naam, in: ruimte, takken: takken)
    }
    return module(
      "ConsolidatieInformatie",
      [
        lijst("BeoogdeRegelgeving", waarde.beoogdeRegelgeving.map(beoogd)),
        lijst("Intrekkingen", waarde.intrekkingen.map(intrekking)),
        lijst("Tijdstempels", waarde.tijdstempels.map(tijdstempel)),
      ])
  }

  private static func doelen(_ doelen: [String]) -> Tak {
    Tak("doelen", in: ruimte, takken: doelen.map { element("doel", $0) })
  }

  private static func beoogd(_ waarde: ConsolidatieInformatie.Beoogd) -> Tak {
    let basis = waarde.gemaaktOpBasisVan.map {
      Tak(
        $0.soort.rawValue, in: ruimte,
        takken: [element("doel", $0.doel), element("gemaaktOp", $0.gemaaktOp.description)])
    }
    let delen: [Tak?] = [
      doelen(waarde.doelen), element("instrumentVersie", waarde.instrumentVersie), mogelijk("eId", waarde.eId),
      basis.isEmpty ? nil : Tak("gemaaktOpBasisVan", in: ruimte, takken: basis),
    ]
    return Tak(waarde.soort.rawValue, in: ruimte, takken: delen.compactMap { $0 })
  }

  private static func intrekking(_ waarde: ConsolidatieInformatie.Intrekking) -> Tak {
    Tak(
      "Intrekking", in: ruimte,
      takken: [doelen(waarde.doelen), element("instrument", waarde.instrument), element("eId", waarde.eId)])
  }

  private static func tijdstempel(_ waarde: ConsolidatieInformatie.Tijdstempel) -> Tak {
    Tak(
      "Tijdstempel", in: ruimte,
      takken: [
        element("doel", waarde.doel), element("soortTijdstempel", waarde.soort.rawValue),
        element("datum", waarde.datum.description), element("eId", waarde.eId),
      ])
  }
}
