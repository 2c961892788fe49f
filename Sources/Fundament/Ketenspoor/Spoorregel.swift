package import Bevindingen
import Opslag
package import Tijd

/// One crossing of a border: who called whom, with which bytes, and what came back.
package struct Spoorregel: Sendable, Hashable {
  package enum Vervoer: String, Sendable, Hashable {
    /// Dispatched in memory.
    case intern
    case http
  }

  package let volgnummer: Int
  package let van: Systeemnaam
  package let naar: Systeemnaam
  package let koppelvlak: String
  package let methode: Methode
  /// Path with query.
  package let doel: String
  package let verzoekkoppen: Koppen
  /// Content by hash in the Bestandskluis; nil when there was none.
  package let verzoekinhoud: String?
  /// Nil as long as there is no answer.
  package let status: Int?
  package let antwoordkoppen: Koppen
  package let antwoordinhoud: String?
  package let bevindingen: [Bevinding]
  /// Why there is no answer.
  package let fout: String?
  package let duurMs: Int?
  /// Time on the practice clock.
  package let tijdstip: Tijdstip
  /// Time on the machine.
  package let echteTijd: Tijdstip
  package let vervoer: Vervoer

  package var isAfgerond: Bool { status != nil || fout != nil }

  init(_ rij: Rij) throws(OpslagStoring) {
    volgnummer = try rij.getal("volgnummer")
    van = Systeemnaam(try rij.tekst("van"))
    naar = Systeemnaam(try rij.tekst("naar"))
    koppelvlak = try rij.tekst("koppelvlak")
    methode = Methode(rawValue: try rij.tekst("methode")) ?? .get
    doel = try rij.tekst("doel")
    verzoekkoppen = try rij.json(Koppen.self, "verzoekkoppen")
    verzoekinhoud = rij.tekstOfNil("verzoekinhoud")
    status = rij.getalOfNil("status")
    antwoordkoppen = try rij.json(Koppen.self, "antwoordkoppen")
    antwoordinhoud = rij.tekstOfNil("antwoordinhoud")
    bevindingen = try rij.json([Bevinding].self, "bevindingen")
    fout = rij.tekstOfNil("fout")
    duurMs = rij.getalOfNil("duur_ms")
    tijdstip = try rij.tijdstip("tijdstip")
    echteTijd = try rij.tijdstip("echte_tijd")
    vervoer = Vervoer(rawValue: try rij.tekst("vervoer")) ?? .intern
  }
}
