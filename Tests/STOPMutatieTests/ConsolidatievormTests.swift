import Bevindingen
import Foundation
import Markup
import STOP
import Testing
import Tijd

@Suite("De vorm van consolidaties.xml") struct ConsolidatievormTests {
  private static func dag(_ tekst: String) -> Datum { Datum(tekst) ?? Datum(dagnummer: 0) }

  /// A consolidation of a regulation or of a GIO, with one toestand.
  private static func bestand(object: Bool = false) -> String {
    let bron = object ? "/join/id/regdata/gm9999/2024/kaart" : "/akn/nl/act/gm9999/2024/plan"
    let versie = object ? "\(bron)/nld@2024-01-01" : "\(bron)/nld@1"
    let eigen = object ? "/join/id/regdata/gemeente/2024/CVDR1" : "/akn/nl/act/gemeente/2024/CVDR1"
    let (bronsoort, soort): (SoortWork, SoortWork) =
      object ? (.informatieobject, .geconsolideerdInformatieobject) : (.regeling, .geconsolideerdeRegeling)
    let toestanden = Instrumentregister(
      work: bron, consolidatieWork: eigen,
      versies: [
        .init(
          expression: versie, doel: "d1", juridischWerkendVanaf: dag("2024-01-01"), gepubliceerdOp: dag("2024-01-01"))
      ]
    ).consolideer(bekendOp: dag("2024-01-01"))
    let id = ExpressionIdentificatie(work: bron, expression: versie, soort: bronsoort)
    let tekst = Tak("RegelingCompact", in: STOPNaamruimte.tekst)
    let waarde = Consolidaties(consolidaties: [
      Consolidatie(
        identificatie: .init(work: eigen, soort: soort), isConsolidatieVan: .init(work: bron, soort: bronsoort),
        toestanden: toestanden,
        versies: [
          object
            ? .informatieobject(id, versieMetadata: nil)
            : .regeling(id, versienummer: "1", tekst: tekst, schemaversie: "1.3.0")
        ],
        annotaties: [
          .init(
            identificatie: .init(work: eigen, expression: "\(eigen)/nld@2024-01-01", soort: soort),
            module: Tak(object ? "InformatieObjectMetadata" : "RegelingMetadata", in: STOPNaamruimte.data))
        ])
    ])
    return String(decoding: ConsolidatiesEncoder.bytes(waarde), as: UTF8.self)
  }

  private static func codes(_ tekst: String) throws -> [String] {
    let wortel = try #require(XMLLezer.lees(Array(tekst.utf8), bestand: "consolidaties.xml").model).wortel
    return Consolidatiecontrole.controleer(wortel).map(\.code.rawValue)
  }

  /// From the first `begin` up to and including the first `eind` after it.
  private static func zonder(_ tekst: String, _ naam: String) throws -> String {
    let patroon = try Regex("<(\\w+:)?\(naam)\\b[^>]*(/>|>(.|\\n)*?</(\\w+:)?\(naam)>)")
    return tekst.replacing(patroon, with: "", maxReplacements: 1)
  }

  /// The n-th occurrence, counted from 0.
  private static func vervang(_ tekst: String, _ oud: String, _ nieuw: String, keer: Int) throws -> String {
    let plek = try #require(tekst.ranges(of: oud).dropFirst(keer).first)
    return tekst.replacingCharacters(in: plek, with: nieuw)
  }

  @Test("Een goed bestand geeft niets", arguments: [false, true]) func goed(object: Bool) throws {
    #expect(try Self.codes(Self.bestand(object: object)) == [])
  }

  /// The same consolidation with its toestanden in the form of STOP 1.4.1.
  private static func in141(_ inhoud: String? = nil) throws -> String {
    let toestand =
      "<Toestand><FRBRExpression>/akn/nl/act/gemeente/2024/CVDR1/nld@2024-01-01</FRBRExpression><doelen>"
      + "<doel>/join/id/proces/gm9999/2024/d1</doel></doelen><juridischWerkendOp><Periode><vanaf>2024-01-01</vanaf>"
      + "</Periode></juridischWerkendOp><geldigOp><Periode><vanaf>2024-01-01</vanaf></Periode></geldigOp>"
      + "<instrumentVersie>/akn/nl/act/gm9999/2024/plan/nld@1</instrumentVersie><verwerkingen>"
      + "<verwerkt>/akn/nl/bill/gm9999/2024/b/nld@1</verwerkt></verwerkingen></Toestand>"
    let nieuw =
      "<Toestanden xmlns=\"\(STOPNaamruimte.cons)\" schemaversie=\"1.4.1\"><bekendOp>2024-01-01</bekendOp>"
      + "<ontvangenOp>2024-01-01</ontvangenOp>\(inhoud ?? toestand)</Toestanden>"
    let patroon = try Regex("<(\\w+:)?Toestanden\\b(.|\\n)*</(\\w+:)?Toestanden>")
    return bestand().replacing(patroon, with: nieuw)
  }

  @Test("Toestanden van STOP 1.4.1 worden als 1.4.1 beoordeeld") func toestanden141() throws {
    let goed = try Self.in141()
    #expect(goed != Self.bestand() && goed.contains("<verwerkt>"))
    #expect(try Self.codes(goed) == [])
    let vorm = { (tekst: String) in
      ConsolidatiesDecoder.decode(Array(tekst.utf8)).bevindingen.filter { $0.code == "WP-STOP-518" }.map(\.samenvatting)
    }
    #expect(vorm(goed).filter { $0.contains("Toestand") } == vorm(Self.bestand()).filter { $0.contains("Toestand") })
    #expect(!vorm(goed.replacing("<doelen>", with: "<doelen/><doelen>")).isEmpty)
    #expect(
      try Self.codes(
        goed.replacing(
          "CVDR1/nld@2024-01-01</FRBRExpression><doelen>", with: "CVDR2/nld@2024-01-01</FRBRExpression><doelen>")
      ).contains("LVBB7717"))
    let leeg = "<doelen><doel>/join/id/proces/gm9999/2024/d1</doel></doelen>"
    #expect(try Self.codes(goed.replacing(leeg, with: "<doelen/>")) == ["LVBB7703"])
    // A regulation that is withdrawn has no toestand left; without the withdrawal that is a fault.
    let ingetrokken =
      "<IntrekkingRegeling><ingetrokkenPer>2024-02-01</ingetrokkenPer><doel>d</doel><verwerkt>b</verwerkt>"
      + "</IntrekkingRegeling>"
    #expect(try !Self.codes(Self.in141(ingetrokken)).contains("LVBB7729"))
    #expect(try Self.codes(Self.in141("")).contains("LVBB7729"))
  }

  @Test(
    "Wat ontbreekt, wordt genoemd",
    arguments: [
      ("doel", "LVBB7703"), ("Geldigheidsperiode", "LVBB7704"), ("RegelingVersie", "LVBB7705"),
      ("AnnotatieBijToestand", "LVBB7706"), ("RegelingMetadata", "LVBB7707"), ("Consolidatie", "LVBB7728"),
    ])
  func ontbreekt(naam: String, code: String) throws {
    #expect(try Self.codes(try Self.zonder(Self.bestand(), naam)) == [code])
  }

  @Test("Zonder toestand, en alleen met samenloop") func toestanden() throws {
    // What refers to the toestand then refers to nothing.
    let zonder = try Self.zonder(Self.bestand(), "BekendeToestand")
    #expect(Set(try Self.codes(zonder)) == ["LVBB7729", "LVBB7714", "LVBB7716"])
    let samenloop = Self.bestand().replacing("BekendeToestand", with: "ToestandMetSamenloop")
    #expect(try Self.codes(samenloop) == ["LVBB7701", "LVBB7702"])
  }

  /// Which occurrence of a text becomes what, and the code that comes of it.
  @Test(
    "Elke verkeerde soort of datum heeft een eigen code",
    arguments: [
      (false, "work_006", "work_019", 0, "LVBB7721"), (false, "work_019", "work_006", 0, "LVBB7722"),
      (false, "work_019", "work_006", 1, "LVBB7723"), (false, "work_006", "work_019", 1, "LVBB7724"),
      (true, "work_005", "work_010", 0, "LVBB7730"), (true, "work_010", "work_005", 0, "LVBB7731"),
      (true, "work_010", "work_005", 1, "LVBB7732"), (true, "work_005", "work_010", 1, "LVBB7733"),
      (false, "bekendOp>2024-01-01", "bekendOp>1-1-2024", 0, "LVBB7725"),
      (false, "bekendOp>2024-01-01", "bekendOp>2024-02-30", 0, "LVBB7726"),
    ])
  func waarde(object: Bool, oud: String, nieuw: String, keer: Int, code: String) throws {
    let tekst = try Self.vervang(Self.bestand(object: object), oud, nieuw, keer: keer)
    #expect(try Self.codes(tekst) == [code])
  }

  @Test("Identificaties die niet bij elkaar horen") func identificaties() throws {
    let goed = Self.bestand()
    func codes(_ oud: String, _ nieuw: String, _ keer: Int) throws -> Set<String> {
      Set(try Self.codes(try Self.vervang(goed, oud, nieuw, keer: keer)))
    }
    let (cvdr, plan) = ("/akn/nl/act/gemeente/2024/CVDR1", "/akn/nl/act/gm9999/2024/plan")
    // The consolidation: head, toestand, annotation work, annotation expression.
    #expect(try codes(cvdr, "/akn/nl/act/gemeente/2024/CVDR2", 1) == ["LVBB7717", "LVBB7714"])
    #expect(try codes(cvdr, "/akn/nl/act/gemeente/2024/CVDR2", 2) == ["LVBB7713", "LVBB7718"])
    #expect(try codes(cvdr, "/akn/nl/act/gemeente/2024/CVDR2", 3) == ["LVBB7714", "LVBB7718"])
    // The regulation: head, toestand, version work, version expression.
    #expect(try codes(plan, "/akn/nl/act/gm9999/2024/ander", 1) == ["LVBB7719", "LVBB7716"])
    #expect(try codes(plan, "/akn/nl/act/gm9999/2024/ander", 2) == ["LVBB7715", "LVBB7720"])
    #expect(try codes(plan, "/akn/nl/act/gm9999/2024/ander", 3) == ["LVBB7716", "LVBB7720"])
    #expect(try Self.codes(goed.replacing(cvdr, with: "/akn/nl/doc/gemeente/2024/CVDR1")) == ["LVBB7708"])
    #expect(try Self.codes(goed.replacing(cvdr, with: "/akn/nl/act/gm9999/2024/CVDR1")) == ["LVBB7709"])
  }

  @Test(
    "De echte uitleveringen van de LVBB geven niets", .enabled(if: Gedeeld.isEr, Gedeeld.overgeslagen),
    arguments: ["Gemeentestad-initieel", "Gemeentestad-mutatie2", "Gemeentestad-mutatie3a"])
  func echt(zip: String) throws {
    let bestanden = try Gedeeld.zip("examples/stop/gemeentestad-consolidatie-lvbb/\(zip).zip")
    let bytes = try #require(bestanden["consolidaties.xml"])
    #expect(try Self.codes(String(decoding: bytes, as: UTF8.self)) == [])
  }
}
