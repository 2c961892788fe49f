import Opslag

/// The tables of the LVBB.
enum LVBBMigraties {
  static let alle = [
    Migratie(systeem: "lvbb", nummer: 1, sql: leveringen + register),
    // A tijdelijk deel knows its regulation; a kennisgeving that waits is part of the procedure already.
    Migratie(
      systeem: "lvbb", nummer: 2,
      sql: [
        "ALTER TABLE lvbb_instrument ADD COLUMN tijdelijk_deel_van TEXT",
        "ALTER TABLE lvbb_bekendmaking ADD COLUMN mutatie TEXT",
      ]),
  ]

  private static let leveringen = [
    """
    CREATE TABLE lvbb_levering (
      id TEXT NOT NULL PRIMARY KEY, nummer INTEGER NOT NULL UNIQUE, ontvangen_op TEXT NOT NULL, dienst TEXT NOT NULL,
      kanaal TEXT NOT NULL, oin TEXT, rol TEXT, van TEXT, cpa_id TEXT, conversation_id TEXT, message_id TEXT,
      bestandsnaam TEXT NOT NULL, zip TEXT NOT NULL, status TEXT NOT NULL, bevindingen TEXT NOT NULL,
      id_levering TEXT NOT NULL, bevoegd_gezag TEXT NOT NULL, datum_bekendmaking TEXT, work TEXT, expression TEXT,
      titel TEXT NOT NULL, geregistreerd_op TEXT, tijdstip_publicatie TEXT, publicatie TEXT, ow_rapport TEXT)
    """,
    "CREATE INDEX lvbb_levering_status ON lvbb_levering (status, nummer)",
    """
    CREATE TABLE lvbb_statusbericht (
      levering TEXT NOT NULL, volgnummer INTEGER NOT NULL, tijdstip TEXT NOT NULL, stand TEXT NOT NULL, document TEXT,
      toelichting TEXT NOT NULL, message_id TEXT, uitvak_id TEXT, bezorgd_op TEXT, bevestigd_op TEXT, fout TEXT,
      PRIMARY KEY (levering, volgnummer))
    """,
    """
    CREATE TABLE lvbb_ebms (
      message_id TEXT NOT NULL PRIMARY KEY, ontvangen_op TEXT NOT NULL, action TEXT NOT NULL, levering TEXT,
      bevestiging TEXT)
    """,
    """
    CREATE TABLE lvbb_afzender (
      oin TEXT NOT NULL, rol TEXT NOT NULL, van TEXT NOT NULL, systeem TEXT NOT NULL, pad TEXT NOT NULL,
      PRIMARY KEY (oin, rol, van))
    """,
    "CREATE TABLE lvbb_teller (naam TEXT NOT NULL PRIMARY KEY, stand INTEGER NOT NULL)",
  ]

  private static let register = [
    """
    CREATE TABLE lvbb_instrument (
      work TEXT NOT NULL PRIMARY KEY, soort TEXT NOT NULL, soort_work TEXT NOT NULL, consolidatie_work TEXT,
      titel TEXT NOT NULL, eindverantwoordelijke TEXT NOT NULL, soort_regeling TEXT, metadata TEXT,
      levering TEXT NOT NULL)
    """,
    """
    CREATE TABLE lvbb_versie (
      expression TEXT NOT NULL PRIMARY KEY, nummer INTEGER NOT NULL UNIQUE, work TEXT NOT NULL, levering TEXT NOT NULL,
      doel TEXT NOT NULL, was TEXT, juridisch TEXT, geldig TEXT, is_ontwerp INTEGER NOT NULL, gepubliceerd_op TEXT,
      vervlochten TEXT NOT NULL, inhoud TEXT NOT NULL, bestanden TEXT NOT NULL, versienummer TEXT NOT NULL)
    """,
    """
    CREATE TABLE lvbb_intrekking (
      work TEXT NOT NULL PRIMARY KEY, levering TEXT NOT NULL, doel TEXT NOT NULL, juridisch TEXT NOT NULL, geldig TEXT,
      gepubliceerd_op TEXT)
    """,
    """
    CREATE TABLE lvbb_bekendmaking (
      work TEXT NOT NULL PRIMARY KEY, expression TEXT NOT NULL, nummer INTEGER NOT NULL UNIQUE, levering TEXT NOT NULL,
      soort TEXT NOT NULL, is_ontwerp INTEGER NOT NULL, mededeling_over TEXT, verloop TEXT, datum_bekendmaking TEXT,
      gepubliceerd_op TEXT, publicatie TEXT, document TEXT)
    """,
    """
    CREATE TABLE lvbb_uitlevering (
      levering TEXT NOT NULL, naar TEXT NOT NULL, pakket TEXT NOT NULL, uitvak_id TEXT NOT NULL, bezorgd_op TEXT,
      fout TEXT, PRIMARY KEY (levering, naar))
    """,
  ]
}
