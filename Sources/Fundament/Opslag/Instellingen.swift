/// Settings that can be changed while the program runs: name and text, in the table `instelling`.
package struct Instellingen: Sendable {
  package static let migraties = [
    Migratie(
      systeem: "instelling", nummer: 1,
      sql: ["CREATE TABLE instelling (sleutel TEXT NOT NULL PRIMARY KEY, waarde TEXT NOT NULL)"])
  ]

  private let databank: any Databank
  package init(_ databank: any Databank) { self.databank = databank }

  package func lees(_ sleutel: String) throws -> String? {
    try databank.lees { verbinding in
      try verbinding.eersteRij("SELECT waarde FROM instelling WHERE sleutel = ?", [.tekst(sleutel)])?.tekst("waarde")
    }
  }

  /// All settings whose name begins with `begin`, by name.
  package func alle(beginnendMet begin: String = "") throws -> [String: String] {
    let rijen = try databank.lees { verbinding in
      try verbinding.rijen("SELECT sleutel, waarde FROM instelling")
    }
    var gevonden: [String: String] = [:]
    for rij in rijen {
      let sleutel = try rij.tekst("sleutel")
      if sleutel.hasPrefix(begin) { gevonden[sleutel] = try rij.tekst("waarde") }
    }
    return gevonden
  }

  /// Nil takes the setting away.
  package func zet(_ sleutel: String, op waarde: String?) throws {
    try databank.schrijf { verbinding in
      guard let waarde else {
        try verbinding.voerUit("DELETE FROM instelling WHERE sleutel = ?", [.tekst(sleutel)])
        return
      }
      try verbinding.voerUit(
        "INSERT INTO instelling (sleutel, waarde) VALUES (?, ?) ON CONFLICT (sleutel) DO UPDATE SET waarde = ?",
        [.tekst(sleutel), .tekst(waarde), .tekst(waarde)])
    }
  }
}
