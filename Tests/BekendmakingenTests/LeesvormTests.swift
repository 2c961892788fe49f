import Bevindingen
import Markup
import STOP
import STOPWeergave
import Scherm
import Testing

@testable import Bekendmakingen

@Suite("STOP-tekst als leesbare pagina") struct LeesvormTests {
  private let weergave = Tekstweergave(
    afbeelding: { $0 == "kaart.png" ? "/plaatje" : nil }, informatieobject: { "/io?join=\($0)" })

  private func html(_ inhoud: String) -> String {
    let vorm = Leesvorm(Voorbeeldlevering.tekst(inhoud))
    return HTML { h in weergave.schrijf(vorm, in: &h) }.alsTekst
  }

  @Test("Een onbekend element verdwijnt niet: zijn tekst staat er") func onbekend() {
    let uit = html("<Lichaam><Vreemd><Al>eerste</Al>los<Nogvreemder>tweede</Nogvreemder></Vreemd></Lichaam>")
    #expect(uit.contains("eerste") && uit.contains("los") && uit.contains("tweede"))
  }

  @Test("Koppen dalen één niveau per deel, ook als er een laag zonder kop tussen zit") func koppen() {
    let uit = html(
      """
      <Lichaam><Hoofdstuk eId="chp_1"><Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer></Kop>
      <Artikel eId="art_1"><Kop><Label>Artikel</Label><Nummer>1.1</Nummer><Opschrift>Bomen</Opschrift></Kop>
      <Lid eId="art_1__para_1"><LidNummer>1.</LidNummer><Inhoud><Al>Tekst.</Al></Inhoud></Lid></Artikel>
      </Hoofdstuk></Lichaam>
      """)
    #expect(uit.contains("<h2>Hoofdstuk 1</h2>") && uit.contains("<h3>Artikel 1.1 Bomen</h3>"))
    #expect(uit.contains("1. Tekst.") && uit.contains("id=\"art_1__para_1\""))
  }

  @Test("Wijzigingen staan er als nieuw en vervallen, ook in een hele rij") func renvooi() {
    let uit = html(
      """
      <Lichaam><Artikel><Inhoud><Al>van <VerwijderdeTekst>tien</VerwijderdeTekst><NieuweTekst>zes</NieuweTekst> m</Al>
      <table><tgroup cols="1"><colspec colname="a"/><tbody><row wijzigactie="voegtoe"><entry><Al>rij</Al></entry></row>
      </tbody></tgroup></table><Al wijzigactie="verwijder">weg</Al></Inhoud></Artikel></Lichaam>
      """)
    #expect(uit.contains("<del class=\"renvooi\">") && uit.contains("<ins class=\"renvooi\">"))
    #expect(uit.contains("vervallen: </span>tien") && uit.contains("nieuw: </span>zes"))
    #expect(uit.contains("nieuw: </span>rij") && uit.contains("vervallen: </span><p>weg"))
  }

  @Test("Een tabel houdt zijn samengevoegde cellen en kopcellen") func tabel() {
    let uit = html(
      """
      <Lichaam><table eId="table_1"><title>Maten</title><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/>
      <colspec colname="c3"/><thead><row><entry namest="c1" nameend="c2"><Al>Breed</Al></entry>
      <entry><Al>Los</Al></entry></row></thead><tbody><row><entry morerows="1"><Al>a</Al></entry>
      <entry><Al>b</Al></entry><entry><Al>c</Al></entry></row></tbody></tgroup></table></Lichaam>
      """)
    #expect(uit.contains("<th colspan=\"2\" scope=\"col\">Breed</th>") && uit.contains("<td rowspan=\"2\">a</td>"))
    #expect(uit.contains("<caption>Maten</caption>") && uit.contains("tabindex=\"0\""))
  }

  @Test("Een verwijzing naar een GIO loopt via de lijst met informatieobjecten") func informatieobject() {
    let uit = html(
      """
      <Lichaam><Al>in <IntIoRef ref="gm9995_1__ref_1">het centrum</IntIoRef>,
      zie <IntRef ref="art_9">artikel 9</IntRef> en <ExtRef ref="https://overheid.nl" soort="URL">web</ExtRef></Al>
      <Begrippenlijst><Begrip><Term>centrum</Term><Definitie><Al>
      <ExtIoRef eId="ref_1" wId="gm9995_1__ref_1" ref="/join/id/regdata/x/nld@1">/join/id/regdata/x/nld@1</ExtIoRef>
      </Al></Definitie></Begrip></Begrippenlijst></Lichaam>
      """)
    #expect(uit.contains("<a href=\"/io?join=/join/id/regdata/x/nld@1\">het centrum</a>"))
    #expect(uit.contains("<a href=\"https://overheid.nl\">web</a>"))
    // Article 9 is not in this text: no dead link.
    #expect(uit.contains("zie artikel 9") && uit.contains("<dt>centrum</dt>"))
  }

  @Test("Afbeelding met beschrijving; ontbreekt hij, dan staat dat er") func afbeeldingen() {
    let uit = html(
      """
      <Lichaam><Figuur><Illustratie naam="kaart.png" breedte="10" hoogte="5" alt="Kaart van het eiland"/>
      <Bijschrift>Het eiland</Bijschrift></Figuur><Figuur><Illustratie naam="weg.png"/></Figuur></Lichaam>
      """)
    #expect(uit.contains("alt=\"Kaart van het eiland\"") && uit.contains("<figcaption>Het eiland"))
    #expect(uit.contains("weg.png is niet meegeleverd"))
  }

  @Test("Een noot staat onderaan en is heen en terug te volgen") func noot() {
    let uit = html("<Lichaam><Al>tekst<Noot><NootNummer>1</NootNummer><Al>uitleg</Al></Noot></Al></Lichaam>")
    #expect(uit.contains("href=\"#noot-1\"") && uit.contains("id=\"noot-1\"") && uit.contains("#nootref-1"))
  }

  @Test("Letters en cijfers worden een echte genummerde lijst") func lijsten() {
    let uit = html(
      """
      <Lichaam><Lijst type="expliciet"><Lijstaanhef>Niet:</Lijstaanhef><Li><LiNummer>a.</LiNummer><Al>een</Al></Li>
      <Li><LiNummer>b.</LiNummer><Al>twee</Al></Li></Lijst><Lijst><Li><LiNummer>1°</LiNummer><Al>drie</Al></Li></Lijst>
      </Lichaam>
      """)
    #expect(uit.contains("<ol type=\"a\"><li>een</li>") && uit.contains("<li>1° drie</li>"))
  }

  @Test("Het hele besluit van Gemeentestad is te lezen, met dezelfde woorden") func gemeentestad() {
    guard
      let bytes = Voorbeeldlevering.gedeeld(
        "examples/stop/gemeentestad-opdracht_2/Mutatie_besluit_eerstewijziging.xml"),
      let besluit = BesluitDecoder().decode(bytes, bestand: "besluit.xml").model
    else { return print("overgeslagen: ../shared ontbreekt") }
    let vorm = Leesvorm(besluit.tekst)
    let uit = HTML { h in weergave.schrijf(vorm, in: &h) }.alsTekst
    #expect(vorm.heeftRenvooi && uit.contains("<ins") && uit.contains("<del"))
    let woorden = Set(besluit.tekst.ruweTekst.split { !$0.isLetter }.map(String.init))
    let getoond = Set(uit.split { !$0.isLetter }.map(String.init))
    #expect(woorden.subtracting(getoond).isEmpty, "Deze woorden ontbreken op de pagina")
  }
}
