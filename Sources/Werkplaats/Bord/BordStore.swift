import Bevindingen
import Foundation
package import Opslag

/// Keeps the last verdict of each step, so that the board says the same after a restart.
package struct BordStore: Sendable {
  package static let migraties = [
    Migratie(
      systeem: "bord", nummer: 1,
      sql: [
        """
        CREATE TABLE bord_oordeel (
          stap TEXT PRIMARY KEY, oordeel TEXT NOT NULL, spoornummer INTEGER NOT NULL
        )
        """,
        "CREATE TABLE bord_casus (sleutel TEXT PRIMARY KEY, waarde TEXT NOT NULL)",
      ])
  ]

  private let databank: any Databank

  package init(_ databank: any Databank) throws {
    self.databank = databank
    try databank.migreer(Self.migraties)
  }

  package func oordelen() throws -> [Stapoordeel] {
    let rijen = try databank.lees { try $0.rijen("SELECT oordeel FROM bord_oordeel") }
    let gelezen = try rijen.map { rij in
      try JSONDecoder().decode(Stapoordeel.self, from: Data(rij.tekst("oordeel").utf8))
    }
    return Stap.allCases.compactMap { stap in gelezen.first { $0.stap == stap } }
  }

  package func bewaar(_ oordelen: [Stapoordeel], stempel: Int) throws {
    try databank.schrijf { verbinding in
      for oordeel in oordelen {
        let tekst = String(decoding: try JSONEncoder().encode(oordeel), as: UTF8.self)
        try verbinding.voerUit("DELETE FROM bord_oordeel WHERE stap = ?", [.tekst(oordeel.stap.rawValue)])
        try verbinding.voerUit(
          "INSERT INTO bord_oordeel (stap, oordeel, spoornummer) VALUES (?, ?, ?)",
          [.tekst(oordeel.stap.rawValue), .tekst(tekst), .getal(stempel)])
      }
    }
  }

  /// The number of ended calls in the Ketenspoor that the stored verdicts know of.
  package func stempel() throws -> Int {
    try databank.lees { verbinding in
      try verbinding.aantal("SELECT COALESCE(MAX(spoornummer), 0) AS aantal FROM bord_oordeel")
    }
  }

  /// The verdicts hold for the day on which they were given: after a turn of the clock they are made anew.
  package func verouder() throws {
    try databank.schrijf { verbinding in
      _ = try verbinding.voerUit("UPDATE bord_oordeel SET spoornummer = -1")
    }
  }

  package func casus() throws -> String? {
    try databank.lees { verbinding in
      try verbinding.eersteRij("SELECT waarde FROM bord_casus WHERE sleutel = 'casus'")?.tekst("waarde")
    }
  }

  package func kies(casus: String) throws {
    try databank.schrijf { verbinding in
      try verbinding.voerUit("DELETE FROM bord_casus WHERE sleutel = 'casus'")
      try verbinding.voerUit("INSERT INTO bord_casus (sleutel, waarde) VALUES ('casus', ?)", [.tekst(casus)])
    }
  }
}
