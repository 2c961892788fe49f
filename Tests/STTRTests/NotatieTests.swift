import Bevindingen
import Foundation
import Testing

@testable import STTR

@Suite struct NotatieTests {
  static let wortel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let map = wortel.appendingPathComponent("Voorbeelden/rieteroog/regels")
  static let bestanden = ((try? FileManager.default.contentsOfDirectory(atPath: map.path)) ?? []).filter {
    $0.hasSuffix(".txt")
  }.sorted()

  static func tekst(_ naam: String) throws -> String {
    try String(contentsOf: map.appendingPathComponent(naam), encoding: .utf8)
  }

  /// Every slug of a location stands for an area of its own.
  static func naamgeving(_ set: Regelset) -> Regelnaamgeving {
    var locaties: [String: String] = [:]
    for vraag in set.vragen {
      if case .geo(let slug) = vraag.soort { locaties[slug] = "nl.imow-gm9995.gebied.\(slug.filter { $0 != "-" })" }
    }
    return Regelnaamgeving(oin: "00000099000000001000", bronhouder: "gm9995", locaties: locaties)
  }

  @Test("De regels van de oefengemeente zijn zonder bevindingen te lezen", arguments: bestanden)
  func lees(naam: String) throws {
    let gelezen = Regelnotatie.lees(try Self.tekst(naam), bestand: naam)
    #expect(gelezen.bevindingen == [])
    #expect(gelezen.model?.vragen.isEmpty == false)
  }

  @Test("Wat wij schrijven, lezen wij terug tot dezelfde regels", arguments: bestanden)
  func heenEnTerug(naam: String) throws {
    let set = try #require(Regelnotatie.lees(try Self.tekst(naam), bestand: naam).model)
    let terug = Regelnotatie.lees(Regelnotatie.schrijf(set), bestand: naam)
    #expect(terug.bevindingen == [])
    #expect(terug.model == set)
  }

  @Test("Het regelbestand is geverifieerd zonder fouten en past op het schema", arguments: bestanden)
  func bestand(naam: String) throws {
    let set = try #require(Regelnotatie.lees(try Self.tekst(naam), bestand: naam).model)
    let geschreven = set.sttrBestand(Self.naamgeving(set))
    #expect(geschreven.bevindingen == [])
    let bytes = try #require(geschreven.model)
    let verificatie = Verificatie.verifieer(bytes, bestand: "regels.dmn")
    #expect(verificatie.bevindingen.filter { $0.ernst == .fout } == [])
    if let (geldig, tekst) = try Voorbeelden.geldig(bytes) { #expect(geldig, "\(tekst)") }
    #expect(verificatie.model?.functioneleStructuurRef?.activiteit.hasPrefix("nl.imow-gm9995.activiteit.") == true)
  }

  @Test("Een vraag die leeg mag blijven, is in het regelbestand te herkennen en blijft gesteld")
  func vrij() throws {
    let naam = "boom-kappen.indieningsvereisten.txt"
    let set = try #require(Regelnotatie.lees(try Self.tekst(naam), bestand: naam).model)
    let bytes = try #require(set.sttrBestand(Self.naamgeving(set)).model)
    let regels = try #require(STTRDecoder.decodeer(bytes, bestand: naam).model)
    let check = Vergunningcheck(regels)
    let vrij = check.vragen.filter { regels.vrijeVragen.contains($0.uitvoeringsregel) }
    #expect(Set(vrij.compactMap(\.vraagReferentie)) == ["andereDiameters", "rapport"])
    let leeg = check.indieningsvereisten([])
    let gesteld = (leeg.vraaggroepen.flatMap(\.vragen) + leeg.bijlagen).compactMap(\.vraagReferentie)
    #expect(gesteld.contains("andereDiameters") && gesteld.contains("rapport") && gesteld.contains("aantal"))
  }

  private static let goed = """
    regels proef
      naam: Proef
      soort: Conclusie
      activiteit: Kappen
    groep g
      naam: Groep
      prioriteit: 1
    vraag dikte
      groep: g
      type: getal
      tekst: Hoe dik?
    tabel T
      hitpolicy: FIRST
      kolommen: dikte
    rij R01 | < 30 | Toestemmingsvrij
    rij R02 | - | Vergunningplicht
    uitleg R01
      tekst: Dun
    uitleg R02
      tekst: Dik
    """

  @Test(
    "Elke vergissing haar eigen code en regelnummer",
    arguments: [
      ("  type: getal", "  type: gtal", "WP-STTR-004", 10), ("  type: getal", "  typ: getal", "WP-STTR-002", 10),
      ("  type: getal", "type getal hoog", "WP-STTR-001", 10), ("  groep: g", "  groep: h", "WP-STTR-005", 9),
      ("kolommen: dikte", "kolommen: dikt", "WP-STTR-005", 14), ("| < 30 |", "|", "WP-STTR-007", 15),
      ("| - | Vergunningplicht", "| - | Vergunningsplicht", "WP-STTR-004", 16),
      ("uitleg R02", "uitleg R03", "WP-STTR-005", 19), ("rij R02", "rij R01", "WP-STTR-006", 16),
      ("  tekst: Hoe dik?", "  patroon: .*", "WP-STTR-003", 8), ("soort: Conclusie", "soort: Iets", "WP-STTR-004", 3),
    ])
  func vergissingen(van: String, naar: String, code: String, regel: Int) throws {
    #expect(Regelnotatie.lees(Self.goed, bestand: "p.txt").bevindingen == [])
    let tekst = Self.goed.replacingOccurrences(of: van, with: naar)
    let gevonden = Regelnotatie.lees(tekst, bestand: "p.txt").bevindingen
    #expect(gevonden.contains { $0.code == Bevinding.Code(code) && $0.vindplaats?.regel == regel }, "\(gevonden)")
  }

  @Test("Een onbekende locatie wordt gemeld voordat er een bestand is")
  func locatie() throws {
    let set = try #require(Regelnotatie.lees(try Self.tekst("spuitcabine.conclusie.txt"), bestand: "s").model)
    let uitkomst = set.sttrBestand(Regelnaamgeving(oin: "1", bronhouder: "gm9995"))
    #expect(uitkomst.model == nil)
    #expect(uitkomst.bevindingen.map(\.code) == ["WP-STTR-005"])
  }

  @Test("Rommel geeft een bevinding en geen model", arguments: ["", "hallo", "vraag x\n  tekst: y", "\u{0}\u{1}"])
  func rommel(tekst: String) {
    let gelezen = Regelnotatie.lees(tekst, bestand: "x")
    #expect(gelezen.model == nil && gelezen.heeftFouten)
  }
}
