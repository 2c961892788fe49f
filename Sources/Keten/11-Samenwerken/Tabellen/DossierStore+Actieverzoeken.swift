import DSOKoppelvlak
import Opslag
import Tijd

/// Actieverzoeken, the messages beside them, and notificaties.
extension DossierStore {
  static func verzoek(_ id: String, _ db: SQLVerbinding) throws(OpslagStoring) -> Dossierverzoek? {
    try db.eersteRij("SELECT * FROM samenwerken_actieverzoek WHERE id = ?", [.tekst(id)]).map {
      rij throws(OpslagStoring) in
      try verzoek(rij)
    }
  }

  static func verzoeken(in dossier: String, _ db: SQLVerbinding) throws(OpslagStoring) -> [Dossierverzoek] {
    try verzoeken("WHERE dossier = ? ORDER BY volgorde", [.tekst(dossier)], db)
  }

  static func verzoeken(naar oin: String, _ db: SQLVerbinding) throws(OpslagStoring) -> [Dossierverzoek] {
    try verzoeken("WHERE ontvanger = ? ORDER BY volgorde DESC", [.tekst(oin)], db)
  }

  private static func verzoeken(
    _ waar: String, _ waarden: [SQLWaarde], _ db: SQLVerbinding
  ) throws(OpslagStoring) -> [Dossierverzoek] {
    var gevonden: [Dossierverzoek] = []
    for rij in try db.rijen("SELECT * FROM samenwerken_actieverzoek \(waar)", waarden) {
      gevonden.append(try verzoek(rij))
    }
    return gevonden
  }

  private static func verzoek(_ rij: Rij) throws(OpslagStoring) -> Dossierverzoek {
    Dossierverzoek(
      id: try rij.tekst("id"), dossierId: try rij.tekst("dossier"), titel: try rij.tekst("titel"),
      omschrijving: rij.tekstOfNil("omschrijving"), melding: rij.tekstOfNil("melding"),
      productId: rij.tekstOfNil("product"), zender: try rij.tekst("zender"), ontvanger: try rij.tekst("ontvanger"),
      status: SWF.ActieverzoekStatus(rawValue: try rij.tekst("status")) ?? .ingetrokken,
      creatie: try rij.tijdstip("creatie"), aangepastDoor: try rij.tekst("aangepast_door"),
      aangepastOp: try rij.tijdstip("aangepast_op"))
  }

  static func voegToe(_ verzoek: Dossierverzoek, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      """
      INSERT INTO samenwerken_actieverzoek (id, dossier, volgorde, titel, omschrijving, melding, product, zender,
        ontvanger, status, creatie, aangepast_door, aangepast_op) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(verzoek.id), .tekst(verzoek.dossierId), .getal(try volgende("actieverzoek", db)), .tekst(verzoek.titel),
        SQLWaarde(verzoek.omschrijving), SQLWaarde(verzoek.melding), SQLWaarde(verzoek.productId),
        .tekst(verzoek.zender), .tekst(verzoek.ontvanger), .tekst(verzoek.status.rawValue),
        SQLWaarde(verzoek.creatie), .tekst(verzoek.aangepastDoor), SQLWaarde(verzoek.aangepastOp),
      ])
  }

  static func werkBij(_ verzoek: Dossierverzoek, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      """
      UPDATE samenwerken_actieverzoek SET titel = ?, omschrijving = ?, melding = ?, product = ?, status = ?,
        aangepast_door = ?, aangepast_op = ? WHERE id = ?
      """,
      [
        .tekst(verzoek.titel), SQLWaarde(verzoek.omschrijving), SQLWaarde(verzoek.melding),
        SQLWaarde(verzoek.productId), .tekst(verzoek.status.rawValue), .tekst(verzoek.aangepastDoor),
        SQLWaarde(verzoek.aangepastOp), .tekst(verzoek.id),
      ])
  }

  // MARK: - Berichten

  static func berichten(bij verzoek: String, _ db: SQLVerbinding) throws(OpslagStoring) -> [Dossierbericht] {
    var gevonden: [Dossierbericht] = []
    let rijen = try db.rijen(
      "SELECT * FROM samenwerken_bericht WHERE actieverzoek = ? ORDER BY volgorde", [.tekst(verzoek)])
    for rij in rijen {
      gevonden.append(
        Dossierbericht(
          id: try rij.tekst("id"), verzoekId: try rij.tekst("actieverzoek"), zender: try rij.tekst("zender"),
          inhoud: try rij.tekst("inhoud"), creatie: try rij.tijdstip("creatie")))
    }
    return gevonden
  }

  static func voegToe(_ bericht: Dossierbericht, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      """
      INSERT INTO samenwerken_bericht (id, actieverzoek, volgorde, zender, inhoud, creatie)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(bericht.id), .tekst(bericht.verzoekId), .getal(try volgende("bericht", db)), .tekst(bericht.zender),
        .tekst(bericht.inhoud), SQLWaarde(bericht.creatie),
      ])
  }

  static func verwijder(bericht id: String, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit("DELETE FROM samenwerken_bericht WHERE id = ?", [.tekst(id)])
  }

  // MARK: - Notificaties

  static func voegToe(_ melding: Dossiermelding, _ db: SQLVerbinding) throws(OpslagStoring) {
    try db.voerUit(
      """
      INSERT INTO samenwerken_notificatie (id, volgorde, dossier, soort, tekst, veroorzaker, deelnemer, moment,
        eigenschappen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(melding.id), .getal(try volgende("notificatie", db)), .tekst(melding.dossierId),
        .tekst(melding.soort.rawValue), .tekst(melding.tekst), .tekst(melding.veroorzaker), .tekst(melding.deelnemer),
        SQLWaarde(melding.moment), try .json(melding.eigenschappen),
      ])
  }

  /// Oldest first. `na` is exclusive and `totEnMet` inclusive, so that two windows that meet miss and repeat nothing.
  static func meldingen(
    voor oin: String, dossier: String? = nil, na: Tijdstip? = nil, totEnMet: Tijdstip? = nil, _ db: SQLVerbinding
  ) throws(OpslagStoring) -> [Dossiermelding] {
    var waar = "WHERE deelnemer = ?"
    var waarden: [SQLWaarde] = [.tekst(oin)]
    if let dossier {
      waar += " AND dossier = ?"
      waarden.append(.tekst(dossier))
    }
    if let na {
      waar += " AND moment > ?"
      waarden.append(SQLWaarde(na))
    }
    if let totEnMet {
      waar += " AND moment <= ?"
      waarden.append(SQLWaarde(totEnMet))
    }
    var gevonden: [Dossiermelding] = []
    for rij in try db.rijen("SELECT * FROM samenwerken_notificatie \(waar) ORDER BY volgorde", waarden) {
      guard let soort = Dossiermelding.Soort(rawValue: try rij.tekst("soort")) else { continue }
      gevonden.append(
        Dossiermelding(
          id: try rij.tekst("id"), dossierId: try rij.tekst("dossier"), soort: soort, tekst: try rij.tekst("tekst"),
          veroorzaker: try rij.tekst("veroorzaker"), deelnemer: try rij.tekst("deelnemer"),
          moment: try rij.tijdstip("moment"), eigenschappen: try rij.json([String: String].self, "eigenschappen")))
    }
    return gevonden
  }
}
