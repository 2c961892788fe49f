import Opslag
import Tijd

/// Newer versions that were seen at DSO-LV, and changes that were carried over to one.
struct BasisStore: Sendable {
  /// A version as DSO-LV registered it, with the download of it.
  struct Versie: Sendable, Hashable {
    var work: String
    var registratie: Tijdstip
    var werkendVanaf: Datum
    var expression: String
    /// SHA-256 of the zip.
    var zip: String
  }

  private let databank: any Databank

  init(_ databank: any Databank) { self.databank = databank }

  func versie(_ work: String, registratie: Tijdstip, werkendVanaf: Datum) throws -> Versie? {
    try databank.lees { db in
      try db.eersteRij(
        "SELECT * FROM plansoftware_nieuwste WHERE work = ? AND registratie = ? AND werkend_vanaf = ?",
        [.tekst(work), SQLWaarde(registratie), SQLWaarde(werkendVanaf)]
      ).map { rij in
        Versie(
          work: try rij.tekst("work"), registratie: try rij.tijdstip("registratie"),
          werkendVanaf: try rij.datum("werkend_vanaf"), expression: try rij.tekst("expression"),
          zip: try rij.tekst("zip"))
      }
    }
  }

  func bewaar(_ versie: Versie) throws {
    try databank.schrijf { db in
      try db.voerUit(
        """
        INSERT OR REPLACE INTO plansoftware_nieuwste (work, registratie, werkend_vanaf, expression, zip)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          .tekst(versie.work), SQLWaarde(versie.registratie), SQLWaarde(versie.werkendVanaf),
          .tekst(versie.expression), .tekst(versie.zip),
        ])
    }
  }

  // MARK: - Carried over

  func noteer(van regeling: String, naar: String, op nu: Tijdstip) throws {
    try databank.schrijf { db in
      try db.voerUit(
        "INSERT OR REPLACE INTO plansoftware_overzetting (regeling, naar, overgezet_op) VALUES (?, ?, ?)",
        [.tekst(regeling), .tekst(naar), SQLWaarde(nu)])
    }
  }

  /// The regeling to which the change of this one was carried over; nil when it was not.
  func overgezet(van regeling: String) throws -> String? {
    try databank.lees { db in
      try db.eersteRij("SELECT naar FROM plansoftware_overzetting WHERE regeling = ?", [.tekst(regeling)])?
        .tekst("naar")
    }
  }
}
