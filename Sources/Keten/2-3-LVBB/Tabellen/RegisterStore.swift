import Bevindingen
import Markup
import Opslag
import STOP
import Tijd

/// The register of instruments, versions and publications.
enum RegisterStore {
  // MARK: - Reading

  static func beeld(_ db: SQLVerbinding) throws -> Registerbeeld {
    var beeld = Registerbeeld()
    let intrekkingen = try db.rijen("SELECT * FROM lvbb_intrekking")
    for rij in try db.rijen("SELECT * FROM lvbb_instrument ORDER BY work") {
      let work = try rij.tekst("work")
      let intrekking = try intrekkingen.first { try $0.tekst("work") == work }
      beeld.instrumenten[work] = Registerbeeld.Instrument(
        work: work, soort: .init(rawValue: try rij.tekst("soort")) ?? .regeling, soortWork: try rij.tekst("soort_work"),
        consolidatieWork: rij.tekstOfNil("consolidatie_work"), titel: try rij.tekst("titel"),
        eindverantwoordelijke: try rij.tekst("eindverantwoordelijke"), soortRegeling: rij.tekstOfNil("soort_regeling"),
        isTijdelijkDeelVan: rij.tekstOfNil("tijdelijk_deel_van"), metadata: rij.tekstOfNil("metadata"),
        intrekking: try intrekking.map {
          .init(
            doel: try $0.tekst("doel"), juridischWerkendVanaf: try $0.datum("juridisch"),
            geldigVanaf: $0.datumOfNil("geldig"))
        }, intrekkingLevering: intrekking?.tekstOfNil("levering"),
        intrekkingGepubliceerdOp: intrekking?.datumOfNil("gepubliceerd_op"))
    }
    beeld.versies = try db.rijen("SELECT * FROM lvbb_versie ORDER BY nummer").map(versie)
    beeld.bekendmakingen = try db.rijen("SELECT * FROM lvbb_bekendmaking ORDER BY nummer").map(bekendmaking)
    return beeld
  }

  private static func versie(_ rij: Rij) throws -> Registerbeeld.Versie {
    Registerbeeld.Versie(
      work: try rij.tekst("work"), levering: try rij.tekst("levering"),
      kern: Instrumentregister.Versie(
        expression: try rij.tekst("expression"), doel: try rij.tekst("doel"), was: rij.tekstOfNil("was"),
        juridischWerkendVanaf: rij.datumOfNil("juridisch"), geldigVanaf: rij.datumOfNil("geldig"),
        isOntwerp: try rij.waar("is_ontwerp"), gepubliceerdOp: rij.datumOfNil("gepubliceerd_op"),
        vervlochten: try rij.json([String].self, "vervlochten")),
      inhoud: try rij.tekst("inhoud"), bestanden: try rij.json([String: String].self, "bestanden"),
      versienummer: try rij.tekst("versienummer"))
  }

  private static func bekendmaking(_ rij: Rij) throws -> Registerbeeld.Bekendmaking {
    Registerbeeld.Bekendmaking(
      work: try rij.tekst("work"), expression: try rij.tekst("expression"), levering: try rij.tekst("levering"),
      soort: .init(rawValue: try rij.tekst("soort")) ?? .besluit, isOntwerp: try rij.waar("is_ontwerp"),
      mededelingOver: rij.tekstOfNil("mededeling_over"),
      mutatie: wortel(rij.tekstOfNil("mutatie")).map(DataDecoder.procedureverloopmutatie),
      verloop: wortel(rij.tekstOfNil("verloop")).map(DataDecoder.procedureverloop),
      datumBekendmaking: rij.datumOfNil("datum_bekendmaking"), gepubliceerdOp: rij.datumOfNil("gepubliceerd_op"),
      publicatie: rij.tekstOfNil("publicatie"))
  }

  /// The procedure and what changes it are kept as the modules of the standard.
  private static func wortel(_ xml: String?) -> Element? {
    xml.flatMap { XMLLezer.lees(Array($0.utf8), bestand: "procedure.xml").model?.wortel }
  }

  static func document(van work: String, _ db: SQLVerbinding) throws -> String? {
    try db.eersteRij("SELECT document FROM lvbb_bekendmaking WHERE work = ?", [.tekst(work)])?.tekstOfNil("document")
  }

  // MARK: - Writing

  static func bewaar(_ instrument: Registerbeeld.Instrument, levering: String, in db: SQLVerbinding) throws {
    try db.voerUit(
      """
      INSERT INTO lvbb_instrument (work, soort, soort_work, titel, eindverantwoordelijke, soort_regeling, metadata,
        levering, tijdelijk_deel_van) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (work) DO UPDATE SET titel = ?, metadata = COALESCE(?, lvbb_instrument.metadata)
      """,
      [
        .tekst(instrument.work), .tekst(instrument.soort.rawValue), .tekst(instrument.soortWork),
        .tekst(instrument.titel), .tekst(instrument.eindverantwoordelijke), SQLWaarde(instrument.soortRegeling),
        SQLWaarde(instrument.metadata), .tekst(levering), SQLWaarde(instrument.isTijdelijkDeelVan),
        .tekst(instrument.titel), SQLWaarde(instrument.metadata),
      ])
  }

  static func bewaar(_ versie: Registerbeeld.Versie, in db: SQLVerbinding) throws {
    let nummer = try db.aantal("SELECT COALESCE(MAX(nummer), 0) + 1 AS aantal FROM lvbb_versie")
    try db.voerUit(
      """
      INSERT INTO lvbb_versie (expression, nummer, work, levering, doel, was, juridisch, geldig, is_ontwerp,
        gepubliceerd_op, vervlochten, inhoud, bestanden, versienummer)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(versie.expression), .getal(nummer), .tekst(versie.work), .tekst(versie.levering),
        .tekst(versie.kern.doel), SQLWaarde(versie.kern.was), SQLWaarde(versie.kern.juridischWerkendVanaf),
        SQLWaarde(versie.kern.geldigVanaf), SQLWaarde(versie.kern.isOntwerp), SQLWaarde(versie.kern.gepubliceerdOp),
        .json(versie.kern.vervlochten), .tekst(versie.inhoud), .json(versie.bestanden), .tekst(versie.versienummer),
      ])
  }

  static func bewaar(
    _ intrekking: Instrumentregister.Intrekking, van work: String, levering: String, in db: SQLVerbinding
  ) throws {
    try db.voerUit(
      "INSERT INTO lvbb_intrekking (work, levering, doel, juridisch, geldig) VALUES (?, ?, ?, ?, ?)",
      [
        .tekst(work), .tekst(levering), .tekst(intrekking.doel), SQLWaarde(intrekking.juridischWerkendVanaf),
        SQLWaarde(intrekking.geldigVanaf),
      ])
  }

  /// - Parameter document: the besluit or kennisgeving as delivered, in the Bestandskluis.
  static func bewaar(_ bekendmaking: Registerbeeld.Bekendmaking, document: String, in db: SQLVerbinding) throws {
    let nummer = try db.aantal("SELECT COALESCE(MAX(nummer), 0) + 1 AS aantal FROM lvbb_bekendmaking")
    try db.voerUit(
      """
      INSERT INTO lvbb_bekendmaking (work, expression, nummer, levering, soort, is_ontwerp, mededeling_over, verloop,
        datum_bekendmaking, document, mutatie) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .tekst(bekendmaking.work), .tekst(bekendmaking.expression), .getal(nummer), .tekst(bekendmaking.levering),
        .tekst(bekendmaking.soort.rawValue), SQLWaarde(bekendmaking.isOntwerp), SQLWaarde(bekendmaking.mededelingOver),
        SQLWaarde(bekendmaking.verloop.map { xml(DataEncoder.procedureverloop($0)) }),
        SQLWaarde(bekendmaking.datumBekendmaking), .tekst(document),
        SQLWaarde(bekendmaking.mutatie.map { xml(DataEncoder.procedureverloopmutatie($0)) }),
      ])
  }

  static func zetVerloop(_ verloop: Procedureverloop, van work: String, in db: SQLVerbinding) throws {
    try db.voerUit(
      "UPDATE lvbb_bekendmaking SET verloop = ? WHERE work = ?",
      [.tekst(xml(DataEncoder.procedureverloop(verloop))), .tekst(work)])
  }

  private static func xml(_ module: Tak) -> String {
    String(decoding: XMLSchrijver().schrijf(module), as: UTF8.self)
  }

  /// Everything that one delivery brought in becomes published on that day.
  static func publiceer(levering: String, op dag: Datum, publicatie: String, in db: SQLVerbinding) throws {
    for tabel in ["lvbb_versie", "lvbb_intrekking"] {
      try db.voerUit(
        "UPDATE \(tabel) SET gepubliceerd_op = ? WHERE levering = ?", [SQLWaarde(dag), .tekst(levering)])
    }
    try db.voerUit(
      "UPDATE lvbb_bekendmaking SET gepubliceerd_op = ?, publicatie = ? WHERE levering = ?",
      [SQLWaarde(dag), .tekst(publicatie), .tekst(levering)])
  }

  static func zetConsolidatie(_ consolidatie: String, van work: String, in db: SQLVerbinding) throws {
    try db.voerUit(
      "UPDATE lvbb_instrument SET consolidatie_work = ? WHERE work = ? AND consolidatie_work IS NULL",
      [.tekst(consolidatie), .tekst(work)])
  }

  /// Takes away what a cancelled delivery had brought in; an instrument goes when it has no version left.
  static func verwijder(levering: String, in db: SQLVerbinding) throws {
    for tabel in ["lvbb_versie", "lvbb_intrekking", "lvbb_bekendmaking"] {
      try db.voerUit("DELETE FROM \(tabel) WHERE levering = ?", [.tekst(levering)])
    }
    try db.voerUit(
      "DELETE FROM lvbb_instrument WHERE levering = ? AND work NOT IN (SELECT work FROM lvbb_versie)",
      [.tekst(levering)])
  }

  /// Counts up; the first number is `begin`.
  static func volgende(_ teller: String, begin: Int = 1, in db: SQLVerbinding) throws -> Int {
    let stand = try db.eersteRij("SELECT stand FROM lvbb_teller WHERE naam = ?", [.tekst(teller)])?.getal("stand")
    let nieuw = stand.map { $0 + 1 } ?? begin
    try db.voerUit(
      "INSERT INTO lvbb_teller (naam, stand) VALUES (?, ?) ON CONFLICT (naam) DO UPDATE SET stand = ?",
      [.tekst(teller), .getal(nieuw), .getal(nieuw)])
    return nieuw
  }
}

/// What was handed over to the next systems.
enum UitleveringStore {
  struct Uitlevering: Sendable, Hashable {
    var naar: String
    var pakket: String
    var bezorgdOp: Tijdstip?
    var fout: String?
  }

  static func bewaar(levering: String, naar: String, pakket: String, uitvakId: String, in db: SQLVerbinding) throws {
    try db.voerUit(
      "INSERT INTO lvbb_uitlevering (levering, naar, pakket, uitvak_id) VALUES (?, ?, ?, ?)",
      [.tekst(levering), .tekst(naar), .tekst(pakket), .tekst(uitvakId)])
  }

  static func van(_ levering: String, _ db: SQLVerbinding) throws -> [Uitlevering] {
    try db.rijen("SELECT * FROM lvbb_uitlevering WHERE levering = ? ORDER BY naar", [.tekst(levering)]).map { rij in
      Uitlevering(
        naar: try rij.tekst("naar"), pakket: try rij.tekst("pakket"), bezorgdOp: rij.tijdstipOfNil("bezorgd_op"),
        fout: rij.tekstOfNil("fout"))
    }
  }

  /// Whether this hash is a package that the LVBB received or handed over: nothing else is served.
  static func isPakket(_ sha256: String, _ db: SQLVerbinding) throws -> Bool {
    try db.aantal(
      """
      SELECT (SELECT COUNT(*) FROM lvbb_levering WHERE zip = ?) + (SELECT COUNT(*) FROM lvbb_uitlevering
        WHERE pakket = ?) AS aantal
      """, [.tekst(sha256), .tekst(sha256)]) > 0
  }
}
