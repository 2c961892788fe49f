import Bevindingen
import Foundation
import IMOW
import Markup
import Pakket
import STOP
import Tijd

@testable import Plansoftware

/// A small regeling with references, leden, a list and annotations, as DSO-LV would hand it out.
enum Proefplan {
  static let work = "/akn/nl/act/gm9995/2024/omgevingsplan"
  static let expression = "\(work)/nld@2024-01-01;1"
  static let join = "/join/id/regdata/gm9995/2024/haven/nld@2024-01-01;1"
  private static let begin = "http://standaarden.omgevingswet.overheid.nl"
  static let vergunning = "\(begin)/activiteitregelkwalificatie/id/concept/Vergunningplicht"
  static let melding = "\(begin)/activiteitregelkwalificatie/id/concept/Meldingsplicht"

  static func id(_ type: String, _ eigen: String) -> OWIdentificatie {
    OWIdentificatie("nl.imow-gm9995.\(type).\(eigen)")
  }
  static let artikel = "gm9995_1__chp_2__art_2.1"
  static let metLeden = "gm9995_1__chp_2__art_2.2"

  static let tekst: Tak = {
    let kaal = """
      <RegelingCompact xmlns="\(STOPNaamruimte.tekst)" schemaversie="1.3.0">
      <RegelingOpschrift><Al>Omgevingsplan Rieteroog</Al></RegelingOpschrift>
      <Lichaam><Hoofdstuk><Kop><Label>Hoofdstuk</Label><Nummer>2</Nummer><Opschrift>Bomen</Opschrift></Kop>
      <Artikel><Kop><Label>Artikel</Label><Nummer>2.1</Nummer><Opschrift>Stamdiameter</Opschrift></Kop>
      <Inhoud><Al>In de <IntIoRef ref="gm9995_1__cmp_I__content_o_1__list_o_1__item_o_1__ref_o_1" eId="x" wId="gm9995_1__chp_2__art_2.1__ref_o_1">haven</IntIoRef> geldt een stamdiameter van <b>40 centimeter</b>, zie <IntRef ref="chp_2__art_2.2">artikel 2.2</IntRef>.</Al></Inhoud></Artikel>
      <Artikel><Kop><Label>Artikel</Label><Nummer>2.2</Nummer><Opschrift>Kappen</Opschrift></Kop>
      <Lid><LidNummer>1.</LidNummer><Inhoud><Al>Kappen mag niet.</Al></Inhoud></Lid>
      <Lid><LidNummer>2.</LidNummer><Inhoud><Lijst type="expliciet"><Lijstaanhef>Het mag wel als:</Lijstaanhef>
      <Li><LiNummer>a.</LiNummer><Al>de boom ziek is;</Al></Li><Li><LiNummer>b.</LiNummer><Al>de boom klein is.</Al></Li></Lijst></Inhoud></Lid></Artikel>
      </Hoofdstuk></Lichaam>
      <Bijlage><Kop><Label>Bijlage</Label><Nummer>I</Nummer><Opschrift>Informatieobjecten</Opschrift></Kop>
      <Divisietekst><Kop><Opschrift>Lijst</Opschrift></Kop><Inhoud><Begrippenlijst><Begrip><Term>haven</Term><Definitie><Al><ExtIoRef ref="\(join)">\(join)</ExtIoRef></Al></Definitie></Begrip></Begrippenlijst></Inhoud></Divisietekst></Bijlage>
      </RegelingCompact>
      """
    let boom = XMLLezer.lees(Array(kaal.utf8), bestand: "Tekst.xml").model!.wortel.tak
    var genummerd = Nummering(overheid: "gm9995", versie: "1").nummer(boom)
    // The reference was written before its target had a wId.
    var doel = ""
    genummerd.doorloop { if $0.lokaal == "ExtIoRef" { doel = $0["wId"] ?? "" } }
    genummerd = genummerd.met(doel: doel)
    return genummerd
  }()

  private static func regel(_ eigen: String, _ tekst: String, _ aanduidingen: [Activiteitaanduiding]) -> OWObject {
    OWObject(
      .juridischeRegel(
        JuridischeRegel(
          identificatie: id("juridischeregel", eigen),
          idealisatie: IMOW.Waardelijstwaarde("\(begin)/idealisatie/id/concept/Exact"),
          artikelOfLid: .regeltekst(id("regeltekst", tekst)),
          themas: [IMOW.Waardelijstwaarde("\(begin)/thema/id/concept/Natuur")],
          locaties: [.locatie(id("gebied", "Haven"))],
          soort: .regelVoorIedereen(activiteitaanduidingen: aanduidingen, omgevingsnormen: []))))
  }

  static let objecten: [OWObject] = {
    func gebied(_ eigen: String, _ nummer: String) -> OWObject {
      OWObject(
        .locatie(
          Locatie(
            identificatie: id("gebied", eigen), noemer: eigen.lowercased(),
            soort: .gebied(geometrie: "\(nummer)1111111-1111-4111-8111-111111111111"))))
    }
    func activiteit(_ eigen: String, _ naam: String, boven: OWIdentificatie) -> OWObject {
      OWObject(
        .activiteit(
          Activiteit(
            identificatie: id("activiteit", eigen), naam: naam,
            groep: IMOW.Waardelijstwaarde("\(begin)/activiteit/id/concept/Kapactiviteit"),
            bovenliggendeActiviteit: .activiteit(boven))))
    }
    func regeltekst(_ eigen: String, _ wId: String) -> OWObject {
      OWObject(.regeltekst(Regeltekst(identificatie: id("regeltekst", eigen), wId: wId)))
    }
    func aanduiding(_ eigen: String, _ activiteit: String) -> Activiteitaanduiding {
      Activiteitaanduiding(
        activiteit: .activiteit(id("activiteit", activiteit)),
        locatieaanduiding: ActiviteitLocatieaanduiding(
          identificatie: id("activiteitlocatieaanduiding", eigen), kwalificatie: IMOW.Waardelijstwaarde(vergunning),
          locaties: [.locatie(id("gebied", "Haven"))]))
    }
    let top = "ActInOmgevingsplanRieteroog"
    return [
      gebied("Haven", "1"), gebied("Dorp", "2"),
      OWObject(
        .regelingsgebied(
          Regelingsgebied(identificatie: id("regelingsgebied", "Rg"), locatie: .locatie(id("gebied", "Dorp"))))),
      activiteit(
        top, "Activiteit gereguleerd in het omgevingsplan gemeente Rieteroog",
        boven: "nl.imow-mnre1034.activiteit.ActInOmgevingsplan"),
      activiteit("BoomVellen", "Houtopstand vellen", boven: id("activiteit", top)),
      regeltekst("T1", artikel), regeltekst("T2", "\(metLeden)__para_1"), regeltekst("T3", "\(metLeden)__para_2"),
      regel("R1", "T1", [aanduiding("A1", "BoomVellen")]), regel("R2", "T2", [aanduiding("A2", top)]),
      regel("R3", "T3", []),
    ]
  }()

  static var zip: [UInt8] { zip() }

  static func versie(_ nummer: Int) -> String { "\(work)/nld@2024-01-0\(nummer);\(nummer)" }

  /// The download of a version; the first is the plan as it stands above.
  static func zip(
    versie nummer: Int = 1, expression: String? = nil, tekst: Tak = Proefplan.tekst,
    objecten: [OWObject] = Proefplan.objecten,
    doel: String = "start", gemaaktOp: String = "2024-01-01T10:00:00Z"
  ) -> [UInt8] {
    let bestand = IMOW.OWBestand(
      naam: "objecten.xml", dataset: "proef", gebied: "proef", leveringsId: "proef", objecten: objecten)
    let manifest = OWManifest(aanleveringen: [
      OWAanlevering(
        workIDRegeling: work, doelID: "/join/id/proces/gm9995/2024/start",
        bestanden: [OWManifestbestand(naam: "objecten.xml", objecttypen: bestand.objectTypen)])
    ])
    let metadata = RegelingMetadata(
      eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
      officieleTitel: "Omgevingsplan Rieteroog", onderwerpen: ["/tooi/def/concept/c_9d1917e9"],
      soortRegeling: RegelingMetadata.omgevingsplan, soortBestuursorgaan: "/tooi/def/thes/kern/c_2a7d8663",
      citeertitel: "Omgevingsplan Rieteroog", rechtsgebieden: ["/tooi/def/concept/c_8ad05f6d"])
    let pakket = Uitwisselpakket(
      identificatie: ExpressionIdentificatie(work: work, expression: expression ?? versie(nummer), soort: .regeling),
      versienummer: "\(nummer)",
      metadata: DataEncoder.regelingMetadata(metadata), tekst: tekst,
      momentopname: Momentopname(
        doel: "/join/id/proces/gm9995/2024/\(doel)", gemaaktOp: Tijdstip(gemaaktOp)!),
      manifestOW: OWBestandEncoder().tak(manifest), owBestanden: ["objecten.xml": OWBestandEncoder().encode(bestand)])
    return try! Zip.schrijf(Pakketinhoud(UitwisselpakketEncoder.bestanden(pakket)))
  }
}

extension Tak {
  func met(doel: String) -> Tak {
    var kopie = self
    if lokaal == "IntIoRef" { kopie["ref"] = doel }
    kopie.knopen = knopen.map { knoop in
      if case .tak(let kind) = knoop { .tak(kind.met(doel: doel)) } else { knoop }
    }
    return kopie
  }
}

/// Official schemas and examples, read where they stand.
enum Gedeeld {
  static let map: String = {
    if let eigen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"] { return eigen }
    let wortel = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return wortel.deletingLastPathComponent().appendingPathComponent("shared").path
  }()
  static var aanwezig: Bool { FileManager.default.fileExists(atPath: map + "/examples/stop") }
  static var kanXSD: Bool { aanwezig && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") }

  static func lees(_ pad: String) -> [UInt8] {
    (try? Data(contentsOf: URL(fileURLWithPath: "\(map)/\(pad)"))).map { Array($0) } ?? []
  }

  private static func schema(_ ruimte: String) -> String? {
    switch ruimte {
    case STOPNaamruimte.lvbbt: "stop/lvbb-1.2.0/lvbb-transport.xsd"
    case STOPNaamruimte.lvbba: "stop/lvbb-1.2.0/lvbb-stop-aanlevering.xsd"
    case STOPNaamruimte.mow: "imow/v2.0.0/bestanden-ow/generiek/manifest-ow.xsd"
    case OWRuimte.deelbestand: "imow/v2.0.0/bestanden-ow/deelbestand-ow/IMOW_Deelbestand.xsd"
    default: nil
    }
  }

  /// What xmllint says against the official schemas; empty when all is well.
  static func fouten(_ bestanden: [String: [UInt8]]) -> [String] {
    let tijdelijk = FileManager.default.temporaryDirectory.appendingPathComponent("plan-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: tijdelijk, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: tijdelijk) }
    return bestanden.sorted { $0.key < $1.key }.compactMap { naam, bytes in
      guard let ruimte = XMLLezer.lees(bytes, bestand: naam).model?.wortel.ruimte, let schema = schema(ruimte) else {
        return "\(naam): geen schema"
      }
      let pad = tijdelijk.appendingPathComponent(naam)
      try? Data(bytes).write(to: pad)
      let uit = tijdelijk.appendingPathComponent("uit.txt")
      _ = FileManager.default.createFile(atPath: uit.path, contents: nil)
      let proces = Process()
      proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
      proces.arguments = ["--nonet", "--noout", "--huge", "--schema", "\(map)/standards/\(schema)", pad.path]
      proces.environment = ["XML_CATALOG_FILES": "\(map)/standards/stop/catalog.xml"]
      proces.standardError = try? FileHandle(forWritingTo: uit)
      try? proces.run()
      proces.waitUntilExit()
      let gezegd = (try? String(contentsOf: uit, encoding: .utf8)) ?? ""
      return gezegd.contains("\(pad.path) validates") ? nil : "\(naam): \(gezegd.prefix(400))"
    }
  }
}
