import Bevindingen
import Markup
import Opslag
import Pakket
import STOP
import Tijd

/// The tables of this system and its questions to them.
struct BekendmakingStore: Sendable {
  private let databank: any Databank
  let kluis: Bestandskluis

  init(_ databank: any Databank, kluis: Bestandskluis) {
    self.databank = databank
    self.kluis = kluis
  }

  static let migraties = [
    Migratie(
      systeem: "bekendmakingen", nummer: 1,
      sql: [
        """
        CREATE TABLE bekendmakingen_pakket (sha256 TEXT PRIMARY KEY, ontvangen_op TEXT NOT NULL, publicatie TEXT)
        """,
        """
        CREATE TABLE bekendmakingen_publicatie (
          id TEXT PRIMARY KEY, blad TEXT NOT NULL, jaargang INTEGER NOT NULL, nummer INTEGER NOT NULL,
          titel TEXT NOT NULL, soort TEXT NOT NULL, gepubliceerd_op TEXT NOT NULL, publiceert TEXT NOT NULL,
          eindverantwoordelijke TEXT NOT NULL, ondertekend_op TEXT, ontvangen_op TEXT NOT NULL, tekst TEXT NOT NULL)
        """,
        """
        CREATE TABLE bekendmakingen_afbeelding (
          naam TEXT NOT NULL, bron TEXT NOT NULL, inhoud TEXT NOT NULL, PRIMARY KEY (naam, bron))
        """,
        """
        CREATE TABLE bekendmakingen_regeling (
          nummer TEXT PRIMARY KEY, consolidatie TEXT NOT NULL, work TEXT NOT NULL, titel TEXT NOT NULL,
          citeertitel TEXT, eindverantwoordelijke TEXT NOT NULL)
        """,
        """
        CREATE TABLE bekendmakingen_toestand (
          nummer TEXT NOT NULL, volgorde INTEGER NOT NULL, expression TEXT NOT NULL, instrumentversie TEXT,
          doelen TEXT NOT NULL, PRIMARY KEY (nummer, volgorde))
        """,
        """
        CREATE TABLE bekendmakingen_periode (
          nummer TEXT NOT NULL, volgorde INTEGER NOT NULL, deel INTEGER NOT NULL, werkend_vanaf TEXT NOT NULL,
          werkend_tot TEXT, geldig_vanaf TEXT NOT NULL, geldig_tot TEXT, PRIMARY KEY (nummer, volgorde, deel))
        """,
        """
        CREATE TABLE bekendmakingen_tekst (
          expression TEXT PRIMARY KEY, versienummer TEXT NOT NULL, inhoud TEXT NOT NULL)
        """,
        """
        CREATE TABLE bekendmakingen_informatieobject (
          expression TEXT PRIMARY KEY, bestandsnaam TEXT NOT NULL, inhoud TEXT NOT NULL)
        """,
        """
        CREATE TABLE bekendmakingen_informatieobjectnaam (expression TEXT PRIMARY KEY, naam TEXT NOT NULL)
        """,
      ])
  ]

  func lees<Uitkomst>(_ doe: (SQLVerbinding) throws -> Uitkomst) throws -> Uitkomst { try databank.lees(doe) }

  // MARK: - Taking in

  enum Opname: Sendable, Hashable { case nieuw, alBekend }

  /// Stores all of it or nothing. The same package twice changes nothing: delivery is at least once.
  func neemOp(_ doorlevering: Doorlevering, pakket: [UInt8], op tijdstip: Tijdstip) throws -> Opname {
    let sha256 = Hash.sha256(pakket)
    return try databank.schrijf { db in
      let bekend = try db.aantal(
        "SELECT COUNT(*) AS aantal FROM bekendmakingen_pakket WHERE sha256 = ?", [.tekst(sha256)])
      guard bekend == 0 else { return .alBekend }
      let bron = doorlevering.publicatie?.publicatieIdentifier ?? sha256
      try db.voerUit(
        "INSERT INTO bekendmakingen_pakket (sha256, ontvangen_op, publicatie) VALUES (?, ?, ?)",
        [.tekst(sha256), SQLWaarde(tijdstip), SQLWaarde(doorlevering.publicatie?.publicatieIdentifier)])
      if let publicatie = doorlevering.publicatie { try schrijf(publicatie, tijdstip, db) }
      for afbeelding in doorlevering.afbeeldingen {
        try db.voerUit(
          """
          INSERT INTO bekendmakingen_afbeelding (naam, bron, inhoud) VALUES (?, ?, ?)
          ON CONFLICT (naam, bron) DO UPDATE SET inhoud = excluded.inhoud
          """,
          [
            .tekst(DoorleveringDecoder.kaal(afbeelding.naam)), .tekst(bron),
            .tekst(try kluis.bewaar(afbeelding.inhoud)),
          ])
      }
      for object in doorlevering.informatieobjecten {
        try db.voerUit(
          """
          INSERT INTO bekendmakingen_informatieobject (expression, bestandsnaam, inhoud) VALUES (?, ?, ?)
          ON CONFLICT (expression) DO UPDATE SET inhoud = excluded.inhoud
          """,
          [
            .tekst(object.expression), .tekst(DoorleveringDecoder.kaal(object.bestandsnaam)),
            .tekst(try kluis.bewaar(object.inhoud)),
          ])
      }
      for consolidatie in doorlevering.consolidaties { try schrijf(consolidatie, db) }
      return .nieuw
    }
  }

  private func schrijf(_ publicatie: OfficielePublicatie, _ tijdstip: Tijdstip, _ db: SQLVerbinding) throws {
    let inhoud = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels)
      .schrijf(OfficielePublicatieEncoder.tekst(publicatie))
    let soort = Publicatieregel.soort(publicatie.metadata.soortPublicatie, inhoud: publicatie.inhoud.lokaal)
    try db.voerUit(
      """
      INSERT INTO bekendmakingen_publicatie (id, blad, jaargang, nummer, titel, soort, gepubliceerd_op, publiceert,
        eindverantwoordelijke, ondertekend_op, ontvangen_op, tekst) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET titel = excluded.titel, tekst = excluded.tekst
      """,
      [
        .tekst(publicatie.publicatieIdentifier), .tekst(publicatie.blad.rawValue), .getal(publicatie.jaargang),
        .getal(publicatie.nummer), .tekst(publicatie.metadata.officieleTitel), .tekst(soort.rawValue),
        SQLWaarde(publicatie.gepubliceerdOp), .tekst(publicatie.metadata.publiceert),
        .tekst(publicatie.metadata.eindverantwoordelijke), SQLWaarde(publicatie.metadata.ondertekendOp),
        SQLWaarde(tijdstip), .tekst(try kluis.bewaar(inhoud)),
      ])
  }

  // MARK: - Publications

  private static let kolommen = """
    id, blad, jaargang, nummer, titel, soort, gepubliceerd_op, publiceert, eindverantwoordelijke, ondertekend_op,
    ontvangen_op, tekst
    """

  func aantalPublicaties() throws -> Int {
    try databank.lees { db in try db.aantal("SELECT COUNT(*) AS aantal FROM bekendmakingen_publicatie") }
  }

  /// Newest first.
  func publicaties(vanaf: Int = 0, hoogstens: Int = 100) throws -> [Publicatieregel] {
    try databank.lees { db in
      try db.rijen(
        """
        SELECT \(Self.kolommen) FROM bekendmakingen_publicatie
        ORDER BY gepubliceerd_op DESC, jaargang DESC, nummer DESC LIMIT ? OFFSET ?
        """, [.getal(hoogstens), .getal(vanaf)]
      ).map(publicatie)
    }
  }

  func publicatie(_ id: String) throws -> (regel: Publicatieregel, tekst: [UInt8])? {
    try databank.lees { db in
      guard
        let rij = try db.eersteRij(
          "SELECT \(Self.kolommen) FROM bekendmakingen_publicatie WHERE id = ?", [.tekst(id)])
      else { return nil }
      return (try publicatie(rij), try kluis.lees(rij.tekst("tekst")) ?? [])
    }
  }

  private func publicatie(_ rij: Rij) throws -> Publicatieregel {
    Publicatieregel(
      id: try rij.tekst("id"), blad: try rij.tekst("blad"), jaargang: try rij.getal("jaargang"),
      nummer: try rij.getal("nummer"), titel: try rij.tekst("titel"),
      soort: Publicatieregel.Soort(rawValue: try rij.tekst("soort")) ?? .overig,
      gepubliceerdOp: try rij.datum("gepubliceerd_op"), publiceert: try rij.tekst("publiceert"),
      eindverantwoordelijke: try rij.tekst("eindverantwoordelijke"), ondertekendOp: rij.datumOfNil("ondertekend_op"),
      ontvangenOp: try rij.tijdstip("ontvangen_op"))
  }

  // MARK: - Files

  /// A picture of this source (a publication), or the newest of that name from any source.
  func afbeelding(_ naam: String, bron: String?) throws -> [UInt8]? {
    try databank.lees { db in
      let rijen = try db.rijen(
        """
        SELECT a.bron, a.inhoud FROM bekendmakingen_afbeelding a
        LEFT JOIN bekendmakingen_publicatie p ON p.id = a.bron WHERE a.naam = ? ORDER BY p.gepubliceerd_op DESC
        """, [.tekst(naam)])
      let gekozen = rijen.first { $0.tekstOfNil("bron") == bron } ?? rijen.first
      return try gekozen.flatMap { try kluis.lees($0.tekst("inhoud")) }
    }
  }

  func informatieobject(_ expression: String) throws -> (bestandsnaam: String, inhoud: [UInt8])? {
    try databank.lees { db in
      guard
        let rij = try db.eersteRij(
          "SELECT bestandsnaam, inhoud FROM bekendmakingen_informatieobject WHERE expression = ?",
          [.tekst(expression)]),
        let inhoud = try kluis.lees(rij.tekst("inhoud"))
      else { return nil }
      return (try rij.tekst("bestandsnaam"), inhoud)
    }
  }

  func naam(vanInformatieobject expression: String) throws -> String? {
    try databank.lees { db in
      try db.eersteRij(
        "SELECT naam FROM bekendmakingen_informatieobjectnaam WHERE expression = ?", [.tekst(expression)])?
        .tekst("naam")
    }
  }
}
