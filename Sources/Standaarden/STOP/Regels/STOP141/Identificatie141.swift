import Bevindingen
import Markup

/// Rules of STOP 1.4.1 on AKN and JOIN identifications (imop-aknjoin): four are new, the others are now asked of every
/// element that holds an identification, a doel and a reference included.
enum Identificatie141 {
  static let gewijzigd: Set<Bevinding.Code> = [
    "STOP1000", "STOP1002", "STOP1003", "STOP1004", "STOP1006", "STOP1007", "STOP1008", "STOP1009", "STOP1010",
    "STOP1014", "STOP1037", "STOP2052",
  ]

  static let delen = Kaart.stop141(
    "STOP2078", "De identificatie van een work heeft zes delen",
    waarom: "De keten leest de identificatie deel voor deel: stelsel, land of id, soort, overheid, jaar en naam.",
    hint: "Voeg het ontbrekende deel toe of verwijder wat te veel is",
    fout: "<FRBRWork>/akn/nl/act/gm9995/2026/lichtplan/bijlage</FRBRWork>",
    goed: "<FRBRWork>/akn/nl/act/gm9995/2026/lichtplan</FRBRWork>")
  static let naam = Kaart.stop141(
    "STOP2079", "De naam in een identificatie heeft alleen letters, cijfers, _ en -",
    waarom: "Andere tekens werken niet in bestandsnamen en adressen.",
    hint: "Begin met een letter of cijfer, gebruik hoogstens 128 tekens en vervang andere tekens door een streepje",
    fout: "<FRBRWork>/akn/nl/act/gm9995/2026/lichtplan(2)</FRBRWork>",
    goed: "<FRBRWork>/akn/nl/act/gm9995/2026/lichtplan-2</FRBRWork>")
  static let teLang = Kaart.stop141(
    "STOP2080", "Na de versie komt in een identificatie niets meer",
    waarom: "Wat na de versie staat, leest de keten niet.", hint: "Verwijder wat na taal@versie staat",
    fout: "<FRBRExpression>/akn/nl/act/gm9995/2026/lichtplan/nld@1/!bijlage</FRBRExpression>",
    goed: "<FRBRExpression>/akn/nl/act/gm9995/2026/lichtplan/nld@1</FRBRExpression>")
  static let type = Kaart.stop141(
    "STOP2081", "Het derde deel van een AKN is bill, act, doc of officialGazette",
    waarom: "Daaraan ziet de keten of het om een besluit, een regeling of iets anders gaat.",
    hint: "Gebruik bill voor een besluit, act voor een regeling, doc voor een kennisgeving of mededeling",
    fout: "<FRBRWork>/akn/nl/regeling/gm9995/2026/lichtplan</FRBRWork>",
    goed: "<FRBRWork>/akn/nl/act/gm9995/2026/lichtplan</FRBRWork>")

  static let kaarten: [Regelkaart] = [delen, naam, teLang, type]

  static func controleer(_ elementen: [Element]) -> [Bevinding] {
    elementen.flatMap { element -> [Bevinding] in
      var som = identificatie(in: element).map { vorm($0, element) } ?? []
      if element.lokaal == "ExpressionIdentificatie" { som += soort(element) }
      if element.heet("GeoInformatieObjectMutatie", in: STOPNaamruimte.geo) { som += paar(element) }
      return som
    }
  }

  // MARK: - Which elements

  private static let overal: Set<String> = ["FRBRWork", "FRBRExpression", "instrumentVersie", "instrument", "doel"]
  private static let inData: Set<String> = [
    "opvolgerVan", "heeftGeboorteregeling", "informatieobjectRef", "mededelingOver", "publiceert",
  ]

  private static func identificatie(in element: Element) -> String? {
    let naam = element.lokaal
    if overal.contains(naam) { return element.tekst.genormaliseerd }
    if element.heet("ExtRef", in: STOPNaamruimte.tekst) { return verwijzing(element) }
    let heeftEen =
      switch element.ruimte {
      case STOPNaamruimte.tekst: naam == "ExtIoRef"
      case STOPNaamruimte.data: inData.contains(naam)
      case STOPNaamruimte.cons: naam == "publiceert" || naam == "heeftTijdelijkDeel"
      case STOPNaamruimte.gio: naam == "contextGIOs"
      case STOPNaamruimte.geo: naam == "wasID"
      default: false
      }
    return heeftEen ? element.tekst.genormaliseerd : nil
  }

  /// What an ExtRef refers to, without the place inside it; nil when it is not in the Dutch or JOIN naming.
  private static func verwijzing(_ element: Element) -> String? {
    let ref = element["ref"] ?? ""
    switch element["soort"] {
    case "JOIN": break
    case "AKN":
      guard Identificatiecontrole.landen.contains(where: { ref.hasPrefix("/akn/\($0)/") }) else { return nil }
    default: return nil
    }
    let tekst = ref.genormaliseerd
    for teken in ["/!", "/~", "#"] {
      if let plek = tekst.firstRange(of: teken) { return String(tekst[..<plek.lowerBound]) }
    }
    return tekst
  }

  // MARK: - The form

  private static let collecties: Set<String> = ["pubdata", "regdata", "infodata", "proces", "versie"]

  private static func vorm(_ id: String, _ element: Element) -> [Bevinding] {
    var som: [Bevinding] = []
    func meld(_ kaart: Regelkaart, _ wat: String) {
      som.append(kaart.bevinding("'\(id)' in \(element.lokaal): \(wat)", bij: element.vindplaats))
    }
    if id.contains(".") { meld(Identificatieregels.stopPunt, "bevat een punt") }
    let stukken = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard stukken.count > 2, stukken[0].isEmpty, stukken[1] == "akn" || stukken[1] == "join" else {
      meld(Identificatieregels.stopBegin, "begint niet met /akn/ of /join/")
      return som
    }
    func deel(_ nummer: Int) -> String { nummer < stukken.count ? stukken[nummer] : "" }
    let isAKN = stukken[1] == "akn"
    let heeftBekendType = isAKN ? Identificatiecontrole.typen.contains(deel(3)) : collecties.contains(deel(3))
    if isAKN, !Identificatiecontrole.landen.contains(deel(2)) {
      meld(Identificatieregels.stopLand, "land '\(deel(2))' is onbekend")
    }
    if !isAKN, deel(2) != "id" { meld(Identificatieregels.stopTweede, "tweede deel is '\(deel(2))'") }
    if !heeftBekendType {
      meld(isAKN ? type : Identificatieregels.stopCollectie, "derde deel '\(deel(3))' is onbekend")
    } else if deel(3) != "officialGazette", !Identificatiecontrole.isOverheid(deel(4)) {
      meld(Identificatieregels.stopOverheid, "overheid '\(deel(4))' is geen code")
    }
    if !Identificatiecontrole.isJaarOfDatum(deel(5)) {
      meld(Identificatieregels.stopDatum, "'\(deel(5))' is geen jaar of datum")
    }
    if !Identificatiecontrole.isOverig(deel(6)) || deel(6).count > Identificatiecontrole.grootsteOverig {
      meld(naam, "naam '\(deel(6))' heeft een verkeerde vorm")
    }
    guard deel(7).contains("@") else {
      if stukken.count != 7 { meld(delen, "heeft \(stukken.count - 1) delen, geen zes") }
      return som
    }
    if stukken.count > 8 { meld(teLang, "na '\(deel(7))' staat nog '\(stukken[8...].joined(separator: "/"))'") }
    for (kaart, wat) in versie(deel(7), soort: deel(3), overheid: deel(4)) { meld(kaart, wat) }
    return som
  }

  private static func versie(_ versie: String, soort: String, overheid: String) -> [(Regelkaart, String)] {
    let delen = versie.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var som: [(Regelkaart, String)] = []
    if !Identificatiecontrole.talen.contains(delen[0]) {
      som.append((Identificatieregels.stopTaal, "taal '\(delen[0])' is onbekend"))
    }
    // Only a regulation that is not consolidated numbers its versions as it likes.
    let isVrij = soort == "act" && !Identificatiecontrole.geconsolideerd.contains(overheid)
    let datum =
      delen[1].split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
    if !isVrij, !Identificatiecontrole.isJaarOfDatum(datum) {
      som.append((Identificatieregels.stopJoinDatum, "'\(datum)' na de @ is geen jaar of datum"))
    }
    return som
  }

  // MARK: - Work, expression and kind together

  private static let mededeling = "/join/id/stop/work_025"

  private static func soort(_ element: Element) -> [Bevinding] {
    let (work, soort) = (element.waarde("FRBRWork"), element.waarde("soortWork"))
    let type = work.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3).first.map(String.init) ?? ""
    let vanDoc = [SoortWork.kennisgeving.rawValue, mededeling]
    var som: [Bevinding] = []
    if vanDoc.contains(soort), type != "doc" {
      som.append(
        Regels141.kaart("STOP1037").bevinding(
          "'\(work)' heeft '\(type)' en soortWork \(soort)", bij: element.vindplaats))
    }
    if type == "doc", !(vanDoc + [SoortWork.rectificatie.rawValue]).contains(soort) {
      som.append(
        Identificatieregels.soortDoc.bevinding("'\(work)' heeft soortWork \(soort)", bij: element.vindplaats))
    }
    let delen = element.waarde("FRBRExpression").split(separator: "/", omittingEmptySubsequences: false)
    if soort == SoortWork.informatieobject.rawValue, delen.count > 7 {
      let datum =
        delen[7].split(separator: "@", omittingEmptySubsequences: false).dropFirst().first?
        .split(separator: ";", omittingEmptySubsequences: false).first ?? ""
      if datum < delen[5] {
        som.append(
          Identificatieregels.stopVoorWork.bevinding(
            "Versie '\(datum)' is ouder dan het work '\(work)'", bij: element.vindplaats))
      }
    }
    return som
  }

  private static func paar(_ element: Element) -> [Bevinding] {
    let (work, expression) = (element.waarde("FRBRWork"), element.waarde("FRBRExpression"))
    guard !expression.hasPrefix("\(work)/") else { return [] }
    return [
      Identificatieregels.stopWerk.bevinding("'\(expression)' begint niet met '\(work)/'", bij: element.vindplaats)
    ]
  }
}
