import Bevindingen
import Markup
import Pakket
import STOP
import Tijd

/// Our own small deliveries: a plan of two articles with one GIO, changes on it, a kennisgeving.
enum Proeflevering {
  static let work = "/akn/nl/act/gm9995/2024/omgevingsplan"
  static let gioWork = "/join/id/regdata/gm9995/2024/Centrum"
  static let oin = "00000099000000001000"
  private static let tekst = STOPNaamruimte.tekst

  static func dag(_ tekst: String) -> Datum { Datum(tekst) ?? Datum(dagnummer: 0) }

  // MARK: - Texts

  private static func al(_ zin: String) -> Tak { Tak("Al", in: tekst, tekst: zin) }

  private static func kop(_ label: String, _ nummer: String, _ opschrift: String) -> Tak {
    let delen = [("Label", label), ("Nummer", nummer), ("Opschrift", opschrift)]
    return Tak("Kop", in: tekst, takken: delen.map { Tak($0.0, in: tekst, tekst: $0.1) })
  }

  static func regeling(zin: String) -> Tak {
    let expression = "\(gioWork)/nld@2024-05-01;1"
    let artikelen = [("1.1", "Doel", "Dit plan beschermt bomen."), ("1.2", "Verbod", zin)].map { nummer, naam, zin in
      Tak(
        "Artikel", in: tekst,
        takken: [kop("Artikel", nummer, naam), Tak("Inhoud", in: tekst, takken: [al(zin)])])
    }
    let ref = Tak("ExtIoRef", in: tekst, ["ref": expression], tekst: expression)
    let begrip = Tak(
      "Begrip", in: tekst,
      takken: [
        Tak("Term", in: tekst, tekst: "Centrum"),
        Tak("Definitie", in: tekst, takken: [Tak("Al", in: tekst, takken: [ref])]),
      ])
    let lijst = Tak("Begrippenlijst", in: tekst, takken: [begrip])
    let bijlage = Tak(
      "Bijlage", in: tekst,
      takken: [
        kop("Bijlage", "I", "Informatieobjecten"),
        Tak("Divisietekst", in: tekst, takken: [Tak("Inhoud", in: tekst, takken: [lijst])]),
      ])
    let hoofdstuk = Tak("Hoofdstuk", in: tekst, takken: [kop("Hoofdstuk", "1", "Algemeen")] + artikelen)
    let kaal = Tak(
      "RegelingCompact", in: tekst, ["schemaversie": "1.3.0"],
      takken: [
        Tak("RegelingOpschrift", in: tekst, takken: [al("Omgevingsplan Rieteroog")]),
        Tak("Lichaam", in: tekst, takken: [hoofdstuk]), bijlage,
      ])
    return Nummering(overheid: "gm9995", versie: "1").nummer(kaal)
  }

  static func gio(_ hoekpunten: String = vierkant) -> GeoInformatieObject {
    let gml = STOPNaamruimte.gml
    let ring = Tak("LinearRing", in: gml, takken: [Tak("posList", in: gml, tekst: hoekpunten)])
    var vlak = Tak(
      "Polygon", in: gml, ["srsName": "urn:ogc:def:crs:EPSG::28992"],
      takken: [Tak("exterior", in: gml, takken: [ring])])
    vlak.attributen.append(Attribuut(naam: Naam("id", in: gml), waarde: "id-vlak-1"))
    return GeoInformatieObject(
      work: gioWork, expression: "\(gioWork)/nld@2024-05-01;1",
      locaties: [.init(naam: "Centrum", id: "5f2c8e7a-1111-4222-8333-444455556666", geometrie: vlak)],
      context: .init(achtergrondVerwijzing: "eigen kaart", achtergrondActualiteit: dag("2024-01-01")))
  }

  static let vierkant = "152000 533000 152100 533000 152100 533100 152000 533100 152000 533000"
  /// Crosses itself.
  static let acht = "152000 533000 152100 533100 152100 533000 152000 533100 152000 533000"

  // MARK: - Orders

  static func opdracht(
    _ soort: Opdrachtsoort = .publicatie, id: String = "plan-001", op datum: String = "2026-11-25"
  ) -> Opdracht {
    Opdracht(
      soort: soort, idLevering: id, idBevoegdGezag: oin, idAanleveraar: oin, publicatie: "besluit.xml",
      datumBekendmaking: dag(datum))
  }

  static func initieel(
    _ opdracht: Opdracht = opdracht(), werkendVanaf: String = "2026-11-26", hoekpunten: String = vierkant,
    soortProcedure: String = BesluitMetadata.definitief
  ) -> Besluitlevering {
    levering(
      opdracht, besluit: "besluit1", expression: "\(work)/nld@1",
      inhoud: .regeling(regeling(zin: "Kappen is verboden.")), doel: "instelling", werkendVanaf: werkendVanaf,
      metadata: RegelingMetadata(
        eindverantwoordelijke: "/tooi/id/gemeente/gm9995", officieleTitel: "Omgevingsplan Rieteroog",
        onderwerpen: ["/tooi/def/concept/c_a6a9eddd"], soortRegeling: RegelingMetadata.omgevingsplan,
        soortBestuursorgaan: "/tooi/def/thes/kern/c_2a7d8663", citeertitel: "Omgevingsplan Rieteroog"),
      objecten: [
        Meegeleverd(
          gio: gio(hoekpunten), naam: "Centrum",
          metadata: InformatieObjectMetadata(
            eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
            naamInformatieObject: "Centrum", officieleTitel: gioWork), geboorteregeling: work)
      ], soortProcedure: soortProcedure)
  }

  /// Changes the sentence of article 1.2.
  static func wijziging(
    _ opdracht: Opdracht, besluit: String, was: Int, wordt: Int, zinnen: (oud: String, nieuw: String),
    werkendVanaf: String
  ) -> Besluitlevering {
    let mutatie = RegelingMutatie.maak(
      was: regeling(zin: zinnen.oud), wordt: regeling(zin: zinnen.nieuw), wasVersie: "\(work)/nld@\(was)",
      wordtVersie: "\(work)/nld@\(wordt)", componentnaam: "main")
    return levering(
      opdracht, besluit: besluit, expression: "\(work)/nld@\(wordt)", inhoud: .mutatie(mutatie.model?.tak ?? al("")),
      doel: besluit, werkendVanaf: werkendVanaf, metadata: nil, objecten: [])
  }

  private static func levering(
    _ opdracht: Opdracht, besluit: String, expression: String, inhoud: Besluitlevering.Inhoud, doel: String,
    werkendVanaf: String, metadata: RegelingMetadata?, objecten: [Meegeleverd],
    soortProcedure: String = BesluitMetadata.definitief
  ) -> Besluitlevering {
    let bill = "/akn/nl/bill/gm9995/2026/\(besluit)"
    let isOntwerp = soortProcedure == BesluitMetadata.ontwerp
    return Besluitlevering(
      opdracht: opdracht,
      identificatie: ExpressionIdentificatie(work: bill, expression: "\(bill)/nld@1", soort: .besluit),
      metadata: BesluitMetadata(
        eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
        officieleTitel: "Besluit \(besluit)", onderwerpen: ["/tooi/def/concept/c_a6a9eddd"],
        soortProcedure: soortProcedure, soortBestuursorgaan: "/tooi/def/thes/kern/c_2a7d8663"),
      procedureverloop: Procedureverloop(
        bekendOp: dag("2026-11-20"),
        stappen: [
          Procedurestap(soortStap: Procedurestap.vaststelling, voltooidOp: dag("2026-11-18")),
          Procedurestap(soortStap: Procedurestap.ondertekening, voltooidOp: dag("2026-11-19")),
        ]),
      tekst: Besluittekst(
        opschrift: "Besluit \(besluit)", aanhef: ["De raad besluit:"],
        wijziging: "Het omgevingsplan wordt vastgesteld zoals in",
        inwerkingtreding: "Dit besluit treedt in werking.", sluiting: ["De griffier"]),
      regeling: RegelingVersieInformatie(
        identificatie: ExpressionIdentificatie(work: work, expression: expression, soort: .regeling),
        versienummer: String(expression.suffix(1)), metadata: metadata),
      inhoud: inhoud, doel: "/join/id/proces/gm9995/2026/\(doel)",
      juridischWerkendVanaf: isOntwerp ? nil : dag(werkendVanaf), informatieobjecten: objecten)
  }

  static func kennisgeving(
    over besluit: String? = "/akn/nl/bill/gm9995/2026/besluit1/nld@1", op datum: String, id: String = "kennis-001"
  ) -> [String: [UInt8]] {
    let work = "/akn/nl/doc/gm9995/2026/kennisgeving1"
    return Leveringbouwer.bestanden(
      AanleveringKennisgeving(
        bestand: "besluit.xml",
        identificatie: ExpressionIdentificatie(work: work, expression: "\(work)/nld@1", soort: .kennisgeving),
        metadata: KennisgevingMetadata(
          eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
          officieleTitel: "Kennisgeving", onderwerpen: ["/tooi/def/concept/c_a6a9eddd"], mededelingOver: besluit,
          soortKennisgeving: besluit == nil ? "KennisgevingVoorgenomenBesluit" : "KennisgevingBesluittermijnen"),
        procedureverloopmutatie: besluit.map { _ in
          Procedureverloopmutatie(
            bekendOp: dag("2026-11-26"),
            voegStappenToe: [
              Procedurestap(soortStap: Procedurestap.eindeBeroepstermijn, voltooidOp: dag("2027-01-08"))
            ])
        },
        tekst: Kennisgevingtekst.kennisgeving(
          opschrift: "Kennisgeving", delen: [.init(opschrift: "Beroep", alineas: ["U kunt beroep instellen."])],
          overheid: "gm9995")), opdracht: opdracht(id: id, op: datum))
  }

  static func zip(_ levering: Besluitlevering) throws -> [UInt8] { try zip(Leveringbouwer.bestanden(levering)) }
  static func zip(_ bestanden: [String: [UInt8]]) throws -> [UInt8] { try Zip.schrijf(Pakketinhoud(bestanden)) }

  /// One text in one file replaced.
  static func zip(_ levering: Besluitlevering, _ bestand: String, _ oud: String, _ nieuw: String) throws -> [UInt8] {
    var bestanden = Leveringbouwer.bestanden(levering)
    let tekst = String(decoding: bestanden[bestand] ?? [], as: UTF8.self)
    bestanden[bestand] = Array(tekst.replacing(oud, with: nieuw).utf8)
    return try zip(bestanden)
  }
}
