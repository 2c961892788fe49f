package import Bevindingen
package import Markup
import Tijd

/// The form of consolidaties.xml (validatiematrix 6.0, LVBB7701 to LVBB7733).
///
/// The matrix asks for exactly one of most parts, because it speaks of a consolidation that is offered to the LVBB. What
/// the LVBB itself hands over tells the whole history: the real results of Gemeentestad have up to three toestanden.
/// Therefore only the absence of a part is a fault here; samenloop always is.
package enum Consolidatiecontrole {
  /// - Parameter wortel: lvbbu:Consolidaties.
  package static func controleer(_ wortel: Element) -> [Bevinding] {
    guard wortel.heet("Consolidaties", in: STOPNaamruimte.lvbbu) else { return [] }
    let alle = wortel.alle("Consolidatie")
    guard !alle.isEmpty else {
      return [Consolidatievorm.geenConsolidatie.bevinding("Geen Consolidatie", bij: wortel.vindplaats)]
    }
    return alle.flatMap { Consolidatieronde($0).controleer() }
  }
}

private struct Consolidatieronde {
  private let element: Element
  private let hoofd: Element?
  private let toestanden: Element?
  private let isObject: Bool
  private let isDeel: Bool
  /// FRBRWork of the consolidation, and of what it is the consolidation of.
  private let eigen: String
  private let bron: String

  init(_ element: Element) {
    self.element = element
    hoofd = element.eerste("ConsolidatieIdentificatie")
    toestanden = element.eerste("Toestanden")
    eigen = hoofd?.tekst(van: "FRBRWork") ?? ""
    bron = hoofd?.eerste("isConsolidatieVan", "WorkIdentificatie")?.tekst(van: "FRBRWork") ?? ""
    isObject = eigen.hasPrefix("/join/") || bron.hasPrefix("/join/")
    isDeel = hoofd?.eerste("isTijdelijkDeelVan") != nil
  }

  func controleer() -> [Bevinding] {
    aantallen() + soorten() + works() + (toestanden.map { bekendOp($0) + expressies($0) } ?? [])
  }

  private func als(_ isFout: Bool, _ kaart: Regelkaart, _ tekst: String, _ plek: Element? = nil) -> [Bevinding] {
    isFout ? [kaart.bevinding(tekst, bij: (plek ?? element).vindplaats)] : []
  }

  // MARK: - Parts

  private var bekende: [Element] { toestanden?.alle("BekendeToestand") ?? [] }
  private var samenloop: [Element] { toestanden?.alle("ToestandMetSamenloop") ?? [] }
  /// The form of STOP 1.4.1: one kind of toestand, that says itself what is processed in it.
  private var van141: [Element] { toestanden?.alle("Toestand") ?? [] }
  private var alle: [Element] { bekende + samenloop + van141 }
  private var versies: [Element] { element.alle("RegelingVersie") + element.alle("InformatieObjectVersie") }
  private var annotaties: [Element] { element.alle("AnnotatieBijToestand") }

  private func aantallen() -> [Bevinding] {
    let metadata = isObject ? "InformatieObjectMetadata" : "RegelingMetadata"
    let kaal = Consolidatievorm.self
    // By 1.4.1 a withdrawn regulation may have none left.
    let isIngetrokken = toestanden?.eerste("IntrekkingRegeling") != nil
    var som = als(alle.isEmpty && !isIngetrokken, kaal.geenToestanden, "Geen enkele toestand", toestanden)
    som += als(!samenloop.isEmpty && bekende.isEmpty, kaal.geenBekende, "Geen BekendeToestand", toestanden)
    som += samenloop.flatMap { als(true, kaal.samenloop, "Een ToestandMetSamenloop", $0) }
    for toestand in alle {
      let doelen = (toestand.alle("gerealiseerdeDoelen") + toestand.alle("doelen")).flatMap { $0.alle("doel") }
      som += als(doelen.isEmpty, kaal.geenDoel, "Een toestand zonder doel", toestand)
      let perioden = toestand.eerste("geldigheid")?.alle("Geldigheidsperiode") ?? toestand.alle("juridischWerkendOp")
      som += als(perioden.isEmpty, kaal.geenPeriode, "Een toestand zonder Geldigheidsperiode", toestand)
    }
    som += als(!isObject && versies.isEmpty && !(isIngetrokken && alle.isEmpty), kaal.geenVersie, "Geen RegelingVersie")
    som += als(annotaties.isEmpty, kaal.geenAnnotatie, "Geen AnnotatieBijToestand")
    let heeftMetadata = annotaties.contains { $0.eerste(metadata) != nil }
    return som + als(!annotaties.isEmpty && !heeftMetadata, kaal.geenMetadata, "Geen \(metadata)")
  }

  // MARK: - Kinds of work

  private func soorten() -> [Bevinding] {
    let eigenSoort: SoortWork =
      isObject
      ? .geconsolideerdInformatieobject : isDeel ? .consolidatieVanTijdelijkRegelingdeel : .geconsolideerdeRegeling
    let bronSoort: SoortWork = isObject ? .informatieobject : isDeel ? .tijdelijkRegelingdeel : .regeling
    let kaarten = isObject ? Consolidatievorm.objectsoorten : Consolidatievorm.regelingsoorten
    var som = soort(hoofd, eigenSoort, kaarten.consolidatie)
    som += soort(hoofd?.eerste("isConsolidatieVan", "WorkIdentificatie"), bronSoort, kaarten.bron)
    for versie in versies { som += soort(versie.eerste("ExpressionIdentificatie"), bronSoort, kaarten.versie) }
    for annotatie in annotaties {
      som += soort(annotatie.eerste("ExpressionIdentificatie"), eigenSoort, kaarten.annotatie)
    }
    return som
  }

  private func soort(_ plek: Element?, _ soort: SoortWork, _ kaart: Regelkaart) -> [Bevinding] {
    guard let plek, let gevonden = plek.tekst(van: "soortWork") else { return [] }
    return als(gevonden != soort.rawValue, kaart, "soortWork is \(gevonden), niet \(soort.rawValue)", plek)
  }

  // MARK: - Works

  private static let overheden: Set<String> = ["gemeente", "provincie", "waterschap", "ministerie", "land"]

  private func works() -> [Bevinding] {
    let bedoeld = isObject ? "regdata" : "act"
    var som: [Bevinding] = []
    for work in [eigen, bron] where !work.isEmpty {
      let soort = Self.deel(work, 2)
      som += als(soort != bedoeld, Consolidatievorm.soortIdentificatie, "\(work) heeft soort \(soort)", hoofd)
    }
    for annotatie in annotaties {
      guard let id = annotatie.eerste("ExpressionIdentificatie"), let work = id.tekst(van: "FRBRWork") else { continue }
      let overheid = Self.deel(work, 3)
      som += als(
        !Self.overheden.contains(overheid), Consolidatievorm.soortOverheid, "\(work) noemt '\(overheid)'", id)
      som += als(work != eigen, Consolidatievorm.workAnnotatie, "\(work) is niet \(eigen)", id)
      som += past(id, Consolidatievorm.workInAnnotatie)
    }
    for versie in versies {
      guard let id = versie.eerste("ExpressionIdentificatie"), let work = id.tekst(van: "FRBRWork") else { continue }
      som += als(work != bron, Consolidatievorm.workVersie, "\(work) is niet \(bron)", id)
      som += past(id, Consolidatievorm.workInVersie)
    }
    return som
  }

  /// `/akn/nl/act/gemeente/…`: part 2 is act, part 3 gemeente.
  private static func deel(_ work: String, _ plek: Int) -> String {
    let delen = work.split(separator: "/").map(String.init)
    return plek < delen.count ? delen[plek] : ""
  }

  /// Work and expression of one identification belong together.
  private func past(_ id: Element, _ kaart: Regelkaart) -> [Bevinding] {
    guard let work = id.tekst(van: "FRBRWork"), let expression = id.tekst(van: "FRBRExpression") else { return [] }
    return als(FRBRExpression.work(van: expression) != work, kaart, "\(expression) hoort niet bij \(work)", id)
  }

  // MARK: - Expressions

  private func expressies(_ toestanden: Element) -> [Bevinding] {
    var som: [Bevinding] = []
    for toestand in alle {
      if let expression = toestand.tekst(van: "FRBRExpression") {
        som += als(
          FRBRExpression.work(van: expression) != eigen, Consolidatievorm.workToestand,
          "\(expression) hoort niet bij \(eigen)", toestand)
      }
      for versie in toestand.alle("instrumentVersie").map(\.tekst) {
        som += als(
          FRBRExpression.work(van: versie) != bron, Consolidatievorm.workInstrument, "\(versie) hoort niet bij \(bron)",
          toestand)
      }
    }
    let eigenExpressies = Set(alle.compactMap { $0.tekst(van: "FRBRExpression") })
    for id in annotaties.compactMap({ $0.eerste("ExpressionIdentificatie") }) {
      guard let expression = id.tekst(van: "FRBRExpression") else { continue }
      som += als(
        !eigenExpressies.contains(expression), Consolidatievorm.expressieAnnotatie, "Er is geen toestand \(expression)",
        id)
    }
    let instrumentversies = Set(alle.flatMap { $0.alle("instrumentVersie").map(\.tekst) })
    for id in versies.compactMap({ $0.eerste("ExpressionIdentificatie") }) {
      guard let expression = id.tekst(van: "FRBRExpression") else { continue }
      som += als(
        !instrumentversies.contains(expression), Consolidatievorm.expressieVersie,
        "Geen toestand heeft instrumentVersie \(expression)", id)
    }
    return som
  }

  private func bekendOp(_ toestanden: Element) -> [Bevinding] {
    let tekst = toestanden.tekst(van: "bekendOp") ?? ""
    let vorm = tekst.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
    guard vorm else {
      return als(true, Consolidatievorm.datumvorm, "bekendOp is '\(tekst)'", toestanden)
    }
    return als(Datum(tekst) == nil, Consolidatievorm.geenDatum, "\(tekst) bestaat niet", toestanden)
  }
}
