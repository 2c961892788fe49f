import DSOKoppelvlak
import Opslag
import Tijd

/// The tables of this system and its questions to them.
struct DossierStore: Sendable {
  private let databank: any Databank
  let kluis: Bestandskluis

  init(_ databank: any Databank, kluis: Bestandskluis) {
    self.databank = databank
    self.kluis = kluis
  }

  static let migraties = [
    Migratie(
      systeem: "samenwerken", nummer: 1,
      sql: [
        """
        CREATE TABLE samenwerken_dossier (
          id TEXT PRIMARY KEY, nummer INTEGER NOT NULL, gegevens TEXT NOT NULL, status TEXT NOT NULL,
          aanmaker TEXT NOT NULL, creatie TEXT NOT NULL, aangepast_door TEXT NOT NULL, aangepast_op TEXT NOT NULL)
        """,
        // Numbers of deleted dossiers are never given out again.
        "CREATE TABLE samenwerken_teller (naam TEXT PRIMARY KEY, stand INTEGER NOT NULL)",
        """
        CREATE TABLE samenwerken_deelnemer (
          dossier TEXT NOT NULL, oin TEXT NOT NULL, volgorde INTEGER NOT NULL, privilege TEXT NOT NULL,
          PRIMARY KEY (dossier, oin))
        """,
        """
        CREATE TABLE samenwerken_document (
          id TEXT PRIMARY KEY, dossier TEXT NOT NULL, volgorde INTEGER NOT NULL, gegevens TEXT NOT NULL,
          bestandsnaam TEXT NOT NULL, mediatype TEXT NOT NULL, vertrouwelijkheid TEXT NOT NULL,
          toevoeger TEXT NOT NULL, creatie TEXT NOT NULL, aangepast_door TEXT NOT NULL, aangepast_op TEXT NOT NULL,
          sha256 TEXT NOT NULL, grootte INTEGER NOT NULL)
        """,
        """
        CREATE TABLE samenwerken_actieverzoek (
          id TEXT PRIMARY KEY, dossier TEXT NOT NULL, volgorde INTEGER NOT NULL, titel TEXT NOT NULL,
          omschrijving TEXT, melding TEXT, product TEXT, zender TEXT NOT NULL, ontvanger TEXT NOT NULL,
          status TEXT NOT NULL, creatie TEXT NOT NULL, aangepast_door TEXT NOT NULL, aangepast_op TEXT NOT NULL)
        """,
        """
        CREATE TABLE samenwerken_koppeling (
          actieverzoek TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (actieverzoek, document))
        """,
        """
        CREATE TABLE samenwerken_bericht (
          id TEXT PRIMARY KEY, actieverzoek TEXT NOT NULL, volgorde INTEGER NOT NULL, zender TEXT NOT NULL,
          inhoud TEXT NOT NULL, creatie TEXT NOT NULL)
        """,
        """
        CREATE TABLE samenwerken_notificatie (
          id TEXT PRIMARY KEY, volgorde INTEGER NOT NULL, dossier TEXT NOT NULL, soort TEXT NOT NULL,
          tekst TEXT NOT NULL, veroorzaker TEXT NOT NULL, deelnemer TEXT NOT NULL, moment TEXT NOT NULL,
          eigenschappen TEXT NOT NULL)
        """,
        "CREATE INDEX samenwerken_notificatie_deelnemer ON samenwerken_notificatie (deelnemer, moment)",
        "CREATE INDEX samenwerken_actieverzoek_ontvanger ON samenwerken_actieverzoek (ontvanger, status)",
      ])
  ]

  func lees<Uitkomst>(_ doe: (SQLVerbinding) throws -> Uitkomst) throws -> Uitkomst { try databank.lees(doe) }
  func schrijf<Uitkomst>(_ doe: (SQLVerbinding) throws -> Uitkomst) throws -> Uitkomst { try databank.schrijf(doe) }

  /// The next number of a counter, within the transaction of the caller.
  static func volgende(_ teller: String, _ db: SQLVerbinding) throws(OpslagStoring) -> Int {
    try db.voerUit(
      """
      INSERT INTO samenwerken_teller (naam, stand) VALUES (?, 1)
      ON CONFLICT (naam) DO UPDATE SET stand = stand + 1
      """, [.tekst(teller)])
    return try db.eersteRij("SELECT stand FROM samenwerken_teller WHERE naam = ?", [.tekst(teller)])?.getal("stand")
      ?? 1
  }

  // MARK: - Dossiers

  static func dossier(_ id: String, _ db: SQLVerbinding) throws(OpslagStoring) -> Dossier? {
    guard let rij = try db.eersteRij("SELECT * FROM samenwerken_dossier WHERE id = ?", [.tekst(id)]) else { return nil }
    return try dossier(rij, db)
  }

  static func dossiers(van oin: String, _ db: SQLVerbinding) throws(OpslagStoring) -> [Dossier] {
    let rijen = try db.rijen(
      """
      SELECT d.* FROM samenwerken_dossier d JOIN samenwerken_deelnemer n ON n.dossier = d.id
      WHERE n.oin = ? ORDER BY d.nummer DESC
      """, [.tekst(oin)])
    var gevonden: [Dossier] = []
    for rij in rijen { gevonden.append(try dossier(rij, db)) }
    return gevonden
  }

  private static func dossier(_ rij: Rij, _ db: SQLVerbinding) throws(OpslagStoring) -> Dossier {
    let id = try rij.tekst("id")
    var deelnemers: [Deelname] = []
    let rijen = try db.rijen(
      "SELECT oin, privilege FROM samenwerken_deelnemer WHERE dossier = ? ORDER BY volgorde", [.tekst(id)])
    for deelnemer in rijen {
      let privilege = SWF.Privilege(rawValue: try deelnemer.tekst("privilege")) ?? .beperkt
      deelnemers.append(Deelname(oin: try deelnemer.tekst("oin"), privilege: privilege))
    }
    return Dossier(
      id: id, gegevens: try rij.json(SWF.SamenwerkingNieuw.self, "gegevens"),
      status: SWF.SamenwerkingStatus(rawValue: try rij.tekst("status")) ?? .gesloten,
      aanmaker: try rij.tekst("aanmaker"), creatie: try rij.tijdstip("creatie"),
      aangepastDoor: try rij.tekst("aangepast_door"), aangepastOp: try rij.tijdstip("aangepast_op"),
      deelnemers: deelnemers)
  }

  static func voegToe(_ dossier: Dossier, nummer: Int, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      """
      INSERT INTO samenwerken_dossier (id, nummer, gegevens, status, aanmaker, creatie, aangepast_door, aangepast_op)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(dossier.id), .getal(nummer), try .json(dossier.gegevens), .tekst(dossier.status.rawValue),
        .tekst(dossier.aanmaker), SQLWaarde(dossier.creatie), .tekst(dossier.aangepastDoor),
        SQLWaarde(dossier.aangepastOp),
      ])
    for deelname in dossier.deelnemers { try zet(deelname, in: dossier.id, db) }
  }

  static func werkBij(_ dossier: Dossier, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      "UPDATE samenwerken_dossier SET status = ?, aangepast_door = ?, aangepast_op = ? WHERE id = ?",
      [
        .tekst(dossier.status.rawValue), .tekst(dossier.aangepastDoor), SQLWaarde(dossier.aangepastOp),
        .tekst(dossier.id),
      ])
  }

  static func zet(_ deelname: Deelname, in dossier: String, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      """
      INSERT INTO samenwerken_deelnemer (dossier, oin, volgorde, privilege) VALUES (?, ?, ?, ?)
      ON CONFLICT (dossier, oin) DO UPDATE SET privilege = excluded.privilege
      """,
      [
        .tekst(dossier), .tekst(deelname.oin), .getal(try volgende("deelnemer", db)),
        .tekst(deelname.privilege.rawValue),
      ])
  }

  static func verwijder(deelnemer oin: String, uit dossier: String, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      "DELETE FROM samenwerken_deelnemer WHERE dossier = ? AND oin = ?", [.tekst(dossier), .tekst(oin)])
  }

  /// Final: rows of everything in it go too. The bytes stay in the kluis, where evidence may point at them.
  static func verwijder(dossier id: String, _ db: SQLVerbinding) throws(OpslagStoring) {
    let verzoeken = "(SELECT id FROM samenwerken_actieverzoek WHERE dossier = ?)"
    for sql in [
      "DELETE FROM samenwerken_bericht WHERE actieverzoek IN \(verzoeken)",
      "DELETE FROM samenwerken_koppeling WHERE actieverzoek IN \(verzoeken)",
      "DELETE FROM samenwerken_actieverzoek WHERE dossier = ?", "DELETE FROM samenwerken_document WHERE dossier = ?",
      "DELETE FROM samenwerken_notificatie WHERE dossier = ?", "DELETE FROM samenwerken_deelnemer WHERE dossier = ?",
      "DELETE FROM samenwerken_dossier WHERE id = ?",
    ] {
      try db.voerUit(sql, [.tekst(id)])
    }
  }

  /// Every OIN that takes part somewhere.
  func deelnemers() throws -> [String] {
    try lees { db in
      try db.rijen("SELECT DISTINCT oin FROM samenwerken_deelnemer ORDER BY oin").map { rij in try rij.tekst("oin") }
    }
  }
}
