import Foundation
import Opslag
import STAM
import Tijd

/// The tables of the loket: projects under way, and the werkmap of every verzoek that was handed in.
struct LoketStore: Sendable {
  static let migraties = [
    Migratie(
      systeem: "loket", nummer: 1,
      sql: [
        "CREATE TABLE loket_project (id TEXT PRIMARY KEY, inhoud TEXT NOT NULL, gewijzigd INTEGER NOT NULL)",
        """
        CREATE TABLE loket_verzoek (
          verzoeknummer TEXT PRIMARY KEY, volgnummer TEXT NOT NULL, type TEXT NOT NULL, doel TEXT NOT NULL,
          naam TEXT NOT NULL, bevoegd_gezag TEXT NOT NULL, bevoegd_gezag_naam TEXT NOT NULL, behandeldienst TEXT,
          x REAL NOT NULL, y REAL NOT NULL, ingediend INTEGER NOT NULL, dag TEXT NOT NULL, teller INTEGER NOT NULL,
          bericht TEXT NOT NULL, project TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE loket_document (
          verzoeknummer TEXT NOT NULL, document_id TEXT NOT NULL, naam TEXT NOT NULL, soort TEXT NOT NULL,
          PRIMARY KEY (verzoeknummer, document_id)
        )
        """,
        """
        CREATE TABLE loket_route (
          nummer INTEGER PRIMARY KEY, verzoeknummer TEXT NOT NULL, wat TEXT NOT NULL, oin TEXT NOT NULL,
          tijdstip INTEGER NOT NULL
        )
        """,
        "CREATE TABLE loket_ebms (message_id TEXT PRIMARY KEY, verzoeknummer TEXT NOT NULL, stand TEXT NOT NULL)",
      ]),
    // Before, the id of a document was the hash of its content.
    Migratie(
      systeem: "loket", nummer: 2,
      sql: [
        "ALTER TABLE loket_document ADD COLUMN sha256 TEXT NOT NULL DEFAULT ''",
        "UPDATE loket_document SET sha256 = document_id",
      ]),
  ]

  let databank: any Databank

  // MARK: - Projecten

  func project(_ id: String) throws -> Project? { try databank.lees { try project(id, in: $0) } }

  func project(_ id: String, in verbinding: SQLVerbinding) throws -> Project? {
    try verbinding.eersteRij("SELECT inhoud FROM loket_project WHERE id = ?", [.tekst(id)])
      .map { try $0.json(Project.self, "inhoud") }
  }

  func bewaar(_ project: Project, op nu: Tijdstip) throws {
    try databank.schrijf { try bewaar(project, op: nu, in: $0) }
  }

  func bewaar(_ project: Project, op nu: Tijdstip, in verbinding: SQLVerbinding) throws {
    try verbinding.voerUit("DELETE FROM loket_project WHERE id = ?", [.tekst(project.id)])
    try verbinding.voerUit(
      "INSERT INTO loket_project (id, inhoud, gewijzigd) VALUES (?, ?, ?)",
      [.tekst(project.id), .json(project), .getal(nu.seconden)])
  }

  /// Projects in which something was chosen but nothing handed in yet, the one worked on last first.
  func onderhanden(hoogstens aantal: Int) throws -> [(project: Project, gewijzigd: Tijdstip)] {
    let rijen = try databank.lees {
      try $0.rijen("SELECT inhoud, gewijzigd FROM loket_project ORDER BY gewijzigd DESC, rowid DESC LIMIT 500")
    }
    let projecten = try rijen.map { rij in
      (project: try rij.json(Project.self, "inhoud"), gewijzigd: Tijdstip(seconden: try rij.getal("gewijzigd")))
    }
    return Array(
      projecten.filter { !$0.project.werkzaamheden.isEmpty && $0.project.aanvraag?.verzoeknummers.isEmpty != false }
        .prefix(aantal))
  }

  // MARK: - Verzoeken

  /// The next number of this day within the transaction of the caller: two submissions never share one.
  func volgendeTeller(_ dag: Datum, in verbinding: SQLVerbinding) throws -> Int {
    try verbinding.aantal(
      "SELECT COALESCE(MAX(teller), 0) + 1 AS aantal FROM loket_verzoek WHERE dag = ?", [.tekst(dag.description)])
  }

  func voegToe(_ verzoek: Verzoekrij, teller: Int, in verbinding: SQLVerbinding) throws {
    try verbinding.voerUit(
      """
      INSERT INTO loket_verzoek (verzoeknummer, volgnummer, type, doel, naam, bevoegd_gezag, bevoegd_gezag_naam,
        behandeldienst, x, y, ingediend, dag, teller, bericht, project)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(verzoek.verzoeknummer), .tekst(verzoek.volgnummer), .tekst(verzoek.type), .tekst(verzoek.doel),
        .tekst(verzoek.naam), .tekst(verzoek.bevoegdGezag), .tekst(verzoek.bevoegdGezagNaam),
        SQLWaarde(verzoek.behandeldienst), .kommagetal(verzoek.x), .kommagetal(verzoek.y),
        .getal(verzoek.ingediend.seconden), .tekst(verzoek.ingediend.datum.description), .getal(teller),
        .tekst(verzoek.berichtSha256), .tekst(verzoek.project),
      ])
    for document in verzoek.documenten { try voegToe(document, bij: verzoek.verzoeknummer, in: verbinding) }
    try route(verzoek.verzoeknummer, "bevoegd gezag", verzoek.bevoegdGezag, verzoek.ingediend, in: verbinding)
    if let dienst = verzoek.behandeldienst {
      try route(verzoek.verzoeknummer, "behandeldienst", dienst, verzoek.ingediend, in: verbinding)
    }
  }

  /// The next message of a verzoek, and the documents it brings. Nil when another message came first.
  func vervolg(
    _ vorige: Verzoekrij, _ verzoek: Verzoek, sha256: String, _ documenten: [Verzoekrij.Stuk],
    in verbinding: SQLVerbinding
  ) throws -> Verzoekrij? {
    let nu = try verbinding.eersteRij(
      "SELECT bericht FROM loket_verzoek WHERE verzoeknummer = ?", [.tekst(vorige.verzoeknummer)])
    guard try nu?.tekst("bericht") == vorige.berichtSha256 else { return nil }
    var rij = vorige
    rij.volgnummer = verzoek.volgnummer
    rij.doel = verzoek.doel.rawValue
    rij.berichtSha256 = sha256
    rij.documenten += documenten
    try verbinding.voerUit(
      "UPDATE loket_verzoek SET volgnummer = ?, doel = ?, bericht = ? WHERE verzoeknummer = ?",
      [.tekst(rij.volgnummer), .tekst(rij.doel), .tekst(sha256), .tekst(rij.verzoeknummer)])
    for document in documenten { try voegToe(document, bij: rij.verzoeknummer, in: verbinding) }
    return rij
  }

  private func voegToe(_ document: Verzoekrij.Stuk, bij verzoeknummer: String, in verbinding: SQLVerbinding) throws {
    try verbinding.voerUit(
      "INSERT INTO loket_document (verzoeknummer, document_id, naam, soort, sha256) VALUES (?, ?, ?, ?, ?)",
      [
        .tekst(verzoeknummer), .tekst(document.id), .tekst(document.naam), .tekst(document.soort),
        .tekst(document.sha256),
      ])
  }

  /// Who holds the verzoek, as history.
  func route(
    _ verzoeknummer: String, _ wat: String, _ oin: String, _ nu: Tijdstip, in verbinding: SQLVerbinding
  ) throws {
    let nummer = try verbinding.aantal("SELECT COALESCE(MAX(nummer), 0) + 1 AS aantal FROM loket_route")
    try verbinding.voerUit(
      "INSERT INTO loket_route (nummer, verzoeknummer, wat, oin, tijdstip) VALUES (?, ?, ?, ?, ?)",
      [.getal(nummer), .tekst(verzoeknummer), .tekst(wat), .tekst(oin), .getal(nu.seconden)])
  }

  func routes(_ verzoeknummer: String) throws -> [(wat: String, oin: String, tijdstip: Tijdstip)] {
    let rijen = try databank.lees {
      try $0.rijen("SELECT * FROM loket_route WHERE verzoeknummer = ? ORDER BY nummer", [.tekst(verzoeknummer)])
    }
    return try rijen.map {
      (try $0.tekst("wat"), try $0.tekst("oin"), Tijdstip(seconden: try $0.getal("tijdstip")))
    }
  }

  func wijzigOntvanger(
    _ verzoeknummer: String, bevoegdGezag: String? = nil, behandeldienst: String??, _ nu: Tijdstip,
    in verbinding: SQLVerbinding
  ) throws {
    if let bevoegdGezag {
      try verbinding.voerUit(
        "UPDATE loket_verzoek SET bevoegd_gezag = ? WHERE verzoeknummer = ?",
        [.tekst(bevoegdGezag), .tekst(verzoeknummer)])
      try route(verzoeknummer, "bevoegd gezag", bevoegdGezag, nu, in: verbinding)
    }
    if let behandeldienst {
      try verbinding.voerUit(
        "UPDATE loket_verzoek SET behandeldienst = ? WHERE verzoeknummer = ?",
        [SQLWaarde(behandeldienst), .tekst(verzoeknummer)])
      try route(verzoeknummer, "behandeldienst", behandeldienst ?? "geen", nu, in: verbinding)
    }
  }

  func verzoek(_ nummer: String) throws -> Verzoekrij? {
    try verzoeken("WHERE verzoeknummer = ?", [.tekst(nummer)]).first
  }

  /// The newest first.
  func verzoeken() throws -> [Verzoekrij] { try verzoeken("", []) }

  private func verzoeken(_ eis: String, _ waarden: [SQLWaarde]) throws -> [Verzoekrij] {
    try databank.lees { verbinding in
      let sql = "SELECT * FROM loket_verzoek \(eis) ORDER BY ingediend DESC, verzoeknummer DESC LIMIT 500"
      return try verbinding.rijen(sql, waarden).map { rij in
        let documenten = try verbinding.rijen(
          "SELECT * FROM loket_document WHERE verzoeknummer = ? ORDER BY naam", [.tekst(try rij.tekst("verzoeknummer"))]
        )
        return try Verzoekrij(rij, documenten: documenten)
      }
    }
  }

  // MARK: - Berichten

  func noteer(_ messageId: String, _ verzoeknummer: String, stand: String, in verbinding: SQLVerbinding) throws {
    try verbinding.voerUit("DELETE FROM loket_ebms WHERE message_id = ?", [.tekst(messageId)])
    try verbinding.voerUit(
      "INSERT INTO loket_ebms (message_id, verzoeknummer, stand) VALUES (?, ?, ?)",
      [.tekst(messageId), .tekst(verzoeknummer), .tekst(stand)])
  }

  func zetStand(_ messageId: String, _ stand: String) throws {
    try databank.schrijf {
      try $0.voerUit("UPDATE loket_ebms SET stand = ? WHERE message_id = ?", [.tekst(stand), .tekst(messageId)])
    }
  }

  func standen(_ verzoeknummer: String) throws -> [String] {
    let rijen = try databank.lees {
      try $0.rijen("SELECT stand FROM loket_ebms WHERE verzoeknummer = ?", [.tekst(verzoeknummer)])
    }
    return try rijen.map { try $0.tekst("stand") }
  }
}

/// One verzoek with its werkmap.
struct Verzoekrij: Sendable, Hashable {
  var verzoeknummer: String
  var volgnummer: String
  var type: String
  var doel: String
  var naam: String
  var bevoegdGezag: String
  var bevoegdGezagNaam: String
  var behandeldienst: String?
  var x: Double
  var y: Double
  var ingediend: Tijdstip
  var berichtSha256: String
  var project: String
  var documenten: [Stuk]

  struct Stuk: Sendable, Hashable {
    var id: String
    var naam: String
    var soort: String
    /// Where the content stands in the Bestandskluis.
    var sha256: String
  }

  var isIngetrokken: Bool { doel == Doel.intrekken.rawValue }
  /// Only these may fetch it.
  func magOphalen(_ oin: String) -> Bool { oin == bevoegdGezag || oin == behandeldienst }
  /// To whom the notification goes.
  var ontvanger: String { behandeldienst ?? bevoegdGezag }
}

extension Verzoekrij {
  fileprivate init(_ rij: Rij, documenten: [Rij]) throws {
    verzoeknummer = try rij.tekst("verzoeknummer")
    volgnummer = try rij.tekst("volgnummer")
    type = try rij.tekst("type")
    doel = try rij.tekst("doel")
    naam = try rij.tekst("naam")
    bevoegdGezag = try rij.tekst("bevoegd_gezag")
    bevoegdGezagNaam = try rij.tekst("bevoegd_gezag_naam")
    behandeldienst = rij.tekstOfNil("behandeldienst")
    x = try rij.kommagetal("x")
    y = try rij.kommagetal("y")
    ingediend = Tijdstip(seconden: try rij.getal("ingediend"))
    berichtSha256 = try rij.tekst("bericht")
    project = try rij.tekst("project")
    self.documenten = try documenten.map {
      Stuk(
        id: try $0.tekst("document_id"), naam: try $0.tekst("naam"), soort: try $0.tekst("soort"),
        sha256: try $0.tekst("sha256"))
    }
  }
}
