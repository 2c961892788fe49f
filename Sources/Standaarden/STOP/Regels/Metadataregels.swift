import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on metadata and consolidation (imop-metadata, imop-consolidatie), and value lists (LVBB4037).
enum Metadataregels {
  static let regels = Elementregels(
    in: STOPNaamruimte.data,
    dubbelingen + Metadatasamenhang.regels + [
      Elementregel(
        Kaart.stop(
          "STOP1015", "De officiële titel van een informatieobject is zijn JOIN-identificatie",
          waarom: "Zo is een informatieobject overal onder dezelfde naam te vinden.",
          hint: "Zet het FRBRWork in officieleTitel", fout: "<officieleTitel>Centrum</officieleTitel>",
          goed: "<officieleTitel>/join/id/regdata/gm9995/2024/Centrum</officieleTitel>"),
        bij: "InformatieObjectMetadata"
      ) { element in
        let titel = element.waarde("officieleTitel")
        return titel.hasPrefix("/join/id/") ? nil : "officieleTitel '\(titel)' is geen JOIN-identificatie"
      },
      Elementregel(
        Kaart.stop(
          "STOP1016", "Een versienummer heeft 1 tot 32 letters, cijfers of streepjes",
          waarom: "Het versienummer komt in bestandsnamen en adressen terecht.",
          hint: "Gebruik bijvoorbeeld 1 of 2024-1",
          fout: "<versienummer>1.0</versienummer>", goed: "<versienummer>1</versienummer>"), bij: "versienummer"
      ) { element in
        let tekst = element.tekst
        let isGoed =
          (1...32).contains(tekst.count)
          && tekst.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return isGoed ? nil : "versienummer '\(tekst)' heeft een verkeerde vorm"
      },
      Elementregel(
        Kaart.stop(
          "STOP1026", "BeoogdeRegeling noemt een versie van een regeling",
          waarom: "Alleen een regeling (act) kan hier ontstaan.",
          hint: "Gebruik een FRBRExpression die begint met /akn/nl/act/", fout: "/akn/nl/bill/gm9995/2024/1/nld@1",
          goed: "/akn/nl/act/gm9995/2024/omgevingsplan/nld@2"), bij: "BeoogdeRegeling"
      ) { element in
        let versie = element.waarde("instrumentVersie")
        return versie.hasPrefix("/akn/nl/act/") && versie.contains("@")
          ? nil : "'\(versie)' is geen versie van een regeling"
      },
      Elementregel(
        Kaart.stop(
          "STOP1027", "BeoogdInformatieobject noemt een versie uit regdata",
          waarom: "Alleen informatieobjecten in regdata worden geconsolideerd.",
          hint: "Gebruik een FRBRExpression die begint met /join/id/regdata/", fout: "/join/id/pubdata/…/nld@2024",
          goed: "/join/id/regdata/…/nld@2024"), bij: "BeoogdInformatieobject"
      ) { element in
        let versie = element.waarde("instrumentVersie")
        return versie.hasPrefix("/join/id/regdata/") ? nil : "'\(versie)' staat niet in regdata"
      },
      Elementregel(
        Kaart.stop(
          "STOP1028", "Een intrekking noemt het work van een regeling of informatieobject",
          waarom: "Ingetrokken wordt het geheel, niet één versie.", hint: "Gebruik /akn/nl/act/… of /join/id/regdata/…",
          fout: "<instrument>/akn/nl/bill/…</instrument>", goed: "<instrument>/akn/nl/act/…</instrument>"),
        bij: "Intrekking"
      ) { element in
        let instrument = element.waarde("instrument")
        let isGoed = instrument.hasPrefix("/akn/nl/act/") || instrument.hasPrefix("/join/id/regdata/")
        return isGoed ? nil : "'\(instrument)' is geen regeling of informatieobject"
      },
      Elementregel(
        Kaart.stop(
          "STOP1029", "Een doel heeft één datum van inwerkingtreding", waarom: "Een wijziging gaat op één dag in.",
          hint: "Houd één Tijdstempel per soort en doel over",
          fout: "juridischWerkendVanaf 2026-06-01 en 2026-07-01 voor één doel",
          goed: "alleen juridischWerkendVanaf 2026-06-01"), bij: "Tijdstempels"
      ) { element in
        let sleutels = element.kinderen.map { "\($0.waarde("doel")) \($0.waarde("soortTijdstempel"))" }
        return Set(sleutels).count == sleutels.count ? nil : "Een doel heeft meer dan één datum van dezelfde soort"
      },
      Elementregel(
        Kaart.stop(
          "STOP1034", "Bij een gemeente, provincie of waterschap staat het bestuursorgaan",
          waarom: "Een lezer moet zien of de raad of het college heeft besloten.",
          hint: "Voeg soortBestuursorgaan toe", fout: "metadata van een gemeente zonder soortBestuursorgaan",
          goed: "<soortBestuursorgaan>/tooi/def/thes/kern/c_2a7d8663</soortBestuursorgaan>"),
        bij: "BesluitMetadata", "RegelingMetadata"
      ) { element in
        let wie = element.waarde("eindverantwoordelijke")
        let isDecentraal = ["/gemeente/", "/provincie/", "/waterschap/"].contains { wie.contains($0) }
        return isDecentraal && element.eerste("soortBestuursorgaan") == nil
          ? "\(element.lokaal) heeft geen soortBestuursorgaan" : nil
      },
      Elementregel(
        Kaart.stop(
          "STOP1035", "Het bestuursorgaan past bij de eindverantwoordelijke",
          waarom: "Een gemeente heeft geen dijkgraaf.",
          hint: "Kies een bestuursorgaan van deze soort overheid", fout: "gemeente met c_411b4e4a (Provinciale Staten)",
          goed: "gemeente met c_2a7d8663 (raad)"), bij: "BesluitMetadata", "RegelingMetadata"
      ) { element in
        let (wie, orgaan) = (element.waarde("eindverantwoordelijke"), element.waarde("soortBestuursorgaan"))
        guard let soort = Waardelijsten.bestuursorganen[orgaan], wie.hasPrefix("/tooi/id/") else { return nil }
        return wie.hasPrefix("/tooi/id/\(soort)/") ? nil : "\(orgaan) hoort bij een \(soort), niet bij \(wie)"
      },
      Elementregel(
        Kaart.stop(
          "STOP1060", "De geboorteregeling is het work van een regeling",
          waarom: "Een informatieobject ontstaat bij een regeling.",
          hint: "Gebruik /akn/nl/act/… zonder versie",
          fout: "<heeftGeboorteregeling>/akn/nl/bill/gm9995/2026/besluit-7",
          goed: "<heeftGeboorteregeling>/akn/nl/act/gm9995/2024/omgevingsplan"),
        bij: "heeftGeboorteregeling"
      ) { $0.tekst.hasPrefix("/akn/nl/act/") ? nil : "'\($0.tekst)' is geen regeling" },
      Elementregel(
        Kaart.stop(
          "STOP1075", "Een kennisgeving over een besluit zegt over welk besluit",
          waarom: "Anders weet een lezer niet waar het over gaat.",
          hint: "Voeg mededelingOver met de versie van het besluit toe",
          fout: "KennisgevingBesluittermijnen zonder mededelingOver",
          goed: "<mededelingOver>/akn/nl/bill/…/nld@1</mededelingOver>"), bij: "KennisgevingMetadata"
      ) { element in
        let soort = element.waarde("soortKennisgeving")
        let moet = soort == "KennisgevingBesluittermijnen" || soort == "KennisgevingUitspraakRechter"
        return moet && element.eerste("mededelingOver") == nil ? "\(soort) heeft geen mededelingOver" : nil
      },
      waardelijst(.stop130),
    ])

  private static func uniek(
    _ code: Bevinding.Code, _ naam: String, _ wat: String, fout: String, goed: String
  ) -> Elementregel {
    Elementregel(
      Kaart.stop(
        code, "\(wat) staat één keer in \(naam)", waarom: "Een dubbele waarde voegt niets toe en verstoort zoeken.",
        hint: "Verwijder de dubbele waarde", fout: fout, goed: goed),
      bij: naam
    ) { element in
      var gezien: Set<String> = []
      return element.kinderen.first { !gezien.insert($0.tekst).inserted }.map {
        "'\($0.tekst)' staat dubbel in \(naam)"
      }
    }
  }

  private static let dubbelingen: [Elementregel] = [
    uniek(
      "STOP1018", "informatieobjectRefs", "Een informatieobject", fout: "twee keer …/regdata/gm9995/2024/Centrum/nld@1",
      goed: "één keer …/regdata/gm9995/2024/Centrum/nld@1"),
    uniek(
      "STOP1019", "rechtsgebieden", "Een rechtsgebied", fout: "<rechtsgebied>omgevingsrecht</rechtsgebied>, twee keer",
      goed: "<rechtsgebied>omgevingsrecht</rechtsgebied>, één keer"),
    uniek(
      "STOP1022", "alternatieveTitels", "Een alternatieve titel", fout: "Bomenplan en nog eens Bomenplan",
      goed: "Bomenplan en Groenplan"),
    uniek(
      "STOP1023", "opvolging", "Een voorganger", fout: "twee keer opvolgerVan …/2019/kapverordening",
      goed: "één keer opvolgerVan …/2019/kapverordening"),
    uniek(
      "STOP1030", "overheidsdomeinen", "Een overheidsdomein",
      fout: "<overheidsdomein>natuur en milieu</overheidsdomein>, twee keer",
      goed: "<overheidsdomein>natuur en milieu</overheidsdomein>, één keer"),
    uniek(
      "STOP1031", "onderwerpen", "Een onderwerp", fout: "<onderwerp>bomen</onderwerp>, twee keer",
      goed: "<onderwerp>bomen</onderwerp>, één keer"),
  ]

  static func waardelijst(_ profiel: STOPProfiel) -> Elementregel {
    Elementregel(
      Kaart.lvbb(
        "LVBB4037", "Een waarde komt uit de waardelijst",
        waarom: "De LVBB en overheid.nl herkennen alleen waarden uit hun lijsten.",
        hint: "Kies een waarde uit de lijst", fout: "<soortProcedure>definitief</soortProcedure>",
        goed: "<soortProcedure>/join/id/stop/proceduretype_definitief</soortProcedure>"),
      bij: "soortProcedure", "soortStap", "soortRegeling", "formaatInformatieobject", "soortBestuursorgaan",
      "eindverantwoordelijke", "maker"
    ) { element in
      Waardelijsten.bevat(element.tekst, lijst: element.lokaal, profiel: profiel)
        ? nil : "'\(element.tekst)' staat niet in de lijst van \(element.lokaal)"
    }
  }
}

/// The value lists of STOP 1.3.0 and 1.4.1 that are known here.
enum Waardelijsten {
  static let bestuursorganen: [String: String] = [
    "/tooi/def/thes/kern/c_2c4e7407": "gemeente", "/tooi/def/thes/kern/c_28ecfd6d": "gemeente",
    "/tooi/def/thes/kern/c_2a7d8663": "gemeente", "/tooi/def/thes/kern/c_e24d39f6": "provincie",
    "/tooi/def/thes/kern/c_61676cbc": "provincie", "/tooi/def/thes/kern/c_411b4e4a": "provincie",
    "/tooi/def/thes/kern/c_70c87e3d": "waterschap", "/tooi/def/thes/kern/c_5cc92c89": "waterschap",
    "/tooi/def/thes/kern/c_f70a6113": "waterschap", "/tooi/def/thes/kern/c_bcfb7b4e": "ministerie",
    "/tooi/def/thes/kern/c_91fb5e42": "ministerie", "/tooi/def/thes/kern/c_3aaa4d12": "ministerie",
  ]
  private static let stappen: Set<String> = [
    "002", "003", "004", "005", "014", "015", "016", "018", "019", "020", "021",
  ]

  /// Came with 1.4.1. Whether it gave up 019 and 020 is nowhere said in so many words, so they stay.
  private static let stappen141: Set<String> = ["022", "023", "024"]

  static func bevat(_ waarde: String, lijst: String, profiel: STOPProfiel = .stop130) -> Bool {
    switch lijst {
    case "soortProcedure": waarde == BesluitMetadata.ontwerp || waarde == BesluitMetadata.definitief
    case "soortStap":
      switch profiel {
      case .stop130: isStap(waarde, stappen)
      case .stop141: isStap(waarde, stappen.union(stappen141))
      }
    case "soortRegeling":
      regelingtypen.contains(waarde)
    case "formaatInformatieobject": waarde == InformatieObjectMetadata.gio || waarde == InformatieObjectMetadata.pdf
    case "soortBestuursorgaan": bestuursorganen[waarde] != nil
    default:
      isOverheid(waarde)
    }
  }

  private static func isStap(_ waarde: String, _ nummers: Set<String>) -> Bool {
    let begin = "/join/id/stop/procedure/stap_"
    return waarde.hasPrefix(begin) && nummers.contains(String(waarde.dropFirst(begin.count)))
  }

  private static let regelingtypen = Set(
    (1...16).map { "/join/id/stop/regelingtype_0" + ($0 < 10 ? "0" : "") + "\($0)" })

  /// How the codes of each kind of authority begin.
  private static let overheden = [
    "gemeente": ["gm"], "provincie": ["pv"], "waterschap": ["ws"], "ministerie": ["mnre", "mn"],
  ]

  /// `/tooi/id/gemeente/gm9995`: the kind, and a code of that kind.
  private static func isOverheid(_ waarde: String) -> Bool {
    let delen = waarde.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard delen.count == 5, delen[0].isEmpty, delen[1] == "tooi", delen[2] == "id" else { return false }
    let begin = overheden[delen[3]] ?? []
    return Identificatiecontrole.isOverheid(delen[4]) && begin.contains { delen[4].hasPrefix($0) }
  }
}
