import Foundation
import GRDB
import Synchronization

/// The database driver on SQLite (through GRDB): one file in WAL mode with one writer and several readers.
///
/// A commit survives the sudden end of the process. It is not forced to the platter at each commit (synchronous =
/// NORMAL): after a power cut the last moments may be gone, but the file is whole.
package final class SQLiteDatabank: Databank {
  /// How long a statement waits for a lock held by another process (a backup, a person with a database tool). Longer
  /// than any transaction of ours, shorter than the patience of somebody behind a screen.
  package static let wachttijdBezetSeconden = 5.0

  private let bron: any DatabaseWriter
  private let pad: String
  /// The thread that is inside `schrijf` now, so that a read nested in it sees what was just written.
  private let schrijfdraad = Mutex<ObjectIdentifier?>(nil)

  /// Opens the database file, and creates it when it is not there yet. The folder must exist.
  package init(pad: String) throws(OpslagStoring) {
    self.pad = pad
    do {
      let pool = try DatabasePool(path: pad, configuration: Self.configuratie)
      // A damaged or read-only file shows itself here, with a clear message, and not halfway the first request.
      try pool.write { db in try db.execute(sql: "PRAGMA user_version = 1") }
      bron = pool
    } catch {
      throw Self.storing(error, pad: pad, bezigMet: "openen van de databank")
    }
  }

  private init(bron: any DatabaseWriter, pad: String) {
    self.bron = bron
    self.pad = pad
  }

  /// A database that lives only as long as this value: for tests.
  package static func inGeheugen() throws(OpslagStoring) -> SQLiteDatabank {
    do {
      return SQLiteDatabank(bron: try DatabaseQueue(configuration: configuratie), pad: "(geheugen)")
    } catch {
      throw storing(error, pad: "(geheugen)", bezigMet: "openen van de databank")
    }
  }

  package func lees<Uitkomst>(_ doe: (SQLVerbinding) throws -> Uitkomst) throws -> Uitkomst {
    if schrijftNu { return try vertaald { try bron.unsafeReentrantWrite { db in try doe(lezer(db)) } } }
    return try vertaald {
      try bron.unsafeReentrantRead { db in
        guard !db.isInsideTransaction else { return try doe(lezer(db)) }
        return try Self.inTransactie(db) { try doe(lezer(db)) }
      }
    }
  }

  @discardableResult
  package func schrijf<Uitkomst>(_ doe: (SQLVerbinding) throws -> Uitkomst) throws -> Uitkomst {
    let genest = schrijftNu
    return try vertaald {
      try bron.unsafeReentrantWrite { db in
        if !genest { schrijfdraad.withLock { $0 = Self.draad } }
        defer { if !genest { schrijfdraad.withLock { $0 = nil } } }
        var uitkomst: Uitkomst?
        try db.inSavepoint {
          uitkomst = try doe(schrijver(db))
          return .commit
        }
        return try Self.gevuld(uitkomst)
      }
    }
  }
}

extension SQLiteDatabank {
  private static var configuratie: Configuration {
    var configuratie = Configuration()
    configuratie.foreignKeysEnabled = true
    configuratie.busyMode = .timeout(wachttijdBezetSeconden)
    configuratie.label = "werkplaats"
    return configuratie
  }

  private static var draad: ObjectIdentifier { ObjectIdentifier(Thread.current) }
  private var schrijftNu: Bool { schrijfdraad.withLock { $0 == Self.draad } }

  private static func inTransactie<Uitkomst>(_ db: Database, _ doe: () throws -> Uitkomst) throws -> Uitkomst {
    var uitkomst: Uitkomst?
    try db.inTransaction(.deferred) {
      uitkomst = try doe()
      return .commit
    }
    return try gevuld(uitkomst)
  }

  private static func gevuld<Uitkomst>(_ uitkomst: Uitkomst?) throws(OpslagStoring) -> Uitkomst {
    guard let uitkomst else { throw .overig(bezigMet: "een transactie", oorzaak: "de transactie gaf geen uitkomst") }
    return uitkomst
  }

  private func schrijver(_ db: Database) -> SQLVerbinding {
    SQLVerbinding(
      uitvoeren: { (sql, waarden) throws(OpslagStoring) in
        try self.bewaakt(sql) {
          try db.cachedStatement(sql: sql).execute(arguments: Self.argumenten(waarden))
          return db.changesCount
        }
      },
      opvragen: { (sql, waarden) throws(OpslagStoring) in
        try self.bewaakt(sql) { try Self.rijen(db, sql, waarden) }
      })
  }

  /// The in-memory driver has one connection, which would accept a write; refusing it here keeps both alike.
  private func lezer(_ db: Database) -> SQLVerbinding {
    SQLVerbinding(
      uitvoeren: { (sql, _) throws(OpslagStoring) in
        throw .overig(bezigMet: sql, oorzaak: "binnen 'lees' mag niets veranderen; gebruik 'schrijf'")
      },
      opvragen: { (sql, waarden) throws(OpslagStoring) in
        try self.bewaakt(sql) { try Self.rijen(db, sql, waarden) }
      })
  }

  private static func rijen(_ db: Database, _ sql: String, _ waarden: [SQLWaarde]) throws -> [Rij] {
    let opdracht = try db.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(opdracht, arguments: argumenten(waarden))
    var plaatsen: [String: Int] = [:]
    for (plaats, naam) in opdracht.columnNames.enumerated() where plaatsen[naam] == nil { plaatsen[naam] = plaats }
    var rijen: [Rij] = []
    while let rij = try cursor.next() {
      let waarden: [SQLWaarde] = Array(rij.databaseValues).map { waarde($0) }
      rijen.append(Rij(plaatsen: plaatsen, waarden: waarden))
    }
    return rijen
  }

  private static func argumenten(_ waarden: [SQLWaarde]) -> StatementArguments {
    StatementArguments(
      waarden.map { waarde -> DatabaseValue in
        switch waarde {
        case .null: .null
        case .getal(let getal): getal.databaseValue
        case .kommagetal(let getal): getal.databaseValue
        case .tekst(let tekst): tekst.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
      })
  }

  private static func waarde(_ waarde: DatabaseValue) -> SQLWaarde {
    switch waarde.storage {
    case .null: .null
    case .int64(let getal): .getal(Int(getal))
    case .double(let getal): .kommagetal(getal)
    case .string(let tekst): .tekst(tekst)
    case .blob(let bytes): .bytes([UInt8](bytes))
    }
  }

  private func bewaakt<Uitkomst>(_ sql: String, _ doe: () throws -> Uitkomst) throws(OpslagStoring) -> Uitkomst {
    do { return try doe() } catch { throw Self.storing(error, pad: pad, bezigMet: sql) }
  }

  /// Database trouble becomes a Storing; what the closure of the caller threw stays what it was.
  private func vertaald<Uitkomst>(_ doe: () throws -> Uitkomst) throws -> Uitkomst {
    do {
      return try doe()
    } catch let fout as DatabaseError {
      throw Self.storing(fout, pad: pad, bezigMet: "een transactie")
    }
  }

  private static func storing(_ fout: any Error, pad: String, bezigMet: String) -> OpslagStoring {
    if let storing = fout as? OpslagStoring { return storing }
    guard let fout = fout as? DatabaseError else { return .overig(bezigMet: bezigMet, oorzaak: "\(fout)") }
    return switch fout.resultCode {
    case .SQLITE_FULL: .schijfVol(pad: pad, bezigMet: bezigMet)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .alleenLezen(pad: pad)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .beschadigd(pad: pad, oorzaak: fout.message ?? "SQLite \(fout.resultCode)")
    case .SQLITE_BUSY, .SQLITE_LOCKED: .bezet(pad: pad)
    default: .overig(bezigMet: bezigMet, oorzaak: fout.message ?? "SQLite \(fout.extendedResultCode)")
    }
  }
}
