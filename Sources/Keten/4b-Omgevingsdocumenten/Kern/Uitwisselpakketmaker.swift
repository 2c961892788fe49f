import IMOW
import Markup
import STOP
import Tijd

/// Makes the download package of a version: the text, its information objects, and all OW objects that hold then
/// (normen: stop-lvbb section 13; STOP 1.3.0 uitwisselpakket).
struct Uitwisselpakketmaker: Sendable {
  let stand: Regelingstand
  let versienummer: String
  let gios: [DocumentStore.GIO]
  let afbeeldingen: [String: [UInt8]]
  let gemaaktOp: Tijdstip

  /// Nil when the text of this version was never handed over.
  func maak() -> Uitwisselpakket? {
    guard let tekst = stand.tekst, let expression = stand.versie.instrumentVersie else { return nil }
    let momentopname = stand.versie.doelen.last.map { Momentopname(doel: $0, gemaaktOp: gemaaktOp) }
    return Uitwisselpakket(
      identificatie: ExpressionIdentificatie(
        work: stand.versie.work, expression: expression, soort: .regeling,
        isTijdelijkDeelVan: stand.versie.tijdelijkDeelVan),
      versienummer: versienummer, metadata: stand.metadata, tekst: tekst, momentopname: momentopname,
      informatieobjecten: gios.enumerated().map { informatieobject($1, nummer: $0 + 1, momentopname) },
      afbeeldingen: afbeeldingen, manifestOW: manifest, owBestanden: owBestanden)
  }

  /// JOIN expressions of the information objects that the text names.
  static func informatieobjecten(in tekst: Tak) -> [String] {
    var gevonden: [String] = []
    var gezien: Set<String> = []
    func zoek(_ tak: Tak) {
      if tak.lokaal == "ExtIoRef", let ref = tak["ref"], gezien.insert(ref).inserted { gevonden.append(ref) }
      for kind in tak.takken { zoek(kind) }
    }
    zoek(tekst)
    return gevonden
  }

  private func informatieobject(
    _ gio: DocumentStore.GIO, nummer: Int, _ momentopname: Momentopname?
  ) -> Uitwisselpakket.Informatieobject {
    Uitwisselpakket.Informatieobject(
      map: "IO-\(nummer)",
      identificatie: ExpressionIdentificatie(work: gio.work, expression: gio.expression, soort: .informatieobject),
      versieMetadata: gio.versieMetadata, metadata: gio.metadata, momentopname: momentopname,
      bestandsnaam: gio.bestandsnaam,
      bytes: GIOVersie.uitVaststelling(gio.inhoud, bestand: gio.bestandsnaam) ?? gio.inhoud)
  }

  // MARK: - OW

  /// One file per object type, plural and in lower case, as DSO-LV names them.
  private static let bestandsnamen: [OWObjecttype: String] = [
    .regeltekst: "regelteksten", .regelVoorIedereen: "regelsvooriedereen", .instructieregel: "instructieregels",
    .omgevingswaarderegel: "omgevingswaarderegels", .activiteit: "activiteiten", .omgevingsnorm: "omgevingsnormen",
    .omgevingswaarde: "omgevingswaarden", .gebiedsaanwijzing: "gebiedsaanwijzingen", .gebied: "gebieden",
    .gebiedengroep: "gebiedengroepen", .lijn: "lijnen", .lijnengroep: "lijnengroepen", .punt: "punten",
    .puntengroep: "puntengroepen", .ambtsgebied: "ambtsgebieden", .pons: "ponsen",
    .regelingsgebied: "regelingsgebieden", .kaart: "kaarten", .symbolisatieItem: "symbolisatieitems",
    .divisie: "divisies", .divisietekst: "divisieteksten", .tekstdeel: "tekstdelen", .hoofdlijn: "hoofdlijnen",
  ]

  private var groepen: [(type: OWObjecttype, naam: String, objecten: [OWObject])] {
    let perType = Dictionary(grouping: stand.ow.objecten, by: \.type)
    return OWObjecttype.allCases.compactMap { type in
      guard let objecten = perType[type] else { return nil }
      return (type, "\(Self.bestandsnamen[type] ?? type.rawValue.lowercased()).xml", objecten)
    }
  }

  private var manifest: Tak? {
    guard !stand.ow.isLeeg else { return nil }
    let bestanden = groepen.map { OWManifestbestand(naam: $0.naam, objecttypen: [$0.type.rawValue]) }
    return OWBestandEncoder().tak(
      OWManifest(aanleveringen: [
        OWAanlevering(workIDRegeling: stand.versie.work, doelID: stand.versie.doelen.last, bestanden: bestanden)
      ]))
  }

  private var owBestanden: [String: [UInt8]] {
    let encoder = OWBestandEncoder()
    let paren = groepen.map { groep in
      (
        groep.naam,
        encoder.encode(
          OWBestand(
            naam: groep.naam, dataset: stand.versie.officieleTitel, gebied: stand.versie.work,
            leveringsId: stand.versie.toestand, objecten: groep.objecten))
      )
    }
    return Dictionary(paren, uniquingKeysWith: { eerste, _ in eerste })
  }
}
