import Bevindingen
import Markup
import STOP
import Testing

@Suite("Twee wijzigingen op dezelfde basis: gevallen") struct VerwevingTests {
  private static let plan = Proeftekst.plan

  /// The plan with pieces of its XML replaced.
  private func plan(_ vervangingen: (String, String)...) -> Tak {
    var xml = String(decoding: XMLSchrijver().schrijf(Self.plan), as: UTF8.self)
    for (van, naar) in vervangingen {
      if !xml.contains(van) { Issue.record("het plan bevat '\(van)' niet") }
      xml = xml.replacing(van, with: naar)
    }
    return XMLLezer.lees(Array(xml.utf8), bestand: "plan.xml").model?.wortel.tak ?? Self.plan
  }

  private func lid(_ nummer: Int, _ tekst: String, wId: String? = nil) -> String {
    let eId = "chp_1__art_1.2__para_\(nummer)"
    return """
      <Lid eId="\(eId)" wId="\(wId ?? "gm9999_2__\(eId)")"><LidNummer>\(nummer).</LidNummer>\
      <Inhoud><Al>\(tekst)</Al></Inhoud></Lid>
      """
  }

  private let dode = "Het verbod geldt niet voor <i>dode</i> bomen, met een stamomtrek van minder dan 30 cm."

  private func verweef(_ a: Tak, _ b: Tak, _ voorkeur: Verweefvoorkeur = .basis) -> Tekstverweving {
    Tekstverweving.maak(basis: Self.plan, a: a, b: b, voorkeur: voorkeur)
  }

  @Test("Andere woorden in één zin: het voorstel heeft beide, en de plaats heet verweven") func woorden() throws {
    let a = plan(("Het verbod geldt niet voor", "Dit verbod geldt niet voor"))
    let b = plan(("minder dan 30 cm", "minder dan 45 cm"))
    let uitkomst = verweef(a, b)
    #expect(uitkomst.beslispunten.isEmpty)
    let verwacht = plan(("Het verbod geldt niet voor", "Dit verbod geldt niet voor"), ("dan 30 cm", "dan 45 cm"))
    #expect(zelfde(uitkomst.voorstel, verwacht))
    let plaats = try #require(uitkomst.plaatsen.first)
    #expect(uitkomst.plaatsen.count == 1 && plaats.oordeel == .verweven && plaats.label == "Artikel 1.2, lid 2")
  }

  @Test("Dezelfde woorden anders: een beslispunt met drie lezingen, en de basis blijft staan") func zelfdeWoorden()
    throws
  {
    let a = plan(("30 cm", "40 cm"))
    let b = plan(("30 cm", "50 cm"))
    let uitkomst = verweef(a, b)
    let punt = try #require(uitkomst.beslispunten.first)
    #expect(uitkomst.beslispunten.count == 1 && punt.soort == .tekst && punt.plaats == "Artikel 1.2, lid 2")
    #expect(punt.basis == "30" && punt.a == "40" && punt.b == "50")
    #expect(zelfde(uitkomst.voorstel, Self.plan))
    #expect(zelfde(verweef(a, b, .a).voorstel, a) && zelfde(verweef(a, b, .b).voorstel, b))
    #expect(uitkomst.plaatsen.map(\.oordeel) == [.beslissen])
  }

  @Test("Alleen A, alleen B en beide hetzelfde krijgen hun eigen oordeel") func oordelen() {
    let a = plan(("stellen.", "geven."), ("overige zaken", "andere zaken"))
    let b = plan(("overige zaken", "andere zaken"), ("is ten hoogste 10", "is hooguit 10"))
    let uitkomst = verweef(a, b)
    #expect(uitkomst.plaatsen.map(\.oordeel) == [.alleenA, .alleenB, .zelfde])
    #expect(uitkomst.beslispunten.isEmpty)
  }

  @Test("A haalt weg wat B wijzigt: het blijft staan tot iemand kiest") func weggehaald() throws {
    let a = plan((lid(2, dode, wId: "gm9999_1__chp_1__art_1.2__para_2"), ""))
    let b = plan(("30 cm", "50 cm"))
    let punt = try #require(verweef(a, b).beslispunten.first)
    #expect(punt.soort == .weggehaald && punt.a == nil && punt.b?.contains("50 cm") == true)
    #expect(zelfde(verweef(a, b).voorstel, b))
    #expect(zelfde(verweef(a, b, .a).voorstel, a))
    // And the other way round.
    #expect(verweef(b, a).beslispunten.map(\.soort) == [.weggehaald])
    #expect(zelfde(verweef(b, a).voorstel, b))
  }

  @Test("A verplaatst wat B wijzigt: het voorstel doet beide") func verplaatstEnGewijzigd() throws {
    let artikel = String(
      decoding: XMLSchrijver().schrijfDeel(try #require(RegelingTekst(Self.plan).artikelen.last).tak), as: UTF8.self)
    let a = plan((kaal(artikel), ""), ("</Hoofdstuk><Hoofdstuk", kaal(artikel) + "</Hoofdstuk><Hoofdstuk"))
    let b = plan(("overige zaken", "andere zaken"))
    let uitkomst = verweef(a, b)
    #expect(uitkomst.beslispunten.isEmpty)
    let plaats = try #require(uitkomst.plaatsen.first { $0.label.hasPrefix("Artikel 2.4") })
    #expect(plaats.oordeel == .verweven && plaats.verplaatstDoor == [.a])
    let hoofdstuk = try #require(RegelingTekst(uitkomst.voorstel).onderdeel(wId: "gm9999_1__chp_1"))
    #expect(hoofdstuk.tak.leesbareTekst.contains("andere zaken"))
  }

  private func kaal(_ xml: String) -> String { xml.replacing(" xmlns=\"\(tekstruimte)\"", with: "") }

  @Test("Beide een nieuw lid op dezelfde plaats: volgorde en nummer zijn te beslissen, niets gaat weg") func nieuwLid()
    throws
  {
    let anker = "nadere regels stellen.</Al></Inhoud></Lid>"
    let a = plan((anker, anker + lid(4, "Lid van A.", wId: "gm9999_2a__lid")))
    let b = plan((anker, anker + lid(4, "Lid van B.", wId: "gm9999_2b__lid")))
    let uitkomst = verweef(a, b)
    #expect(Set(uitkomst.beslispunten.map(\.soort)) == [.volgorde, .nummer])
    let artikel = try #require(RegelingTekst(uitkomst.voorstel).onderdeel(wId: "gm9999_1__chp_1__art_1.2"))
    #expect(artikel.tak.alle("Lid").map { $0["eId"] ?? "" }.suffix(2).map { $0.hasSuffix("_inst2") } == [false, true])
  }

  @Test("Beide een nieuw lid met dezelfde wId: dat van B krijgt een andere") func zelfdeWId() throws {
    let anker = "nadere regels stellen.</Al></Inhoud></Lid>"
    let a = plan((anker, anker + lid(4, "Lid van A.")))
    let b = plan((anker, anker + lid(4, "Lid van B.")))
    let uitkomst = verweef(a, b)
    #expect(uitkomst.beslispunten.contains { $0.soort == .identificatie })
    let oud = "gm9999_2__chp_1__art_1.2__para_4"
    let nieuw = try #require(uitkomst.hernoemd[oud])
    let tekst = RegelingTekst(uitkomst.voorstel)
    #expect(tekst.element(wId: oud)?.leesbareTekst.contains("Lid van A.") == true)
    #expect(tekst.element(wId: nieuw)?.leesbareTekst.contains("Lid van B.") == true)
    // The same one on both sides is no collision at all.
    #expect(verweef(a, a).beslispunten.isEmpty && zelfde(verweef(a, a).voorstel, a))
  }

  @Test("B verwijst naar wat A weghaalt: de woorden blijven, de verwijzing niet") func verwijzing() throws {
    let twee = String(
      decoding: XMLSchrijver().schrijfDeel(
        try #require(RegelingTekst(Self.plan).onderdeel(wId: "gm9999_1__chp_2__art_2.3")).tak), as: UTF8.self)
    let a = plan((kaal(twee), ""))
    let b = plan(("nadere regels stellen", "nadere regels stellen, zie <IntRef ref=\"chp_2__art_2.3\">2.3</IntRef>"))
    let uitkomst = verweef(a, b)
    let punt = try #require(uitkomst.beslispunten.first)
    #expect(uitkomst.beslispunten.count == 1 && punt.soort == .verwijzing)
    #expect(punt.wat.contains("artikel 2.3") && punt.wat.hasPrefix("B "))
    #expect(RegelingTekst(uitkomst.voorstel).tak.leesbareTekst.contains("zie 2.3"))
    #expect(!String(decoding: XMLSchrijver().schrijf(uitkomst.voorstel), as: UTF8.self).contains("chp_2__art_2.3"))
  }

  @Test("A geeft een artikel een ander nummer, B verwijst naar het oude: de verwijzing gaat mee") func hernummerd()
    throws
  {
    let a = plan(
      ("eId=\"chp_2__art_2.3\"", "eId=\"chp_2__art_2.9\""), ("<Nummer>2.3</Nummer>", "<Nummer>2.9</Nummer>"))
    let b = plan(("nadere regels stellen", "nadere regels stellen, zie <IntRef ref=\"chp_2__art_2.3\">2.3</IntRef>"))
    let uitkomst = verweef(a, b)
    #expect(uitkomst.beslispunten.map(\.soort) == [.verwijzing])
    #expect(
      String(decoding: XMLSchrijver().schrijf(uitkomst.voorstel), as: UTF8.self).contains("ref=\"chp_2__art_2.9\""))
  }

  @Test("Een hoofdstuk hernummeren en een artikel erin wijzigen gaan samen, ook in de eIds") func hoofdstuknummer() {
    var xml = String(decoding: XMLSchrijver().schrijf(Self.plan), as: UTF8.self)
    xml = xml.replacing("eId=\"chp_2", with: "eId=\"chp_3").replacing("ref=\"chp_2", with: "ref=\"chp_3")
    xml = xml.replacing("<Nummer>2</Nummer>", with: "<Nummer>3</Nummer>")
    let a = XMLLezer.lees(Array(xml.utf8), bestand: "a.xml").model?.wortel.tak ?? Self.plan
    let b = plan(("overige zaken", "andere zaken"))
    let uitkomst = verweef(a, b)
    #expect(uitkomst.beslispunten.isEmpty)
    let verwacht = xml.replacing("overige zaken", with: "andere zaken")
    #expect(zelfde(uitkomst.voorstel, XMLLezer.lees(Array(verwacht.utf8), bestand: "v.xml").model?.wortel.tak ?? a))
    #expect(uitkomst.plaatsen.map(\.oordeel) == [.alleenA, .alleenA, .alleenB])
  }

  @Test("Beide een ander nummer voor één artikel is één beslispunt") func tweeNummers() {
    func hernummerd(_ nummer: String) -> Tak {
      plan(
        ("eId=\"chp_2__art_2.3\"", "eId=\"chp_2__art_\(nummer)\""), ("<Nummer>2.3<", "<Nummer>\(nummer)<"))
    }
    let uitkomst = verweef(hernummerd("2.8"), hernummerd("2.9"))
    #expect(uitkomst.beslispunten.map(\.soort) == [.nummer])
    #expect(uitkomst.beslispunten.first?.a == "2.8" && uitkomst.beslispunten.first?.b == "2.9")
  }

  @Test("Wat samen geen geldige tekst is, wordt in zijn geheel een keuze") func opbouw() {
    let leden = plan(
      (
        "<Inhoud><Al>De hoogte is ten hoogste 10 m<sup>2</sup>.</Al></Inhoud>",
        "<Lid eId=\"chp_2__art_2.3__para_1\" wId=\"gm9999_2__l\"><LidNummer>1.</LidNummer><Inhoud><Al>De hoogte is "
          + "ten hoogste 10 m.</Al></Inhoud></Lid>"
      ))
    let woord = plan(("De hoogte is ten hoogste 10", "De goothoogte is ten hoogste 10"))
    let uitkomst = verweef(leden, woord)
    #expect(!uitkomst.beslispunten.isEmpty)
    let klachten = Grammaticaproef.klachten(uitkomst.voorstel)
    #expect(klachten == [])
  }
}

/// What the content models say of a text.
enum Grammaticaproef {
  static func klachten(_ tekst: Tak) -> [String] {
    guard let boom = XMLLezer.lees(XMLSchrijver().schrijf(tekst), bestand: "proef.xml").model else {
      return ["geen XML"]
    }
    return STOPGrammatica.controleer(boom, kaart: STOPMutatieRegels.heleRegeling).map(\.samenvatting)
  }
}
