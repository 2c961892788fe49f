import Opslag

/// The tables of the plansoftware.
enum PlansoftwareMigraties {
  static let alle = [
    Migratie(
      systeem: "plansoftware", nummer: 1,
      sql: [
        """
        CREATE TABLE plansoftware_regeling (
          id TEXT PRIMARY KEY, volgnummer INTEGER NOT NULL, work TEXT NOT NULL, expression TEXT NOT NULL,
          titel TEXT NOT NULL, zip TEXT NOT NULL, gedownload_op TEXT NOT NULL, bevindingen TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE plansoftware_concept (
          regeling TEXT PRIMARY KEY, tekst TEXT NOT NULL, gewijzigd_op TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE plansoftware_concept_object (
          regeling TEXT NOT NULL, volgnummer INTEGER NOT NULL, inhoud BLOB NOT NULL,
          PRIMARY KEY (regeling, volgnummer)
        )
        """,
        """
        CREATE TABLE plansoftware_aanlevering (
          id TEXT PRIMARY KEY, volgnummer INTEGER NOT NULL, titel TEXT NOT NULL, soort TEXT NOT NULL, regeling TEXT,
          bestandsnaam TEXT NOT NULL, zip TEXT NOT NULL, nieuwe_idlevering INTEGER NOT NULL, gemaakt_op TEXT NOT NULL,
          controle TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE plansoftware_verzending (
          message_id TEXT PRIMARY KEY, volgnummer INTEGER NOT NULL, aanlevering TEXT NOT NULL, dienst TEXT NOT NULL,
          idlevering TEXT NOT NULL, zip TEXT NOT NULL, verstuurd_op TEXT NOT NULL, stand TEXT NOT NULL, fout TEXT,
          aangepast TEXT NOT NULL, uitvak TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE plansoftware_ontvangst (
          message_id TEXT PRIMARY KEY, volgnummer INTEGER NOT NULL, action TEXT NOT NULL, verzending TEXT,
          ontvangen_op TEXT NOT NULL, document TEXT, bevestiging TEXT
        )
        """,
      ]),
    Migratie(
      systeem: "plansoftware", nummer: 2,
      sql: [
        "ALTER TABLE plansoftware_regeling ADD COLUMN werkend_vanaf TEXT",
        """
        CREATE TABLE plansoftware_nieuwste (
          work TEXT NOT NULL, registratie TEXT NOT NULL, werkend_vanaf TEXT NOT NULL, expression TEXT NOT NULL,
          zip TEXT NOT NULL, PRIMARY KEY (work, registratie, werkend_vanaf)
        )
        """,
        """
        CREATE TABLE plansoftware_overzetting (
          regeling TEXT PRIMARY KEY, naar TEXT NOT NULL, overgezet_op TEXT NOT NULL
        )
        """,
      ]),
  ]
}

extension SQLVerbinding {
  /// The next number of a table, within the transaction of the caller.
  func volgendNummer(_ tabel: Nummertabel) throws -> Int {
    try aantal("SELECT COALESCE(MAX(volgnummer), 0) + 1 AS aantal FROM \(tabel.rawValue)")
  }
}

/// The tables that number their rows; a closed set, since a table name cannot be a parameter of a query.
enum Nummertabel: String {
  case regeling = "plansoftware_regeling"
  case aanlevering = "plansoftware_aanlevering"
  case verzending = "plansoftware_verzending"
  case ontvangst = "plansoftware_ontvangst"
}
