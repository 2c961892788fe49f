/// One step in the growth of a system's tables. Applied once, in order of number, each in its own transaction.
/// A migration that was delivered is never changed; a later one mends it.
package struct Migratie: Sendable, Hashable {
  /// Name of the system that owns the tables, for instance `lvbb`. Table names begin with it (`lvbb_levering`).
  package let systeem: String
  /// From 1.
  package let nummer: Int
  /// One statement per element.
  package let sql: [String]

  package init(systeem: String, nummer: Int, sql: [String]) {
    self.systeem = systeem
    self.nummer = nummer
    self.sql = sql
  }
}

extension Databank {
  /// Brings the tables up to date. Safe to call at every start: what was applied before is skipped.
  package func migreer(_ migraties: [Migratie]) throws {
    try schrijf { verbinding in
      try verbinding.voerUit(
        """
        CREATE TABLE IF NOT EXISTS migratie (
          systeem TEXT NOT NULL, nummer INTEGER NOT NULL, PRIMARY KEY (systeem, nummer))
        """)
    }
    let opVolgorde = migraties.sorted { ($0.systeem, $0.nummer) < ($1.systeem, $1.nummer) }
    for migratie in opVolgorde {
      try schrijf { verbinding in try migratie.pasToe(verbinding) }
    }
  }
}

extension Migratie {
  fileprivate func pasToe(_ verbinding: SQLVerbinding) throws(OpslagStoring) {
    let gedaan = try verbinding.aantal(
      "SELECT COUNT(*) AS aantal FROM migratie WHERE systeem = ? AND nummer = ?", [.tekst(systeem), .getal(nummer)])
    guard gedaan == 0 else { return }
    for opdracht in sql { try verbinding.voerUit(opdracht) }
    try verbinding.voerUit(
      "INSERT INTO migratie (systeem, nummer) VALUES (?, ?)", [.tekst(systeem), .getal(nummer)])
  }
}
