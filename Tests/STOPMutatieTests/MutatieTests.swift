import Bevindingen
import Markup
import STOP
import Testing

@Suite("Een RegelingMutatie uitvoeren") struct MutatieTests {
  static let art12 = "gm9999_1__chp_1__art_1.2"
  static let art13 = "gm9999_1__chp_1__art_1.3"

  static func mutatie(_ instructies: String) throws -> RegelingMutatie {
    let tak = Proeftekst.lees(
      "<RegelingMutatie componentnaam=\"m\" was=\"/a/nld@1\" wordt=\"/a/nld@2\">\(instructies)</RegelingMutatie>")
    return try #require(RegelingMutatie.decode(tak).model)
  }

  static func codes(_ instructies: String) throws -> [String] {
    try mutatie(instructies).voerUit(op: Proeftekst.plan).bevindingen.map(\.code.rawValue)
  }

  static func artikel(_ wId: String, _ inhoud: String = "<Inhoud><Al>Nieuw.</Al></Inhoud>", extra: String = "")
    -> String
  {
    "<Artikel eId=\"x\" wId=\"\(wId)\"\(extra)><Kop><Label>Artikel</Label><Nummer>9</Nummer></Kop>\(inhoud)</Artikel>"
  }

  @Test(
    "De LVBB weigert de mutatie met haar eigen code",
    arguments: [
      ("LVBB5003", "<Vervang wat=\"\(art12)\">\(artikel("gm9999_1__chp_1__art_1.1"))</Vervang>"),
      ("LVBB5023", "<VoegToe positie=\"volgtOp\" context=\"\(art12)\">\(artikel(art13))</VoegToe>"),
      ("LVBB5024", "<Verwijder wat=\"gm9999_1__art_99\">\(artikel("gm9999_1__art_99"))</Verwijder>"),
      (
        "LVBB5025",
        "<Vervang wat=\"gm9999_1__chp_1__art_1.1\">"
          + artikel(
            "gm9999_1__chp_1__art_1.1",
            "<Lid eId=\"y\" wId=\"gm9999_2__lid\"><LidNummer>1</LidNummer><Inhoud><Al>a</Al></Inhoud></Lid>")
          + "</Vervang>"
      ),
      ("LVBB5026", "<Vervang wat=\"\(art12)\">\(artikel(art12))</Vervang>"),
      ("LVBB5027", "<VoegToe positie=\"volgtOp\" context=\"gm9999_1__art_99\">\(artikel("gm9999_2__a"))</VoegToe>"),
      // Each waits for the other, so neither ever has an element around it.
      (
        "LVBB5029",
        "<VoegToe positie=\"volgtOp\" context=\"gm9999_2__b\">\(artikel("gm9999_2__a"))</VoegToe>"
          + "<VoegToe positie=\"volgtOp\" context=\"gm9999_2__a\">\(artikel("gm9999_2__b"))</VoegToe>"
      ),
      ("LVBB5028", "<Vervang wat=\"gm9999_1__art_99\">\(artikel("gm9999_1__art_99"))</Vervang>"),
      (
        "LVBB5030",
        "<Verwijder wat=\"gm9999_1__chp_2__art_2.3\">\(artikel("gm9999_1__chp_2__art_2.3"))</Verwijder>"
          + "<VoegToe positie=\"volgtOp\" context=\"gm9999_1__chp_2__art_2.3\">\(artikel("gm9999_2__a"))</VoegToe>"
      ),
      ("LVBB5032", "<Vervang wat=\"\(art13)\" positie=\"volgtOp\" context=\"\(art13)\">\(artikel(art13))</Vervang>"),
      (
        "LVBB5033",
        "<Vervang wat=\"gm9999_1__chp_1\"><Hoofdstuk eId=\"chp_1\" wId=\"gm9999_1__chp_1\"/></Vervang>"
          + "<Vervang wat=\"\(art13)\">\(artikel(art13))</Vervang>"
      ),
      ("LVBB5100", "<VervangRegeling><RegelingVrijetekst/></VervangRegeling>"),
    ])
  func weigering(code: String, instructies: String) throws {
    #expect(try Self.codes(instructies).contains(code))
  }

  @Test("Een Li zonder merkteken is een waarschuwing: de LVBB nam dat aan") func stilleLi() throws {
    let lijst =
      "<Inhoud><Al>De aanvraag bevat:</Al>"
      + "<Lijst eId=\"l\" wId=\"gm9999_1__chp_1__art_1.3__list_1\" type=\"expliciet\">"
      + "<Li eId=\"i\" wId=\"gm9999_2__li\"><LiNummer>1.</LiNummer><Al>a</Al></Li></Lijst></Inhoud>"
    let uitkomst = try Self.mutatie("<Vervang wat=\"\(Self.art13)\">\(Self.artikel(Self.art13, lijst))</Vervang>")
      .voerUit(op: Proeftekst.plan)
    #expect(Set(uitkomst.bevindingen.map(\.code.rawValue)) == ["LVBB5025", "LVBB5026"])
    #expect(uitkomst.bevindingen.allSatisfy { $0.ernst == .waarschuwing })
  }

  @Test("Alle merktekens worden opgelost") func merktekens() throws {
    let inhoud = """
      <Lid eId="a" wId="gm9999_1__chp_1__art_1.2__para_1"><LidNummer>1.</LidNummer><Inhoud><Al>Het is \
      <VerwijderdeTekst>verboden</VerwijderdeTekst><NieuweTekst>toegestaan</NieuweTekst> een <b>boom</b>.</Al>\
      <Al wijzigactie="verwijder">weg</Al><Al wijzigactie="voegtoe">erbij</Al></Inhoud></Lid>\
      <Lid eId="b" wId="gm9999_1__chp_1__art_1.2__para_2" wijzigactie="verwijder"><LidNummer>2.</LidNummer>\
      <Inhoud><Al>x</Al></Inhoud></Lid><Lid eId="c" wId="gm9999_2__nieuw" wijzigactie="voegtoe">\
      <LidNummer>3.</LidNummer>\
      <Inhoud><Al>y</Al></Inhoud></Lid>
      """
    let wordt = try #require(
      Self.mutatie("<Vervang wat=\"\(Self.art12)\">\(Self.artikel(Self.art12, inhoud))</Vervang>")
        .voerUit(op: Proeftekst.plan).model)
    let tekst = wordt.ruweTekst
    #expect(tekst.contains("Het is toegestaan een boom.erbij") && !tekst.contains("weg") && !Renvooi.staat(in: wordt))
  }

  @Test("Een container verschijnt om tekst die blijft, en verdwijnt weer") func containers() throws {
    let nieuw = Proeftekst.lees(
      """
      <Hoofdstuk eId="chp_1" wId="c"><Afdeling eId="a" wId="n" wijzigactie="nieuweContainer"><Kop>\
      <Opschrift>Nieuw</Opschrift></Kop>\
      <Artikel eId="b" wId="a1"><Kop><Opschrift>Blijft</Opschrift></Kop></Artikel></Afdeling></Hoofdstuk>
      """)
    #expect(Renvooi.los(nieuw, .wordt)?.eerste("Afdeling")?.eerste("Artikel") != nil)
    #expect(Renvooi.los(nieuw, .was)?.eerste("Artikel") != nil && Renvooi.los(nieuw, .was)?.eerste("Kop") == nil)
    var weg = nieuw
    weg.knopen = [.tak(nieuw.takken[0])]
    weg.knopen = weg.knopen.map { knoop in
      var tak = knoop.tak ?? nieuw
      tak["wijzigactie"] = "verwijderContainer"
      return .tak(tak)
    }
    #expect(Renvooi.los(weg, .wordt)?.eerste("Artikel") != nil && Renvooi.los(weg, .wordt)?.eerste("Afdeling") == nil)
  }

  @Test("Meer VoegToe op een plaats staan in leesvolgorde; een latere context telt ook") func volgorde() throws {
    let een = "<VoegToe positie=\"volgtOp\" context=\"\(Self.art12)\">\(Self.artikel("n1"))</VoegToe>"
    let twee = "<VoegToe positie=\"volgtOp\" context=\"\(Self.art12)\">\(Self.artikel("n2"))</VoegToe>"
    let vooraf = "<VoegToe positie=\"komtVoor\" context=\"n1\">\(Self.artikel("n0"))</VoegToe>"
    let wordt = try #require(Self.mutatie(vooraf + een + twee).voerUit(op: Proeftekst.plan).model)
    let hoofdstuk = wordt.eerste("Lichaam")?.alle("Hoofdstuk").first
    #expect(
      hoofdstuk?.alle("Artikel").compactMap { $0["wId"] } == [
        "gm9999_1__chp_1__art_1.1", Self.art12, "n0", "n1", "n2", Self.art13,
      ])
  }

  @Test("Een eerste kind (STOP 1.4.1) komt na de kop en voor het eerste artikel, in leesvolgorde")
  func eersteKind() throws {
    let instructie = "<VoegToe positie=\"eersteKind\" context=\"gm9999_1__chp_2\">"
    let mutatie = try Self.mutatie("\(instructie)\(Self.artikel("n1"))\(Self.artikel("n2"))</VoegToe>")
    #expect(mutatie.tak.takken.first?["positie"] == "eersteKind")
    let wordt = try #require(mutatie.voerUit(op: Proeftekst.plan).model)
    let hoofdstuk = try #require(wordt.eerste("Lichaam")?.alle("Hoofdstuk").last)
    #expect(hoofdstuk.takken.first?.lokaal == "Kop")
    #expect(
      hoofdstuk.alle("Artikel").compactMap { $0["wId"] }.prefix(3) == ["n1", "n2", "gm9999_1__chp_2__art_2.1"])
  }

  @Test("VervangKop hernummert wat eronder staat") func hernummeren() throws {
    let kop =
      "<VervangKop wat=\"gm9999_1__chp_2\" eId-wordt=\"chp_3\"><Kop><Label>Hoofdstuk</Label><Nummer>"
      + "<VerwijderdeTekst>2</VerwijderdeTekst><NieuweTekst>3</NieuweTekst></Nummer></Kop></VervangKop>"
    let wordt = try #require(Self.mutatie(kop).voerUit(op: Proeftekst.plan).model)
    let hoofdstuk = try #require(wordt.eerste("Lichaam")?.alle("Hoofdstuk").last)
    #expect(hoofdstuk["eId"] == "chp_3" && hoofdstuk.eerste("Artikel")?["eId"] == "chp_3__art_2.1")
    #expect(hoofdstuk.eerste("Kop")?.eerste("Nummer")?.tekst == "3")
  }

  @Test("Een woord anders geeft een Vervang met twee merktekens") func eenWoord() throws {
    let was = Proeftekst.plan
    let wordt = vervang(was, "Het is verboden een boom te vellen.", "Het is toegestaan een boom te vellen.")
    let mutatie = try #require(
      RegelingMutatie.maak(was: was, wordt: wordt, wasVersie: "a", wordtVersie: "b", componentnaam: "m").model)
    #expect(mutatie.instructies.map(\.naam) == ["Vervang"])
    let delen = try #require(mutatie.wijzigingen.first).delen
    #expect(delen.filter { $0.soort == .verwijderd }.map(\.tekst) == ["verboden"])
    #expect(delen.filter { $0.soort == .nieuw }.map(\.tekst) == ["toegestaan"])
  }

  @Test("Elke regel heeft een eigen code en volledige teksten") func kaarten() {
    let alle = STOPMutatieRegels.alle
    #expect(Set(alle.map(\.code)).count == alle.count)
    for kaart in alle {
      let teksten = [kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed, kaart.norm.regel]
      #expect(teksten.allSatisfy { !$0.isEmpty }, "\(kaart.code)")
    }
  }

  private func vervang(_ tak: Tak, _ oud: String, _ nieuw: String) -> Tak {
    var kopie = tak
    kopie.knopen = tak.knopen.map { knoop in
      switch knoop {
      case .tak(let kind): .tak(vervang(kind, oud, nieuw))
      case .tekst(let tekst): .tekst(tekst == oud ? nieuw : tekst)
      }
    }
    return kopie
  }
}
