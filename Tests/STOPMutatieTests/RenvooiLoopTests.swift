import Bevindingen
import Markup
import Testing

@testable import STOP

/// Walking a text with marks must see what resolving the marks first would leave.
@Suite("Renvooi: lopen door een tekst") struct RenvooiLoopTests {
  private static let tekst = Proeftekst.lees(
    """
    <Lichaam eId="body" wId="body"><Artikel eId="a" wId="a" wijzigactie="verwijder"><Al><ExtIoRef>weg</ExtIoRef></Al>\
    </Artikel><Hoofdstuk eId="b" wId="b" wijzigactie="verwijderContainer"><Kop><Opschrift><ExtIoRef>kop</ExtIoRef>\
    </Opschrift></Kop><Artikel eId="c" wId="c"><Al>x <NieuweTekst><ExtIoRef>nieuw</ExtIoRef></NieuweTekst>\
    <VerwijderdeTekst><ExtIoRef>oud</ExtIoRef></VerwijderdeTekst></Al></Artikel></Hoofdstuk>\
    <Hoofdstuk eId="d" wId="d" wijzigactie="nieuweContainer"><Kop><Opschrift><ExtIoRef>komt</ExtIoRef></Opschrift></Kop>\
    <Artikel eId="e" wId="e" wijzigactie="voegtoe"><Al><ExtIoRef>erbij</ExtIoRef></Al></Artikel></Hoofdstuk></Lichaam>
    """)

  private static func namen(_ bron: Takbron, _ beeld: Renvooi.Beeld) -> [String] {
    let eigen = bron.lokaal == "ExtIoRef" ? [Renvooi.kaal(bron.tak, beeld).tekst] : []
    return eigen + Renvooi.takken(van: bron, beeld).flatMap { namen($0, beeld) }
  }

  private static func namen(_ tak: Tak) -> [String] {
    (tak.lokaal == "ExtIoRef" ? [tak.tekst] : []) + tak.takken.flatMap(namen)
  }

  @Test("Lopen ziet wat losmaken overlaat", arguments: [Renvooi.Beeld.was, .wordt])
  func gelijk(beeld: Renvooi.Beeld) throws {
    let los = try #require(Renvooi.los(Self.tekst, beeld))
    let verwacht = beeld == .was ? ["weg", "kop", "oud"] : ["nieuw", "komt", "erbij"]
    #expect(Self.namen(los) == verwacht)
    #expect(Self.namen(.tak(Self.tekst), beeld) == verwacht)
    let bytes = XMLSchrijver().schrijf(Self.tekst)
    let element = try #require(XMLLezer.lees(bytes, bestand: "a.xml").model).wortel
    #expect(Self.namen(.element(element), beeld) == verwacht)
    #expect(Takbron.element(element) == .tak(element.tak))
  }
}
