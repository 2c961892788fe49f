import DSOKoppelvlak
import Opslag
import STTR
import Tijd

/// The dossiers and deliveries of this desk.
struct DossierStore: Sendable {
  private let databank: any Databank
  init(_ databank: any Databank) { self.databank = databank }

  static let migraties = [
    Migratie(
      systeem: "regelbeheer", nummer: 1,
      sql: [
        """
        CREATE TABLE regelbeheer_dossier (
          id TEXT PRIMARY KEY, slug TEXT NOT NULL, gewijzigd_op TEXT NOT NULL, inhoud TEXT NOT NULL)
        """,
        """
        CREATE TABLE regelbeheer_levering (
          id TEXT PRIMARY KEY, naam TEXT NOT NULL, verzonden_op TEXT NOT NULL, inhoud TEXT NOT NULL)
        """,
      ]),
    Migratie(
      systeem: "regelbeheer", nummer: 2,
      sql: [
        """
        CREATE TABLE regelbeheer_plan (
          work TEXT NOT NULL, stempel TEXT NOT NULL, opgehaald_op TEXT NOT NULL, inhoud TEXT NOT NULL,
          PRIMARY KEY (work, stempel))
        """
      ]),
  ]

  /// A delivery that was sent, with the answer.
  struct Verzending: Sendable {
    var id: String
    var naam: String
    var op: Tijdstip
    var antwoord: ToepasbareRegels.Aanleverbevestiging
  }

  func dossiers() throws -> [Regeldossier] {
    try databank.lees { db in
      try db.rijen("SELECT inhoud FROM regelbeheer_dossier ORDER BY slug").map {
        try $0.json(Regeldossier.self, "inhoud")
      }
    }
  }

  func dossier(_ id: String) throws -> Regeldossier? {
    try databank.lees { db in
      try db.eersteRij("SELECT inhoud FROM regelbeheer_dossier WHERE id = ?", [.tekst(id)])?
        .json(Regeldossier.self, "inhoud")
    }
  }

  func bewaar(_ dossier: Regeldossier) throws {
    let inhoud = try SQLWaarde.json(dossier)
    try databank.schrijf { db in
      try db.voerUit(
        """
        INSERT INTO regelbeheer_dossier (id, slug, gewijzigd_op, inhoud) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          slug = excluded.slug, gewijzigd_op = excluded.gewijzigd_op, inhoud = excluded.inhoud
        """, [.tekst(dossier.id), .tekst(dossier.set.slug), SQLWaarde(dossier.gewijzigdOp), inhoud])
    }
  }

  func verwijder(_ id: String) throws {
    try databank.schrijf { db in
      try db.voerUit("DELETE FROM regelbeheer_dossier WHERE id = ?", [.tekst(id)])
    }
  }

  func bewaar(_ verzending: Verzending) throws {
    let inhoud = try SQLWaarde.json(verzending.antwoord)
    try databank.schrijf { db in
      try db.voerUit(
        "INSERT INTO regelbeheer_levering (id, naam, verzonden_op, inhoud) VALUES (?, ?, ?, ?)",
        [.tekst(verzending.id), .tekst(verzending.naam), SQLWaarde(verzending.op), inhoud])
    }
  }

  func verzending(_ id: String) throws -> Verzending? {
    try databank.lees { db in
      try db.eersteRij("SELECT * FROM regelbeheer_levering WHERE id = ?", [.tekst(id)]).map { rij in
        Verzending(
          id: try rij.tekst("id"), naam: try rij.tekst("naam"), op: try rij.tijdstip("verzonden_op"),
          antwoord: try rij.json(ToepasbareRegels.Aanleverbevestiging.self, "inhoud"))
      }
    }
  }

  // MARK: - The plan as it was read

  /// Versions of one regeling that are kept: now, before, and one or two that are still to come.
  private static let meesteVersies = 4

  func regeling(_ work: String, stempel: String) throws -> Regelingbeeld? {
    try databank.lees { db in
      try db.eersteRij(
        "SELECT inhoud FROM regelbeheer_plan WHERE work = ? AND stempel = ?", [.tekst(work), .tekst(stempel)])?
        .json(Regelingbeeld.self, "inhoud")
    }
  }

  /// The version of each regeling that was read last, with the moment.
  func laatstePlan() throws -> (beeld: Planbeeld, op: Tijdstip?) {
    try databank.lees { db in
      let rijen = try db.rijen("SELECT work, opgehaald_op, inhoud FROM regelbeheer_plan ORDER BY opgehaald_op, rowid")
      var laatste: [String: Regelingbeeld] = [:]
      for rij in rijen { laatste[try rij.tekst("work")] = try rij.json(Regelingbeeld.self, "inhoud") }
      return (
        Planbeeld(regelingen: laatste.values.sorted { $0.work < $1.work }), try rijen.last?.tijdstip("opgehaald_op")
      )
    }
  }

  func bewaar(_ beeld: Regelingbeeld, op: Tijdstip) throws {
    let inhoud = try SQLWaarde.json(beeld)
    try databank.schrijf { db in
      try db.voerUit(
        """
        INSERT INTO regelbeheer_plan (work, stempel, opgehaald_op, inhoud) VALUES (?, ?, ?, ?)
        ON CONFLICT (work, stempel) DO UPDATE SET opgehaald_op = excluded.opgehaald_op, inhoud = excluded.inhoud
        """, [.tekst(beeld.work), .tekst(beeld.stempel), SQLWaarde(op), inhoud])
      try db.voerUit(
        """
        DELETE FROM regelbeheer_plan WHERE work = ? AND rowid NOT IN (
          SELECT rowid FROM regelbeheer_plan WHERE work = ? ORDER BY opgehaald_op DESC, rowid DESC
          LIMIT \(Self.meesteVersies))
        """, [.tekst(beeld.work), .tekst(beeld.work)])
    }
  }
}
