import Bevindingen
import Markup
import STOP

let tekstruimte = STOPNaamruimte.tekst

/// Small deterministic generator (SplitMix64): a failing seed can be run again.
struct Dobbelsteen: RandomNumberGenerator {
  private var staat: UInt64
  init(_ zaad: Int) { staat = UInt64(truncatingIfNeeded: zaad) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }
  mutating func next() -> UInt64 {
    staat &+= 0x9E37_79B9_7F4A_7C15
    var z = staat
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Writes XML fragments of a regulation as `Tak`.
enum Proeftekst {
  static func lees(_ xml: String) -> Tak {
    let heel = xml.replacing(/^<(\w+)/) { "<\($0.1) xmlns=\"\(tekstruimte)\"" }
    guard let wortel = XMLLezer.lees(Array(heel.utf8), bestand: "proef.xml").model?.wortel else {
      return Tak("Kapot", in: tekstruimte)
    }
    return wortel.tak
  }

  static func artikel(_ nummer: String, in ouder: String, versie: Int = 1, _ inhoud: String) -> String {
    let eId = "\(ouder)__art_\(nummer)"
    return """
      <Artikel eId="\(eId)" wId="gm9999_\(versie)__\(eId)"><Kop><Label>Artikel</Label><Nummer>\(nummer)</Nummer>\
      <Opschrift>Onderwerp \(nummer)</Opschrift></Kop>\(inhoud)</Artikel>
      """
  }

  /// A plan with chapters, leden, lists, a table, a footnote, references and an annex.
  static let plan: Tak = {
    func inhoud(_ tekst: String) -> String { "<Inhoud><Al>\(tekst)</Al></Inhoud>" }
    func lid(_ nummer: Int, in ouder: String, _ tekst: String) -> String {
      """
      <Lid eId="\(ouder)__para_\(nummer)" wId="gm9999_1__\(ouder)__para_\(nummer)"><LidNummer>\(nummer).</LidNummer>\
      <Inhoud><Al>\(tekst)</Al></Inhoud></Lid>
      """
    }
    let lijst = (1...4).map { n in
      """
      <Li eId="chp_1__art_1.3__list_1__item_\(n)" wId="gm9999_1__chp_1__art_1.3__list_1__item_\(n)">\
      <LiNummer>\(n).</LiNummer><Al>het onderdeel nummer \(n) van de lijst;</Al></Li>
      """
    }.joined()
    let rijen = (1...3).map { n in
      "<row><entry colname=\"a\"><Al>rij \(n)</Al></entry><entry colname=\"b\"><Al>waarde \(n * 10) meter</Al>"
        + "</entry></row>"
    }.joined()
    let tabel = """
      <table eId="chp_2__art_2.2__table_1" wId="gm9999_1__chp_2__art_2.2__table_1"><title>Maten</title>\
      <tgroup cols="2" align="left"><colspec colname="a"/><colspec colname="b"/>\
      <tbody valign="top">\(rijen)</tbody></tgroup></table>
      """
    let een = [
      artikel(
        "1.1", in: "chp_1",
        inhoud(
          "Dit plan verstaat onder <b>boom</b> een houtachtig gewas, zie <IntRef ref=\"chp_2__art_2.1\">artikel "
            + "2.1</IntRef>."
        )),
      artikel(
        "1.2", in: "chp_1",
        lid(1, in: "chp_1__art_1.2", "Het is verboden een boom te vellen.")
          + lid(
            2, in: "chp_1__art_1.2",
            "Het verbod geldt niet voor <i>dode</i> bomen, met een stamomtrek van minder dan 30 cm.")
          + lid(3, in: "chp_1__art_1.2", "Het college kan nadere regels stellen.")),
      artikel(
        "1.3", in: "chp_1",
        "<Inhoud><Al>De aanvraag bevat:</Al>"
          + "<Lijst eId=\"chp_1__art_1.3__list_1\" wId=\"gm9999_1__chp_1__art_1.3__list_1\" "
          + "type=\"expliciet\">\(lijst)</Lijst></Inhoud>"
      ),
    ].joined()
    let twee = [
      artikel(
        "2.1", in: "chp_2",
        inhoud(
          "Ter plaatse van <IntIoRef eId=\"chp_2__art_2.1__ref_1\" wId=\"gm9999_1__chp_2__art_2.1__ref_1\" "
            + "ref=\"gm9999_1__cmp_1__ref_1\">Centrum</IntIoRef> is bouwen toegestaan<Noot type=\"voet\" "
            + "id=\"n1\"><NootNummer>1</NootNummer><Al>Met vergunning.</Al></Noot>."
        )),
      artikel("2.2", in: "chp_2", "<Inhoud><Al>De maten staan in de tabel.</Al>\(tabel)</Inhoud>"),
      artikel("2.3", in: "chp_2", inhoud("De hoogte is ten hoogste 10 m<sup>2</sup>.")),
      artikel("2.4", in: "chp_2", inhoud("Dit artikel regelt de overige zaken, waaronder het gebruik.")),
    ].joined()
    return lees(
      """
      <RegelingCompact schemaversie="1.3.0"><RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Plan</Al>\
      </RegelingOpschrift><Lichaam eId="body" wId="body">\
      <Hoofdstuk eId="chp_1" wId="gm9999_1__chp_1"><Kop><Label>Hoofdstuk</Label><Nummer>1</Nummer>\
      <Opschrift>Algemeen</Opschrift></Kop>\(een)</Hoofdstuk>\
      <Hoofdstuk eId="chp_2" wId="gm9999_1__chp_2"><Kop><Label>Hoofdstuk</Label><Nummer>2</Nummer>\
      <Opschrift>Regels</Opschrift></Kop>\(twee)</Hoofdstuk></Lichaam>\
      <Bijlage eId="cmp_1" wId="gm9999_1__cmp_1"><Kop><Label>Bijlage</Label><Nummer>I</Nummer>\
      <Opschrift>Objecten</Opschrift></Kop><Divisietekst eId="cmp_1__content_o_1" wId="gm9999_1__cmp_1__content_o_1">\
      <Inhoud><Begrippenlijst eId="cmp_1__content_o_1__list_o_1" wId="gm9999_1__cmp_1__content_o_1__list_o_1">\
      <Begrip eId="cmp_1__content_o_1__list_o_1__item_1" wId="gm9999_1__cmp_1__content_o_1__list_o_1__item_1">\
      <Term>Centrum</Term><Definitie><Al><ExtIoRef eId="cmp_1__content_o_1__list_o_1__item_1__ref_1" \
      wId="gm9999_1__cmp_1__ref_1" ref="/join/id/regdata/gm9999/2024/c/nld@2024-01-01">\
      /join/id/regdata/gm9999/2024/c/nld@2024-01-01</ExtIoRef></Al>\
      </Definitie></Begrip></Begrippenlijst></Inhoud></Divisietekst></Bijlage></RegelingCompact>
      """)
  }()
}

/// A besluit around a mutation, so that the schema can judge it.
enum Proefbesluit {
  static func bytes(_ mutatie: RegelingMutatie) -> [UInt8] {
    let kop = Proeftekst.lees("<Kop><Label>Bijlage</Label><Nummer>A</Nummer></Kop>")
    let bijlage = Tak(
      "WijzigBijlage", in: tekstruimte, ["eId": "cmp_A", "wId": "gm9999_1__cmp_A"], takken: [kop, mutatie.tak])
    let lichaam = Proeftekst.lees(
      """
      <Lichaam eId="body" wId="body"><WijzigArtikel eId="art_I" wId="gm9999_1__art_I"><Kop><Label>Artikel</Label>\
      <Nummer>I</Nummer></Kop><Wat>Zie de bijlage</Wat></WijzigArtikel></Lichaam>
      """)
    let opschrift = Proeftekst.lees(
      "<RegelingOpschrift eId=\"longTitle\" wId=\"longTitle\"><Al>Besluit</Al></RegelingOpschrift>")
    let besluit = Tak(
      "BesluitCompact", in: tekstruimte, ["schemaversie": "1.3.0"], takken: [opschrift, lichaam, bijlage])
    return XMLSchrijver().schrijf(besluit)
  }
}
