import Geometrie
import IMOW
package import Markup
package import Pakket
package import STOP
import Tijd

/// A delivery to the LVBB that was built from readable sources.
package struct Planlevering: Sendable {
  package var opdracht: Opdracht
  /// Name to bytes; the same sources give the same bytes.
  package var bestanden: [String: [UInt8]]
  /// The RegelingCompact.
  package var regeling: Tak

  /// The zip for the LVBB.
  package func zip() throws(PakketStoring) -> [UInt8] { try Zip.schrijf(Pakketinhoud(bestanden)) }
}

/// Makes the complete LVBB delivery of an initial omgevingsplan (STOP 1.3.0, LVBB 1.2.0, IMOW 2.0.0).
package struct Planbouwer: Sendable {
  /// A base map of our own: the drawing in `kaart.geojson`.
  private static let achtergrond = "oefenkaart Rieteroog"

  private let gemeente: Voorbeeldgemeente
  private let adressen: Tekstadressen

  package init(_ gemeente: Voorbeeldgemeente) {
    self.gemeente = gemeente
    adressen = Tekstadressen(gemeente.plan, bronhouder: gemeente.gegevens.gemeente.code)
  }

  /// - Parameter idLevering: unique per sender (LVBB1012).
  package func bouw(
    _ soort: Opdrachtsoort = .publicatie, idLevering: String = "rieteroog-initieel-1"
  ) -> Planlevering {
    let kop = gemeente.plan.kop
    let oin = gemeente.gegevens.gemeente.oin
    let opdracht = Opdracht(
      soort: soort, idLevering: idLevering, idBevoegdGezag: oin, idAanleveraar: oin, publicatie: "besluit.xml",
      datumBekendmaking: kop.bekendgemaakt)
    let regeling = regelingtekst()
    let levering = Besluitlevering(
      opdracht: opdracht,
      identificatie: ExpressionIdentificatie(
        work: kop.besluit, expression: "\(kop.besluit)/nld@\(kop.vastgesteld);1", soort: .besluit),
      metadata: besluitmetadata,
      procedureverloop: Procedureverloop(
        bekendOp: kop.bekendgemaakt,
        stappen: [
          Procedurestap(soortStap: Procedurestap.vaststelling, voltooidOp: kop.vastgesteld),
          Procedurestap(soortStap: Procedurestap.ondertekening, voltooidOp: kop.vastgesteld),
        ]),
      tekst: besluittekst,
      regeling: RegelingVersieInformatie(
        identificatie: ExpressionIdentificatie(
          work: kop.work, expression: kop.volledigeExpression, soort: .regeling),
        versienummer: kop.versienummer, metadata: regelingmetadata),
      inhoud: .regeling(regeling), componentnaam: kop.slug, doel: kop.doel, juridischWerkendVanaf: kop.inwerking,
      informatieobjecten: gemeente.annotaties.gios.map(informatieobject), owBestanden: owBestanden(idLevering))
    return Planlevering(
      opdracht: opdracht, bestanden: Leveringbouwer.bestanden(levering), regeling: regeling)
  }

  /// Only the text: what the plan says, with its eIds and wIds.
  package func regelingtekst() -> Tak {
    let gios = gemeente.annotaties.gios.map { ($0.slug, ($0.naam, expression($0))) }
    return Regelingbouwer(
      plan: gemeente.plan, adressen: adressen, gios: Dictionary(gios, uniquingKeysWith: { eerste, _ in eerste })
    ).regeling()
  }

  private var besluitmetadata: BesluitMetadata {
    let kop = gemeente.plan.kop
    return BesluitMetadata(
      eindverantwoordelijke: kop.eindverantwoordelijke, maker: kop.eindverantwoordelijke,
      officieleTitel: besluitopschrift, onderwerpen: [kop.onderwerp], soortProcedure: BesluitMetadata.definitief,
      soortBestuursorgaan: kop.soortBestuursorgaan, rechtsgebieden: [kop.rechtsgebied])
  }

  private var regelingmetadata: RegelingMetadata {
    let kop = gemeente.plan.kop
    return RegelingMetadata(
      eindverantwoordelijke: kop.eindverantwoordelijke, maker: kop.eindverantwoordelijke,
      officieleTitel: kop.opschrift, onderwerpen: [kop.onderwerp], soortRegeling: kop.soortRegeling,
      soortBestuursorgaan: kop.soortBestuursorgaan, citeertitel: kop.citeertitel, rechtsgebieden: [kop.rechtsgebied])
  }

  private var besluitopschrift: String { "Besluit tot vaststelling van het \(gemeente.plan.kop.opschrift)" }

  private var besluittekst: Besluittekst {
    let kop = gemeente.plan.kop
    let naam = gemeente.gegevens.gemeente
    return Besluittekst(
      opschrift: besluitopschrift,
      aanhef: ["De raad van de \(naam.volledigeNaam), gelezen het voorstel van burgemeester en wethouders, besluit:"],
      wijziging: "Het \(kop.citeertitel) wordt vastgesteld zoals opgenomen in",
      inwerkingtreding: "Dit besluit treedt in werking op \(kop.inwerking.voluit).",
      sluiting: ["Aldus besloten in de openbare vergadering van \(kop.vastgesteld.voluit) te \(naam.naam)."])
  }

  // MARK: - Informatieobjecten

  private func expression(_ gio: GIObron) -> String { "\(gio.join)/\(gemeente.plan.kop.expression)" }

  private func informatieobject(_ bron: GIObron) -> Meegeleverd {
    let eind = gemeente.plan.kop.eindverantwoordelijke
    let metadata = InformatieObjectMetadata(
      eindverantwoordelijke: eind, maker: eind, naamInformatieObject: bron.naam, officieleTitel: bron.join)
    return Meegeleverd(
      gio: gio(bron), naam: "gio-\(bron.slug)", metadata: metadata, geboorteregeling: gemeente.plan.kop.work)
  }

  private func gio(_ bron: GIObron) -> GeoInformatieObject {
    var norm: Normbron?
    if case .norm(let slug) = bron.inhoud { norm = gemeente.annotaties.norm(slug) }
    let locaties = gemeente.annotaties.gebieden(van: bron).compactMap { slug -> GeoInformatieObject.Locatie? in
      gemeente.gebied(slug).map { gebied in
        .init(
          naam: gebied.naam, id: gebied.id, geometrie: GMLEncoder().encode(gebied.vorm, id: "id-\(gebied.id)-1"),
          kwantitatieveNormwaarde: norm?.waarden.first { $0.gebied == slug }?.getal)
      }
    }
    let eenheid = norm.flatMap { Waardelijst.eenheid.waarde($0.eenheid) }
    let type = norm.flatMap { Waardelijst.typeNorm.waarde($0.type) }
    return GeoInformatieObject(
      work: bron.join, expression: expression(bron), locaties: locaties,
      context: .init(
        achtergrondVerwijzing: Self.achtergrond, achtergrondActualiteit: gemeente.plan.kop.vastgesteld),
      eenheidlabel: eenheid?.label, eenheidID: eenheid?.uri, normlabel: norm?.naam, normID: type?.uri)
  }

  // MARK: - OW

  private func owBestanden(_ leveringsId: String) -> [STOP.OWBestand] {
    OWBouwer(gemeente, adressen: adressen).bestanden(leveringsId: leveringsId).map { bestand in
      STOP.OWBestand(
        naam: bestand.naam, objecttypen: bestand.objectTypen, inhoud: OWBestandEncoder().encode(bestand))
    }
  }
}
