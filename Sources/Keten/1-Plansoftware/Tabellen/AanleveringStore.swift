import Bevindingen
import Opslag
import STOP
import Tijd

/// Deliveries, what was sent of them, and what the LVBB answered.
struct AanleveringStore: Sendable {
  private let databank: any Databank
  private let kluis: Bestandskluis

  init(_ databank: any Databank, kluis: Bestandskluis) {
    self.databank = databank
    self.kluis = kluis
  }

  // MARK: - Deliveries

  /// Gives the delivery its number; the id that came in is not used.
  func bewaar(_ dossier: Aanleverdossier) throws -> String {
    try databank.schrijf { db in
      let nummer = try db.volgendNummer(.aanlevering)
      try db.voerUit(
        """
        INSERT INTO plansoftware_aanlevering
          (id, volgnummer, titel, soort, regeling, bestandsnaam, zip, nieuwe_idlevering, gemaakt_op, controle)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .tekst(String(nummer)), .getal(nummer), .tekst(dossier.titel), .tekst(dossier.soort.rawValue),
          SQLWaarde(dossier.regeling), .tekst(dossier.bestandsnaam), .tekst(dossier.zip),
          SQLWaarde(dossier.nieuweIdLevering), SQLWaarde(dossier.gemaaktOp), .json(dossier.controle),
        ])
      return String(nummer)
    }
  }

  /// Newest first.
  func alle() throws -> [Aanleverdossier] {
    try databank.lees { db in
      try db.rijen("SELECT * FROM plansoftware_aanlevering ORDER BY volgnummer DESC").map(Self.dossier)
    }
  }

  func dossier(_ id: String) throws -> Aanleverdossier? {
    try databank.lees { db in
      try db.eersteRij("SELECT * FROM plansoftware_aanlevering WHERE id = ?", [.tekst(id)]).map(Self.dossier)
    }
  }

  private static func dossier(_ rij: Rij) throws -> Aanleverdossier {
    Aanleverdossier(
      id: try rij.tekst("id"), titel: try rij.tekst("titel"),
      soort: Aanleverdossier.Soort(rawValue: try rij.tekst("soort")) ?? .pakket, regeling: rij.tekstOfNil("regeling"),
      bestandsnaam: try rij.tekst("bestandsnaam"), zip: try rij.tekst("zip"),
      nieuweIdLevering: try rij.waar("nieuwe_idlevering"), gemaaktOp: try rij.tijdstip("gemaakt_op"),
      controle: try rij.json([Bevinding].self, "controle"))
  }

  // MARK: - Sendings

  /// In the transaction in which the message goes into the outbox.
  func noteer(_ verzending: Verzending, uitvak: String, in db: SQLVerbinding) throws {
    try db.voerUit(
      """
      INSERT INTO plansoftware_verzending
        (message_id, volgnummer, aanlevering, dienst, idlevering, zip, verstuurd_op, stand, aangepast, uitvak)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(verzending.messageId), .getal(try db.volgendNummer(.verzending)), .tekst(verzending.dossier),
        .tekst(verzending.dienst.rawValue), .tekst(verzending.idLevering), .tekst(verzending.zip),
        SQLWaarde(verzending.verstuurdOp), .tekst(verzending.stand.rawValue), .json(verzending.aangepast),
        .tekst(uitvak),
      ])
  }

  /// In the order of sending; of all deliveries when none is named.
  func verzendingen(_ dossier: String? = nil) throws -> [Verzending] {
    let waar = dossier == nil ? "" : "WHERE aanlevering = ?"
    return try databank.lees { db in
      try db.rijen(
        "SELECT * FROM plansoftware_verzending \(waar) ORDER BY volgnummer", dossier.map { [.tekst($0)] } ?? []
      ).map(Self.verzending)
    }
  }

  private static func verzending(_ rij: Rij) throws -> Verzending {
    Verzending(
      messageId: try rij.tekst("message_id"), dossier: try rij.tekst("aanlevering"),
      dienst: LVBBDienst(rawValue: try rij.tekst("dienst")) ?? .validatie, idLevering: try rij.tekst("idlevering"),
      zip: try rij.tekst("zip"), verstuurdOp: try rij.tijdstip("verstuurd_op"),
      stand: Verzending.Stand(rawValue: try rij.tekst("stand")) ?? .onderweg, fout: rij.tekstOfNil("fout"),
      aangepast: try rij.json([String].self, "aangepast"))
  }

  /// The LVBB has the message. A refusal that came before stays.
  func bevestigd(messageId: String) throws {
    try zet(.bevestigd, fout: nil, waar: "message_id = ? AND stand <> 'geweigerd'", messageId)
  }
  func geweigerd(messageId: String, fout: String) throws {
    try zet(.geweigerd, fout: fout, waar: "message_id = ?", messageId)
  }
  func opgegeven(uitvak: String, fout: String) throws { try zet(.opgegeven, fout: fout, waar: "uitvak = ?", uitvak) }

  private func zet(_ stand: Verzending.Stand, fout: String?, waar: String, _ sleutel: String) throws {
    try databank.schrijf { db in
      try db.voerUit(
        "UPDATE plansoftware_verzending SET stand = ?, fout = ? WHERE \(waar)",
        [.tekst(stand.rawValue), SQLWaarde(fout), .tekst(sleutel)])
    }
  }

  /// Which sending an answer is about: by the idLevering in the verslag, else by the message that it answers.
  func verzending(idLevering: String?, messageId: String?, in db: SQLVerbinding) throws -> String? {
    for (kolom, waarde) in [("idlevering", idLevering), ("message_id", messageId)] {
      guard let waarde else { continue }
      // The same idLevering can have gone out twice: once to be validated, once to be published.
      let rijen = try db.rijen(
        "SELECT message_id FROM plansoftware_verzending WHERE \(kolom) = ? ORDER BY volgnummer DESC", [.tekst(waarde)])
      let namen = try rijen.map { try $0.tekst("message_id") }
      if let messageId, namen.contains(messageId) { return messageId }
      if let eerste = namen.first { return eerste }
    }
    return nil
  }

  // MARK: - Answers

  /// What was answered to a message before; nil when the message is new.
  struct Eerder: Sendable, Hashable {
    /// The acknowledgment that went back then, as JSON.
    var bevestiging: String?
  }

  func eerder(_ messageId: String, in db: SQLVerbinding) throws -> Eerder? {
    try db.eersteRij("SELECT bevestiging FROM plansoftware_ontvangst WHERE message_id = ?", [.tekst(messageId)])
      .map { Eerder(bevestiging: $0.tekstOfNil("bevestiging")) }
  }

  func eerder(_ messageId: String) throws -> Eerder? { try databank.lees { try eerder(messageId, in: $0) } }

  struct Binnenkomst: Sendable, Hashable {
    var messageId: String
    var action: String
    var verzending: String?
    var document: String?
    var bevestiging: String?
  }

  func noteer(_ binnen: Binnenkomst, op nu: Tijdstip, in db: SQLVerbinding) throws {
    try db.voerUit(
      """
      INSERT INTO plansoftware_ontvangst
        (message_id, volgnummer, action, verzending, ontvangen_op, document, bevestiging)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(binnen.messageId), .getal(try db.volgendNummer(.ontvangst)), .tekst(binnen.action),
        SQLWaarde(binnen.verzending), SQLWaarde(nu), SQLWaarde(binnen.document), SQLWaarde(binnen.bevestiging),
      ])
  }

  /// In the order of arrival; only those that belong to a sending.
  func ontvangsten() throws -> [Ontvangst] {
    let rijen = try databank.lees { db in
      try db.rijen(
        """
        SELECT * FROM plansoftware_ontvangst WHERE verzending IS NOT NULL AND document IS NOT NULL
        ORDER BY volgnummer
        """)
    }
    return try rijen.compactMap { rij in
      let document = try rij.tekst("document")
      guard let bytes = try kluis.lees(document),
        let resultaat = LVBBResultaat.decode(bytes, bestand: "resultaat.xml").model
      else { return nil }
      return Ontvangst(
        messageId: try rij.tekst("message_id"), verzending: try rij.tekst("verzending"),
        ontvangenOp: try rij.tijdstip("ontvangen_op"), document: document, resultaat: resultaat)
    }
  }
}
