import Markup

extension STOPGrammatica {
  /// Texts of STOP 1.4.1 (imop-tekst), as what differs from 1.3.0: NogNietInWerking, Mededeling and the proefversie
  /// (`vorm`, moves as wijzigactie) are new; what may stand in a head, a link or a mark is stricter.
  static let tekst141 = tekst.met(
    #"""
    RegelingKlassiek: (RegelingOpschrift?, Aanhef?, Lichaam, Sluiting?, %bijlagenVoorRegeling) @@schemaVersie
      @@componentNieuweRegeling @@vorm
    RegelingCompact: (RegelingOpschrift, Lichaam, %bijlagenVoorRegeling) @@schemaVersie @@componentNieuweRegeling
      @@vorm
    RegelingTijdelijkdeel.Lichaam: (Conditie, %lichaamStructuurTijdelijkdeel) @@akn @@algemeen
    RegelingTijdelijkdeel: (RegelingOpschrift, Lichaam=RegelingTijdelijkdeel.Lichaam, %bijlagenVoorRegeling)
      @@schemaVersie @@componentNieuweRegeling @@vorm
    RegelingVrijetekst.Lichaam: %divisieStructuur+ @@akn @@algemeen
    RegelingVrijetekst: (RegelingOpschrift, Lichaam=RegelingVrijetekst.Lichaam, Bijlage*) @@schemaVersie
      @@componentNieuweRegeling @@vorm
    BesluitKlassiek: (RegelingOpschrift?, RegelingKlassiek, Toelichting?) @@schemaVersie
    Kennisgeving.Lichaam: Divisietekst+ @@akn @@algemeen
    Mededeling.Lichaam: ((Divisie | Divisietekst)*, Mededelingtekst*) @@akn @@algemeen
    Mededeling: (RegelingOpschrift, Lichaam=Mededeling.Lichaam) @@schemaVersie
    Mededelingtekst: (Kop?, (Al | Lijst)*, RegelingMutatie) @@akn @@algemeen
    Rectificatie.Lichaam: Rectificatietekst+ @@akn @@algemeen
    Rectificatietekst: (Kop?, (Al | Lijst)*, (RegelingMutatie | BesluitMutatie)?) @@akn @@algemeen
    Titelregel: ~ @@algemeen
    %blad: (Bladaanduiding, (BesluitCompact | BesluitKlassiek | Kennisgeving | Rectificatie | Mededeling))
    %bijlagenVoorBesluit: (Bijlage*, Toelichting?, Motivering?)
    -Inhoudsopgave
    %status: (Gereserveerd | Vervallen | NogNietInWerking)?
    NogNietInWerking: @@wijzigactie @@algemeen
    Gereserveerd: @@wijzigactie @@algemeen
    Vervallen: @@wijzigactie @@algemeen
    RegelingOpschrift: Al+ @@akn @@algemeen
    Considerans: (Al | Lijst)+ @@algemeen @@wijzigactie
    Afkondiging: (Al | Lijst)+ @@algemeen @@wijzigactie
    Lichaam: (%lichaamStructuur, Redactioneel?) @@akn @@algemeen
    Bijlage: (Kop, %status, (InleidendeTekst?, (Divisie | Divisietekst)*), Sluiting?) @@akn @@algemeen
      @@wijzigactieStructuur
    Toelichting: (Kop?, ((InleidendeTekst?, AlgemeneToelichting?, ArtikelgewijzeToelichting?) | (Divisie |
      Divisietekst)+), Sluiting?, Bijlage*) @@akn @@algemeen @@wijzigactieStructuur
    AlgemeneToelichting: (Kop, (InleidendeTekst?, (Divisie | Divisietekst)+)) @@akn @@algemeen
      @@wijzigactieStructuur
    ArtikelgewijzeToelichting: (Kop, (InleidendeTekst?, (Divisie | Divisietekst)+)) @@akn @@algemeen
      @@wijzigactieStructuur
    Motivering: (Kop, (Divisie | Divisietekst)+, Sluiting?, Bijlage*) @@akn @@algemeen @@wijzigactieStructuur
      @@schemaVersie
    Divisietekst: (Kop?, (Gereserveerd | Vervallen | NogNietInWerking | Inhoud){0,2}) @@akn @@algemeen
      @@wijzigactie
    Artikel: (Kop, (Gereserveerd | Vervallen | NogNietInWerking | Inhoud | Lid+){0,2}) @@akn @@algemeen
      @@wijzigactieStructuur @categorieKlassiek=anyURI
    Lid: (LidNummer, (Vervallen | NogNietInWerking | Inhoud){1,2}) @@akn @@wijzigactieStructuur @@algemeen
    LidNummer: ~%inlinesWijzigingen* @@algemeen @@wijzigactie
    Inhoud: (%blocksMinimaal | %blocksVolledig | Kadertekst | Begrippenlijst)+ @@algemeen @@wijzigactie
    Sluiting: (Groep | Al | Slotformulering | Dagtekening | Ondertekening)+ @@akn @@algemeen @@wijzigactie
    Slotformulering: (Al | Lijst)+ @@wijzigactie @@algemeen
    Dagtekening: Al+ @@algemeen @@wijzigactie
    Ondertekening: (Al | Figuur)+ @@wijzigactie @@algemeen
    WijzigBijlage: (Kop, (RegelingMutatie | %regelingModellen)) @@akn @@wijzigactieStructuur @@algemeen
    WijzigArtikel.Wat: ~(%inlinesRegulier | sub | sup | %inlineNoten | IntRef | ExtRef)* @@algemeen
    WijzigArtikel: (Kop, Wat=WijzigArtikel.Wat, OpmerkingVersie?, (WijzigLid+ | WijzigInstructies |
      RegelingMutatie)?) @@akn @@algemeen @@wijzigactie
    WijzigLid: (LidNummer, (Wat=WijzigArtikel.Wat? | WijzigInstructies | RegelingMutatie)) @@akn @@algemeen
      @@wijzigactie
    WijzigInstructies: (Wat=WijzigArtikel.Wat?, Instructie*)
    Instructie.Wat: ~(%inlinesRegulier | sub | sup | %inlineNoten | ExtRef | IntRef)*
    Instructie: (Nummer?, Wat=Instructie.Wat, %instructieStructuur?)
    OpmerkingVersie -> string
    RegelingMutatie: ((VoegToe | Vervang | VervangKop | Verwijder)+ | VervangRegeling) @@componentMutatie
    Wat: ~(%inlinesRegulier | sub | sup | %inlineNoten | ExtRef)* @@algemeen
    VoegToe: ((Nummer?, Wat?), (%structuurRegelingMulti | (Artikel+ | WijzigArtikel+)* | RegelingOpschrift))
      @@wijzigLocatie
    Vervang.Lichaam: (%structuurLichaamMulti?, Artikel*, Conditie?, Redactioneel?) @@akn @@algemeen
    Vervang: ((Nummer?, Wat?), (%structuurRegeling | Lichaam=Vervang.Lichaam | RegelingOpschrift | WijzigArtikel |
      Conditie)) @@vervang @@verplaatsing
    Verwijder: ((Nummer?, Wat?), (%structuurRegeling | Motivering | RegelingOpschrift | WijzigArtikel)) @@wat
    BesluitMutatie.VoegToe: ((Nummer?, Wat?), (%structuurRegelingMulti | Artikel* | Motivering)) @@wijzigLocatie
    BesluitMutatie.Vervang: ((Nummer?, Wat?), (%structuurRegeling | Motivering | RegelingOpschrift |
      WijzigArtikel)) @@vervang @@verplaatsing
    -%besluitMutatieEenheden
    %structuurRegeling: (Aanhef | Sluiting | Bijlage | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting | %structuurLichaam)
    %structuurRegelingMulti: (Aanhef | Sluiting | Bijlage+ | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting | %structuurLichaamMulti)
    %structuurLichaam: (Afdeling | Artikel | Boek | Deel | Hoofdstuk | Paragraaf | Subparagraaf | Subsubparagraaf |
      Titel | Divisie | Divisietekst)
    %structuurLichaamMulti: (Afdeling+ | Boek+ | Deel+ | Hoofdstuk+ | Paragraaf+ | Subparagraaf+ |
      Subsubparagraaf+ | Titel+ | Divisie+ | Divisietekst+)
    Label: ~(i | b | %inlinesWijzigingen)* @@wijzigactie @@algemeen
    Nummer: ~(i | b | %inlinesWijzigingen)* @@wijzigactie @@algemeen
    Opschrift: ~%inlinesKop* @@wijzigactie @@algemeen
    Subtitel: ~%inlinesKop* @@wijzigactie @@algemeen
    Tussenkop: ~%inlinesKop* @@wijzigactie @@algemeen
    Figuur.Titel: ~%inlinesKop* @@wijzigactie @@algemeen
    title: ~%inlinesKop* @@wijzigactie @@algemeen
    Term: ~(%inlinesRegulier | sub | sup | %inlineNoten | %inlinesWijzigingen)* @@wijzigactie @@algemeen
    Lijstaanhef: ~%inlinesZonderExtIoRef* @@wijzigactie @@algemeen
    Lijstsluiting: ~%inlinesZonderExtIoRef* @@wijzigactie @@algemeen
    Li: (LiNummer?, (Al | Figuur | Formule | Lijst | table)+) @@akn @@wijzigactie @@algemeen
    LiNummer: ~(%inlinesWijzigingen | sub | sup)* @@wijzigactie @@algemeen
    Bijschrift: ~%inlinesZonderExtIoRef* @locatie=positieBijschrift! @@wijzigactie @@algemeen
    Bron: ~%inlinesZonderExtIoRef* @@algemeen @@wijzigactie
    tgroup: (colspec+, thead?, tbody) @@tableGroup @@wijzigactie @@algemeen
    thead: row+ @@tableHead @@wijzigactie @@algemeen
    tbody: row+ @@tableBody @@wijzigactie @@algemeen
    entry: %blocksMinimaal* @@tableEntry @@algemeen @@wijzigactie
    -%blocksEntry
    %blocksMinimaal: (Al | Groep | Lijst | Figuur | Tussenkop | Formule)
    VerwijderdeTekst: ~(%inlinesRegulier | sub | sup | %inlineNoten | %inlinesLinks)*
    NieuweTekst: ~(%inlinesRegulier | sub | sup | %inlineNoten | %inlinesLinks)*
    i: ~(b | u | strong | %inlinesInNadruk)*
    b: ~(i | u | strong | %inlinesInNadruk)*
    u: ~(b | i | strong | %inlinesInNadruk)*
    strong: ~(b | u | i | %inlinesInNadruk)*
    ExtRef: ~%inlinesVoorLinks* @@extrefRefSoort @@doelReferentie @@algemeen @scope=scope
    IntRef: ~%inlinesVoorLinks* @@doelReferentie @@algemeen @scope=scope
    IntIoRef: ~%inlinesVoorLinks* @@algemeen @@akn @@doelReferentie
    ExtIoRef: =string @@akn @@doelReferentie @@algemeen
    Noot: (NootNummer, (Al | Lijst)+) @type=typeNoot! @id=NMTOKEN! @@wijzigactie @@algemeen
    %inlinesCompleet: (%inlinesRegulier | sub | sup | %inlineNoten | %inlinesWijzigingen | %inlinesLinks)
    %inlinesZonderExtIoRef: (%inlinesRegulier | sub | sup | %inlineNoten | %inlinesWijzigingen | ExtRef | IntRef |
      IntIoRef | Contact | abbr)
    %inlinesRegulier: (i | b | u | strong | br | InlineTekstAfbeelding)
    %inlinesLinks: (ExtRef | IntRef | IntIoRef | ExtIoRef | Contact | abbr)
    %inlinesVoorLinks: (sub | sup | i | b | abbr | InlineTekstAfbeelding | %inlinesWijzigingen)
    %inlinesInNadruk: (sub | sup | %inlineNoten | %inlinesWijzigingen | %inlinesLinks | br | InlineTekstAfbeelding)
    %inlinesKop: (sub | sup | %inlineNoten | %inlinesWijzigingen | i | b | br | InlineTekstAfbeelding | IntRef |
      ExtRef | strong | u)
    -%inlinesZonderKinderen
    -%inlineReferenties
    @@vorm: @vorm=vorm
    @@wijzigactie: @wijzigactie=wijzigactieMutatie
    @@wijzigactieStructuur: @wijzigactie=wijzigactieStructuur @eId-wijzigactie=NMTOKEN @tekst-wijzigactie=string
      @vanParentWid=NMTOKEN
    @@componentMutatie: @componentnaam=componentnaam! @was=stopIdentificatie! @wordt=stopIdentificatie!
    @@componentNieuweRegeling: @wordt=stopIdentificatie @componentnaam=componentnaam
    @@wat: @wat=NMTOKEN!
    -$wijzigactieElementen
    -$wijzigactieBeperkt
    $wijzigactieMutatie: string {verwijder voegtoe}
    $wijzigactieStructuur: string {voegtoe verwijder nieuweContainer verwijderContainer verplaatstNaar
      verplaatstVan verplaatstBinnen}
    $vorm: string {regelingversie proefversie}
    $positieWijziging: string {volgtOp komtVoor eersteKind}
    $typeNoot: token {voet tabel}
    $stopIdentificatie: anyURI 1..
    """#)
}
