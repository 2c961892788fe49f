import Opslag
import Tijd

/// Which ebMS messages came in, and where answers go.
enum EbMSStore {
  /// A message that was received before.
  struct Ontvangen: Sendable, Hashable {
    var levering: String?
    /// The acknowledgment that was given then, as bytes in the Bestandskluis with its Content-Type kept fixed.
    var bevestiging: String?
  }

  static func eerder(_ messageId: String, _ db: SQLVerbinding) throws -> Ontvangen? {
    try db.eersteRij("SELECT * FROM lvbb_ebms WHERE message_id = ?", [.tekst(messageId)]).map { rij in
      Ontvangen(levering: rij.tekstOfNil("levering"), bevestiging: rij.tekstOfNil("bevestiging"))
    }
  }

  static func noteer(
    _ messageId: String, action: String, levering: String?, bevestiging: String?, op tijdstip: Tijdstip,
    in db: SQLVerbinding
  ) throws {
    try db.voerUit(
      "INSERT INTO lvbb_ebms (message_id, ontvangen_op, action, levering, bevestiging) VALUES (?, ?, ?, ?, ?)",
      [
        .tekst(messageId), SQLWaarde(tijdstip), .tekst(action), SQLWaarde(levering), SQLWaarde(bevestiging),
      ])
  }

  static func adres(oin: String, rol: String, van: String, _ db: SQLVerbinding) throws -> Antwoordadres? {
    try db.eersteRij(
      "SELECT * FROM lvbb_afzender WHERE oin = ? AND rol = ? AND van = ?", [.tekst(oin), .tekst(rol), .tekst(van)]
    ).map { rij in Antwoordadres(systeem: try rij.tekst("systeem"), pad: try rij.tekst("pad")) }
  }

  static func zetAdres(
    _ adres: Antwoordadres, oin: String, rol: String, van: String, in db: SQLVerbinding
  ) throws {
    try db.voerUit(
      """
      INSERT INTO lvbb_afzender (oin, rol, van, systeem, pad) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (oin, rol, van) DO UPDATE SET systeem = ?, pad = ?
      """,
      [
        .tekst(oin), .tekst(rol), .tekst(van), .tekst(adres.systeem), .tekst(adres.pad), .tekst(adres.systeem),
        .tekst(adres.pad),
      ])
  }

  /// A sender with the place where its answers go.
  struct Afzenderadres: Sendable, Hashable {
    var oin: String
    var rol: String
    var van: String
    var adres: Antwoordadres
  }

  static func afzenders(_ db: SQLVerbinding) throws -> [Afzenderadres] {
    try db.rijen("SELECT * FROM lvbb_afzender ORDER BY oin, rol, van").map { rij in
      Afzenderadres(
        oin: try rij.tekst("oin"), rol: try rij.tekst("rol"), van: try rij.tekst("van"),
        adres: Antwoordadres(systeem: try rij.tekst("systeem"), pad: try rij.tekst("pad")))
    }
  }
}
