import Bevindingen
import IMOW
import Markup
import Pakket
import STOP
import Tijd

@testable import Controle

/// A small plan as a delivery of a whole regulation: text, one GIO and its annotations. Every part can be made
/// different, so that a test can have a base and two changes on it.
struct Proefplan: Sendable {
  static let work = "/akn/nl/act/gm9995/2024/omgevingsplan"
  static let gioWork = "/join/id/regdata/gm9995/2024/bos"
  static let guid = "6e1a3f7e-8f5a-4c3b-9d53-0b0d9a5c6f01"

  var versie = 1
  var zinnen = ["Een boom kappen mag niet.", "Het college kan hiervan afwijken."]
  var bosVersie = "2024-01-01"
  /// Lower left corner and side, in metres RD.
  var vierkant = (x: 152_000, y: 533_000, zijde: 100)
  var noemer = "Bos"
  var themas: [String] = []
  /// A second GIO, without annotations.
  var heeftPlas = false
  /// A PDF: collection, version and content.
  var onderzoek: (collectie: String, versie: String, inhoud: String)?
  var wijzigMetadata: @Sendable (inout RegelingMetadata) -> Void = { _ in }
  /// A second area that the rule points at as well.
  var tweede: (naam: String, eigenDeel: String)?

  var expression: String { "\(Self.work)/nld@2024-01-0\(versie);\(versie)" }

  static func lees(_ xml: String) -> Tak {
    XMLLezer.lees(Array(xml.utf8), bestand: "proef.xml").model?.wortel.tak ?? Tak("Kapot", in: "")
  }

  var tekst: Tak {
    let artikel = "chp_1__art_1.1"
    let leden = (1...2).map { nummer in
      """
      <Lid eId="\(artikel)__para_\(nummer)" wId="gm9995_1__\(artikel)__para_\(nummer)"><LidNummer>\(nummer).</LidNummer>\
      <Inhoud><Al>\(zinnen[nummer - 1])</Al></Inhoud></Lid>
      """
    }.joined()
    let ref = "\(Self.gioWork)/nld@\(bosVersie)"
    var meer = heeftPlas ? extIoRef(2, "Plas", "\(Self.plasWork)/nld@2024-01-01") : ""
    if let onderzoek, onderzoek.collectie == "regdata" { meer += extIoRef(3, "Onderzoek", onderzoekExpression) }
    return Self.lees(
      """
      <RegelingCompact xmlns="\(STOPNaamruimte.tekst)" schemaversie="1.3.0">\
      <RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Omgevingsplan</Al></RegelingOpschrift>\
      <Lichaam eId="body" wId="body"><Hoofdstuk eId="chp_1" wId="gm9995_1__chp_1"><Kop><Label>Hoofdstuk</Label>\
      <Nummer>1</Nummer><Opschrift>Bomen</Opschrift></Kop><Artikel eId="\(artikel)" wId="gm9995_1__\(artikel)"><Kop>\
      <Label>Artikel</Label><Nummer>1.1</Nummer><Opschrift>Kappen</Opschrift></Kop>\(leden)</Artikel></Hoofdstuk>\
      </Lichaam><Bijlage eId="cmp_I" wId="gm9995_1__cmp_I"><Kop><Label>Bijlage</Label><Nummer>I</Nummer>\
      <Opschrift>Informatieobjecten</Opschrift></Kop><Divisietekst eId="cmp_I__content_o_1" \
      wId="gm9995_1__cmp_I__content_o_1"><Inhoud><Al>Bos: <ExtIoRef eId="cmp_I__content_o_1__ref_o_1" \
      wId="gm9995_1__cmp_I__content_o_1__ref_o_1" ref="\(ref)">\(ref)</ExtIoRef></Al>\(meer)</Inhoud></Divisietekst></Bijlage>\
      </RegelingCompact>
      """)
  }

  static let plasWork = "/join/id/regdata/gm9995/2024/plas"
  var onderzoekWork: String { "/join/id/\(onderzoek?.collectie ?? "")/gm9995/2024/onderzoek" }
  var onderzoekExpression: String { "\(onderzoekWork)/nld@\(onderzoek?.versie ?? "")" }

  private func extIoRef(_ nummer: Int, _ naam: String, _ ref: String) -> String {
    let eId = "cmp_I__content_o_1__ref_o_\(nummer)"
    return "<Al>\(naam): <ExtIoRef eId=\"\(eId)\" wId=\"gm9995_1__\(eId)\" ref=\"\(ref)\">\(ref)</ExtIoRef></Al>"
  }

  private var plas: GeoInformatieObject {
    var plas = gio
    plas.work = Self.plasWork
    plas.expression = "\(Self.plasWork)/nld@2024-01-01"
    plas.locaties[0].naam = "Plas"
    plas.locaties[0].id = "6e1a3f7e-8f5a-4c3b-9d53-0b0d9a5c6f02"
    return plas
  }

  private var gio: GeoInformatieObject {
    let (x, y, z) = vierkant
    let ring = "\(x) \(y) \(x + z) \(y) \(x + z) \(y + z) \(x) \(y + z) \(x) \(y)"
    let vorm = Self.lees(
      """
      <gml:Polygon xmlns:gml="http://www.opengis.net/gml/3.2" gml:id="v1" srsName="urn:ogc:def:crs:EPSG::28992">\
      <gml:exterior><gml:LinearRing><gml:posList>\(ring)</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
      """)
    return GeoInformatieObject(
      work: Self.gioWork, expression: "\(Self.gioWork)/nld@\(bosVersie)",
      locaties: [.init(naam: "Bos", id: Self.guid, geometrie: vorm)],
      context: .init(
        achtergrondVerwijzing: "top10nl", achtergrondActualiteit: Datum("2023-11-01") ?? Datum(dagnummer: 0)))
  }

  static func id(_ type: String, _ eigen: String) -> OWIdentificatie {
    OWIdentificatie("nl.imow-gm9995.\(type).\(eigen)")
  }

  var objecten: [OWObject] {
    let basis = "http://standaarden.omgevingswet.overheid.nl"
    let gebied = Self.id("gebied", "Bos")
    var locaties: [OWVerwijzing] = [.locatie(gebied)]
    var uit: [OWObject] = [
      OWObject(.locatie(Locatie(identificatie: gebied, noemer: noemer, soort: .gebied(geometrie: Self.guid)))),
      OWObject(
        .regeltekst(
          Regeltekst(
            identificatie: Self.id("regeltekst", "lid1"), wId: "gm9995_1__chp_1__art_1.1__para_1"))),
    ]
    if let tweede {
      let grens = BestuurlijkeGrenzenVerwijzing(bestuurlijkeGrenzenID: "GM9995", geldigOp: "2024-01-01")
      let extra = Self.id("ambtsgebied", tweede.eigenDeel)
      uit.append(
        OWObject(.locatie(Locatie(identificatie: extra, noemer: tweede.naam, soort: .ambtsgebied(grens)))))
      locaties.append(.locatie(extra))
    }
    uit.append(
      OWObject(
        .juridischeRegel(
          JuridischeRegel(
            identificatie: Self.id("juridischeregel", "lid1"),
            idealisatie: Waardelijstwaarde("\(basis)/idealisatie/id/concept/Exact"),
            artikelOfLid: .regeltekst(Self.id("regeltekst", "lid1")),
            themas: themas.map { Waardelijstwaarde("\(basis)/thema/id/concept/\($0)") }, locaties: locaties))))
    return uit
  }

  /// A delivery of the whole plan.
  var levering: Besluitlevering {
    let dag = Datum("2024-01-0\(versie)") ?? Datum(dagnummer: 0)
    let bill = "/akn/nl/bill/gm9995/2024/besluit-\(versie)"
    let gemeente = "/tooi/id/gemeente/gm9995"
    let onderwerpen = ["/tooi/def/concept/c_a6a9eddd"]
    let bestanden = IMOW.OWBestand.perType(objecten, dataset: "d", gebied: "g", leveringsId: "l").map {
      STOP.OWBestand(naam: $0.naam, objecttypen: $0.objectTypen, inhoud: OWBestandEncoder().encode($0))
    }
    func metadata(_ naam: String, _ work: String) -> InformatieObjectMetadata {
      InformatieObjectMetadata(
        eindverantwoordelijke: gemeente, maker: gemeente, naamInformatieObject: naam, officieleTitel: work)
    }
    var regelingmetadata = RegelingMetadata(
      eindverantwoordelijke: gemeente, maker: gemeente, officieleTitel: "Omgevingsplan Rieteroog",
      onderwerpen: onderwerpen, soortRegeling: RegelingMetadata.omgevingsplan)
    wijzigMetadata(&regelingmetadata)
    var levering = Besluitlevering(
      opdracht: Opdracht(
        soort: .publicatie, idLevering: "proef-\(versie)", idBevoegdGezag: "00000099000000001000",
        idAanleveraar: "00000099000000001000", publicatie: "besluit.xml", datumBekendmaking: dag.plus(dagen: 1)),
      identificatie: ExpressionIdentificatie(work: bill, expression: "\(bill)/nld@\(dag);1", soort: .besluit),
      metadata: BesluitMetadata(
        eindverantwoordelijke: gemeente, maker: gemeente, officieleTitel: "Besluit \(versie)", onderwerpen: onderwerpen,
        soortProcedure: BesluitMetadata.definitief),
      procedureverloop: Procedureverloop(
        bekendOp: dag,
        stappen: [Procedurestap.vaststelling, Procedurestap.ondertekening].map { .init(soortStap: $0, voltooidOp: dag) }
      ),
      tekst: Besluittekst(
        opschrift: "Besluit", aanhef: [], wijziging: "Vastgesteld zoals in", inwerkingtreding: "Morgen.", sluiting: []),
      regeling: RegelingVersieInformatie(
        identificatie: ExpressionIdentificatie(work: Self.work, expression: expression, soort: .regeling),
        versienummer: "\(versie)", metadata: regelingmetadata),
      inhoud: .regeling(tekst), doel: "/join/id/proces/gm9995/2024/doel-\(versie)",
      juridischWerkendVanaf: dag.plus(dagen: 2),
      informatieobjecten: [
        Meegeleverd(
          gio: gio, naam: "bos", metadata: metadata("Bos", Self.gioWork), geboorteregeling: Self.work)
      ], owBestanden: bestanden)
    if heeftPlas {
      levering.informatieobjecten.append(
        Meegeleverd(
          gio: plas, naam: "plas", metadata: metadata("Plas", Self.plasWork), geboorteregeling: Self.work))
    }
    if let onderzoek {
      var eigen = metadata("Onderzoek", onderzoekWork)
      eigen.formaatInformatieobject = InformatieObjectMetadata.pdf
      eigen.publicatieinstructie = onderzoek.collectie == "regdata" ? "TeConsolideren" : "AlleenBekendTeMaken"
      levering.documenten = [
        Meegeleverddocument(
          identificatie: ExpressionIdentificatie(
            work: onderzoekWork, expression: onderzoekExpression, soort: .informatieobject),
          naam: "onderzoek", inhoud: Array(onderzoek.inhoud.utf8), metadata: eigen,
          geboorteregeling: onderzoek.collectie == "regdata" ? Self.work : nil)
      ]
    }
    return levering
  }

  func invoer(_ naam: String) -> Invoer {
    Invoer(pad: naam, inhoud: .map(Pakketinhoud(Leveringbouwer.bestanden(levering))))
  }
}
