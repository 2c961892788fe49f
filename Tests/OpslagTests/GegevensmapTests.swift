import Foundation
import Opslag
import Testing

/// A folder that is gone after the test.
private final class Proefmap {
  let pad: String
  init() throws {
    pad = FileManager.default.temporaryDirectory.appendingPathComponent("proef-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: pad, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: pad) }
}

@Suite("Gegevensmap en Bestandskluis") struct GegevensmapTests {
  @Test("Wat is opgeslagen, is er nog na opnieuw openen") func duurzaam() throws {
    let proef = try Proefmap()
    let sha256 = try {
      let map = try Gegevensmap(pad: proef.pad + "/nieuw/map")
      try map.databank.migreer([Migratie(systeem: "a", nummer: 1, sql: ["CREATE TABLE a (x INTEGER)"])])
      try map.databank.schrijf { try $0.voerUit("INSERT INTO a (x) VALUES (5)") }
      return try map.kluis.bewaar([1, 2, 3])
    }()
    let opnieuw = try Gegevensmap(pad: proef.pad + "/nieuw/map")
    #expect(try opnieuw.databank.lees { try $0.eersteRij("SELECT x FROM a")?.getal("x") } == 5)
    #expect(try opnieuw.kluis.lees(sha256) == [1, 2, 3])
  }

  @Test("Dezelfde map twee keer openen mag niet") func slot() throws {
    let proef = try Proefmap()
    let eerste = try Gegevensmap(pad: proef.pad)
    #expect(throws: OpslagStoring.mapInGebruik(pad: proef.pad)) { try Gegevensmap(pad: proef.pad) }
    withExtendedLifetime(eerste) {}
  }

  @Test("Lezen en schrijven op schijf: nesten, en lezers zien een onafgemaakte transactie niet") func opSchijf() throws
  {
    let proef = try Proefmap()
    let databank = try Gegevensmap(pad: proef.pad).databank
    try databank.migreer([Migratie(systeem: "a", nummer: 1, sql: ["CREATE TABLE a (x INTEGER)"])])
    try databank.schrijf { verbinding in
      try verbinding.voerUit("INSERT INTO a (x) VALUES (1)")
      try databank.schrijf { try $0.voerUit("INSERT INTO a (x) VALUES (2)") }
      let binnen = try databank.lees { try $0.aantal("SELECT COUNT(*) AS aantal FROM a") }
      #expect(binnen == 2)
    }
    let genest = try databank.lees { _ in
      try databank.lees { try $0.aantal("SELECT COUNT(*) AS aantal FROM a") }
    }
    #expect(genest == 2)
  }

  @Test("De kluis bewaart dezelfde bytes één keer, onder hun hash, zonder half bestand") func kluis() throws {
    let proef = try Proefmap()
    let kluis = try Bestandskluis(map: proef.pad)
    let een = try kluis.bewaar(Array("abc".utf8))
    #expect(try kluis.bewaar(Array("abc".utf8)) == een)
    #expect(een == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let bestanden = try FileManager.default.contentsOfDirectory(atPath: proef.pad + "/ba")
    #expect(bestanden == [een])
    #expect(try kluis.bewaar([]).count == 64)
  }

  @Test("Een half geschreven bestand van voor een harde stop wordt vervangen") func halfBestand() throws {
    let proef = try Proefmap()
    let kluis = try Bestandskluis(map: proef.pad)
    let sha256 = try kluis.bewaar(Array("abc".utf8))
    try Data([97]).write(to: URL(fileURLWithPath: "\(proef.pad)/\(Bestandskluis.relatiefPad(sha256))"))
    #expect(throws: OpslagStoring.self) { try kluis.lees(sha256) }
    try kluis.bewaar(Array("abc".utf8))
    #expect(try kluis.lees(sha256) == Array("abc".utf8))
  }

  @Test("Een naam die geen hash is, wordt nooit een pad", arguments: ["../../etc/passwd", "", "AB", "zz"])
  func geenHash(naam: String) throws {
    let proef = try Proefmap()
    #expect(try Bestandskluis(map: proef.pad).lees(naam) == nil)
  }

  @Test("Een map zonder schrijfrechten is een duidelijke storing", .disabled(if: getuid() == 0, "root mag overal in"))
  func alleenLezen() throws {
    let proef = try Proefmap()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: proef.pad)
    #expect(throws: OpslagStoring.alleenLezen(pad: proef.pad)) { try Gegevensmap(pad: proef.pad) }
    #expect(throws: OpslagStoring.alleenLezen(pad: proef.pad + "/nieuw")) { try Gegevensmap(pad: proef.pad + "/nieuw") }
  }

  @Test("Een bestand dat geen databank is, heet beschadigd") func beschadigd() throws {
    let proef = try Proefmap()
    let pad = "\(proef.pad)/werkplaats.sqlite"
    let brief = String(repeating: "Dit is geen databank, maar een brief van de gemeente. ", count: 100)
    try Data(brief.utf8).write(to: URL(fileURLWithPath: pad))
    #expect {
      try Gegevensmap(pad: proef.pad)
    } throws: { fout in
      guard case .beschadigd(pad, _)? = fout as? OpslagStoring else { return false }
      return true
    }
  }

  @Test("Elke storing zegt wat er gebeurde en wat de gebruiker kan doen")
  func uitleg() {
    let alle: [OpslagStoring] = [
      .schijfVol(pad: "p", bezigMet: "b"), .alleenLezen(pad: "p"), .beschadigd(pad: "p", oorzaak: "o"),
      .bezet(pad: "p"), .mapInGebruik(pad: "p"), .overig(bezigMet: "b", oorzaak: "o"),
    ]
    #expect(Set(alle.map(\.uitlegVoorGebruiker)).count == alle.count)
  }
}
