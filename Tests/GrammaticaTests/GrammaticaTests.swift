import Bevindingen
import Markup
import Testing

@Suite("Grammatica: inhoudsmodellen") struct GrammaticaTests {
  private static let ruimte = "urn:proef"
  private static let grammatica = Grammatica([
    Grammatica.Tabel(
      "p", ruimte,
      #"""
      Artikel: (Kop, (Vervallen | Lid+)) @@ids @soort=soort @*
      Kop: (Nummer?, Opschrift=tekst)
      Nummer -> token
      Lid: (Nummer, (Al | Lijst)+) @@ids
      Al: ~(i | b)*
      i -> string
      b: ~ @kleur=kleur!
      Vervallen:
      Lijst: Li{2,}
      Li: [naam=string, hash=hex?]
      bedrag: =decimal @munt=string!
      $tekst: string 1..10
      $soort: token {kort lang}
      $kleur: string /#[0-9a-f]{6}|rood/
      $hex: token /[0-9a-f]+/ 4..8
      @@ids: @eId=NMTOKEN! @wId=NMTOKEN
      """#)
  ])
  private static let kaart = Regelkaart(
    "PROEF001", titel: "proef", waarom: "proef", hint: "proef", fout: "fout", goed: "goed",
    norm: .init(standaard: "proef", versie: "1", regel: ""))

  private func controleer(_ xml: String) -> [Bevinding] {
    let gelezen = XMLLezer.lees(Array(xml.utf8), bestand: "proef.xml")
    guard let boom = gelezen.model else { return gelezen.bevindingen }
    return Self.grammatica.controleer(boom.wortel, kaart: Self.kaart)
  }

  private func artikel(_ binnen: String, _ attributen: String = #"eId="art_1""#) -> String {
    "<Artikel xmlns=\"urn:proef\" \(attributen)>\(binnen)</Artikel>"
  }

  @Test("Een artikel met kop en leden is in orde") func goed() {
    let xml = artikel(
      """
      <Kop><Opschrift>Doel</Opschrift></Kop>
      <Lid eId="p1"><Nummer>1</Nummer><Al>Een <i>twee</i> drie</Al>
        <Lijst><Li><hash>00ff</hash><naam>x</naam></Li><Li><naam>y</naam></Li></Lijst></Lid>
      """)
    #expect(controleer(xml).isEmpty)
  }

  @Test("Een andere versie van een tabel vervangt, voegt toe en haalt weg") func anders() {
    let oud = Grammatica.Tabel("p", Self.ruimte, "Kop: (Nummer?, Titel)\nNummer -> token\nTitel -> string\nSlot:")
    let nieuw = oud.met("Kop: (Nummer?, Titel,\n  Bron)\nBron -> string\n-Slot")
    func oordeel(_ tabel: Grammatica.Tabel, _ binnen: String) -> Bool {
      let xml = "<Kop xmlns=\"urn:proef\">\(binnen)</Kop>"
      let boom = XMLLezer.lees(Array(xml.utf8), bestand: "proef.xml").model
      return boom.map { Grammatica([tabel]).controleer($0.wortel, kaart: Self.kaart).isEmpty } ?? false
    }
    #expect(oordeel(oud, "<Titel>x</Titel>") && !oordeel(oud, "<Titel>x</Titel><Bron>y</Bron>"))
    #expect(!oordeel(nieuw, "<Titel>x</Titel>") && oordeel(nieuw, "<Nummer>1</Nummer><Titel>x</Titel><Bron>y</Bron>"))
    #expect(Grammatica([oud]).kent(Naam("Slot", in: Self.ruimte)))
    #expect(!Grammatica([nieuw]).kent(Naam("Slot", in: Self.ruimte)))
  }

  @Test(
    "Elke fout geeft één bevinding bij het element waar het misgaat",
    arguments: [
      ("<Lid eId=\"p\"><Nummer>1</Nummer><Al/></Lid>", "/Artikel/Lid"),
      ("<Kop><Opschrift>x</Opschrift></Kop>", "/Artikel"),
      ("<Kop><Opschrift>x</Opschrift></Kop><Vervallen/><Vervallen/>", "/Artikel/Vervallen[2]"),
      ("<Kop><Opschrift>te lang voor tien</Opschrift></Kop><Vervallen/>", "/Artikel/Kop/Opschrift"),
      ("<Kop>los<Opschrift>x</Opschrift></Kop><Vervallen/>", "/Artikel/Kop"),
      ("<Kop><Opschrift>x</Opschrift></Kop><Vervallen><Al/></Vervallen>", "/Artikel/Vervallen/Al"),
      ("<Kop><Opschrift>x</Opschrift></Kop><Lid><Nummer>1</Nummer><Al/></Lid>", "/Artikel/Lid"),
      (
        "<Kop><Opschrift>x</Opschrift></Kop><Lid eId=\"p\"><Nummer>1</Nummer><Al><b kleur=\"blauw\"/></Al></Lid>",
        "/Artikel/Lid/Al/b/@kleur"
      ),
      (
        "<Kop><Opschrift>x</Opschrift></Kop><Lid eId=\"p\"><Nummer>1</Nummer><Lijst><Li><naam/></Li></Lijst></Lid>",
        "/Artikel/Lid/Lijst"
      ),
    ])
  func fouten(binnen: String, pad: String) {
    let bevindingen = controleer(artikel(binnen))
    #expect(bevindingen.map(\.code) == ["PROEF001"])
    #expect(bevindingen.first?.vindplaats?.pad == pad)
  }

  @Test("Een onbekend attribuut, een verkeerde waarde en een spatie in een naam vallen op") func attributen() {
    let inhoud = "<Kop><Opschrift>x</Opschrift></Kop><Vervallen/>"
    #expect(controleer(artikel(inhoud, #"eId="a b""#)).first?.vindplaats?.pad == "/Artikel/@eId")
    #expect(controleer(artikel(inhoud, #"eId="a" soort="midden""#)).first?.vindplaats?.pad == "/Artikel/@soort")
    #expect(controleer(artikel(inhoud, #"eId="a" vreemd="x""#)).count == 1)
    #expect(controleer(artikel(inhoud, #"eId="a" xmlns:o="urn:o" o:vreemd="x""#)).isEmpty)
  }

  @Test("De verwachting noemt wat er wel mag staan") func verwachting() {
    let bevinding = controleer(artikel("<Vervallen/>")).first
    #expect(bevinding?.samenvatting.contains("verwacht: Kop") == true)
    #expect(bevinding?.vindplaats?.regel == 1)
  }

  @Test("Wat mag hier staan: de tabel antwoordt ook een bewerker") func volgende() {
    func naam(_ lokaal: String) -> Naam { Naam(lokaal, in: Self.ruimte) }
    let grammatica = Self.grammatica
    #expect(grammatica.magHierStaan(in: [naam("Artikel")], na: []) == [naam("Kop")])
    #expect(
      grammatica.magHierStaan(in: [naam("Artikel")], na: [naam("Kop"), naam("Lid")]) == [naam("Lid")])
    #expect(
      grammatica.magHierStaan(in: [naam("Artikel"), naam("Lid")], na: [naam("Nummer")]) == [naam("Al"), naam("Lijst")])
    #expect(grammatica.magHierStaan(in: [naam("Onbekend")], na: []).isEmpty)
  }

  private static let vrij = Grammatica([
    Grammatica.Tabel(
      "v", "urn:vrij",
      #"""
      model: (extensie?, bereik=bereik?, soort=QName?)
      .extensie: #anders
      bereik -> soortBereik
      $soortBereik: string {hier daar} ?
      """#),
    Grammatica.Tabel("e", "urn:eigen", "regel: nummer=int\nlos: #alles"),
  ])

  @Test(
    "Wat van een ander is, mag er staan; wat wij daarin kennen, wordt nagekeken",
    arguments: [
      ("<extensie><x xmlns='urn:x' a='1'>t<y/></x></extensie>", 0),
      ("<extensie><e:regel><e:nummer>1</e:nummer></e:regel></extensie><bereik/>", 0),
      ("<extensie><e:los>t<e:onbekend/></e:los></extensie><soort>e:a</soort>", 0),
      ("<extensie><x xmlns='urn:x'><e:regel/></x></extensie>", 1),
      ("<extensie><e:los><e:regel><e:nummer> 1</e:nummer></e:regel></e:los></extensie>", 1),
      ("<extensie><x xmlns=''/></extensie>", 1), ("<extensie><bereik/></extensie>", 1),
      ("<extensie>los</extensie>", 1), ("<bereik> </bereik>", 1), ("<soort>z:a</soort>", 1),
    ])
  func vrijeInhoud(binnen: String, aantal: Int) throws {
    let xml = "<model xmlns=\"urn:vrij\" xmlns:e=\"urn:eigen\">\(binnen)</model>"
    let boom = try #require(XMLLezer.lees(Array(xml.utf8), bestand: "v.xml").model)
    #expect(Self.vrij.controleer(boom.wortel, kaart: Self.kaart).count == aantal)
    // A type by itself is no element.
    #expect(!Self.vrij.kent(Naam("extensie", in: "urn:vrij")))
  }
}
