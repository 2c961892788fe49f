import Bevindingen
import DSOKoppelvlak
import Opslag
import STTR
import Tijd

/// The tables of the register and its questions to them.
struct RTRStore: Sendable {
  let databank: any Databank
  let kluis: Bestandskluis

  init(_ databank: any Databank, kluis: Bestandskluis) {
    self.databank = databank
    self.kluis = kluis
  }

  static let migraties = [
    Migratie(
      systeem: "rtr", nummer: 1,
      sql: [
        "CREATE TABLE rtr_plan (datum TEXT PRIMARY KEY, opgehaald_op TEXT NOT NULL, inhoud TEXT NOT NULL)",
        """
        CREATE TABLE rtr_toepasbaar (
          urn TEXT NOT NULL, begin TEXT NOT NULL, oin TEXT NOT NULL, kenmerken TEXT NOT NULL, levering TEXT NOT NULL,
          PRIMARY KEY (urn, begin))
        """,
        """
        CREATE TABLE rtr_regels (
          identifier INTEGER PRIMARY KEY, ref TEXT NOT NULL, begin TEXT NOT NULL, naam TEXT NOT NULL,
          sttr_versie INTEGER NOT NULL, sha256 TEXT NOT NULL, gewijzigd_op TEXT NOT NULL, levering TEXT NOT NULL,
          UNIQUE (ref, begin))
        """,
        """
        CREATE TABLE rtr_werkzaamheid (
          urn TEXT PRIMARY KEY, omschrijving TEXT NOT NULL, trefwoorden TEXT NOT NULL)
        """,
        """
        CREATE TABLE rtr_levering (
          id TEXT PRIMARY KEY, nummer INTEGER NOT NULL, oin TEXT NOT NULL, ontvangen_op TEXT NOT NULL,
          sha256 TEXT NOT NULL, status TEXT NOT NULL, bevindingen TEXT NOT NULL)
        """,
        """
        CREATE TABLE rtr_behandeldienst (
          id TEXT PRIMARY KEY, activiteit TEXT NOT NULL, gezag TEXT NOT NULL, dienst_oin TEXT NOT NULL,
          dienst_naam TEXT NOT NULL, begin TEXT NOT NULL, eind TEXT)
        """,
        "CREATE TABLE rtr_toelichting (id INTEGER PRIMARY KEY, tekst TEXT NOT NULL)",
      ])
  ]

  // MARK: - Lists of the plans

  func plan(_ datum: Datum) throws -> (opgehaald: Tijdstip, activiteiten: [ToepasbaarOpvragen.Activiteit])? {
    try databank.lees { db in
      try db.eersteRij("SELECT * FROM rtr_plan WHERE datum = ?", [SQLWaarde(datum)]).map { rij in
        (try rij.tijdstip("opgehaald_op"), try rij.json([ToepasbaarOpvragen.Activiteit].self, "inhoud"))
      }
    }
  }

  func bewaarPlan(_ datum: Datum, _ activiteiten: [ToepasbaarOpvragen.Activiteit], op nu: Tijdstip) throws {
    let inhoud = try SQLWaarde.json(activiteiten)
    try databank.schrijf { db in
      try db.voerUit(
        """
        INSERT INTO rtr_plan (datum, opgehaald_op, inhoud) VALUES (?, ?, ?)
        ON CONFLICT (datum) DO UPDATE SET opgehaald_op = excluded.opgehaald_op, inhoud = excluded.inhoud
        """, [SQLWaarde(datum), SQLWaarde(nu), inhoud])
    }
  }

  // MARK: - The register

  func toepasbaar() throws -> [Toepasbaarheid] {
    try databank.lees { db in
      try db.rijen("SELECT * FROM rtr_toepasbaar ORDER BY urn, begin").compactMap { rij in
        let bytes = Array(try rij.tekst("kenmerken").utf8)
        guard let kenmerken = Activiteitkenmerken.decodeer(bytes, bestand: "kenmerken").model else { return nil }
        return Toepasbaarheid(
          urn: try rij.tekst("urn"), oin: try rij.tekst("oin"), begin: try rij.datum("begin"), kenmerken: kenmerken)
      }
    }
  }

  /// All versions; each ends on the day before the next one of the same regelbeheerobject begins.
  func regels() throws -> [Regelregistratie] {
    try databank.lees { db in
      var regels: [Regelregistratie] = []
      for rij in try db.rijen("SELECT * FROM rtr_regels ORDER BY ref, begin") {
        guard let ref = FunctioneleStructuurRef(try rij.tekst("ref")) else { continue }
        let begin = try rij.datum("begin")
        if let vorige = regels.last, vorige.ref == ref { regels[regels.count - 1].eind = begin.plus(dagen: -1) }
        regels.append(
          Regelregistratie(
            identifier: try rij.getal("identifier"), ref: ref, begin: begin, eind: nil, naam: try rij.tekst("naam"),
            sttrVersie: try rij.getal("sttr_versie"), sha256: try rij.tekst("sha256"),
            gewijzigdOp: try rij.tijdstip("gewijzigd_op"), levering: try rij.tekst("levering")))
      }
      return regels
    }
  }

  func werkzaamheden() throws -> [RTRWerkzaamheid] {
    try databank.lees { db in
      try db.rijen("SELECT * FROM rtr_werkzaamheid ORDER BY omschrijving").map { rij in
        RTRWerkzaamheid(
          urn: try rij.tekst("urn"), omschrijving: try rij.tekst("omschrijving"),
          trefwoorden: try rij.json([String].self, "trefwoorden"))
      }
    }
  }

  /// The list at the start: a later order never takes the words away.
  func laad(_ werkzaamheden: [RTRWerkzaamheid]) throws {
    try databank.schrijf { db in for werk in werkzaamheden { try Self.zet(werk, in: db) } }
  }

  private static func zet(_ werk: RTRWerkzaamheid, in db: SQLVerbinding) throws {
    try db.voerUit(
      """
      INSERT INTO rtr_werkzaamheid (urn, omschrijving, trefwoorden) VALUES (?, ?, ?)
      ON CONFLICT (urn) DO UPDATE SET omschrijving = excluded.omschrijving, trefwoorden = excluded.trefwoorden
      """, [.tekst(werk.urn), .tekst(werk.omschrijving), try .json(werk.trefwoorden)])
  }

  // MARK: - Deliveries

  struct Ontvangst: Sendable {
    var id: String
    var oin: String
    var ontvangenOp: Tijdstip
    var sha256: String
    var status: ToepasbareRegels.Aanleverstatus
    var bevindingen: [Bevinding]
  }

  /// Keeps the delivery and, when it was approved, all that it brings: one transaction.
  func neemAan(_ ontvangst: Ontvangst, _ besluit: Aanleverbesluit?) throws {
    let bestanden = try (besluit?.nieuweRegels ?? []).map { ($0, try kluis.bewaar($0.regels.bron)) }
    try databank.schrijf { db in
      try Self.zet(ontvangst, in: db)
      guard let besluit, ontvangst.status == .verwerkt else { return }
      for urn in besluit.nieuweWerkzaamheden {
        try Self.zet(RTRWerkzaamheid(urn: urn, omschrijving: Self.leesbaar(urn)), in: db)
      }
      for order in besluit.nieuwToepasbaar {
        try db.voerUit(
          """
          INSERT INTO rtr_toepasbaar (urn, begin, oin, kenmerken, levering) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (urn, begin) DO UPDATE SET
            oin = excluded.oin, kenmerken = excluded.kenmerken, levering = excluded.levering
          """,
          [
            .tekst(order.urn), SQLWaarde(order.begin), .tekst(order.oin),
            .tekst(String(decoding: order.kenmerken.codeer(), as: UTF8.self)), .tekst(ontvangst.id),
          ])
      }
      for (nieuw, sha256) in bestanden { try Self.zet(nieuw, sha256, ontvangst, in: db) }
    }
  }

  private static func zet(_ ontvangst: Ontvangst, in db: SQLVerbinding) throws {
    let nummer = try db.aantal("SELECT COUNT(*) AS aantal FROM rtr_levering")
    try db.voerUit(
      """
      INSERT INTO rtr_levering (id, nummer, oin, ontvangen_op, sha256, status, bevindingen)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(ontvangst.id), .getal(nummer + 1), .tekst(ontvangst.oin), SQLWaarde(ontvangst.ontvangenOp),
        .tekst(ontvangst.sha256), .tekst(ontvangst.status.rawValue), try .json(ontvangst.bevindingen),
      ])
  }

  /// A correction with the same start date takes the place of the earlier file, under a new number.
  private static func zet(
    _ nieuw: Aanleverbesluit.Nieuw, _ sha256: String, _ ontvangst: Ontvangst, in db: SQLVerbinding
  ) throws {
    let hoogste = try db.eersteRij("SELECT MAX(identifier) AS hoogste FROM rtr_regels")?.getalOfNil("hoogste")
    try db.voerUit(
      "DELETE FROM rtr_regels WHERE ref = ? AND begin = ?", [.tekst(nieuw.ref.description), SQLWaarde(nieuw.begin)])
    try db.voerUit(
      """
      INSERT INTO rtr_regels (identifier, ref, begin, naam, sttr_versie, sha256, gewijzigd_op, levering)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .getal((hoogste ?? eersteIdentifier - 1) + 1), .tekst(nieuw.ref.description), SQLWaarde(nieuw.begin),
        .tekst(nieuw.regels.naam), .getal(nieuw.regels.sttrVersie), .tekst(sha256), SQLWaarde(ontvangst.ontvangenOp),
        .tekst(ontvangst.id),
      ])
  }

  private static let eersteIdentifier = 100_001

  /// `BoomOfStruikKappen` becomes "Boom of struik kappen".
  private static func leesbaar(_ urn: String) -> String {
    var uit = ""
    for teken in urn {
      if teken.isUppercase, !uit.isEmpty { uit += " " }
      uit += uit.isEmpty ? String(teken) : teken.lowercased()
    }
    return uit
  }

  func leveringen() throws -> [Ontvangst] {
    try databank.lees { db in
      try db.rijen("SELECT * FROM rtr_levering ORDER BY nummer DESC LIMIT 200").map(Self.ontvangst)
    }
  }

  func levering(_ id: String) throws -> Ontvangst? {
    try databank.lees { db in
      try db.eersteRij("SELECT * FROM rtr_levering WHERE id = ?", [.tekst(id)]).map(Self.ontvangst)
    }
  }

  private static func ontvangst(_ rij: Rij) throws -> Ontvangst {
    Ontvangst(
      id: try rij.tekst("id"), oin: try rij.tekst("oin"), ontvangenOp: try rij.tijdstip("ontvangen_op"),
      sha256: try rij.tekst("sha256"), status: .init(rawValue: try rij.tekst("status")) ?? .ontvangen,
      bevindingen: try rij.json([Bevinding].self, "bevindingen"))
  }

  // MARK: - Texts

  func bewaar(_ toelichtingen: Toelichtingen) throws {
    guard !toelichtingen.opNummer.isEmpty else { return }
    try databank.schrijf { db in
      for (id, tekst) in toelichtingen.opNummer {
        try db.voerUit(
          "INSERT INTO rtr_toelichting (id, tekst) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
          [.getal(id), .tekst(tekst)])
      }
    }
  }

  func toelichting(_ id: Int) throws -> String? {
    try databank.lees { db in
      try db.eersteRij("SELECT tekst FROM rtr_toelichting WHERE id = ?", [.getal(id)])?.tekst("tekst")
    }
  }
}
