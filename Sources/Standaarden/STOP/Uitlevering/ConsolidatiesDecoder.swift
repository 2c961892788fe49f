package import Bevindingen
package import Markup
import Tijd

/// Reads consolidaties.xml (lvbb-stop-uitlevering.xsd 1.0.4), as the receivers of the LVBB do. The toestanden may be in
/// the form of STOP 1.4.1.
package enum ConsolidatiesDecoder {
  package static func decode(_ bytes: [UInt8], bestand: String = "consolidaties.xml") -> Bevonden<Consolidaties> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let wortel = gelezen.model?.wortel else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let vorm =
      wortel.heet("Consolidaties", in: STOPNaamruimte.lvbbu)
      ? STOPGrammatica.controleer(wortel, kaart: UitleveringRegels.vorm) : []
    let uitkomst = decode(wortel)
    // The form says more exactly what is missing.
    let inhoud = uitkomst.bevindingen.filter { vorm.isEmpty || $0.code != UitleveringRegels.onvolledig.code }
    return Bevonden(uitkomst.model, bevindingen: gelezen.bevindingen + vorm + inhoud + Ongebruikt.controleer(wortel))
  }

  /// Reads loosely, without judging the form.
  package static func decode(_ wortel: Element) -> Bevonden<Consolidaties> {
    guard wortel.heet("Consolidaties", in: STOPNaamruimte.lvbbu) else {
      let melding = "\(wortel.lokaal) staat waar Consolidaties hoort"
      return Bevonden(nil, bevindingen: [UitleveringRegels.wortel.bevinding(melding, bij: wortel.vindplaats)])
    }
    var bevindingen: [Bevinding] = []
    let alle = wortel.alle("Consolidatie").compactMap { consolidatie($0, &bevindingen) }
    return Bevonden(
      Consolidaties(schemaversie: wortel["schemaversie"] ?? "", consolidaties: alle), bevindingen: bevindingen)
  }

  private static func consolidatie(_ element: Element, _ bevindingen: inout [Bevinding]) -> Consolidatie? {
    guard let hoofd = element.eerste("ConsolidatieIdentificatie"), let eigen = work(hoofd),
      let van = hoofd.eerste("isConsolidatieVan", "WorkIdentificatie").flatMap(work)
    else {
      bevindingen.append(
        UitleveringRegels.onvolledig.bevinding(
          "Consolidatie zonder volledige ConsolidatieIdentificatie", bij: element.vindplaats))
      return nil
    }
    guard let toestanden = element.eerste("Toestanden").flatMap({ toestanden($0, &bevindingen) }) else {
      bevindingen.append(
        UitleveringRegels.onvolledig.bevinding("Consolidatie zonder leesbare Toestanden", bij: element.vindplaats))
      return nil
    }
    return Consolidatie(
      identificatie: eigen, isConsolidatieVan: van,
      isTijdelijkDeelVan: hoofd.eerste("isTijdelijkDeelVan", "WorkIdentificatie").flatMap(work),
      toestanden: toestanden, versies: element.kinderen.compactMap(versie),
      annotaties: element.alle("AnnotatieBijToestand").compactMap(annotatie))
  }

  private static func work(_ element: Element) -> Consolidatie.Work? {
    guard let work = element.tekst(van: "FRBRWork"), let soort = element.tekst(van: "soortWork") else { return nil }
    return Consolidatie.Work(work: work, soortWork: soort)
  }

  static func toestanden(_ element: Element, _ bevindingen: inout [Bevinding]) -> Toestanden? {
    guard let bekendOp = datum(element, "bekendOp") else { return nil }
    var gevonden: [Toestand] = []
    for kind in element.kinderen {
      switch kind.lokaal {
      case "BekendeToestand", "ToestandMetSamenloop": gevonden.append(toestand(kind, &bevindingen))
      case "Toestand": gevonden.append(toestand141(kind, &bevindingen))
      default: continue
      }
    }
    return Toestanden(bekendOp: bekendOp, ontvangenOp: datum(element, "ontvangenOp"), toestanden: gevonden)
  }

  private static func toestand(_ element: Element, _ bevindingen: inout [Bevinding]) -> Toestand {
    let perioden = element.eerste("geldigheid")?.alle("Geldigheidsperiode") ?? []
    let geldigheid = perioden.compactMap { periode -> Geldigheidsperiode? in
      guard let juridisch = periode.eerste("juridischWerkendOp", "Periode").flatMap(Self.periode) else {
        bevindingen.append(
          UitleveringRegels.onvolledig.bevinding(
            "Geldigheidsperiode zonder leesbare juridischWerkendOp", bij: periode.vindplaats))
        return nil
      }
      let geldig = periode.eerste("geldigOp")?.alle("Periode") ?? []
      return Geldigheidsperiode(juridischWerkendOp: juridisch, geldigOp: geldig.compactMap(Self.periode))
    }
    let versies = element.alle("instrumentVersie").map(\.tekst)
    let inhoud: Toestand.Inhoud
    if element.lokaal == "BekendeToestand" {
      let revisies = element.alle("revisies").flatMap { $0.alle("revisie").map(\.tekst) }
      inhoud = .bekend(instrumentVersie: versies.first ?? "", revisies: revisies)
    } else {
      let status = element.tekst(van: "samenloopstatus").flatMap(Toestand.Samenloopstatus.init(rawValue:))
      inhoud = .samenloop(instrumentVersies: versies, status: status ?? .nogNietOntvangen)
    }
    return Toestand(
      expression: element.tekst(van: "FRBRExpression") ?? "",
      gerealiseerdeDoelen: element.alle("gerealiseerdeDoelen").flatMap { $0.alle("doel").map(\.tekst) },
      geldigheid: geldigheid, inhoud: inhoud)
  }

  /// One toestand of STOP 1.4.1. It has at most one period on each time axis, and none when it never applied.
  private static func toestand141(_ element: Element, _ bevindingen: inout [Bevinding]) -> Toestand {
    let juridisch = element.eerste("juridischWerkendOp", "Periode").flatMap(Self.periode)
    let geldig = element.eerste("geldigOp", "Periode").flatMap(Self.periode)
    let expression = element.tekst(van: "FRBRExpression") ?? ""
    for verwerking in element.eerste("verwerkingen")?.kinderen ?? [] where verwerking.lokaal != "verwerkt" {
      bevindingen.append(
        UitleveringRegels.verwerking.bevinding(
          "\(verwerking.tekst) is niet verwerkt in \(expression)", bij: verwerking.vindplaats))
    }
    return Toestand(
      expression: expression,
      gerealiseerdeDoelen: element.alle("doelen").flatMap { $0.alle("doel").map(\.tekst) },
      geldigheid: juridisch.map { [Geldigheidsperiode(juridischWerkendOp: $0, geldigOp: geldig.map { [$0] } ?? [])] }
        ?? [],
      inhoud: .bekend(instrumentVersie: element.tekst(van: "instrumentVersie") ?? "", revisies: []))
  }

  private static func periode(_ element: Element) -> Periode? {
    datum(element, "vanaf").map { Periode(vanaf: $0, tot: datum(element, "tot")) }
  }

  private static func datum(_ element: Element, _ naam: String) -> Datum? {
    element.tekst(van: naam).flatMap { Datum($0) }
  }

  private static func versie(_ element: Element) -> Consolidatie.Versie? {
    guard let identificatie = Datamodule.lees(element.eerste("ExpressionIdentificatie")?.tak) else { return nil }
    switch element.lokaal {
    case "RegelingVersie":
      guard let tekst = element.kinderen.first(where: { $0.ruimte == STOPNaamruimte.tekst }) else { return nil }
      return .regeling(
        identificatie, versienummer: element.eerste("RegelingVersieMetadata", "versienummer")?.tekst ?? "",
        tekst: tekst.tak, schemaversie: element["schemaversie"] ?? "")
    case "InformatieObjectVersie":
      return .informatieobject(identificatie, versieMetadata: element.eerste("InformatieObjectVersieMetadata")?.tak)
    default: return nil
    }
  }

  private static func annotatie(_ element: Element) -> Consolidatie.Annotatie? {
    guard let identificatie = Datamodule.lees(element.eerste("ExpressionIdentificatie")?.tak) else { return nil }
    let module = element.kinderen.first { $0.lokaal != "ExpressionIdentificatie" }
    return Consolidatie.Annotatie(identificatie: identificatie, module: module?.tak)
  }
}
