import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on what must fit together in metadata, identification and consolidation (imop-metadata,
/// imop-aknjoin, imop-consolidatie).
enum Metadatasamenhang {
  static let regels: [Elementregel] = verwijzingen + publicaties + tijdelijk + doelen

  private static let verwijzingen: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP1020", "Een alternatieve titel is een andere dan de citeertitel",
        waarom: "Twee keer dezelfde titel voegt niets toe.", hint: "Verwijder de alternatieve titel",
        fout: "citeertitel en alternatieveTitel zijn beide Omgevingsplan", goed: "alternatieveTitel Stadsplan"),
      bij: "alternatieveTitel"
    ) { titel in
      let metadata = titel.ouder?.ouder
      let citeertitels = metadata?.eerste("heeftCiteertitelInformatie")?.afstammelingen("citeertitel") ?? []
      return citeertitels.contains { $0.tekst == titel.tekst }
        ? "'\(titel.tekst)' is ook de citeertitel" : nil
    },
    Elementregel(
      Kaart.stop(
        "STOP1021", "Een verwijzing heeft de vorm van haar soort", waarom: "Anders komt de lezer nergens uit.",
        hint: "Verbeter uri of soortRef", fout: "soortRef AKN met uri https://…",
        goed: "soortRef AKN met uri /akn/nl/act/…"), bij: "TekstReferentie"
    ) { referentie in
      let (uri, soort) = (referentie.waarde("uri"), referentie.waarde("soortRef"))
      return Verwijzingsnotatie.past(uri, bij: soort) ? nil : "'\(uri)' is geen \(soort)"
    },
    Elementregel(
      Kaart.stop(
        "STOP1024", "Een voorganger is het work van een regeling of informatieobject",
        waarom: "Alleen die hebben een opvolger.", hint: "Noem /akn/nl/act/… of /join/id/regdata/… zonder versie",
        fout: "<opvolgerVan>/akn/nl/bill/…</opvolgerVan>", goed: "<opvolgerVan>/akn/nl/act/…</opvolgerVan>"),
      bij: "opvolgerVan"
    ) { voorganger in
      let delen = voorganger.tekst.split(separator: "/", omittingEmptySubsequences: false)
      let isRegeling = delen.count > 3 && delen[1] == "akn" && delen[3] == "act"
      let isWork = isRegeling || voorganger.tekst.hasPrefix("/join/id/regdata/")
      return isWork ? nil : "'\(voorganger.tekst)' is geen regeling of informatieobject"
    },
  ]

  private static let publicaties: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP1032", "De publicatie van een besluit noemt de dag van ondertekening",
        waarom: "De lezer ziet in het blad wanneer het besluit is getekend.", hint: "Voeg ondertekendOp toe",
        fout: "soortpublicatie_001 zonder ondertekendOp", goed: "soortpublicatie_001 met ondertekendOp"),
      bij: "OfficielePublicatieMetadata"
    ) { metadata in
      metadata.waarde("soortPublicatie").hasSuffix("soortpublicatie_001") && metadata.eerste("ondertekendOp") == nil
        ? "De publicatie van het besluit noemt geen dag van ondertekening" : nil
    },
    Elementregel(
      Kaart.stop(
        "STOP1033", "De publicatie van een kennisgeving noemt geen dag van ondertekening",
        waarom: "Een kennisgeving wordt niet ondertekend.", hint: "Verwijder ondertekendOp",
        fout: "soortpublicatie_002 met ondertekendOp", goed: "soortpublicatie_002 zonder ondertekendOp"),
      bij: "OfficielePublicatieMetadata"
    ) { metadata in
      metadata.waarde("soortPublicatie").hasSuffix("soortpublicatie_002") && metadata.eerste("ondertekendOp") != nil
        ? "De publicatie van een kennisgeving noemt een dag van ondertekening" : nil
    },
    instructie(
      "STOP1073", InformatieObjectMetadata.pdf,
      "Een PDF is niet informatief (in STOP 1.4.1: een GIO wordt geconsolideerd)", "TeConsolideren"
    ) {
      $0 != "Informatief"
    },
    instructie(
      "STOP1074", InformatieObjectMetadata.gio,
      "Een GIO wordt geconsolideerd (in STOP 1.4.1: een PDF is niet informatief)", "TeConsolideren"
    ) {
      $0 == "TeConsolideren"
    },
  ]

  private static func instructie(
    _ code: Bevinding.Code, _ formaat: String, _ titel: String, _ goed: String,
    _ mag: @escaping @Sendable (String) -> Bool
  ) -> Elementregel {
    Elementregel(
      Kaart.stop(
        code, titel, waarom: "Voor een andere combinatie bestaan geen afspraken, dus de keten weet er geen weg mee.",
        hint: "Kies publicatieinstructie \(goed)", fout: "\(formaat) met publicatieinstructie Informatief",
        goed: "\(formaat) met publicatieinstructie \(goed)"),
      bij: "InformatieObjectMetadata"
    ) { metadata in
      let instructie = metadata.waarde("publicatieinstructie")
      guard metadata.waarde("formaatInformatieobject") == formaat, !mag(instructie) else { return nil }
      return "\(metadata.waarde("officieleTitel")) heeft publicatieinstructie \(instructie)"
    }
  }

  private static let tijdelijk: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP2004", "Alleen een tijdelijk regelingdeel hoort bij een andere regeling",
        waarom: "Een gewone regeling staat op zichzelf.", hint: "Gebruik soortWork /join/id/stop/work_021",
        fout: "<soortWork>/join/id/stop/work_019</soortWork> met <isTijdelijkDeelVan>",
        goed: "<soortWork>/join/id/stop/work_021</soortWork> met <isTijdelijkDeelVan>"), bij: "isTijdelijkDeelVan"
    ) { deel in
      let soort = deel.ouder?.waarde("soortWork") ?? ""
      // The consolidation of a tijdelijk deel has a module and a kind of its own.
      guard deel.ouder?.lokaal == "ExpressionIdentificatie", soort != SoortWork.tijdelijkRegelingdeel.rawValue else {
        return nil
      }
      return "soortWork is '\(soort)', maar er staat isTijdelijkDeelVan"
    },
    Elementregel(
      Kaart.stop(
        "STOP2057", "Een tijdelijk regelingdeel hoort bij een regeling",
        waarom: "Het vult een regeling aan en kan nergens anders bij horen.",
        hint: "Gebruik bij de hoofdregeling soortWork /join/id/stop/work_019", fout: "deel van work_003",
        goed: "deel van work_019"), bij: "isTijdelijkDeelVan"
    ) { deel in
      let soort = deel.eerste("WorkIdentificatie")?.waarde("soortWork") ?? ""
      return soort == SoortWork.regeling.rawValue ? nil : "De hoofdregeling heeft soortWork '\(soort)'"
    },
    Elementregel(
      Kaart.stop(
        "STOP2058", "Een tijdelijk regelingdeel noemt zijn hoofdregeling",
        waarom: "Anders weet niemand bij welke regeling de tekst hoort.", hint: "Voeg isTijdelijkDeelVan toe",
        fout: "<soortWork>/join/id/stop/work_021</soortWork> zonder <isTijdelijkDeelVan>",
        goed: "<soortWork>/join/id/stop/work_021</soortWork> met <isTijdelijkDeelVan>"),
      bij: "ExpressionIdentificatie"
    ) { identificatie in
      let isDeel = identificatie.waarde("soortWork") == SoortWork.tijdelijkRegelingdeel.rawValue
      return isDeel && identificatie.eerste("isTijdelijkDeelVan") == nil
        ? "\(identificatie.waarde("FRBRWork")) noemt zijn hoofdregeling niet" : nil
    },
    Elementregel(
      Kaart.stop(
        "STOP2063", "De hoofdregeling van een tijdelijk deel is een act",
        waarom: "Alleen een act is een regeling.", hint: "Gebruik /akn/nl/act/…", fout: "/akn/nl/bill/… met work_019",
        goed: "/akn/nl/act/… met work_019"), bij: "isTijdelijkDeelVan"
    ) { deel in
      guard let work = deel.eerste("WorkIdentificatie"),
        work.waarde("soortWork") == SoortWork.regeling.rawValue
      else { return nil }
      let delen = work.waarde("FRBRWork").split(separator: "/", omittingEmptySubsequences: false)
      return delen.count > 3 && delen[3] == "act" ? nil : "'\(work.waarde("FRBRWork"))' is geen act"
    },
  ]

  private static let doelen: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP2065", "Elke versie waarop een wijziging steunt, heeft een eigen doel",
        waarom: "Met twee versies voor één doel is onduidelijk welke de basis is.", hint: "Noem elk doel één keer",
        fout: "Basisversie en VervlochtenVersie met hetzelfde doel", goed: "twee verschillende doelen"),
      bij: "gemaaktOpBasisVan"
    ) { basis in
      let doelen = basis.kinderen.flatMap { $0.afstammelingen("doel").map(\.tekst) }
      return Set(doelen).count == doelen.count ? nil : "Een doel staat meer dan eens in gemaaktOpBasisVan"
    },
    Elementregel(
      Kaart.stop(
        "STOP2066", "Een vervlochten versie heeft een ander doel dan de nieuwe versie",
        waarom: "Een wijziging kan niet met zichzelf zijn vervlochten.", hint: "Noem het doel van de andere wijziging",
        fout: "doel A in doelen en in VervlochtenVersie", goed: "doel A en doel B"),
      bij: "VervlochtenVersie", "OntvlochtenVersie"
    ) { versie in
      let eigen = versie.ouder?.ouder?.eerste("doelen")?.kinderen.map(\.tekst) ?? []
      let doel = versie.waarde("doel")
      return eigen.contains(doel) ? "'\(doel)' is ook het doel van de nieuwe versie" : nil
    },
  ]
}
