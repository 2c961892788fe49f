import Bevindingen
import DMN
import Foundation
import Pakket
import STOP
import Testing
import Tijd
import Verweving

@testable import Controle

@Suite("Herkennen en oordelen")
struct HerkenningTests {
  private func oordeel(
    _ tekst: String, naam: String = "proef.xml", norm: Controlenorm? = nil
  ) throws -> Bevindingenverslag.Bestandsoordeel {
    let dag = try #require(Datum("2026-03-02"))
    let invoer = Invoer(pad: "map/\(naam)", inhoud: .bestand(Array(tekst.utf8)))
    return Controle(peildatum: dag, norm: norm).beoordeel(invoer)
  }

  private func codes(_ oordeel: Bevindingenverslag.Bestandsoordeel) -> Set<String> {
    Set(oordeel.bevindingen.map(\.code.rawValue))
  }

  @Test("Een brief is geen levering")
  func brief() throws {
    let oordeel = try oordeel("Geachte heer", naam: "brief.docx")
    #expect(oordeel.norm == "onbekend")
    #expect(codes(oordeel) == ["WP-ALG-003"])
  }

  @Test("Een leeg bestand")
  func leeg() throws { #expect(codes(try oordeel("")) == ["WP-ALG-002"]) }

  @Test("XML met een onbekende wortel")
  func onbekendeWortel() throws { #expect(codes(try oordeel("<brief/>")) == ["WP-ALG-003"]) }

  @Test("XML die niet af is")
  func halveXML() throws { #expect(codes(try oordeel("<definitions><x>")).contains("WP-XML-001")) }

  @Test("Een bestand dat zip heet maar het niet is")
  func geenZip() throws { #expect(codes(try oordeel("hallo", naam: "opdracht.zip")) == ["WP-ZIP-001"]) }

  @Test("Wat er aan de zip van een levering mankeert, heet zoals bij de LVBB")
  func zipVanLevering() throws {
    var bestanden = Leveringbouwer.bestanden(Proefplan().levering)
    // Same length, so that the directory of the zip stays right.
    let (van, naar) = (Array("manifest-xw.xml".utf8), Array("manifest-ow.xml".utf8))
    bestanden["manifest-xw.xml"] = bestanden["manifest-ow.xml"]
    var zip = try Zip.schrijf(Pakketinhoud(bestanden))
    for plek in zip.indices.dropLast(van.count) where zip[plek..<plek + van.count].elementsEqual(van) {
      zip.replaceSubrange(plek..<plek + van.count, with: naar)
    }
    let dag = try #require(Datum("2026-03-02"))
    let oordeel = Controle(peildatum: dag).beoordeel(Invoer(pad: "a.zip", inhoud: .bestand(zip)))
    #expect(codes(oordeel).contains("LVBB1042") && !codes(oordeel).contains("WP-ZIP-004"))
  }

  @Test("Een zip zonder merkteken")
  func vreemdeZip() throws {
    let zip = try Zip.schrijf(Pakketinhoud(["foto.jpg": [1, 2, 3]]))
    let dag = try #require(Datum("2026-03-02"))
    let oordeel = Controle(peildatum: dag).beoordeel(Invoer(pad: "a.zip", inhoud: .bestand(zip)))
    #expect(codes(oordeel) == ["WP-ALG-003"])
  }

  @Test("Een halve zip")
  func halveZip() throws {
    let zip = try Zip.schrijf(Pakketinhoud(["opdracht.xml": Array(repeating: 65, count: 500)]))
    let dag = try #require(Datum("2026-03-02"))
    let half = Array(zip.prefix(zip.count / 2))
    let oordeel = Controle(peildatum: dag).beoordeel(Invoer(pad: "a.zip", inhoud: .bestand(half)))
    #expect(oordeel.uitkomst == .nietValide)
  }

  @Test("Een levering met één map eromheen wordt herkend")
  func mapEromheen() throws {
    let inhoud = Pakketinhoud(["map/opdracht.xml": Array("<x/>".utf8), "map/manifest.xml": Array("<x/>".utf8)])
    let dag = try #require(Datum("2026-03-02"))
    let oordeel = Controle(peildatum: dag).beoordeel(Invoer(pad: "a", inhoud: .map(inhoud)))
    #expect(oordeel.norm == "LVBB-aanlevering")
    #expect(oordeel.uitkomst == .nietValide)
  }

  @Test("Een zip met alles in één map is voor de LVBB een zip zonder opdracht")
  func zipMetMap() throws {
    let zip = try Zip.schrijf(
      Pakketinhoud(["map/opdracht.xml": Array("<x/>".utf8), "map/manifest.xml": Array("<x/>".utf8)]))
    let dag = try #require(Datum("2026-03-02"))
    let oordeel = Controle(peildatum: dag).beoordeel(Invoer(pad: "a.zip", inhoud: .bestand(zip)))
    #expect(oordeel.norm == "LVBB-aanlevering")
    #expect(codes(oordeel).isSuperset(of: ["LVBB1002", "LVBB1003"]))
    #expect(oordeel.bevindingen.contains { $0.hint.contains("map 'map'") })
  }

  @Test("Een andere soort dan gevraagd")
  func andereNorm() throws {
    let oordeel = try oordeel(Self.model, naam: "regels.dmn", norm: .stam)
    #expect(oordeel.norm == "DMN")
    #expect(codes(oordeel).contains("WP-CTL-001"))
  }

  @Test("Elke kaart heeft tekst en voorbeelden")
  func kaarten() {
    for kaart in ControleRegels.alle {
      #expect(![kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed].contains(""))
    }
  }

  @Test("Een bestand dat er niet is")
  func nietGevonden() {
    #expect(throws: ControleStoring.nietGevonden(pad: "/bestaat/niet")) { try Bestandslezer.lees("/bestaat/niet") }
  }

  @Test("Niets gelezen is iets anders dan fouten gevonden")
  func nietsGelezen() throws {
    func isNiets(_ bestanden: [(String, String)]) throws -> Bool {
      let oordelen = try bestanden.map { naam, tekst in try oordeel(tekst, naam: naam, norm: .stam) }
      return Controle.isNietsGelezen(Bevindingenverslag(versie: "1", regelset: [:], bestanden: oordelen))
    }
    #expect(try isNiets([("a.xml", ""), ("brief.docx", "Geachte heer"), ("a.zip", "x"), ("b.xml", "<brief/>")]))
    #expect(try !isNiets([("a.xml", "<definitions><x>")]))
    #expect(try !isNiets([("a.xml", ""), ("regels.dmn", Self.model)]))
  }

  @Test("Een map met losse bestanden geeft een oordeel per bestand; notities, afbeeldingen en PDF's tellen niet")
  func losseBestanden() throws {
    let map = FileManager.default.temporaryDirectory.appendingPathComponent("controle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    for (naam, tekst) in [
      ("regels.dmn", Self.model), ("brief.docx", "x"), ("lees.txt", "x"), ("foto.JPG", "x"), ("toelichting.pdf", "x"),
    ] {
      try Data(tekst.utf8).write(to: map.appendingPathComponent(naam))
    }
    let namen = try Bestandslezer.onderdelen(map.path).map { $0.pad.split(separator: "/").last.map(String.init) ?? "" }
    #expect(namen == ["brief.docx", "regels.dmn"])
  }

  private static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="Kosten" namespace="n">
    <inputData id="i1" name="Diameter"><variable name="Diameter" typeRef="number"/></inputData>
    <decision id="d1" name="Vergunning"><variable name="Vergunning" typeRef="string"/>
    <informationRequirement><requiredInput href="#i1"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE"><input label="Diameter"><inputExpression typeRef="number">
    <text>Diameter</text></inputExpression></input><output name="Vergunning" typeRef="string"/>
    <rule><inputEntry><text>&gt; 20</text></inputEntry><outputEntry><text>"ja"</text></outputEntry></rule>
    <rule><inputEntry><text>&lt;= 20</text></inputEntry><outputEntry><text>"nee"</text></outputEntry></rule>
    </decisionTable></decision></definitions>
    """

  @Test("Een beslissing met genoeg invoer is bepaald; de uitleg noemt de rij")
  func beslis() throws {
    let beslissen = try Beslissen(Array(Self.model.utf8), bestand: "m.dmn")
    let antwoord = try #require(try beslissen.bepaal(.object(["Diameter": .getal("25")]), besluit: nil).first)
    #expect(antwoord.bepaling.uitkomst.waarde == .tekst("ja"))
    #expect(beslissen.uitleg(antwoord).contains("rij 1 past"))
  }

  @Test("Een beslissing zonder invoer zegt wat nodig is")
  func beslisOpen() throws {
    let beslissen = try Beslissen(Array(Self.model.utf8), bestand: "m.dmn")
    let antwoord = try #require(try beslissen.bepaal(.object([:]), besluit: "Vergunning").first)
    #expect(antwoord.open == ["Diameter"])
  }

  @Test("Een model dat niet te lezen is, zegt waarom")
  func beslisGeenModel() {
    for (tekst, code) in [("<!DOCTYPE x []><definitions/>", "WP-XML-002"), ("PK\u{3}\u{4}", "WP-ALG-003")] {
      #expect {
        try Beslissen(Array(tekst.utf8), bestand: "m.dmn")
      } throws: { fout in
        (fout as? Beslissen.Misluking)?.melding.contains(code) == true
      }
    }
  }

  @Test("Een verzoek in een zip is geen verzoekbericht")
  func verzoekInZip() {
    let gelezen = Verzoekweergave.lees([0x50, 0x4B, 0x03, 0x04], bestand: "verzoek.zip")
    #expect(gelezen.model == nil)
    #expect(gelezen.bevindingen.map(\.code) == ["WP-ALG-003"])
  }

  @Test("Een map waar een bestand hoort")
  func mapInPlaatsVanBestand() {
    let map = FileManager.default.temporaryDirectory.path
    #expect(throws: ControleStoring.isMap(pad: map)) { try Bestandslezer.bytes(map) }
  }

  @Test("Invoer met een naam die het model niet kent")
  func beslisOnbekend() throws {
    let beslissen = try Beslissen(Array(Self.model.utf8), bestand: "m.dmn")
    #expect(throws: Beslissen.Misluking.onbekendeInvoer(["Hoogte"], bekend: ["Diameter"])) {
      try beslissen.bepaal(.object(["Hoogte": .getal("3")]), besluit: nil)
    }
  }

  @Test("Antwoorden in drie vormen")
  func antwoorden() throws {
    for tekst in [#"{"1": true}"#, #"[{"id": 1, "antwoord": "true"}]"#, #"{"antwoorden": {"1": true}, "geo": {}}"#] {
      let json = try #require(JSONWaarde(Array(tekst.utf8)))
      #expect(Checkantwoorden(json) != nil)
    }
    #expect(Checkantwoorden(.tekst("x")) == nil)
  }
}
