import Bevindingen
import Foundation
import Geometrie
import IMOW
import Ketenspoor
import Markup
import Pakket
import STOP
import Tijd

@testable import Omgevingsdocumenten

/// A plan of one article in two versions, on two areas, and the real deliveries beside the project.
enum Voorbeelddoorlevering {
  static let work = "/akn/nl/act/gm9995/2024/omgevingsplan"
  static let consolidatie = "/akn/nl/act/gemeente/2024/CVDR999501"
  static let uri = "_akn_nl_act_gm9995_2024_omgevingsplan"
  static let centrum = "11111111-1111-4111-8111-11111111111A"
  static let eiland = "22222222-2222-4222-8222-222222222222"
  static let gio = "/join/id/regdata/gm9995/2024/centrum/nld@2024-01-01"
  static func dag(_ tekst: String) -> Datum { Datum(tekst) ?? Datum(dagnummer: 0) }
  static let eersteDag = dag("2026-01-01")
  static let tweedeDag = dag("2026-07-01")

  /// The island: x 150000-154000, y 531000-535000. The centre: x 151000-152000, y 532000-533000.
  static func vlak(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Vorm {
    .vlak(
      Vlak(buitenring: [
        Punt(x: minX, y: minY), Punt(x: maxX, y: minY), Punt(x: maxX, y: maxY), Punt(x: minX, y: maxY),
        Punt(x: minX, y: minY),
      ]))
  }

  private static func gioBytes() -> [UInt8] {
    let encoder = GMLEncoder()
    let locaties = [
      GeoInformatieObject.Locatie(
        naam: "centrum", id: centrum, geometrie: encoder.encode(vlak(151_000, 532_000, 152_000, 533_000), id: "g1")),
      GeoInformatieObject.Locatie(
        naam: "eiland", id: eiland, geometrie: encoder.encode(vlak(150_000, 531_000, 154_000, 535_000), id: "g2")),
    ]
    return GIOEncoder.bytes(
      GeoInformatieObject(
        work: "/join/id/regdata/gm9995/2024/centrum", expression: gio, locaties: locaties,
        context: .init(achtergrondVerwijzing: "eigen kaart", achtergrondActualiteit: eersteDag)))
  }

  // MARK: - Text

  static func tekst(_ versie: Int) -> Tak {
    let extra =
      versie < 2
      ? ""
      : """
      <Artikel eId="art_2" wId="gm9995_2__art_2"><Kop><Label>Artikel</Label><Nummer>2</Nummer></Kop>
      <Inhoud><Al>Nieuw artikel.</Al></Inhoud></Artikel>
      """
    let xml = """
      <RegelingCompact xmlns="\(STOPNaamruimte.tekst)">
      <RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Omgevingsplan Rieteroog</Al></RegelingOpschrift>
      <Lichaam eId="body" wId="body"><Hoofdstuk eId="chp_1" wId="gm9995_1__chp_1">
      <Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer><Opschrift>Bomen</Opschrift></Kop>
      <Artikel eId="art_1" wId="gm9995_1__art_1"><Kop><Label>Artikel</Label><Nummer>1</Nummer>
      <Opschrift>Boom kappen</Opschrift></Kop>
      <Lid eId="art_1__para_1" wId="gm9995_1__art_1__para_1"><LidNummer>1.</LidNummer>
      <Inhoud><Al>Kappen mag niet in het centrum, versie \(versie).</Al></Inhoud></Lid></Artikel>\(extra)
      </Hoofdstuk></Lichaam>
      <Bijlage eId="cmp_I" wId="gm9995_1__cmp_I"><Kop><Label>Bijlage</Label><Nummer>I</Nummer></Kop>
      <Divisietekst eId="cmp_I__content_1" wId="gm9995_1__cmp_I__content_1"><Inhoud><Al>
      <ExtIoRef eId="cmp_I__content_1__ref_1" wId="gm9995_1__cmp_I__ref_1" ref="\(gio)">\(gio)</ExtIoRef></Al></Inhoud>
      </Divisietekst></Bijlage></RegelingCompact>
      """
    return XMLLezer.lees(Array(xml.utf8), bestand: "tekst.xml").model?.wortel.tak ?? Tak("leeg", in: "")
  }

  // MARK: - OW

  private static func waarde(_ lijst: Waardelijst, _ term: String) -> Waardelijstwaarde {
    Waardelijstwaarde(lijst.waarde(term)?.uri ?? "http://standaarden.omgevingswet.overheid.nl/x/id/concept/\(term)")
  }

  static let kappen: OWIdentificatie = "nl.imow-gm9995.activiteit.BoomKappen"
  static let tophaak: OWIdentificatie = "nl.imow-gm9995.activiteit.ActInOmgevingsplanRieteroog"
  static let gebiedCentrum: OWIdentificatie = "nl.imow-gm9995.gebied.Centrum"
  static let gebiedEiland: OWIdentificatie = "nl.imow-gm9995.gebied.Eiland"

  static func objecten(eerste: Bool) -> [OWObject] {
    let exact = waarde(.idealisatie, "Exact")
    let tekst: OWIdentificatie = eerste ? "nl.imow-gm9995.regeltekst.Een" : "nl.imow-gm9995.regeltekst.Twee"
    let regel = JuridischeRegel(
      identificatie: eerste ? "nl.imow-gm9995.juridischeregel.Een" : "nl.imow-gm9995.juridischeregel.Twee",
      idealisatie: exact, artikelOfLid: .regeltekst(tekst), themas: [waarde(.thema, "Natuur")],
      locaties: [.locatie(gebiedEiland)],
      soort: .regelVoorIedereen(
        activiteitaanduidingen: eerste
          ? [
            Activiteitaanduiding(
              activiteit: .activiteit(kappen),
              locatieaanduiding: ActiviteitLocatieaanduiding(
                identificatie: "nl.imow-gm9995.activiteitlocatieaanduiding.Een",
                kwalificatie: waarde(.activiteitregelkwalificatie, "Vergunningplicht"),
                locaties: [.locatie(gebiedCentrum)]))
          ] : [], omgevingsnormen: eerste ? [.omgevingsnorm("nl.imow-gm9995.omgevingsnorm.Hoogte")] : []))
    let anker = OWObject(
      .regeltekst(
        Regeltekst(identificatie: tekst, wId: eerste ? "gm9995_1__art_1__para_1" : "gm9995_2__art_2")))
    guard eerste else { return [anker, OWObject(.juridischeRegel(regel))] }
    let groep = Waardelijst.activiteitengroep.waarden.first.map { Waardelijstwaarde($0.uri) }
    return [
      anker, OWObject(.juridischeRegel(regel)),
      OWObject(
        .activiteit(
          Activiteit(
            identificatie: tophaak, naam: "Activiteit gereguleerd in het omgevingsplan gemeente Rieteroog",
            groep: groep, bovenliggendeActiviteit: .activiteit("nl.imow-mnre1034.activiteit.ActInOmgevingsplan")))),
      OWObject(
        .activiteit(
          Activiteit(
            identificatie: kappen, naam: "Boom kappen", groep: groep, bovenliggendeActiviteit: .activiteit(tophaak)))),
      OWObject(
        .omgevingsnorm(
          Norm(
            identificatie: "nl.imow-gm9995.omgevingsnorm.Hoogte", naam: "Maximale hoogte",
            type: Waardelijst.typeNorm.waarden.first.map { Waardelijstwaarde($0.uri) },
            eenheid: Waardelijst.eenheid.waarden.first.map { Waardelijstwaarde($0.uri) },
            normwaarden: [
              Normwaarde(
                identificatie: "nl.imow-gm9995.normwaarde.Centrum", kwantitatieveWaarde: "7.5",
                locaties: [.locatie(gebiedCentrum)]),
              Normwaarde(
                identificatie: "nl.imow-gm9995.normwaarde.Eiland", kwantitatieveWaarde: "12",
                locaties: [.locatie("nl.imow-gm9995.gebiedengroep.Alles")]),
            ], groep: Waardelijst.omgevingsnormgroep.waarden.first.map { Waardelijstwaarde($0.uri) }))),
      OWObject(
        .locatie(Locatie(identificatie: gebiedCentrum, noemer: "Centrum", soort: .gebied(geometrie: centrum)))),
      OWObject(.locatie(Locatie(identificatie: gebiedEiland, noemer: "Eiland", soort: .gebied(geometrie: eiland)))),
      OWObject(
        .locatie(
          Locatie(
            identificatie: "nl.imow-gm9995.gebiedengroep.Alles", noemer: "Alles",
            soort: .gebiedengroep([OWVerwijzing(gebiedEiland, element: "GebiedRef")])))),
      OWObject(
        .locatie(
          Locatie(
            identificatie: "nl.imow-gm9995.ambtsgebied.Rieteroog", noemer: "Rieteroog",
            soort: .ambtsgebied(BestuurlijkeGrenzenVerwijzing(bestuurlijkeGrenzenID: "GM9995", geldigOp: "2024-01-01")))
        )),
      OWObject(
        .regelingsgebied(
          Regelingsgebied(identificatie: "nl.imow-gm9995.regelingsgebied.Plan", locatie: .locatie(gebiedEiland)))),
    ]
  }

  // MARK: - The zips

  static let doelen = ["/join/id/proces/gm9995/2025/een", "/join/id/proces/gm9995/2026/twee"]

  private static func toestand(_ nummer: Int, _ geldigheid: [Geldigheidsperiode]) -> Toestand {
    Toestand(
      expression: "\(consolidatie)/nld@\(nummer == 1 ? eersteDag : tweedeDag)",
      gerealiseerdeDoelen: Array(doelen.prefix(nummer)), geldigheid: geldigheid,
      inhoud: .bekend(instrumentVersie: "\(work)/nld@\(nummer)", revisies: []))
  }

  private static func toestanden(_ nummer: Int) -> [Toestand] {
    let open = Periode(vanaf: eersteDag)
    if nummer == 1 { return [toestand(1, [.init(juridischWerkendOp: open, geldigOp: [open])])] }
    return [
      toestand(
        1,
        [
          .init(juridischWerkendOp: Periode(vanaf: eersteDag, tot: tweedeDag), geldigOp: [open]),
          .init(
            juridischWerkendOp: Periode(vanaf: tweedeDag), geldigOp: [Periode(vanaf: eersteDag, tot: tweedeDag)]),
        ]),
      toestand(2, [.init(juridischWerkendOp: Periode(vanaf: tweedeDag), geldigOp: [Periode(vanaf: tweedeDag)])]),
    ]
  }

  static func metadata() -> Tak {
    DataEncoder.regelingMetadata(
      RegelingMetadata(
        eindverantwoordelijke: "/tooi/id/gemeente/gm9995", officieleTitel: "Omgevingsplan gemeente Rieteroog",
        onderwerpen: ["/tooi/def/concept/c_1"], soortRegeling: RegelingMetadata.omgevingsplan,
        citeertitel: "Omgevingsplan Rieteroog"))
  }

  static func bestanden(_ nummer: Int) -> [String: [UInt8]] {
    let versie = Consolidatie.Versie.regeling(
      ExpressionIdentificatie(work: work, expression: "\(work)/nld@\(nummer)", soort: .regeling),
      versienummer: "\(nummer)", tekst: tekst(nummer), schemaversie: "1.3.0")
    let consolidaties = Consolidaties(consolidaties: [
      Consolidatie(
        identificatie: .init(work: consolidatie, soort: .geconsolideerdeRegeling),
        isConsolidatieVan: .init(work: work, soort: .regeling),
        toestanden: Toestanden(bekendOp: eersteDag, toestanden: toestanden(nummer)), versies: [versie],
        annotaties: [
          .init(
            identificatie: ExpressionIdentificatie(
              work: consolidatie, expression: "\(consolidatie)/nld@\(nummer == 1 ? eersteDag : tweedeDag)",
              soort: .geconsolideerdeRegeling), module: metadata())
        ])
    ])
    let objecten = objecten(eerste: nummer == 1)
    let ow = IMOW.OWBestand(
      naam: "ow.xml", dataset: "proef", gebied: "proef", leveringsId: "\(nummer)", objecten: objecten)
    let manifest = OWManifest(aanleveringen: [
      OWAanlevering(
        workIDRegeling: work, doelID: doelen[nummer - 1],
        bestanden: [OWManifestbestand(naam: "ow.xml", objecttypen: ow.objectTypen)])
    ])
    var bestanden = [
      "consolidaties.xml": ConsolidatiesEncoder.bytes(consolidaties),
      "manifest-ow.xml": OWBestandEncoder().encode(manifest),
      "ow.xml": OWBestandEncoder().encode(ow),
    ]
    if nummer == 1 { bestanden["centrum.gml"] = gioBytes() }
    return bestanden
  }

  static func zip(_ nummer: Int) throws -> [UInt8] { try Zip.schrijf(Pakketinhoud(bestanden(nummer))) }

  // MARK: - Beside the project

  private static var gedeeldeMap: URL {
    let eigen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"]
    let wortel = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return eigen.map { URL(filePath: $0) } ?? wortel.deletingLastPathComponent().appending(path: "shared")
  }

  static func gedeeld(_ pad: String) -> [UInt8]? {
    (try? Data(contentsOf: gedeeldeMap.appending(path: pad))).map { [UInt8]($0) }
  }

  /// A folder of examples as a zip; nil when it is not there.
  static func gedeeldeZip(_ pad: String) throws -> [UInt8]? {
    let map = gedeeldeMap.appending(path: pad)
    guard let namen = try? FileManager.default.contentsOfDirectory(atPath: map.path) else { return nil }
    var bestanden: [String: [UInt8]] = [:]
    for naam in namen where naam != "SOURCE.txt" {
      bestanden[naam] = [UInt8](try Data(contentsOf: map.appending(path: naam)))
    }
    return try Zip.schrijf(Pakketinhoud(bestanden))
  }
}
