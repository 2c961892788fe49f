import DSOKoppelvlak
import IMOW
import Opslag
import Tijd

/// The preloaded national activities, validation reports and downloads.
extension DocumentStore {
  /// An activiteit that stands ready before anything is delivered.
  struct Voorgeladen: Sendable, Hashable {
    var identificatie: String
    var naam: String
    var bovenliggend: String?
  }

  private static let plan = "nl.imow-mnre1034.activiteit.ActInOmgevingsplan"
  private static let waterschap = "nl.imow-mnre1034.activiteit.ActInWaterschapsverordening"

  /// The tops of the national activity tree: the Rijk's own regeling is not here, but everything hangs on them
  /// (IMOW 3.1, functionele structuur). Below them tophaken to which public example deliveries refer without
  /// delivering them.
  private static let landelijk: [Voorgeladen] = [
    Voorgeladen(identificatie: plan, naam: "Activiteit gereguleerd in het omgevingsplan"),
    Voorgeladen(identificatie: waterschap, naam: "Activiteit gereguleerd in de waterschapsverordening"),
    Voorgeladen(
      identificatie: "nl.imow-mnre1034.activiteit.ActiviteitInOmgevingsver",
      naam: "Activiteit gereguleerd in de omgevingsverordening"),
    Voorgeladen(
      identificatie: "nl.imow-mn002.activiteit.ActiviteitGevolgenFysiekeLeefomg",
      naam: "Activiteit met gevolgen voor de fysieke leefomgeving"),
    Voorgeladen(
      identificatie: "nl.imow-gm0297.activiteit.ActInOmgevingsplanGem", naam: "Activiteit in omgevingsplan Zaltbommel",
      bovenliggend: plan),
    Voorgeladen(
      identificatie: "nl.imow-gm9920.activiteit.ActInOmgevingsplanGem", naam: "Activiteit in omgevingsplan gm9920",
      bovenliggend: plan),
    Voorgeladen(
      identificatie: "nl.imow-ws9920.activiteit.ActInWaterschapsVerordWs",
      naam: "Activiteit in waterschapsverordening ws9920", bovenliggend: waterschap),
  ]

  func laadVoor() throws {
    try databank.schrijf { db in
      for activiteit in Self.landelijk {
        try db.voerUit(
          """
          INSERT INTO omgevingsdocumenten_voorgeladen (identificatie, naam, bovenliggend) VALUES (?, ?, ?)
          ON CONFLICT (identificatie) DO NOTHING
          """,
          [.tekst(activiteit.identificatie), .tekst(activiteit.naam), SQLWaarde(activiteit.bovenliggend)])
      }
    }
  }

  func voorgeladen() throws -> [Voorgeladen] {
    try databank.lees { db in
      try db.rijen(
        "SELECT identificatie, naam, bovenliggend FROM omgevingsdocumenten_voorgeladen ORDER BY identificatie"
      ).map { rij in
        Voorgeladen(
          identificatie: try rij.tekst("identificatie"), naam: try rij.tekst("naam"),
          bovenliggend: rij.tekstOfNil("bovenliggend"))
      }
    }
  }

  // MARK: - Reports

  func bewaar(_ rapport: Omgevingsdocumentdiensten.Validatierapport, als id: String) throws {
    let waarde = try SQLWaarde.json(rapport)
    try databank.schrijf { db in
      try db.voerUit("INSERT INTO omgevingsdocumenten_rapport (id, rapport) VALUES (?, ?)", [.tekst(id), waarde])
    }
  }

  func rapport(_ id: String) throws -> Omgevingsdocumentdiensten.Validatierapport? {
    try databank.lees { db in
      try db.eersteRij("SELECT rapport FROM omgevingsdocumenten_rapport WHERE id = ?", [.tekst(id)])?
        .json(Omgevingsdocumentdiensten.Validatierapport.self, "rapport")
    }
  }

  // MARK: - Downloads

  func bewaar(download zip: [UInt8], als id: String, regeling: String, op tijdstip: Tijdstip) throws {
    try databank.schrijf { db in
      try db.voerUit(
        "INSERT INTO omgevingsdocumenten_download (id, regeling, inhoud, gemaakt_op) VALUES (?, ?, ?, ?)",
        [.tekst(id), .tekst(regeling), .tekst(try kluis.bewaar(zip)), SQLWaarde(tijdstip)])
    }
  }

  func download(_ id: String) throws -> [UInt8]? {
    try databank.lees { db in
      try db.eersteRij("SELECT inhoud FROM omgevingsdocumenten_download WHERE id = ?", [.tekst(id)])
        .flatMap { try kluis.lees($0.tekst("inhoud")) }
    }
  }
}
