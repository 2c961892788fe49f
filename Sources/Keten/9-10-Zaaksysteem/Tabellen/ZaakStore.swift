import Opslag
import STAM
import Tijd

/// The tables of one seat. The names begin with the name of the seat, so that two seats never mix.
struct ZaakStore: Sendable {
  let databank: any Databank
  let zetel: String

  private func t(_ naam: String) -> String { "\(zetel)_\(naam)" }

  var migraties: [Migratie] {
    let tabellen = [
      """
      CREATE TABLE \(t("zaak")) (
        nummer TEXT PRIMARY KEY, verzoeknummer TEXT NOT NULL UNIQUE, jaar INTEGER NOT NULL, teller INTEGER NOT NULL,
        inhoud TEXT NOT NULL)
      """,
      """
      CREATE TABLE \(t("notificatie")) (
        id TEXT PRIMARY KEY, volgorde INTEGER NOT NULL, verzoeknummer TEXT NOT NULL, stand TEXT NOT NULL,
        inhoud TEXT NOT NULL)
      """,
      "CREATE TABLE \(t("ebms")) (message_id TEXT PRIMARY KEY, ontvangen TEXT NOT NULL, bevestiging TEXT)",
      """
      CREATE TABLE \(t("bericht")) (
        verzoeknummer TEXT NOT NULL, volgnummer TEXT NOT NULL, sha256 TEXT NOT NULL, ontvangen TEXT NOT NULL,
        PRIMARY KEY (verzoeknummer, volgnummer))
      """,
      "CREATE TABLE \(t("levering")) (sleutel TEXT PRIMARY KEY, zaak TEXT NOT NULL)",
      """
      CREATE TABLE \(t("zaaktype")) (
        nummer INTEGER PRIMARY KEY, type TEXT NOT NULL, concept INTEGER NOT NULL, code TEXT NOT NULL,
        naam TEXT NOT NULL)
      """,
    ]
    return [Migratie(systeem: zetel, nummer: 1, sql: tabellen + begin)]
  }

  private var begin: [String] {
    Zaaktyperegel.begin.enumerated().map { plek, regel in
      """
      INSERT INTO \(t("zaaktype")) (nummer, type, concept, code, naam)
      VALUES (\(plek + 1), '\(regel.type.rawValue)', \(regel.isConcept ? 1 : 0), '\(regel.code)', '\(regel.naam)')
      """
    }
  }

  // MARK: - Zaken

  func zaak(_ nummer: String) throws -> Zaak? { try databank.lees { try zaak(nummer, in: $0) } }

  func zaak(_ nummer: String, in db: SQLVerbinding) throws -> Zaak? {
    try db.eersteRij("SELECT inhoud FROM \(t("zaak")) WHERE nummer = ?", [.tekst(nummer)])
      .map { try $0.json(Zaak.self, "inhoud") }
  }

  func zaak(verzoek: String, in db: SQLVerbinding) throws -> Zaak? {
    try db.eersteRij("SELECT inhoud FROM \(t("zaak")) WHERE verzoeknummer = ?", [.tekst(verzoek)])
      .map { try $0.json(Zaak.self, "inhoud") }
  }

  func zaak(verzoek: String) throws -> Zaak? { try databank.lees { try zaak(verzoek: verzoek, in: $0) } }

  /// The newest first.
  func zaken() throws -> [Zaak] {
    try databank.lees { db in
      try db.rijen("SELECT inhoud FROM \(t("zaak")) ORDER BY jaar DESC, teller DESC LIMIT 1000")
        .map { try $0.json(Zaak.self, "inhoud") }
    }
  }

  /// The next number within the transaction: two zaken never share one.
  func volgende(_ jaar: Int, in db: SQLVerbinding) throws -> (teller: Int, nummer: String) {
    let teller = try db.aantal(
      "SELECT COALESCE(MAX(teller), 0) + 1 AS aantal FROM \(t("zaak")) WHERE jaar = ?", [.getal(jaar)])
    let cijfers = String(teller)
    return (teller, "Z-\(jaar)-" + String(repeating: "0", count: max(0, 5 - cijfers.count)) + cijfers)
  }

  func voegToe(_ zaak: Zaak, jaar: Int, teller: Int, in db: SQLVerbinding) throws {
    try db.voerUit(
      "INSERT INTO \(t("zaak")) (nummer, verzoeknummer, jaar, teller, inhoud) VALUES (?, ?, ?, ?, ?)",
      [.tekst(zaak.nummer), .tekst(zaak.verzoek.verzoeknummer), .getal(jaar), .getal(teller), .json(zaak)])
  }

  func bewaar(_ zaak: Zaak, in db: SQLVerbinding) throws {
    try db.voerUit("UPDATE \(t("zaak")) SET inhoud = ? WHERE nummer = ?", [.json(zaak), .tekst(zaak.nummer)])
  }

  /// Reads, changes and stores in one transaction; nil when there is no such zaak.
  @discardableResult
  func wijzig(_ nummer: String, _ doe: (inout Zaak, SQLVerbinding) throws -> Void) throws -> Zaak? {
    try databank.schrijf { db in
      guard var zaak = try zaak(nummer, in: db) else { return nil }
      try doe(&zaak, db)
      try bewaar(zaak, in: db)
      return zaak
    }
  }

  // MARK: - Notificaties

  /// Nothing happens when the id was there: a message is noted once.
  @discardableResult
  func voegToe(_ notificatie: Notificatieregel, in db: SQLVerbinding) throws -> Bool {
    guard try self.notificatie(notificatie.id, in: db) == nil else { return false }
    let volgorde = try db.aantal("SELECT COALESCE(MAX(volgorde), 0) + 1 AS aantal FROM \(t("notificatie"))")
    try db.voerUit(
      "INSERT INTO \(t("notificatie")) (id, volgorde, verzoeknummer, stand, inhoud) VALUES (?, ?, ?, ?, ?)",
      [
        .tekst(notificatie.id), .getal(volgorde), .tekst(notificatie.verzoeknummer),
        .tekst(notificatie.stand.rawValue), .json(notificatie),
      ])
    return true
  }

  func bewaar(_ notificatie: Notificatieregel, in db: SQLVerbinding) throws {
    try db.voerUit(
      "UPDATE \(t("notificatie")) SET stand = ?, inhoud = ? WHERE id = ?",
      [.tekst(notificatie.stand.rawValue), .json(notificatie), .tekst(notificatie.id)])
  }

  func notificatie(_ id: String, in db: SQLVerbinding) throws -> Notificatieregel? {
    try db.eersteRij("SELECT inhoud FROM \(t("notificatie")) WHERE id = ?", [.tekst(id)])
      .map { try $0.json(Notificatieregel.self, "inhoud") }
  }

  func heeftNotificatie(_ verzoek: String, in db: SQLVerbinding) throws -> Bool {
    try db.aantal(
      "SELECT COUNT(*) AS aantal FROM \(t("notificatie")) WHERE verzoeknummer = ?", [.tekst(verzoek)]) > 0
  }

  /// In the order in which they came.
  func notificaties(verzoek: String? = nil) throws -> [Notificatieregel] {
    let eis = verzoek == nil ? "" : "WHERE verzoeknummer = ?"
    let waarden: [SQLWaarde] = verzoek.map { [.tekst($0)] } ?? []
    return try databank.lees { db in
      try db.rijen("SELECT inhoud FROM \(t("notificatie")) \(eis) ORDER BY volgorde", waarden)
        .map { try $0.json(Notificatieregel.self, "inhoud") }
    }
  }

  /// Those with which somebody or the clock must still do something.
  func openNotificaties() throws -> [Notificatieregel] {
    try databank.lees { db in
      try db.rijen("SELECT inhoud FROM \(t("notificatie")) WHERE stand <> 'verwerkt' ORDER BY volgorde")
        .map { try $0.json(Notificatieregel.self, "inhoud") }
    }
  }

  // MARK: - Berichten, leveringen, zaaktypen

  func noteer(bericht sha256: String, _ verzoek: String, _ volgnummer: String, op nu: Tijdstip, in db: SQLVerbinding)
    throws
  {
    try db.voerUit(
      """
      INSERT INTO \(t("bericht")) (verzoeknummer, volgnummer, sha256, ontvangen) VALUES (?, ?, ?, ?)
      ON CONFLICT (verzoeknummer, volgnummer) DO UPDATE SET sha256 = ?
      """,
      [.tekst(verzoek), .tekst(volgnummer), .tekst(sha256), SQLWaarde(nu), .tekst(sha256)])
  }

  func berichten(_ verzoek: String) throws -> [(volgnummer: String, sha256: String)] {
    try databank.lees { db in
      try db.rijen("SELECT * FROM \(t("bericht")) WHERE verzoeknummer = ? ORDER BY volgnummer", [.tekst(verzoek)])
        .map { (try $0.tekst("volgnummer"), try $0.tekst("sha256")) }
    }
  }

  /// idLevering or MessageId of something sent, with the zaak it belongs to.
  func koppel(_ sleutel: String, aan zaak: String, in db: SQLVerbinding) throws {
    try db.voerUit(
      "INSERT INTO \(t("levering")) (sleutel, zaak) VALUES (?, ?)", [.tekst(sleutel), .tekst(zaak)])
  }

  func zaaknummer(bij sleutel: String, in db: SQLVerbinding) throws -> String? {
    try db.eersteRij("SELECT zaak FROM \(t("levering")) WHERE sleutel = ?", [.tekst(sleutel)])?.tekstOfNil("zaak")
  }

  /// The acknowledgment that was given then; the outer nil: never seen.
  func eerder(_ messageId: String, in db: SQLVerbinding) throws -> String?? {
    try db.eersteRij("SELECT bevestiging FROM \(t("ebms")) WHERE message_id = ?", [.tekst(messageId)])
      .map { $0.tekstOfNil("bevestiging") }
  }

  func noteer(ebms messageId: String, bevestiging: String?, op nu: Tijdstip, in db: SQLVerbinding) throws {
    try db.voerUit(
      "INSERT INTO \(t("ebms")) (message_id, ontvangen, bevestiging) VALUES (?, ?, ?)",
      [.tekst(messageId), SQLWaarde(nu), SQLWaarde(bevestiging)])
  }

  func zaaktypen() throws -> [Zaaktyperegel] {
    try databank.lees { db in
      try db.rijen("SELECT * FROM \(t("zaaktype")) ORDER BY nummer").compactMap { rij in
        guard let type = TypeVerzoek(rawValue: try rij.tekst("type")) else { return nil }
        return Zaaktyperegel(
          nummer: try rij.getal("nummer"), type: type, isConcept: try rij.waar("concept"),
          zaaktype: Zaaktype(code: try rij.tekst("code"), naam: try rij.tekst("naam")))
      }
    }
  }

  func voegToe(_ type: TypeVerzoek, isConcept: Bool, _ zaaktype: Zaaktype) throws {
    try databank.schrijf { db in
      let nummer = try db.aantal("SELECT COALESCE(MAX(nummer), 0) + 1 AS aantal FROM \(t("zaaktype"))")
      try db.voerUit(
        "INSERT INTO \(t("zaaktype")) (nummer, type, concept, code, naam) VALUES (?, ?, ?, ?, ?)",
        [
          .getal(nummer), .tekst(type.rawValue), .getal(isConcept ? 1 : 0), .tekst(zaaktype.code),
          .tekst(zaaktype.naam),
        ])
    }
  }

  func verwijder(zaaktype nummer: Int) throws {
    try databank.schrijf { db in
      try db.voerUit("DELETE FROM \(t("zaaktype")) WHERE nummer = ?", [.getal(nummer)])
    }
  }
}
