import Bevindingen
import Geometrie
import IMOW
import Markup
import Opslag
import STOP
import Tijd

/// The questions to the tables.
extension DocumentStore {
  private static let kolommen = """
    c.work, c.consolidatie, c.tijdelijk_deel_van, c.soort_regeling, c.titel, c.citeertitel, c.eindverantwoordelijke,
    c.levering, t.expression, t.instrumentversie, t.doelen, t.volgorde, p.werkend_vanaf, p.werkend_tot,
    p.geldig_vanaf, p.geldig_tot,
    (SELECT MIN(l1.geregistreerd_op) FROM omgevingsdocumenten_toestand t1
      JOIN omgevingsdocumenten_levering l1 ON l1.volgnr = t1.levering
      WHERE t1.consolidatie = t.consolidatie AND t1.expression = t.expression
        AND t1.instrumentversie = t.instrumentversie) AS geregistreerd_op
    """

  /// The newest view of each regulation that was known at a moment.
  private static let bron = """
    FROM omgevingsdocumenten_consolidatie c
    JOIN omgevingsdocumenten_toestand t ON t.levering = c.levering AND t.consolidatie = c.consolidatie
    JOIN omgevingsdocumenten_periode p ON p.levering = t.levering AND p.consolidatie = t.consolidatie
      AND p.volgorde = t.volgorde
    WHERE c.soort = 'regeling' AND c.levering = (
      SELECT MAX(c2.levering) FROM omgevingsdocumenten_consolidatie c2
      JOIN omgevingsdocumenten_levering l2 ON l2.volgnr = c2.levering
      WHERE c2.consolidatie = c.consolidatie AND l2.geregistreerd_op <= ?)
    """

  /// What is the law on the days of this journey: at most one version per regulation.
  func geldend(_ reis: Tijdreis) throws -> [Regelingversie] {
    try databank.lees { db in
      try db.rijen(
        """
        SELECT \(Self.kolommen) \(Self.bron)
          AND p.werkend_vanaf <= ? AND (p.werkend_tot IS NULL OR p.werkend_tot > ?)
          AND p.geldig_vanaf <= ? AND (p.geldig_tot IS NULL OR p.geldig_tot > ?)
        ORDER BY c.work
        """,
        [
          SQLWaarde(reis.beschikbaarOp), SQLWaarde(reis.inWerkingOp), SQLWaarde(reis.inWerkingOp),
          SQLWaarde(reis.geldigOp), SQLWaarde(reis.geldigOp),
        ]
      ).map(versie)
    }
  }

  /// The whole history of all regulations, past and future, oldest first.
  func versies(bekendOp tijdstip: Tijdstip) throws -> [Regelingversie] {
    try databank.lees { db in
      try db.rijen(
        "SELECT \(Self.kolommen) \(Self.bron) AND p.deel = 0 ORDER BY c.work, t.volgorde", [SQLWaarde(tijdstip)]
      ).map(versie)
    }
  }

  private func versie(_ rij: Rij) throws -> Regelingversie {
    Regelingversie(
      work: try rij.tekst("work"), consolidatie: try rij.tekst("consolidatie"),
      toestand: try rij.tekst("expression"), instrumentVersie: rij.tekstOfNil("instrumentversie"),
      soortRegeling: try rij.tekst("soort_regeling"), officieleTitel: try rij.tekst("titel"),
      citeertitel: rij.tekstOfNil("citeertitel"), eindverantwoordelijke: try rij.tekst("eindverantwoordelijke"),
      tijdelijkDeelVan: rij.tekstOfNil("tijdelijk_deel_van"), doelen: try rij.json([String].self, "doelen"),
      werkendVanaf: try rij.datum("werkend_vanaf"), werkendTot: rij.datumOfNil("werkend_tot"),
      geldigVanaf: try rij.datum("geldig_vanaf"), geldigTot: rij.datumOfNil("geldig_tot"),
      geregistreerdOp: rij.tijdstipOfNil("geregistreerd_op") ?? Tijdstip(seconden: 0),
      versie: try rij.getal("volgorde") + 1, levering: try rij.getal("levering"))
  }

  // MARK: - Text and OW of a version

  func tekst(_ expression: String) throws -> (tak: Tak, versienummer: String)? {
    let gevonden: (bytes: [UInt8], versienummer: String)? = try databank.lees { db in
      guard
        let rij = try db.eersteRij(
          "SELECT inhoud, versienummer FROM omgevingsdocumenten_tekst WHERE expression = ?", [.tekst(expression)]),
        let bytes = try kluis.lees(rij.tekst("inhoud"))
      else { return nil }
      return (bytes, try rij.tekst("versienummer"))
    }
    guard let gevonden, let tak = boom(gevonden.bytes) else { return nil }
    return (tak, gevonden.versienummer)
  }

  func metadata(_ versie: Regelingversie) throws -> Tak? {
    try databank.lees { db in
      try db.eersteRij(
        "SELECT metadata FROM omgevingsdocumenten_consolidatie WHERE levering = ? AND consolidatie = ?",
        [.getal(versie.levering), .tekst(versie.consolidatie)]
      )?.tekstOfNil("metadata").flatMap { try kluis.lees($0) }
    }.flatMap(boom)
  }

  private func boom(_ bytes: [UInt8]) -> Tak? { XMLLezer.lees(bytes, bestand: "opgeslagen.xml").model?.wortel.tak }

  /// An OW delivery for one regulation, with its place in the order of applying.
  struct OWbron: Sendable, Hashable {
    var levering: Int
    var volgorde: Int
    var doel: String?
    var expression: String?
  }

  /// The deliveries that make up the objects of this version: those for its doelen, in the order of the doelen.
  func owBronnen(_ versie: Regelingversie) throws -> [OWbron] {
    let alle = try databank.lees { db in
      try db.rijen(
        "SELECT levering, volgorde, doel, expression FROM omgevingsdocumenten_ow WHERE work = ? AND levering <= ?",
        [.tekst(versie.work), .getal(versie.levering)]
      ).map { rij in
        OWbron(
          levering: try rij.getal("levering"), volgorde: try rij.getal("volgorde"), doel: rij.tekstOfNil("doel"),
          expression: rij.tekstOfNil("expression"))
      }
    }
    let geordend = alle.compactMap { bron -> (plek: Int, bron: OWbron)? in
      if let doel = bron.doel { return versie.doelen.firstIndex(of: doel).map { ($0, bron) } }
      return bron.expression == versie.instrumentVersie ? (versie.doelen.count, bron) : nil
    }
    return geordend.sorted {
      ($0.plek, $0.bron.levering, $0.bron.volgorde) < ($1.plek, $1.bron.levering, $1.bron.volgorde)
    }
    .map(\.bron)
  }

  func owObjecten(_ bron: OWbron) throws -> [OWObject] {
    let bestanden: [(naam: String, bytes: [UInt8])] = try databank.lees { db in
      try db.rijen(
        "SELECT naam, inhoud FROM omgevingsdocumenten_owbestand WHERE levering = ? AND volgorde = ? ORDER BY naam",
        [.getal(bron.levering), .getal(bron.volgorde)]
      ).map { (try $0.tekst("naam"), try kluis.lees($0.tekst("inhoud")) ?? []) }
    }
    return bestanden.flatMap { OWBestandDecoder().decode($0.bytes, bestand: $0.naam).model?.objecten ?? [] }
  }

  // MARK: - Geometry

  /// Identifications whose bounding box touches this one.
  func geometrieen(in vak: Omhullende) throws -> Set<String> {
    try databank.lees { db in
      Set(
        try db.rijen(
          """
          SELECT id FROM omgevingsdocumenten_geometrie
          WHERE min_x <= ? AND max_x >= ? AND min_y <= ? AND max_y >= ?
          """, [.kommagetal(vak.maxX), .kommagetal(vak.minX), .kommagetal(vak.maxY), .kommagetal(vak.minY)]
        ).map { try $0.tekst("id") })
    }
  }

  /// All geometries in RD, read from their GML.
  func geometrieen() throws -> [(id: String, vorm: Vorm)] {
    let rijen = try databank.lees { db in
      try db.rijen("SELECT id, gml FROM omgevingsdocumenten_geometrie ORDER BY id")
        .map { (id: try $0.tekst("id"), gml: try $0.bytes("gml")) }
    }
    let omrekening = Omrekening()
    return rijen.compactMap { rij in
      guard let wortel = XMLLezer.lees(rij.gml, bestand: "\(rij.id).gml").model?.wortel,
        let gelezen = GMLDecoder(standaardStelsel: .rd).decode(wortel).model
      else { return nil }
      guard gelezen.stelsel == .etrs89 else { return (rij.id, gelezen.vorm) }
      return (rij.id, gelezen.vorm.map { omrekening.rd(vanETRS89: $0) ?? $0 })
    }
  }

  func nieuwsteLevering() throws -> Int { try databank.lees { db in try laatsteLevering(db) } }

  // MARK: - GIO and pictures

  struct GIO: Sendable {
    var work: String
    var expression: String
    var bestandsnaam: String
    var inhoud: [UInt8]
    var versieMetadata: Tak?
    var metadata: Tak?
  }

  func gio(_ expression: String) throws -> GIO? {
    try databank.lees { db in
      guard
        let rij = try db.eersteRij(
          """
          SELECT work, expression, bestandsnaam, inhoud, versiemetadata, metadata FROM omgevingsdocumenten_gio
          WHERE expression = ?
          """, [.tekst(expression)]),
        let inhoud = try kluis.lees(rij.tekst("inhoud"))
      else { return nil }
      return GIO(
        work: try rij.tekst("work"), expression: expression, bestandsnaam: try rij.tekst("bestandsnaam"),
        inhoud: inhoud,
        versieMetadata: try rij.tekstOfNil("versiemetadata").flatMap { try kluis.lees($0) }.flatMap(boom),
        metadata: try rij.tekstOfNil("metadata").flatMap { try kluis.lees($0) }.flatMap(boom))
    }
  }

  func afbeelding(_ naam: String, work: String) throws -> [UInt8]? {
    try databank.lees { db in
      try db.eersteRij(
        "SELECT inhoud FROM omgevingsdocumenten_afbeelding WHERE work = ? AND naam = ?", [.tekst(work), .tekst(naam)]
      ).flatMap { try kluis.lees($0.tekst("inhoud")) }
    }
  }

  func afbeeldingen(work: String) throws -> [String: [UInt8]] {
    try databank.lees { db in
      let rijen = try db.rijen(
        "SELECT naam, inhoud FROM omgevingsdocumenten_afbeelding WHERE work = ?", [.tekst(work)])
      return Dictionary(
        try rijen.map { (try $0.tekst("naam"), try kluis.lees($0.tekst("inhoud")) ?? []) },
        uniquingKeysWith: { eerste, _ in eerste })
    }
  }
}
