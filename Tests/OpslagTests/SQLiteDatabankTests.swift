import Opslag
import Testing
import Tijd

@Suite("Databank") struct SQLiteDatabankTests {
  private struct EigenFout: Error, Equatable {}

  private func databank() throws -> SQLiteDatabank {
    let databank = try SQLiteDatabank.inGeheugen()
    try databank.migreer([
      Migratie(systeem: "proef", nummer: 1, sql: ["CREATE TABLE proef (id INTEGER NOT NULL PRIMARY KEY, naam TEXT)"])
    ])
    return databank
  }

  private func aantal(_ databank: SQLiteDatabank) throws -> Int {
    try databank.lees { try $0.aantal("SELECT COUNT(*) AS aantal FROM proef") }
  }

  @Test("Alle soorten waarden komen terug zoals ze erin gingen") func waarden() throws {
    let databank = try databank()
    let rij = try databank.lees { verbinding in
      try verbinding.eersteRij(
        "SELECT ? AS t, ? AS g, ? AS k, ? AS b, ? AS n, ? AS d, ? AS w, ? AS m",
        [
          "Rieteroog", 7, 1.5, .bytes([0, 255]), nil, SQLWaarde(Datum("2026-11-23")), true,
          SQLWaarde(Tijdstip(seconden: 60)),
        ])
    }
    let gevonden = try #require(rij)
    #expect(try gevonden.tekst("t") == "Rieteroog")
    #expect(try gevonden.getal("g") == 7)
    #expect(try gevonden.kommagetal("k") == 1.5)
    #expect(try gevonden.bytes("b") == [0, 255])
    #expect(gevonden.tekstOfNil("n") == nil)
    #expect(try gevonden.datum("d") == Datum("2026-11-23"))
    #expect(try gevonden.waar("w"))
    #expect(try gevonden.tijdstip("m").seconden == 60)
    #expect(throws: OpslagStoring.self) { try gevonden.tekst("n") }
  }

  @Test("Een eigen fout draait de transactie terug en komt ongewijzigd naar buiten") func terugdraaien() throws {
    let databank = try databank()
    #expect(throws: EigenFout()) {
      try databank.schrijf { verbinding in
        try verbinding.voerUit("INSERT INTO proef (id, naam) VALUES (1, 'a')")
        throw EigenFout()
      }
    }
    #expect(try aantal(databank) == 0)
  }

  @Test("Fout SQL is een storing die zegt waarmee het programma bezig was") func fouteSQL() throws {
    let databank = try databank()
    #expect {
      try databank.schrijf { try $0.voerUit("INSERT INTO bestaatniet (x) VALUES (1)") }
    } throws: { fout in
      guard case .overig(let bezigMet, _)? = fout as? OpslagStoring else { return false }
      return bezigMet.contains("bestaatniet")
    }
  }

  @Test("Een geneste transactie die mislukt, laat de buitenste heel") func genest() throws {
    let databank = try databank()
    try databank.schrijf { verbinding in
      try verbinding.voerUit("INSERT INTO proef (id) VALUES (1)")
      try? databank.schrijf { binnen in
        try binnen.voerUit("INSERT INTO proef (id) VALUES (2)")
        throw EigenFout()
      }
      // A read nested in a write sees what was just written.
      #expect(try aantal(databank) == 1)
    }
    #expect(try aantal(databank) == 1)
  }

  @Test("Binnen lees mag niets veranderen") func leesSchrijftNiet() throws {
    let databank = try databank()
    #expect(throws: OpslagStoring.self) {
      try databank.lees { try $0.voerUit("INSERT INTO proef (id) VALUES (1)") }
    }
    #expect(try aantal(databank) == 0)
  }

  @Test("Een migratie wordt één keer uitgevoerd, op volgorde van nummer") func migraties() throws {
    let databank = try SQLiteDatabank.inGeheugen()
    let een = Migratie(systeem: "a", nummer: 1, sql: ["CREATE TABLE a (x INTEGER)", "INSERT INTO a (x) VALUES (1)"])
    let twee = Migratie(systeem: "a", nummer: 2, sql: ["INSERT INTO a (x) VALUES (2)"])
    try databank.migreer([twee, een])
    try databank.migreer([een, twee])
    let waarden = try databank.lees { try $0.rijen("SELECT x FROM a ORDER BY rowid").map { try $0.getal("x") } }
    #expect(waarden == [1, 2])
  }

  @Test("Een migratie die halverwege stukgaat, laat niets achter en kan daarna alsnog") func halveMigratie() throws {
    let databank = try SQLiteDatabank.inGeheugen()
    let stuk = Migratie(systeem: "a", nummer: 1, sql: ["CREATE TABLE a (x INTEGER)", "ONZIN"])
    #expect(throws: OpslagStoring.self) { try databank.migreer([stuk]) }
    try databank.migreer([Migratie(systeem: "a", nummer: 1, sql: ["CREATE TABLE a (x INTEGER)"])])
  }

  @Test("Instellingen zijn te zetten, te veranderen en weg te halen") func instellingen() throws {
    let databank = try SQLiteDatabank.inGeheugen()
    try databank.migreer(Instellingen.migraties)
    let instellingen = Instellingen(databank)
    try instellingen.zet("adres.lvbb", op: "een")
    try instellingen.zet("adres.lvbb", op: "twee")
    try instellingen.zet("klok", op: "stil")
    #expect(try instellingen.alle(beginnendMet: "adres.") == ["adres.lvbb": "twee"])
    try instellingen.zet("adres.lvbb", op: nil)
    #expect(try instellingen.lees("adres.lvbb") == nil)
  }
}
