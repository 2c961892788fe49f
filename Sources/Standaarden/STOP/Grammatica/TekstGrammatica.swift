import Markup

extension STOPGrammatica {
  /// Texts of STOP 1.3.0 (imop-tekst): documents, structure, blocks, inline, tables, and the change instructions.
  static let tekst = Grammatica.Tabel(
    "tekst", STOPNaamruimte.tekst,
    #"""
    RegelingKlassiek: (RegelingOpschrift, Aanhef?, Lichaam, Sluiting?, %bijlagenVoorRegeling) @@schemaVersie
      @@componentNieuweRegeling
    RegelingCompact: (RegelingOpschrift, Lichaam, %bijlagenVoorRegeling) @@schemaVersie @@componentNieuweRegeling
    RegelingTijdelijkdeel.Lichaam: (Conditie, %lichaamStructuurTijdelijkdeel) @@akn
    RegelingTijdelijkdeel: (RegelingOpschrift, Lichaam=RegelingTijdelijkdeel.Lichaam, %bijlagenVoorRegeling)
      @@schemaVersie @@componentNieuweRegeling
    RegelingVrijetekst.Lichaam: %divisieStructuur+ @@akn
    RegelingVrijetekst: (RegelingOpschrift, Lichaam=RegelingVrijetekst.Lichaam, Bijlage*) @@schemaVersie
      @@componentNieuweRegeling
    BesluitKlassiek: (RegelingOpschrift?, Aanhef?, RegelingKlassiek, Sluiting?, %bijlagenVoorBesluit) @@schemaVersie
    BesluitCompact: (RegelingOpschrift, Aanhef?, Lichaam, Sluiting?, WijzigBijlage*, %bijlagenVoorBesluit)
      @@schemaVersie
    Kennisgeving.Lichaam: %divisieStructuur+ @@akn
    Kennisgeving: (RegelingOpschrift, Lichaam=Kennisgeving.Lichaam) @@schemaVersie
    Rectificatie.Lichaam: Rectificatietekst+ @@akn
    Rectificatie: (RegelingOpschrift, Lichaam=Rectificatie.Lichaam, Sluiting?) @@schemaVersie
    Tekstrevisie: RegelingMutatie @@schemaVersie
    OfficielePublicatie: %bladen @@schemaVersie
    Staatscourant: %blad
    Staatsblad: %blad
    Gemeenteblad: %blad
    Provinciaalblad: %blad
    Waterschapsblad: %blad
    BladGR: %blad
    Bladaanduiding: Titelregel{1,2} @@algemeen
    Titelregel: ~%inlinesCompleet* @@wijzigactie @@algemeen
    Bijlage: (Kop, %status, (InleidendeTekst?, (Divisie | Divisietekst)*), Sluiting?) @@akn
      @@algemeen
    Toelichting: (Kop?, ((InleidendeTekst?, AlgemeneToelichting?, ArtikelgewijzeToelichting?) | (Divisie |
      Divisietekst)+), Sluiting?, Bijlage*) @@akn @@algemeen
    AlgemeneToelichting: (Kop, (InleidendeTekst?, (Divisie | Divisietekst)+)) @@akn @@algemeen
    ArtikelgewijzeToelichting: (Kop, (InleidendeTekst?, (Divisie | Divisietekst)+)) @@akn @@algemeen
    Conditie: Artikel+ @@algemeen
    Divisietekst: (Kop?, (Gereserveerd | Vervallen)?, Inhoud?) @@akn @@algemeen @@wijzigactie
    Divisie: (Kop, %status, InleidendeTekst?, (Divisie | Divisietekst)*) @@akn @@wijzigactieStructuur
      @@algemeen
    InleidendeTekst: (Kop?, (Al | Lijst | Figuur | Tussenkop)+) @@algemeen @@wijzigactie @@akn
    Inhoud: (%blocksMinimaal | %blocksVolledig | Kadertekst)+ @@algemeen @@wijzigactie
    Kadertekst: (Kop?, (%blocksMinimaal | %blocksVolledig)+) @@wijzigactie @@algemeen @@akn
    Gereserveerd: @@wijzigactie
    Vervallen: @wijzigactie=wijzigactieBeperkt
    WijzigBijlage: (Kop, (RegelingMutatie | %regelingModellen)) @@akn @@algemeen
    RegelingMutatie: (VoegToe | Vervang | VervangKop | Verwijder | VervangRegeling)+ @@componentMutatie
    VervangRegeling: %regelingModellen
    VervangKop: ((Nummer?, Wat?), Kop) @@vervangKop
    Verwijder: ((Nummer?, Wat?), (%structuurRegeling | Lichaam | Bijlage | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting | WijzigArtikel)) @@wat
    VoegToe: ((Nummer?, Wat?), (%structuurRegeling | Lichaam | Bijlage+ | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting | WijzigArtikel)?) @@wijzigLocatie
    Vervang: ((Nummer?, Wat?), (%structuurRegeling | Lichaam | Bijlage | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting | WijzigArtikel)) @@vervang @@verplaatsing
    Wat: ~%inlinesCompleet* @@algemeen
    Rectificatietekst: (Kop?, (Al | Lijst)*, (RegelingMutatie | BesluitMutatie)?) @@akn
    BesluitMutatie.VoegToe: ((Nummer?, Wat?), (%structuurRegeling | Bijlage | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting | %besluitMutatieEenheden)) @@vervang @@wijzigLocatie
    BesluitMutatie.Vervang: ((Nummer?, Wat?), (%structuurRegeling | Bijlage | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting | %besluitMutatieEenheden | RegelingOpschrift)) @@vervang
    BesluitMutatie: (VoegToe=BesluitMutatie.VoegToe | Vervang=BesluitMutatie.Vervang | Verwijder | VervangKop)+
      @componentnaam=componentnaam!
    Kop: (((Label, Nummer?, Opschrift?) | (Nummer, Label?, Opschrift?) | Opschrift), Subtitel?) @@algemeen
      @@wijzigactie
    Label: ~%inlinesCompleet* @@algemeen
    Nummer: ~(%inlinesZonderKinderen | %inlineNoten | %inlinesRegulier | %inlinesWijzigingen)* @@wijzigactie
      @@algemeen
    Opschrift: ~%inlinesCompleet* @@wijzigactie @@algemeen
    Subtitel: ~%inlinesCompleet* @@wijzigactie @@algemeen
    RegelingOpschrift: Al+ @@akn
    Aanhef: ((Al | Lijst)+, Considerans?, Afkondiging?) @@akn @@algemeen
    Considerans: (Al | Lijst)+
    Afkondiging: (Al | Lijst)+
    Groep: %groepStructuur+ @@wijzigactieStructuur @@algemeen
    Lijst: (Lijstaanhef?, Li+, Lijstsluiting?) @type=typeLijst! @@akn @@wijzigactie @@algemeen
    Lijstaanhef: ~%inlinesCompleet* @@wijzigactie @@algemeen
    Li: (LiNummer?, (Al | Figuur | Formule | Lijst | Begrippenlijst | table)+) @@akn @@wijzigactie @@algemeen
    LiNummer: ~(%inlinesWijzigingen | sup | sub)*
    Lijstsluiting: ~%inlinesCompleet* @@wijzigactie @@algemeen
    VerwijderdeTekst: ~%inlinesCompleet*
    NieuweTekst: ~%inlinesCompleet*
    Citaat: %blocksMinimaal* @@citaat @@akn @@wijzigactie @@algemeen
    Ondertekening: Al+
    Lichaam: (%lichaamStructuur, Redactioneel?) @@akn
    Boek: (Kop, %status, (Deel+ | Hoofdstuk+ | Paragraaf+ | Afdeling+ | Titel+ | (Artikel |
      Redactioneel | WijzigArtikel)*)?) @@akn @@wijzigactieStructuur @@algemeen
    Deel: (Kop, %status, (Boek+ | Hoofdstuk+ | Paragraaf+ | Afdeling+ | Titel+ | (Artikel |
      Redactioneel | WijzigArtikel)*)?) @@akn @@wijzigactieStructuur @@algemeen
    Hoofdstuk: (Kop, %status, (Boek+ | Deel+ | Paragraaf+ | Afdeling+ | Titel+ | (Artikel |
      Redactioneel | WijzigArtikel)*)?) @@akn @@wijzigactieStructuur @@algemeen
    Afdeling: (Kop, %status, (Boek+ | Deel+ | Hoofdstuk+ | Paragraaf+ | Titel+ | (Artikel |
      Redactioneel | WijzigArtikel)+)?) @@akn @@wijzigactieStructuur @@algemeen
    Titel: (Kop, %status, (Boek+ | Deel+ | Hoofdstuk+ | Paragraaf+ | Afdeling+ | (Artikel |
      Redactioneel | WijzigArtikel)*)?) @@akn @@wijzigactieStructuur @@algemeen
    Paragraaf: (Kop, %status, (Subparagraaf* | (Artikel | WijzigArtikel | Redactioneel)*)) @@akn
      @@wijzigactieStructuur @@algemeen
    Subparagraaf: (Kop, %status, (Subsubparagraaf+ | (Artikel | WijzigArtikel |
      Redactioneel)+)?) @@akn @@wijzigactieStructuur @@algemeen
    Subsubparagraaf: (Kop, %status, (Artikel | WijzigArtikel | Redactioneel)*) @@akn
      @@wijzigactieStructuur @@algemeen
    Artikel: (Kop, (Gereserveerd | Vervallen | Inhoud | Lid+){1,2}) @@akn @@algemeen @@wijzigactie
    Lid: (LidNummer, Inhoud) @@akn @@wijzigactie @@algemeen
    LidNummer: ~(VerwijderdeTekst | NieuweTekst)*
    WijzigArtikel: (Kop, Wat, OpmerkingVersie?, (WijzigLid+ | WijzigInstructies | RegelingMutatie)?) @@akn
      @@algemeen
    WijzigLid: (LidNummer, (Wat? | WijzigInstructies | RegelingMutatie)) @@akn @@algemeen
    WijzigInstructies: (Wat?, Instructie*)
    Instructie: (Nummer?, Wat, %instructieStructuur?)
    OpmerkingVersie: ~(%inlineReferenties | %inlinesRegulier | %inlinesZonderKinderen)*
    Redactioneel: Al+ @@algemeen
    Sluiting: (Groep | Al | Slotformulering | Dagtekening | Ondertekening)+ @@akn @@algemeen
      @wijzigactie=wijzigactieBeperkt
    Slotformulering: (Al | Groep | Lijst)+
    Dagtekening: Al+
    Motivering: (Kop, (Divisietekst+ | Divisie*), Sluiting?, Bijlage*) @@akn @@algemeen @@schemaVersie
    Inhoudsopgave: (Kop?, (table | Al+)) @@algemeen @@akn
    table: (title?, tgroup+, Bron?) @@table @@akn @@wijzigactie @@algemeen
    Bron: ~%inlinesCompleet* @@algemeen
    tgroup: (colspec+, thead?, tbody) @@tableGroup @@algemeen
    thead: row+ @@tableHead @@algemeen
    tbody: row+ @@tableBody @@algemeen
    title: ~(%inlinesZonderKinderen | %inlineNoten | %inlinesRegulier | %inlinesWijzigingen)* @@wijzigactie
      @@algemeen
    colspec: @@colspec @@wijzigactie
    row: entry+ @@tableRow @@algemeen @@wijzigactie
    entry: %blocksEntry* @@tableEntry @@algemeen @@wijzigactie
    Al: ~%inlinesCompleet* @@wijzigactie @@algemeen
    Begrippenlijst: Begrip+ @@akn @@wijzigactie @@algemeen
    Begrip: (LiNummer?, Term, Definitie) @@akn @@wijzigactie @@algemeen
    Term: ~(%inlinesZonderKinderen | %inlineNoten | %inlinesRegulier | %inlinesWijzigingen)* @@wijzigactie
      @@algemeen
    Definitie: (Al | Lijst)+ @@wijzigactie @@algemeen
    Figuur.Titel: ~%inlinesCompleet* @@wijzigactie @@algemeen
    Figuur: (Titel=Figuur.Titel?, Illustratie, Bijschrift?, Bron?) @@akn @@wijzigactie @@algemeen
    Formule: (Illustratie, (Bijschrift?, Bron?)) @@akn @@wijzigactie @@algemeen
    InlineTekstAfbeelding: @@inlineTekstAfbeelding @@wijzigactie @@algemeen
    Illustratie: @@illustratie @@algemeen
    Bijschrift: ~%inlinesCompleet* @locatie=positieBijschrift! @@algemeen
    Tussenkop: ~(%inlinesZonderKinderen | %inlineNoten | %inlinesRegulier | %inlinesWijzigingen)* @@wijzigactie
      @@algemeen
    i: ~(b | u | strong | %inlinesZonderKinderen | %inlineNoten | %inlinesWijzigingen | %inlineReferenties)*
    b: ~(i | u | strong | %inlinesZonderKinderen | %inlineNoten | %inlinesWijzigingen | %inlineReferenties)*
    u: ~(b | i | strong | %inlinesZonderKinderen | %inlineNoten | %inlinesWijzigingen | %inlineReferenties)*
    strong: ~(b | u | i | %inlinesZonderKinderen | %inlineNoten | %inlinesWijzigingen | %inlineReferenties)*
    sup -> string
    sub -> string
    abbr: ~ @title=string
    ExtRef: ~(%inlinesZonderKinderen | %inlinesWijzigingen)* @@extrefRefSoort @@doelReferentie @scope=scope
    Noot: (NootNummer?, (Al | Lijst)+) @type=typeNoot! @id=NMTOKEN! @@wijzigactie
    NootNummer -> nootNummerLengte
    Nootref: @refid=NMTOKEN! @@wijzigactie @@algemeen
    IntRef: ~(%inlinesZonderKinderen | %inlinesWijzigingen)* @@doelReferentie @@algemeen @scope=scope
    ExtIoRef: ~%inlinesZonderKinderen* @@akn @@doelReferentie @@algemeen
    IntIoRef: ~(%inlinesZonderKinderen | %inlinesWijzigingen)* @@algemeen @@akn @@doelReferentie
    br:
    Contact: ~ @@contactgegevens
    %status: (Gereserveerd | Vervallen)?
    %regelingModellen: (RegelingCompact | RegelingTijdelijkdeel | RegelingVrijetekst)
    %bijlagenVoorRegeling: (Bijlage*, (Toelichting | ArtikelgewijzeToelichting)?)
    %bijlagenVoorBesluit: (Bijlage*, ((Toelichting | ArtikelgewijzeToelichting)?, Motivering?, Inhoudsopgave?))
    %lichaamStructuurTijdelijkdeel: (Deel+ | Hoofdstuk+ | Paragraaf+ | Afdeling+ | Titel+ | Artikel+)
    %lichaamStructuur: (Boek+ | Deel+ | Hoofdstuk+ | Paragraaf+ | Afdeling+ | Titel+ | (WijzigArtikel+ | Artikel+)+)
    %divisieStructuur: (Divisie | Divisietekst)
    %instructieStructuur: (Boek | Deel+ | Hoofdstuk+ | Paragraaf+ | Afdeling+ | Titel+ | Artikel+ | WijzigArtikel+ |
      Divisie+ | Divisietekst+ | Inhoud | Bijlage | Lid+)
    %bladen: (Staatscourant | Staatsblad | Gemeenteblad | Provinciaalblad | Waterschapsblad | BladGR)
    %blad: (Bladaanduiding, (BesluitCompact | BesluitKlassiek | Kennisgeving | Rectificatie))
    %inlineReferenties: (ExtRef | IntRef | ExtIoRef | IntIoRef)
    %inlinesWijzigingen: (VerwijderdeTekst | NieuweTekst)
    %inlinesCompleet: (i | b | u | sub | sup | strong | abbr | br | Nootref | Noot | VerwijderdeTekst | NieuweTekst
      | ExtRef | IntRef | ExtIoRef | IntIoRef | InlineTekstAfbeelding | Contact)
    %inlinesZonderKinderen: (sub | sup | abbr | br | InlineTekstAfbeelding | Contact)
    %inlinesRegulier: (i | b | u | strong)
    %inlineNoten: (Nootref | Noot)
    %groepStructuur: (Al | Lijst | Figuur | Formule)
    %blocksMinimaal: (Al | Groep | Begrippenlijst | Lijst | Figuur | Tussenkop | Formule)
    %blocksEntry: (Al | Groep | Lijst | Figuur | Tussenkop | Formule)
    %blocksVolledig: (Citaat | table)
    %structuurRegeling: (Afdeling+ | Artikel+ | Boek+ | Deel+ | Hoofdstuk+ | Paragraaf+ | Subparagraaf+ |
      Subsubparagraaf+ | Titel+ | Divisie+ | Divisietekst+)
    %besluitMutatieEenheden: (Aanhef | Sluiting)
    @@algemeen: @*
    @@schemaVersie: @schemaversie=schemaVersie
    @@akn: @wId=NMTOKEN! @eId=NMTOKEN!
    @@componentMutatie: @componentnaam=componentnaam! @was=anyURI! @wordt=anyURI!
    @@componentNieuweRegeling: @wordt=anyURI @componentnaam=componentnaam
    @@wijzigactie: @wijzigactie=wijzigactieElementen
    @@wijzigactieStructuur: @@wijzigactie
    @@extrefRefSoort: @soort=soortExtrefNotatie!
    @@citaat: @bron=string @url=string @auteur=string
    @@doelReferentie: @ref=anyURI!
    @@illustratie: @naam=string! @breedte=positiveInteger! @hoogte=positiveInteger! @schaal=string
      @uitlijning=uitlijningIllustratie! @kleur=nulOfEen @formaat=formaatIllustratie! @alt=string
      @dpi=positiveInteger!
    @@inlineTekstAfbeelding: @naam=string! @breedte=positiveInteger! @hoogte=positiveInteger! @schaal=string
      @kleur=nulOfEen @formaat=formaatIllustratie! @alt=string @dpi=positiveInteger!
    @@wat: @wat=string!
    @@vervangKop: @@wat @eId-wordt=NMTOKEN
    @@vervang: @@wat @revisie=revisie
    @@wijzigLocatie: @positie=positieWijziging! @context=NMTOKEN!
    @@verplaatsing: @positie=positieWijziging @context=NMTOKEN
    @@contactgegevens: @adres=string! @soort=soortContact!
    @@table: @frame=tableFrame @colsep=nulOfEen @rowsep=nulOfEen @pgwide=nulOfEen @tabstyle=NMTOKEN
      @orient=tableOrientatie
    @@tableGroup: @cols=positiveInteger! @colsep=nulOfEen @rowsep=nulOfEen @char=string @charoff=positiveInteger
      @align=tableAlignHorizontal!
    @@tableHead: @valign=tableAlignVertical!
    @@tableBody: @valign=tableAlignVertical!
    @@colspec: @colname=NMTOKEN @colnum=positiveInteger @colsep=nulOfEen @rowsep=nulOfEen @colwidth=colWidth
      @align=tableAlignHorizontal @char=string @charoff=positiveInteger
    @@tableRow: @rowsep=NMTOKEN @valign=tableAlignVertical
    @@tableEntry: @colname=NMTOKEN @namest=NMTOKEN @nameend=NMTOKEN @morerows=positiveInteger @colsep=nulOfEen
      @rowsep=nulOfEen @align=tableAlignHorizontal @char=string @charoff=positiveInteger @valign=tableAlignVertical
      @rotate=nulOfEen
    $positieWijziging: string {volgtOp komtVoor}
    $formaatIllustratie: token {image/jpeg image/png}
    $kleurIllustratie: token {ja nee}
    $uitlijningIllustratie: token {start end center}
    $tableFrame: string {top bottom topbot all sides none}
    $tableAlignHorizontal: token {left right center justify char}
    $tableAlignVertical: token {top middle bottom}
    $wijzigactieElementen: string {verwijder voegtoe nieuweContainer verwijderContainer}
    $soortExtrefNotatie: token {URL AKN JOIN JCI document}
    $typeLijst: string {expliciet ongemarkeerd}
    $typeNoot: token {voet marge eind tabel}
    $typeIntIoRef: token {vaststellend verwijzing inhoud}
    $positieBijschrift: token {boven onder}
    $tableOrientatie: token {land port}
    $soortContact: token {e-mail}
    $revisie: nonNegativeInteger {0 1}
    $wijzigactieBeperkt: string {geen voegtoe}
    $schemaVersie: token
    $componentnaam: string /[0-9A-z_]+/
    $scope: token /[0-9A-z_\-\.]+/
    $nulOfEen: string {0 1}
    $nootNummerLengte: string 1..20
    $colWidth: string /\*/ /([0-9\.]+(\*|mm|cm|pi|pt|in))/
    """#)
}
