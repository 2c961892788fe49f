import Bevindingen
import Markup
import STOP
import Tijd

/// Puts together what is handed over about one instrument: toestanden, newest text, metadata.
struct Consolidatiemaker: Sendable {
  let beeld: Registerbeeld
  /// Bytes in the Bestandskluis.
  let lees: @Sendable (_ sha256: String) -> [UInt8]?

  /// For the works that a delivery touched: the regulation first. Works without anything in force stay out.
  func consolidaties(_ werken: [String]) -> Consolidaties {
    let gesorteerd = werken.sorted { ($0.hasPrefix("/join/") ? 1 : 0, $0) < ($1.hasPrefix("/join/") ? 1 : 0, $1) }
    return Consolidaties(consolidaties: gesorteerd.compactMap(consolidatie))
  }

  private func consolidatie(_ work: String) -> Consolidatie? {
    guard let instrument = beeld.instrumenten[work], let eigen = instrument.consolidatieWork,
      let toestanden = beeld.toestanden(work), !toestanden.toestanden.isEmpty
    else { return nil }
    let soort = Self.soortConsolidatie(instrument)
    let nieuwste = beeld.versies(van: work).last { !$0.kern.isOntwerp && $0.kern.gepubliceerdOp != nil }
    // Only the newest text goes along; the toestanden tell the whole history.
    let versies = nieuwste.flatMap { versie($0, instrument) }.map { [$0] } ?? []
    let toestand = toestanden.toestanden.last { $0.instrumentVersie == nieuwste?.expression }
    return Consolidatie(
      identificatie: .init(work: eigen, soort: soort),
      isConsolidatieVan: .init(work: work, soortWork: instrument.soortWork),
      isTijdelijkDeelVan: hoofdregeling(instrument), toestanden: toestanden, versies: versies,
      annotaties: toestand.map { annotaties(instrument, eigen, $0, soort, nieuwste) } ?? [])
  }

  /// The consolidation of the regulation that a tijdelijk deel stands beside.
  private func hoofdregeling(_ instrument: Registerbeeld.Instrument) -> Consolidatie.Work? {
    guard let hoofd = instrument.isTijdelijkDeelVan.flatMap({ beeld.instrumenten[$0] }),
      let eigen = hoofd.consolidatieWork
    else { return nil }
    return .init(work: eigen, soort: Self.soortConsolidatie(hoofd))
  }

  private static func soortConsolidatie(_ instrument: Registerbeeld.Instrument) -> SoortWork {
    switch (instrument.soort, SoortWork(rawValue: instrument.soortWork)) {
    case (.informatieobject, _): .geconsolideerdInformatieobject
    case (.regeling, .tijdelijkRegelingdeel): .consolidatieVanTijdelijkRegelingdeel
    case (.regeling, _): .geconsolideerdeRegeling
    }
  }

  private func versie(_ versie: Registerbeeld.Versie, _ instrument: Registerbeeld.Instrument) -> Consolidatie.Versie? {
    let identificatie = ExpressionIdentificatie(
      work: instrument.work, expression: versie.expression, soortWork: instrument.soortWork)
    switch instrument.soort {
    case .regeling:
      guard let tekst = boom(versie.inhoud)?.wortel.tak else { return nil }
      return .regeling(
        identificatie, versienummer: versie.versienummer, tekst: tekst,
        schemaversie: tekst["schemaversie"] ?? STOPVersie.stop)
    case .informatieobject:
      let metadata = boom(versie.inhoud)?.wortel.eerste("InformatieObjectVersie", "InformatieObjectVersieMetadata")
      return .informatieobject(identificatie, versieMetadata: metadata?.tak)
    }
  }

  private func annotaties(
    _ instrument: Registerbeeld.Instrument, _ eigen: String, _ toestand: Toestand, _ soort: SoortWork,
    _ versie: Registerbeeld.Versie?
  ) -> [Consolidatie.Annotatie] {
    let identificatie = ExpressionIdentificatie(work: eigen, expression: toestand.expression, soort: soort)
    let metadata = instrument.metadata.flatMap {
      XMLLezer.lees(Array($0.utf8), bestand: "metadata.xml").model?.wortel.tak
    }
    let stijl =
      instrument.soort == .informatieobject
      ? versie.flatMap { boom($0.inhoud)?.wortel.eerste("InformatieObjectVersie", "FeatureTypeStyle") }
        .map(Self.stijl) : nil
    return [metadata, stijl].compactMap { $0 }.map { .init(identificatie: identificatie, module: $0) }
  }

  /// A style names properties by QName: in its own file with whatever prefix, here with ours.
  private static func stijl(_ element: Element) -> Tak {
    let gevonden = ["FeatureTypeName", "SemanticTypeIdentifier", "PropertyName"].flatMap(element.afstammelingen)
    let namen = gevonden.reduce(into: [String: String]()) { namen, deel in
      let stukken = deel.tekst.split(separator: ":", maxSplits: 1).map(String.init)
      guard stukken.count == 2, let ruimte = deel.ruimte(bij: stukken[0]),
        let voorvoegsel = STOPNaamruimte.voorvoegsels[ruimte]
      else { return }
      namen[deel.tekst] = "\(voorvoegsel):\(stukken[1])"
    }
    return hernoemd(element.tak, namen)
  }

  private static func hernoemd(_ tak: Tak, _ namen: [String: String]) -> Tak {
    var kopie = tak
    if tak.takken.isEmpty, let nieuw = namen[tak.tekst] { kopie.knopen = [.tekst(nieuw)] }
    kopie.knopen = kopie.knopen.map { knoop in knoop.tak.map { .tak(hernoemd($0, namen)) } ?? knoop }
    return kopie
  }

  /// The document. A prefix that only occurs in a QName value is not seen by the writer, so it is declared here.
  static func bytes(_ consolidaties: Consolidaties) -> [UInt8] {
    let tekst = String(decoding: ConsolidatiesEncoder.bytes(consolidaties), as: UTF8.self)
    let naam = "<lvbbu:Consolidaties "
    let declaratie = "xmlns:geo=\"\(STOPNaamruimte.geo)\""
    guard tekst.contains(">geo:"), !tekst.contains(declaratie), let begin = tekst.firstRange(of: naam) else {
      return Array(tekst.utf8)
    }
    return Array((tekst[..<begin.upperBound] + declaratie + " " + tekst[begin.upperBound...]).utf8)
  }

  private func boom(_ sha256: String) -> XMLBoom? {
    lees(sha256).flatMap { XMLLezer.lees($0, bestand: "versie.xml").model }
  }
}
