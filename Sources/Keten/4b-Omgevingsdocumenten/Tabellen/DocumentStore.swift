import Geometrie
import IMOW
import Markup
import Opslag
import Pakket
import STOP
import Tijd

/// The tables of this system. Nothing is overwritten but text and geometry under their own identification: every
/// delivery keeps its own view of the toestanden, so that "as known then" can be answered.
struct DocumentStore: Sendable {
  let databank: any Databank
  let kluis: Bestandskluis

  init(_ databank: any Databank, kluis: Bestandskluis) {
    self.databank = databank
    self.kluis = kluis
  }

  static let migraties = [
    Migratie(
      systeem: "omgevingsdocumenten", nummer: 1,
      sql: [
        """
        CREATE TABLE omgevingsdocumenten_levering (
          volgnr INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, geregistreerd_op TEXT NOT NULL)
        """,
        """
        CREATE TABLE omgevingsdocumenten_consolidatie (
          levering INTEGER NOT NULL, consolidatie TEXT NOT NULL, soort TEXT NOT NULL, work TEXT NOT NULL,
          tijdelijk_deel_van TEXT, metadata TEXT, soort_regeling TEXT NOT NULL, titel TEXT NOT NULL,
          citeertitel TEXT, eindverantwoordelijke TEXT NOT NULL, PRIMARY KEY (levering, consolidatie))
        """,
        """
        CREATE TABLE omgevingsdocumenten_toestand (
          levering INTEGER NOT NULL, consolidatie TEXT NOT NULL, volgorde INTEGER NOT NULL, expression TEXT NOT NULL,
          instrumentversie TEXT, doelen TEXT NOT NULL, PRIMARY KEY (levering, consolidatie, volgorde))
        """,
        """
        CREATE TABLE omgevingsdocumenten_periode (
          levering INTEGER NOT NULL, consolidatie TEXT NOT NULL, volgorde INTEGER NOT NULL, deel INTEGER NOT NULL,
          werkend_vanaf TEXT NOT NULL, werkend_tot TEXT, geldig_vanaf TEXT NOT NULL, geldig_tot TEXT,
          PRIMARY KEY (levering, consolidatie, volgorde, deel))
        """,
        """
        CREATE TABLE omgevingsdocumenten_tekst (
          expression TEXT PRIMARY KEY, versienummer TEXT NOT NULL, inhoud TEXT NOT NULL, levering INTEGER NOT NULL)
        """,
        """
        CREATE TABLE omgevingsdocumenten_ow (
          levering INTEGER NOT NULL, volgorde INTEGER NOT NULL, work TEXT NOT NULL, doel TEXT, expression TEXT,
          PRIMARY KEY (levering, volgorde))
        """,
        """
        CREATE TABLE omgevingsdocumenten_owbestand (
          levering INTEGER NOT NULL, volgorde INTEGER NOT NULL, naam TEXT NOT NULL, inhoud TEXT NOT NULL,
          PRIMARY KEY (levering, volgorde, naam))
        """,
        """
        CREATE TABLE omgevingsdocumenten_geometrie (
          id TEXT PRIMARY KEY, gio TEXT NOT NULL, gml TEXT NOT NULL, min_x REAL NOT NULL, min_y REAL NOT NULL,
          max_x REAL NOT NULL, max_y REAL NOT NULL, levering INTEGER NOT NULL)
        """,
        """
        CREATE INDEX omgevingsdocumenten_geometrie_vak ON omgevingsdocumenten_geometrie (min_x, max_x, min_y, max_y)
        """,
        """
        CREATE TABLE omgevingsdocumenten_gio (
          expression TEXT PRIMARY KEY, work TEXT NOT NULL, bestandsnaam TEXT NOT NULL, inhoud TEXT NOT NULL,
          versiemetadata TEXT, metadata TEXT)
        """,
        """
        CREATE TABLE omgevingsdocumenten_afbeelding (
          work TEXT NOT NULL, naam TEXT NOT NULL, inhoud TEXT NOT NULL, levering INTEGER NOT NULL,
          PRIMARY KEY (work, naam))
        """,
        """
        CREATE TABLE omgevingsdocumenten_voorgeladen (
          identificatie TEXT PRIMARY KEY, naam TEXT NOT NULL, bovenliggend TEXT)
        """,
        """
        CREATE TABLE omgevingsdocumenten_rapport (id TEXT PRIMARY KEY, rapport TEXT NOT NULL)
        """,
        """
        CREATE TABLE omgevingsdocumenten_download (
          id TEXT PRIMARY KEY, regeling TEXT NOT NULL, inhoud TEXT NOT NULL, gemaakt_op TEXT NOT NULL)
        """,
      ])
  ]

  // MARK: - Taking in

  enum Opname: Sendable, Hashable { case nieuw, alBekend }

  /// Stores all of it or nothing. The same package twice changes nothing: delivery is at least once.
  func neemOp(_ doorlevering: Doorlevering, pakket: [UInt8], op tijdstip: Tijdstip) throws -> Opname {
    let sha256 = Hash.sha256(pakket)
    return try databank.schrijf { db in
      let bekend = try db.aantal(
        "SELECT COUNT(*) AS aantal FROM omgevingsdocumenten_levering WHERE sha256 = ?", [.tekst(sha256)])
      guard bekend == 0 else { return .alBekend }
      let nummer = try laatsteLevering(db) + 1
      try db.voerUit(
        "INSERT INTO omgevingsdocumenten_levering (volgnr, sha256, geregistreerd_op) VALUES (?, ?, ?)",
        [.getal(nummer), .tekst(sha256), SQLWaarde(tijdstip)])
      for gio in doorlevering.gios { try schrijf(gio, db) }
      for consolidatie in doorlevering.consolidaties { try schrijf(consolidatie, nummer, db) }
      for (plek, aanlevering) in doorlevering.aanleveringen.enumerated() {
        try schrijf(aanlevering, nummer, plek, db)
      }
      for geometrie in doorlevering.geometrieen { try schrijf(geometrie, nummer, db) }
      let werken = doorlevering.consolidaties.filter(\.isRegeling).map(\.isConsolidatieVan.work)
      for afbeelding in doorlevering.afbeeldingen {
        for work in werken { try schrijf(afbeelding, work, nummer, db) }
      }
      return .nieuw
    }
  }

  func laatsteLevering(_ db: SQLVerbinding) throws -> Int {
    try db.aantal("SELECT COALESCE(MAX(volgnr), 0) AS aantal FROM omgevingsdocumenten_levering")
  }

  private func schrijf(_ consolidatie: Consolidatie, _ levering: Int, _ db: SQLVerbinding) throws {
    let annotaties = consolidatie.annotaties.compactMap(\.module)
    let metadata = annotaties.last { $0.lokaal == "RegelingMetadata" || $0.lokaal == "InformatieObjectMetadata" }
    let citeertitel = metadata?.eerste("heeftCiteertitelInformatie")?.eerste("CiteertitelInformatie")?
      .eerste("citeertitel")?.tekst
    let titel = metadata?.eerste("officieleTitel")?.tekst ?? consolidatie.isConsolidatieVan.work
    try db.voerUit(
      """
      INSERT INTO omgevingsdocumenten_consolidatie (levering, consolidatie, soort, work, tijdelijk_deel_van, metadata,
        soort_regeling, titel, citeertitel, eindverantwoordelijke) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .getal(levering), .tekst(consolidatie.identificatie.work),
        .tekst(consolidatie.isRegeling ? "regeling" : "informatieobject"),
        .tekst(consolidatie.isConsolidatieVan.work), SQLWaarde(consolidatie.isTijdelijkDeelVan?.work),
        SQLWaarde(try metadata.map(bewaar)), .tekst(metadata?.eerste("soortRegeling")?.tekst ?? ""),
        .tekst(titel), SQLWaarde(citeertitel), .tekst(metadata?.eerste("eindverantwoordelijke")?.tekst ?? ""),
      ])
    for (plek, toestand) in consolidatie.toestanden.toestanden.enumerated() {
      try schrijf(toestand, consolidatie.identificatie.work, levering, plek, db)
    }
    for versie in consolidatie.versies { try schrijf(versie, metadata, levering, db) }
  }

  private func bewaar(_ tak: Tak) throws -> String {
    try kluis.bewaar(XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(tak))
  }

  private func schrijf(_ versie: Consolidatie.Versie, _ metadata: Tak?, _ levering: Int, _ db: SQLVerbinding) throws {
    switch versie {
    case .regeling(let identificatie, let versienummer, let tekst, _):
      try db.voerUit(
        """
        INSERT INTO omgevingsdocumenten_tekst (expression, versienummer, inhoud, levering) VALUES (?, ?, ?, ?)
        ON CONFLICT (expression) DO UPDATE SET inhoud = excluded.inhoud
        """,
        [.tekst(identificatie.expression), .tekst(versienummer), .tekst(try bewaar(tekst)), .getal(levering)])
    case .informatieobject(let identificatie, let versieMetadata):
      try db.voerUit(
        "UPDATE omgevingsdocumenten_gio SET versiemetadata = ?, metadata = ? WHERE expression = ?",
        [
          SQLWaarde(try versieMetadata.map(bewaar)), SQLWaarde(try metadata.map(bewaar)),
          .tekst(identificatie.expression),
        ])
    }
  }

  private func schrijf(
    _ toestand: Toestand, _ consolidatie: String, _ levering: Int, _ plek: Int, _ db: SQLVerbinding
  ) throws {
    try db.voerUit(
      """
      INSERT INTO omgevingsdocumenten_toestand (levering, consolidatie, volgorde, expression, instrumentversie, doelen)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .getal(levering), .tekst(consolidatie), .getal(plek), .tekst(toestand.expression),
        SQLWaarde(toestand.instrumentVersie), try .json(toestand.gerealiseerdeDoelen),
      ])
    let perioden = toestand.geldigheid.flatMap { periode in periode.geldigOp.map { (periode.juridischWerkendOp, $0) } }
    for (deel, (werkend, geldig)) in perioden.enumerated() {
      try db.voerUit(
        """
        INSERT INTO omgevingsdocumenten_periode (levering, consolidatie, volgorde, deel, werkend_vanaf, werkend_tot,
          geldig_vanaf, geldig_tot) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .getal(levering), .tekst(consolidatie), .getal(plek), .getal(deel), SQLWaarde(werkend.vanaf),
          SQLWaarde(werkend.tot), SQLWaarde(geldig.vanaf), SQLWaarde(geldig.tot),
        ])
    }
  }

  private func schrijf(
    _ aanlevering: Doorlevering.Aanlevering, _ levering: Int, _ plek: Int, _ db: SQLVerbinding
  ) throws {
    try db.voerUit(
      "INSERT INTO omgevingsdocumenten_ow (levering, volgorde, work, doel, expression) VALUES (?, ?, ?, ?, ?)",
      [
        .getal(levering), .getal(plek), .tekst(aanlevering.work), SQLWaarde(aanlevering.doel),
        SQLWaarde(aanlevering.expression),
      ])
    for bestand in aanlevering.bestanden {
      try db.voerUit(
        """
        INSERT INTO omgevingsdocumenten_owbestand (levering, volgorde, naam, inhoud) VALUES (?, ?, ?, ?)
        ON CONFLICT (levering, volgorde, naam) DO NOTHING
        """,
        [.getal(levering), .getal(plek), .tekst(bestand.naam), .tekst(try kluis.bewaar(bestand.inhoud))])
    }
  }

  private func schrijf(_ geometrie: Doorlevering.Geometriegegeven, _ levering: Int, _ db: SQLVerbinding) throws {
    guard let vak = geometrie.vorm.omhullende else { return }
    // Identifications are compared without regard to case: producers differ in it.
    try db.voerUit(
      """
      INSERT INTO omgevingsdocumenten_geometrie (id, gio, gml, min_x, min_y, max_x, max_y, levering)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET gio = excluded.gio
      """,
      [
        .tekst(geometrie.id.lowercased()), .tekst(geometrie.gio),
        .tekst(String(decoding: geometrie.gml, as: UTF8.self)),
        .kommagetal(vak.minX), .kommagetal(vak.minY), .kommagetal(vak.maxX), .kommagetal(vak.maxY), .getal(levering),
      ])
  }

  private func schrijf(_ gio: Doorlevering.GIObestand, _ db: SQLVerbinding) throws {
    try db.voerUit(
      """
      INSERT INTO omgevingsdocumenten_gio (expression, work, bestandsnaam, inhoud) VALUES (?, ?, ?, ?)
      ON CONFLICT (expression) DO UPDATE SET inhoud = excluded.inhoud
      """,
      [
        .tekst(gio.expression), .tekst(gio.work), .tekst(DoorleveringDecoder.kaal(gio.bestand.naam)),
        .tekst(try kluis.bewaar(gio.bestand.inhoud)),
      ])
  }

  private func schrijf(
    _ afbeelding: Pakketinhoud.Bestand, _ work: String, _ levering: Int, _ db: SQLVerbinding
  ) throws {
    try db.voerUit(
      """
      INSERT INTO omgevingsdocumenten_afbeelding (work, naam, inhoud, levering) VALUES (?, ?, ?, ?)
      ON CONFLICT (work, naam) DO UPDATE SET inhoud = excluded.inhoud, levering = excluded.levering
      """,
      [
        .tekst(work), .tekst(DoorleveringDecoder.kaal(afbeelding.naam)), .tekst(try kluis.bewaar(afbeelding.inhoud)),
        .getal(levering),
      ])
  }
}

extension Consolidatie {
  var isRegeling: Bool {
    switch SoortWork(rawValue: identificatie.soortWork) {
    case .geconsolideerdeRegeling, .consolidatieVanTijdelijkRegelingdeel: true
    default: false
    }
  }
}
