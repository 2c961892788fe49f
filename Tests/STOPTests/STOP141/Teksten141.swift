/// Texts of our own with what STOP 1.4.1 added or changed; all are right by 1.4.1.
enum Teksten141 {
  static let goed: [(naam: String, xml: String)] = [
    ("regeling-proefversie", regelingProefversie), ("regeling-tijdelijk", regelingTijdelijk),
    ("regeling-vrijetekst", regelingVrijetekst), ("besluit-compact", besluitCompact),
    ("besluit-klassiek", besluitKlassiek), ("mededeling", mededeling), ("rectificatie", rectificatie),
    ("publicatie", publicatie), ("tekstrevisie", tekstrevisie),
  ]

  private static let regelingProefversie = #"""
    <RegelingCompact xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1" vorm="proefversie">
      <RegelingOpschrift eId="longTitle" wId="gm9999_1__longTitle"><Al>Omgevingsplan Proefstad</Al></RegelingOpschrift>
      <Lichaam eId="body" wId="gm9999_1__body">
        <Hoofdstuk eId="chp_1" wId="gm9999_1__chp_1" wijzigactie="verplaatstNaar" eId-wijzigactie="chp_2"
            tekst-wijzigactie="Hoofdstuk 2" vanParentWid="gm9999_1__body">
          <Kop><Label wijzigactie="voegtoe">Hoofdstuk</Label><Nummer><NieuweTekst>1</NieuweTekst></Nummer>
            <Opschrift>Begin <i>en</i> <IntRef ref="chp_2">vervolg</IntRef> van H<sub>2</sub>O</Opschrift>
            <Subtitel>Het <strong>eerste</strong></Subtitel></Kop>
          <Artikel eId="chp_1__art_1.1" wId="gm9999_1__chp_1__art_1.1" wijzigactie="verplaatstVan"
              categorieKlassiek="/join/id/stop/categorie_1">
            <Kop><Label>Artikel</Label><Nummer>1.1</Nummer></Kop>
            <Lid eId="chp_1__art_1.1__para_1" wId="gm9999_1__chp_1__art_1.1__para_1" wijzigactie="verplaatstBinnen">
              <LidNummer><VerwijderdeTekst>1</VerwijderdeTekst><NieuweTekst>2</NieuweTekst></LidNummer>
              <NogNietInWerking/>
              <Inhoud><Al>Zie <ExtRef soort="URL" ref="https://example.org/x" scope="alles">de <b>site</b></ExtRef> of
                bel <Contact soort="e-mail" adres="a@example.org">ons</Contact>.<Noot type="voet" id="n1"><NootNummer>1</NootNummer><Al>Een noot.</Al></Noot></Al></Inhoud>
            </Lid>
            <Lid eId="chp_1__art_1.1__para_2" wId="gm9999_1__chp_1__art_1.1__para_2">
              <LidNummer>3</LidNummer><Vervallen wijzigactie="voegtoe"/>
            </Lid>
          </Artikel>
          <Artikel eId="chp_1__art_1.2" wId="gm9999_1__chp_1__art_1.2"><Kop><Opschrift>Leeg</Opschrift></Kop></Artikel>
          <Redactioneel><Al>Dit hoofdstuk is samengevoegd.</Al></Redactioneel>
        </Hoofdstuk>
        <Hoofdstuk eId="chp_2" wId="gm9999_1__chp_2"><Kop><Label>Hoofdstuk</Label><Nummer>2</Nummer></Kop><NogNietInWerking/>
          <Paragraaf eId="chp_2__subsec_2.1" wId="gm9999_1__chp_2__subsec_2.1" wijzigactie="nieuweContainer">
            <Kop><Label>Paragraaf</Label><Nummer>2.1</Nummer></Kop><Gereserveerd/>
            <Artikel eId="chp_2__subsec_2.1__art_2.1" wId="gm9999_1__chp_2__subsec_2.1__art_2.1">
              <Kop><Label>Artikel</Label><Nummer>2.1</Nummer></Kop>
              <Inhoud>
                <Tussenkop>Begrippen</Tussenkop>
                <Begrippenlijst eId="chp_2__subsec_2.1__art_2.1__list_1" wId="gm9999_1__chp_2__subsec_2.1__art_2.1__list_1">
                  <Begrip eId="chp_2__subsec_2.1__art_2.1__list_1__item_1" wId="gm9999_1__chp_2__subsec_2.1__art_2.1__list_1__item_1">
                    <Term>boom</Term><Definitie><Al>Een houtig gewas.</Al></Definitie></Begrip>
                </Begrippenlijst>
                <Lijst type="expliciet" eId="chp_2__subsec_2.1__art_2.1__list_2" wId="gm9999_1__chp_2__subsec_2.1__art_2.1__list_2">
                  <Lijstaanhef>Van <abbr title="Besluit">Bal</abbr> geldt:</Lijstaanhef>
                  <Li eId="chp_2__subsec_2.1__art_2.1__list_2__item_a" wId="gm9999_1__chp_2__subsec_2.1__art_2.1__list_2__item_a" wijzigactie="voegtoe">
                    <LiNummer wijzigactie="voegtoe">a.</LiNummer><Al>het <IntIoRef eId="chp_2__subsec_2.1__art_2.1__list_2__item_a__ref_1" wId="gm9999_1__chp_2__subsec_2.1__art_2.1__list_2__item_a__ref_1" ref="gm9999_1__cmp_1__ref_1">centrum</IntIoRef>;</Al></Li>
                </Lijst>
                <table eId="chp_2__subsec_2.1__art_2.1__table_1" wId="gm9999_1__chp_2__subsec_2.1__art_2.1__table_1" frame="all">
                  <title>Normen voor <IntRef ref="chp_1">bomen</IntRef></title>
                  <tgroup cols="1" align="left" wijzigactie="voegtoe"><colspec colname="k1" colwidth="1*"/>
                    <thead valign="top" wijzigactie="voegtoe"><row><entry><Al>Kop</Al></entry></row></thead>
                    <tbody valign="top"><row wijzigactie="verwijder"><entry colname="k1"><Al>1</Al></entry></row></tbody></tgroup>
                  <Bron wijzigactie="voegtoe">Eigen <u>meting</u></Bron>
                </table>
                <Figuur eId="chp_2__subsec_2.1__art_2.1__img_1" wId="gm9999_1__chp_2__subsec_2.1__art_2.1__img_1">
                  <Titel>Een <b>boom</b></Titel>
                  <Illustratie naam="boom.png" breedte="10" hoogte="10" uitlijning="start" formaat="image/png" dpi="150"/>
                  <Bijschrift locatie="onder" wijzigactie="voegtoe">De boom</Bijschrift>
                </Figuur>
              </Inhoud>
            </Artikel>
          </Paragraaf>
        </Hoofdstuk>
        <Redactioneel><Al>Samengesteld.</Al></Redactioneel>
      </Lichaam>
      <Bijlage eId="cmp_1" wId="gm9999_1__cmp_1" wijzigactie="verwijderContainer">
        <Kop><Label>Bijlage</Label><Nummer>I</Nummer></Kop>
        <Divisietekst eId="cmp_1__content_1" wId="gm9999_1__cmp_1__content_1" wijzigactie="voegtoe"><NogNietInWerking/>
          <Inhoud><Al><ExtIoRef eId="cmp_1__ref_1" wId="gm9999_1__cmp_1__ref_1" ref="/join/id/regdata/gm9999/2026/c/nld@1">/join/id/regdata/gm9999/2026/c/nld@1</ExtIoRef></Al></Inhoud>
        </Divisietekst>
      </Bijlage>
      <Toelichting eId="genrecital" wId="gm9999_1__genrecital" wijzigactie="voegtoe">
        <AlgemeneToelichting eId="genrecital__recital_1" wId="gm9999_1__genrecital__recital_1" wijzigactie="voegtoe">
          <Kop><Opschrift>Algemeen</Opschrift></Kop>
          <Divisietekst eId="genrecital__recital_1__content_1" wId="gm9999_1__genrecital__recital_1__content_1"><Inhoud><Al>Tekst.</Al></Inhoud></Divisietekst>
        </AlgemeneToelichting>
        <ArtikelgewijzeToelichting eId="genrecital__artrecital" wId="gm9999_1__genrecital__artrecital">
          <Kop><Opschrift>Per artikel</Opschrift></Kop>
          <Divisietekst eId="genrecital__artrecital__content_1" wId="gm9999_1__genrecital__artrecital__content_1"><Inhoud><Al>Tekst.</Al></Inhoud></Divisietekst>
        </ArtikelgewijzeToelichting>
      </Toelichting>
    </RegelingCompact>
    """#

  private static let regelingTijdelijk = #"""
    <RegelingTijdelijkdeel xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1" vorm="regelingversie">
      <RegelingOpschrift eId="longTitle" wId="gm9999_1__longTitle" bron:id="x" xmlns:bron="urn:proef"><Al>Voorbereidingsbesluit</Al></RegelingOpschrift>
      <Lichaam eId="body" wId="gm9999_1__body">
        <Conditie><Artikel eId="art_1" wId="gm9999_1__art_1"><Kop><Label>Artikel</Label><Nummer>1</Nummer></Kop><Inhoud><Al>Voorrang.</Al></Inhoud></Artikel></Conditie>
        <Artikel eId="art_2" wId="gm9999_1__art_2"><Kop><Label>Artikel</Label><Nummer>2</Nummer></Kop><Gereserveerd/></Artikel>
      </Lichaam>
    </RegelingTijdelijkdeel>
    """#

  private static let regelingVrijetekst = #"""
    <RegelingVrijetekst xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1" wordt="/akn/nl/act/gm9999/2026/visie/nld@1" componentnaam="main">
      <RegelingOpschrift eId="longTitle" wId="gm9999_1__longTitle"><Al>Visie</Al></RegelingOpschrift>
      <Lichaam eId="body" wId="gm9999_1__body">
        <Divisie eId="div_1" wId="gm9999_1__div_1" wijzigactie="verplaatstBinnen"><Kop><Nummer>1</Nummer><Opschrift>Doel</Opschrift></Kop>
          <InleidendeTekst eId="div_1__intro" wId="gm9999_1__div_1__intro"><Al>Vooraf.</Al></InleidendeTekst>
          <Divisietekst eId="div_1__content_1" wId="gm9999_1__div_1__content_1"><Inhoud>
            <Kadertekst eId="div_1__content_1__recital_1" wId="gm9999_1__div_1__content_1__recital_1"><Al>In een kader.</Al></Kadertekst>
            <Citaat eId="div_1__content_1__cit_1" wId="gm9999_1__div_1__content_1__cit_1" bron="x"><Al>Aangehaald.</Al></Citaat>
            <Groep wijzigactie="voegtoe"><Al>Samen.</Al></Groep>
            <Formule eId="div_1__content_1__math_1" wId="gm9999_1__div_1__content_1__math_1"><Illustratie naam="f.png" breedte="1" hoogte="1" uitlijning="center" formaat="image/png" dpi="150"/></Formule>
          </Inhoud></Divisietekst>
        </Divisie>
        <Divisietekst eId="content_2" wId="gm9999_1__content_2"><Kop><Opschrift>Later</Opschrift></Kop><Vervallen/></Divisietekst>
      </Lichaam>
    </RegelingVrijetekst>
    """#

  private static let besluitCompact = #"""
    <BesluitCompact xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1">
      <RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Besluit tot wijziging</Al></RegelingOpschrift>
      <Aanhef eId="formula_1" wId="formula_1"><Al>De raad;</Al><Considerans wijzigactie="voegtoe"><Al>gelet op;</Al></Considerans><Afkondiging wijzigactie="verwijder"><Al>besluit:</Al></Afkondiging></Aanhef>
      <Lichaam eId="body" wId="body">
        <WijzigArtikel eId="art_I" wId="art_I" wijzigactie="voegtoe"><Kop><Label>Artikel</Label><Nummer>I</Nummer></Kop><Wat>Het plan wijzigt zoals in <IntRef ref="cmp_A">bijlage A</IntRef>.</Wat></WijzigArtikel>
        <WijzigArtikel eId="art_II" wId="art_II"><Kop><Label>Artikel</Label><Nummer>II</Nummer></Kop><Wat>Dit wijzigt:</Wat><OpmerkingVersie>Versie 1</OpmerkingVersie>
          <WijzigInstructies><Wat>zo</Wat><Instructie><Nummer>1</Nummer><Wat>Lid 1 luidt <i>zo</i>:</Wat><Lid eId="para_1" wId="para_1"><LidNummer>1</LidNummer><Inhoud><Al>Tekst</Al></Inhoud></Lid></Instructie></WijzigInstructies></WijzigArtikel>
        <WijzigArtikel eId="art_IIa" wId="art_IIa"><Kop><Nummer>IIa</Nummer></Kop><Wat>Leden:</Wat>
          <WijzigLid eId="art_IIa__para_1" wId="art_IIa__para_1" wijzigactie="voegtoe"><LidNummer>1</LidNummer><Wat>zie <IntRef ref="cmp_A">A</IntRef></Wat></WijzigLid></WijzigArtikel>
        <Artikel eId="art_III" wId="art_III"><Kop><Label>Artikel</Label><Nummer>III</Nummer></Kop><Inhoud><Al>Morgen.</Al></Inhoud></Artikel>
      </Lichaam>
      <Sluiting eId="formula_2" wId="formula_2" wijzigactie="voegtoe"><Slotformulering wijzigactie="voegtoe"><Al>Aldus.</Al></Slotformulering><Dagtekening><Al>1 mei</Al></Dagtekening><Ondertekening><Al>De griffier</Al>
        <Figuur eId="formula_2__img_1" wId="formula_2__img_1"><Illustratie naam="h.png" breedte="1" hoogte="1" uitlijning="start" formaat="image/png" dpi="150"/></Figuur></Ondertekening></Sluiting>
      <WijzigBijlage eId="cmp_A" wId="cmp_A" wijzigactie="nieuweContainer"><Kop><Label>Bijlage</Label><Nummer>A</Nummer></Kop>
        <RegelingMutatie componentnaam="main" was="/akn/nl/act/gm9999/2026/plan/nld@1" wordt="/akn/nl/act/gm9999/2026/plan/nld@2">
          <VoegToe positie="eersteKind" context="gm9999_1__chp_1"><Nummer>A</Nummer><Wat>Toegevoegd:</Wat>
            <Artikel eId="chp_1__art_1" wId="gm9999_2__chp_1__art_1"><Kop><Nummer>1</Nummer></Kop><Inhoud><Al>Nieuw</Al></Inhoud></Artikel>
            <Artikel eId="chp_1__art_2" wId="gm9999_2__chp_1__art_2"><Kop><Nummer>2</Nummer></Kop><Inhoud><Al>Nieuw</Al></Inhoud></Artikel></VoegToe>
          <Vervang wat="gm9999_1__longTitle" revisie="1"><RegelingOpschrift eId="longTitle" wId="gm9999_1__longTitle"><Al>Plan <NieuweTekst>2</NieuweTekst></Al></RegelingOpschrift></Vervang>
          <Vervang wat="gm9999_1__body" positie="volgtOp" context="gm9999_1__longTitle"><Lichaam eId="body" wId="gm9999_1__body"><Hoofdstuk eId="chp_9" wId="gm9999_1__chp_9"><Kop><Nummer>9</Nummer></Kop></Hoofdstuk><Artikel eId="art_9" wId="gm9999_1__art_9"><Kop><Nummer>9</Nummer></Kop></Artikel><Redactioneel><Al>r</Al></Redactioneel></Lichaam></Vervang>
          <Vervang wat="gm9999_1__conditie"><Conditie><Artikel eId="art_8" wId="gm9999_1__art_8"><Kop><Nummer>8</Nummer></Kop></Artikel></Conditie></Vervang>
          <VervangKop wat="gm9999_1__chp_3" eId-wordt="chp_4"><Kop><Nummer>4</Nummer></Kop></VervangKop>
          <Verwijder wat="gm9999_1__chp_5"><Hoofdstuk eId="chp_5" wId="gm9999_1__chp_5" wijzigactie="verwijder"><Kop><Nummer>5</Nummer></Kop></Hoofdstuk></Verwijder>
        </RegelingMutatie></WijzigBijlage>
      <Toelichting eId="genrecital" wId="genrecital"><Kop><Opschrift>Toelichting</Opschrift></Kop><Divisietekst eId="genrecital__content_1" wId="genrecital__content_1"><Inhoud><Al>Uitleg.</Al></Inhoud></Divisietekst></Toelichting>
      <Motivering eId="recital" wId="recital" wijzigactie="voegtoe" schemaversie="1.4.1"><Kop><Opschrift>Motivering</Opschrift></Kop>
        <Divisietekst eId="recital__content_1" wId="recital__content_1"><Inhoud><Al>Waarom.</Al></Inhoud></Divisietekst>
        <Divisie eId="recital__div_1" wId="recital__div_1"><Kop><Opschrift>Meer</Opschrift></Kop></Divisie></Motivering>
    </BesluitCompact>
    """#

  private static let besluitKlassiek = #"""
    <BesluitKlassiek xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1">
      <RegelingKlassiek componentnaam="main" wordt="/akn/nl/act/mnre1034/2026/r/nld@1" vorm="regelingversie">
        <Lichaam eId="body" wId="mnre1034_1__body">
          <WijzigArtikel eId="art_I" wId="mnre1034_1__art_I"><Kop><Label>Artikel</Label><Nummer>I</Nummer></Kop><Wat>Het besluit wijzigt:</Wat>
            <RegelingMutatie componentnaam="x" was="/akn/nl/act/mnre1034/2025/b/nld@1" wordt="/akn/nl/act/mnre1034/2025/b/nld@2">
              <VervangRegeling><RegelingCompact><RegelingOpschrift eId="longTitle" wId="b__longTitle"><Al>B</Al></RegelingOpschrift><Lichaam eId="body" wId="b__body"><Artikel eId="art_1" wId="b__art_1"><Kop><Nummer>1</Nummer></Kop></Artikel></Lichaam></RegelingCompact></VervangRegeling>
            </RegelingMutatie></WijzigArtikel>
        </Lichaam>
        <Sluiting eId="formula_2" wId="mnre1034_1__formula_2"><Al>Gegeven.</Al></Sluiting>
      </RegelingKlassiek>
      <Toelichting eId="genrecital" wId="genrecital"><Divisietekst eId="genrecital__content_1" wId="genrecital__content_1"/></Toelichting>
    </BesluitKlassiek>
    """#

  private static let mededeling = #"""
    <Mededeling xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1">
      <RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Mededeling van de uitspraak</Al></RegelingOpschrift>
      <Lichaam eId="body" wId="body">
        <Divisie eId="div_1" wId="div_1"><Kop><Opschrift>Uitspraak</Opschrift></Kop><Divisietekst eId="div_1__content_1" wId="div_1__content_1"><Inhoud><Al>De rechter sprak.</Al></Inhoud></Divisietekst></Divisie>
        <Mededelingtekst eId="content_2" wId="content_2"><Kop><Nummer>2</Nummer></Kop><Al>De tekst luidt nu:</Al>
          <RegelingMutatie componentnaam="main" was="/akn/nl/act/gm9999/2026/plan/nld@2" wordt="/akn/nl/act/gm9999/2026/plan/nld@3">
            <Verwijder wat="gm9999_1__art_2"><Artikel eId="art_2" wId="gm9999_1__art_2"><Kop><Nummer>2</Nummer></Kop><Vervallen/></Artikel></Verwijder>
          </RegelingMutatie></Mededelingtekst>
      </Lichaam>
    </Mededeling>
    """#

  private static let rectificatie = #"""
    <Rectificatie xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1">
      <RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Rectificatie</Al></RegelingOpschrift>
      <Lichaam eId="body" wId="body"><Rectificatietekst eId="content_1" wId="content_1"><Al>Er stond een fout:</Al>
        <BesluitMutatie componentnaam="besluit">
          <VoegToe positie="komtVoor" context="art_I"><Wat>Dit:</Wat><Motivering eId="recital" wId="recital"><Kop><Opschrift>M</Opschrift></Kop><Divisie eId="recital__div_1" wId="recital__div_1"><Kop><Opschrift>D</Opschrift></Kop></Divisie></Motivering></VoegToe>
          <Vervang wat="art_I" positie="volgtOp" context="art_0"><WijzigArtikel eId="art_I" wId="art_I"><Kop><Nummer>I</Nummer></Kop><Wat>x</Wat></WijzigArtikel></Vervang>
          <Verwijder wat="recital"><Motivering eId="recital" wId="recital" wijzigactie="verwijder"><Kop><Opschrift>M</Opschrift></Kop><Divisietekst eId="recital__content_1" wId="recital__content_1"/></Motivering></Verwijder>
        </BesluitMutatie></Rectificatietekst></Lichaam>
      <Sluiting eId="formula_2" wId="formula_2"><Al>Einde</Al></Sluiting>
    </Rectificatie>
    """#

  private static let publicatie = #"""
    <OfficielePublicatie xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1">
      <Gemeenteblad><Bladaanduiding><Titelregel>Gemeenteblad van Proefstad</Titelregel><Titelregel>2026, 7</Titelregel></Bladaanduiding>
        <Kennisgeving schemaversie="1.4.1"><RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Kennisgeving</Al></RegelingOpschrift>
          <Lichaam eId="body" wId="body"><Divisietekst eId="content_1" wId="content_1"><Inhoud><Al>Het plan ligt ter inzage.</Al></Inhoud></Divisietekst></Lichaam></Kennisgeving>
      </Gemeenteblad>
    </OfficielePublicatie>
    """#

  private static let tekstrevisie = #"""
    <Tekstrevisie xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.4.1">
      <RegelingMutatie componentnaam="main" was="/akn/nl/act/gm9999/2026/plan/nld@2" wordt="/akn/nl/act/gm9999/2026/plan/nld@3">
        <Vervang wat="gm9999_1__art_1" revisie="1"><Artikel eId="art_1" wId="gm9999_1__art_1"><Kop><Nummer>1</Nummer></Kop><Inhoud><Al>Beter</Al></Inhoud></Artikel></Vervang>
      </RegelingMutatie>
    </Tekstrevisie>
    """#
}
