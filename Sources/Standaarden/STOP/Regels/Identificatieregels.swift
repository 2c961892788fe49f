import Bevindingen
import Markup

/// Rules on identifications: LVBB2008 to LVBB2022, and STOP1000 to STOP1014 that say the same in STOP's own words.
enum Identificatieregels {
  private static func lvbb(
    _ code: Bevinding.Code, _ titel: String, _ waarom: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart { Kaart.lvbb(code, titel, waarom: waarom, hint: hint, fout: fout, goed: goed) }
  private static func stop(
    _ code: Bevinding.Code, _ titel: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart {
    Kaart.stop(
      code, titel,
      waarom: "De hele keten herkent een document aan zijn identificatie; die moet dus overal te lezen zijn.",
      hint: hint, fout: fout, goed: goed)
  }
  private static let werk = "/akn/nl/act/gm9995/2024/omgevingsplan"
  private static let gio = "/join/id/regdata/gm9995/2024/Centrum"
  private static let waarom = "De LVBB leest de identificatie deel voor deel."

  static let begin = lvbb(
    "LVBB2008", "Een identificatie begint met /akn/ of /join/", waarom, "Begin met /akn/nl/ of /join/id/",
    "akn/nl/act/gm9995/2024/omgevingsplan", werk)
  static let land = lvbb(
    "LVBB2009", "Het land in een AKN is nl, aw, cw of sx", waarom, "Gebruik nl",
    "/akn/be/act/gm9995/2024/havenverordening",
    "/akn/nl/act/gm9995/2024/havenverordening")
  static let type = lvbb(
    "LVBB2010", "Het type in een AKN is bill, act, doc of officialGazette", waarom,
    "Gebruik bill voor een besluit, act voor een regeling, doc voor een kennisgeving",
    "/akn/nl/besluit/gm9995/2024/1", "/akn/nl/bill/gm9995/2024/1")
  static let tweedeDeel = lvbb(
    "LVBB2011", "Een JOIN begint met /join/id/", waarom, "Begin met /join/id/", "/join/nl/regdata/gm9995/2024/Kade",
    "/join/id/regdata/gm9995/2024/Kade")
  static let collectie = lvbb(
    "LVBB2012", "De collectie in een JOIN is regdata, pubdata, infodata, proces of stop", waarom,
    "Gebruik regdata voor een GIO", "/join/id/kaarten/gm9995/2024/Bomen",
    "/join/id/regdata/gm9995/2024/Bomen")
  static let datum = lvbb(
    "LVBB2013", "De datum in een identificatie is een jaar of een dag", waarom, "Gebruik jjjj of jjjj-mm-dd",
    "/akn/nl/act/gm9995/24/bomenverordening", "/akn/nl/act/gm9995/2024/bomenverordening")
  static let voorWork = lvbb(
    "LVBB2015", "De versie van een informatieobject is niet ouder dan het informatieobject zelf", waarom,
    "Gebruik na de @ een jaar of datum die niet voor het jaar van het work ligt", "\(gio)/nld@2019", "\(gio)/nld@2025")
  static let taal = lvbb(
    "LVBB2016", "De taal voor de @ is nld, eng, fry, pap, mul of und", waarom, "Gebruik nld", "\(werk)/nl@1",
    "\(werk)/nld@1")
  static let punt = lvbb(
    "LVBB2017", "Een identificatie heeft geen punt", "Een punt leest de LVBB als begin van een bestandsextensie.",
    "Vervang de punt door een streepje", "/akn/nl/act/gm9995/2024/plan.1", "/akn/nl/act/gm9995/2024/plan-1")
  static let delen = lvbb(
    "LVBB2019", "Een identificatie heeft alle delen", waarom,
    "Gebruik stelsel, land of id, soort, overheid, jaar en naam, en voor een versie taal@versie",
    "/akn/nl/act/gm9995/waterverordening", "/akn/nl/act/gm9995/2024/waterverordening")
  static let overigTekens = lvbb(
    "LVBB2020", "De naam in een identificatie heeft alleen letters, cijfers, _ en -", waarom,
    "Vervang andere tekens door een streepje", "/akn/nl/act/gm9995/2024/plan (1)",
    "/akn/nl/act/gm9995/2024/plan-1")
  static let overigLengte = lvbb(
    "LVBB2021", "De naam in een identificatie heeft hoogstens 128 tekens", waarom, "Kort de naam in",
    "/akn/nl/act/gm9995/2024/het-omgevingsplan-van-de-gemeente-… (200 tekens)",
    "/akn/nl/act/gm9995/2024/omgevingsplan-centrum")
  static let blad = lvbb(
    "LVBB2022", "Na officialGazette komt een bekend blad", waarom, "Gebruik gmb, prb, wsb, stb, stcrt, trb of bgr",
    "/akn/nl/officialGazette/krant/2024/1", "/akn/nl/officialGazette/gmb/2024/1")

  static let stopPunt = stop(
    "STOP1000", "Een identificatie heeft geen punt", "Verwijder de punt", "…/plan.1", "…/plan-1")
  static let stopWerk = stop(
    "STOP1001", "Een versie begint met de identificatie van het work",
    "Laat FRBRExpression beginnen met FRBRWork en een /",
    "work …/plan, versie …/plan2/nld@1", "work …/plan, versie …/plan/nld@1")
  static let stopLand = stop("STOP1002", "De landcode bestaat", "Gebruik nl", "/akn/be/…", "/akn/nl/…")
  static let stopTweede = stop(
    "STOP1003", "Het tweede deel van een JOIN is id", "Gebruik /join/id/", "/join/set/regdata/gm9995/2025/Park",
    "/join/id/regdata/gm9995/2025/Park")
  static let stopCollectie = stop(
    "STOP1004", "De collectie is regdata, pubdata of infodata", "Gebruik regdata voor een GIO",
    "/join/id/kaart/gm9995/2025/Dijk",
    "/join/id/regdata/gm9995/2025/Dijk")
  static let stopDatum = stop(
    "STOP1006", "Het vijfde deel is een jaar of datum", "Gebruik jjjj of jjjj-mm-dd", "/akn/nl/act/gm9995/25/wegenplan",
    "/akn/nl/act/gm9995/2025/wegenplan")
  static let stopJoinDatum = stop(
    "STOP1007", "De versie van een JOIN begint met een jaar of datum", "Begin na de @ met jjjj of jjjj-mm-dd",
    "\(gio)/nld@v2", "\(gio)/nld@2024-05-01;2")
  static let stopVoorWork = stop(
    "STOP1008", "De versie van een JOIN is niet ouder dan het work",
    "Gebruik een jaar of datum vanaf het jaar van het work",
    "\(gio)/nld@2023-12-31", "\(gio)/nld@2024-01-01")
  static let stopTaal = stop("STOP1009", "De taal is bekend", "Gebruik nld", "…/nl@1", "…/nld@1")
  static let stopOverheid = stop(
    "STOP1010", "Het vierde deel is de code van een overheid", "Gebruik gm, pv, ws, mn of mnre met cijfers",
    "/akn/nl/act/rieteroog/2024/lichtplan", "/akn/nl/act/gm9995/2024/lichtplan")
  static let stopBegin = stop(
    "STOP1014", "Een identificatie begint met /akn/ of /join/", "Begin met /akn/nl/ of /join/id/",
    "akn/nl/act/gm9995/2025/visie",
    "/akn/nl/act/gm9995/2025/visie")
  static let stopBlad = stop(
    "STOP1017", "Een officiële publicatie noemt een bekend blad", "Gebruik gmb, prb, wsb, stb, stcrt, trb of bgr",
    "/akn/nl/officialGazette/krant/…", "/akn/nl/officialGazette/gmb/…")
  static let stopDoel = stop(
    "STOP1038", "Een doel heeft de vorm /join/id/proces/overheid/jaar/naam", "Verbeter de identificatie van het doel",
    "/join/id/proces/2024/wijziging", "/join/id/proces/gm9995/2024/wijziging")

  static let kaarten: [Regelkaart] =
    [
      begin, land, type, tweedeDeel, collectie, datum, voorWork, taal, punt, delen, overigTekens, overigLengte, blad,
      stopPunt, stopWerk, stopLand, stopTweede, stopCollectie, stopDatum, stopJoinDatum, stopVoorWork, stopTaal,
      stopOverheid, stopBegin, stopBlad, stopDoel, soortBill, soortAct, soortJoin, soortDoc, componentTeken,
      componentInVersie,
    ] + typen.map(\.kaart)

  private static func typekaart(_ code: Bevinding.Code, _ wat: String, _ type: String) -> Regelkaart {
    stop(
      code, "De identificatie van \(wat) heeft \(type) als derde deel",
      "Gebruik /akn/nl/\(type)/… of verbeter soortWork",
      "\(wat) met een ander derde deel", "\(wat) met /akn/nl/\(type)/…")
  }
  /// The kind of work says what the third part of an AKN is.
  private static let typen: [(kaart: Regelkaart, type: String, soorten: [SoortWork])] = [
    (typekaart("STOP1011", "een officiële publicatie", "officialGazette"), "officialGazette", [.officielePublicatie]),
    (
      typekaart("STOP1012", "een regeling", "act"), "act",
      [.regeling, .tijdelijkRegelingdeel, .geconsolideerdeRegeling, .consolidatieVanTijdelijkRegelingdeel]
    ),
    (typekaart("STOP1013", "een besluit", "bill"), "bill", [.besluit]),
    (typekaart("STOP1037", "een kennisgeving", "doc"), "doc", [.kennisgeving]),
    (typekaart("STOP1044", "een rectificatie", "doc"), "doc", [.rectificatie]),
  ]
  static let componentTeken = stop(
    "STOP1071", "Een component in een identificatie begint met een uitroepteken",
    "Zet een ! voor de naam van de component", "…/nld@1/bijlage", "…/nld@1/!bijlage")
  static let componentInVersie = stop(
    "STOP1072", "Een component staat in een identificatie na een schuine streep",
    "Zet een / voor het uitroepteken", "…/nld@1!main", "…/nld@1/!main")

  static let soortBill = stop(
    "STOP2002", "Een bill is een besluit", "Gebruik soortWork /join/id/stop/work_003", "bill met work_019",
    "bill met work_003")
  static let soortAct = stop(
    "STOP2003", "Een act is een regeling", "Gebruik soortWork work_019, work_006, work_021 of work_022",
    "act met work_003", "act met work_019")
  static let soortJoin = stop(
    "STOP2024", "Een JOIN is een informatieobject", "Gebruik soortWork work_010 of work_005", "regdata met work_019",
    "regdata met work_010")
  static let soortDoc = stop(
    "STOP2052", "Een doc is een kennisgeving of rectificatie", "Gebruik soortWork work_023 of work_018",
    "doc met work_003", "doc met work_023")

  private static let losseIds: Set<String> = [
    "instrumentVersie", "ExtIoRef", "opvolgerVan", "informatieobjectRef", "instrument", "heeftGeboorteregeling",
    "wasID", "mededelingOver",
  ]

  /// - Parameter elementen: of one document.
  static func controleer(_ elementen: [Element]) -> [Bevinding] {
    guard let eerste = elementen.first else { return [] }
    // Hardly any name carries an identification: names are looked at once, not per element.
    let draagt = eerste.namenInDocument.map { dragers.contains($0.lokaal) || losseIds.contains($0.lokaal) }
    return elementen.flatMap { element in draagt[element.naamnummer] ? controleer(element) : [] }
  }

  private static let dragers: Set<String> = [
    "FRBRWork", "FRBRExpression", "ExpressionIdentificatie", "GeoInformatieObjectVersie", "doel",
  ]

  private static func controleer(_ element: Element) -> [Bevinding] {
    switch element.lokaal {
    case "FRBRWork": work(element)
    case "FRBRExpression": expression(element)
    case "ExpressionIdentificatie": paar(element) + type(element)
    case "GeoInformatieObjectVersie": paar(element)
    case "doel": doel(element)
    default: element.tekst.contains("@") ? expression(element) : work(element)
    }
  }

  private static func work(_ element: Element) -> [Bevinding] {
    meld(Identificatiecontrole.work(element.tekst), element)
  }
  private static func expression(_ element: Element) -> [Bevinding] {
    meld(Identificatiecontrole.expression(element.tekst), element)
  }

  private static func meld(_ fouten: [Identificatiefout], _ element: Element) -> [Bevinding] {
    fouten.flatMap { fout in
      let (kaarten, wat) = kaarten(bij: fout)
      return kaarten.map { $0.bevinding("'\(element.tekst)' in \(element.lokaal): \(wat)", bij: element.vindplaats) }
    }
  }

  private static func kaarten(bij fout: Identificatiefout) -> ([Regelkaart], String) {
    switch fout {
    case .begin: ([begin, stopBegin], "begint niet met /akn/ of /join/")
    case .punt: ([punt, stopPunt], "bevat een punt")
    case .delen: ([delen], "heeft niet alle delen")
    case .land(let deel): ([land, stopLand], "land '\(deel)' is onbekend")
    case .type(let deel): ([type], "type '\(deel)' is onbekend")
    // The LVBB lets a set pass (2011: "id of set"); STOP does not.
    case .tweedeDeel("set"): ([stopTweede], "tweede deel is 'set'")
    case .tweedeDeel(let deel): ([tweedeDeel, stopTweede], "tweede deel is '\(deel)'")
    case .collectie(let deel): ([collectie, stopCollectie], "collectie '\(deel)' is onbekend")
    case .overheid(let deel): ([stopOverheid], "overheid '\(deel)' is geen code")
    case .blad(let deel): ([blad, stopBlad], "blad '\(deel)' is onbekend")
    case .datum(let deel): ([datum, stopDatum], "'\(deel)' is geen jaar of datum")
    case .overigTekens(let deel): ([overigTekens], "naam '\(deel)' heeft tekens die niet mogen")
    case .overigLengte(let lengte): ([overigLengte], "naam heeft \(lengte) tekens")
    case .taal(let deel): ([taal, stopTaal], "taal '\(deel)' is onbekend")
    case .expressieDatum(let deel): ([stopJoinDatum], "'\(deel)' na de @ is geen jaar of datum")
    case .expressieVoorWork(let deel): ([voorWork, stopVoorWork], "versie \(deel) is ouder dan het work")
    }
  }

  /// Work, expression and kind must fit each other.
  private static func paar(_ element: Element) -> [Bevinding] {
    let (work, expression) = (element.waarde("FRBRWork"), element.waarde("FRBRExpression"))
    var som: [Bevinding] = []
    if FRBRExpression.work(van: expression) != work {
      som.append(stopWerk.bevinding("'\(expression)' begint niet met '\(work)/'", bij: element.vindplaats))
    }
    guard let soort = element.tekst(van: "soortWork") else { return som }
    func past(_ nummers: String...) -> Bool { nummers.contains { soort == "/join/id/stop/work_\($0)" } }
    let kaart: Regelkaart? =
      if work.hasPrefix("/akn/nl/bill/") { past("003") ? nil : soortBill } else if work.hasPrefix("/akn/nl/act/") {
        past("019", "006", "021", "022") ? nil : soortAct
      } else if work.hasPrefix("/akn/nl/doc/") {
        past("018", "023") ? nil : soortDoc
      } else if work.hasPrefix("/join/id") {
        past("010", "005") ? nil : soortJoin
      } else { nil }
    if let kaart { som.append(kaart.bevinding("'\(work)' heeft soortWork \(soort)", bij: element.vindplaats)) }
    return som
  }

  /// The third part of an AKN against the kind of work, and the part behind the version.
  private static func type(_ element: Element) -> [Bevinding] {
    let (work, expression) = (element.waarde("FRBRWork"), element.waarde("FRBRExpression"))
    var som: [Bevinding] = []
    let delen = work.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if delen.count > 3, delen[1] == "akn", let soort = SoortWork(rawValue: element.waarde("soortWork")),
      let regel = typen.first(where: { $0.soorten.contains(soort) }), delen[3] != regel.type
    {
      som.append(
        regel.kaart.bevinding("'\(work)' heeft '\(delen[3])' en soortWork \(soort.rawValue)", bij: element.vindplaats))
    }
    guard expression.hasPrefix("\(work)/") else { return som }
    let rest = expression.dropFirst(work.count + 1).split(separator: "/", omittingEmptySubsequences: false)
    if rest.count > 1, !rest[1].hasPrefix("!") {
      som.append(componentTeken.bevinding("Deel '\(rest[1])' in '\(expression)' heeft geen !", bij: element.vindplaats))
    }
    if rest.first?.contains("!") == true {
      som.append(componentInVersie.bevinding("'\(rest[0])' in '\(expression)' bevat een !", bij: element.vindplaats))
    }
    return som
  }

  private static func doel(_ element: Element) -> [Bevinding] {
    Identificatiecontrole.doel(element.tekst).map {
      [stopDoel.bevinding("Doel '\(element.tekst)' klopt niet: \($0)", bij: element.vindplaats)]
    } ?? []
  }
}
