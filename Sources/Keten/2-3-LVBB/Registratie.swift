import Bevindingen
import Ketenspoor
import Markup
import Opslag
import Pakket
import STOP
import Tijd

/// Enters an accepted besluit or kennisgeving in the register, not yet published. The texts are stored first, the rows
/// follow in the transaction of the decision.
struct Registratie: Sendable {
  private var instrumenten: [Registerbeeld.Instrument] = []
  private var versies: [Registerbeeld.Versie] = []
  private var intrekkingen: [(work: String, Instrumentregister.Intrekking)] = []
  private var bekendmaking: Registerbeeld.Bekendmaking?
  private var document = ""

  /// Stores the contents that the rows will point at.
  init(_ levering: Levering, _ uitkomst: Keuring.Uitkomst, _ beeld: Registerbeeld, kluis: Bestandskluis) throws {
    let aanlevering = uitkomst.aanlevering
    if let besluit = aanlevering.besluit {
      document = try kluis.bewaar(aanlevering.bestanden[besluit.bestand] ?? [])
      bekendmaking = Registerbeeld.Bekendmaking(
        work: besluit.identificatie.work, expression: besluit.identificatie.expression, levering: levering.id,
        soort: .besluit, isOntwerp: besluit.metadata.isOntwerp, verloop: besluit.procedureverloop,
        datumBekendmaking: aanlevering.opdracht?.datumBekendmaking)
      try neemRegelingenOp(levering, besluit, uitkomst, beeld, kluis)
      try neemObjectenOp(levering, besluit, aanlevering, beeld, kluis)
      neemIntrekkingenOp(besluit)
    } else if let kennisgeving = aanlevering.kennisgeving {
      document = try kluis.bewaar(aanlevering.bestanden[kennisgeving.bestand] ?? [])
      bekendmaking = Registerbeeld.Bekendmaking(
        work: kennisgeving.identificatie.work, expression: kennisgeving.identificatie.expression,
        levering: levering.id, soort: .kennisgeving, isOntwerp: false,
        mededelingOver: kennisgeving.metadata.mededelingOver, mutatie: kennisgeving.procedureverloopmutatie,
        datumBekendmaking: aanlevering.opdracht?.datumBekendmaking)
    }
  }

  func bewaar(_ levering: Levering, in db: SQLVerbinding) throws {
    if let bekendmaking { try RegisterStore.bewaar(bekendmaking, document: document, in: db) }
    for instrument in instrumenten { try RegisterStore.bewaar(instrument, levering: levering.id, in: db) }
    for versie in versies { try RegisterStore.bewaar(versie, in: db) }
    for (work, intrekking) in intrekkingen {
      try RegisterStore.bewaar(intrekking, van: work, levering: levering.id, in: db)
    }
  }

  private mutating func neemRegelingenOp(
    _ levering: Levering, _ besluit: AanleveringBesluit, _ uitkomst: Keuring.Uitkomst, _ beeld: Registerbeeld,
    _ kluis: Bestandskluis
  ) throws {
    let schrijver = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels)
    let beelden = try afbeeldingen(uitkomst.aanlevering, kluis)
    for component in besluit.componenten {
      guard let tekst = uitkomst.wordt[component.wordt] else { continue }
      let work = FRBRExpression.work(van: component.wordt)
      let informatie = besluit.regelingen.first { $0.identificatie.expression == component.wordt }
      let eerder = beeld.instrumenten[work]
      let metadata = informatie?.metadata
      let opschrift = tekst.eerste("RegelingOpschrift")?.tekst.genormaliseerd
      instrumenten.append(
        Registerbeeld.Instrument(
          work: work, soort: .regeling,
          soortWork: informatie?.identificatie.soortWork ?? SoortWork.regeling.rawValue,
          titel: metadata?.citeertitel ?? metadata?.officieleTitel ?? eerder?.titel ?? opschrift ?? work,
          eindverantwoordelijke: metadata?.eindverantwoordelijke ?? besluit.metadata.eindverantwoordelijke,
          soortRegeling: metadata?.soortRegeling ?? eerder?.soortRegeling,
          isTijdelijkDeelVan: informatie?.identificatie.isTijdelijkDeelVan,
          metadata: metadata.map { Self.xml(DataEncoder.regelingMetadata($0), schrijver) }))
      let was = component.was.flatMap(beeld.versie)
      versies.append(
        Registerbeeld.Versie(
          work: work, levering: levering.id,
          kern: Registercontrole.versie(component.wordt, was: component.was, in: besluit),
          inhoud: try kluis.bewaar(schrijver.schrijf(tekst)),
          bestanden: (was?.bestanden ?? [:]).merging(beelden) { _, nieuw in nieuw },
          versienummer: informatie?.versienummer ?? ""))
    }
  }

  private mutating func neemObjectenOp(
    _ levering: Levering, _ besluit: AanleveringBesluit, _ aanlevering: Aanlevering, _ beeld: Registerbeeld,
    _ kluis: Bestandskluis
  ) throws {
    let schrijver = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels)
    for object in aanlevering.informatieobjecten {
      let metadata = object.metadata
      instrumenten.append(
        Registerbeeld.Instrument(
          work: object.identificatie.work, soort: .informatieobject, soortWork: object.identificatie.soortWork,
          titel: metadata?.naamInformatieObject ?? object.identificatie.work,
          eindverantwoordelijke: metadata?.eindverantwoordelijke ?? besluit.metadata.eindverantwoordelijke,
          metadata: metadata.map { Self.xml(DataEncoder.informatieObjectMetadata($0), schrijver) }))
      // A GIO is replaced whole; still it says which version it comes after.
      let was = object.bestanden.lazy.compactMap { aanlevering.gios[$0.bestandsnaam]?.wasID }
        .first { beeld.versie($0) != nil }
      var bestanden: [String: String] = [:]
      for bestand in object.bestanden {
        bestanden[bestand.bestandsnaam] = try kluis.bewaar(aanlevering.bestanden[bestand.bestandsnaam] ?? [])
      }
      versies.append(
        Registerbeeld.Versie(
          work: object.identificatie.work, levering: levering.id,
          kern: Registercontrole.versie(object.identificatie.expression, was: was, in: besluit),
          inhoud: try kluis.bewaar(aanlevering.bestanden[object.bestand] ?? []), bestanden: bestanden,
          versienummer: ""))
    }
  }

  /// A draft withdraws nothing; a withdrawal without a date cannot take effect.
  private mutating func neemIntrekkingenOp(_ besluit: AanleveringBesluit) {
    guard !besluit.metadata.isOntwerp else { return }
    for weg in besluit.consolidatie.intrekkingen {
      guard let doel = weg.doelen.first,
        let datum = besluit.consolidatie.datum(.juridischWerkendVanaf, doel: doel)
      else { continue }
      intrekkingen.append(
        (
          weg.instrument,
          .init(
            doel: doel, juridischWerkendVanaf: datum,
            geldigVanaf: besluit.consolidatie.datum(.geldigVanaf, doel: doel))
        ))
    }
  }

  private func afbeeldingen(_ aanlevering: Aanlevering, _ kluis: Bestandskluis) throws -> [String: String] {
    let namen = (aanlevering.manifest?.bestanden ?? []).filter { $0.contentType.hasPrefix("image/") }
    return try namen.reduce(into: [:]) { gevonden, bestand in
      guard let bytes = aanlevering.bestanden[bestand.bestandsnaam] else { return }
      gevonden[bestand.bestandsnaam] = try kluis.bewaar(bytes)
    }
  }

  private static func xml(_ tak: Tak, _ schrijver: XMLSchrijver) -> String {
    String(decoding: schrijver.schrijf(tak), as: UTF8.self)
  }
}
