import Markup
import STOP
import Tijd

/// A small delivery of our own, made with our own encoders: the ground for tests that then break one thing.
enum Leveringvoorbeeld {
  static let tekst = STOPNaamruimte.tekst
  static let work = "/akn/nl/act/gm9995/2024/omgevingsplan"
  static let expression = "\(work)/nld@1"
  static let doel = "/join/id/proces/gm9995/2024/instelling"
  static let gioWork = "/join/id/regdata/gm9995/2024/Centrum"
  static let gioExpression = "\(gioWork)/nld@2024-05-01;1"
  static let vandaag = dag("2026-11-23")

  static func dag(_ tekst: String) -> Datum { Datum(tekst) ?? Datum(dagnummer: 0) }

  static var omgeving: Validatieomgeving {
    Validatieomgeving(vandaag: vandaag, bekendeWerken: [], bekendeExpressies: [])
  }

  static func al(_ zin: String) -> Tak { Tak("Al", in: tekst, tekst: zin) }

  static func kop(_ label: String, _ nummer: String, _ opschrift: String) -> Tak {
    Tak(
      "Kop", in: tekst,
      takken: [
        Tak("Label", in: tekst, tekst: label), Tak("Nummer", in: tekst, tekst: nummer),
        Tak("Opschrift", in: tekst, tekst: opschrift),
      ])
  }

  /// A regulation of one chapter with two articles and an annex with one information object, numbered by us.
  static var regeling: Tak {
    let lid = { (nummer: String, zin: String) in
      Tak(
        "Lid", in: tekst,
        takken: [Tak("LidNummer", in: tekst, tekst: nummer), Tak("Inhoud", in: tekst, takken: [al(zin)])])
    }
    let artikelen = [
      Tak(
        "Artikel", in: tekst,
        takken: [kop("Artikel", "1.1", "Doel"), Tak("Inhoud", in: tekst, takken: [al("Dit plan beschermt bomen.")])]),
      Tak(
        "Artikel", in: tekst,
        takken: [kop("Artikel", "1.2", "Verbod"), lid("1.", "Kappen is verboden."), lid("2.", "Snoeien mag.")]),
    ]
    let ref = Tak("ExtIoRef", in: tekst, ["ref": gioExpression], tekst: gioExpression)
    let begrip = Tak(
      "Begrip", in: tekst,
      takken: [
        Tak("Term", in: tekst, tekst: "Centrum"),
        Tak("Definitie", in: tekst, takken: [Tak("Al", in: tekst, takken: [ref])]),
      ])
    let bijlage = Tak(
      "Bijlage", in: tekst,
      takken: [
        kop("Bijlage", "I", "Informatieobjecten"),
        Tak(
          "Divisietekst", in: tekst,
          takken: [Tak("Inhoud", in: tekst, takken: [Tak("Begrippenlijst", in: tekst, takken: [begrip])])]),
      ])
    let kaal = Tak(
      "RegelingCompact", in: tekst, ["schemaversie": "1.3.0"],
      takken: [
        Tak("RegelingOpschrift", in: tekst, takken: [al("Omgevingsplan Rieteroog")]),
        Tak(
          "Lichaam", in: tekst,
          takken: [Tak("Hoofdstuk", in: tekst, takken: [kop("Hoofdstuk", "1", "Algemeen")] + artikelen)]),
        bijlage,
      ])
    return Nummering(overheid: "gm9995", versie: "1").nummer(kaal)
  }

  static var gio: GeoInformatieObject {
    let gml = STOPNaamruimte.gml
    let ring = Tak(
      "LinearRing", in: gml,
      takken: [Tak("posList", in: gml, tekst: "152000 533000 152100 533000 152100 533100 152000 533000")])
    var vlak = Tak(
      "Polygon", in: gml, ["srsName": "urn:ogc:def:crs:EPSG::28992"],
      takken: [Tak("exterior", in: gml, takken: [ring])])
    vlak.attributen.append(Attribuut(naam: Naam("id", in: gml), waarde: "id-vlak-1"))
    return GeoInformatieObject(
      work: gioWork, expression: gioExpression,
      locaties: [.init(naam: "Centrum", id: "5f2c8e7a-1111-4222-8333-444455556666", geometrie: vlak)],
      context: .init(achtergrondVerwijzing: "eigen kaart", achtergrondActualiteit: dag("2024-01-01")))
  }

  static func opdracht(_ soort: Opdrachtsoort = .publicatie) -> Opdracht {
    Opdracht(
      soort: soort, idLevering: "plan-001", idBevoegdGezag: "00000099000000001000",
      idAanleveraar: "00000099000000001000", publicatie: "besluit.xml", datumBekendmaking: dag("2026-11-25"))
  }

  static var levering: Besluitlevering {
    Besluitlevering(
      opdracht: opdracht(),
      identificatie: ExpressionIdentificatie(
        work: "/akn/nl/bill/gm9995/2024/besluit1", expression: "/akn/nl/bill/gm9995/2024/besluit1/nld@1",
        soort: .besluit),
      metadata: BesluitMetadata(
        eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
        officieleTitel: "Instelling omgevingsplan", onderwerpen: ["/tooi/def/concept/c_a6a9eddd"],
        soortProcedure: BesluitMetadata.definitief, soortBestuursorgaan: "/tooi/def/thes/kern/c_2a7d8663"),
      procedureverloop: Procedureverloop(
        bekendOp: dag("2026-11-20"),
        stappen: [
          Procedurestap(soortStap: Procedurestap.vaststelling, voltooidOp: dag("2026-11-18")),
          Procedurestap(soortStap: Procedurestap.ondertekening, voltooidOp: dag("2026-11-19")),
        ]),
      tekst: Besluittekst(
        opschrift: "Instelling omgevingsplan", aanhef: ["De raad besluit:"],
        wijziging: "Het omgevingsplan wordt vastgesteld zoals in", inwerkingtreding: "Dit besluit treedt in werking.",
        sluiting: ["De griffier"]),
      regeling: RegelingVersieInformatie(
        identificatie: ExpressionIdentificatie(work: work, expression: expression, soort: .regeling),
        versienummer: "1",
        metadata: RegelingMetadata(
          eindverantwoordelijke: "/tooi/id/gemeente/gm9995", officieleTitel: "Omgevingsplan Rieteroog",
          onderwerpen: ["/tooi/def/concept/c_a6a9eddd"], soortRegeling: RegelingMetadata.omgevingsplan,
          soortBestuursorgaan: "/tooi/def/thes/kern/c_2a7d8663", citeertitel: "Omgevingsplan")),
      inhoud: .regeling(regeling), doel: doel, juridischWerkendVanaf: dag("2026-11-26"),
      informatieobjecten: [
        Meegeleverd(
          gio: gio, naam: "Centrum",
          metadata: InformatieObjectMetadata(
            eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
            naamInformatieObject: "Centrum", officieleTitel: gioWork), geboorteregeling: work)
      ])
  }

  static var pakket: [String: [UInt8]] { Leveringbouwer.bestanden(levering) }

  /// The delivery with a text in one file replaced by another.
  static func pakket(_ bestand: String, _ oud: String, _ nieuw: String) -> [String: [UInt8]] {
    var som = pakket
    let tekst = String(decoding: som[bestand] ?? [], as: UTF8.self)
    som[bestand] = Array(tekst.replacing(oud, with: nieuw).utf8)
    return som
  }

  static func kennisgeving(_ stap: String = Procedurestap.eindeBeroepstermijn) -> [String: [UInt8]] {
    let work = "/akn/nl/doc/gm9995/2024/kennisgeving1"
    return Leveringbouwer.bestanden(
      AanleveringKennisgeving(
        bestand: "besluit.xml",
        identificatie: ExpressionIdentificatie(work: work, expression: "\(work)/nld@1", soort: .kennisgeving),
        metadata: KennisgevingMetadata(
          eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
          officieleTitel: "Kennisgeving", onderwerpen: ["/tooi/def/concept/c_a6a9eddd"],
          mededelingOver: "/akn/nl/bill/gm9995/2024/besluit1/nld@1", soortKennisgeving: "KennisgevingBesluittermijnen"),
        procedureverloopmutatie: Procedureverloopmutatie(
          bekendOp: dag("2026-11-24"),
          voegStappenToe: [Procedurestap(soortStap: stap, voltooidOp: dag("2027-01-06"))]),
        tekst: Kennisgevingtekst.kennisgeving(
          opschrift: "Kennisgeving", delen: [.init(opschrift: "Beroep", alineas: ["U kunt beroep instellen."])],
          overheid: "gm9995")), opdracht: opdracht())
  }
}
