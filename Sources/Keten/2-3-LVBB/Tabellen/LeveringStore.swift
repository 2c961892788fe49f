import Bevindingen
import Ketenspoor
import Opslag
import STOP
import Tijd

/// The deliveries and what happened to them. Reads take any connection; writes belong in the caller's transaction.
enum LeveringStore {
  /// Most rows on one screen or in one answer.
  static let hoogstens = 500

  static func bewaar(_ levering: Levering, in db: SQLVerbinding) throws {
    try db.voerUit(
      """
      INSERT INTO lvbb_levering (id, nummer, ontvangen_op, dienst, kanaal, oin, rol, van, cpa_id, conversation_id,
        message_id, bestandsnaam, zip, status, bevindingen, id_levering, bevoegd_gezag, datum_bekendmaking, work,
        expression, titel) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(levering.id), .getal(levering.nummer), SQLWaarde(levering.ontvangenOp),
        .tekst(levering.dienst.rawValue), .tekst(levering.kanaal.rawValue), SQLWaarde(levering.afzender?.oin),
        SQLWaarde(levering.afzender?.rol), SQLWaarde(levering.afzender?.van), SQLWaarde(levering.afzender?.cpaId),
        SQLWaarde(levering.afzender?.conversationId), SQLWaarde(levering.afzender?.messageId),
        .tekst(levering.bestandsnaam), .tekst(levering.zip), .tekst(levering.status.rawValue),
        .json(levering.bevindingen), .tekst(levering.idLevering), .tekst(levering.bevoegdGezag),
        SQLWaarde(levering.datumBekendmaking), SQLWaarde(levering.work), SQLWaarde(levering.expression),
        .tekst(levering.titel),
      ])
  }

  static func volgendNummer(_ db: SQLVerbinding) throws -> Int {
    try db.aantal("SELECT COALESCE(MAX(nummer), 0) + 1 AS aantal FROM lvbb_levering")
  }

  /// Goes to the next status, only when the row still has the status that the caller saw. False: somebody was first,
  /// or the step does not exist; then the caller changes nothing else either.
  static func stap(
    _ levering: Levering, van oud: Leveringstatus, in db: SQLVerbinding
  ) throws -> Bool {
    guard oud.volgende.contains(levering.status) else { return false }
    let aantal = try db.voerUit(
      """
      UPDATE lvbb_levering SET status = ?, bevindingen = ?, id_levering = ?, bevoegd_gezag = ?,
        datum_bekendmaking = ?, work = ?, expression = ?, titel = ?, geregistreerd_op = ?, tijdstip_publicatie = ?,
        publicatie = ?, ow_rapport = ? WHERE id = ? AND status = ?
      """,
      [
        .tekst(levering.status.rawValue), .json(levering.bevindingen), .tekst(levering.idLevering),
        .tekst(levering.bevoegdGezag), SQLWaarde(levering.datumBekendmaking), SQLWaarde(levering.work),
        SQLWaarde(levering.expression), .tekst(levering.titel), SQLWaarde(levering.geregistreerdOp),
        SQLWaarde(levering.tijdstipPublicatie), SQLWaarde(levering.publicatie), SQLWaarde(levering.owRapport),
        .tekst(levering.id), .tekst(oud.rawValue),
      ])
    return aantal == 1
  }

  static func zetOWRapport(_ id: String, _ rapport: String, in db: SQLVerbinding) throws {
    try db.voerUit("UPDATE lvbb_levering SET ow_rapport = ? WHERE id = ?", [.tekst(rapport), .tekst(id)])
  }

  /// The zip was fetched: from now on it stands in the place of the request that announced it.
  static func zetZip(_ id: String, _ zip: String, in db: SQLVerbinding) throws {
    try db.voerUit("UPDATE lvbb_levering SET zip = ? WHERE id = ?", [.tekst(zip), .tekst(id)])
  }

  static func levering(_ id: String, _ db: SQLVerbinding) throws -> Levering? {
    try db.eersteRij("SELECT * FROM lvbb_levering WHERE id = ?", [.tekst(id)]).map { try Levering($0) }
  }

  /// Newest first.
  static func alle(_ db: SQLVerbinding) throws -> [Levering] {
    try db.rijen("SELECT * FROM lvbb_levering ORDER BY nummer DESC LIMIT ?", [.getal(hoogstens)])
      .map { try Levering($0) }
  }

  /// Oldest first.
  static func met(status: Leveringstatus, _ db: SQLVerbinding) throws -> [Levering] {
    try db.rijen("SELECT * FROM lvbb_levering WHERE status = ? ORDER BY nummer", [.tekst(status.rawValue)])
      .map { try Levering($0) }
  }

  /// Accepted publications of which the day has come: by day, then by arrival.
  static func teBekendmaken(_ vandaag: Datum, _ db: SQLVerbinding) throws -> [Levering] {
    try db.rijen(
      """
      SELECT * FROM lvbb_levering WHERE status = ? AND datum_bekendmaking <= ? ORDER BY datum_bekendmaking, nummer
      """, [.tekst(Leveringstatus.geregistreerd.rawValue), SQLWaarde(vandaag)]
    ).map { try Levering($0) }
  }

  /// Per OIN the idLeveringen that may not be used again. `alles`: also those that were refused, and of any service.
  static func bekendeLeveringen(
    dienst: LVBBDienst, alles: Bool, behalve id: String, _ db: SQLVerbinding
  ) throws -> [String: Set<String>] {
    let rijen = try db.rijen("SELECT * FROM lvbb_levering WHERE id <> ? AND status <> 'ontvangen'", [.tekst(id)])
    return try rijen.reduce(into: [:]) { gevonden, rij in
      let eerder = try Levering(rij)
      // A validation may be done again as often as one likes, also of what is published later.
      let telt = alles || (dienst != .validatie && eerder.dienst == dienst && eerder.status.isGeaccepteerd)
      if telt { gevonden[eerder.bevoegdGezag, default: []].insert(eerder.idLevering) }
    }
  }
}

/// The status messages of a delivery.
enum StatusberichtStore {
  static func bewaar(_ bericht: Statusbericht, uitvakId: String?, in db: SQLVerbinding) throws {
    let volgnummer = try db.aantal(
      "SELECT COALESCE(MAX(volgnummer), 0) + 1 AS aantal FROM lvbb_statusbericht WHERE levering = ?",
      [.tekst(bericht.levering)])
    try db.voerUit(
      """
      INSERT INTO lvbb_statusbericht (levering, volgnummer, tijdstip, stand, document, toelichting, message_id,
        uitvak_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(bericht.levering), .getal(volgnummer), SQLWaarde(bericht.tijdstip), .tekst(bericht.stand),
        SQLWaarde(bericht.document), .tekst(bericht.toelichting), SQLWaarde(bericht.messageId), SQLWaarde(uitvakId),
      ])
  }

  static func van(_ levering: String, _ db: SQLVerbinding) throws -> [Statusbericht] {
    try db.rijen("SELECT * FROM lvbb_statusbericht WHERE levering = ? ORDER BY volgnummer", [.tekst(levering)])
      .map { try Statusbericht($0) }
  }

  /// The newest …Resultaat document of a delivery.
  static func laatsteDocument(_ levering: String, _ db: SQLVerbinding) throws -> String? {
    try db.eersteRij(
      """
      SELECT document FROM lvbb_statusbericht WHERE levering = ? AND document IS NOT NULL
      ORDER BY volgnummer DESC LIMIT 1
      """, [.tekst(levering)])?.tekstOfNil("document")
  }

  static func bezorgd(uitvakId: String, op tijdstip: Tijdstip, in db: SQLVerbinding) throws {
    try db.voerUit(
      "UPDATE lvbb_statusbericht SET bezorgd_op = ?, fout = NULL WHERE uitvak_id = ?",
      [SQLWaarde(tijdstip), .tekst(uitvakId)])
    try db.voerUit(
      "UPDATE lvbb_uitlevering SET bezorgd_op = ?, fout = NULL WHERE uitvak_id = ?",
      [SQLWaarde(tijdstip), .tekst(uitvakId)])
  }

  static func opgegeven(uitvakId: String, fout: String, in db: SQLVerbinding) throws {
    for tabel in ["lvbb_statusbericht", "lvbb_uitlevering"] {
      try db.voerUit("UPDATE \(tabel) SET fout = ? WHERE uitvak_id = ?", [.tekst(fout), .tekst(uitvakId)])
    }
  }

  static func bevestigd(messageId: String, op tijdstip: Tijdstip, in db: SQLVerbinding) throws {
    try db.voerUit(
      "UPDATE lvbb_statusbericht SET bevestigd_op = ? WHERE message_id = ? AND bevestigd_op IS NULL",
      [SQLWaarde(tijdstip), .tekst(messageId)])
  }

  static func geweigerd(messageId: String, fout: String, in db: SQLVerbinding) throws {
    try db.voerUit(
      "UPDATE lvbb_statusbericht SET fout = ? WHERE message_id = ?", [.tekst(fout), .tekst(messageId)])
  }
}

/// Trouble of the world while handling a delivery: it is shown with the delivery, and tried again later.
enum StoringStore {
  static let stand = "uitgesteld"

  /// Once per trouble, also when it is met at every tick. When even noting fails there is nothing left to do here.
  static func noteer(_ fout: any Error, bij levering: Levering, _ omgeving: Werkplaatsomgeving) {
    let uitleg = (fout as? OpslagStoring)?.uitlegVoorGebruiker ?? "\(fout)"
    let tekst = "Het behandelen lukte nu niet en wordt opnieuw geprobeerd. \(uitleg)"
    try? omgeving.databank.schrijf { db in
      guard try StatusberichtStore.van(levering.id, db).last?.toelichting != tekst else { return }
      let bericht = Statusbericht(
        levering: levering.id, volgnummer: 0, tijdstip: omgeving.klok.nu, stand: stand, toelichting: tekst)
      try StatusberichtStore.bewaar(bericht, uitvakId: nil, in: db)
    }
  }
}

extension Levering {
  init(_ rij: Rij) throws {
    let dienst = try rij.tekst("dienst")
    let afzender: Afzender? = try rij.tekstOfNil("message_id").map { messageId in
      Afzender(
        oin: try rij.tekst("oin"), rol: try rij.tekst("rol"), van: try rij.tekst("van"),
        cpaId: try rij.tekst("cpa_id"),
        conversationId: try rij.tekst("conversation_id"), messageId: messageId)
    }
    self.init(
      id: try rij.tekst("id"), nummer: try rij.getal("nummer"), ontvangenOp: try rij.tijdstip("ontvangen_op"),
      dienst: LVBBDienst(rawValue: dienst) ?? .validatie,
      kanaal: Aanleverkanaal(rawValue: try rij.tekst("kanaal")) ?? .bestand, afzender: afzender,
      bestandsnaam: try rij.tekst("bestandsnaam"), zip: try rij.tekst("zip"),
      status: Leveringstatus(rawValue: try rij.tekst("status")) ?? .behandelingAfgebroken,
      bevindingen: try rij.json([Bevinding].self, "bevindingen"), idLevering: try rij.tekst("id_levering"),
      bevoegdGezag: try rij.tekst("bevoegd_gezag"), datumBekendmaking: rij.datumOfNil("datum_bekendmaking"),
      work: rij.tekstOfNil("work"), expression: rij.tekstOfNil("expression"), titel: try rij.tekst("titel"),
      geregistreerdOp: rij.tijdstipOfNil("geregistreerd_op"),
      tijdstipPublicatie: rij.tijdstipOfNil("tijdstip_publicatie"), publicatie: rij.tekstOfNil("publicatie"),
      owRapport: rij.tekstOfNil("ow_rapport"))
  }
}

extension Statusbericht {
  fileprivate init(_ rij: Rij) throws {
    self.init(
      levering: try rij.tekst("levering"), volgnummer: try rij.getal("volgnummer"),
      tijdstip: try rij.tijdstip("tijdstip"), stand: try rij.tekst("stand"), document: rij.tekstOfNil("document"),
      toelichting: try rij.tekst("toelichting"), messageId: rij.tekstOfNil("message_id"),
      bezorgdOp: rij.tijdstipOfNil("bezorgd_op"), bevestigdOp: rij.tijdstipOfNil("bevestigd_op"),
      fout: rij.tekstOfNil("fout"))
  }
}
