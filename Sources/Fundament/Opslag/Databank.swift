/// The seam between the systems and the database engine. Today `SQLiteDatabank`; another driver can take its place
/// without touching a system, because no engine type appears here and the SQL stays in a portable subset:
/// `?` placeholders; types TEXT, INTEGER, REAL and BLOB; `ON CONFLICT (…) DO UPDATE`; `LIKE … ESCAPE`; no
/// AUTOINCREMENT, no PRAGMA, no `INSERT OR REPLACE`, no `datetime()`.
///
/// The calls are synchronous on purpose: a transaction is short (milliseconds), reads have their own connections, and
/// a transaction that could `await` halfway would hold the single writer for as long as the other party likes.
/// So: never call another system inside `schrijf`; put the message in the `Uitvak` instead.
package protocol Databank: Sendable {
  /// Reads from one consistent state. Throws `OpslagStoring`, or what the closure threw.
  func lees<Uitkomst>(_ doe: (SQLVerbinding) throws -> Uitkomst) throws -> Uitkomst

  /// One transaction. Whatever the closure throws rolls everything back and comes out unchanged; trouble of the
  /// database itself comes out as `OpslagStoring`. Nesting on the same thread is allowed: the inner one can be rolled
  /// back alone.
  @discardableResult
  func schrijf<Uitkomst>(_ doe: (SQLVerbinding) throws -> Uitkomst) throws -> Uitkomst
}

/// A connection inside `lees` or `schrijf`. Do not keep it after the closure ends.
package struct SQLVerbinding {
  private let uitvoeren: (String, [SQLWaarde]) throws(OpslagStoring) -> Int
  private let opvragen: (String, [SQLWaarde]) throws(OpslagStoring) -> [Rij]

  /// For drivers.
  init(
    uitvoeren: @escaping (String, [SQLWaarde]) throws(OpslagStoring) -> Int,
    opvragen: @escaping (String, [SQLWaarde]) throws(OpslagStoring) -> [Rij]
  ) {
    self.uitvoeren = uitvoeren
    self.opvragen = opvragen
  }

  /// Runs one statement; returns how many rows it changed.
  @discardableResult
  package func voerUit(_ sql: String, _ waarden: [SQLWaarde] = []) throws(OpslagStoring) -> Int {
    try uitvoeren(sql, waarden)
  }

  package func rijen(_ sql: String, _ waarden: [SQLWaarde] = []) throws(OpslagStoring) -> [Rij] {
    try opvragen(sql, waarden)
  }

  package func eersteRij(_ sql: String, _ waarden: [SQLWaarde] = []) throws(OpslagStoring) -> Rij? {
    try opvragen(sql, waarden).first
  }

  /// For `SELECT COUNT(*) AS aantal …`: the number in the column `aantal`; 0 when there is no row.
  package func aantal(_ sql: String, _ waarden: [SQLWaarde] = []) throws(OpslagStoring) -> Int {
    try opvragen(sql, waarden).first?.getalOfNil("aantal") ?? 0
  }
}
