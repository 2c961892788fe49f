import Bevindingen
import Foundation
import Markup
import Pakket
import STOP
import Tijd

@testable import Bekendmakingen

/// Small deliveries of our own, and the real ones beside the project when they are there.
enum Voorbeeldlevering {
  static let work = "/akn/nl/act/gm9995/2024/omgevingsplan"
  static let consolidatie = "/akn/nl/act/gemeente/2024/CVDR999501"

  static func dag(_ tekst: String) -> Datum { Datum(tekst) ?? Datum(dagnummer: 0) }

  static func tekst(_ inhoud: String) -> Tak {
    let xml = "<RegelingCompact xmlns=\"\(STOPNaamruimte.tekst)\">\(inhoud)</RegelingCompact>"
    return tak(xml)
  }

  static func tak(_ xml: String) -> Tak {
    XMLLezer.lees(Array(xml.utf8), bestand: "proef.xml").model?.wortel.tak ?? Tak("leeg", in: "")
  }

  static func publicatie(_ nummer: Int, dag: String, inhoud: Tak) -> OfficielePublicatie {
    OfficielePublicatie(
      blad: .gemeenteblad, jaargang: 2026, nummer: nummer, gepubliceerdOp: Self.dag(dag),
      metadata: OfficielePublicatieMetadata(
        officieleTitel: "Wijziging omgevingsplan \(nummer)", eindverantwoordelijke: "/tooi/id/gemeente/gm9995",
        uitgever: "/tooi/id/gemeente/gm9995", onderwerpen: ["/tooi/def/concept/c_1"],
        publiceert: "/akn/nl/bill/gm9995/2026/b\(nummer)/nld@\(dag)"),
      titelregels: ["Gemeenteblad", "Officiële uitgave van de gemeente Rieteroog"], inhoud: inhoud)
  }

  /// Two toestanden: version 1 from 1 January 2026, version 2 from 1 July 2026.
  static func consolidaties(metTweede: Bool = true) -> Consolidaties {
    let eerste = dag("2026-01-01")
    let tweede = dag("2026-07-01")
    let open = Periode(vanaf: eerste)
    let a = Toestand(
      expression: "\(consolidatie)/nld@2026-01-01", gerealiseerdeDoelen: ["/join/id/proces/gm9995/2025/een"],
      geldigheid: metTweede
        ? [
          Geldigheidsperiode(juridischWerkendOp: Periode(vanaf: eerste, tot: tweede), geldigOp: [open]),
          Geldigheidsperiode(
            juridischWerkendOp: Periode(vanaf: tweede), geldigOp: [Periode(vanaf: eerste, tot: tweede)]),
        ] : [Geldigheidsperiode(juridischWerkendOp: open, geldigOp: [open])],
      inhoud: .bekend(instrumentVersie: "\(work)/nld@1", revisies: []))
    let b = Toestand(
      expression: "\(consolidatie)/nld@2026-07-01",
      gerealiseerdeDoelen: ["/join/id/proces/gm9995/2025/een", "/join/id/proces/gm9995/2026/twee"],
      geldigheid: [
        Geldigheidsperiode(juridischWerkendOp: Periode(vanaf: tweede), geldigOp: [Periode(vanaf: tweede)])
      ],
      inhoud: .bekend(instrumentVersie: "\(work)/nld@2", revisies: []))
    return Consolidaties(consolidaties: [
      Consolidatie(
        identificatie: .init(work: consolidatie, soort: .geconsolideerdeRegeling),
        isConsolidatieVan: .init(work: work, soort: .regeling),
        toestanden: Toestanden(bekendOp: eerste, toestanden: metTweede ? [a, b] : [a]),
        versies: [versie(metTweede ? 2 : 1)])
    ])
  }

  private static func versie(_ nummer: Int) -> Consolidatie.Versie {
    .regeling(
      ExpressionIdentificatie(work: work, expression: "\(work)/nld@\(nummer)", soort: .regeling),
      versienummer: "\(nummer)",
      tekst: tekst(
        """
        <RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Omgevingsplan Rieteroog</Al></RegelingOpschrift>
        <Lichaam eId="body" wId="body"><Artikel eId="art_1" wId="gm9995_1__art_1">
        <Kop><Label>Artikel</Label><Nummer>1</Nummer><Opschrift>Bomen</Opschrift></Kop>
        <Inhoud><Al>Dit is de tekst van versie \(nummer).</Al></Inhoud></Artikel></Lichaam>
        """), schemaversie: "1.3.0")
  }

  static func zip(_ publicatie: OfficielePublicatie?, _ consolidaties: Consolidaties?) throws -> [UInt8] {
    var bestanden = publicatie.map(OfficielePublicatieEncoder.bestanden) ?? [:]
    if let consolidaties { bestanden["consolidaties.xml"] = ConsolidatiesEncoder.bytes(consolidaties) }
    return try Zip.schrijf(Pakketinhoud(bestanden))
  }

  /// Nil when the examples are not beside the project.
  static func gedeeld(_ pad: String) -> [UInt8]? {
    let eigen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"]
    let wortel = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let map = eigen.map { URL(filePath: $0) } ?? wortel.deletingLastPathComponent().appending(path: "shared")
    return (try? Data(contentsOf: map.appending(path: pad))).map { [UInt8]($0) }
  }
}
