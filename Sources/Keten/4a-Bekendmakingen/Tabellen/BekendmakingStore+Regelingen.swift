import Markup
import Opslag
import STOP
import Tijd

/// Consolidated regulations: their toestanden and the texts that were handed over.
extension BekendmakingStore {
  /// The newest delivery lists the whole history, so it replaces what was known; texts of older versions stay.
  func schrijf(_ consolidatie: Consolidatie, _ db: SQLVerbinding) throws {
    let soort = SoortWork(rawValue: consolidatie.identificatie.soortWork)
    let isRegeling = soort == .geconsolideerdeRegeling || soort == .consolidatieVanTijdelijkRegelingdeel
    guard isRegeling else { return try schrijfNamen(consolidatie, db) }
    let nummer = DoorleveringDecoder.kaal(consolidatie.identificatie.work)
    let metadata = consolidatie.annotaties.last { $0.module?.lokaal == "RegelingMetadata" }?.module
    let titel = metadata?.eerste("officieleTitel")?.tekst ?? consolidatie.isConsolidatieVan.work
    let citeertitel = metadata?.eerste("heeftCiteertitelInformatie")?.eerste("CiteertitelInformatie")?
      .eerste("citeertitel")?.tekst
    try db.voerUit(
      """
      INSERT INTO bekendmakingen_regeling (nummer, consolidatie, work, titel, citeertitel, eindverantwoordelijke)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (nummer) DO UPDATE SET titel = excluded.titel,
        citeertitel = excluded.citeertitel, eindverantwoordelijke = excluded.eindverantwoordelijke
      """,
      [
        .tekst(nummer), .tekst(consolidatie.identificatie.work), .tekst(consolidatie.isConsolidatieVan.work),
        .tekst(titel), SQLWaarde(citeertitel),
        .tekst(metadata?.eerste("eindverantwoordelijke")?.tekst ?? ""),
      ])
    try db.voerUit("DELETE FROM bekendmakingen_toestand WHERE nummer = ?", [.tekst(nummer)])
    try db.voerUit("DELETE FROM bekendmakingen_periode WHERE nummer = ?", [.tekst(nummer)])
    for (plek, toestand) in consolidatie.toestanden.toestanden.enumerated() {
      try schrijf(toestand, nummer: nummer, plek: plek, db)
    }
    for case .regeling(let identificatie, let versienummer, let tekst, _) in consolidatie.versies {
      let inhoud = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(tekst)
      try db.voerUit(
        """
        INSERT INTO bekendmakingen_tekst (expression, versienummer, inhoud) VALUES (?, ?, ?)
        ON CONFLICT (expression) DO UPDATE SET inhoud = excluded.inhoud
        """,
        [.tekst(identificatie.expression), .tekst(versienummer), .tekst(try kluis.bewaar(inhoud))])
    }
  }

  private func schrijf(_ toestand: Toestand, nummer: String, plek: Int, _ db: SQLVerbinding) throws {
    try db.voerUit(
      """
      INSERT INTO bekendmakingen_toestand (nummer, volgorde, expression, instrumentversie, doelen)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .tekst(nummer), .getal(plek), .tekst(toestand.expression), SQLWaarde(toestand.instrumentVersie),
        try .json(toestand.gerealiseerdeDoelen),
      ])
    var deel = 0
    for periode in toestand.geldigheid {
      for geldig in periode.geldigOp {
        try db.voerUit(
          """
          INSERT INTO bekendmakingen_periode (nummer, volgorde, deel, werkend_vanaf, werkend_tot, geldig_vanaf,
            geldig_tot) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          [
            .tekst(nummer), .getal(plek), .getal(deel), SQLWaarde(periode.juridischWerkendOp.vanaf),
            SQLWaarde(periode.juridischWerkendOp.tot), SQLWaarde(geldig.vanaf), SQLWaarde(geldig.tot),
          ])
        deel += 1
      }
    }
  }

  /// Of an information object only its name is shown.
  private func schrijfNamen(_ consolidatie: Consolidatie, _ db: SQLVerbinding) throws {
    let metadata = consolidatie.annotaties.last { $0.module?.lokaal == "InformatieObjectMetadata" }?.module
    guard let naam = metadata?.eerste("naamInformatieObject")?.tekst else { return }
    for case .informatieobject(let identificatie, _) in consolidatie.versies {
      try db.voerUit(
        """
        INSERT INTO bekendmakingen_informatieobjectnaam (expression, naam) VALUES (?, ?)
        ON CONFLICT (expression) DO UPDATE SET naam = excluded.naam
        """, [.tekst(identificatie.expression), .tekst(naam)])
    }
  }

  // MARK: - Asking

  func regelingen() throws -> [Regelingregel] {
    try lees { db in
      try db.rijen(
        """
        SELECT nummer, consolidatie, work, titel, citeertitel, eindverantwoordelijke FROM bekendmakingen_regeling
        ORDER BY titel
        """
      ).map(regeling)
    }
  }

  func regeling(_ nummer: String) throws -> Regelingregel? {
    try lees { db in
      try db.eersteRij(
        """
        SELECT nummer, consolidatie, work, titel, citeertitel, eindverantwoordelijke FROM bekendmakingen_regeling
        WHERE nummer = ?
        """, [.tekst(nummer)]
      ).map(regeling)
    }
  }

  private func regeling(_ rij: Rij) throws -> Regelingregel {
    Regelingregel(
      nummer: try rij.tekst("nummer"), consolidatie: try rij.tekst("consolidatie"), work: try rij.tekst("work"),
      titel: try rij.tekst("titel"), citeertitel: rij.tekstOfNil("citeertitel"),
      eindverantwoordelijke: try rij.tekst("eindverantwoordelijke"))
  }

  /// The history of a regulation as people read it: one line per toestand, oldest first.
  func toestanden(_ nummer: String) throws -> [Toestandregel] {
    try lees { db in
      try db.rijen(
        """
        SELECT t.expression, t.instrumentversie, t.doelen, p.werkend_vanaf, p.werkend_tot, x.expression AS tekst
        FROM bekendmakingen_toestand t
        JOIN bekendmakingen_periode p ON p.nummer = t.nummer AND p.volgorde = t.volgorde AND p.deel = 0
        LEFT JOIN bekendmakingen_tekst x ON x.expression = t.instrumentversie
        WHERE t.nummer = ? ORDER BY t.volgorde
        """, [.tekst(nummer)]
      ).map { rij in
        Toestandregel(
          expression: try rij.tekst("expression"), instrumentVersie: rij.tekstOfNil("instrumentversie"),
          vanaf: try rij.datum("werkend_vanaf"), tot: rij.datumOfNil("werkend_tot"),
          doelen: try rij.json([String].self, "doelen"), heeftTekst: rij.tekstOfNil("tekst") != nil)
      }
    }
  }

  /// What the law says on this day, about this day. Nil when nothing is in force then.
  func toestand(_ nummer: String, op dag: Datum) throws -> (expression: String, instrumentVersie: String?)? {
    try lees { db in
      let waarden: [SQLWaarde] = [.tekst(nummer)] + Array(repeating: SQLWaarde(dag), count: 4)
      return try db.eersteRij(
        """
        SELECT t.expression, t.instrumentversie FROM bekendmakingen_toestand t
        JOIN bekendmakingen_periode p ON p.nummer = t.nummer AND p.volgorde = t.volgorde
        WHERE t.nummer = ? AND p.werkend_vanaf <= ? AND (p.werkend_tot IS NULL OR p.werkend_tot > ?)
          AND p.geldig_vanaf <= ? AND (p.geldig_tot IS NULL OR p.geldig_tot > ?)
        ORDER BY t.volgorde DESC
        """, waarden
      ).map { (try $0.tekst("expression"), $0.tekstOfNil("instrumentversie")) }
    }
  }

  func tekst(_ instrumentVersie: String) throws -> [UInt8]? {
    try lees { db in
      try db.eersteRij(
        "SELECT inhoud FROM bekendmakingen_tekst WHERE expression = ?", [.tekst(instrumentVersie)]
      ).flatMap { try kluis.lees($0.tekst("inhoud")) }
    }
  }
}
