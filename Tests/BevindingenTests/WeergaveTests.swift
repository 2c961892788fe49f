import Foundation
import Testing

@testable import Bevindingen

@Suite("Bevindingen weergeven") struct WeergaveTests {
  static let verslag = Bevindingenverslag(
    versie: "1", regelset: ["STOP": "1.3.0"],
    bestanden: [
      .init(
        pad: "a b/<besluit>.xml", norm: "LVBB", duurMs: 1_042,
        bevindingen: [
          GemeenschappelijkeRegels.leegBestand.bevinding(
            "besluit.xml is \"leeg\" & stuk", bij: Vindplaats(bestand: "é.xml", regel: 3, kolom: 4, pad: "/a/@b"))
        ])
    ])

  @Test("Een fout maakt een bestand niet-valide, een waarschuwing niet") func uitkomst() {
    #expect(Self.verslag.bestanden[0].uitkomst == .nietValide)
    let alleenWaarschuwing = Bevindingenverslag.Bestandsoordeel(
      pad: "x", norm: "STOP", duurMs: 1,
      bevindingen: [GemeenschappelijkeRegels.leegBestand.bevinding("x", ernst: .waarschuwing)])
    #expect(alleenWaarschuwing.uitkomst == .valide)
  }

  @Test("JSON heeft de velden van de opdrachtregel") func json() throws {
    let bytes = Data(JSONWeergave.render(Self.verslag).utf8)
    #expect(try JSONDecoder().decode(Bevindingenverslag.self, from: bytes) == Self.verslag)
    let tekst = JSONWeergave.render(Self.verslag)
    for veld in ["\"uitkomst\" : \"niet-valide\"", "\"zekerheid\" : \"volgensSpecificatie\"", "\"regel\" : 3"] {
      #expect(tekst.contains(veld))
    }
  }

  @Test("SARIF wijst regel en kolom aan met een geldige uri") func sarif() {
    let tekst = SARIFWeergave.render(Self.verslag, catalogus: Regelcatalogus(GemeenschappelijkeRegels.alle))
    #expect(tekst.contains("\"startLine\" : 3"))
    #expect(tekst.contains("\"level\" : \"error\"") && tekst.contains("\"version\" : \"2.1.0\""))
  }

  @Test("SARIF zegt in welke levering een bestand zit, en wat de regel is") func sarifPlaats() throws {
    let kaart = GemeenschappelijkeRegels.leegBestand
    let verslag = Bevindingenverslag(
      versie: "1", regelset: [:],
      bestanden: ["plan a/1.zip", "2.zip"].map { pad in
        Bevindingenverslag.Bestandsoordeel(
          pad: pad, norm: "LVBB", duurMs: 0,
          bevindingen: [
            kaart.bevinding("x", bij: Vindplaats(bestand: "é.xml")), kaart.bevinding("y"),
            kaart.bevinding("z", bij: Vindplaats(bestand: String(pad.split(separator: "/").last ?? ""))),
          ])
      })
    let tekst = SARIFWeergave.render(verslag, catalogus: Regelcatalogus(GemeenschappelijkeRegels.alle))
    let adressen = tekst.matches(of: /"uri" : "([^"]*)"/).map { String($0.output.1) }
    #expect(
      adressen == ["plan%20a/1.zip/%C3%A9.xml", "plan%20a/1.zip", "plan%20a/1.zip"]
        + ["2.zip/%C3%A9.xml", "2.zip", "2.zip"])
    #expect(tekst.contains("\"text\" : \"\(kaart.titel)\"") && tekst.components(separatedBy: "\"id\"").count == 2)
  }

  @Test("JUnit ontsnapt wat XML zou breken") func junit() {
    let tekst = JUnitWeergave.render(Self.verslag)
    #expect(tekst.contains("failures=\"1\"") && tekst.contains("&quot;leeg&quot; &amp; stuk"))
    #expect(tekst.contains("time=\"1.042\"") && !tekst.contains("<besluit>"))
  }

  @Test("Tekst noemt plaats, waarom en wat nu") func tekst() {
    let tekst = TekstWeergave.render(Self.verslag)
    #expect(tekst.contains("é.xml:3:4") && tekst.contains("waarom:") && tekst.contains("wat nu:"))
    #expect(tekst.hasSuffix("1 fout\n"))
  }

  @Test("Na 200 bevindingen per bestand staat er hoeveel er nog zijn") func begrensd() {
    let veel = (0..<250).map { nummer in
      GemeenschappelijkeRegels.leegBestand.bevinding("nummer \(nummer)", bij: Vindplaats(bestand: "a"))
    }
    let kort = veel.begrensd()
    #expect(kort.count == 201 && kort.last?.samenvatting.hasPrefix("Nog 50 ") == true)
  }

  @Test("Een naam van een megabyte wordt afgekapt, een lange identificatie niet") func ingekort() {
    let kaart = GemeenschappelijkeRegels.leegBestand
    let lang = String(repeating: "é", count: 500_000)
    let bevinding = kaart.bevinding("Element \(lang) hoort hier niet", bij: Vindplaats(bestand: "a", pad: "/a/\(lang)"))
    #expect(bevinding.samenvatting == "Element \(String(repeating: "é", count: 80))… hoort hier niet")
    #expect(bevinding.vindplaats?.pad == "/a/\(String(repeating: "é", count: 80))…")
    let identificatie = "/join/id/regdata/gm9995/2024" + String(repeating: "/deel", count: 100)
    #expect(kaart.bevinding(identificatie).samenvatting == identificatie)
  }

  @Test("Dezelfde melding op dezelfde plaats staat er één keer") func herhaling() {
    let kaart = GemeenschappelijkeRegels.leegBestand
    let plaats = Vindplaats(bestand: "a", regel: 1)
    let alle = [
      kaart.bevinding("x", bij: plaats), kaart.bevinding("x", bij: plaats), kaart.bevinding("x"),
      kaart.bevinding("y", bij: plaats),
    ]
    #expect(alle.zonderHerhaling().map(\.samenvatting) == ["x", "x", "y"])
  }

  @Test("De catalogus vindt een code en merkt dubbele op") func catalogus() {
    let catalogus = Regelcatalogus(GemeenschappelijkeRegels.alle + [GemeenschappelijkeRegels.teVeel])
    #expect(catalogus["WP-ALG-002"]?.titel.isEmpty == false && catalogus.dubbeleCodes == ["WP-ALG-001"])
    #expect(catalogus.lijktOp("alg-00").count == 3)
  }
}
