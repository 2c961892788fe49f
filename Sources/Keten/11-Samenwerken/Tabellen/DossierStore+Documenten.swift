import DSOKoppelvlak
import Opslag
import Tijd

/// Documents in dossiers and at actieverzoeken.
extension DossierStore {
  static func documenten(in dossier: String, _ db: SQLVerbinding) throws(OpslagStoring) -> [Dossierdocument] {
    try documenten("WHERE dossier = ? ORDER BY volgorde", [.tekst(dossier)], db)
  }

  static func documenten(bij verzoek: String, _ db: SQLVerbinding) throws(OpslagStoring) -> [Dossierdocument] {
    try documenten(
      "WHERE id IN (SELECT document FROM samenwerken_koppeling WHERE actieverzoek = ?) ORDER BY volgorde",
      [.tekst(verzoek)], db)
  }

  static func document(_ id: String, _ db: SQLVerbinding) throws(OpslagStoring) -> Dossierdocument? {
    try documenten("WHERE id = ?", [.tekst(id)], db).first
  }

  private static func documenten(
    _ waar: String, _ waarden: [SQLWaarde], _ db: SQLVerbinding
  ) throws(OpslagStoring) -> [Dossierdocument] {
    var gevonden: [Dossierdocument] = []
    for rij in try db.rijen("SELECT * FROM samenwerken_document \(waar)", waarden) {
      gevonden.append(try document(rij))
    }
    return gevonden
  }

  private static func document(_ rij: Rij) throws(OpslagStoring) -> Dossierdocument {
    Dossierdocument(
      id: try rij.tekst("id"), dossierId: try rij.tekst("dossier"),
      gegevens: try rij.json(SWFDossier.DocumentMetadata.self, "gegevens"),
      bestandsnaam: try rij.tekst("bestandsnaam"), mediatype: try rij.tekst("mediatype"),
      vertrouwelijkheid: Vertrouwelijkheid(rawValue: try rij.tekst("vertrouwelijkheid")) ?? .strikt,
      toevoeger: try rij.tekst("toevoeger"), creatie: try rij.tijdstip("creatie"),
      aangepastDoor: try rij.tekst("aangepast_door"), aangepastOp: try rij.tijdstip("aangepast_op"),
      sha256: try rij.tekst("sha256"), grootteBytes: try rij.getal("grootte"))
  }

  static func voegToe(_ document: Dossierdocument, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      """
      INSERT INTO samenwerken_document (id, dossier, volgorde, gegevens, bestandsnaam, mediatype, vertrouwelijkheid,
        toevoeger, creatie, aangepast_door, aangepast_op, sha256, grootte)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(document.id), .tekst(document.dossierId), .getal(try volgende("document", db)),
        try .json(document.gegevens), .tekst(document.bestandsnaam), .tekst(document.mediatype),
        .tekst(document.vertrouwelijkheid.rawValue), .tekst(document.toevoeger), SQLWaarde(document.creatie),
        .tekst(document.aangepastDoor), SQLWaarde(document.aangepastOp), .tekst(document.sha256),
        .getal(document.grootteBytes),
      ])
  }

  static func werkBij(_ document: Dossierdocument, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      "UPDATE samenwerken_document SET vertrouwelijkheid = ?, aangepast_door = ?, aangepast_op = ? WHERE id = ?",
      [
        .tekst(document.vertrouwelijkheid.rawValue), .tekst(document.aangepastDoor), SQLWaarde(document.aangepastOp),
        .tekst(document.id),
      ])
  }

  static func koppel(_ document: String, aan verzoek: String, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      """
      INSERT INTO samenwerken_koppeling (actieverzoek, document) VALUES (?, ?)
      ON CONFLICT (actieverzoek, document) DO NOTHING
      """, [.tekst(verzoek), .tekst(document)])
  }

  static func ontkoppel(_ document: String, van verzoek: String, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      "DELETE FROM samenwerken_koppeling WHERE actieverzoek = ? AND document = ?", [.tekst(verzoek), .tekst(document)])
  }
}
