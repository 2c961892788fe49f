import Bevindingen
import IMOW
import Markup
import Opslag
import STOP
import Tijd

/// A downloaded regeling in the list.
struct Regelingrij: Sendable, Hashable {
  var id: String
  var work: String
  var expression: String
  var titel: String
  var zip: String
  var gedownloadOp: Tijdstip
  var bevindingen: [Bevinding]
  /// From when it is law, where that is still to come or was when it was fetched; nil for what was law already.
  var werkendVanaf: Datum?
}

/// Downloaded regelingen and the changes that are being worked on.
struct RegelingStore: Sendable {
  private let databank: any Databank
  private let kluis: Bestandskluis

  init(_ databank: any Databank, kluis: Bestandskluis) {
    self.databank = databank
    self.kluis = kluis
  }

  // MARK: - Downloads

  /// Returns the id of the new row.
  func bewaar(
    _ plan: Plan, zip: [UInt8], bevindingen: [Bevinding], op nu: Tijdstip, werkendVanaf: Datum? = nil
  ) throws -> String {
    let hash = try kluis.bewaar(zip)
    return try databank.schrijf { db in
      let nummer = try db.volgendNummer(.regeling)
      try db.voerUit(
        """
        INSERT INTO plansoftware_regeling (
          id, volgnummer, work, expression, titel, zip, gedownload_op, bevindingen, werkend_vanaf)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .tekst(String(nummer)), .getal(nummer), .tekst(plan.work), .tekst(plan.expression), .tekst(plan.titel),
          .tekst(hash), SQLWaarde(nu), .json(bevindingen), SQLWaarde(werkendVanaf),
        ])
      return String(nummer)
    }
  }

  /// Newest first.
  func alle() throws -> [Regelingrij] {
    try databank.lees { db in
      try db.rijen("SELECT * FROM plansoftware_regeling ORDER BY volgnummer DESC").map(Self.rij)
    }
  }

  func regeling(_ id: String) throws -> Regelingrij? {
    try databank.lees { db in
      try db.eersteRij("SELECT * FROM plansoftware_regeling WHERE id = ?", [.tekst(id)]).map(Self.rij)
    }
  }

  private static func rij(_ rij: Rij) throws -> Regelingrij {
    Regelingrij(
      id: try rij.tekst("id"), work: try rij.tekst("work"), expression: try rij.tekst("expression"),
      titel: try rij.tekst("titel"), zip: try rij.tekst("zip"), gedownloadOp: try rij.tijdstip("gedownload_op"),
      bevindingen: try rij.json([Bevinding].self, "bevindingen"), werkendVanaf: rij.datumOfNil("werkend_vanaf"))
  }

  func plan(_ rij: Regelingrij) throws -> Plan? {
    try kluis.lees(rij.zip).flatMap { Plan.lees($0, bestand: "\(rij.id).zip").model }
  }

  // MARK: - Changes

  /// The change to a regeling; nil when nobody changed anything.
  func concept(_ regeling: String) throws -> Concept? {
    try databank.lees { db in
      guard let rij = try db.eersteRij("SELECT * FROM plansoftware_concept WHERE regeling = ?", [.tekst(regeling)]),
        let bytes = try kluis.lees(rij.tekst("tekst")),
        let tekst = XMLLezer.lees(bytes, bestand: "Tekst.xml").model?.wortel.tak
      else { return nil }
      let rijen = try db.rijen(
        "SELECT inhoud FROM plansoftware_concept_object WHERE regeling = ? ORDER BY volgnummer", [.tekst(regeling)])
      let objecten = try rijen.compactMap {
        OWBestandDecoder().decodeObject(try $0.bytes("inhoud"), bestand: "object.xml").model
      }
      return Concept(tekst: tekst, objecten: objecten)
    }
  }

  func bewaar(_ concept: Concept, regeling: String, op nu: Tijdstip) throws {
    let bytes = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(concept.tekst)
    let hash = try kluis.bewaar(bytes)
    let encoder = OWBestandEncoder()
    try databank.schrijf { db in
      try wis(regeling, in: db)
      try db.voerUit(
        "INSERT INTO plansoftware_concept (regeling, tekst, gewijzigd_op) VALUES (?, ?, ?)",
        [.tekst(regeling), .tekst(hash), SQLWaarde(nu)])
      for (nummer, object) in concept.objecten.enumerated() {
        try db.voerUit(
          "INSERT INTO plansoftware_concept_object (regeling, volgnummer, inhoud) VALUES (?, ?, ?)",
          [.tekst(regeling), .getal(nummer), .bytes(encoder.encode(object))])
      }
    }
  }

  func wis(concept regeling: String) throws { try databank.schrijf { try wis(regeling, in: $0) } }

  private func wis(_ regeling: String, in db: SQLVerbinding) throws {
    try db.voerUit("DELETE FROM plansoftware_concept WHERE regeling = ?", [.tekst(regeling)])
    try db.voerUit("DELETE FROM plansoftware_concept_object WHERE regeling = ?", [.tekst(regeling)])
  }
}
