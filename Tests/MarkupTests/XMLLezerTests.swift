import Bevindingen
import Testing

@testable import Markup

@Suite("XML lezen") struct XMLLezerTests {
  private func lees(_ tekst: String, _ grenzen: XMLGrenzen = .standaard) -> Bevonden<XMLBoom> {
    XMLLezer.lees(Array(tekst.utf8), bestand: "a.xml", grenzen: grenzen)
  }

  @Test("Elementen, attributen en teksten hebben hun naam, waarde en plaats") func boom() throws {
    let boom = try #require(
      lees(
        "<?xml version=\"1.0\"?>\n<a xmlns=\"urn:x\" xmlns:p=\"urn:p\">\n  <b p:eId=\"é\"\n     wId='w'>t&amp;u<i>v</i>w</b>\n  <b/>\n</a>"
      )
      .model)
    let b = try #require(boom.wortel.eerste("b"))
    #expect(b.naam == Naam("b", in: "urn:x"))
    #expect(b["eId"] == "é" && b["wId"] == "w")
    #expect(b.tekst == "t&uvw")
    #expect(b.knopen.count == 3)
    #expect(b.vindplaats == Vindplaats(bestand: "a.xml", regel: 3, kolom: 3, pad: "/a/b[1]"))
    #expect(b.vindplaats(attribuut: "wId").regel == 4)
    #expect(b.vindplaats(attribuut: "wId").kolom == 6)
    #expect(boom.wortel.ruimte(bij: "p") == "urn:p")
    #expect(boom.wortel.afstammelingen().map(\.lokaal) == ["b", "i", "b"])
    #expect(boom.wortel.alle("b")[0].afstammelingen("i").count == 1)
  }

  @Test("Een DOCTYPE met miljarden lachen wordt geweigerd") func miljardenLachen() {
    let bom = "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>"
    let uitkomst = lees(bom)
    #expect(uitkomst.model == nil)
    #expect(uitkomst.bevindingen.map(\.code) == [XMLRegels.dtd.code])
  }

  @Test("Niet welgevormd geeft één fout met regel") func nietWelgevormd() {
    let uitkomst = lees("<a>\n<b></a>")
    #expect(uitkomst.model == nil)
    #expect(uitkomst.bevindingen.map(\.code) == [XMLRegels.nietWelgevormd.code])
    #expect(uitkomst.bevindingen[0].vindplaats?.regel == 2)
    #expect(uitkomst.bevindingen[0].samenvatting.hasSuffix("element 'b' van regel 2 wordt afgesloten met 'a'"))
  }

  @Test(
    "Een fout in de XML is in het Nederlands uitgelegd, zonder namen van een bladzijde lang",
    arguments: [
      "<a>x & y</a>", "<a b='1' b='2'/>", "<a b=1/>", "<a>&euro;</a>", "<a><b>", "<a/><b/>", "tekst", "<a>\u{1}</a>",
      "<a b='<'/>", "<p:a/>", "<a><!-- -- --></a>", "<a b/>", "<!--", " <?xml version='1.0'?><a/>",
    ])
  func nederlands(xml: String) {
    for bevinding in lees(xml).bevindingen {
      let tekst = bevinding.samenvatting
      #expect(!tekst.contains("niet te lezen (") && tekst.count > 25, "\(xml): \(tekst)")
    }
    let naam = String(repeating: "n", count: 100_000)
    #expect(lees("<\(naam)></a>").bevindingen.allSatisfy { $0.samenvatting.count < 250 })
  }

  @Test("Een voorvoegsel schemaLocation met een spatie is een waarschuwing") func schemaLocation() {
    let uitkomst = lees("<a xmlns:schemaLocation=\"http://a http://b\"><c/></a>")
    #expect(uitkomst.model != nil)
    #expect(uitkomst.bevindingen.map(\.ernst) == [.waarschuwing])
  }

  @Test("Honderdduizenden attributen of naamruimten worden geweigerd voor ze worden gelezen") func teVol() {
    for soort in ["a", "xmlns:a"] {
      let velden = (0..<300_000).map { " \(soort)\($0)=\"u\"" }.joined()
      let gelezen = XMLLezer.lees(Array("<r>\n <w\(velden)/></r>".utf8), bestand: "vol.xml")
      #expect(gelezen.bevindingen.map(\.code.rawValue) == ["WP-XML-004"])
      #expect(gelezen.bevindingen.first?.vindplaats?.regel == 2)
    }
    let binnen = (0..<40).map {
      "<e xmlns:a\($0)=\"u\" xmlns:b\($0)=\"u\" xmlns:c\($0)=\"u\" xmlns:d\($0)=\"u\" "
        + "xmlns:e\($0)=\"u\" xmlns:f\($0)=\"u\" xmlns:g\($0)=\"u\">"
    }
    let diep = binnen.joined() + String(repeating: "</e>", count: 40)
    #expect(XMLLezer.lees(Array(diep.utf8), bestand: "diep.xml").bevindingen.map(\.code.rawValue) == ["WP-XML-004"])
  }

  @Test("Aanhalingstekens in commentaar, CDATA en tekst zijn geen attributen") func aanhalingstekens() {
    let vol = String(repeating: "\"x\" 'y' ", count: 400)
    let xml = "<?xml version=\"1.0\"?><r><!-- \(vol) --><![CDATA[ <a \(vol)> ]]>\(vol)<b c=\"d > e\"/></r>"
    #expect(XMLLezer.lees(Array(xml.utf8), bestand: "goed.xml").model != nil)
  }

  @Test("Te diep, te veel attributen en leeg geven een bevinding") func grenzen() {
    let diep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(lees(diep).bevindingen.map(\.code) == [XMLRegels.grens.code])
    #expect(lees("").bevindingen.map(\.code) == [GemeenschappelijkeRegels.leegBestand.code])
    #expect(lees("<a b='1' c='2'/>", XMLGrenzen(attributen: 1)).bevindingen.map(\.code) == [XMLRegels.grens.code])
  }

  @Test("Latin-1 en UTF-16 worden gelezen, kapotte UTF-8 niet") func coderingen() throws {
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(XMLLezer.lees(latin, bestand: "l.xml").model?.wortel.tekst == "é")
    let utf16 = "<a>é</a>".utf16.reduce(into: [UInt8]([0xFF, 0xFE])) { bytes, teken in
      bytes.append(contentsOf: [UInt8(teken & 0xFF), UInt8(teken >> 8)])
    }
    #expect(XMLLezer.lees(utf16, bestand: "u.xml").model?.wortel.tekst == "é")
    let kapot = Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)
    #expect(XMLLezer.lees(kapot, bestand: "k.xml").bevindingen.map(\.code) == [XMLRegels.codering.code])
  }

  @Test("In een lange regel telt de kolom tekens en geen bytes", arguments: [10, 2_047, 2_048, 5_000])
  func langeRegel(aantal: Int) throws {
    let xml = "<a>\n<c>" + String(repeating: "é", count: aantal) + "</c><b/></a>"
    let boom = try #require(XMLLezer.lees(Array(xml.utf8), bestand: "a.xml").model)
    let plaats = try #require(boom.wortel.eerste("b")).vindplaats
    #expect(plaats.regel == 2)
    #expect(plaats.kolom == 3 + aantal + 4 + 1)
  }

  @Test("Een pad noemt de plek onder gelijken, tot waar iemand nog telt")
  func pad() throws {
    let xml = "<a><c/>" + String(repeating: "<b/>", count: 1_500) + "</a>"
    let boom = try #require(XMLLezer.lees(Array(xml.utf8), bestand: "a.xml").model)
    let kinderen = boom.wortel.kinderen
    #expect(kinderen[0].pad == "/a/c")
    #expect(kinderen[1].pad == "/a/b[1]")
    #expect(kinderen[900].pad == "/a/b[900]")
    #expect(kinderen[1_400].pad == "/a/b")
  }
}

@Suite("XML schrijven") struct XMLSchrijverTests {
  @Test("Wat geschreven is, wordt gelijk teruggelezen") func heenEnTerug() throws {
    let tak = Tak(
      "a", in: "urn:x", ["eId": "1 < 2 \"&\n"],
      [.tak(Tak("b", in: "urn:y", tekst: "x < y & z")), .tekst("\r staart"), .tak(Tak("c", in: ""))])
    let bytes = XMLSchrijver(voorvoegsels: ["urn:y": "y"]).schrijf(tak)
    let terug = try #require(XMLLezer.lees(bytes, bestand: "a.xml").model?.wortel.tak)
    #expect(terug.genormaliseerd == tak.genormaliseerd)
  }

  @Test("Inspringen voegt geen wit toe binnen gemengde tekst") func inspringen() {
    let al = Tak("Al", in: "", [:], [.tak(Tak("i", in: "", tekst: "a")), .tak(Tak("b", in: "", tekst: "b"))])
    let tak = Tak("r", in: "", takken: [al])
    let tekst = String(decoding: XMLSchrijver(opmaak: .ingesprongen(behalve: ["Al"])).schrijfDeel(tak), as: UTF8.self)
    #expect(tekst == "<r>\n  <Al><i>a</i><b>b</b></Al>\n</r>")
  }

  @Test("De canonieke vorm laat ongebruikte naamruimten weg en sorteert") func canoniek() throws {
    let boom = try #require(
      XMLLezer.lees(
        Array("<a xmlns='urn:x' xmlns:z='urn:z'><b z:q='1' a='2'/><c xmlns=''/></a>".utf8), bestand: "c"
      ).model)
    #expect(
      String(decoding: Canoniek.exclusief(boom.wortel), as: UTF8.self)
        == "<a xmlns=\"urn:x\"><b xmlns:z=\"urn:z\" a=\"2\" z:q=\"1\"></b><c xmlns=\"\"></c></a>")
  }
}
